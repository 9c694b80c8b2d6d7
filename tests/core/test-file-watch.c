/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-case-saver.h"
#include "atlante-file-watch.h"

#include <glib/gstdio.h>

/* A change is noticed within this time, or the test fails. */
#define PATIENCE_SECONDS 10
/* Longer than a change takes to be noticed: for what is not to be. */
#define QUIET_MILLISECONDS 1500

typedef struct
{
  char *folder;
  char *path;
  char *text;
  AtlanteFileWatch *watch;
  guint n_notified;
} Fixture;

static void
notified_cb (Fixture *self)
{
  self->n_notified++;
}

static char *
hash (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* In one go, as a careful program saves, or in place, as the others do. */
static void
write_file (Fixture *self, const char *text, gboolean in_place)
{
  FILE *file;

  if (!in_place)
    {
      g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
      return;
    }
  file = g_fopen (self->path, "w");
  g_assert_nonnull (file);
  fputs (text, file);
  fclose (file);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *sha256 = NULL;

  self->folder = g_dir_make_tmp (NULL, NULL);
  self->path = g_build_filename (self->folder, "case.atlante", NULL);
  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/small.atlante", &self->text, NULL, NULL));
  write_file (self, self->text, FALSE);
  file = g_file_new_for_path (self->path);
  sha256 = hash (self->text);
  self->watch = atlante_file_watch_new (file, sha256);
  g_signal_connect_swapped (self->watch, "notify::state", G_CALLBACK (notified_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->watch);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->text);
  g_free (self->path);
  g_free (self->folder);
}

static gboolean
wake_cb (gpointer user_data)
{
  gboolean *over = user_data;

  *over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_becomes (Fixture *self, AtlanteFileState state)
{
  for (guint i = 0; i < PATIENCE_SECONDS * 20 && atlante_file_watch_get_state (self->watch) != state; i++)
    wait (50);
  g_assert_cmpint (atlante_file_watch_get_state (self->watch), ==, state);
}

static char *
replace (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  return g_strjoinv (new, parts);
}

static void
test_changed (Fixture *self, gconstpointer in_place)
{
  g_autofree char *other = replace (self->text, "A small case", "Another");
  AtlanteCase *kase;

  write_file (self, other, GPOINTER_TO_INT (in_place));
  assert_becomes (self, ATLANTE_FILE_CHANGED);
  g_assert_no_error (atlante_file_watch_get_error (self->watch));
  kase = atlante_file_watch_get_case (self->watch);
  g_assert_nonnull (kase);
  g_assert_cmpstr (atlante_json_get_member_string (atlante_case_get_title (kase), "en"), ==,
                   "Another");
  write_file (self, self->text, GPOINTER_TO_INT (in_place));
  assert_becomes (self, ATLANTE_FILE_KNOWN);
  g_assert_null (atlante_file_watch_get_case (self->watch));
  g_assert_cmpuint (self->n_notified, ==, 2);
}

/* The same bytes, and another time. */
static void
test_same_content (Fixture *self, gconstpointer data)
{
  write_file (self, self->text, FALSE);
  write_file (self, self->text, TRUE);
  wait (QUIET_MILLISECONDS);
  g_assert_cmpuint (self->n_notified, ==, 0);
}

static void
test_no_case (Fixture *self, gconstpointer data)
{
  write_file (self, "{", FALSE);
  assert_becomes (self, ATLANTE_FILE_CHANGED);
  g_assert_null (atlante_file_watch_get_case (self->watch));
  g_assert_nonnull (atlante_file_watch_get_error (self->watch));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  assert_becomes (self, ATLANTE_FILE_GONE);
  write_file (self, self->text, FALSE);
  assert_becomes (self, ATLANTE_FILE_KNOWN);
}

static void
test_own_save (Fixture *self, gconstpointer data)
{
  g_autofree char *mine = replace (self->text, "A small case", "Mine");
  g_autofree char *sha256 = hash (mine);

  atlante_file_watch_begin_save (self->watch);
  write_file (self, mine, FALSE);
  wait (QUIET_MILLISECONDS);
  atlante_file_watch_end_save (self->watch, sha256);
  wait (QUIET_MILLISECONDS);
  g_assert_cmpuint (self->n_notified, ==, 0);
}

/* Right after the program has saved, before it looks. */
static void
test_change_in_save (Fixture *self, gconstpointer data)
{
  g_autofree char *mine = replace (self->text, "A small case", "Mine");
  g_autofree char *theirs = replace (self->text, "A small case", "Theirs");
  g_autofree char *sha256 = hash (mine);

  atlante_file_watch_begin_save (self->watch);
  write_file (self, mine, FALSE);
  write_file (self, theirs, FALSE);
  atlante_file_watch_end_save (self->watch, sha256);
  assert_becomes (self, ATLANTE_FILE_CHANGED);
}

static void
test_accept (Fixture *self, gconstpointer data)
{
  g_autofree char *other = replace (self->text, "A small case", "Another");

  write_file (self, other, FALSE);
  g_assert_cmpint (atlante_file_watch_look_sync (self->watch), ==, ATLANTE_FILE_CHANGED);
  atlante_file_watch_accept (self->watch);
  g_assert_cmpint (atlante_file_watch_look_sync (self->watch), ==, ATLANTE_FILE_KNOWN);
  write_file (self, self->text, FALSE);
  g_assert_cmpint (atlante_file_watch_look_sync (self->watch), ==, ATLANTE_FILE_CHANGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/core/file-watch/changed", Fixture, GINT_TO_POINTER (FALSE), set_up, test_changed, tear_down);
  g_test_add ("/core/file-watch/changed-in-place", Fixture, GINT_TO_POINTER (TRUE), set_up, test_changed, tear_down);
  g_test_add ("/core/file-watch/same-content", Fixture, NULL, set_up, test_same_content, tear_down);
  g_test_add ("/core/file-watch/no-case", Fixture, NULL, set_up, test_no_case, tear_down);
  g_test_add ("/core/file-watch/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/core/file-watch/own-save", Fixture, NULL, set_up, test_own_save, tear_down);
  g_test_add ("/core/file-watch/change-in-save", Fixture, NULL, set_up, test_change_in_save, tear_down);
  g_test_add ("/core/file-watch/accept", Fixture, NULL, set_up, test_accept, tear_down);
  return g_test_run ();
}
