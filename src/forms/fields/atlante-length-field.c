/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-length-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-units.h"

struct _AtlanteLengthField
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteLengthField, atlante_length_field, ATLANTE_TYPE_FIELD)

static AtlanteUnits
get_units (AtlanteLengthField *self)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));

  return session != NULL ? atlante_audience_get_units (atlante_session_get_audience (session))
                         : ATLANTE_UNITS_KILOMETRES;
}

static const char *
get_language (AtlanteLengthField *self)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));

  return session != NULL ? atlante_audience_get_language (atlante_session_get_audience (session))
                         : NULL;
}

static void
show_reading (AtlanteLengthField *self, double metres, const char *text)
{
  g_autofree char *words = atlante_units_format (get_units (self), metres, get_language (self));
  g_autofree char *hint = NULL;

  if (g_strcmp0 (words, text) != 0)
    /* Translators: below a field for a length; %s is a length, as “12 km” */
    hint = g_strdup_printf (_("Will be read as: %s"), words);
  atlante_field_set_hint (ATLANTE_FIELD (self), hint);
}

static void
changed_cb (AtlanteLengthField *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (AtlanteJson) value = NULL;
  g_autoptr (GError) error = NULL;
  double metres = 0;

  if (self->is_showing)
    return;
  if (*text != '\0' && !atlante_units_parse (get_units (self), text, &metres, &error))
    {
      atlante_field_set_hint (ATLANTE_FIELD (self), NULL);
      atlante_field_set_problem (ATLANTE_FIELD (self), error->message);
      return;
    }

  if (*text != '\0')
    {
      value = atlante_json_new_double (metres, metres < 10 ? 2 : 0);
      show_reading (self, metres, text);
    }
  else
    atlante_field_set_hint (ATLANTE_FIELD (self), NULL);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

static void
atlante_length_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteLengthField *self = ATLANTE_LENGTH_FIELD (field);
  const double metres = atlante_json_get_double (value, -1);
  g_autofree char *text = metres >= 0 ? atlante_units_format (get_units (self), metres,
                                                              get_language (self)) : NULL;

  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  if (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry))))
    gtk_editable_set_position (self->entry, -1);
  self->is_showing = FALSE;
  atlante_field_set_hint (field, NULL);
}

static void
atlante_length_field_class_init (AtlanteLengthFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_length_field_show;
}

static void
atlante_length_field_init (AtlanteLengthField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  /* Translators: in an empty field for a length */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("12 km, 500 m …"));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), entry);
}

GtkWidget *
atlante_length_field_new (const char *title)
{
  AtlanteLengthField *self = g_object_new (ATLANTE_TYPE_LENGTH_FIELD, NULL);

  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}
