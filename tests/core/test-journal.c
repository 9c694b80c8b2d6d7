/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-lock-file.h"
#include "atlante-recovery.h"

#include <glib/gstdio.h>
#include <string.h>

/* What a journal keeps is what was done. */

typedef struct
{
  char *parent;
  char *folder;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  AtlanteJournal *journal;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->parent = g_dir_make_tmp ("atlante-journal-XXXXXX", NULL);
  self->folder = g_build_filename (self->parent, "one", NULL);
  self->kase = atlante_test_load_small_case ();
  self->editor = atlante_editor_new (self->kase);
  self->journal = atlante_journal_new (self->editor, self->folder, "file:///case.atlante");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->journal != NULL)
    atlante_journal_discard (self->journal);
  g_clear_object (&self->journal);
  g_clear_object (&self->editor);
  g_clear_object (&self->kase);
  /* Nothing is left behind. */
  g_assert_cmpint (g_rmdir (self->parent), ==, 0);
  g_free (self->folder);
  g_free (self->parent);
}

static char *
dup_text (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

static void
set (Fixture *self, const char *path, const char *text)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  atlante_command_set (self->editor, path, value, "typing", &error);
  g_assert_no_error (error);
}

static void
flush (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  atlante_journal_flush (self->journal, &error);
  g_assert_no_error (error);
}

static AtlanteRecovery *
recover (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  AtlanteRecovery *recovery = atlante_recovery_open (self->folder, &error);

  g_assert_no_error (error);
  return recovery;
}

static void
assert_recovered (Fixture *self)
{
  g_autoptr (AtlanteRecovery) recovery = NULL;
  g_autofree char *wanted = dup_text (self->kase), *found = NULL;

  flush (self);
  recovery = recover (self);
  found = dup_text (atlante_editor_get_case (recovery->editor));
  g_assert_cmpstr (found, ==, wanted);
  g_assert_cmpuint (recovery->n_lost, ==, 0);
  g_assert_cmpstr (recovery->uri, ==, "file:///case.atlante");
}

static void
test_nothing_before_first_edit (Fixture *self, gconstpointer data)
{
  flush (self);
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

static void
test_steps (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteRecovery) recovery = NULL;
  g_autofree char *first = dup_text (self->kase), *undone = NULL;
  g_autoptr (GError) error = NULL;

  set (self, "title/en", "Ä");
  set (self, "title/en", "Äh");
  set (self, "places/rason/names/0/text", "Other \"name\"\n");
  assert_recovered (self);
  atlante_command_remove (self->editor, atlante_case_lookup (self->kase, "rason"), &error);
  g_assert_no_error (error);
  assert_recovered (self);
  atlante_editor_undo (self->editor);
  assert_recovered (self);
  atlante_editor_redo (self->editor);
  atlante_editor_go_to (self->editor, 1);
  set (self, "summary/it", "nuovo");
  assert_recovered (self);

  /* The steps are there too, and can be taken back. */
  recovery = recover (self);
  g_assert_cmpuint (atlante_editor_get_n_done (recovery->editor), ==, atlante_editor_get_n_done (self->editor));
  g_assert_cmpstr (atlante_editor_get_undo_name (recovery->editor), ==, atlante_editor_get_undo_name (self->editor));
  atlante_editor_go_to (recovery->editor, 0);
  undone = dup_text (atlante_editor_get_case (recovery->editor));
  g_assert_cmpstr (undone, ==, first);
}

/* After a save the journal builds on what was saved; undo then goes behind that. */
static void
test_over_save (Fixture *self, gconstpointer data)
{
  set (self, "title/en", "One");
  atlante_editor_break_merge (self->editor);
  set (self, "title/en", "Two");
  flush (self);
  atlante_editor_mark_saved (self->editor);
  atlante_journal_restart (self->journal, "file:///case.atlante");
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));

  set (self, "title/en", "Three");
  assert_recovered (self);
  atlante_editor_undo (self->editor);
  assert_recovered (self);
  atlante_editor_undo (self->editor);
  assert_recovered (self);
  atlante_editor_redo (self->editor);
  assert_recovered (self);
  atlante_editor_redo (self->editor);
  assert_recovered (self);
  set (self, "title/en", "Four");
  assert_recovered (self);
}

static void
test_file_modes (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { ATLANTE_JOURNAL_BASE, ATLANTE_JOURNAL_NAME, "lock" };
  GStatBuf status;

  set (self, "title/en", "One");
  flush (self);
  g_assert_cmpint (g_stat (self->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename (self->folder, names[i], NULL);

      g_assert_cmpint (g_stat (name, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* Within its delay, by itself. */
static gboolean
set_flag (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_by_itself (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_build_filename (self->folder, ATLANTE_JOURNAL_NAME, NULL);
  gboolean is_late = FALSE;
  guint timer = g_timeout_add (ATLANTE_JOURNAL_DELAY + 900, set_flag, &is_late);

  set (self, "title/en", "One");
  while (!is_late && !g_file_test (name, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_late);
  g_source_remove (timer);
  assert_recovered (self);
}

static void
append (Fixture *self, const char *text)
{
  g_autofree char *name = g_build_filename (self->folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *old = NULL, *new = NULL;

  g_assert_true (g_file_get_contents (name, &old, NULL, NULL));
  new = g_strconcat (old, text, NULL);
  g_assert_true (g_file_set_contents (name, new, -1, NULL));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteRecovery) torn = NULL;
  g_autoptr (AtlanteRecovery) damaged = NULL;
  g_autofree char *base = g_build_filename (self->folder, ATLANTE_JOURNAL_BASE, NULL);
  g_autoptr (GError) error = NULL;

  set (self, "title/en", "One");
  flush (self);
  append (self, "{\"edit\": \"Cut o");
  torn = recover (self);
  g_assert_cmpuint (torn->n_lost, ==, 0);
  g_assert_cmpuint (atlante_editor_get_n_done (torn->editor), ==, 1);

  append (self, "\n{\"go\": 0}\n");
  damaged = recover (self);
  g_assert_cmpuint (damaged->n_lost, ==, 2);
  g_assert_cmpuint (atlante_editor_get_n_done (damaged->editor), ==, 1);

  g_assert_true (g_file_set_contents (base, "{}", -1, NULL));
  g_assert_null (atlante_recovery_open (self->folder, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_FORMAT);
}

/* Lines that do not fit the case are refused, whatever they say. */
static void
test_lines_that_do_not_fit (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "{\"edit\": \"x\", \"changes\": [{\"list\": \"places\", \"at\": 99, \"item\": {\"id\": \"a\"}}]}\n",
    "{\"edit\": \"x\", \"changes\": [{\"list\": \"places\", \"at\": -1, \"in\": true, \"item\": {\"id\": \"a\"}}]}\n",
    "{\"edit\": \"x\", \"changes\": [{\"list\": \"places\", \"at\": 0, \"in\": true}]}\n",
    "{\"edit\": \"x\", \"changes\": [{\"list\": \"places\", \"at\": 0, \"item\": 7}]}\n",
    "{\"edit\": \"x\", \"changes\": [{\"list\": \"towns\", \"at\": 0, \"item\": {}}]}\n",
    "{\"edit\": \"x\", \"changes\": [{\"members\": [{\"key\": \"places\", \"value\": []}]}]}\n",
    "{\"edit\": \"x\", \"changes\": []}\n", "{\"go\": 17}\n", "{\"go\": -1}\n", "[]\n", "7\n", "\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (AtlanteRecovery) recovery = NULL;
      g_autofree char *wanted = NULL, *found = NULL;

      set (self, "title/en", "One");
      flush (self);
      wanted = dup_text (self->kase);
      append (self, lines[i]);
      recovery = recover (self);
      found = dup_text (atlante_editor_get_case (recovery->editor));
      g_assert_cmpstr (found, ==, wanted);
      g_assert_cmpuint (recovery->n_lost, ==, 1);
      atlante_editor_mark_saved (self->editor);
      atlante_journal_restart (self->journal, NULL);
      atlante_editor_undo (self->editor);
      atlante_editor_mark_saved (self->editor);
      atlante_journal_restart (self->journal, NULL);
    }
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) left = NULL;

  set (self, "title/en", "One");
  flush (self);
  held = atlante_recovery_list (self->parent);
  g_assert_cmpuint (held->len, ==, 0);

  g_clear_object (&self->journal);    /* as if the process were gone */
  left = atlante_recovery_list (self->parent);
  g_assert_cmpuint (left->len, ==, 1);
  atlante_recovery_discard (g_ptr_array_index (left, 0));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
failed_cb (AtlanteJournal *journal, GError *error, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (error->message));
}

/* The disk does not take it, then does: nothing is lost. */
static void
test_disk_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_build_filename (self->folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *inside = g_build_filename (name, "x", NULL);

  g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), messages);
  set (self, "title/en", "One");
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);    /* a folder where the file belongs */
  while (messages->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (g_ptr_array_index (messages, 0), "journal"));
  set (self, "title/en", "Two");
  wait (3 * ATLANTE_JOURNAL_DELAY);
  g_assert_cmpuint (messages->len, ==, 1);    /* tried again, but told only once */
  g_rmdir (inside);
  g_rmdir (name);
  assert_recovered (self);

  set (self, "title/en", "Three");
  g_unlink (name);
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  while (messages->len == 1)
    g_main_context_iteration (NULL, TRUE);
  g_rmdir (inside);
  g_rmdir (name);
}

/* Somebody clears the state folder: the work goes on, and is safe again. */
static void
test_folder_taken_away (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", self->folder);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  set (self, "title/en", "One");
  flush (self);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), messages);
  set (self, "title/en", "Two");
  while (messages->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_recovered (self);
}

/* What a program leaves that is killed before its first step is on the disk. */
/* Who has to have it on the disk at once, as before the end, does not lose it either. */
static void
test_folder_taken_away_before_flush (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", self->folder);

  set (self, "title/en", "One");
  flush (self);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  set (self, "title/en", "Two");
  assert_recovered (self);
}

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

/* Nothing else happens while the disk is waited for: no edit, and no window that closes. */
static void
test_waiting_runs_nothing (Fixture *self, gconstpointer data)
{
  gboolean has_run = FALSE;

  set (self, "title/en", "One");
  /* Until the worker begins. */
  g_main_context_iteration (NULL, TRUE);
  g_timeout_add_full (G_PRIORITY_HIGH, 0, set_flag_cb, &has_run, NULL);
  atlante_journal_discard (self->journal);
  g_assert_false (has_run);
  while (!has_run)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_sweep (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { ATLANTE_LOCK_FILE_NAME, ATLANTE_JOURNAL_BASE,
                                       "." ATLANTE_JOURNAL_NAME ".atlante-saving-01234567" };
  g_autofree char *folder = g_build_filename (self->parent, "killed", NULL);
  g_autofree char *foreign = g_build_filename (self->parent, "foreign", NULL);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (foreign, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  set (self, "title/en", "One");
  list = atlante_recovery_list (self->parent);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  assert_recovered (self);
  g_rmdir (foreign);
}

static void
add_topic (Fixture *self)
{
  g_autoptr (AtlanteJson) json =
    atlante_json_parse ("{\"id\":\"new\",\"title\":{\"en\":\"New\"}}", -1, NULL);
  g_autoptr (GError) error = NULL;

  atlante_command_add (self->editor, ATLANTE_ITEM_TOPIC, json, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
undo_both_cb (gpointer user_data)
{
  Fixture *self = user_data;

  atlante_editor_undo (self->editor);
  atlante_editor_undo (self->editor);
  return G_SOURCE_REMOVE;
}

/* The journal begins anew, before what it built on, while the disk does not take the old one: what
 * is tried again does not hang on the new beginning. */
static void
test_disk_fails_before_new_beginning (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_build_filename (self->folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *inside = g_build_filename (name, "x", NULL);

  add_topic (self);
  atlante_editor_mark_saved (self->editor);
  atlante_journal_restart (self->journal, "file:///case.atlante");
  g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), messages);
  set (self, "topics/new/title/en", "Newer");
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  /* Both are due together: the second comes while a worker writes for the first. */
  g_timeout_add (ATLANTE_JOURNAL_DELAY, undo_both_cb, self);
  g_usleep ((ATLANTE_JOURNAL_DELAY + 50) * 1000);
  while (messages->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (atlante_editor_get_n_done (self->editor), ==, 0);
  g_rmdir (inside);
  g_rmdir (name);
  set (self, "title/en", "Two");
  assert_recovered (self);
}

/* A case that is in no file is on the disk before its first edit, and is recovered as unsaved. */
static void
test_new_case (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteRecovery) recovery = NULL;

  atlante_editor_mark_changed (self->editor);
  g_assert_true (atlante_editor_is_modified (self->editor));
  atlante_journal_restart (self->journal, NULL);
  flush (self);
  recovery = recover (self);
  g_assert_null (recovery->uri);
  g_assert_true (atlante_editor_is_modified (recovery->editor));
  g_assert_cmpuint (atlante_editor_get_n_edits (recovery->editor), ==, 0);
}

/* What is done while a save takes its time is not in the file. */
static void
test_changed_while_saving (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteEdit) last = NULL;

  set (self, "title/en", "One");
  last = atlante_editor_begin_save (self->editor);
  set (self, "title/en", "Two");
  atlante_editor_end_save (self->editor, last);
  atlante_journal_restart (self->journal, "file:///case.atlante");
  flush (self);
  assert_recovered (self);
}

#define ADD(path, func) g_test_add ("/journal/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-before-first-edit", test_nothing_before_first_edit);
  ADD ("new-case", test_new_case);
  ADD ("changed-while-saving", test_changed_while_saving);
  ADD ("steps", test_steps);
  ADD ("over-save", test_over_save);
  ADD ("file-modes", test_file_modes);
  ADD ("by-itself", test_by_itself);
  ADD ("damaged", test_damaged);
  ADD ("lines-that-do-not-fit", test_lines_that_do_not_fit);
  ADD ("list", test_list);
  ADD ("disk-fails", test_disk_fails);
  ADD ("folder-taken-away", test_folder_taken_away);
  ADD ("folder-taken-away-before-flush", test_folder_taken_away_before_flush);
  ADD ("waiting-runs-nothing", test_waiting_runs_nothing);
  ADD ("sweep", test_sweep);
  ADD ("disk-fails-before-new-beginning", test_disk_fails_before_new_beginning);
  return g_test_run ();
}
