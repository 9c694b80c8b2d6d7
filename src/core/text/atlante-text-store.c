/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-text-store.h"

#include "atlante-paths.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define READ_SIZE (64 * 1024)

/* The hash makes the file's name: anything else could lead out of the folder. */
static gboolean
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static char *
dup_folder (void)
{
  g_autofree char *data = atlante_paths_dup_user_data_dir ();

  return g_build_filename (data, "texts", NULL);
}

static char *
dup_path (const char *sha256)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strconcat (sha256, ".txt", NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * atlante_text_store_put:
 *
 * Returns: whether the text is kept now, else FALSE with a #GFileError
 */
gboolean
atlante_text_store_put (AtlanteCanonicalText *text, GError **error)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
                   _("The folder %s for attached texts cannot be made: %s"), folder,
                   g_strerror (code));
      return FALSE;
    }

  path = dup_path (atlante_canonical_text_get_sha256 (text));
  return g_file_set_contents_full (path, atlante_canonical_text_get_text (text), -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * atlante_text_store_lookup:
 * @sha256: the hash of a whole canonical text
 *
 * Returns: (transfer full) (nullable): the text; NULL without an error where it is not kept;
 *   NULL with an error where it cannot be read or was changed
 */
AtlanteCanonicalText *
atlante_text_store_lookup (const char *sha256, GError **error)
{
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (sha256 != NULL, NULL);

  if (!is_sha256 (sha256))
    return NULL;

  path = dup_path (sha256);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  file = g_file_new_for_path (path);
  text = atlante_text_store_load_file (file, NULL, error);
  if (text != NULL && strcmp (atlante_canonical_text_get_sha256 (text), sha256) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The attached text %s was changed since. Attach the article again."), path);
      return NULL;
    }

  return g_steal_pointer (&text);
}

guint64
atlante_text_store_get_size (const char *sha256)
{
  g_autofree char *path = NULL;
  GStatBuf status;

  g_return_val_if_fail (sha256 != NULL, 0);

  if (!is_sha256 (sha256))
    return 0;

  path = dup_path (sha256);
  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

/**
 * atlante_text_store_remove:
 *
 * Returns: whether the text is not kept any more
 */
gboolean
atlante_text_store_remove (const char *sha256, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (sha256 != NULL, FALSE);

  if (!is_sha256 (sha256))
    return TRUE;

  path = dup_path (sha256);
  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
                   _("The attached text %s cannot be removed: %s"), path, g_strerror (code));
      return FALSE;
    }

  return TRUE;
}

/* Reads no more than one byte beyond the limit, whatever the file says of its size (a pipe, a
 * device). */
static GByteArray *
read_limited (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (READ_SIZE);

  if (stream == NULL)
    return NULL;

  while (bytes->len <= ATLANTE_TEXT_MAX_SIZE)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, READ_SIZE, cancellable,
                                      error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }

  return g_steal_pointer (&bytes);
}

/**
 * atlante_text_store_load_file:
 * @file: a text file in UTF-8, %ATLANTE_TEXT_MAX_SIZE at most
 *
 * Returns: (transfer full) (nullable): its canonical text, or NULL with a #GIOErrorEnum or
 *   #AtlanteTextError whose message begins with the file's name
 */
AtlanteCanonicalText *
atlante_text_store_load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  AtlanteCanonicalText *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_limited (file, cancellable, error);
  if (bytes != NULL)
    text = atlante_canonical_text_new (bytes->data != NULL ? (const char *) bytes->data : "",
                                       bytes->len, error);

  if (text == NULL && error != NULL && *error != NULL
      && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_prefix_error (error, "%s: ", name);
    }

  return text;
}
