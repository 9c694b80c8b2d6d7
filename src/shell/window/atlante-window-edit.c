/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

#include "atlante-add.h"
#include "atlante-gaps-window.h"
#include "atlante-history-window.h"
#include "atlante-merge-dialog.h"
#include "atlante-remove-dialog.h"
#include "atlante-split-dialog.h"

/* What is done to the case from the window: to what is edited, else to what is selected. */

/* (nullable): neither is anything */
static AtlanteItem *
get_subject (AtlanteWindow *self)
{
  if (atlante_session_is_editing (self->session))
    return atlante_session_get_edited (self->session);
  return atlante_session_get_selection (self->session);
}

static gboolean
is_writable (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  return kase != NULL && !atlante_case_is_read_only (kase);
}

/* Relations say what their ends are: to merge or split them is to add and remove. */
static gboolean
can_arrange (AtlanteItem *item)
{
  return atlante_item_has_dossier (item) && !ATLANTE_IS_RELATION (item);
}

/* The step can be taken back right there, until another one follows. @id: what is selected then, if
 * it is there again, or "". */
static void
offer_undo (AtlanteWindow *self, const char *message, const char *id)
{
  AdwToast *toast = adw_toast_new (message);
  AtlanteEditor *editor = atlante_session_get_editor (self->session);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-step");
  adw_toast_set_action_target_value (toast, g_variant_new_string (id));
  if (editor != NULL)
    g_signal_connect_object (editor, "edited", G_CALLBACK (adw_toast_dismiss), toast,
                             G_CONNECT_SWAPPED);
  /* The steps of another case are others. */
  g_signal_connect_object (self->session, "notify::case", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
_atlante_window_toast_undo (AtlanteWindow *self, const char *message)
{
  offer_undo (self, message, "");
}

static void
dialog_done_cb (AtlanteWindow *self, const char *message, GtkWindow *dialog)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "subject");

  offer_undo (self, message, id != NULL ? id : "");
}

/* What it is about is selected again where its step is taken back. */
static void
present_for (AtlanteWindow *self, GtkWindow *dialog, AtlanteItem *item)
{
  if (atlante_item_has_dossier (item))
    g_object_set_data_full (G_OBJECT (dialog), "subject", g_strdup (atlante_item_get_id (item)),
                            g_free);
  g_signal_connect_object (dialog, "done", G_CALLBACK (dialog_done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

/* ---- editing ---- */

static void
show_dossier (AtlanteWindow *self)
{
  adw_flap_set_reveal_flap (self->dossier_flap, TRUE);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  if (atlante_session_is_editing (self->session))
    atlante_session_stop_editing (self->session);
  else
    atlante_session_edit (self->session, atlante_session_get_selection (self->session));
  show_dossier (self);
  atlante_dossier_panel_focus (self->dossier_panel);
}

/* Where keys run through a list, or over the map or the text, they go on there. */
static gboolean
keeps_keyboard (AtlanteWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_mapped (focus)
         && (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL
             || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view_stack))
             || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->timeline_panel)));
}

/* A form that is opened wants to be seen, and mostly to be filled in. */
static void
editing_changed_cb (AtlanteWindow *self)
{
  if (atlante_session_is_editing (self->session))
    {
      show_dossier (self);
      if (!keeps_keyboard (self))
        atlante_dossier_panel_focus (self->dossier_panel);
    }
  _atlante_window_update_edit_actions (self);
}

static void
undo_step_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteSession *session = ATLANTE_WINDOW (widget)->session;
  AtlanteEditor *editor = atlante_session_get_editor (session);

  if (editor == NULL)
    return;
  atlante_editor_undo (editor);
  atlante_session_select_id (session, g_variant_get_string (parameter, NULL));
}

/* FALSE: no kind that can be added by hand has this nick. */
static gboolean
parse_kind (const char *nick, AtlanteItemKind *kind)
{
  static const struct { const char *nick; AtlanteItemKind kind; } kinds[] = {
    { "place", ATLANTE_ITEM_PLACE }, { "actor", ATLANTE_ITEM_ACTOR },
    { "event", ATLANTE_ITEM_EVENT }, { "claim", ATLANTE_ITEM_CLAIM },
    { "relation", ATLANTE_ITEM_RELATION }, { "topic", ATLANTE_ITEM_TOPIC },
    { "note", ATLANTE_ITEM_NOTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].nick, nick))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteItemKind kind;

  if (parse_kind (g_variant_get_string (parameter, NULL), &kind))
    atlante_add_ask (widget, ATLANTE_WINDOW (widget)->session, kind);
}

/* The map asks, where the user points. */
static void
add_place_at_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteGeoPoint point;

  g_variant_get (parameter, "(dd)", &point.latitude, &point.longitude);
  if (atlante_geo_point_is_valid (point))
    atlante_add_ask_at (widget, ATLANTE_WINDOW (widget)->session, point);
}

/* ---- remove, merge, split ---- */

static void
remove_now (AtlanteWindow *self, AtlanteItem *item)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
    g_strdup (atlante_item_has_dossier (item) ? atlante_item_get_id (item) : "");
  g_autofree char *message = atlante_remove_dialog_remove (self->session, item, &error);

  if (message != NULL)
    offer_undo (self, message, id);
  else
    _atlante_window_toast (self, error->message);
}

static void
remove_item (AtlanteWindow *self, AtlanteItem *item)
{
  GtkWindow *dialog;

  if (!atlante_remove_dialog_is_needed (self->session, item))
    {
      remove_now (self, item);
      return;
    }
  dialog = atlante_remove_dialog_new (self->session, item);
  present_for (self, dialog, item);
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteItem *item = get_subject (self);

  if (item != NULL)
    remove_item (self, item);
}

/* A claim or a note where it stands in a dossier. */
static void
remove_item_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteItem *item = is_writable (self)
                        ? atlante_case_lookup (atlante_session_get_case (self->session),
                                               g_variant_get_string (parameter, NULL))
                        : NULL;

  if (item != NULL)
    remove_item (self, item);
}

static void
merge_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteItem *item = get_subject (self);
  GtkWindow *dialog;

  if (!can_arrange (item))
    return;
  dialog = atlante_merge_dialog_new (self->session, item);
  present_for (self, dialog, item);
}

static void
split_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteItem *item = get_subject (self);
  GtkWindow *dialog;

  if (!can_arrange (item))
    return;
  dialog = atlante_split_dialog_new (self->session, item);
  present_for (self, dialog, item);
}

/* ---- windows beside this one ---- */

/* The one that is there already comes to the front. */
static void
present_beside (AtlanteWindow *self, GtkWindow **beside, GtkWindow *(*make) (AtlanteSession *))
{
  if (atlante_session_get_case (self->session) == NULL)
    return;
  if (*beside == NULL)
    {
      g_set_weak_pointer (beside, make (self->session));
      gtk_window_set_transient_for (*beside, GTK_WINDOW (self));
      gtk_window_set_destroy_with_parent (*beside, TRUE);
    }
  gtk_window_present (*beside);
}

static void
history_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  present_beside (self, &self->history_window, atlante_history_window_new);
}

static void
incomplete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  present_beside (self, &self->gaps_window, atlante_gaps_window_new);
}

/* ---- the names of the steps in the menu ---- */

/* (transfer full): "_Undo Move Kursk". An underscore in a name is none of the menu's. */
static char *
format_step (const char *verb, const char *format, const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  if (name == NULL)
    return g_strdup (verb);
  parts = g_strsplit (name, "_", -1);
  plain = g_strjoinv ("__", parts);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, plain);
#pragma GCC diagnostic pop
}

static void
show_steps (AtlanteWindow *self)
{
  AtlanteEditor *editor = atlante_session_get_editor (self->session);
  const char *undo_name = editor != NULL ? atlante_editor_get_undo_name (editor) : NULL;
  const char *redo_name = editor != NULL ? atlante_editor_get_redo_name (editor) : NULL;
  g_autofree char *undo = format_step (_("_Undo"),
                                       /* Translators: %s is the name of a step: “Move Kursk” */
                                       _("_Undo “%s”"), undo_name);
  g_autofree char *redo = format_step (_("_Redo"),
                                       /* Translators: %s is the name of a step: “Move Kursk” */
                                       _("_Redo “%s”"), redo_name);

  g_menu_remove_all (self->steps_menu);
  g_menu_append (self->steps_menu, undo, "win.undo");
  g_menu_append (self->steps_menu, redo, "win.redo");
}

static void
case_changed_cb (AtlanteWindow *self)
{
  g_signal_group_set_target (self->edits, atlante_session_get_editor (self->session));
  show_steps (self);
}

/* ---- the window's ---- */

void
_atlante_window_class_edit_init (AtlanteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "win.undo-step", "s", undo_step_activated);
  gtk_widget_class_install_action (widget_class, "win.add", "s", add_activated);
  gtk_widget_class_install_action (widget_class, "win.add-place-at", "(dd)",
                                   add_place_at_activated);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_activated);
  gtk_widget_class_install_action (widget_class, "win.incomplete", NULL, incomplete_activated);
  gtk_widget_class_install_action (widget_class, "win.remove", NULL, remove_activated);
  gtk_widget_class_install_action (widget_class, "win.remove-item", "s", remove_item_activated);
  gtk_widget_class_install_action (widget_class, "win.merge", NULL, merge_activated);
  gtk_widget_class_install_action (widget_class, "win.split", NULL, split_activated);
  /* Not as an accelerator: in the article the same keys make a claim of what is marked. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "win.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "win.edit", NULL);
}

void
_atlante_window_edit_init (AtlanteWindow *self)
{
  self->edits = g_signal_group_new (ATLANTE_TYPE_EDITOR);
  g_signal_group_connect_swapped (self->edits, "edited", G_CALLBACK (show_steps), self);
  g_signal_connect_object (self->session, "notify::case", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::editing", G_CALLBACK (editing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  case_changed_cb (self);
}

void
_atlante_window_update_edit_actions (AtlanteWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AtlanteItem *item = get_subject (self);
  gboolean writable = is_writable (self);

  gtk_widget_action_set_enabled (widget, "win.edit", writable);
  gtk_widget_action_set_enabled (widget, "win.add", writable);
  gtk_widget_action_set_enabled (widget, "win.add-place-at", writable);
  gtk_widget_action_set_enabled (widget, "win.history", writable);
  gtk_widget_action_set_enabled (widget, "win.incomplete",
                                 atlante_session_get_case (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.remove", writable && item != NULL);
  gtk_widget_action_set_enabled (widget, "win.merge", writable && can_arrange (item));
  gtk_widget_action_set_enabled (widget, "win.split", writable && can_arrange (item));
}
