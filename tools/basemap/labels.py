# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the tables of labels: countries and capitals."""

import math
import os
import unicodedata

from shapely.geometry import LineString, Polygon
from shapely.ops import polylabel

from . import borders, tables
from .cldr import LANGUAGES
from .grid import mercator, unwrap
from .layers import shapes
from .topology import Topology

FIRST_RANK, LAST_RANK = 1, 7
LETTER = 5.0        # pixels of a letter-spaced capital, less what a name may overhang its country
FLATTENED = 2.0     # names are wide: north to south counts double when a place for one is sought

# A capital's rank by the scale rank of Natural Earth.
CAPITAL_RANKS = {0: 3, 1: 3, 2: 4, 3: 5, 4: 5, 6: 6, 7: 6, 8: 7}


def write_table(path, rows):
    """Columns: iso, latitude, longitude, rank, then a name for each language."""
    tables.write(path, ('iso', 'latitude', 'longitude', 'rank') + LANGUAGES, rows)


def _true_area(ring):
    """Area on the sphere, up to a factor."""
    points = [(x, math.degrees(math.sin(math.radians(y)))) for x, y in ring]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:])))


def _largest_polygons(path, codes):
    """The largest polygon of each country, unwrapped, by code."""
    topology = Topology(path)
    largest = {}
    for geometry in topology.geometries('countries'):
        code = borders.code_of(geometry, codes)
        arcs = geometry.get('arcs', [])
        for polygon in [arcs] if geometry['type'] == 'Polygon' else arcs:
            rings = [unwrap(topology.points(ring)) for ring in polygon]
            area = _true_area(rings[0])
            if area > largest.get(code, (0, None))[0]:
                largest[code] = (area, rings)
    return {code: rings for code, (_, rings) in largest.items()}


def _label_place(rings):
    """(latitude, longitude, width of the country there in world units)."""
    flat = [[(x, y * FLATTENED) for x, y in (mercator(*point) for point in ring)] for ring in rings]
    shape = Polygon(flat[0], [ring for ring in flat[1:] if len(ring) > 3]).buffer(0)
    if shape.geom_type != 'Polygon':
        shape = max(shape.geoms, key=lambda part: part.area)
    west, south, east, north = shape.bounds
    shape = shape.simplify((east - west) / 200)
    point = polylabel(shape, max(east - west, north - south) / 100)
    chord = shape.intersection(LineString([(west, point.y), (east, point.y)]))
    parts = getattr(chord, 'geoms', [chord])
    width = max((part.length for part in parts if part.distance(point) < 1e-9),
                default=chord.length)
    y = point.y / FLATTENED
    latitude = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))
    longitude = (point.x % 1) * 360 - 180
    return latitude, longitude, width


def _rank(name, width):
    """The zoom from which a name fits into its country."""
    zoom = math.log2(LETTER * len(name) / (256 * max(width, 1e-9)))
    return max(FIRST_RANK, min(LAST_RANK, math.ceil(zoom)))


def write_countries(output, hand, paths, cldr):
    by_hand = {row['iso']: row for row in tables.read(os.path.join(hand, 'countries-by-hand.tsv'))}
    rows = []
    for code, rings in _largest_polygons(paths['countries-10m'], cldr.by_numeric).items():
        # CLDR has made-up countries of its own under XA and XB.
        if code not in cldr.names['en'] or code == borders.NO_CODE or (
                code.startswith('X') and code != 'XK'):
            continue
        row = {language: cldr.names[language].get(code) for language in LANGUAGES}
        latitude, longitude, width = _label_place(rings)
        row.update(iso=code, latitude=f'{latitude:.2f}', longitude=f'{longitude:.2f}',
                   rank=_rank(row['en'], width))
        row.update({key: value for key, value in by_hand.get(code, {}).items() if value})
        if row['rank'] != 'drop':
            rows.append(row)
    rows.sort(key=lambda row: (int(row['rank']), row['iso']))
    write_table(os.path.join(output, 'countries.tsv'), rows)


def _folded(name):
    name = unicodedata.normalize('NFD', name.casefold())
    return ''.join(letter for letter in name if letter.isalnum())


def _zones_by_city(cldr):
    return {_folded(cldr.zone_city(zone, 'en')): zone for zone in sorted(cldr.cities['ja'])}


def write_capitals(output, hand, paths, cldr):
    by_hand = {}
    for row in tables.read(os.path.join(hand, 'capitals-by-hand.tsv')):
        by_hand[row['iso'], row['source']] = row
    zones = _zones_by_city(cldr)
    rows = [_capital(code, source, '', row['latitude'], row['longitude'], row['rank'], by_hand,
                     zones, cldr)
            for (code, source), row in by_hand.items() if row['what'] == 'add']
    for town, _ in shapes(paths['towns']):
        if town['adm0cap'] != 1:
            continue
        row = _capital(town['iso_a2'], town['name'], town['name'], f"{town['latitude']:.3f}",
                       f"{town['longitude']:.3f}", CAPITAL_RANKS[town['scalerank']], by_hand,
                       zones, cldr)
        if row is not None:
            rows.append(row)
    rows.sort(key=lambda row: (int(row['rank']), row['iso']))
    write_table(os.path.join(output, 'capitals.tsv'), rows)


def _capital(code, source, name, latitude, longitude, rank, by_hand, zones, cldr):
    """A row, or None where the table by hand says to leave it out."""
    row = {'iso': code, 'latitude': latitude, 'longitude': longitude, 'rank': rank, 'en': name}
    correction = by_hand.get((code, source), {})
    if correction.get('what') == 'drop':
        return None
    zone = zones.get(_folded(correction.get('en') or name))
    if zone is not None:
        row.update({language: cldr.zone_city(zone, language) for language in LANGUAGES})
    row.update({key: value for key, value in correction.items()
                if value and key not in ('source', 'what', 'iso')})
    row['iso'] = correction.get('becomes') or code
    return row
