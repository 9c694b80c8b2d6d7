/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-briefing.h"
#include "atlante-cli-common.h"

static AtlanteJson *
new_place (AtlantePlace *place, AtlanteDossier *dossier, AtlanteAudience *audience)
{
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "id", atlante_item_get_id (ATLANTE_ITEM (place)));
  atlante_json_set_string (object, "name", atlante_place_get_name (place, audience));
  atlante_json_set_string (
      object, "kind",
      atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, atlante_place_get_kind (place)));
  atlante_json_set_string (object, "country", atlante_place_get_country (place));
  if (atlante_place_has_location (place))
    {
      AtlanteGeoPoint point = atlante_place_get_location (place);

      atlante_json_set_take (object, "latitude", atlante_json_new_double (point.latitude, 7));
      atlante_json_set_take (object, "longitude", atlante_json_new_double (point.longitude, 7));
      atlante_json_set_string (object, "precision",
                               atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PRECISION,
                                                            atlante_place_get_precision (place)));
    }
  atlante_json_set_int (object, "claims", atlante_dossier_get_claims (dossier)->len);
  atlante_json_set_string (object, "origin",
                           atlante_place_is_from_gazetteer (place) ? "gazetteer" : "article");
  return object;
}

static void
print_place (AtlantePlace *place, AtlanteDossier *dossier, AtlanteAudience *audience)
{
  const char *language = atlante_audience_get_language (audience);
  g_autofree char *point = atlante_place_has_location (place)
    ? atlante_geo_point_format (atlante_place_get_location (place), 3, language) : g_strdup ("-");

  /* Fields stand between tabs, so that names with spaces stay whole for cut and awk. */
  atlante_cli_print ("%s\t%s\t%s\t%s\t%u\n", atlante_item_get_id (ATLANTE_ITEM (place)),
                     atlante_place_get_name (place, audience),
                     atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                                   atlante_place_get_kind (place), language),
                     point, atlante_dossier_get_claims (dossier)->len);
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *language = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("Language of names"), N_("TAG") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteAudience) audience = NULL;
  g_autoptr (AtlanteBriefing) briefing = NULL;
  g_autoptr (AtlanteJson) list = atlante_json_new_array ();
  GPtrArray *dossiers;

  if (!atlante_cli_parse (&atlante_cli_places, entries, N_("CASE"), 1, &argc, &argv)
      || !atlante_cli_check_language (language))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_cli_load_case (argv[1]);
  if (kase == NULL)
    return ATLANTE_CLI_INPUT_WRONG;

  audience = atlante_cli_dup_audience (kase, language);
  briefing = atlante_briefing_new (kase, atlante_audience_get_language (audience));
  dossiers = atlante_briefing_get_dossiers (briefing);
  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);
      AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));

      if (json)
        atlante_json_append_take (list, new_place (place, dossier, audience));
      else
        print_place (place, dossier, audience);
    }
  if (json)
    {
      AtlanteJson *root = atlante_json_new_object ();

      atlante_json_set (root, "places", list);
      atlante_cli_print_json (root);
    }
  return ATLANTE_CLI_FINE;
}

const AtlanteCliVerb atlante_cli_places = {
  "places", N_("List the places of a case, most claims first"), run,
};
