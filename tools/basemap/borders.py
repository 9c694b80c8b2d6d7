# SPDX-License-Identifier: GPL-3.0-or-later
"""Which class a border has, and between whom it runs."""

AGREED, DISPUTED, CONTROL, CLAIM, LEASE = range(5)

# Areas that the sources draw but that have no ISO code. X* is ISO 3166's range for private use;
# XK (Kosovo) is in general use already.
PRIVATE_CODES = {
    'Kosovo': 'XK', 'Somaliland': 'XS', 'N. Cyprus': 'XN', 'Cyprus U.N. Buffer Zone': 'XB',
    'Siachen Glacier': 'XG', 'Baikonur': 'XY', 'USNB Guantanamo Bay': 'XQ', 'Akrotiri': 'XA',
    'Dhekelia': 'XD', 'Spratly Is.': 'XP', 'Scarborough Reef': 'XR',
}
NO_CODE = 'ZZ'

BY_PAIR = {
    ('KP', 'KR'): CONTROL,
    ('RS', 'XK'): DISPUTED,
    ('SO', 'XS'): DISPUTED, ('ET', 'XS'): AGREED,
    ('XB', 'XN'): CONTROL, ('CY', 'XB'): CONTROL, ('CY', 'XN'): CONTROL, ('XD', 'XN'): CONTROL,
    ('IL', 'PS'): DISPUTED, ('IL', 'SY'): CONTROL, ('IL', 'LB'): DISPUTED,
    ('CN', 'IN'): DISPUTED,
    ('IN', 'XG'): DISPUTED, ('PK', 'XG'): DISPUTED, ('CN', 'XG'): DISPUTED,
    ('EH', 'MA'): DISPUTED,
    ('SD', 'SS'): DISPUTED,
    ('KZ', 'XY'): LEASE, ('CU', 'XQ'): LEASE,
}

# One border may change its class on the way: (pair, west, south, east, north, class). The first box
# that holds the middle of a segment counts, before BY_PAIR.
BY_BOX = [
    # Perekop. The source draws Crimea as Russian; the United Nations do not (A/RES/68/262).
    (('RU', 'UA'), 33.0, 45.5, 35.6, 46.5, DISPUTED),
    # The Line of Control in Kashmir; south of it the border of Punjab and Sindh is agreed.
    (('IN', 'PK'), 73.3, 32.45, 78.0, 36.0, CONTROL),
]

CLAIMANTS = {
    'Bolivian': 'BO', 'Chinese': 'CN', 'Georgian': 'GE', 'Guatemalan': 'GT', 'Indian': 'IN',
    'Japanese': 'JP', 'Kenyan': 'KE', 'Lebanese': 'LB', 'Moldovan': 'MD', 'Pakistani': 'PK',
    'Portuguese': 'PT', 'South Sudanese': 'SS', 'Sudanese': 'SD', 'Suriname': 'SR', 'Syrian': 'SY',
    'Ukrainian': 'UA', 'Venezuelan': 'VE', 'Western Saharan': 'EH',
}
# The other rows of the source (cease-fire of 1994, an oblast of 1991) are history, not claims.


def code_of(geometry, by_numeric):
    """The code of a country of world-atlas."""
    name = geometry.get('properties', {}).get('name')
    return PRIVATE_CODES.get(name) or by_numeric.get(geometry.get('id'), NO_CODE)


def class_at(pair, longitude, latitude):
    """The class of the border of a sorted pair of codes at one point."""
    for boxed, west, south, east, north, kind in BY_BOX:
        if boxed == pair and west <= longitude <= east and south <= latitude <= north:
            return kind
    return BY_PAIR.get(pair, AGREED)


def split_by_class(pair, points):
    """Cuts a line where its class changes: yields (class, points)."""
    start = 0
    kinds = [class_at(pair, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
             for a, b in zip(points, points[1:])]
    for index in range(1, len(kinds) + 1):
        if index == len(kinds) or kinds[index] != kinds[start]:
            yield kinds[start], points[start:index + 1]
            start = index


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
