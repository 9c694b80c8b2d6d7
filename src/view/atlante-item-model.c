/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-item-model.h"

/* More entries that may have to move than these are sorted at once. */
#define MAX_SINGLE_MOVES 100

/* An item of the case's list, shown or not. */
typedef struct
{
  AtlanteItem *item;
  guint n_claims;           /* by which it was put in its place */
  GSequenceIter *shown;     /* (nullable) */
} Entry;

struct _AtlanteItemModel
{
  GObject parent_instance;

  AtlanteSession *session;
  AtlanteCase *kase;        /* (nullable) */
  GListModel *source;       /* (nullable): the case's list */
  AtlanteItemKind kind;
  gboolean is_unlocated;    /* only events without a place */
  gboolean is_whole;        /* also what does not match the query */
  GSequence *entries;       /* of Entry, in the order of the case */
  GSequence *shown;         /* of the same */
  GHashTable *by_item;      /* AtlanteItem to Entry */
  GHashTable *stale;        /* set of ids: how many claims name them may have changed */
  guint freshen_id;
};

static void atlante_item_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlanteItemModel, atlante_item_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlante_item_model_iface_init))

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

/* --- the list --- */

static GType
atlante_item_model_get_item_type (GListModel *model)
{
  return ATLANTE_TYPE_ITEM;
}

static guint
atlante_item_model_get_n_items (GListModel *model)
{
  return (guint) g_sequence_get_length (ATLANTE_ITEM_MODEL (model)->shown);
}

static gpointer
atlante_item_model_get_item (GListModel *model, guint position)
{
  AtlanteItemModel *self = ATLANTE_ITEM_MODEL (model);
  const Entry *entry;

  if (position >= atlante_item_model_get_n_items (model))
    return NULL;
  entry = g_sequence_get (g_sequence_get_iter_at_pos (self->shown, (int) position));
  return g_object_ref (entry->item);
}

static void
atlante_item_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = atlante_item_model_get_item_type;
  iface->get_n_items = atlante_item_model_get_n_items;
  iface->get_item = atlante_item_model_get_item;
}

static void
tell (AtlanteItemModel *self, guint position, guint removed, guint added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* --- what is shown, and in which order --- */

static gboolean
is_unlocated (AtlanteCase *kase, AtlanteEvent *event)
{
  guint n = 0;
  const AtlanteRole *places = atlante_event_get_places (event, &n);

  for (guint i = 0; i < n; i++)
    if (atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, places[i].id) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_wanted (AtlanteItemModel *self, AtlanteItem *item)
{
  return (!self->is_unlocated || is_unlocated (self->kase, ATLANTE_EVENT (item)))
         && (self->is_whole || atlante_session_matches (self->session, item));
}

static gboolean
is_by_claims (AtlanteItemModel *self)
{
  return self->kind == ATLANTE_ITEM_PLACE || self->kind == ATLANTE_ITEM_ACTOR
         || self->kind == ATLANTE_ITEM_TOPIC;
}

static guint
count_claims (AtlanteItemModel *self, AtlanteItem *item)
{
  return is_by_claims (self)
           ? atlante_case_get_n_referrers (self->kase, atlante_item_get_id (item),
                                           ATLANTE_ITEM_CLAIM)
           : 0;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Entry *one = a, *two = b;
  int order = 0;

  if (ATLANTE_IS_EVENT (one->item))
    order = atlante_time_compare (atlante_event_get_time (ATLANTE_EVENT (one->item)),
                                  atlante_event_get_time (ATLANTE_EVENT (two->item)));
  else if (one->n_claims != two->n_claims)
    order = one->n_claims < two->n_claims ? 1 : -1;
  return order != 0 ? order : atlante_item_compare_positions (one->item, two->item);
}

/* Returns: where it stands */
static guint
show (AtlanteItemModel *self, Entry *entry)
{
  entry->shown = g_sequence_insert_sorted (self->shown, entry, compare, NULL);
  return (guint) g_sequence_iter_get_position (entry->shown);
}

/* Returns: where it stood */
static guint
hide (Entry *entry)
{
  guint position = (guint) g_sequence_iter_get_position (entry->shown);

  g_sequence_remove (entry->shown);
  entry->shown = NULL;
  return position;
}

/* (transfer full): the items that are shown, in their order */
static GPtrArray *
dup_shown (AtlanteItemModel *self)
{
  GPtrArray *items = g_ptr_array_new ();

  for (GSequenceIter *iter = g_sequence_get_begin_iter (self->shown);
       !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    g_ptr_array_add (items, ((Entry *) g_sequence_get (iter))->item);
  return items;
}

/* What is the same at both ends stays: the list keeps its rows there, and where it is scrolled to. */
static void
tell_difference (AtlanteItemModel *self, GPtrArray *before, GPtrArray *after)
{
  guint most = MIN (before->len, after->len), start = 0, end = 0;

  while (start < most
         && g_ptr_array_index (before, start) == g_ptr_array_index (after, start))
    start++;
  while (end < most - start
         && g_ptr_array_index (before, before->len - 1 - end)
              == g_ptr_array_index (after, after->len - 1 - end))
    end++;
  tell (self, start, before->len - start - end, after->len - start - end);
}

static void
fill (AtlanteItemModel *self)
{
  g_sequence_remove_range (g_sequence_get_begin_iter (self->shown),
                           g_sequence_get_end_iter (self->shown));
  for (GSequenceIter *iter = g_sequence_get_begin_iter (self->entries);
       !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    {
      Entry *entry = g_sequence_get (iter);

      entry->n_claims = count_claims (self, entry->item);
      entry->shown = is_wanted (self, entry->item) ? g_sequence_append (self->shown, entry) : NULL;
    }
  g_sequence_sort (self->shown, compare, NULL);
}

/* Everything anew: after another query, or very many changes. */
static void
rebuild (AtlanteItemModel *self)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  /* The session has another case already, and forgets what was looked for in this one. */
  if (atlante_session_get_case (self->session) != self->kase)
    return;
  before = dup_shown (self);
  fill (self);
  after = dup_shown (self);
  tell_difference (self, before, after);
}

/* --- following the case --- */

static Entry *
add_entry (AtlanteItemModel *self, GSequenceIter *before, guint position)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->item = g_list_model_get_item (self->source, position);
  entry->n_claims = count_claims (self, entry->item);
  g_sequence_insert_before (before, entry);
  g_hash_table_insert (self->by_item, entry->item, entry);
  return entry;
}

static void
drop_entry (AtlanteItemModel *self, GSequenceIter *iter)
{
  Entry *entry = g_sequence_get (iter);

  g_hash_table_remove (self->by_item, entry->item);
  g_sequence_remove (iter);
}

/* One that takes the place of another tells so at once: a selection follows it then. */
static void
replace_one (AtlanteItemModel *self, guint position)
{
  GSequenceIter *iter = g_sequence_get_iter_at_pos (self->entries, (int) position);
  GSequenceIter *next = g_sequence_iter_next (iter);
  Entry *old = g_sequence_get (iter), *new;
  gboolean was_shown = old->shown != NULL;
  guint from = was_shown ? hide (old) : 0, to;

  drop_entry (self, iter);
  new = add_entry (self, next, position);
  if (!is_wanted (self, new->item))
    {
      tell (self, from, was_shown ? 1 : 0, 0);
      return;
    }
  to = show (self, new);
  if (was_shown && from == to)
    {
      tell (self, to, 1, 1);
      return;
    }
  /* Whoever listens sees each step as it is. */
  hide (new);
  tell (self, from, was_shown ? 1 : 0, 0);
  tell (self, show (self, new), 0, 1);
}

static void
remove_at (AtlanteItemModel *self, guint position)
{
  GSequenceIter *iter = g_sequence_get_iter_at_pos (self->entries, (int) position);
  Entry *entry = g_sequence_get (iter);
  gboolean was_shown = entry->shown != NULL;
  guint from = was_shown ? hide (entry) : 0;

  drop_entry (self, iter);
  tell (self, from, was_shown ? 1 : 0, 0);
}

static void
insert_at (AtlanteItemModel *self, guint position)
{
  Entry *entry =
    add_entry (self, g_sequence_get_iter_at_pos (self->entries, (int) position), position);

  if (is_wanted (self, entry->item))
    tell (self, show (self, entry), 0, 1);
}

static void
source_changed_cb (AtlanteItemModel *self, guint position, guint removed, guint added)
{
  if (removed == 1 && added == 1)
    {
      replace_one (self, position);
      return;
    }
  for (guint i = 0; i < removed; i++)
    remove_at (self, position);
  for (guint i = 0; i < added; i++)
    insert_at (self, position + i);
}

static void
update_counts (AtlanteItemModel *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      AtlanteItem *item = atlante_case_lookup_kind (self->kase, self->kind, id);
      Entry *entry = item != NULL ? g_hash_table_lookup (self->by_item, item) : NULL;
      guint n_claims = entry != NULL ? count_claims (self, item) : 0, from;

      if (entry == NULL || n_claims == entry->n_claims)
        continue;
      if (entry->shown == NULL)
        {
          entry->n_claims = n_claims;
          continue;
        }
      from = hide (entry);
      tell (self, from, 1, 0);
      entry->n_claims = n_claims;
      tell (self, show (self, entry), 0, 1);
    }
}

static gboolean
freshen_cb (gpointer user_data)
{
  AtlanteItemModel *self = user_data;

  self->freshen_id = 0;
  if (g_hash_table_size (self->stale) > MAX_SINGLE_MOVES)
    rebuild (self);
  else
    update_counts (self);
  g_hash_table_remove_all (self->stale);
  return G_SOURCE_REMOVE;
}

static void
add_stale (AtlanteItemModel *self, const char *id)
{
  if (id != NULL && !g_hash_table_contains (self->stale, id))
    g_hash_table_add (self->stale, g_strdup (id));
}

static void
add_stale_roles (AtlanteItemModel *self, const AtlanteRole *roles, guint n)
{
  for (guint i = 0; i < n; i++)
    add_stale (self, roles[i].id);
}

/* Once an edit is done: a step in which a place goes over from thousands of claims to another moves
 * it once. Before the next frame. */
static void
follow_claim (AtlanteItemModel *self, AtlanteItem *item)
{
  AtlanteClaim *claim = ATLANTE_CLAIM (item);
  const AtlanteRole *roles;
  guint n;

  if (self->kind == ATLANTE_ITEM_TOPIC)
    add_stale (self, atlante_claim_get_topic (claim));
  else if (self->kind == ATLANTE_ITEM_PLACE)
    {
      roles = atlante_claim_get_places (claim, &n);
      add_stale_roles (self, roles, n);
    }
  else
    {
      roles = atlante_claim_get_actors (claim, &n);
      add_stale_roles (self, roles, n);
      add_stale (self, atlante_claim_get_attribution_actor (claim));
    }
  if (self->freshen_id == 0)
    self->freshen_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, freshen_cb, self, NULL);
}

static void
item_replaced_cb (AtlanteItemModel *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (ATLANTE_IS_CLAIM (old_item))
    follow_claim (self, old_item);
}

static void
item_removed_cb (AtlanteItemModel *self, AtlanteItem *item)
{
  if (ATLANTE_IS_CLAIM (item))
    follow_claim (self, item);
}

static void
claims_changed_cb (AtlanteItemModel *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < added; i++)
    follow_claim (self, atlante_case_get_item (self->kase, ATLANTE_ITEM_CLAIM, position + i));
}

static void
follow_case (AtlanteItemModel *self)
{
  g_autoptr (GListModel) claims = NULL;

  g_signal_connect_object (self->source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (!is_by_claims (self))
    return;
  claims = atlante_case_list (self->kase, ATLANTE_ITEM_CLAIM);
  g_signal_connect_object (claims, "items-changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kase, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* --- the object --- */

static void
atlante_item_model_dispose (GObject *object)
{
  AtlanteItemModel *self = ATLANTE_ITEM_MODEL (object);

  g_clear_handle_id (&self->freshen_id, g_source_remove);

  G_OBJECT_CLASS (atlante_item_model_parent_class)->dispose (object);
}

static void
atlante_item_model_finalize (GObject *object)
{
  AtlanteItemModel *self = ATLANTE_ITEM_MODEL (object);

  g_sequence_free (self->shown);
  g_sequence_free (self->entries);
  g_hash_table_unref (self->by_item);
  g_hash_table_unref (self->stale);
  g_clear_object (&self->source);
  g_clear_object (&self->kase);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlante_item_model_parent_class)->finalize (object);
}

static void
atlante_item_model_class_init (AtlanteItemModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_item_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_item_model_finalize;
}

static void
atlante_item_model_init (AtlanteItemModel *self)
{
  self->entries = g_sequence_new (entry_free);
  self->shown = g_sequence_new (NULL);
  self->by_item = g_hash_table_new (NULL, NULL);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GListModel *
new_model (AtlanteSession *session, AtlanteItemKind kind, gboolean is_unlocated, gboolean is_whole)
{
  static const char *const signals[] = { "notify::query", "notify::earliest", "notify::latest" };
  AtlanteItemModel *self = g_object_new (ATLANTE_TYPE_ITEM_MODEL, NULL);
  AtlanteCase *kase = atlante_session_get_case (session);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->is_unlocated = is_unlocated;
  self->is_whole = is_whole;
  if (kase == NULL)
    return G_LIST_MODEL (self);

  self->kase = g_object_ref (kase);
  self->source = atlante_case_list (kase, kind);
  for (guint i = 0; i < g_list_model_get_n_items (self->source); i++)
    add_entry (self, g_sequence_get_end_iter (self->entries), i);
  fill (self);
  follow_case (self);
  for (gsize i = 0; i < G_N_ELEMENTS (signals) && !is_whole; i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  return G_LIST_MODEL (self);
}

/**
 * atlante_item_model_new:
 *
 * Returns: (transfer full): a list of AtlanteItem; empty where no case is open
 */
GListModel *
atlante_item_model_new (AtlanteSession *session, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return new_model (session, kind, FALSE, FALSE);
}

/**
 * atlante_item_model_new_whole:
 *
 * Returns: (transfer full): a list of AtlanteItem; empty where no case is open
 */
GListModel *
atlante_item_model_new_whole (AtlanteSession *session, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return new_model (session, kind, FALSE, TRUE);
}

/**
 * atlante_item_model_new_unlocated:
 *
 * Returns: (transfer full): a list of AtlanteEvent
 */
GListModel *
atlante_item_model_new_unlocated (AtlanteSession *session)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  return new_model (session, ATLANTE_ITEM_EVENT, TRUE, FALSE);
}

/**
 * atlante_item_model_find:
 * @model: an AtlanteItemModel, or a single selection over one
 * @item: (nullable): an item
 *
 * Returns: where it stands; %GTK_INVALID_LIST_POSITION where it does not
 */
guint
atlante_item_model_find (GListModel *model, AtlanteItem *item)
{
  const Entry *entry;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), GTK_INVALID_LIST_POSITION);

  if (GTK_IS_SINGLE_SELECTION (model))
    model = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model));
  if (model == NULL || item == NULL)
    return GTK_INVALID_LIST_POSITION;
  g_return_val_if_fail (ATLANTE_IS_ITEM_MODEL (model), GTK_INVALID_LIST_POSITION);

  entry = g_hash_table_lookup (ATLANTE_ITEM_MODEL (model)->by_item, item);
  return entry != NULL && entry->shown != NULL
           ? (guint) g_sequence_iter_get_position (entry->shown)
           : GTK_INVALID_LIST_POSITION;
}
