/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case.h"

#include "atlante-fold.h"

/* Finding a place or an actor by what people call it: any name, in any language and script. */

#define MAX_CANDIDATES 10

/* One wrong letter in three is near still; two that changed places count as two: "Kurks". */
#define MAX_EDITS(length) (((length) + 1) / 3)

typedef enum
{
  MATCH_NONE,
  MATCH_NEAR,     /* spelt nearly so */
  MATCH_PART,     /* the name holds the words, or the words hold the name */
  MATCH_START,
  MATCH_WHOLE,
} Match;

typedef struct
{
  AtlanteItem *item;
  Match match;
} Found;

static Match
match_name (const char *name, const char *wanted)
{
  g_autofree char *folded = atlante_fold (name);

  if (*folded == '\0')
    return MATCH_NONE;
  if (g_str_equal (folded, wanted))
    return MATCH_WHOLE;
  if (g_str_has_prefix (folded, wanted))
    return MATCH_START;
  if (strstr (folded, wanted) != NULL || strstr (wanted, folded) != NULL)
    return MATCH_PART;
  if (atlante_count_edits (folded, wanted) <= MAX_EDITS (strlen (wanted)))
    return MATCH_NEAR;
  return MATCH_NONE;
}

static Match
match_item (AtlanteItem *item, const char *wanted)
{
  Match best = MATCH_NONE;
  guint n;
  const AtlanteName *names = ATLANTE_IS_PLACE (item)
                               ? atlante_place_get_names (ATLANTE_PLACE (item), &n)
                               : atlante_actor_get_names (ATLANTE_ACTOR (item), &n);

  for (guint i = 0; i < n; i++)
    best = MAX (best, match_name (names[i].text, wanted));
  /* Its id is a name only to the letter, and that was looked up before. */
  if (best == MATCH_NONE)
    best = MIN (match_name (atlante_item_get_id (item), wanted), MATCH_NEAR);
  return best;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a;
  const Found *two = b;

  if (one->match != two->match)
    return (int) two->match - (int) one->match;
  return (int) atlante_item_get_position (one->item) - (int) atlante_item_get_position (two->item);
}

static GArray *
find_all (AtlanteCase *self, AtlanteItemKind kind, const char *name)
{
  g_autofree char *wanted = atlante_fold (name);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  if (*wanted == '\0')
    return found;

  for (guint i = 0; i < atlante_case_get_n (self, kind); i++)
    {
      AtlanteItem *item = atlante_case_get_item (self, kind, i);
      Found entry = { item, match_item (item, wanted) };

      if (entry.match != MATCH_NONE)
        g_array_append_val (found, entry);
    }
  g_array_sort (found, compare_found);

  return found;
}

static GPtrArray *
list_ids (GArray *found)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (found->len, MAX_CANDIDATES); i++)
    {
      AtlanteItem *item = g_array_index (found, Found, i).item;

      g_ptr_array_add (ids, g_strdup (atlante_item_get_id (item)));
    }
  return ids;
}

/**
 * atlante_case_find_named:
 * @kind: %ATLANTE_ITEM_PLACE or %ATLANTE_ITEM_ACTOR
 * @name: an id or any name; case, accents and punctuation do not matter
 * @candidates: (out) (optional) (nullable) (transfer full): ids that come near where there is not
 *   exactly one, best first; %NULL where there is
 *
 * Returns: (nullable) (transfer none): the item
 */
AtlanteItem *
atlante_case_find_named (AtlanteCase *self, AtlanteItemKind kind, const char *name,
                         GPtrArray **candidates)
{
  g_autoptr (GArray) found = NULL;
  AtlanteItem *item;
  guint n_whole = 0;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);
  g_return_val_if_fail (kind == ATLANTE_ITEM_PLACE || kind == ATLANTE_ITEM_ACTOR, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (candidates != NULL)
    *candidates = NULL;
  if ((item = atlante_case_lookup_kind (self, kind, name)) != NULL)
    return item;

  found = find_all (self, kind, name);
  while (n_whole < found->len && g_array_index (found, Found, n_whole).match == MATCH_WHOLE)
    n_whole++;
  /* A beginning that fits one place today may fit two tomorrow: scripts need the whole name. */
  if (n_whole == 1)
    return g_array_index (found, Found, 0).item;

  if (candidates != NULL)
    *candidates = list_ids (found);
  return NULL;
}
