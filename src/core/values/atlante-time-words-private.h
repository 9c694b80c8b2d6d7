/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-time-words.h"

G_BEGIN_DECLS

#define ATLANTE_TIME_WORDS_MAX 40

/* What a word or a sign can mean; several things at once, as the Italian "a", which the sentence
 * decides. */
typedef enum
{
  ATLANTE_TIME_WORD_NUMBER = 1 << 0,
  ATLANTE_TIME_WORD_MONTH = 1 << 1,      /* value: 1 to 12 */
  ATLANTE_TIME_WORD_SEASON = 1 << 2,     /* value: 21 to 24 */
  ATLANTE_TIME_WORD_PART = 1 << 3,       /* early, mid, late; value: 1 to 3 */
  ATLANTE_TIME_WORD_ORDINAL = 1 << 4,    /* first; value: 1 to 4 */
  ATLANTE_TIME_WORD_QUARTER = 1 << 5,
  ATLANTE_TIME_WORD_HALF = 1 << 6,
  ATLANTE_TIME_WORD_DECADE = 1 << 7,
  ATLANTE_TIME_WORD_CENTURY = 1 << 8,
  ATLANTE_TIME_WORD_ROMAN = 1 << 9,      /* value: 1 to 39 */
  ATLANTE_TIME_WORD_BC = 1 << 10,
  ATLANTE_TIME_WORD_AD = 1 << 11,
  ATLANTE_TIME_WORD_FILLER = 1 << 12,    /* of, the, on, Monday */
  ATLANTE_TIME_WORD_SINCE = 1 << 13,
  ATLANTE_TIME_WORD_UNTIL = 1 << 14,
  ATLANTE_TIME_WORD_FROM = 1 << 15,
  ATLANTE_TIME_WORD_TO = 1 << 16,
  ATLANTE_TIME_WORD_BETWEEN = 1 << 17,
  ATLANTE_TIME_WORD_AND = 1 << 18,
  ATLANTE_TIME_WORD_BEFORE = 1 << 19,
  ATLANTE_TIME_WORD_AFTER = 1 << 20,
  ATLANTE_TIME_WORD_ABOUT = 1 << 21,
  ATLANTE_TIME_WORD_POSSIBLY = 1 << 22,
  ATLANTE_TIME_WORD_ONWARDS = 1 << 23,
  ATLANTE_TIME_WORD_NO_START = 1 << 24,
  ATLANTE_TIME_WORD_NO_END = 1 << 25,
  ATLANTE_TIME_WORD_DASH = 1 << 26,      /* between two ends: long, or with spaces around */
  ATLANTE_TIME_WORD_HYPHEN = 1 << 27,
  ATLANTE_TIME_WORD_SLASH = 1 << 28,
  ATLANTE_TIME_WORD_DOT = 1 << 29,
  ATLANTE_TIME_WORD_OPEN = 1 << 30,      /* ".." */
} AtlanteTimeWordKind;

typedef struct
{
  guint kinds;            /* 0: a word that is not known */
  int value;
  int n_digits;
  gboolean is_decade;     /* "1990s", "1990er" */
  const char *start;      /* in the text */
  const char *end;
  char folded[32];        /* of a word, in small letters without accents */
} AtlanteTimeWord;

/* Parts a text into words; those that are more than one, as "up to", become one. FALSE where there
 * are too many. @words: room for ATLANTE_TIME_WORDS_MAX */
gboolean _atlante_time_words_split (const char *text, AtlanteTimeWord *words, guint *n);

/* One date as far as it is written: the end of an interval may lack what the other one has. */
typedef struct
{
  gboolean has_year;
  int year;               /* astronomical */
  int years;              /* 1, 10 for a decade, 100 for a century */
  int month;              /* 1 to 12, 21 to 24 for seasons, 0: none */
  int last_month;         /* of a quarter or a half of a year, else 0 */
  int day;                /* 0: none */
  int part;               /* 1 early, 2 middle, 3 late, 0: the whole */
  gboolean uncertain;
  gboolean approximate;
} AtlanteTimeDate;

/* Reads words from @first to before @stop. @month_first: the order of 3/4/2024 */
gboolean _atlante_time_date_read     (const AtlanteTimeWord *words, guint first, guint stop,
                                      gboolean month_first, AtlanteTimeDate *date);
/* Does it stand for a stretch that EDTF can say only as an interval? */
gboolean _atlante_time_date_is_span  (const AtlanteTimeDate *date);
/* Its first or its last part in EDTF. */
void     _atlante_time_date_write    (const AtlanteTimeDate *date, gboolean is_last, GString *edtf);

G_END_DECLS
