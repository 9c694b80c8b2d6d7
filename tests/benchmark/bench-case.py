#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how long loading and saving take for the case that ships and for a large one, and against what general
programs take to read and print the same file in the same run. Numbers to look at: it never fails by them.
Takes the path of bench-case."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "data" / "cases" / "mosca-pyongyang.atlante"
OTHERS = {"jq": ["jq", "."], "json.tool": ["python3", "-m", "json.tool"]}
TIMES = 5


def seconds(command):
    """The median of some runs, with the start of the process."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[TIMES // 2]


def measure(program, case):
    result = subprocess.run([program, str(case)], check=True, capture_output=True, text=True)
    load, save = map(float, result.stdout.split())
    print(f"{case.name}: {case.stat().st_size / 1e6:.2f} MB; load {load:.1f} ms, save {save:.1f} ms")
    for name, command in OTHERS.items():
        if shutil.which(command[0]):
            other = 1000 * seconds([*command, str(case)])
            print(f"  {name}: {other:.1f} ms; load and save are {(load + save) / other:.2f} of it")


with tempfile.TemporaryDirectory() as folder:
    big = pathlib.Path(folder, "big.atlante")
    subprocess.run([sys.executable, HERE / "make-big-case.py", big], check=True)
    for case in (SHIPPED, big):
        measure(sys.argv[1], case)
