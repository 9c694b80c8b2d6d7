/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Keys of a case are few and come again with each item: so many, and no longer, are shared. */
#define MAX_SHARED_KEYS 512
#define MAX_SHARED_KEY_LENGTH 40

/* The scanner descends one call for each level: ATLANTE_JSON_MAX_DEPTH keeps the stack small. */
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
} Scanner;

static AtlanteJson *scan_value (Scanner *self);

/* --- errors --- */

/* Line and column of @at, from 1. Counted only when there is something to report. */
static void
locate (const Scanner *self, const char *at, guint *line, guint *column)
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

static void fail (Scanner *self, const char *at, AtlanteJsonError code, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/* Only the first error counts: callers go on to the end of their function without asking. */
static void
fail (Scanner *self, const char *at, AtlanteJsonError code, const char *format, ...)
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
describe (const Scanner *self)
{
  gunichar c = g_utf8_get_char (self->at);

  if (!g_unichar_isprint (c))
    return g_strdup_printf ("U+%04X", c);
  return g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (self->at) - self->at), self->at);
}

static void
fail_at_end (Scanner *self)
{
  fail (self, self->end, ATLANTE_JSON_ERROR_SYNTAX,
        _("the file ends in the middle: it was cut off, so take a complete copy of it"));
}

/* @wanted: what belongs here, as people say it. */
static void
fail_unexpected (Scanner *self, const char *wanted)
{
  g_autofree char *found = NULL;

  if (self->at >= self->end)
    {
      fail_at_end (self);
      return;
    }
  found = describe (self);
  /* Translators: first what belongs here (“a colon”), then the character that is there */
  fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
        _("%s belongs here, but there is %s"), wanted, found);
}

/* --- tokens --- */

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' || *self->at == '\n'
                                  || *self->at == '\r'))
    self->at++;
}

/* Is the next character @c? Then it is taken. */
static gboolean
take (Scanner *self, char c)
{
  if (self->at >= self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
take_digits (Scanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > first;
}

static gboolean
take_number (Scanner *self)
{
  const char *zero;

  take (self, '-');
  zero = self->at;
  if (!take_digits (self))
    return FALSE;
  if (*zero == '0' && self->at > zero + 1)
    {
      fail (self, zero, ATLANTE_JSON_ERROR_SYNTAX,
            _("a number does not begin with 0: drop the zero"));
      return FALSE;
    }
  if (take (self, '.') && !take_digits (self))
    return FALSE;
  if (take (self, 'e') || take (self, 'E'))
    {
      if (!take (self, '+'))
        take (self, '-');
      return take_digits (self);
    }
  return TRUE;
}

static AtlanteJson *
scan_number (Scanner *self)
{
  const char *first = self->at;
  g_autoptr (AtlanteJson) number = NULL;

  if (!take_number (self))
    {
      fail_unexpected (self, _("a digit"));
      return NULL;
    }
  number = _atlante_json_new_text (ATLANTE_JSON_NUMBER, first, self->at - first);
  if (!isfinite (atlante_json_get_double (number, 0)))
    {
      fail (self, first, ATLANTE_JSON_ERROR_NUMBER,
            _("the number is too large: it has to stay below 1.8e308"));
      return NULL;
    }
  return g_steal_pointer (&number);
}

static gboolean
take_hex (Scanner *self, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        {
          fail_unexpected (self, _("a hexadecimal digit"));
          return FALSE;
        }
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

/* After "\u". Two halves of a pair become one character. */
static gboolean
take_unicode (Scanner *self, const char *escape)
{
  gunichar unit, low;

  if (!take_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    {
      fail (self, escape, ATLANTE_JSON_ERROR_ENCODING,
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
      fail (self, escape, ATLANTE_JSON_ERROR_ENCODING,
            _("half of a surrogate pair stands alone: write the character itself"));
      return FALSE;
    }
  g_string_append_unichar (self->buffer, unit);
  return TRUE;
}

static gboolean
take_escape (Scanner *self)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  const char *escape = self->at++;

  if (take (self, 'u'))
    return take_unicode (self, escape);
  for (const char *p = escapes; *p != '\0'; p += 2)
    if (take (self, *p))
      {
        g_string_append_c (self->buffer, p[1]);
        return TRUE;
      }
  fail_unexpected (self, _("one of \" \\ / b f n r t u after the backslash"));
  return FALSE;
}

/* Leaves the text in buffer. */
static gboolean
take_string (Scanner *self)
{
  const char *run;

  g_string_truncate (self->buffer, 0);
  if (!take (self, '"'))
    return FALSE;
  for (run = self->at; self->at < self->end;)
    {
      if ((guchar) *self->at < 0x20)
        {
          g_autofree char *found = describe (self);

          fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                _("%s stands in a string: close the string before it, or write it as \\u%04x"),
                found, (guchar) *self->at);
          return FALSE;
        }
      if (*self->at != '"' && *self->at != '\\')
        {
          self->at++;
          continue;
        }
      g_string_append_len (self->buffer, run, self->at - run);
      if (take (self, '"'))
        return TRUE;
      if (!take_escape (self))
        return FALSE;
      run = self->at;
    }
  fail_at_end (self);
  return FALSE;
}

static AtlanteJson *
scan_string (Scanner *self)
{
  if (!take_string (self))
    return NULL;
  return _atlante_json_new_text (ATLANTE_JSON_STRING, self->buffer->str, self->buffer->len);
}

static gboolean
take_word (Scanner *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || strncmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

/* --- lists --- */

static AtlanteJson *
scan_key (Scanner *self)
{
  AtlanteJson *key;

  if (self->at >= self->end || *self->at != '"')
    {
      fail_unexpected (self, _("a key in double quotation marks"));
      return NULL;
    }
  if (!take_string (self))
    return NULL;
  key = g_hash_table_lookup (self->keys, self->buffer->str);
  if (key != NULL)
    return atlante_json_ref (key);
  key = _atlante_json_new_text (ATLANTE_JSON_STRING, self->buffer->str, self->buffer->len);
  if (key->length <= MAX_SHARED_KEY_LENGTH && g_hash_table_size (self->keys) < MAX_SHARED_KEYS)
    g_hash_table_insert (self->keys, key->text, atlante_json_ref (key));
  return key;
}

typedef struct
{
  const char *key;
  const char *at;
} KeyPlace;

static int
compare_key_places (gconstpointer a, gconstpointer b)
{
  const KeyPlace *one = a, *other = b;
  int order = strcmp (one->key, other->key);

  return order != 0 ? order : (one->at > other->at) - (one->at < other->at);
}

/* A key for a message: a long one is cut, at a character. */
static char *
shorten (const char *key)
{
  if (g_utf8_strlen (key, -1) <= 40)
    return g_strdup (key);
  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (key, 40) - key), key);
}

/* Sorted, not hashed: keys that are made to collide cost no more than others. */
static void
check_duplicates (Scanner *self, const AtlanteJson *object, guint first_place)
{
  g_autofree KeyPlace *sorted = NULL;
  const KeyPlace *twice = NULL;

  if (object->length < 2)
    return;
  sorted = g_new (KeyPlace, object->length);
  for (guint i = 0; i < object->length; i++)
    {
      sorted[i].key = object->list.members[i].key->text;
      sorted[i].at = g_array_index (self->places, const char *, first_place + i);
    }
  qsort (sorted, object->length, sizeof *sorted, compare_key_places);
  for (guint i = 1; i < object->length; i++)
    if (strcmp (sorted[i - 1].key, sorted[i].key) == 0
        && (twice == NULL || sorted[i].at < twice->at))
      twice = &sorted[i];
  if (twice != NULL)
    {
      g_autofree char *key = shorten (twice->key);

      fail (self, twice->at, ATLANTE_JSON_ERROR_DUPLICATE,
            _("the key “%s” stands twice in the same object: remove one"), key);
    }
}

static gboolean
scan_member (Scanner *self, AtlanteJson *object)
{
  const char *at = self->at;
  g_autoptr (AtlanteJson) key = scan_key (self);
  AtlanteJson *value;

  if (key == NULL)
    return FALSE;
  skip_space (self);
  if (!take (self, ':'))
    {
      fail_unexpected (self, _("a colon"));
      return FALSE;
    }
  value = scan_value (self);
  if (value == NULL)
    return FALSE;
  g_array_append_val (self->places, at);
  _atlante_json_add_member (object, g_steal_pointer (&key), value);
  return TRUE;
}

/* An item of a list of the root has a size of its own: it stands in one line and in one widget. */
static gboolean
scan_element (Scanner *self, AtlanteJson *array)
{
  gboolean is_item = self->depth == 2;
  AtlanteJson *element;

  if (is_item)
    self->item = self->at;
  element = scan_value (self);
  if (is_item)
    self->item = NULL;
  if (element == NULL)
    return FALSE;
  atlante_json_append_take (array, element);
  return TRUE;
}

static gboolean
scan_entry (Scanner *self, AtlanteJson *list, char close)
{
  skip_space (self);
  if (self->at < self->end && *self->at == close)
    {
      fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
            _("something belongs after the comma: remove the comma"));
      return FALSE;
    }
  return close == '}' ? scan_member (self, list) : scan_element (self, list);
}

static void
scan_entries (Scanner *self, AtlanteJson *list, char close)
{
  skip_space (self);
  if (take (self, close))
    return;
  do
    {
      if (!scan_entry (self, list, close))
        return;
      skip_space (self);
    }
  while (take (self, ','));
  if (!take (self, close))
    fail_unexpected (self, close == '}' ? _("a comma or }") : _("a comma or ]"));
}

static AtlanteJson *
scan_list (Scanner *self)
{
  const char *open = self->at++;
  gboolean is_object = *open == '{';
  guint first_place = self->places->len;
  g_autoptr (AtlanteJson) list = NULL;

  if (self->depth == ATLANTE_JSON_MAX_DEPTH)
    {
      fail (self, open, ATLANTE_JSON_ERROR_DEPTH,
            _("lists and objects lie more than %d deep: no case needs that"),
            ATLANTE_JSON_MAX_DEPTH);
      return NULL;
    }
  self->depth++;
  list = is_object ? atlante_json_new_object () : atlante_json_new_array ();
  scan_entries (self, list, is_object ? '}' : ']');
  self->depth--;
  if (is_object && self->error == NULL)
    check_duplicates (self, list, first_place);
  g_array_set_size (self->places, first_place);
  if (self->error != NULL)
    return NULL;
  _atlante_json_trim (list);
  return g_steal_pointer (&list);
}

/* --- values --- */

/* What people write most often where a value belongs, each with its cure. */
static void
fail_no_value (Scanner *self)
{
  if (self->at >= self->end)
    fail_at_end (self);
  else if (*self->at == '\'')
    fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
          _("text stands in double quotation marks, not in single ones"));
  else if (*self->at == '/' || *self->at == '#')
    fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
          _("comments are not allowed: remove this one"));
  else if (g_ascii_isalpha (*self->at))
    fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
          _("a word without quotation marks can only be true, false or null"));
  else if (self->depth == 0)
    fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX, _("this is not JSON: choose another file"));
  else
    fail_unexpected (self, _("a value"));
}

static AtlanteJson *
scan_bare_value (Scanner *self)
{
  char c = self->at < self->end ? *self->at : '\0';

  if (c == '{' || c == '[')
    return scan_list (self);
  if (c == '"')
    return scan_string (self);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self);
  if (take_word (self, "true"))
    return atlante_json_new_boolean (TRUE);
  if (take_word (self, "false"))
    return atlante_json_new_boolean (FALSE);
  if (take_word (self, "null"))
    return atlante_json_new_null ();
  fail_no_value (self);
  return NULL;
}

static AtlanteJson *
scan_value (Scanner *self)
{
  g_autoptr (AtlanteJson) value = NULL;

  skip_space (self);
  value = scan_bare_value (self);
  if (self->error == NULL && self->item != NULL && self->at - self->item > ATLANTE_JSON_MAX_ITEM)
    fail (self, self->item, ATLANTE_JSON_ERROR_SIZE,
          _("the item that begins here is larger than 1 MB: split it into several"));
  return self->error == NULL ? g_steal_pointer (&value) : NULL;
}

/* --- the whole --- */

static void
fail_encoding (Scanner *self, const char *at)
{
  const char *text = self->start;

  if (self->end - text >= 2
      && (memcmp (text, "\xFF\xFE", 2) == 0 || memcmp (text, "\xFE\xFF", 2) == 0
          || (text[0] == '\0') != (text[1] == '\0')))
    fail (self, self->start, ATLANTE_JSON_ERROR_ENCODING,
          _("the file is in UTF-16: save it as UTF-8"));
  else if (*at == '\0')
    fail (self, at, ATLANTE_JSON_ERROR_ENCODING,
          _("there is a NUL byte, which no text has: take another copy of the file"));
  else
    fail (self, at, ATLANTE_JSON_ERROR_ENCODING,
          _("byte 0x%02X is not UTF-8: save the file as UTF-8"), (guchar) *at);
}

static gboolean
check_text (Scanner *self)
{
  gsize length = self->end - self->start;
  const char *bad;

  if (length > ATLANTE_JSON_MAX_SIZE)
    fail (self, self->start, ATLANTE_JSON_ERROR_SIZE, _("the file is larger than %d MB: split it"),
          ATLANTE_JSON_MAX_SIZE / (1024 * 1024));
  else if (length >= 3 && memcmp (self->start, "\xEF\xBB\xBF", 3) == 0)
    fail (self, self->start, ATLANTE_JSON_ERROR_ENCODING,
          _("the file begins with a byte order mark: save it as UTF-8 without one"));
  else if (!g_utf8_validate_len (self->start, length, &bad))
    fail_encoding (self, bad);
  skip_space (self);
  if (self->at == self->end)
    fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
          _("the file is empty: take another copy of it"));
  return self->error == NULL;
}

static AtlanteJson *
scan_text (Scanner *self)
{
  g_autoptr (AtlanteJson) root = NULL;

  if (!check_text (self))
    return NULL;
  root = scan_value (self);
  skip_space (self);
  if (root != NULL && self->at < self->end)
    {
      fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
            _("the value is complete, but something follows it: remove that"));
      return NULL;
    }
  return g_steal_pointer (&root);
}

AtlanteJson *
atlante_json_parse (const char *data, gssize length, GError **error)
{
  Scanner scanner = { 0 };
  AtlanteJson *root;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  scanner.start = data != NULL ? data : "";
  scanner.at = scanner.start;
  scanner.end = scanner.start + (length < 0 ? strlen (data) : (gsize) length);
  scanner.buffer = g_string_new (NULL);
  scanner.keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) atlante_json_unref);
  scanner.places = g_array_new (FALSE, FALSE, sizeof (const char *));

  root = scan_text (&scanner);

  g_array_unref (scanner.places);
  g_hash_table_unref (scanner.keys);
  g_string_free (scanner.buffer, TRUE);
  if (scanner.error != NULL)
    g_propagate_error (error, scanner.error);
  g_assert ((root == NULL) == (scanner.error != NULL));
  return root;
}
