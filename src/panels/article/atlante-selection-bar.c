/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-selection-bar.h"

#include <glib/gi18n-lib.h>

/* It comes once the selection has stood still for so long. */
#define PAUSE_MS 150
/* Between the words and it, and between it and the edges, in pixels. */
#define GAP 6

struct _AtlanteSelectionBar
{
  GtkWidget parent_instance;

  AtlanteSourceText *text;    /* borrowed: it is below the bar */
  GtkWidget *claim;
  GtkWidget *passage;
  AtlanteSession *session;
  gboolean composing;
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (AtlanteSelectionBar, atlante_selection_bar, GTK_TYPE_WIDGET)

enum
{
  CLAIM_WANTED,
  PASSAGE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_writable (AtlanteSelectionBar *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;

  return kase != NULL && !atlante_case_is_read_only (kase);
}

/* Below the last of the words; FALSE where that is out of sight. */
static gboolean
place (AtlanteSelectionBar *self, guint end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GtkWidget *overlay = gtk_widget_get_parent (GTK_WIDGET (self));
  const int width = gtk_widget_get_width (overlay);
  const int height = gtk_widget_get_height (overlay);
  GtkTextIter iter;
  GdkRectangle area;
  GtkRequisition size;
  double x, y;
  int wx, wy;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) end);
  gtk_text_view_get_iter_location (view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x,
                                         area.y + area.height, &wx, &wy);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (view), overlay, wx, wy, &x, &y) || y < 0 ||
      y > height)
    return FALSE;
  gtk_widget_get_preferred_size (GTK_WIDGET (self), &size, NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self), CLAMP ((int) x - size.width / 2, GAP,
                                                         MAX (GAP, width - size.width - GAP)));
  gtk_widget_set_margin_top (GTK_WIDGET (self), CLAMP ((int) y + GAP, GAP,
                                                       MAX (GAP, height - size.height - GAP)));
  return TRUE;
}

static void
show_buttons (AtlanteSelectionBar *self)
{
  AtlanteItem *edited = atlante_session_get_edited (self->session);

  gtk_button_set_label (GTK_BUTTON (self->claim),
                        self->composing ? _("Take This Passage") : _("Make a Claim"));
  gtk_widget_set_visible (self->passage, ATLANTE_IS_CLAIM (edited) && !self->composing);
}

static gboolean
pause_cb (gpointer user_data)
{
  AtlanteSelectionBar *self = user_data;
  guint start, length;

  self->pause_id = 0;
  if (!is_writable (self) || !atlante_source_text_get_selection (self->text, &start, &length))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return G_SOURCE_REMOVE;
    }
  show_buttons (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (!place (self, start + length))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return G_SOURCE_REMOVE;
}

static void
update (AtlanteSelectionBar *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
hide_and_update (AtlanteSelectionBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  update (self);
}

/* While a claim is written, only other words bring it back. */
static void
scrolled_cb (AtlanteSelectionBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    hide_and_update (self);
}

/* While the selection is being drawn it would be in the way. */
static void
mark_set_cb (AtlanteSelectionBar *self, GtkTextIter *iter, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  if (mark != gtk_text_buffer_get_insert (buffer) &&
      mark != gtk_text_buffer_get_selection_bound (buffer))
    return;
  hide_and_update (self);
}

static void
claim_clicked_cb (AtlanteSelectionBar *self)
{
  g_signal_emit (self, signals[CLAIM_WANTED], 0);
}

static void
passage_clicked_cb (AtlanteSelectionBar *self)
{
  g_signal_emit (self, signals[PASSAGE_WANTED], 0);
}

static void
atlante_selection_bar_dispose (GObject *object)
{
  AtlanteSelectionBar *self = ATLANTE_SELECTION_BAR (object);
  GtkWidget *child;

  atlante_selection_bar_set_session (self, NULL);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (atlante_selection_bar_parent_class)->dispose (object);
}

static void
atlante_selection_bar_class_init (AtlanteSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_selection_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "selectionbar");
  signals[CLAIM_WANTED] = g_signal_new ("claim-wanted", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASSAGE_WANTED] = g_signal_new ("passage-wanted", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_button (AtlanteSelectionBar *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_parent (button, GTK_WIDGET (self));
  /* The keyboard stays in the text; it has Ctrl+Return for the same. */
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
atlante_selection_bar_init (AtlanteSelectionBar *self)
{
  self->claim = add_button (self, "", G_CALLBACK (claim_clicked_cb));
  gtk_widget_add_css_class (self->claim, "suggested-action");
  gtk_widget_set_tooltip_text (self->claim, _("Make a claim of these words (Ctrl+Return)"));
  self->passage = add_button (self, _("Add to the Claim"), G_CALLBACK (passage_clicked_cb));
  gtk_widget_set_tooltip_text (self->passage,
                               _("Make these words a passage of the claim that is edited"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

AtlanteSelectionBar *
atlante_selection_bar_new (GtkOverlay *overlay, AtlanteSourceText *text)
{
  AtlanteSelectionBar *self = g_object_new (ATLANTE_TYPE_SELECTION_BAR, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  self->text = text;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
atlante_selection_bar_set_session (AtlanteSelectionBar *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_SELECTION_BAR (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::editing", G_CALLBACK (update), self);
}

void
atlante_selection_bar_set_composing (AtlanteSelectionBar *self, gboolean composing)
{
  g_return_if_fail (ATLANTE_IS_SELECTION_BAR (self));

  self->composing = composing;
  /* The words that are selected now are its passage already. */
  g_clear_handle_id (&self->pause_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!composing)
    update (self);
}
