/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-paths.h"
#include "atlante-text-store.h"

#include <glib/gstdio.h>
#include <string.h>

static AtlanteCanonicalText *
make_text (void)
{
  return atlante_canonical_text_new ("Una riga.\nUn’altra.", -1, NULL);
}

static char *
dup_kept_path (AtlanteCanonicalText *text)
{
  g_autofree char *folder = atlante_paths_dup_user_data_dir ();
  g_autofree char *name = g_strconcat (atlante_canonical_text_get_sha256 (text), ".txt", NULL);

  return g_build_filename (folder, "texts", name, NULL);
}

static void
test_keep (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_text ();
  g_autoptr (AtlanteCanonicalText) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_kept_path (text);
  const char *sha256 = atlante_canonical_text_get_sha256 (text);
  GStatBuf status;

  g_assert_null (atlante_text_store_lookup (sha256, &error));
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (atlante_text_store_put (text, &error));
      g_assert_no_error (error);
    }

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  found = atlante_text_store_lookup (sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_canonical_text_get_text (found), ==,
                   atlante_canonical_text_get_text (text));

  g_assert_true (atlante_text_store_remove (sha256, &error));
  g_assert_true (atlante_text_store_remove (sha256, &error));
  g_assert_null (atlante_text_store_lookup (sha256, &error));
  g_assert_no_error (error);
}

static void
test_changed (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_text ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_kept_path (text);

  g_assert_true (atlante_text_store_put (text, NULL));
  g_assert_true (g_file_set_contents (path, "Un’altra cosa.", -1, NULL));
  g_assert_null (atlante_text_store_lookup (atlante_canonical_text_get_sha256 (text), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* A name is a hash and nothing else. */
static void
test_names (void)
{
  static const char *const names[] = { "", "../../etc/passwd", "abc", "ABCDEF", NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_null (atlante_text_store_lookup (names[i], &error));
      g_assert_no_error (error);
      g_assert_true (atlante_text_store_remove (names[i], &error));
      g_assert_no_error (error);
    }
}

static void
assert_not_loaded (const char *path, GQuark domain, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (atlante_text_store_load_file (file, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_load_file (void)
{
  g_autofree char *folder = atlante_paths_dup_user_data_dir ();
  g_autofree char *path = g_build_filename (folder, "articolo.txt", NULL);

  assert_not_loaded (path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_not_loaded (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);

  g_assert_true (g_file_set_contents (path, "perch\xe9", -1, NULL));
  assert_not_loaded (path, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_ENCODING);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_not_loaded (path, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_EMPTY);
  /* A file without an end. */
  assert_not_loaded ("/dev/zero", ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_TOO_LARGE);

  g_assert_true (g_file_set_contents (path, "Bene.\r\n", -1, NULL));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AtlanteCanonicalText) text = atlante_text_store_load_file (file, NULL, NULL);
  g_assert_cmpstr (atlante_canonical_text_get_text (text), ==, "Bene.\n");
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("atlante-text-store-XXXXXX", NULL);

  /* Not GLib's own isolation, which leaks what it sets. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-store/keep", test_keep);
  g_test_add_func ("/text-store/changed", test_changed);
  g_test_add_func ("/text-store/names", test_names);
  g_test_add_func ("/text-store/load-file", test_load_file);

  return g_test_run ();
}
