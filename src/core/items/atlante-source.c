/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-source.h"

struct _AtlanteSource
{
  AtlanteItem parent_instance;
  gint64 length;
};

G_DEFINE_FINAL_TYPE (AtlanteSource, atlante_source, ATLANTE_TYPE_ITEM)

static void
atlante_source_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlanteSource *self = ATLANTE_SOURCE (item);

  if (!atlante_json_get_int (atlante_json_get_member (json, "length"), &self->length))
    self->length = 0;
}

static void
atlante_source_class_init (AtlanteSourceClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  item_class->kind = ATLANTE_ITEM_SOURCE;
  item_class->read = atlante_source_read;
}

static void
atlante_source_init (AtlanteSource *self)
{
}

const char *
atlante_source_get_headline (AtlanteSource *self, const AtlanteAudience *audience)
{
  AtlanteJson *json;

  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  json = atlante_item_get_json (ATLANTE_ITEM (self));
  return atlante_text_get (atlante_json_get_member (json, "title"), audience);
}

const char *
atlante_source_get_author (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "author");
}

const char *
atlante_source_get_publisher (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "publisher");
}

const char *
atlante_source_get_published (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "published");
}

const char *
atlante_source_get_language (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "language");
}

const char *
atlante_source_get_url (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "url");
}

gint64
atlante_source_get_length (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), 0);

  return self->length;
}

const char *
atlante_source_get_sha256 (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "sha256");
}

const char *
atlante_source_get_text (AtlanteSource *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "text");
}

AtlanteJson *
atlante_source_get_part_title (AtlanteSource *self, guint paragraph)
{
  AtlanteJson *parts;

  g_return_val_if_fail (ATLANTE_IS_SOURCE (self), NULL);

  parts = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (self)), "parts");
  for (guint i = 0; i < atlante_json_get_length (parts); i++)
    {
      AtlanteJson *part = atlante_json_get_element (parts, i);
      gint64 start;

      if (atlante_json_get_int (atlante_json_get_member (part, "paragraph"), &start) &&
          start == paragraph)
        return atlante_json_get_member (part, "title");
    }

  return NULL;
}
