/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-panel.h"

G_BEGIN_DECLS

/**
 * AtlanteDossierPanel:
 *
 * The dossier of the session's selection; while nothing is selected, an overview of the case; while
 * the session edits, the form of what it edits, which Esc leaves. Follows edits, and goes
 * to the session's claim when that changes.
 */
#define ATLANTE_TYPE_DOSSIER_PANEL (atlante_dossier_panel_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDossierPanel, atlante_dossier_panel, ATLANTE, DOSSIER_PANEL,
                      AtlantePanel)

GtkWidget *atlante_dossier_panel_new   (void);
/* Gives the keyboard to the first that takes it: a form's first field, a dossier's first button. */
void       atlante_dossier_panel_focus (AtlanteDossierPanel *self);

G_END_DECLS
