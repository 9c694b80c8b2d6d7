/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-form.h"

#include <glib/gi18n-lib.h>

#include "atlante-actor-form.h"
#include "atlante-case-form.h"
#include "atlante-claim-form.h"
#include "atlante-event-form.h"
#include "atlante-field.h"
#include "atlante-note-form.h"
#include "atlante-place-form.h"
#include "atlante-relation-form.h"
#include "atlante-source-form.h"
#include "atlante-topic-form.h"

/* Between fields, in logical pixels. */
#define SPACING 16

AtlanteJson *
atlante_form_make_text (AtlanteSession *session, const char *words)
{
  AtlanteJson *text = atlante_json_new_object ();
  AtlanteCase *kase;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), text);
  g_return_val_if_fail (atlante_session_get_case (session) != NULL && words != NULL, text);

  kase = atlante_session_get_case (session);
  atlante_json_set_string (text, atlante_case_get_languages (kase)[0], words);
  return text;
}

GtkWidget *
atlante_form_new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_add_css_class (box, "form");
  return box;
}

GtkWidget *
atlante_form_add (GtkWidget *box, GtkWidget *field, AtlanteSession *session, AtlanteItem *item,
                  const char *path)
{
  g_return_val_if_fail (GTK_IS_BOX (box), field);
  g_return_val_if_fail (ATLANTE_IS_FIELD (field), field);

  atlante_field_bind (ATLANTE_FIELD (field), session, item, path);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

GtkWidget *
atlante_form_new (AtlanteSession *session, AtlanteItem *item)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  if (item == NULL)
    return atlante_case_form_new (session);
  if (ATLANTE_IS_PLACE (item))
    return atlante_place_form_new (session, item);
  if (ATLANTE_IS_ACTOR (item))
    return atlante_actor_form_new (session, item);
  if (ATLANTE_IS_EVENT (item))
    return atlante_event_form_new (session, item);
  if (ATLANTE_IS_CLAIM (item))
    return atlante_claim_form_new (session, item);
  if (ATLANTE_IS_RELATION (item))
    return atlante_relation_form_new (session, item);
  if (ATLANTE_IS_TOPIC (item))
    return atlante_topic_form_new (session, item);
  if (ATLANTE_IS_NOTE (item))
    return atlante_note_form_new (session, item);
  if (ATLANTE_IS_SOURCE (item))
    return atlante_source_form_new (session, item);
  return atlante_form_new_box ();
}
