/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* null, true and false are three values for everybody: no count is kept for them. */
static AtlanteJson json_null = { 1, ATLANTE_JSON_NULL, FALSE, 0, { { 0 } } };
static AtlanteJson json_false = { 1, ATLANTE_JSON_BOOLEAN, FALSE, 0, { { 0 } } };
static AtlanteJson json_true = { 1, ATLANTE_JSON_BOOLEAN, TRUE, 0, { { 0 } } };

G_DEFINE_BOXED_TYPE (AtlanteJson, atlante_json, atlante_json_ref, atlante_json_unref)
G_DEFINE_QUARK (atlante-json-error-quark, atlante_json_error)

static gboolean
is_list (const AtlanteJson *self)
{
  return self != NULL && (self->type == ATLANTE_JSON_ARRAY || self->type == ATLANTE_JSON_OBJECT);
}

/* Lists are built by one owner only: afterwards they are shared, and never change. */
static gboolean
is_open (const AtlanteJson *self, AtlanteJsonType type)
{
  return self != NULL && self->type == type && g_atomic_int_get (&self->ref_count) == 1;
}

/* --- counting and building --- */

AtlanteJson *
atlante_json_ref (AtlanteJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->type > ATLANTE_JSON_BOOLEAN)
    g_atomic_int_inc (&self->ref_count);
  return self;
}

static void
free_list (AtlanteJson *self)
{
  for (guint i = 0; i < self->length; i++)
    {
      if (self->type == ATLANTE_JSON_ARRAY)
        {
          atlante_json_unref (self->list.elements[i]);
          continue;
        }
      atlante_json_unref (self->list.members[i].key);
      atlante_json_unref (self->list.members[i].value);
    }
  g_free (self->list.elements);
}

void
atlante_json_unref (AtlanteJson *self)
{
  g_return_if_fail (self != NULL);

  if (self->type <= ATLANTE_JSON_BOOLEAN || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  if (is_list (self))
    free_list (self);
  g_free (self);
}

static AtlanteJson *
new_list (AtlanteJsonType type)
{
  AtlanteJson *self = g_new0 (AtlanteJson, 1);

  self->ref_count = 1;
  self->type = type;
  return self;
}

AtlanteJson *
_atlante_json_new_text (AtlanteJsonType type, const char *text, gsize length)
{
  AtlanteJson *self;

  g_assert (length <= ATLANTE_JSON_MAX_SIZE);
  self = g_malloc (G_STRUCT_OFFSET (AtlanteJson, text) + length + 1);
  self->ref_count = 1;
  self->type = type;
  self->boolean = FALSE;
  self->length = length;
  memcpy (self->text, text, length);
  self->text[length] = '\0';
  return self;
}

AtlanteJson *
atlante_json_new_null (void)
{
  return &json_null;
}

AtlanteJson *
atlante_json_new_boolean (gboolean value)
{
  return value ? &json_true : &json_false;
}

AtlanteJson *
atlante_json_new_int (gint64 value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  return _atlante_json_new_text (ATLANTE_JSON_NUMBER, text, strlen (text));
}

AtlanteJson *
atlante_json_new_double (double value, int decimals)
{
  char format[8];
  char text[400];    /* the largest double has 309 digits before the point */
  char *end;

  g_return_val_if_fail (isfinite (value), atlante_json_new_null ());

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 17));
  g_ascii_formatd (text, sizeof text, format, value);
  end = text + strlen (text);
  if (strchr (text, '.') != NULL)
    {
      while (end[-1] == '0')
        end--;
      if (end[-1] == '.')
        end--;
    }
  *end = '\0';
  if (strcmp (text, "-0") == 0)
    return _atlante_json_new_text (ATLANTE_JSON_NUMBER, "0", 1);
  return _atlante_json_new_text (ATLANTE_JSON_NUMBER, text, end - text);
}

AtlanteJson *
atlante_json_new_string (const char *value)
{
  if (value == NULL)
    return atlante_json_new_null ();
  return _atlante_json_new_text (ATLANTE_JSON_STRING, value, strlen (value));
}

AtlanteJson *
atlante_json_new_array (void)
{
  return new_list (ATLANTE_JSON_ARRAY);
}

AtlanteJson *
atlante_json_new_object (void)
{
  return new_list (ATLANTE_JSON_OBJECT);
}

static gsize
entry_size (const AtlanteJson *self)
{
  return self->type == ATLANTE_JSON_ARRAY ? sizeof (AtlanteJson *) : sizeof (AtlanteJsonMember);
}

static void
set_capacity (AtlanteJson *self, guint capacity)
{
  self->list.capacity = capacity;
  self->list.elements = g_realloc_n (self->list.elements, capacity, entry_size (self));
}

static void
make_room (AtlanteJson *self)
{
  if (self->length == self->list.capacity)
    set_capacity (self, MAX (4, 2 * self->length));
}

void
_atlante_json_trim (AtlanteJson *self)
{
  if (self->length < self->list.capacity)
    set_capacity (self, self->length);
}

void
_atlante_json_add_member (AtlanteJson *self, AtlanteJson *key, AtlanteJson *value)
{
  make_room (self);
  self->list.members[self->length].key = key;
  self->list.members[self->length].value = value;
  self->length++;
}

void
atlante_json_append (AtlanteJson *self, AtlanteJson *element)
{
  atlante_json_append_take (self, element != NULL ? atlante_json_ref (element) : NULL);
}

void
atlante_json_append_take (AtlanteJson *self, AtlanteJson *element)
{
  g_return_if_fail (is_open (self, ATLANTE_JSON_ARRAY));

  make_room (self);
  self->list.elements[self->length++] = element != NULL ? element : atlante_json_new_null ();
}

static AtlanteJsonMember *
find_member (const AtlanteJson *self, const char *key)
{
  gsize length = strlen (key);

  for (guint i = 0; i < self->length; i++)
    {
      const AtlanteJson *own = self->list.members[i].key;

      if (own->length == length && memcmp (own->text, key, length) == 0)
        return &self->list.members[i];
    }
  return NULL;
}

void
atlante_json_set (AtlanteJson *self, const char *key, AtlanteJson *value)
{
  atlante_json_set_take (self, key, value != NULL ? atlante_json_ref (value) : NULL);
}

void
atlante_json_set_take (AtlanteJson *self, const char *key, AtlanteJson *value)
{
  AtlanteJsonMember *member;

  g_return_if_fail (is_open (self, ATLANTE_JSON_OBJECT));
  g_return_if_fail (key != NULL);

  if (value == NULL)
    value = atlante_json_new_null ();
  member = find_member (self, key);
  if (member == NULL)
    {
      _atlante_json_add_member (self, atlante_json_new_string (key), value);
      return;
    }
  atlante_json_unref (member->value);
  member->value = value;
}

void
atlante_json_set_string (AtlanteJson *self, const char *key, const char *value)
{
  atlante_json_set_take (self, key, atlante_json_new_string (value));
}

void
atlante_json_set_int (AtlanteJson *self, const char *key, gint64 value)
{
  atlante_json_set_take (self, key, atlante_json_new_int (value));
}

void
atlante_json_set_boolean (AtlanteJson *self, const char *key, gboolean value)
{
  atlante_json_set_take (self, key, atlante_json_new_boolean (value));
}

/* --- reading --- */

AtlanteJsonType
atlante_json_get_node_type (const AtlanteJson *self)
{
  return self != NULL ? self->type : ATLANTE_JSON_NULL;
}

gboolean
atlante_json_is_null (const AtlanteJson *self)
{
  return atlante_json_get_node_type (self) == ATLANTE_JSON_NULL;
}

gboolean
atlante_json_get_boolean (const AtlanteJson *self)
{
  return atlante_json_get_node_type (self) == ATLANTE_JSON_BOOLEAN && self->boolean;
}

const char *
atlante_json_get_string (const AtlanteJson *self)
{
  return atlante_json_get_node_type (self) == ATLANTE_JSON_STRING ? self->text : NULL;
}

const char *
atlante_json_get_number (const AtlanteJson *self)
{
  return atlante_json_get_node_type (self) == ATLANTE_JSON_NUMBER ? self->text : NULL;
}

double
atlante_json_get_double (const AtlanteJson *self, double fallback)
{
  const char *text = atlante_json_get_number (self);

  return text != NULL ? g_ascii_strtod (text, NULL) : fallback;
}

gboolean
atlante_json_get_int (const AtlanteJson *self, gint64 *value)
{
  const char *text = atlante_json_get_number (self);
  gint64 number;

  if (text == NULL || strpbrk (text, ".eE") != NULL)
    return FALSE;
  errno = 0;
  number = g_ascii_strtoll (text, NULL, 10);
  if (errno == ERANGE)
    return FALSE;
  if (value != NULL)
    *value = number;
  return TRUE;
}

guint
atlante_json_get_length (const AtlanteJson *self)
{
  return is_list (self) ? self->length : 0;
}

AtlanteJson *
atlante_json_get_element (const AtlanteJson *self, guint index)
{
  if (index >= atlante_json_get_length (self))
    return NULL;
  return self->type == ATLANTE_JSON_ARRAY ? self->list.elements[index]
                                          : self->list.members[index].value;
}

const char *
atlante_json_get_key (const AtlanteJson *self, guint index)
{
  if (atlante_json_get_node_type (self) != ATLANTE_JSON_OBJECT || index >= self->length)
    return NULL;
  return self->list.members[index].key->text;
}

AtlanteJson *
atlante_json_get_member (const AtlanteJson *self, const char *key)
{
  AtlanteJsonMember *member;

  g_return_val_if_fail (key != NULL, NULL);

  if (atlante_json_get_node_type (self) != ATLANTE_JSON_OBJECT)
    return NULL;
  member = find_member (self, key);
  return member != NULL ? member->value : NULL;
}

const char *
atlante_json_get_member_string (const AtlanteJson *self, const char *key)
{
  return atlante_json_get_string (atlante_json_get_member (self, key));
}

static gboolean
lists_equal (const AtlanteJson *a, const AtlanteJson *b)
{
  for (guint i = 0; i < a->length; i++)
    {
      const AtlanteJsonMember *own, *other;

      if (a->type == ATLANTE_JSON_ARRAY)
        {
          if (!atlante_json_equal (a->list.elements[i], b->list.elements[i]))
            return FALSE;
          continue;
        }
      own = &a->list.members[i];
      other = &b->list.members[i];
      if (!atlante_json_equal (own->key, other->key))
        other = find_member (b, own->key->text);
      if (other == NULL || !atlante_json_equal (own->value, other->value))
        return FALSE;
    }
  return TRUE;
}

gboolean
atlante_json_equal (const AtlanteJson *a, const AtlanteJson *b)
{
  if (a == b || (atlante_json_is_null (a) && atlante_json_is_null (b)))
    return TRUE;
  if (a == NULL || b == NULL || a->type != b->type || a->length != b->length)
    return FALSE;
  if (a->type == ATLANTE_JSON_BOOLEAN)
    return a->boolean == b->boolean;
  if (is_list (a))
    return lists_equal (a, b);
  return memcmp (a->text, b->text, a->length) == 0;
}

AtlanteJson *
atlante_json_with_member (const AtlanteJson *self, const char *key, AtlanteJson *value)
{
  AtlanteJson *copy;
  gboolean found = FALSE;

  g_return_val_if_fail (self == NULL || self->type == ATLANTE_JSON_OBJECT, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  copy = atlante_json_new_object ();
  for (guint i = 0; self != NULL && i < self->length; i++)
    {
      const AtlanteJsonMember *member = &self->list.members[i];
      AtlanteJson *kept = member->value;

      if (strcmp (member->key->text, key) == 0)
        {
          found = TRUE;
          kept = value;
        }
      if (kept != NULL)
        _atlante_json_add_member (copy, atlante_json_ref (member->key), atlante_json_ref (kept));
    }
  if (!found && value != NULL)
    _atlante_json_add_member (copy, atlante_json_new_string (key), atlante_json_ref (value));
  return copy;
}
