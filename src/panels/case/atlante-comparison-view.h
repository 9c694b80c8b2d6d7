/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-comparison.h"

G_BEGIN_DECLS

/**
 * AtlanteComparisonView:
 *
 * Two states of a case side by side by what they say: the items that are not the same, with each
 * member before and after. It does not scroll by itself.
 */
#define ATLANTE_TYPE_COMPARISON_VIEW (atlante_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteComparisonView, atlante_comparison_view, ATLANTE, COMPARISON_VIEW,
                      GtkWidget)

GtkWidget *atlante_comparison_view_new (void);
/* @before, @after: what the two states are, in words that head the columns: "In the file", "Here".
 * @comparison: (nullable): shows nothing */
void       atlante_comparison_view_show (AtlanteComparisonView *self,
                                         AtlanteComparison *comparison,
                                         const char *before, const char *after);

G_END_DECLS
