# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the packed map. The format is described in data/basemap/README.md."""

import struct
import zlib

from .cldr import LANGUAGES

MAGIC = b'ATLASMAP'
VERSION = 2
PAIRS, NAMES, LEVEL = range(1, 4)
LAND, LAKE, RIVER, ADMIN1, BORDER = range(1, 6)
DEGREE = 10000        # steps of the grid of names


class Feature:
    """One or more rings (or lines) on the grid with what they have in common."""

    def __init__(self, rings, kind=0, min_zoom=0.0, pair=0):
        self.rings, self.kind, self.pair = rings, kind, pair
        self.min_zoom = max(0, min(255, round(min_zoom * 10)))


class Pairs:
    """The table of (left, right, claimant); entry 0 says nothing."""

    def __init__(self):
        self.rows = [('ZZ', 'ZZ', 'ZZ')]

    def index(self, left, right, claimant='ZZ'):
        row = (left, right, claimant)
        if row not in self.rows:
            self.rows.append(row)
        return self.rows.index(row)

    def bytes(self, year):
        return struct.pack('<HH', len(self.rows), year) + b''.join(
            ''.join(row).encode('ascii') for row in self.rows)


def _varint(value, out):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def _zigzag(value, out):
    _varint(value * 2 if value >= 0 else -value * 2 - 1, out)


def _pack_layer(kind, features):
    """The bytes of a layer: its counts, then its features."""
    out = bytearray()
    n_rings = n_points = x = y = 0
    for feature in features:
        out += struct.pack('<BBH', feature.kind, feature.min_zoom, feature.pair)
        _varint(len(feature.rings), out)
        for ring in feature.rings:
            n_rings += 1
            n_points += len(ring)
            _varint(len(ring), out)
            for px, py in ring:
                _zigzag(px - x, out)
                _zigzag(py - y, out)
                x, y = px, py
    head = struct.pack('<IIIII', kind, len(features), n_rings, n_points, len(out))
    return head + bytes(out)


def _pack_level(bits, first, last, layers):
    out = bytearray(struct.pack('<BBBB', bits, first, last, len(layers)))
    for kind, features in layers:
        out += _pack_layer(kind, features)
    return bytes(out)


def _pack_label(row, out):
    names = [row.get(language) or '' for language in LANGUAGES]
    ascii_name = row.get('ascii') if row.get('ascii') != names[0] else None
    texts = names + [row.get('local') or '', ascii_name or '']
    out += struct.pack('<BB2s', row['kind'], round(float(row['rank']) * 10),
                       (row['iso'] or 'ZZ').encode('ascii'))
    for key in ('latitude', 'longitude'):
        _zigzag(round(float(row[key]) * DEGREE), out)
    _varint(int(row.get('population') or 0), out)
    out += struct.pack('<H', sum(1 << bit for bit, text in enumerate(texts) if text))
    for bit, text in enumerate(texts):
        if text:
            # The English name is not said twice.
            data = text.encode('utf-8') if bit == 0 or text != names[0] else b''
            _varint(len(data), out)
            out += data


def _pack_names(rows):
    out = bytearray(struct.pack('<IH', len(rows), len(LANGUAGES)))
    out += ''.join(LANGUAGES).encode('ascii')
    for row in rows:
        _pack_label(row, out)
    return bytes(out)


def pack(levels, labels, pairs, year):
    """levels: (bits, first zoom, last zoom, [(kind, features)]); year of the data."""
    sections = [(PAIRS, pairs.bytes(year)), (NAMES, _pack_names(labels))]
    sections += [(LEVEL, _pack_level(*level)) for level in levels]
    table = b''.join(struct.pack('<III', kind, len(data), zlib.crc32(data))
                     for kind, data in sections)
    return MAGIC + struct.pack('<III', VERSION, len(sections), zlib.crc32(table)) + table + b''.join(
        data for _, data in sections)
