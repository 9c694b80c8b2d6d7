/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-relation-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-choice-field.h"
#include "atlante-local-text-field.h"
#include "atlante-reference-field.h"
#include "atlante-references-field.h"
#include "atlante-time-field.h"

static void
add_end (GtkWidget *form, AtlanteSession *session, AtlanteItem *item, const char *title,
         const char *member)
{
  GtkWidget *field = atlante_reference_field_new (
    title,
    ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE) | ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_ACTOR),
    _("Choose a place or an actor"));

  atlante_reference_field_set_required (ATLANTE_REFERENCE_FIELD (field));
  atlante_form_add (form, field, session, item, member);
}

GtkWidget *
atlante_relation_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form,
                    atlante_choice_field_new (_("Kind"), ATLANTE_VOCABULARY_RELATION_KIND, NULL),
                    session, item, "kind");
  /* Translators: where a relation starts */
  add_end (form, session, item, C_("relation", "From"), "from");
  /* Translators: where a relation leads */
  add_end (form, session, item, C_("relation", "To"), "to");
  atlante_form_add (form, atlante_local_text_field_new (_("Label"), FALSE), session, item, "label");
  atlante_form_add (form, atlante_time_field_new (_("Time")), session, item, "time");
  atlante_form_add (form,
                    atlante_references_field_new (_("Claims"), ATLANTE_ITEM_CLAIM,
                                                  _("Add a claim")),
                    session, item, "claims");
  return form;
}
