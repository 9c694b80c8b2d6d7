/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text for searching: compatibility forms, case and accents folded, punctuation and spaces made one space.
 * "Rasŏn " and "rason", "L’Aquila" and "l'aquila" are the same. @text: valid UTF-8. (transfer full) */
char *atlante_fold (const char *text);

G_END_DECLS
