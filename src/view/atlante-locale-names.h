/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of languages and countries, in any language: those of the Unicode Common Locale Data
 * Repository, as ICU has them. @in: (nullable): BCP 47, NULL for the interface's. */

/* "italiano" for "it"; the tag itself where it has no name. (transfer full) */
char     *atlante_language_dup_name  (const char *tag, const char *in);
/* Is it a well-formed BCP 47 tag, of a language that has a name? */
gboolean  atlante_language_is_known  (const char *tag);
/* "Corea del Nord" for "KP"; NULL where there is no such country. (transfer full) (nullable) */
char     *atlante_country_dup_name   (const char *code, const char *in);
/* All two-letter codes, ISO 3166-1 alpha-2 and ISO 639-1. (transfer none) */
const char *const *atlante_country_list_codes  (void);
const char *const *atlante_language_list_codes (void);

G_END_DECLS
