/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Some programs put it before a text in UTF-8. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _AtlanteTable
{
  gatomicrefcount ref_count;
  char *path;
  char *text;          /* cut into cells */
  GPtrArray *cells;    /* of const char *, those of the head first, %NULL behind each row */
  GArray *lines;       /* of guint: where each row stands in the file */
  guint n_columns;
  guint n_own;         /* columns before the names */
};

G_DEFINE_QUARK (atlante-table-error-quark, atlante_table_error)

/* Cuts a line at its tabs and adds the cells; returns their number. */
static guint
add_cells (AtlanteTable *self, char *line)
{
  guint n = 0;

  for (;;)
    {
      char *tab = strchr (line, '\t');

      g_ptr_array_add (self->cells, line);
      n++;
      if (tab == NULL)
        break;
      *tab = '\0';
      line = tab + 1;
    }
  g_ptr_array_add (self->cells, NULL);
  return n;
}

/* The head has to begin with @columns, and then with English. */
static gboolean
check_head (AtlanteTable *self, const char *const *columns, GError **error)
{
  guint n = g_strv_length ((char **) columns);
  gboolean fits = self->n_columns >= n;

  for (guint i = 0; fits && i < n; i++)
    fits = g_str_equal (g_ptr_array_index (self->cells, i), columns[i]);
  if (fits && self->n_columns > n)
    fits = g_str_equal (g_ptr_array_index (self->cells, n), "en");
  if (!fits)
    g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
                 _("%s: the first line does not name the columns. Correct the table or install "
                   "the program again."),
                 self->path);
  self->n_own = n;
  return fits;
}

static gboolean
add_row (AtlanteTable *self, char *line, guint number, GError **error)
{
  guint n_cells = add_cells (self, line);

  if (n_cells == self->n_columns)
    {
      g_array_append_val (self->lines, number);
      return TRUE;
    }
  g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
               _("%s, line %u: it has %u columns, not %u. Correct the table or install the program "
                 "again."),
               self->path, number, n_cells, self->n_columns);
  return FALSE;
}

/* Cuts a line off, with whatever a program of another system ends its lines with. Returns: (nullable):
 * the one behind it */
static char *
cut_line (char *line)
{
  char *end = strchr (line, '\n'), *last = end != NULL ? end : line + strlen (line);

  if (last > line && last[-1] == '\r')
    last[-1] = '\0';
  *last = '\0';
  return end != NULL ? end + 1 : NULL;
}

static gboolean
parse (AtlanteTable *self, const char *const *columns, GError **error)
{
  char *line = g_str_has_prefix (self->text, BYTE_ORDER_MARK)
                 ? self->text + strlen (BYTE_ORDER_MARK) : self->text;

  for (guint number = 1; line != NULL; number++)
    {
      char *next = cut_line (line);

      if (number == 1)
        {
          self->n_columns = add_cells (self, line);
          if (!check_head (self, columns, error))
            return FALSE;
        }
      else if (*line != '\0' && !add_row (self, line, number, error))
        return FALSE;
      line = next;
    }
  return TRUE;
}

/**
 * atlante_table_new_from_file:
 * @path: a table
 * @columns: (array zero-terminated=1): the columns that it must begin with; others are languages
 * @error: return location for an error of #GFileError or #AtlanteTableError
 *
 * Returns: (transfer full) (nullable): the table, or %NULL if it cannot be read or is damaged
 */
AtlanteTable *
atlante_table_new_from_file (const char *path, const char *const *columns, GError **error)
{
  g_autoptr (AtlanteTable) self = NULL;
  g_autoptr (GError) local = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL && columns != NULL, NULL);

  self = g_new0 (AtlanteTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->path = g_strdup (path);
  self->cells = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!g_file_get_contents (path, &self->text, &length, &local))
    {
      /* Translators: %s says which file cannot be opened, and why */
      g_set_error (error, local->domain, local->code, _("%s. Install the program again."),
                   local->message);
      return NULL;
    }
  /* The whole length: a NUL within would hide what comes behind it. */
  if (!g_utf8_validate_len (self->text, length, NULL))
    {
      g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
                   _("%s is not UTF-8 text. Correct the table or install the program again."), path);
      return NULL;
    }
  return parse (self, columns, error) ? g_steal_pointer (&self) : NULL;
}

AtlanteTable *
atlante_table_ref (AtlanteTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_table_unref (AtlanteTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self->text);
  g_free (self->path);
  g_free (self);
}

/**
 * atlante_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are below the head
 */
guint
atlante_table_get_n_rows (AtlanteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * atlante_table_get_row:
 * @self: a table
 * @index: less than the number of rows
 *
 * Returns: (transfer none) (array zero-terminated=1): the cells of a row, one for each column
 */
const char *const *
atlante_table_get_row (AtlanteTable *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->lines->len, NULL);

  return (const char *const *) self->cells->pdata + (index + 1) * (self->n_columns + 1);
}

/**
 * atlante_table_get_languages:
 * @self: a table
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that it has names in
 */
const char *const *
atlante_table_get_languages (AtlanteTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->cells->pdata + self->n_own;
}

/**
 * atlante_table_get_names:
 * @self: a table
 * @index: less than the number of rows
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of a row, one for each language;
 *   those that are missing are empty
 */
const char *const *
atlante_table_get_names (AtlanteTable *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->lines->len, NULL);

  return atlante_table_get_row (self, index) + self->n_own;
}

/**
 * atlante_table_set_row_error:
 * @self: a table
 * @index: less than the number of rows
 * @column: the column whose value is wrong
 * @error: return location for an error of #AtlanteTableError
 */
void
atlante_table_set_row_error (AtlanteTable *self, guint index, const char *column, GError **error)
{
  g_return_if_fail (self != NULL && index < self->lines->len && column != NULL);

  g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
               _("%s, line %u: the value of \"%s\" is missing or impossible. "
                 "Correct the table or install the program again."),
               self->path, g_array_index (self->lines, guint, index), column);
}

/**
 * atlante_table_find_language:
 * @languages: (array zero-terminated=1): those of a table
 * @wanted: a language, in any of the ways "it", "it_IT.UTF-8" and "it-IT"
 *
 * Returns: the index of the language, or -1
 */
int
atlante_table_find_language (const char *const *languages, const char *wanted)
{
  gsize length;

  g_return_val_if_fail (languages != NULL && wanted != NULL, -1);

  length = strcspn (wanted, "_-.@");
  for (int i = 0; languages[i] != NULL; i++)
    if (strlen (languages[i]) == length
        && g_ascii_strncasecmp (wanted, languages[i], length) == 0)
      return i;
  return -1;
}
