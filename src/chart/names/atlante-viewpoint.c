/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-viewpoint-private.h"

#include <string.h>

struct _AtlanteViewpoint
{
  gatomicrefcount ref_count;
  AtlanteTable *title_table;
  guint title_row;
  AtlanteTable *name_table;  /* NULL while there are no names */
  GHashTable *names;         /* id to the names of a row, borrowed from the table */
  GHashTable *borders;       /* key of a pair to a class */
};

/* @titles: a table whose first column is the id */
AtlanteViewpoint *
atlante_viewpoint_new (AtlanteTable *titles, guint row)
{
  AtlanteViewpoint *self = g_new0 (AtlanteViewpoint, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title_table = atlante_table_ref (titles);
  self->title_row = row;
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->borders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * atlante_viewpoint_ref:
 * @self: a viewpoint
 *
 * Returns: (transfer full): @self
 */
AtlanteViewpoint *
atlante_viewpoint_ref (const AtlanteViewpoint *self)
{
  AtlanteViewpoint *counted = (AtlanteViewpoint *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&counted->ref_count);
  return counted;
}

void
atlante_viewpoint_unref (AtlanteViewpoint *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->borders);
  g_clear_pointer (&self->name_table, atlante_table_unref);
  atlante_table_unref (self->title_table);
  g_free (self);
}

static gint64
make_key (const AtlanteBasePair *pair)
{
  const char *letters[] = { pair->left, pair->right, pair->claimant };
  gint64 key = 0;

  for (guint i = 0; i < 6; i++)
    key = key << 8 | (guint8) letters[i / 2][i % 2];
  return key;
}

static gboolean
copy_code (char *code, const char *text)
{
  memcpy (code, text, 2);
  return g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}

/* "KP-KR", "JP-RU/JP" */
static gboolean
parse_pair (const char *text, AtlanteBasePair *pair)
{
  gsize length = strlen (text);

  if ((length != 5 && length != 8) || text[2] != '-' || (length == 8 && text[5] != '/'))
    return FALSE;
  return copy_code (pair->left, text) && copy_code (pair->right, text + 3)
         && strcmp (pair->left, pair->right) < 0
         && copy_code (pair->claimant, length == 8 ? text + 6 : "ZZ");
}

gboolean
atlante_viewpoint_add_border (AtlanteViewpoint   *self,
                              const char         *pair,
                              AtlanteBorderClass  border)
{
  AtlanteBasePair parsed = { "", "", "" };
  gint64 key;

  if (!parse_pair (pair, &parsed))
    return FALSE;
  key = make_key (&parsed);
  g_hash_table_insert (self->borders, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (border));
  return TRUE;
}

void
atlante_viewpoint_add_name (AtlanteViewpoint *self, AtlanteTable *names, guint row)
{
  if (self->name_table == NULL)
    self->name_table = atlante_table_ref (names);
  g_hash_table_insert (self->names, (char *) atlante_table_get_row (names, row)[1],
                       (gpointer) atlante_table_get_names (names, row));
}

/**
 * atlante_viewpoint_get_id:
 * @self: a viewpoint
 *
 * Returns: (transfer none): "international", "jp"
 */
const char *
atlante_viewpoint_get_id (const AtlanteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return atlante_table_get_row (self->title_table, self->title_row)[0];
}

/* The name in the first of @languages that there is a column for, which may be empty; in English
 * where there is none. */
static const char *
find_name (const char *const *columns, const char *const *names, const char *const *languages)
{
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      int column = atlante_table_find_language (columns, languages[i]);

      if (column >= 0)
        return names[column];
    }
  return names[0];
}

/**
 * atlante_viewpoint_lookup_title:
 * @self: a viewpoint
 * @languages: (array zero-terminated=1) (nullable): languages, the best first
 *
 * Returns: (transfer none): what to call the viewpoint: "Japan"
 */
const char *
atlante_viewpoint_lookup_title (const AtlanteViewpoint *self, const char *const *languages)
{
  const char *const *names;
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  names = atlante_table_get_names (self->title_table, self->title_row);
  title = find_name (atlante_table_get_languages (self->title_table), names, languages);
  return *title != '\0' ? title : names[0];
}

/**
 * atlante_viewpoint_classify:
 * @self: (nullable): a viewpoint; %NULL for the international one
 * @pair: between whom a line runs
 * @given: its class in the packed map
 *
 * Returns: the class by which @self shows the line
 */
AtlanteBorderClass
atlante_viewpoint_classify (const AtlanteViewpoint *self,
                            const AtlanteBasePair  *pair,
                            AtlanteBorderClass      given)
{
  gpointer found;
  gint64 key;

  g_return_val_if_fail (pair != NULL, given);

  if (self == NULL || g_hash_table_size (self->borders) == 0)
    return given;
  key = make_key (pair);
  if (!g_hash_table_lookup_extended (self->borders, &key, NULL, &found))
    return given;
  return GPOINTER_TO_INT (found);
}

/**
 * atlante_viewpoint_lookup_name:
 * @self: (nullable): a viewpoint; %NULL for the international one
 * @id: of a label of the base map: "sea-of-japan", "country:KP"
 * @languages: (array zero-terminated=1) (nullable): languages, the best first
 *
 * Returns: (transfer none) (nullable): the name that @self uses in the first of @languages; %NULL
 *   where it uses the one of the base map
 */
const char *
atlante_viewpoint_lookup_name (const AtlanteViewpoint *self,
                               const char             *id,
                               const char *const      *languages)
{
  const char *const *names;
  const char *name;

  g_return_val_if_fail (id != NULL, NULL);

  names = self != NULL ? g_hash_table_lookup (self->names, id) : NULL;
  if (names == NULL)
    return NULL;
  name = find_name (atlante_table_get_languages (self->name_table), names, languages);
  return *name != '\0' ? name : NULL;
}
