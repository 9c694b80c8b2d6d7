/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels whose letters follow a curve. The text is shaped as a whole, so that kerning, ligatures and
 * joined letters are right; its clusters are then set on the curve one by one, each turned. */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-label-private.h"

#include <math.h>
#include <string.h>

/* No name of the base map needs more. */
#define MAX_CHARACTERS 64

/* The part of a curve that letters spread over. */
#define FILLED 0.84
/* A curve so many times as long as its name, spread out, is no longer told by it. */
#define LONGEST 7.0
/* How much farther than others letters may stand apart that are words. */
#define WIDER 2.2
/* How much farther a curve runs down than across that carries them one below the other. */
#define STEEP 1.3
/* Radians by which a letter may be turned against the one before it: else they collide. */
#define SHARPEST 0.6
/* The middle of the letters over the baseline, of the size: of capitals, and of small letters. */
#define MIDDLE_OF_CAPITALS 0.36
#define MIDDLE 0.29
/* The height of letters with what hangs out above and below, of the size. */
#define HEIGHT 1.0

void
atlante_label_clear_cluster (gpointer data)
{
  AtlanteLabelCluster *cluster = data;

  g_clear_pointer (&cluster->item, pango_glyph_item_free);
}

/* The glyphs from @start up to @end of a run, as a run of their own. */
static AtlanteLabelCluster
cut_cluster (const PangoGlyphItem *run, int start, int end, int next_byte)
{
  AtlanteLabelCluster cluster = { g_slice_new0 (PangoGlyphItem) };
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  int first = run->glyphs->log_clusters[start];

  pango_glyph_string_set_size (glyphs, end - start);
  for (int i = start; i < end; i++)
    {
      glyphs->glyphs[i - start] = run->glyphs->glyphs[i];
      glyphs->log_clusters[i - start] = 0;
      cluster.advance += (double) run->glyphs->glyphs[i].geometry.width / PANGO_SCALE;
    }
  cluster.item->glyphs = glyphs;
  cluster.item->item = pango_item_copy (run->item);
  cluster.item->item->offset += first;
  cluster.item->item->length = next_byte - first;
  return cluster;
}

/* The byte, from the beginning of the run, with which the cluster behind that of @glyph begins. */
static int
find_next_byte (const PangoGlyphItem *run, int glyph)
{
  int next = run->item->length;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->log_clusters[i] > run->glyphs->log_clusters[glyph])
      next = MIN (next, run->glyphs->log_clusters[i]);
  return next;
}

/* In visual order: glyphs stand from left to right in runs of any direction. */
static void
add_run (GArray *clusters, const PangoGlyphItem *run, const char *text)
{
  for (int start = 0, end; start < run->glyphs->num_glyphs; start = end)
    {
      AtlanteLabelCluster cluster;
      int next = find_next_byte (run, start);

      for (end = start + 1; end < run->glyphs->num_glyphs
           && run->glyphs->log_clusters[end] == run->glyphs->log_clusters[start]; end++)
        ;
      cluster = cut_cluster (run, start, end, next);
      cluster.item->item->num_chars =
        (int) g_utf8_strlen (text + cluster.item->item->offset, cluster.item->item->length);
      g_array_append_val (clusters, cluster);
    }
}

static GArray *
shape (PangoContext *context, const char *text, const char *language,
       const PangoFontDescription *font)
{
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (AtlanteLabelCluster));
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayoutLine *line;

  g_array_set_clear_func (clusters, atlante_label_clear_cluster);
  if (language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  for (GSList *at = line->runs; at != NULL; at = at->next)
    add_run (clusters, at->data, text);
  return clusters;
}

/* Han letters and syllables of Hangul are words, and may stand as far apart as words. */
static gboolean
has_wide_letters (const char *text)
{
  switch (g_unichar_get_script (g_utf8_get_char (text)))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Pixels between two letters, so that the name fills its curve; below 0 where there is no room. */
static double
find_gap (GArray *clusters, const AtlanteLabelLook *look, double size, double length,
          const char *text)
{
  gboolean spreads = atlante_label_can_spread (text);
  double least = spreads ? look->spacing * size : 0, most;
  double spread = spreads ? look->spread * size * (has_wide_letters (text) ? WIDER : 1) : 0;
  double n = clusters->len - 1, width = 0, gap;

  for (guint i = 0; i < clusters->len; i++)
    width += g_array_index (clusters, AtlanteLabelCluster, i).advance;
  most = least + spread;
  if (n == 0)
    return width <= length && width * LONGEST >= length ? 0 : -1;
  gap = CLAMP ((length * FILLED - width) / n, least, most);
  return width + n * gap <= length && (width + n * gap) * LONGEST >= length ? gap : -1;
}

/* How letters are set along a curve. */
typedef struct
{
  const AtlanteCurve *curve;
  double lower;              /* the baseline under the curve, pixels */
  gboolean stacked;          /* one below the other, each upright */
  gboolean backwards;        /* from the end of the curve, its upper one then */
} Course;

/* A curve that is steeper than a diagonal carries letters that are words from top to bottom. */
static Course
find_course (const AtlanteCurve *curve, const char *text, double lower)
{
  AtlanteCurvePoint first = atlante_curve_get_point (curve, 0);
  AtlanteCurvePoint last = atlante_curve_get_point (curve, atlante_curve_get_length (curve));
  Course course = { curve, lower, FALSE, FALSE };

  course.stacked = has_wide_letters (text) && fabs (last.y - first.y) > STEEP * fabs (last.x - first.x);
  course.backwards = course.stacked && last.y < first.y;
  return course;
}

static AtlanteCurvePoint
get_point (const Course *course, double along)
{
  double length = atlante_curve_get_length (course->curve);

  return atlante_curve_get_point (course->curve, course->backwards ? length - along : along);
}

/* Sets a cluster from @along on, its letters' middle on the curve. Coordinates are the curve's. */
static void
set_cluster (AtlanteLabelCluster *cluster, const Course *course, double along)
{
  AtlanteCurvePoint from = get_point (course, along);
  AtlanteCurvePoint to = get_point (course, along + cluster->advance);
  double lower = course->lower;

  cluster->angle = atan2 (to.y - from.y, to.x - from.x) - (course->stacked ? G_PI / 2 : 0);
  cluster->x = (from.x + to.x) / 2 - sin (cluster->angle) * lower;
  cluster->y = (from.y + to.y) / 2 + cos (cluster->angle) * lower;
}

static gboolean
set_clusters (GArray *clusters, const Course *course, double gap, double slide)
{
  double width = gap * (clusters->len - 1), along;

  for (guint i = 0; i < clusters->len; i++)
    width += g_array_index (clusters, AtlanteLabelCluster, i).advance;
  along = (atlante_curve_get_length (course->curve) - width) / 2 * (1 + slide);
  for (guint i = 0; i < clusters->len; i++)
    {
      AtlanteLabelCluster *cluster = &g_array_index (clusters, AtlanteLabelCluster, i);

      set_cluster (cluster, course, along);
      if (i > 0 && fabs (remainder (cluster->angle - cluster[-1].angle, 2 * G_PI)) > SHARPEST)
        return FALSE;
      along += cluster->advance + gap;
    }
  return TRUE;
}

/* The upright box round a cluster and half the gaps beside it. */
static AtlanteBox
get_cluster_box (const AtlanteLabelCluster *cluster, double gap, double size, const Course *course)
{
  double lower = course->lower;
  double c = cos (cluster->angle), s = sin (cluster->angle);
  double across = (cluster->advance + (course->stacked ? 0 : gap)) / 2;
  double up = (HEIGHT * size + (course->stacked ? gap : 0)) / 2;
  double x = cluster->x + s * lower, y = cluster->y - c * lower;
  double w = fabs (c) * across + fabs (s) * up, h = fabs (s) * across + fabs (c) * up;

  return (AtlanteBox) { x - w, y - h, x + w, y + h };
}

static AtlanteBox
join (AtlanteBox a, AtlanteBox b)
{
  return (AtlanteBox) { MIN (a.left, b.left), MIN (a.top, b.top),
                        MAX (a.right, b.right), MAX (a.bottom, b.bottom) };
}

/* Everything from the upper left corner. */
static void
move_all (AtlanteLabel *self, double left, double top)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      AtlanteLabelCluster *cluster = &g_array_index (self->clusters, AtlanteLabelCluster, i);

      cluster->x -= left;
      cluster->y -= top;
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      AtlanteBox *box = &g_array_index (self->boxes, AtlanteBox, i);

      *box = (AtlanteBox) { box->left - left, box->top - top, box->right - left, box->bottom - top };
    }
  self->anchor.x -= left;
  self->anchor.y -= top;
}

/* Two letters a box where they stand close: half as many to compare, and hardly larger. */
static void
measure (AtlanteLabel *self, double gap, double size, const Course *course)
{
  AtlanteBox whole = { 0 };

  self->boxes = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  for (guint i = 0; i < self->clusters->len; i++)
    {
      AtlanteLabelCluster *cluster = &g_array_index (self->clusters, AtlanteLabelCluster, i);
      AtlanteBox box = get_cluster_box (cluster, gap, size, course);

      whole = i == 0 ? box : join (whole, box);
      if (i % 2 == 1 && gap < size / 2)
        {
          AtlanteBox *last = &g_array_index (self->boxes, AtlanteBox, self->boxes->len - 1);

          *last = join (*last, box);
        }
      else
        {
          g_array_append_val (self->boxes, box);
        }
    }
  self->width = whole.right - whole.left;
  self->height = whole.bottom - whole.top;
  move_all (self, whole.left, whole.top);
}

/**
 * atlante_label_new_curved:
 * @context: with the resolution and font options of the target
 * @kind: what it names
 * @text: what it says; a second line, a count and a fold do not count here
 * @font: the chart's typeface
 * @style: the chart's style
 * @curve: what the letters follow
 *
 * Lays out a label along a curve, its letters spread over it as far as its kind allows.
 *
 * Returns: (transfer full) (nullable): the label; %NULL where the curve is too short for the name,
 *   bends too sharply, or is so long that the name would be lost on it
 */
AtlanteLabel *
atlante_label_new_curved (PangoContext            *context,
                          AtlanteLabelKind         kind,
                          const AtlanteLabelText  *text,
                          const AtlanteLabelFont  *font,
                          const AtlanteChartStyle *style,
                          const AtlanteCurve      *curve)
{
  const AtlanteLabelLook *look;
  g_autoptr (AtlanteLabel) self = NULL;
  PangoFontDescription *description;
  Course course;
  double size, gap, length;

  g_return_val_if_fail (kind < ATLANTE_LABEL_N_KINDS && context != NULL, NULL);
  g_return_val_if_fail (text != NULL && text->name != NULL && curve != NULL, NULL);
  g_return_val_if_fail (font != NULL && style != NULL, NULL);

  look = atlante_label_get_look (kind);
  size = font->size * look->size * (text->growth > 0 ? text->growth : 1);
  length = atlante_curve_get_length (curve);
  self = atlante_label_alloc (kind, size, style);
  self->text = atlante_label_dup_clean (text->name, look->capitals, MAX_CHARACTERS);
  description = atlante_label_describe_font (look, font->family, size);
  self->clusters = shape (context, self->text, text->language, description);
  pango_font_description_free (description);
  if (self->clusters->len == 0)
    return NULL;
  course = find_course (curve, self->text,
                        size * (look->capitals || has_wide_letters (self->text) ? MIDDLE_OF_CAPITALS
                                                                                : MIDDLE));
  gap = find_gap (self->clusters, look, size, length, self->text);
  if (gap > 0 && text->tight)
    gap = atlante_label_can_spread (self->text) ? look->spacing * size : 0;
  if (gap < 0 || !set_clusters (self->clusters, &course, gap, text->tight ? text->slide : 0))
    return NULL;
  self->anchor = atlante_curve_get_point (curve, length / 2);
  measure (self, gap, size, &course);
  return g_steal_pointer (&self);
}

static void
enter (const AtlanteLabelCluster *cluster, cairo_t *cr, double left, double top)
{
  cairo_save (cr);
  cairo_translate (cr, left + cluster->x, top + cluster->y);
  cairo_rotate (cr, cluster->angle);
  cairo_move_to (cr, -cluster->advance / 2, 0);
}

void
atlante_label_trace_curved (AtlanteLabel *self, cairo_t *cr, double left, double top)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteLabelCluster *cluster = &g_array_index (self->clusters, AtlanteLabelCluster, i);

      enter (cluster, cr, left, top);
      pango_cairo_glyph_string_path (cr, cluster->item->item->analysis.font, cluster->item->glyphs);
      cairo_restore (cr);
    }
}

/* As text, not as outlines: a PDF can be searched for it. */
void
atlante_label_show_curved (AtlanteLabel *self, cairo_t *cr, double left, double top)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteLabelCluster *cluster = &g_array_index (self->clusters, AtlanteLabelCluster, i);

      enter (cluster, cr, left, top);
      pango_cairo_show_glyph_item (cr, self->text, cluster->item);
      cairo_restore (cr);
    }
}
