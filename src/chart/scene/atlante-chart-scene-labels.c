/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* Pixels that stay free at the edges of the view, and between labels of the base map. */
#define EDGE 3.0
#define AIR 4.0
/* A capital nearer than this to a place of the case is that place. In degrees. */
#define SAME_SPOT 0.35
/* Names of the base map appear a little before their zoom, because figures are dense. */
#define EARLY 0.35
/* Pixels between the names of two oceans. */
#define OCEAN_REACH 200.0

typedef struct
{
  AtlanteChartScene *scene;
  AtlanteChart *chart;
  AtlanteLabelPlacer *placer;
  GHashTable *names;   /* shown already: neither twice nor beside the case's own */
} Labelling;

static AtlanteBox
get_symbol_box (const AtlanteScenePlace *place)
{
  double extent = atlante_symbol_get_extent (place->public.size, place->public.flags);

  return atlante_box_around (place->public.x, place->public.y, extent * 0.85);
}

/* Does a place keep its symbol whatever else there is? */
static gboolean
is_firm (const AtlanteScenePlace *place)
{
  return !place->is_area || place->public.fanned || place->public.flags & ATLANTE_SYMBOL_SELECTED;
}

static void
block_firm_symbols (Labelling *self)
{
  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);

      if (is_firm (place))
        atlante_label_placer_block (self->placer, get_symbol_box (place));
    }
  for (guint i = 0; i < self->scene->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self->scene, i);

      atlante_label_placer_block (self->placer, atlante_box_around (cluster->x, cluster->y,
                                                                    cluster->radius));
    }
}

/* What lies over the chart: controls, a scale bar. */
static void
block_reserved (Labelling *self)
{
  GArray *boxes = atlante_chart_get_reserved (self->chart);

  for (guint i = 0; i < boxes->len; i++)
    atlante_label_placer_block (self->placer, g_array_index (boxes, AtlanteBox, i));
}

static void
avoid_flows (Labelling *self)
{
  for (guint i = 0; i < self->scene->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->scene->flows, AtlanteSceneFlow, i);
      const AtlanteFlowPoint *points;
      guint n;

      if (flow->flags & ATLANTE_FLOW_DIMMED)
        continue;
      points = atlante_flow_path_get_points (flow->path, &n);
      for (guint j = 1; j < n; j++)
        atlante_label_placer_avoid (self->placer, points[j - 1].x, points[j - 1].y,
                                    points[j].x, points[j].y);
    }
}

static AtlanteLabelSide
find_side_before (const AtlanteChartScene *before, const AtlanteChartPlace *place)
{
  if (before == NULL)
    return ATLANTE_LABEL_SIDE_NONE;
  for (guint i = 0; i < before->places->len; i++)
    {
      AtlanteScenePlace *other = &g_array_index (before->places, AtlanteScenePlace, i);

      if (other->public.world == place->world && strcmp (other->public.id, place->id) == 0)
        return other->public.side;
    }
  return ATLANTE_LABEL_SIDE_NONE;
}

static gboolean
is_in_view (const AtlanteChartScene *scene, const AtlanteChartPlace *place)
{
  return place->x >= 0 && place->x <= scene->view.width
         && place->y >= 0 && place->y <= scene->view.height;
}

static void
label_place (Labelling *self, AtlanteScenePlace *place, const AtlanteChartScene *before)
{
  AtlanteAudience *audience = atlante_chart_get_audience (self->chart);
  const char *name = atlante_place_get_name (place->public.place, audience);
  g_autoptr (AtlanteLabel) label = NULL;
  double width, height;

  label = atlante_chart_dup_label (self->chart,
                                   place->is_area ? ATLANTE_LABEL_AREA : ATLANTE_LABEL_PLACE, name,
                                   place->public.n_claims > 0 ? (int) place->public.n_claims : -1);
  atlante_label_get_size (label, &width, &height);
  place->public.side =
    atlante_label_placer_place_beside (self->placer, place->public.x, place->public.y,
                                       atlante_symbol_get_extent (place->public.size,
                                                                  place->public.flags),
                                       width, height, find_side_before (before, &place->public),
                                       &place->public.label_box);
  if (place->public.side == ATLANTE_LABEL_SIDE_NONE)
    return;
  place->label = g_steal_pointer (&label);
  g_hash_table_add (self->names, g_utf8_casefold (name, -1));
}

/* Of symbols and labels that lie upon each other those of areas give way: the dot of a capital is
 * worth more than the ring of its country. They come back as soon as there is room. */
static gboolean
find_room_for_area (Labelling *self, AtlanteScenePlace *place)
{
  AtlanteBox box = get_symbol_box (place);

  place->public.hidden = !atlante_label_placer_is_free (self->placer, box);
  if (!place->public.hidden)
    atlante_label_placer_block (self->placer, box);
  return !place->public.hidden;
}

/* Places come in the order of their importance, so that firm ones are all there before areas. */
static void
label_places (Labelling *self, const AtlanteChartScene *before)
{
  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);

      if (is_in_view (self->scene, &place->public)
          && (is_firm (place) || find_room_for_area (self, place)))
        label_place (self, place, before);
    }
}

/* Is a name of the base map there already, as a place of the case? */
static gboolean
is_told (Labelling *self, const AtlanteBaseLabel *base)
{
  AtlanteGeoPoint point = atlante_base_label_get_point (base);
  const char *iso = atlante_base_label_get_iso (base);
  AtlanteBaseLabelKind kind = atlante_base_label_get_kind (base);

  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);
      AtlanteGeoPoint other = atlante_place_get_location (place->public.place);

      if ((kind == ATLANTE_BASE_LABEL_CAPITAL || kind == ATLANTE_BASE_LABEL_TOWN) && !place->is_area
          && fabs (other.latitude - point.latitude) < SAME_SPOT
          && fabs (other.longitude - point.longitude) < SAME_SPOT)
        return TRUE;
      if (kind == ATLANTE_BASE_LABEL_COUNTRY && place->label != NULL
          && place->kind == ATLANTE_PLACE_COUNTRY
          && g_strcmp0 (iso, atlante_place_get_country (place->public.place)) == 0)
        return TRUE;
    }
  return FALSE;
}

static AtlanteLabelKind
get_label_kind (const AtlanteBaseLabel *base)
{
  switch (atlante_base_label_get_kind (base))
    {
    case ATLANTE_BASE_LABEL_COUNTRY:
      return ATLANTE_LABEL_COUNTRY;
    case ATLANTE_BASE_LABEL_CAPITAL:
    case ATLANTE_BASE_LABEL_TOWN:
      return ATLANTE_LABEL_CAPITAL;
    case ATLANTE_BASE_LABEL_OCEAN:
      return ATLANTE_LABEL_OCEAN;
    case ATLANTE_BASE_LABEL_WATER:
    case ATLANTE_BASE_LABEL_LAND:
    default:
      return ATLANTE_LABEL_WATER;
    }
}

/* Is the name of an ocean near already? Their parts repeat it: "North Pacific", "Pacific". */
static gboolean
is_near_ocean (Labelling *self, double x, double y)
{
  double reach = OCEAN_REACH * self->scene->unit;

  for (guint i = 0; i < self->scene->names->len; i++)
    {
      AtlanteSceneName *name = &g_array_index (self->scene->names, AtlanteSceneName, i);

      if (name->is_ocean && hypot (x - name->x, y - name->y) < reach)
        return TRUE;
    }
  return FALSE;
}

/* Puts a name at a point of the view; a capital beside its dot. */
static void
add_name (Labelling *self, AtlanteLabelKind kind, const char *text, double x, double y)
{
  g_autoptr (AtlanteLabel) label = atlante_chart_dup_label (self->chart, kind, text, -1);
  AtlanteSceneName name = { 0 };
  double width, height, air = AIR * self->scene->unit;

  if (kind == ATLANTE_LABEL_OCEAN && is_near_ocean (self, x, y))
    return;
  atlante_label_get_size (label, &width, &height);
  name.x = x;
  name.y = y;
  name.is_ocean = kind == ATLANTE_LABEL_OCEAN;
  if (kind == ATLANTE_LABEL_CAPITAL)
    {
      name.dot = 1.9 * self->scene->unit;
      if (!atlante_label_placer_is_free (self->placer, atlante_box_around (x, y, name.dot))
          || atlante_label_placer_place_beside (self->placer, x, y, name.dot, width, height,
                                                ATLANTE_LABEL_SIDE_NONE, &name.box) == 0)
        return;
      atlante_label_placer_block (self->placer, atlante_box_around (x, y, name.dot));
    }
  else
    {
      if (!atlante_label_placer_place_on (self->placer, x, y, width + 2 * air, height + air,
                                          &name.box))
        return;
      name.box = (AtlanteBox) { name.box.left + air, name.box.top + air / 2,
                                name.box.right - air, name.box.bottom - air / 2 };
    }
  name.label = g_steal_pointer (&label);
  g_array_append_val (self->scene->names, name);
}

/* The viewpoint's name comes before the international one. */
static const char *
lookup_name (Labelling *self, const AtlanteBaseLabel *base, const char *const *languages)
{
  const char *name;

  name = atlante_viewpoint_lookup_name (atlante_chart_get_viewpoint (self->chart),
                                        atlante_base_label_get_id (base), languages);
  return name != NULL ? name : atlante_base_label_lookup_name (base, languages);
}

static void
add_base_label (Labelling *self, const AtlanteBaseLabel *base)
{
  const AtlanteChartView *view = &self->scene->view;
  AtlanteAudience *audience = atlante_chart_get_audience (self->chart);
  const char *fallback[] = { "en", NULL };
  const char *const *languages = fallback;
  const char *text;
  g_autofree char *folded = NULL;
  double x, y;

  if (audience != NULL)
    languages = (const char *const *) atlante_audience_get_languages (audience);
  text = lookup_name (self, base, languages);
  if (text == NULL || is_told (self, base))
    return;
  folded = g_utf8_casefold (text, -1);
  if (g_hash_table_contains (self->names, folded))
    return;
  atlante_chart_view_project (view, atlante_base_label_get_point (base), &x, &y);
  if (y < 0 || y > view->height)
    return;
  if (view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      if (x >= 0 && x <= view->width)
        add_name (self, get_label_kind (base), text, x, y);
      return;
    }
  for (x -= floor (x / view->scale) * view->scale; x < view->width; x += view->scale)
    add_name (self, get_label_kind (base), text, x, y);
}

static void
add_base_labels (Labelling *self)
{
  AtlanteBaseLabels *labels = atlante_chart_get_labels (self->chart);
  double zoom = atlante_chart_view_get_zoom (&self->scene->view) + EARLY
                - log2 (self->scene->unit);
  guint n = labels != NULL ? atlante_base_labels_get_n_labels (labels) : 0;

  for (guint i = 0; i < n; i++)
    {
      const AtlanteBaseLabel *base = atlante_base_labels_get_label (labels, i);

      if (atlante_base_label_get_rank (base) > zoom)
        break;
      add_base_label (self, base);
    }
}

void
atlante_chart_scene_place_labels (AtlanteChartScene       *self,
                                  AtlanteChart            *chart,
                                  const AtlanteChartScene *before)
{
  AtlanteBox bounds = { 0, 0, self->view.width, self->view.height };
  g_autoptr (AtlanteLabelPlacer) placer = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Labelling labelling = { self, chart, NULL, names };

  placer = atlante_label_placer_new (atlante_box_grow (bounds, -EDGE));
  labelling.placer = placer;
  block_reserved (&labelling);
  block_firm_symbols (&labelling);
  avoid_flows (&labelling);
  label_places (&labelling, before);
  add_base_labels (&labelling);
}
