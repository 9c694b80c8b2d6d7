/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-markdown.h"

#include <string.h>

/* How far a construct may reach, in bytes: no text makes the search for ends take long. */
#define MAX_REACH 2000

static void
append_escaped (GString *out, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

static gboolean
is_safe_address (const char *address)
{
  return g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://") ||
         g_str_has_prefix (address, "mailto:");
}

static void append_inline (GString *out, const char *text, gsize length);

/* "[words](address)" at @text. Returns its length, 0 where it is not a link that may be followed.
 * The address is shown beside the words: a note can come from a stranger. */
static gsize
take_link (GString *out, const char *text, const char *end)
{
  const char *limit = MIN (end, text + MAX_REACH);
  const char *close = memchr (text, ']', limit - text);
  const char *stop;
  g_autofree char *address = NULL;
  g_autofree char *escaped = NULL;

  if (close == NULL || close + 1 >= limit || close[1] != '(')
    return 0;
  stop = memchr (close, ')', limit - close);
  if (stop == NULL)
    return 0;
  address = g_strndup (close + 2, stop - close - 2);
  if (!is_safe_address (address))
    return 0;
  escaped = g_markup_escape_text (address, -1);
  g_string_append_printf (out, "<a href=\"%s\">", escaped);
  append_escaped (out, text + 1, close - text - 1);
  g_string_append_printf (out, "</a> (%s)", escaped);
  return stop + 1 - text;
}

/* A span between two runs of @mark at @text: its length with both marks, 0 where there is none. */
static gsize
take_span (GString *out, const char *text, const char *end, const char *mark, const char *tag)
{
  const gsize width = strlen (mark);
  const char *first = text + width;
  const char *close;

  if ((gsize) (end - text) <= 2 * width || strncmp (text, mark, width) != 0 ||
      g_ascii_isspace (*first))
    return 0;
  close = g_strstr_len (first, MIN (end - first, MAX_REACH), mark);
  if (close == NULL || close == first || g_ascii_isspace (close[-1]))
    return 0;
  g_string_append_printf (out, "<%s>", tag);
  if (strcmp (tag, "tt") == 0)
    append_escaped (out, first, close - first);
  else
    append_inline (out, first, close - first);
  g_string_append_printf (out, "</%s>", tag);
  return close + width - text;
}

static gsize
take_construct (GString *out, const char *start, const char *p, const char *end)
{
  static const struct { const char *mark, *tag; } spans[] = {
    { "**", "b" }, { "__", "b" }, { "*", "i" }, { "_", "i" }, { "`", "tt" },
  };

  if (*p == '[')
    return take_link (out, p, end);
  /* snake_case is no emphasis */
  if (*p == '_' && p > start && g_ascii_isalnum (p[-1]))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gsize taken = take_span (out, p, end, spans[i].mark, spans[i].tag);

      if (taken > 0)
        return taken;
    }
  return 0;
}

static void
append_inline (GString *out, const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = text;

  while (p < end)
    {
      gsize taken;

      if (*p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]))
        {
          append_escaped (out, p + 1, 1);
          p += 2;
          continue;
        }
      taken = strchr ("[*_`", *p) != NULL ? take_construct (out, text, p, end) : 0;
      if (taken == 0)
        {
          const char *next = MIN (g_utf8_next_char (p), end);

          append_escaped (out, p, next - p);
          p = next;
        }
      p += taken;
    }
}

static const char *
skip_list_mark (const char *line)
{
  return strchr ("-*+", line[0]) != NULL && line[0] != '\0' && line[1] == ' ' ? line + 2 : NULL;
}

static const char *
skip_heading_mark (const char *line)
{
  const char *p = line + strspn (line, "#");

  return p > line && p - line <= 6 && *p == ' ' ? p + 1 : NULL;
}

/* One line of a block; lines of a paragraph run on, other lines stand alone. */
static void
append_line (GString *out, const char *line, gboolean *in_paragraph)
{
  const char *item = skip_list_mark (line);
  const char *heading = skip_heading_mark (line);
  const char *rest = item != NULL ? item : heading != NULL ? heading : line;

  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, *in_paragraph && rest == line ? ' ' : '\n');
  g_string_append (out, item != NULL ? "• " : heading != NULL ? "<b>" : "");
  append_inline (out, rest, strlen (rest));
  g_string_append (out, heading != NULL ? "</b>" : "");
  *in_paragraph = heading == NULL;
}

/**
 * atlante_markdown_to_markup:
 * @markdown: UTF-8
 */
char *
atlante_markdown_to_markup (const char *markdown)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  gboolean in_paragraph = FALSE;

  g_return_val_if_fail (markdown != NULL, g_string_free (out, FALSE));

  lines = g_strsplit (markdown, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        append_line (out, lines[i], &in_paragraph);
      else if (out->len > 0 && !g_str_has_suffix (out->str, "\n\n"))
        {
          g_string_append (out, "\n\n");
          in_paragraph = FALSE;
        }
    }
  while (out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
