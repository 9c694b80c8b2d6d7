#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows between rooms go down only: includes keep to them, private headers stay in their room, and the command
line program links no widget library. The path of that program may be given."""
import re
import subprocess
import sys

import tree

# What each room may know besides itself; what those know is named too.
ARROWS = {
    "core": set(),
    "reader": {"core"},
    "chart": {"core"},
    "briefing": {"core", "chart"},
    "cli": {"core", "reader", "chart", "briefing"},
    "view": {"core"},
    "map": {"core", "view", "chart"},
    "timeline": {"core", "view"},
    "forms": {"core", "view", "reader", "chart"},
    "panels": {"core", "view", "reader", "briefing", "forms"},
    "shell": set(tree.ROOMS) - {"cli"},
}
WITHOUT_WIDGETS = {"core", "reader", "chart", "briefing", "cli"}
WIDGETS = re.compile(r"^(gtk|gdk|gsk|adwaita|shumate|libadwaita)\b")
LIBRARIES = re.compile(r"lib(gtk|adwaita|shumate)[-.\w]*")

sources = tree.files("src", endings=(".c", ".h"))
home = {name.name: name.parts[1] for name in sources if name.suffix == ".h"}
problems = [f"{room}: a folder of src that is no room" for room in {name.parts[1] for name in sources}
            if room not in ARROWS and room != "meson.build"]

for name in sources:
    room = name.parts[1]
    for included in re.findall(r'^\s*#\s*include\s*[<"]([^">]+)[">]', tree.read(name), re.MULTILINE):
        owner = home.get(included.rsplit("/", 1)[-1])
        if room in WITHOUT_WIDGETS and WIDGETS.match(included):
            problems.append(f"{name}: {room} knows no widgets, but includes {included}")
        if owner is None or owner == room:
            continue
        if owner not in ARROWS.get(room, ()):
            problems.append(f"{name}: {room} must not know {owner}, but includes {included}")
        if included.endswith("-private.h"):
            problems.append(f"{name}: {included} is private to {owner}")

for program in sys.argv[1:]:
    needed = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    problems += [f"{program} links {library[0]}" for library in LIBRARIES.finditer(needed)]

tree.finish(problems)
