/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-reference-source.h"

#include <math.h>

#include "atlante-chart-view.h"

struct _AtlanteReferenceSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_TYPE (AtlanteReferenceSource, atlante_reference_source, SHUMATE_TYPE_MAP_SOURCE)

static void
atlante_reference_source_class_init (AtlanteReferenceSourceClass *klass)
{
}

static void
atlante_reference_source_init (AtlanteReferenceSource *self)
{
}

/**
 * atlante_reference_source_new:
 *
 * Returns: (transfer full): a source of the scale and projection that all layers share
 */
ShumateMapSource *
atlante_reference_source_new (void)
{
  return g_object_new (ATLANTE_TYPE_REFERENCE_SOURCE,
                       "id", "atlante-reference",
                       "name", "Atlante",
                       "license", "Natural Earth",
                       "min-zoom-level", 0,
                       "max-zoom-level", ATLANTE_MAP_MAX_ZOOM + 2,
                       "tile-size", (guint) ATLANTE_CHART_VIEW_TILE_SIZE,
                       NULL);
}

/**
 * atlante_reference_source_install:
 * @viewport: a viewport
 *
 * Gives @viewport a reference source and the limits of zoom.
 */
void
atlante_reference_source_install (ShumateViewport *viewport)
{
  g_autoptr (ShumateMapSource) source = atlante_reference_source_new ();

  g_return_if_fail (SHUMATE_IS_VIEWPORT (viewport));

  shumate_viewport_set_reference_map_source (viewport, source);
  /* After the source: setting one overwrites both limits. Whole levels only; the camera minds the
   * rest. */
  shumate_viewport_set_max_zoom_level (viewport, ATLANTE_MAP_MAX_ZOOM);
  shumate_viewport_set_min_zoom_level (viewport, (guint) floor (ATLANTE_MAP_MIN_ZOOM));
}
