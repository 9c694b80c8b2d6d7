/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-label-placer.h"

#include <math.h>

/* Pixels between a symbol and its label. */
#define GAP 3.0

/* What a candidate costs: a step down in the order of sides, a line that runs through it, and what
 * it gains where the label stood before: it then moves only when it has to. */
#define COST_OF_SIDE 1.0
#define COST_OF_LINE 1.7
#define GAIN_OF_BEFORE 2.5

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
  GArray *taken;   /* of AtlanteBox */
  GArray *lines;   /* of Line */
};

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
  self->taken = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return self;
}

void
atlante_label_placer_free (AtlanteLabelPlacer *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->taken);
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
  g_return_if_fail (self != NULL);

  if (atlante_box_overlaps (box, self->bounds))
    g_array_append_val (self->taken, box);
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
 * Returns: whether the box lies within the bounds and touches nothing that is taken
 */
gboolean
atlante_label_placer_is_free (AtlanteLabelPlacer *self, AtlanteBox box)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (box.left < self->bounds.left || box.right > self->bounds.right
      || box.top < self->bounds.top || box.bottom > self->bounds.bottom)
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (atlante_box_overlaps (box, g_array_index (self->taken, AtlanteBox, i)))
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

static guint
count_lines (AtlanteLabelPlacer *self, AtlanteBox box)
{
  guint n = 0;

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
      cost = side * COST_OF_SIDE + count_lines (self, candidate) * COST_OF_LINE;
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
 * @box: (out): where it stands; untouched where there is no room
 *
 * Finds room for a label that stands on what it names, a country or a sea: there, or a little
 * above or below.
 *
 * Returns: whether there was room
 */
gboolean
atlante_label_placer_place_on (AtlanteLabelPlacer *self,
                               double              x,
                               double              y,
                               double              width,
                               double              height,
                               AtlanteBox         *box)
{
  static const double steps[] = { 0, 1.1, -1.1 };

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      AtlanteBox candidate = get_candidate (ATLANTE_LABEL_SIDE_CENTER, x, y + steps[i] * height, 0,
                                            width, height);

      if (atlante_label_placer_is_free (self, candidate))
        {
          *box = candidate;
          atlante_label_placer_block (self, candidate);
          return TRUE;
        }
    }
  return FALSE;
}
