/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure-furniture.h"

#include <atlante-catalog.h>
#include <math.h>

#include "atlante-base-graticule.h"

/* In sizes of the font, unless it says otherwise. */
#define BAR_LENGTH 13.0
#define BAR_HEIGHT 1.9
#define BAR_INSET 0.7
#define ARROW_WIDTH 1.6
#define ARROW_HEIGHT 3.4
#define LABEL_SIZE 0.82
#define LABEL_AIR 0.35
#define SYMBOL_AIR 0.7
/* A bar wider than this part of the map, or an arrow higher, would be all that is seen. */
#define MOST_OF_MAP 0.7
/* Rings of an azimuthal figure: about so many. */
#define N_RINGS 4

static gboolean
is_empty (AtlanteBox box)
{
  return box.right <= box.left;
}

static guint
count_places (AtlanteFigure *figure, const AtlanteChartView *view, AtlanteBox box)
{
  guint n = atlante_case_get_n (figure->kase, ATLANTE_ITEM_PLACE), n_inside = 0;

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place =
        ATLANTE_PLACE (atlante_case_get_item (figure->kase, ATLANTE_ITEM_PLACE, i));
      double x, y;

      if (!atlante_place_has_location (place))
        continue;
      atlante_chart_view_project (view, atlante_place_get_location (place), &x, &y);
      n_inside += atlante_box_contains (box, x, y);
    }
  return n_inside;
}

/* The corner of the map with the fewest places, the lower left one first, or from @first on;
 * @taken: what stands in another corner. */
static AtlanteBox
choose_corner (AtlanteFigureFurniture *self, AtlanteFigure *figure, double size, double width,
               double height, int first, AtlanteBox taken)
{
  const AtlanteChartView *view = &self->view;
  AtlanteBox best = { 0 };
  guint least = G_MAXUINT;

  for (int i = 0; i < 4; i++)
    {
      int corner = (first + i) % 4;
      double left = corner % 2 == 0 ? size : view->width - size - width;
      double top = corner < 2 ? view->height - size - height : size;
      AtlanteBox box = { left, top, left + width, top + height };
      guint n = count_places (figure, view, atlante_box_grow (box, size));

      if (n < least && (is_empty (taken) || !atlante_box_overlaps (box, taken)))
        {
          least = n;
          best = box;
        }
    }
  return best;
}

static gboolean
fits (const AtlanteChartView *view, double size, double width, double height)
{
  return width + 2 * size <= view->width * MOST_OF_MAP + size
         && height + 2 * size <= view->height * MOST_OF_MAP;
}

/* Equal Earth has no length that would hold for more than a spot. */
static void
place_scale (AtlanteFigureFurniture *self, AtlanteFigure *figure, const AtlanteFigurePage *page)
{
  const AtlanteChartView *view = &self->view;
  double size = page->words.size, width, height = BAR_HEIGHT * size;

  if (view->projection == ATLANTE_PROJECTION_EQUAL_EARTH)
    return;
  atlante_scale_bar_init (&self->bar, view, atlante_scale_bar_choose_latitude (view),
                          MIN (MIN (view->width * 0.3, size * BAR_LENGTH), view->scale * 0.25),
                          atlante_audience_get_units (figure->audience),
                          atlante_audience_get_language (figure->audience));
  width = atlante_scale_bar_get_width (&self->bar, page->context, &page->words)
          + 2 * BAR_INSET * size;
  if (fits (view, size, width, height))
    self->scale = choose_corner (self, figure, size, width, height, 0, (AtlanteBox) { 0 });
}

/* North is upwards all over the map in Mercator alone. */
static void
place_north (AtlanteFigureFurniture *self, AtlanteFigure *figure, const AtlanteFigurePage *page)
{
  double size = page->words.size;

  if (self->view.projection != ATLANTE_PROJECTION_MERCATOR
      || !fits (&self->view, size, ARROW_WIDTH * size, ARROW_HEIGHT * size * 1.6))
    return;
  self->north = choose_corner (self, figure, size, ARROW_WIDTH * size, ARROW_HEIGHT * size, 3,
                               self->scale);
}

/* Adds a text by a corner of its box: @right and @bottom: 0 the left or upper edge is at the point,
 * 1 the right or lower one, 0.5 the middle. It is left out where it would lie on another one or on
 * a place, or stick out of the map. */
static void
add_label (AtlanteFigureFurniture *self, const AtlanteFigurePage *page, const char *text, double x,
           double y, double right, double bottom)
{
  AtlanteFigureMark mark = {
    atlante_figure_page_lay_out (page, text, page->words.size * LABEL_SIZE, FALSE, -1)
  };
  double width, height;

  atlante_figure_page_get_size (mark.layout, &width, &height);
  mark.box.left = x - right * width;
  mark.box.top = y - bottom * height;
  mark.box.right = mark.box.left + width;
  mark.box.bottom = mark.box.top + height;
  for (guint i = 0; i <= self->labels->len + 1; i++)
    {
      AtlanteBox other = i < self->labels->len
                           ? g_array_index (self->labels, AtlanteFigureMark, i).box
                         : i == self->labels->len ? self->scale : self->north;

      if (atlante_box_overlaps (atlante_box_grow (mark.box, page->size * LABEL_AIR), other)
          || (i == 0 && count_places (self->figure, &self->view,
                                      atlante_box_grow (mark.box, page->size * SYMBOL_AIR)) > 0)
          || mark.box.left < 0 || mark.box.right > self->view.width || mark.box.top < 0
          || mark.box.bottom > self->view.height)
        {
          g_object_unref (mark.layout);
          return;
        }
    }
  g_array_append_val (self->labels, mark);
}

/* "30° N"; the Equator and the meridian of Greenwich without a letter. */
static char *
format_degrees (int degrees, gboolean is_latitude, const char *language)
{
  const char *letter;

  if (degrees == 0 || (!is_latitude && abs (degrees) == 180))
    return g_strdup_printf ("%d°", abs (degrees));
  if (is_latitude)
    letter = degrees < 0 ? TRC (language, "compass", "S") : TRC (language, "compass", "N");
  else
    letter = degrees < 0 ? TRC (language, "compass", "W") : TRC (language, "compass", "E");
  return g_strdup_printf ("%d°\u00a0%s", abs (degrees), letter);
}

static double
wrap (double longitude)
{
  return longitude - 360 * round (longitude / 360);
}

/* Where parallels meet the left edge of the frame, and meridians the lower one. */
static void
add_degrees_at_frame (AtlanteFigureFurniture *self, const AtlanteFigurePage *page, int step,
                      const char *language)
{
  const AtlanteChartView *view = &self->view;
  double air = page->words.size * LABEL_AIR;

  for (double y = 1; y < view->height; y++)
    {
      double before = atlante_chart_view_unproject (view, 0, y - 1).latitude;
      double here = atlante_chart_view_unproject (view, 0, y).latitude;
      int degrees = (int) floor (before / step) * step;

      if (here < degrees && atlante_chart_view_is_on_world (view, 0, y))
        {
          g_autofree char *text = format_degrees (degrees, TRUE, language);

          add_label (self, page, text, air, y, 0, 0.5);
        }
    }
  for (double x = 1; x < view->width; x++)
    {
      double before = atlante_chart_view_unproject (view, x - 1, view->height).longitude;
      double here = before + wrap (atlante_chart_view_unproject (view, x, view->height).longitude
                                   - before);
      int degrees = (int) floor (here / step) * step;

      if (before < degrees && atlante_chart_view_is_on_world (view, x, view->height - 1))
        {
          g_autofree char *text = format_degrees ((int) wrap (degrees), FALSE, language);

          add_label (self, page, text, x, view->height - air, 0.5, 1);
        }
    }
}

/* Where they meet the outline of the world in Equal Earth. */
static void
add_degrees_at_outline (AtlanteFigureFurniture *self, const AtlanteFigurePage *page, int step,
                        const char *language)
{
  const AtlanteChartView *view = &self->view;
  double air = page->words.size * LABEL_AIR, x, y;

  for (int degrees = -60; degrees <= 60; degrees += step)
    {
      g_autofree char *text = format_degrees (degrees, TRUE, language);
      AtlanteGeoPoint point = { degrees, view->center.longitude - 180 + 1e-6 };

      atlante_chart_view_project (view, point, &x, &y);
      add_label (self, page, text, x - air, y, 1, degrees > 0 ? 0.8 : degrees < 0 ? 0.2 : 0.5);
    }
  for (int degrees = -180; degrees < 180; degrees += 60)
    {
      g_autofree char *text = format_degrees (degrees, FALSE, language);

      if (fabs (wrap (degrees - view->center.longitude)) > 170)
        continue;
      atlante_chart_view_project (view, (AtlanteGeoPoint) { -90, degrees }, &x, &y);
      add_label (self, page, text, x, y + air * 0.5, 0.5, 0);
    }
}

/* Is all of the world in view, with its outline? */
static gboolean
shows_outline (const AtlanteChartView *view)
{
  return !atlante_chart_view_is_on_world (view, 0, view->height / 2)
         && !atlante_chart_view_is_on_world (view, view->width / 2, view->height - 1);
}

static void
add_degrees (AtlanteFigureFurniture *self, const AtlanteFigurePage *page, const char *language)
{
  if (self->view.projection == ATLANTE_PROJECTION_AZIMUTHAL)
    return;
  if (self->view.projection == ATLANTE_PROJECTION_EQUAL_EARTH && shows_outline (&self->view))
    add_degrees_at_outline (self, page, 30, language);
  else
    add_degrees_at_frame (self, page, (int) atlante_base_graticule_get_step (&self->view),
                          language);
}

/* 1, 2 or 5 times a power of ten, the nearest. */
static double
get_nice_number (double number)
{
  double power = pow (10, floor (log10 (number)));

  if (number >= 7 * power)
    return 10 * power;
  if (number >= 3.2 * power)
    return 5 * power;
  return number >= 1.4 * power ? 2 * power : power;
}

static void
get_center (const AtlanteChartView *view, double *x, double *y)
{
  *x = (0.5 - view->left) * view->scale;
  *y = (0.5 - view->top) * view->scale;
}

/* The direction in which the distances of rings are written: downwards, unless there are places and
 * elsewhere fewer. Radians from the right, clockwise. */
static double
choose_ray (AtlanteFigureFurniture *self, AtlanteFigure *figure, double size, int n_rings)
{
  static const double rays[] = { 0.5, 1.5, 0.75, 0.25, 1.25, 1.75, 0, 1 };
  double x, y, best = 0, pixels = self->ring / atlante_chart_view_get_metres_per_pixel (&self->view, 0);
  guint least = G_MAXUINT;

  get_center (&self->view, &x, &y);
  for (guint i = 0; i < G_N_ELEMENTS (rays); i++)
    {
      double angle = rays[i] * G_PI;
      guint n = 0;

      for (int ring = 1; ring <= n_rings; ring++)
        n += count_places (figure, &self->view,
                           atlante_box_around (x + ring * pixels * cos (angle),
                                               y + ring * pixels * sin (angle), 4 * size));
      if (n < least)
        {
          least = n;
          best = angle;
        }
    }
  return best;
}

static int
count_rings (const AtlanteFigureFurniture *self)
{
  const AtlanteChartView *view = &self->view;
  double reach = hypot (view->width, view->height) / view->scale;
  double most = ATLANTE_PROJECTION_AZIMUTHAL_REACH / 180 * G_PI * ATLANTE_EARTH_RADIUS;

  most = MIN (most, reach * 2 * G_PI * ATLANTE_EARTH_RADIUS);
  return self->ring > 0 ? (int) floor (most / self->ring) : 0;
}

static void
add_rings (AtlanteFigureFurniture *self, AtlanteFigure *figure, const AtlanteFigurePage *page,
           const char *language)
{
  const AtlanteChartView *view = &self->view;
  double metres = atlante_chart_view_get_metres_per_pixel (view, 0), pixels, x, y, angle;
  double reach = MIN (hypot (view->width, view->height) / 2,
                      ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360 * view->scale);
  int n;

  if (view->projection != ATLANTE_PROJECTION_AZIMUTHAL)
    return;
  self->ring = get_nice_number (MAX (reach * metres / N_RINGS, 1));
  pixels = self->ring / metres;
  n = count_rings (self);
  get_center (view, &x, &y);
  angle = choose_ray (self, figure, page->words.size, MIN (n, N_RINGS + 1));
  for (int ring = 1; ring <= n; ring++)
    {
      g_autofree char *text = atlante_distance_format (self->ring * ring, language);

      add_label (self, page, text, x + ring * pixels * cos (angle), y + ring * pixels * sin (angle),
                 0.5, 0.5);
    }
}

static void
clear_mark (gpointer data)
{
  g_clear_object (&((AtlanteFigureMark *) data)->layout);
}

/**
 * atlante_figure_furniture_init:
 * @self: (out): what lies in the map, to be cleared
 * @figure: a figure
 * @page: size and fonts
 * @parts: which parts are wanted
 * @width: of the map
 * @height: of the map
 *
 * Chooses the view of the map and finds room for what lies in it; what has none is left out.
 */
void
atlante_figure_furniture_init (AtlanteFigureFurniture  *self,
                               AtlanteFigure           *figure,
                               const AtlanteFigurePage *page,
                               AtlanteFigureParts       parts,
                               double                   width,
                               double                   height)
{
  const char *language = atlante_audience_get_language (figure->audience);

  *self = (AtlanteFigureFurniture) { .figure = figure };
  self->labels = g_array_new (FALSE, FALSE, sizeof (AtlanteFigureMark));
  g_array_set_clear_func (self->labels, clear_mark);
  atlante_figure_choose_view (figure, width, height, page->size, &self->view);
  if (parts & ATLANTE_FIGURE_SCALE)
    place_scale (self, figure, page);
  if (parts & ATLANTE_FIGURE_NORTH)
    place_north (self, figure, page);
  if (parts & ATLANTE_FIGURE_SCALE)
    add_rings (self, figure, page, language);
  if (parts & ATLANTE_FIGURE_DEGREES && atlante_chart_get_layers (figure->chart)->graticule
      && fits (&self->view, page->size, 16 * page->size, 10 * page->size))
    add_degrees (self, page, language);
}

void
atlante_figure_furniture_clear (AtlanteFigureFurniture *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
  atlante_scale_bar_clear (&self->bar);
}

/**
 * atlante_figure_furniture_reserve:
 * @self: what lies in the map
 * @figure: a figure
 *
 * Keeps the names of the map from under it.
 */
void
atlante_figure_furniture_reserve (AtlanteFigureFurniture *self, AtlanteFigure *figure)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));

  if (!is_empty (self->scale))
    g_array_append_val (boxes, self->scale);
  if (!is_empty (self->north))
    g_array_append_val (boxes, self->north);
  for (guint i = 0; i < self->labels->len; i++)
    g_array_append_val (boxes, g_array_index (self->labels, AtlanteFigureMark, i).box);
  atlante_chart_set_reserved (figure->chart, (const AtlanteBox *) (gpointer) boxes->data,
                              boxes->len);
}

/**
 * atlante_figure_furniture_draw_rings:
 * @self: what lies in the map
 * @page: where to draw
 *
 * Draws the rings of equal distance, for between the base map and the case.
 */
void
atlante_figure_furniture_draw_rings (AtlanteFigureFurniture  *self,
                                     const AtlanteFigurePage *page)
{
  const AtlanteChartColor *color = &page->style->water_label;
  double x, y, metres = atlante_chart_view_get_metres_per_pixel (&self->view, 0);
  int n = count_rings (self);

  if (n == 0)
    return;
  get_center (&self->view, &x, &y);
  cairo_save (page->cr);
  cairo_set_line_width (page->cr, page->size * 0.06);
  cairo_set_source_rgba (page->cr, color->red, color->green, color->blue, 0.75);
  for (int ring = 1; ring <= n; ring++)
    {
      cairo_new_path (page->cr);
      cairo_arc (page->cr, x, y, ring * self->ring / metres, 0, 2 * G_PI);
      cairo_stroke (page->cr);
    }
  cairo_restore (page->cr);
}

static void
draw_ground (const AtlanteFigurePage *page, AtlanteBox box, double alpha)
{
  const AtlanteChartColor *halo = &page->style->halo;

  cairo_rectangle (page->cr, box.left, box.top, box.right - box.left, box.bottom - box.top);
  cairo_set_source_rgba (page->cr, halo->red, halo->green, halo->blue, alpha);
  cairo_fill (page->cr);
}

/* A slender arrow with an N under it. */
static void
draw_north (AtlanteFigureFurniture *self, const AtlanteFigurePage *page, const char *letter)
{
  g_autoptr (PangoLayout) layout =
    atlante_figure_page_lay_out (page, letter, page->words.size * 0.9, TRUE, -1);
  const AtlanteChartColor *color = &page->style->capital_label;
  double middle = (self->north.left + self->north.right) / 2, width, height, foot;

  atlante_figure_page_get_size (layout, &width, &height);
  foot = self->north.bottom - height;
  draw_ground (page, self->north, 0.8);
  cairo_set_source_rgb (page->cr, color->red, color->green, color->blue);
  cairo_move_to (page->cr, middle, self->north.top + page->size * 0.2);
  cairo_line_to (page->cr, middle + page->size * 0.45, foot);
  cairo_line_to (page->cr, middle, foot - page->size * 0.4);
  cairo_line_to (page->cr, middle - page->size * 0.45, foot);
  cairo_close_path (page->cr);
  cairo_fill (page->cr);
  atlante_figure_page_show (page, layout, middle - width / 2, foot, color);
}

/**
 * atlante_figure_furniture_draw:
 * @self: what lies in the map
 * @page: where to draw
 *
 * Draws what lies over the case: scale bar, arrow, degrees and distances.
 */
void
atlante_figure_furniture_draw (AtlanteFigureFurniture *self, const AtlanteFigurePage *page)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      AtlanteFigureMark *mark = &g_array_index (self->labels, AtlanteFigureMark, i);

      draw_ground (page, atlante_box_grow (mark->box, page->size * 0.1), 0.6);
      atlante_figure_page_show (page, mark->layout, mark->box.left, mark->box.top,
                                &page->style->country_label);
    }
  if (!is_empty (self->scale))
    {
      draw_ground (page, self->scale, 0.88);
      atlante_scale_bar_draw (&self->bar, page->cr, page->context, &page->words,
                              self->scale.left + BAR_INSET * page->words.size,
                              (self->scale.top + self->scale.bottom) / 2,
                              &page->style->capital_label);
    }
  if (!is_empty (self->north))
    draw_north (self, page, TRC (page->language, "compass", "N"));
}
