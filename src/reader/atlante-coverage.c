/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-reader"

#include "atlante-coverage.h"

/* What covers a code point of the text. */
enum
{
  COVERED_BY_CLAIM = 1 << 0,
  COVERED_BY_SET_ASIDE = 1 << 1,
};

static void
mark_passage (guint8 *marks, guint n_chars, const AtlanteAnchor *anchor, guint8 mark)
{
  guint start = MIN (anchor->start, n_chars);
  guint end = start + MIN (anchor->length, n_chars - start);

  for (guint i = start; i < end; i++)
    marks[i] |= mark;
}

static gboolean
is_found (const AtlanteAnchor *anchor)
{
  return anchor->state == ATLANTE_ANCHOR_ANCHORED || anchor->state == ATLANTE_ANCHOR_MOVED;
}

/* A passage that supports no claim and is not set aside covers nothing. */
static guint8 *
mark_passages (AtlanteCase *kase, const char *source_id, const AtlanteAnchors *anchors,
               guint n_chars)
{
  guint8 *marks = g_malloc0 ((gsize) n_chars + 1);
  g_autoptr (GHashTable) aside = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE); i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i);
      const char *passage = atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (item));

      if (passage != NULL)
        g_hash_table_add (aside, (gpointer) passage);
    }

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE); i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, i);
      const char *id = atlante_item_get_id (item);
      const char *source = atlante_passage_get_source (ATLANTE_PASSAGE (item));

      if (id == NULL || (source_id != NULL && g_strcmp0 (source, source_id) != 0)
          || !is_found (atlante_anchors_lookup (anchors, id)))
        continue;
      if (atlante_case_get_n_referrers (kase, id, ATLANTE_ITEM_CLAIM) > 0)
        mark_passage (marks, n_chars, atlante_anchors_lookup (anchors, id), COVERED_BY_CLAIM);
      if (g_hash_table_contains (aside, id))
        mark_passage (marks, n_chars, atlante_anchors_lookup (anchors, id), COVERED_BY_SET_ASIDE);
    }

  return marks;
}

static gboolean
is_half_covered (const AtlanteSentence *sentence, const guint8 *marks, guint8 mark)
{
  guint n = 0;

  for (guint i = 0; i < sentence->length; i++)
    if ((marks[sentence->start + i] & mark) != 0)
      n++;

  return 2 * n >= sentence->length;
}

static const char *
get_language (AtlanteCase *kase, const char *source_id)
{
  AtlanteItem *source = NULL;

  if (source_id != NULL)
    source = atlante_case_lookup_kind (kase, ATLANTE_ITEM_SOURCE, source_id);
  else if (atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) > 0)
    source = atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0);

  return source != NULL ? atlante_source_get_language (ATLANTE_SOURCE (source)) : NULL;
}

/**
 * atlante_coverage_new:
 *
 * Returns: (transfer full) (nullable): the coverage; NULL where no text is attached
 */
AtlanteCoverage *
atlante_coverage_new (AtlanteCase *kase, const char *source_id, const AtlanteAnchors *anchors)
{
  g_autoptr (GArray) sentences = NULL;
  g_autofree guint8 *marks = NULL;
  const AtlanteCanonicalText *text;
  AtlanteCoverage *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase) && anchors != NULL, NULL);

  text = atlante_anchors_get_text (anchors);
  if (text == NULL)
    return NULL;

  sentences = atlante_sentences_split (text, get_language (kase, source_id));
  marks = mark_passages (kase, source_id, anchors, atlante_canonical_text_get_length (text));
  self = g_new0 (AtlanteCoverage, 1);
  self->sentences = sentences->len;
  self->open = g_array_new (FALSE, FALSE, sizeof (AtlanteSentence));

  for (guint i = 0; i < sentences->len; i++)
    {
      const AtlanteSentence *sentence = &g_array_index (sentences, AtlanteSentence, i);

      if (sentence->is_heading)
        self->set_aside++;
      else if (is_half_covered (sentence, marks, COVERED_BY_CLAIM))
        self->used++;
      else if (is_half_covered (sentence, marks, COVERED_BY_SET_ASIDE))
        self->set_aside++;
      else
        g_array_append_vals (self->open, sentence, 1);
    }

  return self;
}

void
atlante_coverage_free (AtlanteCoverage *self)
{
  g_array_unref (self->open);
  g_free (self);
}

/**
 * atlante_coverage_get_share:
 *
 * Returns: used and set aside over all, 0 to 1; 1 for a text without sentences
 */
double
atlante_coverage_get_share (const AtlanteCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->sentences == 0)
    return 1.0;
  return (double) (self->used + self->set_aside) / self->sentences;
}
