/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-anchors.h"

G_BEGIN_DECLS

#define ATLANTE_SHA256_SIZE 32

/* What is known of a passage: copied from it, so that a worker touches no object. */
typedef struct
{
  char *id;
  guint start;
  guint length;
  guint loose_start;
  guint loose_length;
  gboolean has_sha256;
  gboolean has_loose;
  guint8 sha256[ATLANTE_SHA256_SIZE];
  guint8 loose_sha256[ATLANTE_SHA256_SIZE];
} AtlanteAnchorKey;

AtlanteAnchorKey *atlante_anchor_key_new  (AtlantePassage *passage);
void              atlante_anchor_key_free (AtlanteAnchorKey *self);

/* How many windows a search may hash: first those between word boundaries, then any. */
typedef struct
{
  guint words;
  guint any;
} AtlanteAnchorBudget;

/**
 * AtlanteAnchorFinder:
 *
 * Finds passages in one text. Used by one thread at a time.
 */
typedef struct _AtlanteAnchorFinder AtlanteAnchorFinder;

AtlanteAnchorFinder *atlante_anchor_finder_new      (const AtlanteCanonicalText *text);
void                 atlante_anchor_finder_free     (AtlanteAnchorFinder *self);
/* Does the passage stand where it says? */
gboolean             atlante_anchor_finder_in_place (AtlanteAnchorFinder *self,
                                                     const AtlanteAnchorKey *key);
/* Looks for it elsewhere, from its place outwards. FALSE where it is lost, or @cancellable was
 * cancelled. */
gboolean             atlante_anchor_finder_search   (AtlanteAnchorFinder *self,
                                                     const AtlanteAnchorKey *key,
                                                     AtlanteAnchorBudget budget,
                                                     GCancellable *cancellable,
                                                     AtlanteAnchor *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteAnchorKey, atlante_anchor_key_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteAnchorFinder, atlante_anchor_finder_free)

G_END_DECLS
