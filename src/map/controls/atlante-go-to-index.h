/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-labels.h"
#include "atlante-case.h"

G_BEGIN_DECLS

/**
 * AtlanteGoToMatch:
 * @title: the name
 * @subtitle: what it is: "port · North Korea", "town · Peru"
 * @place: (nullable): the place of the case; %NULL for one of the base map
 * @point: where it is
 * @zoom: at which it is seen well
 *
 * Somewhere to go to.
 */
typedef struct
{
  char *title;
  char *subtitle;
  AtlantePlace *place;
  AtlanteGeoPoint point;
  double zoom;
} AtlanteGoToMatch;

void atlante_go_to_match_free (AtlanteGoToMatch *self);

/**
 * AtlanteGoToIndex:
 *
 * All names by which one can go somewhere: those of the case in all their languages, then those of
 * the base map.
 */
typedef struct _AtlanteGoToIndex AtlanteGoToIndex;

/* @kase, @labels: (nullable) */
AtlanteGoToIndex *atlante_go_to_index_new    (AtlanteCase           *kase,
                                              AtlanteBaseLabels     *labels,
                                              const AtlanteAudience *audience);
void              atlante_go_to_index_free   (AtlanteGoToIndex      *self);
/* (transfer full) of AtlanteGoToMatch, the best first; empty for an empty @text */
GPtrArray        *atlante_go_to_index_search (AtlanteGoToIndex      *self,
                                              const char            *text,
                                              guint                  limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteGoToMatch, atlante_go_to_match_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteGoToIndex, atlante_go_to_index_free)

G_END_DECLS
