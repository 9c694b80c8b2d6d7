/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-escape.h"

#include <string.h>

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0b
         || c == 0x0c;
}

/* Neither XML 1.0 nor HTML has these: C0 and C1 controls and noncharacters. */
static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) ||
         (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe || c == 0xfeff;
}

static char *
make_valid (const char *text)
{
  return g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
}

void
atlante_escape_markup (GString *out, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (out != NULL);

  if (text == NULL)
    return;
  valid = make_valid (text);
  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_break (c))
        c = '\n';
      if (is_forbidden (c))
        continue;
      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        default:
          g_string_append_unichar (out, c);
        }
    }
}

/* At the start of a line these begin a heading, a list, a rule, a setext underline or a fence. */
static void
escape_markdown_start (GString *out, const char **text)
{
  const char *p = *text;

  while (g_ascii_isdigit (*p))
    p++;
  if (p > *text && (*p == '.' || *p == ')') && (p[1] == '\0' || g_ascii_isspace (p[1])))
    {
      g_string_append_len (out, *text, p - *text);
      g_string_append_printf (out, "\\%c", *p);
      *text = p + 1;
    }
  else if (**text != '\0' && strchr ("#+-=", **text) != NULL)
    {
      g_string_append_printf (out, "\\%c", **text);
      *text += 1;
    }
}

void
atlante_escape_markdown (GString *out, const char *text)
{
  g_autofree char *valid = NULL;
  const char *p;

  g_return_if_fail (out != NULL);

  if (text == NULL)
    return;
  valid = make_valid (text);
  p = valid != NULL ? valid : text;
  /* Leading white space could make a block of code. */
  while (g_ascii_isspace (*p))
    p++;
  escape_markdown_start (out, &p);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_break (c) || c == '\t')
        c = ' ';
      if (is_forbidden (c))
        continue;
      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c < 0x80 && strchr ("\\`*_[]{}|~$!^", (int) c) != NULL)
        g_string_append_printf (out, "\\%c", (int) c);
      else
        g_string_append_unichar (out, c);
    }
}

/* -12.5 is a number, -1+1 a formula. */
static gboolean
is_number (const char *text)
{
  char *end = NULL;

  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;
  g_ascii_strtod (text, &end);
  return end != NULL && *end == '\0';
}

static gboolean
is_formula (const char *text)
{
  gunichar first;

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;
  /* Some programs trim a field before they look at it. */
  while (*text == ' ')
    text++;
  first = g_utf8_get_char (text);
  if (first == '=' || first == '@' || first == 0xff1d || first == 0xff0b || first == 0xff0d
      || first == 0xff20)
    return TRUE;
  return (first == '+' || first == '-') && !is_number (text);
}

void
atlante_escape_csv (GString *out, const char *text, gboolean guard)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quote = FALSE;

  g_return_if_fail (out != NULL);

  if (text == NULL)
    return;
  valid = make_valid (text);
  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (c))
        c = '\n';
      if (is_forbidden (c))
        continue;
      quote |= c == '"' || c == ',' || c == '\n' || c == '\t' || c == ';';
      if (c == '"')
        g_string_append_c (field, '"');
      g_string_append_unichar (field, c);
    }

  if (guard && is_formula (field->str))
    g_string_prepend_c (field, '\'');
  quote |= *field->str == ' ' || (field->len > 0 && field->str[field->len - 1] == ' ');
  if (quote)
    g_string_append_printf (out, "\"%s\"", field->str);
  else
    g_string_append (out, field->str);
}

char *
atlante_escape_uri (const char *uri)
{
  static const char * const schemes[] = { "http://", "https://", "mailto:" };
  GString *out;
  gboolean passes = FALSE;

  if (uri == NULL || !g_utf8_validate (uri, -1, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      passes |= g_ascii_strncasecmp (uri, schemes[i], length) == 0 && uri[length] != '\0';
    }
  if (!passes)
    return NULL;

  out = g_string_new (NULL);
  for (const char *p = uri; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || strchr ("-._~:/?#[]@!$&*+,;=%", *p) != NULL)
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
  return g_string_free (out, FALSE);
}

char *
atlante_escape_dup_markup (const char *text)
{
  GString *out = g_string_new (NULL);

  atlante_escape_markup (out, text);
  return g_string_free (out, FALSE);
}

char *
atlante_escape_dup_markdown (const char *text)
{
  GString *out = g_string_new (NULL);

  atlante_escape_markdown (out, text);
  return g_string_free (out, FALSE);
}
