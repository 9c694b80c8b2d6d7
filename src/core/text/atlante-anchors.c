/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-anchors.h"

#include "atlante-anchor-finder.h"
#include "atlante-catalog.h"

#include <glib/gi18n-lib.h>

/* Windows that are hashed for all passages together; about a microsecond each. */
#define WORD_BUDGET 2000000
#define ANY_BUDGET 200000

/* And at least for each. */
#define MIN_WORD_BUDGET 20000
#define MIN_ANY_BUDGET 1000

struct _AtlanteAnchors
{
  gatomicrefcount ref_count;
  AtlanteCanonicalText *text;
  GHashTable *anchors;          /* id → AtlanteAnchor */
  guint counts[ATLANTE_ANCHOR_LOST + 1];
};

G_DEFINE_BOXED_TYPE (AtlanteAnchors, atlante_anchors, atlante_anchors_ref, atlante_anchors_unref)

/**
 * atlante_anchor_state_get_nick:
 *
 * Returns: the word of the file and of the command line
 */
const char *
atlante_anchor_state_get_nick (AtlanteAnchorState state)
{
  static const char *const nicks[] = { "unchecked", "anchored", "moved", "lost" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (nicks), NULL);

  return nicks[state];
}

/**
 * atlante_anchor_state_get_label:
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: the word for people, lower case
 */
const char *
atlante_anchor_state_get_label (AtlanteAnchorState state, const char *language)
{
  switch (state)
    {
    case ATLANTE_ANCHOR_ANCHORED:
      /* Translators: of a passage: it stands in the text where it should */
      return TRC (language, "passage", "anchored");
    case ATLANTE_ANCHOR_MOVED:
      /* Translators: of a passage: it stands elsewhere in the text */
      return TRC (language, "passage", "moved");
    case ATLANTE_ANCHOR_LOST:
      /* Translators: of a passage: it is not in the text */
      return TRC (language, "passage", "lost");
    case ATLANTE_ANCHOR_UNCHECKED:
    default:
      /* Translators: of a passage: no text is attached in which it could be looked for */
      return TRC (language, "passage", "unchecked");
    }
}

AtlanteAnchors *
atlante_anchors_ref (AtlanteAnchors *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_anchors_unref (AtlanteAnchors *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->text, atlante_canonical_text_unref);
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_free (self);
}

/**
 * atlante_case_find_article_source:
 *
 * Returns: (nullable): the id of the source that @article is the text of
 */
const char *
atlante_case_find_article_source (AtlanteCase *kase, const AtlanteCanonicalText *article)
{
  guint n;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (article != NULL, NULL);

  n = atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE);
  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *source = atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, i);

      if (g_strcmp0 (atlante_source_get_sha256 (ATLANTE_SOURCE (source)),
                     atlante_canonical_text_get_sha256 (article)) == 0)
        return atlante_item_get_id (source);
    }
  return n > 0 ? atlante_item_get_id (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0)) : NULL;
}

static AtlanteAnchorBudget
share_budget (guint n_passages)
{
  guint n = MAX (n_passages, 1);

  return (AtlanteAnchorBudget) { MAX (WORD_BUDGET / n, MIN_WORD_BUDGET),
                                 MAX (ANY_BUDGET / n, MIN_ANY_BUDGET) };
}

/**
 * atlante_anchors_find:
 *
 * Returns: where @passage stands in @text
 */
AtlanteAnchor
atlante_anchors_find (const AtlanteCanonicalText *text, AtlantePassage *passage)
{
  g_autoptr (AtlanteAnchorFinder) finder = NULL;
  g_autoptr (AtlanteAnchorKey) key = NULL;
  AtlanteAnchor anchor = { ATLANTE_ANCHOR_LOST, 0, 0 };

  g_return_val_if_fail (text != NULL && ATLANTE_IS_PASSAGE (passage), anchor);

  finder = atlante_anchor_finder_new (text);
  key = atlante_anchor_key_new (passage);
  if (atlante_anchor_finder_in_place (finder, key))
    return (AtlanteAnchor) { ATLANTE_ANCHOR_ANCHORED, key->start, key->length };

  atlante_anchor_finder_search (finder, key, share_budget (1), NULL, &anchor);
  return anchor;
}

static void
add_anchor (AtlanteAnchors *self, const AtlanteAnchorKey *key, AtlanteAnchor anchor)
{
  if (key->id == NULL || g_hash_table_contains (self->anchors, key->id))
    return;

  g_hash_table_insert (self->anchors, g_strdup (key->id), g_memdup2 (&anchor, sizeof anchor));
  self->counts[anchor.state]++;
}

static AtlanteAnchors *
anchors_new_empty (AtlanteCanonicalText *text)
{
  AtlanteAnchors *self = g_new0 (AtlanteAnchors, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = text != NULL ? atlante_canonical_text_ref (text) : NULL;
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/* (transfer full): the same text, and all anchors but that of @id */
static AtlanteAnchors *
copy_without (AtlanteAnchors *self, const char *id)
{
  AtlanteAnchors *copy = anchors_new_empty (self->text);
  GHashTableIter iter;
  gpointer other, anchor;

  g_hash_table_iter_init (&iter, self->anchors);
  while (g_hash_table_iter_next (&iter, &other, &anchor))
    {
      if (g_strcmp0 (id, other) == 0)
        continue;
      g_hash_table_insert (copy->anchors, g_strdup (other),
                           g_memdup2 (anchor, sizeof (AtlanteAnchor)));
      copy->counts[((AtlanteAnchor *) anchor)->state]++;
    }
  return copy;
}

/**
 * atlante_anchors_with_passage:
 * @passage: a passage that was set anew at a stretch of the text
 *
 * Only this passage is looked at: the others stand where they stood.
 *
 * Returns: (transfer full): the same anchors but for @passage
 */
AtlanteAnchors *
atlante_anchors_with_passage (AtlanteAnchors *self, AtlantePassage *passage)
{
  g_autoptr (AtlanteAnchorKey) key = NULL;
  AtlanteAnchors *changed;

  g_return_val_if_fail (self != NULL && self->text != NULL, NULL);
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (passage), NULL);

  key = atlante_anchor_key_new (passage);
  changed = copy_without (self, key->id);
  add_anchor (changed, key, atlante_anchors_find (self->text, passage));
  return changed;
}

/**
 * atlante_anchors_without_passage:
 * @id: of a passage that is none of the case's any more
 *
 * Returns: (transfer full): the same anchors but for that one
 */
AtlanteAnchors *
atlante_anchors_without_passage (AtlanteAnchors *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return copy_without (self, id);
}

/* Most passages stand in place, and are found at once; the budget is then for those that do not. */
static AtlanteAnchors *
find_all (GPtrArray *keys, AtlanteCanonicalText *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteAnchors) self = anchors_new_empty (text);
  g_autoptr (AtlanteAnchorFinder) finder = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  AtlanteAnchorBudget budget;

  if (text != NULL)
    finder = atlante_anchor_finder_new (text);

  for (guint i = 0; i < keys->len; i++)
    {
      const AtlanteAnchorKey *key = g_ptr_array_index (keys, i);

      if (text == NULL)
        add_anchor (self, key, (AtlanteAnchor) { ATLANTE_ANCHOR_UNCHECKED, 0, 0 });
      else if (atlante_anchor_finder_in_place (finder, key))
        add_anchor (self, key,
                    (AtlanteAnchor) { ATLANTE_ANCHOR_ANCHORED, key->start, key->length });
      else
        g_ptr_array_add (missing, (gpointer) key);
    }

  budget = share_budget (missing->len);
  for (guint i = 0; i < missing->len; i++)
    {
      AtlanteAnchor anchor = { ATLANTE_ANCHOR_LOST, 0, 0 };

      atlante_anchor_finder_search (finder, g_ptr_array_index (missing, i), budget, cancellable,
                                    &anchor);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      add_anchor (self, g_ptr_array_index (missing, i), anchor);
    }

  return g_steal_pointer (&self);
}

/* @source_id NULL: the passages of all sources. */
static GPtrArray *
collect_keys (AtlanteCase *kase, const char *source_id)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_anchor_key_free);

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE); i++)
    {
      AtlanteItem *passage = atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, i);
      const char *source = atlante_passage_get_source (ATLANTE_PASSAGE (passage));

      if (source_id == NULL || g_strcmp0 (source, source_id) == 0)
        g_ptr_array_add (keys, atlante_anchor_key_new (ATLANTE_PASSAGE (passage)));
    }

  return keys;
}

/**
 * atlante_anchors_new:
 * @source_id: (nullable): the source whose text it is, NULL for the passages of all
 * @text: (nullable): NULL leaves all unchecked
 *
 * Returns: (transfer full) (nullable): the anchors, or NULL where it was cancelled
 */
AtlanteAnchors *
atlante_anchors_new (AtlanteCase *kase, const char *source_id, AtlanteCanonicalText *text,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  keys = collect_keys (kase, source_id);
  return find_all (keys, text, cancellable, error);
}

typedef struct
{
  GPtrArray *keys;
  AtlanteCanonicalText *text;
} FindData;

static void
find_data_free (FindData *data)
{
  g_clear_pointer (&data->keys, g_ptr_array_unref);
  g_clear_pointer (&data->text, atlante_canonical_text_unref);
  g_free (data);
}

static void
find_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  FindData *data = task_data;
  GError *error = NULL;
  AtlanteAnchors *self = find_all (data->keys, data->text, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) atlante_anchors_unref);
  else
    g_task_return_error (task, error);
}

/**
 * atlante_anchors_new_async:
 *
 * atlante_anchors_new() in a worker, which gets copies of what it needs of the case.
 */
void
atlante_anchors_new_async (AtlanteCase *kase, const char *source_id, AtlanteCanonicalText *text,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  FindData *data;

  g_return_if_fail (ATLANTE_IS_CASE (kase));

  data = g_new0 (FindData, 1);
  data->keys = collect_keys (kase, source_id);
  data->text = text != NULL ? atlante_canonical_text_ref (text) : NULL;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_anchors_new_async);
  g_task_set_task_data (task, data, (GDestroyNotify) find_data_free);
  g_task_run_in_thread (task, find_in_thread);
}

AtlanteAnchors *
atlante_anchors_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * atlante_anchors_lookup:
 *
 * Returns: (transfer none): the anchor of a passage; unchecked where it is not known
 */
const AtlanteAnchor *
atlante_anchors_lookup (const AtlanteAnchors *self, const char *passage_id)
{
  static const AtlanteAnchor unchecked = { ATLANTE_ANCHOR_UNCHECKED, 0, 0 };
  const AtlanteAnchor *anchor;

  g_return_val_if_fail (self != NULL && passage_id != NULL, &unchecked);

  anchor = g_hash_table_lookup (self->anchors, passage_id);
  return anchor != NULL ? anchor : &unchecked;
}

guint
atlante_anchors_get_count (const AtlanteAnchors *self, AtlanteAnchorState state)
{
  g_return_val_if_fail (self != NULL && (guint) state < G_N_ELEMENTS (self->counts), 0);

  return self->counts[state];
}

AtlanteCanonicalText *
atlante_anchors_get_text (const AtlanteAnchors *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * atlante_anchors_get_claim_state:
 *
 * Returns: the worst state of the claim's passages; unchecked where it has none
 */
AtlanteAnchorState
atlante_anchors_get_claim_state (const AtlanteAnchors *self, AtlanteClaim *claim)
{
  /* From bad to good, by AtlanteAnchorState. */
  static const int ranks[] = {
    [ATLANTE_ANCHOR_LOST] = 0,
    [ATLANTE_ANCHOR_MOVED] = 1,
    [ATLANTE_ANCHOR_UNCHECKED] = 2,
    [ATLANTE_ANCHOR_ANCHORED] = 3,
  };
  const char *const *passages;
  AtlanteAnchorState worst = ATLANTE_ANCHOR_ANCHORED;

  g_return_val_if_fail (self != NULL && ATLANTE_IS_CLAIM (claim), ATLANTE_ANCHOR_UNCHECKED);

  passages = atlante_claim_get_passages (claim);
  if (passages == NULL || passages[0] == NULL)
    return ATLANTE_ANCHOR_UNCHECKED;

  for (guint i = 0; passages[i] != NULL; i++)
    {
      AtlanteAnchorState state = atlante_anchors_lookup (self, passages[i])->state;

      if (ranks[state] < ranks[worst])
        worst = state;
    }

  return worst;
}

static gboolean
check_stretch (const AtlanteCanonicalText *text, guint start, guint length, guint paragraph,
               GError **error)
{
  guint first, n;

  if (length == 0)
    {
      g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                           _("A passage cannot be empty: select some words first."));
      return FALSE;
    }

  if (!atlante_canonical_text_get_paragraph (text, paragraph, &first, &n)
      || (guint64) start + length > (guint64) first + n)
    {
      g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                           _("A passage lies within one paragraph: select less."));
      return FALSE;
    }

  return TRUE;
}

/**
 * atlante_passage_json_at:
 * @start: in code points
 * @length: in code points
 *
 * Returns: (transfer full) (nullable): a passage for the case file, or NULL with
 *   %ATLANTE_CASE_ERROR_INVALID where the stretch is empty or leaves its paragraph
 */
AtlanteJson *
atlante_passage_json_at (const AtlanteCanonicalText *text, const char *id, const char *source,
                         guint start, guint length, GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *loose_sha256 = NULL;
  AtlanteJson *json, *loose;
  guint loose_start, loose_length, paragraph;

  g_return_val_if_fail (text != NULL && id != NULL && source != NULL, NULL);

  paragraph = atlante_canonical_text_find_paragraph (text, start);
  if (!check_stretch (text, start, length, paragraph, error))
    return NULL;

  sha256 = atlante_canonical_text_hash_stretch (text, start, length);
  atlante_canonical_text_get_loose_span (text, start, length, &loose_start, &loose_length);
  loose_sha256 = atlante_canonical_text_hash_loose (text, loose_start, loose_length);

  loose = atlante_json_new_object ();
  atlante_json_set_int (loose, "start", loose_start);
  atlante_json_set_int (loose, "length", loose_length);
  atlante_json_set_string (loose, "sha256", loose_sha256);

  json = atlante_json_new_object ();
  atlante_json_set_string (json, "id", id);
  atlante_json_set_string (json, "source", source);
  atlante_json_set_int (json, "paragraph", paragraph);
  atlante_json_set_int (json, "start", start);
  atlante_json_set_int (json, "length", length);
  atlante_json_set_string (json, "sha256", sha256);
  atlante_json_set_take (json, "loose", loose);
  return json;
}
