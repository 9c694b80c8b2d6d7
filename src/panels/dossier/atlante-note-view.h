/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/* A note as it is read in a dossier, with who wrote it and when, and a button that opens its
 * form. */
GtkWidget *atlante_note_view_new (AtlanteSession *session, AtlanteNote *note);

G_END_DECLS
