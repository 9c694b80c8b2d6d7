/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>
#include <atlante-vocabulary.h>

G_BEGIN_DECLS

/**
 * AtlantePoint:
 * @location: where it is
 * @tag: whatever the caller knows it by: its number in a list
 * @kind: what it is
 * @weight: how many claims are about it
 *
 * A point to be put into an index.
 */
typedef struct
{
  AtlanteGeoPoint location;
  guint32 tag;
  AtlantePlaceKind kind;
  guint weight;
} AtlantePoint;

/**
 * AtlantePointEntry:
 * @x: in 2^-32 of the world's width, from 180° W
 * @y: the same, from the northern edge of Mercator
 * @tag: of the point
 * @weight: of the point, G_MAXUINT16 at most
 * @kind: an #AtlantePlaceKind
 *
 * A point within an index.
 */
typedef struct
{
  guint32 x;
  guint32 y;
  guint32 tag;
  guint16 weight;
  guint8 kind;
} AtlantePointEntry;

/**
 * AtlantePointIndex:
 *
 * Up to some millions of points in the order of a quadtree, 16 bytes each: those of a square of the
 * tree are neighbours in memory, so that a square is found by bisection. Immutable; references are
 * counted, from any thread.
 */
typedef struct _AtlantePointIndex AtlantePointIndex;

AtlantePointIndex       *atlante_point_index_new         (const AtlantePoint      *points,
                                                          gsize                    n);
AtlantePointIndex       *atlante_point_index_new_edited  (const AtlantePointIndex *self,
                                                          guint                    first,
                                                          guint                    removed,
                                                          guint                    added,
                                                          const AtlantePoint      *points,
                                                          guint                    n);
AtlantePointIndex       *atlante_point_index_ref         (AtlantePointIndex       *self);
void                     atlante_point_index_unref       (AtlantePointIndex       *self);
guint                    atlante_point_index_get_n       (const AtlantePointIndex *self);
const AtlantePointEntry *atlante_point_index_get_entries (const AtlantePointIndex *self);
guint                    atlante_point_index_find        (const AtlantePointIndex *self,
                                                          guint                    first,
                                                          guint                    end,
                                                          guint64                  code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePointIndex, atlante_point_index_unref)

G_END_DECLS
