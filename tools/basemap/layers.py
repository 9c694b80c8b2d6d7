# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the layers of each level of detail from their sources."""

import math

from osgeo import ogr

from . import borders
from .grid import TILE, unwrap
from .packing import ADMIN1, BORDER, LAKE, LAND, RIVER, Feature
from .topology import Topology

ogr.UseExceptions()

ADMIN1_TOLERANCE = 0.6     # pixels: provinces may be a little coarser than coasts
ADMIN1_EARLY = 5.0         # from this zoom on provinces appear sooner than the source has it:
ADMIN1_PACE = 0.6          # those of its zoom 10 at 8
SPECK = 6.0                # pixels
RIVER_ZOOM = 1.5           # a river of rank r is drawn from zoom r - 1.5 on


def shapes(path, layer=0):
    """Lists (feature, [lines or rings in degrees]) of a vector file, in its order."""
    source = ogr.Open(path)
    found = []
    for feature in source.GetLayer(layer):
        geometry = feature.GetGeometryRef()
        if geometry is not None:
            found.append((feature, list(_parts(geometry))))
    return found


def _parts(geometry):
    if geometry.GetGeometryCount() == 0:
        yield [(x, y) for x, y, *_ in geometry.GetPoints()]
    for index in range(geometry.GetGeometryCount()):
        yield from _parts(geometry.GetGeometryRef(index))


def land(grid, topology):
    """One feature for each polygon, holes included."""
    return _areas(grid, [[unwrap(ring) for ring in polygon]
                         for polygon in topology.polygons('land')])


def _areas(grid, polygons):
    features = []
    for polygon in polygons:
        rings = [grid.ring(ring) for ring in polygon]
        if rings[0]:
            outer, holes = rings[0], [ring for ring in rings[1:] if ring]
            features.append(Feature([_turned(outer, 1)] + [_turned(hole, -1) for hole in holes]))
    return features


def _turned(ring, sign):
    """Outer rings turn one way, holes the other: the non-zero rule then bears thin overlaps."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))
    return ring if area * sign >= 0 else ring[::-1]


def lakes(grid, polygons):
    return _areas(grid, polygons)


def rivers(grid, ranked_lines, top_rank):
    """ranked_lines: (rank, [lines]); one feature for each rank."""
    by_rank = {}
    for rank, lines in ranked_lines:
        if rank <= top_rank:
            by_rank.setdefault(rank, []).extend(lines)
    features = []
    for rank in sorted(by_rank):
        thin = [grid.line(line) for line in borders.chain(by_rank[rank])]
        thin = [line for line in thin if line]
        if thin:
            features.append(Feature(thin, min_zoom=rank - RIVER_ZOOM))
    return features


def admin1(grid, path, top_zoom):
    """The lines between provinces, one feature for each least zoom."""
    by_zoom = {}
    for feature, lines in shapes(path):
        zoom = feature['min_zoom']
        if zoom is None:
            continue
        # The source lets the smaller countries wait longer than a quiet line needs.
        zoom = min(zoom, ADMIN1_EARLY + (zoom - ADMIN1_EARLY) * ADMIN1_PACE)
        if zoom <= top_zoom:
            by_zoom.setdefault(zoom, []).extend(lines)
    features = []
    for zoom in sorted(by_zoom):
        thin = [grid.line(line, ADMIN1_TOLERANCE) for line in borders.chain(by_zoom[zoom])]
        thin = [line for line in thin if line]
        if thin:
            features.append(Feature(thin, min_zoom=zoom))
    return features


def border_lines(grid, topology, by_numeric, pairs, claims):
    """Borders by class and pair of countries, then claims and what was drawn by hand."""
    groups = {}
    for points, left, right in topology.shared_arcs('countries'):
        pair = tuple(sorted((borders.code_of(left, by_numeric),
                             borders.code_of(right, by_numeric))))
        if pair[0] == pair[1]:
            continue
        for (kind, parted), part in borders.split_by_class(pair, points):
            groups.setdefault((kind, parted + (borders.NO_CODE,)), []).append(part)
    for kind, row, lines in claims:
        groups.setdefault((kind, row), []).extend(lines)
    features = []
    for (kind, row), lines in sorted(groups.items()):
        thin = [grid.line(line) for line in borders.chain(lines)]
        thin = [line for line in thin if line]
        if thin:
            features.append(Feature(thin, kind, _claim_zoom(kind, thin, grid), pairs.index(*row)))
    return features


def _claim_zoom(kind, lines, grid):
    """Claims, and what only some viewpoints show, appear when they are more than a speck."""
    if kind not in (borders.CLAIM, borders.HIDDEN):
        return 0
    extent = max(max(axis) - min(axis)
                 for axis in zip(*(point for line in lines for point in line)))
    return math.log2(SPECK * grid.size / (TILE * max(1, extent)))


def read_claims(paths, by_alpha3):
    """Lists (class, (left, right, claimant), lines): QGIS's disputed borders, Russia's claim of
    2022 along the lines between provinces, and lines by hand."""
    claims = []
    for feature, lines in shapes(paths['claims'], 'disputed_borders'):
        holder = feature['adm0_a3_l']
        found = borders.claim_of(feature['name'] or '', holder,
                                 by_alpha3.get(holder, borders.NO_CODE), lines)
        if found:
            claims.append(found + (lines,))
    claimed = [line for feature, lines in shapes(paths['admin1']) if feature['adm0_a3'] == 'UKR'
               and (feature['name_l'] in borders.CLAIMED_REGIONS)
               != (feature['name_r'] in borders.CLAIMED_REGIONS) for line in lines]
    claims.append((borders.CLAIMED_CLASS, borders.CLAIMED_PAIR, claimed))
    return claims + borders.read_by_hand(paths['lines-by-hand'])


def all_levels(sources, codes, pairs):
    """The four levels, coarse to fine: (bits, first zoom, last zoom, layers)."""
    from .grid import Grid
    claims = read_claims(sources, codes.by_alpha3)
    levels = []
    for scale, bits, first, last in (('110m', 14, 0, 0), ('50m', 15, 1, 3)):
        grid = Grid(bits, last)
        water = Topology(sources['sane-' + scale])
        levels.append((bits, first, last, [
            (LAND, land(grid, Topology(sources['land-' + scale]))),
            (LAKE, lakes(grid, water.polygons('lakes'))),
            (RIVER, rivers(grid, [(0, water.lines('rivers'))], 0)),
            (BORDER, border_lines(grid, Topology(sources['countries-' + scale]), codes.by_numeric,
                                  pairs, claims)),
        ]))
    land10 = Topology(sources['land-10m'])
    countries10 = Topology(sources['countries-10m'])
    lake_polygons = [rings for _, rings in shapes(sources['lakes'])]
    ranked = [(feature['scalerank'], lines) for feature, lines in shapes(sources['rivers'])]
    for bits, first, last, top_rank, top_zoom in ((16, 4, 5, 6, 5.5), (18, 6, 8, 99, 99)):
        grid = Grid(bits, last)
        levels.append((bits, first, last, [
            (LAND, land(grid, land10)),
            (LAKE, lakes(grid, lake_polygons)),
            (RIVER, rivers(grid, ranked, top_rank)),
            (ADMIN1, admin1(grid, sources['admin1'], top_zoom)),
            (BORDER, border_lines(grid, countries10, codes.by_numeric, pairs, claims)),
        ]))
    return levels
