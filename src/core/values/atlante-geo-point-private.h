/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "42.249" or "42,249", whatever the locale of the process; @decimals 0 to 7. (transfer full) */
char       *_atlante_decimal_format (double value, int decimals, const char *language);
/* "N" or "S" of a latitude, "E" or "W" of a longitude, in @language (NULL: the interface's). */
const char *_atlante_compass_letter (double degrees, gboolean is_latitude, const char *language);

G_END_DECLS
