/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-editor.h"

#include "atlante-case-validator.h"
#include "atlante-edit-limits-private.h"

#include <glib/gi18n-lib.h>

/* The saved state is none of the steps any more. */
#define NEVER G_MAXUINT

struct _AtlanteEditor
{
  GObject parent_instance;

  AtlanteCase *kase;
  GPtrArray *edits;         /* of AtlanteEdit */
  guint n_done;
  guint n_saved;            /* how many were done when the case was saved, or NEVER */
  gboolean may_merge;       /* nothing has come between the last edit and the next */

  AtlanteEdit *edit;        /* (nullable): the one that is being made */
  char *clash;              /* (nullable): an id that the edit has given twice */
  GHashTable *gone;         /* set of ids that the edit has taken away */
  GHashTable *touched;      /* set of AtlanteItem: what it has put in or changed */
};

G_DEFINE_FINAL_TYPE (AtlanteEditor, atlante_editor, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  EDITED,
  COMMITTED,
  WENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
atlante_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AtlanteEditor *self = ATLANTE_EDITOR (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, atlante_editor_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, atlante_editor_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, atlante_editor_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_editor_finalize (GObject *object)
{
  AtlanteEditor *self = ATLANTE_EDITOR (object);

  g_clear_object (&self->edit);
  g_clear_pointer (&self->clash, g_free);
  g_clear_pointer (&self->gone, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_object (&self->kase);

  G_OBJECT_CLASS (atlante_editor_parent_class)->finalize (object);
}

static void
install_flag (GObjectClass *klass, guint id, const char *name)
{
  properties[id] = g_param_spec_boolean (name, NULL, NULL, FALSE,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                         | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (klass, id, properties[id]);
}

static void
atlante_editor_class_init (AtlanteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_editor_get_property;
  object_class->finalize = atlante_editor_finalize;
  install_flag (object_class, PROP_CAN_UNDO, "can-undo");
  install_flag (object_class, PROP_CAN_REDO, "can-redo");
  install_flag (object_class, PROP_MODIFIED, "modified");

  /**
   * AtlanteEditor::edited:
   *
   * The case is another one than before: an edit, an undo or a redo.
   */
  signals[EDITED] = g_signal_new ("edited", ATLANTE_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * AtlanteEditor::committed:
   * @edit: what has been done, with its own changes alone
   * @joined: whether it is part of the step before
   */
  signals[COMMITTED] = g_signal_new ("committed", ATLANTE_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, ATLANTE_TYPE_EDIT, G_TYPE_BOOLEAN);
  /**
   * AtlanteEditor::went:
   * @n_done: how many steps are done after undo or redo
   */
  signals[WENT] = g_signal_new ("went", ATLANTE_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
atlante_editor_init (AtlanteEditor *self)
{
  self->edits = g_ptr_array_new_with_free_func (g_object_unref);
  self->gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * atlante_editor_new:
 * @kase: a case as it is in its file
 *
 * Returns: (transfer full): an editor that has done nothing yet
 */
AtlanteEditor *
atlante_editor_new (AtlanteCase *kase)
{
  AtlanteEditor *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  self = g_object_new (ATLANTE_TYPE_EDITOR, NULL);
  self->kase = g_object_ref (kase);
  return self;
}

AtlanteCase *
atlante_editor_get_case (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), NULL);

  return self->kase;
}

static void
tell (AtlanteEditor *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[EDITED], 0);
}

/* --- one edit --- */

gboolean
atlante_editor_begin (AtlanteEditor *self, const char *name, const char *merge, GError **error)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (self->edit == NULL, FALSE);

  if (atlante_case_is_read_only (self->kase))
    {
      g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY,
                           atlante_case_is_past (self->kase)
                             ? _("This is an older version of the case and can only be read: "
                                 "bring it back to change it.")
                             : _("This case is of a later version and can only be read: "
                                 "install a newer Atlante to change it."));
      return FALSE;
    }
  self->edit = atlante_edit_new (name, merge);
  return TRUE;
}

/* An id has to be free: the index of the case leads to one item only. */
static gboolean
take_id (AtlanteEditor *self, AtlanteJson *json)
{
  const char *id = atlante_json_get_member_string (json, "id");

  if (id == NULL)
    return TRUE;
  if (atlante_case_lookup (self->kase, id) != NULL)
    {
      g_free (self->clash);
      self->clash = g_strdup (id);
      return FALSE;
    }
  g_hash_table_remove (self->gone, id);
  return TRUE;
}

static void
give_id (AtlanteEditor *self, AtlanteItem *item)
{
  if (atlante_item_get_id (item) != NULL)
    g_hash_table_add (self->gone, g_strdup (atlante_item_get_id (item)));
}

static void
touch (AtlanteEditor *self, AtlanteItemKind kind, guint position)
{
  g_hash_table_add (self->touched,
                    g_object_ref (atlante_case_get_item (self->kase, kind, position)));
}

void
atlante_editor_insert (AtlanteEditor *self, AtlanteItemKind kind, guint position,
                       AtlanteJson *json)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL);
  g_return_if_fail (kind < ATLANTE_N_ITEM_KINDS);
  g_return_if_fail (position <= atlante_case_get_n (self->kase, kind));
  g_return_if_fail (atlante_json_get_node_type (json) == ATLANTE_JSON_OBJECT);

  if (!take_id (self, json))
    return;
  atlante_edit_add (self->edit, kind, position, NULL, json);
  atlante_case_insert_item (self->kase, kind, position, json);
  touch (self, kind, position);
}

void
atlante_editor_append (AtlanteEditor *self, AtlanteItemKind kind, AtlanteJson *json)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  atlante_editor_insert (self, kind, atlante_case_get_n (self->kase, kind), json);
}

void
atlante_editor_remove (AtlanteEditor *self, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL);
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  give_id (self, item);
  atlante_edit_add (self->edit, atlante_item_get_kind (item), atlante_item_get_position (item),
                    atlante_item_get_json (item), NULL);
  g_hash_table_remove (self->touched, item);
  atlante_case_remove_item (self->kase, item);
}

/* A source that becomes shorter may leave passages behind its end. */
static void
touch_passages (AtlanteEditor *self, AtlanteItem *source, AtlanteJson *json)
{
  GPtrArray *passages;

  if (atlante_json_equal (atlante_json_get_member (atlante_item_get_json (source), "length"),
                          atlante_json_get_member (json, "length")))
    return;
  passages = atlante_case_get_referrers (self->kase, atlante_item_get_id (source),
                                         ATLANTE_ITEM_PASSAGE);
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    g_hash_table_add (self->touched, g_object_ref (g_ptr_array_index (passages, i)));
}

void
atlante_editor_replace (AtlanteEditor *self, AtlanteItem *item, AtlanteJson *json)
{
  AtlanteItemKind kind;
  const char *id;
  guint position;

  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL);
  g_return_if_fail (ATLANTE_IS_ITEM (item));
  g_return_if_fail (atlante_json_get_node_type (json) == ATLANTE_JSON_OBJECT);

  if (atlante_json_equal (atlante_item_get_json (item), json))
    return;
  id = atlante_json_get_member_string (json, "id");
  if (g_strcmp0 (id, atlante_item_get_id (item)) != 0)
    {
      if (!take_id (self, json))
        return;
      give_id (self, item);
    }
  kind = atlante_item_get_kind (item);
  if (kind == ATLANTE_ITEM_SOURCE)
    touch_passages (self, item, json);
  position = atlante_item_get_position (item);
  atlante_edit_add (self->edit, kind, position, atlante_item_get_json (item), json);
  atlante_case_replace_item (self->kase, item, json);
  g_hash_table_remove (self->touched, item);
  touch (self, kind, position);
}

void
atlante_editor_set_member (AtlanteEditor *self, const char *key, AtlanteJson *value)
{
  g_autoptr (AtlanteJson) before = NULL;
  g_autoptr (AtlanteJson) after = NULL;

  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL);
  g_return_if_fail (key != NULL);

  before = atlante_json_ref (atlante_case_get_members (self->kase));
  if (value == NULL ? atlante_json_get_member (before, key) == NULL
                    : atlante_json_equal (atlante_json_get_member (before, key), value))
    return;
  after = atlante_json_with_member (before, key, value);
  atlante_edit_add (self->edit, ATLANTE_CHANGE_MEMBERS, 0, before, after);
  atlante_case_set_members (self->kase, after);
}

/* --- is what it leaves a case? --- */

static gboolean
fail (GError **error, const AtlanteProblem *problem)
{
  /* Translators: where in the case, and what is wrong there */
  g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID, _("%s: %s"), problem->where,
               problem->message);
  return FALSE;
}

static gboolean
check_problems (GPtrArray *problems, GError **error)
{
  for (guint i = 0; i < problems->len; i++)
    if (((const AtlanteProblem *) g_ptr_array_index (problems, i))->fatal)
      return fail (error, g_ptr_array_index (problems, i));
  return TRUE;
}

static gboolean
check_limits (AtlanteItem *item, GError **error)
{
  const char *id = atlante_item_get_id (item);

  return _atlante_edit_limits_check_item (
    atlante_item_get_json (item),
    id != NULL ? id : atlante_item_kind_get_member (atlante_item_get_kind (item)), error);
}

static gboolean
check_touched (AtlanteEditor *self, GError **error)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      g_autoptr (GPtrArray) problems = atlante_case_validator_check_item (self->kase, item);

      if (!check_problems (problems, error) || !check_limits (item, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_gone (AtlanteEditor *self, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
      if (atlante_case_get_n_referrers (self->kase, id, kind) > 0)
        {
          GPtrArray *referrers = atlante_case_get_referrers (self->kase, id, kind);
          const char *first = atlante_item_get_id (g_ptr_array_index (referrers, 0));

          g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                       /* Translators: first the id of what is to go, then of what refers to it */
                       _("“%s” is still referred to by “%s”: change that first"),
                       (const char *) id, first != NULL ? first : atlante_item_kind_get_member (kind));
          return FALSE;
        }
  return TRUE;
}

static gboolean
check_members (AtlanteEditor *self, const AtlanteChange *change, GError **error)
{
  g_autoptr (GPtrArray) problems = atlante_case_validator_check_case_members (self->kase);

  return check_problems (problems, error)
         && _atlante_edit_limits_check_members (change->before, change->after, error);
}

static gboolean
check_edit (AtlanteEditor *self, GError **error)
{
  if (self->clash != NULL)
    {
      g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                   _("the id “%s” belongs to another item already: choose another"), self->clash);
      return FALSE;
    }
  for (guint i = 0; i < atlante_edit_get_n_changes (self->edit); i++)
    {
      const AtlanteChange *change = atlante_edit_get_change (self->edit, i);

      if (change->kind == ATLANTE_CHANGE_MEMBERS && !check_members (self, change, error))
        return FALSE;
    }
  return check_touched (self, error) && check_gone (self, error);
}

static void
forget_edit (AtlanteEditor *self)
{
  g_clear_object (&self->edit);
  g_clear_pointer (&self->clash, g_free);
  g_hash_table_remove_all (self->gone);
  g_hash_table_remove_all (self->touched);
}

/* Dates in a pack come from the case's "modified": an edit that left it would not show there. */
static void
stamp (AtlanteEditor *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (AtlanteJson) json = atlante_json_new_string (text);

  atlante_editor_set_member (self, "modified", json);
}

/* @may_join: it may be part of the step before. Returns: whether it is */
static gboolean
keep_edit (AtlanteEditor *self, AtlanteEdit *edit, gboolean may_join)
{
  AtlanteEdit *last = self->n_done > 0 ? g_ptr_array_index (self->edits, self->n_done - 1) : NULL;
  gboolean joined;

  if (self->n_saved != NEVER && self->n_saved > self->n_done)
    self->n_saved = NEVER;
  g_ptr_array_set_size (self->edits, (int) self->n_done);
  joined = may_join && last != NULL && atlante_edit_append (last, edit);
  if (!joined)
    {
      AtlanteEdit *kept = atlante_edit_copy (edit);

      g_ptr_array_add (self->edits, kept);
      self->n_done++;
    }
  self->may_merge = TRUE;
  return joined;
}

gboolean
atlante_editor_commit (AtlanteEditor *self, GError **error)
{
  g_autoptr (AtlanteEdit) edit = NULL;
  gboolean joined;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL, FALSE);

  if (!check_edit (self, error))
    {
      atlante_editor_cancel (self);
      return FALSE;
    }
  if (atlante_edit_get_n_changes (self->edit) == 0)
    {
      forget_edit (self);
      return TRUE;
    }
  stamp (self);
  edit = g_object_ref (self->edit);
  joined = keep_edit (self, edit, self->may_merge && self->n_saved != self->n_done);
  forget_edit (self);
  g_signal_emit (self, signals[COMMITTED], 0, edit, joined);
  tell (self);
  return TRUE;
}

/**
 * atlante_editor_replay:
 * @edit: what was done to the case once, when it was as it is now
 * @joined: whether it was part of the step before
 *
 * Does again what a journal has kept. Nothing is checked: that it fits is for the journal to see to.
 */
void
atlante_editor_replay (AtlanteEditor *self, AtlanteEdit *edit, gboolean joined)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit == NULL);
  g_return_if_fail (ATLANTE_IS_EDIT (edit));

  atlante_edit_do (edit, self->kase);
  keep_edit (self, edit, joined);
  tell (self);
}

void
atlante_editor_cancel (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit != NULL);

  atlante_edit_undo (self->edit, self->kase);
  forget_edit (self);
}

/* --- the steps --- */

guint
atlante_editor_get_n_edits (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), 0);

  return self->edits->len;
}

guint
atlante_editor_get_n_done (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), 0);

  return self->n_done;
}

AtlanteEdit *
atlante_editor_get_edit (AtlanteEditor *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), NULL);
  g_return_val_if_fail (index < self->edits->len, NULL);

  return g_ptr_array_index (self->edits, index);
}

gboolean
atlante_editor_can_undo (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), FALSE);

  return self->n_done > 0;
}

gboolean
atlante_editor_can_redo (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), FALSE);

  return self->n_done < self->edits->len;
}

const char *
atlante_editor_get_undo_name (AtlanteEditor *self)
{
  if (!atlante_editor_can_undo (self))
    return NULL;
  return atlante_edit_get_name (g_ptr_array_index (self->edits, self->n_done - 1));
}

const char *
atlante_editor_get_redo_name (AtlanteEditor *self)
{
  if (!atlante_editor_can_redo (self))
    return NULL;
  return atlante_edit_get_name (g_ptr_array_index (self->edits, self->n_done));
}

void
atlante_editor_undo (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  if (atlante_editor_can_undo (self))
    atlante_editor_go_to (self, self->n_done - 1);
}

void
atlante_editor_redo (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  if (atlante_editor_can_redo (self))
    atlante_editor_go_to (self, self->n_done + 1);
}

void
atlante_editor_go_to (AtlanteEditor *self, guint n_done)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self) && self->edit == NULL);
  g_return_if_fail (n_done <= self->edits->len);

  if (n_done == self->n_done)
    return;
  while (self->n_done > n_done)
    atlante_edit_undo (g_ptr_array_index (self->edits, --self->n_done), self->kase);
  while (self->n_done < n_done)
    atlante_edit_do (g_ptr_array_index (self->edits, self->n_done++), self->kase);
  self->may_merge = FALSE;
  g_signal_emit (self, signals[WENT], 0, n_done);
  tell (self);
}

void
atlante_editor_break_merge (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  self->may_merge = FALSE;
}

void
atlante_editor_mark_saved (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  self->n_saved = self->n_done;
  self->may_merge = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

void
atlante_editor_mark_changed (AtlanteEditor *self)
{
  g_return_if_fail (ATLANTE_IS_EDITOR (self));

  self->n_saved = NEVER;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

AtlanteEdit *
atlante_editor_begin_save (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), NULL);

  self->may_merge = FALSE;
  return self->n_done > 0 ? g_object_ref (g_ptr_array_index (self->edits, self->n_done - 1)) : NULL;
}

void
atlante_editor_end_save (AtlanteEditor *self, AtlanteEdit *last)
{
  guint index;

  g_return_if_fail (ATLANTE_IS_EDITOR (self));
  g_return_if_fail (last == NULL || ATLANTE_IS_EDIT (last));

  if (last == NULL)
    self->n_saved = 0;
  else if (g_ptr_array_find (self->edits, last, &index))
    self->n_saved = index + 1;
  else
    self->n_saved = NEVER;    /* it was taken back meanwhile, and something else done */
  self->may_merge = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

gboolean
atlante_editor_is_modified (AtlanteEditor *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDITOR (self), FALSE);

  return self->n_done != self->n_saved;
}
