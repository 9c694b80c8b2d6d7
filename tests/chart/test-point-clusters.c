/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-point-clusters.h"

#include <math.h>

#define REACH 56.0
#define N 20000

static AtlantePoint
point_at (double latitude, double longitude, guint tag)
{
  return (AtlantePoint) { { latitude, longitude }, tag, tag % 5, tag % 7 };
}

/* Half of the points anywhere, half round some towns. */
static AtlantePointIndex *
make_index (guint n, gboolean with_towns)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autofree AtlantePoint *points = g_new (AtlantePoint, n);

  for (guint i = 0; i < n; i++)
    {
      double latitude = g_rand_double_range (chance, -70, 70);
      double longitude = g_rand_double_range (chance, -180, 180);

      if (with_towns && i % 2 == 0)
        {
          latitude = 10.0 * (i % 11) - 50 + g_rand_double (chance) * 2;
          longitude = 30.0 * (i % 12) - 179 + g_rand_double (chance) * 2;
        }
      points[i] = point_at (latitude, longitude, i);
    }
  return atlante_point_index_new (points, n);
}

static AtlantePointQuery
whole_world (double zoom)
{
  return (AtlantePointQuery) { 0, 0, 1, 1, 256 * exp2 (zoom), REACH, 0, 0, G_MAXUINT32, NULL };
}

static void
test_order (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (N, TRUE);
  const AtlantePointEntry *entries = atlante_point_index_get_entries (index);
  guint n = atlante_point_index_get_n (index);

  g_assert_cmpuint (n, ==, N);
  /* The first step of the tree: north-west, north-east, south-west, south-east. */
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint ((entries[i - 1].y >> 31) * 2 + (entries[i - 1].x >> 31), <=,
                      (entries[i].y >> 31) * 2 + (entries[i].x >> 31));
  g_assert_cmpuint (atlante_point_index_find (index, 0, n, 0), ==, 0);
  g_assert_cmpuint (atlante_point_index_find (index, 0, n, G_GUINT64_CONSTANT (1) << 32), ==, n);
}

/* What is nowhere is left out, the poles are at the edges, 180° E is 180° W. */
static void
test_odd_points (void)
{
  AtlantePoint points[] = {
    point_at (NAN, 0, 0), point_at (0, NAN, 1), point_at (0, INFINITY, 2), point_at (91, 0, 3),
    point_at (90, 10, 4), point_at (-90, 10, 5), point_at (0, 180, 6), point_at (0, -180, 7),
  };
  AtlantePointQuery query = whole_world (4);
  g_autoptr (AtlantePointIndex) index = NULL;
  g_autoptr (AtlantePointClusters) clusters = NULL;

  index = atlante_point_index_new (points, G_N_ELEMENTS (points));
  g_assert_cmpuint (atlante_point_index_get_n (index), ==, 4);
  clusters = atlante_point_clusters_new (index, &query);
  g_assert_cmpuint (atlante_point_clusters_get_n (clusters), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const AtlantePointCluster *cluster = atlante_point_clusters_get (clusters, i);

      g_assert_cmpfloat (cluster->y, >=, 0);
      g_assert_cmpfloat (cluster->y, <=, 1);
      g_assert_cmpuint (cluster->count, ==, fabs (cluster->y - 0.5) < 0.1 ? 2 : 1);
    }
}

/* The one of a key, which no other has. */
static const AtlantePointCluster *
lookup (const AtlantePointClusters *clusters, guint64 key)
{
  const AtlantePointCluster *found = NULL;

  for (guint i = 0; i < atlante_point_clusters_get_n (clusters); i++)
    {
      const AtlantePointCluster *cluster = atlante_point_clusters_get (clusters, i);

      if (cluster->key != key)
        continue;
      g_assert_null (found);
      found = cluster;
    }
  return found;
}

static void
test_none (void)
{
  g_autoptr (AtlantePointIndex) index = atlante_point_index_new (NULL, 0);
  AtlantePointQuery query = whole_world (2);
  g_autoptr (AtlantePointClusters) clusters = atlante_point_clusters_new (index, &query);

  g_assert_cmpuint (atlante_point_clusters_get_n (clusters), ==, 0);
}

/* Each point is in one cluster, at every zoom. */
static void
test_counts (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (N, TRUE);

  for (double zoom = 0; zoom <= 10; zoom += 0.5)
    {
      AtlantePointQuery query = whole_world (zoom);
      g_autoptr (AtlantePointClusters) clusters = atlante_point_clusters_new (index, &query);
      g_autofree guint8 *seen = g_new0 (guint8, N);
      guint n = atlante_point_clusters_get_n (clusters);

      for (guint i = 0; i < n; i++)
        {
          const AtlantePointCluster *cluster = atlante_point_clusters_get (clusters, i);
          g_autoptr (GArray) members = NULL;

          if (i % 16 != 0 && zoom > 3)
            continue;
          g_assert_true (cluster == lookup (clusters, cluster->key));
          members = atlante_point_clusters_dup_members (clusters, cluster, N);
          g_assert_cmpuint (members->len, ==, cluster->count);
          g_assert_cmpuint (g_array_index (members, AtlantePointEntry, 0).tag, ==, cluster->tag);
          for (guint j = 0; j < members->len; j++)
            g_assert_cmpuint (seen[g_array_index (members, AtlantePointEntry, j).tag]++, ==, 0);
          g_assert_cmpfloat (cluster->left, <=, cluster->x);
          g_assert_cmpfloat (cluster->right, >=, cluster->x);
          g_assert_cmpfloat (cluster->right - cluster->left, <, 2.5 * REACH / query.scale);
        }
      for (guint i = 0; zoom <= 3 && i < N; i++)
        g_assert_cmpuint (seen[i], ==, 1);
    }
}

/* The same clusters whatever box is asked for, but at its edges; also over the 180th meridian. */
static void
test_pan (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (N, TRUE);
  AtlantePointQuery world = whole_world (5);
  g_autoptr (AtlantePointClusters) all = atlante_point_clusters_new (index, &world);

  for (double west = -0.2; west < 1; west += 0.0137)
    {
      AtlantePointQuery part = world;
      double margin = 6 * REACH / world.scale;
      g_autoptr (AtlantePointClusters) clusters = NULL;
      guint n_inside = 0;

      part.left = west;
      part.right = west + 0.2;
      part.top = 0.3;
      part.bottom = 0.5;
      clusters = atlante_point_clusters_new (index, &part);
      for (guint i = 0; i < atlante_point_clusters_get_n (clusters); i++)
        {
          const AtlantePointCluster *cluster = atlante_point_clusters_get (clusters, i), *other;
          double x = cluster->x - floor (cluster->x - west);

          if (x < west + margin || x > west + 0.2 - margin || cluster->y < 0.3 + margin
              || cluster->y > 0.5 - margin)
            continue;
          n_inside++;
          other = lookup (all, cluster->key);
          g_assert_nonnull (other);
          g_assert_cmpuint (other->count, ==, cluster->count);
          g_assert_cmpfloat_with_epsilon (other->x, cluster->x, 1e-9);
        }
      g_assert_cmpuint (n_inside, >, 20);
    }
}

/* The nearest cluster must not stand straight beside or below more often than elsewhere, and none
 * stands on another. */
static void
test_no_lattice (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (200000, FALSE);
  AtlantePointQuery query = whole_world (4);
  g_autoptr (AtlantePointClusters) clusters = atlante_point_clusters_new (index, &query);
  guint n = atlante_point_clusters_get_n (clusters), n_straight = 0;

  g_assert_cmpuint (n, >, 1000);
  for (guint i = 0; i < n; i++)
    {
      const AtlantePointCluster *one = atlante_point_clusters_get (clusters, i);
      double least = G_MAXDOUBLE, angle = 0;

      for (guint j = 0; j < n; j++)
        {
          const AtlantePointCluster *two = atlante_point_clusters_get (clusters, j);
          double dx = (two->x - one->x) * query.scale, dy = (two->y - one->y) * query.scale;

          if (j != i && hypot (dx, dy) < least)
            {
              least = hypot (dx, dy);
              angle = fabs (atan2 (dy, dx)) * 180 / G_PI;
            }
        }
      g_assert_cmpfloat (least, >, REACH / 3);
      n_straight += fabs (remainder (angle, 90)) < 10;
    }
  g_assert_cmpuint (n_straight, <, n * 35 / 100);
}

static void
test_filters (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (N, TRUE);
  AtlantePointQuery query = whole_world (0);
  g_autofree guint8 *shown = g_new0 (guint8, N);
  g_autoptr (AtlantePointClusters) kinds = NULL, tags = NULL;
  const AtlantePointCluster *cluster;

  query.kinds = 1 << 2;
  kinds = atlante_point_clusters_new (index, &query);
  cluster = atlante_point_clusters_get (kinds, 0);
  g_assert_cmpuint (cluster->kinds[0], ==, 2);
  g_assert_cmpuint (cluster->counts[0], ==, cluster->count);
  g_assert_cmpuint (cluster->counts[1], ==, 0);

  query.kinds = G_MAXUINT32;
  shown[77] = 1;
  query.shown = g_bytes_new (shown, N);
  tags = atlante_point_clusters_new (index, &query);
  g_bytes_unref (query.shown);
  g_assert_cmpuint (atlante_point_clusters_get_n (tags), ==, 1);
  g_assert_cmpuint (atlante_point_clusters_get (tags, 0)->tag, ==, 77);
}

/* A few points are left alone, and so are some that stand well apart; those in the same spot are
 * one however near one looks. */
static void
test_few (void)
{
  g_autoptr (AtlantePointIndex) index = make_index (200, TRUE);
  AtlantePoint points[60];
  AtlantePointQuery query = whole_world (1);
  g_autoptr (AtlantePointClusters) few = NULL, dense = NULL, same = NULL, apart = NULL;
  g_autoptr (AtlantePointIndex) spot = NULL, pair = NULL;

  query.few = 200;
  few = atlante_point_clusters_new (index, &query);
  g_assert_cmpuint (atlante_point_clusters_get_n (few), ==, 200);
  /* But for those that lie upon each other. */
  query.few_reach = 20;
  dense = atlante_point_clusters_new (index, &query);
  g_assert_cmpuint (atlante_point_clusters_get_n (dense), <, 150);
  g_assert_cmpuint (atlante_point_clusters_get_n (dense), >, 60);
  for (guint i = 0; i < atlante_point_clusters_get_n (dense); i++)
    g_assert_true (atlante_point_clusters_get (dense, i)->count == 1
                   || atlante_point_clusters_get (dense, i)->count >= 4);

  for (guint i = 0; i < 60; i++)
    points[i] = point_at (42.25, 130.3, i);
  spot = atlante_point_index_new (points, 60);
  query = whole_world (10);
  same = atlante_point_clusters_new (spot, &query);
  g_assert_cmpuint (atlante_point_clusters_get_n (same), ==, 1);
  g_assert_cmpuint (atlante_point_clusters_get (same, 0)->count, ==, 60);

  points[0] = point_at (0, 0, 0);
  points[1] = point_at (0, 40 * 360 / query.scale, 1);
  pair = atlante_point_index_new (points, 2);
  apart = atlante_point_clusters_new (pair, &query);
  g_assert_cmpuint (atlante_point_clusters_get_n (apart), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/point-clusters/order", test_order);
  g_test_add_func ("/chart/point-clusters/odd-points", test_odd_points);
  g_test_add_func ("/chart/point-clusters/none", test_none);
  g_test_add_func ("/chart/point-clusters/counts", test_counts);
  g_test_add_func ("/chart/point-clusters/pan", test_pan);
  g_test_add_func ("/chart/point-clusters/no-lattice", test_no_lattice);
  g_test_add_func ("/chart/point-clusters/filters", test_filters);
  g_test_add_func ("/chart/point-clusters/few", test_few);
  return g_test_run ();
}
