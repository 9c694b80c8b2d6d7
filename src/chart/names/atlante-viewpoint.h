/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-border.h"

G_BEGIN_DECLS

/**
 * AtlanteViewpoint:
 *
 * The convention by which contested names and borders are shown. It never changes, so any thread
 * may use it.
 */
typedef struct _AtlanteViewpoint AtlanteViewpoint;

AtlanteViewpoint   *atlante_viewpoint_ref          (const AtlanteViewpoint *self);
void                atlante_viewpoint_unref        (AtlanteViewpoint       *self);
const char         *atlante_viewpoint_get_id       (const AtlanteViewpoint *self);
const char         *atlante_viewpoint_lookup_title (const AtlanteViewpoint *self,
                                                    const char *const      *languages);
AtlanteBorderClass  atlante_viewpoint_classify     (const AtlanteViewpoint *self,
                                                    const AtlanteBasePair  *pair,
                                                    AtlanteBorderClass      given);
const char         *atlante_viewpoint_lookup_name  (const AtlanteViewpoint *self,
                                                    const char             *id,
                                                    const char *const      *languages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteViewpoint, atlante_viewpoint_unref)

G_END_DECLS
