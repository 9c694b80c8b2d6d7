/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/**
 * AtlanteViewpoints:
 *
 * The viewpoints that come with the program (data/viewpoints), and what a user adds. They never
 * change once they are loaded, so any thread may use them.
 */
#define ATLANTE_TYPE_VIEWPOINTS (atlante_viewpoints_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteViewpoints, atlante_viewpoints, ATLANTE, VIEWPOINTS, GObject)

AtlanteViewpoints      *atlante_viewpoints_load             (GError            **error);
gboolean                atlante_viewpoints_add_folder       (AtlanteViewpoints  *self,
                                                             const char         *folder,
                                                             GError            **error);
AtlanteViewpoints      *atlante_viewpoints_new_from_folder  (const char         *folder,
                                                             GError            **error);
guint                   atlante_viewpoints_get_n_viewpoints (AtlanteViewpoints  *self);
const AtlanteViewpoint *atlante_viewpoints_get_viewpoint    (AtlanteViewpoints  *self,
                                                             guint               index);
const AtlanteViewpoint *atlante_viewpoints_lookup           (AtlanteViewpoints  *self,
                                                             const char         *id);

G_END_DECLS
