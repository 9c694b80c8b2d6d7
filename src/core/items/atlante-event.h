/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"
#include "atlante-time.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_EVENT (atlante_event_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteEvent, atlante_event, ATLANTE, EVENT, AtlanteItem)
AtlanteTime       *atlante_event_get_time       (AtlanteEvent *self);   /* (nullable) */
const AtlanteRole *atlante_event_get_places     (AtlanteEvent *self, guint *n);
const AtlanteRole *atlante_event_get_actors     (AtlanteEvent *self, guint *n);
const char * const *atlante_event_get_claims    (AtlanteEvent *self);   /* NULL-terminated ids */
AtlanteJson       *atlante_event_get_summary    (AtlanteEvent *self);   /* (nullable) */

G_END_DECLS
