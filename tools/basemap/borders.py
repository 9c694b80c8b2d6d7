# SPDX-License-Identifier: GPL-3.0-or-later
"""Which class a border has, and between whom it runs."""

from . import tables

AGREED, DISPUTED, CONTROL, CLAIM, LEASE, HIDDEN = range(6)
CLASSES = ('agreed', 'disputed', 'control', 'claim', 'lease', 'hidden')

# Areas that have no ISO code. X* is ISO 3166's range for private use; XK (Kosovo) is in general use
# already. These the sources draw as if they were countries.
PRIVATE_CODES = {
    'Kosovo': 'XK', 'Somaliland': 'XS', 'N. Cyprus': 'XN', 'Cyprus U.N. Buffer Zone': 'XB',
    'Siachen Glacier': 'XG', 'Baikonur': 'XY', 'USNB Guantanamo Bay': 'XQ', 'Akrotiri': 'XA',
    'Dhekelia': 'XD', 'Spratly Is.': 'XP', 'Scarborough Reef': 'XR',
}
# And these have a part only of a border to themselves, so that a viewpoint can tell it from the rest.
CRIMEA, DONBAS, ABKHAZIA, OSSETIA, TRANSNISTRIA = 'XC', 'XU', 'XZ', 'XO', 'XT'
AKSAI_CHIN, ARUNACHAL, KASHMIR_INDIA, KASHMIR_PAKISTAN = 'XI', 'XL', 'XJ', 'XM'
NO_CODE = 'ZZ'

BY_PAIR = {
    ('KP', 'KR'): CONTROL,
    ('RS', 'XK'): DISPUTED,
    ('SO', 'XS'): DISPUTED,
    ('XB', 'XN'): CONTROL, ('CY', 'XB'): CONTROL, ('CY', 'XN'): CONTROL, ('XD', 'XN'): CONTROL,
    ('XB', 'XD'): CONTROL,
    ('IL', 'PS'): DISPUTED, ('IL', 'SY'): CONTROL, ('IL', 'LB'): DISPUTED,
    ('CN', 'IN'): DISPUTED,
    ('IN', 'XG'): CONTROL, ('PK', 'XG'): CONTROL, ('CN', 'XG'): DISPUTED,
    ('EH', 'MA'): CONTROL,      # the source's Western Sahara is what lies beyond the berm
    ('SD', 'SS'): DISPUTED,
    ('KZ', 'XY'): LEASE, ('CU', 'XQ'): LEASE,
}

# One border may change its class, and the areas that it parts, on the way. The first box that holds
# the middle of a segment counts, before BY_PAIR: (pair, west, south, east, north, class, new pair).
BY_BOX = [
    # Perekop. The source draws Crimea as Russian; the United Nations do not (A/RES/68/262).
    (('RU', 'UA'), 33.0, 45.4, 35.8, 46.6, DISPUTED, ('UA', CRIMEA)),
    # Russia's border with the regions of Luhansk and Donetsk.
    (('RU', 'UA'), 38.01, 46.9, 40.4, 50.08, AGREED, ('RU', DONBAS)),
    # The Line of Control in Kashmir; south of it the border of Punjab and Sindh is agreed.
    (('IN', 'PK'), 73.3, 32.38, 78.2, 36.0, CONTROL, (KASHMIR_INDIA, KASHMIR_PAKISTAN)),
    # The Line of Actual Control, Sikkim and the McMahon Line.
    (('CN', 'IN'), 77.0, 32.95, 80.5, 36.0, CONTROL, ('IN', AKSAI_CHIN)),
    (('CN', 'IN'), 88.0, 27.0, 89.1, 28.3, AGREED, ('CN', 'IN')),
    (('CN', 'IN'), 91.4, 27.0, 97.5, 29.7, DISPUTED, ('CN', ARUNACHAL)),
    # Bir Tawil and the triangle of Halaib.
    (('EG', 'SD'), 33.1, 21.5, 37.2, 24.0, DISPUTED, ('EG', 'SD')),
]

CLAIMANTS = {
    'Bolivian': 'BO', 'Chinese': 'CN', 'Guatemalan': 'GT', 'Indian': 'IN', 'Japanese': 'JP',
    'Kenyan': 'KE', 'Lebanese': 'LB', 'Pakistani': 'PK', 'Portuguese': 'PT',
    'South Sudanese': 'SS', 'Sudanese': 'SS', 'Suriname': 'SR', 'Syrian': 'SY', 'Venezuelan': 'VE',
    'Western Saharan': 'EH',
}
# Who holds what is claimed, where the source says that the claimant does.
HOLDERS = {'LB': 'IL'}
# The parallel that the border of Western Sahara follows on the maps of the United Nations.
CLAIM_CLASSES = {('EH', 'MA', 'EH'): DISPUTED}
# "Claims" of the source that are lines of control, by name and holder; those of Georgia by side.
HELD = {
    ('Moldovan claim', 'MDA'): ('MD', TRANSNISTRIA),
    ('Ukrainian claim', 'UKR'): ('UA', DONBAS),
}
GEORGIA_SIDES = ((42.9, ABKHAZIA), (180.0, OSSETIA))     # longitudes up to which
# The other rows of the source (cease-fire of 1994, an oblast of 1991) are history, not claims.

# Regions of Ukraine that Russia claims since 2022: not shown unless a viewpoint wants the line.
CLAIMED_REGIONS = ("Donets'k", "Luhans'k", 'Zaporizhzhya', 'Kherson')
CLAIMED_PAIR, CLAIMED_CLASS = ('RU', 'UA', 'RU'), HIDDEN


def code_of(geometry, by_numeric):
    """The code of a country of world-atlas."""
    name = geometry.get('properties', {}).get('name')
    return PRIVATE_CODES.get(name) or by_numeric.get(geometry.get('id'), NO_CODE)


def class_at(pair, longitude, latitude):
    """(class, pair) of the border of a sorted pair of codes at one point."""
    for boxed, west, south, east, north, kind, parted in BY_BOX:
        if boxed == pair and west <= longitude <= east and south <= latitude <= north:
            return kind, parted
    return BY_PAIR.get(pair, AGREED), pair


def split_by_class(pair, points):
    """Cuts a line where its class or pair changes: yields ((class, pair), points)."""
    start = 0
    kinds = [class_at(pair, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
             for a, b in zip(points, points[1:])]
    for index in range(1, len(kinds) + 1):
        if index == len(kinds) or kinds[index] != kinds[start]:
            yield kinds[start], points[start:index + 1]
            start = index


def claim_of(name, holder_alpha3, holder, lines):
    """(class, (left, right, claimant)) of a disputed border of QGIS's table, or None."""
    if (name, holder_alpha3) in HELD:
        return CONTROL, HELD[name, holder_alpha3] + (NO_CODE,)
    if name == 'Georgian claim':
        west = min(x for line in lines for x, _ in line)
        side = next(code for limit, code in GEORGIA_SIDES if west < limit)
        return CONTROL, ('GE', side, NO_CODE)
    claimant = CLAIMANTS.get(name[:-len(' claim')]) if name.endswith(' claim') else None
    if claimant is None:
        return None
    if holder == claimant:
        holder = HOLDERS[claimant]
    row = tuple(sorted((holder, claimant))) + (claimant,)
    return CLAIM_CLASSES.get(row, CLAIM), row


def read_by_hand(path):
    """Lists (class, (left, right, claimant), [line]) of a table of lines drawn by hand."""
    found = []
    for row in tables.read(path):
        pair, _, claimant = row['pair'].partition('/')
        line = [tuple(map(float, reversed(point.split(',')))) for point in row['points'].split()]
        found.append((CLASSES.index(row['class']),
                      tuple(pair.split('-')) + (claimant or NO_CODE,), [line]))
    return found


def chain(lines):
    """Joins lines end to end where exactly two of them meet; keeps the order of the first."""
    ends = {}
    for number, line in enumerate(lines):
        ends.setdefault(line[0], []).append(number)
        ends.setdefault(line[-1], []).append(number)
    used = [False] * len(lines)
    chained = []
    for number, line in enumerate(lines):
        if used[number]:
            continue
        used[number] = True
        points = _extended(list(line), lines, ends, used)
        points = _extended(points[::-1], lines, ends, used)[::-1]
        chained.append(points)
    return chained


def _extended(points, lines, ends, used):
    while points[0] != points[-1] and len(ends[points[-1]]) == 2:
        following = [n for n in ends[points[-1]] if not used[n]]
        if not following:
            break
        used[following[0]] = True
        line = lines[following[0]]
        points += line[1:] if line[0] == points[-1] else line[-2::-1]
    return points
