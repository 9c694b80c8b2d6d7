/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-fold.h"

#include <string.h>

#define MAX_COMPARED 64

static gboolean
is_mark (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
      return TRUE;
    default:
      return FALSE;
    }
}

char *
atlante_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *cased = NULL;
  GString *folded;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_strdup ("");

  cased = g_utf8_casefold (decomposed, -1);
  folded = g_string_sized_new (strlen (cased));
  for (const char *p = cased; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

guint
atlante_count_edits (const char *a, const char *b)
{
  guint row[MAX_COMPARED + 1];
  gsize length;

  g_return_val_if_fail (a != NULL && b != NULL, G_MAXUINT);

  length = strlen (b);
  if (length > MAX_COMPARED || strlen (a) > MAX_COMPARED)
    return G_MAXUINT;
  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < length; j++)
        {
          guint changed = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
        }
    }
  return row[length];
}
