/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlanteBox:
 * @left: pixels
 * @top: pixels
 * @right: pixels, not less than @left
 * @bottom: pixels, not less than @top
 *
 * An upright rectangle on a chart, passed by value.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} AtlanteBox;

/* The square of @radius pixels round a point. */
static inline AtlanteBox
atlante_box_around (double x, double y, double radius)
{
  return (AtlanteBox) { x - radius, y - radius, x + radius, y + radius };
}

static inline gboolean
atlante_box_overlaps (AtlanteBox a, AtlanteBox b)
{
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static inline gboolean
atlante_box_contains (AtlanteBox box, double x, double y)
{
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/* @box with a margin of @pixels on each side. */
static inline AtlanteBox
atlante_box_grow (AtlanteBox box, double pixels)
{
  return (AtlanteBox) { box.left - pixels, box.top - pixels,
                        box.right + pixels, box.bottom + pixels };
}

G_END_DECLS
