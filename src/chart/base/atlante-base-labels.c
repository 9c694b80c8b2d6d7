/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-labels.h"

#include <math.h>

#include "atlante-base-label-private.h"
#include "atlante-feature-table.h"

#define MAX_RANK 20

struct _AtlanteBaseLabels
{
  GObject parent_instance;

  GPtrArray    *labels;    /* of AtlanteBaseLabel, by rank, then kind */
  GPtrArray    *tables;    /* of AtlanteTable, which hold the texts */
  GStringChunk *ids;
  GHashTable   *countries; /* ISO code to AtlanteBaseLabel */
};

G_DEFINE_FINAL_TYPE (AtlanteBaseLabels, atlante_base_labels, G_TYPE_OBJECT)

static void
label_free (AtlanteBaseLabel *self)
{
  if (self->points != &self->point)
    g_free (self->points);
  g_free (self);
}

static void
atlante_base_labels_finalize (GObject *object)
{
  AtlanteBaseLabels *self = ATLANTE_BASE_LABELS (object);

  g_hash_table_unref (self->countries);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->tables);
  g_string_chunk_free (self->ids);

  G_OBJECT_CLASS (atlante_base_labels_parent_class)->finalize (object);
}

static void
atlante_base_labels_class_init (AtlanteBaseLabelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_base_labels_finalize;
}

static void
atlante_base_labels_init (AtlanteBaseLabels *self)
{
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) label_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_table_unref);
  self->ids = g_string_chunk_new (4096);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
add_table (AtlanteBaseLabels *self, AtlanteTable *table)
{
  if (table != NULL)
    g_ptr_array_add (self->tables, table);
  return table != NULL;
}

static const char *const town_columns[] = { "iso", "latitude", "longitude", "rank", NULL };

/* Returns: (nullable): the column that is wrong */
static const char *
parse_row (AtlanteBaseLabel *self, const char *const *row, const char *const *names)
{
  if (row[0][0] == '\0')
    return town_columns[0];
  if (!atlante_feature_table_parse_number (row[1], 90, &self->point.latitude))
    return town_columns[1];
  if (!atlante_feature_table_parse_number (row[2], 180, &self->point.longitude))
    return town_columns[2];
  if (!atlante_feature_table_parse_number (row[3], MAX_RANK, &self->rank) || self->rank < 0)
    return town_columns[3];
  if (names[0] == NULL || names[0][0] == '\0')
    return "en";
  self->iso = row[0];
  self->names = names;
  self->points = &self->point;
  self->n_points = 1;
  return NULL;
}

static gboolean
read_labels (AtlanteBaseLabels    *self,
             AtlanteTable         *table,
             AtlanteBaseLabelKind  kind,
             GError              **error)
{
  for (guint i = 0; i < atlante_table_get_n_rows (table); i++)
    {
      AtlanteBaseLabel *label = g_new0 (AtlanteBaseLabel, 1);
      gboolean is_country = kind == ATLANTE_BASE_LABEL_COUNTRY;
      g_autofree char *id = NULL;
      const char *wrong;

      g_ptr_array_add (self->labels, label);
      wrong = parse_row (label, atlante_table_get_row (table, i),
                         atlante_table_get_names (table, i));
      if (wrong != NULL)
        {
          atlante_table_set_row_error (table, i, wrong, error);
          return FALSE;
        }
      id = g_strconcat (is_country ? "country:" : "city:",
                        is_country ? label->iso : label->names[0], NULL);
      label->id = g_string_chunk_insert (self->ids, id);
      label->kind = kind;
      label->type_name = is_country ? "country" : "capital";
      label->languages = atlante_table_get_languages (table);
      if (is_country)
        g_hash_table_insert (self->countries, (char *) label->iso, label);
    }
  return TRUE;
}

static gboolean
read_table (AtlanteBaseLabels     *self,
            const char            *folder,
            const char            *name,
            AtlanteBaseLabelKind   kind,
            GError               **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  AtlanteTable *table = atlante_table_new_from_file (path, town_columns, error);

  return add_table (self, table) && read_labels (self, table, kind, error);
}

static gboolean
read_features (AtlanteBaseLabels *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "features.tsv", NULL);

  return add_table (self, atlante_feature_table_read (path, self->labels, error));
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const AtlanteBaseLabel *one = *(AtlanteBaseLabel *const *) a;
  const AtlanteBaseLabel *two = *(AtlanteBaseLabel *const *) b;

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  if (one->population != two->population)
    return one->population > two->population ? -1 : 1;
  /* Any fixed order will do: what is painted must not depend on the sorting algorithm. */
  return g_strcmp0 (one->id, two->id);
}

/**
 * atlante_base_labels_new_from_folder:
 * @folder: where countries.tsv, capitals.tsv and features.tsv are (data/basemap)
 * @error: return location for an error of #GFileError or #AtlanteTableError
 *
 * Loads the names of the base map.
 *
 * Returns: (transfer full) (nullable): the labels, or %NULL
 */
AtlanteBaseLabels *
atlante_base_labels_new_from_folder (const char  *folder,
                                     GError     **error)
{
  g_autoptr (AtlanteBaseLabels) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_BASE_LABELS, NULL);
  if (!read_table (self, folder, "countries.tsv", ATLANTE_BASE_LABEL_COUNTRY, error)
      || !read_table (self, folder, "capitals.tsv", ATLANTE_BASE_LABEL_CAPITAL, error)
      || !read_features (self, folder, error))
    return NULL;
  g_ptr_array_sort (self->labels, compare_labels);
  return g_steal_pointer (&self);
}

/**
 * atlante_base_labels_get_n_labels:
 * @self: the labels
 *
 * Returns: their number
 */
guint
atlante_base_labels_get_n_labels (AtlanteBaseLabels *self)
{
  g_return_val_if_fail (ATLANTE_IS_BASE_LABELS (self), 0);

  return self->labels->len;
}

/**
 * atlante_base_labels_get_label:
 * @self: the labels
 * @index: less than their number
 *
 * Returns: (transfer none): a label; those of a lower rank come first
 */
const AtlanteBaseLabel *
atlante_base_labels_get_label (AtlanteBaseLabels *self,
                               guint              index)
{
  g_return_val_if_fail (ATLANTE_IS_BASE_LABELS (self), NULL);
  g_return_val_if_fail (index < self->labels->len, NULL);

  return g_ptr_array_index (self->labels, index);
}

/**
 * atlante_base_labels_lookup_country:
 * @self: the labels
 * @iso: an ISO 3166 code of two capitals, "KP"
 *
 * Returns: (transfer none) (nullable): the label of a country
 */
const AtlanteBaseLabel *
atlante_base_labels_lookup_country (AtlanteBaseLabels *self,
                                    const char        *iso)
{
  g_return_val_if_fail (ATLANTE_IS_BASE_LABELS (self), NULL);
  g_return_val_if_fail (iso != NULL, NULL);

  return g_hash_table_lookup (self->countries, iso);
}
