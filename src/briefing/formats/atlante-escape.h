/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of a case made inert for a format. @text may be NULL: then nothing is appended. What a
 * format cannot hold (control characters, characters that Unicode reserves) is dropped; bytes that
 * are not UTF-8 become U+FFFD. */

/* For HTML and XML, in text and in attributes with double or single quotes. */
void atlante_escape_markup (GString *out, const char *text);
/* For a line of CommonMark (and of its GitHub dialect, tables included): no character of @text is
 * markup; line breaks become spaces. */
void atlante_escape_markdown (GString *out, const char *text);
/* One field of RFC 4180, quoted where needed, line breaks as LF. With @guard, a field that a
 * spreadsheet would take for a formula begins with an apostrophe (OWASP); a number stays bare. */
void atlante_escape_csv (GString *out, const char *text, gboolean guard);
/* An address to link to: only http, https and mailto pass, everything but letters, digits and
 * -._~:/?#[]@!$&*+,;=% is percent-encoded. (transfer full) (nullable): NULL where it may not be a
 * link. */
char *atlante_escape_uri (const char *uri);
/* (transfer full): for short pieces. */
char *atlante_escape_dup_markup (const char *text);
char *atlante_escape_dup_markdown (const char *text);

G_END_DECLS
