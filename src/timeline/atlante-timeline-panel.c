/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-timeline-panel.h"

#include <glib/gi18n-lib.h>

#include "atlante-timeline-axis.h"

/* After an edit, in which another one may follow. */
#define REFRESH_PAUSE_MS 80

struct _AtlanteTimelinePanel
{
  AtlantePanel parent_instance;

  GtkLabel *count;
  GtkLabel *range;
  GtkWidget *all;
  GtkStack *stack;
  GtkLabel *empty;
  AtlanteTimelineStrip *strip;
  AtlanteTimelineAxis *axis;
  GtkWidget *shelf;
  GtkWidget *chips_window;
  GtkBox *chips;

  AtlanteSession *session;    /* whose signals are connected */
  GSignalGroup *edits;        /* of the case */
  GListModel *events;         /* (nullable): of the case */
  guint refresh_id;
  AtlanteTimeScale *scale;
  int first_year;
  int last_year;
};

G_DEFINE_FINAL_TYPE (AtlanteTimelinePanel, atlante_timeline_panel, ATLANTE_TYPE_PANEL)

/* ---- header ---- */

static void
show_count (AtlanteTimelinePanel *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_EVENT) : 0;
  g_autofree char *text = NULL;
  guint shown = 0;

  for (guint i = 0; i < n; i++)
    if (atlante_session_matches (self->session,
                                 atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i)))
      shown++;
  /* Translators: how many of the events are shown: "4 of 19" */
  text = g_strdup_printf (_("%1$u of %2$u"), shown, n);
  gtk_label_set_label (self->count, text);
}

static char *
format_edtf (AtlanteTimelinePanel *self, const char *edtf)
{
  g_autoptr (AtlanteTime) time = atlante_time_parse (edtf, NULL);

  if (time == NULL)
    return g_strdup (edtf);
  return atlante_time_format_short (
    time, atlante_audience_get_language (atlante_session_get_audience (self->session)));
}

/* (transfer full): the visible time */
static char *
format_brush (AtlanteTimelinePanel *self, int earliest, int latest)
{
  g_autofree char *edtf = NULL;
  int y1, m1, d1, y2, m2, d2;

  earliest = MAX (earliest, atlante_time_scale_get_earliest (self->scale));
  latest = MIN (latest, atlante_time_scale_get_latest (self->scale));
  atlante_day_to_date (earliest, &y1, &m1, &d1);
  atlante_day_to_date (latest, &y2, &m2, &d2);
  edtf = y1 == y2 && m1 == m2 && d1 == d2
           ? g_strdup_printf ("%04d-%02d-%02d", y1, m1, d1)
           : g_strdup_printf ("%04d-%02d-%02d/%04d-%02d-%02d", y1, m1, d1, y2, m2, d2);
  return format_edtf (self, edtf);
}

/* (transfer full): the years of the case's events */
static char *
format_all (AtlanteTimelinePanel *self)
{
  g_autofree char *edtf = self->first_year == self->last_year
                            ? g_strdup_printf ("%04d", self->first_year)
                            : g_strdup_printf ("%04d/%04d", self->first_year, self->last_year);

  return format_edtf (self, edtf);
}

static void
show_range (AtlanteTimelinePanel *self)
{
  const int earliest = atlante_session_get_earliest (self->session);
  const int latest = atlante_session_get_latest (self->session);
  const gboolean is_all = earliest == ATLANTE_DAY_MIN && latest == ATLANTE_DAY_MAX;
  g_autofree char *text = NULL;

  if (!atlante_time_scale_is_empty (self->scale))
    text = is_all ? format_all (self) : format_brush (self, earliest, latest);
  gtk_label_set_label (self->range, text != NULL ? text : "");
  gtk_widget_set_visible (self->all, !is_all);
}

static void
all_clicked_cb (AtlanteTimelinePanel *self)
{
  /* The button goes away: the focus must not. */
  gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  atlante_session_set_visible_time (self->session, ATLANTE_DAY_MIN, ATLANTE_DAY_MAX);
}

/* ---- shelf ---- */

static void
chip_clicked_cb (AtlanteTimelinePanel *self, GtkWidget *chip)
{
  atlante_session_select (self->session, g_object_get_data (G_OBJECT (chip), "event"));
}

static void
append_chip (AtlanteTimelinePanel *self, AtlanteItem *event)
{
  const char *title = atlante_item_get_title (event, atlante_session_get_audience (self->session));
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *chip = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (chip), "event", g_object_ref (event), g_object_unref);
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
  gtk_box_append (self->chips, chip);
}

static void
show_chips (AtlanteTimelinePanel *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      AtlanteItem *event = g_object_get_data (G_OBJECT (chip), "event");

      if (atlante_session_get_selection (self->session) == event)
        gtk_widget_set_state_flags (chip, GTK_STATE_FLAG_CHECKED, FALSE);
      else
        gtk_widget_unset_state_flags (chip, GTK_STATE_FLAG_CHECKED);
      if (atlante_session_matches (self->session, event))
        gtk_widget_remove_css_class (chip, "dimmed");
      else
        gtk_widget_add_css_class (chip, "dimmed");
    }
}

/* One line of chips: a wheel that turns up and down moves it sideways. */
static gboolean
shelf_scroll_cb (AtlanteTimelinePanel *self, double dx, double dy)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->chips_window));

  if (dy == 0)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * 48);
  return TRUE;
}

/* ---- events ---- */

static int
compare_events (gconstpointer a, gconstpointer b)
{
  AtlanteEvent *x = *(AtlanteEvent *const *) a;
  AtlanteEvent *y = *(AtlanteEvent *const *) b;
  const int order = atlante_time_compare (atlante_event_get_time (x), atlante_event_get_time (y));

  if (order != 0)
    return order;
  return (int) atlante_item_get_position (ATLANTE_ITEM (x)) -
         (int) atlante_item_get_position (ATLANTE_ITEM (y));
}

/* (transfer full): the dated events by time; the others get chips */
static GPtrArray *
sort_events (AtlanteTimelinePanel *self, AtlanteCase *kase)
{
  GPtrArray *dated = g_ptr_array_new ();

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_EVENT); i++)
    {
      AtlanteItem *event = atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i);

      if (atlante_event_get_time (ATLANTE_EVENT (event)) != NULL)
        g_ptr_array_add (dated, event);
      else
        append_chip (self, event);
    }
  g_ptr_array_sort (dated, compare_events);
  return dated;
}

static void
note_years (AtlanteTimelinePanel *self, const AtlanteDaySpan *span)
{
  int year, month, day;

  if (span->earliest != ATLANTE_DAY_MIN)
    {
      atlante_day_to_date (span->earliest, &year, &month, &day);
      self->first_year = MIN (self->first_year, year);
      self->last_year = MAX (self->last_year, year);
    }
  if (span->latest != ATLANTE_DAY_MAX)
    {
      atlante_day_to_date (span->latest, &year, &month, &day);
      self->first_year = MIN (self->first_year, year);
      self->last_year = MAX (self->last_year, year);
    }
}

static void
make_scale (AtlanteTimelinePanel *self, GPtrArray *events)
{
  g_autofree AtlanteDaySpan *spans = g_new (AtlanteDaySpan, events->len);

  self->first_year = G_MAXINT;
  self->last_year = G_MININT;
  for (guint i = 0; i < events->len; i++)
    {
      AtlanteTime *time = atlante_event_get_time (events->pdata[i]);

      spans[i] = (AtlanteDaySpan) { atlante_time_get_earliest (time),
                                    atlante_time_get_latest (time) };
      note_years (self, &spans[i]);
    }
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  self->scale = atlante_time_scale_new (spans, events->len);
}

static void
show_stack (AtlanteTimelinePanel *self, AtlanteCase *kase, guint n_dated)
{
  gtk_label_set_label (self->empty,
                       kase == NULL || atlante_case_get_n (kase, ATLANTE_ITEM_EVENT) == 0
                         ? _("This case has no events yet.")
                         : _("No event of this case has a date."));
  gtk_stack_set_visible_child_name (self->stack, n_dated > 0 ? "events" : "empty");
  gtk_widget_set_visible (self->shelf,
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
show_events (AtlanteTimelinePanel *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  g_autoptr (GPtrArray) events = NULL;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  events = kase != NULL ? sort_events (self, kase) : g_ptr_array_new ();
  make_scale (self, events);
  atlante_timeline_axis_set_scale (self->axis, self->session, self->scale);
  atlante_timeline_strip_set_events (self->strip, self->session, self->scale, events);
  show_stack (self, kase, events->len);
  show_count (self);
  show_range (self);
  show_chips (self);
}

/* ---- edits of the case ---- */

static gboolean
refresh_cb (gpointer user_data)
{
  AtlanteTimelinePanel *self = user_data;

  self->refresh_id = 0;
  show_events (self);
  return G_SOURCE_REMOVE;
}

/* Several edits in a row, as those of typing, are shown once: all bars are laid out anew. */
static void
queue_refresh (AtlanteTimelinePanel *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add (REFRESH_PAUSE_MS, refresh_cb, self);
}

/* A bar has the colour of the event's places, and tells their names. */
static void
item_replaced_cb (AtlanteTimelinePanel *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (ATLANTE_IS_EVENT (new_item) ||
      (ATLANTE_IS_PLACE (new_item) &&
       atlante_case_get_n_referrers (atlante_session_get_case (self->session),
                                     atlante_item_get_id (new_item), ATLANTE_ITEM_EVENT) > 0))
    queue_refresh (self);
}

static void
follow_case (AtlanteTimelinePanel *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;

  if (self->events != NULL)
    g_signal_handlers_disconnect_by_data (self->events, self);
  g_clear_object (&self->events);
  g_signal_group_set_target (self->edits, kase);
  if (kase == NULL)
    return;
  self->events = atlante_case_list (kase, ATLANTE_ITEM_EVENT);
  g_signal_connect_object (self->events, "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
}

/* A new case notifies its audience too. */
static void
audience_cb (AtlanteTimelinePanel *self)
{
  follow_case (self);
  show_events (self);
}

static void
time_cb (AtlanteTimelinePanel *self)
{
  show_count (self);
  show_range (self);
  show_chips (self);
}

static void
query_cb (AtlanteTimelinePanel *self)
{
  show_count (self);
  show_chips (self);
}

static void
atlante_timeline_panel_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlanteTimelinePanel *self = ATLANTE_TIMELINE_PANEL (panel);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  follow_case (self);
  if (session == NULL)
    {
      atlante_timeline_axis_set_scale (self->axis, NULL, NULL);
      atlante_timeline_strip_set_events (self->strip, NULL, NULL, NULL);
      return;
    }
  g_signal_connect_swapped (session, "notify::audience", G_CALLBACK (audience_cb), self);
  g_signal_connect_swapped (session, "notify::earliest", G_CALLBACK (time_cb), self);
  g_signal_connect_swapped (session, "notify::latest", G_CALLBACK (time_cb), self);
  g_signal_connect_swapped (session, "notify::query", G_CALLBACK (query_cb), self);
  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (show_chips), self);
  show_events (self);
}

static gboolean
atlante_timeline_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLANTE_TIMELINE_PANEL (widget)->strip));
}

static void
atlante_timeline_panel_dispose (GObject *object)
{
  AtlanteTimelinePanel *self = ATLANTE_TIMELINE_PANEL (object);

  atlante_panel_set_session (ATLANTE_PANEL (self), NULL);
  g_clear_object (&self->edits);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_TIMELINE_PANEL);
  G_OBJECT_CLASS (atlante_timeline_panel_parent_class)->dispose (object);
}

static void
atlante_timeline_panel_class_init (AtlanteTimelinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_timeline_panel_dispose;
  widget_class->grab_focus = atlante_timeline_panel_grab_focus;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_timeline_panel_session_set;
  g_type_ensure (ATLANTE_TYPE_TIMELINE_STRIP);
  g_type_ensure (ATLANTE_TYPE_TIMELINE_AXIS);
  gtk_widget_class_set_css_name (widget_class, "timelinepanel");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/timeline/atlante-timeline-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, count);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, range);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, all);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, empty);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, strip);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, axis);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, shelf);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, chips_window);
  gtk_widget_class_bind_template_child (widget_class, AtlanteTimelinePanel, chips);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
atlante_timeline_panel_init (AtlanteTimelinePanel *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->scale = atlante_time_scale_new (NULL, 0);
  self->edits = g_signal_group_new (ATLANTE_TYPE_CASE);
  g_signal_group_connect_swapped (self->edits, "item-replaced", G_CALLBACK (item_replaced_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (shelf_scroll_cb), self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->chips_window, scroll);
}

GtkWidget *
atlante_timeline_panel_new (void)
{
  return g_object_new (ATLANTE_TYPE_TIMELINE_PANEL, NULL);
}

/**
 * atlante_timeline_panel_get_strip:
 *
 * Returns: (transfer none): the strip, for the keyboard and for tests
 */
AtlanteTimelineStrip *
atlante_timeline_panel_get_strip (AtlanteTimelinePanel *self)
{
  g_return_val_if_fail (ATLANTE_IS_TIMELINE_PANEL (self), NULL);

  return self->strip;
}
