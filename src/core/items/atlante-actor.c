/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-actor.h"

struct _AtlanteActor
{
  AtlanteItem parent_instance;
  AtlanteActorKind kind;
  GArray *names;
};

G_DEFINE_FINAL_TYPE (AtlanteActor, atlante_actor, ATLANTE_TYPE_ITEM)

static void
atlante_actor_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlanteActor *self = ATLANTE_ACTOR (item);

  self->kind = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_ACTOR_KIND,
                                          atlante_json_get_member_string (json, "kind"));
  self->names = atlante_names_read (atlante_json_get_member (json, "names"));
}

static const char *
atlante_actor_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  return atlante_names_pick (ATLANTE_ACTOR (item)->names, audience);
}

static void
atlante_actor_finalize (GObject *object)
{
  AtlanteActor *self = ATLANTE_ACTOR (object);

  g_clear_pointer (&self->names, g_array_unref);

  G_OBJECT_CLASS (atlante_actor_parent_class)->finalize (object);
}

static void
atlante_actor_class_init (AtlanteActorClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_actor_finalize;
  item_class->kind = ATLANTE_ITEM_ACTOR;
  item_class->read = atlante_actor_read;
  item_class->get_title = atlante_actor_get_title;
}

static void
atlante_actor_init (AtlanteActor *self)
{
}

AtlanteActorKind
atlante_actor_get_kind (AtlanteActor *self)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), ATLANTE_ACTOR_OTHER);

  return self->kind;
}

const char *
atlante_actor_get_name (AtlanteActor *self, const AtlanteAudience *audience)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);

  return atlante_item_get_title (ATLANTE_ITEM (self), audience);
}

const AtlanteName *
atlante_actor_get_names (AtlanteActor *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->names->len;
  return (const AtlanteName *) (gpointer) self->names->data;
}

AtlanteJson *
atlante_actor_get_office (AtlanteActor *self)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "office");
}

const char *
atlante_actor_get_country (AtlanteActor *self)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "country");
}

const char *
atlante_actor_get_seat (AtlanteActor *self)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "seat");
}

AtlanteJson *
atlante_actor_get_summary (AtlanteActor *self)
{
  g_return_val_if_fail (ATLANTE_IS_ACTOR (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "summary");
}
