/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-clusters.h"

#include <math.h>

#include "atlante-chart-view.h"
#include "atlante-members-popover.h"
#include "atlante-reference-source.h"

/* Clusters of so many places are listed at once: nobody needs to travel for them. */
#define FEW 12

/* Places that a list has at most. */
#define MOST 1000

/* Pixels that the places of a cluster have to be apart at the deepest zoom for it to open there. */
#define APART 48.0

/* The part of the map that the places of a cluster fill when it is opened, and how many levels the
 * map comes nearer at least and at most. */
#define FILLED 0.6
#define LEAST_STEP 1.0
#define LARGEST_STEP 4.0

struct _AtlanteMapClusters
{
  GObject parent_instance;

  GtkWidget *map;             /* unowned: the view holds it, and us */
  AtlanteCamera *camera;
  AtlantePlaceLayer *places;
  AtlanteSession *session;    /* (nullable) */
  GtkWidget *popover;         /* (nullable) child of the map's parent, made when it is needed */
  guint64 listed;             /* key of the cluster whose places it lists */
};

G_DEFINE_FINAL_TYPE (AtlanteMapClusters, atlante_map_clusters, G_TYPE_OBJECT)

enum
{
  PICKED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_picked (AtlanteMapClusters *self, AtlanteItem *item)
{
  g_signal_emit (self, signals[PICKED], 0, item);
}

/* The keyboard goes back to where it came from. */
static void
on_closed (AtlanteMapClusters *self)
{
  gtk_widget_grab_focus (self->map);
  atlante_place_layer_set_focused_cluster (self->places, self->listed);
}

static void
ensure_popover (AtlanteMapClusters *self)
{
  if (self->popover != NULL)
    return;
  self->popover = atlante_members_popover_new ();
  gtk_widget_set_parent (self->popover, gtk_widget_get_parent (self->map));
  g_signal_connect_object (self->popover, "picked", G_CALLBACK (on_picked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed), self,
                           G_CONNECT_SWAPPED);
}

static void
list_members (AtlanteMapClusters *self, const AtlanteChartCluster *cluster)
{
  g_autoptr (GPtrArray) members = atlante_place_layer_dup_members (self->places, cluster, MOST);
  GdkRectangle area = { (int) (cluster->x - cluster->radius), (int) (cluster->y - cluster->radius),
                        (int) (2 * cluster->radius), (int) (2 * cluster->radius) };

  if (members->len == 0)
    return;
  ensure_popover (self);
  self->listed = atlante_place_layer_get_focused_cluster (self->places) != NULL ? cluster->key : 0;
  atlante_members_popover_set_places (ATLANTE_MEMBERS_POPOVER (self->popover), self->session,
                                      members, cluster->mark.count);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The zoom at which the places of a cluster fill the map. */
static double
get_zoom (AtlanteMapClusters *self, const AtlanteChartCluster *cluster)
{
  double across = MAX (cluster->right - cluster->left, 1e-9);
  double down = MAX (cluster->bottom - cluster->top, 1e-9);

  return log2 (FILLED *
               MIN (gtk_widget_get_width (self->map) / across,
                    gtk_widget_get_height (self->map) / down) /
               ATLANTE_CHART_VIEW_TILE_SIZE);
}

static void
fly_to (AtlanteMapClusters *self, const AtlanteChartCluster *cluster)
{
  AtlanteMapPose pose = atlante_camera_get_target (self->camera);
  double zoom = get_zoom (self, cluster);

  pose.x = (cluster->left + cluster->right) / 2;
  pose.y = (cluster->top + cluster->bottom) / 2;
  pose.zoom = MIN (CLAMP (zoom, pose.zoom + LEAST_STEP, pose.zoom + LARGEST_STEP),
                   ATLANTE_MAP_MAX_ZOOM);
  g_signal_emit (self, signals[MOVED], 0);
  atlante_camera_fly_to (self->camera, &pose);
}

/* Do its places ever come apart? */
static gboolean
can_open (const AtlanteChartCluster *cluster)
{
  double span = MAX (cluster->right - cluster->left, cluster->bottom - cluster->top);

  return span * ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (ATLANTE_MAP_MAX_ZOOM) >= APART;
}

static void
on_cluster_opened (AtlanteMapClusters *self, const AtlanteChartCluster *cluster)
{
  gboolean at_end = atlante_camera_get_target (self->camera).zoom >= ATLANTE_MAP_MAX_ZOOM - 0.01;

  if (cluster->has_items && (cluster->mark.count <= FEW || at_end || !can_open (cluster)))
    list_members (self, cluster);
  else if (!at_end)
    fly_to (self, cluster);
}

static void
atlante_map_clusters_dispose (GObject *object)
{
  AtlanteMapClusters *self = ATLANTE_MAP_CLUSTERS (object);

  atlante_map_clusters_close (self);
  g_clear_object (&self->camera);
  g_clear_object (&self->places);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlante_map_clusters_parent_class)->dispose (object);
}

static void
atlante_map_clusters_class_init (AtlanteMapClustersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_clusters_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_map_clusters_init (AtlanteMapClusters *self)
{
}

/**
 * atlante_map_clusters_new:
 * @map: a map that has a parent
 * @camera: moves it
 * @places: has the clusters
 *
 * Returns: (transfer full): what opens clusters; keep it as long as the map
 */
AtlanteMapClusters *
atlante_map_clusters_new (ShumateMap *map, AtlanteCamera *camera, AtlantePlaceLayer *places)
{
  AtlanteMapClusters *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_CAMERA (camera), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (places), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_CLUSTERS, NULL);
  self->map = GTK_WIDGET (map);
  self->camera = g_object_ref (camera);
  self->places = g_object_ref (places);
  g_signal_connect_object (places, "cluster-opened", G_CALLBACK (on_cluster_opened), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * atlante_map_clusters_set_session:
 * @self: what opens clusters
 * @session: (nullable): whose case the places are of
 */
void
atlante_map_clusters_set_session (AtlanteMapClusters *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_CLUSTERS (self));

  g_set_object (&self->session, session);
}

/**
 * atlante_map_clusters_close:
 * @self: what opens clusters
 *
 * Takes the list down, for good until a cluster is opened again.
 */
void
atlante_map_clusters_close (AtlanteMapClusters *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_CLUSTERS (self));

  if (self->popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->popover, self);
      g_clear_pointer (&self->popover, gtk_widget_unparent);
    }
}
