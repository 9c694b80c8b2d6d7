/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-place-suggestions.h"

struct _AtlantePlaceSuggestions
{
  AtlanteGoToIndex *index;
  AtlanteBaseLabels *labels;      /* (nullable) */
};

AtlantePlaceSuggestions *
atlante_place_suggestions_new (AtlanteCase *kase, AtlanteBaseLabels *labels,
                               const AtlanteAudience *audience)
{
  AtlantePlaceSuggestions *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  self = g_new0 (AtlantePlaceSuggestions, 1);
  self->index = atlante_go_to_index_new (kase, labels, audience);
  g_set_object (&self->labels, labels);
  return self;
}

void
atlante_place_suggestions_free (AtlantePlaceSuggestions *self)
{
  if (self == NULL)
    return;
  atlante_go_to_index_free (self->index);
  g_clear_object (&self->labels);
  g_free (self);
}

GPtrArray *
atlante_place_suggestions_search (AtlantePlaceSuggestions *self, const char *text, guint limit)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return atlante_go_to_index_search (self->index, text, limit);
}

static gboolean
is_town (const AtlanteBaseLabel *label)
{
  AtlanteBaseLabelKind kind = atlante_base_label_get_kind (label);

  return kind == ATLANTE_BASE_LABEL_TOWN || kind == ATLANTE_BASE_LABEL_CAPITAL;
}

static int
compare_distance (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlanteGeoPoint *point = user_data;
  const AtlanteBaseLabel *const *one = a;
  const AtlanteBaseLabel *const *two = b;
  double first = atlante_geo_point_distance (*point, atlante_base_label_get_point (*one));
  double second = atlante_geo_point_distance (*point, atlante_base_label_get_point (*two));

  return first < second ? -1 : first > second ? 1 : 0;
}

GPtrArray *
atlante_place_suggestions_list_near (AtlantePlaceSuggestions *self, AtlanteGeoPoint point,
                                     double distance, guint limit)
{
  GPtrArray *near = g_ptr_array_new ();
  guint n;

  g_return_val_if_fail (self != NULL, near);

  n = self->labels != NULL ? atlante_base_labels_get_n_labels (self->labels) : 0;
  for (guint i = 0; i < n; i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (self->labels, i);

      if (is_town (label)
          && atlante_geo_point_distance (point, atlante_base_label_get_point (label)) <= distance)
        g_ptr_array_add (near, (gpointer) label);
    }
  g_ptr_array_sort_with_data (near, compare_distance, &point);
  if (near->len > limit)
    g_ptr_array_set_size (near, (int) limit);
  return near;
}
