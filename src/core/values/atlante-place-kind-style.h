/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/* The form of a place's symbol. Each is drawn in a box of 1 by 1 around its centre. */
typedef enum
{
  ATLANTE_SHAPE_RING,             /* a circle with a hole */
  ATLANTE_SHAPE_DISC,
  ATLANTE_SHAPE_SQUARE,
  ATLANTE_SHAPE_ROUNDED_SQUARE,
  ATLANTE_SHAPE_DIAMOND,
  ATLANTE_SHAPE_TRIANGLE,         /* points up */
} AtlanteShape;

/**
 * AtlantePlaceKindStyle:
 * @shape: the form
 * @color: "#RRGGBB", told apart by colour-blind eyes, and at 3:1 against pale and dark grounds
 * @red: the same colour, 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * How a kind of place is drawn, in lists, on maps and in packs alike.
 */
typedef struct
{
  AtlanteShape shape;
  const char *color;
  double red;
  double green;
  double blue;
} AtlantePlaceKindStyle;

/* Never NULL: a grey disc for a kind that is not known. */
const AtlantePlaceKindStyle *atlante_place_kind_get_style (AtlantePlaceKind kind);

G_END_DECLS
