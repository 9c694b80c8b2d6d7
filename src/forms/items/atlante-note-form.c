/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-note-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-local-text-field.h"
#include "atlante-reference-field.h"
#include "atlante-text-field.h"
#include "atlante-time-field.h"

GtkWidget *
atlante_note_form_new (AtlanteSession *session, AtlanteItem *item)
{
  GtkWidget *form = atlante_form_new_box ();
  GtkWidget *text = atlante_local_text_field_new_markdown (_("Note"));
  const guint kinds =
    ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE) | ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_ACTOR) |
    ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_EVENT) | ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_TOPIC) |
    ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_RELATION) | ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_CLAIM) |
    ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_SOURCE);

  atlante_form_add (form, text, session, item, "text");
  atlante_field_set_hint (ATLANTE_FIELD (text),
                          _("Markdown: **bold**, *italics*, “- ” before the lines of a list"));
  atlante_form_add (form, atlante_reference_field_new (_("About"), kinds, _("The whole case")),
                    session, item, "about");
  atlante_form_add (form, atlante_text_field_new (_("By")), session, item, "by");
  atlante_form_add (form, atlante_time_field_new (_("On")), session, item, "on");
  return form;
}
