/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "../atlante-test-case.h"
#include "atlante-briefing-writer.h"

/* What the tests of this room share: cases, folders of their own, and other people's programs as
 * judges. */

/* Texts that want to be more than text, for all formats. */
static const char *const fixture_hostile[] = {
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)",
  "]]><x/>",
  "<!-- x",
  "&amp;&lt;b&gt;&#x3c;",
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "＝1+1",
  " =1+1",
  "[x](javascript:alert(1))",
  "![x](file:///etc/passwd)",
  "| a | b |\n# heading\n---",
  "`${jndi:x}` {{7*7}} %s%n",
  "javascript:alert(1)",
  "https://example.org/x) /S /JavaScript /JS (app.alert(1)",
  "\u202eabc \001\033[31m \xc2\x85 \ufffe 👩‍👩‍👧",
};

static inline void
fixture_set_local (AtlanteJson *object, const char *key, const char *text)
{
  AtlanteJson *local = atlante_json_new_object ();

  atlante_json_set_string (local, "en", text);
  atlante_json_set_take (object, key, local);
}

static inline AtlanteJson *
fixture_new_item (AtlanteJson *root, const char *list, const char *prefix, guint number)
{
  AtlanteJson *item = atlante_json_new_object ();
  g_autofree char *id = g_strdup_printf ("%s-%u", prefix, number);

  atlante_json_set_string (item, "id", id);
  atlante_json_append_take (atlante_json_get_member (root, list), item);
  return item;
}

static inline AtlanteJson *
fixture_parse (const char *format, ...) G_GNUC_PRINTF (1, 2);

static inline AtlanteJson *
fixture_parse (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteJson *json;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  json = atlante_json_parse (text, -1, &error);
  g_assert_no_error (error);
  return json;
}

static inline void
fixture_add_place (AtlanteJson *root, guint i, const char *text)
{
  AtlanteJson *place = fixture_new_item (root, "places", "place", i);
  AtlanteJson *name = atlante_json_new_object ();
  AtlanteJson *names = atlante_json_new_array ();
  AtlanteJson *figure = atlante_json_new_object ();
  AtlanteJson *figures = atlante_json_new_array ();

  atlante_json_set_string (name, "text", text);
  atlante_json_set_string (name, "language", "en");
  atlante_json_append_take (names, name);
  name = atlante_json_new_object ();
  atlante_json_set_string (name, "text", text);
  atlante_json_append_take (names, name);
  atlante_json_set_string (place, "kind", "city");
  atlante_json_set_take (place, "names", names);
  atlante_json_set_take (
      place, "location",
      fixture_parse ("{\"latitude\": %u, \"longitude\": %u, \"precision\": \"town\"}", i, i * 5));
  fixture_set_local (place, "summary", text);
  atlante_json_set_string (figure, "value", text);
  fixture_set_local (figure, "label", text);
  atlante_json_set_take (figure, "claims", fixture_parse ("[\"claim-%u\"]", i));
  atlante_json_append_take (figures, figure);
  atlante_json_set_take (place, "figures", figures);
}

static inline void
fixture_add_claim (AtlanteJson *root, guint i, const char *text)
{
  AtlanteJson *claim = fixture_new_item (root, "claims", "claim", i);
  AtlanteJson *attribution = fixture_parse ("{\"kind\": \"unnamed\", \"actor\": null}");
  AtlanteJson *passage = fixture_new_item (root, "passages", "passage", i);
  g_autofree char *source = g_strdup_printf ("source-%u", i);
  g_autofree char *topic = g_strdup_printf ("topic-%u", i);

  fixture_set_local (attribution, "text", text);
  fixture_set_local (claim, "text", text);
  fixture_set_local (claim, "cue", text);
  atlante_json_set_string (claim, "topic", topic);
  atlante_json_set_take (claim, "attribution", attribution);
  atlante_json_set_string (claim, "modality", "denied");
  atlante_json_set_take (claim, "passages", fixture_parse ("[\"passage-%u\"]", i));
  atlante_json_set_take (claim, "places",
                         fixture_parse ("[{\"place\": \"place-%u\", \"role\": \"origin\"}]", i));
  atlante_json_set_take (claim, "actors",
                         fixture_parse ("[{\"actor\": \"actor-%u\", \"role\": \"speaker\"}]", i));
  atlante_json_set_string (passage, "source", source);
  atlante_json_set_int (passage, "paragraph", 1);
  atlante_json_set_int (passage, "start", i * 10);
  atlante_json_set_int (passage, "length", 10);
}

static inline void
fixture_add_others (AtlanteJson *root, guint i, const char *text)
{
  AtlanteJson *source = fixture_new_item (root, "sources", "source", i);
  AtlanteJson *actor = fixture_new_item (root, "actors", "actor", i);
  AtlanteJson *event = fixture_new_item (root, "events", "event", i);
  AtlanteJson *relation = fixture_new_item (root, "relations", "relation", i);
  AtlanteJson *topic = fixture_new_item (root, "topics", "topic", i);
  AtlanteJson *note = fixture_new_item (root, "notes", "note", i);
  AtlanteJson *aside = atlante_json_new_object ();
  AtlanteJson *name = atlante_json_new_object ();
  AtlanteJson *names = atlante_json_new_array ();
  g_autofree char *place = g_strdup_printf ("place-%u", i);
  g_autofree char *passage = g_strdup_printf ("passage-%u", i);

  atlante_json_set_string (source, "title", text);
  atlante_json_set_string (source, "author", text);
  atlante_json_set_string (source, "publisher", text);
  atlante_json_set_string (source, "url", text);
  atlante_json_set_string (name, "text", text);
  atlante_json_append_take (names, name);
  atlante_json_set_take (actor, "names", names);
  fixture_set_local (actor, "office", text);
  fixture_set_local (event, "title", text);
  fixture_set_local (event, "summary", text);
  atlante_json_set_take (event, "places",
                         fixture_parse ("[{\"place\": \"place-%u\", \"role\": \"venue\"}]", i));
  atlante_json_set_take (event, "claims", fixture_parse ("[\"claim-%u\"]", i));
  atlante_json_set_string (relation, "kind", "transfer");
  atlante_json_set_string (relation, "from", place);
  atlante_json_set_string (relation, "to", "place-0");
  fixture_set_local (relation, "label", text);
  atlante_json_set_take (relation, "claims", fixture_parse ("[\"claim-%u\"]", i));
  fixture_set_local (topic, "title", text);
  atlante_json_set_string (note, "about", place);
  atlante_json_set_string (note, "text", text);
  atlante_json_set_string (aside, "passage", passage);
  fixture_set_local (aside, "reason", text);
  atlante_json_append_take (atlante_json_get_member (root, "setAside"), aside);
}

/* A case with each hostile text in every field that holds text. */
static inline AtlanteCase *
fixture_make_hostile_case (void)
{
  g_autoptr (AtlanteJson) root = fixture_parse (
      "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"hostile\", \"languages\": [\"en\"],"
      " \"modified\": \"2026-11-22T10:00:00Z\"}");
  const char *const lists[] = {
    "sources", "passages",  "places", "actors",   "events",
    "claims",  "relations", "topics", "setAside", "notes",
  };

  fixture_set_local (root, "title", "</title><script>alert(1)</script>");
  fixture_set_local (root, "summary", "<b>x</b>\n\n=1+1 [x](javascript:alert(1))");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    atlante_json_set_take (root, lists[i], atlante_json_new_array ());
  for (guint i = 0; i < G_N_ELEMENTS (fixture_hostile); i++)
    {
      fixture_add_place (root, i, fixture_hostile[i]);
      fixture_add_claim (root, i, fixture_hostile[i]);
      fixture_add_others (root, i, fixture_hostile[i]);
    }
  return atlante_case_new (root);
}

static inline GBytes *
fixture_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = atlante_briefing_writer_write (writer, briefing, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/* NUL-terminated copy. */
static inline char *
fixture_dup_text (GBytes *bytes)
{
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), ==, g_bytes_get_size (bytes));
  return text;
}

/* Written twice in one process, the bytes are the same. */
static inline void
fixture_assert_repeatable (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing)
{
  g_autoptr (GBytes) first = fixture_write (writer, briefing);
  g_autoptr (GBytes) second = fixture_write (writer, briefing);

  g_assert_true (g_bytes_equal (first, second));
}

static inline char *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("atlante-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
fixture_remove (const char *path)
{
  g_autoptr (GDir) dir
      = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      fixture_remove (child);
    }
  g_remove (path);
}

/* How many things are in a folder. */
static inline guint
fixture_count (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Lets another program judge @bytes: it must end with 0. @command: up to the file's name,
 * NULL-terminated. Skips where the program is not installed. */
static inline void
fixture_judge (const char * const *command, const char *name, GBytes *bytes)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  int status = 0;

  if (program == NULL)
    {
      g_test_skip ("A validator is not installed");
      return;
    }
  folder = fixture_make_folder ();
  path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments, (char *) command[i]);
  g_ptr_array_add (arguments, path);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                &errors, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s: %s%s", command[0], output, errors);
  g_assert_cmpint (status, ==, 0);
  fixture_remove (folder);
}
