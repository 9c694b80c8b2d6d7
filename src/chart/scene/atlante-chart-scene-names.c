/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds room for the names of the base map: calm and steady. What was shown in the scene before
 * comes first and needs less room than what is new; the others come by their rank; a part of the
 * map holds a few names only. */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* Names of the base map appear a little before their zoom, because figures are dense, and come up
 * within so many levels of zoom. */
#define EARLY 0.35
#define FADE 0.2

/* Pixels that a name needs round it to appear, and to stay. */
#define AIR_TO_APPEAR 4.5
#define AIR_TO_STAY 1.0
/* Pixels that lie beyond the edge of a window and still have names, so that none jumps in. */
#define AHEAD 32.0

/* Pixels that a name at a point reaches from there, at most. */
#define LONGEST_NAME 320.0

/* A town nearer than this to a town of the case is that one. In degrees, of the equator. */
#define SAME_SPOT 0.35
#define SAME_TOWN 0.12

/* Pixels between the names of two oceans. */
#define OCEAN_REACH 200.0

/* In a figure a name with more pieces of flows than these on it is left out: nobody could read it. */
#define MOST_PIECES 4

/* A cell of the map, of so many pixels at a whole zoom, holds so many names, so many of towns. They
 * are cells of the world, not of the view, so that panning changes nothing. */
#define CELL 256.0
#define MOST_NAMES 9
#define MOST_TOWNS 5

/* Scenes for which a name that lost its room stays away, unless the map stands still. */
#define REST 30

typedef struct
{
  guint index;
  double x;                         /* of its anchor, pixels of the view */
  double y;
  const AtlanteSceneName *before;   /* (nullable) */
} Candidate;

typedef struct
{
  const AtlanteLabelling *base;
  AtlanteChartScene *scene;
  AtlanteLabelPlacer *placer;
  AtlanteChartNames *names;
  AtlanteLabelFont font;
  AtlanteBox reach;                 /* a name has to touch it */
  double zoom;                      /* the view's, of a chart of the usual font */
  gboolean is_open;                 /* names may be cut off by the edge of the view */
  GHashTable *budget;               /* cell to the number of names in it */
  GHashTable *countries;            /* ISO codes that the case's places show */
  int *before;                      /* for each name, its first in the scene before; -1 for none */
} Naming;

static gboolean
is_town (AtlanteLabelKind kind)
{
  return kind == ATLANTE_LABEL_CAPITAL || kind == ATLANTE_LABEL_CITY || kind == ATLANTE_LABEL_TOWN;
}

/* Is the town there already, as a place of the case? */
static gboolean
is_told_as_town (const Naming *self, const AtlanteChartName *name)
{
  AtlanteGeoPoint point = atlante_base_label_get_point (name->base);
  double reach = name->kind == ATLANTE_LABEL_CAPITAL ? SAME_SPOT : SAME_TOWN;

  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);
      AtlanteGeoPoint other = atlante_place_get_location (place->public.place);

      if (!place->is_area && !place->public.hidden
          && fabs (other.latitude - point.latitude) < reach
          && fabs (remainder (other.longitude - point.longitude, 360)) < reach)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_told (const Naming *self, const AtlanteChartName *name)
{
  const char *iso = atlante_base_label_get_iso (name->base);

  for (guint i = 0; name->folded[i] != NULL; i++)
    if (g_hash_table_contains (self->base->told, name->folded[i]))
      return TRUE;
  if (name->kind == ATLANTE_LABEL_COUNTRY)
    return iso != NULL && g_hash_table_contains (self->countries, iso);
  return is_town (name->kind) && is_told_as_town (self, name);
}

/* The case's places that say a country's name, or another name than the base map's. */
static void
collect_told (const Naming *self)
{
  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);
      const char *country = atlante_place_get_country (place->public.place);

      if (place->label != NULL && place->kind == ATLANTE_PLACE_COUNTRY && country != NULL)
        g_hash_table_add (self->countries, (gpointer) country);
    }
}

/* Which names the scene before had: a list for each, because the world may repeat in the view. */
static void
index_before (Naming *self)
{
  const AtlanteChartScene *before = self->base->before;
  guint n = atlante_chart_names_get_n (self->names);

  self->before = g_new (int, n);
  memset (self->before, 0xff, n * sizeof (int));
  if (before == NULL || before->base_labels != self->scene->base_labels)
    return;
  for (guint i = before->names->len; i-- > 0;)
    {
      AtlanteSceneName *name = &g_array_index (before->names, AtlanteSceneName, i);

      name->next = self->before[name->index];
      self->before[name->index] = (int) i;
    }
}

/* The nearest on the screen: copies stand a world apart. */
static const AtlanteSceneName *
find_before (const Naming *self, guint index, double x)
{
  const AtlanteChartScene *before = self->base->before;

  for (int i = self->before[index]; i >= 0;)
    {
      const AtlanteSceneName *name = &g_array_index (before->names, AtlanteSceneName, i);

      if (fabs (name->public.x - x) < self->scene->view.scale / 2)
        return name;
      i = name->next;
    }
  return NULL;
}

/* Is any copy of what a name spans near the view? Most are far off, and need not be laid out. */
static gboolean
is_near (const Naming *self, const AtlanteChartName *name)
{
  const AtlanteChartView *view = &self->scene->view;
  double around = (name->dot > 0 ? AHEAD : LONGEST_NAME) * self->scene->unit;
  double top = (name->extent.top - view->top) * view->scale;
  double bottom = (name->extent.bottom - view->top) * view->scale;
  double left = (name->extent.left - view->left) * view->scale - around;
  double right = (name->extent.right - view->left) * view->scale + around;

  if (bottom < -around || top > view->height + around)
    return FALSE;
  if (view->projection == ATLANTE_PROJECTION_MERCATOR)
    {
      double worlds = ceil (-right / view->scale) * view->scale;

      left += worlds;
      right += worlds;
    }
  return left < view->width && right > 0;
}

static AtlanteLabel *
lay_out (const Naming *self, guint index, guint variant)
{
  return atlante_chart_names_lay_out (self->names, index, variant,
                                      atlante_chart_get_context (self->base->chart), &self->font,
                                      self->scene->style,
                                      atlante_chart_view_get_zoom (&self->scene->view));
}

static gboolean
touches_view (const Naming *self, const AtlanteChartName *name, AtlanteLabel *label,
              double x, double y)
{
  AtlanteCurvePoint anchor = atlante_label_get_anchor (label);
  AtlanteBox box;
  double width, height;

  if (name->dot > 0)
    return atlante_box_contains (self->reach, x, y);
  atlante_label_get_size (label, &width, &height);
  box = (AtlanteBox) { x - anchor.x, y - anchor.y, x - anchor.x + width, y - anchor.y + height };
  return atlante_box_overlaps (box, self->reach);
}

static void
add_candidates (Naming *self, guint index, GArray *candidates)
{
  const AtlanteChartView *view = &self->scene->view;
  const AtlanteChartName *name = atlante_chart_names_get (self->names, index);
  gboolean repeats = view->projection == ATLANTE_PROJECTION_MERCATOR;
  AtlanteLabel *label;
  double x, y;
  int first = 0, last = 0;

  if (name->text == NULL || !is_near (self, name) || is_told (self, name))
    return;
  label = lay_out (self, index, 0);
  if (label == NULL)
    return;
  x = (name->x - view->left) * view->scale;
  y = (name->y - view->top) * view->scale;
  if (repeats)
    {
      first = (int) floor (-x / view->scale);
      last = (int) ceil ((view->width - x) / view->scale);
    }
  for (int world = first; world <= last; world++)
    {
      Candidate candidate = { index, x + world * view->scale, y };

      if (!touches_view (self, name, label, candidate.x, y))
        continue;
      candidate.before = find_before (self, index, candidate.x);
      g_array_append_val (candidates, candidate);
    }
}

/* Is the name of another ocean near already? Their parts repeat it: "North Pacific", "Pacific". */
static gboolean
is_near_ocean (const Naming *self, double x, double y)
{
  double reach = OCEAN_REACH * self->scene->unit;

  for (guint i = 0; i < self->scene->names->len; i++)
    {
      AtlanteSceneName *name = &g_array_index (self->scene->names, AtlanteSceneName, i);

      if (name->public.kind == ATLANTE_LABEL_OCEAN && hypot (x - name->public.x, y - name->public.y) < reach)
        return TRUE;
    }
  return FALSE;
}

/* The number of names in the cell of a point; one for all and one for towns. */
static guint *
get_budget (const Naming *self, const AtlanteChartName *name, gboolean towns)
{
  double cells = exp2 (floor (self->zoom)) * ATLANTE_CHART_VIEW_TILE_SIZE / CELL;
  gint64 column = (gint64) floor (name->x * cells), row = (gint64) floor (name->y * cells);
  gint64 key = (column << 32) ^ (row << 1) ^ towns;
  guint *n = g_hash_table_lookup (self->budget, &key);

  if (n == NULL)
    {
      n = g_new0 (guint, 1);
      g_hash_table_insert (self->budget, g_memdup2 (&key, sizeof key), n);
    }
  return n;
}

static AtlanteBox
get_dot_box (const Naming *self, const Candidate *candidate)
{
  const AtlanteChartName *name = atlante_chart_names_get (self->names, candidate->index);

  return atlante_box_around (candidate->x, candidate->y, name->dot * self->scene->unit);
}

/* The name of a country gives way to the dot of its capital: it can stand elsewhere. */
static void
keep_capitals_free (const Naming *self, GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (atlante_chart_names_get (self->names, candidate->index)->kind == ATLANTE_LABEL_CAPITAL)
        atlante_label_placer_block (self->placer, get_dot_box (self, candidate));
    }
}

static gboolean
place_beside (const Naming *self, const Candidate *candidate, AtlanteSceneName *name)
{
  AtlanteBox dot = get_dot_box (self, candidate);
  double width, height;

  atlante_label_get_size (name->public.label, &width, &height);
  atlante_label_placer_set_own (self->placer, dot);
  if (!atlante_label_placer_is_free (self->placer, dot))
    return FALSE;
  name->side = atlante_label_placer_place_beside (self->placer, candidate->x, candidate->y,
                                                  name->public.dot, width, height,
                                                  candidate->before != NULL
                                                    ? candidate->before->side
                                                    : ATLANTE_LABEL_SIDE_NONE,
                                                  &name->public.box);
  if (name->side == ATLANTE_LABEL_SIDE_NONE)
    return FALSE;
  atlante_label_placer_block (self->placer, dot);
  return TRUE;
}

static gboolean
place_on_point (const Naming *self, const Candidate *candidate, AtlanteSceneName *name)
{
  double width, height;

  atlante_label_get_size (name->public.label, &width, &height);
  return atlante_label_placer_place_on (self->placer, candidate->x, candidate->y, width, height,
                                        candidate->before != NULL ? candidate->before->shift : 0,
                                        &name->shift, &name->public.box);
}

static gboolean
place_on_curve (const Naming *self, const Candidate *candidate, AtlanteSceneName *name,
                guint variant)
{
  AtlanteLabel *label = lay_out (self, candidate->index, variant);
  AtlanteCurvePoint anchor;
  const AtlanteBox *boxes;
  double left, top, width, height;
  guint n;

  if (label == NULL)
    return FALSE;
  anchor = atlante_label_get_anchor (label);
  left = candidate->x - anchor.x;
  top = candidate->y - anchor.y;
  boxes = atlante_label_get_boxes (label, &n);
  if (!atlante_label_placer_place_boxes (self->placer, left, top, boxes, n))
    return FALSE;
  atlante_label_get_size (label, &width, &height);
  name->public.box = (AtlanteBox) { left, top, left + width, top + height };
  name->public.label = label;
  name->shift = (int) variant;
  return TRUE;
}

/* On what it names: there, or a little above or below, or elsewhere on its curve. */
static gboolean
place_on (const Naming *self, const Candidate *candidate, AtlanteSceneName *name)
{
  guint n;

  atlante_label_get_boxes (name->public.label, &n);
  if (n == 0)
    return place_on_point (self, candidate, name);
  if (candidate->before != NULL
      && place_on_curve (self, candidate, name, (guint) candidate->before->shift))
    return TRUE;
  for (guint variant = 0; variant < ATLANTE_CHART_NAMES_N_VARIANTS; variant++)
    if (place_on_curve (self, candidate, name, variant))
      return TRUE;
  return FALSE;
}

/* Would flows hide the name? In a window one looks closer. That of a town stood aside. */
static gboolean
is_hidden_by_flows (const Naming *self, const AtlanteSceneName *name)
{
  AtlanteBox box = name->public.box;
  const AtlanteBox *boxes;
  guint n;

  if (self->is_open)
    return FALSE;
  boxes = atlante_label_get_boxes (name->public.label, &n);
  if (n == 0)
    return atlante_label_placer_count_lines (self->placer, box) > MOST_PIECES;
  for (guint i = 0; i < n; i++)
    {
      AtlanteBox part = { box.left + boxes[i].left, box.top + boxes[i].top,
                          box.left + boxes[i].right, box.top + boxes[i].bottom };

      if (atlante_label_placer_count_lines (self->placer, part) > MOST_PIECES)
        return TRUE;
    }
  return FALSE;
}

static double
get_alpha (const Naming *self, const AtlanteChartName *name)
{
  double levels = self->zoom + EARLY - atlante_base_label_get_rank (name->base);

  /* A figure has no frame after this one in which a name could be stronger. */
  return self->is_open ? CLAMP (levels / FADE, 0, 1) : 1;
}

static void
rest (const Naming *self, guint index, guint n_scenes)
{
  AtlanteSceneRest resting = { index, n_scenes };

  g_array_append_val (self->scene->resting, resting);
}

static gboolean
is_resting (const Naming *self, guint index)
{
  for (guint i = 0; i < self->scene->resting->len; i++)
    if (g_array_index (self->scene->resting, AtlanteSceneRest, i).index == index)
      return TRUE;
  return FALSE;
}

/* Rest goes on from scene to scene, until the map stands still. */
static void
keep_resting (const Naming *self)
{
  const AtlanteChartScene *before = self->base->before;
  const AtlanteChartView *view = &self->scene->view;

  if (before == NULL || before->base_labels != self->scene->base_labels
      || (before->view.left == view->left && before->view.top == view->top
          && before->view.scale == view->scale))
    return;
  for (guint i = 0; i < before->resting->len; i++)
    {
      const AtlanteSceneRest *resting = &g_array_index (before->resting, AtlanteSceneRest, i);

      if (resting->n_scenes + 1 < REST)
        rest (self, resting->index, resting->n_scenes + 1);
    }
}

static void
place (Naming *self, const Candidate *candidate)
{
  const AtlanteChartName *name = atlante_chart_names_get (self->names, candidate->index);
  guint *n_names = get_budget (self, name, FALSE), *n_towns = get_budget (self, name, TRUE);
  AtlanteSceneName placed = {
    .public = { .base = name->base, .text = name->text, .second = name->second,
                .alpha = get_alpha (self, name), .x = candidate->x, .y = candidate->y,
                .dot = name->dot * self->scene->unit,
                .kind = name->kind },
    .index = candidate->index, .next = -1,
  };
  gboolean town = is_town (name->kind);

  if (candidate->before == NULL
      && (*n_names >= MOST_NAMES || (town && *n_towns >= MOST_TOWNS)
          || is_resting (self, candidate->index)))
    return;
  if (name->kind == ATLANTE_LABEL_OCEAN && is_near_ocean (self, candidate->x, candidate->y))
    return;
  placed.public.label = lay_out (self, candidate->index, 0);
  if (town ? !place_beside (self, candidate, &placed) : !place_on (self, candidate, &placed))
    {
      if (candidate->before != NULL && self->is_open)
        rest (self, candidate->index, 0);
      return;
    }
  if (!town && is_hidden_by_flows (self, &placed))
    return;
  *n_names += 1;
  *n_towns += town;
  atlante_label_ref (placed.public.label);
  g_array_append_val (self->scene->names, placed);
}

static void
place_some (Naming *self, GArray *candidates, gboolean before)
{
  atlante_label_placer_set_air (self->placer,
                                (before ? AIR_TO_STAY : AIR_TO_APPEAR) * self->scene->unit);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if ((candidate->before != NULL) == before)
        place (self, candidate);
    }
}

static void
place_all (Naming *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n = atlante_chart_names_get_n (self->names);

  for (guint i = 0; i < n; i++)
    {
      const AtlanteChartName *name = atlante_chart_names_get (self->names, i);

      if (atlante_base_label_get_rank (name->base) > self->zoom + EARLY)
        break;
      add_candidates (self, i, candidates);
    }
  keep_capitals_free (self, candidates);
  place_some (self, candidates, TRUE);
  place_some (self, candidates, FALSE);
}

void
atlante_chart_scene_place_names (const AtlanteLabelling *labelling)
{
  AtlanteChartScene *scene = labelling->scene;
  AtlanteChart *chart = labelling->chart;
  const AtlanteChartView *view = &scene->view;
  g_autoptr (GHashTable) budget = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_free);
  g_autoptr (GHashTable) countries = g_hash_table_new (g_str_hash, g_str_equal);
  Naming self = { labelling, scene, labelling->placer, atlante_chart_get_names (chart),
                  atlante_chart_get_font (chart) };

  if (atlante_chart_get_labels (chart) == NULL)
    return;
  scene->base_labels = g_object_ref (atlante_chart_get_labels (chart));
  if (atlante_chart_get_viewpoint (chart) != NULL)
    scene->viewpoint = atlante_viewpoint_ref (atlante_chart_get_viewpoint (chart));
  atlante_chart_names_set_projection (self.names, view->projection, view->center);
  self.is_open = atlante_chart_get_open (chart);
  self.reach = (AtlanteBox) { 0, 0, view->width, view->height };
  if (self.is_open)
    {
      self.reach = atlante_box_grow (self.reach, AHEAD);
      atlante_label_placer_open (self.placer);
    }
  self.zoom = atlante_chart_view_get_zoom (view) - log2 (scene->unit);
  self.budget = budget;
  self.countries = countries;
  collect_told (&self);
  index_before (&self);
  keep_resting (&self);
  place_all (&self);
  g_free (self.before);
}
