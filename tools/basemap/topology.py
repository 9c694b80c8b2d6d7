# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads TopoJSON: rings, lines and the arcs that two areas share."""

import json


class Topology:
    """A TopoJSON file; all coordinates are (longitude, latitude) in degrees."""

    def __init__(self, path):
        with open(path, encoding='utf-8') as stream:
            data = json.load(stream)
        scale, shift = data['transform']['scale'], data['transform']['translate']
        self.arcs = [_decode(arc, scale, shift) for arc in data['arcs']]
        self.objects = data['objects']

    def geometries(self, name):
        return self.objects[name]['geometries']

    def points(self, indices):
        """Joins arcs to one list of points; ~i stands for arc i backwards."""
        points = []
        for index in indices:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    def polygons(self, name):
        """Lists the polygons of an object, each a list of rings."""
        found = []
        for geometry in self.geometries(name):
            for polygon in _polygons(geometry):
                found.append([self.points(ring) for ring in polygon])
        return found

    def lines(self, name):
        """Lists the lines of an object."""
        found = []
        for geometry in self.geometries(name):
            arcs = geometry.get('arcs', [])
            for line in [arcs] if geometry['type'] == 'LineString' else arcs:
                found.append(self.points(line))
        return found

    def shared_arcs(self, name):
        """Lists (arc's points, geometry, geometry) where an arc bounds exactly two areas."""
        owners = {}
        geometries = self.geometries(name)
        for number, geometry in enumerate(geometries):
            for polygon in _polygons(geometry):
                for ring in polygon:
                    for index in ring:
                        owners.setdefault(max(index, ~index), set()).add(number)
        for index in sorted(owners):
            if len(owners[index]) == 2:
                one, two = sorted(owners[index])
                yield self.arcs[index], geometries[one], geometries[two]


def _polygons(geometry):
    if geometry['type'] == 'Polygon':
        return [geometry['arcs']]
    if geometry['type'] == 'MultiPolygon':
        return geometry['arcs']
    return []


def _decode(arc, scale, shift):
    x = y = 0
    points = []
    for dx, dy in arc:
        x += dx
        y += dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points
