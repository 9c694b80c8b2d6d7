/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-panel.h"

typedef struct
{
  AtlanteSession *session;
} AtlantePanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlantePanel, atlante_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
atlante_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, atlante_panel_get_session (ATLANTE_PANEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      atlante_panel_set_session (ATLANTE_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_panel_dispose (GObject *object)
{
  AtlantePanel *self = ATLANTE_PANEL (object);
  GtkWidget *child;

  atlante_panel_set_session (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlante_panel_parent_class)->dispose (object);
}

static void
atlante_panel_class_init (AtlantePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_panel_get_property;
  object_class->set_property = atlante_panel_set_property;
  object_class->dispose = atlante_panel_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLANTE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
atlante_panel_init (AtlantePanel *self)
{
}

/**
 * atlante_panel_get_session:
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
AtlanteSession *
atlante_panel_get_session (AtlantePanel *self)
{
  AtlantePanelPrivate *priv = atlante_panel_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_PANEL (self), NULL);

  return priv->session;
}

void
atlante_panel_set_session (AtlantePanel *self, AtlanteSession *session)
{
  AtlantePanelPrivate *priv = atlante_panel_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_PANEL (self));

  if (!g_set_object (&priv->session, session))
    return;

  if (ATLANTE_PANEL_GET_CLASS (self)->session_set != NULL)
    ATLANTE_PANEL_GET_CLASS (self)->session_set (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
