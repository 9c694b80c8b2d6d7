/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-case-loader.h"
#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-recovery.h"
#include "atlante-versions.h"

#include <stdio.h>

/* Edits and saves a case until it is killed, or looks at what is left: see kill-while-editing.py.
 *
 *   edit-endlessly CASE FOLDER EVERY       prints the number of each edit once it is done; saves as
 *                                          a window does after every so many edits (0: never)
 *   edit-endlessly --look CASE FOLDER      prints the number of the last edit that can be had again
 *   edit-endlessly --save CASE             saves once more */

static AtlanteCase *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase = atlante_case_loader_load (file, NULL, &error);

  if (kase == NULL)
    g_error ("%s", error->message);
  return kase;
}

static gint64
get_number (AtlanteCase *kase)
{
  gint64 number = 0;

  atlante_json_get_int (atlante_command_get (kase, "places/rason/x-number", NULL), &number);
  return number;
}

typedef struct
{
  GFile *file;
  AtlanteEditor *editor;
  AtlanteJournal *journal;
  AtlanteEdit *last;        /* (nullable): before the save that is going on */
  gboolean is_saving;
  gint64 number;
  gint64 every;
} Work;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autofree char *uri = g_file_get_uri (work->file);
  g_autoptr (GError) error = NULL;

  if (!atlante_case_saver_save_finish (result, &error))
    g_error ("%s", error->message);
  atlante_editor_end_save (work->editor, work->last);
  g_clear_object (&work->last);
  atlante_journal_restart (work->journal, uri);
  work->is_saving = FALSE;
}

static void
save (Work *work)
{
  if (work->is_saving)
    return;
  work->is_saving = TRUE;
  work->last = atlante_editor_begin_save (work->editor);
  atlante_case_saver_save_async (atlante_editor_get_case (work->editor), work->file, NULL, saved_cb,
                                 work);
}

static gboolean
edit_cb (gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (AtlanteJson) value = atlante_json_new_int (++work->number);
  g_autoptr (GError) error = NULL;

  if (!atlante_command_set (work->editor, "places/rason/x-number", value,
                            work->number % 3 != 0 ? "number" : NULL, &error))
    g_error ("%s", error->message);
  if (work->every > 0 && work->number % work->every == 0)
    save (work);
  printf ("%" G_GINT64_FORMAT "\n", work->number);
  fflush (stdout);
  return G_SOURCE_CONTINUE;
}

static int
edit (const char *path, const char *folder, const char *every)
{
  g_autoptr (AtlanteCase) kase = load (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Work work = { .file = g_file_new_for_path (path), .editor = atlante_editor_new (kase),
                .number = get_number (kase), .every = g_ascii_strtoll (every, NULL, 10) };
  g_autofree char *uri = g_file_get_uri (work.file);

  work.journal = atlante_journal_new (work.editor, folder, uri);
  g_timeout_add (5, edit_cb, &work);
  g_main_loop_run (loop);
  return 0;
}

/* Each version is a whole case too. */
static void
look_at_versions (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) list = atlante_versions_list (file);

  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteCase) kase = atlante_version_load (g_ptr_array_index (list, i), &error);

      if (kase == NULL)
        g_error ("version %u: %s", i, error->message);
    }
}

static int
look (const char *path, const char *folder)
{
  g_autoptr (AtlanteCase) kase = load (path);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr (GPtrArray) list = atlante_recovery_list (parent);
  gint64 number = get_number (kase);

  look_at_versions (path);
  if (list->len > 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteRecovery) recovery = atlante_recovery_open (folder, &error);

      if (recovery == NULL)
        g_error ("%s", error->message);
      if (recovery->n_lost > 0)
        g_error ("%u lines lost", recovery->n_lost);
      number = MAX (number, get_number (atlante_editor_get_case (recovery->editor)));
    }
  printf ("%" G_GINT64_FORMAT "\n", number);
  return 0;
}

static int
save_once (const char *path)
{
  g_autoptr (AtlanteCase) kase = load (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!atlante_case_saver_save (kase, file, NULL, &error))
    g_error ("%s", error->message);
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--save"))
    return save_once (argv[2]);
  if (argc == 4 && g_str_equal (argv[1], "--look"))
    return look (argv[2], argv[3]);
  return argc == 4 ? edit (argv[1], argv[2], argv[3]) : 2;
}
