/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "atlante-bag.h"
#include "atlante-pack.h"

static AtlantePack *
make_pack_of (AtlanteCase *kase)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "it");

  return atlante_pack_new (briefing);
}

/* The whole case, for what its contents matter to. */
static AtlantePack *
make_shipped_pack (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  return make_pack_of (kase);
}

/* Two places and a claim: for where and how a pack is written, which is asked many times. */
static AtlantePack *
make_pack (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();

  return make_pack_of (kase);
}

static void
write_to (AtlantePack *pack, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_pack_write (pack, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (atlante_pack_get_fraction (pack), ==, 1);
}

static void
refuse (const char *path, int code)
{
  g_autoptr (AtlantePack) pack = make_pack ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_pack_write (pack, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (atlante_pack_get_paths (pack)->len, ==, 0);
}

static char *
read_file (const char *folder, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

/* The manifests hold the hash of every file, so that equal manifests are equal packs. */
static void
assert_same (const char *a, const char *b)
{
  static const char * const names[] = { "manifest-sha256.txt", "tagmanifest-sha256.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *left = read_file (a, names[i], NULL);
      g_autofree char *right = read_file (b, names[i], NULL);

      g_assert_cmpstr (left, ==, right);
    }
}

static void
test_layout (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "new", "pack", NULL);
  g_autoptr (AtlantePack) pack = make_shipped_pack ();
  static const char *const names[] = {
    "bag-info.txt",           "bagit.txt",
    "data/briefing.html",     "data/briefing.md",
    "data/briefing.pdf",      "data/case.atlante",
    "data/pack.json",
    "data/places.geojson",    "data/places.kml",
    "data/tables/claims.csv", "data/tables/events.csv",
    "data/tables/places.csv", "data/tables/relations.csv",
    "manifest-sha256.txt",    "tagmanifest-sha256.txt",
  };
  g_autofree char *bagit = NULL;

  write_to (pack, out);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (out, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (g_ptr_array_find_with_equal_func (atlante_pack_get_paths (pack), path,
                                                       g_str_equal, NULL));
    }
  bagit = read_file (out, "bagit.txt", NULL);
  g_assert_cmpstr (bagit, ==, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  fixture_remove (folder);
}

static void
test_sha256sum (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autofree char *output = NULL;
  g_autoptr (AtlantePack) pack = make_pack ();
  g_autoptr (GError) error = NULL;
  const char *arguments[]
      = { "sha256sum", "--strict", "-c", "manifest-sha256.txt", "tagmanifest-sha256.txt", NULL };
  int status = 0;

  write_to (pack, out);
  g_spawn_sync (out, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  fixture_remove (folder);
}

/* Twice in one process, then under another time zone, language and file mask, into another
 * folder. */
static void
test_same_bytes (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *first = g_build_filename (folder, "first", NULL);
  g_autofree char *second = g_build_filename (folder, "deeper", "second", NULL);
  g_autofree char *third = g_build_filename (folder, "third", NULL);
  g_autoptr (AtlantePack) pack = make_shipped_pack ();
  g_autoptr (AtlantePack) again = make_shipped_pack ();
  g_autoptr (AtlantePack) elsewhere = NULL;
  mode_t mask;

  write_to (pack, first);
  write_to (again, second);
  assert_same (first, second);

  g_setenv ("TZ", "Pacific/Chatham", TRUE);
  g_setenv ("LANGUAGE", "it", TRUE);
  tzset ();
  mask = umask (0077);
  elsewhere = make_shipped_pack ();
  write_to (elsewhere, third);
  umask (mask);
  g_setenv ("TZ", "UTC", TRUE);
  g_unsetenv ("LANGUAGE");
  tzset ();
  assert_same (first, third);
  fixture_remove (folder);
}

static void
test_zip (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *first = g_build_filename (folder, "first.zip", NULL);
  g_autofree char *second = g_build_filename (folder, "second.ZIP", NULL);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (AtlantePack) pack = make_pack ();
  g_autoptr (GBytes) bytes = NULL;
  static const char * const unzip[] = { "unzip", "-tq", NULL };
  gsize left_length = 0;
  gsize right_length = 0;

  write_to (pack, first);
  g_assert_cmpuint (atlante_pack_get_paths (pack)->len, ==, 1);
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  tzset ();
  write_to (pack, second);
  g_setenv ("TZ", "UTC", TRUE);
  tzset ();
  left = read_file (folder, "first.zip", &left_length);
  right = read_file (folder, "second.ZIP", &right_length);
  g_assert_cmpmem (left, left_length, right, right_length);

  /* A ZIP of ours is replaced. */
  write_to (pack, first);
  g_assert_cmpuint (fixture_count (folder), ==, 2);
  bytes = g_bytes_new (left, left_length);
  fixture_judge (unzip, "pack.zip", bytes);
  fixture_remove (folder);
}

static void
test_replaces_a_pack (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autofree char *added = g_build_filename (out, "data", "added.txt", NULL);
  g_autoptr (AtlantePack) pack = make_pack ();

  /* An empty folder is as good as none. */
  g_assert_cmpint (g_mkdir (out, 0755), ==, 0);
  write_to (pack, out);
  g_assert_true (g_file_set_contents (added, "x", -1, NULL));
  write_to (pack, out);
  g_assert_false (g_file_test (added, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fixture_count (folder), ==, 1);
  fixture_remove (folder);
}

static void
test_refuses_others (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *full = g_build_filename (folder, "full", NULL);
  g_autofree char *mine = g_build_filename (full, "bagit.txt", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *zip = g_build_filename (folder, "letters.zip", NULL);

  g_assert_cmpint (g_mkdir (full, 0755), ==, 0);
  g_assert_true (g_file_set_contents (mine, "x", -1, NULL));
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_true (g_file_set_contents (zip, "x", -1, NULL));
  refuse (full, G_IO_ERROR_NOT_EMPTY);
  refuse (file, G_IO_ERROR_NOT_DIRECTORY);
  refuse (zip, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_test (mine, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fixture_count (folder), ==, 3);
  g_assert_cmpuint (fixture_count (full), ==, 1);
  fixture_remove (folder);
}

/* Where nobody may write, root included. */
static void
test_nowhere_to_write (void)
{
  refuse ("/proc/self/atlante-pack", G_IO_ERROR_NOT_FOUND);
  refuse ("/proc/self/atlante-pack.zip", G_IO_ERROR_NOT_FOUND);
  refuse ("/dev/null/pack", G_IO_ERROR_NOT_DIRECTORY);
}

/* Writes fail after some bytes, as on a full disk: the old pack stays, and nothing is left beside
 * it. */
static void
test_failing_writes (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autofree char *fresh = g_build_filename (folder, "a", "b", NULL);
  g_autofree char *zip = g_build_filename (folder, "pack.zip", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AtlantePack) pack = make_pack ();
  struct rlimit old;
  struct rlimit limit;

  write_to (pack, out);
  before = read_file (out, "tagmanifest-sha256.txt", NULL);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 40000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  refuse (out, g_io_error_from_errno (EFBIG));
  refuse (fresh, g_io_error_from_errno (EFBIG));
  refuse (zip, g_io_error_from_errno (EFBIG));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  after = read_file (out, "tagmanifest-sha256.txt", NULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture_count (folder), ==, 1);
  fixture_remove (folder);
}

/* Asynchronous */

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
  guint n_progress;
  double last;
} Wait;

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

static void
on_progress (AtlantePack *pack, GParamSpec *pspec, Wait *wait)
{
  g_assert_cmpfloat (atlante_pack_get_fraction (pack), >=, wait->last);
  g_assert_nonnull (atlante_pack_get_message (pack));
  wait->last = atlante_pack_get_fraction (pack);
  wait->n_progress++;
}

static gboolean
write_async (const char *path, GCancellable *cancellable, GError **error, Wait *wait)
{
  g_autoptr (AtlantePack) pack = make_pack ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean written;

  wait->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect (pack, "notify::message", G_CALLBACK (on_progress), wait);
  atlante_pack_write_async (pack, file, cancellable, on_written, wait);
  g_main_loop_run (wait->loop);
  written = atlante_pack_write_finish (pack, wait->result, error);
  g_object_unref (wait->result);
  g_main_loop_unref (wait->loop);
  return written;
}

static void
test_async (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autofree char *twin = g_build_filename (folder, "twin", NULL);
  g_autoptr (AtlantePack) pack = make_pack ();
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  g_assert_true (write_async (out, NULL, &error, &wait));
  g_assert_no_error (error);
  g_assert_cmpuint (wait.n_progress, >, 5);
  g_assert_cmpfloat (wait.last, ==, 1);
  write_to (pack, twin);
  assert_same (out, twin);
  fixture_remove (folder);
}

static void
test_cancel (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  g_cancellable_cancel (cancellable);
  g_assert_false (write_async (out, cancellable, &error, &wait));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture_count (folder), ==, 0);
  fixture_remove (folder);
}

/* Edits after atlante_pack_new() do not come into the pack. */
static void
test_snapshot (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *out = g_build_filename (folder, "pack", NULL);
  g_autofree char *text = NULL;
  g_autoptr (AtlanteCase) kase
      = atlante_test_make_case ("\"places\": [{\"id\": \"a\", \"kind\": \"city\","
                                " \"names\": [{\"text\": \"Before\"}]}]");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlantePack) pack = atlante_pack_new (briefing);
  g_autoptr (AtlanteJson) json
      = fixture_parse ("{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"After\"}]}");

  atlante_case_replace_item (kase, atlante_case_lookup (kase, "a"), json);
  write_to (pack, out);
  text = read_file (out, "data/briefing.md", NULL);
  g_assert_nonnull (strstr (text, "Before"));
  g_assert_null (strstr (text, "After"));
  fixture_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/layout", test_layout);
  g_test_add_func ("/pack/sha256sum", test_sha256sum);
  g_test_add_func ("/pack/same-bytes", test_same_bytes);
  g_test_add_func ("/pack/zip", test_zip);
  g_test_add_func ("/pack/replaces-a-pack", test_replaces_a_pack);
  g_test_add_func ("/pack/refuses-others", test_refuses_others);
  g_test_add_func ("/pack/nowhere-to-write", test_nowhere_to_write);
  g_test_add_func ("/pack/failing-writes", test_failing_writes);
  g_test_add_func ("/pack/async", test_async);
  g_test_add_func ("/pack/cancel", test_cancel);
  g_test_add_func ("/pack/snapshot", test_snapshot);

  return g_test_run ();
}
