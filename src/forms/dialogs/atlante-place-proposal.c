/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-place-proposal.h"

#include <math.h>
#include <string.h>

/* Decimals of a degree: a metre and less. */
#define POINT_DECIMALS 5
/* Less than half of the last decimal, in degrees. */
#define ROUNDING 4e-6
/* A town with more people is called a city. */
#define CITY_PEOPLE 300000

static void
add_name (AtlanteJson *names, const char *text, const char *language, const char *role)
{
  AtlanteJson *name = atlante_json_new_object ();

  atlante_json_set_string (name, "text", text);
  atlante_json_set_string (name, "language", language);
  if (role != NULL)
    atlante_json_set_string (name, "role", role);
  atlante_json_append_take (names, name);
}

static gboolean
has_name (AtlanteJson *names, const char *text)
{
  for (guint i = 0; i < atlante_json_get_length (names); i++)
    if (g_strcmp0 (atlante_json_get_member_string (atlante_json_get_element (names, i), "text"),
                   text) == 0)
      return TRUE;
  return FALSE;
}

/* The language of a local name, where its script and country leave no doubt. (nullable) */
static const char *
find_local_language (const AtlanteBaseLabel *label)
{
  static const char *const languages[] = { "ru", "ko", "ja", "zh" };
  const char *local = atlante_base_label_get_local_name (label);
  const char *found = NULL;

  /* Chinese and Japanese write many names alike. */
  if (g_strcmp0 (atlante_base_label_get_iso (label), "JP") == 0)
    return "ja";
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (atlante_base_label_get_name (label, languages[i]), local) == 0)
      found = languages[i];
  return found;
}

/* Only names in a script of their own: a name in Latin letters could be of many languages. */
static void
add_local_name (AtlanteJson *names, const AtlanteBaseLabel *label)
{
  const char *local = atlante_base_label_get_local_name (label);
  const char *language;

  if (local == NULL || g_str_is_ascii (local) || has_name (names, local))
    return;
  language = find_local_language (label);
  if (language != NULL)
    add_name (names, local, language, "local");
}

static AtlanteJson *
make_names (AtlanteCase *kase, const AtlanteBaseLabel *label)
{
  const char *const *languages = atlante_case_get_languages (kase);
  AtlanteJson *names = atlante_json_new_array ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *name = atlante_base_label_get_name (label, languages[i]);

      if (name != NULL)
        add_name (names, name, languages[i], NULL);
    }
  if (atlante_json_get_length (names) == 0)
    add_name (names, atlante_base_label_lookup_name (label, NULL), "en", NULL);
  add_local_name (names, label);
  return names;
}

AtlantePlaceKind
atlante_place_proposal_get_kind (const AtlanteBaseLabel *label)
{
  int kind;

  g_return_val_if_fail (label != NULL, ATLANTE_PLACE_AREA);

  switch (atlante_base_label_get_kind (label))
    {
    case ATLANTE_BASE_LABEL_COUNTRY:
      return ATLANTE_PLACE_COUNTRY;
    case ATLANTE_BASE_LABEL_CAPITAL:
      return ATLANTE_PLACE_CITY;
    case ATLANTE_BASE_LABEL_TOWN:
      return atlante_base_label_get_population (label) >= CITY_PEOPLE ? ATLANTE_PLACE_CITY
                                                                      : ATLANTE_PLACE_TOWN;
    case ATLANTE_BASE_LABEL_OCEAN:
    case ATLANTE_BASE_LABEL_WATER:
    case ATLANTE_BASE_LABEL_LAND:
    default:
      kind = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PLACE_KIND,
                                        atlante_base_label_get_type_name (label));
      return kind != ATLANTE_PLACE_OTHER ? (AtlantePlaceKind) kind : ATLANTE_PLACE_AREA;
    }
}

static const char *
get_precision (AtlantePlaceKind kind)
{
  switch (kind)
    {
    case ATLANTE_PLACE_CITY:
    case ATLANTE_PLACE_TOWN:
      return "town";
    case ATLANTE_PLACE_COUNTRY:
      return "country";
    default:
      return "general";
    }
}

int
atlante_place_proposal_count_decimals (AtlanteGeoPoint point)
{
  double unit = 1;
  int decimals = 0;

  while (decimals < POINT_DECIMALS
         && (fabs (round (point.latitude * unit) / unit - point.latitude) > ROUNDING
             || fabs (round (point.longitude * unit) / unit - point.longitude) > ROUNDING))
    {
      decimals++;
      unit *= 10;
    }
  return decimals;
}

/* A hundredth of a degree is a kilometre, a tenth of one eleven. */
static const char *
guess_precision (AtlanteGeoPoint point)
{
  switch (atlante_place_proposal_count_decimals (point))
    {
    case 0:
      return "general";
    case 1:
      return "region";
    case 2:
      return "town";
    default:
      return "exact";
    }
}

AtlanteJson *
atlante_place_proposal_make_location (AtlanteGeoPoint point, const char *precision)
{
  AtlanteJson *location = atlante_json_new_object ();

  g_return_val_if_fail (atlante_geo_point_is_valid (point), location);

  atlante_json_set_take (location, "latitude",
                         atlante_json_new_double (point.latitude, POINT_DECIMALS));
  atlante_json_set_take (location, "longitude",
                         atlante_json_new_double (point.longitude, POINT_DECIMALS));
  atlante_json_set_string (location, "precision",
                           precision != NULL ? precision : guess_precision (point));
  return location;
}

static AtlanteJson *
make_place (AtlantePlaceKind kind, AtlanteJson *names)
{
  AtlanteJson *place = atlante_json_new_object ();

  atlante_json_set_string (place, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_PLACE_KIND, kind));
  atlante_json_set_take (place, "names", names);
  return place;
}

/**
 * atlante_place_proposal_from_name:
 * @kase: whose first language the name is taken to be in
 * @name: what the user calls it
 */
AtlanteJson *
atlante_place_proposal_from_name (AtlanteCase *kase, const char *name, const AtlanteGeoPoint *point)
{
  g_autoptr (AtlanteJson) names = atlante_json_new_array ();
  AtlanteJson *place;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  add_name (names, name, atlante_case_get_languages (kase)[0], NULL);
  place = make_place (ATLANTE_PLACE_SITE, g_steal_pointer (&names));
  if (point != NULL)
    atlante_json_set_take (place, "location",
                           atlante_place_proposal_make_location (*point, NULL));
  return place;
}

/* The country that a place of the case lies in: an id of the case. (nullable) */
static const char *
find_country (AtlanteCase *kase, const char *iso)
{
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i);

      if (atlante_place_get_kind (ATLANTE_PLACE (item)) == ATLANTE_PLACE_COUNTRY
          && g_strcmp0 (atlante_place_get_country (ATLANTE_PLACE (item)), iso) == 0)
        return atlante_item_get_id (item);
    }
  return NULL;
}

/**
 * atlante_place_proposal_from_label:
 * @kase: for which languages
 * @label: a name of the base map
 */
AtlanteJson *
atlante_place_proposal_from_label (AtlanteCase *kase, const AtlanteBaseLabel *label)
{
  AtlantePlaceKind kind;
  AtlanteJson *place;
  const char *iso;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  kind = atlante_place_proposal_get_kind (label);
  iso = atlante_base_label_get_iso (label);
  place = make_place (kind, make_names (kase, label));
  atlante_json_set_take (place, "location",
                         atlante_place_proposal_make_location (
                           atlante_base_label_get_point (label), get_precision (kind)));
  if (iso != NULL)
    {
      const char *country = kind != ATLANTE_PLACE_COUNTRY ? find_country (kase, iso) : NULL;

      atlante_json_set_string (place, "country", iso);
      if (country != NULL)
        atlante_json_set_string (place, "part-of", country);
    }
  return place;
}
