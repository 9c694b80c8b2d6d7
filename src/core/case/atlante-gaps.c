/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-gaps.h"

#include "atlante-case-rules.h"
#include "atlante-references.h"

struct _AtlanteGaps
{
  GObject parent_instance;

  AtlanteCase *kase;
  GListModel *lists[ATLANTE_N_ITEM_KINDS];
  AtlanteGap *gaps[ATLANTE_N_GAP_RULES];
  char **languages;
  guint n_total;
};

G_DEFINE_FINAL_TYPE (AtlanteGaps, atlante_gaps, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
atlante_gaps_finalize (GObject *object)
{
  AtlanteGaps *self = ATLANTE_GAPS (object);

  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    g_clear_object (&self->lists[i]);
  for (guint i = 0; i < ATLANTE_N_GAP_RULES; i++)
    g_clear_object (&self->gaps[i]);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_object (&self->kase);

  G_OBJECT_CLASS (atlante_gaps_parent_class)->finalize (object);
}

static void
atlante_gaps_class_init (AtlanteGapsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_gaps_finalize;

  /**
   * AtlanteGaps::changed:
   *
   * Another number of items lacks something.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLANTE_TYPE_GAPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
atlante_gaps_init (AtlanteGaps *self)
{
  for (guint i = 0; i < ATLANTE_N_GAP_RULES; i++)
    self->gaps[i] = _atlante_gap_new (i);
}

/* --- does an item lack something? --- */

static gboolean
is_graded (AtlanteClaim *claim)
{
  AtlanteJson *grade = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (claim)),
                                                "grade");

  /* F6 says “cannot be judged”, which is a judgement where somebody has signed it. */
  return atlante_claim_get_reliability (claim) != 'F' || atlante_claim_get_credibility (claim) != 6
         || atlante_json_get_member_string (grade, "by") != NULL;
}

static gboolean
claim_lacks (AtlanteClaim *claim, AtlanteGapRule rule)
{
  guint n_places, n_actors;

  if (atlante_claim_get_status (claim) == ATLANTE_STATUS_REJECTED)
    return FALSE;
  switch (rule)
    {
    case ATLANTE_GAP_NO_PASSAGE:
      return atlante_claim_get_passages (claim)[0] == NULL;
    case ATLANTE_GAP_NO_SUBJECT:
      atlante_claim_get_places (claim, &n_places);
      atlante_claim_get_actors (claim, &n_actors);
      return n_places + n_actors == 0;
    case ATLANTE_GAP_UNREAD:
      return atlante_claim_get_status (claim) == ATLANTE_STATUS_AUTOMATIC;
    case ATLANTE_GAP_NO_GRADE:
      return !is_graded (claim);
    default:
      return FALSE;
    }
}

/* By something that says something: a note alone does not. */
static gboolean
is_used (AtlanteGaps *self, AtlanteItem *item)
{
  for (guint kind = 0; kind < ATLANTE_ITEM_NOTE; kind++)
    if (atlante_case_get_n_referrers (self->kase, atlante_item_get_id (item), kind) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
event_lacks (AtlanteEvent *event, AtlanteGapRule rule)
{
  if (rule == ATLANTE_GAP_NO_TIME)
    return atlante_event_get_time (event) == NULL;
  return rule == ATLANTE_GAP_NO_CLAIM && atlante_event_get_claims (event)[0] == NULL;
}

static gboolean
is_reference_whole (AtlanteSource *source)
{
  AtlanteJson *title = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (source)),
                                                "title");

  return !atlante_json_is_null (title) && atlante_source_get_author (source) != NULL
         && atlante_source_get_published (source) != NULL;
}

/* A text that there is in one language of the case, and not in each. */
static gboolean
lacks_language (AtlanteGaps *self, AtlanteItem *item)
{
  const AtlanteCaseTable *table = atlante_case_table_for_kind (atlante_item_get_kind (item));

  for (guint i = 0; i < table->n_rules; i++)
    {
      AtlanteJson *text = atlante_json_get_member (atlante_item_get_json (item),
                                                   table->rules[i].member);

      if (table->rules[i].type != ATLANTE_RULE_LOCAL_TEXT || atlante_json_is_null (text))
        continue;
      for (guint k = 0; self->languages[k] != NULL; k++)
        {
          const char *words = atlante_json_get_member_string (text, self->languages[k]);

          if (words == NULL || *words == '\0')
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
lacks (AtlanteGaps *self, AtlanteItem *item, AtlanteGapRule rule)
{
  if (rule == ATLANTE_GAP_NO_TRANSLATION)
    return !(ATLANTE_IS_CLAIM (item)
             && atlante_claim_get_status (ATLANTE_CLAIM (item)) == ATLANTE_STATUS_REJECTED)
           && lacks_language (self, item);
  if (ATLANTE_IS_CLAIM (item))
    return claim_lacks (ATLANTE_CLAIM (item), rule);
  if (ATLANTE_IS_EVENT (item))
    return event_lacks (ATLANTE_EVENT (item), rule);
  if (ATLANTE_IS_PLACE (item))
    return (rule == ATLANTE_GAP_NO_LOCATION && !atlante_place_has_location (ATLANTE_PLACE (item)))
           || (rule == ATLANTE_GAP_UNUSED_PLACE
               && !atlante_place_is_from_gazetteer (ATLANTE_PLACE (item)) && !is_used (self, item));
  if (ATLANTE_IS_ACTOR (item))
    return rule == ATLANTE_GAP_UNUSED_ACTOR && !is_used (self, item);
  if (ATLANTE_IS_TOPIC (item))
    return rule == ATLANTE_GAP_UNUSED_TOPIC && !is_used (self, item);
  return ATLANTE_IS_SOURCE (item) && rule == ATLANTE_GAP_NO_REFERENCE
         && !is_reference_whole (ATLANTE_SOURCE (item));
}

/* --- following the case --- */

static void
look_at (AtlanteGaps *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);

  if (id == NULL)
    return;
  for (guint rule = 0; rule < ATLANTE_N_GAP_RULES; rule++)
    {
      gboolean was_there = _atlante_gap_has (self->gaps[rule], id);
      gboolean is_there = lacks (self, item, rule);

      if (is_there)
        _atlante_gap_put (self->gaps[rule], item);
      else if (was_there)
        _atlante_gap_take (self->gaps[rule], id);
      self->n_total += (guint) is_there - (guint) was_there;
    }
}

static void
look_at_id (const char *id, gpointer user_data)
{
  AtlanteGaps *self = user_data;
  AtlanteItem *item = atlante_case_lookup (self->kase, id);

  if (item != NULL)
    look_at (self, item);
}

/* Whether something is said about a thing depends on who refers to it. */
static void
look_at_references (AtlanteGaps *self, AtlanteItem *item)
{
  atlante_references_foreach (atlante_item_get_kind (item), atlante_item_get_json (item),
                              look_at_id, self);
}

static void
forget (AtlanteGaps *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);

  for (guint rule = 0; id != NULL && rule < ATLANTE_N_GAP_RULES; rule++)
    if (_atlante_gap_has (self->gaps[rule], id))
      {
        _atlante_gap_take (self->gaps[rule], id);
        self->n_total--;
      }
}

static void
tell (AtlanteGaps *self, guint n_before)
{
  if (self->n_total != n_before)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
item_replaced_cb (AtlanteGaps *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  guint n_before = self->n_total;

  if (g_strcmp0 (atlante_item_get_id (old_item), atlante_item_get_id (new_item)) != 0)
    forget (self, old_item);
  look_at (self, new_item);
  look_at_references (self, old_item);
  look_at_references (self, new_item);
  tell (self, n_before);
}

static void
item_removed_cb (AtlanteGaps *self, AtlanteItem *item)
{
  guint n_before = self->n_total;

  forget (self, item);
  look_at_references (self, item);
  tell (self, n_before);
}

/* What is replaced or taken out is told of before, by the case. */
static void
items_changed_cb (AtlanteGaps *self, guint position, guint removed, guint added, GListModel *list)
{
  guint n_before = self->n_total;

  for (guint i = 0; removed == 0 && i < added; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, position + i);

      look_at (self, item);
      look_at_references (self, item);
    }
  tell (self, n_before);
}

static void
look_at_all (AtlanteGaps *self)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < atlante_case_get_n (self->kase, kind); i++)
      look_at (self, atlante_case_get_item (self->kase, kind, i));
}

/* Each edit changes a member, the moment of the last one: most say nothing of languages. */
static void
members_changed_cb (AtlanteGaps *self)
{
  const char *const *languages = atlante_case_get_languages (self->kase);
  guint n_before = self->n_total;

  if (g_strv_equal (languages, (const char *const *) self->languages))
    return;
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  look_at_all (self);
  tell (self, n_before);
}

AtlanteGaps *
atlante_gaps_new (AtlanteCase *kase)
{
  AtlanteGaps *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  self = g_object_new (ATLANTE_TYPE_GAPS, NULL);
  self->kase = g_object_ref (kase);
  self->languages = g_strdupv ((char **) atlante_case_get_languages (kase));
  look_at_all (self);
  g_signal_connect_object (kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "members-changed", G_CALLBACK (members_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      self->lists[kind] = atlante_case_list (kase, kind);
      g_signal_connect_object (self->lists[kind], "items-changed", G_CALLBACK (items_changed_cb),
                               self, G_CONNECT_SWAPPED);
    }
  return self;
}

AtlanteGap *
atlante_gaps_get (AtlanteGaps *self, AtlanteGapRule rule)
{
  g_return_val_if_fail (ATLANTE_IS_GAPS (self), NULL);
  g_return_val_if_fail (rule < ATLANTE_N_GAP_RULES, NULL);

  return self->gaps[rule];
}

guint
atlante_gaps_get_n_total (AtlanteGaps *self)
{
  g_return_val_if_fail (ATLANTE_IS_GAPS (self), 0);

  return self->n_total;
}
