/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-folders.h"
#include "atlante-case-loader.h"
#include "atlante-case-saver.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "what was there before"

typedef struct
{
  AtlanteCase *self;
  char *folder;
  char *path;
  GFile *file;
  GBytes *bytes;
} Fixture;

static AtlanteCase *
load_small_case (const char *version)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.atlante", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *self;
  char *at;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  at = strstr (text, "\"version\": 1");
  at[strlen ("\"version\": ")] = *version;
  bytes = g_bytes_new (text, strlen (text));
  self = atlante_case_loader_load_bytes (bytes, "small", &error);
  g_assert_no_error (error);
  return self;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->self = load_small_case ("1");
  fixture->bytes = atlante_case_saver_to_bytes (fixture->self);
  fixture->folder = g_dir_make_tmp ("atlante-saver-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.atlante", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
remove_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_object_unref (fixture->self);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->bytes);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static guint
count_files (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_dir_close (dir);
  return n;
}

static void
assert_contents (const char *path, const char *data, gsize length)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize n;

  g_file_get_contents (path, &text, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (text, n, data, length);
}

static void
assert_saved (Fixture *fixture, const char *path)
{
  assert_contents (path, g_bytes_get_data (fixture->bytes, NULL),
                   g_bytes_get_size (fixture->bytes));
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  mode_t mask = umask (022);

  g_assert_true (atlante_case_saver_save (fixture->self, fixture->file, NULL, &error));
  g_assert_no_error (error);
  assert_saved (fixture, fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0644);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  umask (mask);
}

static void
test_mode (Fixture *fixture, gconstpointer data)
{
  static const int modes[] = { 0600, 0640, 0664, 0666 };
  GStatBuf status;
  mode_t mask = umask (022);

  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (atlante_case_saver_save (fixture->self, fixture->file, NULL, NULL));
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
  assert_saved (fixture, fixture->path);
  umask (mask);
}

static void
test_private_mode (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_true (atlante_file_write_durably (fixture->path, "x\0y", 3, 0600, NULL));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  assert_contents (fixture->path, "x\0y", 3);
  g_assert_true (atlante_file_write_durably (fixture->path, NULL, 0, 0600, NULL));
  assert_contents (fixture->path, "", 0);
}

/* The file that a link leads to is written; the link stays one. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = g_build_filename (fixture->folder, "one", NULL);
  g_autofree char *two = g_build_filename (fixture->folder, "two", NULL);
  g_autofree char *round = g_build_filename (fixture->folder, "round", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (one);
  g_autoptr (GFile) circle = g_file_new_for_path (round);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("two", one), ==, 0);
  g_assert_cmpint (symlink (fixture->path, two), ==, 0);
  g_assert_cmpint (symlink ("round", round), ==, 0);
  /* first the link dangles, then it does not */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (atlante_case_saver_save (fixture->self, link, NULL, &error));
      g_assert_no_error (error);
      assert_saved (fixture, fixture->path);
      g_assert_true (g_file_test (one, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_file_test (two, G_FILE_TEST_IS_SYMLINK));
    }
  g_assert_false (atlante_case_saver_save (fixture->self, circle, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_LOOP);
}

static void
assert_not_saved (Fixture *fixture, const char *path, int code, const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_case_saver_save (fixture->self, file, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_bad_targets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *orphan = g_build_filename (fixture->folder, "none", "a.atlante", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "a.atlante", NULL);

  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  assert_not_saved (fixture, orphan, G_FILE_ERROR_NOENT,
                    "“a.atlante” was not saved: its folder is not there");
  assert_not_saved (fixture, below, G_FILE_ERROR_NOTDIR, "its folder is a file");
  assert_not_saved (fixture, fixture->folder, G_FILE_ERROR_ISDIR, "there is a folder of this name");
  assert_not_saved (fixture, "/dev/null", G_FILE_ERROR_NODEV, "there is a device");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  assert_contents (fixture->path, OLD, strlen (OLD));
}

static void
test_protected (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is protected from root");
      return;
    }
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  assert_not_saved (fixture, fixture->path, G_FILE_ERROR_ACCES, "you may not write there");
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  assert_not_saved (fixture, fixture->path, G_FILE_ERROR_ACCES, "you may not write there");
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_contents (fixture->path, OLD, strlen (OLD));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) later = load_small_case ("2");
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_case_is_read_only (later));
  g_assert_false (atlante_case_saver_save (later, fixture->file, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://nobody.invalid/a.atlante");
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_case_saver_save (fixture->self, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* The true thing: a disk of one page, where this test may mount one. Nothing is asserted before it is
 * gone again. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("mount -t tmpfs -o size=4k none %s", fixture->folder);
  g_autofree char *undo = g_strdup_printf ("umount %s", fixture->folder);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved;
  guint n_files;
  int status;

  if (geteuid () != 0 || !g_spawn_command_line_sync (command, NULL, NULL, &status, NULL)
      || status != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  g_file_set_contents (fixture->path, OLD, -1, NULL);
  saved = atlante_case_saver_save (fixture->self, fixture->file, NULL, &error);
  n_files = count_files (fixture->folder);
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_spawn_command_line_sync (undo, NULL, NULL, NULL, NULL);

  g_assert_false (saved);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_assert_nonnull (strstr (error->message, "the disk is full"));
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_cmpstr (text, ==, OLD);
}

typedef struct
{
  GMainLoop *loop;
  gboolean saved;
  GError *error;
} Answer;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->saved = atlante_case_saver_save_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AtlanteCase) later = load_small_case ("2");
  Answer answer = { loop, FALSE, NULL };

  g_cancellable_cancel (cancellable);
  atlante_case_saver_save_async (fixture->self, fixture->file, cancellable, on_saved, &answer);
  g_main_loop_run (loop);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_clear_error (&answer.error);

  atlante_case_saver_save_async (later, fixture->file, NULL, on_saved, &answer);
  g_main_loop_run (loop);
  g_assert_error (answer.error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
  g_clear_error (&answer.error);

  atlante_case_saver_save_async (fixture->self, fixture->file, NULL, on_saved, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_true (answer.saved);
  assert_saved (fixture, fixture->path);
}

/* --- what a killed save has left --- */

static char *
leave (Fixture *fixture, const char *ending)
{
  g_autofree char *base = g_path_get_basename (fixture->path);
  g_autofree char *name = g_strconcat (".", base, ending, NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "half", 4, NULL));
  return path;
}

static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = leave (fixture, ".atlante-saving-0123abcd");
  g_autofree char *locked = leave (fixture, ".atlante-saving-ffffffff");
  g_autofree char *longer = leave (fixture, ".atlante-saving-0123abcde");
  g_autofree char *foreign = leave (fixture, ".ABCDEF");
  int fd = g_open (locked, O_RDWR, 0);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_true (atlante_case_saver_save (fixture->self, fixture->file, NULL, NULL));
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (locked, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (longer, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  close (fd);
  g_assert_true (atlante_case_saver_save (fixture->self, fixture->file, NULL, NULL));
  g_assert_false (g_file_test (locked, G_FILE_TEST_EXISTS));
  g_unlink (longer);
  g_unlink (foreign);
}

/* --- faults on demand: this program again, under strace --- */

/* argv: --save FILE. Ends with 0 where the save worked, with 1 and a message where it did not. */
static int
save_only (const char *path)
{
  g_autofree char *small = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "small.atlante",
                                             NULL);
  g_autoptr (GFile) source = g_file_new_for_path (small);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AtlanteCase) self = atlante_case_loader_load (source, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return 2;
  if (atlante_case_saver_save (self, file, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

static void
assert_fault (Fixture *fixture, const char *strace, const char *call, const char *fault,
              const char *part)
{
  g_autofree char *inject = g_strdup_printf ("inject=%s:error=%s", call, fault);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *argv[] = { strace, "-f", "-qq", "-o", "/dev/null", "-e", inject, self, "--save", fixture->path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &output, &status,
                &error);
  g_assert_no_error (error);
  g_test_message ("%s %s: %s", call, fault, output);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (output, part));
  assert_contents (fixture->path, OLD, strlen (OLD));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *call; const char *fault; const char *part; } faults[] = {
    { "fsync", "EIO", "the disk does not work" },
    { "fsync", "ENOSPC", "the disk is full" },
    { "rename,renameat,renameat2", "EROFS", "the disk is read-only" },
    { "rename,renameat,renameat2", "EACCES", "you may not write there" },
  };
  g_autofree char *strace = g_find_program_in_path ("strace");

  if (strace == NULL)
    {
      g_test_skip ("strace is not installed");
      return;
    }
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault (fixture, strace, faults[i].call, faults[i].fault, faults[i].part);
}

int
main (int argc, char **argv)
{
  g_autofree char *own = NULL;
  int status;

  setlocale (LC_ALL, "");
  if (argc == 3 && strcmp (argv[1], "--save") == 0)
    return save_only (argv[2]);
  own = atlante_test_use_own_folders ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/case-saver/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new", test_new);
  ADD ("mode", test_mode);
  ADD ("private-mode", test_private_mode);
  ADD ("links", test_links);
  ADD ("bad-targets", test_bad_targets);
  ADD ("protected", test_protected);
  ADD ("read-only", test_read_only);
  ADD ("elsewhere", test_elsewhere);
  ADD ("full-disk", test_full_disk);
  ADD ("async", test_async);
  ADD ("faults", test_faults);
  ADD ("sweep", test_sweep);
  status = g_test_run ();
  atlante_test_remove_folder (own);
  return status;
}
