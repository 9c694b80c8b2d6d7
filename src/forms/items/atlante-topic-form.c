/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-topic-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-local-text-field.h"

GtkWidget *
atlante_topic_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();

  atlante_form_add (form, atlante_local_text_field_new (_("Title"), FALSE), session, item, "title");
  return form;
}
