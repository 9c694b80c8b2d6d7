/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-panel.h"

G_BEGIN_DECLS

/**
 * AtlanteCoverageBar:
 *
 * How much of the attached article the claims cover, as a bar and in words. Hidden while no text is
 * attached.
 */
#define ATLANTE_TYPE_COVERAGE_BAR (atlante_coverage_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCoverageBar, atlante_coverage_bar, ATLANTE, COVERAGE_BAR, AtlantePanel)

GtkWidget *atlante_coverage_bar_new (void);

G_END_DECLS
