/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-event-layout.h"

static AtlanteEventBox
make_box (double start, double end, double label_width)
{
  return (AtlanteEventBox) { .start = start, .end = end, .solid_start = start, .solid_end = end,
                             .label_width = label_width };
}

static void
test_inside (void)
{
  AtlanteEventBox box = make_box (100, 300, 120);

  g_assert_cmpuint (atlante_event_layout_pack (&box, 1, 600), ==, 1);
  g_assert_cmpint (box.side, ==, ATLANTE_LABEL_INSIDE);
  g_assert_cmpfloat (box.label_start, ==, 100 + ATLANTE_LABEL_GAP);
}

/* Not where the bar fades. */
static void
test_fading (void)
{
  AtlanteEventBox box = make_box (100, 300, 120);

  box.solid_end = 180;
  atlante_event_layout_pack (&box, 1, 600);
  g_assert_cmpint (box.side, ==, ATLANTE_LABEL_AFTER);
  g_assert_cmpfloat (box.label_start, ==, 300 + ATLANTE_LABEL_GAP);
}

static void
test_before (void)
{
  AtlanteEventBox box = make_box (550, 560, 120);

  atlante_event_layout_pack (&box, 1, 600);
  g_assert_cmpint (box.side, ==, ATLANTE_LABEL_BEFORE);
  g_assert_cmpfloat (box.label_start + box.label_width, ==, 550 - ATLANTE_LABEL_GAP);
}

/* Where no side has room, the wider one gets what there is. */
static void
test_cut (void)
{
  AtlanteEventBox box = make_box (60, 70, 200);

  atlante_event_layout_pack (&box, 1, 150);
  g_assert_cmpint (box.side, ==, ATLANTE_LABEL_AFTER);
  g_assert_cmpfloat (box.label_width, ==, 150 - 70 - ATLANTE_LABEL_GAP);
}

static double
get_left (const AtlanteEventBox *box)
{
  return MIN (box->start, box->label_start);
}

static double
get_right (const AtlanteEventBox *box)
{
  return MAX (box->end, box->label_start + box->label_width);
}

/* Whatever comes, nothing overlaps and no row is empty. */
static void
test_no_collisions (void)
{
  for (int round = 0; round < 50; round++)
    {
      AtlanteEventBox boxes[40];
      guint filled[40] = { 0 };
      guint n_rows;

      for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
        {
          const double start = g_test_rand_double_range (0, 880);
          const double end = start + g_test_rand_double_range (7, 400);

          boxes[i] = make_box (start, MIN (900, end),
                               g_test_rand_double_range (20, 260));
        }
      n_rows = atlante_event_layout_pack (boxes, G_N_ELEMENTS (boxes), 900);
      for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
        {
          g_assert_cmpuint (boxes[i].row, <, n_rows);
          g_assert_cmpfloat (get_left (&boxes[i]), >=, 0);
          g_assert_cmpfloat (get_right (&boxes[i]), <=, 900.001);
          filled[boxes[i].row]++;
          for (guint k = 0; k < i; k++)
            g_assert_true (boxes[i].row != boxes[k].row ||
                           get_left (&boxes[i]) >= get_right (&boxes[k]) ||
                           get_left (&boxes[k]) >= get_right (&boxes[i]));
        }
      for (guint row = 0; row < n_rows; row++)
        g_assert_cmpuint (filled[row], >, 0);
    }
}

static void
test_none (void)
{
  g_assert_cmpuint (atlante_event_layout_pack (NULL, 0, 900), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/event-layout/inside", test_inside);
  g_test_add_func ("/timeline/event-layout/fading", test_fading);
  g_test_add_func ("/timeline/event-layout/before", test_before);
  g_test_add_func ("/timeline/event-layout/cut", test_cut);
  g_test_add_func ("/timeline/event-layout/no-collisions", test_no_collisions);
  g_test_add_func ("/timeline/event-layout/none", test_none);
  return g_test_run ();
}
