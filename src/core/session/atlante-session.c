/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-session-private.h"

#include "atlante-catalog.h"
#include "atlante-fold.h"
#include "atlante-item-search.h"

G_DEFINE_FINAL_TYPE (AtlanteSession, atlante_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CASE,
  PROP_AUDIENCE,
  PROP_SELECTION,
  PROP_CLAIM,
  PROP_QUERY,
  PROP_EARLIEST,
  PROP_LATEST,
  PROP_ANCHORS,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_VIEW,
  PROP_MODIFIED,
  PROP_EDITING,
  PROP_PICK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (AtlanteSession *self, guint prop_id)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
atlante_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AtlanteSession *self = ATLANTE_SESSION (object);

  switch (prop_id)
    {
    case PROP_CASE:
      g_value_set_object (value, self->kase);
      break;
    case PROP_AUDIENCE:
      g_value_set_boxed (value, self->audience);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_EARLIEST:
      g_value_set_int (value, self->earliest);
      break;
    case PROP_LATEST:
      g_value_set_int (value, self->latest);
      break;
    case PROP_ANCHORS:
      g_value_set_boxed (value, self->anchors);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, atlante_session_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, atlante_session_can_go_forward (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, atlante_session_is_modified (self));
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->is_editing);
      break;
    case PROP_PICK:
      g_value_set_boolean (value, self->pick_prompt != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_session_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  AtlanteSession *self = ATLANTE_SESSION (object);

  switch (prop_id)
    {
    case PROP_CASE:
      atlante_session_set_case (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      atlante_session_select (self, g_value_get_object (value));
      break;
    case PROP_CLAIM:
      atlante_session_set_claim (self, g_value_get_object (value));
      break;
    case PROP_QUERY:
      atlante_session_set_query (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
      atlante_session_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void leave_case (AtlanteSession *self);

static void
atlante_session_finalize (GObject *object)
{
  AtlanteSession *self = ATLANTE_SESSION (object);

  _atlante_session_forget_edited (self);
  leave_case (self);
  g_clear_pointer (&self->analyst, g_free);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->viewpoint, g_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->claim);
  g_clear_pointer (&self->history, atlante_history_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->folded_query, g_free);
  g_clear_pointer (&self->search_texts, g_hash_table_unref);
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  g_clear_pointer (&self->attached_source, g_free);

  G_OBJECT_CLASS (atlante_session_parent_class)->finalize (object);
}

static void
atlante_session_class_init (AtlanteSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE;

  object_class->get_property = atlante_session_get_property;
  object_class->set_property = atlante_session_set_property;
  object_class->finalize = atlante_session_finalize;

  properties[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, ATLANTE_TYPE_CASE, writable);
  properties[PROP_AUDIENCE] = g_param_spec_boxed ("audience", NULL, NULL, ATLANTE_TYPE_AUDIENCE,
                                                  readable);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, ATLANTE_TYPE_ITEM,
                                                    writable);
  properties[PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, ATLANTE_TYPE_CLAIM, writable);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", writable);
  properties[PROP_EARLIEST] = g_param_spec_int ("earliest", NULL, NULL, G_MININT, G_MAXINT,
                                                ATLANTE_DAY_MIN, readable);
  properties[PROP_LATEST] = g_param_spec_int ("latest", NULL, NULL, G_MININT, G_MAXINT,
                                              ATLANTE_DAY_MAX, readable);
  properties[PROP_ANCHORS] = g_param_spec_boxed ("anchors", NULL, NULL, ATLANTE_TYPE_ANCHORS,
                                                 readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                                                          readable);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "map", writable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, readable);
  properties[PROP_PICK] = g_param_spec_boolean ("pick", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlante_session_init (AtlanteSession *self)
{
  self->language = g_strdup (atlante_catalog_get_interface_language ());
  self->audience = atlante_audience_new (self->language, NULL, NULL);
  self->history = atlante_history_new ();
  self->view = g_strdup ("map");
  self->query = g_strdup ("");
  self->folded_query = g_strdup ("");
  self->search_texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->earliest = ATLANTE_DAY_MIN;
  self->latest = ATLANTE_DAY_MAX;
}

AtlanteSession *
atlante_session_new (void)
{
  return g_object_new (ATLANTE_TYPE_SESSION, NULL);
}

/* An edit puts a new object in an item's place: what pointed at the old one follows. */
static void
item_replaced_cb (AtlanteSession *self, AtlanteItem *old_item, AtlanteItem *new_item,
                  AtlanteCase *kase)
{
  g_hash_table_remove (self->search_texts, old_item);
  _atlante_session_follow_edited (self, old_item, new_item);
  if (self->claim == (AtlanteClaim *) old_item
      && g_set_object (&self->claim, ATLANTE_CLAIM (new_item)))
    notify (self, PROP_CLAIM);
  if (self->selection == old_item && g_set_object (&self->selection, new_item))
    notify (self, PROP_SELECTION);
  if (ATLANTE_IS_SOURCE (new_item))
    _atlante_session_follow_source (self, old_item, new_item);
  if (ATLANTE_IS_PASSAGE (new_item))
    _atlante_session_follow_passage (self, ATLANTE_PASSAGE (new_item));
}

static void
item_removed_cb (AtlanteSession *self, AtlanteItem *item, AtlanteCase *kase)
{
  g_hash_table_remove (self->search_texts, item);
  _atlante_session_follow_edited (self, item, NULL);
  if (self->claim == (AtlanteClaim *) item)
    atlante_session_set_claim (self, NULL);
  if (self->selection == item)
    atlante_session_select (self, NULL);
  if (ATLANTE_IS_PASSAGE (item))
    _atlante_session_forget_passage (self, ATLANTE_PASSAGE (item));
  /* A text without its source is of no use. */
  if (ATLANTE_IS_SOURCE (item)
      && g_strcmp0 (atlante_item_get_id (item), self->attached_source) == 0)
    atlante_session_set_anchors (self, NULL);
}

/* What is replaced or removed has been told of by the case itself. */
static void
passages_changed_cb (AtlanteSession *self, guint position, guint removed, guint added,
                     GListModel *passages)
{
  for (guint i = 0; removed == 0 && i < added; i++)
    _atlante_session_follow_passage (
      self, ATLANTE_PASSAGE (atlante_case_get_item (self->kase, ATLANTE_ITEM_PASSAGE,
                                                    position + i)));
}

static void
modified_cb (AtlanteSession *self)
{
  notify (self, PROP_MODIFIED);
}

static AtlanteAudience *
make_audience (AtlanteSession *self)
{
  g_autoptr (AtlanteAudience) audience = NULL;

  if (self->kase == NULL)
    audience = atlante_audience_new (self->language, NULL, self->viewpoint);
  else if (self->viewpoint == NULL)
    audience = atlante_case_dup_audience (self->kase, self->language);
  else
    audience = atlante_audience_new (self->language, atlante_case_get_languages (self->kase)[0],
                                     self->viewpoint);
  return atlante_audience_with_units (audience, self->units, self->notation);
}

static void
update_audience (AtlanteSession *self)
{
  g_clear_pointer (&self->audience, atlante_audience_unref);
  self->audience = make_audience (self);
  g_hash_table_remove_all (self->search_texts);
  notify (self, PROP_AUDIENCE);
}

static gboolean
is_same_audience (const AtlanteAudience *one, const AtlanteAudience *two)
{
  return g_strv_equal (atlante_audience_get_languages (one), atlante_audience_get_languages (two))
         && g_strcmp0 (atlante_audience_get_viewpoint (one),
                       atlante_audience_get_viewpoint (two)) == 0;
}

/* Each edit changes a member, the moment of the last one: most say nothing to readers. */
static void
members_changed_cb (AtlanteSession *self)
{
  g_autoptr (AtlanteAudience) audience = make_audience (self);

  if (!is_same_audience (audience, self->audience))
    update_audience (self);
}

static void
follow_case (AtlanteSession *self, AtlanteEditor *editor)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  g_autoptr (GListModel) passages = atlante_case_list (kase, ATLANTE_ITEM_PASSAGE);

  self->kase = g_object_ref (kase);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (passages, "items-changed", G_CALLBACK (passages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "members-changed", G_CALLBACK (members_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
leave_case (AtlanteSession *self)
{
  g_autoptr (GListModel) passages = NULL;

  if (self->kase == NULL)
    return;
  passages = atlante_case_list (self->kase, ATLANTE_ITEM_PASSAGE);
  g_signal_handlers_disconnect_by_data (passages, self);
  g_signal_handlers_disconnect_by_data (self->kase, self);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);
  g_clear_object (&self->kase);
}

static void
forget (AtlanteSession *self)
{
  _atlante_session_forget_edited (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->claim);
  atlante_history_clear (self->history);
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  g_clear_pointer (&self->attached_source, g_free);
  g_clear_pointer (&self->viewpoint, g_free);
  self->earliest = ATLANTE_DAY_MIN;
  self->latest = ATLANTE_DAY_MAX;
}

AtlanteCase *
atlante_session_get_case (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->kase;
}

/* @editor: (nullable) */
static void
change_case (AtlanteSession *self, AtlanteEditor *editor)
{
  g_autoptr (AtlanteCase) old = NULL;

  /* What is selected belongs to it until it is forgotten. */
  old = self->kase != NULL ? g_object_ref (self->kase) : NULL;
  leave_case (self);
  if (editor != NULL)
    follow_case (self, editor);
  forget (self);

  /* One freeze: nobody sees the new case with the old selection. */
  g_object_freeze_notify (G_OBJECT (self));
  atlante_session_set_query (self, "");
  update_audience (self);
  for (guint i = PROP_CASE; i < N_PROPS; i++)
    notify (self, i);
  g_object_thaw_notify (G_OBJECT (self));
}

void
atlante_session_set_case (AtlanteSession *self, AtlanteCase *kase)
{
  g_autoptr (AtlanteEditor) editor = NULL;

  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (kase == NULL || ATLANTE_IS_CASE (kase));

  if (self->kase == kase)
    return;
  editor = kase != NULL ? atlante_editor_new (kase) : NULL;
  change_case (self, editor);
}

void
atlante_session_set_editor (AtlanteSession *self, AtlanteEditor *editor)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (ATLANTE_IS_EDITOR (editor));

  if (self->editor != editor)
    change_case (self, editor);
}

AtlanteAudience *
atlante_session_get_audience (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->audience;
}

void
atlante_session_set_language (AtlanteSession *self, const char *language)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (language != NULL);

  if (g_str_equal (self->language, language))
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  update_audience (self);
}

void
atlante_session_set_viewpoint (AtlanteSession *self, const char *viewpoint)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  if (viewpoint != NULL && self->kase != NULL
      && g_str_equal (viewpoint, atlante_case_get_viewpoint (self->kase)))
    viewpoint = NULL;
  if (g_strcmp0 (self->viewpoint, viewpoint) == 0)
    return;
  g_free (self->viewpoint);
  self->viewpoint = g_strdup (viewpoint);
  update_audience (self);
}

void
atlante_session_set_units (AtlanteSession *self, AtlanteUnits units, AtlanteNotation notation)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  if (self->units == units && self->notation == notation)
    return;
  self->units = units;
  self->notation = notation;
  update_audience (self);
}

AtlanteItem *
atlante_session_get_selection (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->selection;
}

static void
set_selection (AtlanteSession *self, AtlanteItem *item)
{
  if (g_set_object (&self->selection, item))
    {
      notify (self, PROP_SELECTION);
      _atlante_session_edit_selection (self);
    }
  notify (self, PROP_CAN_GO_BACK);
  notify (self, PROP_CAN_GO_FORWARD);
}

void
atlante_session_select (AtlanteSession *self, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (item == NULL || ATLANTE_IS_ITEM (item));

  if (self->selection == item)
    return;
  if (item != NULL && atlante_item_get_id (item) != NULL)
    atlante_history_visit (self->history, atlante_item_get_id (item));
  set_selection (self, item);
}

void
atlante_session_select_id (AtlanteSession *self, const char *id)
{
  AtlanteItem *item;

  g_return_if_fail (ATLANTE_IS_SESSION (self));

  item = self->kase != NULL ? atlante_case_lookup (self->kase, id) : NULL;
  if (item != NULL)
    atlante_session_select (self, item);
}

gboolean
atlante_session_can_go_back (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);

  return atlante_history_can_go_back (self->history);
}

gboolean
atlante_session_can_go_forward (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);

  return atlante_history_can_go_forward (self->history);
}

static void
go_to_id (AtlanteSession *self, const char *id)
{
  AtlanteItem *item = self->kase != NULL ? atlante_case_lookup (self->kase, id) : NULL;

  if (item != NULL)
    set_selection (self, item);
}

void
atlante_session_go_back (AtlanteSession *self)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  go_to_id (self, atlante_history_go_back (self->history));
}

void
atlante_session_go_forward (AtlanteSession *self)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  go_to_id (self, atlante_history_go_forward (self->history));
}

AtlanteClaim *
atlante_session_get_claim (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->claim;
}

void
atlante_session_set_claim (AtlanteSession *self, AtlanteClaim *claim)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (claim == NULL || ATLANTE_IS_CLAIM (claim));

  if (g_set_object (&self->claim, claim))
    notify (self, PROP_CLAIM);
}

void
atlante_session_open_passage (AtlanteSession *self, AtlanteClaim *claim)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (ATLANTE_IS_CLAIM (claim));

  atlante_session_set_view (self, "article");
  g_set_object (&self->claim, claim);
  /* Also where it was this claim before: asked for again, its passage is scrolled to again. */
  notify (self, PROP_CLAIM);
}

const char *
atlante_session_get_view (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->view;
}

void
atlante_session_set_view (AtlanteSession *self, const char *view)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  if (g_str_equal (self->view, view))
    return;
  g_free (self->view);
  self->view = g_strdup (view);
  notify (self, PROP_VIEW);
}

const char *
atlante_session_get_query (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->query;
}

void
atlante_session_set_query (AtlanteSession *self, const char *query)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  if (query == NULL)
    query = "";
  if (g_str_equal (self->query, query))
    return;
  g_free (self->query);
  g_free (self->folded_query);
  self->query = g_strdup (query);
  self->folded_query = atlante_fold (query);
  notify (self, PROP_QUERY);
}

gboolean
atlante_session_matches (AtlanteSession *self, AtlanteItem *item)
{
  char *text;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);

  if (ATLANTE_IS_EVENT (item) && !atlante_session_shows_event (self, ATLANTE_EVENT (item)))
    return FALSE;
  if (*self->folded_query == '\0')
    return TRUE;

  text = g_hash_table_lookup (self->search_texts, item);
  if (text == NULL)
    {
      text = atlante_item_dup_search_text (item, self->audience);
      g_hash_table_insert (self->search_texts, g_object_ref (item), text);
    }
  return atlante_search_text_matches (text, self->folded_query);
}

int
atlante_session_get_earliest (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), ATLANTE_DAY_MIN);

  return self->earliest;
}

int
atlante_session_get_latest (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), ATLANTE_DAY_MAX);

  return self->latest;
}

void
atlante_session_set_visible_time (AtlanteSession *self, int earliest, int latest)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (earliest <= latest);

  if (self->earliest == earliest && self->latest == latest)
    return;
  self->earliest = earliest;
  self->latest = latest;
  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_EARLIEST);
  notify (self, PROP_LATEST);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
atlante_session_shows_event (AtlanteSession *self, AtlanteEvent *event)
{
  AtlanteTime *time;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ATLANTE_IS_EVENT (event), FALSE);

  if (self->earliest == ATLANTE_DAY_MIN && self->latest == ATLANTE_DAY_MAX)
    return TRUE;
  time = atlante_event_get_time (event);
  return time != NULL && atlante_time_get_earliest (time) <= self->latest &&
         atlante_time_get_latest (time) >= self->earliest;
}
