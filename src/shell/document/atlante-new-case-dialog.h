/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-case.h"

G_BEGIN_DECLS

/**
 * AtlanteNewCaseDialog:
 *
 * Asks for the title of a new case and its languages. Emits "created" with the #AtlanteCase, and
 * closes.
 */
#define ATLANTE_TYPE_NEW_CASE_DIALOG (atlante_new_case_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNewCaseDialog, atlante_new_case_dialog, ATLANTE, NEW_CASE_DIALOG,
                      AdwWindow)

/* @title: (nullable): a suggestion */
AtlanteNewCaseDialog *atlante_new_case_dialog_new (const char *title);

G_END_DECLS
