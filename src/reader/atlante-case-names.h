/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* A stretch of a text that names a place or an actor. Offsets in code points. */
typedef struct
{
  AtlanteItem *item;    /* borrowed from the case */
  guint start;
  guint length;
} AtlanteCaseName;

/**
 * AtlanteCaseNames:
 *
 * The places and actors of a case by their names, for finding those that a text names. Keeps up
 * with the case: an edit costs as much as the names of the item that it changes.
 */
#define ATLANTE_TYPE_CASE_NAMES (atlante_case_names_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCaseNames, atlante_case_names, ATLANTE, CASE_NAMES, GObject)

AtlanteCaseNames *atlante_case_names_new  (AtlanteCase *kase);
/* What @text names, each item once and where it is named first, in the order of the text; of
 * several that begin at the same word the longest ("North Korea" before "Korea"), and all that are
 * called by it, places first. Case, accents and punctuation do not matter, but a single word that is
 * written with a capital has to have one. Returns: (transfer full): AtlanteCaseName */
GArray           *atlante_case_names_find (AtlanteCaseNames *self, const char *text);

G_END_DECLS
