/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-wrap-layout.h"

G_BEGIN_DECLS

/**
 * AtlanteWrapBox:
 *
 * A container laid out by an AtlanteWrapLayout: tags, chips, links, figures.
 */
#define ATLANTE_TYPE_WRAP_BOX (atlante_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteWrapBox, atlante_wrap_box, ATLANTE, WRAP_BOX, GtkWidget)

GtkWidget *atlante_wrap_box_new    (int spacing, int line_spacing);
void       atlante_wrap_box_append (AtlanteWrapBox *self, GtkWidget *child);
void       atlante_wrap_box_clear  (AtlanteWrapBox *self);

G_END_DECLS
