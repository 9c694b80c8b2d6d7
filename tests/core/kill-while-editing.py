#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program with SIGKILL at any moment of editing and of saving a case, and looks at what is left.

usage: kill-while-editing.py EDIT_ENDLESSLY CASE [TIMES]

That many kills of a program that edits and never saves, and as many of one that saves all the time (200 of each by
itself). Each time the file has to be a whole case, and so have its versions; what was edited up to two seconds before
has to be in the file or in what is offered for recovery. The same file goes on through the kills. At the end one more
save takes away what the kills have left beside the file. Prints TAP."""
import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

LOST_SECONDS = 2
JOBS = 4
# What is killed: how many edits there are to a save (0: none), and how long it runs at most, in seconds.
KINDS = {'editing': (0, 4), 'saving': (1, 3.5)}


def read_numbers(stream, seen):
    """Notes when each edit was done."""
    for line in stream:
        seen.append((time.monotonic(), int(line)))


class Series:
    """Kills one after the other over one file, in a folder of its own."""

    def __init__(self, program, shipped, kind, times, seed):
        self.program, self.kind, self.times = program, kind, times
        self.random = random.Random(seed)
        self.scratch = tempfile.TemporaryDirectory()
        self.case = os.path.join(self.scratch.name, 'case', 'case.atlante')
        self.folder = os.path.join(self.scratch.name, 'drafts', 'one')
        self.environment = dict(os.environ, XDG_STATE_HOME=os.path.join(self.scratch.name, 'state'))
        os.mkdir(os.path.dirname(self.case))
        shutil.copy(shipped, self.case)
        self.failures, self.left, self.recovered = [], 0, 0
        self.in_file = 0        # the last edit that the file itself has: it never goes back

    def kill(self, every, seconds):
        """Returns the last edit that must not be lost, and the last one that was done."""
        process = subprocess.Popen([self.program, self.case, self.folder, str(every)], stdout=subprocess.PIPE,
                                   text=True, env=self.environment)
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

    def look(self, least, last):
        """What is wrong with what is left, if anything is."""
        found = subprocess.run([self.program, '--look', self.case, self.folder], capture_output=True, text=True,
                               env=self.environment)
        if found.returncode != 0:
            return found.stderr.strip()
        least = max(least, self.in_file)
        if int(found.stdout) < least:
            return f'edit {least} is lost: {found.stdout.strip()} of {last} is the last'
        self.recovered += os.path.exists(os.path.join(self.folder, 'journal.jsonl'))
        shutil.rmtree(os.path.dirname(self.folder), ignore_errors=True)
        alone = subprocess.run([self.program, '--look', self.case, self.folder], capture_output=True, text=True,
                               env=self.environment)
        if alone.returncode != 0:
            return alone.stderr.strip()
        self.in_file = int(alone.stdout)
        return None

    def run(self):
        every, most = KINDS[self.kind]
        for turn in range(self.times):
            problem = self.look(*self.kill(every, self.random.uniform(0.02, most)))
            if problem:
                self.failures.append(f'{self.kind}, kill {turn}: {problem}')
        self.left = len(os.listdir(os.path.dirname(self.case))) - 1
        subprocess.run([self.program, '--save', self.case], check=True, env=self.environment)
        still = [name for name in os.listdir(os.path.dirname(self.case)) if name != 'case.atlante']
        if still:
            self.failures.append(f'{self.kind}: a save leaves {still}')
        self.scratch.cleanup()
        return self


def main(program, shipped, times):
    shares = [times // JOBS + (job < times % JOBS) for job in range(JOBS)]
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        series = [Series(program, shipped, kind, share, 20261125 + job)
                  for kind in KINDS for job, share in enumerate(shares) if share > 0]
        done = list(pool.map(Series.run, series))
    print(f'1..{len(KINDS)}')
    bad = False
    for number, kind in enumerate(KINDS, 1):
        mine = [one for one in done if one.kind == kind]
        failures = [failure for one in mine for failure in one.failures]
        bad = bad or bool(failures)
        for failure in failures:
            print('#', failure)
        print(f'# {sum(one.recovered for one in mine)} times there was a draft; temporary files left beside the case: '
              f'{sum(one.left for one in mine)}, none after the next save')
        print('not ok' if failures else 'ok', number, f'{times} kills of {kind}')
    return 1 if bad else 0


sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200))
