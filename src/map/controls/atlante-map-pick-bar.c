/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-pick-bar.h"

#include <glib/gi18n-lib.h>

#include "atlante-geo-area.h"
#include "atlante-widget.h"

struct _AtlanteMapPickBar
{
  GtkWidget parent_instance;

  GtkLabel *prompt;
  GtkLabel *hint;
  GtkWidget *undo;
  GtkWidget *done;

  AtlantePickShape shape;
};

G_DEFINE_FINAL_TYPE (AtlanteMapPickBar, atlante_map_pick_bar, GTK_TYPE_WIDGET)

enum
{
  UNDONE,
  FINISHED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_undo_clicked (AtlanteMapPickBar *self)
{
  g_signal_emit (self, signals[UNDONE], 0);
}

static void
on_done_clicked (AtlanteMapPickBar *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
on_cancel_clicked (AtlanteMapPickBar *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
atlante_map_pick_bar_dispose (GObject *object)
{
  atlante_widget_dispose_template (GTK_WIDGET (object), ATLANTE_TYPE_MAP_PICK_BAR);

  G_OBJECT_CLASS (atlante_map_pick_bar_parent_class)->dispose (object);
}

static void
atlante_map_pick_bar_class_init (AtlanteMapPickBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "undone", "finished", "cancelled" };

  G_OBJECT_CLASS (klass)->dispose = atlante_map_pick_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pickbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-map-pick-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapPickBar, prompt);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapPickBar, hint);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapPickBar, undo);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapPickBar, done);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_map_pick_bar_init (AtlanteMapPickBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_map_pick_bar_set_prompt:
 * @self: a bar
 * @shape: what is to be picked
 * @prompt: (nullable): what the bar says; %NULL: it goes
 */
void
atlante_map_pick_bar_set_prompt (AtlanteMapPickBar *self, AtlantePickShape shape,
                                 const char *prompt)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICK_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), prompt != NULL);
  if (prompt == NULL)
    return;
  self->shape = shape;
  gtk_label_set_text (self->prompt, prompt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, prompt, -1);
  gtk_widget_set_visible (self->undo, shape == ATLANTE_PICK_AREA);
  gtk_widget_set_visible (self->done, shape == ATLANTE_PICK_AREA);
  atlante_map_pick_bar_set_n_corners (self, 0, FALSE);
}

/**
 * atlante_map_pick_bar_set_n_corners:
 * @self: a bar
 * @n: how many corners there are so far
 * @crosses: whether two sides of the area cross
 */
void
atlante_map_pick_bar_set_n_corners (AtlanteMapPickBar *self, guint n, gboolean crosses)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ATLANTE_IS_MAP_PICK_BAR (self));

  gtk_widget_set_sensitive (self->undo, n > 0);
  gtk_widget_set_sensitive (self->done, n >= ATLANTE_GEO_AREA_LEAST);
  if (self->shape == ATLANTE_PICK_POINT)
    /* Translators: how a point is picked on the map, with the pointer or by keyboard */
    text = g_strdup (_("Click on the map, or bring the place to its middle and press Enter"));
  else if (n == 0)
    /* Translators: how an area is picked on the map, with the pointer or by keyboard */
    text = g_strdup (_("Click on one corner after the other, or bring each to the middle and "
                       "press Space"));
  else if (crosses)
    text = g_strdup (_("Two sides cross: take the last corner back, or go on"));
  else if (n < ATLANTE_GEO_AREA_LEAST)
    text = g_strdup_printf (ngettext ("%u corner; an area has three at least",
                                      "%u corners; an area has three at least", n), n);
  else
    text = g_strdup_printf (ngettext ("%u corner; double click or press Enter to end",
                                      "%u corners; double click or press Enter to end", n), n);
  gtk_label_set_text (self->hint, text);
}

/* Returns: (transfer none): what it says, for a screen reader */
const char *
atlante_map_pick_bar_get_hint (AtlanteMapPickBar *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_PICK_BAR (self), NULL);

  return gtk_label_get_text (self->hint);
}
