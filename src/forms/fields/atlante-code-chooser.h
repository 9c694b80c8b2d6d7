/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_CODE_COUNTRY,    /* ISO 3166-1 alpha-2 */
  ATLANTE_CODE_LANGUAGE,   /* BCP 47 */
} AtlanteCodeKind;

/**
 * AtlanteCodeChooser:
 *
 * Finds countries and languages by their names in the interface's language and in English, by their
 * own name, or by the code itself.
 *
 * Signal "code-chosen" (const char *): "KP", "it".
 * Signal "given-up": Esc.
 */
#define ATLANTE_TYPE_CODE_CHOOSER (atlante_code_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCodeChooser, atlante_code_chooser, ATLANTE, CODE_CHOOSER, GtkWidget)

/* @title: for the empty entry. @first: (nullable): codes that are offered before anything is typed.
 * @left_out: (nullable): codes that are not offered. */
GtkWidget *atlante_code_chooser_new     (AtlanteCodeKind kind, const char *title);
void       atlante_code_chooser_restart (AtlanteCodeChooser *self, const char *const *first,
                                         const char *const *left_out);

/* "Corea del Nord" or the code itself where it has no name. (transfer full) */
char      *atlante_code_dup_name        (AtlanteCodeKind kind, const char *code);

G_END_DECLS
