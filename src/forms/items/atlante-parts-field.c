/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-parts-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-form.h"
#include "atlante-integer-field.h"
#include "atlante-local-text-field.h"

/* Headings that are seen before all are asked for. */
#define MOST_SHOWN 2

struct _AtlantePartsField
{
  AtlanteListField parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlantePartsField, atlante_parts_field, ATLANTE_TYPE_LIST_FIELD)

static GtkWidget *
atlante_parts_field_make_row (AtlanteListField *list, guint index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "entry-group");
  atlante_list_field_add_field (list, box, atlante_local_text_field_new (_("Heading"), FALSE),
                                index, "title");
  atlante_list_field_add_field (list, box, atlante_integer_field_new (_("From paragraph")),
                                index, "paragraph");
  return box;
}

static char *
atlante_parts_field_dup_remove_label (AtlanteListField *list, AtlanteJson *entry)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  const char *title = atlante_text_get (atlante_json_get_member (entry, "title"),
                                        atlante_session_get_audience (session));

  /* Translators: takes a part of a source out of the list; %s is its heading */
  return g_strdup_printf (_("Remove the part %s"), title != NULL ? title : "");
}

/* Behind the last one: parts stand in the order of the text. */
static gint64
get_next_paragraph (AtlanteListField *list)
{
  AtlanteJson *parts = atlante_field_get_value (ATLANTE_FIELD (list));
  const guint n = atlante_json_get_length (parts);
  gint64 last = 0;

  if (n > 0)
    atlante_json_get_int (
      atlante_json_get_member (atlante_json_get_element (parts, n - 1), "paragraph"), &last);
  return last + 1;
}

static void
atlante_parts_field_add (AtlanteListField *list)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  g_autoptr (AtlanteJson) part = atlante_json_new_object ();

  atlante_json_set_int (part, "paragraph", get_next_paragraph (list));
  atlante_json_set_take (part, "title", atlante_form_make_text (session, ""));
  atlante_list_field_append (list, part);
}

static void
atlante_parts_field_class_init (AtlantePartsFieldClass *klass)
{
  AtlanteListFieldClass *list_class = ATLANTE_LIST_FIELD_CLASS (klass);

  list_class->make_row = atlante_parts_field_make_row;
  list_class->dup_remove_label = atlante_parts_field_dup_remove_label;
  list_class->add = atlante_parts_field_add;
}

static void
atlante_parts_field_init (AtlantePartsField *self)
{
  AtlanteListField *list = ATLANTE_LIST_FIELD (self);

  atlante_field_set_title (ATLANTE_FIELD (self), _("Parts"));
  atlante_list_field_set_add_label (list, _("Add a part"));
  atlante_list_field_set_most_shown (list, MOST_SHOWN);
}

GtkWidget *
atlante_parts_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_PARTS_FIELD, NULL);
}
