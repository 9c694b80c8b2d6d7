/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-dossier.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteLinkRow:
 *
 * A tie of the dossier's subject to another item: direction, the other item as a link, what ties
 * them and since when, and how far it is.
 */
#define ATLANTE_TYPE_LINK_ROW (atlante_link_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLinkRow, atlante_link_row, ATLANTE, LINK_ROW, GtkWidget)

GtkWidget *atlante_link_row_new (AtlanteSession *session, AtlanteLink *link);

G_END_DECLS
