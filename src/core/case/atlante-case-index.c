/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-index-private.h"

#include "atlante-item-private.h"
#include "atlante-items.h"

struct _AtlanteCaseIndex
{
  GHashTable *items;        /* id → AtlanteItem */
  GHashTable *referrers;    /* id → Referrers */
};

typedef struct
{
  GPtrArray *lists[ATLANTE_N_ITEM_KINDS];
} Referrers;

typedef void (*ReferenceFunc) (AtlanteCaseIndex *self, AtlanteItem *item, const char *id);

static void
referrers_free (gpointer data)
{
  Referrers *referrers = data;

  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    g_clear_pointer (&referrers->lists[i], g_ptr_array_unref);
  g_free (referrers);
}

AtlanteCaseIndex *
_atlante_case_index_new (void)
{
  AtlanteCaseIndex *self = g_new0 (AtlanteCaseIndex, 1);

  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->referrers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, referrers_free);

  return self;
}

void
_atlante_case_index_free (AtlanteCaseIndex *self)
{
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->referrers);
  g_free (self);
}

/* Where an item of this rank stands in a list, or belongs. */
static guint
find_slot (GPtrArray *list, guint64 rank)
{
  guint low = 0;
  guint high = list->len;

  /* A case that is being read adds at the end only. */
  if (high == 0 || _atlante_item_get_rank (g_ptr_array_index (list, high - 1)) < rank)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (_atlante_item_get_rank (g_ptr_array_index (list, middle)) < rank)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static GPtrArray *
ensure_list (AtlanteCaseIndex *self, const char *id, AtlanteItemKind kind)
{
  Referrers *referrers = g_hash_table_lookup (self->referrers, id);

  if (referrers == NULL)
    {
      referrers = g_new0 (Referrers, 1);
      g_hash_table_insert (self->referrers, g_strdup (id), referrers);
    }
  if (referrers->lists[kind] == NULL)
    referrers->lists[kind] = g_ptr_array_new ();
  return referrers->lists[kind];
}

/* Also in place of the item that it replaces, which has the same rank. */
static void
add_reference (AtlanteCaseIndex *self, AtlanteItem *item, const char *id)
{
  GPtrArray *list = ensure_list (self, id, atlante_item_get_kind (item));
  guint64 rank = _atlante_item_get_rank (item);
  guint at = find_slot (list, rank);

  if (at < list->len && _atlante_item_get_rank (g_ptr_array_index (list, at)) == rank)
    g_ptr_array_index (list, at) = item;
  else
    g_ptr_array_insert (list, at, item);
}

static void
remove_reference (AtlanteCaseIndex *self, AtlanteItem *item, const char *id)
{
  Referrers *referrers = g_hash_table_lookup (self->referrers, id);
  GPtrArray *list = referrers != NULL ? referrers->lists[atlante_item_get_kind (item)] : NULL;
  guint at;

  if (list == NULL)
    return;
  at = find_slot (list, _atlante_item_get_rank (item));
  if (at < list->len && g_ptr_array_index (list, at) == item)
    g_ptr_array_remove_index (list, at);
}

static void
visit (AtlanteCaseIndex *self, AtlanteItem *item, const char *id, ReferenceFunc func)
{
  if (id != NULL)
    func (self, item, id);
}

static void
visit_ids (AtlanteCaseIndex *self, AtlanteItem *item, const char *const *ids, ReferenceFunc func)
{
  for (guint i = 0; ids[i] != NULL; i++)
    func (self, item, ids[i]);
}

static void
visit_roles (AtlanteCaseIndex *self, AtlanteItem *item, const AtlanteRole *roles, guint n,
             ReferenceFunc func)
{
  for (guint i = 0; i < n; i++)
    func (self, item, roles[i].id);
}

static void
visit_claim (AtlanteCaseIndex *self, AtlanteItem *item, ReferenceFunc func)
{
  AtlanteClaim *claim = ATLANTE_CLAIM (item);
  const AtlanteRole *roles;
  guint n;

  visit_ids (self, item, atlante_claim_get_passages (claim), func);
  visit (self, item, atlante_claim_get_topic (claim), func);
  visit (self, item, atlante_claim_get_attribution_actor (claim), func);
  visit (self, item,
         atlante_json_get_member_string (atlante_item_get_json (item), "same-origin-as"), func);
  roles = atlante_claim_get_places (claim, &n);
  visit_roles (self, item, roles, n, func);
  roles = atlante_claim_get_actors (claim, &n);
  visit_roles (self, item, roles, n, func);
}

static void
visit_place (AtlanteCaseIndex *self, AtlanteItem *item, ReferenceFunc func)
{
  const AtlanteKeyFigure *figures;
  guint n;

  visit (self, item, atlante_place_get_part_of (ATLANTE_PLACE (item)), func);
  figures = atlante_place_get_figures (ATLANTE_PLACE (item), &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < atlante_json_get_length (figures[i].claims); j++)
      visit (self, item, atlante_json_get_string (atlante_json_get_element (figures[i].claims, j)),
             func);
}

static void
visit_event (AtlanteCaseIndex *self, AtlanteItem *item, ReferenceFunc func)
{
  AtlanteEvent *event = ATLANTE_EVENT (item);
  const AtlanteRole *roles;
  guint n;

  roles = atlante_event_get_places (event, &n);
  visit_roles (self, item, roles, n, func);
  roles = atlante_event_get_actors (event, &n);
  visit_roles (self, item, roles, n, func);
  visit_ids (self, item, atlante_event_get_claims (event), func);
}

static void
visit_references (AtlanteCaseIndex *self, AtlanteItem *item, ReferenceFunc func)
{
  switch (atlante_item_get_kind (item))
    {
    case ATLANTE_ITEM_PASSAGE:
      visit (self, item, atlante_passage_get_source (ATLANTE_PASSAGE (item)), func);
      break;
    case ATLANTE_ITEM_PLACE:
      visit_place (self, item, func);
      break;
    case ATLANTE_ITEM_ACTOR:
      visit (self, item, atlante_actor_get_seat (ATLANTE_ACTOR (item)), func);
      break;
    case ATLANTE_ITEM_EVENT:
      visit_event (self, item, func);
      break;
    case ATLANTE_ITEM_CLAIM:
      visit_claim (self, item, func);
      break;
    case ATLANTE_ITEM_RELATION:
      visit (self, item, atlante_relation_get_from (ATLANTE_RELATION (item)), func);
      visit (self, item, atlante_relation_get_to (ATLANTE_RELATION (item)), func);
      visit_ids (self, item, atlante_relation_get_claims (ATLANTE_RELATION (item)), func);
      break;
    case ATLANTE_ITEM_SET_ASIDE:
      visit (self, item, atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (item)), func);
      break;
    case ATLANTE_ITEM_NOTE:
      visit (self, item, atlante_note_get_about (ATLANTE_NOTE (item)), func);
      break;
    case ATLANTE_ITEM_SOURCE:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_N_ITEM_KINDS:
    default:
      break;
    }
}

void
_atlante_case_index_add (AtlanteCaseIndex *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);

  if (id != NULL)
    g_hash_table_insert (self->items, g_strdup (id), item);
  visit_references (self, item, add_reference);
}

void
_atlante_case_index_remove (AtlanteCaseIndex *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);

  visit_references (self, item, remove_reference);
  if (id != NULL)
    g_hash_table_remove (self->items, id);
}

void
_atlante_case_index_replace (AtlanteCaseIndex *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  const char *old_id = atlante_item_get_id (old_item);
  const char *new_id = atlante_item_get_id (new_item);

  visit_references (self, new_item, add_reference);
  /* What is left of the old one are references that the new one does not have. */
  visit_references (self, old_item, remove_reference);
  if (old_id != NULL && g_strcmp0 (old_id, new_id) != 0)
    g_hash_table_remove (self->items, old_id);
  if (new_id != NULL)
    g_hash_table_insert (self->items, g_strdup (new_id), new_item);
}

AtlanteItem *
_atlante_case_index_lookup (AtlanteCaseIndex *self, const char *id)
{
  return g_hash_table_lookup (self->items, id);
}

GPtrArray *
_atlante_case_index_get_referrers (AtlanteCaseIndex *self, const char *id, AtlanteItemKind kind)
{
  Referrers *referrers = g_hash_table_lookup (self->referrers, id);

  return referrers != NULL ? referrers->lists[kind] : NULL;
}
