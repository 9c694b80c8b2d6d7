/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-timeline-axis.h"

#include "atlante-event-bar.h"
#include "atlante-time-brush.h"

#define PADDING 4

struct _AtlanteTimelineAxis
{
  GtkWidget parent_instance;

  AtlanteSession *session;
  AtlanteTimeScale *scale;
  AtlanteTimeBrush *brush;
};

G_DEFINE_FINAL_TYPE (AtlanteTimelineAxis, atlante_timeline_axis, GTK_TYPE_WIDGET)

static int
get_text_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * atlante_timeline_axis_list_ticks:
 *
 * Returns: (transfer full) (element-type AtlanteTick): so many that their labels stand apart
 */
GArray *
atlante_timeline_axis_list_ticks (GtkWidget *widget, AtlanteTimeScale *scale, double width)
{
  /* Digits and short months differ little between languages. */
  const double gaps[ATLANTE_N_TICK_LEVELS] = {
    [ATLANTE_TICK_YEAR] = get_text_width (widget, "0000") + 12,
    [ATLANTE_TICK_MONTH] = get_text_width (widget, "mmm") + 8,
    [ATLANTE_TICK_DAY] = get_text_width (widget, "00") + 8,
  };

  return atlante_time_scale_list_ticks (scale, width - 2 * ATLANTE_TIMELINE_MARGIN, gaps);
}

/* (transfer full): the first mark says the year where no mark of a year does */
static char *
format_tick (AtlanteTimelineAxis *self, const AtlanteTick *tick, gboolean with_year)
{
  const char *language =
    atlante_audience_get_language (atlante_session_get_audience (self->session));
  const char *month_name;
  int year, month, day;

  atlante_day_to_date (tick->day, &year, &month, &day);
  month_name = atlante_month_get_short_name (month, language);
  if (tick->level == ATLANTE_TICK_YEAR)
    return g_strdup_printf ("%d", year);
  if (with_year)
    return g_strdup_printf ("%s %d", month_name, year);
  if (tick->level == ATLANTE_TICK_MONTH)
    return g_strdup (month_name);
  return g_strdup_printf ("%d", day);
}

static void
append_tick (AtlanteTimelineAxis *self, GtkSnapshot *snapshot, const AtlanteTick *tick,
             gboolean with_year, const GdkRGBA *ink, double *last)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  g_autofree char *text = format_tick (self, tick, with_year);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = *ink;
  int text_width;
  double x;

  color.alpha *= tick->level == ATLANTE_TICK_YEAR ? 0.85 : 0.62;
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  x = atlante_timeline_get_x (self->scale, width, tick->day) - text_width / 2.0;
  x = CLAMP (x, 2, MAX (2, width - text_width - 2));
  if (x < *last)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((int) x, PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  *last = x + text_width + 4;
}

/* Two slanted strokes, as on any axis that leaves something out. */
static void
append_breaks (AtlanteTimelineAxis *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_t *cr;

  if (atlante_time_scale_get_n_breaks (self->scale) == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha * 0.6);
  cairo_set_line_width (cr, 1.2);
  for (guint i = 0; i < atlante_time_scale_get_n_breaks (self->scale); i++)
    {
      double start, end, x;

      atlante_time_scale_get_break (self->scale, i, &start, &end);
      x = ATLANTE_TIMELINE_MARGIN + (start + end) / 2 * (width - 2 * ATLANTE_TIMELINE_MARGIN);
      for (int k = -1; k <= 1; k += 2)
        {
          cairo_move_to (cr, x + k * 2.5 - 2, height / 2.0 + 5);
          cairo_line_to (cr, x + k * 2.5 + 2, height / 2.0 - 5);
        }
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
atlante_timeline_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteTimelineAxis *self = ATLANTE_TIMELINE_AXIS (widget);
  g_autoptr (GArray) ticks = NULL;
  gboolean has_year = FALSE;
  double last = 0;
  GdkRGBA ink;

  if (self->scale == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  ticks = atlante_timeline_axis_list_ticks (widget, self->scale, gtk_widget_get_width (widget));
  for (guint i = 0; i < ticks->len; i++)
    has_year = has_year || g_array_index (ticks, AtlanteTick, i).level == ATLANTE_TICK_YEAR;
  for (guint i = 0; i < ticks->len; i++)
    append_tick (self, snapshot, &g_array_index (ticks, AtlanteTick, i), i == 0 && !has_year, &ink,
                 &last);
  append_breaks (self, snapshot, &ink);
}

static void
atlante_timeline_axis_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                               int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  layout = gtk_widget_create_pango_layout (widget, "0");
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height + 2 * PADDING;
}

static void
atlante_timeline_axis_dispose (GObject *object)
{
  AtlanteTimelineAxis *self = ATLANTE_TIMELINE_AXIS (object);

  g_clear_object (&self->brush);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  G_OBJECT_CLASS (atlante_timeline_axis_parent_class)->dispose (object);
}

static void
atlante_timeline_axis_class_init (AtlanteTimelineAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_timeline_axis_dispose;
  widget_class->snapshot = atlante_timeline_axis_snapshot;
  widget_class->measure = atlante_timeline_axis_measure;
  gtk_widget_class_set_css_name (widget_class, "timelineaxis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_timeline_axis_init (AtlanteTimelineAxis *self)
{
  self->brush = atlante_time_brush_new (GTK_WIDGET (self));
}

GtkWidget *
atlante_timeline_axis_new (void)
{
  return g_object_new (ATLANTE_TYPE_TIMELINE_AXIS, NULL);
}

/**
 * atlante_timeline_axis_set_scale:
 * @session: (nullable): whose visible time it sets
 * @scale: (nullable): NULL where @session is
 */
void
atlante_timeline_axis_set_scale (AtlanteTimelineAxis *self, AtlanteSession *session,
                                 AtlanteTimeScale *scale)
{
  g_return_if_fail (ATLANTE_IS_TIMELINE_AXIS (self));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  self->scale = scale != NULL ? atlante_time_scale_ref (scale) : NULL;
  atlante_time_brush_set (self->brush, session, scale);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
