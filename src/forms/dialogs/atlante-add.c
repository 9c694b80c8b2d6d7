/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-add.h"

#include "atlante-add-dialog.h"
#include "atlante-add-relation-dialog.h"
#include "atlante-command.h"
#include "atlante-form.h"

gboolean
atlante_add_can_ask (AtlanteItemKind kind)
{
  switch (kind)
    {
    case ATLANTE_ITEM_PLACE:
    case ATLANTE_ITEM_ACTOR:
    case ATLANTE_ITEM_EVENT:
    case ATLANTE_ITEM_CLAIM:
    case ATLANTE_ITEM_RELATION:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_ITEM_NOTE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- what needs no question ---- */

/* The place or actor that is selected is what the claim is about. */
static void
set_about (AtlanteSession *session, AtlanteJson *claim)
{
  AtlanteItem *selection = atlante_session_get_selection (session);
  AtlanteJson *list, *entry;

  if (ATLANTE_IS_TOPIC (selection))
    atlante_json_set_string (claim, "topic", atlante_item_get_id (selection));
  if (!ATLANTE_IS_PLACE (selection) && !ATLANTE_IS_ACTOR (selection))
    return;
  list = atlante_json_new_array ();
  entry = atlante_json_new_object ();
  atlante_json_set_string (entry, ATLANTE_IS_PLACE (selection) ? "place" : "actor",
                           atlante_item_get_id (selection));
  atlante_json_append_take (list, entry);
  atlante_json_set_take (claim, ATLANTE_IS_PLACE (selection) ? "places" : "actors", list);
}

static AtlanteJson *
make_claim (AtlanteSession *session)
{
  AtlanteJson *claim = atlante_json_new_object ();
  AtlanteJson *attribution = atlante_json_new_object ();

  /* It is still to be written. */
  atlante_json_set_take (claim, "text", atlante_form_make_text (session, ""));
  atlante_json_set_take (claim, "passages", atlante_json_new_array ());
  atlante_json_set_string (claim, "modality", "asserted");
  atlante_json_set_string (attribution, "kind", "author");
  atlante_json_set_take (claim, "attribution", attribution);
  atlante_json_set_string (claim, "status", "confirmed");
  set_about (session, claim);
  return claim;
}

static AtlanteJson *
make_note (AtlanteSession *session)
{
  AtlanteItem *selection = atlante_session_get_selection (session);
  const char *analyst = atlante_session_get_analyst (session);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  AtlanteJson *note = atlante_json_new_object ();

  if (selection != NULL)
    atlante_json_set_string (note, "about", atlante_item_get_id (selection));
  atlante_json_set_string (note, "text", "");
  if (analyst != NULL)
    atlante_json_set_string (note, "by", analyst);
  atlante_json_set_string (note, "on", today);
  return note;
}

static void
add (AtlanteSession *session, AtlanteItemKind kind)
{
  g_autoptr (AtlanteJson) json = kind == ATLANTE_ITEM_CLAIM ? make_claim (session)
                                                            : make_note (session);
  g_autoptr (GError) error = NULL;
  AtlanteItem *item = NULL;

  if (atlante_command_add (atlante_session_get_editor (session), kind, json, &item, &error))
    atlante_session_edit (session, item);
  else
    g_warning ("%s", error->message);
}

/* ---- what asks ---- */

static gboolean
can_edit (AtlanteSession *session)
{
  AtlanteCase *kase = atlante_session_get_case (session);

  return kase != NULL && !atlante_case_is_read_only (kase);
}

static void
present (GtkWidget *parent, GtkWidget *dialog)
{
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
atlante_add_ask (GtkWidget *parent, AtlanteSession *session, AtlanteItemKind kind)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ATLANTE_IS_SESSION (session));
  g_return_if_fail (atlante_add_can_ask (kind));

  if (!can_edit (session))
    return;
  if (kind == ATLANTE_ITEM_CLAIM || kind == ATLANTE_ITEM_NOTE)
    add (session, kind);
  else if (kind == ATLANTE_ITEM_RELATION)
    present (parent, atlante_add_relation_dialog_new (session));
  else
    present (parent, atlante_add_dialog_new (session, kind));
}

void
atlante_add_ask_at (GtkWidget *parent, AtlanteSession *session, AtlanteGeoPoint point)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ATLANTE_IS_SESSION (session));

  if (!can_edit (session))
    return;
  dialog = atlante_add_dialog_new (session, ATLANTE_ITEM_PLACE);
  atlante_add_dialog_set_point (ATLANTE_ADD_DIALOG (dialog), point);
  present (parent, dialog);
}
