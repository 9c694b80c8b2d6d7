/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-case-overview.h"

#include <glib/gi18n-lib.h>

#include "atlante-edit-bar.h"
#include "atlante-widget.h"
#include "atlante-wrap-box.h"

struct _AtlanteCaseOverview
{
  GtkWidget parent_instance;

  GtkBox *title_box;
  GtkLabel *title;
  GtkLabel *summary;
  AtlanteWrapBox *counts;
  GtkLabel *hint;
  GtkWidget *start;
  GtkWidget *incomplete;
  GtkLabel *start_label;

  AtlanteSession *session;
  AtlanteItem *first;
};

G_DEFINE_FINAL_TYPE (AtlanteCaseOverview, atlante_case_overview, GTK_TYPE_WIDGET)

/* Is there anything to read about its first place? */
static gboolean
is_begun (AtlanteCaseOverview *self)
{
  return self->first != NULL &&
         atlante_case_get_n (atlante_session_get_case (self->session), ATLANTE_ITEM_CLAIM) > 0;
}

static void
start_clicked_cb (AtlanteCaseOverview *self)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (AtlanteItem) first = self->first != NULL ? g_object_ref (self->first) : NULL;

  if (first != NULL && is_begun (self))
    atlante_session_select (session, first);
  else if (atlante_session_get_anchors (session) != NULL)
    atlante_session_set_view (session, "article");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.attach", NULL);
}

static char *
format_count (AtlanteItemKind kind, guint n)
{
  if (kind == ATLANTE_ITEM_PLACE)
    return g_strdup (ngettext ("place", "places", n));
  if (kind == ATLANTE_ITEM_ACTOR)
    return g_strdup (ngettext ("actor", "actors", n));
  if (kind == ATLANTE_ITEM_EVENT)
    return g_strdup (ngettext ("event", "events", n));
  return g_strdup (ngettext ("claim", "claims", n));
}

static void
add_count (AtlanteCaseOverview *self, AtlanteItemKind kind, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = format_count (kind, n);
  GtkWidget *value = gtk_label_new (number);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (value, "value");
  gtk_widget_add_css_class (label, "label");
  gtk_widget_add_css_class (box, "figure");
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), label);
  atlante_wrap_box_append (self->counts, box);
}

static void
show_step (AtlanteCaseOverview *self, const char *hint, const char *label)
{
  gtk_label_set_label (self->hint, hint);
  gtk_label_set_label (self->start_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What somebody does next who has just opened the case, or just made it. */
static void
show_start (AtlanteCaseOverview *self)
{
  g_autofree char *label = NULL;

  if (is_begun (self))
    {
      /* Translators: a button; %s is a place */
      label = g_strdup_printf (_("Start with %s"),
                               atlante_item_get_title (self->first,
                                                       atlante_session_get_audience (self->session)));
      show_step (self, _("Choose a place on the map or in the list: here you read what the article "
                         "says about it, who says so and in which passage."), label);
    }
  else if (atlante_session_get_anchors (self->session) != NULL && self->first != NULL)
    show_step (self, _("Select a passage of the article, and make a claim of what it says."),
               _("Go to the Article"));
  else if (atlante_session_get_anchors (self->session) != NULL)
    show_step (self, _("Add the places that the article names. Then select a passage of it, and "
                       "make a claim of what it says."), _("Go to the Article"));
  else
    show_step (self, _("Begin with the article: every claim of the case leads to its passage "
                       "there. Its text stays on this computer."), _("Attach the Article…"));
}

static void
show_case (AtlanteCaseOverview *self, AtlanteCase *kase)
{
  static const AtlanteItemKind kinds[] = {
    ATLANTE_ITEM_PLACE, ATLANTE_ITEM_ACTOR, ATLANTE_ITEM_EVENT, ATLANTE_ITEM_CLAIM,
  };
  const AtlanteAudience *audience = atlante_session_get_audience (self->session);
  const char *title = atlante_text_get (atlante_case_get_title (kase), audience);
  const char *summary = atlante_text_get (atlante_case_get_summary (kase), audience);
  guint n_total = 0;

  gtk_label_set_label (self->title, title != NULL ? title : atlante_case_get_id (kase));
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const guint n = atlante_case_get_n (kase, kinds[i]);

      add_count (self, kinds[i], n);
      n_total += n;
    }
  gtk_widget_set_visible (self->incomplete, n_total > 0);
  gtk_box_append (self->title_box, atlante_edit_bar_new (NULL, TRUE));
  show_start (self);
}

static void
show_no_case (AtlanteCaseOverview *self)
{
  gtk_label_set_label (self->title, _("No case is open"));
  gtk_label_set_label (self->summary, _("Open a case: its places come onto the map, and what the "
                                        "article says about them is read here."));
  gtk_widget_set_visible (GTK_WIDGET (self->counts), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  gtk_widget_set_visible (self->start, FALSE);
}

static void
atlante_case_overview_dispose (GObject *object)
{
  AtlanteCaseOverview *self = ATLANTE_CASE_OVERVIEW (object);

  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_CASE_OVERVIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->first);
  G_OBJECT_CLASS (atlante_case_overview_parent_class)->dispose (object);
}

static void
atlante_case_overview_class_init (AtlanteCaseOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_case_overview_dispose;
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/dossier/atlante-case-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, title_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, counts);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, hint);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, start);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, incomplete);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCaseOverview, start_label);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
}

static void
atlante_case_overview_init (AtlanteCaseOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_case_overview_new:
 * @first: (nullable): the place to start with
 *
 * Shows the session's case as it is now.
 */
GtkWidget *
atlante_case_overview_new (AtlanteSession *session, AtlanteItem *first, AtlanteGaps *gaps)
{
  AtlanteCaseOverview *self = g_object_new (ATLANTE_TYPE_CASE_OVERVIEW, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (first == NULL || ATLANTE_IS_PLACE (first), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  g_set_object (&self->first, first);
  gtk_widget_set_visible (self->incomplete,
                          gaps != NULL && atlante_gaps_get_n_total (gaps) > 0);
  if (atlante_session_get_case (session) == NULL)
    show_no_case (self);
  else
    {
      show_case (self, atlante_session_get_case (session));
      g_signal_connect_object (session, "notify::anchors", G_CALLBACK (show_start), self,
                               G_CONNECT_SWAPPED);
    }
  return GTK_WIDGET (self);
}
