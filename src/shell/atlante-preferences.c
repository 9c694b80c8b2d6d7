/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-preferences.h"

#include <glib/gi18n-lib.h>

#include "atlante-catalog.h"
#include "atlante-locale-names.h"
#include "atlante-widget.h"

/* Words of the schema, in the order of the rows. */
static const char *const notations[] = { "decimal", "minutes", "seconds", "utm", NULL };
static const char *const styles[] = { "system", "light", "dark", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (notations) - 1 == ATLANTE_N_NOTATIONS);

struct _AtlantePreferences
{
  AdwPreferencesWindow parent_instance;

  /* Template */
  AdwComboRow *language_row;
  GtkSwitch *local_names_switch;
  AdwComboRow *viewpoint_row;
  AdwComboRow *notation_row;
  AdwComboRow *units_row;
  AdwComboRow *style_row;
  GtkEditable *analyst_row;
};

G_DEFINE_FINAL_TYPE (AtlantePreferences, atlante_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* --- the window --- */

static void
atlante_preferences_class_init (AtlantePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/shell/atlante-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, local_names_switch);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, viewpoint_row);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, notation_row);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, units_row);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, AtlantePreferences, analyst_row);
}

/* There is no search, but libadwaita keeps its entry, which has no name for a screen reader. */
static void
hide_search (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    gtk_widget_set_visible (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hide_search (child);
}

static void
atlante_preferences_init (AtlantePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hide_search (GTK_WIDGET (self));
}

/* --- rows to choose from --- */

static gboolean
read_word (GValue *value, GVariant *variant, gpointer user_data)
{
  char **words = user_data;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  /* One that is not offered is left as it is. */
  g_value_set_uint (value, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static GVariant *
write_word (const GValue *value, const GVariantType *type, gpointer user_data)
{
  char **words = user_data;
  const guint row = g_value_get_uint (value);

  return row < g_strv_length (words) ? g_variant_new_string (words[row]) : NULL;
}

static void
free_words (gpointer words)
{
  g_strfreev (words);
}

/* @words: of the schema, a row each; @labels: as many */
static void
bind_row (AdwComboRow *row, GSettings *settings, const char *key, const char *const *words,
          const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  atlante_widget_name_combo_row (GTK_WIDGET (row));
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, read_word,
                                write_word, g_strdupv ((char **) words), free_words);
}

static char *
with_capital (const char *label)
{
  g_autofree char *first = g_utf8_strup (label, *label != '\0' ? g_utf8_next_char (label) - label
                                                               : 0);

  return g_strconcat (first, *label != '\0' ? g_utf8_next_char (label) : "", NULL);
}

static void
add (GPtrArray *strings, char *string)
{
  g_ptr_array_add (strings, string);
}

static void
add_language (GPtrArray *words, GPtrArray *labels, const char *tag)
{
  g_autofree char *name = NULL;

  if (tag == NULL || *tag == '\0' ||
      g_ptr_array_find_with_equal_func (words, tag, g_str_equal, NULL))
    return;
  name = atlante_language_dup_name (tag, NULL);
  add (words, g_strdup (tag));
  add (labels, with_capital (name));
}

/* Those that the program speaks, those of the case, and the one that is chosen. */
static void
bind_languages (AtlantePreferences *self, GSettings *settings, AtlanteSession *session)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  AtlanteCase *kase = session != NULL ? atlante_session_get_case (session) : NULL;
  const char *const *own = atlante_catalog_get_languages ();
  g_autofree char *chosen = g_settings_get_string (settings, "language");

  add (words, g_strdup (""));
  /* Translators: a choice: texts are in the language of the interface */
  add (labels, g_strdup (_("As the interface")));
  for (guint i = 0; own[i] != NULL; i++)
    add_language (words, labels, own[i]);
  for (guint i = 0; kase != NULL && atlante_case_get_languages (kase)[i] != NULL; i++)
    add_language (words, labels, atlante_case_get_languages (kase)[i]);
  add_language (words, labels, chosen);
  add (words, NULL);
  add (labels, NULL);
  bind_row (self->language_row, settings, "language", (const char *const *) words->pdata,
            (const char *const *) labels->pdata);
}

static void
bind_viewpoints (AtlantePreferences *self, GSettings *settings)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  const int n = (int) atlante_vocabulary_get_length (ATLANTE_VOCABULARY_VIEWPOINT);

  add (words, g_strdup (""));
  /* Translators: a choice: contested names and borders are shown by the viewpoint of the case */
  add (labels, g_strdup (_("As the case says")));
  for (int value = 1; value < n; value++)
    {
      add (words, g_strdup (atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_VIEWPOINT, value)));
      add (labels, with_capital (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, value,
                                                               NULL)));
    }
  add (words, NULL);
  add (labels, NULL);
  bind_row (self->viewpoint_row, settings, "viewpoint", (const char *const *) words->pdata,
            (const char *const *) labels->pdata);
}

/* Each notation by what it looks like. */
static void
bind_notations (AtlantePreferences *self, GSettings *settings)
{
  const AtlanteGeoPoint example = { 42.249, 130.3 };
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ATLANTE_N_NOTATIONS; i++)
    add (labels, atlante_coordinates_format (example, i, 1e-3, NULL));
  add (labels, NULL);
  bind_row (self->notation_row, settings, "map-notation", notations,
            (const char *const *) labels->pdata);
}

static void
bind_units (AtlantePreferences *self, GSettings *settings)
{
  const char *words[ATLANTE_N_UNITS + 1] = { NULL };
  const char *const labels[] = { _("Kilometres"), _("Miles"), _("Nautical miles"), NULL };

  for (guint i = 0; i < ATLANTE_N_UNITS; i++)
    words[i] = atlante_units_get_nick (i);
  bind_row (self->units_row, settings, "units", words, labels);
}

static void
bind_styles (AtlantePreferences *self, GSettings *settings)
{
  /* Translators: a choice of how the program looks: as all others on this desktop */
  const char *const labels[] = { _("As the desktop"), C_("style", "Light"), C_("style", "Dark"),
                                 NULL };

  bind_row (self->style_row, settings, "color-scheme", styles, labels);
}

AtlantePreferences *
atlante_preferences_new (GSettings *settings, AtlanteSession *session)
{
  AtlantePreferences *self = g_object_new (ATLANTE_TYPE_PREFERENCES, NULL);

  g_return_val_if_fail (G_IS_SETTINGS (settings), self);
  g_return_val_if_fail (session == NULL || ATLANTE_IS_SESSION (session), self);

  bind_languages (self, settings, session);
  bind_viewpoints (self, settings);
  bind_notations (self, settings);
  bind_units (self, settings);
  bind_styles (self, settings);
  g_settings_bind (settings, "map-local-names", self->local_names_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "analyst", self->analyst_row, "text", G_SETTINGS_BIND_DEFAULT);
  return self;
}

/* --- what they do --- */

GSettings *
atlante_preferences_dup_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ATLANTE_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
apply_language (AtlanteSession *session, const char *key, GSettings *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "language");

  atlante_session_set_language (session, *language != '\0'
                                           ? language
                                           : atlante_catalog_get_interface_language ());
}

static void
apply_viewpoint (AtlanteSession *session, const char *key, GSettings *settings)
{
  g_autofree char *viewpoint = g_settings_get_string (settings, "viewpoint");

  atlante_session_set_viewpoint (session, *viewpoint != '\0' ? viewpoint : NULL);
}

static void
apply_units (AtlanteSession *session, const char *key, GSettings *settings)
{
  g_autofree char *units = g_settings_get_string (settings, "units");
  g_autofree char *notation = g_settings_get_string (settings, "map-notation");
  AtlanteNotation chosen = ATLANTE_NOTATION_DECIMAL;

  for (guint i = 0; i < ATLANTE_N_NOTATIONS; i++)
    if (g_str_equal (notations[i], notation))
      chosen = i;
  atlante_session_set_units (session, atlante_units_lookup (units), chosen);
}

static void
apply_analyst (AtlanteSession *session, const char *key, GSettings *settings)
{
  g_autofree char *analyst = g_strstrip (g_settings_get_string (settings, "analyst"));

  atlante_session_set_analyst (session, analyst);
}

/* Each case begins with its own viewpoint. */
static void
case_changed_cb (GSettings *settings, GParamSpec *pspec, AtlanteSession *session)
{
  apply_viewpoint (session, NULL, settings);
}

void
atlante_preferences_apply_to (GSettings *settings, AtlanteSession *session)
{
  static const struct
  {
    const char *signal;
    void (*apply) (AtlanteSession *session, const char *key, GSettings *settings);
  } keys[] = {
    { "changed::language", apply_language },   { "changed::viewpoint", apply_viewpoint },
    { "changed::units", apply_units },         { "changed::map-notation", apply_units },
    { "changed::analyst", apply_analyst },
  };

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (ATLANTE_IS_SESSION (session));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_signal_connect_object (settings, keys[i].signal, G_CALLBACK (keys[i].apply), session,
                               G_CONNECT_SWAPPED);
      keys[i].apply (session, NULL, settings);
    }
  g_signal_connect_object (session, "notify::case", G_CALLBACK (case_changed_cb), settings,
                           G_CONNECT_SWAPPED);
}

static void
apply_style (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  g_autofree char *style = g_settings_get_string (settings, "color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (styles[i], style))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
}

void
atlante_preferences_apply_style (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (apply_style), NULL);
  apply_style (settings);
}
