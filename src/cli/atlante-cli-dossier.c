/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-catalog.h"
#include "atlante-cli-common.h"
#include "atlante-dossier.h"

/* What the functions below share. */
typedef struct
{
  AtlanteCase *kase;
  AtlanteDossier *dossier;
  AtlantePlace *place;
  AtlanteAudience *audience;
  const char *language;
} Dossier;

/* For programs */

static void
set_taken (AtlanteJson *object, const char *key, char *text)
{
  atlante_json_set_string (object, key, text);
  g_free (text);
}

static void
set_local (Dossier *self, AtlanteJson *object, const char *key, AtlanteJson *text)
{
  atlante_json_set_string (object, key, atlante_text_get (text, self->audience));
}

static AtlanteJson *
new_ids (const char * const *ids)
{
  AtlanteJson *array = atlante_json_new_array ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    atlante_json_append_take (array, atlante_json_new_string (ids[i]));
  return array;
}

static AtlanteJson *
new_item (Dossier *self, AtlanteItem *item)
{
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "id", atlante_item_get_id (item));
  atlante_json_set_string (object, "name", atlante_item_get_title (item, self->audience));
  return object;
}

static AtlanteJson *
new_names (Dossier *self)
{
  AtlanteJson *list = atlante_json_new_array ();
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (self->place, &n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *name = atlante_json_new_object ();

      atlante_json_set_string (name, "text", names[i].text);
      atlante_json_set_string (name, "language", names[i].language);
      atlante_json_set_string (
          name, "role", atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_NAME_ROLE, names[i].role));
      if (names[i].viewpoint != NULL)
        atlante_json_set_string (name, "viewpoint", names[i].viewpoint);
      atlante_json_append_take (list, name);
    }
  return list;
}

static AtlanteJson *
new_figures (Dossier *self)
{
  AtlanteJson *list = atlante_json_new_array ();
  guint n = 0;
  const AtlanteKeyFigure *figures = atlante_place_get_figures (self->place, &n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *figure = atlante_json_new_object ();

      set_local (self, figure, "value", figures[i].value);
      set_local (self, figure, "label", figures[i].label);
      if (figures[i].claims != NULL)
        atlante_json_set (figure, "claims", figures[i].claims);
      atlante_json_append_take (list, figure);
    }
  return list;
}

static AtlanteJson *
new_claim (Dossier *self, AtlanteClaim *claim)
{
  AtlanteJson *object = atlante_json_new_object ();
  AtlanteJson *attribution = atlante_json_new_object ();
  AtlanteTime *time = atlante_claim_get_time (claim);

  atlante_json_set_string (
      attribution, "kind",
      atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_ATTRIBUTION,
                                   atlante_claim_get_attribution_kind (claim)));
  atlante_json_set_string (attribution, "actor", atlante_claim_get_attribution_actor (claim));
  set_taken (attribution, "text",
             atlante_claim_format_attribution (self->kase, claim, self->audience));

  atlante_json_set_string (object, "id", atlante_item_get_id (ATLANTE_ITEM (claim)));
  atlante_json_set_string (object, "text", atlante_claim_get_text (claim, self->audience));
  atlante_json_set_string (object, "topic", atlante_claim_get_topic (claim));
  atlante_json_set_string (object, "modality",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_MODALITY,
                                                        atlante_claim_get_modality (claim)));
  atlante_json_set_take (object, "attribution", attribution);
  set_taken (object, "grade", atlante_claim_format_grade (claim));
  atlante_json_set_string (object, "time", time != NULL ? atlante_time_get_edtf (time) : NULL);
  atlante_json_set_take (object, "passages", new_ids (atlante_claim_get_passages (claim)));
  return object;
}

static AtlanteJson *
new_event (Dossier *self, AtlanteEvent *event)
{
  AtlanteJson *object = new_item (self, ATLANTE_ITEM (event));
  AtlanteTime *time = atlante_event_get_time (event);

  atlante_json_set_string (object, "time", time != NULL ? atlante_time_get_edtf (time) : NULL);
  atlante_json_set_take (object, "claims", new_ids (atlante_event_get_claims (event)));
  return object;
}

static AtlanteJson *
new_link (Dossier *self, AtlanteLink *link)
{
  static const char * const directions[] = { "out", "in", "both" };
  AtlanteRelation *relation = atlante_link_get_relation (link);
  AtlanteTime *time = atlante_relation_get_time (relation);
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "id", atlante_item_get_id (ATLANTE_ITEM (relation)));
  atlante_json_set_string (object, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_RELATION_KIND,
                                                        atlante_relation_get_kind (relation)));
  atlante_json_set_string (object, "direction", directions[atlante_link_get_direction (link)]);
  atlante_json_set_take (object, "other", new_item (self, atlante_link_get_other (link)));
  set_local (self, object, "label", atlante_relation_get_label (relation));
  atlante_json_set_string (object, "time", time != NULL ? atlante_time_get_edtf (time) : NULL);
  if (atlante_link_get_distance (link) >= 0)
    atlante_json_set_take (object, "distance",
                           atlante_json_new_double (atlante_link_get_distance (link), 0));
  atlante_json_set_take (object, "claims", new_ids (atlante_relation_get_claims (relation)));
  return object;
}

static AtlanteJson *
new_note (Dossier *self, AtlanteNote *note)
{
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "id", atlante_item_get_id (ATLANTE_ITEM (note)));
  set_local (self, object, "text", atlante_note_get_text (note));
  atlante_json_set_string (object, "by", atlante_note_get_by (note));
  atlante_json_set_string (object, "on", atlante_note_get_on (note));
  return object;
}

typedef AtlanteJson *(*NewFunc) (Dossier *self, gpointer item);

static void
set_list (Dossier *self, AtlanteJson *object, const char *key, GPtrArray *items, NewFunc make)
{
  AtlanteJson *list = atlante_json_new_array ();

  for (guint i = 0; i < items->len; i++)
    atlante_json_append_take (list, make (self, g_ptr_array_index (items, i)));
  atlante_json_set_take (object, key, list);
}

/* (nullable): its corners, latitude first as in the case */
static AtlanteJson *
new_area (AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  AtlanteJson *area = n > 0 ? atlante_json_new_array () : NULL;

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *pair = atlante_json_new_array ();

      atlante_json_append_take (pair, atlante_json_new_double (corners[i].latitude, 7));
      atlante_json_append_take (pair, atlante_json_new_double (corners[i].longitude, 7));
      atlante_json_append_take (area, pair);
    }
  return area;
}

static AtlanteJson *
new_location (Dossier *self)
{
  AtlanteJson *location = atlante_json_new_object ();
  AtlanteJson *area = new_area (self->place);
  AtlanteGeoPoint point;

  if (!atlante_place_has_location (self->place))
    {
      atlante_json_unref (location);
      g_clear_pointer (&area, atlante_json_unref);
      return atlante_json_new_null ();
    }
  point = atlante_place_get_location (self->place);
  atlante_json_set_take (location, "latitude", atlante_json_new_double (point.latitude, 7));
  atlante_json_set_take (location, "longitude", atlante_json_new_double (point.longitude, 7));
  atlante_json_set_string (location, "precision",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PRECISION,
                                                        atlante_place_get_precision (self->place)));
  if (atlante_place_get_radius (self->place) > 0)
    atlante_json_set_take (location, "radius",
                           atlante_json_new_double (atlante_place_get_radius (self->place), 1));
  if (area != NULL)
    atlante_json_set_take (location, "area", area);
  return location;
}

static void
print_json (Dossier *self)
{
  AtlanteJson *root = new_item (self, ATLANTE_ITEM (self->place));

  atlante_json_set_take (root, "names", new_names (self));
  atlante_json_set_string (root, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND,
                                                        atlante_place_get_kind (self->place)));
  atlante_json_set_take (root, "location", new_location (self));
  atlante_json_set_string (root, "country", atlante_place_get_country (self->place));
  atlante_json_set_string (root, "part-of", atlante_place_get_part_of (self->place));
  set_local (self, root, "summary", atlante_place_get_summary (self->place));
  atlante_json_set_take (root, "figures", new_figures (self));
  set_list (self, root, "claims", atlante_dossier_get_claims (self->dossier), (NewFunc) new_claim);
  set_list (self, root, "events", atlante_dossier_get_events (self->dossier), (NewFunc) new_event);
  set_list (self, root, "actors", atlante_dossier_get_actors (self->dossier), (NewFunc) new_item);
  set_list (self, root, "places", atlante_dossier_get_places (self->dossier), (NewFunc) new_item);
  set_list (self, root, "links", atlante_dossier_get_links (self->dossier), (NewFunc) new_link);
  set_list (self, root, "notes", atlante_dossier_get_notes (self->dossier), (NewFunc) new_note);
  atlante_cli_print_json (root);
}

/* For people */

static void
print_area (Dossier *self)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (self->place, &n);
  g_autofree char *size = atlante_units_format_area (
    ATLANTE_UNITS_KILOMETRES, atlante_geo_area_get_size (corners, n), self->language);

  atlante_cli_print (" · %s", size);
}

static void
print_facts (Dossier *self)
{
  const char *summary = atlante_text_get (atlante_place_get_summary (self->place), self->audience);
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (self->place, &n);
  const char *shown = atlante_place_get_name (self->place, self->audience);
  g_autofree char *point = atlante_place_has_location (self->place)
    ? atlante_geo_point_format (atlante_place_get_location (self->place), 3, self->language) : NULL;

  atlante_cli_print ("%s\n", shown);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i].text, shown) != 0)
      atlante_cli_print ("  %s (%s)\n", names[i].text,
                         names[i].language != NULL ? names[i].language : "-");
  atlante_cli_print ("%s", atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                                         atlante_place_get_kind (self->place),
                                                         self->language));
  if (point != NULL)
    atlante_cli_print (" · %s · %s", point,
                       atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION,
                                                     atlante_place_get_precision (self->place),
                                                     self->language));
  atlante_place_get_area (self->place, &n);
  if (n > 0)
    print_area (self);
  atlante_cli_print ("\n");
  if (summary != NULL)
    atlante_cli_print ("\n%s\n", summary);
}

static void
print_claim (Dossier *self, AtlanteClaim *claim)
{
  g_autofree char *attribution
      = atlante_claim_format_attribution (self->kase, claim, self->audience);
  g_autofree char *grade = atlante_claim_format_grade (claim);
  g_autofree char *paragraphs = atlante_claim_format_where (self->kase, claim, self->language);

  atlante_cli_print (
      "  [%s] %s\n    %s · %s · %s · %s\n", atlante_item_get_id (ATLANTE_ITEM (claim)),
      atlante_claim_get_text (claim, self->audience), paragraphs,
      atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY, atlante_claim_get_modality (claim),
                                    self->language),
      attribution, grade);
}

static void
print_event (Dossier *self, AtlanteEvent *event)
{
  AtlanteTime *time = atlante_event_get_time (event);
  g_autofree char *when = time != NULL ? atlante_time_format (time, self->language)
                                       : g_strdup (TRC (self->language, "event", "no date"));

  atlante_cli_print ("  %s: %s\n", when,
                     atlante_item_get_title (ATLANTE_ITEM (event), self->audience));
}

static void
print_item (Dossier *self, AtlanteItem *item)
{
  atlante_cli_print ("  %s\n", atlante_item_get_title (item, self->audience));
}

static void
print_link (Dossier *self, AtlanteLink *link)
{
  static const char * const arrows[] = { "→", "←", "↔" };
  const char *label = atlante_text_get (
      atlante_relation_get_label (atlante_link_get_relation (link)), self->audience);
  g_autofree char *distance = atlante_link_get_distance (link) >= 0
    ? atlante_distance_format (atlante_link_get_distance (link), self->language) : NULL;

  atlante_cli_print ("  %s %s%s%s%s%s\n", arrows[atlante_link_get_direction (link)],
                     atlante_item_get_title (atlante_link_get_other (link), self->audience),
                     label != NULL ? ": " : "", label != NULL ? label : "",
                     distance != NULL ? " · " : "", distance != NULL ? distance : "");
}

static void
print_note (Dossier *self, AtlanteNote *note)
{
  const char *text = atlante_text_get (atlante_note_get_text (note), self->audience);

  atlante_cli_print ("  %s\n", text != NULL ? text : "");
}

typedef void (*PrintFunc) (Dossier *self, gpointer item);

static void
print_list (Dossier *self, const char *heading, GPtrArray *items, PrintFunc print)
{
  if (items->len == 0)
    return;
  atlante_cli_print ("\n%s\n", heading);
  for (guint i = 0; i < items->len; i++)
    print (self, g_ptr_array_index (items, i));
}

static void
print_text (Dossier *self)
{
  print_facts (self);
  print_list (self, TR (self->language, "What the source says"),
              atlante_dossier_get_claims (self->dossier), (PrintFunc) print_claim);
  print_list (self, TRC (self->language, "heading", "Links"),
              atlante_dossier_get_links (self->dossier), (PrintFunc) print_link);
  print_list (self, TRC (self->language, "heading", "Events"),
              atlante_dossier_get_events (self->dossier), (PrintFunc) print_event);
  print_list (self, TRC (self->language, "heading", "Actors"),
              atlante_dossier_get_actors (self->dossier), (PrintFunc) print_item);
  print_list (self, TR (self->language, "Analyst’s notes"),
              atlante_dossier_get_notes (self->dossier), (PrintFunc) print_note);
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *language = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("Language of names and texts"),
      N_("TAG") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteAudience) audience = NULL;
  g_autoptr (AtlanteDossier) dossier = NULL;
  AtlantePlace *place;
  Dossier self;

  if (!atlante_cli_parse (&atlante_cli_dossier, entries, N_("CASE PLACE"), 2, &argc, &argv) ||
      !atlante_cli_check_language (language))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_cli_load_case (argv[1]);
  place = kase != NULL ? atlante_cli_find_place (kase, argv[2]) : NULL;
  if (place == NULL)
    return ATLANTE_CLI_INPUT_WRONG;

  audience = atlante_cli_dup_audience (kase, language);
  dossier = atlante_dossier_new (kase, ATLANTE_ITEM (place));
  self = (Dossier) { kase, dossier, place, audience, atlante_audience_get_language (audience) };
  if (json)
    print_json (&self);
  else
    print_text (&self);
  return ATLANTE_CLI_FINE;
}

const AtlanteCliVerb atlante_cli_dossier = {
  "dossier", N_("Print the dossier of a place, by its id or any of its names"), run,
};
