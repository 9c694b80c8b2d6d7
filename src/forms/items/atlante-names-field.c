/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-names-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-name-row.h"
#include "atlante-vocabulary.h"

/* Of a place that is known by many names: main ones stand first as a rule. */
#define MOST_SHOWN 5

struct _AtlanteNamesField
{
  AtlanteListField parent_instance;

  GtkSizeGroup *sorts;        /* what stands beside the texts */
};

G_DEFINE_FINAL_TYPE (AtlanteNamesField, atlante_names_field, ATLANTE_TYPE_LIST_FIELD)

static gboolean
has_main_name (AtlanteJson *names, const char *language)
{
  for (guint i = 0; i < atlante_json_get_length (names); i++)
    {
      AtlanteJson *name = atlante_json_get_element (names, i);
      const char *role = atlante_json_get_member_string (name, "role");

      if (g_strcmp0 (atlante_json_get_member_string (name, "language"), language) == 0
          && (role == NULL || g_str_equal (role, "main")))
        return TRUE;
    }
  return FALSE;
}

/* What a name is before anybody has said more of it: the main one in the first language of the
 * case that has none yet, else another one in the first. (transfer full) */
static AtlanteJson *
make_draft (AtlanteListField *list)
{
  AtlanteField *field = ATLANTE_FIELD (list);
  AtlanteCase *kase = atlante_session_get_case (atlante_field_get_session (field));
  const char *const *languages = atlante_case_get_languages (kase);
  AtlanteJson *draft = atlante_json_new_object ();

  atlante_json_set_string (draft, "text", "");
  for (guint i = 0; languages[i] != NULL; i++)
    if (!has_main_name (atlante_field_get_value (field), languages[i]))
      {
        atlante_json_set_string (draft, "language", languages[i]);
        return draft;
      }
  atlante_json_set_string (draft, "language", languages[0]);
  atlante_json_set_string (draft, "role",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_NAME_ROLE,
                                                        ATLANTE_NAME_ALIAS));
  return draft;
}

static GtkWidget *
atlante_names_field_make_row (AtlanteListField *list, guint index)
{
  g_autofree char *path = atlante_list_field_dup_path (list, index);
  g_autoptr (AtlanteJson) draft = make_draft (list);
  GtkWidget *row = atlante_name_row_new (draft);

  gtk_size_group_add_widget (ATLANTE_NAMES_FIELD (list)->sorts,
                             atlante_name_row_get_sort (ATLANTE_NAME_ROW (row)));
  atlante_field_bind (ATLANTE_FIELD (row), atlante_field_get_session (ATLANTE_FIELD (list)),
                      atlante_field_get_item (ATLANTE_FIELD (list)), path);
  return row;
}

static char *
atlante_names_field_dup_remove_label (AtlanteListField *list, AtlanteJson *entry)
{
  const char *text = atlante_json_get_member_string (entry, "text");

  /* Translators: takes a name out of the list; %s is the name */
  return g_strdup_printf (_("Remove the name %s"), text != NULL ? text : "");
}

static void
atlante_names_field_add (AtlanteListField *list)
{
  atlante_list_field_await (list);
}

static void
atlante_names_field_finalize (GObject *object)
{
  g_object_unref (ATLANTE_NAMES_FIELD (object)->sorts);

  G_OBJECT_CLASS (atlante_names_field_parent_class)->finalize (object);
}

static void
atlante_names_field_class_init (AtlanteNamesFieldClass *klass)
{
  AtlanteListFieldClass *list_class = ATLANTE_LIST_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_names_field_finalize;
  list_class->make_row = atlante_names_field_make_row;
  list_class->dup_remove_label = atlante_names_field_dup_remove_label;
  list_class->add = atlante_names_field_add;
}

static void
atlante_names_field_init (AtlanteNamesField *self)
{
  AtlanteListField *list = ATLANTE_LIST_FIELD (self);

  self->sorts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  atlante_field_set_title (ATLANTE_FIELD (self), _("Names"));
  atlante_list_field_set_add_label (list, _("Add a name"));
  atlante_list_field_set_least (list, 1);
  atlante_list_field_set_most_shown (list, MOST_SHOWN);
}

GtkWidget *
atlante_names_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_NAMES_FIELD, NULL);
}
