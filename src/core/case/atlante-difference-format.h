/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-comparison.h"

G_BEGIN_DECLS

/* Differences in words. @language: (nullable), BCP 47: that of the interface. */

/* A member of an item or of the case, for people: "names", "part of"; one that this program does
 * not know is given as it is written. Lower case. */
const char *atlante_member_get_label          (const char *member, const char *language);
/* The members that changed: "names, location". (transfer full) */
char       *atlante_difference_format_members (const AtlanteDifference *difference,
                                               const char *language);
/* A member before and after, in words, one entry of a list or one language a line; what is in both
 * lists or texts is left out. "" where there is nothing. @old, @new: (out) (transfer full) */
void        atlante_comparison_format_values  (AtlanteComparison *self,
                                               const AtlanteDifference *difference,
                                               const char *member, const char *language,
                                               char **old, char **new);

G_END_DECLS
