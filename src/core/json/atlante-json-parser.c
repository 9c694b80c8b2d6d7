/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-private.h"
#include "atlante-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Keys of a case are few and come again with each item: so many, and no longer, are shared. */
#define MAX_SHARED_KEYS 512
#define MAX_SHARED_KEY_LENGTH 40

/* Each level of lists is one level of calls: ATLANTE_JSON_MAX_DEPTH keeps the stack small. */
static AtlanteJson *scan_value (AtlanteJsonScanner *self);

/* --- numbers and strings --- */

static AtlanteJson *
scan_number (AtlanteJsonScanner *self)
{
  const char *first = self->at;
  g_autoptr (AtlanteJson) number = NULL;

  if (!_atlante_json_take_number (self))
    {
      _atlante_json_fail_unexpected (self, _("a digit"));
      return NULL;
    }
  number = _atlante_json_new_text (ATLANTE_JSON_NUMBER, first, self->at - first);
  if (!isfinite (atlante_json_get_double (number, 0)))
    {
      _atlante_json_fail (self, first, ATLANTE_JSON_ERROR_NUMBER,
                          _("the number is too large: it has to stay below 1.8e308"));
      return NULL;
    }
  return g_steal_pointer (&number);
}

static AtlanteJson *
scan_string (AtlanteJsonScanner *self)
{
  if (!_atlante_json_take_string (self))
    return NULL;
  return _atlante_json_new_text (ATLANTE_JSON_STRING, self->buffer->str, self->buffer->len);
}

/* --- lists --- */

static AtlanteJson *
scan_key (AtlanteJsonScanner *self)
{
  AtlanteJson *key;

  if (self->at >= self->end || *self->at != '"')
    {
      _atlante_json_fail_unexpected (self, _("a key in double quotation marks"));
      return NULL;
    }
  if (!_atlante_json_take_string (self))
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
check_duplicates (AtlanteJsonScanner *self, const AtlanteJson *object, guint first_place)
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

      _atlante_json_fail (self, twice->at, ATLANTE_JSON_ERROR_DUPLICATE,
                          _("the key “%s” stands twice in the same object: remove one"), key);
    }
}

static gboolean
scan_member (AtlanteJsonScanner *self, AtlanteJson *object)
{
  const char *at = self->at;
  g_autoptr (AtlanteJson) key = scan_key (self);
  AtlanteJson *value;

  if (key == NULL)
    return FALSE;
  _atlante_json_skip_space (self);
  if (!_atlante_json_take (self, ':'))
    {
      _atlante_json_fail_unexpected (self, _("a colon"));
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
scan_element (AtlanteJsonScanner *self, AtlanteJson *array)
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
scan_entry (AtlanteJsonScanner *self, AtlanteJson *list, char close)
{
  _atlante_json_skip_space (self);
  if (self->at < self->end && *self->at == close)
    {
      _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                          _("something belongs after the comma: remove the comma"));
      return FALSE;
    }
  return close == '}' ? scan_member (self, list) : scan_element (self, list);
}

static void
scan_entries (AtlanteJsonScanner *self, AtlanteJson *list, char close)
{
  _atlante_json_skip_space (self);
  if (_atlante_json_take (self, close))
    return;
  do
    {
      if (!scan_entry (self, list, close))
        return;
      _atlante_json_skip_space (self);
    }
  while (_atlante_json_take (self, ','));
  if (!_atlante_json_take (self, close))
    _atlante_json_fail_unexpected (self, close == '}' ? _("a comma or }") : _("a comma or ]"));
}

static AtlanteJson *
scan_list (AtlanteJsonScanner *self)
{
  const char *open = self->at++;
  gboolean is_object = *open == '{';
  guint first_place = self->places->len;
  g_autoptr (AtlanteJson) list = NULL;

  if (self->depth == ATLANTE_JSON_MAX_DEPTH)
    {
      _atlante_json_fail (self, open, ATLANTE_JSON_ERROR_DEPTH,
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
fail_no_value (AtlanteJsonScanner *self)
{
  if (self->at >= self->end)
    _atlante_json_fail_at_end (self);
  else if (*self->at == '\'')
    _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                        _("text stands in double quotation marks, not in single ones"));
  else if (*self->at == '/' || *self->at == '#')
    _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                        _("comments are not allowed: remove this one"));
  else if (g_ascii_isalpha (*self->at))
    _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                        _("a word without quotation marks can only be true, false or null"));
  else if (self->depth == 0)
    _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                        _("this is not JSON: choose another file"));
  else
    _atlante_json_fail_unexpected (self, _("a value"));
}

static AtlanteJson *
scan_bare_value (AtlanteJsonScanner *self)
{
  char c = self->at < self->end ? *self->at : '\0';

  if (c == '{' || c == '[')
    return scan_list (self);
  if (c == '"')
    return scan_string (self);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self);
  if (_atlante_json_take_word (self, "true"))
    return atlante_json_new_boolean (TRUE);
  if (_atlante_json_take_word (self, "false"))
    return atlante_json_new_boolean (FALSE);
  if (_atlante_json_take_word (self, "null"))
    return atlante_json_new_null ();
  fail_no_value (self);
  return NULL;
}

static AtlanteJson *
scan_value (AtlanteJsonScanner *self)
{
  g_autoptr (AtlanteJson) value = NULL;

  _atlante_json_skip_space (self);
  value = scan_bare_value (self);
  if (self->error == NULL && self->item != NULL && self->at - self->item > ATLANTE_JSON_MAX_ITEM)
    _atlante_json_fail (self, self->item, ATLANTE_JSON_ERROR_SIZE,
                        _("the item that begins here is larger than 1 MB: split it into several"));
  return self->error == NULL ? g_steal_pointer (&value) : NULL;
}

/* --- the whole --- */

static AtlanteJson *
scan_text (AtlanteJsonScanner *self)
{
  g_autoptr (AtlanteJson) root = NULL;

  if (!_atlante_json_check_text (self))
    return NULL;
  root = scan_value (self);
  _atlante_json_skip_space (self);
  if (root != NULL && self->at < self->end)
    {
      _atlante_json_fail (self, self->at, ATLANTE_JSON_ERROR_SYNTAX,
                          _("the value is complete, but something follows it: remove that"));
      return NULL;
    }
  return g_steal_pointer (&root);
}

AtlanteJson *
atlante_json_parse (const char *data, gssize length, GError **error)
{
  AtlanteJsonScanner scanner = { 0 };
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
