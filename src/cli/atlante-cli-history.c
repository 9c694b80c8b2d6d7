/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-case-saver.h"
#include "atlante-cli-common.h"
#include "atlante-difference-format.h"
#include "atlante-versions.h"

static const char *const kind_words[ATLANTE_N_ITEM_KINDS + 1] = {
  "source", "passage", "place", "actor", "event", "claim", "relation", "topic", "set-aside", "note",
  "case",
};
static const char *const what_words[] = { "added", "changed", "removed" };

typedef struct
{
  const char *path;
  GFile *file;
  GPtrArray *versions;
  const char *language;       /* (nullable) */
} History;

/* (transfer full) (nullable): NULL where it is damaged, or was no case when it was saved */
static AtlanteCase *
load (History *self, guint index)
{
  return index < self->versions->len
           ? atlante_version_load (g_ptr_array_index (self->versions, index), NULL) : NULL;
}

static char *
format_time (const AtlanteVersion *version, gboolean is_for_people)
{
  gint64 seconds = version->time / G_USEC_PER_SEC;
  g_autoptr (GDateTime) time = is_for_people ? g_date_time_new_from_unix_local (seconds)
                                             : g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, is_for_people ? "%F %T" : "%FT%TZ");
}

/* --- in words --- */

static void
print_value (const char *sign, const char *value)
{
  g_auto (GStrv) lines = NULL;

  if (*value == '\0')
    return;
  lines = g_strsplit (value, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    atlante_cli_print ("    %s %s\n", sign, lines[i]);
}

static void
print_difference (History *self, AtlanteComparison *comparison,
                  const AtlanteDifference *difference)
{
  g_autofree char *title = atlante_comparison_dup_title (comparison, difference, self->language);
  static const char signs[] = { '+', '*', '-' };

  atlante_cli_print ("%c %s %s\n", signs[difference->what],
                     difference->id != NULL ? difference->id : kind_words[difference->kind], title);
  for (guint i = 0; difference->members[i] != NULL; i++)
    {
      const char *member = difference->members[i];
      g_autofree char *old = NULL, *new = NULL;

      atlante_comparison_format_values (comparison, difference, member, self->language, &old, &new);
      atlante_cli_print ("  %s\n", atlante_member_get_label (member, self->language));
      print_value ("-", old);
      print_value ("+", new);
    }
}

/* --- for programs --- */

static AtlanteJson *
value_or_null (AtlanteJson *value)
{
  return value != NULL ? atlante_json_ref (value) : atlante_json_new_null ();
}

static AtlanteJson *
members_to_json (AtlanteComparison *comparison, const AtlanteDifference *difference)
{
  AtlanteJson *members = atlante_json_new_array ();

  for (guint i = 0; difference->members[i] != NULL; i++)
    {
      const char *name = difference->members[i];
      AtlanteJson *member = atlante_json_new_object ();
      AtlanteJson *old = atlante_comparison_get_old_value (comparison, difference, name);
      AtlanteJson *new = atlante_comparison_get_new_value (comparison, difference, name);

      atlante_json_set_string (member, "member", name);
      atlante_json_set_take (member, "before", value_or_null (old));
      atlante_json_set_take (member, "after", value_or_null (new));
      atlante_json_append_take (members, member);
    }
  return members;
}

static AtlanteJson *
comparison_to_json (AtlanteComparison *comparison, const char *language)
{
  AtlanteJson *list = atlante_json_new_array ();

  for (guint i = 0; i < atlante_comparison_get_n (comparison); i++)
    {
      const AtlanteDifference *difference = atlante_comparison_get (comparison, i);
      g_autofree char *title = atlante_comparison_dup_title (comparison, difference, language);
      AtlanteJson *one = atlante_json_new_object ();

      atlante_json_set_string (one, "kind", kind_words[difference->kind]);
      atlante_json_set_string (one, "what", what_words[difference->what]);
      atlante_json_set_string (one, "id", difference->id);
      atlante_json_set_string (one, "title", title);
      atlante_json_set_take (one, "members", members_to_json (comparison, difference));
      atlante_json_append_take (list, one);
    }
  return list;
}

/* --- the list --- */

/* What a version changed against the one before it, or NULL for the first. */
static AtlanteComparison *
compare_with_earlier (AtlanteCase *kase, AtlanteCase *earlier)
{
  return kase != NULL && earlier != NULL ? atlante_comparison_new (earlier, kase) : NULL;
}

static void
print_version (History *self, guint index, AtlanteCase *kase, AtlanteCase *earlier)
{
  g_autoptr (AtlanteComparison) comparison = compare_with_earlier (kase, earlier);
  g_autofree char *time = format_time (g_ptr_array_index (self->versions, index), TRUE);
  g_autofree char *summary = NULL;

  if (comparison != NULL)
    summary = atlante_comparison_format_summary (comparison, self->language);
  else if (kase == NULL)
    summary = g_strdup (_("no case that can be read"));
  else if (index + 1 < self->versions->len)
    summary = g_strdup (_("the version before it cannot be read"));
  else
    summary = g_strdup (_("the oldest that is kept"));
  atlante_cli_print ("%u\t%s\t%s\n", index + 1, time, summary);
}

static AtlanteJson *
version_to_json (History *self, guint index, AtlanteCase *kase, AtlanteCase *earlier)
{
  g_autoptr (AtlanteComparison) comparison = compare_with_earlier (kase, earlier);
  g_autofree char *time = format_time (g_ptr_array_index (self->versions, index), FALSE);
  AtlanteJson *version = atlante_json_new_object ();

  atlante_json_set_int (version, "number", index + 1);
  atlante_json_set_string (version, "time", time);
  atlante_json_set_boolean (version, "readable", kase != NULL);
  atlante_json_set_take (version, "differences",
                         comparison != NULL ? comparison_to_json (comparison, self->language)
                                            : atlante_json_new_null ());
  return version;
}

static AtlanteCliStatus
list (History *self, gboolean as_json)
{
  AtlanteJson *versions = atlante_json_new_array ();
  g_autoptr (AtlanteCase) kase = self->versions->len > 0 ? load (self, 0)
                                                         : atlante_cli_load_case (self->path);

  /* There may be versions of a file that is gone, but not of one that never was. */
  if (kase == NULL && self->versions->len == 0)
    {
      atlante_json_unref (versions);
      return ATLANTE_CLI_INPUT_WRONG;
    }
  for (guint i = 0; i < self->versions->len; i++)
    {
      g_autoptr (AtlanteCase) earlier = load (self, i + 1);

      if (as_json)
        atlante_json_append_take (versions, version_to_json (self, i, kase, earlier));
      else
        print_version (self, i, kase, earlier);
      g_set_object (&kase, earlier);
    }
  if (as_json)
    {
      AtlanteJson *result = atlante_json_new_object ();

      atlante_json_set_string (result, "case", self->path);
      atlante_json_set_take (result, "versions", versions);
      atlante_cli_print_json (result);
      return ATLANTE_CLI_FINE;
    }
  atlante_json_unref (versions);
  if (self->versions->len == 0)
    atlante_cli_message (_("no versions of %s are kept: there is one from the next save on"),
                         self->path);
  return ATLANTE_CLI_FINE;
}

/* --- one of them --- */

/* (nullable): after a message */
static const AtlanteVersion *
find (History *self, int number)
{
  if (number >= 1 && (guint) number <= self->versions->len)
    return g_ptr_array_index (self->versions, number - 1);
  atlante_cli_message (_("there is no version %d of %s; “atlante-cli history” lists them"), number,
                       self->path);
  return NULL;
}

static AtlanteCliStatus
fail (GError *error)
{
  atlante_cli_message ("%s", error->message);
  return ATLANTE_CLI_INPUT_WRONG;
}

/* What the case says otherwise now. */
static AtlanteCliStatus
show (History *self, int number, gboolean as_json)
{
  const AtlanteVersion *version = find (self, number);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) then = NULL, now = NULL;
  g_autoptr (AtlanteComparison) comparison = NULL;
  g_autofree char *summary = NULL;

  if (version == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  then = atlante_version_load (version, &error);
  if (then == NULL)
    return fail (error);
  now = atlante_cli_load_case (self->path);
  if (now == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  comparison = atlante_comparison_new (then, now);
  if (as_json)
    {
      AtlanteJson *result = atlante_json_new_object ();

      atlante_json_set_string (result, "case", self->path);
      atlante_json_set_int (result, "number", number);
      atlante_json_set_take (result, "differences",
                             comparison_to_json (comparison, self->language));
      atlante_cli_print_json (result);
      return ATLANTE_CLI_FINE;
    }
  for (guint i = 0; i < atlante_comparison_get_n (comparison); i++)
    print_difference (self, comparison, atlante_comparison_get (comparison, i));
  summary = atlante_comparison_format_summary (comparison, self->language);
  /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
  atlante_cli_message (_("since then: %s"), summary);
  return ATLANTE_CLI_FINE;
}

/* Over the case itself, whose present state is then a version, or into a new file. */
static gboolean
check_output (History *self, GFile *output, const char *path)
{
  if (g_file_peek_path (output) == NULL)
    {
      atlante_cli_message (_("“%s” was not saved: choose a folder of this computer"), path);
      return FALSE;
    }
  if (!g_file_query_exists (output, NULL) || g_file_equal (output, self->file))
    return TRUE;
  atlante_cli_message (_("%s is there already: choose another name"), path);
  return FALSE;
}

static AtlanteCliStatus
restore (History *self, int number, const char *path)
{
  const AtlanteVersion *version = find (self, number);
  g_autoptr (GFile) output = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (version == NULL || !check_output (self, output, path))
    return ATLANTE_CLI_INPUT_WRONG;
  bytes = atlante_version_dup_bytes (version, &error);
  if (bytes == NULL)
    return fail (error);
  atlante_versions_keep_file (output);
  if (!atlante_file_write_durably (g_file_peek_path (output), g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), 0644, &error))
    return fail (error);
  atlante_versions_keep (output, bytes, FALSE);
  return ATLANTE_CLI_FINE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *language = NULL, *output = NULL;
  gboolean as_json = FALSE;
  int shown = 0, restored = 0;
  const GOptionEntry entries[] = {
    { "show", 's', 0, G_OPTION_ARG_INT, &shown, N_("Say what has changed since version N"),
      N_("N") },
    { "restore", 'r', 0, G_OPTION_ARG_INT, &restored, N_("Write version N to the file of -o"),
      N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("With --restore: a new file, or the case itself"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("Language of names and texts"),
      N_("TAG") },
    { NULL }
  };
  History self = { NULL };
  AtlanteCliStatus status;

  if (!atlante_cli_parse (&atlante_cli_history, entries, N_("CASE"), 1, &argc, &argv)
      || !atlante_cli_check_language (language))
    return ATLANTE_CLI_CALL_WRONG;
  if ((restored != 0) != (output != NULL) || (restored != 0 && shown != 0))
    {
      atlante_cli_message ("%s", _("--restore goes with -o, and not with --show"));
      return ATLANTE_CLI_CALL_WRONG;
    }
  self.path = argv[1];
  self.file = g_file_new_for_commandline_arg (argv[1]);
  self.versions = atlante_versions_list (self.file);
  self.language = language;
  if (restored != 0)
    status = restore (&self, restored, output);
  else
    status = shown != 0 ? show (&self, shown, as_json) : list (&self, as_json);
  g_ptr_array_unref (self.versions);
  g_object_unref (self.file);
  return status;
}

const AtlanteCliVerb atlante_cli_history = {
  "history", N_("List the saved versions of a case, and bring one back"), run,
};
