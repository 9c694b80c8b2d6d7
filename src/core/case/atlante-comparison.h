/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* The members of the case that are no lists of items, as the "kind" of a difference. */
#define ATLANTE_DIFFERENCE_MEMBERS ATLANTE_N_ITEM_KINDS

typedef enum
{
  ATLANTE_DIFFERENCE_ADDED,
  ATLANTE_DIFFERENCE_CHANGED,
  ATLANTE_DIFFERENCE_REMOVED,
} AtlanteDifferenceWhat;

/**
 * AtlanteDifference:
 * @kind: an #AtlanteItemKind, or %ATLANTE_DIFFERENCE_MEMBERS
 * @what: what became of it
 * @id: (nullable): of the item; %NULL for what is set aside and for members of the case
 * @before: (nullable): the item as it was; %NULL where it was added, and for members
 * @after: (nullable): the item as it is; %NULL where it was removed, and for members
 * @members: what is another value than before: "names", "location"; empty where the item was added
 *   or removed
 *
 * One item that is not the same in two states of a case.
 */
typedef struct
{
  guint kind;
  AtlanteDifferenceWhat what;
  const char *id;
  AtlanteItem *before;
  AtlanteItem *after;
  char **members;
} AtlanteDifference;

/**
 * AtlanteComparison:
 *
 * What a case says otherwise than another state of it does, item by item. The order of lists and of
 * members, the way numbers are spaced, and the moment of the last change do not count. Immutable:
 * what happens to the cases afterwards does not change it.
 */
#define ATLANTE_TYPE_COMPARISON (atlante_comparison_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteComparison, atlante_comparison, ATLANTE, COMPARISON, GObject)

AtlanteComparison       *atlante_comparison_new            (AtlanteCase *before,
                                                            AtlanteCase *after);
/* In the order of the lists of the file, members of the case first. */
guint                    atlante_comparison_get_n          (AtlanteComparison *self);
const AtlanteDifference *atlante_comparison_get            (AtlanteComparison *self, guint index);
AtlanteCase             *atlante_comparison_get_before     (AtlanteComparison *self);
AtlanteCase             *atlante_comparison_get_after      (AtlanteComparison *self);
/* What the item is called, at most 40 characters; for members the title of the case. @language:
 * (nullable), BCP 47: that of the interface. (transfer full) */
char                    *atlante_comparison_dup_title      (AtlanteComparison *self,
                                                            const AtlanteDifference *difference,
                                                            const char *language);
/* (nullable) (transfer none): a member of it, before and after */
AtlanteJson             *atlante_comparison_get_old_value  (AtlanteComparison *self,
                                                            const AtlanteDifference *difference,
                                                            const char *member);
AtlanteJson             *atlante_comparison_get_new_value  (AtlanteComparison *self,
                                                            const AtlanteDifference *difference,
                                                            const char *member);
/* "2 claims added, 1 place changed: Kursk": one sentence without its stop. (transfer full) */
char                    *atlante_comparison_format_summary (AtlanteComparison *self,
                                                            const char *language);

G_END_DECLS
