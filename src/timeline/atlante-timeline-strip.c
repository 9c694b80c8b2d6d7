/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-timeline-strip.h"

#include <glib/gi18n-lib.h>

#include "atlante-event-bar.h"
#include "atlante-time-brush.h"
#include "atlante-timeline-axis.h"

#define PADDING 4
/* A row is so much higher than its words. */
#define ROW_SPACING 4
/* A label takes at most so much, and at most half of the strip. */
#define MAX_LABEL 260.0

struct _AtlanteTimelineStrip
{
  GtkWidget parent_instance;

  AtlanteSession *session;
  AtlanteTimeScale *scale;
  AtlanteTimeBrush *brush;
  GPtrArray *bars;            /* AtlanteEventBar, by time */
  GArray *boxes;              /* AtlanteEventBox, one for each bar, for packed_width */
  int packed_width;
  guint n_rows;
  int row_height;

  int cursor;                 /* a bar, or -1 */
  int anchor;                 /* where Shift began, or -1 */
};

G_DEFINE_FINAL_TYPE (AtlanteTimelineStrip, atlante_timeline_strip, GTK_TYPE_WIDGET)

static AtlanteEventBar *
get_bar (AtlanteTimelineStrip *self, int i)
{
  return self->bars->pdata[i];
}

static int
find_bar (AtlanteTimelineStrip *self, AtlanteItem *event)
{
  for (guint i = 0; i < self->bars->len; i++)
    if (ATLANTE_ITEM (get_bar (self, i)->event) == event)
      return i;
  return -1;
}

/* ---- layout ---- */

static void
measure_row (AtlanteTimelineStrip *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Ág");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->row_height = height + ROW_SPACING;
}

static void
pack (AtlanteTimelineStrip *self, int width)
{
  if (self->packed_width == width)
    return;
  measure_row (self);
  g_array_set_size (self->boxes, self->bars->len);
  for (guint i = 0; i < self->bars->len; i++)
    atlante_event_bar_measure (get_bar (self, i), GTK_WIDGET (self), self->scale, width,
                               MIN (MAX_LABEL, width / 2.0),
                               &g_array_index (self->boxes, AtlanteEventBox, i));
  self->n_rows = atlante_event_layout_pack ((AtlanteEventBox *) (gpointer) self->boxes->data,
                                            self->boxes->len, width);
  self->packed_width = width;
}

static void
forget_layout (AtlanteTimelineStrip *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    g_clear_object (&get_bar (self, i)->label);
  self->packed_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
atlante_timeline_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlante_timeline_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  AtlanteTimelineStrip *self = ATLANTE_TIMELINE_STRIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 640;
      return;
    }
  pack (self, for_size > 0 ? for_size : 160);
  *minimum = *natural = MAX (1, self->n_rows) * self->row_height + 2 * PADDING;
}

static void
atlante_timeline_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  pack (ATLANTE_TIMELINE_STRIP (widget), width);
}

static double
get_row_y (AtlanteTimelineStrip *self, guint row)
{
  return PADDING + (double) row * self->row_height;
}

static void
scroll_to (AtlanteTimelineStrip *self, int i)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double y;

  if (scrolled == NULL || i < 0 || self->packed_width < 0)
    return;
  y = get_row_y (self, g_array_index (self->boxes, AtlanteEventBox, i).row);
  gtk_adjustment_clamp_page (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), y - PADDING,
    y + self->row_height + PADDING);
}

/* ---- drawing ---- */

static gboolean
has_role (const AtlanteRole *roles, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (roles[i].id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Is the event one of the selected place's or actor's? TRUE as well where neither is selected. */
static gboolean
concerns_selection (AtlanteTimelineStrip *self, AtlanteEvent *event)
{
  AtlanteItem *selection = atlante_session_get_selection (self->session);
  const AtlanteRole *roles;
  guint n = 0;

  if (ATLANTE_IS_PLACE (selection))
    roles = atlante_event_get_places (event, &n);
  else if (ATLANTE_IS_ACTOR (selection))
    roles = atlante_event_get_actors (event, &n);
  else
    return TRUE;
  return has_role (roles, n, atlante_item_get_id (selection));
}

static AtlanteBarFlags
get_flags (AtlanteTimelineStrip *self, int i)
{
  AtlanteEvent *event = get_bar (self, i)->event;
  AtlanteBarFlags flags = 0;

  if (!atlante_session_matches (self->session, ATLANTE_ITEM (event)) ||
      !concerns_selection (self, event))
    flags |= ATLANTE_BAR_DIM;
  if (atlante_session_get_selection (self->session) == ATLANTE_ITEM (event))
    flags |= ATLANTE_BAR_SELECTED;
  if (i == self->cursor && gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    flags |= ATLANTE_BAR_FOCUSED;
  return flags;
}

static void
append_grid (AtlanteTimelineStrip *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (GArray) ticks =
    atlante_timeline_axis_list_ticks (GTK_WIDGET (self), self->scale, width);
  GdkRGBA color = *ink;

  for (guint i = 0; i < ticks->len; i++)
    {
      const AtlanteTick *tick = &g_array_index (ticks, AtlanteTick, i);
      const double x = atlante_timeline_get_x (self->scale, width, tick->day);

      color.alpha = ink->alpha * (tick->level == ATLANTE_TICK_YEAR ? 0.12 : 0.06);
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((int) x, 0, 1, height));
    }
}

static void
get_colors (AtlanteTimelineStrip *self, AtlanteBarColors *colors)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (context, &colors->ink);
  if (!gtk_style_context_lookup_color (context, "accent_color", &colors->accent))
    colors->accent = colors->ink;
  colors->dim = 0.36;
}

static void
atlante_timeline_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteTimelineStrip *self = ATLANTE_TIMELINE_STRIP (widget);
  AtlanteBarColors colors;

  if (self->session == NULL || self->packed_width < 0)
    return;
  get_colors (self, &colors);
  append_grid (self, snapshot, &colors.ink);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const AtlanteEventBox *box = &g_array_index (self->boxes, AtlanteEventBox, i);

      atlante_event_bar_snapshot (get_bar (self, i), snapshot, box, get_row_y (self, box->row),
                                  self->row_height, &colors, get_flags (self, i));
    }
  atlante_time_brush_snapshot (self->brush, snapshot, &colors.accent);
}

/* ---- what is told ---- */

static void
update_label (AtlanteTimelineStrip *self)
{
  g_autofree char *label = NULL;

  if (self->cursor < 0 || self->cursor >= (int) self->bars->len)
    label = g_strdup (_("Events in time"));
  else
    {
      AtlanteEventBar *bar = get_bar (self, self->cursor);

      /* Translators: read aloud: the event's number and how many there are, title, date, places */
      label = g_strdup_printf (*bar->places != '\0' ? _("Event %1$d of %2$u: %3$s, %4$s, %5$s")
                                                    : _("Event %1$d of %2$u: %3$s, %4$s"),
                               self->cursor + 1, self->bars->len, bar->title, bar->time,
                               bar->places);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_cursor (AtlanteTimelineStrip *self, int cursor)
{
  self->cursor = cursor;
  update_label (self);
  scroll_to (self, cursor);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The bar or label under a point, or -1; the last one drawn lies on top. */
static int
pick_bar (AtlanteTimelineStrip *self, double x, double y)
{
  if (self->packed_width < 0 || y < PADDING)
    return -1;
  for (int i = (int) self->bars->len - 1; i >= 0; i--)
    {
      const AtlanteEventBox *box = &g_array_index (self->boxes, AtlanteEventBox, i);

      if (y >= get_row_y (self, box->row) && y < get_row_y (self, box->row + 1) &&
          x >= MIN (box->start, box->label_start) - 3 &&
          x <= MAX (box->end, box->label_start + box->label_width) + 3)
        return i;
    }
  return -1;
}

static gboolean
query_tooltip_cb (AtlanteTimelineStrip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const int i = keyboard ? self->cursor : pick_bar (self, x, y);
  g_autofree char *text = NULL;
  AtlanteEventBar *bar;

  if (i < 0)
    return FALSE;
  bar = get_bar (self, i);
  text = *bar->places != '\0' ? g_strdup_printf ("%s\n%s\n%s", bar->title, bar->time, bar->places)
                              : g_strdup_printf ("%s\n%s", bar->title, bar->time);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
clicked_cb (AtlanteTimelineStrip *self, double x, double y)
{
  const int i = pick_bar (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (i < 0)
    return;
  self->anchor = -1;
  set_cursor (self, i);
  atlante_session_select (self->session, ATLANTE_ITEM (get_bar (self, i)->event));
}

/* ---- keyboard ---- */

static void
brush_between (AtlanteTimelineStrip *self, int a, int b)
{
  const AtlanteDaySpan *x = &get_bar (self, a)->span;
  const AtlanteDaySpan *y = &get_bar (self, b)->span;
  const int least = atlante_time_scale_get_earliest (self->scale);
  const int most = atlante_time_scale_get_latest (self->scale);

  atlante_time_brush_set_days (self->brush, MAX (least, MIN (x->earliest, y->earliest)),
                               MIN (most, MAX (x->latest, y->latest)));
}

static gboolean
move_cursor (AtlanteTimelineStrip *self, int to, gboolean extend)
{
  const int from = self->cursor;

  to = CLAMP (to, 0, (int) self->bars->len - 1);
  if (extend && self->anchor < 0)
    self->anchor = MAX (0, from);
  else if (!extend)
    self->anchor = -1;
  set_cursor (self, to);
  if (extend)
    brush_between (self, self->anchor, to);
  return TRUE;
}

static gboolean
select_cursor (AtlanteTimelineStrip *self)
{
  if (self->cursor < 0)
    return FALSE;
  atlante_session_select (self->session, ATLANTE_ITEM (get_bar (self, self->cursor)->event));
  return TRUE;
}

static gboolean
clear_brush (AtlanteTimelineStrip *self)
{
  if (atlante_session_get_earliest (self->session) == ATLANTE_DAY_MIN &&
      atlante_session_get_latest (self->session) == ATLANTE_DAY_MAX)
    return FALSE;
  self->anchor = -1;
  atlante_session_set_visible_time (self->session, ATLANTE_DAY_MIN, ATLANTE_DAY_MAX);
  return TRUE;
}

static gboolean
key_pressed_cb (AtlanteTimelineStrip *self, guint key, guint code, GdkModifierType state)
{
  const gboolean extend = (state & GDK_SHIFT_MASK) != 0;

  if (self->session == NULL || self->bars->len == 0 ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  /* Time runs from left to right in every language here: Left is always earlier. */
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_cursor (self, self->cursor - 1, extend);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_cursor (self, self->cursor + 1, extend);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move_cursor (self, 0, extend);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move_cursor (self, (int) self->bars->len - 1, extend);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return select_cursor (self);
    case GDK_KEY_Escape:
      return clear_brush (self);
    default:
      return FALSE;
    }
}

static void
focus_cb (AtlanteTimelineStrip *self)
{
  if (self->session != NULL && self->bars->len > 0 && self->cursor < 0)
    set_cursor (self, MAX (0, find_bar (self, atlante_session_get_selection (self->session))));
}

/* ---- session ---- */

/* The event in the topmost row that does not stand back, or -1. */
static int
find_topmost (AtlanteTimelineStrip *self)
{
  int best = -1;

  for (guint i = 0; self->packed_width >= 0 && i < self->bars->len; i++)
    {
      const AtlanteEventBox *box = &g_array_index (self->boxes, AtlanteEventBox, i);

      if ((get_flags (self, i) & ATLANTE_BAR_DIM) == 0 &&
          (best < 0 || box->row < g_array_index (self->boxes, AtlanteEventBox, best).row))
        best = i;
    }
  return best;
}

/* A selected event comes into view; else the first one of what is selected. */
static void
selection_cb (AtlanteTimelineStrip *self)
{
  const int i = find_bar (self, atlante_session_get_selection (self->session));

  if (i >= 0 && i != self->cursor)
    set_cursor (self, i);
  else
    scroll_to (self, i >= 0 ? i : find_topmost (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_session (AtlanteTimelineStrip *self, AtlanteSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::earliest", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

static void
atlante_timeline_strip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlante_timeline_strip_parent_class)->css_changed (widget, change);
  forget_layout (ATLANTE_TIMELINE_STRIP (widget));
}

static void
atlante_timeline_strip_dispose (GObject *object)
{
  AtlanteTimelineStrip *self = ATLANTE_TIMELINE_STRIP (object);

  set_session (self, NULL);
  g_clear_object (&self->brush);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  G_OBJECT_CLASS (atlante_timeline_strip_parent_class)->dispose (object);
}

static void
atlante_timeline_strip_finalize (GObject *object)
{
  AtlanteTimelineStrip *self = ATLANTE_TIMELINE_STRIP (object);

  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  G_OBJECT_CLASS (atlante_timeline_strip_parent_class)->finalize (object);
}

static void
atlante_timeline_strip_class_init (AtlanteTimelineStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlante_timeline_strip_dispose;
  object_class->finalize = atlante_timeline_strip_finalize;
  widget_class->get_request_mode = atlante_timeline_strip_get_request_mode;
  widget_class->measure = atlante_timeline_strip_measure;
  widget_class->size_allocate = atlante_timeline_strip_size_allocate;
  widget_class->snapshot = atlante_timeline_strip_snapshot;
  widget_class->css_changed = atlante_timeline_strip_css_changed;
  gtk_widget_class_set_css_name (widget_class, "timelinestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlante_timeline_strip_init (AtlanteTimelineStrip *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->bars = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_event_bar_free);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (AtlanteEventBox));
  self->packed_width = -1;
  self->cursor = self->anchor = -1;
  self->scale = atlante_time_scale_new (NULL, 0);
  self->brush = atlante_time_brush_new (GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  g_signal_connect_object (self->brush, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  update_label (self);
}

GtkWidget *
atlante_timeline_strip_new (void)
{
  return g_object_new (ATLANTE_TYPE_TIMELINE_STRIP, NULL);
}

/**
 * atlante_timeline_strip_set_events:
 * @session: (nullable): with a case
 * @scale: (nullable)
 * @events: (nullable) (element-type AtlanteEvent): dated, by time
 */
void
atlante_timeline_strip_set_events (AtlanteTimelineStrip *self, AtlanteSession *session,
                                   AtlanteTimeScale *scale, GPtrArray *events)
{
  g_return_if_fail (ATLANTE_IS_TIMELINE_STRIP (self));
  g_return_if_fail (session == NULL || (scale != NULL && events != NULL));

  set_session (self, session);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  self->scale = scale != NULL ? atlante_time_scale_ref (scale) : atlante_time_scale_new (NULL, 0);
  atlante_time_brush_set (self->brush, session, session != NULL ? self->scale : NULL);
  g_ptr_array_set_size (self->bars, 0);
  for (guint i = 0; session != NULL && i < events->len; i++)
    g_ptr_array_add (self->bars, atlante_event_bar_new (atlante_session_get_case (session),
                                                        events->pdata[i],
                                                        atlante_session_get_audience (session)));
  self->cursor = self->anchor = -1;
  update_label (self);
  forget_layout (self);
}

guint
atlante_timeline_strip_get_n (AtlanteTimelineStrip *self)
{
  g_return_val_if_fail (ATLANTE_IS_TIMELINE_STRIP (self), 0);

  return self->bars->len;
}

/**
 * atlante_timeline_strip_get_cursor:
 *
 * Returns: (transfer none) (nullable): the event that the keyboard stands on
 */
AtlanteEvent *
atlante_timeline_strip_get_cursor (AtlanteTimelineStrip *self)
{
  g_return_val_if_fail (ATLANTE_IS_TIMELINE_STRIP (self), NULL);

  return self->cursor >= 0 ? get_bar (self, self->cursor)->event : NULL;
}

/**
 * atlante_timeline_strip_get_bounds:
 * @bounds: (out caller-allocates): of the bar, without its label
 */
gboolean
atlante_timeline_strip_get_bounds (AtlanteTimelineStrip *self, AtlanteEvent *event,
                                   graphene_rect_t *bounds)
{
  const AtlanteEventBox *box;
  int i;

  g_return_val_if_fail (ATLANTE_IS_TIMELINE_STRIP (self), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  i = find_bar (self, ATLANTE_ITEM (event));
  if (i < 0 || self->packed_width < 0)
    return FALSE;
  box = &g_array_index (self->boxes, AtlanteEventBox, i);
  *bounds = GRAPHENE_RECT_INIT (box->start, get_row_y (self, box->row), box->end - box->start,
                                self->row_height);
  return TRUE;
}
