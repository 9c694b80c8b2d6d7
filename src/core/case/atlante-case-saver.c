/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-saver.h"

#include "atlante-durable-file.h"
#include "atlante-versions.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* As many as the kernel follows. */
#define MAX_LINKS 40

/* --- any file of ours --- */

static const struct
{
  GFileError code;
  const char *cause;
} causes[] = {
  { G_FILE_ERROR_NOSPC, N_("the disk is full: free some space, or save elsewhere") },
  { G_FILE_ERROR_ROFS, N_("the disk is read-only: save elsewhere") },
  { G_FILE_ERROR_NOENT, N_("its folder is not there: make the folder, or save elsewhere") },
  { G_FILE_ERROR_NOTDIR, N_("its folder is a file: save elsewhere") },
  { G_FILE_ERROR_ACCES, N_("you may not write there: save elsewhere, or change the permissions") },
  { G_FILE_ERROR_PERM, N_("you may not write there: save elsewhere, or change the permissions") },
  { G_FILE_ERROR_ISDIR, N_("there is a folder of this name: choose another name") },
  { G_FILE_ERROR_NODEV, N_("there is a device or a pipe of this name: choose another name") },
  { G_FILE_ERROR_LOOP, N_("the link leads round in a circle: save elsewhere") },
  { G_FILE_ERROR_IO, N_("the disk does not work as it should: save elsewhere") },
};

/* @detail: what else is known, for an error without a cause of its own. */
static void
set_error (GError **error, const char *path, GFileError code, const char *detail)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *cause = detail;

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].code == code)
      cause = _(causes[i].cause);
  /* Translators: the name of a file, then the cause with what to do about it */
  g_set_error (error, G_FILE_ERROR, code, _("“%s” was not saved: %s"), name, cause);
}

/* The file at the end of symbolic links: a rename would put a file in place of the link. */
static char *
resolve_links (const char *path, GError **error)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = g_path_get_dirname (at);

      if (target == NULL)
        return g_steal_pointer (&at);
      g_free (at);
      /* ".." stays: the folder may be a link itself */
      at = g_path_is_absolute (target) ? g_strdup (target)
                                       : g_build_filename (folder, target, NULL);
    }
  set_error (error, path, G_FILE_ERROR_LOOP, NULL);
  return NULL;
}

/* May what is at @target be replaced? @mode gets its permissions, or stays where there is nothing.
 * @path: as the user knows it, for messages. */
static gboolean
check_target (const char *path, const char *target, int *mode, gboolean *exists, GError **error)
{
  GStatBuf status;

  *exists = g_stat (target, &status) == 0;
  if (!*exists)
    return TRUE;
  if (!S_ISREG (status.st_mode))
    {
      set_error (error, path, S_ISDIR (status.st_mode) ? G_FILE_ERROR_ISDIR : G_FILE_ERROR_NODEV,
                 NULL);
      return FALSE;
    }
  /* A rename would go past the file's own protection. */
  if (g_access (target, W_OK) != 0)
    {
      int saved = errno;

      set_error (error, path, g_file_error_from_errno (saved), g_strerror (saved));
      return FALSE;
    }
  *mode = status.st_mode & 07777;
  return TRUE;
}

gboolean
atlante_file_write_durably (const char *path, const char *data, gsize length, int mode,
                            GError **error)
{
  g_autofree char *target = NULL;
  gboolean exists;
  int problem;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  target = resolve_links (path, error);
  if (target == NULL || !check_target (path, target, &mode, &exists, error))
    return FALSE;
  problem = _atlante_durable_file_replace (target, data, length, mode);
  if (problem != 0)
    {
      set_error (error, path, g_file_error_from_errno (problem), g_strerror (problem));
      return FALSE;
    }
  /* The umask took away from the mode. The file is saved whether this works or not. */
  if (exists && g_chmod (target, mode) != 0)
    g_debug ("%s: mode not kept: %s", target, g_strerror (errno));
  return TRUE;
}

/* --- a case --- */

static GBytes *
json_to_bytes (const AtlanteJson *json)
{
  GString *out = g_string_new (NULL);

  atlante_json_write (json, ATLANTE_JSON_CASE, out);
  return g_string_free_to_bytes (out);
}

GBytes *
atlante_case_saver_to_bytes (AtlanteCase *self)
{
  g_autoptr (AtlanteJson) json = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  json = atlante_case_dup_json (self);
  return json_to_bytes (json);
}

/* Asked before anything is written. */
static gboolean
check_writable (AtlanteCase *self, GFile *file, GError **error)
{
  g_autofree char *name = NULL;

  if (!atlante_case_is_read_only (self) && g_file_is_native (file))
    return TRUE;
  name = g_file_get_basename (file);
  if (atlante_case_is_read_only (self))
    g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY,
                 _("“%s” was not saved: the case is of a later version and can only be read, "
                   "so install a newer Atlante to change it"), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("“%s” was not saved: choose a folder of this computer"), name);
  return FALSE;
}

/* Returns: (transfer full) (nullable): what is in the file now */
static GBytes *
save_json (const AtlanteJson *json, GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  bytes = json_to_bytes (json);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!atlante_file_write_durably (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   0644, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

gboolean
atlante_case_saver_save (AtlanteCase *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!check_writable (self, file, error))
    return FALSE;
  json = atlante_case_dup_json (self);
  bytes = save_json (json, file, cancellable, error);
  return bytes != NULL;
}

gboolean
atlante_case_saver_save_scripted (AtlanteCase *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  atlante_versions_keep_file (file);
  if (!atlante_case_saver_save (self, file, NULL, error))
    return FALSE;
  bytes = atlante_case_saver_to_bytes (self);
  atlante_versions_keep (file, bytes, TRUE);
  return TRUE;
}

/* --- in a worker --- */

static void
save_in_thread (GTask *task, gpointer source, gpointer json, GCancellable *cancellable)
{
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  atlante_versions_keep_file (file);
  bytes = save_json (json, file, cancellable, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  atlante_versions_keep (file, bytes, FALSE);
  g_object_set_data_full (G_OBJECT (task), "sha256",
                          g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes), g_free);
  g_task_return_boolean (task, TRUE);
}

void
atlante_case_saver_save_async (AtlanteCase *self, GFile *file, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (ATLANTE_IS_CASE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_case_saver_save_async);
  if (!check_writable (self, file, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* The case as it is now: it may change while the worker writes. */
  g_task_set_task_data (task, atlante_case_dup_json (self), (GDestroyNotify) atlante_json_unref);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
atlante_case_saver_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_case_saver_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
atlante_case_saver_get_sha256 (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_case_saver_save_async), NULL);

  return g_object_get_data (G_OBJECT (result), "sha256");
}
