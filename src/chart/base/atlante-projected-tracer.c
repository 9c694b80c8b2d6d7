/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-projected-tracer.h"

#include "atlante-base-map-private.h"
#include "atlante-polygon.h"

#include <math.h>

/* A piece of this length, in world units of Mercator (5°), may be bent; longer ones are cut first. */
#define PIECE (1 / 72.0)
/* Shorter ones than this, or than so many pixels, are taken as straight. */
#define SHORT_PIECE (1 / 1440.0)
#define SHORT_PIXELS 2.0
/* Pixels that a line may be beside its curve, and how often a piece is halved for that. */
#define TOLERANCE 0.2
#define MAX_DEPTH 7
/* Degrees of a piece of the rim of the azimuthal projection, and of lines of the graticule. */
#define RIM_PIECE 2.0
#define LINE_PIECE 2.0
/* Points looked at along each edge of the view to know what is seen, and the degrees added round it
 * for what lies between them. */
#define N_PROBES 24
#define PROBE_AIR 3.0
/* Half of the world's width: just less than 180°, so that each edge stays on its side. */
#define HALF_WORLD (180 - 1e-9)
/* Degrees that everything is moved aside in the azimuthal projection: nothing, neither the 180th
 * meridian, where the data end, runs through the antipode then, so that all that is there twice
 * passes on the same side. */
#define ASIDE 1e-9

/* Where the square of Mercator ends in the south, and the y that stands for the pole: the last degrees
 * lie between 1 and this. */
#define SOUTH_END (-ATLANTE_MERCATOR_TOP_LATITUDE)
#define POLE 2.0
/* So near to 90° that directions round the pole can still be told apart. */
#define NEAR_POLE (90 - 1e-7)

/* World units of Mercator; x runs on over the edges, and y to POLE. */
typedef struct
{
  double x;
  double y;
} Point;

/* A point of the view; @rim: it was beyond the reach of the azimuthal projection. */
typedef struct
{
  double x;
  double y;
  gboolean rim;
} Pixel;

static double
get_center_x (const AtlanteChartView *view)
{
  return view->center.longitude / 360 + 0.5;
}

/* Widens @seen by the point of the world at a pixel. */
static void
add_seen (AtlanteProjectedTracer *self, double x, double y)
{
  AtlanteGeoPoint point = atlante_chart_view_unproject (self->view, x, y);
  double at_x, at_y;

  point.latitude = point.latitude < 0 ? point.latitude - PROBE_AIR : point.latitude + PROBE_AIR;
  atlante_mercator_project (point, &at_x, &at_y);
  at_x -= self->middle;
  at_x -= round (at_x);
  self->seen.left = MIN (self->seen.left, at_x - PROBE_AIR / 360);
  self->seen.right = MAX (self->seen.right, at_x + PROBE_AIR / 360);
  self->seen.top = MIN (self->seen.top, at_y);
  self->seen.bottom = MAX (self->seen.bottom, at_y);
}

/* Round a pole all longitudes are seen. */
static void
add_seen_pole (AtlanteProjectedTracer *self, double latitude)
{
  double x, y;

  atlante_chart_view_project (self->view, (AtlanteGeoPoint) { latitude, 0 }, &x, &y);
  if (self->view->projection != ATLANTE_PROJECTION_AZIMUTHAL
      || !atlante_box_contains (atlante_box_grow (self->reach, 10), x, y))
    return;
  self->seen.left = -0.5;
  self->seen.right = 0.5;
  self->seen.top = latitude > 0 ? 0 : self->seen.top;
  self->seen.bottom = latitude < 0 ? 1 : self->seen.bottom;
}

static void
find_seen (AtlanteProjectedTracer *self)
{
  const AtlanteBox *box = &self->reach;
  double y;

  atlante_mercator_project (atlante_chart_view_unproject (self->view, self->view->width / 2,
                                                          self->view->height / 2),
                            &self->middle, &y);
  self->seen = (AtlanteBox) { 0, y, 0, y };
  for (int i = 0; i <= N_PROBES; i++)
    for (int j = 0; j <= N_PROBES; j++)
      add_seen (self, box->left + (box->right - box->left) * i / N_PROBES,
                box->top + (box->bottom - box->top) * j / N_PROBES);
  add_seen_pole (self, 90);
  add_seen_pole (self, -90);
  /* A view that is nearly as wide as the world has no outside that would be worth leaving out. */
  if (self->seen.right - self->seen.left > 0.6)
    {
      self->seen.left = -0.5;
      self->seen.right = 0.5;
    }
}

/**
 * atlante_projected_tracer_init:
 * @self: (out): a tracer
 * @cr: where to add paths
 * @view: what is painted; it has to live as long as the tracer
 * @copy: the world between @copy and @copy + 1: rings that go on beyond an edge of the world need
 *   those from -1 to 1 in Equal Earth, and 0 in the azimuthal projection
 * @margin: pixels round the view that belong to it
 * @step: pixels: of points nearer than this to the one before, only the last is traced; 0 for all
 */
void
atlante_projected_tracer_init (AtlanteProjectedTracer *self,
                               cairo_t                *cr,
                               const AtlanteChartView *view,
                               int                     copy,
                               double                  margin,
                               double                  step)
{
  g_return_if_fail (self != NULL && cr != NULL && view != NULL);
  g_return_if_fail (view->projection != ATLANTE_PROJECTION_MERCATOR);

  self->cr = cr;
  self->view = view;
  self->copy = copy;
  self->step = step;
  self->reach = atlante_box_grow ((AtlanteBox) { 0, 0, view->width, view->height }, margin);
  self->west = view->projection == ATLANTE_PROJECTION_EQUAL_EARTH ? get_center_x (view) - 0.5 : 0;
  find_seen (self);
}

/**
 * atlante_projected_tracer_sees:
 * @self: a tracer
 * @box: world units of Mercator
 *
 * Returns: %FALSE where nothing in the box can be seen; it may be %TRUE without need
 */
gboolean
atlante_projected_tracer_sees (const AtlanteProjectedTracer *self, AtlanteBox box)
{
  double left = box.left + self->copy - self->middle, right = box.right + self->copy - self->middle;

  if (box.bottom < self->seen.top || box.top > self->seen.bottom)
    return FALSE;
  if (self->view->projection == ATLANTE_PROJECTION_EQUAL_EARTH
      && (box.right + self->copy < self->west || box.left + self->copy > self->west + 1))
    return FALSE;
  for (int turn = -2; turn <= 2; turn++)
    if (left + turn <= self->seen.right && right + turn >= self->seen.left)
      return TRUE;
  return FALSE;
}

static AtlanteGeoPoint
to_geo (const AtlanteProjectedTracer *self, Point point)
{
  AtlanteGeoPoint geo = atlante_mercator_unproject (0, point.y);
  double turn;

  if (point.y > 1)
    geo.latitude = SOUTH_END - (point.y - 1) / (POLE - 1) * (NEAR_POLE + SOUTH_END);
  turn = (point.x - get_center_x (self->view)) * 360;
  if (self->view->projection == ATLANTE_PROJECTION_EQUAL_EARTH)
    turn = CLAMP (turn, -HALF_WORLD, HALF_WORLD);
  else
    turn += ASIDE;
  geo.longitude = self->view->center.longitude + turn;
  return geo;
}

static Pixel
to_pixel (const AtlanteProjectedTracer *self, AtlanteGeoPoint geo)
{
  const AtlanteChartView *view = self->view;
  double x, y, far;
  gboolean rim = FALSE;

  atlante_projection_project (view->projection, view->center, geo, &x, &y);
  if (view->projection == ATLANTE_PROJECTION_AZIMUTHAL)
    {
      far = hypot (x - 0.5, y - 0.5);
      rim = far > ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360;
      if (rim)
        {
          x = 0.5 + (x - 0.5) * ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360 / far;
          y = 0.5 + (y - 0.5) * ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360 / far;
        }
    }
  return (Pixel) { (x - view->left) * view->scale, (y - view->top) * view->scale, rim };
}

/* Where the middle of the projection is in the view. */
static void
get_middle (const AtlanteProjectedTracer *self, double *x, double *y)
{
  *x = (0.5 - self->view->left) * self->view->scale;
  *y = (0.5 - self->view->top) * self->view->scale;
}

/* What runs beyond the reach runs along the rim, the short way. */
static void
append_rim (const AtlanteProjectedTracer *self, GArray *out, Pixel from, Pixel to)
{
  double x, y, start, turn, radius;
  int n;

  get_middle (self, &x, &y);
  start = atan2 (from.y - y, from.x - x);
  turn = atan2 (to.y - y, to.x - x) - start;
  turn -= 2 * G_PI * round (turn / (2 * G_PI));
  radius = hypot (to.x - x, to.y - y);
  n = (int) ceil (fabs (turn) * 180 / G_PI / RIM_PIECE);
  for (int i = 1; i < n; i++)
    {
      Pixel pixel = { x + radius * cos (start + turn * i / n),
                      y + radius * sin (start + turn * i / n), TRUE };

      g_array_append_val (out, pixel);
    }
  g_array_append_val (out, to);
}

static gboolean
is_straight (Point a, Pixel from, Point b, Pixel to)
{
  return (fabs (b.x - a.x) < SHORT_PIECE && fabs (b.y - a.y) < SHORT_PIECE)
         || (fabs (b.x - a.x) < PIECE && fabs (to.x - from.x) < SHORT_PIXELS
             && fabs (to.y - from.y) < SHORT_PIXELS);
}

static double
get_deviation (Pixel p, Pixel a, Pixel b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length < 1e-9)
    return hypot (p.x - a.x, p.y - a.y);
  return fabs ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

/* Appends what lies between two points, and the second one. */
static void
bend (const AtlanteProjectedTracer *self, GArray *out, Point a, Pixel from, Point b, Pixel to,
      int depth)
{
  Point middle = { (a.x + b.x) / 2, (a.y + b.y) / 2 };

  if (depth < MAX_DEPTH && !is_straight (a, from, b, to))
    {
      Pixel pixel = to_pixel (self, to_geo (self, middle));

      if (depth == 0 || from.rim != to.rim || from.rim || get_deviation (pixel, from, to) > TOLERANCE)
        {
          bend (self, out, a, from, middle, pixel, depth + 1);
          bend (self, out, middle, pixel, b, to, depth + 1);
          return;
        }
    }
  if (from.rim && to.rim)
    append_rim (self, out, from, to);
  else
    g_array_append_val (out, to);
}

/* Projects a way; a point that is as near as @step to the one before is left out. */
static GArray *
project (const AtlanteProjectedTracer *self, const Point *points, guint n)
{
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (Pixel), n);
  Pixel last = to_pixel (self, to_geo (self, points[0]));
  Point at = points[0];

  g_array_append_val (out, last);
  for (guint i = 1; i < n; i++)
    {
      Pixel pixel = to_pixel (self, to_geo (self, points[i]));
      int n_pieces = (int) ceil (MAX (fabs (points[i].x - at.x), fabs (points[i].y - at.y))
                                 / PIECE);
      Point from = at;

      if (i + 1 < n && n_pieces <= 1 && fabs (pixel.x - last.x) < self->step
          && fabs (pixel.y - last.y) < self->step)
        continue;
      for (int piece = 1; piece <= n_pieces; piece++)
        {
          Point to = { from.x + (points[i].x - from.x) * piece / n_pieces,
                       from.y + (points[i].y - from.y) * piece / n_pieces };
          Pixel here;

          if (piece == n_pieces)
            to = points[i];
          here = piece == n_pieces ? pixel : to_pixel (self, to_geo (self, to));
          bend (self, out, at, last, to, here, 0);
          at = to;
          last = here;
        }
    }
  return out;
}

/* The ring of Antarctica has two corners where the data end; they stand for the pole. */
static Point
read_point (const AtlanteProjectedTracer *self, const float *point)
{
  double x = (double) point[0], y = (double) point[1];

  return (Point) { x + self->copy, y >= 1 && (x == 0 || x == 1) ? POLE : y };
}

static GArray *
read_points (const AtlanteProjectedTracer *self, const float *points, guint n)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, sizeof (Point), n + 1);

  for (guint i = 0; i < n; i++)
    {
      Point point = read_point (self, points + 2 * i);

      g_array_append_val (array, point);
    }
  return array;
}

/* How often a ring winds round the point that is opposite the centre, on whatever copy of the world,
 * counted as angles of x to the right and y downwards grow. */
static int
get_winding_of_antipode (const AtlanteProjectedTracer *self, GArray *ring)
{
  AtlanteGeoPoint opposite = { -self->view->center.latitude, self->view->center.longitude - 180 - ASIDE };
  AtlanteBox bounds = atlante_polygon_get_bounds (ring);
  double x, y;
  int winding = 0;

  atlante_mercator_project (opposite, &x, &y);
  if (opposite.latitude < SOUTH_END)
    y = 1 + (SOUTH_END - opposite.latitude) / (90 + SOUTH_END) * (POLE - 1);
  for (x += ceil (bounds.left - x); x <= bounds.right; x += 1)
    for (guint i = 0; i < ring->len; i++)
      {
        Point a = g_array_index (ring, Point, i);
        Point b = g_array_index (ring, Point, (i + 1) % ring->len);

        if ((a.y <= y) == (b.y <= y) || a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) <= x)
          continue;
        winding += b.y > a.y ? 1 : -1;
      }
  return winding;
}

/* What holds the antipode lies outside of its own outline: it reaches to the rim. */
static void
add_rim (const AtlanteProjectedTracer *self, int winding)
{
  double x, y, radius = ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360 * self->view->scale;

  get_middle (self, &x, &y);
  cairo_new_sub_path (self->cr);
  if (winding > 0)
    cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  else
    cairo_arc_negative (self->cr, x, y, radius, 2 * G_PI, 0);
  cairo_close_path (self->cr);
}

static void
add_polygon (const AtlanteProjectedTracer *self, GArray *pixels)
{
  for (guint i = 0; i < pixels->len; i++)
    {
      const Pixel *pixel = &g_array_index (pixels, Pixel, i);

      if (i == 0)
        cairo_move_to (self->cr, pixel->x, pixel->y);
      else
        cairo_line_to (self->cr, pixel->x, pixel->y);
    }
  if (pixels->len > 0)
    cairo_close_path (self->cr);
}

/**
 * atlante_projected_tracer_add_area:
 * @self: a tracer
 * @points: x, y, x, y, ... in world units of Mercator
 * @n: how many points; the last is the first again
 *
 * Adds a ring for filling by the winding rule. Where the projection cuts the world it runs along
 * the cut.
 */
void
atlante_projected_tracer_add_area (const AtlanteProjectedTracer *self, const float *points,
                                   guint n)
{
  GArray *ring = read_points (self, points, n), *pixels;
  gboolean azimuthal = self->view->projection == ATLANTE_PROJECTION_AZIMUTHAL;
  int winding = azimuthal ? get_winding_of_antipode (self, ring) : 0;

  if (!azimuthal)
    {
      AtlanteBox world = { self->west, -1, self->west + 1, POLE };

      ring = atlante_polygon_cut_to_box (ring, world);
      if (ring->len > 0)
        g_array_append_vals (ring, ring->data, 1);
    }
  if (ring->len > 2)
    {
      pixels = project (self, (const Point *) (gpointer) ring->data, ring->len);
      pixels = atlante_polygon_cut_to_box (pixels, self->reach);
      add_polygon (self, pixels);
      g_array_unref (pixels);
      if (winding != 0)
        add_rim (self, winding);
    }
  g_array_unref (ring);
}

/* The sides of the view beyond which a pixel lies, a bit each. */
static guint
get_outcode (const AtlanteProjectedTracer *self, const Pixel *pixel)
{
  return (pixel->x < self->reach.left ? 1 : 0) | (pixel->x > self->reach.right ? 2 : 0)
         | (pixel->y < self->reach.top ? 4 : 0) | (pixel->y > self->reach.bottom ? 8 : 0);
}

/* Adds those pieces that may be seen; none along the rim. */
static void
add_pixels (const AtlanteProjectedTracer *self, const Pixel *pixels, guint n)
{
  gboolean joined = FALSE;

  for (guint i = 1; i < n; i++)
    if ((pixels[i - 1].rim && pixels[i].rim)
        || (get_outcode (self, &pixels[i - 1]) & get_outcode (self, &pixels[i])) != 0)
      joined = FALSE;
    else
      {
        if (!joined)
          cairo_move_to (self->cr, pixels[i - 1].x, pixels[i - 1].y);
        cairo_line_to (self->cr, pixels[i].x, pixels[i].y);
        joined = TRUE;
      }
}

static void
add_way (const AtlanteProjectedTracer *self, GArray *way)
{
  GArray *pixels;

  if (way->len > 1)
    {
      pixels = project (self, (const Point *) (gpointer) way->data, way->len);
      add_pixels (self, (const Pixel *) (gpointer) pixels->data, pixels->len);
      g_array_unref (pixels);
    }
  g_array_set_size (way, 0);
}

static Point
get_crossing (Point a, Point b, double x)
{
  return (Point) { x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) };
}

/* Adds a piece to the way that is being gathered; the way ends where it leaves the world. */
static void
append_piece (const AtlanteProjectedTracer *self, GArray *way, Point a, Point b)
{
  double west = self->west, east = self->west + 1;
  gboolean cut_world = self->view->projection == ATLANTE_PROJECTION_EQUAL_EARTH, ends = FALSE;

  if (cut_world && (MAX (a.x, b.x) < west || MIN (a.x, b.x) > east))
    {
      add_way (self, way);
      return;
    }
  if (cut_world && (b.x < west || b.x > east))
    {
      b = get_crossing (a, b, b.x < west ? west : east);
      ends = TRUE;
    }
  if (cut_world && (a.x < west || a.x > east))
    {
      add_way (self, way);
      a = get_crossing (a, b, a.x < west ? west : east);
    }
  if (way->len == 0)
    g_array_append_val (way, a);
  g_array_append_val (way, b);
  if (ends)
    add_way (self, way);
}

/**
 * atlante_projected_tracer_add_line:
 * @self: a tracer
 * @points: x, y, x, y, ... in world units of Mercator
 * @n: how many points
 *
 * Adds those parts of a line or of the outline of a ring that may be seen, for a stroke; nothing
 * where the projection cuts the world.
 */
void
atlante_projected_tracer_add_line (const AtlanteProjectedTracer *self, const float *points,
                                   guint n)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint i = 1; i < n; i++)
    {
      const float *a = points + 2 * (i - 1), *b = points + 2 * i;

      if (atlante_base_map_is_edge (a, b))
        add_way (self, way);
      else
        append_piece (self, way, read_point (self, a), read_point (self, b));
    }
  add_way (self, way);
}

/* From the one latitude or longitude to the other, in small steps. */
static void
add_degrees (const AtlanteProjectedTracer *self, AtlanteGeoPoint from, AtlanteGeoPoint to,
             gboolean whole)
{
  int n = (int) ceil ((fabs (to.latitude - from.latitude) + fabs (to.longitude - from.longitude))
                      / LINE_PIECE);
  g_autoptr (GArray) pixels = g_array_sized_new (FALSE, FALSE, sizeof (Pixel), n + 1);

  for (int i = 0; i <= n; i++)
    {
      double share = (double) i / MAX (n, 1);
      Pixel pixel = to_pixel (self, (AtlanteGeoPoint) {
        from.latitude + (to.latitude - from.latitude) * share,
        from.longitude + (to.longitude - from.longitude) * share });

      if (whole)
        cairo_line_to (self->cr, pixel.x, pixel.y);
      else
        g_array_append_val (pixels, pixel);
    }
  if (!whole)
    add_pixels (self, (const Pixel *) (gpointer) pixels->data, pixels->len);
}

/**
 * atlante_projected_tracer_add_outline:
 * @self: a tracer
 *
 * Adds the outline of the whole world, closed.
 */
void
atlante_projected_tracer_add_outline (const AtlanteProjectedTracer *self)
{
  double west = self->view->center.longitude - HALF_WORLD;
  double east = self->view->center.longitude + HALF_WORLD;

  if (self->view->projection == ATLANTE_PROJECTION_AZIMUTHAL)
    {
      add_rim (self, 1);
      return;
    }
  cairo_new_sub_path (self->cr);
  add_degrees (self, (AtlanteGeoPoint) { -90, west }, (AtlanteGeoPoint) { 90, west }, TRUE);
  add_degrees (self, (AtlanteGeoPoint) { 90, east }, (AtlanteGeoPoint) { -90, east }, TRUE);
  cairo_close_path (self->cr);
}

/**
 * atlante_projected_tracer_add_meridian:
 * @self: a tracer
 * @longitude: degrees
 * @end: degrees north and south where it ends, at most 90
 *
 * Adds a line of the graticule. In Equal Earth there is none along the cut of the world.
 */
void
atlante_projected_tracer_add_meridian (const AtlanteProjectedTracer *self, double longitude,
                                       double end)
{
  double turn = longitude - self->view->center.longitude;

  turn -= 360 * round (turn / 360);
  if (self->view->projection == ATLANTE_PROJECTION_EQUAL_EARTH && fabs (turn) > 179.99)
    return;
  longitude = self->view->center.longitude + turn;
  add_degrees (self, (AtlanteGeoPoint) { -end, longitude }, (AtlanteGeoPoint) { end, longitude },
               FALSE);
}

/**
 * atlante_projected_tracer_add_parallel:
 * @self: a tracer
 * @latitude: degrees
 *
 * Adds a line of the graticule.
 */
void
atlante_projected_tracer_add_parallel (const AtlanteProjectedTracer *self, double latitude)
{
  add_degrees (self,
               (AtlanteGeoPoint) { latitude, self->view->center.longitude - HALF_WORLD },
               (AtlanteGeoPoint) { latitude, self->view->center.longitude + HALF_WORLD }, FALSE);
}
