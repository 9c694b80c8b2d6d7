/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteWrapLayout:
 *
 * Lays children out in lines like words, or (with "columns") in up to that many equal columns, as
 * many as the children's minimum widths allow. Properties: "spacing", "line-spacing" (logical
 * pixels), "columns" (0: like words).
 */
#define ATLANTE_TYPE_WRAP_LAYOUT (atlante_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteWrapLayout, atlante_wrap_layout, ATLANTE, WRAP_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *atlante_wrap_layout_new (int spacing, int line_spacing);

G_END_DECLS
