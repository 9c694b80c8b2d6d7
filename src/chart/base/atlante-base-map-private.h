/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-map.h"
#include "atlante-border.h"

G_BEGIN_DECLS

/* Segments of a ring or line that share a box. */
#define ATLANTE_BASE_CHUNK 32

typedef enum
{
  ATLANTE_BASE_LAND = 1,
  ATLANTE_BASE_LAKE,
  ATLANTE_BASE_RIVER,
  ATLANTE_BASE_ADMIN1,
  ATLANTE_BASE_BORDER,
  ATLANTE_BASE_N_LAYERS
} AtlanteBaseLayerKind;

/* World units. */
typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} AtlanteBaseBox;

/* A ring's last point is its first one again. */
typedef struct
{
  guint32        first_point;
  guint32        n_points;
  guint32        first_chunk;
  AtlanteBaseBox box;
} AtlanteBaseRing;

typedef struct
{
  guint32        first_ring;
  guint32        n_rings;
  guint16        pair;     /* index into the map's pairs; 0 for none */
  guint8         border;   /* AtlanteBorderClass; 0 in other layers */
  float          min_zoom;
  AtlanteBaseBox box;
} AtlanteBaseFeature;

typedef struct
{
  AtlanteBaseFeature *features;
  guint               n_features;
  AtlanteBaseRing    *rings;
  guint               n_rings;
  float              *points; /* x, y, x, y, ... in world units */
  guint               n_points;
  AtlanteBaseBox     *chunks;
  guint               n_chunks;
  AtlanteBaseBox      box; /* of all features; of a layer without any it is turned inside out */
} AtlanteBaseLayer;

typedef struct
{
  guint            first_zoom;
  guint            last_zoom;
  AtlanteBaseLayer layers[ATLANTE_BASE_N_LAYERS]; /* by AtlanteBaseLayerKind */
} AtlanteBaseLevel;

guint                   atlante_base_map_get_n_levels (AtlanteBaseMap *self);
const AtlanteBaseLevel *atlante_base_map_get_level    (AtlanteBaseMap *self,
                                                       guint           index);
const AtlanteBasePair  *atlante_base_map_get_pair     (AtlanteBaseMap *self,
                                                       guint           index);
guint                   atlante_base_map_get_n_pairs  (AtlanteBaseMap *self);

/* The ring of Antarctica runs along the edges of the map, where there is no coast. @a, @b: x and y of
 * two points, one behind the other. It is asked for each piece of a line, and so stands here. */
static inline gboolean
atlante_base_map_is_edge (const float *a,
                          const float *b)
{
  return (a[1] >= 1 && b[1] >= 1) || (a[0] == b[0] && (a[0] == 0 || a[0] == 1));
}

G_END_DECLS
