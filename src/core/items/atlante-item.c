/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-item-private.h"

#include "atlante-catalog.h"
#include "atlante-items.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AtlanteJson *json;
  GSequenceIter *place;     /* (nullable): in the list of its case */
  guint64 rank;
} AtlanteItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlanteItem, atlante_item, G_TYPE_OBJECT)

static const struct
{
  const char *member;
  const char *label;
} kinds[ATLANTE_N_ITEM_KINDS] = {
  [ATLANTE_ITEM_SOURCE] = { "sources", NC_("item kind", "source") },
  [ATLANTE_ITEM_PASSAGE] = { "passages", NC_("item kind", "passage") },
  [ATLANTE_ITEM_PLACE] = { "places", NC_("item kind", "place") },
  [ATLANTE_ITEM_ACTOR] = { "actors", NC_("item kind", "actor") },
  [ATLANTE_ITEM_EVENT] = { "events", NC_("item kind", "event") },
  [ATLANTE_ITEM_CLAIM] = { "claims", NC_("item kind", "claim") },
  [ATLANTE_ITEM_RELATION] = { "relations", NC_("item kind", "relation") },
  [ATLANTE_ITEM_TOPIC] = { "topics", NC_("item kind", "topic") },
  [ATLANTE_ITEM_SET_ASIDE] = { "setAside", NC_("item kind", "set aside") },
  [ATLANTE_ITEM_NOTE] = { "notes", NC_("item kind", "note") },
};

const char *
atlante_item_kind_get_member (AtlanteItemKind kind)
{
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return kinds[kind].member;
}

const char *
atlante_item_kind_get_label (AtlanteItemKind kind, const char *language)
{
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return atlante_translate_context (language, "item kind", kinds[kind].label);
}

static const char *
atlante_item_real_get_title (AtlanteItem *self, const AtlanteAudience *audience)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  return atlante_text_get (atlante_json_get_member (priv->json, "title"), audience);
}

static void
atlante_item_finalize (GObject *object)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (ATLANTE_ITEM (object));

  g_clear_pointer (&priv->json, atlante_json_unref);

  G_OBJECT_CLASS (atlante_item_parent_class)->finalize (object);
}

static void
atlante_item_class_init (AtlanteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_item_finalize;
  klass->get_title = atlante_item_real_get_title;
}

static void
atlante_item_init (AtlanteItem *self)
{
}

static GType
get_type_of_kind (AtlanteItemKind kind)
{
  switch (kind)
    {
    case ATLANTE_ITEM_SOURCE:
      return ATLANTE_TYPE_SOURCE;
    case ATLANTE_ITEM_PASSAGE:
      return ATLANTE_TYPE_PASSAGE;
    case ATLANTE_ITEM_PLACE:
      return ATLANTE_TYPE_PLACE;
    case ATLANTE_ITEM_ACTOR:
      return ATLANTE_TYPE_ACTOR;
    case ATLANTE_ITEM_EVENT:
      return ATLANTE_TYPE_EVENT;
    case ATLANTE_ITEM_CLAIM:
      return ATLANTE_TYPE_CLAIM;
    case ATLANTE_ITEM_RELATION:
      return ATLANTE_TYPE_RELATION;
    case ATLANTE_ITEM_TOPIC:
      return ATLANTE_TYPE_TOPIC;
    case ATLANTE_ITEM_SET_ASIDE:
      return ATLANTE_TYPE_SET_ASIDE;
    case ATLANTE_ITEM_NOTE:
      return ATLANTE_TYPE_NOTE;
    case ATLANTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * atlante_item_new:
 * @kind: which list it stands in
 * @json: its object, valid by the rules of the case file
 *
 * Returns: (transfer full): an item
 */
AtlanteItem *
atlante_item_new (AtlanteItemKind kind, AtlanteJson *json)
{
  AtlanteItem *self;
  AtlanteItemPrivate *priv;

  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);
  g_return_val_if_fail (json != NULL, NULL);

  self = g_object_new (get_type_of_kind (kind), NULL);
  priv = atlante_item_get_instance_private (self);
  priv->json = atlante_json_ref (json);
  if (ATLANTE_ITEM_GET_CLASS (self)->read != NULL)
    ATLANTE_ITEM_GET_CLASS (self)->read (self, json);

  return self;
}

AtlanteItemKind
atlante_item_get_kind (AtlanteItem *self)
{
  g_return_val_if_fail (ATLANTE_IS_ITEM (self), ATLANTE_N_ITEM_KINDS);

  return ATLANTE_ITEM_GET_CLASS (self)->kind;
}

const char *
atlante_item_get_id (AtlanteItem *self)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_ITEM (self), NULL);

  return atlante_json_get_member_string (priv->json, "id");
}

AtlanteJson *
atlante_item_get_json (AtlanteItem *self)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_ITEM (self), NULL);

  return priv->json;
}

gboolean
atlante_item_has_dossier (AtlanteItem *self)
{
  g_return_val_if_fail (self == NULL || ATLANTE_IS_ITEM (self), FALSE);

  if (self == NULL)
    return FALSE;
  switch (atlante_item_get_kind (self))
    {
    case ATLANTE_ITEM_PLACE:
    case ATLANTE_ITEM_ACTOR:
    case ATLANTE_ITEM_EVENT:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_ITEM_RELATION:
      return TRUE;
    default:
      return FALSE;
    }
}

const char *
atlante_item_get_title (AtlanteItem *self, const AtlanteAudience *audience)
{
  const char *title;

  g_return_val_if_fail (ATLANTE_IS_ITEM (self), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  title = ATLANTE_ITEM_GET_CLASS (self)->get_title (self, audience);
  if (title == NULL)
    title = atlante_item_get_id (self);
  return title != NULL ? title : "";
}

guint
atlante_item_get_position (AtlanteItem *self)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_ITEM (self), 0);

  return priv->place != NULL ? (guint) g_sequence_iter_get_position (priv->place) : 0;
}

void
_atlante_item_set_place (AtlanteItem *self, GSequenceIter *place)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  priv->place = place;
}

GSequenceIter *
_atlante_item_get_place (AtlanteItem *self)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  return priv->place;
}

void
_atlante_item_set_rank (AtlanteItem *self, guint64 rank)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  priv->rank = rank;
}

guint64
_atlante_item_get_rank (AtlanteItem *self)
{
  AtlanteItemPrivate *priv = atlante_item_get_instance_private (self);

  return priv->rank;
}

/**
 * atlante_item_compare_positions:
 * @self: an item of a case
 * @other: another one of the same list
 *
 * Costs the same in a list of any length, which two atlante_item_get_position() do not.
 *
 * Returns: less than, equal to or more than 0, as @self stands before, is or stands behind @other
 */
int
atlante_item_compare_positions (AtlanteItem *self, AtlanteItem *other)
{
  guint64 one, two;

  g_return_val_if_fail (ATLANTE_IS_ITEM (self), 0);
  g_return_val_if_fail (ATLANTE_IS_ITEM (other), 0);

  one = _atlante_item_get_rank (self);
  two = _atlante_item_get_rank (other);
  return (one > two) - (one < two);
}
