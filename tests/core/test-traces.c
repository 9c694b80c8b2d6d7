/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-text-store.h"
#include "atlante-traces.h"
#include "atlante-versions.h"

#include <glib/gstdio.h>

/* A case with an attached text, versions, a draft and a thumbnail. */
typedef struct
{
  char *folder;
  GFile *file;
  AtlanteJson *json;
  char *sha256;
  char *thumbnail;
} Fixture;

static AtlanteCase *
make_case (const char *sha256)
{
  g_autofree char *source = g_strdup_printf ("\"sources\": [{\"id\": \"s\", \"title\": \"The article\", "
                                             "\"length\": 6, \"sha256\": \"%s\"}]", sha256);

  return atlante_test_make_case (source);
}

static void
write_case (GFile *file, const char *sha256)
{
  g_autoptr (AtlanteCase) kase = make_case (sha256);
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_case_saver_save (kase, file, NULL, &error));
  g_assert_no_error (error);
}

static GFile *
get_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
put_text (const char *text)
{
  g_autoptr (AtlanteCanonicalText) canonical = atlante_canonical_text_new (text, -1, NULL);

  g_assert_true (atlante_text_store_put (canonical, NULL));
  return g_strdup (atlante_canonical_text_get_sha256 (canonical));
}

static void
make_draft (GFile *file, AtlanteJson *json)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();
  g_autofree char *folder = g_build_filename (state, "drafts", "one", NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (AtlanteCase) kase = atlante_case_new (json);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJournal) journal = atlante_journal_new (editor, folder, uri);
  g_autoptr (AtlanteJson) title = atlante_json_new_string ("Unsaved");

  g_assert_true (atlante_command_set (editor, "title/en", title, NULL, NULL));
  g_assert_true (atlante_journal_flush (journal, NULL));
}

static char *
make_thumbnail (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *md5 = g_compute_checksum_for_string (G_CHECKSUM_MD5, uri, -1);
  g_autofree char *name = g_strconcat (md5, ".png", NULL);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "thumbnails", "large", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "png", 3, NULL));
  return path;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (GBytes) bytes = NULL;

  self->folder = g_dir_make_tmp (NULL, NULL);
  self->file = get_file (self, "case.atlante");
  self->sha256 = put_text ("A text");
  kase = make_case (self->sha256);
  self->json = atlante_case_dup_json (kase);
  write_case (self->file, self->sha256);
  bytes = atlante_case_saver_to_bytes (kase);
  atlante_versions_keep (self->file, bytes, FALSE);
  make_draft (self->file, self->json);
  self->thumbnail = make_thumbnail (self->file);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) traces = atlante_traces_list (self->file, self->json, NULL);
  g_autofree char *command = g_strdup_printf ("rm -r %s", self->folder);

  atlante_traces_forget (traces, NULL);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_object (&self->file);
  g_clear_pointer (&self->json, atlante_json_unref);
  g_free (self->folder);
  g_free (self->sha256);
  g_free (self->thumbnail);
}

static const AtlanteTrace *
find (GPtrArray *traces, AtlanteTraceKind kind)
{
  for (guint i = 0; i < traces->len; i++)
    if (((AtlanteTrace *) g_ptr_array_index (traces, i))->kind == kind)
      return g_ptr_array_index (traces, i);
  return NULL;
}

static void
test_all_is_forgotten (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) traces = atlante_traces_list (self->file, self->json, NULL);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (traces->len, ==, 4);
  g_assert_cmpuint (find (traces, ATLANTE_TRACE_VERSIONS)->n, ==, 1);
  g_assert_cmpstr (find (traces, ATLANTE_TRACE_TEXT)->title, ==, "The article");
  for (guint i = 0; i < traces->len; i++)
    g_assert_cmpuint (((AtlanteTrace *) g_ptr_array_index (traces, i))->size, >, 0);

  g_assert_true (atlante_traces_forget (traces, &error));
  g_assert_no_error (error);
  left = atlante_traces_list (self->file, self->json, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (g_file_test (self->thumbnail, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (atlante_text_store_get_size (self->sha256), ==, 0);
  /* The case itself is the user's. */
  g_assert_true (g_file_query_exists (self->file, NULL));
}

static void
assert_text_stays (Fixture *self, GPtrArray *others, gboolean stays)
{
  g_autoptr (GPtrArray) traces = atlante_traces_list (self->file, self->json, others);

  g_assert_cmpint (find (traces, ATLANTE_TRACE_TEXT)->user != NULL, ==, stays);
  g_assert_true (atlante_traces_forget (traces, NULL));
  g_assert_cmpint (atlante_text_store_get_size (self->sha256) > 0, ==, stays);
}

static GPtrArray *
list_one (GFile *file)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  return files;
}

/* By a case that the desktop knows of. */
static void
test_text_of_two (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) other = get_file (self, "other.atlante");
  g_autoptr (GPtrArray) others = list_one (other);

  write_case (other, self->sha256);
  assert_text_stays (self, others, TRUE);
}

static void
test_text_of_one (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) other = get_file (self, "other.atlante");
  g_autoptr (GPtrArray) others = list_one (other);

  write_case (other, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  assert_text_stays (self, others, FALSE);
}

/* The desktop knows this case too, by whatever path, and others that are gone. */
static void
test_own_entry (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) link = get_file (self, "link.atlante");
  g_autoptr (GFile) gone = get_file (self, "gone.atlante");
  g_autoptr (GPtrArray) others = list_one (self->file);

  g_file_make_symbolic_link (link, "case.atlante", NULL, NULL);
  g_ptr_array_add (others, g_object_ref (link));
  g_ptr_array_add (others, g_object_ref (gone));
  assert_text_stays (self, others, FALSE);
}

/* It may use the text. */
static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) other = get_file (self, "other.atlante");
  g_autoptr (GPtrArray) others = list_one (other);

  g_assert_true (g_file_set_contents (g_file_peek_path (other), "{", 1, NULL));
  assert_text_stays (self, others, TRUE);
}

/* A case that was saved here with versions, though the desktop has forgotten it. */
static void
test_text_of_versions (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) other = get_file (self, "other.atlante");

  write_case (other, self->sha256);
  atlante_versions_keep_file (other);
  assert_text_stays (self, NULL, TRUE);
  atlante_versions_forget (other, NULL);
}

/* What is open in another window, or was lost in a crash, and is in no file. */
static void
test_text_of_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();
  g_autofree char *folder = g_build_filename (state, "drafts", "two", NULL);
  g_autoptr (AtlanteCase) kase = atlante_case_new (self->json);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJournal) journal = atlante_journal_new (editor, folder, NULL);
  g_autoptr (AtlanteJson) title = atlante_json_new_string ("New");

  g_assert_true (atlante_command_set (editor, "title/en", title, NULL, NULL));
  g_assert_true (atlante_journal_flush (journal, NULL));
  assert_text_stays (self, NULL, TRUE);
  atlante_journal_discard (journal);
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
    { "/core/traces/all-is-forgotten", test_all_is_forgotten },
    { "/core/traces/text-of-two", test_text_of_two },
    { "/core/traces/text-of-one", test_text_of_one },
    { "/core/traces/own-entry", test_own_entry },
    { "/core/traces/unreadable", test_unreadable },
    { "/core/traces/text-of-versions", test_text_of_versions },
    { "/core/traces/text-of-draft", test_text_of_draft },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  atlante_test_remove_folder (own);
  return status;
}
