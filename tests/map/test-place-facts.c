/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-place-facts.h"

typedef struct
{
  AtlanteCase *kase;
  AtlanteAudience *audience;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->audience = atlante_case_dup_audience (fixture->kase, "en");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->kase);
  atlante_audience_unref (fixture->audience);
}

static AtlanteItem *
get (Fixture *fixture, const char *id)
{
  return atlante_case_lookup (fixture->kase, id);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  AtlanteItem *relation = atlante_case_get_item (fixture->kase, ATLANTE_ITEM_RELATION, 0);
  g_autofree char *place = atlante_place_facts_dup_counts (fixture->kase, get (fixture, "seoul"));
  g_autofree char *flow = atlante_place_facts_dup_counts (fixture->kase, relation);

  /* It is in no event: that is not said. */
  g_assert_cmpstr (place, ==, "1 claim · 1 relation");
  g_assert_true (g_str_has_suffix (flow, "claims") || g_str_has_suffix (flow, "claim"));
}

static void
test_distance (Fixture *fixture, gconstpointer data)
{
  AtlanteItem *seoul = get (fixture, "seoul"), *pyongyang = get (fixture, "pyongyang");
  AtlanteItem *relation = atlante_case_get_item (fixture->kase, ATLANTE_ITEM_RELATION, 0);
  g_autofree char *there = atlante_place_facts_dup_distance (seoul, pyongyang, fixture->audience);

  g_assert_cmpstr (there, ==, "195\u00a0km south-east of Pyongyang");
  g_assert_null (atlante_place_facts_dup_distance (seoul, seoul, fixture->audience));
  g_assert_null (atlante_place_facts_dup_distance (seoul, NULL, fixture->audience));
  g_assert_null (atlante_place_facts_dup_distance (seoul, relation, fixture->audience));
  g_assert_null (atlante_place_facts_dup_distance (relation, seoul, fixture->audience));
}

static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = atlante_place_facts_dup_sentence (
    fixture->kase, get (fixture, "seoul"), get (fixture, "pyongyang"), fixture->audience);

  g_assert_cmpstr (text, ==,
                   "Seoul, city · South Korea, 1 claim · 1 relation, "
                   "195\u00a0km south-east of Pyongyang");
}

#define ADD(name, function) \
  g_test_add ("/map/place-facts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("counts", test_counts);
  ADD ("distance", test_distance);
  ADD ("sentence", test_sentence);
  return g_test_run ();
}
