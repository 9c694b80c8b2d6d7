/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-dossier.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteDossierHeader:
 *
 * The top of a dossier: name, other names in all scripts, tags, contested names with their
 * viewpoints, summary and key figures.
 */
#define ATLANTE_TYPE_DOSSIER_HEADER (atlante_dossier_header_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDossierHeader, atlante_dossier_header, ATLANTE, DOSSIER_HEADER,
                      GtkWidget)

GtkWidget *atlante_dossier_header_new (AtlanteSession *session, AtlanteDossier *dossier);

G_END_DECLS
