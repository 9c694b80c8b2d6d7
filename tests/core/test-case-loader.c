/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-build-folders.h"
#include "atlante-case-loader.h"
#include "atlante-case-saver.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *
read_small_case (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.atlante", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static AtlanteCase *
load_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return atlante_case_loader_load_bytes (bytes, "a.atlante", error);
}

static char *
replace (const char *text, const char *old, const char *new)
{
  const char *at = strstr (text, old);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, new, at + strlen (old));
}

static void
assert_refused (const char *text, gssize length, GQuark domain, int code, const char *begins)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load_text (text, length, &error));
  g_assert_error (error, domain, code);
  if (!g_str_has_prefix (error->message, begins))
    g_error ("“%s” does not begin with “%s”", error->message, begins);
}

static void
test_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.atlante", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) self = atlante_case_loader_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (atlante_case_get_id (self), ==, "small");
  g_assert_cmpuint (atlante_case_get_n (self, ATLANTE_ITEM_PLACE), ==, 2);
  g_assert_cmpint (atlante_case_get_version (self), ==, 1);
  g_assert_false (atlante_case_is_read_only (self));
}

/* What comes out is what went in: numbers as they were written, strangers at any depth, each byte. */
static void
test_round_trip (void)
{
  g_autofree char *shipped = g_build_filename (ATLANTE_SRCDIR, "data", "cases",
                                               "mosca-pyongyang.atlante", NULL);
  g_autofree char *small = g_test_build_filename (G_TEST_DIST, "data", "small.atlante", NULL);
  const char *const paths[] = { small, shipped };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteCase) self = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (paths[i], &text, &length, NULL));
      self = load_text (text, length, &error);
      g_assert_no_error (error);
      bytes = atlante_case_saver_to_bytes (self);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, length);
    }
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("atlante-loader-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.atlante", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.atlante", NULL);
  const struct { const char *path; GQuark domain; int code; const char *part; } files[] = {
    { folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, ": this is a folder" },
    { missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "missing.atlante: there is no such file" },
    { empty, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_SYNTAX, "empty.atlante: line 1, column 1: the file is empty" },
    { "/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "zero: this is a device" },
  };

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[i].path);
      g_autoptr (GError) error = NULL;

      g_assert_null (atlante_case_loader_load (file, NULL, &error));
      g_assert_error (error, files[i].domain, files[i].code);
      g_assert_nonnull (strstr (error->message, files[i].part));
    }
  g_unlink (empty);
  g_rmdir (folder);
}

static void
test_bad_text (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *cut = g_strndup (text, strlen (text) / 2);
  g_autofree char *overflow = replace (text, "42.249", "1e400");
  g_autofree char *duplicate = replace (text, "\"id\": \"c-1\", ",
                                        "\"id\": \"c-1\", \"id\": \"c-1\", ");
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", text, NULL);
  g_autofree char *brackets = g_strnfill (10000, '[');
  g_autofree char *member = g_strconcat ("\"briefings\": ", brackets, NULL);
  g_autofree char *deep = replace (text, "\"briefings\": []", member);
  static const char packed[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03";

  assert_refused ("no JSON", -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_SYNTAX,
                  "a.atlante: line 1, column 1: ");
  assert_refused (cut, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_SYNTAX, "a.atlante: line ");
  assert_refused (overflow, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_NUMBER,
                  "a.atlante: line 22, column ");
  assert_refused (duplicate, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_DUPLICATE,
                  "a.atlante: line 31, column ");
  assert_refused (marked, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_ENCODING,
                  "a.atlante: line 1, column 1: ");
  assert_refused (brackets, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_DEPTH,
                  "a.atlante: line 1, column 65: ");
  assert_refused (deep, -1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_DEPTH,
                  "a.atlante: line 45, column 79: ");
  assert_refused (packed, sizeof packed - 1, ATLANTE_JSON_ERROR, ATLANTE_JSON_ERROR_ENCODING,
                  "a.atlante: line 1, column 2: ");
}

static void
test_bad_case (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *unversioned = replace (text, "\"version\": 1,", "");
  g_autofree char *dangling = replace (text, "\"seat\": \"rason\"", "\"seat\": \"rasn\"");
  g_autofree char *more = replace (dangling, "\"longitude\": 130.3,", "\"longitude\": 230.3,");
  g_autofree char *still_more = replace (more, "\"reported\"", "\"rumoured\"");

  assert_refused ("[]", -1, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_FORMAT,
                  "a.atlante: /: this is JSON, but");
  assert_refused (unversioned, -1, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_VERSION,
                  "a.atlante: /: “version”");
  assert_refused (dangling, -1, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                  "a.atlante: /actors/0 (navy)/seat: there is no place “rasn” in the case: did you mean “rason”?");
  assert_refused (more, -1, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                  "a.atlante: /places/1 (rason)/location/longitude: 230.3 is out of range: "
                  "it has to be between -180 and 180 (and 1 more error)");
  assert_refused (still_more, -1, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                  "a.atlante: /places/1 (rason)/location/longitude: 230.3 is out of range: "
                  "it has to be between -180 and 180 (and 2 more errors)");
}

static void
test_later_version (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *later = replace (text, "\"version\": 1,", "\"version\": 7,");
  g_autofree char *word = replace (later, "\"kind\": \"port\"", "\"kind\": \"spaceport\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) self = load_text (word, -1, &error);

  g_assert_no_error (error);
  g_assert_true (atlante_case_is_read_only (self));
  g_assert_cmpint (atlante_case_get_version (self), ==, 7);
}

typedef struct
{
  GMainLoop *loop;
  AtlanteCase *self;
  GError *error;
} Answer;

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->self = atlante_case_loader_load_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
test_async (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small.atlante", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer answer = { loop, NULL, NULL };

  atlante_case_loader_load_async (file, NULL, on_loaded, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (atlante_case_get_n (answer.self, ATLANTE_ITEM_CLAIM), ==, 1);
  g_clear_object (&answer.self);

  g_cancellable_cancel (cancellable);
  atlante_case_loader_load_async (file, cancellable, on_loaded, &answer);
  g_main_loop_run (loop);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (answer.self);
  g_clear_error (&answer.error);
}

/* Cut anywhere, or with a byte changed: a case or an error. */
static void
test_mutants (void)
{
  static const char bytes[] = { '\0', '"', '{', ']', ',', '-', '9', '\\', '\xC3', '\n' };
  g_autofree char *path = g_build_filename (ATLANTE_SRCDIR, "data", "cases",
                                            "mosca-pyongyang.atlante", NULL);
  g_autofree char *text = read_small_case (NULL);
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i += 97)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (text, i, &error));
      g_assert_nonnull (error);
      for (guint k = 0; k < G_N_ELEMENTS (bytes); k++)
        {
          g_autofree char *mutant = g_memdup2 (text, length);
          g_autoptr (GError) problem = NULL;
          g_autoptr (AtlanteCase) self = NULL;

          mutant[i] = bytes[k];
          self = load_text (mutant, length, &problem);
          g_assert_true ((self == NULL) == (problem != NULL));
        }
    }

  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i += 9973)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (text, i, &error));
      g_assert_nonnull (error);
    }
}

static void
test_hostile (void)
{
  const char *shared = g_getenv ("ATLANTE_SHARED");
  g_autofree char *folder = shared != NULL
    ? g_build_filename (shared, "hostile", "made", "json", NULL)
    : g_build_filename (ATLANTE_SRCDIR, "..", "shared", "hostile", "made", "json", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("the hostile files are not here");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteCase) self = atlante_case_loader_load (file, NULL, &error);

      g_assert_true ((self == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_str_has_prefix (error->message, name));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-loader/load", test_load);
  g_test_add_func ("/case-loader/round-trip", test_round_trip);
  g_test_add_func ("/case-loader/files", test_files);
  g_test_add_func ("/case-loader/bad-text", test_bad_text);
  g_test_add_func ("/case-loader/bad-case", test_bad_case);
  g_test_add_func ("/case-loader/later-version", test_later_version);
  g_test_add_func ("/case-loader/async", test_async);
  g_test_add_func ("/case-loader/mutants", test_mutants);
  g_test_add_func ("/case-loader/hostile", test_hostile);
  return g_test_run ();
}
