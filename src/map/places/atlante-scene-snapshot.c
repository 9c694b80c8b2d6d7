/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-scene-snapshot.h"

#include <math.h>

typedef struct
{
  AtlanteSprites *sprites;
  const AtlanteChartStyle *style;
} Brush;

static void
append_label (AtlanteLabel *label, AtlanteBox box, double alpha, gpointer user_data)
{
  atlante_sprites_append_label (user_data, label, box, alpha);
}

static void
append_dot (AtlanteLabelKind kind, double x, double y, double radius, gpointer user_data)
{
  const Brush *brush = user_data;

  atlante_sprites_append_dot (brush->sprites, kind, x, y, radius, brush->style);
}

/* Areas, then circles, the least important first; areas, and circles that are too large for a
 * sprite, are left to @large. */
static void
append_rings (AtlanteChartScene *scene,
              AtlanteSprites *sprites,
              const AtlanteSceneLook *look,
              GPtrArray *large)
{
  for (guint i = atlante_chart_scene_get_n_places (scene); i-- > 0;)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (atlante_chart_place_has_area (place))
        g_ptr_array_add (large, (gpointer) place);
    }
  for (guint i = atlante_chart_scene_get_n_places (scene); i-- > 0;)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (atlante_chart_place_has_circle (place) &&
          !atlante_sprites_append_ring (sprites, place, look->unit, look->style))
        g_ptr_array_add (large, (gpointer) place);
    }
}

static void
append_spot (AtlantePlaceKind kind, double x, double y, double size, gpointer user_data)
{
  const Brush *brush = user_data;

  atlante_sprites_append_spot (brush->sprites, kind, x, y, size, brush->style);
}

static void
append_clusters (AtlanteChartScene *scene, AtlanteSprites *sprites, const AtlanteSceneLook *look)
{
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (scene); i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (scene, i);
      AtlanteSymbolFlags state = ATLANTE_SYMBOL_NORMAL;

      if (look->hovered_cluster == cluster->key)
        state |= ATLANTE_SYMBOL_HOVERED;
      if (look->focused_cluster == cluster->key)
        state |= ATLANTE_SYMBOL_FOCUSED;
      atlante_sprites_append_cluster (sprites, scene, cluster, state, look->unit, look->style);
    }
}

/* Few and small: not worth a picture that is kept. */
static void
append_leaders (AtlanteChartScene *scene, GtkSnapshot *snapshot)
{
  AtlanteBox box;
  cairo_t *cr;

  if (!atlante_chart_scene_get_fan_box (scene, &box))
    return;
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (floor (box.left), floor (box.top), ceil (box.right - box.left) + 1,
                                   ceil (box.bottom - box.top) + 1));
  atlante_chart_scene_draw_leaders (scene, cr);
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
 * @sheet: the same, for lines
 * @snapshot: what it is appended to
 * @look: how it looks
 *
 * Draws a scene as a window does: all of it from pictures.
 */
void
atlante_scene_snapshot (AtlanteChartScene *scene,
                        AtlanteSprites *sprites,
                        AtlanteLineSheet *sheet,
                        GtkSnapshot *snapshot,
                        const AtlanteSceneLook *look)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new ();

  AtlanteLineSheetKey key;
  Brush brush;

  g_return_if_fail (scene != NULL && sprites != NULL && sheet != NULL && look != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  atlante_sprites_begin (sprites, snapshot, look->scale_factor, look->by_cairo);
  atlante_chart_scene_visit_names (scene, append_label, sprites);
  brush = (Brush){ sprites, look->style };
  atlante_chart_scene_visit_dots (scene, append_dot, &brush);
  append_rings (scene, sprites, look, rings);
  key = (AtlanteLineSheetKey){ atlante_chart_scene_get_view (scene)->scale, look->scale_factor,
                               look->revision };
  atlante_line_sheet_append (sheet, snapshot, key, scene, rings,
                             ATLANTE_SPRITES_RING_WIDTH * look->unit, look->style, look->by_cairo,
                             look->is_still);
  atlante_chart_scene_visit_spots (scene, append_spot, &brush);
  append_clusters (scene, sprites, look);
  append_leaders (scene, snapshot);
  append_symbols (scene, sprites, look);
  atlante_chart_scene_visit_labels (scene, append_label, sprites);
  append_focused (scene, sprites, look);
  atlante_sprites_end (sprites);
}
