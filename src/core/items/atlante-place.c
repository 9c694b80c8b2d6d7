/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-place.h"

struct _AtlantePlace
{
  AtlanteItem parent_instance;
  AtlantePlaceKind kind;
  AtlantePrecision precision;
  AtlanteGeoPoint location;
  double radius;
  GArray *area;                  /* (nullable) of AtlanteGeoPoint */
  GArray *names;
  GArray *figures;
  guint has_location : 1;
  guint is_contested : 1;
};

G_DEFINE_FINAL_TYPE (AtlantePlace, atlante_place, ATLANTE_TYPE_ITEM)

/* What is not there is out of range. */
static double
read_degrees (AtlanteJson *location, const char *key)
{
  return atlante_json_get_double (atlante_json_get_member (location, key), G_MAXDOUBLE);
}

static gboolean
read_corner (AtlanteJson *json, AtlanteGeoPoint *corner)
{
  corner->latitude = atlante_json_get_double (atlante_json_get_element (json, 0), G_MAXDOUBLE);
  corner->longitude = atlante_json_get_double (atlante_json_get_element (json, 1), G_MAXDOUBLE);
  return atlante_geo_point_is_valid (*corner);
}

/* (nullable) (transfer full): all of its corners, or none. */
static GArray *
read_area (AtlanteJson *json)
{
  guint n = atlante_json_get_node_type (json) == ATLANTE_JSON_ARRAY ? atlante_json_get_length (json)
                                                                    : 0;
  g_autoptr (GArray) area = NULL;

  if (n < ATLANTE_GEO_AREA_LEAST)
    return NULL;
  area = g_array_sized_new (FALSE, FALSE, sizeof (AtlanteGeoPoint), n);
  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *pair = atlante_json_get_element (json, i);
      AtlanteGeoPoint corner;

      if (atlante_json_get_node_type (pair) != ATLANTE_JSON_ARRAY
          || atlante_json_get_length (pair) != 2 || !read_corner (pair, &corner))
        return NULL;
      g_array_append_val (area, corner);
    }
  return g_steal_pointer (&area);
}

static void
atlante_place_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlantePlace *self = ATLANTE_PLACE (item);

  AtlanteJson *location = atlante_json_get_member (json, "location");

  self->kind = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PLACE_KIND,
                                          atlante_json_get_member_string (json, "kind"));
  self->names = atlante_names_read (atlante_json_get_member (json, "names"));
  self->figures = atlante_figures_read (atlante_json_get_member (json, "figures"));
  self->location.latitude = read_degrees (location, "latitude");
  self->location.longitude = read_degrees (location, "longitude");
  self->has_location = atlante_geo_point_is_valid (self->location);
  self->precision
    = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PRECISION,
                                 atlante_json_get_member_string (location, "precision"));
  self->radius = MAX (0, atlante_json_get_double (atlante_json_get_member (location, "radius"), 0));
  self->area = self->has_location ? read_area (atlante_json_get_member (location, "area")) : NULL;

  for (guint i = 0; i < self->names->len; i++)
    if (g_array_index (self->names, AtlanteName, i).role == ATLANTE_NAME_CONTESTED)
      self->is_contested = TRUE;
}

static const char *
atlante_place_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  return atlante_names_pick (ATLANTE_PLACE (item)->names, audience);
}

static void
atlante_place_finalize (GObject *object)
{
  AtlantePlace *self = ATLANTE_PLACE (object);

  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->area, g_array_unref);

  G_OBJECT_CLASS (atlante_place_parent_class)->finalize (object);
}

static void
atlante_place_class_init (AtlantePlaceClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_place_finalize;
  item_class->kind = ATLANTE_ITEM_PLACE;
  item_class->read = atlante_place_read;
  item_class->get_title = atlante_place_get_title;
}

static void
atlante_place_init (AtlantePlace *self)
{
}

AtlantePlaceKind
atlante_place_get_kind (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), ATLANTE_PLACE_OTHER);

  return self->kind;
}

const char *
atlante_place_get_name (AtlantePlace *self, const AtlanteAudience *audience)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);

  return atlante_item_get_title (ATLANTE_ITEM (self), audience);
}

const AtlanteName *
atlante_place_get_names (AtlantePlace *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->names->len;
  return (const AtlanteName *) (gpointer) self->names->data;
}

gboolean
atlante_place_has_location (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), FALSE);

  return self->has_location;
}

AtlanteGeoPoint
atlante_place_get_location (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), ((AtlanteGeoPoint){ 0, 0 }));

  return self->location;
}

AtlantePrecision
atlante_place_get_precision (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), ATLANTE_PRECISION_OTHER);

  return self->precision;
}

double
atlante_place_get_radius (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), 0);

  return self->radius;
}

const AtlanteGeoPoint *
atlante_place_get_area (AtlantePlace *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->area != NULL ? self->area->len : 0;
  return self->area != NULL ? (const AtlanteGeoPoint *) (gpointer) self->area->data : NULL;
}

const char *
atlante_place_get_country (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "country");
}

const char *
atlante_place_get_part_of (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "part-of");
}

AtlanteJson *
atlante_place_get_summary (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "summary");
}

const AtlanteKeyFigure *
atlante_place_get_figures (AtlantePlace *self, guint *n)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->figures->len;
  return (const AtlanteKeyFigure *) (gpointer) self->figures->data;
}

gboolean
atlante_place_is_from_gazetteer (AtlantePlace *self)
{
  AtlanteJson *json;

  g_return_val_if_fail (ATLANTE_IS_PLACE (self), FALSE);

  json = atlante_item_get_json (ATLANTE_ITEM (self));
  return g_strcmp0 (atlante_json_get_member_string (json, "origin"), "gazetteer") == 0;
}

gboolean
atlante_place_is_contested (AtlantePlace *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (self), FALSE);

  return self->is_contested;
}
