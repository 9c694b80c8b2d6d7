/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-name.h"

GArray *
atlante_names_read (AtlanteJson *names)
{
  guint n = atlante_json_get_length (names);
  GArray *array = g_array_sized_new (FALSE, TRUE, sizeof (AtlanteName), n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *json = atlante_json_get_element (names, i);
      const char *role = atlante_json_get_member_string (json, "role");
      AtlanteName name = {
        .text = atlante_json_get_member_string (json, "text"),
        .language = atlante_json_get_member_string (json, "language"),
        .viewpoint = atlante_json_get_member_string (json, "viewpoint"),
        .role = role == NULL ? ATLANTE_NAME_MAIN
                             : atlante_vocabulary_lookup (ATLANTE_VOCABULARY_NAME_ROLE, role),
      };

      if (name.text != NULL)
        g_array_append_val (array, name);
    }

  return array;
}

GArray *
atlante_roles_read (AtlanteJson *roles, const char *id_key)
{
  guint n = atlante_json_get_length (roles);
  GArray *array = g_array_sized_new (FALSE, TRUE, sizeof (AtlanteRole), n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *json = atlante_json_get_element (roles, i);
      AtlanteRole role = {
        .id = atlante_json_get_member_string (json, id_key),
        .role = atlante_json_get_member_string (json, "role"),
      };

      if (role.id != NULL)
        g_array_append_val (array, role);
    }

  return array;
}

GArray *
atlante_figures_read (AtlanteJson *figures)
{
  guint n = atlante_json_get_length (figures);
  GArray *array = g_array_sized_new (FALSE, TRUE, sizeof (AtlanteKeyFigure), n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *json = atlante_json_get_element (figures, i);
      AtlanteKeyFigure figure = {
        .value = atlante_json_get_member (json, "value"),
        .label = atlante_json_get_member (json, "label"),
        .claims = atlante_json_get_member (json, "claims"),
      };

      g_array_append_val (array, figure);
    }

  return array;
}

const char **
atlante_ids_read (AtlanteJson *ids)
{
  guint n = atlante_json_get_length (ids);
  const char **array = g_new0 (const char *, n + 1);
  guint used = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *id = atlante_json_get_string (atlante_json_get_element (ids, i));

      if (id != NULL)
        array[used++] = id;
    }

  return array;
}

static const char *
pick_role (const GArray *names, AtlanteNameRole role, const char *language, const char *viewpoint)
{
  for (guint i = 0; i < names->len; i++)
    {
      const AtlanteName *name = &g_array_index (names, AtlanteName, i);

      if (name->role == role && (language == NULL || g_strcmp0 (name->language, language) == 0) &&
          (viewpoint == NULL || g_strcmp0 (name->viewpoint, viewpoint) == 0))
        return name->text;
    }

  return NULL;
}

/**
 * atlante_names_pick:
 * @names: of #AtlanteName
 *
 * The name to show: in each language of the chain first the viewpoint's contested name, then the
 * main one. A contested name in another language does not displace a main one that can be read.
 *
 * Returns: (nullable): a name; %NULL only where there is none
 */
const char *
atlante_names_pick (const GArray *names, const AtlanteAudience *audience)
{
  const char *const *languages = atlante_audience_get_languages (audience);
  const char *viewpoint = atlante_audience_get_viewpoint (audience);
  const char *found;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if ((found = pick_role (names, ATLANTE_NAME_CONTESTED, languages[i], viewpoint)) != NULL)
        return found;
      if ((found = pick_role (names, ATLANTE_NAME_MAIN, languages[i], NULL)) != NULL)
        return found;
    }

  found = pick_role (names, ATLANTE_NAME_MAIN, NULL, NULL);
  if (found == NULL && names->len > 0)
    found = g_array_index (names, AtlanteName, 0).text;

  return found;
}
