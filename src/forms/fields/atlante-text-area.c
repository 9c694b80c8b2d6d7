/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-text-area.h"

struct _AtlanteTextArea
{
  GtkTextView parent_instance;

  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (AtlanteTextArea, atlante_text_area, GTK_TYPE_TEXT_VIEW)

static guint edited_signal;

static void
changed_cb (AtlanteTextArea *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->is_setting)
    g_signal_emit (self, edited_signal, 0);
}

/* A text view lays its lines out when nothing else is to do, and says only then how high they are:
 * too late where nothing scrolls it. */
static int
measure_lines (AtlanteTextArea *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autofree char *text = atlante_text_area_dup_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int room = width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static void
atlante_text_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  GTK_WIDGET_CLASS (atlante_text_area_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
               natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *minimum = *natural = measure_lines (ATLANTE_TEXT_AREA (widget), for_size);
}

static GtkSizeRequestMode
atlante_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlante_text_area_class_init (AtlanteTextAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = atlante_text_area_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = atlante_text_area_measure;
  edited_signal = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_text_area_init (AtlanteTextArea *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, 9);
  gtk_text_view_set_right_margin (view, 9);
  gtk_text_view_set_top_margin (view, 7);
  gtk_text_view_set_bottom_margin (view, 7);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-area");
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
atlante_text_area_new (void)
{
  return g_object_new (ATLANTE_TYPE_TEXT_AREA, NULL);
}

char *
atlante_text_area_dup_text (AtlanteTextArea *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (ATLANTE_IS_TEXT_AREA (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

void
atlante_text_area_set_text (AtlanteTextArea *self, const char *text)
{
  g_autofree char *before = NULL;

  g_return_if_fail (ATLANTE_IS_TEXT_AREA (self));

  before = atlante_text_area_dup_text (self);
  if (g_strcmp0 (before, text != NULL ? text : "") == 0)
    return;
  self->is_setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                            text != NULL ? text : "", -1);
  self->is_setting = FALSE;
}
