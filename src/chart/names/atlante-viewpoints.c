/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-viewpoints.h"

#include <atlante-paths.h>
#include <glib/gi18n-lib.h>

#include "atlante-viewpoint-private.h"

#define INTERNATIONAL "international"

struct _AtlanteViewpoints
{
  GObject parent_instance;

  GPtrArray *viewpoints;  /* of AtlanteViewpoint, in the order of the table */
};

G_DEFINE_FINAL_TYPE (AtlanteViewpoints, atlante_viewpoints, G_TYPE_OBJECT)

static void
atlante_viewpoints_finalize (GObject *object)
{
  AtlanteViewpoints *self = ATLANTE_VIEWPOINTS (object);

  g_ptr_array_unref (self->viewpoints);

  G_OBJECT_CLASS (atlante_viewpoints_parent_class)->finalize (object);
}

static void
atlante_viewpoints_class_init (AtlanteViewpointsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_viewpoints_finalize;
}

static void
atlante_viewpoints_init (AtlanteViewpoints *self)
{
  self->viewpoints = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_viewpoint_unref);
}

static AtlanteViewpoint *
find (AtlanteViewpoints *self, const char *id)
{
  for (guint i = 0; i < self->viewpoints->len; i++)
    {
      AtlanteViewpoint *viewpoint = g_ptr_array_index (self->viewpoints, i);

      if (g_strcmp0 (atlante_viewpoint_get_id (viewpoint), id) == 0)
        return viewpoint;
    }
  return NULL;
}

static AtlanteTable *
open_table (const char *folder, const char *name, const char *const *columns, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return atlante_table_new_from_file (path, columns, error);
}

static gboolean
read_titles (AtlanteViewpoints *self, const char *folder, gboolean is_program, GError **error)
{
  static const char *const columns[] = { "id", NULL };
  g_autoptr (AtlanteTable) table = open_table (folder, "viewpoints.tsv", columns, error);

  for (guint i = 0; table != NULL && i < atlante_table_get_n_rows (table); i++)
    {
      const char *const *row = atlante_table_get_row (table, i);
      const char *const *names = atlante_table_get_names (table, i);

      /* All that cannot be looked up falls back to the first one. */
      if (i == 0 && is_program ? !g_str_equal (row[0], INTERNATIONAL)
                               : *row[0] == '\0' || find (self, row[0]) != NULL)
        {
          atlante_table_set_row_error (table, i, columns[0], error);
          return FALSE;
        }
      if (names[0] == NULL || *names[0] == '\0')
        {
          atlante_table_set_row_error (table, i, "en", error);
          return FALSE;
        }
      g_ptr_array_add (self->viewpoints, atlante_viewpoint_new (table, i));
    }
  if (table != NULL && self->viewpoints->len == 0)
    g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
                 _("%s/viewpoints.tsv has no rows. Correct the table or install the program again."),
                 folder);
  return self->viewpoints->len > 0;
}

static gboolean
parse_class (const char *word, AtlanteBorderClass *border)
{
  static const struct
  {
    const char *word;
    AtlanteBorderClass border;
  } classes[] = {
    { "agreed", ATLANTE_BORDER_AGREED },   { "disputed", ATLANTE_BORDER_DISPUTED },
    { "control", ATLANTE_BORDER_CONTROL }, { "claim", ATLANTE_BORDER_CLAIM },
    { "hidden", ATLANTE_BORDER_HIDDEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (classes[i].word, word))
      {
        *border = classes[i].border;
        return TRUE;
      }
  return FALSE;
}

/* Returns: (nullable): the column that is wrong */
static const char *
add_border (AtlanteViewpoints *self, const char *const *row)
{
  AtlanteViewpoint *viewpoint = find (self, row[0]);
  AtlanteBorderClass border;

  if (viewpoint == NULL)
    return "viewpoint";
  if (!parse_class (row[2], &border))
    return "class";
  return atlante_viewpoint_add_border (viewpoint, row[1], border) ? NULL : "pair";
}

static gboolean
read_borders (AtlanteViewpoints *self, const char *folder, GError **error)
{
  static const char *const columns[] = { "viewpoint", "pair", "class", "why", NULL };
  g_autoptr (AtlanteTable) table = open_table (folder, "borders.tsv", columns, error);

  for (guint i = 0; table != NULL && i < atlante_table_get_n_rows (table); i++)
    {
      const char *wrong = add_border (self, atlante_table_get_row (table, i));

      if (wrong != NULL)
        {
          atlante_table_set_row_error (table, i, wrong, error);
          return FALSE;
        }
    }
  return table != NULL;
}

static gboolean
read_names (AtlanteViewpoints *self, const char *folder, GError **error)
{
  static const char *const columns[] = { "viewpoint", "id", NULL };
  g_autoptr (AtlanteTable) table = open_table (folder, "names.tsv", columns, error);

  for (guint i = 0; table != NULL && i < atlante_table_get_n_rows (table); i++)
    {
      const char *const *row = atlante_table_get_row (table, i);
      AtlanteViewpoint *viewpoint = find (self, row[0]);

      if (viewpoint == NULL || row[1][0] == '\0' || *atlante_table_get_languages (table) == NULL)
        {
          atlante_table_set_row_error (table, i, columns[viewpoint == NULL ? 0 : 1], error);
          return FALSE;
        }
      atlante_viewpoint_add_name (viewpoint, table, i);
    }
  return table != NULL;
}

/**
 * atlante_viewpoints_new_from_folder:
 * @folder: where viewpoints.tsv, borders.tsv and names.tsv are (data/viewpoints)
 * @error: return location for an error of #GFileError or #AtlanteTableError
 *
 * Loads the viewpoints.
 *
 * Returns: (transfer full) (nullable): the viewpoints, or %NULL
 */
AtlanteViewpoints *
atlante_viewpoints_new_from_folder (const char *folder, GError **error)
{
  g_autoptr (AtlanteViewpoints) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_VIEWPOINTS, NULL);
  if (!read_titles (self, folder, TRUE, error) || !read_borders (self, folder, error)
      || !read_names (self, folder, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
has_table (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Those of a user may not look like those of the program: a case that names one is read elsewhere
 * with the program's. */
static gboolean
check_new (AtlanteViewpoints *self, AtlanteViewpoints *more, const char *folder, GError **error)
{
  for (guint i = 0; i < more->viewpoints->len; i++)
    {
      const char *id = atlante_viewpoint_get_id (g_ptr_array_index (more->viewpoints, i));

      if (find (self, id) == NULL)
        continue;
      g_set_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED,
                   /* Translators: first a folder, then the id of a viewpoint, as “jp” */
                   _("%s/viewpoints.tsv has “%s”, which is one of the program's: give yours "
                     "another id."), folder, id);
      return FALSE;
    }
  return TRUE;
}

/**
 * atlante_viewpoints_add_folder:
 * @self: the viewpoints, which nobody else has yet
 * @folder: tables of the same form as those of the program; borders.tsv and names.tsv may be missing
 * @error: return location for an error of #GFileError or #AtlanteTableError
 *
 * Adds the viewpoints of a user. Nothing is added where a table is wrong, and nothing is wrong with a
 * folder that is not there.
 *
 * Returns: whether all of them are there now
 */
gboolean
atlante_viewpoints_add_folder (AtlanteViewpoints *self, const char *folder, GError **error)
{
  g_autoptr (AtlanteViewpoints) more = NULL;

  g_return_val_if_fail (ATLANTE_IS_VIEWPOINTS (self), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  if (!has_table (folder, "viewpoints.tsv"))
    return TRUE;
  more = g_object_new (ATLANTE_TYPE_VIEWPOINTS, NULL);
  if (!read_titles (more, folder, FALSE, error) || !check_new (self, more, folder, error)
      || (has_table (folder, "borders.tsv") && !read_borders (more, folder, error))
      || (has_table (folder, "names.tsv") && !read_names (more, folder, error)))
    return FALSE;
  for (guint i = 0; i < more->viewpoints->len; i++)
    g_ptr_array_add (self->viewpoints,
                     atlante_viewpoint_ref (g_ptr_array_index (more->viewpoints, i)));
  return TRUE;
}

/**
 * atlante_viewpoints_load:
 * @error: (optional): what could not be read
 *
 * Loads the viewpoints of the program, and those of the user, if there are any: in the folder
 * "viewpoints" of the user's data ($XDG_DATA_HOME/atlante).
 *
 * Returns: (transfer full) (nullable): the viewpoints; those of the program also where @error is set
 *   because of the user's
 */
AtlanteViewpoints *
atlante_viewpoints_load (GError **error)
{
  g_autofree char *folder = atlante_paths_dup_data_file ("viewpoints");
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "atlante", "viewpoints", NULL);
  AtlanteViewpoints *self = atlante_viewpoints_new_from_folder (folder, error);

  if (self != NULL)
    atlante_viewpoints_add_folder (self, own, error);
  return self;
}

/**
 * atlante_viewpoints_get_n_viewpoints:
 * @self: the viewpoints
 *
 * Returns: their number, at least 1
 */
guint
atlante_viewpoints_get_n_viewpoints (AtlanteViewpoints *self)
{
  g_return_val_if_fail (ATLANTE_IS_VIEWPOINTS (self), 0);

  return self->viewpoints->len;
}

/**
 * atlante_viewpoints_get_viewpoint:
 * @self: the viewpoints
 * @index: less than their number
 *
 * Returns: (transfer none): a viewpoint; the first one is the international one
 */
const AtlanteViewpoint *
atlante_viewpoints_get_viewpoint (AtlanteViewpoints *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_VIEWPOINTS (self), NULL);
  g_return_val_if_fail (index < self->viewpoints->len, NULL);

  return g_ptr_array_index (self->viewpoints, index);
}

/**
 * atlante_viewpoints_lookup:
 * @self: the viewpoints
 * @id: (nullable): as a case has it: "jp"
 *
 * Returns: (transfer none): the viewpoint, or the international one where there is no such; it
 *   lives on beyond @self where atlante_viewpoint_ref() holds it
 */
const AtlanteViewpoint *
atlante_viewpoints_lookup (AtlanteViewpoints *self, const char *id)
{
  AtlanteViewpoint *found;

  g_return_val_if_fail (ATLANTE_IS_VIEWPOINTS (self), NULL);

  found = find (self, id);
  return found != NULL ? found : g_ptr_array_index (self->viewpoints, 0);
}
