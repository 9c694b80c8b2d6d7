/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- errors --- */

/* Line and column of @at, from 1. Counted only when there is something to report. */
static void
locate (const AtlanteJsonScanner *self, const char *at, guint *line, guint *column)
{
  *line = 1;
  *column = 1;
  for (const char *p = self->start; p < at; p++)
    {
      if (*p == '\n' || (*p == '\r' && (p + 1 == self->end || p[1] != '\n')))
        {
          (*line)++;
          *column = 1;
        }
      else if (*p != '\r' && ((guchar) *p & 0xC0) != 0x80)
        (*column)++;
    }
}

/* Only the first error counts: callers go on to the end of their function without asking. */
void
_atlante_json_fail (AtlanteJsonScanner *self, const char *at, AtlanteJsonError code,
                    const char *format, ...)
{
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  if (self->error != NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  locate (self, at, &line, &column);
  /* Translators: %s is the cause, with what to do about it */
  self->error = g_error_new (ATLANTE_JSON_ERROR, code, _("line %u, column %u: %s"),
                             line, column, message);
}

/* What stands at the current position, for a message. */
static char *
describe (const AtlanteJsonScanner *self)
{
  gunichar c = g_utf8_get_char (self->at);

  if (!g_unichar_isprint (c))
    return g_strdup_printf ("U+%04X", c);
  return g_strdup_printf (_("“%.*s”"), (int) (g_utf8_next_char (self->at) - self->at), self->at);
}

void
_atlante_json_fail_at_end (AtlanteJsonScanner *self)
{
  _atlante_json_fail (self, self->end, ATLANTE_JSON_ERROR_SYNTAX,
                      _("the file ends in the middle: it was cut off, so take a complete copy of "
                        "it"));
}

/* @wanted: what belongs here, as people say it. */
void
_atlante_json_fail_unexpected (AtlanteJsonScanner *self, const char *wanted)
{
  g_autofree char *found = NULL;

  if (self->at >= self->end)
    {
      _atlante_json_fail_at_end (self);
      return;
    }
  found = describe (self);
  /* Translators: first what belongs here (“a colon”), then the character that is there */
  _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                      _("%s belongs here, but there is %s"), wanted, found);
}

/* --- tokens --- */

void
_atlante_json_skip_space (AtlanteJsonScanner *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' || *self->at == '\n'
                                  || *self->at == '\r'))
    self->at++;
}

/* Is the next character @c? Then it is taken. */
gboolean
_atlante_json_take (AtlanteJsonScanner *self, char c)
{
  if (self->at >= self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
take_digits (AtlanteJsonScanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > first;
}

gboolean
_atlante_json_take_number (AtlanteJsonScanner *self)
{
  const char *zero;

  _atlante_json_take (self, '-');
  zero = self->at;
  if (!take_digits (self))
    return FALSE;
  if (*zero == '0' && self->at > zero + 1)
    {
      _atlante_json_fail (self, zero, ATLANTE_JSON_ERROR_SYNTAX,
                          _("a number does not begin with 0: drop the zero"));
      return FALSE;
    }
  if (_atlante_json_take (self, '.') && !take_digits (self))
    return FALSE;
  if (_atlante_json_take (self, 'e') || _atlante_json_take (self, 'E'))
    {
      if (!_atlante_json_take (self, '+'))
        _atlante_json_take (self, '-');
      return take_digits (self);
    }
  return TRUE;
}

static gboolean
take_hex (AtlanteJsonScanner *self, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        {
          _atlante_json_fail_unexpected (self, _("a hexadecimal digit"));
          return FALSE;
        }
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

/* After "\u". Two halves of a pair become one character. */
static gboolean
take_unicode (AtlanteJsonScanner *self, const char *escape)
{
  gunichar unit, low;

  if (!take_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    {
      _atlante_json_fail (self, escape, ATLANTE_JSON_ERROR_ENCODING,
                          _("text cannot hold the character U+0000: remove it"));
      return FALSE;
    }
  if (unit >= 0xD800 && unit <= 0xDBFF && self->end - self->at >= 2 && self->at[0] == '\\'
      && self->at[1] == 'u')
    {
      self->at += 2;
      if (!take_hex (self, &low))
        return FALSE;
      if (low >= 0xDC00 && low <= 0xDFFF)
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
  if (unit >= 0xD800 && unit <= 0xDFFF)
    {
      _atlante_json_fail (self, escape, ATLANTE_JSON_ERROR_ENCODING,
                          _("half of a surrogate pair stands alone: write the character itself"));
      return FALSE;
    }
  g_string_append_unichar (self->buffer, unit);
  return TRUE;
}

static gboolean
take_escape (AtlanteJsonScanner *self)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  const char *escape = self->at++;

  if (_atlante_json_take (self, 'u'))
    return take_unicode (self, escape);
  for (const char *p = escapes; *p != '\0'; p += 2)
    if (_atlante_json_take (self, *p))
      {
        g_string_append_c (self->buffer, p[1]);
        return TRUE;
      }
  _atlante_json_fail_unexpected (self, _("one of \" \\ / b f n r t u after the backslash"));
  return FALSE;
}

/* Leaves the text in buffer. */
gboolean
_atlante_json_take_string (AtlanteJsonScanner *self)
{
  const char *run;

  g_string_truncate (self->buffer, 0);
  if (!_atlante_json_take (self, '"'))
    return FALSE;
  for (run = self->at; self->at < self->end;)
    {
      if ((guchar) *self->at < 0x20)
        {
          g_autofree char *found = describe (self);

          _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                              _("%s stands in a string: close the string before it, or write it "
                                "as \\u%04x"),
                              found, (guchar) *self->at);
          return FALSE;
        }
      if (*self->at != '"' && *self->at != '\\')
        {
          self->at++;
          continue;
        }
      g_string_append_len (self->buffer, run, self->at - run);
      if (_atlante_json_take (self, '"'))
        return TRUE;
      if (!take_escape (self))
        return FALSE;
      run = self->at;
    }
  _atlante_json_fail_at_end (self);
  return FALSE;
}

gboolean
_atlante_json_take_word (AtlanteJsonScanner *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || strncmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

/* --- the whole text --- */

static void
fail_encoding (AtlanteJsonScanner *self, const char *at)
{
  const char *text = self->start;

  if (self->end - text >= 2
      && (memcmp (text, "\xFF\xFE", 2) == 0 || memcmp (text, "\xFE\xFF", 2) == 0
          || (text[0] == '\0') != (text[1] == '\0')))
    _atlante_json_fail (self, self->start, ATLANTE_JSON_ERROR_ENCODING,
                        _("the file is in UTF-16: save it as UTF-8"));
  else if (*at == '\0')
    _atlante_json_fail (self, at, ATLANTE_JSON_ERROR_ENCODING,
                        _("there is a NUL byte, which no text has: take another copy of the file"));
  else
    _atlante_json_fail (self, at, ATLANTE_JSON_ERROR_ENCODING,
                        _("byte 0x%02X is not UTF-8: save the file as UTF-8"), (guchar) *at);
}

gboolean
_atlante_json_check_text (AtlanteJsonScanner *self)
{
  gsize length = self->end - self->start;
  const char *bad;

  if (length > ATLANTE_JSON_MAX_SIZE)
    _atlante_json_fail (self, self->start, ATLANTE_JSON_ERROR_SIZE,
                        _("the file is larger than %d MB: split it"),
                        ATLANTE_JSON_MAX_SIZE / (1024 * 1024));
  else if (length >= 3 && memcmp (self->start, "\xEF\xBB\xBF", 3) == 0)
    _atlante_json_fail (self, self->start, ATLANTE_JSON_ERROR_ENCODING,
                        _("the file begins with a byte order mark: save it as UTF-8 without one"));
  else if (!g_utf8_validate_len (self->start, length, &bad))
    fail_encoding (self, bad);
  _atlante_json_skip_space (self);
  if (self->at == self->end)
    _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                        _("the file is empty: take another copy of it"));
  return self->error == NULL;
}
