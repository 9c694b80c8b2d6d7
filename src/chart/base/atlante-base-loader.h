/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-base-labels.h"
#include "atlante-base-map.h"
#include "atlante-viewpoints.h"

G_BEGIN_DECLS

/* Reads the base map and the viewpoints that come with the program, in a worker; they are shared by
 * all windows. */
void     atlante_base_loader_load_async  (GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
/* What could be read is given also where the other part could not. */
gboolean atlante_base_loader_load_finish (GAsyncResult        *result,
                                          AtlanteBaseMap     **map,
                                          AtlanteBaseLabels  **labels,
                                          AtlanteViewpoints  **viewpoints,
                                          GError             **error);

G_END_DECLS
