/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-label-placer.h"

static const AtlanteBox screen = { 0, 0, 800, 600 };

static AtlanteLabelSide
place (AtlanteLabelPlacer *placer, double x, double y, AtlanteLabelSide before, AtlanteBox *box)
{
  return atlante_label_placer_place_beside (placer, x, y, 7, 80, 14, before, box);
}

static void
test_best_side_first (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box;

  g_assert_cmpint (place (placer, 400, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_RIGHT);
  g_assert_cmpfloat (box.left, >, 407);
  g_assert_cmpfloat (box.right - box.left, ==, 80);
  g_assert_cmpfloat (box.bottom - box.top, ==, 14);
  g_assert_false (atlante_label_placer_is_free (placer, box));
}

static void
test_edges (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box = { 1, 2, 3, 4 };

  g_assert_cmpint (place (placer, 790, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_LEFT);
  g_assert_cmpfloat (box.right, <, 783);
  g_assert_cmpint (place (placer, 900, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_NONE);
}

/* As dense as it gets: what is placed is placed apart. */
static void
test_no_overlaps (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  g_autoptr (GArray) symbols = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));

  for (int i = 0; i < 120; i++)
    {
      double x = g_rand_double_range (rand, 0, 800), y = g_rand_double_range (rand, 0, 600);
      AtlanteBox symbol = atlante_box_around (x, y, 6), box;

      g_array_append_val (symbols, symbol);
      if (atlante_label_placer_is_free (placer, symbol))
        atlante_label_placer_block (placer, symbol);
      if (place (placer, x, y, 0, &box) != ATLANTE_LABEL_SIDE_NONE)
        g_array_append_val (boxes, box);
    }
  g_assert_cmpuint (boxes->len, >, 60);
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (atlante_box_overlaps (g_array_index (boxes, AtlanteBox, i),
                                            g_array_index (boxes, AtlanteBox, j)));
}

static void
test_goes_round_what_is_taken (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box;

  atlante_label_placer_block (placer, (AtlanteBox) { 405, 200, 600, 400 });
  g_assert_cmpint (place (placer, 400, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_LEFT);
  atlante_label_placer_block (placer, (AtlanteBox) { 0, 0, 800, 600 });
  g_assert_cmpint (place (placer, 200, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_NONE);
}

static void
test_avoids_lines (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box;

  /* A fan of flows to the right. */
  for (int i = -2; i <= 2; i++)
    atlante_label_placer_avoid (placer, 400, 300, 700, 300 + 8 * i);
  g_assert_cmpint (place (placer, 400, 300, 0, &box), ==, ATLANTE_LABEL_SIDE_LEFT);
}

static void
test_stays_where_it_was (void)
{
  AtlanteLabelSide side = ATLANTE_LABEL_SIDE_ABOVE;
  AtlanteBox box;

  /* A line that just touches the better side does not make a label jump. */
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);

      side = place (placer, 400 + i, 300, side, &box);
      g_assert_cmpint (side, ==, ATLANTE_LABEL_SIDE_ABOVE);
    }
}

static gboolean
place_on (AtlanteLabelPlacer *placer, int before, int *shift, AtlanteBox *box)
{
  return atlante_label_placer_place_on (placer, 400, 300, 100, 20, before, shift, box);
}

static void
test_names_stand_on_their_place (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box;
  int shift;

  g_assert_true (place_on (placer, 0, &shift, &box));
  g_assert_cmpint (shift, ==, 0);
  g_assert_cmpfloat ((box.left + box.right) / 2, ==, 400);
  g_assert_cmpfloat ((box.top + box.bottom) / 2, ==, 300);
  g_assert_true (place_on (placer, 0, &shift, &box));
  g_assert_cmpfloat (box.top, >=, 310);
  g_assert_true (place_on (placer, 0, &shift, &box));
  g_assert_cmpfloat (box.bottom, <=, 290);
  g_assert_true (place_on (placer, 0, &shift, &box));
  g_assert_cmpfloat (box.top, >=, 330);
  g_assert_true (place_on (placer, 0, &shift, &box));
  g_assert_cmpfloat (box.bottom, <=, 270);
  g_assert_false (place_on (placer, 0, &shift, &box));
}

static void
test_names_stay_where_they_stood (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox box;
  int shift = 0;

  g_assert_true (place_on (placer, -1, &shift, &box));
  g_assert_cmpint (shift, ==, -1);
  g_assert_cmpfloat (box.bottom, <=, 290);
}

/* What is new needs free room round it, and what is at the edge may be cut off where that is open. */
static void
test_air_and_edges (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox taken = { 100, 100, 200, 120 }, beside = { 203, 100, 250, 120 };
  AtlanteBox outside = { 790, 100, 850, 120 };

  atlante_label_placer_block (placer, taken);
  g_assert_true (atlante_label_placer_is_free (placer, beside));
  atlante_label_placer_set_air (placer, 4);
  g_assert_false (atlante_label_placer_is_free (placer, beside));
  g_assert_false (atlante_label_placer_is_free (placer, outside));
  atlante_label_placer_open (placer);
  g_assert_true (atlante_label_placer_is_free (placer, outside));
  atlante_label_placer_block (placer, outside);
  g_assert_false (atlante_label_placer_is_free (placer, outside));
}

/* A label may stand close to its own symbol, which was there before it. */
static void
test_own_symbol_does_not_count (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  AtlanteBox dot = atlante_box_around (400, 300, 3), box;

  atlante_label_placer_block (placer, dot);
  atlante_label_placer_set_air (placer, 8);
  g_assert_cmpint (atlante_label_placer_place_beside (placer, 400, 300, 3, 80, 14, 0, &box), ==,
                   ATLANTE_LABEL_SIDE_NONE);
  atlante_label_placer_set_own (placer, dot);
  g_assert_cmpint (atlante_label_placer_place_beside (placer, 400, 300, 3, 80, 14, 0, &box), ==,
                   ATLANTE_LABEL_SIDE_RIGHT);
}

/* A name along a curve takes the boxes of its letters, not the box round all of them. */
static void
test_boxes_along_a_curve (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new (screen);
  const AtlanteBox letters[] = { { 0, 0, 20, 20 }, { 15, 15, 35, 35 }, { 30, 30, 50, 50 } };
  AtlanteBox corner = { 140, 100, 150, 110 }, middle = { 120, 120, 130, 130 };

  g_assert_true (atlante_label_placer_place_boxes (placer, 100, 100, letters, 3));
  g_assert_true (atlante_label_placer_is_free (placer, corner));
  g_assert_false (atlante_label_placer_is_free (placer, middle));
  g_assert_false (atlante_label_placer_place_boxes (placer, 130, 130, letters, 3));
  g_assert_true (atlante_label_placer_place_boxes (placer, 160, 130, letters, 3));
}

static void
test_lines_are_counted (void)
{
  g_autoptr (AtlanteLabelPlacer) placer = atlante_label_placer_new ((AtlanteBox) { 0, 0, 400, 300 });
  AtlanteBox box = { 100, 100, 160, 112 };

  g_assert_cmpuint (atlante_label_placer_count_lines (placer, box), ==, 0);
  atlante_label_placer_avoid (placer, 90, 90, 170, 120);
  atlante_label_placer_avoid (placer, 110, 0, 110, 300);
  /* Its box overlaps, the line passes by. */
  atlante_label_placer_avoid (placer, 80, 110, 120, 60);
  g_assert_cmpuint (atlante_label_placer_count_lines (placer, box), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-placer/best-side", test_best_side_first);
  g_test_add_func ("/label-placer/edges", test_edges);
  g_test_add_func ("/label-placer/no-overlaps", test_no_overlaps);
  g_test_add_func ("/label-placer/taken", test_goes_round_what_is_taken);
  g_test_add_func ("/label-placer/lines", test_avoids_lines);
  g_test_add_func ("/label-placer/stays", test_stays_where_it_was);
  g_test_add_func ("/label-placer/names", test_names_stand_on_their_place);
  g_test_add_func ("/label-placer/names-stay", test_names_stay_where_they_stood);
  g_test_add_func ("/label-placer/air-and-edges", test_air_and_edges);
  g_test_add_func ("/label-placer/own-symbol", test_own_symbol_does_not_count);
  g_test_add_func ("/label-placer/boxes-along-a-curve", test_boxes_along_a_curve);
  g_test_add_func ("/label-placer/lines-are-counted", test_lines_are_counted);
  return g_test_run ();
}
