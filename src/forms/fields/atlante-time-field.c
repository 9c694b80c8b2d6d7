/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-time-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-catalog.h"
#include "atlante-time-words.h"

struct _AtlanteTimeField
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteTimeField, atlante_time_field, ATLANTE_TYPE_FIELD)

/* (transfer full) (nullable) */
static AtlanteTime *
read_text (const char *text, GError **error)
{
  const char *const languages[] = { g_get_language_names ()[0],
                                    atlante_catalog_get_interface_language (), NULL };
  g_autofree char *locale = g_strdelimit (g_strdup (languages[0]), "_", '-');
  const char *const tags[] = { locale, languages[1], NULL };

  return atlante_time_parse_words (text, tags, error);
}

static void
show_reading (AtlanteTimeField *self, AtlanteTime *time, const char *text)
{
  g_autofree char *words = time != NULL ? atlante_time_format (time, NULL) : NULL;
  g_autofree char *hint = NULL;

  if (words != NULL && g_ascii_strcasecmp (words, text) != 0)
    /* Translators: below a field for a time; %s is a time, as “autumn 2024” */
    hint = g_strdup_printf (_("Will be read as: %s"), words);
  atlante_field_set_hint (ATLANTE_FIELD (self), hint);
}

static void
changed_cb (AtlanteTimeField *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (AtlanteTime) time = NULL;
  g_autoptr (AtlanteJson) value = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_showing)
    return;
  if (*text != '\0')
    time = read_text (text, &error);
  if (error != NULL)
    {
      atlante_field_set_hint (ATLANTE_FIELD (self), NULL);
      atlante_field_set_problem (ATLANTE_FIELD (self), error->message);
      return;
    }

  if (time != NULL)
    value = atlante_json_new_string (atlante_time_get_edtf (time));
  show_reading (self, time, text);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

/* As words, where these mean the same: a century is written as EDTF has it. */
static char *
write_text (AtlanteJson *value)
{
  const char *edtf = atlante_json_get_string (value);
  g_autoptr (AtlanteTime) time = edtf != NULL ? atlante_time_parse (edtf, NULL) : NULL;
  g_autoptr (AtlanteTime) back = NULL;
  g_autofree char *words = NULL;

  if (time == NULL)
    return g_strdup (edtf != NULL ? edtf : "");
  words = atlante_time_format (time, NULL);
  back = read_text (words, NULL);
  if (back == NULL || g_strcmp0 (atlante_time_get_edtf (back), edtf) != 0)
    return g_strdup (edtf);
  return g_steal_pointer (&words);
}

static void
atlante_time_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteTimeField *self = ATLANTE_TIME_FIELD (field);
  g_autofree char *text = write_text (value);
  g_autoptr (AtlanteTime) time = *text != '\0' ? read_text (text, NULL) : NULL;

  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text);
  if (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry))))
    gtk_editable_set_position (self->entry, -1);
  self->is_showing = FALSE;
  show_reading (self, time, text);
}

static void
atlante_time_field_class_init (AtlanteTimeFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_time_field_show;
}

static void
atlante_time_field_init (AtlanteTimeField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  /* Translators: in an empty field for a time. These words are read in English, Italian, French,
   * German and Spanish */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("June 2024, since 2022, 23/10/2024 …"));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), entry);
}

GtkWidget *
atlante_time_field_new (const char *title)
{
  AtlanteTimeField *self = g_object_new (ATLANTE_TYPE_TIME_FIELD, NULL);

  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}
