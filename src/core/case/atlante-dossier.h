/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-claim-format.h"
#include "atlante-link.h"

G_BEGIN_DECLS

/**
 * AtlanteDossier:
 *
 * What a case holds on one place, actor, event or topic, gathered and ordered: a view, never a
 * copy.
 */
#define ATLANTE_TYPE_DOSSIER (atlante_dossier_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDossier, atlante_dossier, ATLANTE, DOSSIER, GObject)

AtlanteDossier *atlante_dossier_new          (AtlanteCase *kase, AtlanteItem *subject);
AtlanteCase    *atlante_dossier_get_case     (AtlanteDossier *self);
AtlanteItem    *atlante_dossier_get_subject  (AtlanteDossier *self);
/* All lists are borrowed arrays of borrowed items. Rejected claims are left out. */
/* AtlanteClaim, by topic, then as in the article */
GPtrArray      *atlante_dossier_get_claims   (AtlanteDossier *self);
/* AtlanteTopic of its claims, in the case's order */
GPtrArray      *atlante_dossier_get_topics   (AtlanteDossier *self);
/* AtlanteEvent, by time, undated last */
GPtrArray      *atlante_dossier_get_events   (AtlanteDossier *self);
/* AtlanteActor, most claims first */
GPtrArray      *atlante_dossier_get_actors   (AtlanteDossier *self);
/* AtlantePlace that share a claim, most first */
GPtrArray      *atlante_dossier_get_places   (AtlanteDossier *self);
GPtrArray      *atlante_dossier_get_links    (AtlanteDossier *self);   /* AtlanteLink */
GPtrArray      *atlante_dossier_get_notes    (AtlanteDossier *self);   /* AtlanteNote */
/* Claims of one topic (NULL: without a topic), in the order of get_claims. (transfer container) */
GPtrArray      *atlante_dossier_dup_claims_of_topic (AtlanteDossier *self, const char *topic_id);

G_END_DECLS
