/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* A case with nothing in it. @title: (nullable): "New case" in the language of the interface;
 * @language: (nullable): BCP 47, that of the interface; @id: (nullable): made from the title. NULL
 * with ATLANTE_CASE_ERROR_INVALID where one of them cannot stand in a case. (transfer full) */
AtlanteCase *atlante_case_template_new (const char *title, const char *language, const char *id,
                                        GError **error);

/* "Porto di Rason" becomes "porto-di-rason": what an id may look like. (transfer full), may be
 * empty */
char        *atlante_case_template_make_id (const char *text);

G_END_DECLS
