/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-item-key.h"

struct _AtlanteItemKeys
{
  GHashTable *seen;     /* passage to how many have had it */
};

AtlanteItemKeys *
_atlante_item_keys_new (void)
{
  AtlanteItemKeys *self = g_new0 (AtlanteItemKeys, 1);

  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
_atlante_item_keys_free (AtlanteItemKeys *self)
{
  g_hash_table_unref (self->seen);
  g_free (self);
}

char *
_atlante_item_keys_dup (AtlanteItemKeys *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);
  const char *passage;
  guint n;

  if (id != NULL)
    return g_strdup (id);
  passage = atlante_json_get_member_string (atlante_item_get_json (item), "passage");
  if (passage == NULL)
    passage = "";
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, passage));
  g_hash_table_replace (self->seen, g_strdup (passage), GUINT_TO_POINTER (n + 1));
  return g_strdup_printf ("%s %u", passage, n);
}
