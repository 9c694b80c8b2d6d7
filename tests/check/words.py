#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is left for later in the sources: what is missing stands in an issue."""
import re

import tree

LATER = re.compile(r"(?<![-\w])(TODO|FIXME|XXX|HACK)(?![-\w])")      # mkstemp's "-XXXXXX" is none of them

problems = []
for name in tree.files("src", "ui", "tools", "data/briefing"):
    try:
        lines = tree.read(name).splitlines()
    except UnicodeDecodeError:
        continue
    problems += [f"{name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if LATER.search(line)]

tree.finish(problems)
