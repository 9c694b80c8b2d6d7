/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-edit.h"

G_BEGIN_DECLS

#define ATLANTE_JOURNAL_FORMAT "atlante-journal"
#define ATLANTE_JOURNAL_VERSION 1

/* A line of the journal, without its end. (transfer full) */
char        *_atlante_journal_line_for_head (const char *uri, const char *sha256,
                                             gboolean is_changed);
char        *_atlante_journal_line_for_edit (AtlanteEdit *edit, gboolean joined);
char        *_atlante_journal_line_for_step (guint n_done);

/* The edit that a line holds, for a case that is as it was before it; NULL where it does not fit.
 * (transfer full) (nullable) */
AtlanteEdit *_atlante_journal_line_to_edit  (AtlanteJson *line, AtlanteCase *kase);

G_END_DECLS
