/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-cluster-text.h"

#include <glib/gi18n-lib.h>

/* Kinds that are told. */
#define MOST_KINDS 4

/* Returns: (nullable): the kinds of most of its places, each with its number */
static char *
dup_kinds (const AtlanteChartCluster *cluster, const char *language)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < MOST_KINDS && cluster->counts[i] > 0; i++)
    {
      g_autofree char *part = NULL;

      /* Translators: a kind of place and how many of them there are: "port 8" */
      part = g_strdup_printf (
        _ ("%s %'u"),
        atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, cluster->kinds[i], language),
        cluster->counts[i]);
      g_strv_builder_add (kinds, part);
    }
  parts = g_strv_builder_end (kinds);
  /* Translators: between the parts of a list: "port 8, city 3" */
  return g_strjoinv (_ (", "), parts);
}

/**
 * atlante_cluster_text_dup:
 * @cluster: a cluster of a scene
 * @language: (nullable): of the kinds' names
 *
 * Returns: (transfer full): how many places are in it, and of which kinds most of them are
 */
char *
atlante_cluster_text_dup (const AtlanteChartCluster *cluster, const char *language)
{
  g_autofree char *kinds = NULL;

  g_return_val_if_fail (cluster != NULL, NULL);

  kinds = dup_kinds (cluster, language);
  /* Translators: places of the map that are drawn as one: "11 places: port 8, city 3" */
  return g_strdup_printf (ngettext ("%'u place: %s", "%'u places: %s", cluster->mark.count),
                          cluster->mark.count, kinds);
}
