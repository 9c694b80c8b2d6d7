/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-case.h"

G_BEGIN_DECLS

/**
 * AtlanteSymbolImage:
 *
 * The small symbol of an item: a place's by its kind, an actor's, an event's; a dashed ring for
 * what has no place. A picture only: the words beside it say the same.
 */
#define ATLANTE_TYPE_SYMBOL_IMAGE (atlante_symbol_image_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSymbolImage, atlante_symbol_image, ATLANTE, SYMBOL_IMAGE, GtkWidget)

GtkWidget *atlante_symbol_image_new      (void);
/* Size in logical pixels at a text size of 100%, 14 at first. */
void       atlante_symbol_image_set_size (AtlanteSymbolImage *self, int size);
/* Shows the symbol of @item; an event has that of its first place in @kase. NULL: none. */
void       atlante_symbol_image_set_item (AtlanteSymbolImage *self, AtlanteCase *kase,
                                          AtlanteItem *item);
/* The symbol that all of a kind have, for what is no item yet. */
void       atlante_symbol_image_set_place_kind (AtlanteSymbolImage *self, AtlantePlaceKind kind);
void       atlante_symbol_image_set_actor_kind (AtlanteSymbolImage *self, AtlanteActorKind kind);

G_END_DECLS
