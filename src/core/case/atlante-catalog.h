/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Translations into a language that is not the process's: a pack in Italian is the same whoever
 * makes it. Reads the same .mo files as gettext. */

/* @language: BCP 47; NULL or the locale's means gettext as usual; "en" gives @msgid itself.
 * Returns: a static string (never freed), @msgid where there is no translation. */
const char *atlante_translate         (const char *language, const char *msgid) G_GNUC_FORMAT (2);
const char *atlante_translate_context (const char *language, const char *context, const char *msgid)
                                       G_GNUC_FORMAT (3);
const char *atlante_translate_plural  (const char *language, const char *singular,
                                       const char *plural, guint n)
                                       G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* Marks a message for xgettext and translates it into a language: TR (language, "text"). */
#define TR(language, msgid) atlante_translate ((language), (msgid))
#define TRC(language, context, msgid) atlante_translate_context ((language), (context), (msgid))
#define TRN(language, singular, plural, n) \
  atlante_translate_plural ((language), (singular), (plural), (n))

/* The languages Atlante itself speaks, NULL-terminated: "en", "it". */
const char * const *atlante_catalog_get_languages (void);
/* The language of the interface, BCP 47, from the locale (LANGUAGE, LC_MESSAGES): "en", "it"... */
const char         *atlante_catalog_get_interface_language (void);

G_END_DECLS
