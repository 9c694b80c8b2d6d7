/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of the package's data, "basemap/world.atlasmap" or "cases/mosca-pyongyang.atlante": in the
 * source tree's data/ while the program runs from its build folder, else where it was installed.
 * ATLANTE_DATADIR overrides both. (transfer full) */
char       *atlante_paths_dup_data_file    (const char *name);
/* Where translations are: the build folder's po/ or the installed locale folder. */
const char *atlante_paths_get_locale_dir   (void);
/* $XDG_DATA_HOME/atlante, $XDG_STATE_HOME/atlante; made with mode 0700 when first asked for. */
char       *atlante_paths_dup_user_data_dir  (void);
char       *atlante_paths_dup_user_state_dir (void);
/* Call once at the start of each program: sets locale, text domain. */
void        atlante_paths_init             (void);

G_END_DECLS
