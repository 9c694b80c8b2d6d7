/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-set-aside.h"

struct _AtlanteSetAside
{
  AtlanteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteSetAside, atlante_set_aside, ATLANTE_TYPE_ITEM)

static const char *
atlante_set_aside_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  return atlante_text_get (atlante_json_get_member (atlante_item_get_json (item), "reason"),
                           audience);
}

static void
atlante_set_aside_class_init (AtlanteSetAsideClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  item_class->kind = ATLANTE_ITEM_SET_ASIDE;
  item_class->get_title = atlante_set_aside_get_title;
}

static void
atlante_set_aside_init (AtlanteSetAside *self)
{
}

const char *
atlante_set_aside_get_passage (AtlanteSetAside *self)
{
  g_return_val_if_fail (ATLANTE_IS_SET_ASIDE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "passage");
}

AtlanteJson *
atlante_set_aside_get_reason (AtlanteSetAside *self)
{
  g_return_val_if_fail (ATLANTE_IS_SET_ASIDE (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "reason");
}
