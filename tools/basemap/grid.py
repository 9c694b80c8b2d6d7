# SPDX-License-Identifier: GPL-3.0-or-later
"""From degrees to the integer grid of a level: Mercator, unwrapping, thinning."""

import math

from shapely.geometry import LineString

TOP_LATITUDE = 85.0511287798066
TILE = 256
TOLERANCE = 0.35      # pixels at the level's top zoom
SMALLEST = 1.2        # a ring that is smaller than this many pixels is left out


def mercator(longitude, latitude):
    """World units: 0, 0 is 180° W at the northern edge, 1, 1 is 180° E at the southern one."""
    latitude = max(-TOP_LATITUDE, min(TOP_LATITUDE, latitude))
    sine = math.sin(math.radians(latitude))
    y = 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    return longitude / 360 + 0.5, min(1.0, max(0.0, y))


def unwrap(ring):
    """Undoes steps over the 180th meridian; closes a ring round the South Pole below it.

    A ring may end up reaching past ±180°: the painter draws copies of the world, so nothing has
    to be cut there and no seam can show.
    """
    shift = 0
    points = [ring[0]]
    for before, after in zip(ring, ring[1:]):
        if after[0] - before[0] > 180:
            shift -= 360
        elif before[0] - after[0] > 180:
            shift += 360
        points.append((after[0] + shift, after[1]))
    if abs(points[-1][0] - points[0][0]) > 180:
        points += [(points[-1][0], -89.9), (points[0][0], -89.9), points[0]]
        points = _between_meridians(points)
    west = min(x for x, _ in points)
    turns = math.floor((west + 180) / 360 + 1e-9)
    return [(x - 360 * turns, y) for x, y in points]


def _between_meridians(points):
    """Turns a ring round the pole so that it starts at 180° W and ends at 180° E."""
    coast = points[:-3]
    if coast[-1][0] < coast[0][0]:
        coast.reverse()
    # One full turn, whatever its first longitude: repeat it, then cut it at -180 and 180.
    wide = [(x + 360 * k, y) for k in (-1, 0, 1) for x, y in coast]
    cut = []
    for (x0, y0), (x1, y1) in zip(wide, wide[1:]):
        for edge in (-180, 180):
            if (x0 - edge) * (x1 - edge) < 0:
                cut.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
        if -180 <= x1 <= 180:
            cut.append((x1, y1))
    return cut + [(180, -89.9), (-180, -89.9), cut[0]]


class Grid:
    """The integer grid of one level of detail."""

    def __init__(self, bits, top_zoom):
        self.size = 1 << bits
        self.pixel = self.size / (TILE * 2 ** top_zoom)

    def _place(self, points):
        placed = []
        for longitude, latitude in points:
            x, y = mercator(longitude, latitude)
            placed.append((x * self.size, y * self.size))
        return placed

    def line(self, points, tolerance=TOLERANCE):
        """Thins and rounds a line; None where nothing is left of it."""
        placed = self._place(points)
        if len(placed) < 2:
            return None
        thin = LineString(placed).simplify(tolerance * self.pixel, preserve_topology=False)
        rounded = _rounded(thin.coords)
        return rounded if len(rounded) > 1 else None

    def ring(self, points, tolerance=TOLERANCE):
        """Thins and rounds a ring, without its closing point; None where it is too small."""
        placed = self._place(points)
        width = max(p[0] for p in placed) - min(p[0] for p in placed)
        height = max(p[1] for p in placed) - min(p[1] for p in placed)
        if max(width, height) < SMALLEST * self.pixel:
            return None
        thin = LineString(placed).simplify(tolerance * self.pixel, preserve_topology=False)
        rounded = _rounded(thin.coords)
        if rounded[0] == rounded[-1]:
            rounded.pop()
        return rounded if len(rounded) > 2 else None


def _rounded(points):
    kept = []
    for x, y in points:
        point = (math.floor(x + 0.5), math.floor(y + 0.5))
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept
