/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-text.h"
#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/* The lists of a case, in the order in which the file has them. */
typedef enum
{
  ATLANTE_ITEM_SOURCE,
  ATLANTE_ITEM_PASSAGE,
  ATLANTE_ITEM_PLACE,
  ATLANTE_ITEM_ACTOR,
  ATLANTE_ITEM_EVENT,
  ATLANTE_ITEM_CLAIM,
  ATLANTE_ITEM_RELATION,
  ATLANTE_ITEM_TOPIC,
  ATLANTE_ITEM_SET_ASIDE,
  ATLANTE_ITEM_NOTE,
  ATLANTE_N_ITEM_KINDS,
} AtlanteItemKind;

/* The member of the file that holds them: "sources", …, "setAside", "notes". */
const char *atlante_item_kind_get_member (AtlanteItemKind kind);
/* For people: "place", "luogo" (NULL: the interface's language). */
const char *atlante_item_kind_get_label  (AtlanteItemKind kind, const char *language);

/* Somebody or something in a role: {"place": "rason", "role": "origin"}. */
typedef struct
{
  const char *id;      /* of the place or actor */
  const char *role;    /* free word or NULL */
} AtlanteRole;

/**
 * AtlanteItem:
 *
 * One item of a case's lists. It is read from a JSON object that it keeps whole (with members that
 * it does not know), and all that its getters give is borrowed from there.
 */
#define ATLANTE_TYPE_ITEM (atlante_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (AtlanteItem, atlante_item, ATLANTE, ITEM, GObject)

struct _AtlanteItemClass
{
  GObjectClass parent_class;
  AtlanteItemKind kind;
  /* Called when the item has got its JSON; reads the fields that are asked for often. */
  void (*read) (AtlanteItem *self, AtlanteJson *json);
  /* (nullable) the title to show; "title" of the JSON by default */
  const char *(*get_title) (AtlanteItem *self, const AtlanteAudience *audience);
};

AtlanteItem     *atlante_item_new          (AtlanteItemKind kind, AtlanteJson *json);
AtlanteItemKind  atlante_item_get_kind     (AtlanteItem *self);
/* (nullable) for what is set aside */
const char      *atlante_item_get_id       (AtlanteItem *self);
AtlanteJson     *atlante_item_get_json     (AtlanteItem *self);
/* Can it be selected, as places, actors, events, topics and relations? FALSE for NULL. */
gboolean         atlante_item_has_dossier  (AtlanteItem *self);
/* What a list shows: a place's or actor's name, an event's title, a claim's text, ... Never NULL:
 * the id at worst. */
const char      *atlante_item_get_title    (AtlanteItem *self, const AtlanteAudience *audience);
/* Place in its list of the case, from 0; 0 where it has been taken out. */
guint            atlante_item_get_position (AtlanteItem *self);
/* The order of two items of the same list, as of qsort(); cheaper than their positions. */
int              atlante_item_compare_positions (AtlanteItem *self, AtlanteItem *other);

G_END_DECLS
