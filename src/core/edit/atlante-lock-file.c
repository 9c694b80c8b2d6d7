/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-lock-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

static int
open_and_lock (const char *folder, int flags)
{
  g_autofree char *name = g_build_filename (folder, ATLANTE_LOCK_FILE_NAME, NULL);
  int fd = g_open (name, flags | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
atlante_lock_file_take (const char *folder)
{
  g_return_val_if_fail (folder != NULL, -1);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;
  return open_and_lock (folder, O_CREAT);
}

void
atlante_lock_file_release (int lock)
{
  if (lock >= 0)
    close (lock);
}

gboolean
atlante_lock_file_is_held (const char *folder)
{
  g_autofree char *name = NULL;
  int fd;

  g_return_val_if_fail (folder != NULL, FALSE);

  name = g_build_filename (folder, ATLANTE_LOCK_FILE_NAME, NULL);
  if (!g_file_test (name, G_FILE_TEST_EXISTS))
    return FALSE;
  fd = open_and_lock (folder, 0);
  atlante_lock_file_release (fd);
  return fd < 0;
}
