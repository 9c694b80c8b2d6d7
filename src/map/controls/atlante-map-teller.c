/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-teller.h"

#include <glib/gi18n-lib.h>

#include "atlante-cluster-text.h"
#include "atlante-place-facts.h"
#include "atlante-places-in-view.h"
#include "atlante-viewport.h"

/* Pixels round the pointer and round a focused symbol that the card leaves free. */
#define POINTER_REACH 22
#define FOCUS_REACH 16

/* Milliseconds of rest after which a screen reader is told what is in sight. */
#define REST 500

/* Milliseconds that the pointer rests on a cluster before its card comes. */
#define CLUSTER_REST 350

/* Names of the places of a cluster that a card may have room for. */
#define MOST_ON_CARD 12

struct _AtlanteMapTeller
{
  GObject parent_instance;

  ShumateMap *map;              /* unowned: the view holds us and it */
  AtlanteCamera *camera;
  AtlantePlaceLayer *places;
  AtlanteMapSettings *settings;
  AtlanteHoverCard *card;
  AtlanteSession *session;      /* (nullable) */
  AtlanteAudience *audience;    /* (nullable) */
  char *task;                   /* (nullable): what the map is for now */
  guint rest_id;
  double cluster_x;             /* where the cluster is that the pointer is over */
  double cluster_y;
  guint cluster_id;
};

G_DEFINE_FINAL_TYPE (AtlanteMapTeller, atlante_map_teller, G_TYPE_OBJECT)

static AtlanteCase *
get_case (AtlanteMapTeller *self)
{
  return self->session != NULL ? atlante_session_get_case (self->session) : NULL;
}

static void
describe (AtlanteMapTeller *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static guint
count_in_view (AtlanteMapTeller *self)
{
  AtlanteChartLayers layers;
  AtlanteChartView view;

  atlante_viewport_get_view (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), &view);
  atlante_map_settings_get_layers (self->settings, &layers);
  return atlante_places_in_view_count (get_case (self), &view, &layers);
}

/* While the keyboard is at no place: "12 places in view; selected: Rason port". */
static gboolean
describe_view (gpointer user_data)
{
  AtlanteMapTeller *self = user_data;
  AtlanteItem *selection =
    self->session != NULL ? atlante_session_get_selection (self->session) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  guint n;

  self->rest_id = 0;
  if (self->task != NULL)
    {
      describe (self, self->task);
      return G_SOURCE_REMOVE;
    }
  if (atlante_place_layer_get_focused (self->places) != NULL ||
      atlante_place_layer_get_focused_cluster (self->places) != NULL)
    return G_SOURCE_REMOVE;
  n = count_in_view (self);
  text = g_strdup_printf (ngettext ("%u place in view", "%u places in view", n), n);
  if (selection != NULL && self->audience != NULL)
    /* Translators: of the map, for a screen reader: "12 places in view; selected: Rason port" */
    whole = g_strdup_printf (_("%1$s; selected: %2$s"), text,
                             atlante_item_get_title (selection, self->audience));
  describe (self, whole != NULL ? whole : text);
  return G_SOURCE_REMOVE;
}

static void
describe_view_later (AtlanteMapTeller *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, describe_view, self);
}

static void
on_viewport_changed (AtlanteMapTeller *self)
{
  g_clear_handle_id (&self->cluster_id, g_source_remove);
  atlante_hover_card_hide_soon (self->card);
  describe_view_later (self);
}

static void
on_hovered (AtlanteMapTeller *self, AtlanteItem *item, double x, double y)
{
  g_clear_handle_id (&self->cluster_id, g_source_remove);
  if (item != NULL)
    atlante_hover_card_rest_on (self->card, item, x, y, POINTER_REACH);
  else
    atlante_hover_card_hide (self->card);
}

static void
show_cluster (AtlanteMapTeller *self, const AtlanteChartCluster *cluster)
{
  g_autoptr (GPtrArray) members = atlante_place_layer_dup_members (self->places, cluster,
                                                                    MOST_ON_CARD);

  if (members->len > 0)
    atlante_hover_card_show_cluster (self->card, members, cluster->mark.count, cluster->x,
                                     cluster->y, cluster->radius + FOCUS_REACH);
}

/* The cluster that was there then may be gone with the map as it was then. */
static gboolean
on_cluster_rested (gpointer user_data)
{
  AtlanteMapTeller *self = user_data;
  const AtlanteChartCluster *cluster =
    atlante_place_layer_pick_cluster (self->places, self->cluster_x, self->cluster_y);

  self->cluster_id = 0;
  if (cluster != NULL)
    show_cluster (self, cluster);
  return G_SOURCE_REMOVE;
}

static void
on_hovered_cluster (AtlanteMapTeller *self, const AtlanteChartCluster *cluster)
{
  g_clear_handle_id (&self->cluster_id, g_source_remove);
  self->cluster_x = cluster->x;
  self->cluster_y = cluster->y;
  self->cluster_id = g_timeout_add (CLUSTER_REST, on_cluster_rested, self);
}

static void
hide_card (AtlanteMapTeller *self)
{
  g_clear_handle_id (&self->cluster_id, g_source_remove);
  atlante_hover_card_hide (self->card);
}

/* Also when the map has come to rest: it went while the map moved. */
static void
show_focused (AtlanteMapTeller *self)
{
  AtlantePlace *place = atlante_place_layer_get_focused (self->places);
  const AtlanteChartCluster *cluster = atlante_place_layer_get_focused_cluster (self->places);
  double x, y;

  if (atlante_camera_is_moving (self->camera))
    return;
  if (cluster != NULL)
    show_cluster (self, cluster);
  else if (place != NULL &&
           atlante_place_layer_locate (self->places, atlante_item_get_id (ATLANTE_ITEM (place)),
                                       &x, &y))
    atlante_hover_card_show_item (self->card, ATLANTE_ITEM (place), x, y, FOCUS_REACH);
}

static void
on_focus_moved (AtlanteMapTeller *self)
{
  AtlantePlace *place = atlante_place_layer_get_focused (self->places);
  const AtlanteChartCluster *cluster = atlante_place_layer_get_focused_cluster (self->places);
  g_autofree char *text = NULL;

  atlante_hover_card_hide (self->card);
  if ((place == NULL && cluster == NULL) || self->audience == NULL || get_case (self) == NULL)
    {
      describe_view_later (self);
      return;
    }
  show_focused (self);
  text = cluster != NULL
           ? atlante_cluster_text_dup (cluster, atlante_audience_get_language (self->audience))
           : atlante_place_facts_dup_sentence (get_case (self), ATLANTE_ITEM (place),
                                               atlante_session_get_selection (self->session),
                                               self->audience);
  describe (self, text);
}

static void
atlante_map_teller_dispose (GObject *object)
{
  AtlanteMapTeller *self = ATLANTE_MAP_TELLER (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->cluster_id, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_object (&self->camera);
  g_clear_object (&self->places);
  g_clear_object (&self->settings);
  g_clear_object (&self->card);
  g_clear_pointer (&self->task, g_free);

  G_OBJECT_CLASS (atlante_map_teller_parent_class)->dispose (object);
}

static void
atlante_map_teller_class_init (AtlanteMapTellerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_teller_dispose;
}

static void
atlante_map_teller_init (AtlanteMapTeller *self)
{
}

/**
 * atlante_map_teller_new:
 * @map: the map that is described
 * @camera: moves it
 * @places: what stands on it
 * @settings: which kinds of places are shown
 * @card: over the map
 *
 * Returns: (transfer full): a teller; let it go before the map
 */
AtlanteMapTeller *
atlante_map_teller_new (ShumateMap *map, AtlanteCamera *camera, AtlantePlaceLayer *places,
                        AtlanteMapSettings *settings, AtlanteHoverCard *card)
{
  AtlanteMapTeller *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_CAMERA (camera), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (places), NULL);
  g_return_val_if_fail (ATLANTE_IS_MAP_SETTINGS (settings), NULL);
  g_return_val_if_fail (ATLANTE_IS_HOVER_CARD (card), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_TELLER, NULL);
  self->map = map;
  self->camera = g_object_ref (camera);
  self->places = g_object_ref (places);
  self->settings = g_object_ref (settings);
  self->card = g_object_ref (card);
  g_signal_connect_object (places, "focus-moved", G_CALLBACK (on_focus_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (camera, "rested", G_CALLBACK (show_focused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (describe_view_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (shumate_map_get_viewport (map), "notify",
                           G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * atlante_map_teller_follow:
 * @self: a teller
 * @pointer: what it does on the map
 * @keys: what the keyboard does there
 */
void
atlante_map_teller_follow (AtlanteMapTeller *self, AtlanteMapPointer *pointer,
                           AtlanteMapKeys *keys)
{
  g_return_if_fail (ATLANTE_IS_MAP_TELLER (self));
  g_return_if_fail (ATLANTE_IS_MAP_POINTER (pointer));
  g_return_if_fail (ATLANTE_IS_MAP_KEYS (keys));

  g_signal_connect_object (pointer, "hovered", G_CALLBACK (on_hovered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pointer, "hovered-cluster", G_CALLBACK (on_hovered_cluster), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pointer, "pressed", G_CALLBACK (hide_card), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "dismissed", G_CALLBACK (hide_card), self, G_CONNECT_SWAPPED);
}

/**
 * atlante_map_teller_set_session:
 * @self: a teller
 * @session: (nullable): its case and its selection
 */
void
atlante_map_teller_set_session (AtlanteMapTeller *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_TELLER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  atlante_hover_card_set_session (self->card, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::case", G_CALLBACK (describe_view_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (describe_view_later), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlante_map_teller_set_audience:
 * @self: a teller
 * @audience: (nullable): in whose languages and from whose viewpoint it speaks
 */
void
atlante_map_teller_set_audience (AtlanteMapTeller *self, AtlanteAudience *audience)
{
  g_return_if_fail (ATLANTE_IS_MAP_TELLER (self));

  if (audience != NULL)
    atlante_audience_ref (audience);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  self->audience = audience;
  atlante_hover_card_set_audience (self->card, audience);
  describe_view_later (self);
}

/**
 * atlante_map_teller_set_task:
 * @self: a teller
 * @task: (nullable): what the map is for now, told in place of what is in sight; %NULL: that again
 */
void
atlante_map_teller_set_task (AtlanteMapTeller *self, const char *task)
{
  g_return_if_fail (ATLANTE_IS_MAP_TELLER (self));

  if (g_strcmp0 (task, self->task) == 0)
    return;
  g_free (self->task);
  self->task = g_strdup (task);
  hide_card (self);
  if (task != NULL)
    describe (self, task);
  else
    describe_view_later (self);
}

/**
 * atlante_map_teller_say:
 * @self: a teller
 * @text: something that has just happened
 *
 * Tells it until the map moves or something else happens.
 */
void
atlante_map_teller_say (AtlanteMapTeller *self, const char *text)
{
  g_return_if_fail (ATLANTE_IS_MAP_TELLER (self));
  g_return_if_fail (text != NULL);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  describe (self, text);
}
