/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pack-verifier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-case-loader.h"
#include "atlante-pack-files.h"

/* Of a manifest; what follows is not read. */
#define MAX_BAD_LINES 100

struct _AtlantePackReport
{
  char *pack;
  GPtrArray *problems;
  GHashTable *files;
  AtlanteCase *kase;
  AtlanteAnchors *anchors;
};

static void
problem_free (gpointer data)
{
  AtlantePackProblem *problem = data;

  g_free (problem->path);
  g_free (problem->rule);
  g_free (problem->message);
  g_free (problem);
}

void
atlante_pack_report_free (AtlantePackReport *self)
{
  if (self == NULL)
    return;
  g_free (self->pack);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  g_free (self);
}

GPtrArray *
atlante_pack_report_get_problems (AtlantePackReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problems;
}

gboolean
atlante_pack_report_is_good (AtlantePackReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->problems->len == 0;
}

guint
atlante_pack_report_get_n_files (AtlantePackReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->files);
}

AtlanteCase *
atlante_pack_report_get_case (AtlantePackReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kase;
}

AtlanteAnchors *
atlante_pack_report_get_anchors (AtlantePackReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->anchors;
}

static void
add_problem (const char *path, const char *rule, const char *message, gpointer user_data)
{
  AtlantePackReport *self = user_data;
  AtlantePackProblem *problem = g_new0 (AtlantePackProblem, 1);

  problem->path = g_strdup (path);
  problem->rule = g_strdup (rule);
  problem->message = g_strdup (message);
  g_ptr_array_add (self->problems, problem);
}

/* NULL where there is no such file; not NUL-terminated. */
static const char *
get_text (AtlantePackReport *self, const char *path, gsize *length)
{
  AtlantePackFile *file = g_hash_table_lookup (self->files, path);
  const char *text;

  *length = 0;
  if (file == NULL || file->bytes == NULL)
    return NULL;
  text = g_bytes_get_data (file->bytes, length);
  return text != NULL ? text : "";
}

/* Manifests */

static gboolean
is_sha256 (const char *text, gsize length)
{
  if (length != 64)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && (text[i] < 'a' || text[i] > 'f'))
      return FALSE;
  return TRUE;
}

/* Reads "hash  path" and puts it into @listed. FALSE where the line is not one, to the byte: what
 * no manifest lists has only its form to show that it was changed. */
static gboolean
read_line (const char *line, gboolean payload, GHashTable *listed)
{
  gsize hash_length = strcspn (line, " ");
  const char *path;

  if (!is_sha256 (line, hash_length) || !g_str_has_prefix (line + hash_length, "  "))
    return FALSE;
  path = line + hash_length + 2;
  if (!atlante_pack_path_is_safe (path) || g_str_has_prefix (path, "data/") != payload
      || g_hash_table_contains (listed, path))
    return FALSE;
  g_hash_table_insert (listed, g_strdup (path), g_strndup (line, hash_length));
  return TRUE;
}

/* Takes the line at @at, which ends at a line feed. NULL where it has none, or holds a NUL. */
static char *
take_line (const char **at, const char *end)
{
  const char *line = *at;
  const char *stop = memchr (line, '\n', end - line);

  *at = stop != NULL ? stop + 1 : end;
  return stop != NULL && memchr (line, '\0', stop - line) == NULL ? g_strndup (line, stop - line)
                                                                  : NULL;
}

static void
report_line (AtlantePackReport *self, const char *name, guint number)
{
  g_autofree char *message = g_strdup_printf (
      _("Line %u of the manifest is no SHA-256 with a path of its own in the pack."), number);

  add_problem (name, "manifest", message, self);
}

/* (nullable): what @name lists, path → hash */
static GHashTable *
read_manifest (AtlantePackReport *self, const char *name, gboolean payload)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize length;
  const char *at = get_text (self, name, &length);
  const char *end = at != NULL ? at + length : NULL;
  guint n_bad = 0;

  if (at == NULL && g_hash_table_contains (self->files, name))
    {
      add_problem (name, "manifest", _("The manifest is too large to be read."), self);
      return NULL;
    }
  if (at == NULL)
    {
      add_problem (name, "missing", _("The manifest is missing: nothing can be verified by it."),
                   self);
      return NULL;
    }
  for (guint number = 1; at < end && n_bad < MAX_BAD_LINES; number++)
    {
      g_autofree char *line = take_line (&at, end);

      if (line != NULL && read_line (line, payload, listed))
        continue;
      report_line (self, name, number);
      n_bad++;
    }
  if (at < end)
    add_problem (name, "manifest", _("The rest of the manifest was not read."), self);
  return g_steal_pointer (&listed);
}

static void
compare_listed (AtlantePackReport *self, GHashTable *listed)
{
  GHashTableIter iter;
  gpointer path;
  gpointer sha256;

  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &path, &sha256))
    {
      AtlantePackFile *file = g_hash_table_lookup (self->files, path);

      if (file == NULL)
        add_problem (path, "missing", _("The file is in the manifest but not in the pack."), self);
      else if (!g_str_equal (file->sha256, sha256))
        add_problem (path, "changed", _("The file is not what it was when the pack was made."),
                     self);
    }
}

static void
find_added (AtlantePackReport *self, GHashTable *payload, GHashTable *tags)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    {
      GHashTable *listed = g_str_has_prefix (path, "data/") ? payload : tags;

      if (listed != NULL && !g_hash_table_contains (listed, path)
          && !g_str_equal (path, "tagmanifest-sha256.txt"))
        add_problem (path, "added", _("The file is in the pack but in no manifest."), self);
    }
}

static void
check_bag (AtlantePackReport *self)
{
  gsize length;
  const char *text = get_text (self, "bagit.txt", &length);
  g_autoptr (GHashTable) payload = NULL;
  g_autoptr (GHashTable) tags = NULL;

  if (text == NULL || length < strlen ("BagIt-Version:")
      || memcmp (text, "BagIt-Version:", strlen ("BagIt-Version:")) != 0)
    add_problem ("bagit.txt", "no-bag",
                 _("This is no BagIt bag: bagit.txt is missing or not as it must be."), self);
  payload = read_manifest (self, "manifest-sha256.txt", TRUE);
  tags = read_manifest (self, "tagmanifest-sha256.txt", FALSE);
  if (payload != NULL)
    compare_listed (self, payload);
  if (tags != NULL)
    compare_listed (self, tags);
  find_added (self, payload, tags);
}

/* What the pack holds */

/* Any bag can be whole; one of ours has these. What its manifest misses already is not told
 * twice. */
static void
require (AtlantePackReport *self, const char *path)
{
  if (g_hash_table_contains (self->files, path))
    return;
  for (guint i = 0; i < self->problems->len; i++)
    if (g_str_equal (((AtlantePackProblem *) g_ptr_array_index (self->problems, i))->path, path))
      return;
  add_problem (path, "missing", _("Every pack of Atlante has this file."), self);
}

static void
check_settings (AtlantePackReport *self)
{
  gsize length;
  const char *text = get_text (self, "data/pack.json", &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = NULL;

  if (text == NULL && g_hash_table_contains (self->files, "data/pack.json"))
    add_problem ("data/pack.json", "settings", _("The settings are too large to be read."), self);
  if (text == NULL)
    return;
  json = atlante_json_parse (text, length, &error);
  if (json == NULL)
    add_problem ("data/pack.json", "settings", error->message, self);
  else if (g_strcmp0 (atlante_json_get_member_string (json, "format"), "atlante-pack") != 0)
    add_problem ("data/pack.json", "settings", _("These are not the settings of an Atlante pack."),
                 self);
}

static void
load_case (AtlantePackReport *self)
{
  AtlantePackFile *file = g_hash_table_lookup (self->files, "data/case.atlante");
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  if (file->bytes == NULL)
    {
      add_problem ("data/case.atlante", "case", _("The case is too large to be read."), self);
      return;
    }
  self->kase = atlante_case_loader_load_bytes (file->bytes, "data/case.atlante", &error);
  if (self->kase == NULL)
    add_problem ("data/case.atlante", "case", error->message, self);
}

static gboolean
check_anchors (AtlantePackReport *self,
               AtlanteCanonicalText *article,
               GCancellable *cancellable,
               GError **error)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PASSAGE);

  self->anchors
      = atlante_anchors_new (self->kase, atlante_case_find_article_source (self->kase, article),
                             article, cancellable, error);
  if (self->anchors == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const char *id
          = atlante_item_get_id (atlante_case_get_item (self->kase, ATLANTE_ITEM_PASSAGE, i));
      g_autofree char *message = NULL;

      if (atlante_anchors_lookup (self->anchors, id)->state != ATLANTE_ANCHOR_LOST)
        continue;
      /* Translators: %s is the id of a passage, "p-012". */
      message = g_strdup_printf (_("Passage %s was not found in the article."), id);
      add_problem ("data/case.atlante", "lost-passage", message, self);
    }
  return TRUE;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const AtlantePackProblem *left = *(AtlantePackProblem **) a;
  const AtlantePackProblem *right = *(AtlantePackProblem **) b;
  int by_path = strcmp (left->path, right->path);

  if (by_path != 0)
    return by_path;
  return strcmp (left->rule, right->rule) != 0 ? strcmp (left->rule, right->rule)
                                               : strcmp (left->message, right->message);
}

AtlantePackReport *
atlante_pack_verifier_verify (GFile *pack,
                              AtlanteCanonicalText *article,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (AtlantePackReport) self = NULL;

  g_return_val_if_fail (G_IS_FILE (pack), NULL);

  self = g_new0 (AtlantePackReport, 1);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->pack = g_file_get_path (pack);
  if (self->pack == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Only a pack on this computer can be verified."));
      return NULL;
    }
  self->files = atlante_pack_files_read (self->pack, add_problem, self, cancellable, error);
  if (self->files == NULL)
    return NULL;

  check_bag (self);
  require (self, "data/case.atlante");
  require (self, "data/pack.json");
  check_settings (self);
  load_case (self);
  if (self->kase != NULL && article != NULL && !check_anchors (self, article, cancellable, error))
    return NULL;
  g_ptr_array_sort (self->problems, compare_problems);
  return g_steal_pointer (&self);
}

AtlanteJson *
atlante_pack_report_dup_json (AtlantePackReport *self)
{
  AtlanteJson *root = atlante_json_new_object ();
  AtlanteJson *problems = atlante_json_new_array ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->problems->len; i++)
    {
      const AtlantePackProblem *problem = g_ptr_array_index (self->problems, i);
      AtlanteJson *object = atlante_json_new_object ();

      atlante_json_set_string (object, "path", problem->path);
      atlante_json_set_string (object, "rule", problem->rule);
      atlante_json_set_string (object, "message", problem->message);
      atlante_json_append_take (problems, object);
    }
  atlante_json_set_string (root, "pack", self->pack);
  atlante_json_set_boolean (root, "good", self->problems->len == 0);
  atlante_json_set_int (root, "files", g_hash_table_size (self->files));
  atlante_json_set_string (root, "case",
                           self->kase != NULL ? atlante_case_get_id (self->kase) : NULL);
  atlante_json_set_take (root, "problems", problems);
  if (self->anchors != NULL)
    {
      AtlanteJson *passages = atlante_json_new_object ();

      for (int state = ATLANTE_ANCHOR_UNCHECKED; state <= ATLANTE_ANCHOR_LOST; state++)
        atlante_json_set_int (passages, atlante_anchor_state_get_nick (state),
                              atlante_anchors_get_count (self->anchors, state));
      atlante_json_set_take (root, "passages", passages);
    }
  return root;
}
