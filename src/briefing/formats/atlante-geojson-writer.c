/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-geojson-writer.h"

#include "atlante-area-rings.h"
#include "atlante-flow-line.h"

/* RFC 7946 wants no more than seven: about a centimetre. */
#define DECIMALS 7

struct _AtlanteGeojsonWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteGeojsonWriter, atlante_geojson_writer, ATLANTE_TYPE_BRIEFING_WRITER)

/* GeoJSON's order is longitude, latitude: here and nowhere else. */
static AtlanteJson *
new_position (AtlanteGeoPoint point)
{
  AtlanteJson *position = atlante_json_new_array ();

  atlante_json_append_take (position, atlante_json_new_double (point.longitude, DECIMALS));
  atlante_json_append_take (position, atlante_json_new_double (point.latitude, DECIMALS));
  return position;
}

static AtlanteJson *
new_geometry (const char *type, AtlanteJson *coordinates)
{
  AtlanteJson *geometry = atlante_json_new_object ();

  atlante_json_set_string (geometry, "type", type);
  atlante_json_set_take (geometry, "coordinates", coordinates);
  return geometry;
}

static AtlanteJson *
new_positions (GArray *line)
{
  AtlanteJson *positions = atlante_json_new_array ();

  for (guint i = 0; i < line->len; i++)
    atlante_json_append_take (positions, new_position (g_array_index (line, AtlanteGeoPoint, i)));
  return positions;
}

static AtlanteJson *
new_flow_geometry (AtlanteGeoPoint from, AtlanteGeoPoint to)
{
  g_autoptr (GPtrArray) lines = atlante_flow_line_new (from, to);
  AtlanteJson *all;

  if (lines->len == 1)
    return new_geometry ("LineString", new_positions (g_ptr_array_index (lines, 0)));

  all = atlante_json_new_array ();
  for (guint i = 0; i < lines->len; i++)
    atlante_json_append_take (all, new_positions (g_ptr_array_index (lines, i)));
  return new_geometry ("MultiLineString", all);
}

static AtlanteJson *
new_feature (const char *id, AtlanteJson *geometry, AtlanteJson *properties)
{
  AtlanteJson *feature = atlante_json_new_object ();

  atlante_json_set_string (feature, "type", "Feature");
  atlante_json_set_string (feature, "id", id);
  atlante_json_set_take (feature, "geometry", geometry);
  atlante_json_set_take (feature, "properties", properties);
  return feature;
}

static AtlanteJson *
new_names (AtlantePlace *place)
{
  AtlanteJson *list = atlante_json_new_array ();
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (place, &n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *name = atlante_json_new_object ();

      atlante_json_set_string (name, "text", names[i].text);
      if (names[i].language != NULL)
        atlante_json_set_string (name, "language", names[i].language);
      atlante_json_set_string (
          name, "role", atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_NAME_ROLE, names[i].role));
      if (names[i].viewpoint != NULL)
        atlante_json_set_string (name, "viewpoint", names[i].viewpoint);
      atlante_json_append_take (list, name);
    }
  return list;
}

static void
append_claim_number (AtlanteBriefing *briefing, AtlanteJson *numbers, const char *id)
{
  guint number = atlante_briefing_get_claim_number (briefing, id);

  if (number > 0)
    atlante_json_append_take (numbers, atlante_json_new_int (number));
}

static AtlanteJson *
new_place_feature (AtlanteBriefing *briefing, AtlanteDossier *dossier)
{
  AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
  AtlanteAudience *audience = atlante_briefing_get_audience (briefing);
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  AtlanteJson *properties = atlante_json_new_object ();
  AtlanteJson *numbers = atlante_json_new_array ();
  AtlanteJson *geometry
      = atlante_place_has_location (place)
            ? new_geometry ("Point", new_position (atlante_place_get_location (place)))
            : atlante_json_new_null ();

  atlante_json_set_string (properties, "name", atlante_place_get_name (place, audience));
  atlante_json_set_take (properties, "names", new_names (place));
  atlante_json_set_string (
      properties, "kind",
      atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, atlante_place_get_kind (place)));
  atlante_json_set_string (properties, "precision",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PRECISION,
                                                        atlante_place_get_precision (place)));
  if (atlante_place_get_radius (place) > 0)
    atlante_json_set_take (properties, "radius",
                           atlante_json_new_double (atlante_place_get_radius (place), 1));
  atlante_json_set_string (properties, "country", atlante_place_get_country (place));
  atlante_json_set_string (properties, "part-of", atlante_place_get_part_of (place));
  atlante_json_set_string (properties, "summary",
                           atlante_text_get (atlante_place_get_summary (place), audience));
  for (guint i = 0; i < claims->len; i++)
    append_claim_number (briefing, numbers, atlante_item_get_id (g_ptr_array_index (claims, i)));
  atlante_json_set_take (properties, "claims", numbers);
  return new_feature (atlante_item_get_id (ATLANTE_ITEM (place)), geometry, properties);
}

/* A ring is a list in the list of a polygon's rings. */
static AtlanteJson *
new_polygon (GArray *ring)
{
  AtlanteJson *polygon = atlante_json_new_array ();

  atlante_json_append_take (polygon, new_positions (ring));
  return polygon;
}

static AtlanteJson *
new_area_geometry (GPtrArray *rings)
{
  AtlanteJson *all;

  if (rings->len == 1)
    return new_geometry ("Polygon", new_polygon (g_ptr_array_index (rings, 0)));
  all = atlante_json_new_array ();
  for (guint i = 0; i < rings->len; i++)
    atlante_json_append_take (all, new_polygon (g_ptr_array_index (rings, i)));
  return new_geometry ("MultiPolygon", all);
}

/* A feature of its own beside the point: many programs cannot show a collection of both. (nullable) */
static AtlanteJson *
new_area_feature (AtlanteBriefing *briefing, AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (corners, n);
  const char *place_id = atlante_item_get_id (ATLANTE_ITEM (place));
  g_autofree char *id = g_strconcat (place_id, "#area", NULL);
  AtlanteJson *properties;

  if (rings->len == 0)
    return NULL;
  properties = atlante_json_new_object ();
  atlante_json_set_string (properties, "area-of", place_id);
  atlante_json_set_string (
      properties, "name",
      atlante_place_get_name (place, atlante_briefing_get_audience (briefing)));
  atlante_json_set_string (
      properties, "kind",
      atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, atlante_place_get_kind (place)));
  return new_feature (id, new_area_geometry (rings), properties);
}

static void
append_area (AtlanteJson *features, AtlanteBriefing *briefing, AtlanteDossier *dossier)
{
  AtlanteJson *feature
      = new_area_feature (briefing, ATLANTE_PLACE (atlante_dossier_get_subject (dossier)));

  if (feature != NULL)
    atlante_json_append_take (features, feature);
}

static AtlanteJson *
new_flow_feature (AtlanteBriefing *briefing, AtlanteRelation *relation)
{
  AtlanteGeoPoint from
      = atlante_place_get_location (atlante_briefing_get_flow_from (briefing, relation));
  AtlanteGeoPoint to
      = atlante_place_get_location (atlante_briefing_get_flow_to (briefing, relation));
  AtlanteTime *time = atlante_relation_get_time (relation);
  AtlanteJson *properties = atlante_json_new_object ();
  AtlanteJson *numbers = atlante_json_new_array ();
  const char * const *claims = atlante_relation_get_claims (relation);

  atlante_json_set_string (properties, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_RELATION_KIND,
                                                        atlante_relation_get_kind (relation)));
  atlante_json_set_string (properties, "from", atlante_relation_get_from (relation));
  atlante_json_set_string (properties, "to", atlante_relation_get_to (relation));
  atlante_json_set_string (properties, "label",
                           atlante_text_get (atlante_relation_get_label (relation),
                                             atlante_briefing_get_audience (briefing)));
  atlante_json_set_string (properties, "time", time != NULL ? atlante_time_get_edtf (time) : NULL);
  atlante_json_set_take (properties, "distance",
                         atlante_json_new_double (atlante_geo_point_distance (from, to), 0));
  for (guint i = 0; claims != NULL && claims[i] != NULL; i++)
    append_claim_number (briefing, numbers, claims[i]);
  atlante_json_set_take (properties, "claims", numbers);
  return new_feature (atlante_item_get_id (ATLANTE_ITEM (relation)), new_flow_geometry (from, to),
                      properties);
}

static GBytes *
atlante_geojson_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                              GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteJson) root = atlante_json_new_object ();
  AtlanteJson *features = atlante_json_new_array ();
  GPtrArray *dossiers = atlante_briefing_get_dossiers (briefing);
  GPtrArray *flows = atlante_briefing_get_flows (briefing);
  char *text;

  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);

      atlante_json_append_take (features, new_place_feature (briefing, dossier));
      append_area (features, briefing, dossier);
    }
  for (guint i = 0; i < flows->len; i++)
    atlante_json_append_take (features, new_flow_feature (briefing, g_ptr_array_index (flows, i)));

  atlante_json_set_string (root, "type", "FeatureCollection");
  atlante_json_set_string (root, "title", atlante_briefing_get_title (briefing));
  atlante_json_set_string (root, "language", atlante_briefing_get_language (briefing));
  atlante_json_set_string (root, "marking", atlante_briefing_get_marking_label (briefing));
  atlante_json_set_string (
      root, "viewpoint", atlante_audience_get_viewpoint (atlante_briefing_get_audience (briefing)));
  atlante_json_set_take (root, "features", features);
  /* One member and one feature a line, as in a case. */
  text = atlante_json_to_string (root, ATLANTE_JSON_CASE);
  return g_bytes_new_take (text, strlen (text));
}

static const char *
atlante_geojson_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "places.geojson";
}

static void
atlante_geojson_writer_class_init (AtlanteGeojsonWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_geojson_writer_get_path;
  writer_class->write = atlante_geojson_writer_write;
}

static void
atlante_geojson_writer_init (AtlanteGeojsonWriter *self)
{
}

AtlanteBriefingWriter *
atlante_geojson_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_GEOJSON_WRITER, NULL);
}
