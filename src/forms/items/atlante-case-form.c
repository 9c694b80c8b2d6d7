/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-case-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-choice-field.h"
#include "atlante-languages-field.h"
#include "atlante-local-text-field.h"

GtkWidget *
atlante_case_form_new (AtlanteSession *session)
{
  GtkWidget *form = atlante_form_new_box ();
  GtkWidget *field;

  atlante_form_add (form, atlante_local_text_field_new (_("Title"), FALSE), session, NULL, "title");
  atlante_form_add (form, atlante_local_text_field_new (_("Summary"), TRUE), session, NULL,
                    "summary");
  atlante_form_add (form, atlante_languages_field_new (_("Languages")), session, NULL, "languages");
  atlante_form_add (form, atlante_choice_field_new (_("Marking"), ATLANTE_VOCABULARY_MARKING,
                                                    _("No marking")), session, NULL, "marking");
  field = atlante_choice_field_new (_("Viewpoint"), ATLANTE_VOCABULARY_VIEWPOINT, NULL);
  atlante_choice_field_set_default (ATLANTE_CHOICE_FIELD (field), ATLANTE_VIEWPOINT_INTERNATIONAL);
  atlante_form_add (form, field, session, NULL, "viewpoint");
  return form;
}
