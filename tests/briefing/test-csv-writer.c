/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-csv-writer.h"

/* Strict reading, equal width, and no cell that a spreadsheet would run. */
static const char * const judge[] = {
  "python3", "-c",
  "import csv, re, sys\n"
  "data = open(sys.argv[1], 'rb').read()\n"
  "assert data.endswith(b'\\r\\n') and not data.startswith(b'\\xef\\xbb\\xbf')\n"
  "rows = list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))\n"
  "assert len({len(row) for row in rows}) == 1, 'width'\n"
  "for row in rows:\n"
  "    for cell in row:\n"
  "        live = re.match('\\\\s*[=@\\uff1d\\uff0b\\uff0d\\uff20]|[\\t\\r\\n]|[+-]', cell)\n"
  "        assert not live or re.fullmatch(r'[+-]?\\d+(\\.\\d+)?', cell), cell\n",
  NULL
};

static void
check_tables (AtlanteCase *kase)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");

  for (guint i = 0; i < ATLANTE_N_TABLES; i++)
    {
      g_autoptr (AtlanteBriefingWriter) writer = atlante_csv_writer_new (i);
      g_autoptr (GBytes) bytes = fixture_write (writer, briefing);

      g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==,
                       atlante_csv_writer_get_table_path (i));
      fixture_assert_repeatable (writer, briefing);
      fixture_judge (judge, "table.csv", bytes);
    }
}

static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  check_tables (kase);
}

static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();

  check_tables (kase);
}

static void
test_empty (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");

  check_tables (kase);
}

static void
test_place_row (void)
{
  g_autoptr (AtlanteCase) kase
      = atlante_test_make_case ("\"places\": [{\"id\": \"a\", \"kind\": \"port\", \"names\": "
                                "[{\"text\": \"A, B\"}, {\"text\": \"=C\"}], \"country\": \"KP\","
                                " \"location\": {\"latitude\": -12.05, \"longitude\": -77.0400001, "
                                "\"precision\": \"town\", \"radius\": 1200}}]");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_csv_writer_new (ATLANTE_TABLE_PLACES);
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
  g_autofree char *text = fixture_dup_text (bytes);

  g_assert_cmpstr (text, ==,
                   "id,name,other_names,kind,precision,latitude,longitude,radius_m,country,part_of,"
                   "origin,claims,summary,area_wkt\r\n"
                   "a,\"A, B\",'=C,port,town,-12.05,-77.0400001,1200,KP,,article,,,\r\n");
}

/* An outline as well-known text, in two parts where it lies across the 180th meridian. */
static void
test_area (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
      "\"places\": [{\"id\": \"a\", \"kind\": \"area\", \"names\": [{\"text\": \"A\"}], "
      "\"location\": {\"latitude\": 0, \"longitude\": 180, \"precision\": \"region\", "
      "\"area\": [[-5, 170], [5, 170], [5, -170], [-5, -170]]}}]");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_csv_writer_new (ATLANTE_TABLE_PLACES);
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
  g_autofree char *text = fixture_dup_text (bytes);

  g_assert_nonnull (strstr (text, ",\"MULTIPOLYGON ((("));
  g_assert_nonnull (strstr (text, "180 5"));
  g_assert_nonnull (strstr (text, "-180 5"));
}

/* The columns that are named as guarded are there. */
static void
test_guarded_columns (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");

  for (guint i = 0; i < ATLANTE_N_TABLES; i++)
    {
      g_autoptr (AtlanteBriefingWriter) writer = atlante_csv_writer_new (i);
      g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
      g_autofree char *text = fixture_dup_text (bytes);
      g_auto (GStrv) columns = g_strsplit (g_strstrip (text), ",", -1);
      const char * const *guarded = atlante_csv_writer_get_guarded_columns (i);

      for (guint j = 0; guarded[j] != NULL; j++)
        g_assert_true (g_strv_contains ((const char * const *) columns, guarded[j]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/shipped", test_shipped);
  g_test_add_func ("/csv-writer/hostile", test_hostile);
  g_test_add_func ("/csv-writer/empty", test_empty);
  g_test_add_func ("/csv-writer/place-row", test_place_row);
  g_test_add_func ("/csv-writer/area", test_area);
  g_test_add_func ("/csv-writer/guarded-columns", test_guarded_columns);

  return g_test_run ();
}
