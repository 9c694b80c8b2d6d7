/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-svg-tidy.h"

#include <math.h>
#include <string.h>

/* Cairo counts the ids of an SVG through the life of the process: a figure written second has
 * others than one written first. Numbered anew in the order of their first use they are the same. */
static gboolean
renumber (const GMatchInfo *match, GString *result, gpointer user_data)
{
  GHashTable *numbers = user_data;
  g_autofree char *before = g_match_info_fetch (match, 1);
  g_autofree char *id = g_match_info_fetch (match, 2);
  const char *prefix = g_hash_table_lookup (numbers, "");
  gpointer number = g_hash_table_lookup (numbers, id);

  if (number == NULL)
    {
      /* The prefix is in the table too, so that numbers begin with 1. */
      number = GUINT_TO_POINTER (g_hash_table_size (numbers));
      g_hash_table_insert (numbers, g_strdup (id), number);
    }
  g_string_append_printf (result, "%s%s%u", before, prefix, GPOINTER_TO_UINT (number));
  return FALSE;
}

static char *
renumber_ids (const char *svg, gssize length, const char *prefix)
{
  static GRegex *ids = NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (g_once_init_enter (&ids))
    {
      GRegex *regex = g_regex_new ("( id=\"|href=\"#|url\\(#)([A-Za-z][A-Za-z0-9_.-]*)",
                                   G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave (&ids, regex);
    }
  g_hash_table_insert (numbers, g_strdup (""), (gpointer) prefix);
  return g_regex_replace_eval (ids, svg, length, 0, 0, renumber, numbers, NULL);
}

/* Two decimals, without zeros at their end: a hundredth of a point. */
static const char *
append_number (GString *result, const char *at)
{
  char *end;
  double value = g_ascii_strtod (at, &end);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  if (end == at)
    {
      g_string_append_c (result, *at);
      return at + 1;
    }
  if (fabs (value) < 0.005)
    value = 0;
  g_ascii_formatd (text, sizeof text, "%.2f", value);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  g_string_append_len (result, text, length);
  return end;
}

/* The data of a path, from after its quote to the closing one. */
static const char *
append_path (GString *result, const char *at)
{
  while (*at != '"' && *at != '\0')
    {
      if (g_ascii_isdigit (*at) || *at == '-')
        at = append_number (result, at);
      else if (*at == ' ' && (g_ascii_isalpha (at[1]) || g_ascii_isalpha (at[-1]) || at[1] == '"'))
        at++;
      else
        g_string_append_c (result, *at++);
    }
  return at;
}

/**
 * atlante_svg_tidy:
 * @svg: an SVG that cairo wrote
 * @length: its bytes
 * @id_prefix: (nullable): begins the ids; %ATLANTE_SVG_TIDY_PREFIX without one
 *
 * Makes an SVG the same whenever it is written, and half as large: ids are numbered anew, the
 * coordinates of paths rounded to a hundredth of a point.
 *
 * Returns: (transfer full): the SVG
 */
GBytes *
atlante_svg_tidy (const char *svg, gsize length, const char *id_prefix)
{
  g_autofree char *numbered = NULL;
  GString *result;
  const char *at, *path;

  g_return_val_if_fail (svg != NULL, NULL);

  numbered = renumber_ids (svg, length, id_prefix != NULL ? id_prefix : ATLANTE_SVG_TIDY_PREFIX);
  result = g_string_sized_new (length / 2);
  for (at = numbered; (path = strstr (at, " d=\"")) != NULL;)
    {
      path += strlen (" d=\"");
      g_string_append_len (result, at, path - at);
      at = append_path (result, path);
    }
  g_string_append (result, at);
  return g_string_free_to_bytes (result);
}
