# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of countries, capitals and other towns: where they stand and from which zoom on."""

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

COUNTRY, CAPITAL, TOWN = range(3)
KINDS = ('country', 'capital', 'town')

FIRST_RANK, LAST_RANK = 1, 7
LETTER = 5.0        # pixels of a letter-spaced capital, less what a name may overhang its country
FLATTENED = 2.0     # names are wide: north to south counts double when a place for one is sought

# The zoom of a name by the scale rank of Natural Earth.
CAPITAL_RANKS = {0: 3, 1: 3, 2: 4, 3: 5, 4: 5, 6: 6, 7: 6, 8: 7}
TOWN_RANKS = {0: 3.5, 1: 4, 2: 4.5, 3: 5, 4: 5.5, 5: 6, 6: 6, 7: 7, 8: 7.5, 9: 8, 10: 8}
SIZE_RANKS = ((5000000, 4.5), (2500000, 5), (1000000, 5.5))     # at the latest
SAME_TOWN = 0.12    # degrees: a town of the same country and name that is nearer is the same one


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


def countries(hand, paths, cldr):
    by_hand = {row['iso']: row for row in tables.read(os.path.join(hand, 'countries-by-hand.tsv'))}
    rows = []
    for code, rings in _largest_polygons(paths['countries-10m'], cldr.by_numeric).items():
        # CLDR has made-up countries of its own under XA and XB.
        if code not in cldr.names['en'] or code == borders.NO_CODE or (
                code.startswith('X') and code != 'XK'):
            continue
        row = {language: cldr.names[language].get(code) for language in LANGUAGES}
        latitude, longitude, width = _label_place(rings)
        row.update(kind=COUNTRY, iso=code, latitude=f'{latitude:.2f}', longitude=f'{longitude:.2f}',
                   rank=_rank(row['en'], width), local=cldr.local_country(code))
        row.update({key: value for key, value in by_hand.get(code, {}).items() if value})
        if row['rank'] != 'drop':
            rows.append(row)
    return rows


def _plain(name):
    """Without accents."""
    return ''.join(letter for letter in unicodedata.normalize('NFD', name)
                   if not unicodedata.combining(letter))


def _folded(name):
    return ''.join(letter for letter in _plain(name.casefold()) if letter.isalnum())


def _zones_by_city(cldr):
    """Zones by (country, folded English name of the city)."""
    return {(cldr.zone_countries.get(zone), _folded(cldr.zone_city(zone, 'en'))): zone
            for zone in sorted(cldr.cities['ja'])}


def _code_of(town, cldr):
    """The source's own two letters are wrong here and there: Senegal has those of San Marino."""
    return cldr.by_alpha3.get(town['adm0_a3']) or {'-99': None}.get(town['iso_a2'], town['iso_a2'])


def _with_accents(town):
    """"São Paulo" for "Sao Paulo", where the source has it as another name."""
    for name in (town['namealt'] or '').split('|'):
        name = name.strip()
        if name != town['name'] and town['name'] == _plain(name):
            return name
    return town['name']


def _named(row, zones, cldr, english):
    """Adds what CLDR calls the city of a time zone."""
    zone = zones.get((row['iso'], _folded(english)))
    if zone is not None:
        name = cldr.zone_city(zone, 'en')
        row.update({language: cldr.zone_city(zone, language) for language in LANGUAGES})
        # "Sao Paulo" is just how its time zone is written.
        row['en'] = english if _plain(english) == name else name
        row['local'] = cldr.local_city(zone, row['iso'])
    return row


def _corrected(row, correction, cldr):
    """Fills in what stands in a table by hand."""
    row.update({key: value for key, value in correction.items()
                if value and key not in ('source', 'what', 'iso', 'becomes')})
    row['iso'] = correction.get('becomes') or row['iso']
    if correction.get('en'):
        row['ascii'] = _plain(row['en'].replace('’', "'"))
    own = cldr.own_languages.get(row['iso'], ('',))[0]
    if own in LANGUAGES and row.get(own):
        row['local'] = row[own]
    return row


def _by_hand(hand, name):
    return {(row['iso'], row['source']): row for row in tables.read(os.path.join(hand, name))}


def _town_rank(town):
    """Some large ones have a poor rank in the source."""
    population = town['pop_max'] or 0
    by_size = next((rank for least, rank in SIZE_RANKS if population >= least), 99)
    return min(TOWN_RANKS[town['scalerank']], by_size)


def _town(town, kind, rank, cldr):
    name = _with_accents(town)
    return {'kind': kind, 'iso': _code_of(town, cldr), 'latitude': f"{town['latitude']:.4f}",
            'longitude': f"{town['longitude']:.4f}", 'rank': rank, 'en': name,
            'ascii': town['nameascii'], 'population': max(0, town['pop_max'] or 0)}


def towns(hand, paths, cldr):
    """Capitals, then the other towns."""
    capital_table, town_table = (_by_hand(hand, name + '-by-hand.tsv')
                                 for name in ('capitals', 'towns'))
    zones = _zones_by_city(cldr)
    capitals, others = [], []
    for (code, source), row in capital_table.items():
        if row['what'] == 'add':
            capitals.append(_corrected(_named({'kind': CAPITAL, 'iso': code}, zones, cldr,
                                              row['en']), row, cldr))
    # Of two towns of one name the tables by hand mean the larger one, which comes first here.
    sources = sorted((town for town, _ in shapes(paths['towns'])),
                     key=lambda town: -(town['pop_max'] or 0))
    for town in sources:
        # They go by the source's own code.
        key = town['iso_a2'], town['name']
        correction = capital_table.get(key, {})
        if town['adm0cap'] == 1 and correction.get('what') != 'drop':
            row = _town(town, CAPITAL, CAPITAL_RANKS[town['scalerank']], cldr)
            capitals.append(_corrected(_named(row, zones, cldr, correction.get('en') or row['en']),
                                       correction, cldr))
        else:
            row = _town(town, TOWN, _town_rank(town), cldr)
            others.append(_corrected(_named(row, zones, cldr, row['en']),
                                     town_table.pop(key, {}), cldr))
    if town_table:
        raise ValueError(f'towns-by-hand.tsv: no such towns: {list(town_table)}')
    return _without_doubles(capitals + others)


def _without_doubles(rows):
    """The source has some towns twice, and knows less of those that the tables by hand add."""
    kept, by_name = [], {}
    for row in rows:
        same = by_name.setdefault((row['iso'], _folded(row['en'])), [])
        place = float(row['latitude']), float(row['longitude'])
        if all(max(abs(a - b) for a, b in zip(place, other)) > SAME_TOWN for other in same):
            same.append(place)
            kept.append(row)
    return kept


def sort_key(row):
    return (float(row['rank']), row['kind'], -int(row.get('population') or 0), row['en'],
            row['latitude'], row['longitude'])


def all_labels(hand, paths, cldr):
    """Rows with kind, iso, latitude, longitude, rank, population, names, ascii and local."""
    return sorted(countries(hand, paths, cldr) + towns(hand, paths, cldr), key=sort_key)


def write_table(path, rows):
    """The same as text, for people."""
    columns = ('kind', 'iso', 'latitude', 'longitude', 'rank', 'population') + LANGUAGES + (
        'local', 'ascii')
    tables.write(path, columns, [dict(row, kind=KINDS[row['kind']]) for row in rows])
