/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "atlante-base-label.h"
#include "atlante-table.h"

G_BEGIN_DECLS

/**
 * AtlanteBaseLabels:
 *
 * All names of the base map, those that appear first in front. They never change once they are
 * loaded, so any thread may use them.
 */
#define ATLANTE_TYPE_BASE_LABELS (atlante_base_labels_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteBaseLabels, atlante_base_labels, ATLANTE, BASE_LABELS, GObject)

AtlanteBaseLabels      *atlante_base_labels_new_from_folder (const char         *folder,
                                                             GError            **error);
guint                   atlante_base_labels_get_n_labels    (AtlanteBaseLabels  *self);
const AtlanteBaseLabel *atlante_base_labels_get_label       (AtlanteBaseLabels  *self,
                                                             guint               index);
const AtlanteBaseLabel *atlante_base_labels_lookup_country  (AtlanteBaseLabels  *self,
                                                             const char         *iso);

G_END_DECLS
