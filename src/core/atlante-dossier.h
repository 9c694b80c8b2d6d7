/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_DIRECTION_OUT,     /* from the subject */
  ATLANTE_DIRECTION_IN,      /* to the subject */
  ATLANTE_DIRECTION_BOTH,    /* agreement, talks, cooperation, membership: no direction */
} AtlanteDirection;

/* A tie of the dossier's subject to another item. */
#define ATLANTE_TYPE_LINK (atlante_link_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLink, atlante_link, ATLANTE, LINK, GObject)
AtlanteRelation *atlante_link_get_relation  (AtlanteLink *self);
AtlanteItem     *atlante_link_get_other     (AtlanteLink *self);
AtlanteDirection atlante_link_get_direction (AtlanteLink *self);
/* Metres and degrees; both -1 where one end has no location. */
double           atlante_link_get_distance  (AtlanteLink *self);
double           atlante_link_get_bearing   (AtlanteLink *self);

/**
 * AtlanteDossier:
 *
 * What a case holds on one place, actor, event or topic, gathered and ordered: a view, never a copy.
 */
#define ATLANTE_TYPE_DOSSIER (atlante_dossier_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDossier, atlante_dossier, ATLANTE, DOSSIER, GObject)

AtlanteDossier *atlante_dossier_new          (AtlanteCase *kase, AtlanteItem *subject);
AtlanteCase    *atlante_dossier_get_case     (AtlanteDossier *self);
AtlanteItem    *atlante_dossier_get_subject  (AtlanteDossier *self);
/* All lists are borrowed arrays of borrowed items. Rejected claims are left out. */
GPtrArray      *atlante_dossier_get_claims   (AtlanteDossier *self);   /* AtlanteClaim, by topic, then as in the article */
GPtrArray      *atlante_dossier_get_topics   (AtlanteDossier *self);   /* AtlanteTopic of its claims, in the case's order */
GPtrArray      *atlante_dossier_get_events   (AtlanteDossier *self);   /* AtlanteEvent, by time, undated last */
GPtrArray      *atlante_dossier_get_actors   (AtlanteDossier *self);   /* AtlanteActor, most claims first */
GPtrArray      *atlante_dossier_get_places   (AtlanteDossier *self);   /* AtlantePlace that share a claim, most first */
GPtrArray      *atlante_dossier_get_links    (AtlanteDossier *self);   /* AtlanteLink */
GPtrArray      *atlante_dossier_get_notes    (AtlanteDossier *self);   /* AtlanteNote */
/* Claims of one topic (NULL: without a topic), in the order of get_claims. (transfer container) */
GPtrArray      *atlante_dossier_dup_claims_of_topic (AtlanteDossier *self, const char *topic_id);

/* "the author", "South Korean sources", the actor's name …: whom the article credits. (transfer full) */
char           *atlante_claim_format_attribution (AtlanteCase *kase, AtlanteClaim *claim, const AtlanteAudience *audience);
/* The claim with its citation, for the clipboard: text, attribution, modality, grade, source and passage. (transfer full) */
char           *atlante_claim_format_citation    (AtlanteCase *kase, AtlanteClaim *claim, const AtlanteAudience *audience);
/* "F6" (transfer full) */
char           *atlante_claim_format_grade       (AtlanteClaim *claim);
/* "¶ 3" or "¶ 3, 5": the paragraphs of a claim's passages. (transfer full) */
char           *atlante_claim_format_paragraphs  (AtlanteCase *kase, AtlanteClaim *claim);
/* The source as a reference: author, title, publisher, date as far as known, else its id, language and short hash. (transfer full) */
char           *atlante_source_format_reference  (AtlanteSource *source, const AtlanteAudience *audience);

G_END_DECLS
