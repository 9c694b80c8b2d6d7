/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-json.h"

G_BEGIN_DECLS

/* A text that is being read, and where the reading is: what the scanner's tokens and the parser's
 * values have in common. */
typedef struct
{
  const char *start;
  const char *end;
  const char *at;
  const char *item;          /* where the item of a list of the root begins, or NULL */
  guint depth;
  GString *buffer;           /* a string with escapes, undone */
  GHashTable *keys;          /* shared keys: text (of the value) to AtlanteJson */
  GArray *places;            /* const char *: where the keys of the open objects stand */
  GError *error;
} AtlanteJsonScanner;

/* What each text has to be before anything is scanned: UTF-8, not empty, not too large. */
gboolean _atlante_json_check_text      (AtlanteJsonScanner *self);
/* An error at @at. Only the first one counts: callers may go on to the end of their function. */
void     _atlante_json_fail            (AtlanteJsonScanner *self, const char *at,
                                        AtlanteJsonError code,
                                        const char *format, ...) G_GNUC_PRINTF (4, 5);
void     _atlante_json_fail_at_end     (AtlanteJsonScanner *self);
/* @wanted: what belongs here, as people say it. */
void     _atlante_json_fail_unexpected (AtlanteJsonScanner *self, const char *wanted);

void     _atlante_json_skip_space      (AtlanteJsonScanner *self);
/* Is the next character @c, or the next word @word? Then it is taken. */
gboolean _atlante_json_take            (AtlanteJsonScanner *self, char c);
gboolean _atlante_json_take_word       (AtlanteJsonScanner *self, const char *word);
/* Takes the text of a number. FALSE: a digit is missing here, or there is an error already. */
gboolean _atlante_json_take_number     (AtlanteJsonScanner *self);
/* Leaves the text of a string in buffer. FALSE: there is an error, or no string here. */
gboolean _atlante_json_take_string     (AtlanteJsonScanner *self);

G_END_DECLS
