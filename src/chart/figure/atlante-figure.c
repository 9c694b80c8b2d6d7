/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure.h"

#include "atlante-chart-bounds.h"
#include "atlante-chart-private.h"
#include "atlante-figure-legend.h"
#include "atlante-figure-private.h"
#include "atlante-scale-bar.h"
#include "atlante-viewpoints.h"

#include <atlante-paths.h>
#include <math.h>

/* Text of a figure 480 pt wide, and how it grows from there on. In points. */
#define TEXT_SIZE 7.5
#define USUAL_WIDTH 480.0
#define GROWTH 0.0048

G_DEFINE_FINAL_TYPE (AtlanteFigure, atlante_figure, G_TYPE_OBJECT)

/* What a painting needs to know. */
typedef struct
{
  cairo_t *cr;
  double size;                  /* of names */
  double width;
  double height;
  const AtlanteChartStyle *style;
  PangoContext *context;
  AtlanteLabelFont words;
} Page;

static void
atlante_figure_finalize (GObject *object)
{
  AtlanteFigure *self = ATLANTE_FIGURE (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_pointer (&self->names_family, g_free);
  g_clear_pointer (&self->words_family, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->selection, g_free);

  G_OBJECT_CLASS (atlante_figure_parent_class)->finalize (object);
}

static void
atlante_figure_class_init (AtlanteFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_figure_finalize;
}

static void
atlante_figure_init (AtlanteFigure *self)
{
  self->chart = atlante_chart_new ();
  self->names_family = g_strdup ("Noto Serif");
  self->words_family = g_strdup ("Noto Sans");
  self->parts = ATLANTE_FIGURE_SCALE | ATLANTE_FIGURE_LEGEND | ATLANTE_FIGURE_CREDITS;
}

/**
 * atlante_figure_new:
 * @kase: a case
 * @audience: languages and viewpoint
 * @map: (nullable): the geometry behind the case
 * @labels: (nullable): names of countries, capitals and waters
 *
 * Makes a figure of the whole case, in the light theme, with scale, legend and credits.
 *
 * Returns: (transfer full): the figure
 */
AtlanteFigure *
atlante_figure_new (AtlanteCase       *kase,
                    AtlanteAudience   *audience,
                    AtlanteBaseMap    *map,
                    AtlanteBaseLabels *labels)
{
  AtlanteFigure *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_FIGURE, NULL);
  self->kase = g_object_ref (kase);
  self->audience = atlante_audience_ref (audience);
  atlante_chart_set_case (self->chart, kase, audience);
  atlante_chart_set_base (self->chart, map, labels);
  return self;
}

/**
 * atlante_figure_new_with_data:
 * @kase: a case
 * @audience: languages and viewpoint
 * @error: return location for an error: a file of the base map is missing or damaged
 *
 * Makes a figure with the base map that comes with the program, by the viewpoint of @audience.
 *
 * Returns: (transfer full): the figure, or %NULL with @error set
 */
AtlanteFigure *
atlante_figure_new_with_data (AtlanteCase *kase, AtlanteAudience *audience, GError **error)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, error);
  g_autofree char *viewpoint_folder = atlante_paths_dup_data_file ("viewpoints");
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  AtlanteFigure *self;

  if (map == NULL)
    return NULL;
  labels = atlante_base_labels_new_from_folder (folder, error);
  if (labels == NULL)
    return NULL;
  viewpoints = atlante_viewpoints_new_from_folder (viewpoint_folder, error);
  if (viewpoints == NULL)
    return NULL;
  self = atlante_figure_new (kase, audience, map, labels);
  atlante_chart_set_viewpoint (
    self->chart,
    atlante_viewpoints_lookup (viewpoints, atlante_audience_get_viewpoint (audience)));
  return self;
}

void
atlante_figure_set_theme (AtlanteFigure *self, AtlanteChartTheme theme)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->theme = theme;
}

/**
 * atlante_figure_set_fonts:
 * @self: a figure
 * @names: the typeface of names on the map; "Noto Serif" unless set
 * @words: of scale, legend and credits; "Noto Sans" unless set
 */
void
atlante_figure_set_fonts (AtlanteFigure *self, const char *names, const char *words)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (names != NULL && words != NULL);

  g_free (self->names_family);
  self->names_family = g_strdup (names);
  g_free (self->words_family);
  self->words_family = g_strdup (words);
}

/* @size: of names, in points; 0: by the width of the figure. */
void
atlante_figure_set_text_size (AtlanteFigure *self, double size)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (size >= 0);

  self->text_size = size;
}

void
atlante_figure_set_parts (AtlanteFigure *self, AtlanteFigureParts parts)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->parts = parts;
}

/**
 * atlante_figure_set_place:
 * @self: a figure
 * @id: (nullable): of a place: the figure shows it and its surroundings, and marks it
 */
void
atlante_figure_set_place (AtlanteFigure *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->place);
  self->place = g_strdup (id);
  atlante_figure_set_selection (self, id);
}

/* @id: (nullable): of the place or relation that stands out; it does not change what is in view. */
void
atlante_figure_set_selection (AtlanteFigure *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->selection);
  self->selection = g_strdup (id);
}

AtlanteCase *
atlante_figure_get_case (AtlanteFigure *self)
{
  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  return self->kase;
}

/* Returns: (transfer none): the colour of the page that the figure is made for */
const AtlanteChartColor *
atlante_figure_get_ground (AtlanteFigure *self)
{
  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  return &atlante_chart_style_get (self->theme)->halo;
}

static PangoLayout *
lay_out (const Page *page, const char *text, double size, gboolean bold, double width)
{
  PangoLayout *layout = pango_layout_new (page->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, page->words.family);
  pango_font_description_set_absolute_size (description, round (size * PANGO_SCALE));
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

static void
show (const Page *page, PangoLayout *layout, double x, double y, const AtlanteChartColor *color)
{
  cairo_set_source_rgb (page->cr, color->red, color->green, color->blue);
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
}

/* Returns the height that the title takes. */
static double
paint_title (AtlanteFigure *self, const Page *page, double margin)
{
  g_autofree char *title = atlante_figure_dup_title (self);
  g_autoptr (PangoLayout) layout = lay_out (page, title, page->size * 1.7, TRUE,
                                            page->width - 2 * margin);

  /* A title of two lines leaves room for the map. */
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  show (page, layout, margin, margin, &page->style->place_label);
  return get_height (layout) + margin;
}

/* Credits at the lower edge, the legend above them. Returns the height of both. */
static double
paint_foot (AtlanteFigure *self, const Page *page, double margin)
{
  const char *language = atlante_audience_get_language (self->audience);
  double width = page->width - 2 * margin, height = 0;

  if (self->parts & ATLANTE_FIGURE_CREDITS)
    {
      g_autofree char *credits = atlante_figure_dup_credits (self);
      g_autoptr (PangoLayout) layout = lay_out (page, credits, page->words.size * 0.9, FALSE,
                                                width);

      height = get_height (layout) + page->size * 0.6;
      show (page, layout, margin, page->height - margin * 0.6 - height + page->size * 0.6,
            &page->style->country_label);
      height += margin * 0.6;
    }
  if (self->parts & ATLANTE_FIGURE_LEGEND)
    {
      g_autoptr (AtlanteFigureLegend) legend =
        atlante_figure_legend_new (self->kase, language, page->context, &page->words, width);

      height += atlante_figure_legend_get_height (legend);
      atlante_figure_legend_draw (legend, page->cr, margin, page->height - height, page->style);
      height += page->size * 0.6;
    }
  return height;
}

static void
choose_view (AtlanteFigure *self, double size, double width, double height,
             AtlanteChartView *view)
{
  AtlanteChartBounds bounds;
  double margin = size * 4.5;

  if (self->place != NULL && atlante_chart_get_bounds_for_place (self->kase, self->place, &bounds))
    margin = 0;
  else
    atlante_chart_get_bounds_for_case (self->kase, &bounds);
  atlante_chart_fit_view (&bounds, width, height, margin, view);
}

static guint
count_places (AtlanteFigure *self, const AtlanteChartView *view, AtlanteBox box)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE), n_inside = 0;

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place = ATLANTE_PLACE (atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i));
      double x, y;

      if (!atlante_place_has_location (place))
        continue;
      atlante_chart_view_project (view, atlante_place_get_location (place), &x, &y);
      n_inside += atlante_box_contains (box, x, y);
    }
  return n_inside;
}

/* The scale bar stands on a light ground in a corner: the lower left one, unless that has places
 * and another has fewer. */
static AtlanteBox
get_scale_box (AtlanteFigure             *self,
               const Page                *page,
               const AtlanteScaleBar     *bar,
               const AtlanteChartView *view)
{
  double size = page->words.size, height = 1.9 * size;
  double width = atlante_scale_bar_get_width (bar, page->context, &page->words) + 1.4 * size;
  AtlanteBox best = { 0 };
  guint least = G_MAXUINT;

  for (int corner = 0; corner < 4; corner++)
    {
      double left = corner % 2 == 0 ? size : view->width - size - width;
      double top = corner < 2 ? view->height - size - height : size;
      AtlanteBox box = { left, top, left + width, top + height };
      guint n = count_places (self, view, atlante_box_grow (box, size));

      if (n < least)
        {
          least = n;
          best = box;
        }
    }
  return best;
}

static void
paint_scale (const Page *page, const AtlanteScaleBar *bar, AtlanteBox box)
{
  cairo_rectangle (page->cr, box.left, box.top, box.right - box.left, box.bottom - box.top);
  cairo_set_source_rgba (page->cr, page->style->halo.red, page->style->halo.green,
                         page->style->halo.blue, 0.88);
  cairo_fill (page->cr);
  atlante_scale_bar_draw (bar, page->cr, page->context, &page->words,
                          box.left + 0.7 * page->words.size, (box.top + box.bottom) / 2,
                          &page->style->capital_label);
}

static void
paint_frame (const Page *page, double top, double height)
{
  cairo_rectangle (page->cr, 0.25, top + 0.25, page->width - 0.5, height - 0.5);
  cairo_set_line_width (page->cr, 0.5);
  cairo_set_source_rgb (page->cr, page->style->border.red, page->style->border.green,
                        page->style->border.blue);
  cairo_stroke (page->cr);
}

static void
paint_map (AtlanteFigure *self, const Page *page, double top, double height)
{
  g_auto (AtlanteScaleBar) bar = { 0 };
  gboolean has_bar = (self->parts & ATLANTE_FIGURE_SCALE) != 0;
  AtlanteChartView view;
  AtlanteBox box;

  choose_view (self, page->size, page->width, height, &view);
  atlante_scale_bar_init (&bar, &view, atlante_scale_bar_choose_latitude (&view),
                          MIN (view.width * 0.3, page->words.size * 13),
                          atlante_audience_get_language (self->audience));
  box = get_scale_box (self, page, &bar, &view);
  atlante_chart_set_reserved (self->chart, &box, has_bar ? 1 : 0);

  cairo_save (page->cr);
  cairo_translate (page->cr, 0, top);
  cairo_rectangle (page->cr, 0, 0, page->width, height);
  cairo_clip (page->cr);
  atlante_chart_paint (self->chart, page->cr, &view, self->selection);
  if (has_bar)
    paint_scale (page, &bar, box);
  cairo_restore (page->cr);
  paint_frame (page, top, height);
}

/**
 * atlante_figure_paint:
 * @self: a figure
 * @cr: where to paint; the upper left corner is at 0, 0
 * @width: in units of user space, points in a document
 * @height: the same, all parts included
 *
 * Paints the figure.
 */
void
atlante_figure_paint (AtlanteFigure *self, cairo_t *cr, double width, double height)
{
  Page page = { cr, self->text_size, width, height };
  double margin, top = 0, foot;

  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (cr != NULL && width > 0 && height > 0);

  if (page.size <= 0)
    page.size = TEXT_SIZE + MAX (width - USUAL_WIDTH, 0) * GROWTH;
  page.style = atlante_chart_style_get (self->theme);
  page.words = (AtlanteLabelFont) { self->words_family, page.size * 0.92 };
  atlante_chart_set_style (self->chart, page.style);
  atlante_chart_set_print (self->chart, TRUE);
  atlante_chart_set_font (self->chart, self->names_family, page.size);
  page.context = atlante_chart_get_context (self->chart);
  margin = self->parts & ATLANTE_FIGURE_TITLE ? page.size : 0;

  cairo_save (cr);
  cairo_new_path (cr);
  if (self->parts & ATLANTE_FIGURE_TITLE)
    top = paint_title (self, &page, margin) + page.size * 0.6;
  foot = paint_foot (self, &page, margin);
  paint_map (self, &page, top, MAX (height - top - foot, height / 3));
  cairo_restore (cr);
}
