/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-link.h"

struct _AtlanteLink
{
  GObject parent_instance;

  AtlanteRelation *relation;
  AtlanteItem *other;
  AtlanteDirection direction;
  double distance;
  double bearing;
};

G_DEFINE_FINAL_TYPE (AtlanteLink, atlante_link, G_TYPE_OBJECT)

static void
atlante_link_finalize (GObject *object)
{
  AtlanteLink *self = ATLANTE_LINK (object);

  g_clear_object (&self->relation);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (atlante_link_parent_class)->finalize (object);
}

static void
atlante_link_class_init (AtlanteLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_link_finalize;
}

static void
atlante_link_init (AtlanteLink *self)
{
  self->distance = -1;
  self->bearing = -1;
}

/* What is done together has no direction. */
static gboolean
is_mutual (AtlanteRelationKind kind)
{
  return kind == ATLANTE_RELATION_AGREEMENT || kind == ATLANTE_RELATION_COOPERATION ||
         kind == ATLANTE_RELATION_TALKS;
}

static gboolean
get_location (AtlanteCase *kase, AtlanteItem *item, AtlanteGeoPoint *point)
{
  if (ATLANTE_IS_ACTOR (item))
    item = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE,
                                     atlante_actor_get_seat (ATLANTE_ACTOR (item)));
  if (item == NULL || !ATLANTE_IS_PLACE (item)
      || !atlante_place_has_location (ATLANTE_PLACE (item)))
    return FALSE;

  *point = atlante_place_get_location (ATLANTE_PLACE (item));
  return TRUE;
}

/**
 * atlante_link_new:
 *
 * An actor stands at its seat for distance and bearing.
 *
 * Returns: (transfer full) (nullable): the tie as @subject sees it
 */
AtlanteLink *
atlante_link_new (AtlanteCase *kase, AtlanteItem *subject, AtlanteRelation *relation)
{
  AtlanteLink *self;
  AtlanteGeoPoint here;
  AtlanteGeoPoint there;
  AtlanteItem *other;
  gboolean outward;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (subject), NULL);
  g_return_val_if_fail (ATLANTE_IS_RELATION (relation), NULL);

  outward = g_strcmp0 (atlante_relation_get_from (relation), atlante_item_get_id (subject)) == 0;
  other = atlante_case_lookup (kase, outward ? atlante_relation_get_to (relation)
                                             : atlante_relation_get_from (relation));
  if (other == NULL)
    return NULL;

  self = g_object_new (ATLANTE_TYPE_LINK, NULL);
  self->relation = g_object_ref (relation);
  self->other = g_object_ref (other);
  self->direction = is_mutual (atlante_relation_get_kind (relation)) ? ATLANTE_DIRECTION_BOTH
                    : outward                                        ? ATLANTE_DIRECTION_OUT
                                                                     : ATLANTE_DIRECTION_IN;
  if (get_location (kase, subject, &here) && get_location (kase, other, &there))
    {
      self->distance = atlante_geo_point_distance (here, there);
      self->bearing = atlante_geo_point_bearing (here, there);
    }

  return self;
}

AtlanteRelation *
atlante_link_get_relation (AtlanteLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_LINK (self), NULL);

  return self->relation;
}

AtlanteItem *
atlante_link_get_other (AtlanteLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_LINK (self), NULL);

  return self->other;
}

AtlanteDirection
atlante_link_get_direction (AtlanteLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_LINK (self), ATLANTE_DIRECTION_OUT);

  return self->direction;
}

double
atlante_link_get_distance (AtlanteLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_LINK (self), -1);

  return self->distance;
}

double
atlante_link_get_bearing (AtlanteLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_LINK (self), -1);

  return self->bearing;
}
