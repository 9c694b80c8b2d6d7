/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-window-private.h"

#include "atlante-claim-format.h"

#include <glib/gi18n-lib.h>

/* Characters of a claim that say which it is. */
#define MAX_TEXT 32

/* Grades of the claim that is looked at, by keys wherever the keyboard is. */

static void
show_graded (AtlanteWindow *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  g_autofree char *grade = atlante_claim_format_grade (claim);
  const char *text = atlante_claim_get_text (claim, atlante_session_get_audience (self->session));
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_TEXT));
  /* Translators: a claim is graded: the grade, like B2, and how the claim begins */
  g_autofree char *message = g_strdup_printf (_("Graded %1$s: “%2$s…”"), grade, start);

  _atlante_window_toast_undo (self, message);
}

static void
grade (AtlanteWindow *self, char reliability, int credibility)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  g_autoptr (GError) error = NULL;

  if (claim == NULL)
    _atlante_window_toast (self, _("Choose a claim to grade first"));
  else if (atlante_session_grade (self->session, claim, reliability, credibility, &error))
    show_graded (self);
  else
    _atlante_window_toast (self, error->message);
}

static void
reliability_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char letter = *g_variant_get_string (parameter, NULL);

  if (letter >= 'A' && letter <= 'F')
    grade (ATLANTE_WINDOW (widget), letter, 0);
}

static void
credibility_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char figure = *g_variant_get_string (parameter, NULL);

  if (figure >= '1' && figure <= '6')
    grade (ATLANTE_WINDOW (widget), 0, figure - '0');
}

void
_atlante_window_class_grade_init (AtlanteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.grade-reliability", "s",
                                   reliability_activated);
  gtk_widget_class_install_action (widget_class, "win.grade-credibility", "s",
                                   credibility_activated);
}
