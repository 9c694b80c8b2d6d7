/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-viewpoint-label.h"

#include "atlante-catalog.h"
#include "atlante-vocabulary.h"

/**
 * atlante_viewpoint_label_dup:
 * @viewpoints: (nullable): all that there are
 * @id: of a viewpoint
 * @language: (nullable): BCP 47; %NULL for the interface's
 *
 * Returns: (transfer full): its label
 */
char *
atlante_viewpoint_label_dup (AtlanteViewpoints *viewpoints, const char *id, const char *language)
{
  int value;
  const AtlanteViewpoint *viewpoint;
  const char *languages[] = { language, "en", NULL };
  const char *title;

  g_return_val_if_fail (id != NULL, NULL);

  value = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, id);
  if (value > 0)
    return g_strdup (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, value, language));
  viewpoint = viewpoints != NULL ? atlante_viewpoints_lookup (viewpoints, id) : NULL;
  /* For one that it does not know it gives the international one. */
  if (viewpoint == NULL || !g_str_equal (atlante_viewpoint_get_id (viewpoint), id))
    return g_strdup (id);
  if (language == NULL)
    languages[0] = atlante_catalog_get_interface_language ();
  title = atlante_viewpoint_lookup_title (viewpoint, languages);
  return g_strdup (title != NULL ? title : id);
}
