/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with the form of an item of each kind of the case given, one below the other, for
 * walk-accessibility.py to go through; ends when it is told to. */
#include "../atlante-test-case.h"
#include "atlante-form.h"

#include <adwaita.h>

static void
append_form (GtkWidget *box, AtlanteSession *session, AtlanteItem *item)
{
  gtk_box_append (GTK_BOX (box), atlante_form_new (session, item));
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  AtlanteSession *session = user_data;
  AtlanteCase *kase = atlante_session_get_case (session);
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  append_form (box, session, NULL);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (kind != ATLANTE_ITEM_PASSAGE && kind != ATLANTE_ITEM_SET_ASIDE
        && atlante_case_get_n (kase, kind) > 0)
      /* The last one has the most members. */
      append_form (box, session,
                   atlante_case_get_item (kase, kind, atlante_case_get_n (kase, kind) - 1));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_title (GTK_WINDOW (window), "Forms");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 900);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.atlante.Atlante.Forms", G_APPLICATION_NON_UNIQUE);
  g_autoptr (AtlanteSession) session = atlante_session_new ();
  g_autoptr (AtlanteCase) kase = NULL;

  g_assert_cmpint (argc, ==, 2);
  g_set_prgname ("atlante-forms");
  kase = atlante_test_load_case (argv[1]);
  atlante_session_set_language (session, "en");
  atlante_session_set_case (session, kase);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), session);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
