/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-claim-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-grade-field.h"
#include "atlante-local-text-field.h"
#include "atlante-meaning-field.h"
#include "atlante-passages-field.h"
#include "atlante-reference-field.h"
#include "atlante-roles-field.h"
#include "atlante-time-field.h"

static void
add_heading (GtkWidget *form, const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "section-title");
  gtk_widget_set_margin_top (label, 8);
  gtk_box_append (GTK_BOX (form), label);
}

static void
add_statement (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  atlante_form_add (form, atlante_local_text_field_new (_("What it says"), TRUE), session, item,
                    "text");
  atlante_form_add (form, atlante_passages_field_new (), session, item, "passages");
}

static void
add_article (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  add_heading (form, _("How the article puts it"));
  atlante_form_add (form,
                    atlante_meaning_field_new (_("Modality"), ATLANTE_VOCABULARY_MODALITY, NULL),
                    session, item, "modality");
  /* Translators: the few words of the article that show how sure it is, such as "reportedly" */
  atlante_form_add (form, atlante_local_text_field_new (_("Words that show it"), FALSE), session,
                    item, "cue");
  atlante_form_add (form,
                    atlante_meaning_field_new (_("Whom it credits"),
                                               ATLANTE_VOCABULARY_ATTRIBUTION, NULL),
                    session, item, "attribution/kind");
  atlante_form_add (form,
                    atlante_reference_field_new (_("Which actor"),
                                                 ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_ACTOR),
                                                 _("Choose an actor")),
                    session, item, "attribution/actor");
  /* Translators: the words by which the article credits somebody, as "South Korean sources" */
  atlante_form_add (form, atlante_local_text_field_new (_("In which words"), FALSE), session, item,
                    "attribution/text");
}

static void
add_subjects (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  add_heading (form, _("What it is about"));
  atlante_form_add (form,
                    atlante_reference_field_new (_("Topic"),
                                                 ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_TOPIC),
                                                 _("Choose a topic")),
                    session, item, "topic");
  atlante_form_add (form, atlante_roles_field_new (ATLANTE_ITEM_PLACE), session, item, "places");
  atlante_form_add (form, atlante_roles_field_new (ATLANTE_ITEM_ACTOR), session, item, "actors");
  atlante_form_add (form, atlante_time_field_new (_("Time")), session, item, "time");
}

/* That the two are not one is what the directive insists on. */
static void
add_judgement (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *note = gtk_label_new (
    _("How likely it is that it is so, and how well the sources bear this judgement, are two "
      "things: an event can be likely with low confidence (ICD 203)."));

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (note), 12);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "field-message");
  add_heading (form, _("What the analyst makes of it"));
  atlante_form_add (form, atlante_grade_field_new (), session, item, "grade");
  atlante_form_add (form,
                    atlante_meaning_field_new (_("Likelihood"), ATLANTE_VOCABULARY_LIKELIHOOD,
                                               _("Not judged")),
                    session, item, "likelihood");
  atlante_form_add (form,
                    atlante_meaning_field_new (_("Confidence"), ATLANTE_VOCABULARY_CONFIDENCE,
                                               _("Not judged")),
                    session, item, "confidence");
  gtk_box_append (GTK_BOX (form), note);
  atlante_form_add (form, atlante_meaning_field_new (_("Status"), ATLANTE_VOCABULARY_STATUS, NULL),
                    session, item, "status");
}

static void
add_origin (GtkWidget *form, AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *field =
    atlante_reference_field_new (_("Same origin as"), ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_CLAIM),
                                 _("Choose a claim"));

  atlante_form_add (form, field, session, item, "same-origin-as");
  atlante_field_set_hint (ATLANTE_FIELD (field),
                          _("Two claims from one origin do not confirm each other."));
}

GtkWidget *
atlante_claim_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  add_statement (form, session, item);
  add_article (form, session, item);
  add_subjects (form, session, item);
  add_judgement (form, session, item);
  add_origin (form, session, item);
  return form;
}
