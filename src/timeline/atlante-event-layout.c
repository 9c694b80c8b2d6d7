/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-event-layout.h"

/* Between neighbours in a row. */
#define NEIGHBOUR_GAP 14.0

static void
place_label (AtlanteEventBox *box, double width)
{
  const double before = box->start - ATLANTE_LABEL_GAP;
  const double after = width - box->end - ATLANTE_LABEL_GAP;

  if (box->solid_end - box->solid_start >= box->label_width + 2 * ATLANTE_LABEL_GAP)
    {
      box->side = ATLANTE_LABEL_INSIDE;
      box->label_start = box->solid_start + ATLANTE_LABEL_GAP;
    }
  else if (after >= box->label_width || after >= before)
    {
      box->side = ATLANTE_LABEL_AFTER;
      box->label_width = MAX (0, MIN (box->label_width, after));
      box->label_start = MIN (box->end + ATLANTE_LABEL_GAP, width - box->label_width);
    }
  else
    {
      box->side = ATLANTE_LABEL_BEFORE;
      box->label_width = MAX (0, MIN (box->label_width, before));
      box->label_start = before - box->label_width;
    }
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

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const AtlanteEventBox *x = *(AtlanteEventBox *const *) a;
  const AtlanteEventBox *y = *(AtlanteEventBox *const *) b;

  if (get_left (x) != get_left (y))
    return get_left (x) < get_left (y) ? -1 : 1;
  /* As they were given, which is by time. */
  return x < y ? -1 : 1;
}

/* The first row that is free from @left on; a new one where none is. */
static guint
find_row (GArray *ends, double left)
{
  const double none = -G_MAXDOUBLE;

  for (guint row = 0; row < ends->len; row++)
    if (g_array_index (ends, double, row) + NEIGHBOUR_GAP <= left)
      return row;
  g_array_append_val (ends, none);
  return ends->len - 1;
}

/**
 * atlante_event_layout_pack:
 * @boxes: (array length=n) (inout): by time
 * @width: of the strip, in pixels
 *
 * Returns: the number of rows
 */
guint
atlante_event_layout_pack (AtlanteEventBox *boxes, guint n, double width)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n; i++)
    {
      place_label (&boxes[i], width);
      g_ptr_array_add (order, &boxes[i]);
    }
  g_ptr_array_sort (order, compare_left);

  for (guint i = 0; i < n; i++)
    {
      AtlanteEventBox *box = order->pdata[i];

      box->row = find_row (ends, get_left (box));
      g_array_index (ends, double, box->row) = get_right (box);
    }
  return ends->len;
}
