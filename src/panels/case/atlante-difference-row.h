/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-comparison.h"

G_BEGIN_DECLS

/**
 * AtlanteDifferenceRow:
 *
 * One item that is not the same in two states of a case: what it is, and each of its members before
 * and after, side by side in words.
 */
#define ATLANTE_TYPE_DIFFERENCE_ROW (atlante_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDifferenceRow, atlante_difference_row, ATLANTE, DIFFERENCE_ROW,
                      GtkListBoxRow)

GtkWidget *atlante_difference_row_new (AtlanteComparison *comparison,
                                       const AtlanteDifference *difference);

G_END_DECLS
