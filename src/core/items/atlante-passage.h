/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_PASSAGE (atlante_passage_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePassage, atlante_passage, ATLANTE, PASSAGE, AtlanteItem)
const char *atlante_passage_get_source       (AtlantePassage *self);
guint       atlante_passage_get_paragraph    (AtlantePassage *self);    /* from 1; 0 unknown */
guint       atlante_passage_get_start        (AtlantePassage *self);    /* code points */
guint       atlante_passage_get_length       (AtlantePassage *self);
const char *atlante_passage_get_sha256       (AtlantePassage *self);
guint       atlante_passage_get_loose_start  (AtlantePassage *self);    /* letters and digits */
guint       atlante_passage_get_loose_length (AtlantePassage *self);
const char *atlante_passage_get_loose_sha256 (AtlantePassage *self);    /* (nullable) */

G_END_DECLS
