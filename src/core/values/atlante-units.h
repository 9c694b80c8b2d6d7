/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlanteUnits:
 * @ATLANTE_UNITS_KILOMETRES: kilometres and metres
 * @ATLANTE_UNITS_MILES: international miles and feet
 * @ATLANTE_UNITS_NAUTICAL_MILES: nautical miles, and metres below a tenth of one
 *
 * What distances are told in. A case and a pack always have metres and kilometres.
 */
typedef enum
{
  ATLANTE_UNITS_KILOMETRES,
  ATLANTE_UNITS_MILES,
  ATLANTE_UNITS_NAUTICAL_MILES,
} AtlanteUnits;

#define ATLANTE_N_UNITS (ATLANTE_UNITS_NAUTICAL_MILES + 1)

/* A length that cannot be read: ATLANTE_UNITS_ERROR_SYNTAX. */
#define ATLANTE_UNITS_ERROR (atlante_units_error_quark ())
GQuark atlante_units_error_quark (void);
typedef enum
{
  ATLANTE_UNITS_ERROR_SYNTAX,
} AtlanteUnitsError;

/* "kilometres", "miles", "nautical-miles": for settings and other programs. */
const char  *atlante_units_get_nick     (AtlanteUnits units);
/* ATLANTE_UNITS_KILOMETRES for a word that is none of them, or NULL. */
AtlanteUnits atlante_units_lookup       (const char *nick);
/* "km", "mi", "nmi", in @language (NULL: the interface's). */
const char  *atlante_units_get_symbol   (AtlanteUnits units, const char *language);
/* Metres in the large unit and in the small one; sources in the .c file. */
double       atlante_units_get_length   (AtlanteUnits units);
double       atlante_units_get_small_length (AtlanteUnits units);
/* Is a distance (in metres) told in the large unit? */
gboolean     atlante_units_is_large     (AtlanteUnits units, double metres);
/* "6 050 km", "3.76 mi", "850 ft": three significant digits, no fraction of the small unit.
 * @metres: 0 or more. (transfer full) */
char        *atlante_units_format       (AtlanteUnits units, double metres, const char *language);
/* "6 050 km²", "0.25 mi²": three significant digits, always in the large unit. @square_metres: 0 or
 * more. (transfer full) */
char        *atlante_units_format_area  (AtlanteUnits units, double square_metres,
                                         const char *language);
/* The same for lengths that are round by themselves, as a scale's: "20 km", "0.5 nmi".
 * (transfer full) */
char        *atlante_units_format_whole (AtlanteUnits units, double metres, const char *language);
/* Reads "12 km", "7,5 mi", "500 m", "2 000 ft", "3 nm"; without a unit it is in the large one of
 * @units. @metres: (out): 0 or more. FALSE with ATLANTE_UNITS_ERROR_SYNTAX */
gboolean     atlante_units_parse        (AtlanteUnits units, const char *text, double *metres,
                                         GError **error);

G_END_DECLS
