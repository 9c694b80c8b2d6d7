/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-traces.h"

#include "atlante-case-loader.h"
#include "atlante-journal.h"
#include "atlante-lock-file.h"
#include "atlante-paths.h"
#include "atlante-recovery.h"
#include "atlante-text-store.h"
#include "atlante-versions.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

void
atlante_trace_free (AtlanteTrace *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->title);
  g_free (self->user);
  g_free (self);
}

static AtlanteTrace *
add (GPtrArray *traces, AtlanteTraceKind kind, const char *path, guint64 size)
{
  AtlanteTrace *trace = g_new0 (AtlanteTrace, 1);

  trace->kind = kind;
  trace->path = g_strdup (path);
  trace->n = 1;
  trace->size = size;
  g_ptr_array_add (traces, trace);
  return trace;
}

static guint64
get_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

/* --- which file --- */

static char *
dup_real_path (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static gboolean
is_same (GFile *one, GFile *two)
{
  g_autofree char *path = dup_real_path (one);
  g_autofree char *other = dup_real_path (two);

  return g_file_equal (one, two) || (path != NULL && g_strcmp0 (path, other) == 0);
}

/* --- drafts --- */

static char *
dup_drafts_folder (void)
{
  g_autofree char *state = atlante_paths_dup_user_state_dir ();

  return g_build_filename (state, "drafts", NULL);
}

static void
add_drafts (GPtrArray *traces, GFile *file)
{
  g_autofree char *folder = dup_drafts_folder ();
  g_autoptr (GPtrArray) list = atlante_recovery_list (folder);

  for (guint i = 0; i < list->len; i++)
    {
      const AtlanteRecovery *one = g_ptr_array_index (list, i);
      g_autoptr (GFile) its = one->uri != NULL ? g_file_new_for_uri (one->uri) : NULL;
      g_autofree char *base = g_build_filename (one->folder, ATLANTE_JOURNAL_BASE, NULL);
      g_autofree char *journal = g_build_filename (one->folder, ATLANTE_JOURNAL_NAME, NULL);

      if (its != NULL && is_same (its, file))
        add (traces, ATLANTE_TRACE_DRAFT, one->folder, get_size (base) + get_size (journal));
    }
}

/* --- versions --- */

static void
add_versions (GPtrArray *traces, GFile *file)
{
  g_autoptr (GPtrArray) list = atlante_versions_list (file);
  g_autofree char *path = g_file_get_path (file);

  if (list->len > 0 && path != NULL)
    add (traces, ATLANTE_TRACE_VERSIONS, path, atlante_versions_get_size (file))->n = list->len;
}

/* --- texts, and who else uses them --- */

/* Hash of a text to the name of a case that uses it; "" stands for any text: a case that cannot be
 * read may use each. */
static void
add_uses (GHashTable *uses, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (AtlanteCase) kase = NULL;

  if (!g_file_query_exists (file, NULL))
    return;
  kase = atlante_case_loader_load (file, NULL, NULL);
  if (kase == NULL)
    {
      g_hash_table_insert (uses, g_strdup (""), g_steal_pointer (&name));
      return;
    }
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE); i++)
    {
      AtlanteItem *source = atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, i);
      const char *sha256 = atlante_source_get_sha256 (ATLANTE_SOURCE (source));

      if (sha256 != NULL)
        g_hash_table_insert (uses, g_strdup (sha256), g_strdup (name));
    }
}

static void
add_uses_of_files (GHashTable *uses, GPtrArray *files, GFile *file)
{
  for (guint i = 0; files != NULL && i < files->len; i++)
    if (!is_same (g_ptr_array_index (files, i), file))
      add_uses (uses, g_ptr_array_index (files, i));
}

/* (transfer full) (nullable): the file of the case that a draft is of */
static GFile *
dup_file_of_draft (const char *folder)
{
  g_autofree char *name = g_build_filename (folder, ATLANTE_JOURNAL_NAME, NULL);
  g_autofree char *text = NULL;
  g_autoptr (AtlanteJson) head = NULL;
  const char *uri;

  if (!g_file_get_contents (name, &text, NULL, NULL))
    return NULL;
  head = atlante_json_parse (text, (gssize) strcspn (text, "\n"), NULL);
  uri = atlante_json_get_member_string (head, "file");
  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}

/* Work that has never been saved uses texts too, in a window or after a crash. */
static void
add_uses_of_drafts (GHashTable *uses, GFile *file)
{
  g_autofree char *root = dup_drafts_folder ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autofree char *path = g_build_filename (folder, ATLANTE_JOURNAL_BASE, NULL);
      g_autoptr (GFile) base = g_file_new_for_path (path);
      g_autoptr (GFile) its = dup_file_of_draft (folder);

      if (its == NULL || !is_same (its, file))
        add_uses (uses, base);
    }
}

static GHashTable *
find_uses (GFile *file, GPtrArray *others)
{
  GHashTable *uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) with_versions = atlante_versions_list_files ();

  add_uses_of_files (uses, with_versions, file);
  add_uses_of_files (uses, others, file);
  add_uses_of_drafts (uses, file);
  return uses;
}

static void
add_texts (GPtrArray *traces, GFile *file, AtlanteJson *sources, GPtrArray *others)
{
  AtlanteJson *list = atlante_json_get_member (sources, "sources");
  g_autoptr (GHashTable) uses = NULL;
  g_autoptr (AtlanteAudience) audience = atlante_audience_new ("en", NULL, NULL);

  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      AtlanteJson *source = atlante_json_get_element (list, i);
      const char *sha256 = atlante_json_get_member_string (source, "sha256");
      guint64 size = sha256 != NULL ? atlante_text_store_get_size (sha256) : 0;
      const char *title = atlante_text_get (atlante_json_get_member (source, "title"), audience);
      const char *user;
      AtlanteTrace *trace;

      if (size == 0)
        continue;
      if (uses == NULL)
        uses = find_uses (file, others);
      user = g_hash_table_lookup (uses, sha256);
      if (user == NULL)
        user = g_hash_table_lookup (uses, "");
      trace = add (traces, ATLANTE_TRACE_TEXT, sha256, size);
      trace->title = g_strdup (title != NULL ? title
                                             : atlante_json_get_member_string (source, "id"));
      trace->user = g_strdup (user);
    }
}

/* --- thumbnails --- */

static void
add_thumbnail (GPtrArray *traces, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    add (traces, ATLANTE_TRACE_THUMBNAIL, path, get_size (path));
}

/* By the specification of freedesktop.org: named after the MD5 of the URI; programs that could make
 * none have folders of their own. */
static void
add_thumbnails (GPtrArray *traces, GFile *file)
{
  static const char *const sizes[] = { "normal", "large", "x-large", "xx-large" };
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *md5 = g_compute_checksum_for_string (G_CHECKSUM_MD5, uri, -1);
  g_autofree char *name = g_strconcat (md5, ".png", NULL);
  g_autofree char *root = g_build_filename (g_get_user_cache_dir (), "thumbnails", NULL);
  g_autofree char *failed = g_build_filename (root, "fail", NULL);
  g_autoptr (GDir) dir = g_dir_open (failed, 0, NULL);
  const char *program;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *folder = g_build_filename (root, sizes[i], NULL);

      add_thumbnail (traces, folder, name);
    }
  while (dir != NULL && (program = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (failed, program, NULL);

      add_thumbnail (traces, folder, name);
    }
}

GPtrArray *
atlante_traces_list (GFile *file, AtlanteJson *sources, GPtrArray *others)
{
  GPtrArray *traces;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  traces = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_trace_free);
  add_drafts (traces, file);
  add_versions (traces, file);
  add_texts (traces, file, sources, others);
  add_thumbnails (traces, file);
  return traces;
}

/* --- forgetting --- */

static gboolean
remove_file (const char *path, GError **error)
{
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               /* Translators: a file, then the cause, as “Permission denied” */
               _("%s cannot be removed: %s"), path, g_strerror (errno));
  return FALSE;
}

static gboolean
remove_draft (const char *folder, GError **error)
{
  static const char *const names[] = { ATLANTE_JOURNAL_NAME, ATLANTE_JOURNAL_BASE,
                                       ATLANTE_LOCK_FILE_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (!remove_file (path, error))
        return FALSE;
    }
  g_rmdir (folder);
  return TRUE;
}

static gboolean
forget (const AtlanteTrace *trace, GError **error)
{
  g_autoptr (GFile) file = NULL;

  switch (trace->kind)
    {
    case ATLANTE_TRACE_DRAFT:
      return remove_draft (trace->path, error);
    case ATLANTE_TRACE_VERSIONS:
      file = g_file_new_for_path (trace->path);
      return atlante_versions_forget (file, error);
    case ATLANTE_TRACE_TEXT:
      return atlante_text_store_remove (trace->path, error);
    case ATLANTE_TRACE_THUMBNAIL:
      return remove_file (trace->path, error);
    default:
      g_return_val_if_reached (TRUE);
    }
}

gboolean
atlante_traces_forget (GPtrArray *traces, GError **error)
{
  GError *first = NULL;

  g_return_val_if_fail (traces != NULL, FALSE);

  for (guint i = 0; i < traces->len; i++)
    {
      const AtlanteTrace *trace = g_ptr_array_index (traces, i);

      if (trace->user == NULL)
        forget (trace, first == NULL ? &first : NULL);
    }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, first);
  return FALSE;
}
