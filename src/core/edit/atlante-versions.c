/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-versions.h"

#include "atlante-case-loader.h"
#include "atlante-case-saver.h"
#include "atlante-durable-file.h"
#include "atlante-paths.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* TIME-SHA256.atlante.gz, TIME-SHA256-script.atlante.gz; times have as many figures for centuries,
 * so that names sort by them. */
#define ENDING ".atlante.gz"
#define SCRIPT "-script"
#define TIME_FIGURES 16
#define SHA256_FIGURES 16

/* A save waits for it: a fifth larger in a third of the time. */
#define FASTEST 1

/* Which file they are of. */
#define URI_NAME "uri"

/* Saves of a script within this time are one. */
#define SCRIPT_TIME G_TIME_SPAN_MINUTE

void
atlante_version_free (AtlanteVersion *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->sha256);
  g_free (self);
}

/* --- where they are --- */

static char *
dup_root (void)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();

  return g_build_filename (state, "versions", NULL);
}

/* A file has the same versions by whatever link it is opened. */
static char *
dup_uri (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autoptr (GFile) target = real != NULL ? g_file_new_for_path (real) : NULL;

  return g_file_get_uri (target != NULL ? target : file);
}

static char *
dup_folder (GFile *file)
{
  g_autofree char *root = dup_root ();
  g_autofree char *uri = dup_uri (file);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  name[2 * SHA256_FIGURES] = '\0';
  return g_build_filename (root, name, NULL);
}

/* --- the list --- */

/* NULL for what is no version. */
static AtlanteVersion *
read_name (const char *folder, const char *name)
{
  AtlanteVersion *self;
  char *end;
  gint64 time = g_ascii_strtoll (name, &end, 10);

  if (end - name != TIME_FIGURES || *end != '-' || !g_str_has_suffix (name, ENDING)
      || strspn (end + 1, "0123456789abcdef") != SHA256_FIGURES)
    return NULL;
  self = g_new0 (AtlanteVersion, 1);
  self->path = g_build_filename (folder, name, NULL);
  self->sha256 = g_strndup (end + 1, SHA256_FIGURES);
  self->time = time;
  return self;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(AtlanteVersion *const *) b)->path, (*(AtlanteVersion *const *) a)->path);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_version_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      AtlanteVersion *version = read_name (folder, name);

      if (version != NULL)
        g_ptr_array_add (list, version);
    }
  g_ptr_array_sort (list, compare_paths);
  return list;
}

GPtrArray *
atlante_versions_list (GFile *file)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = dup_folder (file);
  return list_folder (folder);
}

/* --- reading one --- */

static GBytes *
convert (GConverter *converter, const void *data, gsize length, GError **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (data, (gssize) length,
                                                                         NULL);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (memory, converter);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (output, input,
                              G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                              | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static char *
compute_short_sha256 (GBytes *bytes)
{
  char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  sha256[SHA256_FIGURES] = '\0';
  return sha256;
}

GBytes *
atlante_version_dup_bytes (const AtlanteVersion *self, GError **error)
{
  g_autoptr (GConverter) converter = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL, *sha256 = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);

  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  if (g_file_get_contents (self->path, &data, &length, NULL))
    bytes = convert (converter, data, length, NULL);
  sha256 = bytes != NULL ? compute_short_sha256 (bytes) : NULL;
  if (g_strcmp0 (sha256, self->sha256) == 0)
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("This version is damaged or gone: choose another."));
  return NULL;
}

AtlanteCase *
atlante_version_load (const AtlanteVersion *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = atlante_version_dup_bytes (self, error);
  if (bytes == NULL)
    return NULL;
  time = g_date_time_new_from_unix_local (self->time / G_USEC_PER_SEC);
  name = g_date_time_format (time, "%F %T");
  return atlante_case_loader_load_bytes (bytes, name, error);
}

/* --- keeping one --- */

static gboolean
is_of_script (const AtlanteVersion *self)
{
  return g_str_has_suffix (self->path, SCRIPT ENDING);
}

static gboolean
write_version (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GConverter) converter
    = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, FASTEST));
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) packed = convert (converter, data, length, error);

  if (packed == NULL)
    return FALSE;
  data = g_bytes_get_data (packed, &length);
  return atlante_file_write_durably (path, data, length, 0600, error);
}

static void
write_uri (const char *folder, GFile *file)
{
  g_autofree char *name = g_build_filename (folder, URI_NAME, NULL);
  g_autofree char *uri = dup_uri (file);

  if (!g_file_test (name, G_FILE_TEST_EXISTS)
      && !g_file_set_contents_full (name, uri, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    g_debug ("%s is not written", name);
}

static void
remove_version (const AtlanteVersion *version)
{
  if (g_unlink (version->path) != 0)
    g_debug ("%s: %s", version->path, g_strerror (errno));
}

/* Also what a program that was killed was writing. */
static void
drop_old (const char *folder)
{
  g_autoptr (GPtrArray) list = list_folder (folder);

  _atlante_durable_file_sweep_folder (folder);
  for (guint i = ATLANTE_VERSIONS_MAX; i < list->len; i++)
    remove_version (g_ptr_array_index (list, i));
}

/* @time: of the save, microseconds since 1970 */
static void
keep (GFile *file, GBytes *bytes, gint64 time, gboolean is_scripted)
{
  g_autofree char *folder = dup_folder (file);
  g_autofree char *sha256 = compute_short_sha256 (bytes);
  g_autofree char *name = NULL, *path = NULL;
  g_autoptr (GPtrArray) list = list_folder (folder);
  g_autoptr (GError) error = NULL;
  const AtlanteVersion *last = list->len > 0 ? g_ptr_array_index (list, 0) : NULL;

  if (last != NULL && g_str_equal (last->sha256, sha256))
    return;
  /* A clock that was set back does not bring the order into disorder. */
  if (last != NULL && time <= last->time)
    time = last->time + 1;
  name = g_strdup_printf ("%0*" G_GINT64_FORMAT "-%s%s" ENDING, TIME_FIGURES, time, sha256,
                          is_scripted ? SCRIPT : "");
  path = g_build_filename (folder, name, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0 || !write_version (path, bytes, &error))
    {
      g_debug ("No version is kept in %s: %s", folder,
               error != NULL ? error->message : g_strerror (errno));
      return;
    }
  write_uri (folder, file);
  if (is_scripted && last != NULL && is_of_script (last) && time - last->time < SCRIPT_TIME)
    remove_version (last);
  drop_old (folder);
}

void
atlante_versions_keep (GFile *file, GBytes *bytes, gboolean is_scripted)
{
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  keep (file, bytes, g_get_real_time (), is_scripted);
}

static gint64
get_time (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : g_get_real_time ();
}

void
atlante_versions_keep_file (GFile *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  if (bytes != NULL)
    keep (file, bytes, get_time (file), FALSE);
}

/* --- all of them --- */

guint64
atlante_versions_get_size (GFile *file)
{
  g_autoptr (GPtrArray) list = atlante_versions_list (file);
  guint64 size = 0;

  g_return_val_if_fail (list != NULL, 0);

  for (guint i = 0; i < list->len; i++)
    {
      const AtlanteVersion *version = g_ptr_array_index (list, i);
      GStatBuf status;

      if (g_stat (version->path, &status) == 0)
        size += (guint64) status.st_size;
    }
  return size;
}

gboolean
atlante_versions_forget (GFile *file, GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  folder = dup_folder (file);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  if (g_rmdir (folder) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               /* Translators: a folder, then the cause, as “Permission denied” */
               _("The versions in %s cannot be removed: %s"), folder, g_strerror (errno));
  return FALSE;
}

GPtrArray *
atlante_versions_list_files (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, URI_NAME, NULL);
      g_autofree char *uri = NULL;

      if (g_file_get_contents (path, &uri, NULL, NULL) && g_utf8_validate (uri, -1, NULL))
        g_ptr_array_add (files, g_file_new_for_uri (uri));
    }
  return files;
}
