/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-editor.h"

G_BEGIN_DECLS

/**
 * AtlanteJoin:
 *
 * What it takes to bring into a case what somebody else has done meanwhile to the state that both
 * come from. Where both have changed the same member of an item, or one has removed what the other
 * has changed, there is a clash, and nothing is done.
 */
typedef struct _AtlanteJoin AtlanteJoin;

/* @base: what both come from. The case may not change until it is done. (transfer full) */
AtlanteJoin       *atlante_join_new         (AtlanteCase *mine, AtlanteCase *base,
                                             AtlanteCase *theirs);
void               atlante_join_free        (AtlanteJoin *self);
/* What the items are called that clash, in the interface's language, each once; at most 10.
 * (element-type utf8) (transfer none) */
GPtrArray         *atlante_join_get_clashes (AtlanteJoin *self);
/* As one step. @editor: of mine; @name: of the step. FALSE with ATLANTE_CASE_ERROR, and nothing
 * done, where there are clashes or the case would be none afterwards. */
gboolean           atlante_join_do          (AtlanteJoin *self, AtlanteEditor *editor,
                                             const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteJoin, atlante_join_free)

G_END_DECLS
