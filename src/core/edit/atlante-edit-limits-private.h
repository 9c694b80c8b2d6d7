/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* A case with an item, or a member, beyond what a file may hold could be saved, and not be opened
 * again. FALSE with ATLANTE_CASE_ERROR_INVALID. @name: its id, or what kind it is */
gboolean _atlante_edit_limits_check_item    (AtlanteJson *item, const char *name, GError **error);
/* The same for the case's own members, of which only those are looked at that are others than
 * before: among them stand the lists of a large case. */
gboolean _atlante_edit_limits_check_members (AtlanteJson *before, AtlanteJson *members,
                                             GError **error);

G_END_DECLS
