/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-paths.h"
#include "atlante-time-words.h"

#include <string.h>

static const struct { const char *words, *edtf; } rows[] = {
  /* EDTF is itself. */
  { "2024-10-23", "2024-10-23" },        { " 2024-10~ ", "2024-10~" },
  { "2022/..", "2022/.." },              { "2020-21", "2020-21" },
  { "2024-10-23T15:30:00Z", "2024-10-23T15:30:00Z" },
  /* Days */
  { "23 October 2024", "2024-10-23" },   { "October 23rd, 2024", "2024-10-23" },
  { "the 23rd of October 2024", "2024-10-23" }, { "Monday 2 Sept. 2024", "2024-09-02" },
  { "23 ottobre 2024", "2024-10-23" },   { "1° maggio 2024", "2024-05-01" },
  { "primo maggio 2024", "2024-05-01" }, { "1er août 2024", "2024-08-01" },
  { "le 3 février 2022", "2022-02-03" }, { "23. Oktober 2024", "2024-10-23" },
  { "am 1. März 2022", "2022-03-01" },   { "23 de octubre de 2024", "2024-10-23" },
  { "1.º de mayo de 2024", "2024-05-01" }, { "lunedì 23 settembre 2024", "2024-09-23" },
  { "GIOVEDÌ 3 OTTOBRE 2024", "2024-10-03" }, { "2024 October 23", "2024-10-23" },
  /* Numbers */
  { "23/10/2024", "2024-10-23" },        { "3/4/2024", "2024-04-03" },
  { "10/23/2024", "2024-10-23" },        { "23.10.2024", "2024-10-23" },
  { "23. 10. 2024", "2024-10-23" },      { "23-10-2024", "2024-10-23" },
  { "2024/10/23", "2024-10-23" },        { "2024.10.23", "2024-10-23" },
  { "3/4/24", "2024-04-03" },            { "3/4/69", "1969-04-03" },
  { "10/2024", "2024-10" },              { "2024/10", "2024-10" },
  { "9.2024", "2024-09" },
  /* Months and seasons */
  { "June 2024", "2024-06" },            { "giugno 2024", "2024-06" },
  { "nel giugno del 2024", "2024-06" },  { "juin 2024", "2024-06" },
  { "Juni 2024", "2024-06" },            { "junio de 2024", "2024-06" },
  { "ott. 2024", "2024-10" },            { "Dez 2023", "2023-12" },
  { "autumn 2024", "2024-23" },          { "fall of 2024", "2024-23" },
  { "autunno 2024", "2024-23" },         { "l’été 2024", "2024-22" },
  { "primavera de 2024", "2024-21" },    { "Frühjahr 2024", "2024-21" },
  { "invierno 2024", "2024-24" },        { "winter 2024/25", "2024-24" },
  { "winter 2024–2025", "2024-24" },     { "Herbst 2024", "2024-23" },
  /* Years and more */
  { "2022", "2022" },                    { "in 2022", "2022" },
  { "44 BC", "-0043" },                  { "44 a.C.", "-0043" },
  { "15/3/44 BC", "-0043-03-15" },
  { "15 March 44 BC", "-0043-03-15" },   { "476 d.C.", "0476" },
  { "the 2020s", "202X" },               { "anni 2020", "202X" },
  { "anni ’90", "199X" },                { "the '90s", "199X" },
  { "1990er Jahre", "199X" },            { "années 1950", "195X" },
  { "20th century", "19XX" },            { "XX secolo", "19XX" },
  { "XIXe siècle", "18XX" },             { "siglo XX", "19XX" },
  { "20. Jahrhundert", "19XX" },         { "5th century BC", "-04XX" },
  { "V secolo a.C.", "-04XX" },
  /* Qualifiers */
  { "about October 2024", "2024-10~" },  { "circa ottobre 2024", "2024-10~" },
  { "verso il 2022", "2022~" },          { "2022 circa", "2022~" },
  { "c. 1950", "1950~" },                { "um 1950", "1950~" },
  { "vers 1950", "1950~" },              { "hacia 1950", "1950~" },
  { "possibly October 2024", "2024-10?" }, { "forse nel 2022", "2022?" },
  { "peut-être 2022", "2022?" },         { "ott 2024?", "2024-10?" },
  { "~ ott 2024?", "2024-10%" },         { "forse circa ottobre 2024", "2024-10%" },
  /* Since and until */
  { "since 2022", "2022/.." },           { "dal 2022", "2022/.." },
  { "depuis 2022", "2022/.." },          { "seit 2022", "2022/.." },
  { "desde 2022", "2022/.." },           { "da giugno 2024", "2024-06/.." },
  { "dal 23 ottobre 2024", "2024-10-23/.." }, { "dall’autunno 2024", "2024-23/.." },
  { "a partire dal 2022", "2022/.." },   { "ab März 2022", "2022-03/.." },
  { "from 2022 onwards", "2022/.." },    { "dal 2022 in poi", "2022/.." },
  { "since about October 2024", "2024-10~/.." }, { "since 2024-06", "2024-06/.." },
  { "since the 2020s", "202X/.." },      { "dagli anni 2020", "202X/.." },
  { "2022 –", "2022/.." },               { "2022 - ?", "2022/" },
  { "since 2022, end unknown", "2022/" },
  { "until 2022", "../2022" },           { "fino al 2022", "../2022" },
  { "jusqu’en 2022", "../2022" },        { "bis 2022", "../2022" },
  { "hasta 2022", "../2022" },           { "– 2022", "../2022" },
  { "fino a circa 2022, inizio ignoto", "/2022~" }, { "? – ~ 2022", "/2022~" },
  { "before 2022", "../2021" },          { "prima del 2022", "../2021" },
  { "before 1 March 2024", "../2024-02-29" }, { "after June 2024", "2024-07/.." },
  { "dopo il 31 dicembre 2024", "2025-01-01/.." }, { "nach 2022", "2023/.." },
  /* From here to there */
  { "15–16 November 2024", "2024-11-15/2024-11-16" },
  { "15-16 novembre 2024", "2024-11-15/2024-11-16" },
  { "dal 15 al 16 novembre 2024", "2024-11-15/2024-11-16" },
  { "du 15 au 16 novembre 2024", "2024-11-15/2024-11-16" },
  { "vom 15. bis zum 16. November 2024", "2024-11-15/2024-11-16" },
  { "del 15 al 16 de noviembre de 2024", "2024-11-15/2024-11-16" },
  { "30 ottobre – 2 novembre 2024", "2024-10-30/2024-11-02" },
  { "between March and June 2024", "2024-03/2024-06" },
  { "tra marzo e giugno 2024", "2024-03/2024-06" },
  { "entre mars et juin 2024", "2024-03/2024-06" },
  { "zwischen März und Juni 2024", "2024-03/2024-06" },
  { "entre marzo y junio de 2024", "2024-03/2024-06" },
  { "tra dicembre 2023 e giugno 2024", "2023-12/2024-06" },
  { "between December and February 2025", "2024-12/2025-02" },
  { "mar–giu 2024", "2024-03/2024-06" }, { "March to June 2024", "2024-03/2024-06" },
  { "June 2024 – August", "2024-06/2024-08" },
  { "1950–1953", "1950/1953" },          { "1950-1953", "1950/1953" },
  { "1939-45", "1939/1945" },            { "2024/25", "2024/2025" },
  { "from 2022 to 2024", "2022/2024" },  { "de 2022 à 2024", "2022/2024" },
  { "von 2022 bis 2024", "2022/2024" },  { "25 giu 1950 – 27 lug 1953", "1950-06-25/1953-07-27" },
  { "2024-06-01 – 2024-07-15", "2024-06-01/2024-07-15" },
  /* Parts of a year or a month */
  { "early 2024", "2024-01/2024-04~" },  { "metà 2024", "2024-05~/2024-08~" },
  { "fine 2024", "2024-09~/2024-12" },   { "Ende 2024", "2024-09~/2024-12" },
  { "inizio giugno 2024", "2024-06-01/2024-06-10~" },
  { "mid-June 2024", "2024-06-11~/2024-06-20~" },
  { "late February 2024", "2024-02-21~/2024-02-29" },
  { "fin février 2023", "2023-02-21~/2023-02-28" },
  { "Q2 2024", "2024-04/2024-06" },      { "primo trimestre 2024", "2024-01/2024-03" },
  { "2nd half of 2024", "2024-07/2024-12" }, { "secondo semestre 2024", "2024-07/2024-12" },
};

static void
assert_read (const char *words, const char *const *languages, const char *edtf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteTime) time = atlante_time_parse_words (words, languages, &error);

  g_test_message ("%s", words);
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_time_get_edtf (time), ==, edtf);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_read (rows[i].words, NULL, rows[i].edtf);
}

static void
test_american (void)
{
  const char *const american[] = { "en-US", "it", NULL };
  const char *const british[] = { "en-GB", NULL };

  assert_read ("3/4/2024", american, "2024-03-04");
  assert_read ("23/4/2024", american, "2024-04-23");
  assert_read ("3/4/2024", british, "2024-04-03");
}

/* What the program writes it also reads, in each of its languages. */
static void
test_back (void)
{
  static const char *const languages[] = { "en", "it" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autoptr (AtlanteTime) time = atlante_time_parse (rows[i].edtf, NULL);
        g_autofree char *words = atlante_time_format (time, languages[j]);
        g_autofree char *brief = atlante_time_format_short (time, languages[j]);

        /* A century is shown as its years, and a moment as its day. */
        if (strstr (rows[i].edtf, "XX") != NULL || strchr (rows[i].edtf, 'T') != NULL)
          continue;
        assert_read (words, NULL, rows[i].edtf);
        assert_read (brief, NULL, rows[i].edtf);
      }
}

static void
assert_refused (const char *words, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteTime) time = atlante_time_parse_words (words, NULL, &error);

  g_test_message ("%.60s", words);
  g_assert_null (time);
  g_assert_error (error, ATLANTE_TIME_ERROR, ATLANTE_TIME_ERROR_SYNTAX);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (reason != NULL)
    g_assert_nonnull (strstr (error->message, reason));
}

static void
test_refused (void)
{
  g_autofree char *many = g_strnfill (150, '-');
  g_autofree char *huge = g_strnfill (100000, '1');

  assert_refused ("", NULL);
  assert_refused ("June", "no year");
  assert_refused ("23 ottobre", "no year");
  assert_refused ("since June", "no year");
  assert_refused ("15", "no year");
  assert_refused ("31 February 2024", "no such day");
  assert_refused ("from June 2024 to March 2024", "ends before");
  assert_refused ("yesterday", "“yesterday” is not understood");
  assert_refused ("ottobrata 2024", "“ottobrata” is not understood");
  assert_refused ("2024년", NULL);
  assert_refused ("1/2/3/4", NULL);
  assert_refused ("13/13/2024", NULL);
  assert_refused ("0/0/2024", NULL);
  assert_refused ("since", NULL);
  assert_refused ("between 2022", NULL);
  assert_refused ("–", NULL);
  assert_refused ("? – ?", NULL);
  assert_refused ("99999", NULL);
  assert_refused ("the '20s", NULL);
  assert_refused ("XXX", NULL);
  assert_refused ("0 BC", NULL);
  assert_refused ("the 1990s BC", NULL);
  assert_refused ("June 1990s", NULL);
  assert_refused ("June July 2024", NULL);
  assert_refused ("\xff\xfe", NULL);
  assert_refused ("June 2024\xc3", NULL);
  assert_refused ("<b>2024</b>", NULL);
  assert_refused (many, NULL);
  assert_refused (huge, "too long");
}

/* Words and signs in any order: a time that can be shown, or an error. */
static void
test_noise (void)
{
  static const char *const parts[] = {
    "June", "marzo", "autunno", "since", "dal", "al", "to", "between", "tra", "and", "e", "–", "-",
    "/", ".", "..", "?", "~", "2024", "2022", "23", "7", "44", "a.C.", "early", "fine", "Q", "first",
    "anni", "XX", "secolo", "1990s", "circa", "forse", "before", "dopo", "of", "the", "1er", "%",
    "in poi", "end unknown", "’", "0", "99", "202X", "2024-10-23", "20",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int i = 0; i < 100000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_rand_int_range (random, 0, 8);

      for (int j = 0; j < n; j++)
        g_string_append_printf (text, "%s%s", g_rand_boolean (random) ? " " : "",
                                parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);

      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteTime) time = atlante_time_parse_words (text->str, NULL, &error);

      g_assert_true ((time != NULL) == (error == NULL));
      if (time != NULL)
        g_assert_cmpint (atlante_time_get_earliest (time), <=, atlante_time_get_latest (time));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  atlante_paths_init ();

  g_test_add_func ("/time-words/words", test_words);
  g_test_add_func ("/time-words/american", test_american);
  g_test_add_func ("/time-words/back", test_back);
  g_test_add_func ("/time-words/refused", test_refused);
  g_test_add_func ("/time-words/noise", test_noise);

  return g_test_run ();
}
