/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-place-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-text-field.h"

GtkWidget *
atlante_place_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *box = atlante_form_new_box ();

  atlante_form_add (box, atlante_text_field_new (_("Name")), session, item, "names/0/text");
  return box;
}
