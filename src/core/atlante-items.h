/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"
#include "atlante-item.h"
#include "atlante-time.h"

G_BEGIN_DECLS

/* The kinds of item of a case. All strings and arrays are borrowed from the item; an array's length
 * goes to @n. LocalTexts are returned as JSON: give them to atlante_text_get(). */

/* A name of a place or an actor. */
typedef struct
{
  const char *text;
  const char *language;       /* BCP 47 or NULL */
  const char *viewpoint;      /* NULL unless contested */
  AtlanteNameRole role;
} AtlanteName;

/* A key figure. */
typedef struct
{
  AtlanteJson *value;         /* text by language or plain string */
  AtlanteJson *label;         /* text by language */
  AtlanteJson *claims;        /* array of ids */
} AtlanteFigure;

#define ATLANTE_TYPE_SOURCE (atlante_source_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSource, atlante_source, ATLANTE, SOURCE, AtlanteItem)
const char *atlante_source_get_headline  (AtlanteSource *self);    /* (nullable) the article's title */
const char *atlante_source_get_author    (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_publisher (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_published (AtlanteSource *self);    /* (nullable) EDTF */
const char *atlante_source_get_language  (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_url       (AtlanteSource *self);    /* (nullable) */
gint64      atlante_source_get_length    (AtlanteSource *self);    /* code points of the canonical text; 0 unknown */
const char *atlante_source_get_sha256    (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_text      (AtlanteSource *self);    /* (nullable) where the case holds it */
/* The article's parts: a heading of the case's own for the part that starts at paragraph n (from 1).
 * Returns: (nullable): the title of the part that starts exactly there, a text by language. */
AtlanteJson *atlante_source_get_part_title (AtlanteSource *self, guint paragraph);

#define ATLANTE_TYPE_PASSAGE (atlante_passage_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePassage, atlante_passage, ATLANTE, PASSAGE, AtlanteItem)
const char *atlante_passage_get_source       (AtlantePassage *self);
guint       atlante_passage_get_paragraph    (AtlantePassage *self);    /* from 1; 0 unknown */
guint       atlante_passage_get_start        (AtlantePassage *self);    /* code points */
guint       atlante_passage_get_length       (AtlantePassage *self);
const char *atlante_passage_get_sha256       (AtlantePassage *self);
guint       atlante_passage_get_loose_start  (AtlantePassage *self);    /* letters and digits */
guint       atlante_passage_get_loose_length (AtlantePassage *self);
const char *atlante_passage_get_loose_sha256 (AtlantePassage *self);    /* (nullable) */

#define ATLANTE_TYPE_PLACE (atlante_place_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePlace, atlante_place, ATLANTE, PLACE, AtlanteItem)
AtlantePlaceKind   atlante_place_get_kind       (AtlantePlace *self);
/* The name to show: the viewpoint's where it is contested, else the main one, by language. Never NULL. */
const char        *atlante_place_get_name       (AtlantePlace *self, const AtlanteAudience *audience);
const AtlanteName *atlante_place_get_names      (AtlantePlace *self, guint *n);
gboolean           atlante_place_has_location   (AtlantePlace *self);
AtlanteGeoPoint    atlante_place_get_location   (AtlantePlace *self);
AtlantePrecision   atlante_place_get_precision  (AtlantePlace *self);
double             atlante_place_get_radius     (AtlantePlace *self);   /* metres; 0 unknown */
const char        *atlante_place_get_country    (AtlantePlace *self);   /* (nullable) ISO 3166-1 alpha-2 */
const char        *atlante_place_get_part_of    (AtlantePlace *self);   /* (nullable) id of a place */
AtlanteJson       *atlante_place_get_summary    (AtlantePlace *self);   /* (nullable) */
const AtlanteFigure *atlante_place_get_figures  (AtlantePlace *self, guint *n);
gboolean           atlante_place_is_from_gazetteer (AtlantePlace *self); /* the article does not name it: "origin": "gazetteer" */
gboolean           atlante_place_is_contested   (AtlantePlace *self);   /* a name has role contested */

#define ATLANTE_TYPE_ACTOR (atlante_actor_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteActor, atlante_actor, ATLANTE, ACTOR, AtlanteItem)
AtlanteActorKind   atlante_actor_get_kind       (AtlanteActor *self);
const char        *atlante_actor_get_name       (AtlanteActor *self, const AtlanteAudience *audience);
const AtlanteName *atlante_actor_get_names      (AtlanteActor *self, guint *n);
AtlanteJson       *atlante_actor_get_office     (AtlanteActor *self);   /* (nullable) */
const char        *atlante_actor_get_country    (AtlanteActor *self);   /* (nullable) */
const char        *atlante_actor_get_seat       (AtlanteActor *self);   /* (nullable) id of a place */
AtlanteJson       *atlante_actor_get_summary    (AtlanteActor *self);   /* (nullable) */

#define ATLANTE_TYPE_EVENT (atlante_event_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteEvent, atlante_event, ATLANTE, EVENT, AtlanteItem)
AtlanteTime       *atlante_event_get_time       (AtlanteEvent *self);   /* (nullable) */
const AtlanteRole *atlante_event_get_places     (AtlanteEvent *self, guint *n);
const AtlanteRole *atlante_event_get_actors     (AtlanteEvent *self, guint *n);
const char * const *atlante_event_get_claims    (AtlanteEvent *self);   /* NULL-terminated ids */
AtlanteJson       *atlante_event_get_summary    (AtlanteEvent *self);   /* (nullable) */

#define ATLANTE_TYPE_CLAIM (atlante_claim_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteClaim, atlante_claim, ATLANTE, CLAIM, AtlanteItem)
const char        *atlante_claim_get_text       (AtlanteClaim *self, const AtlanteAudience *audience);
const char * const *atlante_claim_get_passages  (AtlanteClaim *self);   /* NULL-terminated ids */
const char        *atlante_claim_get_topic      (AtlanteClaim *self);   /* (nullable) */
AtlanteModality    atlante_claim_get_modality   (AtlanteClaim *self);
AtlanteJson       *atlante_claim_get_cue        (AtlanteClaim *self);   /* (nullable) */
AtlanteAttributionKind atlante_claim_get_attribution_kind (AtlanteClaim *self);
const char        *atlante_claim_get_attribution_actor (AtlanteClaim *self); /* (nullable) id */
AtlanteJson       *atlante_claim_get_attribution_text (AtlanteClaim *self);  /* (nullable) */
char               atlante_claim_get_reliability (AtlanteClaim *self);  /* 'A' to 'F'; 'F' where not graded */
int                atlante_claim_get_credibility (AtlanteClaim *self);  /* 1 to 6; 6 where not graded */
AtlanteLikelihood  atlante_claim_get_likelihood (AtlanteClaim *self);   /* 0 where not set */
AtlanteConfidence  atlante_claim_get_confidence (AtlanteClaim *self);
AtlanteStatus      atlante_claim_get_status     (AtlanteClaim *self);
const AtlanteRole *atlante_claim_get_places     (AtlanteClaim *self, guint *n);
const AtlanteRole *atlante_claim_get_actors     (AtlanteClaim *self, guint *n);
AtlanteTime       *atlante_claim_get_time       (AtlanteClaim *self);   /* (nullable) */

#define ATLANTE_TYPE_RELATION (atlante_relation_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRelation, atlante_relation, ATLANTE, RELATION, AtlanteItem)
AtlanteRelationKind atlante_relation_get_kind   (AtlanteRelation *self);
const char        *atlante_relation_get_from    (AtlanteRelation *self); /* id of a place or an actor */
const char        *atlante_relation_get_to      (AtlanteRelation *self);
AtlanteTime       *atlante_relation_get_time    (AtlanteRelation *self); /* (nullable) */
const char * const *atlante_relation_get_claims (AtlanteRelation *self);
AtlanteJson       *atlante_relation_get_label   (AtlanteRelation *self); /* (nullable) */

#define ATLANTE_TYPE_TOPIC (atlante_topic_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTopic, atlante_topic, ATLANTE, TOPIC, AtlanteItem)

#define ATLANTE_TYPE_SET_ASIDE (atlante_set_aside_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSetAside, atlante_set_aside, ATLANTE, SET_ASIDE, AtlanteItem)
const char        *atlante_set_aside_get_passage (AtlanteSetAside *self);
AtlanteJson       *atlante_set_aside_get_reason  (AtlanteSetAside *self);

#define ATLANTE_TYPE_NOTE (atlante_note_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNote, atlante_note, ATLANTE, NOTE, AtlanteItem)
const char        *atlante_note_get_about       (AtlanteNote *self);    /* (nullable) id of any item */
AtlanteJson       *atlante_note_get_text        (AtlanteNote *self);    /* Markdown; string or text by language */
const char        *atlante_note_get_by          (AtlanteNote *self);    /* (nullable) */
const char        *atlante_note_get_on          (AtlanteNote *self);    /* (nullable) ISO date */

G_END_DECLS
