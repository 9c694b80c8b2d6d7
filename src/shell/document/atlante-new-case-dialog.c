/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-new-case-dialog.h"

#include "atlante-case-template.h"
#include "atlante-catalog.h"
#include "atlante-locale-names.h"
#include "atlante-widget.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AtlanteNewCaseDialog
{
  AdwWindow parent_instance;

  /* Template */
  AdwEntryRow *title_row;
  GtkDropDown *first_choice;
  GtkDropDown *second_choice;
  GtkLabel *error_label;

  GPtrArray *tags;       /* of char *, in the order of the first choice */
};

G_DEFINE_FINAL_TYPE (AtlanteNewCaseDialog, atlante_new_case_dialog, ADW_TYPE_WINDOW)

/* --- languages --- */

typedef struct
{
  char *tag;
  char *name;
  char *key;
  gboolean is_near;         /* the user's, or one that the program's own texts are in */
} Language;

static void
language_free (gpointer data)
{
  Language *self = data;

  g_free (self->tag);
  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

static gboolean
is_near (const char *tag)
{
  const char *const *own = g_get_language_names ();

  for (guint i = 0; own[i] != NULL; i++)
    if (g_str_has_prefix (own[i], tag) && !g_ascii_isalpha (own[i][strlen (tag)]))
      return TRUE;
  return g_str_equal (tag, "en") || g_str_equal (tag, "it") ||
         g_str_equal (tag, atlante_catalog_get_interface_language ());
}

static Language *
language_new (const char *tag)
{
  Language *self = g_new0 (Language, 1);

  self->tag = g_strdup (tag);
  self->name = atlante_language_dup_name (tag, NULL);
  self->key = g_utf8_collate_key (self->name, -1);
  self->is_near = is_near (tag);
  return self;
}

static int
compare_languages (gconstpointer a, gconstpointer b)
{
  const Language *first = *(const Language *const *) a;
  const Language *second = *(const Language *const *) b;

  if (first->is_near != second->is_near)
    return first->is_near ? -1 : 1;
  return g_strcmp0 (first->key, second->key);
}

/* The near ones first, then by name. (transfer full) (element-type Language) */
static GPtrArray *
list_languages (void)
{
  const char *const *codes = atlante_language_list_codes ();
  GPtrArray *languages = g_ptr_array_new_with_free_func (language_free);

  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (languages, language_new (codes[i]));
  g_ptr_array_sort (languages, compare_languages);
  return languages;
}

/* (transfer none) (nullable) */
static GtkWidget *
find_descendant (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_descendant (child, type);
  return found;
}

/* What is typed while the list is open goes into its search. */
static void
search_by_typing (GtkDropDown *choice)
{
  GtkWidget *popover = find_descendant (GTK_WIDGET (choice), GTK_TYPE_POPOVER);
  GtkWidget *entry = popover != NULL ? find_descendant (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (entry != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), popover);
}

static void
set_choices (GtkDropDown *choice, GtkStringList *names)
{
  g_autoptr (GtkExpression) expression =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (choice, expression);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  search_by_typing (choice);
}

/* The second choice begins with none. */
static void
fill_languages (AtlanteNewCaseDialog *self)
{
  g_autoptr (GPtrArray) languages = list_languages ();
  g_autoptr (GtkStringList) first = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) second = gtk_string_list_new (NULL);
  const char *own = atlante_catalog_get_interface_language ();
  guint selected = 0;

  /* Translators: no second language */
  gtk_string_list_append (second, C_("language", "None"));
  for (guint i = 0; i < languages->len; i++)
    {
      Language *language = g_ptr_array_index (languages, i);

      gtk_string_list_append (first, language->name);
      gtk_string_list_append (second, language->name);
      if (g_str_equal (language->tag, own))
        selected = i;
      g_ptr_array_add (self->tags, g_strdup (language->tag));
    }
  set_choices (self->first_choice, first);
  set_choices (self->second_choice, second);
  gtk_drop_down_set_selected (self->first_choice, selected);
}

/* (nullable): none */
static const char *
get_tag (AtlanteNewCaseDialog *self, guint index)
{
  return index < self->tags->len ? g_ptr_array_index (self->tags, index) : NULL;
}

/* --- the case --- */

static AtlanteCase *
with_second_language (AtlanteCase *kase, const char *tag)
{
  g_autoptr (AtlanteJson) old = atlante_case_dup_json (kase);
  AtlanteJson *languages = atlante_json_new_array ();
  g_autoptr (AtlanteJson) json = NULL;

  atlante_json_append_take (languages,
                            atlante_json_new_string (atlante_case_get_languages (kase)[0]));
  atlante_json_append_take (languages, atlante_json_new_string (tag));
  json = atlante_json_with_member (old, "languages", languages);
  atlante_json_unref (languages);
  return atlante_case_new (json);
}

static AtlanteCase *
make_case (AtlanteNewCaseDialog *self, GError **error)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  const char *first = get_tag (self, gtk_drop_down_get_selected (self->first_choice));
  const char *second = get_tag (self, gtk_drop_down_get_selected (self->second_choice) - 1);
  g_autoptr (AtlanteCase) kase = NULL;

  kase = atlante_case_template_new (g_strstrip (title), first, NULL, error);
  if (kase == NULL || second == NULL || g_strcmp0 (first, second) == 0)
    return g_steal_pointer (&kase);
  return with_second_language (kase, second);
}

static void
create_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteNewCaseDialog *self = ATLANTE_NEW_CASE_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = make_case (self, &error);

  if (kase == NULL)
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      return;
    }
  g_signal_emit_by_name (self, "created", kase);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
title_entered_cb (AtlanteNewCaseDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.create", NULL);
}

static void
atlante_new_case_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ATLANTE_NEW_CASE_DIALOG (object)->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (atlante_new_case_dialog_parent_class)->finalize (object);
}

static void
atlante_new_case_dialog_class_init (AtlanteNewCaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_new_case_dialog_finalize;

  /**
   * AtlanteNewCaseDialog::created:
   * @kase: with the title and the languages that were chosen, and nothing else
   */
  g_signal_new ("created", ATLANTE_TYPE_NEW_CASE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, ATLANTE_TYPE_CASE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/shell/document/atlante-new-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteNewCaseDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, AtlanteNewCaseDialog, first_choice);
  gtk_widget_class_bind_template_child (widget_class, AtlanteNewCaseDialog, second_choice);
  gtk_widget_class_bind_template_child (widget_class, AtlanteNewCaseDialog, error_label);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_activated);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
}

static void
atlante_new_case_dialog_init (AtlanteNewCaseDialog *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlante_widget_name_drop_downs (GTK_WIDGET (self->first_choice), _("Language of the case"));
  atlante_widget_name_drop_downs (GTK_WIDGET (self->second_choice),
                                  _("Second language of the case"));
  g_signal_connect_object (self->title_row, "entry-activated", G_CALLBACK (title_entered_cb), self,
                           G_CONNECT_SWAPPED);
  fill_languages (self);
  gtk_window_set_focus (GTK_WINDOW (self),
                        GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->title_row))));
}

AtlanteNewCaseDialog *
atlante_new_case_dialog_new (const char *title)
{
  AtlanteNewCaseDialog *self = g_object_new (ATLANTE_TYPE_NEW_CASE_DIALOG, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title != NULL ? title : "");
  return self;
}
