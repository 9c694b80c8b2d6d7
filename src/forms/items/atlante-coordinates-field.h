/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/**
 * AtlanteCoordinatesField:
 *
 * Where a place is: coordinates typed in any notation, or chosen on the map. Below them stands how
 * they are read.
 *
 * Property "located": whether the place has a position.
 */
#define ATLANTE_TYPE_COORDINATES_FIELD (atlante_coordinates_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCoordinatesField, atlante_coordinates_field, ATLANTE,
                      COORDINATES_FIELD, AtlanteField)

/* Not bound yet; to "location". */
GtkWidget *atlante_coordinates_field_new (void);

G_END_DECLS
