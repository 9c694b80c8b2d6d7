/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-layers-popover.h"

#include <glib/gi18n-lib.h>

#include "atlante-chart-census.h"
#include "atlante-legend-sign.h"
#include "atlante-viewpoint-label.h"

/* Pixels round its content at each side: border and shadow. */
#define MARGIN 36
/* Above and below it together, with the arrow. */
#define MARGINS 78

struct _AtlanteLayersPopover
{
  GtkPopover parent_instance;

  /* Template */
  GtkScrolledWindow *scroller;
  GtkWidget *columns;
  GtkWidget *places_section;
  GtkBox *places_box;
  GtkWidget *flows_section;
  GtkCheckButton *flows_check;
  GtkBox *flows_box;
  GtkBox *map_box;
  GtkDropDown *viewpoint_drop;
  GtkLabel *viewpoint_note;
  GtkWidget *language_section;
  GtkDropDown *language_drop;

  /* Owned */
  AtlanteMapSettings *settings;
  AtlanteSession *session;         /* (nullable) */
  AtlanteViewpoints *viewpoints;   /* (nullable) */
  GPtrArray *ids;                  /* of the viewpoints to choose from */
  GSignalGroup *edits;             /* of the case */
  gboolean stale;                  /* the case has been edited since it was counted */
  gboolean filling;                /* what changes is not by the user */
};

G_DEFINE_FINAL_TYPE (AtlanteLayersPopover, atlante_layers_popover, GTK_TYPE_POPOVER)

/* Words of the vocabulary are lower case; here they begin a line. */
static char *
capitalize (const char *word)
{
  const char *rest = g_utf8_next_char (word);
  g_autofree char *first = g_utf8_strup (word, rest - word);

  return *word != '\0' ? g_strconcat (first, rest, NULL) : g_strdup (word);
}

/* "▣ Port … 1". The words are the name of the whole for a screen reader, the count included. */
static GtkWidget *
make_line (GtkWidget *sign, const char *words, guint n, const char *name)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (sign != NULL)
    gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", n);
      GtkWidget *number = gtk_label_new (count);

      gtk_widget_add_css_class (number, "dim-label");
      gtk_widget_add_css_class (number, "numeric");
      gtk_box_append (GTK_BOX (box), number);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return check;
}

static void
on_place_toggled (AtlanteLayersPopover *self, GtkCheckButton *check)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "kind"));

  atlante_map_settings_show_place_kind (self->settings, (AtlantePlaceKind) kind,
                                        gtk_check_button_get_active (check));
}

static void
on_flow_toggled (AtlanteLayersPopover *self, GtkCheckButton *check)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "kind"));

  atlante_map_settings_show_flow_kind (self->settings, (AtlanteRelationKind) kind,
                                       gtk_check_button_get_active (check));
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_kind (AtlanteLayersPopover *self, GtkBox *box, AtlanteVocabulary list, int kind, guint n)
{
  gboolean is_place = list == ATLANTE_VOCABULARY_PLACE_KIND;
  g_autofree char *words = capitalize (atlante_vocabulary_get_label (list, kind, NULL));
  /* Translators: a line of the legend for a screen reader: "Port: 3 places" */
  g_autofree char *name =
    g_strdup_printf (is_place ? ngettext ("%s: %u place", "%s: %u places", n)
                              /* Translators: the same of flows: "Agreement: 2 flows" */
                              : ngettext ("%s: %u flow", "%s: %u flows", n), words, n);
  GtkWidget *sign = is_place ? atlante_legend_sign_new_for_place ((AtlantePlaceKind) kind)
                             : atlante_legend_sign_new_for_flow ((AtlanteRelationKind) kind);
  GtkWidget *line = make_line (sign, words, n, name);
  AtlanteChartLayers layers;

  atlante_map_settings_get_layers (self->settings, &layers);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (line),
                               ((is_place ? layers.place_kinds : layers.flow_kinds)
                                & (1u << kind)) != 0);
  g_object_set_data (G_OBJECT (line), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (line, "toggled",
                           is_place ? G_CALLBACK (on_place_toggled) : G_CALLBACK (on_flow_toggled),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (box, line);
}

/* "Other" comes last; kinds that the case has none of do not come. */
static gboolean
fill_kinds (AtlanteLayersPopover *self, GtkBox *box, AtlanteVocabulary list, const guint *counts)
{
  int n_kinds = (int) MIN (atlante_vocabulary_get_length (list), ATLANTE_CHART_CENSUS_KINDS);
  gboolean any = FALSE;

  empty (box);
  for (int i = 1; i <= n_kinds; i++)
    if (counts[i % n_kinds] > 0)
      {
        add_kind (self, box, list, i % n_kinds, counts[i % n_kinds]);
        any = TRUE;
      }
  return any;
}

static void
add_switch (AtlanteLayersPopover *self, GtkWidget *sign, const char *words, const char *property)
{
  GtkWidget *line = make_line (sign, words, 0, words);

  g_object_bind_property (self->settings, property, line, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_box_append (self->map_box, line);
}

static void
fill_switches (AtlanteLayersPopover *self)
{
  empty (self->map_box);
  add_switch (self, NULL, _("Names of places"), "place-labels");
  add_switch (self, NULL, _("Names of countries, towns and seas"), "base-labels");
  add_switch (self, NULL, _("Local names as well"), "local-names");
  add_switch (self, NULL, _("Meridians and parallels"), "graticule");
  /* Translators: a switch; the dashed circles round places that are not known precisely */
  add_switch (self, atlante_legend_sign_new_for_precision (), _("Circle of uncertain position"),
              "precision");
  add_switch (self, NULL, _("Close places as one"), "clusters");
}

/* (GTK_INVALID_LIST_POSITION) where it is none of those that there are. */
static guint
find_viewpoint (AtlanteLayersPopover *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
fill_viewpoint (AtlanteLayersPopover *self, AtlanteCase *kase)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  const char *own = kase != NULL ? atlante_case_get_viewpoint (kase) : "international";
  const char *shown = atlante_audience_get_viewpoint (audience);
  g_autofree char *label = atlante_viewpoint_label_dup (self->viewpoints, own, NULL);
  /* Translators: below the choice of a viewpoint; %s is one: "international", "Japan" */
  g_autofree char *note = g_strdup_printf (_("The case itself keeps to: %s"), label);

  gtk_drop_down_set_selected (self->viewpoint_drop, find_viewpoint (self, shown));
  gtk_widget_set_visible (GTK_WIDGET (self->viewpoint_note), g_strcmp0 (own, shown) != 0);
  gtk_label_set_text (self->viewpoint_note, note);
}

/* A choice only where the case's language is another one. */
static void
fill_language (AtlanteLayersPopover *self, AtlanteCase *kase)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  const char *interface = atlante_audience_get_language (audience);
  const char *own = kase != NULL ? atlante_case_get_languages (kase)[0] : NULL;

  gtk_widget_set_visible (self->language_section, own != NULL && g_strcmp0 (own, interface) != 0);
  gtk_drop_down_set_selected (self->language_drop,
                              atlante_map_settings_get_case_language (self->settings) ? 1 : 0);
}

static void
fill (AtlanteLayersPopover *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;
  AtlanteChartCensus census;
  gboolean any;

  if (self->settings == NULL || self->session == NULL)
    return;
  self->filling = TRUE;
  self->stale = FALSE;
  atlante_chart_census_init (&census, kase);
  any = fill_kinds (self, self->places_box, ATLANTE_VOCABULARY_PLACE_KIND, census.places);
  gtk_widget_set_visible (self->places_section, any);
  any = fill_kinds (self, self->flows_box, ATLANTE_VOCABULARY_RELATION_KIND, census.flows);
  gtk_widget_set_visible (self->flows_section, any);
  fill_viewpoint (self, kase);
  fill_language (self, kase);
  self->filling = FALSE;
}

/* Counting takes a look at every place: only for somebody who looks at the counts. */
static void
on_edited (AtlanteLayersPopover *self)
{
  self->stale = TRUE;
}

static void
on_opened (AtlanteLayersPopover *self)
{
  if (self->stale)
    fill (self);
}

static void
on_case_changed (AtlanteLayersPopover *self)
{
  g_signal_group_set_target (self->edits, atlante_session_get_editor (self->session));
  atlante_map_settings_show_all_kinds (self->settings);
  fill (self);
}

static void
on_viewpoint_selected (AtlanteLayersPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->viewpoint_drop);

  if (!self->filling && self->session != NULL && selected < self->ids->len)
    atlante_session_set_viewpoint (self->session, self->ids->pdata[selected]);
}

static void
on_language_selected (AtlanteLayersPopover *self)
{
  if (!self->filling && self->settings != NULL)
    g_object_set (self->settings, "case-language",
                  gtk_drop_down_get_selected (self->language_drop) == 1, NULL);
}

static void
add_viewpoint (AtlanteLayersPopover *self, GtkStringList *model, const char *id)
{
  g_autofree char *label = atlante_viewpoint_label_dup (self->viewpoints, id, NULL);
  g_autofree char *words = capitalize (label);

  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (model, words);
}

/* The program's own in the order of the case file, then those that a user has added. */
static void
fill_viewpoints (AtlanteLayersPopover *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint n_own = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_VIEWPOINT);
  guint n = self->viewpoints != NULL ? atlante_viewpoints_get_n_viewpoints (self->viewpoints) : 0;

  g_ptr_array_set_size (self->ids, 0);
  /* The first value is "other", which nobody can choose. */
  for (int i = 1; i < (int) n_own; i++)
    add_viewpoint (self, model, atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_VIEWPOINT, i));
  for (guint i = 0; i < n; i++)
    {
      const char *id =
        atlante_viewpoint_get_id (atlante_viewpoints_get_viewpoint (self->viewpoints, i));

      if (find_viewpoint (self, id) == GTK_INVALID_LIST_POSITION)
        add_viewpoint (self, model, id);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->viewpoint_drop, G_LIST_MODEL (model));
  self->filling = FALSE;
}

static void
atlante_layers_popover_dispose (GObject *object)
{
  AtlanteLayersPopover *self = ATLANTE_LAYERS_POPOVER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->edits);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->viewpoints);

  G_OBJECT_CLASS (atlante_layers_popover_parent_class)->dispose (object);
}

static void
atlante_layers_popover_finalize (GObject *object)
{
  g_ptr_array_unref (ATLANTE_LAYERS_POPOVER (object)->ids);

  G_OBJECT_CLASS (atlante_layers_popover_parent_class)->finalize (object);
}

static void
atlante_layers_popover_class_init (AtlanteLayersPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_layers_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_layers_popover_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-layers-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, columns);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, places_section);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, places_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, flows_section);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, flows_check);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, flows_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, map_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, viewpoint_drop);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, viewpoint_note);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, language_section);
  gtk_widget_class_bind_template_child (widget_class, AtlanteLayersPopover, language_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_viewpoint_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
}

static void
atlante_layers_popover_init (AtlanteLayersPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->edits = g_signal_group_new (ATLANTE_TYPE_EDITOR);
  g_signal_group_connect_swapped (self->edits, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (self, "map", G_CALLBACK (on_opened), NULL);
  fill_viewpoints (self);
}

/**
 * atlante_layers_popover_set_settings:
 * @self: a popover without settings
 * @settings: what it shows and changes, from now on
 */
void
atlante_layers_popover_set_settings (AtlanteLayersPopover *self, AtlanteMapSettings *settings)
{
  g_return_if_fail (ATLANTE_IS_LAYERS_POPOVER (self));
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_object_bind_property (settings, "flows", self->flows_check, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->flows_check, "active", self->flows_box, "sensitive",
                          G_BINDING_SYNC_CREATE);
  fill_switches (self);
  fill (self);
}

/**
 * atlante_layers_popover_set_viewpoints:
 * @self: a popover
 * @viewpoints: (nullable): what there is to choose from
 */
void
atlante_layers_popover_set_viewpoints (AtlanteLayersPopover *self, AtlanteViewpoints *viewpoints)
{
  g_return_if_fail (ATLANTE_IS_LAYERS_POPOVER (self));

  if (!g_set_object (&self->viewpoints, viewpoints))
    return;
  fill_viewpoints (self);
  fill (self);
}

/**
 * atlante_layers_popover_set_session:
 * @self: a popover with settings
 * @session: (nullable): its case and its audience are shown, its viewpoint is changed
 */
void
atlante_layers_popover_set_session (AtlanteLayersPopover *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_LAYERS_POPOVER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));
  g_return_if_fail (self->settings != NULL);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->edits,
                             session != NULL ? atlante_session_get_editor (session) : NULL);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::case", G_CALLBACK (on_case_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::audience", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

/**
 * atlante_layers_popover_set_room:
 * @self: a popover
 * @width: of the room that there is for it, pixels
 * @height: the same
 */
void
atlante_layers_popover_set_room (AtlanteLayersPopover *self, int width, int height)
{
  int natural = 0;

  g_return_if_fail (ATLANTE_IS_LAYERS_POPOVER (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_measure (self->columns, GTK_ORIENTATION_HORIZONTAL, -1, &natural, NULL, NULL, NULL);
  if (natural > width - 2 * MARGIN)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), GTK_ORIENTATION_VERTICAL);
  gtk_scrolled_window_set_max_content_height (self->scroller, MAX (160, height - MARGINS));
}
