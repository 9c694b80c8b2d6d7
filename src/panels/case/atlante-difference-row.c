/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-difference-row.h"

#include "atlante-catalog.h"
#include "atlante-difference-format.h"
#include "atlante-symbol-image.h"

#include <glib/gi18n-lib.h>

/* Two columns beside each other, in characters at the least: they share what there is. */
#define COLUMN_CHARACTERS 12

struct _AtlanteDifferenceRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *symbol;
  GtkLabel *title;
  GtkLabel *words;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (AtlanteDifferenceRow, atlante_difference_row, GTK_TYPE_LIST_BOX_ROW)

static void
atlante_difference_row_class_init (AtlanteDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ATLANTE_TYPE_SYMBOL_IMAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/case/atlante-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteDifferenceRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDifferenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDifferenceRow, words);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDifferenceRow, grid);
}

static void
atlante_difference_row_init (AtlanteDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), COLUMN_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARACTERS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_value (const char *text, const char *css_class)
{
  GtkWidget *label;

  if (*text != '\0')
    {
      label = new_label (text, css_class);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_set_can_focus (label, FALSE);
      return label;
    }
  /* Translators: a member of an item, as its grade, has no value */
  label = new_label (_("nothing"), css_class);
  gtk_widget_add_css_class (label, "nothing");
  return label;
}

static void
add_member (AtlanteDifferenceRow *self, AtlanteComparison *comparison,
            const AtlanteDifference *difference, const char *member, int row)
{
  g_autofree char *old = NULL, *new = NULL;

  atlante_comparison_format_values (comparison, difference, member, NULL, &old, &new);
  gtk_grid_attach (self->grid, new_label (atlante_member_get_label (member, NULL), "fine-print"),
                   0, row, 2, 1);
  gtk_grid_attach (self->grid, new_value (old, "old-value"), 0, row + 1, 1, 1);
  gtk_grid_attach (self->grid, new_value (new, "new-value"), 1, row + 1, 1, 1);
}

/* (transfer full): “place · changed” */
static char *
format_words (const AtlanteDifference *difference)
{
  const char *what = difference->what == ATLANTE_DIFFERENCE_ADDED
                       /* Translators: an item is in the second of two states of a case only */
                       ? C_("difference", "added")
                       /* Translators: an item is in the first of two states of a case only */
                       : difference->what == ATLANTE_DIFFERENCE_REMOVED
                           ? C_("difference", "removed")
                           /* Translators: an item is another in two states of a case */
                           : C_("difference", "changed");

  if (difference->kind == ATLANTE_DIFFERENCE_MEMBERS)
    return g_strdup (what);
  return g_strdup_printf ("%s · %s", atlante_item_kind_get_label (difference->kind, NULL), what);
}

/* Whole, where there is room: a claim's title is its text. */
static char *
dup_title (AtlanteComparison *comparison, const AtlanteDifference *difference)
{
  AtlanteItem *item = difference->after != NULL ? difference->after : difference->before;
  g_autoptr (AtlanteAudience) audience = NULL;

  if (item == NULL)
    return g_strdup (_("The case itself"));
  audience = atlante_case_dup_audience (atlante_comparison_get_after (comparison),
                                        atlante_catalog_get_interface_language ());
  return g_strdup (atlante_item_get_title (item, audience));
}

static const char *
get_sign (const AtlanteDifference *difference)
{
  static const char *const signs[] = {
    [ATLANTE_DIFFERENCE_ADDED] = "added",
    [ATLANTE_DIFFERENCE_CHANGED] = "changed",
    [ATLANTE_DIFFERENCE_REMOVED] = "removed",
  };

  return signs[difference->what];
}

GtkWidget *
atlante_difference_row_new (AtlanteComparison *comparison, const AtlanteDifference *difference)
{
  AtlanteDifferenceRow *self;
  g_autofree char *title = NULL, *words = NULL, *name = NULL;
  AtlanteItem *item;

  g_return_val_if_fail (ATLANTE_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (difference != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_DIFFERENCE_ROW, NULL);
  title = dup_title (comparison, difference);
  words = format_words (difference);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->words, words);
  gtk_widget_add_css_class (GTK_WIDGET (self), get_sign (difference));
  item = difference->after != NULL ? difference->after : difference->before;
  gtk_widget_set_visible (self->symbol, ATLANTE_IS_PLACE (item) || ATLANTE_IS_ACTOR (item)
                                          || ATLANTE_IS_EVENT (item));
  if (gtk_widget_get_visible (self->symbol))
    atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (self->symbol),
                                   difference->after != NULL
                                     ? atlante_comparison_get_after (comparison)
                                     : atlante_comparison_get_before (comparison), item);
  for (int i = 0; difference->members[i] != NULL; i++)
    add_member (self, comparison, difference, difference->members[i], 2 * i);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), difference->members[0] != NULL);
  name = g_strdup_printf ("%s, %s", title, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
