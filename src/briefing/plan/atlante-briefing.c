/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-briefing.h"

#include "atlante-catalog.h"

/* What a ZIP's clock begins with, for a case that knows no date at all. */
#define FALLBACK_TIME G_GINT64_CONSTANT (315532800)

struct _AtlanteBriefing
{
  GObject parent_instance;

  AtlanteCase *kase;
  AtlanteAudience *audience;
  AtlanteAnchors *anchors;
  AtlanteMarking marking;
  AtlantePaper paper;
  gboolean with_text;

  gint64 time;
  char *timestamp;
  char *date;

  GPtrArray *dossiers;
  GHashTable *place_numbers;     /* id of a place → number */
  GPtrArray *claims;
  GHashTable *claim_numbers;     /* id of a claim → number */
  GPtrArray *events;
  GPtrArray *relations;
  GPtrArray *flows;
  GPtrArray *reports;
};

G_DEFINE_TYPE (AtlanteBriefing, atlante_briefing, G_TYPE_OBJECT)

const char *
atlante_paper_get_nick (AtlantePaper paper)
{
  return paper == ATLANTE_PAPER_LETTER ? "letter" : "a4";
}

gboolean
atlante_paper_lookup (const char *nick, AtlantePaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  if (nick != NULL && g_ascii_strcasecmp (nick, "a4") == 0)
    *paper = ATLANTE_PAPER_A4;
  else if (nick != NULL && g_ascii_strcasecmp (nick, "letter") == 0)
    *paper = ATLANTE_PAPER_LETTER;
  else
    return FALSE;
  return TRUE;
}

static void
atlante_briefing_finalize (GObject *object)
{
  AtlanteBriefing *self = ATLANTE_BRIEFING (object);

  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  g_clear_pointer (&self->timestamp, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);
  g_clear_pointer (&self->place_numbers, g_hash_table_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->claim_numbers, g_hash_table_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->relations, g_ptr_array_unref);
  g_clear_pointer (&self->flows, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);

  G_OBJECT_CLASS (atlante_briefing_parent_class)->finalize (object);
}

static void
atlante_briefing_class_init (AtlanteBriefingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_briefing_finalize;
}

static void
atlante_briefing_init (AtlanteBriefing *self)
{
  self->dossiers = g_ptr_array_new_with_free_func (g_object_unref);
  self->place_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->claim_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->relations = g_ptr_array_new_with_free_func (g_object_unref);
  self->flows = g_ptr_array_new_with_free_func (g_object_unref);
  self->reports = g_ptr_array_new_with_free_func (g_free);
}

/* The time */

static gboolean
parse_iso8601 (const char *text, gint64 *time)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *whole = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;

  /* A bare date is its first second; GLib wants a time of the day. */
  whole = strchr (text, 'T') != NULL ? g_strdup (text) : g_strconcat (text, "T00:00:00Z", NULL);
  date = g_date_time_new_from_iso8601 (whole, utc);
  if (date == NULL)
    return FALSE;

  *time = g_date_time_to_unix (date);
  return TRUE;
}

static gint64
find_time (AtlanteCase *kase)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 time = FALLBACK_TIME;

  if (epoch != NULL
      && g_ascii_string_to_signed (epoch, 10, 0, G_GINT64_CONSTANT (253402300799), &time, NULL))
    return time;
  if (!parse_iso8601 (atlante_case_get_modified (kase), &time))
    parse_iso8601 (atlante_case_get_created (kase), &time);
  return time;
}

static void
set_time (AtlanteBriefing *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (AtlanteTime) day = NULL;
  g_autofree char *edtf = NULL;

  self->time = find_time (self->kase);
  date = g_date_time_new_from_unix_utc (self->time);
  self->timestamp = g_strdup_printf (
      "%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (date), g_date_time_get_month (date),
      g_date_time_get_day_of_month (date), g_date_time_get_hour (date),
      g_date_time_get_minute (date), g_date_time_get_second (date));

  edtf = g_strndup (self->timestamp, strlen ("2026-11-22"));
  day = atlante_time_parse (edtf, NULL);
  self->date = day != NULL ? atlante_time_format (day, atlante_briefing_get_language (self))
                           : g_strdup (edtf);
}

/* The order of things. No collation by locale: the same order for everybody. */

static char *
fold_name (const char *name)
{
  g_autofree char *decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);

  return g_utf8_casefold (decomposed != NULL ? decomposed : name, -1);
}

typedef struct
{
  AtlanteItem *item;     /* borrowed from the case */
  gint64 first;
  gint64 second;
  char *name;
} Ranked;

static void
ranked_clear (gpointer data)
{
  g_free (((Ranked *) data)->name);
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a;
  const Ranked *right = b;
  int by_name;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  if (left->second != right->second)
    return left->second < right->second ? -1 : 1;
  by_name = g_strcmp0 (left->name, right->name);
  if (by_name != 0)
    return by_name;
  return (int) atlante_item_get_position (left->item)
         - (int) atlante_item_get_position (right->item);
}

static GArray *
ranked_array_new (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (array, ranked_clear);
  return array;
}

/* Nearly every claim is about some country too: first come the places that a map can point at. */
static gboolean
is_whole_country (AtlantePlace *place)
{
  switch (atlante_place_get_kind (place))
    {
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
    case ATLANTE_PLACE_CONTINENT:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
gather_dossiers (AtlanteBriefing *self)
{
  g_autoptr (GArray) ranked = ranked_array_new ();
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *place = atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i);
      Ranked one = { place, 0, 0, NULL };

      one.first = is_whole_country (ATLANTE_PLACE (place));
      one.second = -(gint64) atlante_case_get_n_referrers (self->kase, atlante_item_get_id (place),
                                                           ATLANTE_ITEM_CLAIM);
      one.name = fold_name (atlante_item_get_title (place, self->audience));
      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);

  for (guint i = 0; i < ranked->len; i++)
    {
      AtlanteItem *place = g_array_index (ranked, Ranked, i).item;

      g_ptr_array_add (self->dossiers, atlante_dossier_new (self->kase, place));
      g_hash_table_insert (self->place_numbers, g_strdup (atlante_item_get_id (place)),
                           GUINT_TO_POINTER (i + 1));
    }
}

/* Where a claim stands in the article: its source's position and the start of its first passage. */
static void
rank_claim (AtlanteBriefing *self, AtlanteClaim *claim, Ranked *one)
{
  const char * const *ids = atlante_claim_get_passages (claim);

  one->first = G_MAXINT64;
  one->second = G_MAXINT64;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlanteItem *passage = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PASSAGE, ids[i]);
      AtlanteItem *source;
      gint64 position;
      gint64 start;

      if (passage == NULL)
        continue;
      source = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_SOURCE,
                                         atlante_passage_get_source (ATLANTE_PASSAGE (passage)));
      position = source != NULL ? atlante_item_get_position (source) : G_MAXUINT;
      start = atlante_passage_get_start (ATLANTE_PASSAGE (passage));
      if (position < one->first || (position == one->first && start < one->second))
        {
          one->first = position;
          one->second = start;
        }
    }
}

static void
gather_claims (AtlanteBriefing *self)
{
  g_autoptr (GArray) ranked = ranked_array_new ();
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_CLAIM);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *claim = atlante_case_get_item (self->kase, ATLANTE_ITEM_CLAIM, i);
      Ranked one = { claim, 0, 0, NULL };

      if (atlante_claim_get_status (ATLANTE_CLAIM (claim)) == ATLANTE_STATUS_REJECTED)
        continue;
      rank_claim (self, ATLANTE_CLAIM (claim), &one);
      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);

  for (guint i = 0; i < ranked->len; i++)
    {
      AtlanteItem *claim = g_array_index (ranked, Ranked, i).item;

      g_ptr_array_add (self->claims, g_object_ref (claim));
      g_hash_table_insert (self->claim_numbers, g_strdup (atlante_item_get_id (claim)),
                           GUINT_TO_POINTER (i + 1));
    }
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  AtlanteEvent *left = *(AtlanteEvent **) a;
  AtlanteEvent *right = *(AtlanteEvent **) b;
  int by_time
      = atlante_time_compare (atlante_event_get_time (left), atlante_event_get_time (right));

  if (by_time != 0)
    return by_time;
  return (int) atlante_item_get_position (ATLANTE_ITEM (left))
         - (int) atlante_item_get_position (ATLANTE_ITEM (right));
}

static void
gather_items (AtlanteBriefing *self, AtlanteItemKind kind, GPtrArray *items)
{
  guint n = atlante_case_get_n (self->kase, kind);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_ref (atlante_case_get_item (self->kase, kind, i)));
}

static AtlantePlace *
lookup_located_place (AtlanteBriefing *self, const char *id)
{
  AtlanteItem *item
      = id != NULL ? atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PLACE, id) : NULL;

  if (item == NULL || !atlante_place_has_location (ATLANTE_PLACE (item)))
    return NULL;
  return ATLANTE_PLACE (item);
}

AtlantePlace *
atlante_briefing_get_flow_from (AtlanteBriefing *self, AtlanteRelation *relation)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_RELATION (relation), NULL);

  return lookup_located_place (self, atlante_relation_get_from (relation));
}

AtlantePlace *
atlante_briefing_get_flow_to (AtlanteBriefing *self, AtlanteRelation *relation)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_RELATION (relation), NULL);

  return lookup_located_place (self, atlante_relation_get_to (relation));
}

static void
gather_flows (AtlanteBriefing *self)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      AtlanteRelation *relation = g_ptr_array_index (self->relations, i);
      AtlantePlace *from = atlante_briefing_get_flow_from (self, relation);
      AtlantePlace *to = atlante_briefing_get_flow_to (self, relation);

      if (from != NULL && to != NULL && from != to)
        g_ptr_array_add (self->flows, g_object_ref (relation));
    }
}

AtlanteBriefing *
atlante_briefing_new (AtlanteCase *kase, const char *language)
{
  return atlante_briefing_new_for_viewpoint (kase, language, NULL);
}

AtlanteBriefing *
atlante_briefing_new_for_viewpoint (AtlanteCase *kase, const char *language,
                                    const char *viewpoint)
{
  AtlanteBriefing *self;
  const char * const *languages;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  languages = atlante_case_get_languages (kase);
  if (language == NULL)
    language = languages != NULL && languages[0] != NULL ? languages[0] : "en";

  self = g_object_new (ATLANTE_TYPE_BRIEFING, NULL);
  self->kase = g_object_ref (kase);
  self->audience = viewpoint == NULL
    ? atlante_case_dup_audience (kase, language)
    : atlante_audience_new (language, languages != NULL ? languages[0] : NULL, viewpoint);
  self->marking = atlante_case_get_marking (kase);
  set_time (self);
  gather_dossiers (self);
  gather_claims (self);
  gather_items (self, ATLANTE_ITEM_EVENT, self->events);
  g_ptr_array_sort (self->events, compare_events);
  gather_items (self, ATLANTE_ITEM_RELATION, self->relations);
  gather_flows (self);
  return self;
}

AtlanteBriefing *
atlante_briefing_dup_snapshot (AtlanteBriefing *self)
{
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (AtlanteCase) kase = NULL;
  AtlanteBriefing *copy;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  json = atlante_case_dup_json (self->kase);
  kase = atlante_case_new (json);
  copy = atlante_briefing_new_for_viewpoint (kase, atlante_briefing_get_language (self),
                                             atlante_audience_get_viewpoint (self->audience));
  copy->marking = self->marking;
  copy->paper = self->paper;
  copy->with_text = self->with_text;
  atlante_briefing_set_anchors (copy, self->anchors);
  return copy;
}

/* Settings */

void
atlante_briefing_set_marking (AtlanteBriefing *self, AtlanteMarking marking)
{
  g_return_if_fail (ATLANTE_IS_BRIEFING (self));

  self->marking = marking;
}

void
atlante_briefing_set_paper (AtlanteBriefing *self, AtlantePaper paper)
{
  g_return_if_fail (ATLANTE_IS_BRIEFING (self));

  self->paper = paper;
}

void
atlante_briefing_set_with_text (AtlanteBriefing *self, gboolean with_text)
{
  g_return_if_fail (ATLANTE_IS_BRIEFING (self));

  self->with_text = with_text;
}

void
atlante_briefing_set_anchors (AtlanteBriefing *self, AtlanteAnchors *anchors)
{
  AtlanteAnchors *old;

  g_return_if_fail (ATLANTE_IS_BRIEFING (self));

  old = self->anchors;
  self->anchors = anchors != NULL ? atlante_anchors_ref (anchors) : NULL;
  g_clear_pointer (&old, atlante_anchors_unref);
}

/* Getters */

AtlanteCase *
atlante_briefing_get_case (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->kase;
}

AtlanteAudience *
atlante_briefing_get_audience (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->audience;
}

const char *
atlante_briefing_get_language (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return atlante_audience_get_language (self->audience);
}

AtlanteMarking
atlante_briefing_get_marking (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), ATLANTE_MARKING_OTHER);

  return self->marking;
}

/* Markings are never translated, so the word of the file is what stands on the page. */
const char *
atlante_briefing_get_marking_label (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, self->marking, "en");
}

AtlantePaper
atlante_briefing_get_paper (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), ATLANTE_PAPER_A4);

  return self->paper;
}

gboolean
atlante_briefing_get_with_text (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), FALSE);

  return self->with_text;
}

AtlanteAnchors *
atlante_briefing_get_anchors (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->anchors;
}

gint64
atlante_briefing_get_time (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), 0);

  return self->time;
}

const char *
atlante_briefing_get_timestamp (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->timestamp;
}

const char *
atlante_briefing_get_date (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->date;
}

const char *
atlante_briefing_get_title (AtlanteBriefing *self)
{
  const char *title;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  title = atlante_text_get (atlante_case_get_title (self->kase), self->audience);
  return title != NULL ? title : atlante_case_get_id (self->kase);
}

const char *
atlante_briefing_get_summary (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return atlante_text_get (atlante_case_get_summary (self->kase), self->audience);
}

GPtrArray *
atlante_briefing_get_dossiers (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->dossiers;
}

guint
atlante_briefing_get_place_number (AtlanteBriefing *self, const char *place_id)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), 0);

  return place_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->place_numbers, place_id))
                          : 0;
}

GPtrArray *
atlante_briefing_get_claims (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->claims;
}

guint
atlante_briefing_get_claim_number (AtlanteBriefing *self, const char *claim_id)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), 0);

  return claim_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->claim_numbers, claim_id))
                          : 0;
}

GPtrArray *
atlante_briefing_get_events (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->events;
}

GPtrArray *
atlante_briefing_get_relations (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->relations;
}

GPtrArray *
atlante_briefing_get_flows (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->flows;
}

/* Reports */

void
atlante_briefing_report (AtlanteBriefing *self, const char *path, const char *message)
{
  g_autofree char *report = NULL;

  g_return_if_fail (ATLANTE_IS_BRIEFING (self));
  g_return_if_fail (path != NULL && message != NULL);

  report = g_strdup_printf ("%s: %s", path, message);
  if (!g_ptr_array_find_with_equal_func (self->reports, report, g_str_equal, NULL))
    g_ptr_array_add (self->reports, g_steal_pointer (&report));
}

GPtrArray *
atlante_briefing_get_reports (AtlanteBriefing *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  return self->reports;
}

void
atlante_briefing_clear_reports (AtlanteBriefing *self)
{
  g_return_if_fail (ATLANTE_IS_BRIEFING (self));

  g_ptr_array_set_size (self->reports, 0);
}
