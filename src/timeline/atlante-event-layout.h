/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_LABEL_INSIDE,
  ATLANTE_LABEL_AFTER,
  ATLANTE_LABEL_BEFORE,
} AtlanteLabelSide;

/* A bar and its label, in pixels from the left edge of the strip. */
typedef struct
{
  double start;           /* of the bar */
  double end;
  double solid_start;     /* of the part that does not fade: a label inside stands there */
  double solid_end;
  double label_width;     /* in: what the label wants; out: what it gets */
  /* Given by the layout: */
  double label_start;
  AtlanteLabelSide side;
  guint row;
} AtlanteEventBox;

/* Between a bar and its label, and around a label inside a bar. */
#define ATLANTE_LABEL_GAP 6.0

/* Puts labels inside their bars where they fit, else beside them, and packs all into rows from the
 * top without collisions, in the order given. A label that fits nowhere is cut.
 * Returns: how many rows */
guint atlante_event_layout_pack (AtlanteEventBox *boxes, guint n, double width);

G_END_DECLS
