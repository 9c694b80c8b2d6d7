/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-coordinates.h"
#include "atlante-json.h"
#include "atlante-units.h"

G_BEGIN_DECLS

/**
 * AtlanteAudience:
 *
 * For whom something is shown: languages in order of preference, the viewpoint for contested names,
 * and how distances and coordinates are told. Immutable; boxed.
 */
typedef struct _AtlanteAudience AtlanteAudience;

#define ATLANTE_TYPE_AUDIENCE (atlante_audience_get_type ())
GType               atlante_audience_get_type      (void);
/* @language: BCP 47. The chain is: @language, @case_language, "en", any. @case_language may be
 * NULL. */
AtlanteAudience    *atlante_audience_new           (const char *language, const char *case_language,
                                                    const char *viewpoint);
/* The same one, but for how it is told distances and coordinates: kilometres and decimal degrees at
 * first. (transfer full) */
AtlanteAudience    *atlante_audience_with_units    (const AtlanteAudience *self,
                                                    AtlanteUnits units, AtlanteNotation notation);
AtlanteAudience    *atlante_audience_ref           (AtlanteAudience *self);
void                atlante_audience_unref         (AtlanteAudience *self);
/* The first language: labels and formats follow it. */
const char         *atlante_audience_get_language  (const AtlanteAudience *self);
const char * const *atlante_audience_get_languages (const AtlanteAudience *self);
const char         *atlante_audience_get_viewpoint (const AtlanteAudience *self);
AtlanteUnits        atlante_audience_get_units     (const AtlanteAudience *self);
AtlanteNotation     atlante_audience_get_notation  (const AtlanteAudience *self);

/* A text by language ({"it": "…", "en": "…"}) is an AtlanteJson object, or a plain string for all
 * languages. Returns: (nullable): the text for @audience by its chain of languages; borrowed from
 * @text. */
const char         *atlante_text_get               (const AtlanteJson *text,
                                                    const AtlanteAudience *audience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteAudience, atlante_audience_unref)

G_END_DECLS
