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

static GtkWidget *
atlante_figures_field_make_row (AtlanteListField *list, guint index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "entry-group");
  atlante_list_field_add_field (list, box, atlante_local_text_field_new (_("Value"), FALSE),
                                index, "value");
  atlante_list_field_add_field (list, box,
                                atlante_local_text_field_new (_("What it counts"), FALSE), index,
                                "label");
  atlante_list_field_add_field (
    list, box, atlante_references_field_new (_("Claims"), ATLANTE_ITEM_CLAIM, _("Add a claim")),
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

static void
atlante_figures_field_add (AtlanteListField *list)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  g_autoptr (AtlanteJson) figure = atlante_json_new_object ();

  atlante_json_set_string (figure, "value", "");
  atlante_json_set_take (figure, "label", atlante_form_make_text (session, ""));
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
