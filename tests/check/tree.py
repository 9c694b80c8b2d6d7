# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files of the source tree, and how a check ends."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ("core", "reader", "chart", "briefing", "cli", "view", "map", "timeline", "forms", "panels", "shell")
LEFT_OUT = {"node_modules", "__pycache__", ".git"}


def files(*tops, endings=()):
    """The files below the folders given whose names end in one of the endings, sorted, as paths from the root."""
    found = []
    for top in tops:
        for path in (ROOT / top).rglob("*"):
            name = path.relative_to(ROOT)
            if path.is_file() and not LEFT_OUT & set(name.parts) and name.name.endswith(tuple(endings) or ""):
                found.append(name)
    return sorted(found)


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def without_comments(text):
    """C source with its comments blanked; lines stay where they are."""
    return re.sub(r"/\*.*?\*/", lambda match: re.sub(r"[^\n]", " ", match[0]), text, flags=re.DOTALL)


def finish(problems):
    """Says what is wrong, a line each, and ends with 1 if there is anything."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
