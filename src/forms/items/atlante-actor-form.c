/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-actor-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-choice-field.h"
#include "atlante-code-field.h"
#include "atlante-local-text-field.h"
#include "atlante-names-field.h"
#include "atlante-reference-field.h"

GtkWidget *
atlante_actor_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form, atlante_names_field_new (), session, item, "names");
  atlante_form_add (form, atlante_choice_field_new (_("Kind"), ATLANTE_VOCABULARY_ACTOR_KIND, NULL),
                    session, item, "kind");
  atlante_form_add (form, atlante_local_text_field_new (_("Office"), FALSE), session, item,
                    "office");
  atlante_form_add (form, atlante_code_field_new (_("Country"), ATLANTE_CODE_COUNTRY), session, item,
                    "country");
  atlante_form_add (form,
                    /* Translators: the place where an actor has its office */
                    atlante_reference_field_new (_("Seat"),
                                                 ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE),
                                                 _("Choose a place")),
                    session, item, "seat");
  atlante_form_add (form, atlante_local_text_field_new (_("Summary"), TRUE), session, item,
                    "summary");
  return form;
}
