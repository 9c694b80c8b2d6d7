/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-hover-card.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"
#include "atlante-place-facts.h"

/* Milliseconds that the pointer rests before the card comes, and while there is one already. */
#define REST 350
#define NEXT 120

/* Pixels between the card and what it is about, and round the map's edge. */
#define GAP 6
#define EDGE 8

/* Names of a cluster's places that are listed, and other names of a place. */
#define MOST_MEMBERS 5
#define MOST_NAMES 3

struct _AtlanteHoverCard
{
  GtkWidget parent_instance;

  /* Template */
  GtkLabel *title;
  GtkLabel *names;
  GtkLabel *subtitle;
  GtkLabel *counts;
  GtkLabel *distance;

  /* Owned */
  AtlanteSession *session;     /* (nullable) */
  AtlanteAudience *audience;   /* (nullable) */
  AtlanteItem *item;           /* (nullable): that waits for its card, or has it */
  double x;                    /* what the card is about, pixels of the overlay */
  double y;
  double reach;
  guint rest_id;
  guint hide_id;
};

G_DEFINE_FINAL_TYPE (AtlanteHoverCard, atlante_hover_card, GTK_TYPE_WIDGET)

static AtlanteAudience *
get_audience (AtlanteHoverCard *self)
{
  return self->audience != NULL ? self->audience : atlante_session_get_audience (self->session);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show (AtlanteHoverCard *self)
{
  g_clear_handle_id (&self->hide_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  /* The same card may stand elsewhere now. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
aim (AtlanteHoverCard *self, double x, double y, double reach)
{
  self->x = x;
  self->y = y;
  self->reach = reach;
}

/* A place has other names; a relation says from where to where it goes. */
static void
fill_names (AtlanteHoverCard *self, AtlanteCase *kase)
{
  AtlanteAudience *audience = get_audience (self);
  g_autofree char *text = NULL;

  if (ATLANTE_IS_PLACE (self->item))
    {
      guint n;
      const AtlanteName *names = atlante_place_get_names (ATLANTE_PLACE (self->item), &n);
      const char *shown = atlante_item_get_title (self->item, audience);

      text = atlante_format_other_names (names, n, shown, MOST_NAMES, NULL);
    }
  else if (ATLANTE_IS_RELATION (self->item))
    {
      AtlanteRelation *relation = ATLANTE_RELATION (self->item);
      AtlanteItem *from = atlante_case_lookup (kase, atlante_relation_get_from (relation));
      AtlanteItem *to = atlante_case_lookup (kase, atlante_relation_get_to (relation));

      if (from != NULL && to != NULL)
        text = g_markup_printf_escaped ("%s → %s", atlante_item_get_title (from, audience),
                                        atlante_item_get_title (to, audience));
    }
  gtk_label_set_markup (self->names, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->names), text != NULL && *text != '\0');
}

static void
fill (AtlanteHoverCard *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteAudience *audience = get_audience (self);
  AtlanteItem *selection = atlante_session_get_selection (self->session);
  g_autofree char *subtitle = atlante_format_item_subtitle (kase, self->item, audience);
  g_autofree char *counts = atlante_place_facts_dup_counts (kase, self->item);
  g_autofree char *distance = atlante_place_facts_dup_distance (self->item, selection, audience);

  set_text (self->title, atlante_item_get_title (self->item, audience));
  fill_names (self, kase);
  set_text (self->subtitle, subtitle);
  set_text (self->counts, counts);
  set_text (self->distance, distance);
}

static gboolean
on_rested (gpointer user_data)
{
  AtlanteHoverCard *self = user_data;

  self->rest_id = 0;
  atlante_hover_card_show_item (self, self->item, self->x, self->y, self->reach);
  return G_SOURCE_REMOVE;
}

/* Above what it is about, else below, else beside it: never over it. */
static gboolean
on_get_child_position (AtlanteHoverCard *self, GtkWidget *widget, GdkRectangle *area,
                       GtkOverlay *overlay)
{
  int width = gtk_widget_get_width (GTK_WIDGET (overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (overlay));
  double reach = self->reach + GAP;

  if (widget != GTK_WIDGET (self))
    return FALSE;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area->width, NULL, NULL);
  area->width = MIN (area->width, width - 2 * EDGE);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, area->width, NULL, &area->height, NULL,
                      NULL);
  area->x = CLAMP ((int) self->x - area->width / 2, EDGE, MAX (EDGE, width - EDGE - area->width));
  area->y = (int) (self->y - reach) - area->height;
  if (area->y >= EDGE)
    return TRUE;
  area->y = (int) (self->y + reach);
  if (area->y + area->height <= height - EDGE)
    return TRUE;
  area->y = CLAMP ((int) self->y - area->height / 2, EDGE,
                   MAX (EDGE, height - EDGE - area->height));
  area->x = self->x < width / 2.0 ? (int) (self->x + reach)
                                  : (int) (self->x - reach) - area->width;
  return TRUE;
}

static void
on_parent_changed (AtlanteHoverCard *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (GTK_IS_OVERLAY (parent))
    g_signal_connect_object (parent, "get-child-position", G_CALLBACK (on_get_child_position),
                             self, G_CONNECT_SWAPPED);
}

static void
atlante_hover_card_dispose (GObject *object)
{
  AtlanteHoverCard *self = ATLANTE_HOVER_CARD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlante_hover_card_parent_class)->dispose (object);
}

static void
atlante_hover_card_class_init (AtlanteHoverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_hover_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "hovercard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /* The map's own description says the same to a screen reader. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-hover-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteHoverCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteHoverCard, names);
  gtk_widget_class_bind_template_child (widget_class, AtlanteHoverCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlanteHoverCard, counts);
  gtk_widget_class_bind_template_child (widget_class, AtlanteHoverCard, distance);
}

static void
atlante_hover_card_init (AtlanteHoverCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (on_parent_changed), NULL);
}

/**
 * atlante_hover_card_set_session:
 * @self: a card
 * @session: (nullable): whose case it is about
 */
void
atlante_hover_card_set_session (AtlanteHoverCard *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  atlante_hover_card_hide (self);
  g_set_object (&self->session, session);
}

/**
 * atlante_hover_card_set_audience:
 * @self: a card
 * @audience: (nullable): in whose languages it speaks; %NULL: the session's
 */
void
atlante_hover_card_set_audience (AtlanteHoverCard *self, AtlanteAudience *audience)
{
  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));

  if (audience != NULL)
    atlante_audience_ref (audience);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  self->audience = audience;
  atlante_hover_card_hide (self);
}

/**
 * atlante_hover_card_rest_on:
 * @self: a card
 * @item: a place or a relation
 * @x: where it is, pixels of the overlay
 * @y: the same
 * @reach: pixels round that point that stay free
 *
 * Shows the card of @item in a moment, unless it is hidden before.
 */
void
atlante_hover_card_rest_on (AtlanteHoverCard *self, AtlanteItem *item, double x, double y,
                            double reach)
{
  gboolean shown;

  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  if (self->item == item)
    return;
  shown = atlante_hover_card_hide (self);
  g_set_object (&self->item, item);
  aim (self, x, y, reach);
  self->rest_id = g_timeout_add (shown ? NEXT : REST, on_rested, self);
}

/**
 * atlante_hover_card_show_item:
 * @self: a card
 * @item: a place or a relation
 * @x: where it is, pixels of the overlay
 * @y: the same
 * @reach: pixels round that point that stay free
 */
void
atlante_hover_card_show_item (AtlanteHoverCard *self, AtlanteItem *item, double x, double y,
                              double reach)
{
  g_autoptr (AtlanteItem) held = NULL;

  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  held = g_object_ref (item);
  atlante_hover_card_hide (self);
  if (self->session == NULL || atlante_session_get_case (self->session) == NULL)
    return;
  g_set_object (&self->item, item);
  aim (self, x, y, reach);
  fill (self);
  show (self);
}

/**
 * atlante_hover_card_show_cluster:
 * @self: a card
 * @places: (element-type AtlantePlace): the first of its places
 * @n: how many it has
 * @x: where it is, pixels of the overlay
 * @y: the same
 * @reach: pixels round that point that stay free
 */
void
atlante_hover_card_show_cluster (AtlanteHoverCard *self, GPtrArray *places, guint n, double x,
                                 double y, double reach)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;
  guint listed;

  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));
  g_return_if_fail (places != NULL);

  atlante_hover_card_hide (self);
  if (self->session == NULL)
    return;
  listed = MIN (places->len, MOST_MEMBERS);
  for (guint i = 0; i < listed; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "",
                            atlante_item_get_title (places->pdata[i], get_audience (self)));
  title = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  if (n > listed)
    /* Translators: below the first names of many places: "and 12 more" */
    more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - listed), n - listed);
  set_text (self->title, title);
  set_text (self->names, NULL);
  set_text (self->subtitle, names->str);
  set_text (self->counts, more);
  set_text (self->distance, NULL);
  aim (self, x, y, reach);
  show (self);
}

static gboolean
hide (gpointer user_data)
{
  AtlanteHoverCard *self = user_data;

  self->hide_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return G_SOURCE_REMOVE;
}

/**
 * atlante_hover_card_hide_soon:
 * @self: a card
 *
 * Hides it before the next frame but not at once: nothing can be hidden while sizes are given out.
 */
void
atlante_hover_card_hide_soon (AtlanteHoverCard *self)
{
  g_return_if_fail (ATLANTE_IS_HOVER_CARD (self));

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->item);
  if (self->hide_id == 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
    self->hide_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, hide, self, NULL);
}

/**
 * atlante_hover_card_hide:
 * @self: a card
 *
 * Returns: whether it was shown
 */
gboolean
atlante_hover_card_hide (AtlanteHoverCard *self)
{
  gboolean shown;

  g_return_val_if_fail (ATLANTE_IS_HOVER_CARD (self), FALSE);

  shown = gtk_widget_get_visible (GTK_WIDGET (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_object (&self->item);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return shown;
}
