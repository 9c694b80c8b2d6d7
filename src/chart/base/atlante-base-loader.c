/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-loader.h"

#include "atlante-paths.h"

typedef struct
{
  AtlanteBaseMap *map;
  AtlanteBaseLabels *labels;
  AtlanteViewpoints *viewpoints;
  GError *error;
} Base;

/* 10 MB that never change: kept while somebody has them. */
static GMutex shared_mutex;
static GWeakRef shared_map;
static GWeakRef shared_labels;
static GWeakRef shared_viewpoints;

static void
base_free (gpointer data)
{
  Base *base = data;

  g_clear_object (&base->map);
  g_clear_object (&base->labels);
  g_clear_object (&base->viewpoints);
  g_clear_error (&base->error);
  g_free (base);
}

static void
load (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Base *base = g_new0 (Base, 1);
  g_autofree char *file = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autofree char *folder = atlante_paths_dup_data_file ("basemap");

  g_mutex_lock (&shared_mutex);
  base->map = g_weak_ref_get (&shared_map);
  base->labels = g_weak_ref_get (&shared_labels);
  base->viewpoints = g_weak_ref_get (&shared_viewpoints);
  if (base->map == NULL)
    {
      base->map = atlante_base_map_new_from_file (file, &base->error);
      g_weak_ref_set (&shared_map, base->map);
    }
  if (base->labels == NULL)
    {
      base->labels =
        atlante_base_labels_new_from_folder (folder, base->error == NULL ? &base->error : NULL);
      g_weak_ref_set (&shared_labels, base->labels);
    }
  if (base->viewpoints == NULL)
    {
      base->viewpoints = atlante_viewpoints_load (base->error == NULL ? &base->error : NULL);
      g_weak_ref_set (&shared_viewpoints, base->viewpoints);
    }
  g_mutex_unlock (&shared_mutex);
  g_task_return_pointer (task, base, base_free);
}

/**
 * atlante_base_loader_load_async:
 * @cancellable: (nullable): ends it
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Reads the base map, its names and the viewpoints in a worker. What another window has already is
 * not read again.
 */
void
atlante_base_loader_load_async (GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, atlante_base_loader_load_async);
  g_task_run_in_thread (task, load);
}

/**
 * atlante_base_loader_load_finish:
 * @result: of atlante_base_loader_load_async()
 * @map: (out) (transfer full) (nullable): the geometry
 * @labels: (out) (transfer full) (nullable): the names
 * @viewpoints: (out) (transfer full) (nullable): the viewpoints
 * @error: what could not be read, of all the first
 *
 * What could be read is given also where another part could not; after a cancellation nothing is.
 *
 * Returns: whether all were read
 */
gboolean
atlante_base_loader_load_finish (GAsyncResult *result,
                                 AtlanteBaseMap **map,
                                 AtlanteBaseLabels **labels,
                                 AtlanteViewpoints **viewpoints,
                                 GError **error)
{
  Base *base;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  base = g_task_propagate_pointer (G_TASK (result), error);
  if (base == NULL)
    return FALSE;
  *map = g_steal_pointer (&base->map);
  *labels = g_steal_pointer (&base->labels);
  *viewpoints = g_steal_pointer (&base->viewpoints);
  if (base->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&base->error));
      base_free (base);
      return FALSE;
    }
  base_free (base);
  return TRUE;
}
