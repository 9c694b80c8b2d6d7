/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* What a bag is written to before it is put in place: a file or folder beside the target, named
 * after it and locked for as long as somebody writes to it. One without a lock was left by a run
 * that was killed, and the next run to the same target takes it away. */

#include "atlante-bag-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_TRIES 100

char *
atlante_bag_dup_temporary_prefix (const char *target)
{
  g_autofree char *name = g_path_get_basename (target);

  /* A name may have 255 bytes, and this one grows. */
  return g_strdup_printf (".%.200s.atlante-", name);
}

/* Whoever sweeps may have taken away what was just made, between making and locking it. */
static gboolean
is_still_there (const char *path, int fd)
{
  struct stat there, locked;

  return lstat (path, &there) == 0 && fstat (fd, &locked) == 0 && there.st_dev == locked.st_dev
         && there.st_ino == locked.st_ino;
}

int
atlante_bag_make_temporary (const char *folder, const char *prefix, gboolean is_folder,
                            char **path, int *fd)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *random = g_uuid_string_random ();
      g_autofree char *name = g_strdup_printf ("%s%.8s", prefix, random);
      g_autofree char *made = g_build_filename (folder, name, NULL);

      if (is_folder && g_mkdir (made, 0755) != 0)
        {
          if (errno == EEXIST)
            continue;
          return errno;
        }
      *fd = is_folder ? open (made, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                      : open (made, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
      /* A folder may be swept away before it is opened. */
      if (*fd < 0 && errno != EEXIST && !(is_folder && errno == ENOENT))
        {
          int result = errno;

          atlante_bag_remove_tree (made);
          return result;
        }
      /* A file system without locks cannot say who is at work: there nothing is swept either. */
      if (*fd >= 0 && (flock (*fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
          && is_still_there (made, *fd))
        {
          *path = g_steal_pointer (&made);
          return 0;
        }
      if (*fd >= 0)
        close (*fd);
    }
  return EEXIST;
}

/* The pack that a run moved aside, on a file system that cannot exchange two folders. */
static gboolean
bring_back (const char *path, const char *target)
{
  struct stat info;

  return g_str_has_suffix (path, ATLANTE_BAG_ASIDE) && lstat (target, &info) != 0
         && errno == ENOENT && rename (path, target) == 0;
}

static void
sweep_one (const char *path, const char *target)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 && !bring_back (path, target))
    atlante_bag_remove_tree (path);
  close (fd);
}

/* Eight digits, as a run makes them, and perhaps the suffix: anything else is somebody else's. */
static gboolean
is_ours (const char *name, const char *prefix)
{
  const char *at = name + strlen (prefix);
  guint n = 0;

  if (!g_str_has_prefix (name, prefix))
    return FALSE;
  while (g_ascii_isxdigit (at[n]))
    n++;
  return n == 8 && (at[n] == '\0' || g_str_equal (at + n, ATLANTE_BAG_ASIDE));
}

void
atlante_bag_sweep (const char *folder, const char *prefix, const char *target)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_ours (name, prefix))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        sweep_one (path, target);
      }
}
