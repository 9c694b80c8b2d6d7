#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs of the case that ships, in both languages, pass the validators of tools/validators. Takes the path of
atlante-cli; skipped where those are not installed."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import tree

VALIDATORS = tree.ROOT / "tools" / "validators"
if shutil.which("node") is None or not (VALIDATORS / "node_modules").is_dir():
    print("The validators of tools/validators are not installed (npm ci)")
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    packs = [str(pathlib.Path(folder, language)) for language in ("it", "en")]
    for pack in packs:
        subprocess.run([sys.argv[1], "brief", str(tree.ROOT / "data/cases/mosca-pyongyang.atlante"), "-o", pack,
                        "--language", pathlib.Path(pack).name], check=True, stdout=subprocess.DEVNULL)
    sys.exit(subprocess.run(["node", str(VALIDATORS / "validate-pack.mjs"), *packs]).returncode)
