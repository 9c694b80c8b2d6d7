/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts a new file in a file's place, so that at each moment, and after a power cut, one of the two
 * is there as a whole. What it writes to meanwhile stands beside it under a name of ours, locked as
 * long as somebody writes. @path: no link. @mode: of the file. Returns: 0 or an errno */
int     _atlante_durable_file_replace     (const char *path, const char *data, gsize length,
                                           int mode);
/* Takes away what programs that were killed have left beside a file. What another program is
 * writing to stays, and so does all that has not exactly a name of ours. */
void    _atlante_durable_file_sweep       (const char *path);
/* The same beside all files of a folder that is ours. */
void    _atlante_durable_file_sweep_folder (const char *folder);
/* Is it a name of what we write to, for any file? */
gboolean _atlante_durable_file_is_ours    (const char *name);

G_END_DECLS
