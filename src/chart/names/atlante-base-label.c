/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-label-private.h"

#include "atlante-table.h"

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
 * atlante_base_label_get_id:
 * @self: a label
 *
 * Returns: what a viewpoint calls it by: "yellow-sea", "country:KP" or "city:Kyiv"; unique but for
 *   towns that have the same English name
 */
const char *
atlante_base_label_get_id (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * atlante_base_label_get_type_name:
 * @self: a label
 *
 * Returns: "country", "capital", "town" or what data/basemap/features.tsv says: "strait", "desert"
 */
const char *
atlante_base_label_get_type_name (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->type_name;
}

/**
 * atlante_base_label_get_iso:
 * @self: a label
 *
 * Returns: (nullable): the ISO 3166 code of a country, or of a town's country; %NULL for what
 *   belongs to none
 */
const char *
atlante_base_label_get_iso (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->iso;
}

/**
 * atlante_base_label_get_rank:
 * @self: a label
 *
 * Returns: the zoom from which on the label has its place
 */
double
atlante_base_label_get_rank (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rank;
}

/**
 * atlante_base_label_get_population:
 * @self: a label
 *
 * Returns: how many people live in a town, 0 where that is not known
 */
guint
atlante_base_label_get_population (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->population;
}

/**
 * atlante_base_label_get_point:
 * @self: a label
 *
 * Returns: the middle of the label, or where the town is
 */
AtlanteGeoPoint
atlante_base_label_get_point (const AtlanteBaseLabel *self)
{
  AtlanteGeoPoint nowhere = { 0, 0 };

  g_return_val_if_fail (self != NULL, nowhere);

  return self->point;
}

/**
 * atlante_base_label_get_placing:
 * @self: a label
 *
 * Returns: what the points of the label say
 */
AtlanteBasePlacing
atlante_base_label_get_placing (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_BASE_PLACING_POINT);

  return self->placing;
}

/**
 * atlante_base_label_get_points:
 * @self: a label
 * @n_points: (out): how many there are
 *
 * By its placing, these are one point, the three or more of a line in reading direction, or the
 * south-western and the north-eastern corner of a box. Longitudes may run past 180 degrees, so that
 * neither line nor box breaks there.
 *
 * Returns: (transfer none) (array length=n_points): the points
 */
const AtlanteGeoPoint *
atlante_base_label_get_points (const AtlanteBaseLabel *self, guint *n_points)
{
  g_return_val_if_fail (self != NULL && n_points != NULL, NULL);

  *n_points = self->n_points;
  return self->points;
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
atlante_base_label_lookup_name (const AtlanteBaseLabel *self, const char *const *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      int column = atlante_table_find_language (self->languages, languages[i]);

      if (column >= 0 && self->names[column][0] != '\0')
        return self->names[column];
    }
  return self->names[0];
}

/**
 * atlante_base_label_get_name:
 * @self: a label
 * @language: BCP 47
 *
 * Returns: (transfer none) (nullable): the name in @language, and in no other instead
 */
const char *
atlante_base_label_get_name (const AtlanteBaseLabel *self, const char *language)
{
  int column;

  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  column = atlante_table_find_language (self->languages, language);
  return column >= 0 && self->names[column][0] != '\0' ? self->names[column] : NULL;
}

/**
 * atlante_base_label_get_local_name:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the name in the main language and script of its country
 */
const char *
atlante_base_label_get_local_name (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->local_name;
}

/**
 * atlante_base_label_get_ascii_name:
 * @self: a label
 *
 * Returns: (transfer none): the name of a town as one types it on any keyboard, "Sao Paulo"; of
 *   anything else its English name
 */
const char *
atlante_base_label_get_ascii_name (const AtlanteBaseLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ascii_name != NULL ? self->ascii_name : self->names[0];
}
