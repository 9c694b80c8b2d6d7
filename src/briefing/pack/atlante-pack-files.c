/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pack-files.h"
#include "atlante-pack-files-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
pack_file_free (gpointer data)
{
  AtlantePackFile *file = data;

  g_free (file->sha256);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_free (file);
}

gboolean
atlante_pack_path_is_safe (const char *path)
{
  g_auto (GStrv) names = NULL;

  if (path == NULL || *path == '\0' || strlen (path) > 1024 || !g_utf8_validate (path, -1, NULL))
    return FALSE;
  for (const char *p = path; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == 0x7f || *p == '\\' || *p == ':')
      return FALSE;
  names = g_strsplit (path, "/", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] == '\0' || g_str_equal (names[i], ".") || g_str_equal (names[i], ".."))
      return FALSE;
  return g_strv_length (names) <= ATLANTE_PACK_MAX_DEPTH;
}

void
atlante_pack_scan_refuse (AtlantePackScan *self,
                          const char *path,
                          const char *rule,
                          const char *message)
{
  g_autofree char *shown = path != NULL ? g_utf8_make_valid (path, -1) : g_strdup ("");

  self->refused (shown, rule, message, self->user_data);
}

/* The verifier reads these; of all others the hash is enough. */
static gboolean
is_kept (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_str_has_suffix (name, ".txt") || g_str_equal (name, "case.atlante")
         || g_str_equal (name, "pack.json");
}

gboolean
atlante_pack_scan_add (AtlantePackScan *self,
                       const char *path,
                       AtlantePackRead read,
                       gpointer source,
                       GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GByteArray) kept = is_kept (path) ? g_byte_array_new () : NULL;
  g_autofree guint8 *buffer = g_malloc (65536);
  AtlantePackFile *file;
  guint64 size = 0;
  gssize n;

  if (++self->n > ATLANTE_PACK_MAX_FILES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("This is no Atlante pack: it has more than %d files."),
                   ATLANTE_PACK_MAX_FILES);
      return FALSE;
    }
  while ((n = read (source, buffer, 65536, error)) > 0)
    {
      size += n;
      self->total += n;
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->total > ATLANTE_PACK_MAX_SIZE)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("This is no Atlante pack: its files are larger than %u MB together."),
                       (guint) (ATLANTE_PACK_MAX_SIZE / (1024 * 1024)));
          return FALSE;
        }
      g_checksum_update (checksum, buffer, n);
      if (kept != NULL && size > ATLANTE_PACK_MAX_KEPT)
        g_clear_pointer (&kept, g_byte_array_unref);
      if (kept != NULL)
        g_byte_array_append (kept, buffer, n);
    }
  if (n < 0)
    return FALSE;

  if (g_hash_table_contains (self->files, path))
    {
      atlante_pack_scan_refuse (self, path, "duplicate", _("The pack has two files of this name."));
      return TRUE;
    }
  file = g_new0 (AtlantePackFile, 1);
  file->size = size;
  file->sha256 = g_strdup (g_checksum_get_string (checksum));
  file->bytes = kept != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&kept)) : NULL;
  g_hash_table_insert (self->files, g_strdup (path), file);
  return TRUE;
}

/* A folder */

static gssize
read_fd (gpointer source, guint8 *buffer, gsize size, GError **error)
{
  int fd = *(int *) source;
  gssize n;

  do
    n = read (fd, buffer, size);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 _("The pack could not be read: %s"), g_strerror (errno));
  return n;
}

static gboolean
scan_folder (AtlantePackScan *self,
             int parent,
             const char *name,
             const char *path,
             guint depth,
             GError **error);

static gboolean
scan_file (AtlantePackScan *self, int folder, const char *name, const char *path, GError **error)
{
  int fd = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean added;

  if (fd < 0)
    {
      atlante_pack_scan_refuse (self, path, "unreadable", g_strerror (errno));
      return TRUE;
    }
  added = atlante_pack_scan_add (self, path, read_fd, &fd, error);
  close (fd);
  return added;
}

static gboolean
scan_entry (AtlantePackScan *self,
            int folder,
            const char *name,
            const char *path,
            guint depth,
            GError **error)
{
  g_autofree char *child = *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);
  struct stat info;

  if (!atlante_pack_path_is_safe (child))
    {
      atlante_pack_scan_refuse (self, child, "unsafe-name",
                                _("No file of a pack has such a name."));
      return TRUE;
    }
  if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    {
      atlante_pack_scan_refuse (self, child, "unreadable", g_strerror (errno));
      return TRUE;
    }
  if (S_ISDIR (info.st_mode))
    return scan_folder (self, folder, name, child, depth + 1, error);
  if (S_ISREG (info.st_mode))
    return scan_file (self, folder, name, child, error);
  atlante_pack_scan_refuse (self, child, "not-a-file",
                            _("A pack holds files only: no links and no devices."));
  return TRUE;
}

static gboolean
scan_folder (AtlantePackScan *self,
             int parent,
             const char *name,
             const char *path,
             guint depth,
             GError **error)
{
  /* The pack's own folder may be reached by a link; nothing in it may. */
  int fd = openat (parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (depth > 0 ? O_NOFOLLOW : 0));
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;
  gboolean scanned = TRUE;

  if (dir == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("“%s” could not be read: %s"), *path != '\0' ? path : name,
                   g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  while (scanned && (entry = readdir (dir)) != NULL)
    if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
      scanned = scan_entry (self, dirfd (dir), entry->d_name, path, depth, error);
  closedir (dir);
  return scanned;
}

GHashTable *
atlante_pack_files_read (const char *path, AtlantePackFilesRefused refused, gpointer user_data,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) files
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pack_file_free);
  AtlantePackScan scan = { files, 0, 0, refused, user_data, cancellable };
  struct stat info;
  gboolean scanned;

  g_return_val_if_fail (path != NULL && refused != NULL, NULL);

  if (stat (path, &info) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("“%s” could not be read: %s"), path, g_strerror (errno));
      return NULL;
    }
  if (S_ISDIR (info.st_mode))
    scanned = scan_folder (&scan, AT_FDCWD, path, "", 0, error);
  else if (S_ISREG (info.st_mode))
    scanned = atlante_pack_scan_zip (&scan, path, error);
  else
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("“%s” is neither a folder nor a ZIP."), path);
      return NULL;
    }
  return scanned ? g_steal_pointer (&files) : NULL;
}
