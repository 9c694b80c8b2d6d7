/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteDossierSection:
 *
 * A part of a dossier under its heading, with a count at the right.
 */
#define ATLANTE_TYPE_DOSSIER_SECTION (atlante_dossier_section_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDossierSection, atlante_dossier_section, ATLANTE, DOSSIER_SECTION,
                      GtkWidget)

/* @count: 0 shows none */
GtkWidget *atlante_dossier_section_new    (const char *title, guint count);
void       atlante_dossier_section_append (AtlanteDossierSection *self, GtkWidget *child);
/* Something at the right of the heading, after the count. */
void       atlante_dossier_section_set_end (AtlanteDossierSection *self, GtkWidget *widget);

G_END_DECLS
