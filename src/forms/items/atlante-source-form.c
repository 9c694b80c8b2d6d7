/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-source-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-code-field.h"
#include "atlante-local-text-field.h"
#include "atlante-parts-field.h"
#include "atlante-text-field.h"
#include "atlante-time-field.h"

GtkWidget *
atlante_source_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form, atlante_local_text_field_new (_("Title"), FALSE), session, item, "title");
  atlante_form_add (form, atlante_text_field_new (_("Author")), session, item, "author");
  atlante_form_add (form, atlante_text_field_new (_("Publisher")), session, item, "publisher");
  atlante_form_add (form, atlante_time_field_new (_("Published")), session, item, "published");
  atlante_form_add (form, atlante_code_field_new (_("Language"), ATLANTE_CODE_LANGUAGE), session,
                    item, "language");
  atlante_form_add (form, atlante_text_field_new (_("Address")), session, item, "url");
  atlante_form_add (form, atlante_parts_field_new (), session, item, "parts");
  return form;
}
