#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each file that we write says under which licence it is, within its first three lines."""
import tree

ENDINGS = (".c", ".h", ".ui", ".build", ".py", ".sh", ".css", ".gresource.xml", ".mjs")
FOLDERS = ("data", "po", "src", "tests", "tools", "ui")


def is_script(name):
    with open(tree.ROOT / name, "rb") as file:
        return file.read(2) == b"#!"


names = [tree.pathlib.Path("meson.build")]
names += [name for name in tree.files(*FOLDERS) if name.name.endswith(ENDINGS) or is_script(name)]
tree.finish([f"{name}: no SPDX-License-Identifier in the first three lines" for name in names
             if "SPDX-License-Identifier:" not in "".join(tree.read(name).splitlines()[:3])])
