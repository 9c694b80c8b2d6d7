/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-bounds.h"

#include "atlante-chart-private.h"

#include <math.h>

/* The whole world as most maps cut it, for a case without places. */
static const AtlanteChartBounds whole_world = { 0, 0.12, 1, 0.82 };

/* Metres from the middle of a place's own map to its sides. */
#define REACH_OF_SPOT 1100e3
#define REACH_OF_AREA 2400e3
/* A place's own map is so many times as wide as its circle. */
#define ROOM_FOR_RING 4.0
/* The same of its area. */
#define ROOM_FOR_AREA 1.6
/* No closer than this: over the scale of the base map. World units. */
#define LEAST_SPAN (1 / 256.0)

/* World units within which an area has a point for the choice of a cut, which is not to go through
 * it. */
#define STEP_OF_AREA (1 / 72.0)

static void
add_point (AtlanteGeoPoint point, GArray *xs, AtlanteChartBounds *bounds)
{
  double x, y;

  atlante_mercator_project (point, &x, &y);
  x -= floor (x);
  g_array_append_val (xs, x);
  bounds->top = MIN (bounds->top, y);
  bounds->bottom = MAX (bounds->bottom, y);
}

static void
add_area (AtlantePlace *place, GArray *xs, AtlanteChartBounds *bounds)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  g_autoptr (GArray) unrolled = atlante_geo_area_unroll (corners, n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint a = g_array_index (unrolled, AtlanteGeoPoint, i);
      AtlanteGeoPoint b = g_array_index (unrolled, AtlanteGeoPoint, (i + 1) % n);
      int n_steps = MAX ((int) ceil (fabs (b.longitude - a.longitude) / 360 / STEP_OF_AREA), 1);

      for (int j = 0; j < n_steps; j++)
        add_point ((AtlanteGeoPoint) { a.latitude + (b.latitude - a.latitude) * j / n_steps,
                                       a.longitude + (b.longitude - a.longitude) * j / n_steps },
                   xs, bounds);
    }
}

static gboolean
collect (AtlanteCase *kase, GArray *xs, AtlanteChartBounds *bounds)
{
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place = ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i));

      if (!atlante_place_has_location (place))
        continue;
      add_point (atlante_place_get_location (place), xs, bounds);
      add_area (place, xs, bounds);
    }
  return xs->len > 0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* How many flows a map would cut that is cut at @x. */
static guint
count_cut (GPtrArray *ties, double x)
{
  guint n = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      double west, east;

      atlante_flow_get_span (atlante_chart_tie_get_flow (g_ptr_array_index (ties, i), 1024),
                             &west, &east);
      if (x + ceil (west - x) < east)
        n++;
    }
  return n;
}

/* The first of some sorted numbers that is not less than @x. */
static guint
find_first (GArray *sorted, double x)
{
  guint first = 0, end = sorted->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (sorted, double, middle) < x)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* How many flows each of some cuts would cut: sorted, from 0 up to 1. Of a case with thousands of
 * places and of flows one cannot ask every flow at every cut. */
static GArray *
count_all_cut (GPtrArray *ties, GArray *cuts)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (int));
  int *changes;

  g_array_set_size (counts, cuts->len + 1);
  changes = (int *) (gpointer) counts->data;
  for (guint i = 0; i < ties->len; i++)
    {
      double west, east, turns;

      atlante_flow_get_span (atlante_chart_tie_get_flow (g_ptr_array_index (ties, i), 1024),
                             &west, &east);
      turns = floor (west);
      west -= turns;
      east -= turns;
      changes[find_first (cuts, west)]++;
      changes[find_first (cuts, east)]--;
      /* What runs on over the edge of the world comes in at the other one. */
      changes[0] += east > 1;
      changes[find_first (cuts, MIN (east - 1, west))] -= east > 1;
    }
  for (guint i = 1; i < counts->len; i++)
    changes[i] += changes[i - 1];
  return counts;
}

/* The place to the east of one; that of the last is the first again, a world further on. */
static double
get_next (GArray *xs, guint index)
{
  return index + 1 < xs->len ? g_array_index (xs, double, index + 1)
                             : g_array_index (xs, double, 0) + 1;
}

static double
get_middle_to_next (GArray *xs, guint index)
{
  double middle = (g_array_index (xs, double, index) + get_next (xs, index)) / 2;

  return middle - floor (middle);
}

/* The middles between neighbours, sorted. */
static GArray *
collect_cuts (GArray *xs)
{
  GArray *cuts = g_array_sized_new (FALSE, FALSE, sizeof (double), xs->len);

  for (guint i = 0; i < xs->len; i++)
    {
      double cut = get_middle_to_next (xs, i);

      g_array_append_val (cuts, cut);
    }
  g_array_sort (cuts, compare_doubles);
  return cuts;
}

/* Cuts the world where the fewest flows run, and there in the widest gap between places: so a case
 * with ties over the Pacific has the Pacific in the middle. @xs: sorted. */
static void
choose_cut (GArray *xs, GPtrArray *ties, AtlanteChartBounds *bounds)
{
  g_autoptr (GArray) cuts = collect_cuts (xs);
  g_autoptr (GArray) counts = count_all_cut (ties, cuts);
  int least = G_MAXINT;
  double widest = -1;

  for (guint i = 0; i < xs->len; i++)
    {
      double west = g_array_index (xs, double, i), east = get_next (xs, i);
      int n = g_array_index (counts, int, find_first (cuts, get_middle_to_next (xs, i)));

      if (east - west < 1e-9 && xs->len > 1)
        continue;
      if (n < least || (n == least && east - west > widest))
        {
          least = n;
          widest = east - west;
          bounds->left = east;
          bounds->right = west + 1;
        }
    }
  if (bounds->right < bounds->left)
    bounds->right = bounds->left;
}

/* Flows between places far north of them bulge out of their box. */
static void
include_flows (GPtrArray *ties, AtlanteChartBounds *bounds)
{
  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteFlow *flow = atlante_chart_tie_get_flow (g_ptr_array_index (ties, i), 1024);
      const AtlanteFlowPoint *points;
      guint n;

      points = atlante_flow_get_points (flow, &n);
      for (guint j = 0; j < n; j++)
        {
          bounds->top = MIN (bounds->top, points[j].y);
          bounds->bottom = MAX (bounds->bottom, points[j].y);
        }
    }
}

/**
 * atlante_chart_get_bounds_for_case:
 * @kase: a case
 * @bounds: (out): the part of the world that shows all of it, without a margin
 *
 * Finds the best part of the world for a case: all of its places, cut where the fewest flows run.
 *
 * Returns: %FALSE where no place has a location; @bounds is then the world
 */
gboolean
atlante_chart_get_bounds_for_case (AtlanteCase *kase, AtlanteChartBounds *bounds)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) ties = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  *bounds = (AtlanteChartBounds) { 0, 1, 1, 0 };
  if (!collect (kase, xs, bounds))
    {
      *bounds = whole_world;
      return FALSE;
    }
  ties = atlante_chart_ties_new (kase, NULL);
  g_array_sort (xs, compare_doubles);
  choose_cut (xs, ties, bounds);
  include_flows (ties, bounds);
  return TRUE;
}

/* World units from a place to the farthest edge of its area; 0 where it has none. */
double
atlante_chart_get_reach_of_area (AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  double x, y, reach = 0;

  atlante_mercator_project (atlante_place_get_location (place), &x, &y);
  for (guint i = 0; i < n; i++)
    {
      double corner_x, corner_y, dx;

      atlante_mercator_project (corners[i], &corner_x, &corner_y);
      dx = corner_x - x;
      reach = MAX (reach, MAX (fabs (dx - round (dx)), fabs (corner_y - y)));
    }
  return reach;
}

/**
 * atlante_chart_get_bounds_for_place:
 * @kase: a case
 * @id: of a place
 * @bounds: (out): the part of the world round it, wide enough to be recognised
 *
 * Finds the part of the world for the small map that tells where a place is.
 *
 * Returns: %FALSE where there is no such place or it has no location; @bounds is then the world
 */
gboolean
atlante_chart_get_bounds_for_place (AtlanteCase *kase, const char *id, AtlanteChartBounds *bounds)
{
  AtlanteItem *item;
  AtlanteGeoPoint point;
  double x, y, reach;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), FALSE);
  g_return_val_if_fail (id != NULL && bounds != NULL, FALSE);

  *bounds = whole_world;
  item = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, id);
  if (item == NULL || !atlante_place_has_location (ATLANTE_PLACE (item)))
    return FALSE;
  point = atlante_place_get_location (ATLANTE_PLACE (item));
  switch (atlante_place_get_kind (ATLANTE_PLACE (item)))
    {
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
    case ATLANTE_PLACE_CONTINENT:
    case ATLANTE_PLACE_OCEAN:
      reach = REACH_OF_AREA;
      break;
    default:
      reach = REACH_OF_SPOT;
      break;
    }
  reach = MAX (reach, ROOM_FOR_RING * atlante_place_get_radius (ATLANTE_PLACE (item)));
  atlante_mercator_project (point, &x, &y);
  reach /= 2 * G_PI * ATLANTE_EARTH_RADIUS * MAX (cos (point.latitude * G_PI / 180), 0.1);
  reach = MAX (reach, ROOM_FOR_AREA * atlante_chart_get_reach_of_area (ATLANTE_PLACE (item)));
  *bounds = (AtlanteChartBounds) { x - reach, MAX (y - reach, 0), x + reach, MIN (y + reach, 1) };
  return TRUE;
}

/* The middle meridians of the usual maps of the world: the Atlantic's and the Pacific's. Both cut it
 * where there is most sea. */
static const double usual_meridians[] = { 11, 150 };

/* Places nearer to a cut than this are hard to see. World units: 8°. */
#define NEAR_CUT (8 / 360.0)

static guint
count_near (GArray *xs, double x)
{
  guint n = 0;

  for (guint i = 0; i < xs->len; i++)
    {
      double far = g_array_index (xs, double, i) - x;

      n += fabs (far - round (far)) < NEAR_CUT;
    }
  return n;
}

/**
 * atlante_chart_bounds_is_wide:
 * @bounds: a part of the world
 *
 * Returns: whether it is more than half of the world, so that a map of all of it shows it best
 */
gboolean
atlante_chart_bounds_is_wide (const AtlanteChartBounds *bounds)
{
  g_return_val_if_fail (bounds != NULL, FALSE);

  return bounds->right - bounds->left > 0.5;
}

/**
 * atlante_chart_choose_meridian:
 * @kase: a case
 *
 * Chooses the middle meridian for a map of the whole world: that of the Atlantic or the Pacific, or
 * where both would cut flows or places off, the middle of the case.
 *
 * Returns: degrees, -180 to 180
 */
double
atlante_chart_choose_meridian (AtlanteCase *kase)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) ties = NULL;
  AtlanteChartBounds bounds = { 0, 1, 1, 0 };
  double middle, candidates[G_N_ELEMENTS (usual_meridians) + 1], best = 0;
  guint least = G_MAXUINT;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), 0);

  if (!collect (kase, xs, &bounds))
    return usual_meridians[0];
  ties = atlante_chart_ties_new (kase, NULL);
  g_array_sort (xs, compare_doubles);
  choose_cut (xs, ties, &bounds);
  middle = ((bounds.left + bounds.right) / 2 - 0.5) * 360;
  middle -= 360 * round (middle / 360);
  /* The usual one that is nearer to the case comes first. */
  for (guint i = 0; i < G_N_ELEMENTS (usual_meridians); i++)
    candidates[i] = usual_meridians[i];
  if (fabs (middle - candidates[1]) < fabs (middle - candidates[0]) || middle < -105)
    {
      candidates[0] = usual_meridians[1];
      candidates[1] = usual_meridians[0];
    }
  candidates[G_N_ELEMENTS (usual_meridians)] = round (middle / 10) * 10;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      double cut = candidates[i] / 360;
      guint n = 2 * count_cut (ties, cut) + count_near (xs, cut - floor (cut));

      if (n < least)
        {
          least = n;
          best = candidates[i];
        }
    }
  return best;
}

/* Keeps the view on the world where the world is tall enough. */
static void
keep_on_world (AtlanteChartView *view)
{
  double span = view->height / view->scale;

  if (span >= 1)
    view->top = 0.5 - span / 2;
  else
    view->top = CLAMP (view->top, 0, 1 - span);
}

/**
 * atlante_chart_fit_view:
 * @bounds: what is to be seen
 * @width: pixels
 * @height: pixels
 * @margin: pixels that stay free on each side, for symbols and labels
 * @view: (out): the view
 *
 * Finds the largest scale in Mercator at which all of a part of the world is in view.
 */
void
atlante_chart_fit_view (const AtlanteChartBounds *bounds,
                        double                    width,
                        double                    height,
                        double                    margin,
                        AtlanteChartView      *view)
{
  double inner_width, inner_height;

  g_return_if_fail (bounds != NULL && view != NULL);
  g_return_if_fail (width > 0 && height > 0);

  inner_width = MAX (width - 2 * margin, width / 3);
  inner_height = MAX (height - 2 * margin, height / 3);
  *view = (AtlanteChartView) { .width = width, .height = height };
  view->scale = MIN (inner_width / MAX (bounds->right - bounds->left, LEAST_SPAN),
                     inner_height / MAX (bounds->bottom - bounds->top, LEAST_SPAN));
  view->left = (bounds->left + bounds->right) / 2 - width / view->scale / 2;
  view->top = (bounds->top + bounds->bottom) / 2 - height / view->scale / 2;
  keep_on_world (view);
}
