/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-labels.h"

#include "atlante-base-names.h"
#include "atlante-feature-table.h"
#include "atlante-packed-file.h"

struct _AtlanteBaseLabels
{
  GObject parent_instance;

  AtlanteBaseNames  names;     /* of countries and towns */
  AtlanteTable     *table;     /* of features */
  GPtrArray        *features;  /* of AtlanteBaseLabel */
  GPtrArray        *labels;    /* of AtlanteBaseLabel, by rank, then kind; borrowed from the others */
  GHashTable       *countries; /* ISO code to AtlanteBaseLabel */
};

G_DEFINE_FINAL_TYPE (AtlanteBaseLabels, atlante_base_labels, G_TYPE_OBJECT)

static void
atlante_base_labels_finalize (GObject *object)
{
  AtlanteBaseLabels *self = ATLANTE_BASE_LABELS (object);

  g_hash_table_unref (self->countries);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->features);
  g_clear_pointer (&self->table, atlante_table_unref);
  atlante_base_names_clear (&self->names);

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
  self->labels = g_ptr_array_new ();
  self->features = g_ptr_array_new_with_free_func (atlante_feature_table_free_label);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
read_names (AtlanteBaseLabels *self, GBytes *bytes, GError **error)
{
  AtlantePackedFile file;
  AtlantePackedReader reader;

  if (!atlante_packed_file_init (&file, bytes, error)
      || !atlante_packed_file_open (&file, ATLANTE_PACKED_NAMES, 0, &reader, error))
    return FALSE;
  if (!atlante_base_names_read (&self->names, &reader))
    {
      atlante_packed_file_set_error (&file, &reader, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_map (AtlanteBaseLabels *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "world.atlasmap", NULL);
  g_autoptr (GBytes) bytes = atlante_packed_file_map (path, error);

  if (bytes == NULL)
    return FALSE;
  if (!read_names (self, bytes, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_features (AtlanteBaseLabels *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "features.tsv", NULL);

  self->table = atlante_feature_table_read (path, self->features, error);
  return self->table != NULL;
}

static void
add_label (AtlanteBaseLabels *self, AtlanteBaseLabel *label)
{
  g_ptr_array_add (self->labels, label);
  if (label->kind == ATLANTE_BASE_LABEL_COUNTRY && label->iso != NULL)
    g_hash_table_insert (self->countries, (char *) label->iso, label);
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
 * @folder: where world.atlasmap and features.tsv are (data/basemap)
 * @error: return location for an error of #GFileError, #AtlanteBaseMapError or #AtlanteTableError
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
  if (!read_map (self, folder, error) || !read_features (self, folder, error))
    return NULL;
  for (guint i = 0; i < self->names.n_labels; i++)
    add_label (self, &self->names.labels[i]);
  for (guint i = 0; i < self->features->len; i++)
    add_label (self, g_ptr_array_index (self->features, i));
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
