/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-recovery.h"

#include "atlante-case-validator.h"
#include "atlante-durable-file.h"
#include "atlante-journal-private.h"
#include "atlante-journal.h"
#include "atlante-lock-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

void
atlante_recovery_free (AtlanteRecovery *self)
{
  if (self == NULL)
    return;
  g_free (self->folder);
  g_free (self->uri);
  g_free (self->title);
  g_clear_object (&self->editor);
  g_free (self);
}

static AtlanteRecovery *
fail (GError **error)
{
  g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_FORMAT,
                       _("What was kept of the unsaved work is damaged and cannot be opened."));
  return NULL;
}

/* The head of a journal; NULL where there is none that this program can read. */
static AtlanteJson *
read_head (const char *text)
{
  const char *end = strchr (text, '\n');
  AtlanteJson *head = end != NULL ? atlante_json_parse (text, end - text, NULL) : NULL;
  gint64 version;

  if (head == NULL)
    return NULL;
  if (g_strcmp0 (atlante_json_get_member_string (head, "format"), ATLANTE_JOURNAL_FORMAT) == 0
      && atlante_json_get_int (atlante_json_get_member (head, "version"), &version)
      && version == ATLANTE_JOURNAL_VERSION)
    return head;
  atlante_json_unref (head);
  return NULL;
}

static AtlanteCase *
read_base (const char *folder, AtlanteJson *head)
{
  g_autofree char *name = g_build_filename (folder, ATLANTE_JOURNAL_BASE, NULL);
  g_autofree char *text = NULL, *sha256 = NULL;
  g_autoptr (AtlanteJson) root = NULL;
  gsize length;

  if (!g_file_get_contents (name, &text, &length, NULL))
    return NULL;
  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) length);
  if (g_strcmp0 (sha256, atlante_json_get_member_string (head, "base")) != 0)
    return NULL;
  root = atlante_json_parse (text, (gssize) length, NULL);
  return root != NULL ? atlante_case_new (root) : NULL;
}

static gboolean
read_line (AtlanteEditor *editor, const char *text, gssize length)
{
  g_autoptr (AtlanteJson) line = atlante_json_parse (text, length, NULL);
  g_autoptr (AtlanteEdit) edit = NULL;
  gint64 n_done;

  if (line == NULL)
    return FALSE;
  if (atlante_json_get_int (atlante_json_get_member (line, "go"), &n_done))
    {
      if (n_done < 0 || n_done > atlante_editor_get_n_edits (editor))
        return FALSE;
      atlante_editor_go_to (editor, (guint) n_done);
      return TRUE;
    }
  edit = _atlante_journal_line_to_edit (line, atlante_editor_get_case (editor));
  if (edit != NULL)
    atlante_editor_replay (editor, edit,
                           atlante_json_get_boolean (atlante_json_get_member (line, "joined")));
  return edit != NULL;
}

/* After a line that does not fit none of the others can. */
static void
read_lines (AtlanteRecovery *self, const char *text)
{
  const char *end;

  for (text = strchr (text, '\n') + 1; (end = strchr (text, '\n')) != NULL; text = end + 1)
    if (self->n_lost > 0 || !read_line (self->editor, text, end - text))
      self->n_lost++;
}

static gboolean
is_valid (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (json);

  for (guint i = 0; i < problems->len; i++)
    if (((AtlanteProblem *) g_ptr_array_index (problems, i))->fatal)
      return FALSE;
  return TRUE;
}

static char *
dup_title (AtlanteCase *kase)
{
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, NULL);

  return g_strdup (atlante_text_get (atlante_case_get_title (kase), audience));
}

static gint64
get_time (const char *name)
{
  GStatBuf status;

  return g_stat (name, &status) == 0 ? (gint64) status.st_mtime * G_USEC_PER_SEC : 0;
}

AtlanteRecovery *
atlante_recovery_open (const char *folder, GError **error)
{
  g_autofree char *name = NULL, *text = NULL;
  g_autoptr (AtlanteRecovery) self = NULL;
  g_autoptr (AtlanteJson) head = NULL;
  g_autoptr (AtlanteCase) kase = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  name = g_build_filename (folder, ATLANTE_JOURNAL_NAME, NULL);
  if (!g_file_get_contents (name, &text, NULL, error))
    return NULL;
  head = read_head (text);
  kase = head != NULL ? read_base (folder, head) : NULL;
  if (kase == NULL || !is_valid (kase))
    return fail (error);
  self = g_new0 (AtlanteRecovery, 1);
  self->folder = g_strdup (folder);
  self->uri = g_strdup (atlante_json_get_member_string (head, "file"));
  self->time = get_time (name);
  self->editor = atlante_editor_new (kase);
  if (atlante_json_get_boolean (atlante_json_get_member (head, "changed")))
    atlante_editor_mark_changed (self->editor);
  read_lines (self, text);
  if (!is_valid (kase))
    return fail (error);
  self->title = dup_title (kase);
  return g_steal_pointer (&self);
}

/* Is there a step, or is the base itself more than the file has? */
static AtlanteRecovery *
look_at (const char *folder)
{
  g_autofree char *name = g_build_filename (folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *text = NULL;
  g_autoptr (AtlanteJson) head = NULL;
  AtlanteRecovery *self;
  gboolean is_changed;

  if (!g_file_get_contents (name, &text, NULL, NULL) || (head = read_head (text)) == NULL
      || atlante_lock_file_is_held (folder))
    return NULL;
  is_changed = atlante_json_get_boolean (atlante_json_get_member (head, "changed"));
  if (!is_changed && strchr (strchr (text, '\n') + 1, '\n') == NULL)
    return NULL;
  self = g_new0 (AtlanteRecovery, 1);
  self->folder = g_strdup (folder);
  self->uri = g_strdup (atlante_json_get_member_string (head, "file"));
  self->time = get_time (name);
  return self;
}

/* --- what is left of journals that are no use --- */

static gboolean
is_of_journal (const char *name)
{
  return g_str_equal (name, ATLANTE_JOURNAL_NAME) || g_str_equal (name, ATLANTE_JOURNAL_BASE)
         || g_str_equal (name, ATLANTE_LOCK_FILE_NAME) || _atlante_durable_file_is_ours (name);
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_of_journal (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
  g_rmdir (folder);
}

/* A program that was killed before its first step was on the disk leaves a folder in which there is
 * nothing to recover. One with a journal that this program cannot read is left alone. */
static void
sweep (const char *folder)
{
  g_autofree char *name = g_build_filename (folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *lock = g_build_filename (folder, ATLANTE_LOCK_FILE_NAME, NULL);

  if (g_file_test (lock, G_FILE_TEST_EXISTS) && !g_file_test (name, G_FILE_TEST_EXISTS)
      && !atlante_lock_file_is_held (folder))
    remove_files (folder);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const AtlanteRecovery *one = *(AtlanteRecovery *const *) a;
  const AtlanteRecovery *two = *(AtlanteRecovery *const *) b;

  return one->time == two->time ? strcmp (one->folder, two->folder)
                                : (one->time < two->time ? 1 : -1);
}

GPtrArray *
atlante_recovery_list (const char *folder)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_recovery_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, list);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      AtlanteRecovery *one = look_at (path);

      if (one != NULL)
        g_ptr_array_add (list, one);
      else
        sweep (path);
    }
  g_ptr_array_sort (list, compare_times);
  return list;
}

void
atlante_recovery_discard (AtlanteRecovery *self)
{
  g_return_if_fail (self != NULL);

  remove_files (self->folder);
}
