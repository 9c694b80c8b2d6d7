/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart.h"

#include "atlante-base-painter.h"
#include "atlante-chart-edits.h"
#include "atlante-chart-private.h"
#include "atlante-chart-scene.h"

/* More labels than one chart has; the cache begins anew then. */
#define MAX_LABELS 2000

struct _AtlanteChart
{
  GObject parent_instance;

  AtlanteCase *kase;
  AtlanteAudience *audience;
  GPtrArray *ties;              /* of AtlanteChartTie */
  AtlanteBaseMap *map;
  AtlanteBaseLabels *labels;
  AtlanteViewpoint *viewpoint;
  const AtlanteChartStyle *style;
  AtlanteChartLayers layers;
  gboolean print;
  char *family;
  double size;
  PangoContext *context;
  GHashTable *cache;            /* key of text to AtlanteLabel */
  AtlanteChartNames *names;     /* (nullable) until they are asked for */
  gboolean open;
  GArray *reserved;             /* of AtlanteBox */
  AtlanteChartPoints *places;   /* (nullable) those of the case */
  gboolean live;
  AtlanteChartEdits *edits;     /* (nullable) of the case, that a live chart follows */
  AtlanteChartPoints *points;   /* (nullable) others, that are no places of a case */
  GStrv fanned;                 /* (nullable) ids of places whose stacks are spread out */
  AtlanteChartFilter filter;
  gpointer filter_data;
  GDestroyNotify filter_destroy;
};

G_DEFINE_FINAL_TYPE (AtlanteChart, atlante_chart, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
atlante_chart_finalize (GObject *object)
{
  AtlanteChart *self = ATLANTE_CHART (object);

  g_clear_pointer (&self->edits, atlante_chart_edits_free);
  atlante_chart_set_filter (self, NULL, NULL, NULL);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_object (&self->map);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->cache, g_hash_table_unref);
  g_clear_pointer (&self->names, atlante_chart_names_free);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->reserved, g_array_unref);
  g_clear_pointer (&self->places, atlante_chart_points_free);
  g_clear_pointer (&self->points, atlante_chart_points_free);
  g_clear_pointer (&self->fanned, g_strfreev);

  G_OBJECT_CLASS (atlante_chart_parent_class)->finalize (object);
}

static void
atlante_chart_class_init (AtlanteChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_chart_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* Labels are laid out anew: other names, or other letters. */
static void
forget_labels (AtlanteChart *self)
{
  g_hash_table_remove_all (self->cache);
  g_clear_pointer (&self->names, atlante_chart_names_free);
}

/* Neither hinted nor snapped to pixels: the same figure on every machine, and labels that do not
 * tremble while the map moves. */
static PangoContext *
make_context (PangoFontMap *fonts)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/* Han letters have other forms in Japanese than in Chinese. */
static void
set_context_language (AtlanteChart *self)
{
  const char *language = NULL;

  if (self->audience != NULL)
    language = atlante_audience_get_language (self->audience);
  pango_context_set_language (self->context,
                              pango_language_from_string (language != NULL ? language : "en"));
  forget_labels (self);
}

static void
atlante_chart_init (AtlanteChart *self)
{
  self->style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  atlante_chart_layers_init_default (&self->layers);
  self->family = g_strdup ("Noto Sans");
  self->size = 12;
  self->reserved = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  self->context = make_context (pango_cairo_font_map_get_default ());
  self->cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) atlante_label_unref);
  set_context_language (self);
}

/**
 * atlante_chart_new:
 *
 * Returns: (transfer full): a chart without a case, in the light style, set in 12 px Noto Sans
 */
AtlanteChart *
atlante_chart_new (void)
{
  return g_object_new (ATLANTE_TYPE_CHART, NULL);
}

/* Among many places what does not match a filter is left out: dimmed, it would still hide what
 * does. */
static void
update_shown (AtlanteChart *self)
{
  g_autoptr (GBytes) bytes = NULL;
  guint8 *shown;
  guint n;

  if (self->places == NULL)
    return;
  if (self->filter != NULL && atlante_chart_points_get_n (self->places) > ATLANTE_CHART_POINTS_FEW)
    {
      n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);
      shown = g_new0 (guint8, n);
      for (guint i = 0; i < n; i++)
        shown[i] = !!self->filter (atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i),
                                   self->filter_data);
      bytes = g_bytes_new_take (shown, n);
    }
  atlante_chart_points_set_shown (self->places, bytes);
}

static void
on_edited (gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
}

static void
follow_edits (AtlanteChart *self)
{
  g_clear_pointer (&self->edits, atlante_chart_edits_free);
  if (self->live && self->kase != NULL)
    self->edits = atlante_chart_edits_new (self->kase, self->places, on_edited, self);
}

/**
 * atlante_chart_set_case:
 * @self: a chart
 * @kase: (nullable): the case
 * @audience: (nullable): languages and viewpoint of the names; must be given with a case
 *
 * Sets what the chart shows. Unless it is live, call it again after the case was edited.
 */
void
atlante_chart_set_case (AtlanteChart *self, AtlanteCase *kase, AtlanteAudience *audience)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (kase == NULL || (ATLANTE_IS_CASE (kase) && audience != NULL));

  if (audience != NULL)
    atlante_audience_ref (audience);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  self->audience = audience;
  g_set_object (&self->kase, kase);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->edits, atlante_chart_edits_free);
  g_clear_pointer (&self->places, atlante_chart_points_free);
  if (kase != NULL)
    {
      self->ties = atlante_chart_ties_new (kase, NULL);
      self->places = atlante_chart_points_new_for_case (kase);
    }
  follow_edits (self);
  update_shown (self);
  set_context_language (self);
}

/**
 * atlante_chart_set_live:
 * @self: a chart
 * @live: whether it follows edits of its case, and emits #AtlanteChart::changed
 */
void
atlante_chart_set_live (AtlanteChart *self, gboolean live)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  self->live = live;
  follow_edits (self);
}

/**
 * atlante_chart_get_n_located:
 * @self: a chart
 *
 * Returns: how many places of the case have a location
 */
guint
atlante_chart_get_n_located (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), 0);

  return self->places != NULL ? atlante_chart_points_get_n (self->places) : 0;
}

/* Returns: (nullable) (transfer none): the case */
AtlanteCase *
atlante_chart_get_case (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), NULL);

  return self->kase;
}

/* Returns: (nullable) (transfer none): for whom it is shown */
AtlanteAudience *
atlante_chart_get_audience (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), NULL);

  return self->audience;
}

/**
 * atlante_chart_set_base:
 * @self: a chart
 * @map: (nullable): the geometry behind the case; only atlante_chart_paint() needs it
 * @labels: (nullable): names of countries, capitals and waters
 */
void
atlante_chart_set_base (AtlanteChart *self, AtlanteBaseMap *map, AtlanteBaseLabels *labels)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  g_set_object (&self->map, map);
  g_set_object (&self->labels, labels);
  forget_labels (self);
}

/**
 * atlante_chart_set_viewpoint:
 * @self: a chart
 * @viewpoint: (nullable): by which contested names and borders are shown; %NULL for the base map's
 *   own, international one
 */
void
atlante_chart_set_viewpoint (AtlanteChart *self, const AtlanteViewpoint *viewpoint)
{
  AtlanteViewpoint *held;

  g_return_if_fail (ATLANTE_IS_CHART (self));

  held = viewpoint != NULL ? atlante_viewpoint_ref (viewpoint) : NULL;
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);
  self->viewpoint = held;
  forget_labels (self);
}

/**
 * atlante_chart_get_viewpoint:
 * @self: a chart
 *
 * Returns: (nullable) (transfer none): the viewpoint
 */
const AtlanteViewpoint *
atlante_chart_get_viewpoint (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), NULL);

  return self->viewpoint;
}

/**
 * atlante_chart_set_style:
 * @self: a chart
 * @style: (transfer none): one of atlante_chart_style_get(), it has to live as long as the chart
 */
void
atlante_chart_set_style (AtlanteChart *self, const AtlanteChartStyle *style)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (style != NULL);

  if (self->style == style)
    return;
  self->style = style;
  forget_labels (self);
}

const AtlanteChartStyle *
atlante_chart_get_style (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), NULL);

  return self->style;
}

/**
 * atlante_chart_set_layers:
 * @self: a chart
 * @layers: what of it is shown; copied
 *
 * Scenes that are laid out from now on follow it.
 */
void
atlante_chart_set_layers (AtlanteChart *self, const AtlanteChartLayers *layers)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (layers != NULL);

  if (!self->layers.local_names != !layers->local_names)
    forget_labels (self);
  self->layers = *layers;
}

/* Returns: (transfer none): what of the chart is shown */
const AtlanteChartLayers *
atlante_chart_get_layers (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), NULL);

  return &self->layers;
}

/**
 * atlante_chart_set_open:
 * @self: a chart
 * @open: whether names of the base map may be cut off by the edges of the view, and come up slowly
 *   while it zooms: for a window, which pans. In a figure they stand within it.
 */
void
atlante_chart_set_open (AtlanteChart *self, gboolean open)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  self->open = open;
}

gboolean
atlante_chart_get_open (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), FALSE);

  return self->open;
}

/**
 * atlante_chart_set_print:
 * @self: a chart
 * @print: whether it goes on paper: finer casings, no tints that a printer would lose
 */
void
atlante_chart_set_print (AtlanteChart *self, gboolean print)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  self->print = print;
}

gboolean
atlante_chart_get_print (AtlanteChart *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHART (self), FALSE);

  return self->print;
}

/**
 * atlante_chart_set_font:
 * @self: a chart
 * @family: the typeface of its labels
 * @size: of a place's name, in units of user space; symbols and lines follow it
 */
void
atlante_chart_set_font (AtlanteChart *self, const char *family, double size)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (family != NULL && size > 0);

  g_free (self->family);
  self->family = g_strdup (family);
  self->size = size;
  forget_labels (self);
}

/**
 * atlante_chart_set_filter:
 * @self: a chart
 * @filter: (nullable): tells which places and relations are shown in full; %NULL: all
 * @user_data: for @filter
 * @destroy: (nullable): frees @user_data
 */
void
atlante_chart_set_filter (AtlanteChart       *self,
                          AtlanteChartFilter  filter,
                          gpointer            user_data,
                          GDestroyNotify      destroy)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  if (self->filter_destroy != NULL)
    self->filter_destroy (self->filter_data);
  self->filter = filter;
  self->filter_data = user_data;
  self->filter_destroy = destroy;
  update_shown (self);
}

/**
 * atlante_chart_set_points:
 * @self: a chart
 * @points: (nullable) (transfer none): points that are no places of a case
 *
 * Sets what else is shown: up to some millions of points that have a kind and no name. They are
 * drawn as symbols and clusters, without labels.
 */
void
atlante_chart_set_points (AtlanteChart *self, AtlantePointIndex *points)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));

  g_clear_pointer (&self->points, atlante_chart_points_free);
  if (points != NULL)
    self->points = atlante_chart_points_new (points);
}

/**
 * atlante_chart_set_fanned:
 * @self: a chart
 * @ids: (nullable): ids of places
 *
 * Spreads out the places that lie on these ones, or below them, so that each can be seen. Scenes
 * that are laid out from now on follow it; the selection is spread out in any case.
 *
 * Returns: whether these are other ones than before
 */
gboolean
atlante_chart_set_fanned (AtlanteChart *self, const char *const *ids)
{
  static const char *const none[] = { NULL };
  const char *const *old;

  g_return_val_if_fail (ATLANTE_IS_CHART (self), FALSE);

  old = self->fanned != NULL ? (const char *const *) self->fanned : none;
  if (g_strv_equal (old, ids != NULL ? ids : none))
    return FALSE;
  g_strfreev (self->fanned);
  self->fanned = g_strdupv ((char **) ids);
  return TRUE;
}

/**
 * atlante_chart_set_reserved:
 * @self: a chart
 * @boxes: (array length=n): where something lies over the chart, in pixels of the view
 * @n: how many; 0 to have none
 *
 * Keeps labels from under the controls of a window or the scale bar of a figure.
 */
void
atlante_chart_set_reserved (AtlanteChart *self, const AtlanteBox *boxes, guint n)
{
  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (boxes != NULL || n == 0);

  g_array_set_size (self->reserved, 0);
  if (n > 0)
    g_array_append_vals (self->reserved, boxes, n);
}

/**
 * atlante_chart_paint_base:
 * @self: a chart
 * @cr: where to paint; the view's upper left corner is at 0, 0
 * @view: the view
 *
 * Paints the base map without its names.
 */
void
atlante_chart_paint_base (AtlanteChart *self, cairo_t *cr, const AtlanteChartView *view)
{
  AtlanteBasePainterOptions options = {
    .viewpoint = self->viewpoint,
    .style = self->style,
    .graticule = self->layers.graticule,
  };

  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (cr != NULL && view != NULL);

  if (self->map != NULL)
    atlante_base_painter_paint (self->map, &options, cr, view);
}

/**
 * atlante_chart_paint_case:
 * @self: a chart
 * @cr: where to paint; the view's upper left corner is at 0, 0
 * @view: the view
 * @selection: (nullable): id of the place or relation that stands out
 *
 * Paints what lies over the base map: names, flows, places, labels.
 */
void
atlante_chart_paint_case (AtlanteChart           *self,
                          cairo_t                *cr,
                          const AtlanteChartView *view,
                          const char             *selection)
{
  g_autoptr (AtlanteChartScene) scene = NULL;

  g_return_if_fail (ATLANTE_IS_CHART (self));
  g_return_if_fail (cr != NULL && view != NULL);

  scene = atlante_chart_scene_new (self, view, selection, NULL);
  atlante_chart_scene_draw (scene, cr);
}

/**
 * atlante_chart_paint:
 * @self: a chart
 * @cr: where to paint; the view's upper left corner is at 0, 0
 * @view: the view
 * @selection: (nullable): id of the place or relation that stands out
 *
 * Paints everything: base map, names, flows, places, labels.
 */
void
atlante_chart_paint (AtlanteChart              *self,
                     cairo_t                   *cr,
                     const AtlanteChartView *view,
                     const char                *selection)
{
  atlante_chart_paint_base (self, cr, view);
  atlante_chart_paint_case (self, cr, view, selection);
}

AtlanteChartPoints *
atlante_chart_get_places (AtlanteChart *self)
{
  if (self->edits != NULL)
    {
      atlante_chart_edits_update_places (self->edits);
      if (atlante_chart_edits_take_list (self->edits))
        update_shown (self);
    }
  return self->places;
}

AtlanteChartPoints *
atlante_chart_get_points (AtlanteChart *self)
{
  return self->points;
}

gboolean
atlante_chart_is_fanned (AtlanteChart *self, const char *id)
{
  return self->fanned != NULL && g_strv_contains ((const char *const *) self->fanned, id);
}

GPtrArray *
atlante_chart_get_ties (AtlanteChart *self)
{
  if (self->edits != NULL && atlante_chart_edits_take_ties (self->edits))
    {
      g_autoptr (GPtrArray) old = g_steal_pointer (&self->ties);

      self->ties = atlante_chart_ties_new (self->kase, old);
    }
  return self->ties;
}

PangoContext *
atlante_chart_get_context (AtlanteChart *self)
{
  return self->context;
}

AtlanteBaseLabels *
atlante_chart_get_labels (AtlanteChart *self)
{
  return self->labels;
}

AtlanteChartNames *
atlante_chart_get_names (AtlanteChart *self)
{
  const char *const fallback[] = { "en", NULL };
  AtlanteChartNamesOptions options = {
    .labels = self->labels,
    .viewpoint = self->viewpoint,
    .languages = fallback,
    .local_names = self->layers.local_names,
  };

  if (self->audience != NULL)
    options.languages = atlante_audience_get_languages (self->audience);
  if (self->names == NULL)
    self->names = atlante_chart_names_new (&options);
  return self->names;
}

double
atlante_chart_get_font_size (AtlanteChart *self)
{
  return self->size;
}

AtlanteLabelFont
atlante_chart_get_font (AtlanteChart *self)
{
  return (AtlanteLabelFont) { g_intern_string (self->family), self->size };
}

GArray *
atlante_chart_get_reserved (AtlanteChart *self)
{
  return self->reserved;
}

gboolean
atlante_chart_accepts (AtlanteChart *self, gpointer item)
{
  return self->filter == NULL || self->filter (item, self->filter_data);
}

AtlanteLabel *
atlante_chart_dup_label (AtlanteChart *self, AtlanteLabelKind kind, const char *text, int count)
{
  AtlanteLabelFont font = atlante_chart_get_font (self);
  AtlanteLabelText content = { .name = text, .count = count };
  g_autofree char *key = g_strdup_printf ("%d %d %s", kind, count, text);
  AtlanteLabel *label = g_hash_table_lookup (self->cache, key);

  if (label == NULL)
    {
      if (g_hash_table_size (self->cache) >= MAX_LABELS)
        g_hash_table_remove_all (self->cache);
      label = atlante_label_new (self->context, kind, &content, &font, self->style);
      g_hash_table_insert (self->cache, g_steal_pointer (&key), label);
    }
  return atlante_label_ref (label);
}
