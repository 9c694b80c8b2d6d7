/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "today at 13:05", "22 November 2026 at 09:30": microseconds since 1970, in the user's time, within
 * a sentence. (transfer full) */
char *atlante_moment_format (gint64 microseconds);

G_END_DECLS
