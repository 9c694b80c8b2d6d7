/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-place-kind-style.h>
#include <cairo.h>

#include "atlante-chart-style.h"

G_BEGIN_DECLS

/* The usual diameter of a symbol on a screen, in pixels. */
#define ATLANTE_SYMBOL_SIZE 12.0

/**
 * AtlanteSymbolFlags:
 * @ATLANTE_SYMBOL_NORMAL: a symbol on a chart, with a casing
 * @ATLANTE_SYMBOL_SELECTED: with a ring in the accent colour
 * @ATLANTE_SYMBOL_HOVERED: the pointer is over it
 * @ATLANTE_SYMBOL_FOCUSED: has the keyboard: a second, dashed ring
 * @ATLANTE_SYMBOL_DIMMED: does not match what is searched for
 * @ATLANTE_SYMBOL_PLAIN: without a casing: for lists and legends
 * @ATLANTE_SYMBOL_PRINT: thinner casing; the selection without tints that a printer would lose
 */
typedef enum
{
  ATLANTE_SYMBOL_NORMAL = 0,
  ATLANTE_SYMBOL_SELECTED = 1 << 0,
  ATLANTE_SYMBOL_HOVERED = 1 << 1,
  ATLANTE_SYMBOL_FOCUSED = 1 << 2,
  ATLANTE_SYMBOL_DIMMED = 1 << 3,
  ATLANTE_SYMBOL_PLAIN = 1 << 4,
  ATLANTE_SYMBOL_PRINT = 1 << 5
} AtlanteSymbolFlags;

AtlanteChartColor        atlante_symbol_get_color  (AtlantePlaceKind         kind);
const AtlanteChartColor *atlante_symbol_get_accent (const AtlanteChartStyle *style);
double                   atlante_symbol_get_extent (double                   size,
                                                    AtlanteSymbolFlags       flags);
void                     atlante_symbol_draw       (cairo_t                 *cr,
                                                    AtlantePlaceKind         kind,
                                                    double                   x,
                                                    double                   y,
                                                    double                   size,
                                                    AtlanteSymbolFlags       flags,
                                                    const AtlanteChartStyle *style);

G_END_DECLS
