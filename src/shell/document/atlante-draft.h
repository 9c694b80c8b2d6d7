/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-recovery.h"

G_BEGIN_DECLS

/**
 * AtlanteDraft:
 *
 * Unsaved work that a crash has left, opened, beside the case as its file has it now.
 */
#define ATLANTE_TYPE_DRAFT (atlante_draft_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDraft, atlante_draft, ATLANTE, DRAFT, GObject)

/* All that are worth offering, the latest first, read by a worker. Those that say nothing else than
 * their file are taken away. */
void             atlante_draft_list_async     (GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full) (element-type AtlanteDraft) */
GPtrArray       *atlante_draft_list_finish    (GAsyncResult *result);

/* Its editor is NULL where it is damaged. (transfer none) */
AtlanteRecovery *atlante_draft_get_recovery   (AtlanteDraft *self);
/* (nullable): it was never saved, or its file is gone or is no case any more */
AtlanteCase     *atlante_draft_get_file_case  (AtlanteDraft *self);
const char      *atlante_draft_get_sha256     (AtlanteDraft *self);   /* (nullable): of that file */
const char      *atlante_draft_get_title      (AtlanteDraft *self);
/* Which file, and when, in words. */
const char      *atlante_draft_get_facts      (AtlanteDraft *self);
/* What it says otherwise than the file, or what is wrong with it, in words. */
const char      *atlante_draft_get_summary    (AtlanteDraft *self);

G_END_DECLS
