#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program with SIGKILL at any moment of editing and saving a case, and looks at what is left.

usage: kill-while-editing.py EDIT_ENDLESSLY CASE [TIMES]

Each time the file has to be a whole case, and what was edited up to two seconds before has to be in it or in what
can be recovered. The same file goes on through all kills. Prints TAP."""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

LOST_SECONDS = 2
SAVES = (0, 40)         # never, so that the journal is all there is; and all the time


def read_numbers(stream, seen):
    """Notes when each edit was done."""
    for line in stream:
        seen.append((time.monotonic(), int(line)))


def kill_once(program, case, folder, every, seconds):
    """Saves every so many edits. Returns the last edit that must not be lost, and the last one that was done."""
    process = subprocess.Popen([program, case, folder, str(every)], stdout=subprocess.PIPE, text=True)
    seen = []
    reader = threading.Thread(target=read_numbers, args=(process.stdout, seen))
    reader.start()
    time.sleep(seconds)
    killed = time.monotonic()
    process.kill()
    process.wait()
    reader.join()
    kept = [number for moment, number in seen if moment < killed - LOST_SECONDS]
    return max(kept, default=0), max((number for _, number in seen), default=0)


def main(program, shipped, times):
    generator = random.Random(20261125)
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        case, folder = os.path.join(scratch, 'case.atlante'), os.path.join(scratch, 'drafts', 'one')
        shutil.copy(shipped, case)
        for turn in range(times):
            least, last = kill_once(program, case, folder, SAVES[turn % len(SAVES)],
                                    generator.uniform(0.05, 4))
            found = subprocess.run([program, '--look', case, folder], capture_output=True, text=True)
            if found.returncode != 0:
                failures.append(f'turn {turn}: {found.stderr.strip()}')
            elif int(found.stdout) < least:
                failures.append(f'turn {turn}: edit {least} is lost: {found.stdout.strip()} of {last} is the last')
            shutil.rmtree(os.path.dirname(folder), ignore_errors=True)
        left = [name for name in os.listdir(scratch) if name not in ('case.atlante', 'drafts')]
    print('1..1')
    for failure in failures:
        print('#', failure)
    print(f'# killed {times} times; temporary files left beside the case: {len(left)}')
    print('not ok 1' if failures else 'ok 1', f'{times} kills')
    return 1 if failures else 0


sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 12))
