/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const char *const makers[] = { "Atlante", NULL };

static char *
make_debug_information (void)
{
  return g_strdup_printf ("Atlante %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n", ATLANTE_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}

void
atlante_about_present (GtkWindow *parent)
{
  g_autofree char *debug = make_debug_information ();
  GtkWidget *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "application-name", "Atlante",
                                    "application-icon", ATLANTE_APP_ID,
                                    "version", ATLANTE_VERSION,
                                    "developer-name", _("The Atlante developers"),
                                    "developers", makers,
                                    "copyright", "© 2026 Atlante",
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "comments", _("A map with dossiers from a long article, and a briefing pack that others can check."),
                                    "debug-info", debug,
                                    /* Translators: put your names here, one a line */
                                    "translator-credits", _("translator-credits"),
                                    NULL);
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_add_legal_section (about, _("Base Map"), _("Natural Earth 2.0 to 4.1, public domain"), GTK_LICENSE_CUSTOM,
                                      _("Made with Natural Earth. Its borders are those of 2018 and earlier; how they are drawn expresses no opinion on the status of a territory."));
  adw_about_window_add_legal_section (about, _("Names of Countries"), "© Unicode, Inc.", GTK_LICENSE_CUSTOM,
                                      _("Names come from the Unicode Common Locale Data Repository, under the Unicode licence."));
  adw_about_window_add_legal_section (about, _("The Case That Ships"), "© 2026 Atlante", GTK_LICENSE_CUSTOM,
                                      _("Its texts are the authors’ own, under CC BY-SA 4.0. The article that it is drawn from is not part of the program."));

  gtk_window_present (GTK_WINDOW (window));
}
