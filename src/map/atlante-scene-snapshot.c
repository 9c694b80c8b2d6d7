/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-scene-snapshot.h"

#include "atlante-precision.h"

static void
append_label (AtlanteLabel *label, AtlanteBox box, double alpha, gpointer user_data)
{
  atlante_sprites_append_label (user_data, label, box, alpha);
}

/* Circles, the least important first; those that are too large for a sprite are left to @large. */
static void
append_rings (AtlanteChartScene *scene,
              AtlanteSprites *sprites,
              const AtlanteSceneLook *look,
              GPtrArray *large)
{
  for (guint i = atlante_chart_scene_get_n_places (scene); i-- > 0;)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (place->ring <= 0 || place->hidden || (place->flags & ATLANTE_SYMBOL_DIMMED) != 0)
        continue;
      if (!atlante_sprites_append_ring (sprites, place, look->unit, look->style))
        g_ptr_array_add (large, (gpointer) place);
    }
}

/* What is another drawing in each frame. */
static void
append_lines (AtlanteChartScene *scene,
              GtkSnapshot *snapshot,
              const AtlanteSceneLook *look,
              GPtrArray *rings)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, look->width, look->height));

  atlante_chart_scene_draw_dots (scene, cr);
  for (guint i = 0; i < rings->len; i++)
    {
      const AtlanteChartPlace *place = g_ptr_array_index (rings, i);

      atlante_precision_draw (cr, atlante_place_get_kind (place->place), place->x, place->y,
                              place->ring, ATLANTE_SPRITES_RING_WIDTH * look->unit, look->style);
    }
  atlante_chart_scene_draw_flows (scene, cr);
  cairo_destroy (cr);
}

/* The most important last. */
static void
append_symbols (AtlanteChartScene *scene, AtlanteSprites *sprites, const AtlanteSceneLook *look)
{
  for (guint i = atlante_chart_scene_get_n_places (scene); i-- > 0;)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);
      AtlanteSymbolFlags state = ATLANTE_SYMBOL_NORMAL;

      if (place->hidden)
        continue;
      if (look->hovered == ATLANTE_ITEM (place->place))
        state |= ATLANTE_SYMBOL_HOVERED;
      atlante_sprites_append_symbol (sprites, place, state, look->style);
    }
}

/* Over everything, also where the place is hidden below another. */
static void
append_focused (AtlanteChartScene *scene, AtlanteSprites *sprites, const AtlanteSceneLook *look)
{
  const AtlanteChartPlace *place;

  if (look->focused == NULL)
    return;
  place = atlante_chart_scene_lookup (scene, atlante_item_get_id (ATLANTE_ITEM (look->focused)));
  if (place != NULL)
    atlante_sprites_append_symbol (sprites, place, ATLANTE_SYMBOL_FOCUSED, look->style);
}

/**
 * atlante_scene_snapshot:
 * @scene: what stands where
 * @sprites: kept from frame to frame
 * @snapshot: what it is appended to
 * @look: how it looks
 *
 * Draws a scene as a window does: most of it from textures.
 */
void
atlante_scene_snapshot (AtlanteChartScene *scene,
                        AtlanteSprites *sprites,
                        GtkSnapshot *snapshot,
                        const AtlanteSceneLook *look)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new ();

  g_return_if_fail (scene != NULL && sprites != NULL && look != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  atlante_sprites_begin (sprites, snapshot, look->scale_factor);
  atlante_chart_scene_visit_names (scene, append_label, sprites);
  append_rings (scene, sprites, look, rings);
  append_lines (scene, snapshot, look, rings);
  append_symbols (scene, sprites, look);
  atlante_chart_scene_visit_labels (scene, append_label, sprites);
  append_focused (scene, sprites, look);
  atlante_sprites_end (sprites);
}
