/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* A bag as a folder. It is written whole into a folder of its own beside the target and synced;
 * then one rename puts it in place. So whoever looks sees the old pack or the new one, and an error
 * leaves the old one. */

#include "atlante-bag.h"
#include "atlante-bag-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Begins the name of what is written in an empty folder that cannot be renamed over. */
#define INSIDE ".atlante-"

void
atlante_bag_set_write_error (GError **error, const char *path, int code)
{
  const char *remedy = _("Choose another folder.");

  if (code == ENOSPC || code == EDQUOT)
    remedy = _("Free some space or choose another folder.");
  else if (code == EROFS || code == EACCES || code == EPERM)
    remedy = _("Choose a folder that you may write to.");
  /* Translators: a path, the system's reason, and what to do ("Choose another folder."). */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _("The pack could not be written to “%s”: %s. What was there is as it was. %s"), path,
               g_strerror (code), remedy);
}

/* 0 or the errno of what went wrong. */
static int
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      ssize_t written = write (fd, data, length);

      if (written < 0 && errno != EINTR)
        return errno;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }
  return 0;
}

int
atlante_bag_write_fd (int fd, GBytes *bytes)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  int result = write_all (fd, data, length);

  return result == 0 && fsync (fd) != 0 ? errno : result;
}

int
atlante_bag_write_file (const char *path, GBytes *bytes)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  int result;

  if (fd < 0)
    return errno;
  result = atlante_bag_write_fd (fd, bytes);
  if (close (fd) != 0 && result == 0)
    result = errno;
  return result;
}

/* A rename is on the disk when its folder is. Some file systems refuse to sync a folder: then there
 * is no more to do. */
int
atlante_bag_sync_folder (const char *path)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int result = 0;

  if (fd < 0)
    return errno;
  if (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP)
    result = errno;
  close (fd);
  return result;
}

/* Removes a folder of ours. Never follows a link. */
void
atlante_bag_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  struct stat info;

  if (lstat (path, &info) != 0)
    return;
  if (!S_ISDIR (info.st_mode))
    {
      unlink (path);
      return;
    }
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      atlante_bag_remove_tree (child);
    }
  rmdir (path);
}

static gboolean
is_regular (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;

  return lstat (path, &info) == 0 && S_ISREG (info.st_mode);
}

/* By what only a pack of ours has. */
static gboolean
is_pack (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "data", "pack.json", NULL);
  g_autofree char *text = NULL;

  return is_regular (folder, "bagit.txt") && is_regular (folder, "manifest-sha256.txt") &&
         is_regular (folder, "data/pack.json") && g_file_get_contents (path, &text, NULL, NULL) &&
         strstr (text, "\"atlante-pack\"") != NULL;
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/* May what is at @folder be replaced? */
static gboolean
check_target (const char *folder, gboolean *exists, GError **error)
{
  struct stat info;

  *exists = FALSE;
  if (lstat (folder, &info) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      atlante_bag_set_write_error (error, folder, errno);
      return FALSE;
    }
  if (!S_ISDIR (info.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY,
                   _("“%s” is a file. Name a folder for the pack, or a file that ends in .zip."),
                   folder);
      return FALSE;
    }
  if (!is_empty (folder) && !is_pack (folder))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
                   _("“%s” has other files in it, so that it is not replaced. Name a new or an "
                      "empty folder."),
                   folder);
      return FALSE;
    }
  *exists = TRUE;
  return TRUE;
}

static int
write_files (AtlanteBag *bag, const char *root, GCancellable *cancellable)
{
  g_autofree const char **paths = atlante_bag_list_paths (bag);
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer folder;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (root, paths[i], NULL);
      g_autofree char *parent = g_path_get_dirname (path);
      int result;

      if (g_cancellable_is_cancelled (cancellable))
        return ECANCELED;
      if (g_mkdir_with_parents (parent, 0755) != 0)
        return errno;
      g_hash_table_add (folders, g_steal_pointer (&parent));
      result = atlante_bag_write_file (path, atlante_bag_lookup (bag, paths[i]));
      if (result != 0)
        return result;
    }

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    {
      int result = atlante_bag_sync_folder (folder);

      if (result != 0)
        return result;
    }
  return 0;
}

/* Puts @from in the place of @to; what was there is then at @from, or gone. */
static int
put_in_place (const char *from, const char *to, gboolean exists)
{
  g_autofree char *aside = NULL;
  int result = 0;

  /* An empty folder is replaced by the rename itself. */
  if (!exists || is_empty (to))
    return rename (from, to) == 0 ? 0 : errno;
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0)
    return 0;
  if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
    return errno;

  /* A file system that cannot exchange: the old pack is away for an instant, and comes back when
   * the rename fails. */
  aside = g_strconcat (from, ATLANTE_BAG_ASIDE, NULL);
  if (rename (to, aside) != 0)
    return errno;
  if (rename (from, to) != 0)
    {
      result = errno;
      if (rename (aside, to) != 0)
        g_warning ("The old pack stayed at %s: %s", aside, g_strerror (errno));
      return result;
    }
  atlante_bag_remove_tree (aside);
  return 0;
}

char *
atlante_bag_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char *real = realpath (absolute, NULL);
  char *resolved;

  if (real == NULL)
    return g_steal_pointer (&absolute);
  resolved = g_strdup (real);
  free (real);
  return resolved;
}

/* Makes the folders above @path; those that were not there go to @made, the deepest last. */
int
atlante_bag_make_parents (const char *path, GPtrArray *made)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  while (!g_file_test (parent, G_FILE_TEST_EXISTS))
    {
      char *above = g_path_get_dirname (parent);

      g_ptr_array_add (missing, parent);
      parent = above;
    }
  for (guint i = missing->len; i > 0; i--)
    {
      const char *folder = g_ptr_array_index (missing, i - 1);

      if (g_mkdir (folder, 0755) != 0 && errno != EEXIST)
        return errno;
      g_ptr_array_add (made, g_strdup (folder));
    }
  return 0;
}

void
atlante_bag_remove_parents (GPtrArray *made)
{
  for (guint i = made->len; i > 0; i--)
    rmdir (g_ptr_array_index (made, i - 1));
}

/* Moves what is in @from up into its own parent @to, bagit.txt last: without it there is no bag. */
static int
move_up (const char *from, const char *to)
{
  static const char * const names[] = {
    "data", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "bagit.txt",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *old = g_build_filename (from, names[i], NULL);
      g_autofree char *new = g_build_filename (to, names[i], NULL);

      if (rename (old, new) != 0)
        {
          int result = errno;

          for (guint j = 0; j < i; j++)
            {
              g_autofree char *moved = g_build_filename (to, names[j], NULL);

              atlante_bag_remove_tree (moved);
            }
          return result;
        }
    }
  return 0;
}

/* An empty folder beside which nothing can be put, or over which nothing can be renamed: the top of
 * a disk. */
static gboolean
must_write_inside (const char *target, const char *parent, gboolean exists)
{
  struct stat inner;
  struct stat outer;

  if (!exists || !is_empty (target) || stat (target, &inner) != 0 || stat (parent, &outer) != 0)
    return FALSE;
  return inner.st_dev != outer.st_dev || access (parent, W_OK) != 0;
}

/* Writes the bag beside @target, or in it, and puts it in place. 0 or an errno. */
static int
write_beside (AtlanteBag *self, const char *target, gboolean exists, gboolean inside,
              GCancellable *cancellable)
{
  g_autofree char *parent = inside ? g_strdup (target) : g_path_get_dirname (target);
  g_autofree char *prefix = inside ? g_strdup (INSIDE) : atlante_bag_dup_temporary_prefix (target);
  g_autofree char *temporary = NULL;
  int lock = -1;
  int result = atlante_bag_make_temporary (parent, prefix, TRUE, &temporary, &lock);

  if (result != 0)
    return result;
  result = write_files (self, temporary, cancellable);
  if (result == 0 && g_cancellable_is_cancelled (cancellable))
    result = ECANCELED;
  if (result == 0)
    result = inside ? move_up (temporary, target) : put_in_place (temporary, target, exists);
  /* What is there now is what failed, or the pack that was replaced. */
  atlante_bag_remove_tree (temporary);
  close (lock);
  if (result == 0)
    atlante_bag_sync_folder (parent);
  return result;
}

/* What a killed run left is no reason to refuse the folder. */
static void
sweep (const char *target)
{
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *prefix = atlante_bag_dup_temporary_prefix (target);

  atlante_bag_sweep (parent, prefix, target);
  atlante_bag_sweep (target, INSIDE, target);
}

gboolean
atlante_bag_write_folder (AtlanteBag *self,
                          const char *folder,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *parent = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  gboolean exists = FALSE;
  int result;

  g_return_val_if_fail (self != NULL && folder != NULL, FALSE);

  target = atlante_bag_resolve (folder);
  sweep (target);
  if (!check_target (target, &exists, error))
    return FALSE;

  parent = g_path_get_dirname (target);
  result = atlante_bag_make_parents (target, made);
  if (result == 0)
    result = write_beside (self, target, exists, must_write_inside (target, parent, exists),
                           cancellable);
  if (result == 0)
    return TRUE;

  atlante_bag_remove_parents (made);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    atlante_bag_set_write_error (error, target, result);
  return FALSE;
}
