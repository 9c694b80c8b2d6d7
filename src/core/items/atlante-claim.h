/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"
#include "atlante-time.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_CLAIM (atlante_claim_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteClaim, atlante_claim, ATLANTE, CLAIM, AtlanteItem)
const char        *atlante_claim_get_text       (AtlanteClaim *self,
                                                 const AtlanteAudience *audience);
const char * const *atlante_claim_get_passages  (AtlanteClaim *self);   /* NULL-terminated ids */
const char        *atlante_claim_get_topic      (AtlanteClaim *self);   /* (nullable) */
AtlanteModality    atlante_claim_get_modality   (AtlanteClaim *self);
AtlanteJson       *atlante_claim_get_cue        (AtlanteClaim *self);   /* (nullable) */
AtlanteAttributionKind atlante_claim_get_attribution_kind (AtlanteClaim *self);
const char        *atlante_claim_get_attribution_actor (AtlanteClaim *self); /* (nullable) id */
AtlanteJson       *atlante_claim_get_attribution_text (AtlanteClaim *self);  /* (nullable) */
/* 'A' to 'F'; 'F' where not graded */
char               atlante_claim_get_reliability (AtlanteClaim *self);
/* 1 to 6; 6 where not graded */
int                atlante_claim_get_credibility (AtlanteClaim *self);
/* Who graded it, and when (ISO date). (nullable) */
const char        *atlante_claim_get_graded_by  (AtlanteClaim *self);
const char        *atlante_claim_get_graded_on  (AtlanteClaim *self);
AtlanteLikelihood  atlante_claim_get_likelihood (AtlanteClaim *self);   /* 0 where not set */
AtlanteConfidence  atlante_claim_get_confidence (AtlanteClaim *self);
AtlanteStatus      atlante_claim_get_status     (AtlanteClaim *self);
const AtlanteRole *atlante_claim_get_places     (AtlanteClaim *self, guint *n);
const AtlanteRole *atlante_claim_get_actors     (AtlanteClaim *self, guint *n);
AtlanteTime       *atlante_claim_get_time       (AtlanteClaim *self);   /* (nullable) */

G_END_DECLS
