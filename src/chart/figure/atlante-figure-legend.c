/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure-legend.h"

#include "atlante-area.h"
#include "atlante-chart-private.h"
#include "atlante-precision.h"

#include <atlante-catalog.h>
#include <math.h>

/* In sizes of the font. */
#define LINE_HEIGHT 1.7
#define SIGN_WIDTH 1.1
#define FLOW_WIDTH 2.6
#define GAP 0.5
#define BETWEEN 1.3
#define INSET 0.1

typedef struct
{
  PangoLayout *layout;
  enum { SIGN_PLACE, SIGN_AREA, SIGN_RING, SIGN_FLOW } sign;
  int kind;            /* AtlantePlaceKind or AtlanteRelationKind */
  double width;        /* sign, gap and text */
  double x;
  double y;            /* middle of the row */
} Entry;

struct _AtlanteFigureLegend
{
  GArray *entries;     /* of Entry */
  double size;         /* of the font */
  double width;        /* of the widest row */
  double height;
};

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->layout);
}

static double
get_sign_width (const Entry *entry)
{
  return entry->sign == SIGN_FLOW ? FLOW_WIDTH : SIGN_WIDTH;
}

static void
add_entry (AtlanteFigureLegend *self, PangoContext *context, const AtlanteLabelFont *font,
           Entry entry, const char *text)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoRectangle logical;

  entry.layout = pango_layout_new (context);
  pango_font_description_set_family (description, font->family);
  pango_font_description_set_absolute_size (description, round (font->size * PANGO_SCALE));
  pango_layout_set_font_description (entry.layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (entry.layout, text, -1);
  pango_layout_get_extents (entry.layout, NULL, &logical);
  entry.width = (get_sign_width (&entry) + GAP) * self->size + (double) logical.width / PANGO_SCALE;
  g_array_append_val (self->entries, entry);
}

/* The words for the kinds of the case that share a look: "city, town". */
static char *
dup_words (const gboolean *kinds, guint n_kinds, const AtlantePlaceKindStyle *look,
           const char *language)
{
  GString *words = g_string_new (NULL);

  for (guint kind = 0; kind < n_kinds; kind++)
    {
      if (!kinds[kind] || atlante_place_kind_get_style (kind) != look)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, kind,
                                                            language));
    }
  return g_string_free (words, FALSE);
}

static gboolean
has_area (AtlantePlace *place)
{
  guint n;

  return atlante_place_get_area (place, &n) != NULL;
}

/* In place of which an area is drawn. */
static gboolean
has_ring (AtlantePlace *place)
{
  if (has_area (place))
    return FALSE;
  return atlante_precision_get_radius (atlante_place_get_precision (place),
                                       atlante_place_get_kind (place),
                                       atlante_place_get_radius (place)) > 0;
}

static gboolean
is_in_view (AtlantePlace *place, const AtlanteChartView *view)
{
  AtlanteBox box = { 0, 0, view->width, view->height };
  double x, y;

  atlante_chart_view_project (view, atlante_place_get_location (place), &x, &y);
  return atlante_box_contains (box, x, y);
}

static void
add_places (AtlanteFigureLegend *self, AtlanteChart *chart, const AtlanteChartView *view,
            const char *language, const AtlanteLabelFont *font)
{
  AtlanteCase *kase = atlante_chart_get_case (chart);
  PangoContext *context = atlante_chart_get_context (chart);
  const AtlanteChartLayers *layers = atlante_chart_get_layers (chart);
  guint n_kinds = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_PLACE_KIND);
  g_autofree gboolean *kinds = g_new0 (gboolean, n_kinds);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  gboolean rings = FALSE, areas = FALSE;
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place = ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i));

      if (!atlante_place_has_location (place) || !is_in_view (place, view)
          || !atlante_chart_layers_shows_place (layers, atlante_place_get_kind (place)))
        continue;
      kinds[atlante_place_get_kind (place)] = TRUE;
      rings = rings || (layers->precision && has_ring (place));
      areas = areas || has_area (place);
    }
  for (guint kind = 0; kind < n_kinds; kind++)
    {
      const AtlantePlaceKindStyle *look = atlante_place_kind_get_style (kind);
      g_autofree char *words = NULL;

      if (!kinds[kind] || !g_hash_table_add (told, (gpointer) look))
        continue;
      words = dup_words (kinds, n_kinds, look, language);
      add_entry (self, context, font, (Entry) { .sign = SIGN_PLACE, .kind = kind }, words);
    }
  if (areas)
    /* Translators: legend of a map: what a shaded outline round a symbol means. */
    add_entry (self, context, font, (Entry) { .sign = SIGN_AREA, .kind = ATLANTE_PLACE_OTHER },
               TR (language, "extent of the place"));
  if (rings)
    /* Translators: legend of a map: what a dashed circle round a symbol means. */
    add_entry (self, context, font, (Entry) { .sign = SIGN_RING, .kind = ATLANTE_PLACE_OTHER },
               TR (language, "somewhere within the circle"));
}

/* Does the flow of a tie run through the view, on whatever copy of the world? */
static gboolean
runs_through (AtlanteChartTie *tie, const AtlanteChartView *view)
{
  AtlanteBox box = { 0, 0, view->width, view->height };
  AtlanteFlow *flow = atlante_chart_tie_get_flow (tie, view->scale);

  for (int world = -2; world <= 2; world++)
    {
      g_autoptr (AtlanteFlowPath) path = NULL;

      if (view->projection != ATLANTE_PROJECTION_MERCATOR && (world < 0 || world > 1))
        continue;
      path = atlante_flow_path_new (flow, view, world, 0, 0, 0);
      if (atlante_flow_path_touches (path, box))
        return TRUE;
    }
  return FALSE;
}

static void
add_flows (AtlanteFigureLegend *self, AtlanteChart *chart, const AtlanteChartView *view,
           const char *language, const AtlanteLabelFont *font)
{
  GPtrArray *ties = atlante_chart_get_ties (chart);
  PangoContext *context = atlante_chart_get_context (chart);
  const AtlanteChartLayers *layers = atlante_chart_get_layers (chart);
  guint n_kinds = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_RELATION_KIND);
  g_autofree gboolean *kinds = g_new0 (gboolean, n_kinds);

  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);
      AtlanteRelationKind kind = atlante_relation_get_kind (tie->relation);

      if (atlante_chart_layers_shows_flow (layers, kind) && runs_through (tie, view))
        kinds[kind] = TRUE;
    }
  for (guint i = 1; i <= n_kinds; i++)
    {
      int kind = i % n_kinds;   /* "other" comes last */

      if (kinds[kind])
        add_entry (self, context, font, (Entry) { .sign = SIGN_FLOW, .kind = kind },
                   atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND, kind, language));
    }
}

/* Places in rows, flows in rows of their own. */
static void
arrange (AtlanteFigureLegend *self, double width)
{
  double x = 0, y = LINE_HEIGHT * self->size / 2;
  gboolean flows = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      gboolean turn = !flows && entry->sign == SIGN_FLOW;

      flows = flows || entry->sign == SIGN_FLOW;
      if (x > 0 && (x + entry->width > width || turn))
        {
          x = 0;
          y += LINE_HEIGHT * self->size;
        }
      entry->x = x;
      entry->y = y;
      x += entry->width + BETWEEN * self->size;
      self->width = MAX (self->width, entry->x + entry->width);
    }
  self->height = self->entries->len > 0 ? y + LINE_HEIGHT * self->size / 2 : 0;
}

/**
 * atlante_figure_legend_new:
 * @chart: of a case
 * @view: what of it the figure shows
 * @language: of the words
 * @font: typeface and size of the words
 * @width: that the rows may have, in units of user space
 *
 * Makes the legend of a case's map: what the symbols and flows mean that are in view.
 *
 * Returns: (transfer full): the legend
 */
AtlanteFigureLegend *
atlante_figure_legend_new (AtlanteChart           *chart,
                           const AtlanteChartView *view,
                           const char             *language,
                           const AtlanteLabelFont *font,
                           double                  width)
{
  AtlanteFigureLegend *self;

  g_return_val_if_fail (ATLANTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (view != NULL && font != NULL, NULL);

  self = g_new0 (AtlanteFigureLegend, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->size = font->size;
  add_places (self, chart, view, language, font);
  add_flows (self, chart, view, language, font);
  arrange (self, width);
  return self;
}

void
atlante_figure_legend_free (AtlanteFigureLegend *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

/* The width of the widest row: more than was asked for where one entry alone is wider. */
double
atlante_figure_legend_get_width (AtlanteFigureLegend *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width + INSET * self->size;
}

double
atlante_figure_legend_get_height (AtlanteFigureLegend *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

static void
draw_flow (AtlanteFigureLegend *self, const Entry *entry, cairo_t *cr,
           const AtlanteChartStyle *style)
{
  AtlanteChartColor color = atlante_flow_get_color (entry->kind, style);
  double length = FLOW_WIDTH * self->size, width = self->size * 0.17, head = self->size * 0.62;
  gboolean directed = atlante_flow_is_directed (entry->kind);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_set_line_width (cr, width);
  atlante_flow_set_dash (cr, entry->kind, width);
  cairo_move_to (cr, entry->x, entry->y);
  cairo_line_to (cr, entry->x + length - (directed ? head * 0.7 : 0), entry->y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (!directed)
    return;
  cairo_move_to (cr, entry->x + length, entry->y);
  cairo_line_to (cr, entry->x + length - head, entry->y - head * 0.45);
  cairo_line_to (cr, entry->x + length - head * 0.78, entry->y);
  cairo_line_to (cr, entry->x + length - head, entry->y + head * 0.45);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_area (AtlanteFigureLegend *self, const Entry *entry, cairo_t *cr,
           const AtlanteChartStyle *style)
{
  static const AtlanteAreaPoint corners[] = { { 0, -0.5 }, { 0.55, -0.4 }, { 0.45, 0.5 },
                                              { -0.5, 0.4 }, { -0.55, -0.2 } };
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (AtlanteAreaPoint));
  double x = entry->x + SIGN_WIDTH * self->size / 2;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      AtlanteAreaPoint corner = { x + corners[i].x * self->size,
                                  entry->y + corners[i].y * self->size };

      g_array_append_val (outline, corner);
    }
  /* Half as large as on the map: some lines of the pattern are to be seen. */
  atlante_area_draw (cr, outline, entry->kind, x, entry->y, self->size / 24, 0, style);
}

static void
draw_sign (AtlanteFigureLegend *self, const Entry *entry, cairo_t *cr,
           const AtlanteChartStyle *style)
{
  double middle = entry->x + SIGN_WIDTH * self->size / 2;

  cairo_new_path (cr);
  switch (entry->sign)
    {
    case SIGN_FLOW:
      draw_flow (self, entry, cr, style);
      break;
    case SIGN_AREA:
      draw_area (self, entry, cr, style);
      break;
    case SIGN_RING:
      atlante_precision_draw (cr, entry->kind, middle, entry->y, self->size * 0.55,
                              self->size * 0.1, style);
      break;
    case SIGN_PLACE:
    default:
      atlante_symbol_draw (cr, entry->kind, middle, entry->y, self->size * 0.9,
                           ATLANTE_SYMBOL_PLAIN, style);
      break;
    }
}

/**
 * atlante_figure_legend_draw:
 * @self: a legend
 * @cr: where to draw
 * @x: left edge
 * @y: upper edge
 * @style: the style of the chart
 */
void
atlante_figure_legend_draw (AtlanteFigureLegend     *self,
                            cairo_t                 *cr,
                            double                   x,
                            double                   y,
                            const AtlanteChartStyle *style)
{
  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  cairo_save (cr);
  cairo_translate (cr, x + INSET * self->size, y);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      PangoRectangle logical;

      draw_sign (self, entry, cr, style);
      pango_layout_get_extents (entry->layout, NULL, &logical);
      cairo_set_source_rgb (cr, style->capital_label.red, style->capital_label.green,
                            style->capital_label.blue);
      cairo_move_to (cr, entry->x + (get_sign_width (entry) + GAP) * self->size,
                     entry->y - (double) logical.height / PANGO_SCALE / 2);
      pango_cairo_show_layout (cr, entry->layout);
    }
  cairo_restore (cr);
}
