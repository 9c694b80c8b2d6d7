/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-source-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-sentences.h"

/* Characters of a line that reads well, and their width in units of the font's average. */
#define MEASURE 68
#define MEASURE_FACTOR 1.0
/* Pixels left and right of the column; paragraph numbers stand in the wide one. */
#define MARGIN 52
#define NARROW_MARGIN 40
#define NUMBER_GAP 14
/* A press and a release so near to each other are a click, in pixels. */
#define CLICK_DISTANCE 5

typedef enum
{
  TAG_HEADING,
  TAG_GAP,
  TAG_EVEN,
  TAG_ODD,
  TAG_MOVED,
  TAG_RELATED,
  TAG_HOVER,
  TAG_CURRENT,
  TAG_FLASH,
  N_TAGS
} Tag;

struct _AtlanteSourceText
{
  GtkTextView parent_instance;

  AtlanteCanonicalText *text;
  GArray *spans;              /* AtlanteSpan */
  GtkTextTag *tags[N_TAGS];   /* borrowed from the buffer's table */
  GStrv current;
  GHashTable *related;
  int hovered;                /* a span, or -1 */

  AdwAnimation *flash;
  double press_x;
  double press_y;
  guint scroll_tick;
  guint scroll_offset;
};

G_DEFINE_FINAL_TYPE (AtlanteSourceText, atlante_source_text, GTK_TYPE_TEXT_VIEW)

enum
{
  SPAN_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (AtlanteSourceText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static const AtlanteSpan *
get_span (AtlanteSourceText *self, guint i)
{
  return &g_array_index (self->spans, AtlanteSpan, i);
}

/* ---- tags ---- */

static void
make_tags (AtlanteSourceText *self)
{
  static const char *const names[N_TAGS] = {
    "heading", "gap", "even", "odd", "moved", "related", "hover", "current", "flash",
  };

  for (int i = 0; i < N_TAGS; i++)
    self->tags[i] = gtk_text_buffer_create_tag (get_buffer (self), names[i], NULL);
  g_object_set (self->tags[TAG_HEADING], "weight", PANGO_WEIGHT_BOLD, "scale", 1.14,
                "pixels-above-lines", 18, "pixels-below-lines", 6, NULL);
  g_object_set (self->tags[TAG_GAP], "scale", 0.3, NULL);
  g_object_set (self->tags[TAG_MOVED], "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
set_background (GtkTextTag *tag, GdkRGBA color, double alpha)
{
  color.alpha = alpha;
  g_object_set (tag, "background-rgba", &color, NULL);
}

/* Neighbours differ a little, so that it shows where one passage ends and the next begins. */
static void
color_tags (AtlanteSourceText *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  const gboolean contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const double more = contrast ? 2 : 1;
  GdkRGBA accent, warning;

  if (self->tags[0] == NULL ||
      !gtk_style_context_lookup_color (context, "accent_bg_color", &accent) ||
      !gtk_style_context_lookup_color (context, "warning_color", &warning))
    return;
  set_background (self->tags[TAG_EVEN], accent, 0.05 * more);
  set_background (self->tags[TAG_ODD], accent, 0.09 * more);
  set_background (self->tags[TAG_MOVED], warning, 0.16 * more);
  set_background (self->tags[TAG_RELATED], accent, 0.19 * more);
  set_background (self->tags[TAG_HOVER], accent, 0.26 * more);
  set_background (self->tags[TAG_CURRENT], accent, 0.36 * more);
  g_object_set (self->tags[TAG_MOVED], "underline-rgba", &warning, NULL);
}

static void
tag_stretch (AtlanteSourceText *self, Tag tag, guint start, guint length, gboolean on)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &from, start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &to, start + length);
  if (on)
    gtk_text_buffer_apply_tag (get_buffer (self), self->tags[tag], &from, &to);
  else
    gtk_text_buffer_remove_tag (get_buffer (self), self->tags[tag], &from, &to);
}

static void
remove_tag (AtlanteSourceText *self, Tag tag)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_bounds (get_buffer (self), &from, &to);
  gtk_text_buffer_remove_tag (get_buffer (self), self->tags[tag], &from, &to);
}

static gboolean
is_current (AtlanteSourceText *self, guint i)
{
  const char *id = atlante_item_get_id (ATLANTE_ITEM (get_span (self, i)->passage));

  return self->current != NULL && g_strv_contains ((const char *const *) self->current, id);
}

static void
show_marks (AtlanteSourceText *self)
{
  remove_tag (self, TAG_CURRENT);
  remove_tag (self, TAG_RELATED);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const AtlanteSpan *span = get_span (self, i);
      const char *id = atlante_item_get_id (ATLANTE_ITEM (span->passage));

      if (self->related != NULL && g_hash_table_contains (self->related, id))
        tag_stretch (self, TAG_RELATED, span->start, span->length, TRUE);
      if (is_current (self, i))
        tag_stretch (self, TAG_CURRENT, span->start, span->length, TRUE);
    }
}

/* ---- lighting up ---- */

static void
flash_cb (double value, gpointer user_data)
{
  AtlanteSourceText *self = user_data;
  GdkRGBA accent;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                      "accent_bg_color", &accent))
    set_background (self->tags[TAG_FLASH], accent, 0.36 + 0.4 * value);
}

static void
flash_done_cb (AtlanteSourceText *self)
{
  remove_tag (self, TAG_FLASH);
}

static void
flash_span (AtlanteSourceText *self, guint index)
{
  const AtlanteSpan *span = get_span (self, index);

  adw_animation_skip (self->flash);
  tag_stretch (self, TAG_FLASH, span->start, span->length, TRUE);
  adw_animation_reset (self->flash);
  adw_animation_play (self->flash);
}

/* ---- layout ---- */

/* Pixels that a line of the column takes. */
static int
get_measure (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return (int) (MEASURE * MEASURE_FACTOR * width / PANGO_SCALE);
}

static void
atlante_source_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const int column = get_measure (widget);
  const int least = width < 480 ? NARROW_MARGIN : MARGIN;
  const int margin = MAX (least, (width - column) / 2);

  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (widget), margin);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (widget), width < 480 ? 16 : margin);
  GTK_WIDGET_CLASS (atlante_source_text_parent_class)
    ->size_allocate (widget, width, height, baseline);
}

static void
append_number (AtlanteSourceText *self, GtkSnapshot *snapshot, const GtkTextIter *iter,
               guint number, const GdkRGBA *color)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRectangle area;
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.72));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &area);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (area.x - NUMBER_GAP - width, area.y + (area.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
atlante_source_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  AtlanteSourceText *self = ATLANTE_SOURCE_TEXT (view);
  GdkRectangle visible;
  GtkTextIter iter;
  GdkRGBA color;
  int y = 0;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->text == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.5;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  do
    {
      const guint number =
        atlante_canonical_text_find_paragraph (self->text, gtk_text_iter_get_offset (&iter));

      gtk_text_view_get_line_yrange (view, &iter, &y, NULL);
      if (number > 0)
        append_number (self, snapshot, &iter, number, &color);
    }
  while (y < visible.y + visible.height && gtk_text_iter_forward_line (&iter));
}

/* ---- pointer ---- */

static int
pick_span (AtlanteSourceText *self, double x, double y)
{
  GtkTextIter iter;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, bx, by))
    return -1;
  return atlante_source_text_find_span (self, gtk_text_iter_get_offset (&iter));
}

static void
set_hovered (AtlanteSourceText *self, int hovered)
{
  if (self->hovered == hovered)
    return;
  if (self->hovered >= 0)
    remove_tag (self, TAG_HOVER);
  self->hovered = hovered;
  if (hovered >= 0)
    tag_stretch (self, TAG_HOVER, get_span (self, hovered)->start,
                 get_span (self, hovered)->length, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hovered >= 0 ? "pointer" : "text");
}

static void
motion_cb (AtlanteSourceText *self, double x, double y)
{
  set_hovered (self, pick_span (self, x, y));
}

static void
leave_cb (AtlanteSourceText *self)
{
  set_hovered (self, -1);
}

/* From the surface's coordinates to ours. */
static gboolean
get_position (AtlanteSourceText *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double dx, dy;

  if (native == NULL || !gdk_event_get_position (event, x, y))
    return FALSE;
  gtk_native_get_surface_transform (native, &dx, &dy);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), *x - dx, *y - dy,
                                           x, y);
}

static void
release (AtlanteSourceText *self, double x, double y)
{
  int i;

  if (ABS (x - self->press_x) > CLICK_DISTANCE || ABS (y - self->press_y) > CLICK_DISTANCE ||
      gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  i = pick_span (self, x, y);
  if (i >= 0)
    g_signal_emit (self, signals[SPAN_ACTIVATED], 0, (guint) i);
}

/* The text view's own gesture takes each click for itself, so that no gesture of ours would see it:
 * events are looked at before they become gestures. */
static gboolean
event_cb (AtlanteSourceText *self, GdkEvent *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);
  double x, y;

  if (type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE)
    {
      if (gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
        return FALSE;
    }
  else if (type != GDK_TOUCH_BEGIN && type != GDK_TOUCH_END)
    return FALSE;
  if (!get_position (self, event, &x, &y))
    return FALSE;
  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    {
      self->press_x = x;
      self->press_y = y;
    }
  else
    release (self, x, y);
  return FALSE;
}

static void
add_controllers (AtlanteSourceText *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
}

/* ---- life ---- */

static void
atlante_source_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlante_source_text_parent_class)->css_changed (widget, change);
  color_tags (ATLANTE_SOURCE_TEXT (widget));
}

static void
atlante_source_text_dispose (GObject *object)
{
  AtlanteSourceText *self = ATLANTE_SOURCE_TEXT (object);

  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
  g_clear_object (&self->flash);
  g_clear_pointer (&self->related, g_hash_table_unref);
  G_OBJECT_CLASS (atlante_source_text_parent_class)->dispose (object);
}

static void
atlante_source_text_finalize (GObject *object)
{
  AtlanteSourceText *self = ATLANTE_SOURCE_TEXT (object);

  g_clear_pointer (&self->text, atlante_canonical_text_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->current, g_strfreev);
  G_OBJECT_CLASS (atlante_source_text_parent_class)->finalize (object);
}

static void
atlante_source_text_class_init (AtlanteSourceTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlante_source_text_dispose;
  object_class->finalize = atlante_source_text_finalize;
  widget_class->size_allocate = atlante_source_text_size_allocate;
  widget_class->css_changed = atlante_source_text_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = atlante_source_text_snapshot_layer;
  signals[SPAN_ACTIVATED] = g_signal_new ("span-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_UINT);
}

static void
atlante_source_text_init (AtlanteSourceText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  AdwAnimationTarget *target = adw_callback_animation_target_new (flash_cb, self, NULL);

  self->spans = g_array_new (FALSE, FALSE, sizeof (AtlanteSpan));
  self->hovered = -1;
  self->flash = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, 1200, target);
  g_object_ref_sink (self->flash);
  g_signal_connect_swapped (self->flash, "done", G_CALLBACK (flash_done_cb), self);

  gtk_text_view_set_editable (view, FALSE);
  /* What is undone there is what was done to the case. */
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  /* A caret shows from where the keyboard selects. */
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_inside_wrap (view, 6);
  gtk_text_view_set_pixels_below_lines (view, 12);
  gtk_text_view_set_top_margin (view, 20);
  gtk_text_view_set_bottom_margin (view, 64);
  gtk_widget_add_css_class (GTK_WIDGET (self), "source-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the article"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("N goes to the next passage, P to the one before, Enter tells "
                                    "what it supports"), -1);
  make_tags (self);
  add_controllers (self);
}

GtkWidget *
atlante_source_text_new (void)
{
  return g_object_new (ATLANTE_TYPE_SOURCE_TEXT, NULL);
}

static void
tag_headings (AtlanteSourceText *self, const char *language)
{
  g_autoptr (GArray) sentences = atlante_sentences_split (self->text, language);

  for (guint i = 0; i < sentences->len; i++)
    {
      const AtlanteSentence *sentence = &g_array_index (sentences, AtlanteSentence, i);

      if (sentence->is_heading)
        tag_stretch (self, TAG_HEADING, sentence->start, sentence->length, TRUE);
    }
}

/* Paragraphs have air already: an empty line between them would double it. */
static void
tag_gaps (AtlanteSourceText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (get_buffer (self), &iter);
  do
    if (gtk_text_iter_ends_line (&iter))
      tag_stretch (self, TAG_GAP, gtk_text_iter_get_offset (&iter), 1, TRUE);
  while (gtk_text_iter_forward_line (&iter));
}

/**
 * atlante_source_text_set_text:
 * @text: what to show; its spans are set afterwards
 * @language: (nullable): BCP 47
 */
void
atlante_source_text_set_text (AtlanteSourceText *self, AtlanteCanonicalText *text,
                              const char *language)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));
  g_return_if_fail (text != NULL);

  g_array_set_size (self->spans, 0);
  self->hovered = -1;
  atlante_canonical_text_ref (text);
  g_clear_pointer (&self->text, atlante_canonical_text_unref);
  self->text = text;
  gtk_text_buffer_set_text (get_buffer (self), atlante_canonical_text_get_text (text), -1);
  tag_headings (self, language);
  tag_gaps (self);
}

/**
 * atlante_source_text_set_spans:
 * @spans: (element-type AtlanteSpan): by start
 */
void
atlante_source_text_set_spans (AtlanteSourceText *self, GArray *spans)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));

  set_hovered (self, -1);
  for (Tag tag = TAG_EVEN; tag < N_TAGS; tag++)
    remove_tag (self, tag);
  g_array_set_size (self->spans, 0);
  g_array_append_vals (self->spans, spans->data, spans->len);
  for (guint i = 0; i < spans->len; i++)
    {
      const AtlanteSpan *span = get_span (self, i);
      const Tag tag = span->state == ATLANTE_ANCHOR_MOVED ? TAG_MOVED : i % 2 ? TAG_ODD : TAG_EVEN;

      tag_stretch (self, tag, span->start, span->length, TRUE);
    }
  show_marks (self);
}

guint
atlante_source_text_get_n_spans (AtlanteSourceText *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE_TEXT (self), 0);

  return self->spans->len;
}

const AtlanteSpan *
atlante_source_text_get_span (AtlanteSourceText *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE_TEXT (self), NULL);
  g_return_val_if_fail (index < self->spans->len, NULL);

  return get_span (self, index);
}

int
atlante_source_text_find_span (AtlanteSourceText *self, guint offset)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE_TEXT (self), -1);

  for (guint i = 0; i < self->spans->len; i++)
    if (offset >= get_span (self, i)->start &&
        offset - get_span (self, i)->start < get_span (self, i)->length)
      return i;
  return -1;
}

int
atlante_source_text_find_passage (AtlanteSourceText *self, const char *id)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE_TEXT (self), -1);

  for (guint i = 0; i < self->spans->len; i++)
    if (g_strcmp0 (atlante_item_get_id (ATLANTE_ITEM (get_span (self, i)->passage)), id) == 0)
      return i;
  return -1;
}

void
atlante_source_text_set_current (AtlanteSourceText *self, const char *const *ids)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));

  g_strfreev (self->current);
  self->current = g_strdupv ((char **) ids);
  show_marks (self);
}

void
atlante_source_text_set_related (AtlanteSourceText *self, GHashTable *ids)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));

  g_clear_pointer (&self->related, g_hash_table_unref);
  self->related = ids != NULL ? g_hash_table_ref (ids) : NULL;
  show_marks (self);
}

static void
scroll_to (AtlanteSourceText *self, guint offset)
{
  GtkTextMark *mark = gtk_text_buffer_get_mark (get_buffer (self), "shown");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, offset);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (get_buffer (self), "shown", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (get_buffer (self), mark, &iter);
  /* A good quarter below the top: what leads to the passage is seen as well. */
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0.05, TRUE, 0, 0.28);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlanteSourceText *self = ATLANTE_SOURCE_TEXT (widget);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  scroll_to (self, self->scroll_offset);
  return G_SOURCE_REMOVE;
}

void
atlante_source_text_show_offset (AtlanteSourceText *self, guint offset)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));

  if (gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    {
      scroll_to (self, offset);
      return;
    }
  /* The view knows the heights of its lines only once it has been laid out. */
  self->scroll_offset = offset;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

void
atlante_source_text_show_span (AtlanteSourceText *self, guint index)
{
  GdkRectangle visible, area;
  GtkTextIter iter;

  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));
  g_return_if_fail (index < self->spans->len);

  flash_span (self, index);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, get_span (self, index)->start);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);
  /* What is in sight already stays where it is. */
  if (gtk_widget_get_height (GTK_WIDGET (self)) == 0 || area.y < visible.y ||
      area.y + 3 * area.height > visible.y + visible.height)
    atlante_source_text_show_offset (self, get_span (self, index)->start);
}

/**
 * atlante_source_text_get_selection:
 * @start: (out): code points
 * @length: (out)
 */
gboolean
atlante_source_text_get_selection (AtlanteSourceText *self, guint *start, guint *length)
{
  GtkTextIter from, to;

  g_return_val_if_fail (ATLANTE_IS_SOURCE_TEXT (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &from, &to))
    return FALSE;
  while (gtk_text_iter_compare (&from, &to) < 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (&from)))
    gtk_text_iter_forward_char (&from);
  while (gtk_text_iter_compare (&from, &to) < 0)
    {
      GtkTextIter last = to;

      gtk_text_iter_backward_char (&last);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&last)))
        break;
      to = last;
    }
  *start = gtk_text_iter_get_offset (&from);
  *length = gtk_text_iter_get_offset (&to) - *start;
  return *length > 0;
}

void
atlante_source_text_get_span_area (AtlanteSourceText *self, guint index, GdkRectangle *area)
{
  GtkTextIter iter;

  g_return_if_fail (ATLANTE_IS_SOURCE_TEXT (self));
  g_return_if_fail (index < self->spans->len);
  g_return_if_fail (area != NULL);

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, get_span (self, index)->start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area->x,
                                         area->y, &area->x, &area->y);
}
