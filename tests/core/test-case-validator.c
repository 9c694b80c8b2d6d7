/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-build-folders.h"
#include "atlante-case-validator.h"

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

static char *
replace (const char *text, const char *old, const char *new)
{
  const char *at = strstr (text, old);

  if (at == NULL)
    g_error ("“%s” is not in the case", old);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, new, at + strlen (old));
}

static GPtrArray *
check (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) root = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  return atlante_case_validator_check (root);
}

static AtlanteProblem *
find (GPtrArray *problems, const char *rule, const char *where)
{
  for (guint i = 0; i < problems->len; i++)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->rule, rule) && g_str_equal (problem->where, where))
        return problem;
    }
  return NULL;
}

static void
print (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s [%s] %s", problem->where, problem->rule, problem->message);
    }
}

static void
test_valid (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autoptr (GPtrArray) problems = check (text);

  print (problems);
  g_assert_cmpuint (problems->len, ==, 0);
}

typedef struct
{
  const char *old;
  const char *new;
  const char *rule;
  const char *where;
} Fault;

static const Fault faults[] = {
  { "\"atlante-case\"", "\"other\"", "format", "/" },
  { "\"version\": 1,", "", "version", "/" },
  { "\"version\": 1,", "\"version\": 0,", "version", "/" },
  { "\"version\": 1,", "\"version\": \"1\",", "version", "/" },
  { "\"version\": 1,", "\"version\": 1.5,", "version", "/" },
  { "\"version\": 1,", "\"version\": 99999999999999999999,", "version", "/" },
  { "\"id\": \"small\"", "\"id\": \"Small\"", "bad-id", "/id" },
  { "\"title\": {\"it\": \"Un caso piccolo\", \"en\": \"A small case\"},", "", "missing-member", "/" },
  { "\"en\": \"A small case\"", "\"en\": 7", "wrong-type", "/title/en" },
  { "\"en\": \"A small case\"", "\"\": \"x\"", "bad-language", "/title" },
  { "{\"it\": \"Un caso piccolo\", \"en\": \"A small case\"}", "{}", "empty", "/title" },
  { "[\"it\", \"en\"]", "[]", "empty", "/languages" },
  { "[\"it\", \"en\"]", "[\"it\", \"it\"]", "duplicate-entry", "/languages/1" },
  { "\"2026-11-22\"", "\"2026-02-30\"", "bad-date", "/created" },
  { "T10:00:00Z", "T25:00:00Z", "bad-date", "/modified" },
  { "TLP:GREEN", "TLP:BLUE", "unknown-word", "/marking" },
  { "\"TLP:GREEN\"", "{}", "wrong-type", "/marking" },
  { "\"length\": 100", "\"length\": -1", "out-of-range", "/sources/0 (text)/length" },
  { "\"length\": 100", "\"length\": 99", "outside-source", "/passages/1 (p-2)" },
  { "\"length\": 100", "\"length\": \"100\"", "wrong-type", "/sources/0 (text)/length" },
  { "\"sha256\": \"01", "\"sha256\": \"AB", "bad-hash", "/sources/0 (text)/sha256" },
  { "\"2024-10\"", "\"October\"", "bad-time", "/sources/0 (text)/published" },
  { "\"paragraph\": 1, \"title\"", "\"paragraph\": 0, \"title\"", "out-of-range",
    "/sources/0 (text)/parts/0/paragraph" },
  { "\"id\": \"p-2\"", "\"id\": \"p-1\"", "duplicate-id", "/passages/1 (p-1)/id" },
  { "\"id\": \"navy\"", "\"id\": \"rason\"", "duplicate-id", "/actors/0 (rason)/id" },
  { "\"source\": \"text\"", "\"source\": \"coast\"", "unknown-source", "/passages/0 (p-1)/source" },
  { "\"start\": 60", "\"start\": 1e1", "wrong-type", "/passages/1 (p-2)/start" },
  { "\"start\": 60", "\"start\": 9223372036854775807", "out-of-range", "/passages/1 (p-2)/start" },
  { "\"latitude\": 42.249", "\"latitude\": 142.249", "out-of-range",
    "/places/1 (rason)/location/latitude" },
  { "\"longitude\": 130.3,", "\"longitude\": -180.1,", "out-of-range",
    "/places/1 (rason)/location/longitude" },
  { "\"latitude\": 42.249", "\"latitude\": \"42.249\"", "wrong-type",
    "/places/1 (rason)/location/latitude" },
  { "\"latitude\": 42.249, ", "", "missing-member", "/places/1 (rason)/location" },
  { "\"radius\": 12000", "\"radius\": -1", "out-of-range", "/places/1 (rason)/location/radius" },
  { "\"radius\": 12000", "\"area\": [[1, 2], [3, 4]]", "too-few-points",
    "/places/1 (rason)/location/area" },
  { "\"radius\": 12000", "\"area\": [[1, 2], [3, 4], [91, 5]]", "bad-point",
    "/places/1 (rason)/location/area/2" },
  { "\"radius\": 12000", "\"area\": [[1, 2], [3, \"4\"], [5, 6]]", "bad-point",
    "/places/1 (rason)/location/area/1" },
  { "\"radius\": 12000", "\"area\": [[1, 2], [3, 4, 5], [5, 6]]", "bad-point",
    "/places/1 (rason)/location/area/1" },
  { "\"radius\": 12000", "\"area\": [[1, 2], 3, [5, 6]]", "wrong-type",
    "/places/1 (rason)/location/area/1" },
  { "\"radius\": 12000", "\"area\": {}", "wrong-type", "/places/1 (rason)/location/area" },
  { "\"radius\": 12000", "\"radius\": 0", "out-of-range", "/places/1 (rason)/location/radius" },
  { "\"precision\": \"town\"", "\"precision\": \"near\"", "unknown-word",
    "/places/1 (rason)/location/precision" },
  { "\"kind\": \"port\"", "\"kind\": \"spaceport\"", "unknown-word", "/places/1 (rason)/kind" },
  { "\"kind\": \"port\"", "\"kind\": \"other\"", "unknown-word", "/places/1 (rason)/kind" },
  { ", \"viewpoint\": \"jp\"", "", "no-viewpoint", "/places/1 (rason)/names/2" },
  { "[{\"text\": \"Costa\", \"language\": \"it\"}]", "[]", "empty", "/places/0 (coast)/names" },
  { "\"text\": \"Costa\"", "\"text\": \"\"", "empty", "/places/0 (coast)/names/0/text" },
  { "\"country\": \"KP\"", "\"country\": \"Korea\"", "bad-country", "/places/1 (rason)/country" },
  { "\"part-of\": \"coast\"", "\"part-of\": \"coats\"", "unknown-place", "/places/1 (rason)/part-of" },
  { "\"part-of\": \"coast\"", "\"part-of\": \"rason\"", "part-of-itself", "/places/1 (rason)" },
  { "\"origin\": \"gazetteer\"", "\"origin\": \"map\"", "unknown-word", "/places/1 (rason)/origin" },
  { "\"geonames\": \"2039332\"", "\"geonames\": 2039332", "wrong-type",
    "/places/1 (rason)/gazetteer/geonames" },
  { "\"claims\": [\"c-1\"]}], \"x-", "\"claims\": [\"c-9\"]}], \"x-", "unknown-claim",
    "/places/1 (rason)/figures/0/claims/0" },
  { "\"seat\": \"rason\"", "\"seat\": \"navy\"", "unknown-place", "/actors/0 (navy)/seat" },
  { "\"2024-06\"", "\"2024-13\"", "bad-time", "/events/0 (arrival)/time" },
  { "{\"place\": \"rason\", \"role\": \"venue\"}", "{\"place\": \"nowhere\"}", "unknown-place",
    "/events/0 (arrival)/places/0/place" },
  { "\"actor\": \"navy\"", "\"actor\": \"coast\"", "unknown-actor", "/events/0 (arrival)/actors/0/actor" },
  { "{\"place\": \"rason\", \"role\": \"origin\"}", "{\"place\": \"nowhere\"}", "unknown-place",
    "/claims/0 (c-1)/places/0/place" },
  { "\"places\": [{\"place\": \"rason\", \"role\": \"origin\"}]", "\"places\": \"rason\"", "wrong-type",
    "/claims/0 (c-1)/places" },
  { "{\"place\": \"rason\", \"role\": \"origin\"}", "\"rason\"", "wrong-type", "/claims/0 (c-1)/places/0" },
  { "[\"p-1\"]", "[\"p-3\"]", "unknown-passage", "/claims/0 (c-1)/passages/0" },
  { "[\"p-1\"]", "[\"p-1\", \"p-1\"]", "duplicate-entry", "/claims/0 (c-1)/passages/1" },
  { "\"topic\": \"ships\"", "\"topic\": \"boats\"", "unknown-topic", "/claims/0 (c-1)/topic" },
  { "\"reported\"", "\"rumoured\"", "unknown-word", "/claims/0 (c-1)/modality" },
  { "\"kind\": \"unnamed\", \"actor\": null", "\"kind\": \"unnamed\", \"actor\": \"army\"", "unknown-actor",
    "/claims/0 (c-1)/attribution/actor" },
  { "\"reliability\": \"F\"", "\"reliability\": \"G\"", "unknown-word", "/claims/0 (c-1)/grade/reliability" },
  { "\"credibility\": 6", "\"credibility\": 7", "out-of-range", "/claims/0 (c-1)/grade/credibility" },
  { "\"same-origin-as\": null", "\"same-origin-as\": \"r-1\"", "unknown-claim",
    "/claims/0 (c-1)/same-origin-as" },
  { "\"from\": \"navy\"", "\"from\": \"c-1\"", "unknown-end", "/relations/0 (r-1)/from" },
  { "\"kind\": \"transfer\"", "\"kind\": null", "wrong-type", "/relations/0 (r-1)/kind" },
  { "\"passage\": \"p-2\"", "\"passage\": \"rason\"", "unknown-passage", "/setAside/0/passage" },
  { "\"about\": \"rason\"", "\"about\": \"gone\"", "unknown-item", "/notes/0 (n-1)/about" },
  { "\"briefings\": []", "\"briefings\": [{\"id\": \"small-1\"}, {\"id\": \"navy\"}]", "duplicate-id",
    "/briefings/1 (navy)/id" },
  { "\"briefings\": []", "\"briefings\": [4]", "wrong-type", "/briefings/0" },
};

static void
test_faults (void)
{
  g_autofree char *text = read_small_case (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *faulty = replace (text, faults[i].old, faults[i].new);
      g_autoptr (GPtrArray) problems = check (faulty);
      AtlanteProblem *problem = find (problems, faults[i].rule, faults[i].where);

      print (problems);
      if (problem == NULL)
        g_error ("“%s”: no %s at %s", faults[i].new, faults[i].rule, faults[i].where);
      g_assert_true (problem->fatal);
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
    }
}

/* Work that is not done yet is no fault of the file. */
static void
test_claim_without_passage (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *open = replace (text, "[\"p-1\"]", "[]");
  g_autoptr (GPtrArray) problems = check (open);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (find (problems, "no-passage", "/claims/0 (c-1)"));
  g_assert_false (((AtlanteProblem *) g_ptr_array_index (problems, 0))->fatal);
}

static void
test_suggestion (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *near = replace (text, "\"seat\": \"rason\"", "\"seat\": \"rasn\"");
  g_autofree char *far = replace (text, "\"seat\": \"rason\"", "\"seat\": \"elsewhere\"");
  g_autoptr (GPtrArray) one = check (near);
  g_autoptr (GPtrArray) other = check (far);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (((AtlanteProblem *) g_ptr_array_index (one, 0))->message, ==,
                   "there is no place “rasn” in the case: did you mean “rason”?");
  g_assert_cmpuint (other->len, ==, 1);
  g_assert_cmpstr (((AtlanteProblem *) g_ptr_array_index (other, 0))->message, ==,
                   "there is no place “elsewhere” in the case: add it, or take the reference out");
}

/* Words and references of a later version are not this program's business. */
static void
test_later_version (void)
{
  g_autofree char *text = read_small_case (NULL);
  g_autofree char *later = replace (text, "\"version\": 1,", "\"version\": 2,");
  g_autofree char *word = replace (later, "\"kind\": \"port\"", "\"kind\": \"spaceport\"");
  g_autofree char *reference = replace (word, "\"about\": \"rason\"", "\"about\": \"new-kind\"");
  g_autofree char *number = replace (later, "\"latitude\": 42.249", "\"latitude\": 142");
  g_autoptr (GPtrArray) fine = check (reference);
  g_autoptr (GPtrArray) bad = check (number);

  g_assert_cmpuint (fine->len, ==, 1);
  g_assert_false (((AtlanteProblem *) g_ptr_array_index (fine, 0))->fatal);
  g_assert_cmpuint (bad->len, ==, 1);
  g_assert_true (((AtlanteProblem *) g_ptr_array_index (bad, 0))->fatal);
}

static void
test_no_case (void)
{
  static const char *const texts[] = { "null", "1", "\"x\"", "[]", "{}", "{\"format\": 1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = check (texts[i]);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_nonnull (find (problems, "format", "/"));
    }
}

/* A file full of faults ends in a list of limited length, and soon. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"atlante-case\", \"version\": 1, \"notes\": [");
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "%s{\"id\": \"n\", \"about\": \"gone-%u\", \"text\": 1}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  problems = check (text->str);
  g_assert_cmpuint (problems->len, ==, 1000);
}

/* References of a later version are warnings, and a thousand of them come before the error. */
static void
test_error_behind_warnings (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"atlante-case\", \"version\": 2, "
                                           "\"events\": [");
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "%s{\"id\": \"e-%u\", \"title\": {\"en\": \"E\"}, "
                            "\"claims\": [\"gone\"]}", i > 0 ? "," : "", i);
  g_string_append (text, "], \"notes\": 5}");
  problems = check (text->str);
  g_assert_nonnull (find (problems, "wrong-type", "/notes"));
}

/* Any value of the case replaced by any other: problems perhaps, never a crash. */
static AtlanteJson *
mutate (const AtlanteJson *json, guint *countdown, AtlanteJson *stranger)
{
  AtlanteJsonType type = atlante_json_get_node_type (json);
  AtlanteJson *copy;

  if ((*countdown)-- == 0)
    return atlante_json_ref (stranger);
  if (type != ATLANTE_JSON_ARRAY && type != ATLANTE_JSON_OBJECT)
    return atlante_json_ref ((AtlanteJson *) json);
  copy = type == ATLANTE_JSON_ARRAY ? atlante_json_new_array () : atlante_json_new_object ();
  for (guint i = 0; i < atlante_json_get_length (json); i++)
    {
      AtlanteJson *part = mutate (atlante_json_get_element (json, i), countdown, stranger);

      if (type == ATLANTE_JSON_ARRAY)
        atlante_json_append_take (copy, part);
      else
        atlante_json_set_take (copy, atlante_json_get_key (json, i), part);
    }
  return copy;
}

static void
test_wrong_types (void)
{
  static const char *const strangers[] = {
    "null", "true", "0", "-1", "1.5", "9223372036854775808", "\"\"", "\"x\"", "[]", "[null]", "{}",
    "[[\"x\"]]", "{\"it\": 1}", "{\"id\": \"rason\"}",
  };
  g_autofree char *text = read_small_case (NULL);
  g_autoptr (AtlanteJson) root = atlante_json_parse (text, -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (AtlanteJson) stranger = atlante_json_parse (strangers[i], -1, NULL);

      for (guint n = 0;; n++)
        {
          guint countdown = n;
          g_autoptr (AtlanteJson) mutant = mutate (root, &countdown, stranger);
          g_autoptr (GPtrArray) problems = NULL;

          if (countdown < G_MAXUINT / 2)
            break;
          problems = atlante_case_validator_check (mutant);
          for (guint k = 0; k < problems->len; k++)
            g_assert_nonnull (((AtlanteProblem *) g_ptr_array_index (problems, k))->message);
        }
    }
}

static void
test_shipped_case (void)
{
  g_autofree char *path = g_build_filename (ATLANTE_SRCDIR, "data", "cases",
                                            "mosca-pyongyang.atlante", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  problems = check (text);
  print (problems);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-validator/valid", test_valid);
  g_test_add_func ("/case-validator/faults", test_faults);
  g_test_add_func ("/case-validator/claim-without-passage", test_claim_without_passage);
  g_test_add_func ("/case-validator/suggestion", test_suggestion);
  g_test_add_func ("/case-validator/later-version", test_later_version);
  g_test_add_func ("/case-validator/error-behind-warnings", test_error_behind_warnings);
  g_test_add_func ("/case-validator/no-case", test_no_case);
  g_test_add_func ("/case-validator/many", test_many);
  g_test_add_func ("/case-validator/wrong-types", test_wrong_types);
  g_test_add_func ("/case-validator/shipped-case", test_shipped_case);
  return g_test_run ();
}
