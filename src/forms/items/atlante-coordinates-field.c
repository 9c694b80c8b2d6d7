/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-coordinates-field.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "atlante-coordinates.h"
#include "atlante-place-proposal.h"

#define SPACING 4
/* Decimals of a degree that are shown at most: ten centimetres. */
#define MOST_DECIMALS 6

struct _AtlanteCoordinatesField
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  gboolean is_showing;
  gboolean is_located;
};

G_DEFINE_FINAL_TYPE (AtlanteCoordinatesField, atlante_coordinates_field, ATLANTE_TYPE_FIELD)

enum
{
  PROP_LOCATED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
get_point (AtlanteJson *location, AtlanteGeoPoint *point)
{
  point->latitude = atlante_json_get_double (atlante_json_get_member (location, "latitude"), 999);
  point->longitude = atlante_json_get_double (atlante_json_get_member (location, "longitude"), 999);
  return atlante_geo_point_is_valid (*point);
}

static void
set_located (AtlanteCoordinatesField *self)
{
  AtlanteGeoPoint point;
  gboolean is_located = get_point (atlante_field_get_value (ATLANTE_FIELD (self)), &point);

  if (self->is_located == is_located)
    return;
  self->is_located = is_located;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCATED]);
}

/* ---- how it is written ---- */

static int
count_decimals (AtlanteJson *number)
{
  const char *text = atlante_json_get_number (number);
  const char *point = text != NULL ? strchr (text, '.') : NULL;

  return point != NULL ? MIN ((int) strspn (point + 1, "0123456789"), MOST_DECIMALS) : 0;
}

/* As finely as the case has it, and as the user writes coordinates. (transfer full) (nullable) */
static char *
format_location (AtlanteCoordinatesField *self, AtlanteJson *location)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteGeoPoint point;
  int decimals;

  if (!get_point (location, &point))
    return NULL;
  decimals = MAX (count_decimals (atlante_json_get_member (location, "latitude")),
                  count_decimals (atlante_json_get_member (location, "longitude")));
  return atlante_coordinates_format (
    point, atlante_audience_get_notation (atlante_session_get_audience (session)),
    pow (10, -decimals), NULL);
}

/* ---- what is typed ---- */

/* Precision, radius and the like stay as they are. */
static AtlanteJson *
make_location (AtlanteCoordinatesField *self, AtlanteGeoPoint point)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  g_autoptr (AtlanteJson) new = atlante_place_proposal_make_location (point, NULL);
  g_autoptr (AtlanteJson) half = NULL;

  if (old == NULL || atlante_json_is_null (old))
    return g_steal_pointer (&new);
  half = atlante_json_with_member (old, "latitude", atlante_json_get_member (new, "latitude"));
  return atlante_json_with_member (half, "longitude", atlante_json_get_member (new, "longitude"));
}

static void
set_point (AtlanteCoordinatesField *self, AtlanteGeoPoint point)
{
  g_autoptr (AtlanteJson) location = make_location (self, point);

  atlante_field_commit (ATLANTE_FIELD (self), location);
  set_located (self);
}

static void
show_reading (AtlanteCoordinatesField *self)
{
  g_autofree char *read = format_location (self,
                                           atlante_field_get_value (ATLANTE_FIELD (self)));
  g_autofree char *hint = NULL;

  if (read != NULL && g_strcmp0 (read, gtk_editable_get_text (self->entry)) != 0)
    /* Translators: below a field; %s is a position, as “42.25° N 130.30° E” */
    hint = g_strdup_printf (_("Will be read as: %s"), read);
  atlante_field_set_hint (ATLANTE_FIELD (self), hint);
}

static void
changed_cb (AtlanteCoordinatesField *self)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (GError) error = NULL;
  AtlanteGeoPoint point;

  if (self->is_showing)
    return;
  atlante_field_set_hint (field, NULL);
  if (*text == '\0')
    {
      atlante_field_set_error (field, NULL);
      if (self->is_located)
        atlante_field_set_hint (field, _("Left empty, the place is taken off the map."));
    }
  else if (atlante_coordinates_parse (text, NULL, &point, &error))
    {
      set_point (self, point);
      show_reading (self);
    }
  else if (g_error_matches (error, ATLANTE_COORDINATES_ERROR, ATLANTE_COORDINATES_ERROR_RANGE))
    atlante_field_set_error (field, error->message);
  else
    atlante_field_set_error (field, _("Write them as 42.25 130.3, as 42°15′N 130°18′E, in UTM or "
                                      "MGRS."));
}

/* Whoever types other coordinates empties the entry first, and does not mean it. */
static void
left_cb (AtlanteCoordinatesField *self)
{
  AtlanteField *field = ATLANTE_FIELD (self);

  if (!self->is_located || *gtk_editable_get_text (self->entry) != '\0')
    return;
  atlante_field_commit (field, NULL);
  atlante_field_set_hint (field, NULL);
  set_located (self);
}

static void
atlante_coordinates_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteCoordinatesField *self = ATLANTE_COORDINATES_FIELD (field);
  g_autofree char *text = format_location (self, value);

  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  self->is_showing = FALSE;
  atlante_field_set_hint (field, NULL);
  set_located (self);
}

/* ---- the map ---- */

static void
picked_cb (const AtlanteGeoPoint *points, guint n, gpointer user_data)
{
  AtlanteCoordinatesField *self = ATLANTE_COORDINATES_FIELD (user_data);
  AtlanteField *field = ATLANTE_FIELD (self);
  AtlanteEditor *editor;

  /* The form may be gone since, or show another case. */
  if (n == 0 || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  editor = atlante_session_get_editor (atlante_field_get_session (field));
  atlante_editor_break_merge (editor);
  set_point (self, points[0]);
  atlante_editor_break_merge (editor);
  atlante_coordinates_field_show (field, atlante_field_get_value (field));
}

static void
pick_cb (AtlanteCoordinatesField *self)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteItem *item = atlante_field_get_item (ATLANTE_FIELD (self));
  g_autofree char *prompt = NULL;

  /* Translators: what to do on the map; %s is the name of a place */
  prompt = g_strdup_printf (_("Click where %s is"),
                            atlante_item_get_title (item, atlante_session_get_audience (session)));
  atlante_session_pick (session, ATLANTE_PICK_POINT, prompt, picked_cb, g_object_ref (self),
                        g_object_unref);
}

/* ---- the field ---- */

static void
atlante_coordinates_field_get_property (GObject *object, guint property_id, GValue *value,
                                        GParamSpec *pspec)
{
  if (property_id == PROP_LOCATED)
    g_value_set_boolean (value, ATLANTE_COORDINATES_FIELD (object)->is_located);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
atlante_coordinates_field_class_init (AtlanteCoordinatesFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_coordinates_field_get_property;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_coordinates_field_show;
  properties[PROP_LOCATED] = g_param_spec_boolean ("located", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
atlante_coordinates_field_init (AtlanteCoordinatesField *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *pick = gtk_button_new_from_icon_name ("find-location-symbolic");

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_width_chars (self->entry, 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Not on the map"));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Coordinates"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_css_class (pick, "flat");
  gtk_widget_set_tooltip_text (pick, _("Choose on the map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pick), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose on the map"), -1);
  g_signal_connect_swapped (pick, "clicked", G_CALLBACK (pick_cb), self);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), pick);
  atlante_field_set_title (ATLANTE_FIELD (self), _("Coordinates"));
  atlante_field_set_control (ATLANTE_FIELD (self), line);
}

GtkWidget *
atlante_coordinates_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_COORDINATES_FIELD, NULL);
}
