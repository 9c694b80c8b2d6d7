/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-journal.h"

#include "atlante-case-saver.h"
#include "atlante-journal-private.h"
#include "atlante-lock-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What a worker has to write. */
typedef struct
{
  char *folder;
  AtlanteJson *base;        /* (nullable): first this, and a new journal */
  gboolean is_changed;
  char *uri;
  GString *lines;

  GMutex mutex;             /* of what follows */
  GCond written;
  gboolean is_written;      /* or has failed */
  GError *error;            /* (nullable) */
} Job;

struct _AtlanteJournal
{
  GObject parent_instance;

  AtlanteEditor *editor;
  char *folder;
  char *uri;                /* (nullable) */
  AtlanteJson *before;      /* (nullable): the case as the journal builds on it; until it is there */
  gboolean is_changed;      /* that case is another than in the file */
  guint offset;             /* steps of the editor that were done before the journal's first */
  guint at;                 /* steps done since then */
  guint n_kept;             /* steps that the journal has, also those that have been taken back */
  GString *pending;         /* lines that are not on the disk */
  guint timer;
  Job *writing;             /* (nullable): what the worker writes; its task owns it */
  gboolean has_failed;      /* and nothing has been written since */
  int lock;                 /* -1: none yet */
};

G_DEFINE_FINAL_TYPE (AtlanteJournal, atlante_journal, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void schedule (AtlanteJournal *self);
static void begin_anew (AtlanteJournal *self);

/* --- in the worker --- */

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->folder);
  g_free (self->uri);
  g_clear_pointer (&self->base, atlante_json_unref);
  if (self->lines != NULL)
    g_string_free (self->lines, TRUE);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->written);
  g_free (self);
}

/* The journal is put in place after the base that it builds on: at no moment does one stand beside
 * another's. */
static gboolean
write_base (const Job *job, GError **error)
{
  g_autofree char *base = g_build_filename (job->folder, ATLANTE_JOURNAL_BASE, NULL);
  g_autofree char *name = g_build_filename (job->folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *text = atlante_json_to_string (job->base, ATLANTE_JSON_CASE);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *head = _atlante_journal_line_for_head (job->uri, sha256, job->is_changed);
  g_autofree char *line = g_strconcat (head, "\n", NULL);

  if (g_unlink (name) != 0 && errno != ENOENT)
    g_debug ("%s: %s", name, g_strerror (errno));
  return atlante_file_write_durably (base, text, strlen (text), 0600, error)
         && atlante_file_write_durably (name, line, strlen (line), 0600, error);
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* A line that was cut off by a full disk is taken away again: what follows would hang on it. */
static gboolean
append_lines (const Job *job, GError **error)
{
  g_autofree char *name = g_build_filename (job->folder, ATLANTE_JOURNAL_NAME, NULL);
  int fd = g_open (name, O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  off_t end = fd >= 0 ? lseek (fd, 0, SEEK_END) : -1;
  int saved;

  if (end >= 0 && write_all (fd, job->lines->str, job->lines->len) && fdatasync (fd) == 0)
    {
      close (fd);
      return TRUE;
    }
  saved = errno;
  if (end >= 0 && ftruncate (fd, end) != 0)
    g_debug ("%s: %s", name, g_strerror (errno));
  if (fd >= 0)
    close (fd);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved),
               /* Translators: %s is the cause, as “No space left on device” */
               _("Unsaved work could not be kept safe: %s. Save the case, or free some space."),
               g_strerror (saved));
  return FALSE;
}

static gboolean
write_job (const Job *job, GError **error)
{
  if (job->base != NULL && !write_base (job, error))
    {
      /* Translators: then comes what was not saved, why, and what to do about it */
      g_prefix_error (error, "%s: ", _("Unsaved work could not be kept safe"));
      return FALSE;
    }
  return append_lines (job, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  write_job (job, &error);
  g_mutex_lock (&job->mutex);
  job->error = error;
  job->is_written = TRUE;
  g_cond_signal (&job->written);
  g_mutex_unlock (&job->mutex);
  g_task_return_boolean (task, TRUE);
}

/* --- in the main thread --- */

static Job *
take_job (AtlanteJournal *self)
{
  Job *job = g_new0 (Job, 1);

  g_mutex_init (&job->mutex);
  g_cond_init (&job->written);
  job->folder = g_strdup (self->folder);
  job->uri = g_strdup (self->uri);
  job->base = g_steal_pointer (&self->before);
  job->is_changed = self->is_changed;
  job->lines = self->pending;
  self->pending = g_string_new (NULL);
  return job;
}

/* What did not get to the disk is tried again, before what has come meanwhile; but not where the
 * journal has begun anew, with a case that has those steps in it. */
static void
give_back (AtlanteJournal *self, Job *job)
{
  if (self->before != NULL)
    return;
  self->before = g_steal_pointer (&job->base);
  g_string_prepend_len (self->pending, job->lines->str, (gssize) job->lines->len);
}

/* It is tried again all the time: that it goes on failing is no news. */
static void
tell_failed (AtlanteJournal *self, const GError *error)
{
  if (!self->has_failed)
    g_signal_emit (self, signals[FAILED], 0, error);
  self->has_failed = TRUE;
}

static void
end_writing (AtlanteJournal *self)
{
  Job *job = g_steal_pointer (&self->writing);

  if (job->error != NULL)
    {
      give_back (self, job);
      tell_failed (self, job->error);
      if (g_error_matches (job->error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        begin_anew (self);
    }
  else
    self->has_failed = FALSE;
  if (self->pending->len > 0)
    schedule (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlanteJournal *self = ATLANTE_JOURNAL (source);

  /* It may have been waited for. */
  if (self->writing != NULL && self->writing == g_task_get_task_data (G_TASK (result)))
    end_writing (self);
}

/* Without the main loop: nothing else may happen to the case or its window in between. */
static void
wait_for_worker (AtlanteJournal *self)
{
  Job *job = self->writing;

  if (job == NULL)
    return;
  g_mutex_lock (&job->mutex);
  while (!job->is_written)
    g_cond_wait (&job->written, &job->mutex);
  g_mutex_unlock (&job->mutex);
  end_writing (self);
}

static gboolean
write_cb (gpointer user_data)
{
  AtlanteJournal *self = user_data;
  g_autoptr (GTask) task = NULL;

  self->timer = 0;
  if (self->writing != NULL)
    return G_SOURCE_REMOVE;
  self->writing = take_job (self);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, self->writing, job_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
schedule (AtlanteJournal *self)
{
  if (self->timer == 0 && self->writing == NULL)
    self->timer = g_timeout_add (ATLANTE_JOURNAL_DELAY, write_cb, self);
}

static void
add_line (AtlanteJournal *self, char *line)
{
  g_string_append (self->pending, line);
  g_string_append_c (self->pending, '\n');
  g_free (line);
  if (self->lock < 0)
    self->lock = atlante_lock_file_take (self->folder);
  schedule (self);
}

/* Steps that the journal does not have cannot be told by it: it begins anew with the case as it is
 * now. */
static void
begin (AtlanteJournal *self, gboolean is_changed)
{
  g_clear_pointer (&self->before, atlante_json_unref);
  self->before = atlante_case_dup_json (atlante_editor_get_case (self->editor));
  self->is_changed = is_changed;
  self->at = self->n_kept = 0;
  self->offset = atlante_editor_get_n_done (self->editor);
  g_string_truncate (self->pending, 0);
}

/* Somebody has taken the files away, or their folder: what was in them is in the case. */
static void
begin_anew (AtlanteJournal *self)
{
  atlante_lock_file_release (self->lock);
  self->lock = -1;
  begin (self, TRUE);
  add_line (self, _atlante_journal_line_for_step (0));
}

static void
committed_cb (AtlanteJournal *self, AtlanteEdit *edit, gboolean joined)
{
  /* Of a step from before the journal it has the end only. */
  joined = joined && self->at > 0;
  if (!joined)
    self->n_kept = ++self->at;
  self->offset = atlante_editor_get_n_done (self->editor) - self->at;
  add_line (self, _atlante_journal_line_for_edit (edit, joined));
}

static void
went_cb (AtlanteJournal *self, guint n_done)
{
  if (n_done < self->offset || n_done - self->offset > self->n_kept)
    {
      begin (self, TRUE);
      n_done = self->offset;
    }
  self->at = n_done - self->offset;
  add_line (self, _atlante_journal_line_for_step (self->at));
}

static void
atlante_journal_dispose (GObject *object)
{
  AtlanteJournal *self = ATLANTE_JOURNAL (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->writing = NULL;
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (atlante_journal_parent_class)->dispose (object);
}

static void
atlante_journal_finalize (GObject *object)
{
  AtlanteJournal *self = ATLANTE_JOURNAL (object);

  atlante_lock_file_release (self->lock);
  g_free (self->folder);
  g_free (self->uri);
  g_clear_pointer (&self->before, atlante_json_unref);
  g_string_free (self->pending, TRUE);

  G_OBJECT_CLASS (atlante_journal_parent_class)->finalize (object);
}

static void
atlante_journal_class_init (AtlanteJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlante_journal_dispose;
  object_class->finalize = atlante_journal_finalize;

  /**
   * AtlanteJournal::failed:
   * @error: why the last steps are not on the disk
   */
  signals[FAILED] = g_signal_new ("failed", ATLANTE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
atlante_journal_init (AtlanteJournal *self)
{
  self->pending = g_string_new (NULL);
  self->lock = -1;
}

/**
 * atlante_journal_new:
 * @editor: whose steps are kept
 * @folder: the journal's own
 * @uri: (nullable): the file of the case
 *
 * Returns: (transfer full): a journal that begins with the case as it is now
 */
AtlanteJournal *
atlante_journal_new (AtlanteEditor *editor, const char *folder, const char *uri)
{
  AtlanteJournal *self;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_JOURNAL, NULL);
  self->editor = g_object_ref (editor);
  self->folder = g_strdup (folder);
  atlante_journal_restart (self, uri);
  g_signal_connect_object (editor, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "went", G_CALLBACK (went_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static gboolean
write_pending (AtlanteJournal *self, GError **error)
{
  Job *job = take_job (self);
  gboolean done = write_job (job, error);

  if (!done)
    give_back (self, job);
  else
    self->has_failed = FALSE;
  job_free (job);
  return done;
}

/**
 * atlante_journal_flush:
 *
 * Writes what is still to be written, and waits for the disk.
 *
 * Returns: FALSE with an error where the disk does not take it
 */
gboolean
atlante_journal_flush (AtlanteJournal *self, GError **error)
{
  g_autoptr (GError) first = NULL;

  g_return_val_if_fail (ATLANTE_IS_JOURNAL (self), FALSE);

  wait_for_worker (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->pending->len == 0 || write_pending (self, &first))
    return TRUE;
  if (!g_error_matches (first, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }
  begin_anew (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  return write_pending (self, error);
}

void
atlante_journal_restart (AtlanteJournal *self, const char *uri)
{
  g_return_if_fail (ATLANTE_IS_JOURNAL (self));

  if (self->pending->len > 0 || self->writing != NULL || self->lock >= 0)
    atlante_journal_discard (self);
  g_free (self->uri);
  self->uri = g_strdup (uri);
  begin (self, atlante_editor_is_modified (self->editor));
  if (self->is_changed)
    add_line (self, _atlante_journal_line_for_step (0));
}

void
atlante_journal_discard (AtlanteJournal *self)
{
  g_autofree char *base = NULL, *name = NULL, *lock = NULL;

  g_return_if_fail (ATLANTE_IS_JOURNAL (self));

  wait_for_worker (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_string_truncate (self->pending, 0);
  base = g_build_filename (self->folder, ATLANTE_JOURNAL_BASE, NULL);
  name = g_build_filename (self->folder, ATLANTE_JOURNAL_NAME, NULL);
  lock = g_build_filename (self->folder, ATLANTE_LOCK_FILE_NAME, NULL);
  /* First what says that there is something to recover. */
  g_unlink (name);
  g_unlink (base);
  if (self->lock < 0)
    return;
  g_unlink (lock);
  atlante_lock_file_release (self->lock);
  self->lock = -1;
  g_rmdir (self->folder);
}
