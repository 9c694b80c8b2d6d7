/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-link-row.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-link.h"
#include "atlante-widget.h"
#include "atlante-wrap-box.h"

struct _AtlanteLinkRow
{
  GtkWidget parent_instance;

  GtkLabel *arrow;
  AtlanteWrapBox *words;
  GtkLabel *label;
  GtkLabel *distance;
};

G_DEFINE_FINAL_TYPE (AtlanteLinkRow, atlante_link_row, GTK_TYPE_WIDGET)

static void
show_direction (AtlanteLinkRow *self, AtlanteDirection direction)
{
  static const struct { const char *arrow, *words; } directions[] = {
    [ATLANTE_DIRECTION_OUT] = { "→", N_("towards") },
    [ATLANTE_DIRECTION_IN] = { "←", N_("from") },
    [ATLANTE_DIRECTION_BOTH] = { "↔", N_("with") },
  };

  gtk_label_set_label (self->arrow, directions[direction].arrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(directions[direction].words), -1);
}

/* What ties them, and when: "munitions, since 2022". */
static char *
format_tie (AtlanteRelation *relation, const AtlanteAudience *audience)
{
  const char *language = atlante_audience_get_language (audience);
  const char *label = atlante_text_get (atlante_relation_get_label (relation), audience);
  AtlanteTime *time = atlante_relation_get_time (relation);
  g_autofree char *when = time != NULL ? atlante_time_format (time, language) : NULL;

  if (label == NULL)
    label = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                          atlante_relation_get_kind (relation), language);
  if (when == NULL)
    return g_strdup (label);
  /* Translators: what ties two places, and its date: "munitions, since 2022" */
  return g_strdup_printf (_("%1$s, %2$s"), label, when);
}

static void
show_distance (AtlanteLinkRow *self, AtlanteLink *link, const AtlanteAudience *audience)
{
  const char *language = atlante_audience_get_language (audience);
  const double metres = atlante_link_get_distance (link);
  g_autofree char *distance = NULL;
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->distance), metres > 0);
  if (metres <= 0)
    return;
  distance = atlante_units_format (atlante_audience_get_units (audience), metres, language);
  /* Translators: %s is a direction such as "north-east" */
  tooltip = g_strdup_printf (_("As the crow flies, starting to the %s"),
                             atlante_bearing_get_label (atlante_link_get_bearing (link), language));
  gtk_label_set_label (self->distance, distance);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->distance), tooltip);
}

static void
atlante_link_row_dispose (GObject *object)
{
  atlante_widget_dispose_template (GTK_WIDGET (object), ATLANTE_TYPE_LINK_ROW);
  G_OBJECT_CLASS (atlante_link_row_parent_class)->dispose (object);
}

static void
atlante_link_row_class_init (AtlanteLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_link_row_dispose;
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linkrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/view/atlante-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteLinkRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLinkRow, words);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLinkRow, label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLinkRow, distance);
}

static void
atlante_link_row_init (AtlanteLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_link_row_new:
 * @link: of a dossier of the session's case
 */
GtkWidget *
atlante_link_row_new (AtlanteSession *session, AtlanteLink *link)
{
  AtlanteLinkRow *self = g_object_new (ATLANTE_TYPE_LINK_ROW, NULL);
  AtlanteAudience *audience;
  g_autofree char *tie = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (ATLANTE_IS_LINK (link), GTK_WIDGET (self));

  audience = atlante_session_get_audience (session);
  tie = format_tie (atlante_link_get_relation (link), audience);
  show_direction (self, atlante_link_get_direction (link));
  gtk_label_set_label (self->label, tie);
  gtk_widget_insert_before (atlante_item_link_new (session, atlante_link_get_other (link)),
                            GTK_WIDGET (self->words), GTK_WIDGET (self->label));
  show_distance (self, link, audience);
  return GTK_WIDGET (self);
}
