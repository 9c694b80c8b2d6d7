#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what opening, each kind of edit, undo, a search and saving cost in a case of 20,000 places and 60,000 claims:
in milliseconds, as a ratio to the same step in the case that ships, and those that go through all of the case as a ratio
to `jq .` over the same file. Numbers to look at: it never fails by them. Takes the path of bench-edit."""
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "data" / "cases" / "mosca-pyongyang.atlante"
WHOLE = ("open", "search-first", "search", "save")


def measure(program, case):
    result = subprocess.run([program, str(case)], check=True, capture_output=True, text=True)
    return {name: float(number) for name, number in map(str.split, result.stdout.splitlines())}


def measure_jq(case):
    """Milliseconds of the processor, as bench-edit counts them."""
    if not shutil.which("jq"):
        return None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["jq", ".", str(case)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


with tempfile.TemporaryDirectory() as folder:
    big = pathlib.Path(folder, "big.atlante")
    subprocess.run([sys.executable, HERE / "make-big-case.py", big, "20000", "60000"], check=True)
    small, large, jq = measure(sys.argv[1], SHIPPED), measure(sys.argv[1], big), measure_jq(big)
    print(f"{SHIPPED.stat().st_size / 1e6:.2f} MB and {big.stat().st_size / 1e6:.2f} MB"
          + (f"; jq takes {jq:.0f} ms for the large one" if jq else ""))
    for name, taken in large.items():
        peer = f", {taken / jq:.3f} of jq" if jq and name in WHOLE else ""
        print(f"  {name}: {taken:.3f} ms, {taken / small[name]:.1f} times as in the case that ships{peer}")
