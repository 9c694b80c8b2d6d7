#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source stands in its room's meson.build, every file with a translatable text in po/POTFILES, and the catalogs
of po/LINGUAS are well formed. With --write, writes po/POTFILES anew instead of complaining about it."""
import re
import subprocess
import sys

import tree

MARKED = re.compile(r"(?<!\w)(_|N_|C_|NC_|n?gettext|g_dngettext|TR|TRC|TRN)\s*\(")
# Desktop file, metainfo and settings are translated by their own tools.
DATA = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")


def is_translatable(name):
    text = tree.read(name)
    if name.suffix == ".ui":
        return 'translatable="yes"' in text
    if name.suffix in (".c", ".h"):
        return any(MARKED.search(line) for line in tree.without_comments(text).splitlines()
                   if not line.lstrip().startswith("#"))
    return name.name.endswith(DATA)


def check_potfiles(write):
    path = tree.ROOT / "po" / "POTFILES"
    head = "# Files with translatable strings, one a line, sorted.\n"
    names = tree.files("data", "src", "ui", endings=(".c", ".h", ".ui") + DATA)
    wanted = [name.as_posix() for name in names if is_translatable(name)]
    if write:
        path.write_text(head + "".join(name + "\n" for name in wanted), encoding="utf-8")
    listed = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    yield from (f"po/POTFILES: lacks {name}" for name in wanted if name not in listed)
    yield from (f"po/POTFILES: has {name}, where nothing is to translate" for name in listed if name not in wanted)
    if listed != sorted(listed):
        yield "po/POTFILES: not sorted"


problems = list(check_potfiles("--write" in sys.argv[1:]))
for name in tree.files("src", endings=(".c",)):
    room = tree.pathlib.Path(*name.parts[:2])
    if f"'{name.relative_to(room).as_posix()}'" not in tree.read(room / "meson.build"):
        problems.append(f"{name}: not listed in {room}/meson.build")
for language in tree.read("po/LINGUAS").split():
    checked = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(tree.ROOT / "po" / f"{language}.po")],
                             capture_output=True, text=True)
    if checked.returncode != 0:
        problems.append(checked.stderr.strip())

tree.finish(problems)
