/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <math.h>
#include <string.h>

#include "atlante-chart-bounds.h"
#include "atlante-flow.h"

#define N_CASES 200
#define MOST_PLACES 9
#define MOST_FLOWS 14

/* JSON with single quotes, which load() makes double ones. */
#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define HEAD \
  "{'format': 'atlante-case', 'version': 1, 'id': 'c', 'title': {'en': 'C'}, 'languages': ['en'], " \
  "'marking': 'TLP:CLEAR', 'viewpoint': 'international', " \
  "'sources': [{'id': 'text', 'language': 'en', 'length': 100, 'sha256': '" HASH "'}], " \
  "'passages': [{'id': 'p-1', 'source': 'text', 'paragraph': 1, 'start': 0, 'length': 40, " \
  "'sha256': '" HASH "', 'loose': {'start': 0, 'length': 30, 'sha256': '" HASH "'}}], " \
  "'claims': [{'id': 'c-1', 'text': {'en': 'Said.'}, 'passages': ['p-1'], 'topic': 't', " \
  "'modality': 'asserted', 'attribution': {'kind': 'author'}, 'status': 'confirmed', " \
  "'grade': {'reliability': 'F', 'credibility': 6}, 'places': [], 'actors': []}], " \
  "'actors': [], 'topics': [{'id': 't', 'title': {'en': 'T'}}], 'events': [], 'setAside': [], " \
  "'notes': [], 'briefings': [], 'places': ["

/* A case of places and of flows between them, as a list of its own. */
typedef struct
{
  guint n_places;
  AtlanteGeoPoint places[MOST_PLACES];
  guint n_flows;
  AtlanteFlow *flows[MOST_FLOWS];
  AtlanteCase *kase;
} Draft;

static AtlanteCase *
load (GString *text)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase;

  g_strdelimit (text->str, "'", '"');
  bytes = g_bytes_new (text->str, text->len);
  kase = atlante_case_loader_load_bytes (bytes, "test", &error);
  g_assert_no_error (error);
  return kase;
}

static void
add_places (Draft *draft, GRand *rand, GString *text)
{
  draft->n_places = g_rand_int_range (rand, 2, MOST_PLACES + 1);
  for (guint i = 0; i < draft->n_places; i++)
    {
      int latitude = g_rand_int_range (rand, -60, 70), longitude = g_rand_int_range (rand, -180, 180);

      draft->places[i] = (AtlanteGeoPoint) { latitude, longitude };
      g_string_append_printf (text, "%s{'id': 'at-%u', 'kind': 'city', "
                              "'names': [{'text': 'P', 'language': 'en'}], 'location': "
                              "{'latitude': %d, 'longitude': %d, 'precision': 'town'}}",
                              i > 0 ? ", " : "", i, latitude, longitude);
    }
}

static void
add_flows (Draft *draft, GRand *rand, GString *text)
{
  draft->n_flows = g_rand_int_range (rand, 0, MOST_FLOWS + 1);
  for (guint i = 0; i < draft->n_flows; i++)
    {
      guint from = g_rand_int_range (rand, 0, draft->n_places);
      guint to = (from + g_rand_int_range (rand, 1, draft->n_places)) % draft->n_places;

      draft->flows[i] = atlante_flow_new (draft->places[from], draft->places[to], 1e-5);
      g_string_append_printf (text, "%s{'id': 'r-%u', 'kind': 'visit', 'from': 'at-%u', "
                              "'to': 'at-%u', 'claims': ['c-1']}", i > 0 ? ", " : "", i, from, to);
    }
}

static void
init_draft (Draft *draft, GRand *rand)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  add_places (draft, rand, text);
  g_string_append (text, "], 'relations': [");
  add_flows (draft, rand, text);
  g_string_append (text, "]}");
  draft->kase = load (text);
}

static void
clear_draft (Draft *draft)
{
  for (guint i = 0; i < draft->n_flows; i++)
    atlante_flow_free (draft->flows[i]);
  g_object_unref (draft->kase);
}

/* How many flows a map would cut that is cut at @x, world units. */
static guint
count_cut (const Draft *draft, double x)
{
  guint n = 0;

  for (guint i = 0; i < draft->n_flows; i++)
    {
      double west, east;

      atlante_flow_get_span (draft->flows[i], &west, &east);
      for (int turn = -2; turn <= 2; turn++)
        n += x + turn > west && x + turn < east;
    }
  return n;
}

static double
get_x (AtlanteGeoPoint place)
{
  return place.longitude / 360 + 0.5;
}

/* To the next place in the east. */
static double
get_gap (const Draft *draft, guint place)
{
  double gap = 1;

  for (guint i = 0; i < draft->n_places; i++)
    {
      double far = get_x (draft->places[i]) - get_x (draft->places[place]);

      far -= floor (far);
      if (far > 0)
        gap = MIN (gap, far);
    }
  return gap;
}

/* Asks every flow at every gap, and takes the widest of the best. */
static void
test_cut_of_fewest_flows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_CASES; i++)
    {
      Draft draft;
      AtlanteChartBounds bounds;
      guint least = G_MAXUINT, n;
      double widest = 0, gap;

      init_draft (&draft, rand);
      for (guint place = 0; place < draft.n_places; place++)
        {
          gap = get_gap (&draft, place);
          n = count_cut (&draft, get_x (draft.places[place]) + gap / 2);
          if (n < least || (n == least && gap > widest))
            widest = gap;
          least = MIN (n, least);
        }
      g_assert_true (atlante_chart_get_bounds_for_case (draft.kase, &bounds));
      gap = 1 - (bounds.right - bounds.left);
      g_assert_cmpfloat_with_epsilon (gap, widest, 1e-9);
      g_assert_cmpuint (count_cut (&draft, bounds.right + gap / 2), ==, least);
      clear_draft (&draft);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-bounds/cut-of-fewest-flows", test_cut_of_fewest_flows);
  return g_test_run ();
}
