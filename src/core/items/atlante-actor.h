/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-name.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_ACTOR (atlante_actor_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteActor, atlante_actor, ATLANTE, ACTOR, AtlanteItem)
AtlanteActorKind   atlante_actor_get_kind       (AtlanteActor *self);
const char        *atlante_actor_get_name       (AtlanteActor *self,
                                                 const AtlanteAudience *audience);
const AtlanteName *atlante_actor_get_names      (AtlanteActor *self, guint *n);
AtlanteJson       *atlante_actor_get_office     (AtlanteActor *self);   /* (nullable) */
const char        *atlante_actor_get_country    (AtlanteActor *self);   /* (nullable) */
/* (nullable) id of a place */
const char        *atlante_actor_get_seat       (AtlanteActor *self);
AtlanteJson       *atlante_actor_get_summary    (AtlanteActor *self);   /* (nullable) */

G_END_DECLS
