/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-go-to-index.h"

G_BEGIN_DECLS

/**
 * AtlantePlaceSuggestions:
 *
 * What a new place may be, by its name or by where it is: places that the case has already, and
 * those that the base map names.
 */
typedef struct _AtlantePlaceSuggestions AtlantePlaceSuggestions;

/* @labels: (nullable): not read yet */
AtlantePlaceSuggestions *atlante_place_suggestions_new    (AtlanteCase *kase,
                                                           AtlanteBaseLabels *labels,
                                                           const AtlanteAudience *audience);
void                     atlante_place_suggestions_free   (AtlantePlaceSuggestions *self);
/* (transfer full) (element-type AtlanteGoToMatch): the best first */
GPtrArray               *atlante_place_suggestions_search (AtlantePlaceSuggestions *self,
                                                           const char *text, guint limit);
/* Towns within @distance metres. (transfer container) (element-type AtlanteBaseLabel): the nearest
 * first */
GPtrArray               *atlante_place_suggestions_list_near (AtlantePlaceSuggestions *self,
                                                              AtlanteGeoPoint point,
                                                              double distance, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePlaceSuggestions, atlante_place_suggestions_free)

G_END_DECLS
