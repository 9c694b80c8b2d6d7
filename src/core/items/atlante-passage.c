/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-passage.h"

struct _AtlantePassage
{
  AtlanteItem parent_instance;
  guint paragraph;
  guint start;
  guint length;
  guint loose_start;
  guint loose_length;
};

G_DEFINE_FINAL_TYPE (AtlantePassage, atlante_passage, ATLANTE_TYPE_ITEM)

static guint
read_offset (AtlanteJson *json, const char *key)
{
  gint64 value;

  if (!atlante_json_get_int (atlante_json_get_member (json, key), &value))
    return 0;
  return CLAMP (value, 0, G_MAXUINT32);
}

static void
atlante_passage_read (AtlanteItem *item, AtlanteJson *json)
{
  AtlantePassage *self = ATLANTE_PASSAGE (item);

  AtlanteJson *loose = atlante_json_get_member (json, "loose");

  self->paragraph = read_offset (json, "paragraph");
  self->start = read_offset (json, "start");
  self->length = read_offset (json, "length");
  self->loose_start = read_offset (loose, "start");
  self->loose_length = read_offset (loose, "length");
}

static void
atlante_passage_class_init (AtlantePassageClass *klass)
{
  AtlanteItemClass *item_class = ATLANTE_ITEM_CLASS (klass);

  item_class->kind = ATLANTE_ITEM_PASSAGE;
  item_class->read = atlante_passage_read;
}

static void
atlante_passage_init (AtlantePassage *self)
{
}

const char *
atlante_passage_get_source (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "source");
}

guint
atlante_passage_get_paragraph (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), 0);

  return self->paragraph;
}

guint
atlante_passage_get_start (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), 0);

  return self->start;
}

guint
atlante_passage_get_length (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), 0);

  return self->length;
}

const char *
atlante_passage_get_sha256 (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), NULL);

  return atlante_json_get_member_string (atlante_item_get_json (ATLANTE_ITEM (self)), "sha256");
}

guint
atlante_passage_get_loose_start (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), 0);

  return self->loose_start;
}

guint
atlante_passage_get_loose_length (AtlantePassage *self)
{
  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), 0);

  return self->loose_length;
}

const char *
atlante_passage_get_loose_sha256 (AtlantePassage *self)
{
  AtlanteJson *json;

  g_return_val_if_fail (ATLANTE_IS_PASSAGE (self), NULL);

  json = atlante_item_get_json (ATLANTE_ITEM (self));
  return atlante_json_get_member_string (atlante_json_get_member (json, "loose"), "sha256");
}
