/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-settings.h"

struct _AtlanteMapSettings
{
  GObject parent_instance;

  AtlanteChartLayers layers;
  gboolean case_language;
  AtlanteNotation notation;
  char *export_folder;
  GSettings *settings;       /* (nullable): without a schema nothing is kept */
};

G_DEFINE_FINAL_TYPE (AtlanteMapSettings, atlante_map_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FLOWS,
  PROP_PLACE_LABELS,
  PROP_BASE_LABELS,
  PROP_LOCAL_NAMES,
  PROP_GRATICULE,
  PROP_PRECISION,
  PROP_CLUSTERS,
  PROP_CASE_LANGUAGE,
  PROP_NOTATION,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Keys of the schema are the names of the properties with this before them. */
#define PREFIX "map-"

static gboolean *
get_switch (AtlanteMapSettings *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_FLOWS:
      return &self->layers.flows;
    case PROP_PLACE_LABELS:
      return &self->layers.place_labels;
    case PROP_BASE_LABELS:
      return &self->layers.base_labels;
    case PROP_LOCAL_NAMES:
      return &self->layers.local_names;
    case PROP_GRATICULE:
      return &self->layers.graticule;
    case PROP_PRECISION:
      return &self->layers.precision;
    case PROP_CLUSTERS:
      return &self->layers.clusters;
    case PROP_CASE_LANGUAGE:
      return &self->case_language;
    default:
      return NULL;
    }
}

static void
changed (AtlanteMapSettings *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
atlante_map_settings_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  AtlanteMapSettings *self = ATLANTE_MAP_SETTINGS (object);
  gboolean *place = get_switch (self, prop_id);

  if (place != NULL)
    g_value_set_boolean (value, *place);
  else if (prop_id == PROP_NOTATION)
    g_value_set_int (value, (int) self->notation);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
atlante_map_settings_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  AtlanteMapSettings *self = ATLANTE_MAP_SETTINGS (object);
  gboolean *place = get_switch (self, prop_id);

  if (prop_id == PROP_NOTATION)
    {
      atlante_map_settings_set_notation (self, (AtlanteNotation) g_value_get_int (value));
      return;
    }
  if (place == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*place == g_value_get_boolean (value))
    return;
  *place = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  changed (self);
}

/* In the schema a notation is a word: numbers may change their meaning. */
static const char *const notations[] = { "decimal", "minutes", "seconds", "utm" };

G_STATIC_ASSERT (G_N_ELEMENTS (notations) == ATLANTE_N_NOTATIONS);

static gboolean
read_notation (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *word = g_variant_get_string (variant, NULL);

  for (int i = 0; i < ATLANTE_N_NOTATIONS; i++)
    if (g_str_equal (word, notations[i]))
      {
        g_value_set_int (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
write_notation (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (notations[g_value_get_int (value)]);
}

static void
bind_settings (AtlanteMapSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  /* g_settings_new() would end the program where there is no schema. */
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ATLANTE_APP_ID, TRUE);
  if (schema == NULL)
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (properties[i]);
      g_autofree char *key = g_strconcat (PREFIX, name, NULL);

      /* A schema of another version must not end the program either. */
      if (!g_settings_schema_has_key (schema, key))
        continue;
      if (i == PROP_NOTATION)
        g_settings_bind_with_mapping (self->settings, key, self, name, G_SETTINGS_BIND_DEFAULT,
                                      read_notation, write_notation, NULL, NULL);
      else
        g_settings_bind (self->settings, key, self, name, G_SETTINGS_BIND_DEFAULT);
    }
}

static void
atlante_map_settings_constructed (GObject *object)
{
  G_OBJECT_CLASS (atlante_map_settings_parent_class)->constructed (object);

  bind_settings (ATLANTE_MAP_SETTINGS (object));
}

static void
atlante_map_settings_finalize (GObject *object)
{
  AtlanteMapSettings *self = ATLANTE_MAP_SETTINGS (object);

  g_clear_object (&self->settings);
  g_free (self->export_folder);

  G_OBJECT_CLASS (atlante_map_settings_parent_class)->finalize (object);
}

static void
atlante_map_settings_class_init (AtlanteMapSettingsClass *klass)
{
  static const char *const switches[N_PROPS] = {
    [PROP_FLOWS] = "flows",
    [PROP_PLACE_LABELS] = "place-labels",
    [PROP_BASE_LABELS] = "base-labels",
    [PROP_LOCAL_NAMES] = "local-names",
    [PROP_GRATICULE] = "graticule",
    [PROP_PRECISION] = "precision",
    [PROP_CLUSTERS] = "clusters",
    [PROP_CASE_LANGUAGE] = "case-language",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = atlante_map_settings_constructed;
  object_class->finalize = atlante_map_settings_finalize;
  object_class->get_property = atlante_map_settings_get_property;
  object_class->set_property = atlante_map_settings_set_property;

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    if (switches[i] != NULL)
      properties[i] = g_param_spec_boolean (switches[i], NULL, NULL, FALSE, flags);
  properties[PROP_NOTATION] = g_param_spec_int ("notation", NULL, NULL, 0, ATLANTE_N_NOTATIONS - 1,
                                                ATLANTE_NOTATION_DECIMAL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_map_settings_init (AtlanteMapSettings *self)
{
  atlante_chart_layers_init_default (&self->layers);
}

/**
 * atlante_map_settings_new:
 *
 * Returns: (transfer full): the settings as they were last, or the usual ones
 */
AtlanteMapSettings *
atlante_map_settings_new (void)
{
  return g_object_new (ATLANTE_TYPE_MAP_SETTINGS, NULL);
}

/**
 * atlante_map_settings_get_layers:
 * @self: settings
 * @layers: (out): what is to be shown
 */
void
atlante_map_settings_get_layers (AtlanteMapSettings *self, AtlanteChartLayers *layers)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));
  g_return_if_fail (layers != NULL);

  *layers = self->layers;
}

static void
set_bit (AtlanteMapSettings *self, guint32 *bits, int bit, gboolean on)
{
  guint32 now = on ? *bits | (1u << bit) : *bits & ~(1u << bit);

  if (*bits == now)
    return;
  *bits = now;
  changed (self);
}

/**
 * atlante_map_settings_show_place_kind:
 * @self: settings
 * @kind: a kind of place
 * @shown: whether its places are shown
 */
void
atlante_map_settings_show_place_kind (AtlanteMapSettings *self, AtlantePlaceKind kind,
                                      gboolean shown)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));

  set_bit (self, &self->layers.place_kinds, (int) kind, shown);
}

/**
 * atlante_map_settings_show_flow_kind:
 * @self: settings
 * @kind: a kind of relation
 * @shown: whether its flows are shown
 */
void
atlante_map_settings_show_flow_kind (AtlanteMapSettings *self, AtlanteRelationKind kind,
                                     gboolean shown)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));

  set_bit (self, &self->layers.flow_kinds, (int) kind, shown);
}

/**
 * atlante_map_settings_show_all_kinds:
 * @self: settings
 *
 * Hides no kind of places or flows any more.
 */
void
atlante_map_settings_show_all_kinds (AtlanteMapSettings *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));

  if (self->layers.place_kinds == ATLANTE_CHART_LAYERS_ALL_KINDS &&
      self->layers.flow_kinds == ATLANTE_CHART_LAYERS_ALL_KINDS)
    return;
  self->layers.place_kinds = ATLANTE_CHART_LAYERS_ALL_KINDS;
  self->layers.flow_kinds = ATLANTE_CHART_LAYERS_ALL_KINDS;
  changed (self);
}

gboolean
atlante_map_settings_get_case_language (AtlanteMapSettings *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_SETTINGS (self), FALSE);

  return self->case_language;
}

/* Returns: how coordinates are to be written */
AtlanteNotation
atlante_map_settings_get_notation (AtlanteMapSettings *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_SETTINGS (self), ATLANTE_NOTATION_DECIMAL);

  return self->notation;
}

void
atlante_map_settings_set_notation (AtlanteMapSettings *self, AtlanteNotation notation)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));
  g_return_if_fail (notation < ATLANTE_N_NOTATIONS);

  if (self->notation == notation)
    return;
  self->notation = notation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTATION]);
  changed (self);
}

static gboolean
keeps_folder (AtlanteMapSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (self->settings == NULL)
    return FALSE;
  g_object_get (self->settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, PREFIX "export-folder");
}

/**
 * atlante_map_settings_dup_export_folder:
 * @self: settings
 *
 * Returns: (transfer full): the path of the folder of the last picture; empty for none
 */
char *
atlante_map_settings_dup_export_folder (AtlanteMapSettings *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_SETTINGS (self), NULL);

  if (keeps_folder (self))
    return g_settings_get_string (self->settings, PREFIX "export-folder");
  return g_strdup (self->export_folder != NULL ? self->export_folder : "");
}

void
atlante_map_settings_set_export_folder (AtlanteMapSettings *self, const char *folder)
{
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (self));
  g_return_if_fail (folder != NULL);

  if (keeps_folder (self))
    g_settings_set_string (self->settings, PREFIX "export-folder", folder);
  g_free (self->export_folder);
  self->export_folder = g_strdup (folder);
}
