/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text for searching: compatibility forms, case and accents folded, punctuation and spaces made
 * one space. "Rasŏn " and "rason", "L’Aquila" and "l'aquila" are the same. @text: valid UTF-8.
 * (transfer full) */
char *atlante_fold        (const char *text);
/* How many bytes have to be changed, put in or taken out to make @a of @b (Levenshtein's distance);
 * G_MAXUINT where one is longer than 64 bytes: texts as long as that are not compared. */
guint atlante_count_edits (const char *a, const char *b);

G_END_DECLS
