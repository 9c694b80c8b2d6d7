/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-session-private.h"

/* What is edited, who edits it, and what is to be picked on the map meanwhile. */

static void
set_edited (AtlanteSession *self, gboolean is_editing, AtlanteItem *item)
{
  if (self->is_editing == is_editing && self->edited == item)
    return;
  self->is_editing = is_editing;
  g_set_object (&self->edited, item);
  g_object_notify (G_OBJECT (self), "editing");
}

void
atlante_session_edit (AtlanteSession *self, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (item == NULL || ATLANTE_IS_ITEM (item));

  if (self->kase == NULL || atlante_case_is_read_only (self->kase))
    return;
  /* First what is selected: to select something else would stop the editing of a claim. */
  if (item == NULL || atlante_item_has_dossier (item))
    atlante_session_select (self, item);
  set_edited (self, TRUE, item);
}

void
atlante_session_show_item (AtlanteSession *self, AtlanteItem *item)
{
  g_autoptr (AtlanteItem) kept = NULL;

  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  kept = g_object_ref (item);
  if (atlante_item_has_dossier (item))
    {
      atlante_session_select (self, item);
      return;
    }
  if (ATLANTE_IS_CLAIM (item))
    atlante_session_set_claim (self, ATLANTE_CLAIM (item));
  if (ATLANTE_IS_CLAIM (item) || ATLANTE_IS_NOTE (item) || ATLANTE_IS_SOURCE (item))
    atlante_session_edit (self, item);
}

void
atlante_session_stop_editing (AtlanteSession *self)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  if (self->editor != NULL)
    atlante_editor_break_merge (self->editor);
  set_edited (self, FALSE, NULL);
}

gboolean
atlante_session_is_editing (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), FALSE);

  return self->is_editing;
}

AtlanteItem *
atlante_session_get_edited (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->edited;
}

void
_atlante_session_follow_edited (AtlanteSession *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (!self->is_editing || self->edited != old_item)
    return;
  /* Its form follows the case by itself: nothing else is edited than before. */
  if (new_item != NULL)
    g_set_object (&self->edited, new_item);
  else
    set_edited (self, FALSE, NULL);
}

void
_atlante_session_edit_selection (AtlanteSession *self)
{
  if (!self->is_editing || self->selection == self->edited)
    return;
  if (self->selection != NULL && self->edited != NULL && atlante_item_has_dossier (self->edited))
    set_edited (self, TRUE, self->selection);
  else
    set_edited (self, FALSE, NULL);
}

void
_atlante_session_forget_edited (AtlanteSession *self)
{
  self->is_editing = FALSE;
  g_clear_object (&self->edited);
  atlante_session_end_pick (self, NULL, 0);
}

const char *
atlante_session_get_analyst (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->analyst;
}

void
atlante_session_set_analyst (AtlanteSession *self, const char *analyst)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));

  g_free (self->analyst);
  self->analyst = analyst != NULL && *analyst != '\0' ? g_strdup (analyst) : NULL;
}

/* --- picking --- */

void
atlante_session_pick (AtlanteSession *self, AtlantePickShape shape, const char *prompt,
                      AtlantePickFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (prompt != NULL && func != NULL);

  atlante_session_end_pick (self, NULL, 0);
  self->pick_shape = shape;
  self->pick_prompt = g_strdup (prompt);
  self->pick_func = func;
  self->pick_data = user_data;
  self->pick_destroy = destroy;
  atlante_session_set_view (self, "map");
  g_object_notify (G_OBJECT (self), "pick");
}

const char *
atlante_session_get_pick_prompt (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), NULL);

  return self->pick_prompt;
}

AtlantePickShape
atlante_session_get_pick_shape (AtlanteSession *self)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (self), ATLANTE_PICK_POINT);

  return self->pick_shape;
}

void
atlante_session_end_pick (AtlanteSession *self, const AtlanteGeoPoint *points, guint n)
{
  AtlantePickFunc func;
  GDestroyNotify destroy;
  gpointer data;

  g_return_if_fail (ATLANTE_IS_SESSION (self));
  g_return_if_fail (points != NULL || n == 0);

  if (self->pick_prompt == NULL)
    return;
  /* What is called may ask for something else at once. */
  func = g_steal_pointer (&self->pick_func);
  data = g_steal_pointer (&self->pick_data);
  destroy = g_steal_pointer (&self->pick_destroy);
  g_clear_pointer (&self->pick_prompt, g_free);
  func (points, n, data);
  if (destroy != NULL)
    destroy (data);
  g_object_notify (G_OBJECT (self), "pick");
}
