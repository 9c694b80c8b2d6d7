/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* A bag as a ZIP with the same bytes each time: sorted, one mode, and no times. libarchive would
 * put the local time of the time zone into the ZIP's clock; an entry without a time gets the
 * clock's first day for everybody. */

#include "atlante-bag.h"
#include "atlante-bag-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static la_ssize_t
append_bytes (struct archive *archive, void *user_data, const void *data, size_t length)
{
  g_byte_array_append (user_data, data, length);
  return length;
}

static gboolean
add_entry (struct archive *archive, const char *path, GBytes *bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);
  gboolean added;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, length);
  added = archive_write_header (archive, entry) == ARCHIVE_OK &&
          (length == 0 || archive_write_data (archive, data, length) == (la_ssize_t) length);
  archive_entry_free (entry);
  return added;
}

static GBytes *
make_zip (AtlanteBag *self, const char *name, GError **error)
{
  g_autofree const char **paths = atlante_bag_list_paths (self);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean made;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_deflate (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  made = archive_write_open2 (archive, out, NULL, append_bytes, NULL, NULL) == ARCHIVE_OK;
  for (guint i = 0; made && paths[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (name, "/", paths[i], NULL);

      made = add_entry (archive, path, atlante_bag_lookup (self, paths[i]));
    }
  made = archive_write_close (archive) == ARCHIVE_OK && made;
  if (!made)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The ZIP could not be made: %s"),
                 archive_error_string (archive));
  archive_write_free (archive);
  return made ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}

/* A ZIP of ours has bagit.txt and data/pack.json in one folder. */
static gboolean
is_pack_zip (const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gboolean has_bag = FALSE;
  gboolean has_settings = FALSE;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_filename (archive, path, 65536) == ARCHIVE_OK)
    for (guint i = 0; i < 10000 && archive_read_next_header (archive, &entry) == ARCHIVE_OK; i++)
      {
        const char *name = archive_entry_pathname (entry);

        has_bag |= name != NULL && g_str_has_suffix (name, "/bagit.txt");
        has_settings |= name != NULL && g_str_has_suffix (name, "/data/pack.json");
      }
  archive_read_free (archive);
  return has_bag && has_settings;
}

static gboolean
check_target (const char *path, GError **error)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    return TRUE;
  if (S_ISREG (info.st_mode) && (info.st_size == 0 || is_pack_zip (path)))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _("“%s” is there already and is no Atlante pack, so that it is not replaced. "
                  "Choose another name."),
               path);
  return FALSE;
}

static int
write_in_place (const char *target, GBytes *zip, GCancellable *cancellable)
{
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *prefix = atlante_bag_dup_temporary_prefix (target);
  g_autofree char *temporary = NULL;
  int fd = -1;
  int result;

  atlante_bag_sweep (parent, prefix, target);
  result = atlante_bag_make_temporary (parent, prefix, FALSE, &temporary, &fd);
  if (result != 0)
    return result;
  result = atlante_bag_write_fd (fd, zip);
  if (result == 0 && g_cancellable_is_cancelled (cancellable))
    result = ECANCELED;
  if (result == 0 && rename (temporary, target) != 0)
    result = errno;
  if (result != 0)
    unlink (temporary);
  else
    atlante_bag_sync_folder (parent);
  close (fd);
  return result;
}

gboolean
atlante_bag_write_zip (AtlanteBag *self,
                       const char *name,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *target = NULL;
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  int result;

  g_return_val_if_fail (self != NULL && name != NULL && path != NULL, FALSE);

  target = atlante_bag_resolve (path);
  if (!check_target (target, error))
    return FALSE;
  zip = make_zip (self, name, error);
  if (zip == NULL)
    return FALSE;

  result = atlante_bag_make_parents (target, made);
  if (result == 0)
    result = write_in_place (target, zip, cancellable);
  if (result == 0)
    return TRUE;

  atlante_bag_remove_parents (made);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    atlante_bag_set_write_error (error, target, result);
  return FALSE;
}
