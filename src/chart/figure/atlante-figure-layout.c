/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure-layout.h"

#include "atlante-chart-private.h"

#include <math.h>

/* Text of a figure 480 pt wide, how it grows from there on, and how it shrinks below the width from
 * which on it does. In points. */
#define TEXT_SIZE 7.5
#define USUAL_WIDTH 480.0
#define GROWTH 0.0048
#define NARROW_WIDTH 240.0
#define LEAST_TEXT_SIZE 5.5

/* In sizes of the font. */
#define TITLE_SIZE 1.7
#define BRIEF_TITLE_SIZE 1.2
#define SUBTITLE_SIZE 0.95
#define CREDITS_SIZE 0.9
#define GAP 0.6

/* What the map has of the height of the figure, at least. */
#define LEAST_MAP 0.52

/* What is dropped where there is no room, the least needed first. The credits shrink to whose data
 * they are, and stay. */
static const AtlanteFigureParts dropped[] = {
  ATLANTE_FIGURE_SUBTITLE, ATLANTE_FIGURE_LEGEND, ATLANTE_FIGURE_CREDITS, ATLANTE_FIGURE_TITLE,
};

PangoLayout *
atlante_figure_page_lay_out (const AtlanteFigurePage *page, const char *text, double size,
                             gboolean bold, double width)
{
  PangoLayout *layout = pango_layout_new (page->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, page->words.family);
  pango_font_description_set_absolute_size (description, round (size * PANGO_SCALE));
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

void
atlante_figure_page_get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

void
atlante_figure_page_show (const AtlanteFigurePage *page, PangoLayout *layout, double x, double y,
                          const AtlanteChartColor *color)
{
  cairo_set_source_rgb (page->cr, color->red, color->green, color->blue);
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
}

static void
init_page (AtlanteFigurePage *page, AtlanteFigure *figure, cairo_t *cr, double width, double height)
{
  *page = (AtlanteFigurePage) { .cr = cr, .size = figure->text_size, .width = width,
                                .height = height };
  if (page->size <= 0)
    page->size = MAX (TEXT_SIZE * MIN (width / NARROW_WIDTH, 1), LEAST_TEXT_SIZE)
                 + MAX (width - USUAL_WIDTH, 0) * GROWTH;
  page->style = atlante_chart_style_get (figure->theme);
  page->words = (AtlanteLabelFont) { figure->words_family, page->size * 0.92 };
  page->language = atlante_audience_get_language (figure->audience);
  atlante_chart_set_style (figure->chart, page->style);
  atlante_chart_set_print (figure->chart, TRUE);
  atlante_chart_set_font (figure->chart, figure->names_family, page->size);
  page->context = atlante_chart_get_context (figure->chart);
}

/* Free room at the sides of what stands outside of the map. */
static double
get_margin (const AtlanteFigureLayout *self)
{
  return self->parts & ATLANTE_FIGURE_TITLE ? self->page.size : 0;
}

static void
clear_texts (AtlanteFigureLayout *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  g_clear_pointer (&self->legend, atlante_figure_legend_free);
  g_clear_object (&self->credits);
}

static PangoLayout *
lay_out_lines (const AtlanteFigurePage *page, char *text, double size, gboolean bold, double width,
               int lines)
{
  PangoLayout *layout = atlante_figure_page_lay_out (page, text, size, bold, width);

  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  g_free (text);
  return layout;
}

/* The legend is of what is in view, and the view is as high as the legend leaves it: a figure fits
 * to the case has all of it in any height. */
static AtlanteFigureLegend *
make_legend (AtlanteFigureLayout *self, AtlanteFigure *figure, double width)
{
  const AtlanteFigurePage *page = &self->page;
  AtlanteChartView view;

  atlante_figure_choose_view (figure, page->width, page->height * 0.75, page->size, &view);
  return atlante_figure_legend_new (figure->chart, &view, page->language, &page->words, width);
}

static void
make_texts (AtlanteFigureLayout *self, AtlanteFigure *figure, gboolean brief)
{
  const AtlanteFigurePage *page = &self->page;
  double width = page->width - 2 * get_margin (self);

  clear_texts (self);
  /* A title of two lines leaves room for the map. */
  if (self->parts & ATLANTE_FIGURE_TITLE)
    self->title = lay_out_lines (page, atlante_figure_dup_title (figure),
                                 page->size * (brief ? BRIEF_TITLE_SIZE : TITLE_SIZE), TRUE, width,
                                 brief ? 1 : 2);
  if (self->parts & ATLANTE_FIGURE_SUBTITLE)
    self->subtitle = lay_out_lines (page, atlante_figure_dup_subtitle (figure),
                                    page->words.size * SUBTITLE_SIZE, FALSE, width, 1);
  if (self->parts & ATLANTE_FIGURE_LEGEND)
    self->legend = make_legend (self, figure, width);
  if (self->parts & ATLANTE_FIGURE_CREDITS)
    self->credits = lay_out_lines (page,
                                   brief ? atlante_figure_dup_attribution (figure)
                                         : atlante_figure_dup_credits (figure),
                                   page->words.size * CREDITS_SIZE, FALSE, width, brief ? 1 : 12);
}

static AtlanteBox *
get_box (AtlanteFigureLayout *self, AtlanteFigureParts part)
{
  return &self->boxes[g_bit_nth_lsf (part, -1)];
}

/* Sets the box of a text at @y and returns what is under it. */
static double
put (AtlanteFigureLayout *self, AtlanteFigureParts part, PangoLayout *layout, double y)
{
  double width, height, margin = get_margin (self);

  atlante_figure_page_get_size (layout, &width, &height);
  *get_box (self, part) = (AtlanteBox) { margin, y, margin + width, y + height };
  return y + height;
}

/* Puts what stands over the map. Returns where the map begins. */
static double
put_head (AtlanteFigureLayout *self)
{
  double size = self->page.size, y = get_margin (self);

  if (self->title == NULL && self->subtitle == NULL)
    return 0;
  if (self->title != NULL)
    y = put (self, ATLANTE_FIGURE_TITLE, self->title, y);
  if (self->subtitle != NULL)
    y = put (self, ATLANTE_FIGURE_SUBTITLE, self->subtitle, y + size * 0.2);
  return y + GAP * size;
}

/* Puts what stands under the map, from the lower edge upwards. Returns where the map ends. */
static double
put_foot (AtlanteFigureLayout *self)
{
  double size = self->page.size, margin = get_margin (self), width, height;
  double y = self->page.height;

  if (self->credits != NULL)
    {
      atlante_figure_page_get_size (self->credits, &width, &height);
      y -= height + margin * GAP;
      put (self, ATLANTE_FIGURE_CREDITS, self->credits, y);
      y -= GAP * size;
    }
  height = self->legend != NULL ? atlante_figure_legend_get_height (self->legend) : 0;
  if (height > 0)
    {
      y -= height;
      *get_box (self, ATLANTE_FIGURE_LEGEND) =
        (AtlanteBox) { margin, y, margin + atlante_figure_legend_get_width (self->legend),
                       y + height };
      y -= GAP * size;
    }
  return y;
}

/* Does all of it fit? */
static gboolean
arrange (AtlanteFigureLayout *self, AtlanteFigure *figure, gboolean brief)
{
  const AtlanteFigurePage *page = &self->page;

  for (guint i = 0; i < ATLANTE_FIGURE_N_PARTS; i++)
    self->boxes[i] = (AtlanteBox) { 0 };
  make_texts (self, figure, brief);
  self->map = (AtlanteBox) { 0, put_head (self), page->width, put_foot (self) };
  return self->map.bottom - self->map.top >= LEAST_MAP * page->height
         && get_box (self, ATLANTE_FIGURE_LEGEND)->right <= page->width - get_margin (self) + 0.5;
}

/* Drops parts until the rest fits. */
static void
find_room (AtlanteFigureLayout *self, AtlanteFigure *figure)
{
  gboolean brief = FALSE;

  for (guint i = 0; !arrange (self, figure, brief) && i < G_N_ELEMENTS (dropped); i++)
    {
      if (dropped[i] == ATLANTE_FIGURE_CREDITS)
        brief = TRUE;
      else
        self->parts &= ~dropped[i];
    }
  self->map.bottom = MAX (self->map.bottom, self->map.top + 1);
}

/**
 * atlante_figure_layout_init:
 * @self: (out): the layout, to be cleared
 * @figure: a figure
 * @cr: (nullable): where it will be painted
 * @width: in units of user space, points in a document
 * @height: the same
 *
 * Lays a figure out.
 */
void
atlante_figure_layout_init (AtlanteFigureLayout *self, AtlanteFigure *figure, cairo_t *cr,
                            double width, double height)
{
  g_return_if_fail (self != NULL && ATLANTE_IS_FIGURE (figure));
  g_return_if_fail (width > 0 && height > 0);

  *self = (AtlanteFigureLayout) { .parts = figure->parts };
  init_page (&self->page, figure, cr, width, height);
  find_room (self, figure);
  atlante_figure_furniture_init (&self->furniture, figure, &self->page, self->parts, width,
                                 self->map.bottom - self->map.top);
}

void
atlante_figure_layout_clear (AtlanteFigureLayout *self)
{
  clear_texts (self);
  atlante_figure_furniture_clear (&self->furniture);
}

static void
show (AtlanteFigureLayout *self, AtlanteFigureParts part, PangoLayout *layout,
      const AtlanteChartColor *color)
{
  if (layout != NULL)
    atlante_figure_page_show (&self->page, layout, get_box (self, part)->left,
                              get_box (self, part)->top, color);
}

/* A world with an outline of its own needs no frame. */
static gboolean
needs_frame (const AtlanteChartView *view)
{
  return view->projection == ATLANTE_PROJECTION_MERCATOR
         || atlante_chart_view_is_on_world (view, view->width / 2, 0)
         || atlante_chart_view_is_on_world (view, 0, view->height / 2);
}

static void
paint_frame (AtlanteFigureLayout *self)
{
  const AtlanteChartColor *color = &self->page.style->border;

  if (!needs_frame (&self->furniture.view))
    return;
  cairo_rectangle (self->page.cr, 0.25, self->map.top + 0.25, self->page.width - 0.5,
                   self->map.bottom - self->map.top - 0.5);
  cairo_set_line_width (self->page.cr, 0.5);
  cairo_set_source_rgb (self->page.cr, color->red, color->green, color->blue);
  cairo_stroke (self->page.cr);
}

static void
paint_map (AtlanteFigureLayout *self, AtlanteFigure *figure)
{
  AtlanteFigureFurniture *furniture = &self->furniture;
  cairo_t *cr = self->page.cr;

  atlante_figure_furniture_reserve (furniture, figure);
  cairo_save (cr);
  cairo_translate (cr, 0, self->map.top);
  cairo_rectangle (cr, 0, 0, furniture->view.width, furniture->view.height);
  cairo_clip (cr);
  atlante_chart_paint_base (figure->chart, cr, &furniture->view);
  atlante_figure_furniture_draw_rings (furniture, &self->page);
  atlante_chart_paint_case (figure->chart, cr, &furniture->view, figure->selection);
  atlante_figure_furniture_draw (furniture, &self->page);
  cairo_restore (cr);
  paint_frame (self);
}

/**
 * atlante_figure_layout_paint:
 * @self: a layout made with a context to paint on
 * @figure: the figure
 *
 * Paints the figure.
 */
void
atlante_figure_layout_paint (AtlanteFigureLayout *self, AtlanteFigure *figure)
{
  const AtlanteChartStyle *style;
  cairo_t *cr;

  g_return_if_fail (self != NULL && self->page.cr != NULL);
  g_return_if_fail (ATLANTE_IS_FIGURE (figure));

  cr = self->page.cr;
  style = self->page.style;
  cairo_save (cr);
  cairo_new_path (cr);
  show (self, ATLANTE_FIGURE_TITLE, self->title, &style->place_label);
  show (self, ATLANTE_FIGURE_SUBTITLE, self->subtitle, &style->country_label);
  paint_map (self, figure);
  if (self->legend != NULL)
    atlante_figure_legend_draw (self->legend, cr, get_box (self, ATLANTE_FIGURE_LEGEND)->left,
                                get_box (self, ATLANTE_FIGURE_LEGEND)->top, style);
  show (self, ATLANTE_FIGURE_CREDITS, self->credits, &style->country_label);
  cairo_restore (cr);
}
