# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the packed map. The format is described in data/basemap/README.md."""

import struct
import zlib

MAGIC = b'ATLASMAP'
VERSION = 1
LAND, LAKE, RIVER, ADMIN1, BORDER = range(1, 6)


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

    def bytes(self):
        return b''.join(''.join(row).encode('ascii') + b'\0\0' for row in self.rows)


def _varint(value, out):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def _zigzag(value, out):
    _varint(value * 2 if value >= 0 else -value * 2 - 1, out)


def pack_layer(kind, features):
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


def pack(levels, pairs, date):
    """levels: (bits, first zoom, last zoom, [(kind, features)]); date: year of the data."""
    table = pairs.bytes()
    body = bytearray(struct.pack('<HHI', len(pairs.rows), len(levels), date)) + table
    for bits, first, last, layers in levels:
        body += struct.pack('<BBBB', bits, first, last, len(layers))
        for kind, features in layers:
            body += pack_layer(kind, features)
    return MAGIC + struct.pack('<II', VERSION, len(body)) + struct.pack(
        '<I', zlib.crc32(bytes(body))) + bytes(body)
