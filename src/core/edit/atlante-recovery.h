/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-editor.h"

G_BEGIN_DECLS

/**
 * AtlanteRecovery:
 * @folder: that of the journal
 * @uri: (nullable): the file of the case; %NULL for one that has never been saved
 * @title: (nullable): of the case
 * @time: of the last write, microseconds since 1970
 * @editor: (nullable): the case with its unsaved steps, once it has been opened
 * @n_lost: lines of the journal that could not be read; the last one, cut off while it was being
 *   written, does not count
 *
 * Work on a case that was never saved, because the program or the machine went down.
 */
typedef struct
{
  char *folder;
  char *uri;
  char *title;
  gint64 time;
  AtlanteEditor *editor;
  guint n_lost;
} AtlanteRecovery;

void             atlante_recovery_free    (AtlanteRecovery *self);
/* What there is to recover in the folders of a folder; what a living window writes to is left out.
 * The latest first. (transfer full) (element-type AtlanteRecovery) */
GPtrArray       *atlante_recovery_list    (const char *folder);
/* Opens what a journal has kept. NULL with a GError where its base is damaged. (transfer full) */
AtlanteRecovery *atlante_recovery_open    (const char *folder, GError **error);
/* Takes its files away. */
void             atlante_recovery_discard (AtlanteRecovery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteRecovery, atlante_recovery_free)

G_END_DECLS
