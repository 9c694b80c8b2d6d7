/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-arrangement.h"
#include "atlante-widget.h"


/* Pixels of width, at the usual size of text, below which scale and attribution stand one over the
 * other. */
#define NARROW 620

/* Pixels round the notice. */
#define EDGE 12

struct _AtlanteMapArrangement
{
  GObject parent_instance;

  AtlanteMapParts parts;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (AtlanteMapArrangement, atlante_map_arrangement, G_TYPE_OBJECT)

/* Below the buttons where it would run under them. */
static void
place_notice (const AtlanteMapParts *parts)
{
  GtkRequisition notice, tools;
  gboolean fits;

  gtk_widget_get_preferred_size (parts->notice, NULL, &notice);
  gtk_widget_get_preferred_size (parts->tools, NULL, &tools);
  fits = notice.width + 2 * tools.width <= gtk_widget_get_width (parts->view);
  gtk_widget_set_margin_top (parts->notice, fits ? EDGE : tools.height + EDGE);
}

static gboolean
update (gpointer user_data)
{
  AtlanteMapArrangement *self = user_data;
  const AtlanteMapParts *parts = &self->parts;
  gboolean narrow = gtk_widget_get_width (parts->view) <
                    NARROW * atlante_widget_get_text_scale (parts->view);

  self->update_id = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (parts->info),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (parts->info), narrow ? 2 : 16);
  gtk_widget_set_visible (parts->tools_label, !narrow);
  place_notice (parts);
  return G_SOURCE_REMOVE;
}

/* The popover has to fit into the window below its button, as both are now. */
static void
on_layers_opened (AtlanteMapArrangement *self)
{
  GtkWidget *tools = self->parts.tools;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (tools));
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (tools, root, 0, gtk_widget_get_height (tools), &x, &y);
  atlante_layers_popover_set_room (self->parts.layers, gtk_widget_get_width (root),
                                   gtk_widget_get_height (root) - (int) y);
}

static void
atlante_map_arrangement_dispose (GObject *object)
{
  g_clear_handle_id (&ATLANTE_MAP_ARRANGEMENT (object)->update_id, g_source_remove);

  G_OBJECT_CLASS (atlante_map_arrangement_parent_class)->dispose (object);
}

static void
atlante_map_arrangement_class_init (AtlanteMapArrangementClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_arrangement_dispose;
}

static void
atlante_map_arrangement_init (AtlanteMapArrangement *self)
{
}

/**
 * atlante_map_arrangement_new:
 * @parts: what is arranged
 *
 * Returns: (transfer full): keeps the parts from running into each other; let it go before them
 */
AtlanteMapArrangement *
atlante_map_arrangement_new (const AtlanteMapParts *parts)
{
  AtlanteMapArrangement *self;

  g_return_val_if_fail (parts != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_ARRANGEMENT, NULL);
  self->parts = *parts;
  g_signal_connect_object (parts->layers, "map", G_CALLBACK (on_layers_opened), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->notice, "notify::label",
                           G_CALLBACK (atlante_map_arrangement_update_later), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * atlante_map_arrangement_update_later:
 * @self: an arrangement
 *
 * Follows another size, but not while sizes are given out.
 */
void
atlante_map_arrangement_update_later (AtlanteMapArrangement *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_ARRANGEMENT (self));

  if (self->update_id == 0)
    self->update_id = g_idle_add (update, self);
}
