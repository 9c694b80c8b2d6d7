/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: a window a case, about, quit. Without a file it opens the case that ships. */
#define ATLANTE_TYPE_APPLICATION (atlante_application_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteApplication, atlante_application, ATLANTE, APPLICATION, AdwApplication)

AtlanteApplication *atlante_application_new (void);
/* Lets a program that runs from its build folder find its settings' schema there. Before anything else. */
void                atlante_application_use_built_schema (void);

G_END_DECLS
