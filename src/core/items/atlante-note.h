/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_NOTE (atlante_note_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNote, atlante_note, ATLANTE, NOTE, AtlanteItem)
/* (nullable) id of any item */
const char        *atlante_note_get_about       (AtlanteNote *self);
/* Markdown; string or text by language */
AtlanteJson       *atlante_note_get_text        (AtlanteNote *self);
const char        *atlante_note_get_by          (AtlanteNote *self);    /* (nullable) */
const char        *atlante_note_get_on          (AtlanteNote *self);    /* (nullable) ISO date */

G_END_DECLS
