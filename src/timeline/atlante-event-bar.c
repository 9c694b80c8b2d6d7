/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-event-bar.h"

#include "atlante-place-kind-style.h"

#define BAR_HEIGHT 14.0
#define BAR_RADIUS 4.0
/* A single day stays visible. */
#define MIN_WIDTH 7.0
/* An end that is open fades over so much, or over half of the bar. */
#define OPEN_FADE 110.0
/* Where it is not known since when, the bar does not claim all the time before. */
#define OPEN_START 150.0
/* An imprecise date fades over so much of each side. */
#define SOFT_SHARE 0.36

double
atlante_timeline_get_x (const AtlanteTimeScale *scale, double width, double day)
{
  return ATLANTE_TIMELINE_MARGIN + atlante_time_scale_get_position (scale, day) *
                                     MAX (1, width - 2 * ATLANTE_TIMELINE_MARGIN);
}

int
atlante_timeline_get_day (const AtlanteTimeScale *scale, double width, double x)
{
  return atlante_time_scale_get_day (scale, (x - ATLANTE_TIMELINE_MARGIN) /
                                              MAX (1, width - 2 * ATLANTE_TIMELINE_MARGIN));
}

/* The first place colours the bar, unless a narrower one than a country follows. */
static void
take_color (AtlanteEventBar *self, AtlantePlaceKind kind)
{
  const gboolean wide = kind == ATLANTE_PLACE_COUNTRY || kind == ATLANTE_PLACE_FORMER_COUNTRY;

  if (self->has_color && (wide || !self->is_wide))
    return;
  gdk_rgba_parse (&self->color, atlante_place_kind_get_style (kind)->color);
  self->has_color = TRUE;
  self->is_wide = wide;
}

static void
read_places (AtlanteEventBar *self, AtlanteCase *kase, const AtlanteAudience *audience)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;
  const AtlanteRole *roles = atlante_event_get_places (self->event, &n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *place = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, roles[i].id);

      if (place == NULL)
        continue;
      take_color (self, atlante_place_get_kind (ATLANTE_PLACE (place)));
      g_string_append_printf (names, names->len > 0 ? ", %s" : "%s",
                              atlante_item_get_title (place, audience));
    }
  self->places = g_strdup (names->str);
}

/**
 * atlante_event_bar_new:
 * @event: a dated event of @kase
 */
AtlanteEventBar *
atlante_event_bar_new (AtlanteCase *kase, AtlanteEvent *event, const AtlanteAudience *audience)
{
  AtlanteEventBar *self = g_new0 (AtlanteEventBar, 1);
  AtlanteTime *time = atlante_event_get_time (event);

  self->event = g_object_ref (event);
  self->title = g_strdup (atlante_item_get_title (ATLANTE_ITEM (event), audience));
  self->time = atlante_time_format (time, atlante_audience_get_language (audience));
  self->span.earliest = atlante_time_get_earliest (time);
  self->span.latest = atlante_time_get_latest (time);
  self->soft = !atlante_time_is_exact (time) && !atlante_time_is_interval (time);
  read_places (self, kase, audience);
  return self;
}

void
atlante_event_bar_free (AtlanteEventBar *self)
{
  g_clear_object (&self->event);
  g_clear_object (&self->label);
  g_free (self->title);
  g_free (self->time);
  g_free (self->places);
  g_free (self);
}

static void
set_ends (AtlanteEventBar *self, const AtlanteTimeScale *scale, double width, AtlanteEventBox *box)
{
  const gboolean open_start = self->span.earliest == ATLANTE_DAY_MIN;
  const gboolean open_end = self->span.latest == ATLANTE_DAY_MAX;

  box->end = open_end ? width - ATLANTE_TIMELINE_MARGIN
                      : atlante_timeline_get_x (scale, width, self->span.latest + 1.0);
  box->start = open_start ? MAX (ATLANTE_TIMELINE_MARGIN, box->end - OPEN_START)
                          : atlante_timeline_get_x (scale, width, self->span.earliest);
  if (box->end - box->start < MIN_WIDTH)
    {
      const double middle = (box->start + box->end) / 2;

      box->start = middle - MIN_WIDTH / 2;
      box->end = middle + MIN_WIDTH / 2;
    }

  box->solid_start = box->start;
  box->solid_end = box->end;
  if (open_start)
    box->solid_start += MIN (OPEN_FADE, (box->end - box->start) / 2);
  if (open_end)
    box->solid_end -= MIN (OPEN_FADE, (box->end - box->start) / 2);
  if (self->soft)
    {
      box->solid_start += (box->end - box->start) * SOFT_SHARE;
      box->solid_end -= (box->end - box->start) * SOFT_SHARE;
    }
}

void
atlante_event_bar_measure (AtlanteEventBar *self, GtkWidget *widget, const AtlanteTimeScale *scale,
                           double width, double limit, AtlanteEventBox *box)
{
  int label_width;

  if (self->label == NULL)
    {
      self->label = gtk_widget_create_pango_layout (widget, self->title);
      pango_layout_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_width (self->label, -1);
  pango_layout_get_pixel_size (self->label, &label_width, NULL);
  box->label_width = MIN (label_width + 1, limit);
  set_ends (self, scale, width, box);
}

/* White or black, whichever is told apart better from @color. */
static GdkRGBA
pick_ink (const GdkRGBA *color)
{
  const double light = 0.299 * color->red + 0.587 * color->green + 0.114 * color->blue;

  return light > 0.62 ? (GdkRGBA) { 0, 0, 0, 0.87 } : (GdkRGBA) { 1, 1, 1, 1 };
}

/* A bar is one gradient: nothing, solid, nothing; without soft ends the steps fall together. */
static void
append_bar (GtkSnapshot *snapshot, const AtlanteEventBox *box, const graphene_rect_t *bounds,
            const GdkRGBA *color)
{
  const double width = box->end - box->start;
  const double first = (box->solid_start - box->start) / width;
  const double last = (box->solid_end - box->start) / width;
  GdkRGBA faint = *color;
  GskColorStop stops[4];
  GskRoundedRect outline;

  faint.alpha *= 0.06;
  gsk_rounded_rect_init_from_rect (&outline, bounds, MIN (BAR_RADIUS, width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  stops[0] = (GskColorStop) { 0, first > 0 ? faint : *color };
  stops[1] = (GskColorStop) { first, *color };
  stops[2] = (GskColorStop) { last, *color };
  stops[3] = (GskColorStop) { 1, last < 1 ? faint : *color };
  gtk_snapshot_append_linear_gradient (
    snapshot, bounds, &GRAPHENE_POINT_INIT (box->start, 0), &GRAPHENE_POINT_INIT (box->end, 0),
    stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color,
             double width)
{
  graphene_rect_t around = *bounds;
  GskRoundedRect outline;

  graphene_rect_inset (&around, -width - 1, -width - 1);
  gsk_rounded_rect_init_from_rect (&outline, &around, BAR_RADIUS + width);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
append_label (AtlanteEventBar *self, GtkSnapshot *snapshot, const AtlanteEventBox *box, double y,
              double height, const GdkRGBA *color, const GdkRGBA *ink)
{
  const GdkRGBA inside = pick_ink (color);
  int label_height;

  if (box->label_width < 12)
    return;
  pango_layout_set_width (self->label, (int) (box->label_width + 0.5) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->label, NULL, &label_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (box->label_start, y + (int) ((height - label_height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->label,
                              box->side == ATLANTE_LABEL_INSIDE ? &inside : ink);
  gtk_snapshot_restore (snapshot);
}

/* A label in bold would not fit any more where it was measured: it is underlined instead. */
static void
mark_label (AtlanteEventBar *self, gboolean marked)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (marked)
    pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (self->label, attributes);
}

/**
 * atlante_event_bar_snapshot:
 * @box: as laid out
 * @y: top of its row
 * @height: of the row
 */
void
atlante_event_bar_snapshot (AtlanteEventBar *self, GtkSnapshot *snapshot,
                            const AtlanteEventBox *box, double y, double height,
                            const AtlanteBarColors *colors, AtlanteBarFlags flags)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (box->start, y + (height - BAR_HEIGHT) / 2,
                                                     box->end - box->start, BAR_HEIGHT);
  GdkRGBA color = self->has_color ? self->color : colors->ink;

  if (!self->has_color)
    color.alpha *= 0.5;
  mark_label (self, (flags & ATLANTE_BAR_SELECTED) != 0);
  gtk_snapshot_push_opacity (snapshot, flags & ATLANTE_BAR_DIM ? colors->dim : 1);
  append_bar (snapshot, box, &bounds, &color);
  append_label (self, snapshot, box, y, height, &color, &colors->ink);
  gtk_snapshot_pop (snapshot);
  if (flags & ATLANTE_BAR_SELECTED)
    append_ring (snapshot, &bounds, &colors->accent, 2);
  else if (flags & ATLANTE_BAR_FOCUSED)
    append_ring (snapshot, &bounds, &colors->ink, 1);
}
