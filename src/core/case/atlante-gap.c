/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-gap.h"

#include "atlante-catalog.h"

struct _AtlanteGap
{
  GObject parent_instance;

  AtlanteGapRule rule;
  GSequence *items;         /* of AtlanteItem */
  GHashTable *places;       /* id to GSequenceIter */
};

static void atlante_gap_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlanteGap, atlante_gap, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, atlante_gap_iface_init))

static GType
atlante_gap_get_item_type (GListModel *model)
{
  return ATLANTE_TYPE_ITEM;
}

static guint
atlante_gap_get_n_items (GListModel *model)
{
  return atlante_gap_get_n (ATLANTE_GAP (model));
}

static gpointer
atlante_gap_get_item (GListModel *model, guint position)
{
  AtlanteGap *self = ATLANTE_GAP (model);

  if (position >= atlante_gap_get_n (self))
    return NULL;
  return g_object_ref (g_sequence_get (g_sequence_get_iter_at_pos (self->items, (int) position)));
}

static void
atlante_gap_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = atlante_gap_get_item_type;
  iface->get_n_items = atlante_gap_get_n_items;
  iface->get_item = atlante_gap_get_item;
}

static void
atlante_gap_finalize (GObject *object)
{
  AtlanteGap *self = ATLANTE_GAP (object);

  g_hash_table_unref (self->places);
  g_sequence_free (self->items);

  G_OBJECT_CLASS (atlante_gap_parent_class)->finalize (object);
}

static void
atlante_gap_class_init (AtlanteGapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_gap_finalize;
}

static void
atlante_gap_init (AtlanteGap *self)
{
  self->items = g_sequence_new (g_object_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

AtlanteGap *
_atlante_gap_new (AtlanteGapRule rule)
{
  AtlanteGap *self = g_object_new (ATLANTE_TYPE_GAP, NULL);

  self->rule = rule;
  return self;
}

AtlanteGapRule
atlante_gap_get_rule (AtlanteGap *self)
{
  g_return_val_if_fail (ATLANTE_IS_GAP (self), ATLANTE_N_GAP_RULES);

  return self->rule;
}

guint
atlante_gap_get_n (AtlanteGap *self)
{
  g_return_val_if_fail (ATLANTE_IS_GAP (self), 0);

  return (guint) g_sequence_get_length (self->items);
}

gboolean
_atlante_gap_has (AtlanteGap *self, const char *id)
{
  return g_hash_table_contains (self->places, id);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlanteItem *one = (AtlanteItem *) a, *two = (AtlanteItem *) b;
  AtlanteItemKind kind_one = atlante_item_get_kind (one), kind_two = atlante_item_get_kind (two);
  guint at_one, at_two;

  if (kind_one != kind_two)
    return kind_one < kind_two ? -1 : 1;
  at_one = atlante_item_get_position (one);
  at_two = atlante_item_get_position (two);
  return (at_one > at_two) - (at_one < at_two);
}

/* A case that is being read adds at the end only. */
static GSequenceIter *
insert (AtlanteGap *self, AtlanteItem *item)
{
  GSequenceIter *end = g_sequence_get_end_iter (self->items);

  if (g_sequence_is_empty (self->items)
      || compare_items (g_sequence_get (g_sequence_iter_prev (end)), item, NULL) < 0)
    return g_sequence_append (self->items, g_object_ref (item));
  return g_sequence_insert_sorted (self->items, g_object_ref (item), compare_items, NULL);
}

void
_atlante_gap_put (AtlanteGap *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);
  GSequenceIter *iter = g_hash_table_lookup (self->places, id);
  guint removed = iter != NULL ? 1 : 0;

  if (iter != NULL && g_sequence_get (iter) == item)
    return;
  if (iter != NULL)
    g_sequence_set (iter, g_object_ref (item));
  else
    {
      iter = insert (self, item);
      g_hash_table_insert (self->places, g_strdup (id), iter);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), (guint) g_sequence_iter_get_position (iter),
                              removed, 1);
}

void
_atlante_gap_take (AtlanteGap *self, const char *id)
{
  GSequenceIter *iter = g_hash_table_lookup (self->places, id);
  guint position;

  if (iter == NULL)
    return;
  position = (guint) g_sequence_iter_get_position (iter);
  g_hash_table_remove (self->places, id);
  g_sequence_remove (iter);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

void
_atlante_gap_clear (AtlanteGap *self)
{
  guint n = atlante_gap_get_n (self);

  g_hash_table_remove_all (self->places);
  g_sequence_remove_range (g_sequence_get_begin_iter (self->items),
                           g_sequence_get_end_iter (self->items));
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

static const char *
pick_form (AtlanteGapRule rule, const char *language, guint n)
{
  switch (rule)
    {
    case ATLANTE_GAP_NO_PASSAGE:
      return TRN (language, "%u claim without a passage", "%u claims without a passage", n);
    case ATLANTE_GAP_NO_SUBJECT:
      return TRN (language, "%u claim about no place and no actor",
                  "%u claims about no place and no actor", n);
    case ATLANTE_GAP_UNREAD:
      return TRN (language, "%u claim that nobody has read yet",
                  "%u claims that nobody has read yet", n);
    case ATLANTE_GAP_NO_GRADE:
      return TRN (language, "%u claim without a grade", "%u claims without a grade", n);
    case ATLANTE_GAP_NO_LOCATION:
      return TRN (language, "%u place without a location", "%u places without a location", n);
    case ATLANTE_GAP_UNUSED_PLACE:
      return TRN (language, "%u place that nothing is said about",
                  "%u places that nothing is said about", n);
    case ATLANTE_GAP_UNUSED_ACTOR:
      return TRN (language, "%u actor that nothing is said about",
                  "%u actors that nothing is said about", n);
    case ATLANTE_GAP_NO_TIME:
      return TRN (language, "%u event without a date", "%u events without a date", n);
    case ATLANTE_GAP_NO_CLAIM:
      return TRN (language, "%u event without a claim", "%u events without a claim", n);
    case ATLANTE_GAP_UNUSED_TOPIC:
      return TRN (language, "%u topic without a claim", "%u topics without a claim", n);
    case ATLANTE_GAP_NO_REFERENCE:
      return TRN (language, "%u source without title, author or date",
                  "%u sources without title, author or date", n);
    case ATLANTE_GAP_NO_TRANSLATION:
    case ATLANTE_N_GAP_RULES:
    default:
      return TRN (language, "%u text that lacks a language of the case",
                  "%u texts that lack a language of the case", n);
    }
}

char *
atlante_gap_format (AtlanteGap *self, const char *language)
{
  guint n;

  g_return_val_if_fail (ATLANTE_IS_GAP (self), NULL);

  n = atlante_gap_get_n (self);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (pick_form (self->rule, language, n), n);
#pragma GCC diagnostic pop
}
