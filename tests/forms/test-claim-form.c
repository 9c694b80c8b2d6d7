/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-forms.h"

#include "atlante-claim-format.h"
#include "atlante-form.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  GtkWidget *window;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_widget_add_css_class (fixture->window, "view");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 412, 880);
  fixture->form = atlante_form_new (fixture->session,
                                    atlante_case_lookup (fixture->kase, data));
  gtk_widget_set_margin_start (fixture->form, 24);
  gtk_widget_set_margin_end (fixture->form, 24);
  gtk_widget_set_margin_top (fixture->form, 20);
  gtk_widget_set_margin_bottom (fixture->form, 32);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->form);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.3);
  forms_focus_window (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

static AtlanteClaim *
get_claim (Fixture *fixture, const char *id)
{
  return ATLANTE_CLAIM (atlante_case_lookup (fixture->kase, id));
}

/* Down to what is asked for, as the keyboard goes there. */
static GtkWidget *
go_to (Fixture *fixture, const char *name)
{
  GtkWidget *control = forms_find (fixture->window, GTK_TYPE_DROP_DOWN, name);

  gtk_widget_child_focus (control, GTK_DIR_TAB_FORWARD);
  atlante_test_wait (0.2);
  return control;
}

/* All that a claim has stands in its form, and changes at once. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim;

  atlante_test_screenshot (fixture->window, "claim-form");
  go_to (fixture, "Modality");
  forms_press ("space Home Return");
  claim = get_claim (fixture, data);
  g_assert_cmpint (atlante_claim_get_modality (claim), ==, ATLANTE_MODALITY_DENIED);
  g_assert_nonnull (atlante_test_find_text (fixture->form, "Said not to be so"));
  atlante_editor_undo (fixture->editor);
  g_assert_null (atlante_test_find_text (fixture->form, "Said not to be so"));
}

/* Likelihood and confidence are two choices, each explained where it is made, and can be taken
 * back. */
static void
test_judgement (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim;

  go_to (fixture, "Likelihood");
  forms_press ("space");
  atlante_test_wait (0.4);
  g_assert_nonnull (atlante_test_find_text (fixture->form, "Likely (55–80%)"));
  forms_press ("Down Down Down Down Down Return");
  claim = get_claim (fixture, data);
  g_assert_cmpint (atlante_claim_get_likelihood (claim), ==, ATLANTE_LIKELIHOOD_LIKELY);
  g_assert_cmpint (atlante_claim_get_confidence (claim), ==, ATLANTE_CONFIDENCE_OTHER);
  go_to (fixture, "Confidence");
  forms_press ("space Down Return");
  claim = get_claim (fixture, data);
  g_assert_cmpint (atlante_claim_get_confidence (claim), ==, ATLANTE_CONFIDENCE_LOW);
  g_assert_cmpint (atlante_claim_get_likelihood (claim), ==, ATLANTE_LIKELIHOOD_LIKELY);
  g_assert_nonnull (atlante_test_find_text (fixture->form, "scant, questionable"));
  atlante_test_screenshot (fixture->window, "claim-form-judgement");
  go_to (fixture, "Likelihood");
  forms_press ("space Home Return");
  claim = get_claim (fixture, data);
  g_assert_cmpint (atlante_claim_get_likelihood (claim), ==, ATLANTE_LIKELIHOOD_OTHER);
}

static void
test_grade (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim;
  g_autofree char *grade = NULL;

  atlante_session_set_analyst (fixture->session, "J. Rossi");
  go_to (fixture, "Reliability of the source");
  forms_press ("space Home Down Return");
  go_to (fixture, "Credibility of what it says");
  forms_press ("space Home Down Return");
  claim = get_claim (fixture, data);
  grade = atlante_claim_format_grade (claim);
  g_assert_cmpstr (grade, ==, "B2");
  g_assert_cmpstr (atlante_claim_get_graded_by (claim), ==, "J. Rossi");
  g_assert_nonnull (atlante_test_find_text (fixture->form, "J. Rossi · "));
}

static void
test_passages (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim = get_claim (fixture, data);
  g_autofree char *id = g_strdup (atlante_claim_get_passages (claim)[0]);
  GtkWidget *label = atlante_test_find_text (fixture->form, "¶");

  g_assert_nonnull (id);
  g_assert_nonnull (label);
  forms_click (label);
  g_assert_cmpstr (atlante_session_get_view (fixture->session), ==, "article");
  g_assert_true (atlante_session_get_claim (fixture->session) == claim);
  g_assert_true (atlante_session_remove_passage (fixture->session, claim, id, NULL));
  atlante_test_wait (0.1);
  g_assert_null (atlante_test_find_text (fixture->form, "¶"));
}

int
main (int argc, char **argv)
{
  if (!forms_test_init (&argc, &argv))
    return 0;
#define ADD(name, test) g_test_add ("/forms/claim/" name, Fixture, "c-004", set_up, test, tear_down)
  ADD ("choices", test_choices);
  ADD ("judgement", test_judgement);
  ADD ("grade", test_grade);
  ADD ("passages", test_passages);
  return g_test_run ();
}
