/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-claim.h"

#include "atlante-name.h"

struct _AtlanteClaim
{
  AtlanteItem parent_instance;
  AtlanteTime *time;
  GArray *places;
  GArray *actors;
  const char **passages;
  AtlanteModality modality;
  AtlanteAttributionKind attribution;
  AtlanteStatus status;
};

G_DEFINE_FINAL_TYPE (AtlanteClaim, atlante_claim, ATLANTE_TYPE_ITEM)

static AtlanteJson *
get_member (AtlanteClaim *self, const char *key)
{
  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), key);
}

static void
atlante_claim_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlanteClaim *self = ATLANTE_CLAIM (item);
  const char *edtf = atlante_json_get_member_string (json, "time");
  AtlanteJson *attribution = atlante_json_get_member (json, "attribution");

  self->time = edtf != NULL ? atlante_time_parse (edtf, NULL) : NULL;
  self->places = atlante_roles_read (atlante_json_get_member (json, "places"), "place");
  self->actors = atlante_roles_read (atlante_json_get_member (json, "actors"), "actor");
  self->passages = atlante_ids_read (atlante_json_get_member (json, "passages"));
  self->modality = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_MODALITY,
                                              atlante_json_get_member_string (json, "modality"));
  self->attribution
    = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_ATTRIBUTION,
                                 atlante_json_get_member_string (attribution, "kind"));
  self->status = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_STATUS,
                                            atlante_json_get_member_string (json, "status"));
}

static const char *
atlante_claim_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  return atlante_text_get (atlante_json_get_member (atlante_item_get_json (item), "text"),
                           audience);
}

static void
atlante_claim_finalize (GObject *object)
{
  AtlanteClaim *self = ATLANTE_CLAIM (object);

  g_clear_pointer (&self->time, atlante_time_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->actors, g_array_unref);
  g_clear_pointer (&self->passages, g_free);

  G_OBJECT_CLASS (atlante_claim_parent_class)->finalize (object);
}

static void
atlante_claim_class_init (AtlanteClaimClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_claim_finalize;
  item_class->kind = ATLANTE_ITEM_CLAIM;
  item_class->read = atlante_claim_read;
  item_class->get_title = atlante_claim_get_title;
}

static void
atlante_claim_init (AtlanteClaim *self)
{
}

const char *
atlante_claim_get_text (AtlanteClaim *self, const AtlanteAudience *audience)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_item_get_title (ATLANTE_ITEM (self), audience);
}

const char *const *
atlante_claim_get_passages (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return self->passages;
}

const char *
atlante_claim_get_topic (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "topic");
}

AtlanteModality
atlante_claim_get_modality (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), ATLANTE_MODALITY_OTHER);

  return self->modality;
}

AtlanteJson *
atlante_claim_get_cue (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "cue");
}

AtlanteAttributionKind
atlante_claim_get_attribution_kind (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), ATLANTE_ATTRIBUTION_OTHER);

  return self->attribution;
}

const char *
atlante_claim_get_attribution_actor (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_json_get_member_string (get_member (self, "attribution"), "actor");
}

AtlanteJson *
atlante_claim_get_attribution_text (AtlanteClaim *self)
{
  AtlanteJson *text;

  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  text = atlante_json_get_member (get_member (self, "attribution"), "text");
  return atlante_json_is_null (text) ? NULL : text;
}

char
atlante_claim_get_reliability (AtlanteClaim *self)
{
  const char *letter;

  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), 'F');

  letter = atlante_json_get_member_string (get_member (self, "grade"), "reliability");
  return letter != NULL && *letter >= 'A' && *letter <= 'F' ? *letter : 'F';
}

int
atlante_claim_get_credibility (AtlanteClaim *self)
{
  gint64 digit;

  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), 6);

  if (!atlante_json_get_int (atlante_json_get_member (get_member (self, "grade"), "credibility"),
                             &digit))
    return 6;
  return digit >= 1 && digit <= 6 ? digit : 6;
}

const char *
atlante_claim_get_graded_by (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_json_get_member_string (get_member (self, "grade"), "by");
}

const char *
atlante_claim_get_graded_on (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return atlante_json_get_member_string (get_member (self, "grade"), "on");
}

AtlanteLikelihood
atlante_claim_get_likelihood (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), ATLANTE_LIKELIHOOD_OTHER);

  return atlante_vocabulary_lookup (ATLANTE_VOCABULARY_LIKELIHOOD,
                                    atlante_json_get_string (get_member (self, "likelihood")));
}

AtlanteConfidence
atlante_claim_get_confidence (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), ATLANTE_CONFIDENCE_OTHER);

  return atlante_vocabulary_lookup (ATLANTE_VOCABULARY_CONFIDENCE,
                                    atlante_json_get_string (get_member (self, "confidence")));
}

AtlanteStatus
atlante_claim_get_status (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), ATLANTE_STATUS_OTHER);

  return self->status;
}

const AtlanteRole *
atlante_claim_get_places (AtlanteClaim *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->places->len;
  return (const AtlanteRole *) (gpointer) self->places->data;
}

const AtlanteRole *
atlante_claim_get_actors (AtlanteClaim *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->actors->len;
  return (const AtlanteRole *) (gpointer) self->actors->data;
}

AtlanteTime *
atlante_claim_get_time (AtlanteClaim *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (self), NULL);

  return self->time;
}
