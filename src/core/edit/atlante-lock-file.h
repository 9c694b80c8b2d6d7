/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATLANTE_LOCK_FILE_NAME "lock"

/* A folder that one process uses at a time. The system takes the lock away when the process ends,
 * however it ends. @folder: made, mode 0700. Returns: a file descriptor, or -1 where another has it
 * or there is no such folder to be made */
int      atlante_lock_file_take    (const char *folder);
/* @lock: may be -1 */
void     atlante_lock_file_release (int lock);
gboolean atlante_lock_file_is_held (const char *folder);

G_END_DECLS
