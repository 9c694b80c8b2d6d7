/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-dossier.h"

struct _AtlanteDossier
{
  GObject parent_instance;

  AtlanteCase *kase;
  AtlanteItem *subject;

  GPtrArray *claims;
  GPtrArray *topics;
  GPtrArray *events;
  GPtrArray *actors;
  GPtrArray *places;
  GPtrArray *links;
  GPtrArray *notes;
};

G_DEFINE_FINAL_TYPE (AtlanteDossier, atlante_dossier, G_TYPE_OBJECT)

static void
atlante_dossier_finalize (GObject *object)
{
  AtlanteDossier *self = ATLANTE_DOSSIER (object);

  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_object (&self->subject);
  g_clear_object (&self->kase);

  G_OBJECT_CLASS (atlante_dossier_parent_class)->finalize (object);
}

static void
atlante_dossier_class_init (AtlanteDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_dossier_finalize;
}

static void
atlante_dossier_init (AtlanteDossier *self)
{
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->topics = g_ptr_array_new_with_free_func (g_object_unref);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->actors = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_rejected (AtlanteItem *item)
{
  return ATLANTE_IS_CLAIM (item)
         && atlante_claim_get_status (ATLANTE_CLAIM (item)) == ATLANTE_STATUS_REJECTED;
}

static void
add_claims_by_id (AtlanteDossier *self, const char *const *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      AtlanteItem *claim = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_CLAIM, ids[i]);

      if (claim != NULL && !is_rejected (claim) && g_hash_table_add (seen, claim))
        g_ptr_array_add (self->claims, g_object_ref (claim));
    }
}

/* The index has each referrer once. */
static void
add_referrers (AtlanteDossier *self, AtlanteItemKind kind, GPtrArray *items)
{
  const char *id = atlante_item_get_id (self->subject);
  GPtrArray *referrers = id != NULL ? atlante_case_get_referrers (self->kase, id, kind) : NULL;

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (!is_rejected (g_ptr_array_index (referrers, i)))
      g_ptr_array_add (items, g_object_ref (g_ptr_array_index (referrers, i)));
}

static guint
get_topic_position (AtlanteDossier *self, AtlanteClaim *claim)
{
  AtlanteItem *topic = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_TOPIC,
                                                 atlante_claim_get_topic (claim));

  return topic != NULL ? atlante_item_get_position (topic) : G_MAXUINT;
}

static guint
get_article_position (AtlanteDossier *self, AtlanteClaim *claim)
{
  const char *const *passages = atlante_claim_get_passages (claim);
  AtlanteItem *passage = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PASSAGE, passages[0]);

  return passage != NULL ? atlante_passage_get_start (ATLANTE_PASSAGE (passage)) : G_MAXUINT;
}

static int
compare_uint (guint a, guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_claims (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlanteDossier *self = user_data;
  AtlanteClaim *one = *(AtlanteClaim **) a;
  AtlanteClaim *two = *(AtlanteClaim **) b;
  int order = compare_uint (get_topic_position (self, one), get_topic_position (self, two));

  if (order == 0)
    order = compare_uint (get_article_position (self, one), get_article_position (self, two));
  if (order == 0)
    order = atlante_item_compare_positions (ATLANTE_ITEM (one), ATLANTE_ITEM (two));
  return order;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  AtlanteEvent *one = *(AtlanteEvent **) a;
  AtlanteEvent *two = *(AtlanteEvent **) b;
  int order = atlante_time_compare (atlante_event_get_time (one), atlante_event_get_time (two));

  if (order == 0)
    order = atlante_item_compare_positions (ATLANTE_ITEM (one), ATLANTE_ITEM (two));
  return order;
}

/* The claims stand by topic: those of one follow each other. */
static void
gather_topics (AtlanteDossier *self)
{
  AtlanteItem *last = NULL;

  for (guint i = 0; i < self->claims->len; i++)
    {
      const char *id = atlante_claim_get_topic (g_ptr_array_index (self->claims, i));
      AtlanteItem *topic = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_TOPIC, id);

      if (topic != NULL && topic != last)
        g_ptr_array_add (self->topics, g_object_ref (topic));
      last = topic;
    }
}

static void
gather_claims (AtlanteDossier *self)
{
  switch (atlante_item_get_kind (self->subject))
    {
    case ATLANTE_ITEM_CLAIM:
      if (!is_rejected (self->subject))
        g_ptr_array_add (self->claims, g_object_ref (self->subject));
      break;
    case ATLANTE_ITEM_EVENT:
      add_claims_by_id (self, atlante_event_get_claims (ATLANTE_EVENT (self->subject)));
      break;
    case ATLANTE_ITEM_RELATION:
      add_claims_by_id (self, atlante_relation_get_claims (ATLANTE_RELATION (self->subject)));
      break;
    case ATLANTE_ITEM_SOURCE:
    case ATLANTE_ITEM_PASSAGE:
    case ATLANTE_ITEM_PLACE:
    case ATLANTE_ITEM_ACTOR:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_ITEM_SET_ASIDE:
    case ATLANTE_ITEM_NOTE:
    case ATLANTE_N_ITEM_KINDS:
    default:
      add_referrers (self, ATLANTE_ITEM_CLAIM, self->claims);
    }
  g_ptr_array_sort_with_data (self->claims, compare_claims, self);
  gather_topics (self);
}

typedef struct
{
  AtlanteItem *item;
  guint count;
} Counted;

static int
compare_counted (gconstpointer a, gconstpointer b)
{
  const Counted *one = a;
  const Counted *two = b;

  if (one->count != two->count)
    return one->count > two->count ? -1 : 1;
  return atlante_item_compare_positions (one->item, two->item);
}

static void
count (GHashTable *counts, AtlanteDossier *self, AtlanteItemKind kind, const char *id)
{
  AtlanteItem *item = atlante_case_lookup_kind (self->kase, kind, id);
  guint n;

  if (item == NULL || item == self->subject)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item));
  g_hash_table_insert (counts, item, GUINT_TO_POINTER (n + 1));
}

static void
count_roles (GHashTable *counts, AtlanteDossier *self, AtlanteItemKind kind,
             const AtlanteRole *roles, guint n)
{
  for (guint i = 0; i < n; i++)
    count (counts, self, kind, roles[i].id);
}

/* What the claims and events name besides the subject: most often named first. */
static void
gather_companions (AtlanteDossier *self, AtlanteItemKind kind, GPtrArray *items)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Counted));
  GHashTableIter iter;
  gpointer key, value;
  guint n;

  for (guint i = 0; i < self->claims->len; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (self->claims, i);
      const AtlanteRole *roles = kind == ATLANTE_ITEM_PLACE ? atlante_claim_get_places (claim, &n)
                                                            : atlante_claim_get_actors (claim, &n);

      count_roles (counts, self, kind, roles, n);
      if (kind == ATLANTE_ITEM_ACTOR)
        count (counts, self, kind, atlante_claim_get_attribution_actor (claim));
    }
  for (guint i = 0; i < self->events->len; i++)
    {
      AtlanteEvent *event = g_ptr_array_index (self->events, i);
      const AtlanteRole *roles = kind == ATLANTE_ITEM_PLACE ? atlante_event_get_places (event, &n)
                                                            : atlante_event_get_actors (event, &n);

      count_roles (counts, self, kind, roles, n);
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Counted counted = { key, GPOINTER_TO_UINT (value) };

      g_array_append_val (sorted, counted);
    }
  g_array_sort (sorted, compare_counted);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (items, g_object_ref (g_array_index (sorted, Counted, i).item));
}

static void
gather_links (AtlanteDossier *self)
{
  const char *id = atlante_item_get_id (self->subject);
  GPtrArray *relations
    = id != NULL ? atlante_case_get_referrers (self->kase, id, ATLANTE_ITEM_RELATION) : NULL;

  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      AtlanteRelation *relation = g_ptr_array_index (relations, i);
      AtlanteLink *link;

      /* A claim that backs a relation is no end of it. */
      if (g_strcmp0 (atlante_relation_get_from (relation), id) != 0
          && g_strcmp0 (atlante_relation_get_to (relation), id) != 0)
        continue;
      if ((link = atlante_link_new (self->kase, self->subject, relation)) != NULL)
        g_ptr_array_add (self->links, link);
    }
}

/**
 * atlante_dossier_new:
 * @subject: a place, actor, event, topic, relation or claim of @kase
 *
 * Returns: (transfer full): what the case holds on it now
 */
AtlanteDossier *
atlante_dossier_new (AtlanteCase *kase, AtlanteItem *subject)
{
  AtlanteDossier *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (subject), NULL);

  self = g_object_new (ATLANTE_TYPE_DOSSIER, NULL);
  self->kase = g_object_ref (kase);
  self->subject = g_object_ref (subject);

  gather_claims (self);
  add_referrers (self, ATLANTE_ITEM_EVENT, self->events);
  g_ptr_array_sort (self->events, compare_events);
  gather_companions (self, ATLANTE_ITEM_ACTOR, self->actors);
  gather_companions (self, ATLANTE_ITEM_PLACE, self->places);
  gather_links (self);
  add_referrers (self, ATLANTE_ITEM_NOTE, self->notes);

  return self;
}

AtlanteCase *
atlante_dossier_get_case (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->kase;
}

AtlanteItem *
atlante_dossier_get_subject (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->subject;
}

GPtrArray *
atlante_dossier_get_claims (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->claims;
}

GPtrArray *
atlante_dossier_get_topics (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->topics;
}

GPtrArray *
atlante_dossier_get_events (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->events;
}

GPtrArray *
atlante_dossier_get_actors (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->actors;
}

GPtrArray *
atlante_dossier_get_places (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->places;
}

GPtrArray *
atlante_dossier_get_links (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->links;
}

GPtrArray *
atlante_dossier_get_notes (AtlanteDossier *self)
{
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  return self->notes;
}

/**
 * atlante_dossier_dup_claims_of_topic:
 * @topic_id: (nullable): %NULL for the claims without a topic
 *
 * Returns: (transfer container): claims in the order of atlante_dossier_get_claims()
 */
GPtrArray *
atlante_dossier_dup_claims_of_topic (AtlanteDossier *self, const char *topic_id)
{
  GPtrArray *claims;

  g_return_val_if_fail (ATLANTE_IS_DOSSIER (self), NULL);

  claims = g_ptr_array_new ();
  for (guint i = 0; i < self->claims->len; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (self->claims, i);

      if (g_strcmp0 (atlante_claim_get_topic (claim), topic_id) == 0)
        g_ptr_array_add (claims, claim);
    }

  return claims;
}
