/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-event.h"

#include "atlante-name.h"

struct _AtlanteEvent
{
  AtlanteItem parent_instance;
  AtlanteTime *time;
  GArray *places;
  GArray *actors;
  const char **claims;
};

G_DEFINE_FINAL_TYPE (AtlanteEvent, atlante_event, ATLANTE_TYPE_ITEM)

static void
atlante_event_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlanteEvent *self = ATLANTE_EVENT (item);
  const char *edtf = atlante_json_get_member_string (json, "time");

  self->time = edtf != NULL ? atlante_time_parse (edtf, NULL) : NULL;
  self->places = atlante_roles_read (atlante_json_get_member (json, "places"), "place");
  self->actors = atlante_roles_read (atlante_json_get_member (json, "actors"), "actor");
  self->claims = atlante_ids_read (atlante_json_get_member (json, "claims"));
}

static void
atlante_event_finalize (GObject *object)
{
  AtlanteEvent *self = ATLANTE_EVENT (object);

  g_clear_pointer (&self->time, atlante_time_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->actors, g_array_unref);
  g_clear_pointer (&self->claims, g_free);

  G_OBJECT_CLASS (atlante_event_parent_class)->finalize (object);
}

static void
atlante_event_class_init (AtlanteEventClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_event_finalize;
  item_class->kind = ATLANTE_ITEM_EVENT;
  item_class->read = atlante_event_read;
}

static void
atlante_event_init (AtlanteEvent *self)
{
}

AtlanteTime *
atlante_event_get_time (AtlanteEvent *self)
{
  g_return_val_if_fail (ATLANTE_IS_EVENT (self), NULL);

  return self->time;
}

const AtlanteRole *
atlante_event_get_places (AtlanteEvent *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_EVENT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->places->len;
  return (const AtlanteRole *) (gpointer) self->places->data;
}

const AtlanteRole *
atlante_event_get_actors (AtlanteEvent *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_EVENT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->actors->len;
  return (const AtlanteRole *) (gpointer) self->actors->data;
}

const char *const *
atlante_event_get_claims (AtlanteEvent *self)
{
  g_return_val_if_fail (ATLANTE_IS_EVENT (self), NULL);

  return self->claims;
}

AtlanteJson *
atlante_event_get_summary (AtlanteEvent *self)
{
  g_return_val_if_fail (ATLANTE_IS_EVENT (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "summary");
}
