/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <unistd.h>

#include "atlante-pack-files.h"
#include "atlante-pack-verifier.h"
#include "atlante-pack.h"
#include "atlante-text-store.h"

typedef struct
{
  char *folder;
  char *pack;
} Fixture;

/* Made once, and copied for each test: a whole pack takes a second. */
static char *made;

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
}

static void
make_once (const char *name)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "it");
  g_autoptr (AtlantePack) pack = atlante_pack_new (briefing);
  g_autofree char *path = g_build_filename (made, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  g_assert_true (atlante_pack_write (pack, file, NULL, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *name = data != NULL ? data : "pack";
  g_autofree char *path = g_build_filename (made, name, NULL);
  const char *copy[] = { "cp", "-a", path, NULL, NULL };

  make_once (name);
  fixture->folder = fixture_make_folder ();
  copy[3] = fixture->pack = g_build_filename (fixture->folder, name, NULL);
  run (copy);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->pack);
}

static AtlantePackReport *
verify (const char *path, AtlanteCanonicalText *article)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlantePackReport *report = atlante_pack_verifier_verify (file, article, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

/* Is there a problem of this kind with this file? */
static gboolean
has (AtlantePackReport *report, const char *path, const char *rule)
{
  GPtrArray *problems = atlante_pack_report_get_problems (report);

  for (guint i = 0; i < problems->len; i++)
    {
      const AtlantePackProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->path, path) && g_str_equal (problem->rule, rule))
        return TRUE;
    }
  return FALSE;
}

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->pack, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_one (Fixture *fixture, const char *path, const char *rule)
{
  g_autoptr (AtlantePackReport) report = verify (fixture->pack, NULL);

  g_assert_false (atlante_pack_report_is_good (report));
  g_assert_cmpuint (atlante_pack_report_get_problems (report)->len, ==, 1);
  g_assert_true (has (report, path, rule));
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlantePackReport) report = verify (fixture->pack, NULL);
  g_autoptr (AtlanteJson) json = atlante_pack_report_dup_json (report);

  g_assert_true (atlante_pack_report_is_good (report));
  g_assert_cmpuint (atlante_pack_report_get_n_files (report), >=, 14);
  g_assert_nonnull (atlante_pack_report_get_case (report));
  g_assert_null (atlante_pack_report_get_anchors (report));
  g_assert_true (atlante_json_get_boolean (atlante_json_get_member (json, "good")));
  g_assert_cmpstr (atlante_json_get_member_string (json, "case"), ==, "mosca-pyongyang");
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  put (fixture, "data/briefing.md", "x");
  assert_one (fixture, "data/briefing.md", "changed");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->pack, "data", "places.kml", NULL);

  g_remove (path);
  assert_one (fixture, "data/places.kml", "missing");
}

static void
test_added (Fixture *fixture, gconstpointer data)
{
  put (fixture, "data/extra/more.txt", "x");
  assert_one (fixture, "data/extra/more.txt", "added");
}

static void
test_added_beside (Fixture *fixture, gconstpointer data)
{
  put (fixture, "readme.txt", "x");
  assert_one (fixture, "readme.txt", "added");
}

/* A manifest that was made to fit is found out by the manifest over it. */
static void
test_changed_manifest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlantePackReport) report = NULL;

  put (fixture, "manifest-sha256.txt", "");
  report = verify (fixture->pack, NULL);
  g_assert_true (has (report, "manifest-sha256.txt", "changed"));
  g_assert_true (has (report, "data/briefing.md", "added"));
}

static void
test_bad_manifest_lines (Fixture *fixture, gconstpointer data)
{
  static const char hash[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  g_autofree char *text
      = g_strdup_printf ("%s  data/../../x\n%s  /etc/passwd\n%s  bagit.txt\nxyz  data/a\n"
                         "%s  data/briefing.md\n%s  data/briefing.md\n",
                         hash, hash, hash, hash, hash);
  g_autoptr (AtlantePackReport) report = NULL;
  guint n = 0;

  put (fixture, "manifest-sha256.txt", text);
  report = verify (fixture->pack, NULL);
  for (guint i = 0; i < atlante_pack_report_get_problems (report)->len; i++)
    n += g_str_equal (
        ((AtlantePackProblem *) g_ptr_array_index (atlante_pack_report_get_problems (report), i))
            ->rule,
        "manifest");
  g_assert_cmpuint (n, ==, 5);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->pack, "data", "briefing.md", NULL);

  g_remove (path);
  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
  g_autoptr (AtlantePackReport) report = verify (fixture->pack, NULL);
  g_assert_true (has (report, "data/briefing.md", "not-a-file"));
  g_assert_true (has (report, "data/briefing.md", "missing"));
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->pack, "data", "pipe", NULL);
  g_autoptr (AtlantePackReport) report = NULL;

  g_assert_cmpint (mkfifo (path, 0644), ==, 0);
  report = verify (fixture->pack, NULL);
  g_assert_true (has (report, "data/pipe", "not-a-file"));
}

static void
test_bad_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlantePackReport) report = NULL;

  put (fixture, "data/case.atlante", "{\"format\": \"atlante-case\"");
  report = verify (fixture->pack, NULL);
  g_assert_true (has (report, "data/case.atlante", "changed"));
  g_assert_true (has (report, "data/case.atlante", "case"));
  g_assert_null (atlante_pack_report_get_case (report));
}

static void
test_not_a_pack (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autoptr (AtlantePackReport) report = verify (folder, NULL);

  g_assert_true (has (report, "bagit.txt", "no-bag"));
  g_assert_true (has (report, "manifest-sha256.txt", "missing"));
  g_assert_true (has (report, "data/pack.json", "missing"));
  fixture_remove (folder);
}

static void
test_nothing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/pack");
  g_autoptr (GError) error = NULL;

  g_assert_null (atlante_pack_verifier_verify (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_lost_passages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article
      = atlante_canonical_text_new ("Another text.\n", -1, NULL);
  g_autoptr (AtlantePackReport) report = verify (fixture->pack, article);

  g_assert_true (has (report, "data/case.atlante", "lost-passage"));
  g_assert_cmpuint (
      atlante_anchors_get_count (atlante_pack_report_get_anchors (report), ATLANTE_ANCHOR_ANCHORED),
      ==, 0);
}

static void
test_article (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (AtlanteCanonicalText) article = NULL;
  g_autoptr (AtlantePackReport) report = NULL;
  AtlanteAnchors *anchors;

  if (path == NULL)
    return;
  file = g_file_new_for_path (path);
  article = atlante_text_store_load_file (file, NULL, NULL);
  g_assert_nonnull (article);
  report = verify (fixture->pack, article);
  anchors = atlante_pack_report_get_anchors (report);
  g_assert_true (atlante_pack_report_is_good (report));
  g_assert_cmpuint (
      atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED), ==,
      atlante_case_get_n (atlante_pack_report_get_case (report), ATLANTE_ITEM_PASSAGE));
}

/* ZIPs */

static void
test_cut_zip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->pack);

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (fixture->pack, &text, &length, NULL));
      g_assert_true (g_file_set_contents (fixture->pack, text, length / 2, NULL));
      g_assert_null (atlante_pack_verifier_verify (file, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
add_entry (struct archive *archive, const char *name, mode_t type, const char *text)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, type);
  archive_entry_set_perm (entry, 0644);
  if (type == AE_IFLNK)
    archive_entry_set_symlink (entry, text);
  else
    archive_entry_set_size (entry, strlen (text));
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  if (type != AE_IFLNK)
    archive_write_data (archive, text, strlen (text));
  archive_entry_free (entry);
}

static void
test_hostile_zip (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "x.zip", NULL);
  struct archive *archive = archive_write_new ();
  g_autoptr (AtlantePackReport) report = NULL;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  add_entry (archive, "bag/bagit.txt", AE_IFREG, "BagIt-Version: 1.0\n");
  add_entry (archive, "bag/data/../../../out.txt", AE_IFREG, "x");
  add_entry (archive, "/etc/out.txt", AE_IFREG, "x");
  add_entry (archive, "bag/data\\out.txt", AE_IFREG, "x");
  add_entry (archive, "bag/data/link", AE_IFLNK, "/etc/passwd");
  add_entry (archive, "bag/data/twice", AE_IFREG, "a");
  add_entry (archive, "bag/data/twice", AE_IFREG, "b");
  archive_write_close (archive);
  archive_write_free (archive);

  report = verify (path, NULL);
  g_assert_true (has (report, "bag/data/../../../out.txt", "unsafe-name"));
  g_assert_true (has (report, "/etc/out.txt", "unsafe-name"));
  g_assert_true (has (report, "bag/data/link", "not-a-file"));
  g_assert_true (has (report, "data/twice", "duplicate"));
  /* Nothing was unpacked. */
  g_assert_cmpuint (fixture_count (folder), ==, 1);
  fixture_remove (folder);
}

static void
test_zip_bomb (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "bomb.zip", NULL);
  g_autofree char *block = g_malloc0 (1024 * 1024);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  guint n = ATLANTE_PACK_MAX_SIZE / (1024 * 1024) + 1;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "bag/bagit.txt");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (gint64) n * 1024 * 1024);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    archive_write_data (archive, block, 1024 * 1024);
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);

  g_assert_null (atlante_pack_verifier_verify (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  fixture_remove (folder);
}

static void
test_safe_paths (void)
{
  static const char * const good[] = { "a", "data/a.txt", "data/tables/è ü.csv" };
  static const char *const bad[] = {
    "",    "/a",   "a/",   "a//b", "..",    "a/../b",
    "./a", "a\\b", "a\nb", "c:x",  "a\xff", "1/2/3/4/5/6/7/8/9/0/1/2/3/4/5/6/7",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (atlante_pack_path_is_safe (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (atlante_pack_path_is_safe (bad[i]));
  g_assert_false (atlante_pack_path_is_safe (NULL));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
#define ADD_ZIP(path, function) g_test_add (path, Fixture, "pack.zip", set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  made = fixture_make_folder ();

  ADD ("/pack-verifier/good", test_good);
  ADD_ZIP ("/pack-verifier/good-zip", test_good);
  ADD ("/pack-verifier/changed", test_changed);
  ADD ("/pack-verifier/missing", test_missing);
  ADD ("/pack-verifier/added", test_added);
  ADD ("/pack-verifier/added-beside", test_added_beside);
  ADD ("/pack-verifier/changed-manifest", test_changed_manifest);
  ADD ("/pack-verifier/bad-manifest-lines", test_bad_manifest_lines);
  ADD ("/pack-verifier/link", test_link);
  ADD ("/pack-verifier/pipe", test_pipe);
  ADD ("/pack-verifier/bad-case", test_bad_case);
  ADD ("/pack-verifier/lost-passages", test_lost_passages);
  ADD ("/pack-verifier/article", test_article);
  ADD_ZIP ("/pack-verifier/article-zip", test_article);
  ADD_ZIP ("/pack-verifier/cut-zip", test_cut_zip);
  g_test_add_func ("/pack-verifier/not-a-pack", test_not_a_pack);
  g_test_add_func ("/pack-verifier/nothing", test_nothing);
  g_test_add_func ("/pack-verifier/hostile-zip", test_hostile_zip);
  g_test_add_func ("/pack-verifier/zip-bomb", test_zip_bomb);
  g_test_add_func ("/pack-verifier/safe-paths", test_safe_paths);

  failed = g_test_run ();
  fixture_remove (made);
  g_free (made);
  return failed;
}
