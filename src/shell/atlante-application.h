/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-case.h"

G_BEGIN_DECLS

typedef struct _AtlanteWindow AtlanteWindow;

/* The program: a window a case, new, open, quit. Without a file it opens the case that was open
 * last, at first the one that ships. */
#define ATLANTE_TYPE_APPLICATION (atlante_application_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteApplication, atlante_application, ATLANTE, APPLICATION, AdwApplication)

AtlanteApplication *atlante_application_new (void);
/* In the window that has it open already, in @window where it shows none, else in a new one.
 * @window: (nullable) */
void                atlante_application_open_case (AtlanteApplication *self, GFile *file,
                                                   AtlanteWindow *window);
/* The same for a new case, which is in no file. Returns: (transfer none): where it is now */
AtlanteWindow      *atlante_application_show_case (AtlanteApplication *self, AtlanteCase *kase,
                                                   AtlanteWindow *window);
/* Lets the program find its settings' schema in its build folder, or wherever it was installed. Before anything else. */
void                atlante_application_use_own_schema (void);

G_END_DECLS
