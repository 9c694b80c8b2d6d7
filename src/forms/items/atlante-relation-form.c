/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-relation-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-choice-field.h"
#include "atlante-local-text-field.h"
#include "atlante-time-field.h"

GtkWidget *
atlante_relation_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form,
                    atlante_choice_field_new (_("Kind"), ATLANTE_VOCABULARY_RELATION_KIND, NULL),
                    session, item, "kind");
  atlante_form_add (form, atlante_local_text_field_new (_("Label"), FALSE), session, item, "label");
  atlante_form_add (form, atlante_time_field_new (_("Time")), session, item, "time");
  return form;
}
