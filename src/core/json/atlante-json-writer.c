/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-private.h"

#include <string.h>

/* Only what RFC 8259 wants escaped is escaped: names stay readable in any script. */
static void
write_string (const AtlanteJson *self, GString *out)
{
  const char *run = self->text;
  const char *end = self->text + self->length;

  g_string_append_c (out, '"');
  for (const char *p = run; p < end; p++)
    {
      static const char escapes[] = "\"\"\\\\\bb\ff\nn\rr\tt";
      const char *escape;

      if ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        continue;
      g_string_append_len (out, run, p - run);
      run = p + 1;
      for (escape = escapes; *escape != '\0' && *escape != *p;)
        escape += 2;
      if (*escape != '\0')
        g_string_append_printf (out, "\\%c", escape[1]);
      else
        g_string_append_printf (out, "\\u%04x", (guchar) *p);
    }
  g_string_append_len (out, run, end - run);
  g_string_append_c (out, '"');
}

static void
write_leaf (const AtlanteJson *self, GString *out)
{
  switch (atlante_json_get_node_type (self))
    {
    case ATLANTE_JSON_BOOLEAN:
      g_string_append (out, self->boolean ? "true" : "false");
      break;
    case ATLANTE_JSON_NUMBER:
      g_string_append_len (out, self->text, self->length);
      break;
    case ATLANTE_JSON_STRING:
      write_string (self, out);
      break;
    default:
      g_string_append (out, "null");
      break;
    }
}

static void
write_break (GString *out, guint indent)
{
  g_string_append_printf (out, "\n%*s", (int) indent, "");
}

/* @step: spaces a level, or 0 for everything on one line. */
static void
write_value (const AtlanteJson *self, guint indent, guint step, GString *out)
{
  AtlanteJsonType type = atlante_json_get_node_type (self);
  gboolean is_object = type == ATLANTE_JSON_OBJECT;
  guint length = atlante_json_get_length (self);

  if (type < ATLANTE_JSON_ARRAY)
    {
      write_leaf (self, out);
      return;
    }
  g_string_append_c (out, is_object ? '{' : '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append (out, step > 0 ? "," : ", ");
      if (step > 0)
        write_break (out, indent + step);
      if (is_object)
        {
          write_string (self->list.members[i].key, out);
          g_string_append (out, ": ");
        }
      write_value (atlante_json_get_element (self, i), indent + step, step, out);
    }
  if (step > 0 && length > 0)
    write_break (out, indent);
  g_string_append_c (out, is_object ? '}' : ']');
}

static gboolean
is_list_of_items (const AtlanteJson *self)
{
  guint length = atlante_json_get_length (self);

  if (atlante_json_get_node_type (self) != ATLANTE_JSON_ARRAY)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (self->list.elements[i]->type != ATLANTE_JSON_OBJECT)
      return FALSE;
  return length > 0;
}

/* One item a line: two versions of a case then differ in the lines of the items that differ. */
static void
write_items (const AtlanteJson *self, GString *out)
{
  g_string_append (out, "[\n");
  for (guint i = 0; i < self->length; i++)
    {
      g_string_append (out, "    ");
      write_value (self->list.elements[i], 0, 0, out);
      g_string_append (out, i + 1 < self->length ? ",\n" : "\n");
    }
  g_string_append (out, "  ]");
}

static void
write_case (const AtlanteJson *self, GString *out)
{
  if (atlante_json_get_node_type (self) != ATLANTE_JSON_OBJECT || self->length == 0)
    {
      write_value (self, 0, 0, out);
      return;
    }
  g_string_append (out, "{\n");
  for (guint i = 0; i < self->length; i++)
    {
      const AtlanteJsonMember *member = &self->list.members[i];

      g_string_append (out, "  ");
      write_string (member->key, out);
      g_string_append (out, ": ");
      if (is_list_of_items (member->value))
        write_items (member->value, out);
      else
        write_value (member->value, 0, 0, out);
      g_string_append (out, i + 1 < self->length ? ",\n" : "\n");
    }
  g_string_append_c (out, '}');
}

void
atlante_json_write (const AtlanteJson *self, AtlanteJsonStyle style, GString *out)
{
  g_return_if_fail (out != NULL);

  switch (style)
    {
    case ATLANTE_JSON_CASE:
      write_case (self, out);
      g_string_append_c (out, '\n');
      break;
    case ATLANTE_JSON_PRETTY:
      write_value (self, 0, 2, out);
      g_string_append_c (out, '\n');
      break;
    case ATLANTE_JSON_COMPACT:
    default:
      write_value (self, 0, 0, out);
      break;
    }
}

char *
atlante_json_to_string (const AtlanteJson *self, AtlanteJsonStyle style)
{
  GString *out = g_string_new (NULL);

  atlante_json_write (self, style, out);
  return g_string_free (out, FALSE);
}
