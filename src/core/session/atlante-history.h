/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a reader has been, as in a browser: ids, and a position among them. Going somewhere new
 * forgets what lay ahead. */
typedef struct _AtlanteHistory AtlanteHistory;

AtlanteHistory *atlante_history_new            (void);
void            atlante_history_free           (AtlanteHistory *self);
void            atlante_history_clear          (AtlanteHistory *self);
/* Goes to @id; nothing happens where that is the place one stands at. */
void            atlante_history_visit          (AtlanteHistory *self, const char *id);
gboolean        atlante_history_can_go_back    (const AtlanteHistory *self);
gboolean        atlante_history_can_go_forward (const AtlanteHistory *self);
/* (transfer none) (nullable): the id one then stands at; valid until the next call */
const char     *atlante_history_go_back        (AtlanteHistory *self);
const char     *atlante_history_go_forward     (AtlanteHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteHistory, atlante_history_free)

G_END_DECLS
