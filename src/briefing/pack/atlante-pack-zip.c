/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* A pack in a ZIP, read in memory and never unpacked. The reader that seeks is used alone: it needs
 * the archive's central directory, so that a ZIP that was cut is an error and not an empty pack. */

#include "atlante-pack-files-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gssize
read_entry (gpointer source, guint8 *buffer, gsize size, GError **error)
{
  la_ssize_t n = archive_read_data (source, buffer, size);

  if (n < 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The ZIP is damaged: %s"),
                 archive_error_string (source) != NULL ? archive_error_string (source) : "");
  return n;
}

/* The folder that holds bagit.txt, with "/": what the names of all files begin with. NULL where
 * there is none. */
static char *
dup_root (const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *root = NULL;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_filename (archive, path, 65536) == ARCHIVE_OK)
    for (guint i = 0; root == NULL && i < ATLANTE_PACK_MAX_FILES
                      && archive_read_next_header (archive, &entry) == ARCHIVE_OK;
         i++)
      {
        const char *name = archive_entry_pathname (entry);
        const char *slash = name != NULL ? strchr (name, '/') : NULL;

        if (name != NULL && g_str_equal (name, "bagit.txt"))
          root = g_strdup ("");
        else if (slash != NULL && g_str_equal (slash, "/bagit.txt"))
          root = g_strndup (name, slash + 1 - name);
      }
  archive_read_free (archive);
  return root;
}

static gboolean
scan_entry (AtlantePackScan *self,
            struct archive *archive,
            struct archive_entry *entry,
            const char *root,
            GError **error)
{
  const char *name = archive_entry_pathname (entry);

  if (archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (name == NULL || !g_str_has_prefix (name, root)
      || !atlante_pack_path_is_safe (name + strlen (root)))
    atlante_pack_scan_refuse (self, name, "unsafe-name", _("No file of a pack has such a name."));
  else if (archive_entry_filetype (entry) != AE_IFREG || archive_entry_symlink (entry) != NULL ||
           archive_entry_hardlink (entry) != NULL)
    atlante_pack_scan_refuse (self, name, "not-a-file",
                              _("A pack holds files only: no links and no devices."));
  else if (archive_entry_is_encrypted (entry))
    atlante_pack_scan_refuse (self, name, "encrypted", _("A pack is not encrypted."));
  else
    return atlante_pack_scan_add (self, name + strlen (root), read_entry, archive, error);
  return TRUE;
}

gboolean
atlante_pack_scan_zip (AtlantePackScan *self, const char *path, GError **error)
{
  g_autofree char *root = dup_root (path);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gboolean scanned = TRUE;
  int result = ARCHIVE_FATAL;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_filename (archive, path, 65536) == ARCHIVE_OK)
    {
      for (guint i = 0; scanned && i <= ATLANTE_PACK_MAX_FILES; i++)
        {
          result = archive_read_next_header (archive, &entry);
          if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            break;
          scanned = scan_entry (self, archive, entry, root != NULL ? root : "", error);
        }
    }
  if (scanned && result != ARCHIVE_EOF)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("“%s” is neither a folder nor a whole ZIP."), path);
      scanned = FALSE;
    }
  archive_read_free (archive);
  return scanned;
}
