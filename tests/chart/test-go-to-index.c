/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-go-to-index.h"
#include "atlante-paths.h"

#include <math.h>

typedef struct
{
  AtlanteCase *kase;
  AtlanteGoToIndex *index;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = atlante_paths_dup_data_file ("basemap");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseLabels) labels = atlante_base_labels_new_from_folder (folder, &error);
  g_autoptr (AtlanteAudience) audience = NULL;

  g_assert_no_error (error);
  fixture->kase = atlante_test_load_shipped_case ();
  audience = atlante_case_dup_audience (fixture->kase, "it");
  fixture->index = atlante_go_to_index_new (fixture->kase, labels, audience);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  atlante_go_to_index_free (fixture->index);
  g_object_unref (fixture->kase);
}

static void
check (Fixture *fixture, const char *text, const char *title, gboolean of_case)
{
  g_autoptr (GPtrArray) matches = atlante_go_to_index_search (fixture->index, text, 12);
  const AtlanteGoToMatch *match;

  if (matches->len == 0)
    g_error ("Nothing is found for “%s”", text);
  match = matches->pdata[0];
  g_assert_cmpstr (match->title, ==, title);
  g_assert_true ((match->place != NULL) == of_case);
  g_assert_true ((match->label != NULL) == !of_case);
  g_assert_true ((match->subtitle != NULL) == !of_case);
  g_assert_true (atlante_geo_point_is_valid (match->point));
  g_assert_cmpfloat (match->zoom, >, 0);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  check (fixture, "rason", "Porto di Rason", TRUE);
  check (fixture, "PORTO", "Porto di Rason", TRUE);
  check (fixture, "라선", "Porto di Rason", TRUE);
  check (fixture, "stretto", "Stretto di Taiwan", TRUE);
  check (fixture, "пхен", "Pyongyang", TRUE);
  /* By any of its names, and shown by the one for the audience. */
  check (fixture, "northern ter", "Curili", TRUE);
}

static void
test_base_map (Fixture *fixture, gconstpointer data)
{
  check (fixture, "nairobi", "Nairobi", FALSE);
  check (fixture, "kenya", "Kenya", FALSE);
  check (fixture, "svezia", "Svezia", FALSE);
  check (fixture, "PANAMÁ", "Panama", FALSE);
  check (fixture, "germany", "Germania", FALSE);
}

static guint
count (Fixture *fixture, const char *text, const char *title)
{
  g_autoptr (GPtrArray) matches = atlante_go_to_index_search (fixture->index, text, 100);
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    n += g_str_equal (((AtlanteGoToMatch *) matches->pdata[i])->title, title);
  return n;
}

/* What the case has, the base map does not tell again; names of one thing are one. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, "seul", "Seul"), ==, 1);
  g_assert_cmpuint (count (fixture, "pyongyang", "Pyongyang"), ==, 1);
  g_assert_cmpuint (count (fixture, "giappone", "Giappone"), ==, 1);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  const char *const nothing[] = { "", "  ", "qqqq", "…", "ason" };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (GPtrArray) matches = atlante_go_to_index_search (fixture->index, nothing[i], 12);

      g_assert_cmpuint (matches->len, ==, 0);
    }
  /* No more than is asked for. */
  {
    g_autoptr (GPtrArray) matches = atlante_go_to_index_search (fixture->index, "a", 7);

    g_assert_cmpuint (matches->len, ==, 7);
  }
}

#define ADD(name, function) \
  g_test_add ("/chart/go-to-index/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("case", test_case);
  ADD ("base-map", test_base_map);
  ADD ("once", test_once);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
