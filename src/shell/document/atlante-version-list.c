/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-version-list.h"

#include "atlante-comparison.h"

#include <glib/gi18n-lib.h>

void
atlante_version_entry_free (AtlanteVersionEntry *self)
{
  if (self == NULL)
    return;
  atlante_version_free (self->version);
  g_free (self->summary);
  g_free (self);
}

static AtlanteVersion *
copy_version (const AtlanteVersion *version)
{
  AtlanteVersion *copy = g_new0 (AtlanteVersion, 1);

  copy->path = g_strdup (version->path);
  copy->sha256 = g_strdup (version->sha256);
  copy->time = version->time;
  return copy;
}

/* --- the list --- */

/* @kase, @earlier: (nullable): cannot be read */
static char *
format_summary (AtlanteCase *kase, AtlanteCase *earlier, gboolean is_oldest)
{
  g_autoptr (AtlanteComparison) comparison = NULL;

  if (kase == NULL)
    return g_strdup (_("This version cannot be read"));
  if (is_oldest)
    return g_strdup (_("The oldest that is kept"));
  if (earlier == NULL)
    return g_strdup (_("The version before it cannot be read"));
  comparison = atlante_comparison_new (earlier, kase);
  return atlante_comparison_format_summary (comparison, NULL);
}

/* At most two of them are in memory. */
static void
list_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) versions = atlante_versions_list (file);
  g_autoptr (GPtrArray) entries
    = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_version_entry_free);
  g_autoptr (AtlanteCase) kase = versions->len > 0
                                   ? atlante_version_load (g_ptr_array_index (versions, 0), NULL)
                                   : NULL;

  for (guint i = 0; i < versions->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gboolean is_oldest = i + 1 == versions->len;
      g_autoptr (AtlanteCase) earlier
        = is_oldest ? NULL : atlante_version_load (g_ptr_array_index (versions, i + 1), NULL);
      AtlanteVersionEntry *entry = g_new0 (AtlanteVersionEntry, 1);

      entry->version = copy_version (g_ptr_array_index (versions, i));
      entry->is_readable = kase != NULL;
      entry->summary = format_summary (kase, earlier, is_oldest);
      g_ptr_array_add (entries, entry);
      g_set_object (&kase, earlier);
    }
  g_task_return_pointer (task, g_steal_pointer (&entries), (GDestroyNotify) g_ptr_array_unref);
}

void
atlante_version_list_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_version_list_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
atlante_version_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_version_list_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- one of them --- */

static void
load_in_thread (GTask *task, gpointer source, gpointer version, GCancellable *cancellable)
{
  GError *error = NULL;
  AtlanteCase *kase = atlante_version_load (version, &error);

  if (kase != NULL)
    g_task_return_pointer (task, kase, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
atlante_version_entry_load_async (const AtlanteVersionEntry *entry, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (entry != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_version_entry_load_async);
  g_task_set_task_data (task, copy_version (entry->version), (GDestroyNotify) atlante_version_free);
  g_task_run_in_thread (task, load_in_thread);
}

AtlanteCase *
atlante_version_entry_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlante_version_entry_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
