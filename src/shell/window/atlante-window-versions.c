/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"
#include "atlante-versions-window.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* The saved versions of the case. */

static void
look_cb (AtlanteWindow *self, AtlanteCase *kase, const char *moment)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  AtlanteWindow *window = atlante_window_new (application);

  atlante_document_look_at (window->document, kase, moment);
  gtk_window_present (GTK_WINDOW (window));
}

static void
brought_back_cb (AtlanteWindow *self, const char *moment)
{
  /* Translators: %s is “today at 13:05” or “22 November 2026 at 09:30” */
  g_autofree char *message = g_strdup_printf (_("The case is what it was when it was saved %s"),
                                              moment);

  _atlante_window_toast_undo (self, message);
}

static void
failed_cb (AtlanteWindow *self, const char *message)
{
  _atlante_window_notice (self, message, NULL, NULL);
}

static void
versions_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteVersionsWindow *window = atlante_versions_window_new (self->document);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  g_signal_connect_object (window, "look", G_CALLBACK (look_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "brought-back", G_CALLBACK (brought_back_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
_atlante_window_class_versions_init (AtlanteWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.versions", NULL,
                                   versions_activated);
}
