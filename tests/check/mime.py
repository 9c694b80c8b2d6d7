#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file manager that has installed our type knows a case by its name and by its content, and opens it with Atlante."""
import os
import pathlib
import shutil
import subprocess
import tempfile

import tree

ID = "io.github.atlante.Atlante"
TYPE = "application/vnd.atlante.case+json"
SKIPPED = 77


def ask_type(path, environment):
    """The content type that GIO gives a file."""
    run = subprocess.run(["gio", "info", "-a", "standard::content-type", path], env=environment, text=True,
                         capture_output=True, check=True)
    return next((line.split()[-1] for line in run.stdout.splitlines() if "standard::content-type" in line), "nothing")


def check_types(folder):
    """What a case, a case without its ending, and other JSON are taken for."""
    packages = folder / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(tree.ROOT / f"data/{ID}.mime.xml", packages / f"{ID}.xml")
    environment = {**os.environ, "XDG_DATA_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    subprocess.run(["update-mime-database", folder / "mime"], env=environment, check=True, capture_output=True)
    case = (tree.ROOT / "tests/data/small.atlante").read_text(encoding="utf-8")
    for name, text, wanted in (("one.atlante", case, TYPE), ("without-ending", case, TYPE),
                               ("other.json", "{}", "application/json")):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        if (found := ask_type(path, environment)) != wanted:
            yield f"{name}: is taken for {found}, not {wanted}"


def check_desktop_file():
    """Whether the desktop file takes cases, and files at all."""
    lines = (tree.ROOT / f"data/{ID}.desktop.in").read_text(encoding="utf-8").splitlines()
    if f"MimeType={TYPE};" not in lines:
        yield f"{ID}.desktop.in: does not open {TYPE}"
    if not any(line.startswith("Exec=atlante %") for line in lines):
        yield f"{ID}.desktop.in: is not told which files to open"


if not shutil.which("update-mime-database") or not shutil.which("gio"):
    raise SystemExit(SKIPPED)
with tempfile.TemporaryDirectory() as name:
    tree.finish([*check_types(pathlib.Path(name)), *check_desktop_file()])
