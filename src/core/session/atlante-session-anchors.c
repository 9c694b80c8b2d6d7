/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-session-private.h"

#include "atlante-text-store.h"

#include <glib/gi18n-lib.h>

/* The attached text of a session: where passages stand in it, and setting one anew. */

AtlanteAnchors *
atlante_session_get_anchors (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->anchors;
}

void
atlante_session_set_anchors (AtlanteSession *self, AtlanteAnchors *anchors)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  if (self->anchors == anchors)
    return;
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  self->anchors = anchors != NULL ? atlante_anchors_ref (anchors) : NULL;
  if (anchors == NULL)
    g_clear_pointer (&self->attached_source, g_free);
  else if (self->attached_source == NULL && self->kase != NULL)
    self->attached_source = g_strdup (
      atlante_case_find_article_source (self->kase, atlante_anchors_get_text (anchors)));
  g_object_notify (G_OBJECT (self), "anchors");
}

const char *
atlante_session_get_attached_source (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->attached_source;
}

AtlanteAnchorState
atlante_session_get_claim_state (AtlanteSession *self, AtlanteClaim *claim)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), ATLANTE_ANCHOR_UNCHECKED);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), ATLANTE_ANCHOR_UNCHECKED);

  return self->anchors != NULL ? atlante_anchors_get_claim_state (self->anchors, claim)
                               : ATLANTE_ANCHOR_UNCHECKED;
}

/* --- attaching --- */

typedef struct
{
  AtlanteCase *kase;
  char *source_id;
  AtlanteCanonicalText *text;
  guint n_attached;      /* the session's when it began */
} AttachData;

static void
attach_data_free (AttachData *data)
{
  g_object_unref (data->kase);
  g_free (data->source_id);
  atlante_canonical_text_unref (data->text);
  g_free (data);
}

static void
anchors_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteAnchors) anchors = atlante_anchors_new_finish (result, &error);
  AtlanteSession *self = g_task_get_source_object (task);
  const AttachData *data = g_task_get_task_data (task);

  /* Meanwhile another case may have been opened, whose passages are not these, or another text
   * attached: the last one counts, whichever is found first. */
  if (anchors == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (data->kase != self->kase)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("Another case was opened meanwhile"));
  else if (data->n_attached != self->n_attached)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("Another text was attached meanwhile"));
  else
    {
      g_free (self->attached_source);
      self->attached_source = g_strdup (data->source_id);
      atlante_session_set_anchors (self, anchors);
      g_task_return_boolean (task, TRUE);
    }
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer text, GCancellable *cancellable)
{
  GError *error = NULL;

  if (atlante_text_store_put (text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
text_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  const AttachData *data = g_task_get_task_data (task);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_warning ("The text is attached for this time only: %s", error->message);
  atlante_anchors_new_async (data->kase, data->source_id, data->text,
                             g_task_get_cancellable (task), anchors_found_cb, g_object_ref (task));
}

static void
start_attaching (GTask *task, AttachData *data)
{
  g_autoptr (GTask) keeping = NULL;

  g_task_set_task_data (task, data, (GDestroyNotify) attach_data_free);
  /* Cancelled or not, the text is kept: who attaches it next time need not wait again. */
  keeping = g_task_new (NULL, NULL, text_kept_cb, g_object_ref (task));
  g_task_set_task_data (keeping, atlante_canonical_text_ref (data->text),
                        (GDestroyNotify) atlante_canonical_text_unref);
  g_task_run_in_thread (keeping, keep_in_thread);
}

/**
 * atlante_session_attach_to_async:
 * @source_id: (nullable): of the source that it is the text of; %NULL where the case has none
 * @text: the text
 *
 * Keeps the text in the text store and finds the passages, both in workers, and then sets
 * #AtlanteSession:anchors. A text that cannot be kept is attached all the same.
 */
void
atlante_session_attach_to_async (AtlanteSession *self, const char *source_id,
                                 AtlanteCanonicalText *text, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  AttachData *data;

  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_session_attach_to_async);
  if (self->kase == NULL || source_id == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s",
                               _("This case has no source that a text could be attached to"));
      return;
    }

  data = g_new0 (AttachData, 1);
  data->kase = g_object_ref (self->kase);
  data->source_id = g_strdup (source_id);
  data->text = atlante_canonical_text_ref (text);
  data->n_attached = ++self->n_attached;
  start_attaching (task, data);
}

/**
 * atlante_session_attach_async:
 * @text: the text of one of the case's sources
 *
 * The same for the source that it is the text of by its hash, or else for the first.
 */
void
atlante_session_attach_async (AtlanteSession *self, AtlanteCanonicalText *text,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  const char *source_id = NULL;

  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  if (self->kase != NULL)
    source_id = atlante_case_find_article_source (self->kase, text);
  atlante_session_attach_to_async (self, source_id, text, cancellable, callback, user_data);
}

/**
 * atlante_session_attach_finish:
 *
 * Returns: whether the anchors are set; FALSE with %G_IO_ERROR_CANCELLED also where another case
 *   or another text came meanwhile
 */
gboolean
atlante_session_attach_finish (AtlanteSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- setting a passage --- */

/* Members of the passage that are not the anchor's stay as they are. */
static AtlanteJson *
with_anchor (AtlanteJson *passage, const AtlanteJson *anchor)
{
  AtlanteJson *json = atlante_json_ref (passage);

  for (guint i = 0; i < atlante_json_get_length (anchor); i++)
    {
      g_autoptr (AtlanteJson) old = json;

      json = atlante_json_with_member (old, atlante_json_get_key (anchor, i),
                                       atlante_json_get_element (anchor, i));
    }
  return json;
}

/* A passage that lies behind the end of the text that the case knows belongs to a longer version of
 * it: the source is that version from then on. */
void
_atlante_session_follow_text (AtlanteSession *self, const char *source_id, guint end)
{
  AtlanteItem *source = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_SOURCE, source_id);
  AtlanteCanonicalText *text = atlante_anchors_get_text (self->anchors);
  g_autoptr (AtlanteJson) length = NULL, sha256 = NULL, longer = NULL, json = NULL;

  if (source == NULL || end <= atlante_source_get_length (ATLANTE_SOURCE (source)))
    return;
  length = atlante_json_new_int (atlante_canonical_text_get_length (text));
  sha256 = atlante_json_new_string (atlante_canonical_text_get_sha256 (text));
  longer = atlante_json_with_member (atlante_item_get_json (source), "length", length);
  json = atlante_json_with_member (longer, "sha256", sha256);
  atlante_editor_replace (self->editor, source, json);
}

/**
 * atlante_session_set_passage:
 * @start: code points of the attached text
 * @length: code points
 *
 * Sets a passage at a stretch of the attached text: a lost one anew, a moved one where it is now.
 * The case is then modified.
 *
 * Returns: whether it was set, else FALSE with an #AtlanteCaseError: the case is of a later
 *   version, or the stretch is empty or leaves its paragraph
 */
gboolean
atlante_session_set_passage (AtlanteSession *self, AtlantePassage *passage, guint start,
                             guint length, GError **error)
{
  g_autoptr (AtlanteJson) anchor = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  AtlanteItem *item = ATLANTE_ITEM (passage);

  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (passage), FALSE);
  g_return_val_if_fail (self->kase != NULL && self->anchors != NULL, FALSE);

  anchor = atlante_passage_json_at (atlante_anchors_get_text (self->anchors),
                                    atlante_item_get_id (item),
                                    atlante_passage_get_source (passage), start, length, error);
  if (anchor == NULL)
    return FALSE;

  json = with_anchor (atlante_item_get_json (item), anchor);
  /* Translators: a step of the history: a passage was set at a stretch of the article */
  if (!atlante_editor_begin (self->editor, _("Set a Passage"), NULL, error))
    return FALSE;
  _atlante_session_follow_text (self, atlante_passage_get_source (passage), start + length);
  atlante_editor_replace (self->editor, item, json);
  return atlante_editor_commit (self->editor, error);
}

/* A passage is new or another one after an edit, an undo or a redo: where does it stand now? Those
 * of other sources are not in this text. */
void
_atlante_session_follow_passage (AtlanteSession *self, AtlantePassage *passage)
{
  g_autoptr (AtlanteAnchors) anchors = NULL;

  if (self->anchors == NULL
      || g_strcmp0 (atlante_passage_get_source (passage), self->attached_source) != 0)
    return;
  anchors = atlante_anchors_with_passage (self->anchors, passage);
  atlante_session_set_anchors (self, anchors);
}

void
_atlante_session_follow_source (AtlanteSession *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (self->attached_source == NULL
      || g_strcmp0 (atlante_item_get_id (old_item), self->attached_source) != 0)
    return;
  g_free (self->attached_source);
  self->attached_source = g_strdup (atlante_item_get_id (new_item));
}

void
_atlante_session_forget_passage (AtlanteSession *self, AtlantePassage *passage)
{
  const char *id = atlante_item_get_id (ATLANTE_ITEM (passage));
  g_autoptr (AtlanteAnchors) anchors = NULL;

  if (self->anchors == NULL)
    return;
  anchors = atlante_anchors_without_passage (self->anchors, id);
  atlante_session_set_anchors (self, anchors);
}

AtlanteEditor *
atlante_session_get_editor (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->editor;
}

gboolean
atlante_session_is_modified (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);

  return self->editor != NULL && atlante_editor_is_modified (self->editor);
}
