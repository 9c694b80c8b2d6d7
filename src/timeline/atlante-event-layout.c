/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-event-layout.h"

/* Between neighbours in a row. */
#define NEIGHBOUR_GAP 14.0

/* What a row holds already. */
typedef struct
{
  double left;
  double right;
} Stretch;

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

static gboolean
fits_inside (const AtlanteEventBox *box)
{
  return box->solid_end - box->solid_start >= box->label_width + 2 * ATLANTE_LABEL_GAP;
}

static double
get_room (const AtlanteEventBox *box, AtlanteLabelSide side, double width)
{
  return MAX (0, (side == ATLANTE_LABEL_BEFORE ? box->start : width - box->end) - ATLANTE_LABEL_GAP);
}

/* The box with its label at @side, cut to what room there is. */
static AtlanteEventBox
place_label (const AtlanteEventBox *box, AtlanteLabelSide side, double width)
{
  AtlanteEventBox placed = *box;

  placed.side = side;
  if (side == ATLANTE_LABEL_INSIDE)
    {
      placed.label_start = box->solid_start + ATLANTE_LABEL_GAP;
      return placed;
    }
  placed.label_width = MIN (box->label_width, get_room (box, side, width));
  placed.label_start = side == ATLANTE_LABEL_BEFORE
                         ? box->start - ATLANTE_LABEL_GAP - placed.label_width
                         : MIN (box->end + ATLANTE_LABEL_GAP, width - placed.label_width);
  placed.label_start = MAX (0, placed.label_start);
  return placed;
}

static gboolean
is_free (const GArray *row, const AtlanteEventBox *box)
{
  for (guint i = 0; i < row->len; i++)
    {
      const Stretch *taken = &g_array_index (row, Stretch, i);

      if (get_left (box) < taken->right + NEIGHBOUR_GAP &&
          get_right (box) > taken->left - NEIGHBOUR_GAP)
        return FALSE;
    }
  return TRUE;
}

/* The first row with room; the one after the last where none has. */
static guint
find_row (GPtrArray *rows, const AtlanteEventBox *box)
{
  guint row = 0;

  while (row < rows->len && !is_free (rows->pdata[row], box))
    row++;
  return row;
}

/* Beside the bar, on the side that gets it the higher row: that of what comes later if it is the
 * same, so that labels begin where their bars do as often as may be. */
static AtlanteEventBox
choose_side (GPtrArray *rows, const AtlanteEventBox *box, double width)
{
  const gboolean fits_after = get_room (box, ATLANTE_LABEL_AFTER, width) >= box->label_width;
  const gboolean fits_before = get_room (box, ATLANTE_LABEL_BEFORE, width) >= box->label_width;
  AtlanteEventBox after = place_label (box, ATLANTE_LABEL_AFTER, width);
  AtlanteEventBox before = place_label (box, ATLANTE_LABEL_BEFORE, width);

  after.row = find_row (rows, &after);
  before.row = find_row (rows, &before);
  if (fits_after != fits_before)
    return fits_after ? after : before;
  if (!fits_after)
    return after.label_width >= before.label_width ? after : before;
  return after.row <= before.row ? after : before;
}

static void
take_row (GPtrArray *rows, const AtlanteEventBox *box)
{
  const Stretch stretch = { get_left (box), get_right (box) };

  if (box->row == rows->len)
    g_ptr_array_add (rows, g_array_new (FALSE, FALSE, sizeof (Stretch)));
  g_array_append_val (rows->pdata[box->row], stretch);
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
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    {
      if (fits_inside (&boxes[i]))
        {
          boxes[i] = place_label (&boxes[i], ATLANTE_LABEL_INSIDE, width);
          boxes[i].row = find_row (rows, &boxes[i]);
        }
      else
        boxes[i] = choose_side (rows, &boxes[i], width);
      take_row (rows, &boxes[i]);
    }
  return rows->len;
}
