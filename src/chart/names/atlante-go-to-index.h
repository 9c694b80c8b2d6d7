/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-labels.h"
#include "atlante-case.h"

G_BEGIN_DECLS

/**
 * AtlanteGoToMatch:
 * @title: the name
 * @subtitle: (nullable): what a name of the base map is: "town · Peru"; %NULL for a place of the
 *   case, of which the rooms with widgets know more
 * @place: (nullable): the place of the case; %NULL for one of the base map
 * @label: (nullable): the name of the base map, which belongs to the labels; %NULL for a place
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
  const AtlanteBaseLabel *label;
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
