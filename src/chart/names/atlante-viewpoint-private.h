/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-table.h"
#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/* @row: of the table of titles, whose first column is the id */
AtlanteViewpoint *atlante_viewpoint_new        (AtlanteTable     *titles,
                                                guint             row);
/* FALSE where @pair is not written as "KP-KR" or "JP-RU/JP" */
gboolean          atlante_viewpoint_add_border (AtlanteViewpoint *self,
                                                const char       *pair,
                                                AtlanteBorderClass border);
/* @row: of the table of names, whose second column is the id of what is named */
void              atlante_viewpoint_add_name   (AtlanteViewpoint *self,
                                                AtlanteTable     *names,
                                                guint             row);

G_END_DECLS
