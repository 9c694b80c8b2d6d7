/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-history.h"

/* Nobody goes back further; it bounds the memory of a session that is open for weeks. */
#define MAX_LENGTH 500

struct _AtlanteHistory
{
  GPtrArray *ids;
  guint position;    /* of the current id, where there is one */
};

AtlanteHistory *
atlante_history_new (void)
{
  AtlanteHistory *self = g_new0 (AtlanteHistory, 1);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
atlante_history_free (AtlanteHistory *self)
{
  g_ptr_array_unref (self->ids);
  g_free (self);
}

void
atlante_history_clear (AtlanteHistory *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->ids, 0);
  self->position = 0;
}

void
atlante_history_visit (AtlanteHistory *self, const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  if (self->ids->len > 0 && g_str_equal (g_ptr_array_index (self->ids, self->position), id))
    return;

  if (self->ids->len > 0)
    g_ptr_array_set_size (self->ids, self->position + 1);
  g_ptr_array_add (self->ids, g_strdup (id));
  if (self->ids->len > MAX_LENGTH)
    g_ptr_array_remove_index (self->ids, 0);
  self->position = self->ids->len - 1;
}

gboolean
atlante_history_can_go_back (const AtlanteHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->position > 0;
}

gboolean
atlante_history_can_go_forward (const AtlanteHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->position + 1 < self->ids->len;
}

const char *
atlante_history_go_back (AtlanteHistory *self)
{
  if (!atlante_history_can_go_back (self))
    return NULL;
  return g_ptr_array_index (self->ids, --self->position);
}

const char *
atlante_history_go_forward (AtlanteHistory *self)
{
  if (!atlante_history_can_go_forward (self))
    return NULL;
  return g_ptr_array_index (self->ids, ++self->position);
}
