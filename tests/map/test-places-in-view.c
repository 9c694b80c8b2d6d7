/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-chart-scene.h"
#include "atlante-places-in-view.h"

#include <math.h>

typedef struct
{
  AtlanteCase *kase;
  AtlanteChartLayers layers;
  AtlanteChartView view;
} Fixture;

static void
look_at (Fixture *fixture, double latitude, double longitude, double zoom)
{
  atlante_chart_view_init_center (&fixture->view, (AtlanteGeoPoint){ latitude, longitude }, zoom,
                                  800, 500);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  atlante_chart_layers_init_default (&fixture->layers);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->kase);
}

static GPtrArray *
list (Fixture *fixture, guint limit)
{
  return atlante_places_in_view_list (fixture->kase, &fixture->view, &fixture->layers, limit);
}

static guint
count (Fixture *fixture)
{
  return atlante_places_in_view_count (fixture->kase, &fixture->view, &fixture->layers);
}

static gboolean
has (GPtrArray *places, const char *id)
{
  for (guint i = 0; i < places->len; i++)
    if (g_str_equal (atlante_item_get_id (places->pdata[i]), id))
      return TRUE;
  return FALSE;
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  look_at (fixture, 38, 130, 4);
  places = list (fixture, 100);
  g_assert_cmpuint (places->len, ==, count (fixture));
  g_assert_true (has (places, "rason"));
  g_assert_true (has (places, "tokyo"));
  g_assert_false (has (places, "lima"));
  for (guint i = 1; i < places->len; i++)
    {
      double x, y, x_before, y_before;

      atlante_chart_view_project (&fixture->view,
                                  atlante_place_get_location (places->pdata[i - 1]), &x_before,
                                  &y_before);
      atlante_chart_view_project (&fixture->view, atlante_place_get_location (places->pdata[i]),
                                  &x, &y);
      y = floor (y / ATLANTE_CHART_SCENE_LINE);
      y_before = floor (y_before / ATLANTE_CHART_SCENE_LINE);
      g_assert_true (y > y_before || (y == y_before && x >= x_before));
    }
}

/* From the middle of the Pacific, Washington lies in the east and Beijing in the west. */
static void
test_date_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;
  guint beijing = 0, washington = 0;

  look_at (fixture, 30, -170, 1.4);
  places = list (fixture, 100);
  g_assert_true (has (places, "beijing") && has (places, "washington"));
  for (guint i = 0; i < places->len; i++)
    {
      beijing = g_str_equal (atlante_item_get_id (places->pdata[i]), "beijing") ? i : beijing;
      washington = g_str_equal (atlante_item_get_id (places->pdata[i]), "washington") ? i
                                                                                      : washington;
    }
  g_assert_cmpuint (beijing, <, washington);
}

static void
test_layers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;
  guint before;

  look_at (fixture, 38, 130, 4);
  before = count (fixture);
  fixture->layers.place_kinds &= ~(1u << ATLANTE_PLACE_PORT);
  g_assert_cmpuint (count (fixture), ==, before - 1);
  places = list (fixture, 100);
  g_assert_false (has (places, "rason"));
}

/* Of many, those that the case says most about. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  look_at (fixture, 30, 150, 1);
  places = list (fixture, 3);
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_true (has (places, "north-korea"));
  g_assert_true (has (places, "russia"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GPtrArray) none = NULL;

  look_at (fixture, -55, -130, 6);
  places = list (fixture, 10);
  g_assert_cmpuint (places->len, ==, 0);
  g_assert_cmpuint (count (fixture), ==, 0);
  none = atlante_places_in_view_list (NULL, &fixture->view, &fixture->layers, 10);
  g_assert_cmpuint (none->len, ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/map/places-in-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("date-line", test_date_line);
  ADD ("layers", test_layers);
  ADD ("limit", test_limit);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
