/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-picker.h"

#include <glib/gi18n-lib.h>

#include "atlante-viewport.h"

struct _AtlanteMapPicker
{
  GObject parent_instance;

  AtlanteMapPickerParts parts;      /* unowned: the view holds them, and us */
  GtkEventController *keys;         /* owned by the view */
  AtlanteSession *session;          /* (nullable) */
  GArray *corners;                  /* of AtlanteGeoPoint */
};

G_DEFINE_FINAL_TYPE (AtlanteMapPicker, atlante_map_picker, G_TYPE_OBJECT)

static gboolean
is_picking (AtlanteMapPicker *self)
{
  return self->session != NULL && atlante_session_get_pick_prompt (self->session) != NULL;
}

static AtlanteGeoPoint
locate (AtlanteMapPicker *self, double x, double y)
{
  AtlanteChartView view;

  atlante_viewport_get_view (shumate_map_get_viewport (self->parts.map),
                             GTK_WIDGET (self->parts.map), &view);
  return atlante_viewport_locate (&view, x, y);
}

static AtlanteGeoPoint
locate_middle (AtlanteMapPicker *self)
{
  return locate (self, gtk_widget_get_width (GTK_WIDGET (self->parts.map)) / 2.0,
                 gtk_widget_get_height (GTK_WIDGET (self->parts.map)) / 2.0);
}

static const AtlanteGeoPoint *
get_corners (AtlanteMapPicker *self)
{
  return (const AtlanteGeoPoint *) (gpointer) self->corners->data;
}

/* A screen reader says what is asked for, and how far it has come. */
static void
tell (AtlanteMapPicker *self)
{
  const char *prompt = atlante_session_get_pick_prompt (self->session);
  /* Translators: for a screen reader: what is to be picked on the map, and how that is done */
  g_autofree char *task = g_strdup_printf (_("%1$s. %2$s"), prompt,
                                           atlante_map_pick_bar_get_hint (self->parts.bar));

  atlante_map_teller_set_task (self->parts.teller, task);
}

static void
show_corners (AtlanteMapPicker *self)
{
  guint n = self->corners->len;

  atlante_map_sketch_set_corners (self->parts.sketch, get_corners (self), n);
  atlante_map_pick_bar_set_n_corners (self->parts.bar, n,
                                      atlante_geo_area_crosses (get_corners (self), n));
  tell (self);
}

/* A copy: the session tells us at once that it is over, and we forget the corners. */
static void
finish (AtlanteMapPicker *self)
{
  g_autoptr (GArray) corners = NULL;

  if (self->corners->len < ATLANTE_GEO_AREA_LEAST)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->parts.map));
      return;
    }
  corners = g_array_copy (self->corners);
  atlante_session_end_pick (self->session, (const AtlanteGeoPoint *) (gpointer) corners->data,
                            corners->len);
}

static void
take (AtlanteMapPicker *self, AtlanteGeoPoint point)
{
  if (atlante_session_get_pick_shape (self->session) == ATLANTE_PICK_POINT)
    {
      atlante_session_end_pick (self->session, &point, 1);
      return;
    }
  g_array_append_val (self->corners, point);
  show_corners (self);
}

static void
take_back (AtlanteMapPicker *self)
{
  if (self->corners->len == 0)
    return;
  g_array_set_size (self->corners, self->corners->len - 1);
  show_corners (self);
}

static void
cancel (AtlanteMapPicker *self)
{
  if (is_picking (self))
    atlante_session_end_pick (self->session, NULL, 0);
}

/* The second click of a double click is on the last corner: it only ends. */
static void
on_aimed (AtlanteMapPicker *self, double x, double y, gboolean again)
{
  if (!is_picking (self))
    return;
  if (!again)
    take (self, locate (self, x, y));
  else if (atlante_session_get_pick_shape (self->session) == ATLANTE_PICK_AREA)
    finish (self);
}

static void
on_pointed (AtlanteMapPicker *self, double x, double y)
{
  AtlanteGeoPoint point;

  if (!is_picking (self))
    return;
  point = locate (self, x, y);
  atlante_map_sketch_set_middle (self->parts.sketch, FALSE);
  atlante_map_sketch_set_next (self->parts.sketch, &point);
}

static void
on_left (AtlanteMapPicker *self)
{
  atlante_map_sketch_set_next (self->parts.sketch, NULL);
}

/* From the first key on the middle of the map is what is aimed at. */
static void
aim_by_keyboard (AtlanteMapPicker *self)
{
  atlante_map_sketch_set_next (self->parts.sketch, NULL);
  atlante_map_sketch_set_middle (self->parts.sketch, TRUE);
}

static gboolean
on_map_key (AtlanteMapPicker *self, guint keyval)
{
  gboolean is_area = atlante_session_get_pick_shape (self->session) == ATLANTE_PICK_AREA;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (is_area)
        finish (self);
      else
        take (self, locate_middle (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      aim_by_keyboard (self);
      take (self, locate_middle (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      take_back (self);
      return GDK_EVENT_STOP;
    default:
      aim_by_keyboard (self);
      return GDK_EVENT_PROPAGATE;
    }
}

/* Before the map's own keys. */
static gboolean
on_key_pressed (AtlanteMapPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (!is_picking (self) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    {
      cancel (self);
      return GDK_EVENT_STOP;
    }
  if (!gtk_widget_is_focus (GTK_WIDGET (self->parts.map)))
    return GDK_EVENT_PROPAGATE;
  return on_map_key (self, keyval);
}

static void
on_pick_changed (AtlanteMapPicker *self)
{
  gboolean picking = is_picking (self);

  g_array_set_size (self->corners, 0);
  atlante_map_sketch_set_corners (self->parts.sketch, NULL, 0);
  atlante_map_sketch_set_next (self->parts.sketch, NULL);
  atlante_map_sketch_set_middle (self->parts.sketch, FALSE);
  atlante_map_pointer_set_aiming (self->parts.pointer, picking);
  atlante_map_pick_bar_set_prompt (
    self->parts.bar, picking ? atlante_session_get_pick_shape (self->session) : ATLANTE_PICK_POINT,
    picking ? atlante_session_get_pick_prompt (self->session) : NULL);
  if (picking)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->parts.map));
      tell (self);
    }
  else
    atlante_map_teller_set_task (self->parts.teller, NULL);
}

static void
atlante_map_picker_dispose (GObject *object)
{
  AtlanteMapPicker *self = ATLANTE_MAP_PICKER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->corners, g_array_unref);

  G_OBJECT_CLASS (atlante_map_picker_parent_class)->dispose (object);
}

static void
atlante_map_picker_class_init (AtlanteMapPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_picker_dispose;
}

static void
atlante_map_picker_init (AtlanteMapPicker *self)
{
  self->corners = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));
}

/**
 * atlante_map_picker_new:
 * @parts: what it works with
 *
 * Returns: (transfer full): a picker; let it go before the view
 */
AtlanteMapPicker *
atlante_map_picker_new (const AtlanteMapPickerParts *parts)
{
  AtlanteMapPicker *self;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (parts->view) && SHUMATE_IS_MAP (parts->map), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_PICKER, NULL);
  self->parts = *parts;
  g_signal_connect_object (parts->pointer, "aimed", G_CALLBACK (on_aimed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->pointer, "pointed", G_CALLBACK (on_pointed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->pointer, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->bar, "undone", G_CALLBACK (take_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->bar, "finished", G_CALLBACK (finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->bar, "cancelled", G_CALLBACK (cancel), self, G_CONNECT_SWAPPED);
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (parts->view, self->keys);
  return self;
}

/**
 * atlante_map_picker_set_session:
 * @self: a picker
 * @session: (nullable): who asks for points and areas
 */
void
atlante_map_picker_set_session (AtlanteMapPicker *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICKER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::pick", G_CALLBACK (on_pick_changed), self,
                             G_CONNECT_SWAPPED);
  on_pick_changed (self);
}
