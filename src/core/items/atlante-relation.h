/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"
#include "atlante-time.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_RELATION (atlante_relation_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRelation, atlante_relation, ATLANTE, RELATION, AtlanteItem)
AtlanteRelationKind atlante_relation_get_kind   (AtlanteRelation *self);
/* Id of a place or an actor */
const char        *atlante_relation_get_from    (AtlanteRelation *self);
const char        *atlante_relation_get_to      (AtlanteRelation *self);
AtlanteTime       *atlante_relation_get_time    (AtlanteRelation *self); /* (nullable) */
const char * const *atlante_relation_get_claims (AtlanteRelation *self);
AtlanteJson       *atlante_relation_get_label   (AtlanteRelation *self); /* (nullable) */

G_END_DECLS
