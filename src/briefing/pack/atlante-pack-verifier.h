/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-anchors.h"
#include "atlante-case.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;        /* in the pack; "" for the pack as a whole */
  /* "changed", "missing", "added", "duplicate", "unsafe-name", "not-a-file", "unreadable",
   * "encrypted", "manifest", "no-bag", "settings", "case", "lost-passage" */
  char *rule;
  char *message;     /* for people, translated */
} AtlantePackProblem;

/**
 * AtlantePackReport:
 *
 * What the verifier found in a pack.
 */
typedef struct _AtlantePackReport AtlantePackReport;

void atlante_pack_report_free (AtlantePackReport *self);
/* AtlantePackProblem, sorted by path; empty where the pack is whole. Borrowed. */
GPtrArray *atlante_pack_report_get_problems (AtlantePackReport *self);
gboolean atlante_pack_report_is_good (AtlantePackReport *self);
/* Files in the pack, tag files included. */
guint atlante_pack_report_get_n_files (AtlantePackReport *self);
/* (nullable) the case in the pack, where it can be read */
AtlanteCase *atlante_pack_report_get_case (AtlantePackReport *self);
/* (nullable) where an article was given and the case can be read */
AtlanteAnchors *atlante_pack_report_get_anchors (AtlantePackReport *self);
/* {"pack", "good", "files", "case", "problems": [{"path", "rule", "message"}], "passages": {…}}
 * (transfer full) */
AtlanteJson *atlante_pack_report_dup_json (AtlantePackReport *self);

/* Verifies a pack, a folder or a ZIP: its manifests against its files, then the case in it, then
 * the anchors of that case in
 * @article (nullable). The pack may come from anybody: nothing is unpacked, no link is followed,
 * limits hold. An error is set only where there is nothing that could be verified (no such file, no
 * ZIP, beyond the limits). */
AtlantePackReport *atlante_pack_verifier_verify (GFile *pack, AtlanteCanonicalText *article,
                                                 GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePackReport, atlante_pack_report_free)

G_END_DECLS
