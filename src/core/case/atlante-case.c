/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case.h"

#include "atlante-case-index-private.h"
#include "atlante-item-list-private.h"

struct _AtlanteCase
{
  GObject parent_instance;

  /* The members of the file; the lists of items in it are those that were loaded, and are
   * overlaid by @lists when the case is written. */
  AtlanteJson *root;
  AtlanteItemList *lists[ATLANTE_N_ITEM_KINDS];
  AtlanteCaseIndex *index;
  const char **languages;
  gboolean is_past;
};

G_DEFINE_FINAL_TYPE (AtlanteCase, atlante_case, G_TYPE_OBJECT)
G_DEFINE_QUARK (atlante-case-error-quark, atlante_case_error)

enum
{
  ITEM_REPLACED,
  ITEM_REMOVED,
  MEMBERS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
atlante_case_finalize (GObject *object)
{
  AtlanteCase *self = ATLANTE_CASE (object);

  g_clear_pointer (&self->index, _atlante_case_index_free);
  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->languages, g_free);
  g_clear_pointer (&self->root, atlante_json_unref);

  G_OBJECT_CLASS (atlante_case_parent_class)->finalize (object);
}

static void
atlante_case_class_init (AtlanteCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_case_finalize;

  /**
   * AtlanteCase::item-replaced:
   * @old_item: the item as it was
   * @new_item: the item that stands in its place
   */
  signals[ITEM_REPLACED] = g_signal_new ("item-replaced", ATLANTE_TYPE_CASE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         ATLANTE_TYPE_ITEM, ATLANTE_TYPE_ITEM);
  /**
   * AtlanteCase::item-removed:
   * @item: what has been taken out of its list
   */
  signals[ITEM_REMOVED] = g_signal_new ("item-removed", ATLANTE_TYPE_CASE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  /**
   * AtlanteCase::members-changed:
   *
   * The title, languages, viewpoint or another member that is no list of items has changed.
   */
  signals[MEMBERS_CHANGED] = g_signal_new ("members-changed", ATLANTE_TYPE_CASE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_case_init (AtlanteCase *self)
{
  self->index = _atlante_case_index_new ();
  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    self->lists[i] = _atlante_item_list_new ();
}

static void
read_list (AtlanteCase *self, AtlanteItemKind kind)
{
  AtlanteJson *list = atlante_json_get_member (self->root, atlante_item_kind_get_member (kind));
  guint n = atlante_json_get_length (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlanteItem) item = atlante_item_new (kind, atlante_json_get_element (list, i));

      _atlante_item_list_insert (self->lists[kind], i, item);
      _atlante_case_index_add (self->index, item);
    }
}

static void
read_languages (AtlanteCase *self)
{
  AtlanteJson *languages = atlante_json_get_member (self->root, "languages");
  guint n = atlante_json_get_length (languages);
  guint used = 0;

  g_clear_pointer (&self->languages, g_free);
  self->languages = g_new0 (const char *, n + 2);
  for (guint i = 0; i < n; i++)
    {
      const char *language = atlante_json_get_string (atlante_json_get_element (languages, i));

      if (language != NULL)
        self->languages[used++] = language;
    }
  if (used == 0)
    self->languages[0] = "en";
}

/**
 * atlante_case_new:
 * @root: a whole case file, valid by atlante_case_validator_check()
 *
 * Returns: (transfer full): the case
 */
AtlanteCase *
atlante_case_new (AtlanteJson *root)
{
  AtlanteCase *self;

  g_return_val_if_fail (root != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_CASE, NULL);
  self->root = atlante_json_ref (root);
  read_languages (self);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    read_list (self, kind);

  return self;
}

static AtlanteJson *
list_to_json (AtlanteCase *self, AtlanteItemKind kind)
{
  GListModel *list = G_LIST_MODEL (self->lists[kind]);
  guint n = g_list_model_get_n_items (list);
  AtlanteJson *array = atlante_json_new_array ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, i);

      atlante_json_append (array, atlante_item_get_json (item));
    }

  return array;
}

static int
find_kind_of_member (const char *key)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (atlante_item_kind_get_member (kind), key))
      return kind;

  return -1;
}

/**
 * atlante_case_dup_json:
 *
 * The order of members is that of the file; a list that the file did not have and that is not
 * empty comes last.
 *
 * Returns: (transfer full): the whole file
 */
AtlanteJson *
atlante_case_dup_json (AtlanteCase *self)
{
  AtlanteJson *json;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  json = atlante_json_new_object ();
  for (guint i = 0; i < atlante_json_get_length (self->root); i++)
    {
      const char *key = atlante_json_get_key (self->root, i);
      int kind = find_kind_of_member (key);

      if (kind < 0)
        atlante_json_set (json, key, atlante_json_get_element (self->root, i));
      else
        atlante_json_set_take (json, key, list_to_json (self, kind));
    }
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      const char *member = atlante_item_kind_get_member (kind);

      if (atlante_case_get_n (self, kind) > 0 && atlante_json_get_member (json, member) == NULL)
        atlante_json_set_take (json, member, list_to_json (self, kind));
    }

  return json;
}

const char *
atlante_case_get_id (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_json_get_member_string (self->root, "id");
}

AtlanteJson *
atlante_case_get_title (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_json_get_member (self->root, "title");
}

AtlanteJson *
atlante_case_get_summary (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_json_get_member (self->root, "summary");
}

const char *const *
atlante_case_get_languages (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return self->languages;
}

const char *
atlante_case_get_created (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_json_get_member_string (self->root, "created");
}

const char *
atlante_case_get_modified (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_json_get_member_string (self->root, "modified");
}

AtlanteMarking
atlante_case_get_marking (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), ATLANTE_MARKING_OTHER);

  return atlante_vocabulary_lookup (ATLANTE_VOCABULARY_MARKING,
                                    atlante_json_get_member_string (self->root, "marking"));
}

const char *
atlante_case_get_viewpoint (AtlanteCase *self)
{
  const char *viewpoint;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  viewpoint = atlante_json_get_member_string (self->root, "viewpoint");
  return viewpoint != NULL ? viewpoint : "international";
}

gint64
atlante_case_get_version (AtlanteCase *self)
{
  gint64 version;

  g_return_val_if_fail (ATLANTE_IS_CASE (self), 0);

  if (!atlante_json_get_int (atlante_json_get_member (self->root, "version"), &version))
    return 0;
  return version;
}

gboolean
atlante_case_is_read_only (AtlanteCase *self)
{
  return atlante_case_get_version (self) > ATLANTE_CASE_VERSION || self->is_past;
}

gboolean
atlante_case_is_past (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), FALSE);

  return self->is_past;
}

void
atlante_case_set_past (AtlanteCase *self)
{
  g_return_if_fail (ATLANTE_IS_CASE (self));

  self->is_past = TRUE;
}

/**
 * atlante_case_list:
 *
 * Returns: (transfer full): the items of a list, live
 */
GListModel *
atlante_case_list (AtlanteCase *self, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return g_object_ref (G_LIST_MODEL (self->lists[kind]));
}

guint
atlante_case_get_n (AtlanteCase *self, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), 0);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind]));
}

AtlanteItem *
atlante_case_get_item (AtlanteCase *self, AtlanteItemKind kind, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return _atlante_item_list_peek (self->lists[kind], index);
}

AtlanteItem *
atlante_case_lookup (AtlanteCase *self, const char *id)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return id != NULL ? _atlante_case_index_lookup (self->index, id) : NULL;
}

AtlanteItem *
atlante_case_lookup_kind (AtlanteCase *self, AtlanteItemKind kind, const char *id)
{
  AtlanteItem *item = atlante_case_lookup (self, id);

  return item != NULL && atlante_item_get_kind (item) == kind ? item : NULL;
}

GPtrArray *
atlante_case_get_referrers (AtlanteCase *self, const char *id, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return _atlante_case_index_get_referrers (self->index, id, kind);
}

guint
atlante_case_get_n_referrers (AtlanteCase *self, const char *id, AtlanteItemKind kind)
{
  GPtrArray *referrers = atlante_case_get_referrers (self, id, kind);

  return referrers != NULL ? referrers->len : 0;
}

AtlanteAudience *
atlante_case_dup_audience (AtlanteCase *self, const char *language)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return atlante_audience_new (language != NULL ? language : self->languages[0], self->languages[0],
                               atlante_case_get_viewpoint (self));
}

static void
announce (AtlanteCase *self, AtlanteItemKind kind, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self->lists[kind]), position, removed, added);
}

/**
 * atlante_case_insert_item:
 * @position: where in its list, at most its length
 * @json: a valid object with an id of its own
 *
 * Puts a new item into a list.
 */
void
atlante_case_insert_item (AtlanteCase *self, AtlanteItemKind kind, guint position, AtlanteJson *json)
{
  g_autoptr (AtlanteItem) item = NULL;

  g_return_if_fail (ATLANTE_IS_CASE (self));
  g_return_if_fail (kind < ATLANTE_N_ITEM_KINDS && position <= atlante_case_get_n (self, kind));
  g_return_if_fail (json != NULL);

  item = atlante_item_new (kind, json);
  _atlante_item_list_insert (self->lists[kind], position, item);
  _atlante_case_index_add (self->index, item);
  announce (self, kind, position, 0, 1);
}

/**
 * atlante_case_remove_item:
 * @item: an item of this case
 *
 * Takes an item out of its list; what points at it stays as it is. Emits
 * #AtlanteCase::item-removed before the list tells of it.
 */
void
atlante_case_remove_item (AtlanteCase *self, AtlanteItem *item)
{
  g_autoptr (AtlanteItem) old = NULL;
  AtlanteItemKind kind;
  guint position;

  g_return_if_fail (ATLANTE_IS_CASE (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  old = g_object_ref (item);
  kind = atlante_item_get_kind (old);
  g_return_if_fail (_atlante_item_list_contains (self->lists[kind], old));

  position = atlante_item_get_position (old);
  _atlante_case_index_remove (self->index, old);
  _atlante_item_list_remove (self->lists[kind], old);
  g_signal_emit (self, signals[ITEM_REMOVED], 0, old);
  announce (self, kind, position, 1, 0);
}

/**
 * atlante_case_replace_item:
 * @item: an item of this case
 * @json: what it is from now on
 *
 * Puts a new item in place of the old one; emits #AtlanteCase::item-replaced before the list tells
 * of it.
 */
void
atlante_case_replace_item (AtlanteCase *self, AtlanteItem *item, AtlanteJson *json)
{
  g_autoptr (AtlanteItem) old = NULL;
  g_autoptr (AtlanteItem) new = NULL;
  AtlanteItemKind kind;

  g_return_if_fail (ATLANTE_IS_CASE (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));
  g_return_if_fail (json != NULL);

  old = g_object_ref (item);
  kind = atlante_item_get_kind (old);
  g_return_if_fail (_atlante_item_list_contains (self->lists[kind], old));

  new = atlante_item_new (kind, json);
  _atlante_item_list_replace (self->lists[kind], old, new);
  _atlante_case_index_replace (self->index, old, new);
  g_signal_emit (self, signals[ITEM_REPLACED], 0, old, new);
  announce (self, kind, atlante_item_get_position (new), 1, 1);
}

/**
 * atlante_case_get_members:
 *
 * Returns: (transfer none): the members of the file that are no lists of items ("title",
 *   "viewpoint"), among lists that may be out of date; for atlante_case_set_members()
 */
AtlanteJson *
atlante_case_get_members (AtlanteCase *self)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (self), NULL);

  return self->root;
}

/**
 * atlante_case_set_members:
 * @members: an object as of atlante_case_get_members()
 *
 * Sets all members at once, in their order; emits #AtlanteCase::members-changed.
 */
void
atlante_case_set_members (AtlanteCase *self, AtlanteJson *members)
{
  AtlanteJson *old;

  g_return_if_fail (ATLANTE_IS_CASE (self));
  g_return_if_fail (atlante_json_get_node_type (members) == ATLANTE_JSON_OBJECT);

  /* The languages are borrowed from the old root until they are read again. */
  old = self->root;
  self->root = atlante_json_ref (members);
  read_languages (self);
  atlante_json_unref (old);
  g_signal_emit (self, signals[MEMBERS_CHANGED], 0);
}
