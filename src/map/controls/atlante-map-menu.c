/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-viewport.h"

struct _AtlanteMapMenu
{
  GObject parent_instance;

  GtkWidget *map;               /* unowned: it holds the popover, the view holds us */
  AtlantePlaceLayer *places;
  AtlanteMapCoordinates *coordinates;
  AtlanteMapMark *mark;
  GtkWidget *popover;
  GSimpleActionGroup *actions;
  AtlanteSession *session;      /* (nullable) */
  GMenu *editing;               /* what of the menu changes the case */
  AtlanteGeoPoint point;        /* what the menu is about */
  char *place;                  /* (nullable): id of what stands there */
};

G_DEFINE_FINAL_TYPE (AtlanteMapMenu, atlante_map_menu, G_TYPE_OBJECT)

enum
{
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_actions (AtlanteMapMenu *self)
{
  GAction *stop = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "stop-measuring");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (stop),
                               atlante_map_mark_get_point (self->mark) != NULL);
}

static void
copy (AtlanteMapMenu *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->map), text);
}

static void
copy_coordinates_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;
  g_autofree char *text = atlante_map_coordinates_format (self->coordinates, self->point);

  copy (self, text);
}

static void
copy_geo_uri_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;
  g_autofree char *text = atlante_coordinates_format_geo_uri (self->point);

  copy (self, text);
}

static void
measure_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;

  atlante_map_mark_set_point (self->mark, &self->point);
  atlante_map_coordinates_set_origin (self->coordinates, &self->point);
}

static void
stop_measuring_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  atlante_map_menu_clear_mark (user_data);
}

/* By its id: the menu may have been open while it was edited. (nullable) */
static AtlantePlace *
find_place (AtlanteMapMenu *self, const char *id)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;
  AtlanteItem *item = kase != NULL && id != NULL
                        ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, id) : NULL;

  return item != NULL ? ATLANTE_PLACE (item) : NULL;
}

static void
edit_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;
  AtlantePlace *place = find_place (self, self->place);

  if (place != NULL)
    atlante_session_edit (self->session, ATLANTE_ITEM (place));
}

static void
new_place_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;

  gtk_widget_activate_action (self->map, "win.add-place-at", "(dd)", self->point.latitude,
                              self->point.longitude);
}

static void
move_here_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;
  AtlantePlace *place = find_place (self, g_variant_get_string (parameter, NULL));

  if (place != NULL)
    g_signal_emit (self, signals[MOVE], 0, place, &self->point);
}

static const GActionEntry entries[] = {
  { "edit", edit_activated },
  { "new-place", new_place_activated },
  { "move-here", move_here_activated, "s" },
  { "copy-coordinates", copy_coordinates_activated },
  { "copy-geo-uri", copy_geo_uri_activated },
  { "measure", measure_activated },
  { "stop-measuring", stop_measuring_activated },
};

/* On a symbol the menu is about its place, not about a point a few pixels off. */
static gboolean
find_point (AtlanteMapMenu *self, double x, double y)
{
  AtlantePlace *place = atlante_place_layer_pick_symbol (self->places, x, y);
  AtlanteChartView view;

  g_clear_pointer (&self->place, g_free);
  if (place != NULL)
    {
      self->place = g_strdup (atlante_item_get_id (ATLANTE_ITEM (place)));
      self->point = atlante_place_get_location (place);
      return TRUE;
    }
  if (!atlante_map_coordinates_locate (self->coordinates, x, y, &self->point))
    return FALSE;
  atlante_viewport_get_view (shumate_map_get_viewport (SHUMATE_MAP (self->map)), self->map, &view);
  self->point = atlante_viewport_locate (&view, x, y);
  return TRUE;
}

/* @format: with a place for a name, in which an underscore is a letter like others */
static void
append_named (GMenu *menu, const char *format, AtlantePlace *place, AtlanteAudience *audience,
              const char *action, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (atlante_place_get_name (place, audience), "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts);
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);
  g_autofree char *label = g_strconcat (halves[0], name, halves[1], NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

/* What may be changed here: what stands here, what comes here. */
static void
fill_editing (AtlanteMapMenu *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;
  AtlanteItem *selection;
  AtlanteAudience *audience;
  AtlantePlace *here = find_place (self, self->place);

  g_menu_remove_all (self->editing);
  if (kase == NULL || atlante_case_is_read_only (kase))
    return;
  audience = atlante_session_get_audience (self->session);
  selection = atlante_session_get_selection (self->session);
  if (here != NULL)
    /* Translators: in the menu of a place on the map; %s is its name */
    append_named (self->editing, _("E_dit %s"), here, audience, "map.edit", NULL);
  g_menu_append (self->editing, _("_New Place Here…"), "map.new-place");
  if (ATLANTE_IS_PLACE (selection) && ATLANTE_PLACE (selection) != here)
    /* Translators: in the menu of the map; %s is the name of the place that is selected */
    append_named (self->editing, _("_Move %s Here"), ATLANTE_PLACE (selection), audience,
                  "map.move-here", atlante_item_get_id (selection));
}

static gboolean
open_at (AtlanteMapMenu *self, double x, double y)
{
  GdkRectangle area = { (int) x, (int) y, 1, 1 };

  if (self->session != NULL && atlante_session_get_pick_prompt (self->session) != NULL)
    return FALSE;
  if (!find_point (self, x, y))
    return FALSE;
  update_actions (self);
  fill_editing (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static void
on_pressed (AtlanteMapMenu *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, NULL);

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (self, x, y);
}

static void
on_long_pressed (AtlanteMapMenu *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (self, x, y);
}

/* At the place where the keyboard is, else in the middle. */
static gboolean
on_shortcut (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  AtlanteMapMenu *self = user_data;
  AtlantePlace *place = atlante_place_layer_get_focused (self->places);
  double x = gtk_widget_get_width (widget) / 2.0, y = gtk_widget_get_height (widget) / 2.0;

  if (place != NULL)
    atlante_place_layer_locate (self->places, atlante_item_get_id (ATLANTE_ITEM (place)), &x, &y);
  return open_at (self, x, y);
}

static void
add_shortcuts (AtlanteMapMenu *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (
    gtk_keyval_trigger_new (GDK_KEY_Menu, 0), gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (trigger, gtk_callback_action_new (on_shortcut, self, NULL)));
  gtk_widget_add_controller (self->map, shortcuts);
}

static void
add_gestures (AtlanteMapMenu *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (press));
}

static void
add_actions (AtlanteMapMenu *self, AtlanteMapSettings *settings)
{
  g_autoptr (GPropertyAction) notation = g_property_action_new ("notation", settings, "notation");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (notation));
  gtk_widget_insert_action_group (self->map, "map", G_ACTION_GROUP (self->actions));
}

static void
atlante_map_menu_dispose (GObject *object)
{
  AtlanteMapMenu *self = ATLANTE_MAP_MENU (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  /* Its entries know us. */
  for (guint i = 0; self->actions != NULL && i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), entries[i].name);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  g_clear_object (&self->editing);
  g_clear_pointer (&self->place, g_free);
  g_clear_object (&self->places);
  g_clear_object (&self->coordinates);
  g_clear_object (&self->mark);

  G_OBJECT_CLASS (atlante_map_menu_parent_class)->dispose (object);
}

static void
atlante_map_menu_class_init (AtlanteMapMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_menu_dispose;

  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, ATLANTE_TYPE_PLACE, ATLANTE_TYPE_GEO_POINT);
}

static void
atlante_map_menu_init (AtlanteMapMenu *self)
{
}

/**
 * atlante_map_menu_new:
 * @map: the map
 * @places: what stands on it
 * @settings: how coordinates are written
 * @coordinates: knows where a point is
 * @mark: stands where is measured from
 * @model: the menu
 *
 * Returns: (transfer full): the menu of the map; let it go before the map
 */
AtlanteMapMenu *
atlante_map_menu_new (ShumateMap *map, AtlantePlaceLayer *places, AtlanteMapSettings *settings,
                      AtlanteMapCoordinates *coordinates, AtlanteMapMark *mark, GMenuModel *model)
{
  g_autoptr (GMenu) whole = g_menu_new ();
  AtlanteMapMenu *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (places), NULL);
  g_return_val_if_fail (ATLANTE_IS_MAP_SETTINGS (settings), NULL);
  g_return_val_if_fail (ATLANTE_IS_MAP_COORDINATES (coordinates), NULL);
  g_return_val_if_fail (ATLANTE_IS_MAP_MARK (mark), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_MENU, NULL);
  self->map = GTK_WIDGET (map);
  self->places = g_object_ref (places);
  self->coordinates = g_object_ref (coordinates);
  self->mark = g_object_ref (mark);
  add_actions (self, settings);
  add_gestures (self);
  add_shortcuts (self);
  self->editing = g_menu_new ();
  g_menu_append_section (whole, NULL, G_MENU_MODEL (self->editing));
  g_menu_append_section (whole, NULL, model);
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (whole));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, self->map);
  return self;
}

/**
 * atlante_map_menu_set_session:
 * @self: a menu
 * @session: (nullable): whose case it changes
 */
void
atlante_map_menu_set_session (AtlanteMapMenu *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_MENU (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  g_set_object (&self->session, session);
}

/**
 * atlante_map_menu_clear_mark:
 * @self: a menu
 *
 * Returns: whether there was a mark
 */
gboolean
atlante_map_menu_clear_mark (AtlanteMapMenu *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_MENU (self), FALSE);

  if (atlante_map_mark_get_point (self->mark) == NULL)
    return FALSE;
  atlante_map_mark_set_point (self->mark, NULL);
  atlante_map_coordinates_set_origin (self->coordinates, NULL);
  return TRUE;
}
