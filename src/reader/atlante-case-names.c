/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-reader"

#include "atlante-case-names.h"

#include "atlante-words.h"

/* A shorter last word of a person's name may be anything. */
#define MIN_SURNAME 4
/* Letters of a name that is an abbreviation where all are capitals: "UE", "APEC". */
#define MAX_ABBREVIATION 6
/* Words of the longest name that is looked for. */
#define MAX_WORDS 24

/* What a text has to look like to be a name that is written so. */
typedef enum
{
  CAPITALS_ANY,
  CAPITALS_FIRST,
  CAPITALS_ALL,
} Capitals;

typedef struct
{
  AtlanteItem *item;        /* borrowed from the case */
  Capitals capitals;
  gboolean is_surname;      /* only the last word of a person's name */
} Entry;

struct _AtlanteCaseNames
{
  GObject parent_instance;

  AtlanteCase *kase;
  GHashTable *entries;      /* folded words → GArray of Entry */
};

G_DEFINE_FINAL_TYPE (AtlanteCaseNames, atlante_case_names, G_TYPE_OBJECT)

static gboolean
is_all_capitals (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return g_unichar_isupper (g_utf8_get_char (text));
}

static Capitals
get_capitals (const char *name, guint n_words)
{
  /* "Stretto di Taiwan" stands in a text as "stretto di Taiwan" too. */
  if (n_words > 1 || !g_unichar_isupper (g_utf8_get_char (name)))
    return CAPITALS_ANY;
  return is_all_capitals (name) && g_utf8_strlen (name, -1) <= MAX_ABBREVIATION ? CAPITALS_ALL
                                                                                : CAPITALS_FIRST;
}

static void
add_entry (AtlanteCaseNames *self, const char *key, const Entry *entry)
{
  GArray *entries = g_hash_table_lookup (self->entries, key);

  if (entries == NULL)
    {
      entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_hash_table_insert (self->entries, g_strdup (key), entries);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *other = &g_array_index (entries, Entry, i);

      if (other->item != entry->item)
        continue;
      other->capitals = MIN (other->capitals, entry->capitals);
      other->is_surname = other->is_surname && entry->is_surname;
      return;
    }
  g_array_append_vals (entries, entry, 1);
}

static void
remove_entry (AtlanteCaseNames *self, const char *key, const Entry *entry)
{
  GArray *entries = g_hash_table_lookup (self->entries, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (g_array_index (entries, Entry, i).item == entry->item)
      g_array_remove_index_fast (entries, i--);
  if (entries != NULL && entries->len == 0)
    g_hash_table_remove (self->entries, key);
}

typedef void (*EntryFunc) (AtlanteCaseNames *self, const char *key, const Entry *entry);

static void
handle_name (AtlanteCaseNames *self, AtlanteItem *item, const char *name, EntryFunc func)
{
  g_autoptr (AtlanteWords) words = atlante_words_new (name);
  const gboolean is_person =
    ATLANTE_IS_ACTOR (item) &&
    atlante_actor_get_kind (ATLANTE_ACTOR (item)) == ATLANTE_ACTOR_PERSON;
  g_autofree char *last = NULL;
  Entry entry = { item, CAPITALS_ANY, FALSE };

  if (words->n == 0 || words->n > MAX_WORDS)
    return;
  entry.capitals = get_capitals (g_utf8_offset_to_pointer (name, words->words[0].start), words->n);
  func (self, words->folded, &entry);
  if (!is_person || words->n < 2 || words->words[words->n - 1].length < MIN_SURNAME)
    return;
  last = atlante_words_dup_key (words, words->n - 1, words->n);
  entry.capitals = CAPITALS_FIRST;
  entry.is_surname = TRUE;
  func (self, last, &entry);
}

static void
handle_item (AtlanteCaseNames *self, AtlanteItem *item, EntryFunc func)
{
  const AtlanteName *names = NULL;
  guint n = 0;

  if (ATLANTE_IS_PLACE (item))
    names = atlante_place_get_names (ATLANTE_PLACE (item), &n);
  else if (ATLANTE_IS_ACTOR (item))
    names = atlante_actor_get_names (ATLANTE_ACTOR (item), &n);
  for (guint i = 0; i < n; i++)
    if (names[i].text != NULL)
      handle_name (self, item, names[i].text, func);
}

/* --- keeping up with the case --- */

static void
item_replaced_cb (AtlanteCaseNames *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  handle_item (self, old_item, remove_entry);
  handle_item (self, new_item, add_entry);
}

static void
item_removed_cb (AtlanteCaseNames *self, AtlanteItem *item)
{
  handle_item (self, item, remove_entry);
}

/* What is replaced or removed has been told of by the case's own signals. */
static void
items_changed_cb (AtlanteCaseNames *self, guint position, guint removed, guint added,
                  GListModel *list)
{
  for (guint i = 0; removed == 0 && i < added; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, position + i);

      handle_item (self, item, add_entry);
    }
}

static void
follow_list (AtlanteCaseNames *self, AtlanteItemKind kind)
{
  g_autoptr (GListModel) list = atlante_case_list (self->kase, kind);

  items_changed_cb (self, 0, 0, g_list_model_get_n_items (list), list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
atlante_case_names_finalize (GObject *object)
{
  AtlanteCaseNames *self = ATLANTE_CASE_NAMES (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->kase);

  G_OBJECT_CLASS (atlante_case_names_parent_class)->finalize (object);
}

static void
atlante_case_names_class_init (AtlanteCaseNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_case_names_finalize;
}

static void
atlante_case_names_init (AtlanteCaseNames *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
}

/**
 * atlante_case_names_new:
 *
 * Returns: (transfer full): the names of the case's places and actors, which follow its edits
 */
AtlanteCaseNames *
atlante_case_names_new (AtlanteCase *kase)
{
  AtlanteCaseNames *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  self = g_object_new (ATLANTE_TYPE_CASE_NAMES, NULL);
  self->kase = g_object_ref (kase);
  follow_list (self, ATLANTE_ITEM_PLACE);
  follow_list (self, ATLANTE_ITEM_ACTOR);
  g_signal_connect_object (kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* --- finding --- */

static gboolean
is_written_so (const char *stretch, Capitals capitals)
{
  switch (capitals)
    {
    case CAPITALS_FIRST:
      return g_unichar_isupper (g_utf8_get_char (stretch));
    case CAPITALS_ALL:
      return is_all_capitals (stretch);
    case CAPITALS_ANY:
    default:
      return TRUE;
    }
}

static gboolean
is_found (const GArray *found, AtlanteItem *item)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, AtlanteCaseName, i).item == item)
      return TRUE;
  return FALSE;
}

/* A surname counts only where nobody is called by it alone. */
static gboolean
add_entries (GArray *found, const GArray *entries, gboolean surnames, const char *stretch,
             guint start, guint length)
{
  gboolean any = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const AtlanteCaseName name = { entry->item, start, length };

      if (entry->is_surname != surnames || !is_written_so (stretch, entry->capitals))
        continue;
      any = TRUE;
      if (!is_found (found, entry->item))
        g_array_append_val (found, name);
    }
  return any;
}

/* How many words from the one at @first are a name; 0: none. */
static guint
find_at (AtlanteCaseNames *self, const char *text, const AtlanteWords *words, guint first,
         GArray *found)
{
  for (guint n = MIN (MAX_WORDS, words->n - first); n > 0; n--)
    {
      const AtlanteWord *last = &words->words[first + n - 1];
      const guint start = words->words[first].start;
      const guint length = last->start + last->length - start;
      g_autofree char *key = atlante_words_dup_key (words, first, first + n);
      const GArray *entries = g_hash_table_lookup (self->entries, key);
      g_autofree char *stretch = NULL;

      if (entries == NULL)
        continue;
      stretch = g_utf8_substring (text, start, start + length);
      if (add_entries (found, entries, FALSE, stretch, start, length) ||
          add_entries (found, entries, TRUE, stretch, start, length))
        return n;
    }
  return 0;
}

/* In the order of the text; of those that are named by the same words the places first. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const AtlanteCaseName *x = a;
  const AtlanteCaseName *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (atlante_item_get_kind (x->item) != atlante_item_get_kind (y->item))
    return (int) atlante_item_get_kind (x->item) - (int) atlante_item_get_kind (y->item);
  return (int) atlante_item_get_position (x->item) - (int) atlante_item_get_position (y->item);
}

/**
 * atlante_case_names_find:
 * @text: valid UTF-8, as a passage of the article
 *
 * Returns: (transfer full) (element-type AtlanteCaseName): what it names
 */
GArray *
atlante_case_names_find (AtlanteCaseNames *self, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (AtlanteCaseName));
  g_autoptr (AtlanteWords) words = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE_NAMES (self), found);
  g_return_val_if_fail (text != NULL, found);

  words = atlante_words_new (text);
  for (guint i = 0; i < words->n;)
    i += MAX (1, find_at (self, text, words, i, found));
  g_array_sort (found, compare_names);
  return found;
}
