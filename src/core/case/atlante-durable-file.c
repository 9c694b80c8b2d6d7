/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* .NAME.atlante-saving-0123abcd */
#define MARK ".atlante-saving-"
#define FIGURES 8
#define MAX_TRIES 100

static char *
dup_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  /* A name may have 255 bytes, and this one grows. */
  return g_strdup_printf (".%.200s" MARK, name);
}

static gboolean
has_figures_only (const char *text)
{
  return strlen (text) == FIGURES && strspn (text, "0123456789abcdef") == FIGURES;
}

gboolean
_atlante_durable_file_is_ours (const char *name)
{
  const char *mark = g_strrstr (name, MARK);

  return *name == '.' && mark != NULL && has_figures_only (mark + strlen (MARK));
}

/* --- what is left --- */

static void
sweep_one (const char *path)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 && g_unlink (path) != 0)
    g_debug ("%s: %s", path, g_strerror (errno));
  close (fd);
}

void
_atlante_durable_file_sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = dup_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && has_figures_only (name + strlen (prefix)))
      {
        g_autofree char *left = g_build_filename (folder, name, NULL);

        sweep_one (left);
      }
}

void
_atlante_durable_file_sweep_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (_atlante_durable_file_is_ours (name))
      {
        g_autofree char *left = g_build_filename (folder, name, NULL);

        sweep_one (left);
      }
}

/* --- writing --- */

/* Whoever sweeps may have taken away what was just made, between making and locking it. */
static gboolean
is_still_there (const char *path, int fd)
{
  struct stat there, locked;

  return lstat (path, &there) == 0 && fstat (fd, &locked) == 0 && there.st_dev == locked.st_dev
         && there.st_ino == locked.st_ino;
}

/* A file system without locks cannot say who is at work: there nothing is swept either. */
static gboolean
lock (const char *path, int fd)
{
  return (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) && is_still_there (path, fd);
}

/* Returns: 0 or an errno */
static int
make (const char *path, int mode, char **made, int *fd)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = dup_prefix (path);

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%08x", prefix, g_random_int ());
      g_autofree char *at = g_build_filename (folder, name, NULL);

      *fd = open (at, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (*fd < 0 && errno != EEXIST)
        return errno;
      if (*fd >= 0 && lock (at, *fd))
        {
          *made = g_steal_pointer (&at);
          return 0;
        }
      if (*fd >= 0)
        close (*fd);
    }
  return EEXIST;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* The new name is on the disk once its folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (fd);
}

int
_atlante_durable_file_replace (const char *path, const char *data, gsize length, int mode)
{
  g_autofree char *made = NULL;
  int fd, result;

  g_return_val_if_fail (path != NULL, EINVAL);

  _atlante_durable_file_sweep (path);
  result = make (path, mode, &made, &fd);
  if (result != 0)
    return result;
  if (!write_all (fd, data, length) || fsync (fd) != 0 || g_rename (made, path) != 0)
    {
      result = errno;
      g_unlink (made);
    }
  /* The lock goes with it: not before the file has its own name. */
  close (fd);
  if (result == 0)
    sync_folder (path);
  return result;
}
