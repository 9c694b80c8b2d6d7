/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>

G_BEGIN_DECLS

#define ATLANTE_BASE_LABELS_ERROR (atlante_base_labels_error_quark ())

/**
 * AtlanteBaseLabelsError:
 * @ATLANTE_BASE_LABELS_ERROR_DAMAGED: a table with a missing or impossible value
 */
typedef enum
{
  ATLANTE_BASE_LABELS_ERROR_DAMAGED
} AtlanteBaseLabelsError;

GQuark atlante_base_labels_error_quark (void);

/**
 * AtlanteBaseLabelKind:
 * @ATLANTE_BASE_LABEL_COUNTRY: a country, at a place where its name fits
 * @ATLANTE_BASE_LABEL_CAPITAL: a capital, where it is
 * @ATLANTE_BASE_LABEL_WATER: an ocean, sea, gulf, bay, strait or lake
 */
typedef enum
{
  ATLANTE_BASE_LABEL_COUNTRY,
  ATLANTE_BASE_LABEL_CAPITAL,
  ATLANTE_BASE_LABEL_WATER
} AtlanteBaseLabelKind;

/**
 * AtlanteBaseLabel:
 *
 * One name of the base map in several languages. It belongs to its #AtlanteBaseLabels.
 */
typedef struct _AtlanteBaseLabel AtlanteBaseLabel;

AtlanteBaseLabelKind  atlante_base_label_get_kind  (const AtlanteBaseLabel *self);
AtlanteGeoPoint       atlante_base_label_get_point (const AtlanteBaseLabel *self);
guint                 atlante_base_label_get_rank  (const AtlanteBaseLabel *self);
const char           *atlante_base_label_get_iso   (const AtlanteBaseLabel *self);
gboolean              atlante_base_label_is_ocean  (const AtlanteBaseLabel *self);
const char           *atlante_base_label_lookup_name
                                                   (const AtlanteBaseLabel *self,
                                                    const char *const      *languages);

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
