/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure.h"

#include "atlante-chart-bounds.h"
#include "atlante-chart-private.h"
#include "atlante-chart-scene.h"
#include "atlante-figure-legend.h"
#include "atlante-scale-bar.h"

#include <atlante-catalog.h>
#include <atlante-paths.h>
#include <math.h>

/* Text of a figure 480 pt wide, and how it grows from there on. In points. */
#define TEXT_SIZE 7.5
#define USUAL_WIDTH 480.0
#define GROWTH 0.0048

struct _AtlanteFigure
{
  GObject parent_instance;

  AtlanteChart *chart;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  AtlanteChartTheme theme;
  char *names_family;
  char *words_family;
  double text_size;             /* 0: by the width */
  AtlanteFigureParts parts;
  char *place;                  /* (nullable) id */
  char *selection;              /* (nullable) id */
};

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
 * Makes a figure with the base map that comes with the program.
 *
 * Returns: (transfer full): the figure, or %NULL with @error set
 */
AtlanteFigure *
atlante_figure_new_with_data (AtlanteCase *kase, AtlanteAudience *audience, GError **error)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, error);
  g_autoptr (AtlanteBaseLabels) labels = NULL;

  if (map == NULL)
    return NULL;
  labels = atlante_base_labels_new_from_folder (folder, error);
  return labels != NULL ? atlante_figure_new (kase, audience, map, labels) : NULL;
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

/* Returns: (transfer full): the case's title, or its id */
char *
atlante_figure_dup_title (AtlanteFigure *self)
{
  const char *title;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  title = atlante_text_get (atlante_case_get_title (self->kase), self->audience);
  return g_strdup (title != NULL ? title : atlante_case_get_id (self->kase));
}

static const char *
get_viewpoint_label (AtlanteFigure *self)
{
  const char *nick = atlante_audience_get_viewpoint (self->audience);
  int viewpoint = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, nick);

  return viewpoint == ATLANTE_VIEWPOINT_OTHER ? nick
         : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, viewpoint,
                                         atlante_audience_get_language (self->audience));
}

/**
 * atlante_figure_dup_credits:
 * @self: a figure
 *
 * Returns: (transfer full): projection, viewpoint and whose data they are, in a few short sentences
 */
char *
atlante_figure_dup_credits (AtlanteFigure *self)
{
  const char *language;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  language = atlante_audience_get_language (self->audience);
  /* Translators: under a map. %s is a viewpoint: "international", "Japan". */
  return g_strdup_printf (TR (language, "Names and borders: %s. Dashed borders are contested; a "
                              "name takes no side. Web Mercator, flows along great circles. "
                              "Natural Earth, Unicode CLDR."), get_viewpoint_label (self));
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
             AtlanteMercatorView *view)
{
  AtlanteChartBounds bounds;
  double margin = size * 4.5;

  if (self->place != NULL && atlante_chart_get_bounds_for_place (self->kase, self->place, &bounds))
    margin = 0;
  else
    atlante_chart_get_bounds_for_case (self->kase, &bounds);
  atlante_chart_fit_view (&bounds, width, height, margin, view);
}

/* The scale bar stands on a light ground in the lower left corner. */
static AtlanteBox
get_scale_box (const Page *page, const AtlanteScaleBar *bar, const AtlanteMercatorView *view)
{
  double size = page->words.size;
  double width = atlante_scale_bar_get_width (bar, page->context, &page->words) + 1.4 * size;

  return (AtlanteBox) { size, view->height - 2.9 * size, size + width, view->height - size };
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
  AtlanteMercatorView view;
  AtlanteBox box;

  choose_view (self, page->size, page->width, height, &view);
  atlante_scale_bar_init (&bar, &view, atlante_scale_bar_choose_latitude (&view),
                          MIN (view.width * 0.3, page->words.size * 13),
                          atlante_audience_get_language (self->audience));
  box = get_scale_box (page, &bar, &view);
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

/* The places that have a location, as the chart ranks them: those with key figures first. */
static char *
dup_place_names (AtlanteFigure *self, guint *n)
{
  AtlanteMercatorView view = { 0, 0, 1024, 1024, 1024 };
  g_autoptr (AtlanteChartScene) scene = atlante_chart_scene_new (self->chart, &view, NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (place->world != 0)
        continue;
      g_string_append_printf (names, "%s%s", *n > 0 ? ", " : "",
                              atlante_place_get_name (place->place, self->audience));
      ++*n;
    }
  return g_strdup (names->str);
}

static char *
dup_ties (AtlanteFigure *self)
{
  GPtrArray *ties = atlante_chart_get_ties (self->chart);
  const char *language = atlante_audience_get_language (self->audience);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);
      AtlanteRelationKind kind = atlante_relation_get_kind (tie->relation);

      g_string_append_printf (text, "%s%s %s %s (%s)", i > 0 ? "; " : "",
                              atlante_place_get_name (tie->from, self->audience),
                              atlante_flow_is_directed (kind) ? "→" : "–",
                              atlante_place_get_name (tie->to, self->audience),
                              atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND, kind,
                                                            language));
    }
  return g_string_free (text, FALSE);
}

/* What the small map of a place says: the place and its nearest neighbours. */
static char *
dup_place_alternative (AtlanteFigure *self, AtlantePlace *place)
{
  const char *language = atlante_audience_get_language (self->audience);
  AtlanteGeoPoint point = atlante_place_get_location (place);
  g_autofree char *where = atlante_geo_point_format (point, 1, language);

  /* Translators: describes a small map to who cannot see it: name of a place, its coordinates. */
  return g_strdup_printf (TR (language, "Map of the surroundings of %s, at %s."),
                          atlante_place_get_name (place, self->audience), where);
}

/**
 * atlante_figure_dup_alternative:
 * @self: a figure
 *
 * Says in words what the figure shows, for who cannot see it.
 *
 * Returns: (transfer full): the text
 */
char *
atlante_figure_dup_alternative (AtlanteFigure *self)
{
  g_autofree char *names = NULL, *ties = NULL;
  const char *language;
  AtlanteItem *item = NULL;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  if (self->place != NULL)
    item = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PLACE, self->place);
  if (item != NULL && atlante_place_has_location (ATLANTE_PLACE (item)))
    return dup_place_alternative (self, ATLANTE_PLACE (item));

  language = atlante_audience_get_language (self->audience);
  names = dup_place_names (self, &n);
  ties = dup_ties (self);
  if (*ties == '\0')
    /* Translators: describes a map to who cannot see it: number and names of its places. */
    return g_strdup_printf (TRN (language, "Map with %u place: %s.", "Map with %u places: %s.", n),
                            n, names);
  /* Translators: the same with a list of ties between the places. */
  return g_strdup_printf (TRN (language, "Map with %u place: %s. Flows: %s.",
                               "Map with %u places: %s. Flows: %s.", n), n, names, ties);
}
