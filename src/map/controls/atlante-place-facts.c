/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-place-facts.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"

static void
add_fact (GPtrArray *facts, const char *format, guint n)
{
  g_autoptr (GString) fact = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n == 0)
    return;
  g_string_replace (fact, "%u", number, 1);
  g_ptr_array_add (facts, g_strdup (fact->str));
}

static guint
count_claims (AtlanteCase *kase, AtlanteItem *item)
{
  if (ATLANTE_IS_RELATION (item))
    return g_strv_length ((char **) atlante_relation_get_claims (ATLANTE_RELATION (item)));
  return atlante_format_count_claims (kase, item);
}

/**
 * atlante_place_facts_dup_counts:
 * @kase: the case
 * @item: a place or a relation
 *
 * Returns: (transfer full): how much the case has on it; empty for nothing
 */
char *
atlante_place_facts_dup_counts (AtlanteCase *kase, AtlanteItem *item)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const char *id;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  id = atlante_item_get_id (item);
  n = count_claims (kase, item);
  add_fact (facts, ngettext ("%u claim", "%u claims", n), n);
  if (ATLANTE_IS_PLACE (item))
    {
      n = atlante_case_get_n_referrers (kase, id, ATLANTE_ITEM_EVENT);
      add_fact (facts, ngettext ("%u event", "%u events", n), n);
      n = atlante_case_get_n_referrers (kase, id, ATLANTE_ITEM_RELATION);
      add_fact (facts, ngettext ("%u relation", "%u relations", n), n);
    }
  g_ptr_array_add (facts, NULL);
  return g_strjoinv (" · ", (char **) facts->pdata);
}

static gboolean
has_point (AtlanteItem *item)
{
  return ATLANTE_IS_PLACE (item) && atlante_place_has_location (ATLANTE_PLACE (item));
}

/**
 * atlante_place_facts_dup_distance:
 * @item: something on the map
 * @from: (nullable): what is selected
 * @audience: for the names
 *
 * Returns: (transfer full) (nullable): how far and in which direction @item is from @from; %NULL
 *   unless both are places with a position, and not the same
 */
char *
atlante_place_facts_dup_distance (AtlanteItem *item, AtlanteItem *from,
                                  const AtlanteAudience *audience)
{
  AtlanteGeoPoint here, there;
  g_autofree char *distance = NULL;

  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  if (from == NULL || from == item || !has_point (item) || !has_point (from))
    return NULL;
  here = atlante_place_get_location (ATLANTE_PLACE (from));
  there = atlante_place_get_location (ATLANTE_PLACE (item));
  distance = atlante_units_format (atlante_audience_get_units (audience),
                                   atlante_geo_point_distance (here, there), NULL);
  /* Translators: how far a place is from the selected one: "530 km north-east of Pyongyang" */
  return g_strdup_printf (_("%1$s %2$s of %3$s"), distance,
                          atlante_bearing_get_label (atlante_geo_point_bearing (here, there), NULL),
                          atlante_item_get_title (from, audience));
}

static void
append (GString *sentence, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

/**
 * atlante_place_facts_dup_sentence:
 * @kase: the case
 * @item: a place or a relation
 * @from: (nullable): what is selected
 * @audience: for the names
 *
 * Returns: (transfer full): all that the card shows, to be read aloud
 */
char *
atlante_place_facts_dup_sentence (AtlanteCase *kase, AtlanteItem *item, AtlanteItem *from,
                                  const AtlanteAudience *audience)
{
  GString *sentence = g_string_new (NULL);
  g_autofree char *subtitle = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *distance = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), g_string_free (sentence, FALSE));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), g_string_free (sentence, FALSE));

  subtitle = atlante_format_item_subtitle (kase, item, audience);
  counts = atlante_place_facts_dup_counts (kase, item);
  distance = atlante_place_facts_dup_distance (item, from, audience);
  append (sentence, atlante_item_get_title (item, audience));
  append (sentence, subtitle);
  append (sentence, counts);
  append (sentence, distance);
  return g_string_free (sentence, FALSE);
}
