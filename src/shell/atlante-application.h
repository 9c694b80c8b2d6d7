/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: a window a case, about, quit. Without a file it opens the case that ships. */
#define ATLANTE_TYPE_APPLICATION (atlante_application_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteApplication, atlante_application, ATLANTE, APPLICATION, AdwApplication)

AtlanteApplication *atlante_application_new (void);
/* Lets the program find its settings' schema in its build folder, or wherever it was installed. Before anything else. */
void                atlante_application_use_own_schema (void);

G_END_DECLS
