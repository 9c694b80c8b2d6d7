/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-document.h"

#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-comparison.h"
#include "atlante-join.h"
#include "atlante-journal.h"
#include "atlante-paths.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define EXAMPLE "cases/mosca-pyongyang.atlante"

struct _AtlanteDocument
{
  GObject parent_instance;

  AtlanteSession *session;
  GFile *file;              /* (nullable) */
  AtlanteFileWatch *watch;  /* (nullable): there is no file */
  AtlanteJson *saved;       /* (nullable): as the file has it */
  AtlanteJournal *journal;  /* (nullable): there is no case */
  char *moment;             /* (nullable): it is an older state */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (AtlanteDocument, atlante_document, G_TYPE_OBJECT)

enum
{
  PROP_FILE = 1,
  PROP_WATCH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  SAVED,
  UNSAFE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
atlante_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, ATLANTE_DOCUMENT (object)->file);
      break;
    case PROP_WATCH:
      g_value_set_object (value, ATLANTE_DOCUMENT (object)->watch);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is unsaved stays: who has not asked for it to be discarded finds it at the next start. */
static void
atlante_document_dispose (GObject *object)
{
  AtlanteDocument *self = ATLANTE_DOCUMENT (object);

  atlante_document_flush (self);
  g_clear_object (&self->journal);
  g_clear_object (&self->file);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->saved, atlante_json_unref);
  g_clear_pointer (&self->moment, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlante_document_parent_class)->dispose (object);
}

static void
atlante_document_class_init (AtlanteDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = atlante_document_get_property;
  object_class->dispose = atlante_document_dispose;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_WATCH] = g_param_spec_object ("watch", NULL, NULL, ATLANTE_TYPE_FILE_WATCH,
                                                flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[UNSAFE] = g_signal_new ("unsafe", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlante_document_init (AtlanteDocument *self)
{
}

AtlanteDocument *
atlante_document_new (AtlanteSession *session)
{
  AtlanteDocument *self;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  self = g_object_new (ATLANTE_TYPE_DOCUMENT, NULL);
  self->session = g_object_ref (session);
  return self;
}

AtlanteSession *
atlante_document_get_session (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  return self->session;
}

GFile *
atlante_document_get_file (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  return self->file;
}

AtlanteFileWatch *
atlante_document_get_watch (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  return self->watch;
}

/* --- drafts --- */

char *
atlante_document_dup_drafts_folder (void)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();

  return g_build_filename (state, "drafts", NULL);
}

static void
failed_cb (AtlanteDocument *self, GError *error)
{
  g_signal_emit (self, signals[UNSAFE], 0, error->message);
}

static char *
dup_uri (AtlanteDocument *self)
{
  return self->file != NULL ? g_file_get_uri (self->file) : NULL;
}

/* A folder of its own for each window: two that have the same case open take nothing from another. */
static void
begin_journal (AtlanteDocument *self)
{
  g_autofree char *drafts = atlante_document_dup_drafts_folder ();
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *folder = g_build_filename (drafts, name, NULL);
  g_autofree char *uri = dup_uri (self);

  self->journal = atlante_journal_new (atlante_session_get_editor (self->session), folder, uri);
  g_signal_connect_object (self->journal, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
atlante_document_discard (AtlanteDocument *self)
{
  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));

  if (self->journal != NULL)
    atlante_journal_discard (self->journal);
  g_clear_object (&self->journal);
}

void
atlante_document_flush (AtlanteDocument *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));

  if (self->journal != NULL && !atlante_journal_flush (self->journal, &error))
    g_warning ("%s", error->message);
}

/* --- opening --- */

static void
set_saved (AtlanteDocument *self, AtlanteCase *kase)
{
  g_clear_pointer (&self->saved, atlante_json_unref);
  if (kase != NULL)
    self->saved = atlante_case_dup_json (kase);
}

/* @sha256: (nullable): of what it is known to hold */
static void
set_file (AtlanteDocument *self, GFile *file, const char *sha256)
{
  gboolean is_other = g_set_object (&self->file, file);

  g_clear_pointer (&self->moment, g_free);

  g_clear_object (&self->watch);
  if (file != NULL && sha256 != NULL)
    self->watch = atlante_file_watch_new (file, sha256);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCH]);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
open_editor (AtlanteDocument *self, AtlanteEditor *editor, GFile *file, const char *sha256)
{
  atlante_document_discard (self);
  set_file (self, file, sha256);
  atlante_session_set_editor (self->session, editor);
  begin_journal (self);
  g_signal_emit (self, signals[OPENED], 0);
}

void
atlante_document_open (AtlanteDocument *self, AtlanteCase *kase, GFile *file, const char *sha256)
{
  g_autoptr (AtlanteEditor) editor = NULL;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));
  g_return_if_fail (ATLANTE_IS_CASE (kase));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  editor = atlante_editor_new (kase);
  if (file == NULL)
    atlante_editor_mark_changed (editor);
  set_saved (self, file != NULL ? kase : NULL);
  open_editor (self, editor, file, sha256);
}

void
atlante_document_recover (AtlanteDocument *self, AtlanteRecovery *recovery, AtlanteCase *in_file,
                          const char *sha256)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));
  g_return_if_fail (recovery != NULL && recovery->editor != NULL);

  if (recovery->uri != NULL)
    file = g_file_new_for_uri (recovery->uri);
  atlante_editor_mark_changed (recovery->editor);
  set_saved (self, in_file);
  open_editor (self, recovery->editor, file, sha256);
  if (atlante_journal_flush (self->journal, &error))
    atlante_recovery_discard (recovery);
  else
    g_signal_emit (self, signals[UNSAFE], 0, error->message);
}

/* --- the file --- */

static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL
           ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

gboolean
atlante_document_is_same_file (GFile *one, GFile *two)
{
  g_autofree char *one_id = NULL, *two_id = NULL;

  g_return_val_if_fail (G_IS_FILE (one) && G_IS_FILE (two), FALSE);

  if (g_file_equal (one, two))
    return TRUE;
  one_id = dup_file_id (one);
  two_id = dup_file_id (two);
  return one_id != NULL && g_strcmp0 (one_id, two_id) == 0;
}

GFile *
atlante_document_dup_example_file (void)
{
  g_autofree char *path = atlante_paths_dup_data_file (EXAMPLE);

  return g_file_new_for_path (path);
}

static gboolean
is_example_file (GFile *file)
{
  g_autoptr (GFile) example = atlante_document_dup_example_file ();

  return atlante_document_is_same_file (file, example);
}

gboolean
atlante_document_is_example (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), FALSE);

  return self->file != NULL && is_example_file (self->file);
}

gboolean
atlante_document_can_save (AtlanteDocument *self)
{
  const char *path;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), FALSE);

  path = self->file != NULL ? g_file_peek_path (self->file) : NULL;
  if (path == NULL || atlante_document_is_example (self))
    return FALSE;
  return !g_file_test (path, G_FILE_TEST_EXISTS) || g_access (path, W_OK) == 0;
}

/* --- saving --- */

typedef struct
{
  AtlanteEditor *editor;
  AtlanteEdit *last;        /* (nullable): what is done after it is not in the file */
  AtlanteJson *json;        /* what is written */
  GFile *file;
  AtlanteFileWatch *watch;  /* (nullable): of that file, which is not the case's own yet */
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->editor);
  g_clear_object (&save->last);
  g_clear_pointer (&save->json, atlante_json_unref);
  g_clear_object (&save->file);
  g_clear_object (&save->watch);
  g_free (save);
}

/* (nullable): another file than the case's is written */
static AtlanteFileWatch *
get_watch_of (AtlanteDocument *self, GFile *file)
{
  return self->watch != NULL
             && atlante_document_is_same_file (atlante_file_watch_get_file (self->watch), file)
           ? self->watch : NULL;
}

/* What is done meanwhile goes into the journal that begins now. */
static void
end_save (AtlanteDocument *self, Save *save, const char *sha256)
{
  g_autofree char *uri = NULL;

  atlante_editor_end_save (save->editor, save->last);
  if (save->watch != NULL)
    atlante_file_watch_end_save (save->watch, sha256);
  /* Meanwhile another case may have been opened here. */
  if (atlante_session_get_editor (self->session) != save->editor)
    return;
  g_clear_pointer (&self->saved, atlante_json_unref);
  self->saved = g_steal_pointer (&save->json);
  if (save->watch == NULL)
    set_file (self, save->file, sha256);
  uri = dup_uri (self);
  if (self->journal != NULL)
    atlante_journal_restart (self->journal, uri);
  g_signal_emit (self, signals[SAVED], 0, self->file);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  AtlanteDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  self->is_saving = FALSE;
  if (!atlante_case_saver_save_finish (result, &error))
    {
      if (save->watch != NULL)
        atlante_file_watch_end_save (save->watch, NULL);
      g_task_return_error (task, error);
      return;
    }
  end_save (self, save, atlante_case_saver_get_sha256 (result));
  g_task_return_boolean (task, TRUE);
}

static gboolean
check_target (GFile *file, GError **error)
{
  if (!is_example_file (file))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       _("This is the example that comes with the program, which stays as it is: "
                         "choose another name or another folder"));
  return FALSE;
}

void
atlante_document_save_async (AtlanteDocument *self, GFile *file, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  AtlanteCase *kase;
  GError *error = NULL;
  Save *save;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (atlante_session_get_case (self->session) != NULL && !self->is_saving);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, atlante_document_save_async);
  if (!check_target (file, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  kase = atlante_session_get_case (self->session);
  save = g_new0 (Save, 1);
  save->editor = g_object_ref (atlante_session_get_editor (self->session));
  save->last = atlante_editor_begin_save (save->editor);
  save->json = atlante_case_dup_json (kase);
  save->file = g_object_ref (file);
  g_task_set_task_data (task, save, save_free);
  self->is_saving = TRUE;
  g_set_object (&save->watch, get_watch_of (self, file));
  if (save->watch != NULL)
    atlante_file_watch_begin_save (save->watch);
  atlante_case_saver_save_async (kase, file, NULL, saved_cb, g_object_ref (task));
}

gboolean
atlante_document_save_finish (AtlanteDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
atlante_document_is_saving (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), FALSE);

  return self->is_saving;
}

/* --- what another program has done to the file --- */

/* What the window has is in no file any more, and not on the disk yet. */
static void
become_unsaved (AtlanteDocument *self)
{
  g_autofree char *uri = dup_uri (self);

  atlante_editor_mark_changed (atlante_session_get_editor (self->session));
  if (self->journal != NULL)
    atlante_journal_restart (self->journal, uri);
}

gboolean
atlante_document_take_file (AtlanteDocument *self, GError **error)
{
  AtlanteEditor *editor;
  AtlanteCase *theirs;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->watch != NULL, FALSE);

  theirs = atlante_file_watch_get_case (self->watch);
  g_return_val_if_fail (theirs != NULL, FALSE);

  editor = atlante_session_get_editor (self->session);
  /* Translators: a step of the history: what another program has written becomes the case */
  if (!atlante_command_become (editor, theirs, _("Take What the File Says"), error))
    return FALSE;
  set_saved (self, theirs);
  atlante_file_watch_accept (self->watch);
  atlante_editor_mark_saved (editor);
  uri = dup_uri (self);
  if (self->journal != NULL)
    atlante_journal_restart (self->journal, uri);
  return TRUE;
}

gboolean
atlante_document_take_both (AtlanteDocument *self, GError **error)
{
  g_autoptr (AtlanteCase) base = NULL;
  g_autoptr (AtlanteJoin) join = NULL;
  AtlanteCase *theirs;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->watch != NULL && self->saved != NULL, FALSE);

  theirs = atlante_file_watch_get_case (self->watch);
  g_return_val_if_fail (theirs != NULL, FALSE);

  base = atlante_document_dup_saved_case (self);
  join = atlante_join_new (atlante_session_get_case (self->session), base, theirs);
  /* Translators: a step of the history: what another program has written comes into the case */
  if (!atlante_join_do (join, atlante_session_get_editor (self->session),
                        _("Add What the File Says"), error))
    return FALSE;
  set_saved (self, theirs);
  atlante_file_watch_accept (self->watch);
  become_unsaved (self);
  return TRUE;
}

void
atlante_document_keep_mine (AtlanteDocument *self)
{
  AtlanteCase *theirs;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));
  g_return_if_fail (self->watch != NULL);

  theirs = atlante_file_watch_get_case (self->watch);
  set_saved (self, theirs);
  atlante_file_watch_accept (self->watch);
  become_unsaved (self);
}

void
atlante_document_miss_file (AtlanteDocument *self)
{
  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));

  become_unsaved (self);
}

/* --- an older state, to be looked at --- */

void
atlante_document_look_at (AtlanteDocument *self, AtlanteCase *kase, const char *moment)
{
  g_autoptr (AtlanteEditor) editor = NULL;

  g_return_if_fail (ATLANTE_IS_DOCUMENT (self));
  g_return_if_fail (ATLANTE_IS_CASE (kase) && atlante_case_is_read_only (kase));

  editor = atlante_editor_new (kase);
  atlante_document_discard (self);
  set_saved (self, kase);
  set_file (self, NULL, NULL);
  self->moment = g_strdup (moment);
  atlante_session_set_editor (self->session, editor);
  g_signal_emit (self, signals[OPENED], 0);
}

const char *
atlante_document_get_moment (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  return self->moment;
}

/* --- what has changed --- */

static gboolean
is_gone (AtlanteDocument *self)
{
  return self->watch != NULL && atlante_file_watch_get_state (self->watch) == ATLANTE_FILE_GONE;
}

AtlanteCase *
atlante_document_dup_saved_case (AtlanteDocument *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  if (self->saved == NULL || is_gone (self))
    return NULL;
  return atlante_case_new (self->saved);
}

char *
atlante_document_format_changes (AtlanteCase *before, AtlanteCase *after)
{
  g_autoptr (AtlanteComparison) comparison = NULL;
  g_autofree char *summary = NULL;
  char first[7] = "";

  g_return_val_if_fail (ATLANTE_IS_CASE (before) && ATLANTE_IS_CASE (after), NULL);

  comparison = atlante_comparison_new (before, after);
  if (atlante_comparison_get_n (comparison) == 0)
    return NULL;
  summary = atlante_comparison_format_summary (comparison, NULL);
  if (*summary == '\0')
    return g_steal_pointer (&summary);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (summary)), first);
  return g_strconcat (first, g_utf8_next_char (summary), NULL);
}

char *
atlante_document_dup_changes (AtlanteDocument *self)
{
  g_autoptr (AtlanteCase) before = NULL;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (self), NULL);

  before = atlante_document_dup_saved_case (self);
  return before != NULL
           ? atlante_document_format_changes (before, atlante_session_get_case (self->session))
           : NULL;
}
