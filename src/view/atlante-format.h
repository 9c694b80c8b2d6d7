/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* What panels say about items, in the interface's words. All strings are (transfer full) unless
 * they say otherwise. */

/* The line under an item's name: "port · North Korea", "strait · general area",
 * "islands · contested name", "prime minister of Japan", "23 October 2024 · Lima". Empty where
 * nothing is known. */
char *atlante_format_item_subtitle  (AtlanteCase *kase, AtlanteItem *item,
                                     const AtlanteAudience *audience);
/* The name of a country by its ISO 3166-1 code: the case's place of that code, else the code. NULL
 * for NULL. */
char *atlante_format_country        (AtlanteCase *kase, const char *code,
                                     const AtlanteAudience *audience);
/* Other names than @shown as Pango markup, each marked with its language: the first @limit (0: all),
 * local ones and one of each script before the others. @left (nullable out): how many were left
 * out. Contested names are not among them. */
char *atlante_format_other_names    (const AtlanteName *names, guint n, const char *shown,
                                     guint limit, guint *left);
/* "reported · sources not stated" */
char *atlante_format_claim_facts    (AtlanteCase *kase, AtlanteClaim *claim,
                                     const AtlanteAudience *audience);
/* What a grade of the Admiralty code means, in three lines, and in a fourth who gave it and when. */
char *atlante_format_grade_meaning  (AtlanteClaim *claim, const AtlanteAudience *audience);
/* "A: the source is completely reliable"; (transfer none) */
const char *atlante_format_reliability (char reliability);
/* "1: confirmed by other sources"; (transfer none) */
const char *atlante_format_credibility (int credibility);
/* "J. Rossi · 25 November 2026": who wrote or graded something, and when (an EDTF date). NULL where
 * neither is known. */
char *atlante_format_signature      (const char *by, const char *on,
                                     const AtlanteAudience *audience);
/* "position: town", "position: within 12 km" */
char *atlante_format_precision      (AtlantePlace *place, const AtlanteAudience *audience);
/* How many claims a list shows for an item: those that point at it and are not rejected. */
guint atlante_format_count_claims   (AtlanteCase *kase, AtlanteItem *item);

G_END_DECLS
