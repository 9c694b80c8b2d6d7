/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-source-view-private.h"

#include <glib/gi18n-lib.h>

#include "atlante-sentences.h"

/* A layout of the window takes less. */
#define SHOW_WORDS_MS 80

static gboolean
is_writable (AtlanteSourceView *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;

  return kase != NULL && !atlante_case_is_read_only (kase) && self->shown != NULL;
}

/* ---- what is selected ---- */

/* Without the white space at both ends. */
static AtlanteStretch
trim (const AtlanteCanonicalText *text, guint start, guint end)
{
  const char *data = atlante_canonical_text_get_text (text);
  const char *from = data + atlante_canonical_text_get_byte (text, start);
  const char *to = data + atlante_canonical_text_get_byte (text, end);

  for (; from < to && g_unichar_isspace (g_utf8_get_char (from)); from = g_utf8_next_char (from))
    start++;
  for (; from < to && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to)));
       to = g_utf8_prev_char (to))
    end--;
  return (AtlanteStretch){ start, end - start };
}

static gboolean
is_letter (const char *at)
{
  const gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

/* Whole words: who selects with the pointer seldom hits their ends. */
static AtlanteStretch
widen (const AtlanteCanonicalText *text, AtlanteStretch stretch)
{
  const char *data = atlante_canonical_text_get_text (text);
  const char *from = data + atlante_canonical_text_get_byte (text, stretch.start);
  const char *to =
    data + atlante_canonical_text_get_byte (text, stretch.start + stretch.length);

  for (; from > data && is_letter (from) && is_letter (g_utf8_prev_char (from));
       from = g_utf8_prev_char (from))
    {
      stretch.start--;
      stretch.length++;
    }
  for (; *to != '\0' && is_letter (to) && is_letter (g_utf8_prev_char (to));
       to = g_utf8_next_char (to))
    stretch.length++;
  return stretch;
}

/* (transfer full): a passage lies within one paragraph: one stretch for each */
static GArray *
split_by_paragraph (const AtlanteCanonicalText *text, guint start, guint length)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (AtlanteStretch));
  guint first, n;

  for (guint number = 1; atlante_canonical_text_get_paragraph (text, number, &first, &n); number++)
    {
      const guint from = MAX (start, first);
      const guint to = MIN (start + length, first + n);
      AtlanteStretch stretch;

      if (first >= start + length)
        break;
      if (from >= to)
        continue;
      stretch = trim (text, from, to);
      if (stretch.length == 0)
        continue;
      stretch = widen (text, stretch);
      g_array_append_val (stretches, stretch);
    }
  return stretches;
}

/* The sentence that the caret is in, where nothing is selected. */
static gboolean
select_sentence (AtlanteSourceView *self, guint *start, guint *length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_autoptr (GArray) sentences = atlante_sentences_split (self->shown, NULL);
  GtkTextIter iter, end;
  guint caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  caret = gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < sentences->len; i++)
    {
      const AtlanteSentence *sentence = &g_array_index (sentences, AtlanteSentence, i);

      if (caret < sentence->start || caret > sentence->start + sentence->length)
        continue;
      *start = sentence->start;
      *length = sentence->length;
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) *start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (*start + *length));
      gtk_text_buffer_select_range (buffer, &end, &iter);
      return TRUE;
    }
  return FALSE;
}

/* What is selected, made wider where it cuts a word: a passage is of whole words. */
static gboolean
select_words (AtlanteSourceView *self, guint *start, guint *length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter from, to;

  if (!atlante_source_text_get_selection (self->text, start, length))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) *start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) (*start + *length));
  if (gtk_text_iter_inside_word (&from) && !gtk_text_iter_starts_word (&from))
    gtk_text_iter_backward_word_start (&from);
  if (gtk_text_iter_inside_word (&to) && !gtk_text_iter_starts_word (&to))
    gtk_text_iter_forward_word_end (&to);
  *start = (guint) gtk_text_iter_get_offset (&from);
  *length = (guint) gtk_text_iter_get_offset (&to) - *start;
  gtk_text_buffer_select_range (buffer, &to, &from);
  return TRUE;
}

/* (transfer full) (nullable): NULL where there are no words */
static GArray *
list_stretches (AtlanteSourceView *self)
{
  GArray *stretches;
  guint start, length;

  if (!is_writable (self) ||
      (!select_words (self, &start, &length) && !select_sentence (self, &start, &length)))
    return NULL;
  stretches = split_by_paragraph (self->shown, start, length);
  if (stretches->len == 0)
    g_clear_pointer (&stretches, g_array_unref);
  return stretches;
}

/* ---- what is made of it ---- */

/* The composer has taken room from the text: once that is laid out, the words are shown again. */
static gboolean
show_words_cb (gpointer user_data)
{
  AtlanteSourceView *self = user_data;
  guint start, length;

  self->show_words_id = 0;
  if (atlante_source_text_get_selection (self->text, &start, &length))
    atlante_source_text_show_offset (self->text, start);
  return G_SOURCE_REMOVE;
}

static void
make_claim (AtlanteSourceView *self)
{
  g_autoptr (GArray) stretches = list_stretches (self);

  if (stretches == NULL)
    return;
  if (!atlante_claim_composer_is_open (self->composer) && self->show_words_id == 0)
    self->show_words_id = g_timeout_add (SHOW_WORDS_MS, show_words_cb, self);
  gtk_popover_popdown (GTK_POPOVER (self->card));
  atlante_claim_composer_open (self->composer, stretches);
  atlante_selection_bar_set_composing (self->selection_bar, TRUE);
}

static void
make_claim_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  make_claim (ATLANTE_SOURCE_VIEW (widget));
}

static void
deselect (AtlanteSourceView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
add_passage (AtlanteSourceView *self)
{
  AtlanteItem *edited = self->session != NULL ? atlante_session_get_edited (self->session) : NULL;
  g_autoptr (GArray) stretches = ATLANTE_IS_CLAIM (edited) ? list_stretches (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (stretches == NULL)
    return;
  if (!atlante_session_add_passages (self->session, ATLANTE_CLAIM (edited), stretches, &error))
    {
      g_warning ("%s", error->message);
      return;
    }
  deselect (self);
}

static void
add_passage_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_passage (ATLANTE_SOURCE_VIEW (widget));
}

/* They are in the menu only where they do something. */
void
_atlante_source_view_update_claim_actions (AtlanteSourceView *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.make-claim",
                                 kase != NULL && !atlante_case_is_read_only (kase));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.add-passage",
                                 ATLANTE_IS_CLAIM (atlante_session_get_edited (self->session)));
}

/* Added or given up: the keyboard goes on in the text. */
static void
closed_cb (AtlanteSourceView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  atlante_selection_bar_set_composing (self->selection_bar, FALSE);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->composer)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  deselect (self);
}

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _("_Make a Claim of This"), "source.make-claim");
  append (menu, _("_Add to the Claim That Is Edited"), "source.add-passage");
  return G_MENU_MODEL (menu);
}

void
_atlante_source_view_claim_init (AtlanteSourceView *self)
{
  g_autoptr (GMenuModel) menu = new_menu ();

  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->text), menu);
  self->selection_bar = atlante_selection_bar_new (self->overlay, self->text);
  g_signal_connect_object (self->selection_bar, "claim-wanted", G_CALLBACK (make_claim), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection_bar, "passage-wanted", G_CALLBACK (add_passage), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->composer, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
_atlante_source_view_class_claim_init (AtlanteSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "source.make-claim", NULL, make_claim_activated);
  gtk_widget_class_install_action (widget_class, "source.add-passage", NULL,
                                   add_passage_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "source.make-claim", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "source.make-claim", NULL);
}
