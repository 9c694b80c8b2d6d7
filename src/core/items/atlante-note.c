/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-note.h"

struct _AtlanteNote
{
  AtlanteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteNote, atlante_note, ATLANTE_TYPE_ITEM)

static const char *
atlante_note_get_title (AtlanteItem *item, const AtlanteAudience *audience)
{
  return atlante_text_get (atlante_json_get_member (atlante_item_get_json (item), "text"),
                           audience);
}

static void
atlante_note_class_init (AtlanteNoteClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  item_class->kind = ATLANTE_ITEM_NOTE;
  item_class->get_title = atlante_note_get_title;
}

static void
atlante_note_init (AtlanteNote *self)
{
}

const char *
atlante_note_get_about (AtlanteNote *self)
{
  g_return_val_if_fail (ATLANTE_IS_NOTE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "about");
}

AtlanteJson *
atlante_note_get_text (AtlanteNote *self)
{
  g_return_val_if_fail (ATLANTE_IS_NOTE (self), NULL);

  return atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "text");
}

const char *
atlante_note_get_by (AtlanteNote *self)
{
  g_return_val_if_fail (ATLANTE_IS_NOTE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "by");
}

const char *
atlante_note_get_on (AtlanteNote *self)
{
  g_return_val_if_fail (ATLANTE_IS_NOTE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "on");
}
