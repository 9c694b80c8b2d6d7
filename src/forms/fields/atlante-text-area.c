/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-text-area.h"

struct _AtlanteTextArea
{
  GtkTextView parent_instance;

  gboolean is_setting;
  guint fit_id;
};

G_DEFINE_FINAL_TYPE (AtlanteTextArea, atlante_text_area, GTK_TYPE_TEXT_VIEW)

static guint edited_signal;

static void
changed_cb (AtlanteTextArea *self)
{
  if (!self->is_setting)
    g_signal_emit (self, edited_signal, 0);
}

static gboolean
fit_cb (gpointer user_data)
{
  AtlanteTextArea *self = user_data;
  GtkWidget *widget = user_data;
  int least;

  self->fit_id = 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (widget), &least, NULL,
                      NULL, NULL);
  if (least > gtk_widget_get_height (widget))
    gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* A text view knows how high its lines are only once it has its width, and what it asks for while
 * it is given that is not heard. */
static void
atlante_text_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlanteTextArea *self = ATLANTE_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (atlante_text_area_parent_class)->size_allocate (widget, width, height,
                                                                     baseline);
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
atlante_text_area_dispose (GObject *object)
{
  g_clear_handle_id (&ATLANTE_TEXT_AREA (object)->fit_id, g_source_remove);

  G_OBJECT_CLASS (atlante_text_area_parent_class)->dispose (object);
}

static void
atlante_text_area_class_init (AtlanteTextAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_text_area_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = atlante_text_area_size_allocate;
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
