/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-file-watch.h"

#include "atlante-case-loader.h"

#include <stdlib.h>

/* A program that saves often writes in several steps: the last one counts. */
#define SETTLE_MILLISECONDS 300

struct _AtlanteFileWatch
{
  GObject parent_instance;

  GFile *file;
  GFileMonitor *monitor;      /* (nullable): where the system has none */
  char *known;                /* hash of what this program has read or written */
  char *found;                /* (nullable): of what another one has written */
  AtlanteFileState state;
  AtlanteCase *kase;          /* (nullable) */
  GError *error;
  GCancellable *looking;      /* (nullable) */
  guint timer;
  guint n_saves;              /* that are going on */
};

/* What a look at the file has found. */
typedef struct
{
  GFile *file;
  char *known;
  char *found;                /* (nullable): the same as @known, or there is no file */
  gboolean is_there;
  AtlanteCase *kase;
  GError *error;
} Look;

G_DEFINE_FINAL_TYPE (AtlanteFileWatch, atlante_file_watch, G_TYPE_OBJECT)

enum
{
  PROP_STATE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- a look --- */

static void
look_free (gpointer data)
{
  Look *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->kase);
  g_clear_error (&self->error);
  g_free (self->known);
  g_free (self->found);
  g_free (self);
}

static Look *
look_new (AtlanteFileWatch *watch)
{
  Look *self = g_new0 (Look, 1);

  self->file = g_object_ref (watch->file);
  self->known = g_strdup (watch->state == ATLANTE_FILE_CHANGED ? watch->found : watch->known);
  return self;
}

/* The case is read only where the bytes are others than those last seen. */
static void
look (Look *self, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (self->file, cancellable, NULL, NULL);
  g_autofree char *base = NULL, *name = NULL, *sha256 = NULL;

  self->is_there = bytes != NULL;
  if (bytes == NULL)
    return;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (sha256, self->known))
    return;
  base = g_file_get_basename (self->file);
  name = g_filename_display_name (base);
  self->found = g_steal_pointer (&sha256);
  self->kase = atlante_case_loader_load_bytes (bytes, name, &self->error);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  look (data, cancellable);
  g_task_return_boolean (task, TRUE);
}

/* --- what it means --- */

static void
clear_found (AtlanteFileWatch *self)
{
  g_clear_pointer (&self->found, g_free);
  g_clear_object (&self->kase);
  g_clear_error (&self->error);
}

static void
set_state (AtlanteFileWatch *self, AtlanteFileState state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
take_look (AtlanteFileWatch *self, Look *seen)
{
  if (!seen->is_there)
    {
      if (self->state == ATLANTE_FILE_GONE)
        return;
      clear_found (self);
      set_state (self, ATLANTE_FILE_GONE);
    }
  else if (seen->found == NULL)
    {
      /* what it was last: a file that was gone is there again */
      if (self->state == ATLANTE_FILE_GONE)
        set_state (self, ATLANTE_FILE_KNOWN);
    }
  else
    {
      clear_found (self);
      if (g_str_equal (seen->found, self->known))
        {
          set_state (self, ATLANTE_FILE_KNOWN);
          return;
        }
      self->found = g_steal_pointer (&seen->found);
      self->kase = g_steal_pointer (&seen->kase);
      self->error = g_steal_pointer (&seen->error);
      set_state (self, ATLANTE_FILE_CHANGED);
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlanteFileWatch *self = ATLANTE_FILE_WATCH (source);
  GTask *task = G_TASK (result);

  if (g_task_get_cancellable (task) != self->looking)
    return;
  g_clear_object (&self->looking);
  take_look (self, g_task_get_task_data (task));
}

static void
stop_looking (AtlanteFileWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

void
atlante_file_watch_look (AtlanteFileWatch *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ATLANTE_IS_FILE_WATCH (self));

  stop_looking (self);
  if (self->n_saves > 0)
    return;
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, look_new (self), look_free);
  g_task_run_in_thread (task, look_in_thread);
}

AtlanteFileState
atlante_file_watch_look_sync (AtlanteFileWatch *self)
{
  Look *seen;

  g_return_val_if_fail (ATLANTE_IS_FILE_WATCH (self), ATLANTE_FILE_KNOWN);

  stop_looking (self);
  seen = look_new (self);
  look (seen, NULL);
  take_look (self, seen);
  look_free (seen);
  return self->state;
}

static gboolean
settled_cb (gpointer user_data)
{
  AtlanteFileWatch *self = user_data;

  self->timer = 0;
  atlante_file_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (AtlanteFileWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->n_saves == 0)
    self->timer = g_timeout_add (SETTLE_MILLISECONDS, settled_cb, self);
}

/* --- the object --- */

static void
atlante_file_watch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, ATLANTE_FILE_WATCH (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_file_watch_dispose (GObject *object)
{
  AtlanteFileWatch *self = ATLANTE_FILE_WATCH (object);

  stop_looking (self);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (atlante_file_watch_parent_class)->dispose (object);
}

static void
atlante_file_watch_finalize (GObject *object)
{
  AtlanteFileWatch *self = ATLANTE_FILE_WATCH (object);

  clear_found (self);
  g_clear_object (&self->file);
  g_free (self->known);

  G_OBJECT_CLASS (atlante_file_watch_parent_class)->finalize (object);
}

static void
atlante_file_watch_class_init (AtlanteFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_file_watch_get_property;
  object_class->dispose = atlante_file_watch_dispose;
  object_class->finalize = atlante_file_watch_finalize;
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, ATLANTE_FILE_KNOWN,
                                              ATLANTE_FILE_GONE, ATLANTE_FILE_KNOWN,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                              | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlante_file_watch_init (AtlanteFileWatch *self)
{
}

/* Of a link, the file that it leads to is what programs write. */
static GFile *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;

  return real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
}

AtlanteFileWatch *
atlante_file_watch_new (GFile *file, const char *sha256)
{
  AtlanteFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_FILE_WATCH, NULL);
  self->file = resolve (file);
  self->known = g_strdup (sha256);
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  return self;
}

GFile *
atlante_file_watch_get_file (AtlanteFileWatch *self)
{
  g_return_val_if_fail (ATLANTE_IS_FILE_WATCH (self), NULL);

  return self->file;
}

AtlanteFileState
atlante_file_watch_get_state (AtlanteFileWatch *self)
{
  g_return_val_if_fail (ATLANTE_IS_FILE_WATCH (self), ATLANTE_FILE_KNOWN);

  return self->state;
}

AtlanteCase *
atlante_file_watch_get_case (AtlanteFileWatch *self)
{
  g_return_val_if_fail (ATLANTE_IS_FILE_WATCH (self), NULL);

  return self->kase;
}

const GError *
atlante_file_watch_get_error (AtlanteFileWatch *self)
{
  g_return_val_if_fail (ATLANTE_IS_FILE_WATCH (self), NULL);

  return self->error;
}

void
atlante_file_watch_begin_save (AtlanteFileWatch *self)
{
  g_return_if_fail (ATLANTE_IS_FILE_WATCH (self));

  stop_looking (self);
  self->n_saves++;
}

void
atlante_file_watch_end_save (AtlanteFileWatch *self, const char *sha256)
{
  g_return_if_fail (ATLANTE_IS_FILE_WATCH (self));
  g_return_if_fail (self->n_saves > 0);

  self->n_saves--;
  if (sha256 != NULL)
    {
      g_free (self->known);
      self->known = g_strdup (sha256);
      clear_found (self);
      if (self->state != ATLANTE_FILE_KNOWN)
        set_state (self, ATLANTE_FILE_KNOWN);
    }
  /* Another program may have written right after. */
  atlante_file_watch_look (self);
}

void
atlante_file_watch_accept (AtlanteFileWatch *self)
{
  g_return_if_fail (ATLANTE_IS_FILE_WATCH (self));

  if (self->state != ATLANTE_FILE_CHANGED)
    return;
  g_free (self->known);
  self->known = g_steal_pointer (&self->found);
  clear_found (self);
  set_state (self, ATLANTE_FILE_KNOWN);
}
