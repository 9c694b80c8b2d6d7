/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-gaps.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteCaseOverview:
 *
 * What stands where a dossier will, while nothing is selected: the case's title, summary and counts,
 * and a button that opens the dossier of the place with the most claims.
 */
#define ATLANTE_TYPE_CASE_OVERVIEW (atlante_case_overview_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCaseOverview, atlante_case_overview, ATLANTE, CASE_OVERVIEW, GtkWidget)

/* @first: (nullable): the place to start with, the one with the most claims
 * @gaps: (nullable): of the session's case */
GtkWidget *atlante_case_overview_new (AtlanteSession *session, AtlanteItem *first,
                                      AtlanteGaps *gaps);

G_END_DECLS
