/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-event-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-local-text-field.h"
#include "atlante-references-field.h"
#include "atlante-roles-field.h"
#include "atlante-time-field.h"

GtkWidget *
atlante_event_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form, atlante_local_text_field_new (_("Title"), FALSE), session, item, "title");
  atlante_form_add (form, atlante_time_field_new (_("Time")), session, item, "time");
  atlante_form_add (form, atlante_roles_field_new (ATLANTE_ITEM_PLACE), session, item, "places");
  atlante_form_add (form, atlante_roles_field_new (ATLANTE_ITEM_ACTOR), session, item, "actors");
  atlante_form_add (form, atlante_local_text_field_new (_("Summary"), TRUE), session, item,
                    "summary");
  atlante_form_add (form,
                    atlante_references_field_new (_("Claims"), ATLANTE_ITEM_CLAIM,
                                                  _("Add a claim")),
                    session, item, "claims");
  return form;
}
