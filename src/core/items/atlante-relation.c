/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-relation.h"

#include "atlante-name.h"

struct _AtlanteRelation
{
  AtlanteItem parent_instance;
  AtlanteRelationKind kind;
  AtlanteTime *time;
  const char **claims;
};

G_DEFINE_FINAL_TYPE (AtlanteRelation, atlante_relation, ATLANTE_TYPE_ITEM)

static void
atlante_relation_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlanteRelation *self = ATLANTE_RELATION (item);
  const char *edtf = atlante_json_get_member_string (json, "time");

  self->kind = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_RELATION_KIND,
                                          atlante_json_get_member_string (json, "kind"));
  self->time = edtf != NULL ? atlante_time_parse (edtf, NULL) : NULL;
  self->claims = atlante_ids_read (atlante_json_get_member (json, "claims"));
}

static const char *
atlante_relation_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  AtlanteJson *label = atlante_json_get_member (atlante_item_get_json (item), "label");
  const char *text = atlante_text_get (label, audience);

  return text != NULL ? text
                      : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                      ATLANTE_RELATION (item)->kind,
                                                      atlante_audience_get_language (audience));
}

static void
atlante_relation_finalize (GObject *object)
{
  AtlanteRelation *self = ATLANTE_RELATION (object);

  g_clear_pointer (&self->time, atlante_time_unref);
  g_clear_pointer (&self->claims, g_free);

  G_OBJECT_CLASS (atlante_relation_parent_class)->finalize (object);
}

static void
atlante_relation_class_init (AtlanteRelationClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_relation_finalize;
  item_class->kind = ATLANTE_ITEM_RELATION;
  item_class->read = atlante_relation_read;
  item_class->get_title = atlante_relation_get_title;
}

static void
atlante_relation_init (AtlanteRelation *self)
{
}

AtlanteRelationKind
atlante_relation_get_kind (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), ATLANTE_RELATION_OTHER);

  return self->kind;
}

const char *
atlante_relation_get_from (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "from");
}

const char *
atlante_relation_get_to (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "to");
}

AtlanteTime *
atlante_relation_get_time (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), NULL);

  return self->time;
}

const char *const *
atlante_relation_get_claims (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), NULL);

  return self->claims;
}

AtlanteJson *
atlante_relation_get_label (AtlanteRelation *self)
{
  g_return_val_if_fail (ATLANTE_IS_RELATION (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "label");
}
