/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-loader.h"

#include "atlante-case-validator.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (256 * 1024)
#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* --- the bytes --- */

static gboolean
check_size (goffset size, GError **error)
{
  if (size <= ATLANTE_JSON_MAX_SIZE)
    return TRUE;
  g_set_error (error, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_SIZE,
               _("the file is larger than %d MB: split it"),
               ATLANTE_JSON_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

static gboolean
check_kind (GFileInfo *info, GError **error)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("this is a folder: choose a case file in it"));
  else if (type == G_FILE_TYPE_SPECIAL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("this is a device or a pipe: choose a case file"));
  else
    return check_size (g_file_info_get_size (info), error);
  return FALSE;
}

/* The size that a file claims is not always the size that it has (/proc, a file that grows). */
static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      if (!check_size ((goffset) bytes->len + n, error))
        return NULL;
      g_byte_array_append (bytes, chunk, n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL || !check_kind (info, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  return read_stream (G_INPUT_STREAM (stream), cancellable, error);
}

/* GIO says which file it was, but not to whom to turn. */
static void
explain_missing (GError **error)
{
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (error);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("there is no such file: check its name and folder"));
    }
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    {
      g_clear_error (error);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _("you may not read this file: change its permissions, or take a copy"));
    }
}

/* --- from bytes to a case --- */

static AtlanteCaseError
code_of_rule (const char *rule)
{
  if (strcmp (rule, "format") == 0)
    return ATLANTE_CASE_ERROR_FORMAT;
  if (strcmp (rule, "version") == 0)
    return ATLANTE_CASE_ERROR_VERSION;
  return ATLANTE_CASE_ERROR_INVALID;
}

/* The first error, and how many there are besides. */
static gboolean
check_rules (AtlanteJson *root, GError **error)
{
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (root);
  const AtlanteProblem *first = NULL;
  guint more = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (!problem->fatal)
        continue;
      if (first == NULL)
        first = problem;
      else
        more++;
    }
  if (first == NULL)
    return TRUE;
  if (more == 0)
    g_set_error (error, ATLANTE_CASE_ERROR, code_of_rule (first->rule), "%s: %s", first->where,
                 first->message);
  else
    g_set_error (error, ATLANTE_CASE_ERROR, code_of_rule (first->rule),
                 /* Translators: where in the file, what is wrong there, how many other errors there
                  * are */
                 g_dngettext (GETTEXT_PACKAGE, "%s: %s (and %u more error)",
                              "%s: %s (and %u more errors)", more),
                 first->where, first->message, more);
  return FALSE;
}

static AtlanteCase *
read_bytes (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (AtlanteJson) root = NULL;

  if (length == 0)
    {
      g_set_error (error, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_SYNTAX,
                   _("line 1, column 1: the file is empty: take another copy of it"));
      return NULL;
    }
  root = atlante_json_parse (data, length, error);
  if (root == NULL || !check_rules (root, error))
    return NULL;
  return atlante_case_new (root);
}

AtlanteCase *
atlante_case_loader_load_bytes (GBytes *bytes, const char *name, GError **error)
{
  AtlanteCase *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = read_bytes (bytes, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", name);
  return self;
}

/* @sha256: (out) (optional): set once the bytes are read, also where they are no case */
static AtlanteCase *
load (GFile *file, char **sha256, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  bytes = read_file (file, cancellable, &problem);
  if (bytes != NULL && sha256 != NULL)
    *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (bytes != NULL)
    return atlante_case_loader_load_bytes (bytes, name, error);
  explain_missing (&problem);
  g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", name);
  return NULL;
}

AtlanteCase *
atlante_case_loader_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, NULL, cancellable, error);
}

/* --- in a worker --- */

static void
load_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  char *sha256 = NULL;
  AtlanteCase *self = load (file, &sha256, cancellable, &error);

  g_object_set_data_full (G_OBJECT (task), "sha256", sha256, g_free);
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
atlante_case_loader_load_async (GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_case_loader_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

AtlanteCase *
atlante_case_loader_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_case_loader_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
atlante_case_loader_get_sha256 (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_case_loader_load_async), NULL);

  return g_object_get_data (G_OBJECT (result), "sha256");
}
