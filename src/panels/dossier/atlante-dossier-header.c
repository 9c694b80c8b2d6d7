/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-dossier-header.h"

#include <glib/gi18n-lib.h>

#include "atlante-copy-button.h"
#include "atlante-edit-bar.h"
#include "atlante-format.h"
#include "atlante-item-link.h"
#include "atlante-symbol-image.h"
#include "atlante-widget.h"
#include "atlante-wrap-box.h"

/* Names that are shown at once, about a line; the others come when they are asked for. */
#define MAX_NAMES 5
#define MAX_FIGURES 3
/* Where a figure has more letters, all are set smaller: a third of the dossier is not wide. */
#define MAX_LARGE 7

struct _AtlanteDossierHeader
{
  GtkWidget parent_instance;

  GtkBox *title_box;
  GtkLabel *title;
  AtlanteWrapBox *names_box;
  GtkLabel *names;
  GtkButton *more_names;
  AtlanteWrapBox *tags;
  GtkLabel *contested;
  GtkLabel *summary;
  AtlanteWrapBox *figures;

  AtlanteSession *session;
  AtlanteItem *subject;
};

G_DEFINE_FINAL_TYPE (AtlanteDossierHeader, atlante_dossier_header, GTK_TYPE_WIDGET)

static AtlanteAudience *
get_audience (AtlanteDossierHeader *self)
{
  return atlante_session_get_audience (self->session);
}

static AtlanteCase *
get_case (AtlanteDossierHeader *self)
{
  return atlante_session_get_case (self->session);
}

static const char *
get_language (AtlanteDossierHeader *self)
{
  return atlante_audience_get_language (get_audience (self));
}

/* ---- names ---- */

static const AtlanteName *
get_names (AtlanteDossierHeader *self, guint *n)
{
  *n = 0;
  if (ATLANTE_IS_PLACE (self->subject))
    return atlante_place_get_names (ATLANTE_PLACE (self->subject), n);
  if (ATLANTE_IS_ACTOR (self->subject))
    return atlante_actor_get_names (ATLANTE_ACTOR (self->subject), n);
  return NULL;
}

static void
show_names (AtlanteDossierHeader *self, guint limit)
{
  guint n, left = 0;
  const AtlanteName *names = get_names (self, &n);
  const char *title = atlante_item_get_title (self->subject, get_audience (self));
  g_autofree char *markup = atlante_format_other_names (names, n, title, limit, &left);
  /* Translators: a button after some names of a place that shows the others; %u is how many */
  g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", left), left);

  gtk_label_set_markup (self->names, markup);
  gtk_button_set_label (self->more_names, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_names), left > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names_box), *markup != '\0');
}

static void
more_names_clicked_cb (AtlanteDossierHeader *self)
{
  show_names (self, 0);
}

/* "Japan: 北方領土, Northern Territories", a line for each viewpoint that has names of its own */
static void
append_viewpoint (GString *out, AtlanteDossierHeader *self, const AtlanteName *names, guint n,
                  const char *viewpoint)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const int value = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, viewpoint);
  const char *label = value != ATLANTE_VIEWPOINT_OTHER
                        ? atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, value,
                                                        get_language (self))
                        : viewpoint;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n; i++)
    if (names[i].role == ATLANTE_NAME_CONTESTED && g_strcmp0 (names[i].viewpoint, viewpoint) == 0)
      g_ptr_array_add (texts, (gpointer) names[i].text);
  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv (", ", (char **) texts->pdata);
  g_string_append_c (out, '\n');
  /* Translators: a viewpoint and the names that it uses: "Japan: Northern Territories" */
  g_string_append_printf (out, _("%1$s: %2$s"), label, joined);
}

static gboolean
is_first_of_viewpoint (const AtlanteName *names, guint index)
{
  if (names[index].role != ATLANTE_NAME_CONTESTED || names[index].viewpoint == NULL)
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (names[i].role == ATLANTE_NAME_CONTESTED &&
        g_strcmp0 (names[i].viewpoint, names[index].viewpoint) == 0)
      return FALSE;
  return TRUE;
}

static void
show_contested (AtlanteDossierHeader *self)
{
  const char *viewpoint = atlante_audience_get_viewpoint (get_audience (self));
  const int value = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, viewpoint);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const AtlanteName *names = get_names (self, &n);

  if (!ATLANTE_IS_PLACE (self->subject) ||
      !atlante_place_is_contested (ATLANTE_PLACE (self->subject)))
    return;
  /* Translators: %s is a viewpoint: international, Japan, … */
  g_string_append_printf (out, _("The name is contested. The viewpoint shown here is: %s"),
                          value != ATLANTE_VIEWPOINT_OTHER
                            ? atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, value,
                                                            get_language (self))
                            : viewpoint);
  for (guint i = 0; i < n; i++)
    if (is_first_of_viewpoint (names, i))
      append_viewpoint (out, self, names, n, names[i].viewpoint);
  gtk_label_set_label (self->contested, out->str);
  gtk_widget_set_visible (GTK_WIDGET (self->contested), TRUE);
}

/* ---- tags ---- */

static GtkWidget *
add_tag (AtlanteDossierHeader *self, const char *text)
{
  GtkWidget *tag = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (tag), label);
  gtk_widget_add_css_class (tag, "tag");
  atlante_wrap_box_append (self->tags, tag);
  return tag;
}

static void
add_kind_tag (AtlanteDossierHeader *self, const char *text)
{
  GtkWidget *tag = add_tag (self, text);
  GtkWidget *symbol = atlante_symbol_image_new ();

  atlante_symbol_image_set_size (ATLANTE_SYMBOL_IMAGE (symbol), 10);
  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (symbol), get_case (self), self->subject);
  gtk_box_prepend (GTK_BOX (tag), symbol);
}

static void
add_link_tag (AtlanteDossierHeader *self, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (get_case (self), id) : NULL;
  GtkWidget *tag;

  if (item == NULL)
    return;
  tag = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (tag), atlante_item_link_new (self->session, item));
  gtk_widget_add_css_class (tag, "tag");
  atlante_wrap_box_append (self->tags, tag);
}

/* Degrees: no more digits than are known. */
static double
get_resolution (AtlantePrecision precision)
{
  switch (precision)
    {
    case ATLANTE_PRECISION_EXACT:
      return 1e-4;
    case ATLANTE_PRECISION_TOWN:
      return 1e-3;
    case ATLANTE_PRECISION_OTHER:
    case ATLANTE_PRECISION_REGION:
    case ATLANTE_PRECISION_COUNTRY:
    case ATLANTE_PRECISION_GENERAL:
    default:
      return 0.1;
    }
}

static void
add_coordinates_tag (AtlanteDossierHeader *self, AtlantePlace *place)
{
  const AtlanteGeoPoint point = atlante_place_get_location (place);
  g_autofree char *text =
    atlante_coordinates_format (point, atlante_audience_get_notation (get_audience (self)),
                                get_resolution (atlante_place_get_precision (place)),
                                get_language (self));
  g_autofree char *plain = atlante_geo_point_format_plain (point);
  GtkWidget *tag = add_tag (self, text);

  gtk_box_append (GTK_BOX (tag), atlante_copy_button_new (plain, _("Copy the coordinates")));
}

/* How large its outline is. */
static void
add_area_tag (AtlanteDossierHeader *self, AtlantePlace *place)
{
  g_autofree char *size = NULL;
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);

  if (n == 0)
    return;
  size = atlante_units_format_area (atlante_audience_get_units (get_audience (self)),
                                    atlante_geo_area_get_size (corners, n), get_language (self));
  add_tag (self, size);
}

static void
show_place_tags (AtlanteDossierHeader *self, AtlantePlace *place)
{
  const int kind = atlante_place_get_kind (place);

  add_kind_tag (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, kind,
                                                    get_language (self)));
  if (atlante_place_has_location (place))
    {
      g_autofree char *precision = atlante_format_precision (place, get_audience (self));

      add_tag (self, precision);
      add_coordinates_tag (self, place);
      add_area_tag (self, place);
    }
  add_link_tag (self, atlante_place_get_part_of (place));
  if (atlante_place_is_from_gazetteer (place))
    add_tag (self, _("The article does not name it: from the gazetteer"));
}

static void
show_actor_tags (AtlanteDossierHeader *self, AtlanteActor *actor)
{
  g_autofree char *country = atlante_format_country (get_case (self),
                                                     atlante_actor_get_country (actor),
                                                     get_audience (self));
  const char *office = atlante_text_get (atlante_actor_get_office (actor), get_audience (self));

  add_kind_tag (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ACTOR_KIND,
                                                    atlante_actor_get_kind (actor),
                                                    get_language (self)));
  if (office != NULL && *office != '\0')
    add_tag (self, office);
  if (country != NULL)
    add_tag (self, country);
  add_link_tag (self, atlante_actor_get_seat (actor));
}

static void
add_time_tag (AtlanteDossierHeader *self, AtlanteTime *time)
{
  g_autofree char *text = time != NULL ? atlante_time_format (time, get_language (self)) : NULL;

  add_tag (self, text != NULL ? text : _("undated"));
}

static void
show_event_tags (AtlanteDossierHeader *self, AtlanteEvent *event)
{
  guint n = 0;
  const AtlanteRole *places = atlante_event_get_places (event, &n);

  add_kind_tag (self, atlante_item_kind_get_label (ATLANTE_ITEM_EVENT, get_language (self)));
  add_time_tag (self, atlante_event_get_time (event));
  for (guint i = 0; i < n; i++)
    add_link_tag (self, places[i].id);
  if (n == 0)
    add_tag (self, _("Without a place in the article"));
}

static gboolean
has_direction (AtlanteRelationKind kind)
{
  return kind != ATLANTE_RELATION_AGREEMENT && kind != ATLANTE_RELATION_COOPERATION &&
         kind != ATLANTE_RELATION_TALKS && kind != ATLANTE_RELATION_MEMBERSHIP;
}

static void
show_relation_tags (AtlanteDossierHeader *self, AtlanteRelation *relation)
{
  add_kind_tag (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                    atlante_relation_get_kind (relation),
                                                    get_language (self)));
  add_link_tag (self, atlante_relation_get_from (relation));
  add_tag (self, has_direction (atlante_relation_get_kind (relation)) ? "→" : "↔");
  add_link_tag (self, atlante_relation_get_to (relation));
  if (atlante_relation_get_time (relation) != NULL)
    add_time_tag (self, atlante_relation_get_time (relation));
}

static void
show_tags (AtlanteDossierHeader *self)
{
  if (ATLANTE_IS_PLACE (self->subject))
    show_place_tags (self, ATLANTE_PLACE (self->subject));
  else if (ATLANTE_IS_ACTOR (self->subject))
    show_actor_tags (self, ATLANTE_ACTOR (self->subject));
  else if (ATLANTE_IS_EVENT (self->subject))
    show_event_tags (self, ATLANTE_EVENT (self->subject));
  else if (ATLANTE_IS_RELATION (self->subject))
    show_relation_tags (self, ATLANTE_RELATION (self->subject));
  else
    add_kind_tag (self, atlante_item_kind_get_label (atlante_item_get_kind (self->subject),
                                                     get_language (self)));
}

/* ---- summary and figures ---- */

static void
show_summary (AtlanteDossierHeader *self)
{
  AtlanteJson *json = atlante_json_get_member (atlante_item_get_json (self->subject), "summary");
  const char *text = atlante_text_get (json, get_audience (self));

  gtk_label_set_label (self->summary, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), text != NULL && *text != '\0');
}

static void
figure_clicked_cb (AtlanteDossierHeader *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "claim");
  AtlanteItem *claim = atlante_case_lookup_kind (get_case (self), ATLANTE_ITEM_CLAIM, id);

  if (claim != NULL)
    atlante_session_set_claim (self->session, ATLANTE_CLAIM (claim));
}

static GtkWidget *
new_figure_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_figure (AtlanteDossierHeader *self, const AtlanteKeyFigure *figure)
{
  const char *value = atlante_text_get (figure->value, get_audience (self));
  const char *label = atlante_text_get (figure->label, get_audience (self));
  const char *claim = atlante_json_get_string (atlante_json_get_element (figure->claims, 0));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  if (value != NULL)
    gtk_box_append (GTK_BOX (box), new_figure_label (value, "value"));
  if (label != NULL)
    gtk_box_append (GTK_BOX (box), new_figure_label (label, "label"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_add_css_class (button, "flat");
  if (claim != NULL)
    {
      g_object_set_data_full (G_OBJECT (button), "claim", g_strdup (claim), g_free);
      gtk_widget_set_tooltip_text (button, _("Show the claim"));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (figure_clicked_cb), self);
    }
  else
    gtk_widget_set_can_target (button, FALSE);
  gtk_widget_set_focusable (button, claim != NULL);
  atlante_wrap_box_append (self->figures, button);
}

static void
show_figures (AtlanteDossierHeader *self)
{
  const AtlanteKeyFigure *figures;
  guint n = 0;

  if (!ATLANTE_IS_PLACE (self->subject))
    return;
  figures = atlante_place_get_figures (ATLANTE_PLACE (self->subject), &n);
  for (guint i = 0; i < MIN (n, MAX_FIGURES); i++)
    {
      const char *value = atlante_text_get (figures[i].value, get_audience (self));

      add_figure (self, &figures[i]);
      if (value != NULL && g_utf8_strlen (value, -1) > MAX_LARGE)
        gtk_widget_add_css_class (GTK_WIDGET (self->figures), "long");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->figures), n > 0);
}

/* ---- the widget ---- */

static void
atlante_dossier_header_dispose (GObject *object)
{
  AtlanteDossierHeader *self = ATLANTE_DOSSIER_HEADER (object);

  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_DOSSIER_HEADER);
  g_clear_object (&self->session);
  g_clear_object (&self->subject);
  G_OBJECT_CLASS (atlante_dossier_header_parent_class)->dispose (object);
}

static void
atlante_dossier_header_class_init (AtlanteDossierHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_dossier_header_dispose;
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dossierheader");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/dossier/atlante-dossier-header.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, title_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, names_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, names);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, more_names);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, tags);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, contested);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierHeader, figures);
  gtk_widget_class_bind_template_callback (widget_class, more_names_clicked_cb);
}

static void
atlante_dossier_header_init (AtlanteDossierHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_dossier_header_new:
 * @dossier: of an item of the session's case
 */
GtkWidget *
atlante_dossier_header_new (AtlanteSession *session, AtlanteDossier *dossier)
{
  AtlanteDossierHeader *self = g_object_new (ATLANTE_TYPE_DOSSIER_HEADER, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (ATLANTE_IS_DOSSIER (dossier), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->subject = g_object_ref (atlante_dossier_get_subject (dossier));
  gtk_label_set_label (self->title, atlante_item_get_title (self->subject, get_audience (self)));
  gtk_box_append (self->title_box, atlante_edit_bar_new (self->subject, TRUE));
  show_names (self, MAX_NAMES);
  show_tags (self);
  show_contested (self);
  show_summary (self);
  show_figures (self);
  return GTK_WIDGET (self);
}
