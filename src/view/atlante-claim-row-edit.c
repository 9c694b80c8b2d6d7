/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-claim-row-private.h"

#include "atlante-claim-format.h"
#include "atlante-claim-menu.h"
#include "atlante-command.h"

enum
{
  PROP_RELIABILITY = 1,
  PROP_CREDIBILITY,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_read_only (AtlanteClaimRow *self)
{
  return atlante_case_is_read_only (self->kase);
}

/* ---- states ---- */

static void
get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (object);

  if (self->claim == NULL)
    {
      g_value_set_string (value, "");
      return;
    }
  if (prop_id == PROP_RELIABILITY)
    g_value_take_string (value,
                         g_strdup_printf ("%c", atlante_claim_get_reliability (self->claim)));
  else if (prop_id == PROP_CREDIBILITY)
    g_value_take_string (value,
                         g_strdup_printf ("%d", atlante_claim_get_credibility (self->claim)));
  else if (prop_id == PROP_STATUS)
    g_value_set_string (value, atlante_vocabulary_get_nick (
                                 ATLANTE_VOCABULARY_STATUS, atlante_claim_get_status (self->claim)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
set_status (AtlanteClaimRow *self, const char *status)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (status);
  g_autofree char *path =
    g_strdup_printf ("claims/%s/status", atlante_item_get_id (ATLANTE_ITEM (self->claim)));
  g_autoptr (GError) error = NULL;

  if (!atlante_command_set (atlante_session_get_editor (self->session), path, value, NULL, &error))
    g_warning ("%s", error->message);
}

static void
grade (AtlanteClaimRow *self, char reliability, int credibility)
{
  g_autoptr (GError) error = NULL;

  if (!atlante_session_grade (self->session, self->claim, reliability, credibility, &error))
    g_warning ("%s", error->message);
}

static void
set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (object);
  const char *text = g_value_get_string (value);

  if (self->claim == NULL || text == NULL || is_read_only (self) ||
      atlante_session_get_case (self->session) != self->kase)
    return;
  atlante_session_set_claim (self->session, self->claim);
  if (prop_id == PROP_RELIABILITY && *text >= 'A' && *text <= 'F')
    grade (self, *text, 0);
  else if (prop_id == PROP_CREDIBILITY && *text >= '1' && *text <= '6')
    grade (self, 0, *text - '0');
  else if (prop_id == PROP_STATUS)
    set_status (self, text);
}

void
_atlante_claim_row_update_actions (AtlanteClaimRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean writable = !is_read_only (self);

  for (guint i = PROP_RELIABILITY; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  gtk_widget_action_set_enabled (widget, "claim.edit", writable);
  gtk_widget_action_set_enabled (widget, "claim.remove", writable);
  gtk_widget_action_set_enabled (widget, "claim.open",
                                 atlante_claim_get_passages (self->claim)[0] != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->grade), writable);
}

/* ---- actions ---- */

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (widget);

  atlante_session_set_claim (self->session, self->claim);
  atlante_session_edit (self->session, ATLANTE_ITEM (self->claim));
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (widget);

  atlante_session_open_passage (self->session, self->claim);
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (widget);
  g_autofree char *citation =
    atlante_claim_format_citation (self->kase, self->claim,
                                   atlante_session_get_audience (self->session));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
}

/* The window asks where others use it. */
static void
remove_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (widget);

  gtk_widget_activate_action (widget, "win.remove-item", "s",
                              atlante_item_get_id (ATLANTE_ITEM (self->claim)));
}

/* ---- pointer and keys ---- */

static void
make_current (AtlanteClaimRow *self)
{
  if (atlante_session_get_case (self->session) == self->kase)
    atlante_session_set_claim (self->session, self->claim);
}

static void
is_focus_cb (AtlanteClaimRow *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  if (gtk_event_controller_focus_is_focus (focus))
    make_current (self);
}

static void
show_menu (AtlanteClaimRow *self, const GdkRectangle *area)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = atlante_claim_menu_new ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (widget);
  const GdkRectangle area = { 24, gtk_widget_get_height (widget) / 2, 1, 1 };

  make_current (self);
  show_menu (self, &area);
  return TRUE;
}

static void
pressed_cb (AtlanteClaimRow *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  const GdkRectangle area = { (int) x, (int) y, 1, 1 };

  make_current (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      show_menu (self, &area);
    }
  else if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "claim.edit", NULL);
}

/* Among the claims of a list, past what stands between them. */
static gboolean
step (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const int by = g_variant_get_int32 (args);
  GtkWidget *other = widget;

  do
    other = by > 0 ? gtk_widget_get_next_sibling (other) : gtk_widget_get_prev_sibling (other);
  while (other != NULL && !ATLANTE_IS_CLAIM_ROW (other));
  return other != NULL && gtk_widget_grab_focus (other);
}

void
_atlante_claim_row_edit_init (AtlanteClaimRow *self)
{
  g_autoptr (GMenuModel) menu = atlante_claim_menu_new_grade ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_menu_button_set_menu_model (self->grade, menu);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (is_focus_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
_atlante_claim_row_edit_dispose (AtlanteClaimRow *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/* The row is a stop of its own, before what is in it. */
static gboolean
atlante_claim_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ||
                            direction == GTK_DIR_LEFT;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  const gboolean is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  GtkWidget *content = gtk_widget_get_ancestor (GTK_WIDGET (ATLANTE_CLAIM_ROW (widget)->text),
                                                GTK_TYPE_OVERLAY);

  if (gtk_widget_is_focus (widget))
    return !backward && gtk_widget_child_focus (content, direction);
  if (!is_inside && !backward)
    return gtk_widget_grab_focus (widget);
  return gtk_widget_child_focus (content, direction) ||
         (backward && gtk_widget_grab_focus (widget));
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const names[] = { NULL, "reliability", "credibility", "status" };
  static const char *const actions[] = { NULL, "claim.reliability", "claim.credibility",
                                         "claim.status" };

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  for (guint i = PROP_RELIABILITY; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                           G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = PROP_RELIABILITY; i < N_PROPS; i++)
    gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (object_class), actions[i],
                                              names[i]);
}

void
_atlante_claim_row_class_edit_init (AtlanteClaimRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  install_properties (G_OBJECT_CLASS (klass));
  widget_class->focus = atlante_claim_row_focus;
  gtk_widget_class_install_action (widget_class, "claim.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "claim.open", NULL, open_activated);
  gtk_widget_class_install_action (widget_class, "claim.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "claim.remove", NULL, remove_activated);
  /* The menu says the last of an action's keys. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "claim.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "claim.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "claim.remove", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
}
