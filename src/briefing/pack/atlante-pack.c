/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pack.h"

#include <glib/gi18n-lib.h>

#include "atlante-bag.h"
#include "atlante-briefing-writer.h"

struct _AtlantePack
{
  GObject parent_instance;

  AtlanteBriefing *briefing;      /* a snapshot of our own */
  GMainContext *context;          /* where progress is told; NULL while synchronous */
  GPtrArray *paths;
  double fraction;
  char *message;
};

G_DEFINE_FINAL_TYPE (AtlantePack, atlante_pack, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
atlante_pack_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlantePack *self = ATLANTE_PACK (object);

  switch (id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlante_pack_finalize (GObject *object)
{
  AtlantePack *self = ATLANTE_PACK (object);

  g_clear_object (&self->briefing);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (atlante_pack_parent_class)->finalize (object);
}

static void
atlante_pack_class_init (AtlantePackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_pack_get_property;
  object_class->finalize = atlante_pack_finalize;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlante_pack_init (AtlantePack *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

AtlantePack *
atlante_pack_new (AtlanteBriefing *briefing)
{
  AtlantePack *self;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (briefing), NULL);

  self = g_object_new (ATLANTE_TYPE_PACK, NULL);
  self->briefing = atlante_briefing_dup_snapshot (briefing);
  return self;
}

/* Progress */

typedef struct
{
  AtlantePack *pack;
  double fraction;
  char *message;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->pack);
  g_free (progress->message);
  g_free (progress);
}

static gboolean
progress_apply (gpointer data)
{
  Progress *progress = data;
  AtlantePack *self = progress->pack;

  self->fraction = progress->fraction;
  g_free (self->message);
  self->message = g_steal_pointer (&progress->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  return G_SOURCE_REMOVE;
}

/* Takes @message. */
static void
tell (AtlantePack *self, double fraction, char *message)
{
  Progress *progress = g_new0 (Progress, 1);

  progress->pack = g_object_ref (self);
  progress->fraction = fraction;
  progress->message = message;
  if (self->context == NULL)
    {
      progress_apply (progress);
      progress_free (progress);
      return;
    }
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, progress_apply, progress,
                              progress_free);
}

/* Making the files */

static void
add_info (AtlantePack *self, AtlanteBag *bag)
{
  AtlanteCase *kase = atlante_briefing_get_case (self->briefing);
  g_autofree char *day
      = g_strndup (atlante_briefing_get_timestamp (self->briefing), strlen ("2026-11-22"));

  atlante_bag_add_info (bag, "Bag-Software-Agent", "Atlante " ATLANTE_VERSION);
  atlante_bag_add_info (bag, "Bagging-Date", day);
  atlante_bag_add_info (bag, "External-Identifier", atlante_case_get_id (kase));
  atlante_bag_add_info (bag, "External-Description", atlante_briefing_get_title (self->briefing));
  atlante_bag_add_info (bag, "Marking", atlante_briefing_get_marking_label (self->briefing));
}

static AtlanteBag *
make_bag (AtlantePack *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteBag) bag = atlante_bag_new ();
  g_autoptr (GPtrArray) writers = atlante_briefing_writer_list_all ();

  atlante_briefing_clear_reports (self->briefing);
  for (guint i = 0; i < writers->len; i++)
    {
      AtlanteBriefingWriter *writer = g_ptr_array_index (writers, i);
      const char *path = atlante_briefing_writer_get_path (writer);
      g_autoptr (GBytes) bytes = NULL;

      /* Translators: %s is a file's name. */
      tell (self, (double) i / (writers->len + 1), g_strdup_printf (_("Writing %s"), path));
      bytes = atlante_briefing_writer_write (writer, self->briefing, cancellable, error);
      if (bytes == NULL)
        return NULL;
      atlante_bag_add (bag, path, bytes);
    }

  add_info (self, bag);
  atlante_bag_seal (bag);
  tell (self, (double) writers->len / (writers->len + 1), g_strdup (_("Saving the pack")));
  return g_steal_pointer (&bag);
}

static gboolean
is_zip (const char *path)
{
  gsize length = strlen (path);

  return length > 4 && g_ascii_strcasecmp (path + length - 4, ".zip") == 0;
}

/* Paths as the user named the place, for messages and scripts. */
static void
set_paths (AtlantePack *self, AtlanteBag *bag, const char *out)
{
  g_autofree const char **names = atlante_bag_list_paths (bag);

  g_ptr_array_set_size (self->paths, 0);
  if (is_zip (out))
    {
      g_ptr_array_add (self->paths, g_strdup (out));
      return;
    }
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->paths, g_build_filename (out, names[i], NULL));
}

gboolean
atlante_pack_write (AtlantePack *self, GFile *out, GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteBag) bag = NULL;
  const char *path;
  gboolean written;

  g_return_val_if_fail (ATLANTE_IS_PACK (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (out), FALSE);

  path = g_file_peek_path (out);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("A pack can be written to a folder of this computer only."));
      return FALSE;
    }
  bag = make_bag (self, cancellable, error);
  if (bag == NULL)
    return FALSE;

  if (is_zip (path))
    written = atlante_bag_write_zip (
        bag, atlante_case_get_id (atlante_briefing_get_case (self->briefing)), path, cancellable,
        error);
  else
    written = atlante_bag_write_folder (bag, path, cancellable, error);
  if (!written)
    return FALSE;

  set_paths (self, bag, path);
  tell (self, 1.0, g_strdup (_("The pack is written")));
  return TRUE;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (atlante_pack_write (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
atlante_pack_write_async (AtlantePack *self, GFile *out, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ATLANTE_IS_PACK (self));
  g_return_if_fail (G_IS_FILE (out));

  g_clear_pointer (&self->context, g_main_context_unref);
  self->context = g_main_context_ref_thread_default ();
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_pack_write_async);
  g_task_set_task_data (task, g_object_ref (out), g_object_unref);
  /* Once the pack is in place it is there: a late cancel must not say that it is not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
atlante_pack_write_finish (AtlantePack *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ATLANTE_IS_PACK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

double
atlante_pack_get_fraction (AtlantePack *self)
{
  g_return_val_if_fail (ATLANTE_IS_PACK (self), 0);

  return self->fraction;
}

const char *
atlante_pack_get_message (AtlantePack *self)
{
  g_return_val_if_fail (ATLANTE_IS_PACK (self), NULL);

  return self->message;
}

GPtrArray *
atlante_pack_get_paths (AtlantePack *self)
{
  g_return_val_if_fail (ATLANTE_IS_PACK (self), NULL);

  return self->paths;
}

GPtrArray *
atlante_pack_get_reports (AtlantePack *self)
{
  g_return_val_if_fail (ATLANTE_IS_PACK (self), NULL);

  return atlante_briefing_get_reports (self->briefing);
}
