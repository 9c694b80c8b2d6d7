/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* One place or actor, and what it does. */
#define ATLANTE_TYPE_ROLE_ROW (atlante_role_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRoleRow, atlante_role_row, ATLANTE, ROLE_ROW, AtlanteField)

/* To be bound to "places/0". */
GtkWidget *atlante_role_row_new (AtlanteItemKind kind);

G_END_DECLS
