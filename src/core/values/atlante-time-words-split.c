/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-time-words-private.h"

#include <string.h>

#define LONGEST_PHRASE 3

/* The words of time in English, Italian, French, German and Spanish, in small letters without
 * accents; "_" stands for a space. */
static const struct
{
  guint kinds;
  int value;
  const char *words;
} lexicon[] = {
  { ATLANTE_TIME_WORD_MONTH, 1, "january jan gennaio gen janvier janv januar janner enero ene" },
  { ATLANTE_TIME_WORD_MONTH, 2, "february feb febbraio febb fevrier fevr fev februar febrero" },
  { ATLANTE_TIME_WORD_MONTH, 3, "march mar marzo mars marz mrz" },
  { ATLANTE_TIME_WORD_MONTH, 4, "april apr aprile avril avr abril abr" },
  { ATLANTE_TIME_WORD_MONTH, 5, "may maggio mag mai mayo" },
  { ATLANTE_TIME_WORD_MONTH, 6, "june jun giugno giu juin juni junio" },
  { ATLANTE_TIME_WORD_MONTH, 7, "july jul luglio lug juillet juil juli julio" },
  { ATLANTE_TIME_WORD_MONTH, 8, "august aug agosto ago aout" },
  { ATLANTE_TIME_WORD_MONTH, 9,
    "september sep sept settembre set sett septembre septiembre setiembre" },
  { ATLANTE_TIME_WORD_MONTH, 10, "october oct ottobre ott octobre oktober okt octubre" },
  { ATLANTE_TIME_WORD_MONTH, 11, "november nov novembre noviembre" },
  { ATLANTE_TIME_WORD_MONTH, 12, "december dec dicembre dic decembre dezember dez diciembre" },
  { ATLANTE_TIME_WORD_SEASON, 21, "spring primavera printemps fruhling fruhjahr" },
  { ATLANTE_TIME_WORD_SEASON, 22, "summer estate ete sommer verano" },
  { ATLANTE_TIME_WORD_SEASON, 23, "autumn fall autunno automne herbst otono" },
  { ATLANTE_TIME_WORD_SEASON, 24, "winter inverno hiver invierno" },
  { ATLANTE_TIME_WORD_PART, 1,
    "early beginning start inizio inizi primi debut anfang beginn principios comienzos inicios"
    " beginning_of start_of" },
  { ATLANTE_TIME_WORD_PART, 2, "mid middle meta mi mitte mediados middle_of" },
  { ATLANTE_TIME_WORD_PART, 3, "late end fine fin ende finales fines end_of" },
  { ATLANTE_TIME_WORD_ORDINAL, 1,
    "first primo prima premier premiere erste erstes ersten erster primer primero primera" },
  { ATLANTE_TIME_WORD_ORDINAL, 2,
    "second secondo seconda deuxieme seconde zweite zweites zweiten zweiter segundo segunda" },
  { ATLANTE_TIME_WORD_ORDINAL, 3,
    "third terzo troisieme dritte drittes dritten drittes tercer tercero" },
  { ATLANTE_TIME_WORD_ORDINAL, 4,
    "fourth quarto quatrieme vierte viertes vierten cuarto" },
  { ATLANTE_TIME_WORD_QUARTER, 0, "q quarter trimestre quartal" },
  { ATLANTE_TIME_WORD_HALF, 0,
    "h half semestre halbjahr halfte moitie mitad" },
  { ATLANTE_TIME_WORD_DECADE, 0, "anni annees jahre jahren anos decade decennio" },
  { ATLANTE_TIME_WORD_CENTURY, 0, "century secolo sec siecle jahrhundert jahrhunderts siglo" },
  { ATLANTE_TIME_WORD_BC, 0, "bc bce b_c a_c av_j_c avant_jesus_christ v_chr" },
  { ATLANTE_TIME_WORD_AD, 0, "ad ce a_d d_c ap_j_c n_chr" },
  { ATLANTE_TIME_WORD_FILLER, 0,
    "of the in on at during year month day season di del dello della dell dei degli delle il lo la"
    " gli le l nel nello nella nell nei negli nelle d durante anno mese giorno stagione des les en"
    " pendant annee mois jour im am der das dem wahrend jahr jahres monat tag el los las durante"
    " ano mes dia"
    " monday mon tuesday tue tues wednesday wed thursday thu thurs friday fri saturday sat sunday"
    " lunedi lun martedi mercoledi mer giovedi gio venerdi ven sabato sab domenica dom"
    " lundi mardi mercredi jeudi jeu vendredi samedi sam dimanche dim"
    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
    " lunes martes miercoles jueves viernes sabado domingo" },
  { ATLANTE_TIME_WORD_SINCE, 0,
    "since starting_in starting_from as_of a_partire_da a_partire_dal a_partire_dall"
    " a_partire_dalla sin_da sin_dal sin_dall fin_da fin_dal fin_dall depuis depuis_le"
    " a_partir_de a_partir_du a_partir_d des_le seit ab a_partir_del desde_el" },
  { ATLANTE_TIME_WORD_SINCE | ATLANTE_TIME_WORD_FROM, 0,
    "from da dal dallo dalla dall dagli dalle dai desde" },
  { ATLANTE_TIME_WORD_FROM | ATLANTE_TIME_WORD_FILLER, 0, "de du von vom" },
  { ATLANTE_TIME_WORD_UNTIL | ATLANTE_TIME_WORD_TO, 0,
    "to until till til up_to through thru fino_a fino_al fino_allo fino_alla fino_all fino_agli"
    " fino_ad sino_a sino_al sino_alla sino_all jusqu_a jusqu_au jusqu_en jusqu_aux jusque bis"
    " bis_zu bis_zum bis_zur hasta hasta_el" },
  { ATLANTE_TIME_WORD_TO | ATLANTE_TIME_WORD_FILLER, 0, "a ad al allo alla all agli au aux" },
  { ATLANTE_TIME_WORD_BETWEEN, 0, "between tra fra entre zwischen" },
  { ATLANTE_TIME_WORD_AND, 0, "and e ed et und y" },
  { ATLANTE_TIME_WORD_BEFORE, 0,
    "before prima_di prima_del prima_dell prima_della prima_dello avant vor antes_de antes_del" },
  { ATLANTE_TIME_WORD_AFTER, 0,
    "after dopo dopo_il apres nach despues_de despues_del" },
  { ATLANTE_TIME_WORD_ABOUT, 0,
    "about around approximately approx circa ca c roughly verso verso_il intorno_a intorno_al"
    " intorno_all intorno_alla attorno_a attorno_al attorno_all attorno_alla vers environ etwa"
    " ungefahr gegen um hacia alrededor_de aproximadamente sobre" },
  { ATLANTE_TIME_WORD_POSSIBLY, 0,
    "possibly perhaps maybe probably forse probabilmente possibilmente peut_etre probablement"
    " vielleicht moglicherweise wahrscheinlich quiza quizas tal_vez posiblemente"
    " probablemente" },
  { ATLANTE_TIME_WORD_ONWARDS, 0,
    "on onwards onward in_poi in_avanti an en_adelante et_apres and_later" },
  { ATLANTE_TIME_WORD_NO_START, 0, "start_unknown inizio_ignoto" },
  { ATLANTE_TIME_WORD_NO_END, 0, "end_unknown fine_ignota" },
};

/* From phrases to places in the lexicon, from 1. */
static GHashTable *
get_phrases (void)
{
  static GHashTable *phrases = NULL;

  if (g_once_init_enter (&phrases))
    {
      GHashTable *made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (lexicon); i++)
        {
          g_auto (GStrv) words = g_strsplit (lexicon[i].words, " ", -1);

          for (guint j = 0; words[j] != NULL; j++)
            {
              g_strdelimit (words[j], "_", ' ');
              if (!g_hash_table_contains (made, words[j]))
                g_hash_table_insert (made, g_strdup (words[j]), GUINT_TO_POINTER (i + 1));
            }
        }
      g_once_init_leave (&phrases, made);
    }
  return phrases;
}

/* Small letters without accents; a word that is too long for a known one becomes none. */
static void
fold (AtlanteTimeWord *word)
{
  g_autofree char *small = g_utf8_casefold (word->start, word->end - word->start);
  g_autofree char *parts = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  gsize length = 0;

  for (const char *p = parts; *p != '\0' && length < sizeof word->folded - 1; p++)
    if (g_ascii_isalpha (*p))
      word->folded[length++] = *p;
    else if (g_unichar_isalpha (g_utf8_get_char_validated (p, -1)))
      {
        /* A letter that is none of these languages'. */
        length = 0;
        break;
      }
  word->folded[length] = '\0';
}

static int
read_roman (const char *word)
{
  static const struct { const char *sign; int value; } signs[] = {
    { "x", 10 }, { "ix", 9 }, { "v", 5 }, { "iv", 4 }, { "i", 1 },
  };
  int value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    while (g_str_has_prefix (word, signs[i].sign) && value < 39)
      {
        value += signs[i].value;
        word += strlen (signs[i].sign);
      }
  /* "XXe siècle" */
  return *word == '\0' || g_str_equal (word, "e") || g_str_equal (word, "eme") ? value : 0;
}

static gboolean
is_letter (const char *cursor)
{
  gunichar c = g_utf8_get_char (cursor);

  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static const char *
skip_letters (const char *cursor)
{
  while (*cursor != '\0' && is_letter (cursor))
    cursor = g_utf8_next_char (cursor);
  return cursor;
}

/* "23rd", "1º", "1er", "1990s", "1990er" */
static void
take_suffix (AtlanteTimeWord *word)
{
  static const char *const ordinals[] = {
    "", "st", "nd", "rd", "th", "er", "re", "e", "eme", "o", "a", "ter", "ten", NULL
  };
  AtlanteTimeWord suffix = { .start = word->end, .end = skip_letters (word->end) };

  fold (&suffix);
  word->end = suffix.end;
  if (word->n_digits != 3 && word->value % 10 == 0 &&
      (g_str_equal (suffix.folded, "s") || g_str_equal (suffix.folded, "er")))
    word->is_decade = TRUE;
  else if (suffix.end != suffix.start &&
           (suffix.folded[0] == '\0' || word->n_digits > 2 ||
            !g_strv_contains (ordinals, suffix.folded)))
    word->kinds = 0;
  if (g_str_has_prefix (word->end, "°"))
    word->end += strlen ("°");
}

static void
take_number (AtlanteTimeWord *word)
{
  word->kinds = ATLANTE_TIME_WORD_NUMBER;
  word->end = word->start;
  for (; g_ascii_isdigit (*word->end); word->end++, word->n_digits++)
    word->value = MIN (word->value * 10 + (*word->end - '0'), 100000);
  take_suffix (word);
}

static guint
get_sign (const char *text, const char *cursor)
{
  const char *next = g_utf8_next_char (cursor);

  switch (g_utf8_get_char (cursor))
    {
    case '-':
      if (cursor == text || *next == '\0' || g_ascii_isspace (cursor[-1]) || g_ascii_isspace (*next))
        return ATLANTE_TIME_WORD_DASH;
      return ATLANTE_TIME_WORD_HYPHEN;
    case 0x2010: case 0x2011:
      return ATLANTE_TIME_WORD_HYPHEN;
    case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return ATLANTE_TIME_WORD_DASH;
    case '/':
      return ATLANTE_TIME_WORD_SLASH;
    case '.':
      return *next == '.' ? ATLANTE_TIME_WORD_OPEN : ATLANTE_TIME_WORD_DOT;
    case 0x2026:
      return ATLANTE_TIME_WORD_OPEN;
    case '?':
      return ATLANTE_TIME_WORD_POSSIBLY;
    case '~': case 0x2248:
      return ATLANTE_TIME_WORD_ABOUT;
    case '%':
      return ATLANTE_TIME_WORD_POSSIBLY | ATLANTE_TIME_WORD_ABOUT;
    default:
      return 0;
    }
}

/* What only parts words. */
static gboolean
is_gap (const char *cursor)
{
  gunichar c = g_utf8_get_char (cursor);

  return g_unichar_isspace (c) || c == ',' || c == '\'' || c == 0x2019 || c == '(' || c == ')' ||
         c == 0xaa || c == 0xb0 || c == 0xba;
}

static void
take_word (const char *text, AtlanteTimeWord *word)
{
  if (g_ascii_isdigit (*word->start))
    take_number (word);
  else if (is_letter (word->start))
    {
      word->end = skip_letters (word->start);
      fold (word);
    }
  else
    {
      word->kinds = get_sign (text, word->start);
      word->end = g_utf8_next_char (word->start);
      if (word->kinds == ATLANTE_TIME_WORD_OPEN && *word->start == '.')
        word->end++;
    }
}

/* The words of a phrase with spaces for the signs between them ("peut-être", "a.C."). NULL where
 * there are not as many. */
static char *
join_phrase (const AtlanteTimeWord *words, guint n, guint n_letters, guint *used)
{
  GString *phrase = g_string_new (NULL);
  guint count = 0, i = 0;

  for (; i < n && count < n_letters; i++)
    if (words[i].folded[0] != '\0')
      {
        g_string_append_printf (phrase, "%s%s", count > 0 ? " " : "", words[i].folded);
        count++;
      }
    else if (count == 0 || !(words[i].kinds & (ATLANTE_TIME_WORD_DOT | ATLANTE_TIME_WORD_HYPHEN)))
      break;

  *used = i;
  return g_string_free (phrase, count < n_letters);
}

/* Gives the word at the head its meaning. Returns: how many words it takes */
static guint
name_word (AtlanteTimeWord *words, guint n)
{
  for (guint length = LONGEST_PHRASE; length > 0; length--)
    {
      guint used = 0;
      g_autofree char *phrase = join_phrase (words, n, length, &used);
      guint found = phrase == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (get_phrases (),
                                                                                phrase));

      if (found == 0)
        continue;
      words[0].kinds = lexicon[found - 1].kinds;
      words[0].value = lexicon[found - 1].value;
      words[0].end = words[used - 1].end;
      return used;
    }

  words[0].value = words[0].folded[0] != '\0' ? read_roman (words[0].folded) : 0;
  words[0].kinds = words[0].value > 0 ? ATLANTE_TIME_WORD_ROMAN : 0;
  return 1;
}

static guint
name_words (AtlanteTimeWord *words, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; kept++)
    {
      gboolean is_word = words[i].kinds == 0 && is_letter (words[i].start);
      guint used = is_word ? name_word (words + i, n - i) : 1;

      words[kept] = words[i];
      i += used;
    }
  return kept;
}

/**
 * _atlante_time_words_split:
 * @text: UTF-8
 * @words: (out): with places in @text, which has to live as long
 *
 * Returns: whether there are not too many
 */
gboolean
_atlante_time_words_split (const char *text, AtlanteTimeWord *words, guint *n)
{
  guint count = 0;

  for (const char *cursor = text; *cursor != '\0';)
    {
      if (is_gap (cursor))
        {
          cursor = g_utf8_next_char (cursor);
          continue;
        }
      if (count == ATLANTE_TIME_WORDS_MAX)
        return FALSE;
      words[count] = (AtlanteTimeWord) { .start = cursor };
      take_word (text, &words[count]);
      cursor = words[count++].end;
    }

  *n = name_words (words, count);
  return TRUE;
}
