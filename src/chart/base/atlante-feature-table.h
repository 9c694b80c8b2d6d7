/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-label.h"
#include "atlante-table.h"

G_BEGIN_DECLS

/* Reads data/basemap/features.tsv: seas, ranges and the like, which are written by hand. */
AtlanteTable *atlante_feature_table_read (const char *path, GPtrArray *labels, GError **error);

/* Whole cell, no more than @limit from 0? */
gboolean      atlante_feature_table_parse_number (const char *cell, double limit, double *number);

G_END_DECLS
