/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-base-labels.h"
#include "atlante-command.h"
#include "atlante-place-proposal.h"

typedef struct
{
  AtlanteBaseLabels *labels;
  AtlanteCase *kase;
  AtlanteEditor *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = atlante_paths_dup_data_file ("basemap");
  g_autoptr (GError) error = NULL;

  fixture->labels = atlante_base_labels_new_from_folder (folder, &error);
  g_assert_no_error (error);
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->editor = atlante_editor_new (fixture->kase);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->editor);
  g_object_unref (fixture->kase);
  g_object_unref (fixture->labels);
}

static const AtlanteBaseLabel *
find_label (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < atlante_base_labels_get_n_labels (fixture->labels); i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (fixture->labels, i);

      if (g_strcmp0 (atlante_base_label_lookup_name (label, NULL), name) == 0)
        return label;
    }
  g_error ("The base map has no “%s”", name);
}

/* @proposal: (transfer full) */
static AtlantePlace *
add (Fixture *fixture, AtlanteJson *proposal)
{
  g_autoptr (AtlanteJson) json = proposal;
  g_autoptr (GError) error = NULL;
  AtlanteItem *item = NULL;

  atlante_command_add (fixture->editor, ATLANTE_ITEM_PLACE, json, &item, &error);
  g_assert_no_error (error);
  return ATLANTE_PLACE (item);
}

static AtlantePlace *
add_label (Fixture *fixture, const char *name)
{
  return add (fixture, atlante_place_proposal_from_label (fixture->kase,
                                                          find_label (fixture, name)));
}

static void
check_name (AtlantePlace *place, guint index, const char *text, const char *language,
            AtlanteNameRole role)
{
  guint n;
  const AtlanteName *names = atlante_place_get_names (place, &n);

  g_assert_cmpuint (index, <, n);
  g_assert_cmpstr (names[index].text, ==, text);
  g_assert_cmpstr (names[index].language, ==, language);
  g_assert_cmpint (names[index].role, ==, role);
}

static void
test_town (Fixture *fixture, gconstpointer data)
{
  AtlantePlace *place = add_label (fixture, "Vladivostok");

  check_name (place, 0, "Vladivostok", "it", ATLANTE_NAME_MAIN);
  check_name (place, 1, "Vladivostok", "en", ATLANTE_NAME_MAIN);
  check_name (place, 2, "Владивосток", "ru", ATLANTE_NAME_LOCAL);
  g_assert_cmpint (atlante_place_get_kind (place), ==, ATLANTE_PLACE_CITY);
  g_assert_cmpint (atlante_place_get_precision (place), ==, ATLANTE_PRECISION_TOWN);
  g_assert_cmpstr (atlante_place_get_country (place), ==, "RU");
  g_assert_cmpstr (atlante_place_get_part_of (place), ==, "russia");
  g_assert_cmpfloat_with_epsilon (atlante_place_get_location (place).latitude, 43.1, 0.2);
}

static void
test_others (Fixture *fixture, gconstpointer data)
{
  AtlantePlace *place = add_label (fixture, "Sweden");

  check_name (place, 0, "Svezia", "it", ATLANTE_NAME_MAIN);
  g_assert_cmpint (atlante_place_get_kind (place), ==, ATLANTE_PLACE_COUNTRY);
  g_assert_cmpint (atlante_place_get_precision (place), ==, ATLANTE_PRECISION_COUNTRY);
  g_assert_null (atlante_place_get_part_of (place));

  place = add_label (fixture, "Yellow Sea");
  g_assert_cmpint (atlante_place_get_kind (place), ==, ATLANTE_PLACE_SEA);
  g_assert_cmpint (atlante_place_get_precision (place), ==, ATLANTE_PRECISION_GENERAL);
  g_assert_null (atlante_place_get_country (place));
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  AtlanteGeoPoint point = { -12.0500004, 180 };
  AtlantePlace *place = add (fixture, atlante_place_proposal_from_name (fixture->kase, "Base Uno",
                                                                        NULL));

  check_name (place, 0, "Base Uno", "it", ATLANTE_NAME_MAIN);
  g_assert_false (atlante_place_has_location (place));
  place = add (fixture, atlante_place_proposal_from_name (fixture->kase, "Base Due", &point));
  g_assert_cmpfloat (atlante_place_get_location (place).latitude, ==, -12.05);
  g_assert_cmpfloat (atlante_place_get_location (place).longitude, ==, 180);
  g_assert_cmpint (atlante_place_get_precision (place), ==, ATLANTE_PRECISION_TOWN);
}

/* A point is as exact as it is written. */
static void
test_precision (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    AtlanteGeoPoint point;
    int decimals;
    AtlantePrecision precision;
  } points[] = {
    { { 42, 130 }, 0, ATLANTE_PRECISION_GENERAL },
    { { 42.2, 130 }, 1, ATLANTE_PRECISION_REGION },
    { { -42.25, 130.3 }, 2, ATLANTE_PRECISION_TOWN },
    { { 42.249, -130.3 }, 3, ATLANTE_PRECISION_EXACT },
    { { 42.2491234567, 130.3 }, 5, ATLANTE_PRECISION_EXACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      AtlantePlace *place = add (fixture, atlante_place_proposal_from_name (
                                            fixture->kase, "Punto", &points[i].point));

      g_assert_cmpint (atlante_place_proposal_count_decimals (points[i].point), ==,
                       points[i].decimals);
      g_assert_cmpint (atlante_place_get_precision (place), ==, points[i].precision);
    }
}

/* Whatever the base map names can be a place of a case. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < atlante_base_labels_get_n_labels (fixture->labels); i += 7)
    add (fixture, atlante_place_proposal_from_label (
                    fixture->kase, atlante_base_labels_get_label (fixture->labels, i)));
}

#define ADD(name, function) \
  g_test_add ("/forms/place-proposal/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("town", test_town);
  ADD ("others", test_others);
  ADD ("name", test_name);
  ADD ("precision", test_precision);
  ADD ("all", test_all);
  return g_test_run ();
}
