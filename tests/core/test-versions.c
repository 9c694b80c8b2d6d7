/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-versions.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *file;
  AtlanteEditor *editor;
} Fixture;

static void
write_file (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (self->file), text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp (NULL, NULL);
  path = g_build_filename (self->folder, "case.atlante", NULL);
  self->file = g_file_new_for_path (path);
  self->editor = atlante_editor_new (kase);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  atlante_versions_forget (self->file, NULL);
  g_unlink (g_file_peek_path (self->file));
  g_rmdir (self->folder);
  g_clear_object (&self->file);
  g_clear_object (&self->editor);
  g_free (self->folder);
}

static void
set_title (Fixture *self, const char *title)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (title);
  g_autoptr (GError) error = NULL;

  atlante_command_set (self->editor, "title/en", value, NULL, &error);
  g_assert_no_error (error);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  g_assert_true (atlante_case_saver_save_finish (result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (atlante_case_saver_get_sha256 (result)), ==, 64);
  *done = TRUE;
}

static void
save (Fixture *self)
{
  gboolean done = FALSE;

  atlante_case_saver_save_async (atlante_editor_get_case (self->editor), self->file, NULL,
                                 saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_title (Fixture *self, guint index, const char *title)
{
  g_autoptr (GPtrArray) list = atlante_versions_list (self->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_version_load (g_ptr_array_index (list, index), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (atlante_json_get_member_string (atlante_case_get_title (kase), "en"), ==, title);
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) list = atlante_versions_list (self->file);

  return list->len;
}

static void
test_last_ten (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  g_assert_cmpuint (count (self), ==, 0);
  for (guint i = 1; i <= ATLANTE_VERSIONS_MAX + 2; i++)
    {
      g_autofree char *title = g_strdup_printf ("Save %u", i);

      set_title (self, title);
      save (self);
    }
  g_assert_cmpuint (count (self), ==, ATLANTE_VERSIONS_MAX);
  assert_title (self, 0, "Save 12");
  assert_title (self, 9, "Save 3");
  list = atlante_versions_list (self->file);
  for (guint i = 1; i < list->len; i++)
    g_assert_cmpint (((AtlanteVersion *) g_ptr_array_index (list, i - 1))->time, >,
                     ((AtlanteVersion *) g_ptr_array_index (list, i))->time);
}

static void
test_same_is_one (Fixture *self, gconstpointer data)
{
  save (self);
  save (self);
  g_assert_cmpuint (count (self), ==, 1);
}

/* What was in the file before the first save, and what another program wrote. */
static void
test_what_is_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = NULL;

  write_file (self, "not a case");
  save (self);
  list = atlante_versions_list (self->file);
  g_assert_cmpuint (list->len, ==, 2);
  bytes = atlante_version_dup_bytes (g_ptr_array_index (list, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "not a case", 10);
  kase = atlante_version_load (g_ptr_array_index (list, 1), &error);
  g_assert_null (kase);
  g_assert_nonnull (error);
}

static void
test_script (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_title (self, "By hand");
  save (self);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Script %u", i);

      set_title (self, title);
      g_assert_true (atlante_case_saver_save_scripted (atlante_editor_get_case (self->editor),
                                                       self->file, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (count (self), ==, 2);
  assert_title (self, 0, "Script 19");
  assert_title (self, 1, "By hand");
}

static void
test_private (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *folder = NULL;
  GStatBuf status;

  save (self);
  list = atlante_versions_list (self->file);
  g_stat (((AtlanteVersion *) g_ptr_array_index (list, 0))->path, &status);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  folder = g_path_get_dirname (((AtlanteVersion *) g_ptr_array_index (list, 0))->path);
  g_stat (folder, &status);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (atlante_versions_get_size (self->file), >, 0);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  save (self);
  list = atlante_versions_list (self->file);
  g_file_set_contents (((AtlanteVersion *) g_ptr_array_index (list, 0))->path, "x", 1, NULL);
  g_assert_null (atlante_version_load (g_ptr_array_index (list, 0), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Where there is no room for versions the case is saved all the same. */
static void
test_save_goes_on (Fixture *self, gconstpointer data)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();
  g_autofree char *root = g_build_filename (state, "versions", NULL);
  g_autofree char *aside = g_build_filename (state, "aside", NULL);

  g_rename (root, aside);
  g_assert_true (g_file_set_contents (root, "a file", -1, NULL));
  save (self);
  g_assert_true (g_file_query_exists (self->file, NULL));
  g_assert_cmpuint (count (self), ==, 0);
  g_unlink (root);
  g_rename (aside, root);
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "link.atlante", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (GPtrArray) list = NULL;

  save (self);
  g_file_make_symbolic_link (link, "case.atlante", NULL, NULL);
  list = atlante_versions_list (link);
  g_assert_cmpuint (list->len, ==, 1);
  g_unlink (path);
}

static void
test_forget (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  save (self);
  before = atlante_versions_list_files ();
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (g_file_equal (g_ptr_array_index (before, 0), self->file));
  g_assert_true (atlante_versions_forget (self->file, &error));
  g_assert_no_error (error);
  after = atlante_versions_list_files ();
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (atlante_versions_forget (self->file, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *own = atlante_test_use_own_folders ();
  int status;
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/core/versions/last-ten", test_last_ten },
    { "/core/versions/same-is-one", test_same_is_one },
    { "/core/versions/what-is-replaced", test_what_is_replaced },
    { "/core/versions/script", test_script },
    { "/core/versions/private", test_private },
    { "/core/versions/damaged", test_damaged },
    { "/core/versions/save-goes-on", test_save_goes_on },
    { "/core/versions/link", test_link },
    { "/core/versions/forget", test_forget },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  atlante_test_remove_folder (own);
  return status;
}
