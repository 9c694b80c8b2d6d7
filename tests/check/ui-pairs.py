#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""X.ui belongs to X.c of the same room, which names it as its template, and is bundled."""
import re

import tree

ALONE = {"help-overlay.ui"}     # GTK looks for it by this name

bundled = set(re.findall(r"<file\b[^>]*>([^<]+)</file>", tree.read("ui/atlante.gresource.xml")))
problems = [f"ui/atlante.gresource.xml: there is no {name}" for name in bundled if not (tree.ROOT / "ui" / name).is_file()]

for name in tree.files("ui", endings=(".ui",)):
    below = name.relative_to("ui")
    source = ("src" / below).with_suffix(".c")
    if below.as_posix() not in bundled:
        problems.append(f"{name}: not listed in ui/atlante.gresource.xml")
    if name.name in ALONE:
        continue
    if not (tree.ROOT / source).is_file():
        problems.append(f"{name}: there is no {source}")
    elif below.as_posix() not in tree.read(source):
        problems.append(f"{source}: does not name {below} as its template")

for name in tree.files("src", endings=(".c",)):
    for template in re.findall(r'/io/github/atlante/Atlante/([^"]+\.ui)"', tree.read(name)):
        if ("src" / tree.pathlib.Path(template)).with_suffix(".c") != name and template.rsplit("/")[-1] not in ALONE:
            problems.append(f"{name}: takes {template}, which belongs to another file")

tree.finish(problems)
