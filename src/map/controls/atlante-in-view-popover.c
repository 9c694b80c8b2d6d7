/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-in-view-popover.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"
#include "atlante-legend-sign.h"
#include "atlante-place-facts.h"
#include "atlante-places-in-view.h"

/* Rows of a list box are real widgets. */
#define MOST_ROWS 200

/* Pixels round the popover: its border, arrow and shadow, its title, and the button above it. */
#define MARGIN_HEIGHT 120

struct _AtlanteInViewPopover
{
  GtkPopover parent_instance;

  /* Template */
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkLabel *note;

  GPtrArray *places;    /* (nullable) of AtlantePlace, a row each */
};

G_DEFINE_FINAL_TYPE (AtlanteInViewPopover, atlante_in_view_popover, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
empty_list (AtlanteInViewPopover *self)
{
  GtkWidget *row;

  g_clear_pointer (&self->places, g_ptr_array_unref);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_small_label (const char *text)
{
  GtkWidget *label = make_label (text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_row (AtlanteInViewPopover *self, AtlanteCase *kase, AtlantePlace *place,
         AtlanteItem *selection, const AtlanteAudience *audience)
{
  AtlanteItem *item = ATLANTE_ITEM (place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *subtitle = atlante_format_item_subtitle (kase, item, audience);
  g_autofree char *distance = atlante_place_facts_dup_distance (item, selection, audience);
  g_autofree char *name = atlante_place_facts_dup_sentence (kase, item, selection, audience);

  gtk_box_append (GTK_BOX (line),
                  atlante_legend_sign_new_for_place (atlante_place_get_kind (place)));
  gtk_box_append (GTK_BOX (words),
                  make_label (atlante_item_get_title (item, audience),
                              item == selection ? "heading" : NULL));
  gtk_box_append (GTK_BOX (words), make_small_label (subtitle));
  if (distance != NULL)
    gtk_box_append (GTK_BOX (words), make_small_label (distance));
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
on_row_activated (AtlanteInViewPopover *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (self->places == NULL || index >= self->places->len)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, self->places->pdata[index]);
}

static void
atlante_in_view_popover_dispose (GObject *object)
{
  AtlanteInViewPopover *self = ATLANTE_IN_VIEW_POPOVER (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (atlante_in_view_popover_parent_class)->dispose (object);
}

static void
atlante_in_view_popover_class_init (AtlanteInViewPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_in_view_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-in-view-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteInViewPopover, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteInViewPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlanteInViewPopover, list);
  gtk_widget_class_bind_template_child (widget_class, AtlanteInViewPopover, note);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
}

static void
atlante_in_view_popover_init (AtlanteInViewPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_words (AtlanteInViewPopover *self, guint n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u place in view", "%u places in view", n),
                                            n);
  g_autofree char *note = g_strdup_printf (
    /* Translators: below a list that is cut: %u of the places in view are listed */
    ngettext ("Only the %u with most claims is listed: zoom in to see the others.",
              "Only the %u with most claims are listed: zoom in to see the others.", MOST_ROWS),
    MOST_ROWS);

  gtk_label_set_text (self->title, title);
  if (n == 0)
    gtk_label_set_text (self->note,
                        _("No place of the case is here. The Home key shows all of them."));
  else
    gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), n == 0 || n > MOST_ROWS);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), n > 0);
}

/**
 * atlante_in_view_popover_fill:
 * @self: a popover
 * @session: (nullable): its case and its selection
 * @audience: (nullable): in whose languages names are; needed where there is a session
 * @view: what the map shows
 * @layers: which kinds it shows
 */
void
atlante_in_view_popover_fill (AtlanteInViewPopover *self, AtlanteSession *session,
                              AtlanteAudience *audience, const AtlanteChartView *view,
                              const AtlanteChartLayers *layers)
{
  AtlanteCase *kase = session != NULL ? atlante_session_get_case (session) : NULL;

  g_return_if_fail (ATLANTE_IS_IN_VIEW_POPOVER (self));
  g_return_if_fail (view != NULL && layers != NULL);

  empty_list (self);
  self->places = atlante_places_in_view_list (kase, view, layers, MOST_ROWS);
  for (guint i = 0; i < self->places->len; i++)
    add_row (self, kase, self->places->pdata[i], atlante_session_get_selection (session),
             audience);
  fill_words (self, atlante_places_in_view_count (kase, view, layers));
  gtk_scrolled_window_set_max_content_height (self->scroller,
                                              (int) MAX (120, view->height - MARGIN_HEIGHT));
}
