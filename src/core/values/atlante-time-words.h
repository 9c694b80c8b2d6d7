/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-time.h"

G_BEGIN_DECLS

/* A time as people write it: "June 2024", "autunno 2024", "depuis 2022", "zwischen März und Juni
 * 2024", "23/10/2024", "early 2023", "circa 1950", "2022 –", or EDTF itself. Words of English,
 * Italian, French, German and Spanish are read whatever the languages are. @languages: (nullable):
 * BCP 47, the preferred first; they decide only what is ambiguous: 3/4/2024 is the 4th of March in
 * "en-US" and the 3rd of April elsewhere. (transfer full) (nullable): NULL with
 * ATLANTE_TIME_ERROR_SYNTAX */
AtlanteTime *atlante_time_parse_words (const char *text, const char *const *languages,
                                       GError **error);

G_END_DECLS
