/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-canonical-text.h"
#include "atlante-case.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_ANCHOR_UNCHECKED,   /* no text attached */
  ATLANTE_ANCHOR_ANCHORED,    /* the hash matches in place */
  ATLANTE_ANCHOR_MOVED,       /* the same hash, or the loose one, matches elsewhere: the nearest */
  ATLANTE_ANCHOR_LOST,        /* no match */
} AtlanteAnchorState;

typedef struct
{
  AtlanteAnchorState state;
  guint start;                /* code points; where it is now (anchored, moved) */
  guint length;
} AtlanteAnchor;

/* "anchored", "moved", "lost", "unchecked": in the file's words and in people's. */
const char     *atlante_anchor_state_get_nick  (AtlanteAnchorState state);
const char     *atlante_anchor_state_get_label (AtlanteAnchorState state, const char *language);

/**
 * AtlanteAnchors:
 *
 * Where the passages of a case stand in the attached texts. Immutable; boxed.
 */
typedef struct _AtlanteAnchors AtlanteAnchors;

#define ATLANTE_TYPE_ANCHORS (atlante_anchors_get_type ())
GType           atlante_anchors_get_type   (void);
AtlanteAnchors *atlante_anchors_ref        (AtlanteAnchors *self);
void            atlante_anchors_unref      (AtlanteAnchors *self);
/* The source of a case that @article is the text of: by its hash, else the first, since a copy with
 * other spaces or line ends is of use too. (nullable) id; NULL where the case has no source */
const char     *atlante_case_find_article_source (AtlanteCase *kase,
                                                  const AtlanteCanonicalText *article);
/* Finds one passage. */
AtlanteAnchor   atlante_anchors_find       (const AtlanteCanonicalText *text,
                                            AtlantePassage *passage);
/* Finds all passages of source @source_id; @text NULL: all unchecked. Synchronous: for the command
 * line. */
AtlanteAnchors *atlante_anchors_new        (AtlanteCase *kase, const char *source_id,
                                            AtlanteCanonicalText *text,
                                            GCancellable *cancellable, GError **error);
/* The same in a worker. */
void            atlante_anchors_new_async  (AtlanteCase *kase, const char *source_id,
                                            AtlanteCanonicalText *text,
                                            GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer user_data);
AtlanteAnchors *atlante_anchors_new_finish (GAsyncResult *result, GError **error);
/* The same but for one passage, which is new or was set anew. (transfer full) */
AtlanteAnchors *atlante_anchors_with_passage (AtlanteAnchors *self, AtlantePassage *passage);
AtlanteAnchors *atlante_anchors_without_passage (AtlanteAnchors *self, const char *id);
/* Never NULL: unchecked for a passage that it does not know. */
const AtlanteAnchor *atlante_anchors_lookup (const AtlanteAnchors *self, const char *passage_id);
guint           atlante_anchors_get_count  (const AtlanteAnchors *self, AtlanteAnchorState state);
/* (nullable) */
AtlanteCanonicalText *atlante_anchors_get_text (const AtlanteAnchors *self);
/* The worst state of a claim's passages (lost, moved, unchecked, anchored in this order). */
AtlanteAnchorState atlante_anchors_get_claim_state (const AtlanteAnchors *self,
                                                    AtlanteClaim *claim);

/* The JSON of a passage set at a stretch of a text (id, source, paragraph, start, length, sha256,
 * loose); @id and @source as given. (transfer full). Error where the stretch is empty or leaves its
 * paragraph. */
AtlanteJson    *atlante_passage_json_at    (const AtlanteCanonicalText *text, const char *id,
                                            const char *source,
                                            guint start, guint length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteAnchors, atlante_anchors_unref)

G_END_DECLS
