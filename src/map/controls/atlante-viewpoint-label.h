/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-viewpoints.h"

G_BEGIN_DECLS

/* What a viewpoint is called in a language: the program's own by its words, one that a user has
 * added by its title, one that nobody knows by its id. Lower case where it can be. (transfer full)
 * @viewpoints: (nullable): not loaded yet. @language: (nullable): the interface's. */
char *atlante_viewpoint_label_dup (AtlanteViewpoints *viewpoints,
                                   const char        *id,
                                   const char        *language);

G_END_DECLS
