/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-area-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-geo-area.h"
#include "atlante-place-proposal.h"

#define SPACING 4

struct _AtlanteAreaField
{
  AtlanteField parent_instance;

  GtkLabel *corners;
  GtkWidget *draw;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (AtlanteAreaField, atlante_area_field, ATLANTE_TYPE_FIELD)

static void
show_area (AtlanteAreaField *self)
{
  AtlanteJson *location = atlante_field_get_value (ATLANTE_FIELD (self));
  const guint n = atlante_json_get_length (atlante_json_get_member (location, "area"));
  g_autofree char *text = g_strdup_printf (
    /* Translators: of the outline of a place on the map */
    ngettext ("%u corner", "%u corners", n), n);

  gtk_label_set_label (self->corners, n > 0 ? text : _("No outline"));
  if (n > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->corners), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->corners), "dim-label");
  gtk_widget_set_visible (self->remove, n > 0);
}

static void
commit (AtlanteAreaField *self, AtlanteJson *location)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  AtlanteEditor *editor = atlante_session_get_editor (atlante_field_get_session (field));

  atlante_editor_break_merge (editor);
  atlante_field_commit (field, location);
  atlante_editor_break_merge (editor);
  show_area (self);
}

/* ---- drawing ---- */

/* A place without a position, or with one elsewhere, stands in the middle of its outline. */
static AtlanteJson *
make_location (AtlanteAreaField *self, const AtlanteGeoPoint *points, guint n)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  g_autoptr (AtlanteJson) middle = atlante_place_proposal_make_location (
    atlante_geo_area_get_middle (points, n), "region");
  AtlanteGeoPoint point = {
    atlante_json_get_double (atlante_json_get_member (old, "latitude"), 999),
    atlante_json_get_double (atlante_json_get_member (old, "longitude"), 999),
  };
  g_autoptr (AtlanteJson) half = NULL;

  if (!atlante_geo_point_is_valid (point))
    return g_steal_pointer (&middle);
  if (atlante_geo_area_contains (points, n, point))
    return atlante_json_ref (old);
  half = atlante_json_with_member (old, "latitude", atlante_json_get_member (middle, "latitude"));
  return atlante_json_with_member (half, "longitude",
                                   atlante_json_get_member (middle, "longitude"));
}

static AtlanteJson *
make_area (const AtlanteGeoPoint *points, guint n)
{
  AtlanteJson *area = atlante_json_new_array ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlanteJson) location = atlante_place_proposal_make_location (points[i], "exact");
      AtlanteJson *corner = atlante_json_new_array ();

      atlante_json_append (corner, atlante_json_get_member (location, "latitude"));
      atlante_json_append (corner, atlante_json_get_member (location, "longitude"));
      atlante_json_append_take (area, corner);
    }
  return area;
}

static void
picked_cb (const AtlanteGeoPoint *points, guint n, gpointer user_data)
{
  AtlanteAreaField *self = ATLANTE_AREA_FIELD (user_data);
  g_autoptr (AtlanteJson) location = NULL;
  g_autoptr (AtlanteJson) area = NULL;
  g_autoptr (AtlanteJson) outlined = NULL;

  /* The form may be gone since, or show another case. */
  if (n < ATLANTE_GEO_AREA_LEAST || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  location = make_location (self, points, n);
  area = make_area (points, n);
  outlined = atlante_json_with_member (location, "area", area);
  commit (self, outlined);
}

static void
draw_cb (AtlanteAreaField *self)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteItem *item = atlante_field_get_item (ATLANTE_FIELD (self));
  g_autofree char *prompt = NULL;

  /* Translators: what to do on the map; %s is the name of a place */
  prompt = g_strdup_printf (_("Click the corners of %s, the last one twice"),
                            atlante_item_get_title (item, atlante_session_get_audience (session)));
  atlante_session_pick (session, ATLANTE_PICK_AREA, prompt, picked_cb, g_object_ref (self),
                        g_object_unref);
}

static void
remove_cb (AtlanteAreaField *self)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  g_autoptr (AtlanteJson) location = atlante_json_with_member (old, "area", NULL);

  gtk_widget_grab_focus (self->draw);
  commit (self, location);
}

/* ---- the field ---- */

static void
atlante_area_field_show (AtlanteField *field, AtlanteJson *value)
{
  show_area (ATLANTE_AREA_FIELD (field));
}

static void
atlante_area_field_class_init (AtlanteAreaFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_area_field_show;
}

static GtkWidget *
add_button (GtkWidget *line, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (line), button);
  return button;
}

static void
atlante_area_field_init (AtlanteAreaField *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (NULL);

  self->corners = GTK_LABEL (label);
  gtk_label_set_xalign (self->corners, 0);
  gtk_label_set_ellipsize (self->corners, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  self->draw = add_button (line, "document-edit-symbolic", _("Draw on the map"));
  self->remove = add_button (line, "list-remove-symbolic", _("Remove the outline"));
  g_signal_connect_swapped (self->draw, "clicked", G_CALLBACK (draw_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  atlante_field_set_title (ATLANTE_FIELD (self), _("Outline"));
  atlante_field_set_control (ATLANTE_FIELD (self), line);
}

GtkWidget *
atlante_area_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_AREA_FIELD, NULL);
}
