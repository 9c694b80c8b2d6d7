/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-editor.h"

G_BEGIN_DECLS

/* What a user can do to a case, each as one step of an AtlanteEditor. Each returns FALSE with
 * ATLANTE_CASE_ERROR where the case would be none afterwards, or where there is no such thing, and
 * has then done nothing. */

/* Sets one value. @path: "title/it", "places/rason/location/latitude", "places/rason/names/0/text";
 * in a list "-" is behind its end. @value: (nullable): NULL takes it out. @merge: (nullable), see
 * atlante_edit_new(). */
gboolean   atlante_command_set       (AtlanteEditor *editor, const char *path, AtlanteJson *value,
                                      const char *merge, GError **error);
/* The value at a path. (nullable) (transfer none) */
AtlanteJson *atlante_command_get     (AtlanteCase *kase, const char *path, GError **error);
/* Moves a place to a point, written with at most so many decimals; what else its location says
 * stays. One that is on no map yet is put there, as precise as its kind usually is meant. */
gboolean   atlante_command_move      (AtlanteEditor *editor, AtlantePlace *place,
                                      AtlanteGeoPoint point, int decimals, const char *merge,
                                      GError **error);
/* Adds an item at the end of its list; one without an id gets one that is made from its name or
 * counted. @item: (out) (optional) (transfer none) */
gboolean   atlante_command_add       (AtlanteEditor *editor, AtlanteItemKind kind,
                                      AtlanteJson *json, AtlanteItem **item, GError **error);

/* What changes where an item goes. */
typedef struct
{
  AtlanteItem *item;
  gboolean goes;       /* cannot stand without it, and goes too */
} AtlanteUse;

/* What refers to an item, and what refers to what goes with it: the order of lists. (transfer full)
 * (element-type AtlanteUse) */
GArray    *atlante_command_list_uses (AtlanteCase *kase, AtlanteItem *item);
/* Takes an item out, with the references to it, and all that cannot stand without it. */
gboolean   atlante_command_remove    (AtlanteEditor *editor, AtlanteItem *item, GError **error);
/* Makes two items of a kind one: what refers to @gone refers to @keep; its names that @keep lacks
 * become aliases, members that @keep lacks come over, and lists become one of both. Only sources,
 * passages and what is set aside cannot be merged. */
gboolean   atlante_command_merge     (AtlanteEditor *editor, AtlanteItem *keep, AtlanteItem *gone,
                                      GError **error);
/* Makes a new item beside @item, to which the references of @users lead from then on.
 * One without an id gets one. @users: (element-type AtlanteItem): some of those that refer to
 * @item */
gboolean   atlante_command_split     (AtlanteEditor *editor, AtlanteItem *item, AtlanteJson *json,
                                      GPtrArray *users, AtlanteItem **new_item, GError **error);
/* Gives an item another id, everywhere. */
gboolean   atlante_command_rename    (AtlanteEditor *editor, AtlanteItem *item, const char *id,
                                      GError **error);

/* Makes the case another state of itself: a version that is brought back, what another program has
 * put into the file. @name: of the step. */
gboolean   atlante_command_become    (AtlanteEditor *editor, AtlanteCase *goal, const char *name,
                                      GError **error);

G_END_DECLS
