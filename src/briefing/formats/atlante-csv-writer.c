/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-csv-writer.h"

#include "atlante-area-rings.h"
#include "atlante-escape.h"

struct _AtlanteCsvWriter
{
  AtlanteBriefingWriter parent_instance;
  AtlanteTable table;
};

G_DEFINE_FINAL_TYPE (AtlanteCsvWriter, atlante_csv_writer, ATLANTE_TYPE_BRIEFING_WRITER)

static const char * const paths[ATLANTE_N_TABLES] = {
  "tables/places.csv", "tables/claims.csv", "tables/events.csv", "tables/relations.csv",
};

static const char *const headers[ATLANTE_N_TABLES] = {
  "id,name,other_names,kind,precision,latitude,longitude,radius_m,country,part_of,origin,claims,"
  "summary,area_wkt",
  "number,id,text,topic,modality,attribution_kind,attribution,reliability,credibility,likelihood,"
  "confidence,status,"
  "time,places,actors,passages,paragraphs,anchor",
  "id,title,time,places,actors,claims,summary",
  "id,kind,from,from_name,to,to_name,distance_km,time,label,claims",
};

static const char * const guarded_places[] = { "name", "other_names", "country", "summary", NULL };
static const char *const guarded_claims[]
    = { "text", "topic", "attribution", "places", "actors", NULL };
static const char * const guarded_events[] = { "title", "places", "actors", "summary", NULL };
static const char * const guarded_relations[] = { "from_name", "to_name", "label", NULL };

const char * const *
atlante_csv_writer_get_guarded_columns (AtlanteTable table)
{
  static const char * const * const all[ATLANTE_N_TABLES] = {
    guarded_places, guarded_claims, guarded_events, guarded_relations,
  };

  g_return_val_if_fail (table < ATLANTE_N_TABLES, NULL);

  return all[table];
}

const char *
atlante_csv_writer_get_table_path (AtlanteTable table)
{
  g_return_val_if_fail (table < ATLANTE_N_TABLES, NULL);

  return paths[table];
}

/* A row of fields. Text of the case is guarded, words and numbers of ours need not be: but it does
 * no harm, so that every field takes the same way. */
typedef struct
{
  GString *out;
  AtlanteBriefing *briefing;
  gboolean begun;
} Row;

static void
add_text (Row *row, const char *text)
{
  if (row->begun)
    g_string_append_c (row->out, ',');
  row->begun = TRUE;
  atlante_escape_csv (row->out, text, TRUE);
}

static void
add_taken (Row *row, char *text)
{
  add_text (row, text);
  g_free (text);
}

static void
add_number (Row *row, double value, int decimals)
{
  g_autoptr (AtlanteJson) number = atlante_json_new_double (value, decimals);

  add_text (row, atlante_json_get_number (number));
}

static void
add_local (Row *row, AtlanteJson *text)
{
  add_text (row, atlante_text_get (text, atlante_briefing_get_audience (row->briefing)));
}

static void
add_word (Row *row, AtlanteVocabulary list, int value)
{
  add_text (row, value != 0 ? atlante_vocabulary_get_nick (list, value) : NULL);
}

static void
add_time (Row *row, AtlanteTime *time)
{
  add_text (row, time != NULL ? atlante_time_get_edtf (time) : NULL);
}

static void
end_row (Row *row)
{
  g_string_append (row->out, "\r\n");
  row->begun = FALSE;
}

static void
add_claim_numbers (Row *row, const char * const *ids)
{
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint number = atlante_briefing_get_claim_number (row->briefing, ids[i]);

      if (number > 0)
        g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? " " : "", number);
    }
  add_taken (row, g_string_free (numbers, FALSE));
}

/* "Rason (origin); Kursk": names and roles. */
static void
add_roles (Row *row, AtlanteItemKind kind, const AtlanteRole *roles, guint n)
{
  AtlanteCase *kase = atlante_briefing_get_case (row->briefing);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_lookup_kind (kase, kind, roles[i].id);

      if (item == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (
          text, atlante_item_get_title (item, atlante_briefing_get_audience (row->briefing)));
      if (roles[i].role != NULL)
        g_string_append_printf (text, " (%s)", roles[i].role);
    }
  add_taken (row, g_string_free (text, FALSE));
}

static void
add_area (Row *row, AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (corners, n);

  add_taken (row, atlante_area_rings_dup_text (rings));
}

static void
add_place (Row *row, AtlanteDossier *dossier)
{
  AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  AtlanteGeoPoint point = { 0, 0 };
  gboolean located = atlante_place_has_location (place);

  if (located)
    point = atlante_place_get_location (place);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (ids, (char *) atlante_item_get_id (g_ptr_array_index (claims, i)));
  g_ptr_array_add (ids, NULL);

  add_text (row, atlante_item_get_id (ATLANTE_ITEM (place)));
  add_text (row, atlante_place_get_name (place, atlante_briefing_get_audience (row->briefing)));
  add_taken (row, atlante_briefing_dup_other_names (row->briefing, place, 0));
  add_word (row, ATLANTE_VOCABULARY_PLACE_KIND, atlante_place_get_kind (place));
  add_word (row, ATLANTE_VOCABULARY_PRECISION, atlante_place_get_precision (place));
  if (located)
    {
      add_number (row, point.latitude, 7);
      add_number (row, point.longitude, 7);
    }
  else
    {
      add_text (row, NULL);
      add_text (row, NULL);
    }
  if (located && atlante_place_get_radius (place) > 0)
    add_number (row, atlante_place_get_radius (place), 1);
  else
    add_text (row, NULL);
  add_text (row, atlante_place_get_country (place));
  add_text (row, atlante_place_get_part_of (place));
  add_text (row, atlante_place_is_from_gazetteer (place) ? "gazetteer" : "article");
  add_claim_numbers (row, (const char * const *) ids->pdata);
  add_local (row, atlante_place_get_summary (place));
  add_area (row, place);
}

/* "articolo:1366+182": source, start and length in code points of the canonical text. */
static void
add_passages (Row *row, AtlanteClaim *claim)
{
  AtlanteCase *kase = atlante_briefing_get_case (row->briefing);
  const char * const *ids = atlante_claim_get_passages (claim);
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlanteItem *item = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, ids[i]);

      if (item != NULL)
        g_string_append_printf (text, "%s%s:%u+%u", text->len > 0 ? " " : "",
                                atlante_passage_get_source (ATLANTE_PASSAGE (item)),
                                atlante_passage_get_start (ATLANTE_PASSAGE (item)),
                                atlante_passage_get_length (ATLANTE_PASSAGE (item)));
    }
  add_taken (row, g_string_free (text, FALSE));
}

static void
add_claim (Row *row, AtlanteClaim *claim)
{
  AtlanteCase *kase = atlante_briefing_get_case (row->briefing);
  AtlanteAudience *audience = atlante_briefing_get_audience (row->briefing);
  const char *topic_id = atlante_claim_get_topic (claim);
  AtlanteItem *topic
      = topic_id != NULL ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_TOPIC, topic_id) : NULL;
  const char *id = atlante_item_get_id (ATLANTE_ITEM (claim));
  char reliability[] = { atlante_claim_get_reliability (claim), '\0' };
  const AtlanteRole *roles;
  guint n = 0;

  add_number (row, atlante_briefing_get_claim_number (row->briefing, id), 0);
  add_text (row, id);
  add_text (row, atlante_claim_get_text (claim, audience));
  add_text (row, topic != NULL ? atlante_item_get_title (topic, audience) : NULL);
  add_word (row, ATLANTE_VOCABULARY_MODALITY, atlante_claim_get_modality (claim));
  add_word (row, ATLANTE_VOCABULARY_ATTRIBUTION, atlante_claim_get_attribution_kind (claim));
  add_taken (row, atlante_claim_format_attribution (kase, claim, audience));
  add_text (row, reliability);
  add_number (row, atlante_claim_get_credibility (claim), 0);
  add_word (row, ATLANTE_VOCABULARY_LIKELIHOOD, atlante_claim_get_likelihood (claim));
  add_word (row, ATLANTE_VOCABULARY_CONFIDENCE, atlante_claim_get_confidence (claim));
  add_word (row, ATLANTE_VOCABULARY_STATUS, atlante_claim_get_status (claim));
  add_time (row, atlante_claim_get_time (claim));
  roles = atlante_claim_get_places (claim, &n);
  add_roles (row, ATLANTE_ITEM_PLACE, roles, n);
  roles = atlante_claim_get_actors (claim, &n);
  add_roles (row, ATLANTE_ITEM_ACTOR, roles, n);
  add_passages (row, claim);
  add_taken (row, atlante_claim_format_paragraphs (kase, claim));
  add_text (
      row, atlante_anchor_state_get_nick (atlante_briefing_get_claim_state (row->briefing, claim)));
}

static void
add_event (Row *row, AtlanteEvent *event)
{
  const AtlanteRole *roles;
  guint n = 0;

  add_text (row, atlante_item_get_id (ATLANTE_ITEM (event)));
  add_text (row, atlante_item_get_title (ATLANTE_ITEM (event),
                                         atlante_briefing_get_audience (row->briefing)));
  add_time (row, atlante_event_get_time (event));
  roles = atlante_event_get_places (event, &n);
  add_roles (row, ATLANTE_ITEM_PLACE, roles, n);
  roles = atlante_event_get_actors (event, &n);
  add_roles (row, ATLANTE_ITEM_ACTOR, roles, n);
  add_claim_numbers (row, atlante_event_get_claims (event));
  add_local (row, atlante_event_get_summary (event));
}

static void
add_end (Row *row, const char *id)
{
  AtlanteItem *item
      = id != NULL ? atlante_case_lookup (atlante_briefing_get_case (row->briefing), id) : NULL;

  add_text (row, id);
  add_text (row, item != NULL
                     ? atlante_item_get_title (item, atlante_briefing_get_audience (row->briefing))
                     : NULL);
}

static void
add_relation (Row *row, AtlanteRelation *relation)
{
  AtlantePlace *from = atlante_briefing_get_flow_from (row->briefing, relation);
  AtlantePlace *to = atlante_briefing_get_flow_to (row->briefing, relation);

  add_text (row, atlante_item_get_id (ATLANTE_ITEM (relation)));
  add_word (row, ATLANTE_VOCABULARY_RELATION_KIND, atlante_relation_get_kind (relation));
  add_end (row, atlante_relation_get_from (relation));
  add_end (row, atlante_relation_get_to (relation));
  if (from != NULL && to != NULL)
    add_number (row, atlante_geo_point_distance (atlante_place_get_location (from),
                                                 atlante_place_get_location (to)) / 1000, 0);
  else
    add_text (row, NULL);
  add_time (row, atlante_relation_get_time (relation));
  add_local (row, atlante_relation_get_label (relation));
  add_claim_numbers (row, atlante_relation_get_claims (relation));
}

static void
add_item (Row *row, AtlanteTable table, gpointer item)
{
  switch (table)
    {
    case ATLANTE_TABLE_PLACES:
      add_place (row, item);
      break;
    case ATLANTE_TABLE_CLAIMS:
      add_claim (row, item);
      break;
    case ATLANTE_TABLE_EVENTS:
      add_event (row, item);
      break;
    case ATLANTE_TABLE_RELATIONS:
      add_relation (row, item);
      break;
    case ATLANTE_N_TABLES:
    default:
      g_assert_not_reached ();
    }
}

static GPtrArray *
get_items (AtlanteBriefing *briefing, AtlanteTable table)
{
  if (table == ATLANTE_TABLE_PLACES)
    return atlante_briefing_get_dossiers (briefing);
  if (table == ATLANTE_TABLE_CLAIMS)
    return atlante_briefing_get_claims (briefing);
  if (table == ATLANTE_TABLE_EVENTS)
    return atlante_briefing_get_events (briefing);
  return atlante_briefing_get_relations (briefing);
}

static GBytes *
atlante_csv_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                          GCancellable *cancellable, GError **error)
{
  AtlanteCsvWriter *self = ATLANTE_CSV_WRITER (writer);
  GPtrArray *items = get_items (briefing, self->table);
  GString *out = g_string_new (headers[self->table]);
  Row row = { out, briefing, FALSE };

  end_row (&row);
  for (guint i = 0; i < items->len; i++)
    {
      add_item (&row, self->table, g_ptr_array_index (items, i));
      end_row (&row);
    }
  return g_string_free_to_bytes (out);
}

static const char *
atlante_csv_writer_get_path (AtlanteBriefingWriter *writer)
{
  return paths[ATLANTE_CSV_WRITER (writer)->table];
}

static void
atlante_csv_writer_class_init (AtlanteCsvWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_csv_writer_get_path;
  writer_class->write = atlante_csv_writer_write;
}

static void
atlante_csv_writer_init (AtlanteCsvWriter *self)
{
}

AtlanteBriefingWriter *
atlante_csv_writer_new (AtlanteTable table)
{
  AtlanteCsvWriter *self;

  g_return_val_if_fail (table < ATLANTE_N_TABLES, NULL);

  self = g_object_new (ATLANTE_TYPE_CSV_WRITER, NULL);
  self->table = table;
  return ATLANTE_BRIEFING_WRITER (self);
}
