/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The columns before the names: iso or kind, latitude, longitude, rank. */
#define N_FIXED 4
#define MAX_RANK 20

struct _AtlanteBaseLabel
{
  AtlanteBaseLabelKind  kind;
  AtlanteGeoPoint       point;
  guint                 rank;
  char                **cells;     /* a row of the table */
  char                **languages; /* the table's head, which names the cells */
};

struct _AtlanteBaseLabels
{
  GObject parent_instance;

  GPtrArray  *labels;    /* of AtlanteBaseLabel, by rank, then kind */
  GPtrArray  *heads;     /* of char **, the head of each table */
  GHashTable *countries; /* ISO code to AtlanteBaseLabel */
};

G_DEFINE_FINAL_TYPE (AtlanteBaseLabels, atlante_base_labels, G_TYPE_OBJECT)
G_DEFINE_QUARK (atlante-base-labels-error-quark, atlante_base_labels_error)

static void
label_free (AtlanteBaseLabel *self)
{
  g_strfreev (self->cells);
  g_free (self);
}

static void
atlante_base_labels_finalize (GObject *object)
{
  AtlanteBaseLabels *self = ATLANTE_BASE_LABELS (object);

  g_hash_table_unref (self->countries);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->heads);

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
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
parse_number (const char *cell,
              double      limit,
              double     *number)
{
  char *end;

  *number = g_ascii_strtod (cell, &end);
  return end != cell && *end == '\0' && fabs (*number) <= limit;
}

/* Takes the cells of a row. */
static AtlanteBaseLabel *
parse_row (char                 **cells,
           char                 **head,
           AtlanteBaseLabelKind   kind)
{
  AtlanteBaseLabel *self = g_new0 (AtlanteBaseLabel, 1);
  double rank;

  self->kind = kind;
  self->cells = cells;
  self->languages = head;
  if (g_strv_length (cells) != g_strv_length (head)
      || !parse_number (cells[1], 90, &self->point.latitude)
      || !parse_number (cells[2], 180, &self->point.longitude)
      || !parse_number (cells[3], MAX_RANK, &rank) || rank < 0
      || cells[0][0] == '\0' || cells[N_FIXED][0] == '\0')
    {
      label_free (self);
      return NULL;
    }
  self->rank = (guint) rank;
  return self;
}

static gboolean
parse_table (AtlanteBaseLabels     *self,
             const char            *path,
             char                 **lines,
             AtlanteBaseLabelKind   kind,
             GError               **error)
{
  char **head = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", -1);

  g_ptr_array_add (self->heads, head);
  if (g_strv_length (head) <= N_FIXED)
    {
      g_set_error (error, ATLANTE_BASE_LABELS_ERROR, ATLANTE_BASE_LABELS_ERROR_DAMAGED,
                   _("%s: the first line does not name the columns. Install the program again."),
                   path);
      return FALSE;
    }
  for (guint i = 1; lines[i] != NULL; i++)
    {
      AtlanteBaseLabel *label;

      if (lines[i][0] == '\0')
        continue;
      label = parse_row (g_strsplit (lines[i], "\t", -1), head, kind);
      if (label == NULL)
        {
          g_set_error (error, ATLANTE_BASE_LABELS_ERROR, ATLANTE_BASE_LABELS_ERROR_DAMAGED,
                       _("%s, line %u: a value is missing or impossible. "
                         "Install the program again."),
                       path, i + 1);
          return FALSE;
        }
      g_ptr_array_add (self->labels, label);
      if (kind == ATLANTE_BASE_LABEL_COUNTRY)
        g_hash_table_insert (self->countries, label->cells[0], label);
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
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  if (!g_utf8_validate (text, length, NULL))
    {
      g_set_error (error, ATLANTE_BASE_LABELS_ERROR, ATLANTE_BASE_LABELS_ERROR_DAMAGED,
                   _("%s is not UTF-8 text. Install the program again."), path);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  return parse_table (self, path, lines, kind, error);
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
  /* Any fixed order will do: what is painted must not depend on the sorting algorithm. */
  return g_strcmp0 (one->cells[N_FIXED], two->cells[N_FIXED]);
}

/**
 * atlante_base_labels_new_from_folder:
 * @folder: where countries.tsv, capitals.tsv and waters.tsv are (data/basemap)
 * @error: return location for an error of #GFileError or #AtlanteBaseLabelsError
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
      || !read_table (self, folder, "waters.tsv", ATLANTE_BASE_LABEL_WATER, error))
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

/**
 * atlante_base_label_get_kind:
 * @self: a label
 *
 * Returns: what it names
 */
AtlanteBaseLabelKind
atlante_base_label_get_kind (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_BASE_LABEL_COUNTRY);

  return self->kind;
}

/**
 * atlante_base_label_get_point:
 * @self: a label
 *
 * Returns: the middle of the label, or where the capital is
 */
AtlanteGeoPoint
atlante_base_label_get_point (const AtlanteBaseLabel *self)
{
  AtlanteGeoPoint nowhere = { 0, 0 };

  g_return_val_if_fail (self != NULL, nowhere);

  return self->point;
}

/**
 * atlante_base_label_get_rank:
 * @self: a label
 *
 * Returns: the zoom from which on the label has its place
 */
guint
atlante_base_label_get_rank (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rank;
}

/**
 * atlante_base_label_get_iso:
 * @self: a label
 *
 * Returns: (nullable): the ISO 3166 code of a country or of a capital's country; %NULL for waters
 */
const char *
atlante_base_label_get_iso (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind == ATLANTE_BASE_LABEL_WATER ? NULL : self->cells[0];
}

/**
 * atlante_base_label_is_ocean:
 * @self: a label
 *
 * Returns: whether it names an ocean, whose letters may stand wider than a sea's
 */
gboolean
atlante_base_label_is_ocean (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == ATLANTE_BASE_LABEL_WATER && g_str_equal (self->cells[0], "ocean");
}

/* "it", "it_IT.UTF-8" and "it-IT" all ask for "it". */
static gboolean
is_same_language (const char *wanted,
                  const char *column)
{
  gsize length = strcspn (wanted, "_-.@");

  return strlen (column) == length && g_ascii_strncasecmp (wanted, column, length) == 0;
}

/**
 * atlante_base_label_lookup_name:
 * @self: a label
 * @languages: (array zero-terminated=1) (nullable): languages, the best first, as from
 *   g_get_language_names()
 *
 * Returns: (transfer none): the name in the first language that has one, else in English
 */
const char *
atlante_base_label_lookup_name (const AtlanteBaseLabel *self,
                                const char *const      *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    for (guint column = N_FIXED; self->languages[column] != NULL; column++)
      if (is_same_language (languages[i], self->languages[column])
          && self->cells[column][0] != '\0')
        return self->cells[column];
  return self->cells[N_FIXED];
}
