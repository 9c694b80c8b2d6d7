/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-label.h"
#include "atlante-table.h"

G_BEGIN_DECLS

/* Reads data/basemap/features.tsv: seas, ranges and the like, which are written by hand. */
AtlanteTable *atlante_feature_table_read (const char *path, GPtrArray *labels, GError **error);
void          atlante_feature_table_free_label (gpointer label);

G_END_DECLS
