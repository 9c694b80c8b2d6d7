/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-json.h"

G_BEGIN_DECLS

/* What the value tree shows to its parser and its writer, and to nobody else. */

typedef struct
{
  AtlanteJson *key;      /* a string; equal keys of a file share one */
  AtlanteJson *value;
} AtlanteJsonMember;

typedef struct
{
  guint capacity;
  union
  {
    AtlanteJson **elements;
    AtlanteJsonMember *members;
  };
} AtlanteJsonList;

/* A string or number ends with its text, a list with an AtlanteJsonList. */
struct _AtlanteJson
{
  int ref_count;
  guint8 type;
  guint8 boolean;
  guint length;          /* bytes of a text, elements or members of a list */
  union
  {
    AtlanteJsonList list;
    /* As long as it is; the empty member is what lets it stand in a union. */
    struct
    {
      struct { } none;
      char text[];
    };
  };
};

AtlanteJson *_atlante_json_new_text   (AtlanteJsonType type, const char *text, gsize length);
/* Adds a member without a look for one of the same key. Takes both. */
void         _atlante_json_add_member (AtlanteJson *self, AtlanteJson *key, AtlanteJson *value);
/* Gives back what a list that grew has too much. */
void         _atlante_json_trim       (AtlanteJson *self);

G_END_DECLS
