/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-kml-writer.h"

#include <math.h>

#include "atlante-area-rings.h"
#include "atlante-catalog.h"
#include "atlante-escape.h"
#include "atlante-flow-line.h"
#include "atlante-flow-path.h"
#include "atlante-place-kind-style.h"

struct _AtlanteKmlWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteKmlWriter, atlante_kml_writer, ATLANTE_TYPE_BRIEFING_WRITER)

static void
append_element (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "<%s>", name);
  atlante_escape_markup (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

/* A description may be HTML: what looks like it is escaped as HTML first, so that it is shown and
 * not run. */
static void
append_description (GString *out, const char *text)
{
  g_autofree char *html = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (strpbrk (text, "<&") != NULL)
    html = atlante_escape_dup_markup (text);
  append_element (out, "description", html != NULL ? html : text);
}

static void
append_number (GString *out, double value, int decimals)
{
  g_autoptr (AtlanteJson) number = atlante_json_new_double (value, decimals);

  g_string_append (out, atlante_json_get_number (number));
}

static void
append_position (GString *out, AtlanteGeoPoint point)
{
  append_number (out, point.longitude, 7);
  g_string_append_c (out, ',');
  append_number (out, point.latitude, 7);
}

static void
append_data (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "<Data name=\"%s\">", name);
  append_element (out, "value", value);
  g_string_append (out, "</Data>\n");
}

/* KML's colours are alpha, blue, green, red. */
static void
append_styles (GString *out)
{
  guint n_places = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_PLACE_KIND);
  guint n_relations = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_RELATION_KIND);

  for (guint i = 0; i < n_places; i++)
    {
      const AtlantePlaceKindStyle *style = atlante_place_kind_get_style (i);
      guint blue = (guint) lround (style->blue * 255);
      guint green = (guint) lround (style->green * 255);
      guint red = (guint) lround (style->red * 255);

      g_string_append_printf (
          out,
          "<Style id=\"place-%s\"><IconStyle><color>ff%02x%02x%02x</color><scale>1.1</scale>"
          "</IconStyle><LineStyle><color>ff%02x%02x%02x</color><width>2</width></LineStyle>"
          "<PolyStyle><color>33%02x%02x%02x</color></PolyStyle></Style>\n",
          atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, i), blue, green, red, blue,
          green, red, blue, green, red);
    }
  for (guint i = 0; i < n_relations; i++)
    {
      AtlanteChartColor color
          = atlante_flow_get_color (i, atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT));

      g_string_append_printf (
          out,
          "<Style id=\"flow-%s\"><LineStyle><color>ff%02x%02x%02x</color><width>2</width>"
          "</LineStyle></Style>\n",
          atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_RELATION_KIND, i),
          (guint) lround (color.blue * 255), (guint) lround (color.green * 255),
          (guint) lround (color.red * 255));
    }
}

/* The numbers of the claims, "4, 6, 9". */
static char *
dup_numbers (AtlanteBriefing *briefing, const char * const *ids)
{
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint number = atlante_briefing_get_claim_number (briefing, ids[i]);

      if (number > 0)
        g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", number);
    }
  return g_string_free (numbers, FALSE);
}

static char *
dup_dossier_numbers (AtlanteBriefing *briefing, AtlanteDossier *dossier)
{
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (ids, (char *) atlante_item_get_id (g_ptr_array_index (claims, i)));
  g_ptr_array_add (ids, NULL);
  return dup_numbers (briefing, (const char * const *) ids->pdata);
}

static void
append_ring (GString *out, GArray *ring)
{
  g_string_append (out, "<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>"
                        "<coordinates>");
  for (guint i = 0; i < ring->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_position (out, g_array_index (ring, AtlanteGeoPoint, i));
    }
  g_string_append (out, "</coordinates></LinearRing></outerBoundaryIs></Polygon>\n");
}

/* The point, and the area where there is one. */
static void
append_geometry (GString *out, AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (corners, n);

  if (rings->len > 0)
    g_string_append (out, "<MultiGeometry>\n");
  g_string_append (out, "<Point><coordinates>");
  append_position (out, atlante_place_get_location (place));
  g_string_append (out, "</coordinates></Point>\n");
  for (guint i = 0; i < rings->len; i++)
    append_ring (out, g_ptr_array_index (rings, i));
  if (rings->len > 0)
    g_string_append (out, "</MultiGeometry>\n");
}

static void
append_place (GString *out, AtlanteBriefing *briefing, AtlanteDossier *dossier)
{
  AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
  AtlanteAudience *audience = atlante_briefing_get_audience (briefing);
  const char *kind
      = atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, atlante_place_get_kind (place));
  g_autofree char *others = atlante_briefing_dup_other_names (briefing, place, 0);
  g_autofree char *numbers = dup_dossier_numbers (briefing, dossier);

  g_string_append_printf (out, "<Placemark id=\"%s\">\n",
                          atlante_item_get_id (ATLANTE_ITEM (place)));
  append_element (out, "name", atlante_place_get_name (place, audience));
  append_description (out, atlante_text_get (atlante_place_get_summary (place), audience));
  g_string_append_printf (out, "<styleUrl>#place-%s</styleUrl>\n<ExtendedData>\n", kind);
  append_data (out, "kind", kind);
  append_data (out, "precision",
               atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PRECISION,
                                            atlante_place_get_precision (place)));
  append_data (out, "names", others);
  append_data (out, "country", atlante_place_get_country (place));
  append_data (out, "claims", numbers);
  g_string_append (out, "</ExtendedData>\n");
  append_geometry (out, place);
  g_string_append (out, "</Placemark>\n");
}

static void
append_line (GString *out, GArray *line)
{
  g_string_append (out, "<LineString><tessellate>1</tessellate><coordinates>");
  for (guint i = 0; i < line->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_position (out, g_array_index (line, AtlanteGeoPoint, i));
    }
  g_string_append (out, "</coordinates></LineString>\n");
}

static void
append_flow (GString *out, AtlanteBriefing *briefing, AtlanteRelation *relation)
{
  AtlanteAudience *audience = atlante_briefing_get_audience (briefing);
  AtlantePlace *from = atlante_briefing_get_flow_from (briefing, relation);
  AtlantePlace *to = atlante_briefing_get_flow_to (briefing, relation);
  AtlanteTime *time = atlante_relation_get_time (relation);
  const char *kind = atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_RELATION_KIND,
                                                  atlante_relation_get_kind (relation));
  g_autofree char *name = g_strdup_printf ("%s → %s", atlante_place_get_name (from, audience),
                                           atlante_place_get_name (to, audience));
  g_autofree char *numbers = dup_numbers (briefing, atlante_relation_get_claims (relation));
  g_autoptr (GPtrArray) lines = atlante_flow_line_new (atlante_place_get_location (from),
                                                       atlante_place_get_location (to));

  g_string_append_printf (out, "<Placemark id=\"%s\">\n",
                          atlante_item_get_id (ATLANTE_ITEM (relation)));
  append_element (out, "name", name);
  append_description (out, atlante_text_get (atlante_relation_get_label (relation), audience));
  g_string_append_printf (out, "<styleUrl>#flow-%s</styleUrl>\n<ExtendedData>\n", kind);
  append_data (out, "kind", kind);
  append_data (out, "from", atlante_relation_get_from (relation));
  append_data (out, "to", atlante_relation_get_to (relation));
  append_data (out, "time", time != NULL ? atlante_time_get_edtf (time) : NULL);
  append_data (out, "claims", numbers);
  g_string_append (out, "</ExtendedData>\n");
  if (lines->len > 1)
    g_string_append (out, "<MultiGeometry>\n");
  for (guint i = 0; i < lines->len; i++)
    append_line (out, g_ptr_array_index (lines, i));
  if (lines->len > 1)
    g_string_append (out, "</MultiGeometry>\n");
  g_string_append (out, "</Placemark>\n");
}

static void
append_folders (GString *out, AtlanteBriefing *briefing)
{
  const char *language = atlante_briefing_get_language (briefing);
  GPtrArray *dossiers = atlante_briefing_get_dossiers (briefing);
  GPtrArray *flows = atlante_briefing_get_flows (briefing);

  g_string_append (out, "<Folder>\n");
  append_element (out, "name", TRC (language, "heading", "Places"));
  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);

      if (atlante_place_has_location (ATLANTE_PLACE (atlante_dossier_get_subject (dossier))))
        append_place (out, briefing, dossier);
    }
  g_string_append (out, "</Folder>\n<Folder>\n");
  append_element (out, "name", TRC (language, "heading", "Flows"));
  for (guint i = 0; i < flows->len; i++)
    append_flow (out, briefing, g_ptr_array_index (flows, i));
  g_string_append (out, "</Folder>\n");
}

static GBytes *
atlante_kml_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                          GCancellable *cancellable, GError **error)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
  g_autofree char *viewpoint = atlante_briefing_dup_viewpoint_line (briefing);
  g_autofree char *description
      = g_strdup_printf ("%s · %s", atlante_briefing_get_marking_label (briefing), viewpoint);

  append_element (out, "name", atlante_briefing_get_title (briefing));
  append_description (out, description);
  append_styles (out);
  append_folders (out, briefing);
  g_string_append (out, "</Document>\n</kml>\n");
  return g_string_free_to_bytes (out);
}

static const char *
atlante_kml_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "places.kml";
}

static void
atlante_kml_writer_class_init (AtlanteKmlWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_kml_writer_get_path;
  writer_class->write = atlante_kml_writer_write;
}

static void
atlante_kml_writer_init (AtlanteKmlWriter *self)
{
}

AtlanteBriefingWriter *
atlante_kml_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_KML_WRITER, NULL);
}
