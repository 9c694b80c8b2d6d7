#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No source beyond 900 lines, no function beyond 120: what is larger wants splitting, or stands here with a reason."""
import re

import tree

MOST_LINES = 900
MOST_FUNCTION = 120
EXCUSED = {
    # "src/room/atlante-x.c" or "src/room/atlante-x.c:function": "why it is better in one piece",
}


def functions(text):
    """Name and number of lines of each function; GNU style, so braces of its body stand in the first column."""
    start = before = None
    for number, line in enumerate(text.splitlines(), 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            yield before or f"line {start}", number - start + 1
            start = None
        elif match := re.match(r"(\w+) \(", line):
            before = match[1]


problems = []
for name in tree.files("src", endings=(".c",)):
    text = tree.read(name)
    lines = len(text.splitlines())
    if lines > MOST_LINES and str(name) not in EXCUSED:
        problems.append(f"{name}: {lines} lines")
    problems += [f"{name}: {function} has {length} lines" for function, length in functions(text)
                 if length > MOST_FUNCTION and f"{name}:{function}" not in EXCUSED]

tree.finish(problems)
