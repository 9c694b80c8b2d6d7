/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-feature-table.h"

#include <math.h>
#include <string.h>

#include "atlante-base-label-private.h"

#define MAX_RANK 20
/* A line or box may run past the 180th meridian, by one turn at most. */
#define MAX_LONGITUDE 540
#define MIN_CURVE 3

enum
{
  COLUMN_ID,
  COLUMN_KIND,
  COLUMN_RANK,
  COLUMN_PLACING,
  COLUMN_POINTS,
  N_COLUMNS
};

static const char *const columns[] = { "id", "kind", "rank", "placing", "points", NULL };

/* The whole cell, no more than @limit from 0 */
static gboolean
parse_number (const char *cell, double limit, double *number)
{
  char *end;

  *number = g_ascii_strtod (cell, &end);
  return end != cell && *end == '\0' && fabs (*number) <= limit;
}

static AtlanteBaseLabelKind
get_kind (const char *word)
{
  static const char *const waters[] = { "sea", "gulf", "bay", "strait", "channel", "lake", NULL };

  if (g_str_equal (word, "ocean"))
    return ATLANTE_BASE_LABEL_OCEAN;
  return g_strv_contains (waters, word) ? ATLANTE_BASE_LABEL_WATER : ATLANTE_BASE_LABEL_LAND;
}

/* "42.5,130.3" */
static gboolean
parse_point (const char *text, AtlanteGeoPoint *point)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 3);

  return g_strv_length (parts) == 2
         && parse_number (parts[0], 90, &point->latitude)
         && parse_number (parts[1], MAX_LONGITUDE, &point->longitude);
}

static gboolean
parse_points (AtlanteBaseLabel *self, const char *cell)
{
  g_auto (GStrv) words = g_strsplit (cell, " ", -1);

  self->n_points = g_strv_length (words);
  if (self->n_points == 0)
    return FALSE;
  self->points = g_new (AtlanteGeoPoint, self->n_points);
  for (guint i = 0; i < self->n_points; i++)
    if (!parse_point (words[i], &self->points[i]))
      return FALSE;
  return TRUE;
}

static AtlanteGeoPoint
get_between (AtlanteGeoPoint a, AtlanteGeoPoint b, double part)
{
  AtlanteGeoPoint point = { a.latitude + (b.latitude - a.latitude) * part,
                            a.longitude + (b.longitude - a.longitude) * part };

  return point;
}

/* Degrees are as good as any other unit to find the middle of a line that a name follows. */
static double
get_length (AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  return hypot (b.latitude - a.latitude, b.longitude - a.longitude);
}

static AtlanteGeoPoint
find_middle (const AtlanteGeoPoint *points, guint n_points)
{
  double left = 0;

  for (guint i = 1; i < n_points; i++)
    left += get_length (points[i - 1], points[i]) / 2;
  for (guint i = 1; i < n_points; i++)
    {
      double length = get_length (points[i - 1], points[i]);

      if (length >= left && length > 0)
        return get_between (points[i - 1], points[i], left / length);
      left -= length;
    }
  return points[0];
}

static gboolean
parse_placing (AtlanteBaseLabel *self, const char *word)
{
  const AtlanteGeoPoint *points = self->points;

  if (g_str_equal (word, "point"))
    self->placing = ATLANTE_BASE_PLACING_POINT;
  else if (g_str_equal (word, "curve"))
    self->placing = ATLANTE_BASE_PLACING_CURVE;
  else if (g_str_equal (word, "area"))
    self->placing = ATLANTE_BASE_PLACING_AREA;
  else
    return FALSE;

  self->point = find_middle (points, self->n_points);
  self->point.longitude -= 360 * floor ((self->point.longitude + 180) / 360);
  switch (self->placing)
    {
    case ATLANTE_BASE_PLACING_CURVE:
      return self->n_points >= MIN_CURVE;
    case ATLANTE_BASE_PLACING_AREA:
      return self->n_points == 2 && points[0].latitude < points[1].latitude
             && points[0].longitude < points[1].longitude;
    case ATLANTE_BASE_PLACING_POINT:
    default:
      return self->n_points == 1;
    }
}

/* Returns: (nullable): the column that is wrong */
static const char *
parse_row (AtlanteBaseLabel *self, const char *const *row)
{
  if (row[COLUMN_ID][0] == '\0')
    return columns[COLUMN_ID];
  if (row[COLUMN_KIND][0] == '\0')
    return columns[COLUMN_KIND];
  if (row[N_COLUMNS] == NULL || row[N_COLUMNS][0] == '\0')
    return "en";
  if (!parse_number (row[COLUMN_RANK], MAX_RANK, &self->rank)
      || self->rank < 0)
    return columns[COLUMN_RANK];
  if (!parse_points (self, row[COLUMN_POINTS]))
    return columns[COLUMN_POINTS];
  if (!parse_placing (self, row[COLUMN_PLACING]))
    return columns[COLUMN_PLACING];
  self->id = row[COLUMN_ID];
  self->type_name = row[COLUMN_KIND];
  self->kind = get_kind (self->type_name);
  return NULL;
}

/**
 * atlante_feature_table_read:
 * @path: the table
 * @labels: (element-type AtlanteBaseLabel): where to add a label for each row
 * @error: return location for an error of #GFileError or #AtlanteTableError
 *
 * Returns: (transfer full) (nullable): the table, which has to live as long as the labels
 */
AtlanteTable *
atlante_feature_table_read (const char *path, GPtrArray *labels, GError **error)
{
  g_autoptr (AtlanteTable) table = atlante_table_new_from_file (path, columns, error);

  for (guint i = 0; table != NULL && i < atlante_table_get_n_rows (table); i++)
    {
      AtlanteBaseLabel *label = g_new0 (AtlanteBaseLabel, 1);
      const char *wrong;

      g_ptr_array_add (labels, label);
      wrong = parse_row (label, atlante_table_get_row (table, i));
      if (wrong != NULL)
        {
          atlante_table_set_row_error (table, i, wrong, error);
          return NULL;
        }
      label->languages = atlante_table_get_languages (table);
      label->names = atlante_table_get_names (table, i);
    }
  return g_steal_pointer (&table);
}

void
atlante_feature_table_free_label (gpointer label)
{
  AtlanteBaseLabel *self = label;

  g_free (self->points);
  g_free (self);
}
