/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-digest-view.h"
#include "atlante-panel.h"
#include "atlante-source-view.h"

G_BEGIN_DECLS

/**
 * AtlanteArticlePanel:
 *
 * The article of the case: its text with the passages where one is attached, else a digest in the
 * case's own words. A file that is dropped on it goes to the action "win.attach-file" by its path.
 */
#define ATLANTE_TYPE_ARTICLE_PANEL (atlante_article_panel_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteArticlePanel, atlante_article_panel, ATLANTE, ARTICLE_PANEL,
                      AtlantePanel)

GtkWidget         *atlante_article_panel_new        (void);
AtlanteDigestView *atlante_article_panel_get_digest (AtlanteArticlePanel *self);
AtlanteSourceView *atlante_article_panel_get_source (AtlanteArticlePanel *self);

G_END_DECLS
