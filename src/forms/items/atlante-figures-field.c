/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-figures-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-form.h"
#include "atlante-local-text-field.h"
#include "atlante-references-field.h"

struct _AtlanteFiguresField
{
  AtlanteListField parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteFiguresField, atlante_figures_field, ATLANTE_TYPE_LIST_FIELD)

static void
add (AtlanteListField *list, GtkWidget *box, GtkWidget *field, guint index, const char *member)
{
  g_autofree char *entry = atlante_list_field_dup_path (list, index);
  g_autofree char *path = g_strconcat (entry, "/", member, NULL);

  atlante_form_add (box, field, atlante_field_get_session (ATLANTE_FIELD (list)),
                    atlante_field_get_item (ATLANTE_FIELD (list)), path);
}

static GtkWidget *
atlante_figures_field_make_row (AtlanteListField *list, guint index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "entry-group");
  add (list, box, atlante_local_text_field_new (_("Value"), FALSE), index, "value");
  add (list, box, atlante_local_text_field_new (_("What it counts"), FALSE), index, "label");
  add (list, box, atlante_references_field_new (_("Claims"), ATLANTE_ITEM_CLAIM, _("Add a claim")),
       index, "claims");
  return box;
}

static char *
atlante_figures_field_dup_remove_label (AtlanteListField *list, AtlanteJson *entry)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  const char *value = atlante_text_get (atlante_json_get_member (entry, "value"),
                                        atlante_session_get_audience (session));

  /* Translators: takes a key figure out of the list; %s is its value, "≈ 3 000 000" */
  return g_strdup_printf (_("Remove the figure %s"), value != NULL ? value : "");
}

/* A text that is still to be written, in the first language of the case. (transfer full) */
static AtlanteJson *
make_empty_text (AtlanteListField *list)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  AtlanteJson *text = atlante_json_new_object ();

  atlante_json_set_string (
    text, atlante_case_get_languages (atlante_session_get_case (session))[0], "");
  return text;
}

static void
atlante_figures_field_add (AtlanteListField *list)
{
  g_autoptr (AtlanteJson) figure = atlante_json_new_object ();

  atlante_json_set_string (figure, "value", "");
  atlante_json_set_take (figure, "label", make_empty_text (list));
  atlante_json_set_take (figure, "claims", atlante_json_new_array ());
  atlante_list_field_append (list, figure);
}

static void
atlante_figures_field_class_init (AtlanteFiguresFieldClass *klass)
{
  AtlanteListFieldClass *list_class = ATLANTE_LIST_FIELD_CLASS (klass);

  list_class->make_row = atlante_figures_field_make_row;
  list_class->dup_remove_label = atlante_figures_field_dup_remove_label;
  list_class->add = atlante_figures_field_add;
}

static void
atlante_figures_field_init (AtlanteFiguresField *self)
{
  atlante_field_set_title (ATLANTE_FIELD (self), _("Key figures"));
  atlante_list_field_set_add_label (ATLANTE_LIST_FIELD (self), _("Add a figure"));
}

GtkWidget *
atlante_figures_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_FIGURES_FIELD, NULL);
}
