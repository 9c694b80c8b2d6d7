/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-command.h"
#include "atlante-text-store.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Attaching the article: the text of one of the case's sources, or of a new one. */

/* A case holds a text up to this size itself, in bytes of JSON; a larger one stays in the text
 * store. */
#define MOST_HELD (900 * 1024)

/* A first line up to this length, in code points, is taken for the title. */
#define LONGEST_TITLE 160

static GtkFileFilter *
make_text_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Text files"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  return filter;
}

/* --- attaching --- */

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (atlante_session_attach_finish (self->session, result, &error))
    {
      AtlanteAnchors *anchors = atlante_session_get_anchors (self->session);
      guint lost = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST);
      g_autofree char *message = NULL;

      if (lost == 0)
        return;
      message = g_strdup_printf (ngettext ("%u passage was not found in this text",
                                           "%u passages were not found in this text", lost), lost);
      _atlante_window_toast (self, message);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _atlante_window_notice (self, error->message, NULL, NULL);
}

static void
attach_to (AtlanteWindow *self, const char *source_id, AtlanteCanonicalText *text)
{
  atlante_session_attach_to_async (self->session, source_id, text, self->loading, attached_cb,
                                   g_object_ref (self));
}

/* --- a new source --- */

/* Its first line, or the name of its file. (transfer full) */
static char *
guess_title (AtlanteCanonicalText *text, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  char *dot = strrchr (name, '.');
  guint start, length;

  if (atlante_canonical_text_get_n_paragraphs (text) > 1
      && atlante_canonical_text_get_paragraph (text, 1, &start, &length)
      && length <= LONGEST_TITLE)
    return g_strstrip (atlante_canonical_text_dup_stretch (text, start, length));
  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_utf8_make_valid (name, -1);
}

/* An item of a case file has a limit, which counts what JSON makes of quotes and line ends. */
static gboolean
fits_in_case (const char *content)
{
  gsize size = 0;

  for (const char *c = content; *c != '\0' && size <= MOST_HELD; c++)
    if ((guchar) *c < 0x20)
      size += *c == '\n' || *c == '\t' ? 2 : 6;
    else
      size += *c == '"' || *c == '\\' ? 2 : 1;
  return size <= MOST_HELD;
}

static AtlanteJson *
make_source (AtlanteWindow *self, AtlanteCanonicalText *text, const char *title)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const char *content = atlante_canonical_text_get_text (text);
  AtlanteJson *json = atlante_json_new_object ();

  atlante_json_set_string (json, "title", title);
  atlante_json_set_string (json, "language", atlante_case_get_languages (kase)[0]);
  atlante_json_set_int (json, "length", atlante_canonical_text_get_length (text));
  atlante_json_set_string (json, "sha256", atlante_canonical_text_get_sha256 (text));
  if (fits_in_case (content))
    atlante_json_set_string (json, "text", content);
  return json;
}

static void
add_source (AtlanteWindow *self, AtlanteCanonicalText *text, GFile *file)
{
  g_autofree char *title = guess_title (text, file);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autoptr (AtlanteJson) json = make_source (self, text, title);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteItem *source;

  if (!atlante_command_add (atlante_session_get_editor (self->session), ATLANTE_ITEM_SOURCE, json,
                            &source, &error))
    {
      _atlante_window_notice (self, error->message, NULL, NULL);
      return;
    }
  /* Translators: %s is the title of an article */
  message = g_strdup_printf (_("“%s” is a source of the case now"), escaped);
  _atlante_window_toast_undo (self, message);
  attach_to (self, atlante_item_get_id (source), text);
  /* Its passages are what is made of it next. */
  atlante_session_set_view (self->session, "article");
}

/* --- which source is it? --- */

typedef struct
{
  AtlanteWindow *window;
  AtlanteEditor *editor;       /* of the case that it is for */
  AtlanteCanonicalText *text;
  GFile *file;
  guint index;                 /* the source that is being looked at */
  GtkDropDown *choice;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_object_unref (question->editor);
  atlante_canonical_text_unref (question->text);
  g_object_unref (question->file);
  g_free (question);
}

static AtlanteItem *
get_source (AtlanteWindow *self, guint index)
{
  return atlante_case_get_item (atlante_session_get_case (self->session), ATLANTE_ITEM_SOURCE,
                                index);
}

static guint
get_n_sources (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  return kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) : 0;
}

/* The first choice is a new source. */
static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  AtlanteWindow *self = question->window;
  guint chosen = gtk_drop_down_get_selected (question->choice);

  if (g_str_equal (response, "attach")
      && atlante_session_get_editor (self->session) == question->editor)
    {
      if (chosen == 0)
        add_source (self, question->text, question->file);
      else if (chosen <= get_n_sources (self))
        attach_to (self, atlante_item_get_id (get_source (self, chosen - 1)), question->text);
    }
  question_free (question);
}

static GtkWidget *
make_choice (AtlanteWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  GtkWidget *choice;

  gtk_string_list_append (names, _("A new source"));
  for (guint i = 0; i < get_n_sources (self); i++)
    {
      AtlanteItem *source = get_source (self, i);
      const char *headline = atlante_source_get_headline (ATLANTE_SOURCE (source), audience);
      /* Translators: %s is the title of an article */
      g_autofree char *name = g_strdup_printf (_("Another copy of “%s”"),
                                               headline != NULL ? headline
                                                                : atlante_item_get_id (source));

      gtk_string_list_append (names, name);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What this text is"), -1);
  return choice;
}

static void
ask (Question *question)
{
  AtlanteWindow *self = question->window;
  g_autofree char *name = g_file_get_basename (question->file);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Is This a New Source?"), NULL);

  question->choice = GTK_DROP_DOWN (make_choice (self));
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is the name of a file */
                                  _("“%s” holds few passages of this case, or none."), name);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (question->choice));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "attach",
                                    _("_Attach"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "attach",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "attach");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void look_at_next (Question *question);

/* A text that has half of a source's passages is a copy of it, with other spaces or a correction. */
static void
looked_at_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  AtlanteWindow *self = question->window;
  g_autoptr (AtlanteAnchors) anchors = atlante_anchors_new_finish (result, NULL);
  guint lost, found;

  if (anchors == NULL || question->index >= get_n_sources (self)
      || atlante_session_get_editor (self->session) != question->editor)
    {
      question_free (question);
      return;
    }
  lost = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST);
  found = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED)
          + atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_MOVED);
  if (found > 0 && found >= lost)
    {
      attach_to (self, atlante_item_get_id (get_source (self, question->index)), question->text);
      question_free (question);
      return;
    }
  question->index++;
  look_at_next (question);
}

static void
look_at_next (Question *question)
{
  AtlanteWindow *self = question->window;

  if (question->index >= get_n_sources (self))
    ask (question);
  else
    atlante_anchors_new_async (atlante_session_get_case (self->session),
                               atlante_item_get_id (get_source (self, question->index)),
                               question->text, NULL, looked_at_cb, question);
}

static gboolean
is_text_of (AtlanteItem *source, AtlanteCanonicalText *text)
{
  return g_strcmp0 (atlante_source_get_sha256 (ATLANTE_SOURCE (source)),
                    atlante_canonical_text_get_sha256 (text)) == 0;
}

static void
take_text (AtlanteWindow *self, AtlanteCanonicalText *text, GFile *file)
{
  Question *question;

  if (atlante_session_get_case (self->session) == NULL)
    return;
  for (guint i = 0; i < get_n_sources (self); i++)
    if (is_text_of (get_source (self, i), text))
      {
        attach_to (self, atlante_item_get_id (get_source (self, i)), text);
        return;
      }
  if (get_n_sources (self) == 0)
    {
      add_source (self, text, file);
      return;
    }
  question = g_new0 (Question, 1);
  question->window = g_object_ref (self);
  question->editor = g_object_ref (atlante_session_get_editor (self->session));
  question->text = atlante_canonical_text_ref (text);
  question->file = g_object_ref (file);
  look_at_next (question);
}

/* --- reading the file --- */

static void
text_read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  AtlanteCanonicalText *text = atlante_text_store_load_file (task_data, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) atlante_canonical_text_unref);
  else
    g_task_return_error (task, error);
}

static void
text_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlanteWindow *self = ATLANTE_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCanonicalText) text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text != NULL)
    take_text (self, text, g_task_get_task_data (G_TASK (result)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _atlante_window_notice (self, error->message, NULL, NULL);
}

void
_atlante_window_attach_file (AtlanteWindow *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, text_read_cb, NULL);

  g_task_set_source_tag (task, _atlante_window_attach_file);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, text_read_thread);
}

static void
article_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    _atlante_window_attach_file (self, file);
  g_object_unref (dialog);
}

void
_atlante_window_choose_article (AtlanteWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Attach the Article"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), make_text_filter ());
  g_signal_connect_object (dialog, "response", G_CALLBACK (article_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- texts that are known --- */

/* (transfer full) (nullable): neither the case nor the store has it */
static AtlanteCanonicalText *
find_text (AtlanteItem *item)
{
  AtlanteSource *source = ATLANTE_SOURCE (item);
  AtlanteCanonicalText *text = NULL;
  g_autoptr (GError) error = NULL;

  if (atlante_source_get_text (source) != NULL)
    text = atlante_canonical_text_new (atlante_source_get_text (source), -1, &error);
  else if (atlante_source_get_sha256 (source) != NULL)
    text = atlante_text_store_lookup (atlante_source_get_sha256 (source), &error);
  if (error != NULL)
    g_warning ("The attached text is not read: %s", error->message);
  return text;
}

static gboolean
attach_known (AtlanteWindow *self, AtlanteItem *source)
{
  g_autoptr (AtlanteCanonicalText) text = find_text (source);

  if (text != NULL)
    attach_to (self, atlante_item_get_id (source), text);
  return text != NULL;
}

/* A text that was attached before, or that the case holds, is there again. */
void
_atlante_window_attach_known_text (AtlanteWindow *self)
{
  for (guint i = 0; i < get_n_sources (self); i++)
    if (attach_known (self, get_source (self, i)))
      return;
}

/* The text of another source than the one that is read. */
void
_atlante_window_attach_source (AtlanteWindow *self, const char *source_id)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteItem *source = atlante_case_lookup_kind (kase, ATLANTE_ITEM_SOURCE, source_id);

  if (source == NULL || attach_known (self, source))
    return;
  _atlante_window_notice (self, _("The text of this source is not here."),
                          _("_Attach the Article…"), "win.attach");
}

/* Who follows a claim to its passage wants to read the source that it is from. */
static void
claim_cb (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  const char *const *passages = claim != NULL ? atlante_claim_get_passages (claim) : NULL;
  AtlanteItem *passage = NULL;
  const char *source_id;

  if (passages != NULL && passages[0] != NULL)
    passage = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, passages[0]);
  if (passage == NULL || !g_str_equal (atlante_session_get_view (self->session), "article"))
    return;
  source_id = atlante_passage_get_source (ATLANTE_PASSAGE (passage));
  if (source_id != NULL && atlante_session_get_attached_source (self->session) != NULL
      && !g_str_equal (source_id, atlante_session_get_attached_source (self->session)))
    _atlante_window_attach_source (self, source_id);
}

static void
went_cb (AtlanteWindow *self)
{
  if (atlante_session_get_anchors (self->session) == NULL)
    _atlante_window_attach_known_text (self);
}

/* A source that is done again has its text again. */
void
_atlante_window_follow_sources (AtlanteWindow *self)
{
  g_signal_connect_object (atlante_session_get_editor (self->session), "went",
                           G_CALLBACK (went_cb), self, G_CONNECT_SWAPPED);
}

void
_atlante_window_attach_init (AtlanteWindow *self)
{
  g_signal_connect_object (self->session, "notify::claim", G_CALLBACK (claim_cb), self,
                           G_CONNECT_SWAPPED);
}
