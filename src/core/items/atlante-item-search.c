/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-item-search.h"

#include "atlante-fold.h"

static void
append_folded (GString *out, const char *text)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return;
  folded = atlante_fold (text);
  g_string_append_c (out, '\n');
  g_string_append (out, folded);
}

static void
append_text (GString *out, AtlanteJson *text)
{
  if (atlante_json_get_node_type (text) == ATLANTE_JSON_STRING)
    append_folded (out, atlante_json_get_string (text));
  for (guint i = 0; i < atlante_json_get_length (text); i++)
    append_folded (out, atlante_json_get_string (atlante_json_get_element (text, i)));
}

static void
append_names (GString *out, const AtlanteName *names, guint n)
{
  for (guint i = 0; i < n; i++)
    append_folded (out, names[i].text);
}

char *
atlante_item_dup_search_text (AtlanteItem *item, const AtlanteAudience *audience)
{
  static const char *const members[] = { "title", "text", "label", "summary", "office" };
  GString *out = g_string_new (NULL);
  const AtlanteName *names = NULL;
  const char *language, *kind = NULL;
  AtlanteJson *json;
  guint n = 0;

  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  language = atlante_audience_get_language (audience);
  json = atlante_item_get_json (item);
  if (ATLANTE_IS_PLACE (item))
    {
      AtlantePlace *place = ATLANTE_PLACE (item);

      names = atlante_place_get_names (place, &n);
      kind = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                           atlante_place_get_kind (place), language);
    }
  else if (ATLANTE_IS_ACTOR (item))
    {
      AtlanteActor *actor = ATLANTE_ACTOR (item);

      names = atlante_actor_get_names (actor, &n);
      kind = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ACTOR_KIND,
                                           atlante_actor_get_kind (actor), language);
    }
  append_names (out, names, n);
  append_folded (out, kind);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    append_text (out, atlante_json_get_member (json, members[i]));

  return g_string_free (out, FALSE);
}

gboolean
atlante_search_text_matches (const char *search_text, const char *folded_query)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (search_text != NULL, FALSE);
  g_return_val_if_fail (folded_query != NULL, FALSE);

  words = g_strsplit (folded_query, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (search_text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
