/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-build-folders.h"
#include "atlante-json.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

static AtlanteJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AtlanteJson *json = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (json);
  return json;
}

static void
assert_refused (const char *data, gssize length, int code, const char *begins)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (atlante_json_parse (data, length, &error));
  g_assert_error (error, ATLANTE_JSON_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (!g_str_has_prefix (error->message, begins))
    g_error ("“%s” does not begin with “%s”", error->message, begins);
}

static void
assert_round_trip (const char *text)
{
  g_autoptr (AtlanteJson) json = parse (text);
  g_autofree char *written = atlante_json_to_string (json, ATLANTE_JSON_COMPACT);

  g_assert_cmpstr (written, ==, text);
}

static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "null", "true", "false", "{}", "[]", "\"\"", "[[], {}]",
    "42.249", "1e2", "0.10", "-0", "0", "-0.0E-10", "130.30", "12345678901234567890123", "1e-400",
    "{\"b\": 1, \"a\": [1, 2.50, {\"x\": null}], \"\": \"라선시\"}",
    "\"\\\" \\\\ / \\b \\f \\n \\r \\t \\u001f \177 \xE2\x80\xA8 😀\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_round_trip (texts[i]);
}

static void
test_escapes (void)
{
  g_autoptr (AtlanteJson) json = parse (" \"\\u00e9\\uD83D\\uDE00\\/\\u0041\" \r\n\t");

  g_assert_cmpstr (atlante_json_get_string (json), ==, "é😀/A");
}

static void
test_canonical (void)
{
  static const char canonical[] =
    "{\n"
    "  \"format\": \"atlante-case\",\n"
    "  \"languages\": [\"it\", \"en\"],\n"
    "  \"title\": {\"it\": \"Città\", \"stranger\": [[1.50], {\"deep\": 1e2}]},\n"
    "  \"places\": [\n"
    "    {\"id\": \"rason\", \"location\": {\"latitude\": 42.249, \"longitude\": 130.30}},\n"
    "    {\"id\": \"kursk\", \"names\": []}\n"
    "  ],\n"
    "  \"mixed\": [{}, 1],\n"
    "  \"briefings\": [],\n"
    "  \"none\": {}\n"
    "}\n";
  g_autoptr (AtlanteJson) json = parse (canonical);
  g_autofree char *written = atlante_json_to_string (json, ATLANTE_JSON_CASE);
  g_autofree char *pretty = atlante_json_to_string (json, ATLANTE_JSON_PRETTY);
  g_autoptr (AtlanteJson) again = parse (pretty);
  g_autofree char *empty = NULL;
  g_autoptr (AtlanteJson) object = atlante_json_new_object ();

  g_assert_cmpstr (written, ==, canonical);
  g_assert_true (g_str_has_suffix (pretty, "  \"briefings\": [],\n  \"none\": {}\n}\n"));
  g_assert_true (atlante_json_equal (json, again));
  empty = atlante_json_to_string (object, ATLANTE_JSON_CASE);
  g_assert_cmpstr (empty, ==, "{}\n");
}

static void
test_syntax (void)
{
  static const struct { const char *text; const char *begins; } refused[] = {
    { "", "line 1, column 1: " },
    { " \n ", "line 2, column 2: " },
    { "<html>", "line 1, column 1: " },
    { "{\n  \"è\": 1\n  \"b\": 2}", "line 3, column 3: " },
    { "{\r\n\"a\": tru}", "line 2, column 6: " },
    { "[\"🙂é\", x]", "line 1, column 8: " },
    { "[1,]", "line 1, column 4: " },
    { "{\"a\": 1,}", "line 1, column 9: " },
    { "[1 2]", "line 1, column 4: " },
    { "[1}", "line 1, column 3: " },
    { "{\"a\" 1}", "line 1, column 6: " },
    { "{a: 1}", "line 1, column 2: " },
    { "{'a': 1}", "line 1, column 2: " },
    { "['a']", "line 1, column 2: " },
    { "[1] // no", "line 1, column 5: " },
    { "/* no */ [1]", "line 1, column 1: " },
    { "[NaN]", "line 1, column 2: " },
    { "[-Infinity]", "line 1, column 3: " },
    { "[01]", "line 1, column 2: " },
    { "[-01]", "line 1, column 3: " },
    { "[1.]", "line 1, column 4: " },
    { "[.5]", "line 1, column 2: " },
    { "[+1]", "line 1, column 2: " },
    { "[1e]", "line 1, column 4: " },
    { "[0x10]", "line 1, column 3: " },
    { "[\"a\tb\"]", "line 1, column 4: " },
    { "[\"a\nb\"]", "line 1, column 4: " },
    { "[\"\\x\"]", "line 1, column 4: " },
    { "[\"\\u12g4\"]", "line 1, column 7: " },
    { "{\"a\": [1, {\"b\": \"c", "line 1, column 19: " },
    { "[1, ", "line 1, column 5: " },
    { "{} {}", "line 1, column 4: " },
    { "[\xC2\xA0]", "line 1, column 2: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (refused[i].text, -1, ATLANTE_JSON_ERROR_SYNTAX, refused[i].begins);
}

static void
test_encoding (void)
{
  assert_refused ("[\"\n\xFF\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 2, column 1: ");
  assert_refused ("[\"\xED\xA0\x80\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 3: ");
  assert_refused ("[\"\xC0\xAF\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 3: ");
  assert_refused ("[1,\0 2]", 7, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 4: ");
  assert_refused ("\xEF\xBB\xBF{}", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 1: ");
  assert_refused ("{\0}\0", 4, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 1: ");
  assert_refused ("[\"\\u0000\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 3: ");
  assert_refused ("[\"a\\uD83D\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 4: ");
  assert_refused ("[\"\\uDE00\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 3: ");
  assert_refused ("[\"\\uD83D\\u0041\"]", -1, ATLANTE_JSON_ERROR_ENCODING, "line 1, column 3: ");
}

static void
test_numbers (void)
{
  g_autoptr (AtlanteJson) json = parse ("[9223372036854775807, 9223372036854775808, 1.0, -7, 42.249]");
  gint64 value;

  g_assert_true (atlante_json_get_int (atlante_json_get_element (json, 0), &value));
  g_assert_cmpint (value, ==, G_MAXINT64);
  g_assert_false (atlante_json_get_int (atlante_json_get_element (json, 1), &value));
  g_assert_false (atlante_json_get_int (atlante_json_get_element (json, 2), &value));
  g_assert_true (atlante_json_get_int (atlante_json_get_element (json, 3), &value));
  g_assert_cmpint (value, ==, -7);
  g_assert_cmpfloat (atlante_json_get_double (atlante_json_get_element (json, 4), 0), ==, 42.249);
  assert_refused ("[1,\n1e400]", -1, ATLANTE_JSON_ERROR_NUMBER, "line 2, column 1: ");
  assert_refused ("-1e400", -1, ATLANTE_JSON_ERROR_NUMBER, "line 1, column 1: ");
}

static char *
nest (const char *open, const char *middle, const char *close, guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, middle);
  for (guint i = 0; close != NULL && i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *allowed = nest ("[", "", "]", ATLANTE_JSON_MAX_DEPTH);
  g_autofree char *one_more = nest ("[", "", "]", ATLANTE_JSON_MAX_DEPTH + 1);
  g_autofree char *objects = nest ("{\"a\":", "1", "}", 10000);
  g_autofree char *unclosed = nest ("[", "", NULL, 100000);

  assert_round_trip (allowed);
  assert_refused (one_more, -1, ATLANTE_JSON_ERROR_DEPTH, "line 1, column 65: ");
  assert_refused (objects, -1, ATLANTE_JSON_ERROR_DEPTH, "line 1, column 321: ");
  assert_refused (unclosed, -1, ATLANTE_JSON_ERROR_DEPTH, "line 1, column 65: ");
}

static void
test_duplicates (void)
{
  g_autoptr (GString) many = g_string_new ("{");
  g_autoptr (AtlanteJson) json = NULL;
  gint64 began = g_get_monotonic_time ();

  assert_refused ("{\"a\": 1, \"b\": {\"a\": 1}, \"a\": 2}", -1, ATLANTE_JSON_ERROR_DUPLICATE,
                  "line 1, column 25: ");
  assert_refused ("{\"\\u0061\": 1, \"a\": 2}", -1, ATLANTE_JSON_ERROR_DUPLICATE,
                  "line 1, column 15: ");
  assert_refused ("[{\"a\": {\"x\": 1,\n \"x\": 1}}]", -1, ATLANTE_JSON_ERROR_DUPLICATE,
                  "line 2, column 2: ");

  /* many keys are not a matter of minutes */
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (many, "%s\"k%u\":1", i > 0 ? "," : "", i);
  g_string_append_c (many, '}');
  json = parse (many->str);
  g_assert_cmpuint (atlante_json_get_length (json), ==, 200000);
  g_string_truncate (many, many->len - 1);
  g_string_append (many, ",\n\"k0\":1}");
  assert_refused (many->str, many->len, ATLANTE_JSON_ERROR_DUPLICATE, "line 2, column 1: ");
  g_assert_cmpint (g_get_monotonic_time () - began, <, 20 * G_USEC_PER_SEC);
}

static void
test_item_size (void)
{
  g_autofree char *filling = g_strnfill (ATLANTE_JSON_MAX_ITEM, 'a');
  g_autofree char *item = g_strdup_printf ("{\"places\": [\n{}, {\"id\": \"%s\"}]}", filling);
  g_autofree char *member = g_strdup_printf ("{\"text\": \"%s\"}", filling);
  g_autoptr (AtlanteJson) json = parse (member);

  assert_refused (item, -1, ATLANTE_JSON_ERROR_SIZE, "line 2, column 5: ");
}

static void
test_building (void)
{
  g_autoptr (AtlanteJson) object = atlante_json_new_object ();
  g_autoptr (AtlanteJson) shared = atlante_json_new_string ("x");
  g_autoptr (AtlanteJson) changed = NULL, removed = NULL, added = NULL;
  AtlanteJson *array = atlante_json_new_array ();
  g_autofree char *text = NULL, *after = NULL;

  atlante_json_append (array, shared);
  atlante_json_append_take (array, atlante_json_new_double (42.2490, 7));
  atlante_json_append_take (array, atlante_json_new_double (-0.0000001, 3));
  atlante_json_append_take (array, atlante_json_new_double (130, 7));
  atlante_json_append_take (array, atlante_json_new_double (1200, 0));
  atlante_json_append (array, NULL);
  atlante_json_set_int (object, "n", G_MININT64);
  atlante_json_set_string (object, "s", NULL);
  atlante_json_set_boolean (object, "b", TRUE);
  atlante_json_set (object, "x", shared);
  atlante_json_set_take (object, "a", array);
  atlante_json_set_int (object, "x", 3);
  text = atlante_json_to_string (object, ATLANTE_JSON_COMPACT);
  g_assert_cmpstr (text, ==, "{\"n\": -9223372036854775808, \"s\": null, \"b\": true, \"x\": 3, "
                             "\"a\": [\"x\", 42.249, 0, 130, 1200, null]}");

  changed = atlante_json_with_member (object, "n", shared);
  removed = atlante_json_with_member (changed, "a", NULL);
  added = atlante_json_with_member (removed, "z", shared);
  after = atlante_json_to_string (added, ATLANTE_JSON_COMPACT);
  g_assert_cmpstr (after, ==, "{\"n\": \"x\", \"s\": null, \"b\": true, \"x\": 3, \"z\": \"x\"}");
  g_assert_cmpuint (atlante_json_get_length (object), ==, 5);
}

static void
test_reading (void)
{
  g_autoptr (AtlanteJson) json = parse ("{\"a\": {\"b\": \"c\"}, \"l\": [true], \"n\": 1}");

  g_assert_cmpstr (atlante_json_get_member_string (atlante_json_get_member (json, "a"), "b"), ==,
                   "c");
  g_assert_null (atlante_json_get_member (atlante_json_get_member (json, "none"), "b"));
  g_assert_null (atlante_json_get_string (atlante_json_get_member (json, "n")));
  g_assert_cmpstr (atlante_json_get_number (atlante_json_get_member (json, "n")), ==, "1");
  g_assert_true (atlante_json_get_boolean (atlante_json_get_element (atlante_json_get_member (json,
                                                                                              "l"), 0)));
  g_assert_null (atlante_json_get_element (json, 3));
  g_assert_cmpstr (atlante_json_get_key (json, 1), ==, "l");
  g_assert_null (atlante_json_get_key (NULL, 0));
  g_assert_true (atlante_json_is_null (NULL));
  g_assert_cmpfloat (atlante_json_get_double (NULL, 7), ==, 7);
}

static void
test_equal (void)
{
  g_autoptr (AtlanteJson) one = parse ("{\"a\": [1, \"x\", null], \"b\": true}");
  g_autoptr (AtlanteJson) same = parse ("{\"b\": true, \"a\": [1, \"x\", null]}");
  g_autoptr (AtlanteJson) other = parse ("{\"b\": true, \"a\": [1.0, \"x\", null]}");
  g_autoptr (AtlanteJson) less = parse ("{\"b\": true, \"c\": [1, \"x\", null]}");

  g_assert_true (atlante_json_equal (one, same));
  g_assert_false (atlante_json_equal (one, other));
  g_assert_false (atlante_json_equal (one, less));
  g_assert_false (atlante_json_equal (one, NULL));
  g_assert_true (atlante_json_equal (NULL, NULL));
}

/* Whatever is cut off or changed: an answer, never a crash. */
static void
test_mutants (void)
{
  static const char text[] = "{\"é\": [1, -2.5e3, \"\\u00e9\\uD83D\\uDE00\", true, null, {\"k\": []}], \"z\": {}}";
  gsize length = strlen (text);

  for (gsize i = 0; i <= length; i++)
    {
      g_autoptr (AtlanteJson) cut = atlante_json_parse (text, i, NULL);

      g_assert_true ((cut != NULL) == (i == length));
    }
  for (gsize i = 0; i < length; i++)
    for (int byte = 0; byte < 256; byte++)
      {
        g_autofree char *mutant = g_memdup2 (text, length);
        g_autoptr (GError) error = NULL;
        g_autoptr (AtlanteJson) json = NULL;

        mutant[i] = byte;
        json = atlante_json_parse (mutant, length, &error);
        g_assert_true ((json == NULL) == (error != NULL));
      }
}

/* Files that were made to break programs; they lie beside the project, where they are at all. */
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
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteJson) json = NULL;
      g_autofree char *data = NULL;
      gint64 began = g_get_monotonic_time ();
      gsize length;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      json = atlante_json_parse (data, length, &error);
      g_test_message ("%s: %s", name, error != NULL ? error->message : "taken");
      g_assert_true ((json == NULL) == (error != NULL));
      if (g_str_has_prefix (name, "no_"))
        g_assert_null (json);
      g_assert_cmpint (g_get_monotonic_time () - began, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/round-trip", test_round_trip);
  g_test_add_func ("/json/escapes", test_escapes);
  g_test_add_func ("/json/canonical", test_canonical);
  g_test_add_func ("/json/syntax", test_syntax);
  g_test_add_func ("/json/encoding", test_encoding);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/duplicates", test_duplicates);
  g_test_add_func ("/json/item-size", test_item_size);
  g_test_add_func ("/json/building", test_building);
  g_test_add_func ("/json/reading", test_reading);
  g_test_add_func ("/json/equal", test_equal);
  g_test_add_func ("/json/mutants", test_mutants);
  g_test_add_func ("/json/hostile", test_hostile);
  return g_test_run ();
}
