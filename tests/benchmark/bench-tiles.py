#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what a tile of 256 pixels without names takes, zoom by zoom, beside Mapnik where it is installed (Debian:
python3-mapnik and mapnik-utils): the same geometry, layers, widths and list of tiles, by turns in the same run, in
processor time. Numbers to look at: it never fails by them. Takes the path of bench-tiles and, to paint only some, zooms.

Mapnik stands here twice: as it comes, and told to cut geometry to the tile before it draws, which is quicker for it where
tiles are a small part of the world. To be fair to it: it reads from shapefiles with an index, out of the page cache, one a
level and layer, and draws no dashes. What it draws can be looked at with --keep FOLDER, where one tile a zoom is kept.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

DEBIAN_PYTHON = pathlib.Path("/usr/bin/python3")

try:
    import mapnik
except ImportError:
    mapnik = None
    # Debian's package is of Debian's Python, which need not be the first in the path.
    if pathlib.Path(sys.executable) != DEBIAN_PYTHON and DEBIAN_PYTHON.exists():
        os.execv(DEBIAN_PYTHON, [str(DEBIAN_PYTHON), "-B", *sys.argv])

SIZE = 256
HALF = 20037508.342789244
ALL_UP_TO = 4
SAMPLE = 200
ROUNDS = {0: 40, 1: 20, 2: 8, 3: 4, 4: 3}


def choose_tiles(zoom):
    """All tiles of a low zoom; of a high one some, from the latitudes where there is something to paint."""
    n = 1 << zoom
    if zoom <= ALL_UP_TO:
        return [(zoom, x, y) for y in range(n) for x in range(n)]
    chance = random.Random(zoom)
    return [(zoom, chance.randrange(n), chance.randrange(n // 5, n * 5 // 8)) for _ in range(SAMPLE)]


class Atlante:
    name = "Atlante"

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def set_zoom(self, zoom):
        pass

    def paint(self, tiles):
        self.process.stdin.write("".join("%d %d %d\n" % tile for tile in tiles) + "\n")
        self.process.stdin.flush()
        return [float(ms) for ms in self.process.stdout.readline().split()]


class Mapnik:
    """The painter's rules again: what is drawn from which zoom on, in which order and how wide."""

    def __init__(self, folder, facts, clip):
        self.name, self.clip = "Mapnik, clipping" if clip else "Mapnik", clip
        self.folder, self.levels, self.style = folder, facts["levels"], facts["style"]

    def add(self, layer, symbol, rules=None):
        style = mapnik.Style()
        rule = mapnik.Rule()
        if rules:
            rule.filter = mapnik.Expression(rules)
        rule.symbols.append(symbol)
        style.rules.append(rule)
        name = f"style-{len(self.map.layers)}"
        self.map.append_style(name, style)
        added = mapnik.Layer(name, "epsg:3857")
        added.datasource = self.sources.setdefault(layer, mapnik.Shapefile(file=str(self.folder / layer)))
        added.styles.append(name)
        self.map.layers.append(added)

    def fill(self, color):
        symbol = mapnik.PolygonSymbolizer()
        symbol.clip = self.clip
        symbol.fill = mapnik.Color(self.style[color])
        return symbol

    def line(self, color, width, times=1):
        symbol = mapnik.LineSymbolizer()
        symbol.clip = self.clip
        symbol.stroke = mapnik.Color(self.style[color])
        symbol.stroke_width = self.style[width] * times * self.widening * times
        symbol.stroke_linejoin = mapnik.stroke_linejoin.ROUND_JOIN
        return symbol

    def set_zoom(self, zoom):
        level = next((i for i, last in enumerate(self.levels) if zoom <= last + 0.5), len(self.levels) - 1)
        self.widening = min(1.4, max(0.6, 0.6 + 0.1 * zoom))
        self.map = mapnik.Map(SIZE, SIZE, "epsg:3857")
        self.map.background = mapnik.Color(self.style["water"])
        self.sources = {}
        seen = f"[min_zoom] <= {10 * zoom}"
        # Lines along the land lie under it, and are twice as wide.
        if zoom > 4.5:
            self.add(f"land-{level}", self.line("shore", "shore_width", 4.4), seen)
        if zoom > 2:
            self.add(f"land-{level}", self.line("shore", "shore_width", 2), seen)
        self.add(f"land-{level}", self.line("coast", "coast_width", 2), seen)
        if zoom > 4.5:
            self.add(f"land-{level}", self.line("shore", "shore_width", 4.4), seen)
        if zoom > 2:
            self.add(f"land-{level}", self.line("shore", "shore_width", 2), seen)
        self.add(f"land-{level}", self.line("coast", "coast_width", 2), seen)
        self.add(f"land-{level}", self.fill("land"), seen)
        if zoom >= 4:
            self.add(f"admin1-{level}", self.line("admin1", "admin1_width"), seen)
        if zoom > 2.5:
            self.add(f"border-{level}", self.line("border_casing", "border_casing_width"), f"[border] < 2 and {seen}")
        if zoom >= 2.5:
            self.add(f"river-{level}", self.line("river", "river_width"), seen)
        self.add(f"lake-{level}", self.fill("water"), seen)
        self.add(f"lake-{level}", self.line("lake", "lake_width"), seen)
        self.add(f"border-{level}", self.line("border", "border_width"), f"[border] = 0 and {seen}")
        self.add(f"border-{level}", self.line("contested_border", "contested_border_width"),
                 f"[border] > 0 and [border] < 4 and {seen}")

    def paint(self, tiles, keep=None):
        times = []
        for zoom, x, y in tiles:
            edge = 2 * HALF / (1 << zoom)
            start = time.process_time()
            image = mapnik.Image(SIZE, SIZE)
            self.map.zoom_to_box(mapnik.Box2d(x * edge - HALF, HALF - (y + 1) * edge, (x + 1) * edge - HALF, HALF - y * edge))
            mapnik.render(self.map, image)
            times.append(1000 * (time.process_time() - start))
        if keep is not None:
            image.save(str(keep))
        return times


def describe(zoom, painters, times):
    """One line: ours, then each peer with how many times its time ours is."""
    ours = statistics.mean(times[painters[0]])
    goal = f" (goal {1 if zoom < 3 else 3})" if zoom != 3 else ""
    parts = []
    for painter in painters:
        ordered = sorted(times[painter])
        mean = statistics.mean(ordered)
        part = f"{painter.name} {mean:.2f} ms, 95% {ordered[len(ordered) * 95 // 100]:.2f}"
        parts.append(part if painter is painters[0] else f"{part}: {mean / ours:.2f} times ours{goal}")
    return f"zoom {zoom}: {len(times[painters[0]])} tiles; " + "; ".join(parts)


def measure(zoom, painters, keep):
    """The median of the rounds for each tile, so that another program's burst is no tile's fault."""
    tiles = choose_tiles(zoom)
    rounds = {painter: [] for painter in painters}
    for painter in painters:
        painter.set_zoom(zoom)
        painter.paint(tiles[:20])
    for _ in range(ROUNDS.get(zoom, 3)):
        for painter in painters:
            rounds[painter].append(painter.paint(tiles))
    if keep is not None and len(painters) > 1:
        painters[1].paint([tiles[len(tiles) // 3]], keep / f"mapnik-{'-'.join(map(str, tiles[len(tiles) // 3]))}.png")
    return {painter: [statistics.median(times) for times in zip(*all_rounds)] for painter, all_rounds in rounds.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("zooms", nargs="*", type=int, default=range(9))
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        painters = [Atlante(options.program)]
        if mapnik is None or shutil.which("shapeindex") is None:
            print("Mapnik is not installed (python3-mapnik, mapnik-utils): nothing to compare with.")
        else:
            facts = subprocess.run([options.program, "write", name], check=True, capture_output=True, text=True).stdout
            subprocess.run(["shapeindex", *map(str, folder.glob("*.shp"))], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            painters += [Mapnik(folder, json.loads(facts), clip) for clip in (False, True)]
        print("A tile of 256 pixels, processor time: mean over the tiles of each one's median")
        for zoom in options.zooms:
            times = measure(zoom, painters, options.keep)
            print(describe(zoom, painters, times), flush=True)


main()
