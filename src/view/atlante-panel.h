/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlantePanel:
 *
 * A part of the window that shows something of a session. Panels meet in the session and never
 * know each other. Layout is GtkBinLayout: one child.
 */
#define ATLANTE_TYPE_PANEL (atlante_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (AtlantePanel, atlante_panel, ATLANTE, PANEL, GtkWidget)

struct _AtlantePanelClass
{
  GtkWidgetClass parent_class;

  /* The session was set: bind to it here. @session may be NULL when the panel goes away. */
  void (*session_set) (AtlantePanel *self, AtlanteSession *session);
};

AtlanteSession *atlante_panel_get_session (AtlantePanel *self);
void            atlante_panel_set_session (AtlantePanel *self, AtlanteSession *session);

G_END_DECLS
