/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-label-placer.h"

#include <math.h>
#include <string.h>

/* Pixels between a symbol and its label. */
#define GAP 3.0

/* Heights by which a label that stands on what it names may be moved. */
#define SHIFT 1.1

/* What a candidate costs: a step down in the order of sides, a line that runs through it, and what
 * it gains where the label stood before: it then moves only when it has to. */
#define COST_OF_SIDE 1.0
#define COST_OF_LINE 1.7
#define GAIN_OF_BEFORE 6.0

/* Pixels of the edge of a cell. Boxes are found by the cells that they touch: a full chart has some
 * hundred of them, and asks some thousand times. */
#define CELL 64.0
/* The most cells across: enough for a poster. */
#define MOST_CELLS 256

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} Line;

struct _AtlanteLabelPlacer
{
  AtlanteBox bounds;
  gboolean is_open;
  double air;
  AtlanteBox own;
  int n_columns;
  int n_rows;
  GArray **cells;  /* of AtlanteBox that touch it, NULL for none; what lies outside is in the outermost */
  GArray *lines;   /* of Line */
};

typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} CellRange;

static int
get_cell (double at, double from, int n)
{
  return (int) CLAMP (floor ((at - from) / CELL), 0, n - 1);
}

static CellRange
get_cells (const AtlanteLabelPlacer *self, AtlanteBox box)
{
  return (CellRange) { get_cell (box.left, self->bounds.left, self->n_columns),
                       get_cell (box.top, self->bounds.top, self->n_rows),
                       get_cell (box.right, self->bounds.left, self->n_columns),
                       get_cell (box.bottom, self->bounds.top, self->n_rows) };
}

static int
count_cells (double pixels)
{
  return (int) CLAMP (ceil (pixels / CELL), 1, MOST_CELLS);
}

/**
 * atlante_label_placer_new:
 * @bounds: where labels have to lie, wholly
 *
 * Returns: (transfer full): a placer with all of @bounds free
 */
AtlanteLabelPlacer *
atlante_label_placer_new (AtlanteBox bounds)
{
  AtlanteLabelPlacer *self = g_new0 (AtlanteLabelPlacer, 1);

  self->bounds = bounds;
  self->n_columns = count_cells (bounds.right - bounds.left);
  self->n_rows = count_cells (bounds.bottom - bounds.top);
  self->cells = g_new0 (GArray *, self->n_columns * self->n_rows);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return self;
}

void
atlante_label_placer_free (AtlanteLabelPlacer *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_free (self->cells);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * atlante_label_placer_block:
 * @self: a placer
 * @box: a box that no label may touch: a symbol, a control over the map
 */
void
atlante_label_placer_block (AtlanteLabelPlacer *self, AtlanteBox box)
{
  CellRange range;

  g_return_if_fail (self != NULL);

  if (!self->is_open && !atlante_box_overlaps (box, self->bounds))
    return;
  range = get_cells (self, box);
  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GArray **cell = &self->cells[row * self->n_columns + column];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
        g_array_append_val (*cell, box);
      }
}

/**
 * atlante_label_placer_open:
 * @self: a placer
 *
 * From now on labels may run over the edges of the bounds, as names do in a window that pans.
 */
void
atlante_label_placer_open (AtlanteLabelPlacer *self)
{
  g_return_if_fail (self != NULL);

  self->is_open = TRUE;
}

/**
 * atlante_label_placer_set_air:
 * @self: a placer
 * @air: pixels that have to be free round a label that is placed from now on
 */
void
atlante_label_placer_set_air (AtlanteLabelPlacer *self, double air)
{
  g_return_if_fail (self != NULL && air >= 0);

  self->air = air;
}

/**
 * atlante_label_placer_set_own:
 * @self: a placer
 * @own: the box of the symbol whose label is placed next
 *
 * Names a box that may be taken already and does not count: a label may stand as close to its own
 * symbol as there is a gap.
 */
void
atlante_label_placer_set_own (AtlanteLabelPlacer *self, AtlanteBox own)
{
  g_return_if_fail (self != NULL);

  self->own = own;
}

static gboolean
is_own (const AtlanteLabelPlacer *self, const AtlanteBox *box)
{
  return memcmp (&self->own, box, sizeof self->own) == 0;
}

static gboolean
touches (const AtlanteLabelPlacer *self, const GArray *cell, AtlanteBox box)
{
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const AtlanteBox *taken = &g_array_index (cell, AtlanteBox, i);

      if (atlante_box_overlaps (box, *taken) && !is_own (self, taken))
        return TRUE;
    }
  return FALSE;
}

/**
 * atlante_label_placer_avoid:
 * @self: a placer
 * @x1: one end, pixels
 * @y1: the same
 * @x2: other end, pixels
 * @y2: the same
 *
 * Names a line that labels should rather not lie on, but may.
 */
void
atlante_label_placer_avoid (AtlanteLabelPlacer *self, double x1, double y1, double x2, double y2)
{
  Line line = { x1, y1, x2, y2 };
  AtlanteBox box = { MIN (x1, x2), MIN (y1, y2), MAX (x1, x2), MAX (y1, y2) };

  g_return_if_fail (self != NULL);

  if (atlante_box_overlaps (atlante_box_grow (box, 1), self->bounds))
    g_array_append_val (self->lines, line);
}

/**
 * atlante_label_placer_is_free:
 * @self: a placer
 * @box: a box
 *
 * Returns: whether the box lies within the bounds, unless they are open, and neither it nor its air
 *   touches what is taken
 */
gboolean
atlante_label_placer_is_free (AtlanteLabelPlacer *self, AtlanteBox box)
{
  CellRange range;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->is_open && (box.left < self->bounds.left || box.right > self->bounds.right
                         || box.top < self->bounds.top || box.bottom > self->bounds.bottom))
    return FALSE;
  box = atlante_box_grow (box, self->air);
  range = get_cells (self, box);
  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      if (touches (self, self->cells[row * self->n_columns + column], box))
        return FALSE;
  return TRUE;
}

/* Nearly all lines lie wholly beyond one side of a label. */
static gboolean
lies_beyond (const Line *line, AtlanteBox box)
{
  return (line->x1 < box.left && line->x2 < box.left) || (line->x1 > box.right && line->x2 > box.right)
         || (line->y1 < box.top && line->y2 < box.top)
         || (line->y1 > box.bottom && line->y2 > box.bottom);
}

/* Cuts off by Liang and Barsky. */
static gboolean
line_crosses (const Line *line, AtlanteBox box)
{
  double p[4] = { line->x1 - line->x2, line->x2 - line->x1,
                  line->y1 - line->y2, line->y2 - line->y1 };
  double q[4] = { line->x1 - box.left, box.right - line->x1,
                  line->y1 - box.top, box.bottom - line->y1 };
  double enter = 0, leave = 1;

  for (int i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }
  return enter < leave;
}

/**
 * atlante_label_placer_count_lines:
 * @self: a placer
 * @box: a box
 *
 * Returns: how many of the lines that labels should not lie on run through the box
 */
guint
atlante_label_placer_count_lines (AtlanteLabelPlacer *self, AtlanteBox box)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (!lies_beyond (line, box) && line_crosses (line, box))
        n++;
    }
  return n;
}

static AtlanteBox
get_candidate (AtlanteLabelSide side, double x, double y, double extent,
               double width, double height)
{
  double across = extent + GAP, corner = extent * 0.72 + 1;
  double left = x - width / 2, top = y - height / 2;

  switch (side)
    {
    case ATLANTE_LABEL_SIDE_RIGHT:
      left = x + across;
      break;
    case ATLANTE_LABEL_SIDE_LEFT:
      left = x - across - width;
      break;
    case ATLANTE_LABEL_SIDE_ABOVE:
      top = y - extent - 1 - height;
      break;
    case ATLANTE_LABEL_SIDE_BELOW:
      top = y + extent + 1;
      break;
    case ATLANTE_LABEL_SIDE_ABOVE_RIGHT:
    case ATLANTE_LABEL_SIDE_BELOW_RIGHT:
      left = x + corner;
      top = side == ATLANTE_LABEL_SIDE_ABOVE_RIGHT ? y - corner - height : y + corner;
      break;
    case ATLANTE_LABEL_SIDE_ABOVE_LEFT:
    case ATLANTE_LABEL_SIDE_BELOW_LEFT:
      left = x - corner - width;
      top = side == ATLANTE_LABEL_SIDE_ABOVE_LEFT ? y - corner - height : y + corner;
      break;
    case ATLANTE_LABEL_SIDE_RIGHT_RAISED:
    case ATLANTE_LABEL_SIDE_RIGHT_LOWERED:
      left = x + across;
      top += side == ATLANTE_LABEL_SIDE_RIGHT_RAISED ? -height * 0.4 : height * 0.4;
      break;
    case ATLANTE_LABEL_SIDE_LEFT_RAISED:
    case ATLANTE_LABEL_SIDE_LEFT_LOWERED:
      left = x - across - width;
      top += side == ATLANTE_LABEL_SIDE_LEFT_RAISED ? -height * 0.4 : height * 0.4;
      break;
    case ATLANTE_LABEL_SIDE_CENTER:
    case ATLANTE_LABEL_SIDE_NONE:
    default:
      break;
    }
  return (AtlanteBox) { left, top, left + width, top + height };
}

/**
 * atlante_label_placer_place_beside:
 * @self: a placer
 * @x: middle of the symbol, pixels
 * @y: the same
 * @extent: how far the symbol reaches from there, pixels
 * @width: of the label, pixels
 * @height: the same
 * @before: the side on which the label stood in the chart before this one, or none
 * @box: (out): where it stands now; untouched where there is no room
 *
 * Finds room for a label beside its symbol, and takes it.
 *
 * Returns: the side, %ATLANTE_LABEL_SIDE_NONE where there is no room
 */
AtlanteLabelSide
atlante_label_placer_place_beside (AtlanteLabelPlacer *self,
                                   double              x,
                                   double              y,
                                   double              extent,
                                   double              width,
                                   double              height,
                                   AtlanteLabelSide    before,
                                   AtlanteBox         *box)
{
  AtlanteLabelSide best = ATLANTE_LABEL_SIDE_NONE;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL && box != NULL, ATLANTE_LABEL_SIDE_NONE);

  for (AtlanteLabelSide side = ATLANTE_LABEL_SIDE_RIGHT; side < ATLANTE_LABEL_SIDE_CENTER; side++)
    {
      AtlanteBox candidate = get_candidate (side, x, y, extent, width, height);
      double cost;

      if (!atlante_label_placer_is_free (self, candidate))
        continue;
      cost = side * COST_OF_SIDE + atlante_label_placer_count_lines (self, candidate) * COST_OF_LINE;
      if (side == before)
        cost -= GAIN_OF_BEFORE;
      if (cost < least)
        {
          least = cost;
          best = side;
          *box = candidate;
        }
    }
  if (best != ATLANTE_LABEL_SIDE_NONE)
    atlante_label_placer_block (self, *box);
  return best;
}

/**
 * atlante_label_placer_place_on:
 * @self: a placer
 * @x: middle of the label, pixels
 * @y: the same
 * @width: of the label, pixels
 * @height: the same
 * @before: by how many heights it stood lower in the chart before this one, or 0
 * @shift: (out): by how many it stands lower now; untouched where there is no room
 * @box: (out): where it stands; untouched where there is no room
 *
 * Finds room for a label that stands on what it names, a country or a sea: where it stood before,
 * there, or a little above or below.
 *
 * Returns: whether there was room
 */
gboolean
atlante_label_placer_place_on (AtlanteLabelPlacer *self,
                               double              x,
                               double              y,
                               double              width,
                               double              height,
                               int                 before,
                               int                *shift,
                               AtlanteBox         *box)
{
  const int shifts[] = { CLAMP (before, -2, 2), 0, 1, -1, 2, -2 };

  g_return_val_if_fail (self != NULL && box != NULL && shift != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      AtlanteBox candidate = get_candidate (ATLANTE_LABEL_SIDE_CENTER, x,
                                            y + shifts[i] * SHIFT * height, 0, width, height);

      if (atlante_label_placer_is_free (self, candidate))
        {
          *box = candidate;
          *shift = shifts[i];
          atlante_label_placer_block (self, candidate);
          return TRUE;
        }
    }
  return FALSE;
}

static AtlanteBox
move_box (AtlanteBox box, double x, double y)
{
  return (AtlanteBox) { box.left + x, box.top + y, box.right + x, box.bottom + y };
}

/**
 * atlante_label_placer_place_boxes:
 * @self: a placer
 * @left: what the boxes are measured from, pixels
 * @top: the same
 * @boxes: (array length=n): what a label along a curve fills; they may overlap each other
 * @n: how many
 *
 * Takes the room for a label along a curve, if all of it is free.
 *
 * Returns: whether there was room
 */
gboolean
atlante_label_placer_place_boxes (AtlanteLabelPlacer *self,
                                  double              left,
                                  double              top,
                                  const AtlanteBox   *boxes,
                                  guint               n)
{
  g_return_val_if_fail (self != NULL && boxes != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    if (!atlante_label_placer_is_free (self, move_box (boxes[i], left, top)))
      return FALSE;
  for (guint i = 0; i < n; i++)
    atlante_label_placer_block (self, move_box (boxes[i], left, top));
  return TRUE;
}
