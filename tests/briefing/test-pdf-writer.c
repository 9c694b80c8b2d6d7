/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-pdf-writer.h"

static const char *const qpdf[] = { "qpdf", "--check", NULL };

/* What a program says of the document; NULL, and the test skipped, where it is not installed.
 * @options: joined by spaces. */
static char *
ask (const char *program, const char *before, GBytes *bytes, const char *after)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  if (found == NULL)
    {
      g_test_skip ("A reader of PDF is not installed");
      return NULL;
    }
  folder = fixture_make_folder ();
  path = g_build_filename (folder, "briefing.pdf", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  line = g_strdup_printf ("%s %s %s %s", program, before, path, after);
  g_spawn_command_line_sync (line, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  fixture_remove (folder);
  return output;
}

static GBytes *
write_briefing (AtlanteBriefing *briefing)
{
  g_autoptr (AtlanteBriefingWriter) writer = atlante_pdf_writer_new ();

  return fixture_write (writer, briefing);
}

static AtlanteBriefing *
new_briefing (const char *language)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  return atlante_briefing_new (kase, language);
}

/* The case that ships, in Italian: written once, because its maps take their time. */
static AtlanteBriefing *shipped;
static GBytes *shipped_bytes;

/* Without white space and soft breaks, so that line ends do not count. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0x2060)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static void
assert_holds (const char *squeezed, const char *text)
{
  g_autofree char *wanted = squeeze (text);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not in the document", text);
}

static void
test_whole (void)
{
  AtlanteBriefing *briefing = shipped;
  GBytes *bytes = shipped_bytes;
  g_autofree char *text = ask ("pdftotext", "-raw", bytes, "-");
  g_autofree char *squeezed = NULL;
  AtlanteAudience *audience = atlante_briefing_get_audience (briefing);
  GPtrArray *claims = atlante_briefing_get_claims (briefing);
  GPtrArray *dossiers = atlante_briefing_get_dossiers (briefing);

  fixture_judge (qpdf, "briefing.pdf", bytes);
  if (text == NULL)
    return;
  squeezed = squeeze (text);
  for (guint i = 0; i < claims->len; i++)
    assert_holds (squeezed, atlante_claim_get_text (g_ptr_array_index (claims, i), audience));
  for (guint i = 0; i < dossiers->len; i++)
    assert_holds (squeezed,
                  atlante_item_get_title (
                      atlante_dossier_get_subject (g_ptr_array_index (dossiers, i)), audience));
  assert_holds (squeezed, atlante_briefing_get_title (briefing));
  assert_holds (squeezed, atlante_briefing_get_summary (briefing));
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

static void
test_information (void)
{
  AtlanteBriefing *briefing = shipped;
  GBytes *bytes = shipped_bytes;
  g_autofree char *information = ask ("pdfinfo", "-isodates", bytes, "");
  g_autofree char *objects = NULL;
  g_autofree char *places = NULL;
  g_autofree char *xmp = NULL;

  if (information == NULL)
    return;
  g_assert_nonnull (strstr (information, atlante_briefing_get_title (briefing)));
  g_assert_nonnull (strstr (information, "Tagged:          yes"));
  g_assert_nonnull (strstr (information, "JavaScript:      no"));
  g_assert_nonnull (strstr (information, "Metadata Stream: yes"));
  g_assert_nonnull (strstr (information, "Page size:       595.276 x 841.89 pts (A4)"));
  g_assert_nonnull (strstr (information, "CreationDate:    2026-"));
  places = ask ("pdfinfo", "-dests", bytes, "");
  g_assert_nonnull (strstr (places, "\"place-rason\""));
  g_assert_nonnull (strstr (places, "\"claim-1\""));
  g_assert_nonnull (strstr (places, "\"missing\""));
  xmp = ask ("pdfinfo", "-meta", bytes, "");
  g_assert_nonnull (strstr (xmp, "<dc:language><rdf:Bag><rdf:li>it<"));
  objects = ask ("qpdf", "--json", bytes, "");
  if (objects == NULL)
    return;
  g_assert_nonnull (strstr (objects, "\"/Outlines\""));
  g_assert_nonnull (strstr (objects, "\"/DisplayDocTitle\": true"));
  g_assert_cmpuint (count (objects, "\"/Alt\""), >, 10);
}

/* The marking stands at the head and at the foot of each page. */
static void
test_letter (void)
{
  g_autoptr (AtlanteBriefing) briefing = new_briefing ("en");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *information = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  atlante_briefing_set_paper (briefing, ATLANTE_PAPER_LETTER);
  atlante_briefing_set_marking (briefing, ATLANTE_MARKING_AMBER_STRICT);
  bytes = write_briefing (briefing);
  fixture_judge (qpdf, "briefing.pdf", bytes);
  information = ask ("pdfinfo", "", bytes, "");
  text = ask ("pdftotext", "", bytes, "-");
  if (information == NULL || text == NULL)
    return;
  g_assert_nonnull (strstr (information, "612 x 792 pts (letter)"));
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 10);
  for (guint i = 0; pages[i + 1] != NULL; i++)
    g_assert_cmpuint (count (pages[i], "TLP:AMBER+STRICT"), ==, 2);
}

static void
test_repeatable (void)
{
  g_autoptr (GBytes) again = write_briefing (shipped);

  g_assert_true (g_bytes_equal (shipped_bytes, again));
}

static void
test_empty (void)
{
  g_autoptr (AtlanteJson) root = fixture_parse (
      "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"empty\", \"title\": \"Empty\","
      " \"languages\": [\"en\"], \"sources\": [], \"passages\": [], \"places\": [],"
      " \"actors\": [], \"events\": [], \"claims\": [], \"relations\": [], \"topics\": [],"
      " \"setAside\": [], \"notes\": []}");
  g_autoptr (AtlanteCase) kase = atlante_case_new (root);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (GBytes) bytes = write_briefing (briefing);
  g_autofree char *text = ask ("pdftotext", "", bytes, "-");

  fixture_judge (qpdf, "briefing.pdf", bytes);
  if (text != NULL)
    g_assert_nonnull (strstr (text, "None in this case."));
}

static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (GBytes) bytes = write_briefing (briefing);
  g_autofree char *information = ask ("pdfinfo", "", bytes, "");
  g_autofree char *objects = NULL;
  g_autofree char *script = NULL;

  fixture_judge (qpdf, "briefing.pdf", bytes);
  if (information == NULL)
    return;
  g_assert_nonnull (strstr (information, "JavaScript:      no"));
  script = ask ("pdfinfo", "-js", bytes, "");
  g_assert_null (strstr (script, "app.alert"));
  objects = ask ("qpdf", "--json", bytes, "");
  if (objects == NULL)
    return;
  g_assert_null (strstr (objects, "\"/JavaScript\""));
  g_assert_null (strstr (objects, "\"/Launch\""));
  g_assert_false (g_regex_match_simple ("\"/URI\": \"(?!u:(https?://|mailto:))", objects, 0, 0));
}

static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static AtlanteCase *
new_case_of (const char *text, guint n_claims)
{
  g_autoptr (AtlanteJson) root = fixture_parse (
      "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"long\", \"languages\": [\"en\"],"
      " \"sources\": [], \"passages\": [], \"places\": [], \"actors\": [], \"events\": [],"
      " \"claims\": [], \"relations\": [], \"topics\": [], \"setAside\": [], \"notes\": []}");

  fixture_set_local (root, "title", text);
  fixture_set_local (root, "summary", text);
  for (guint i = 0; i < n_claims; i++)
    {
      if (i == 0)
        fixture_add_place (root, i, text);
      fixture_add_claim (root, i, text);
      if (i == 0)
        fixture_add_others (root, i, text);
    }
  return atlante_case_new (root);
}

/* Words, and one word without an end, far longer than a page. */
static void
test_long (void)
{
  const char *const pieces[]
      = { "long words and more of them ", "endless", "한국어漢字", "שלום עולם " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 1200);
      g_autoptr (AtlanteCase) kase = new_case_of (text, 2);
      g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
      g_autoptr (GBytes) bytes = write_briefing (briefing);

      fixture_judge (qpdf, "briefing.pdf", bytes);
    }
}

static void
test_many (void)
{
  g_autoptr (AtlanteCase) kase = new_case_of ("One claim of very many.", 600);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (GBytes) bytes = write_briefing (briefing);
  g_autofree char *text = ask ("pdftotext", "-raw", bytes, "-");

  fixture_judge (qpdf, "briefing.pdf", bytes);
  if (text != NULL)
    g_assert_cmpuint (count (text, "One claim of very many."), >=, 600);
}

static void
test_cancelled (void)
{
  g_autoptr (AtlanteBriefing) briefing = new_briefing ("it");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_pdf_writer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (atlante_briefing_writer_write (writer, briefing, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  shipped = new_briefing ("it");
  shipped_bytes = write_briefing (shipped);
  g_test_add_func ("/pdf-writer/whole", test_whole);
  g_test_add_func ("/pdf-writer/information", test_information);
  g_test_add_func ("/pdf-writer/letter", test_letter);
  g_test_add_func ("/pdf-writer/repeatable", test_repeatable);
  g_test_add_func ("/pdf-writer/empty", test_empty);
  g_test_add_func ("/pdf-writer/hostile", test_hostile);
  g_test_add_func ("/pdf-writer/long", test_long);
  g_test_add_func ("/pdf-writer/many", test_many);
  g_test_add_func ("/pdf-writer/cancelled", test_cancelled);
  status = g_test_run ();
  g_clear_pointer (&shipped_bytes, g_bytes_unref);
  g_clear_object (&shipped);
  return status;
}
