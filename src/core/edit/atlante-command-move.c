/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-command.h"

#include "atlante-json-path.h"

/* What a kind of place is usually meant by, where nobody has said. */
static AtlantePrecision
get_usual_precision (AtlantePlaceKind kind)
{
  switch (kind)
    {
    case ATLANTE_PLACE_CITY:
    case ATLANTE_PLACE_TOWN:
      return ATLANTE_PRECISION_TOWN;
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
      return ATLANTE_PRECISION_COUNTRY;
    case ATLANTE_PLACE_PORT:
    case ATLANTE_PLACE_BASE:
    case ATLANTE_PLACE_SITE:
    case ATLANTE_PLACE_INSTITUTION:
      return ATLANTE_PRECISION_EXACT;
    default:
      return ATLANTE_PRECISION_GENERAL;
    }
}

/* (transfer full): where a place is that is on the map already, or comes there now */
static AtlanteJson *
dup_location (AtlantePlace *place)
{
  AtlanteJson *old = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (place)),
                                              "location");
  AtlanteJson *location;

  if (atlante_json_get_node_type (old) == ATLANTE_JSON_OBJECT)
    return atlante_json_ref (old);
  location = atlante_json_new_object ();
  /* In the order of every case file. */
  atlante_json_set_take (location, "latitude", atlante_json_new_int (0));
  atlante_json_set_take (location, "longitude", atlante_json_new_int (0));
  atlante_json_set_string (
    location, "precision",
    atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PRECISION,
                                 get_usual_precision (atlante_place_get_kind (place))));
  return location;
}

static AtlanteJson *
set_degrees (AtlanteJson *location, const char *member, double degrees, int decimals)
{
  const char *const path[] = { member, NULL };
  g_autoptr (AtlanteJson) value = atlante_json_new_double (degrees, decimals);
  AtlanteJson *changed = atlante_json_path_set (location, path, value, NULL);

  atlante_json_unref (location);
  return changed;
}

gboolean
atlante_command_move (AtlanteEditor *editor, AtlantePlace *place, AtlanteGeoPoint point,
                      int decimals, const char *merge, GError **error)
{
  g_autoptr (AtlanteJson) location = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_PLACE (place), FALSE);
  g_return_val_if_fail (atlante_geo_point_is_valid (point), FALSE);

  location = dup_location (place);
  location = set_degrees (g_steal_pointer (&location), "latitude", point.latitude, decimals);
  location = set_degrees (g_steal_pointer (&location), "longitude", point.longitude, decimals);
  path = g_strdup_printf ("places/%s/location", atlante_item_get_id (ATLANTE_ITEM (place)));
  return atlante_command_set (editor, path, location, merge, error);
}
