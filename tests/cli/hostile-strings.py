#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the strings of tests/data/hostile-strings.jsonl, and bytes that are no text, to every verb and option of atlante-cli,
and prints TAP. Each call ends with 0, or with 1 or 2 and words on the error stream; what is refused leaves the case as it was,
and what is kept is in the case as it was given, in a file that loads. Takes the path of atlante-cli."""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
SMALL = (DATA / "small.atlante").read_bytes()
NO_TEXT = [b"\xff\xfe", b"a\xc3", b"\xed\xa0\x80", b"\xc0\x80"]
SIGNS_OF_TROUBLE = (b"CRITICAL", b"WARNING", b"ERROR **", b"Sanitizer", b"runtime error", b"assertion")


def read_strings():
    strings = [json.loads(line) for line in (DATA / "hostile-strings.jsonl").read_text().splitlines()]
    # No argument of a program can hold NUL or half a pair of surrogates.
    return [s.encode() for s in strings if "\0" not in s and not any("\ud800" <= c <= "\udfff" for c in s)] + NO_TEXT


def quote(text):
    try:
        return json.dumps(text.decode()).encode()
    except UnicodeDecodeError:
        return b'"' + text + b'"'


def list_edits(s):
    """Arguments after the verb and the case, and where the string has to be then."""
    yield "set", [b"title/en", s], ("title", "en")
    yield "set", [b"places/rason/names/0/text", s], ("places", 1, "names", 0, "text")
    yield "set", [b"claims/c-1/text/it", s], ("claims", 0, "text", "it")
    yield "set", [b"notes/n-1/by", s], ("notes", 0, "by")
    yield "set", [s, b"text"], None
    yield "set", [b"places/" + s + b"/kind", b"port"], None
    yield "set", [b"title/" + s, b"text"], None
    yield "set", [b"places/rason/kind", s], None
    yield "set", [b"places/rason/location/latitude", s], None
    yield "set", [b"--json", b"x-own", s], None
    yield "set", [b"--json", b"x-own", quote(s)], ("x-own",)
    yield "add", [b"topics", b'{"title": {"en": ' + quote(s) + b"}}"], ("topics", -1, "title", "en")
    yield "add", [b"topics", b'{"id": ' + quote(s) + b', "title": {"en": "t"}}'], None
    yield "add", [b"topics", s], None
    yield "add", [s, b"{}"], None
    yield "remove", [s], None
    yield "remove", [b"places/" + s], None
    yield "merge", [s, b"rason"], None
    yield "merge", [b"rason", s], None


def list_looks(s):
    yield "check", [b"-a", s]
    yield "places", [b"-l", s]
    yield "dossier", [s]
    yield "dossier", [b"-l", s, b"rason"]
    yield "history", [b"--show", s]
    yield "history", [b"--restore", s, b"-o", b"other.atlante"]
    yield "brief", [b"-o", b"pack", b"-m", s]
    yield "brief", [b"-o", b"pack", b"-p", s]
    for option in ("projection", "place", "bounds", "center", "zoom", "style", "viewpoint", "size", "width"):
        yield "map", [b"-o", b"map.svg", b"--" + option.encode() + b"=" + s]


class Caller:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.case = os.path.join(folder, "case.atlante")
        self.complaints, self.n_calls, self.n_kept = [], 0, 0

    def call(self, *arguments):
        self.n_calls += 1
        result = subprocess.run([self.program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        what = b" ".join(a if isinstance(a, bytes) else a.encode() for a in arguments)[:200]
        if result.returncode not in (0, 1, 2):
            self.complaints.append(f"{what}: ends with {result.returncode}: {result.stderr[:300]}")
        if result.returncode and not result.stderr.strip() and not result.stdout.strip():
            self.complaints.append(f"{what}: says nothing")
        if any(sign in result.stderr for sign in SIGNS_OF_TROUBLE if sign not in what):
            self.complaints.append(f"{what}: {result.stderr[:300]}")
        return result.returncode, what

    def read_case(self):
        return pathlib.Path(self.case).read_bytes()

    def edit(self, verb, arguments, where, s):
        pathlib.Path(self.case).write_bytes(SMALL)
        options = [a for a in arguments if a == b"--json"]
        status, what = self.call(verb, *options, "--", self.case, *arguments[len(options):])
        if status:
            if self.read_case() != SMALL:
                self.complaints.append(f"{what}: refused, and yet the case is another")
            return
        self.n_kept += 1
        try:
            value = json.loads(self.read_case())
            for step in where or ():
                value = value[step]
            if where and value != s.decode():
                self.complaints.append(f"{what}: is {value!r} now")
        except (ValueError, KeyError, IndexError) as error:
            self.complaints.append(f"{what}: {error!r}")
        status, _ = self.call("format", "--check", self.case)
        if status not in (0, 1):
            self.complaints.append(f"{what}: kept, and does not load")

    def run(self, s):
        for verb, arguments, where in list_edits(s):
            self.edit(verb, arguments, where, s)
        pathlib.Path(self.case).write_bytes(SMALL)
        for verb, arguments in list_looks(s):
            self.call(verb, self.case, *arguments)
        for option in (b"--title", b"--language", b"--id"):
            new = pathlib.Path(self.folder, "new.atlante")
            new.unlink(missing_ok=True)
            status, what = self.call("new", option + b"=" + s, str(new))
            if status == 0 and self.call("format", "--check", str(new))[0] not in (0, 1):
                self.complaints.append(f"{what}: made a case that does not load")
        for verb in ("check", "format", "verify"):
            self.call(verb, b"./missing-" + s.replace(b"/", b"_")[:200])
        # As an option, or whatever it looks like.
        self.call(s)
        self.call("set", self.case, s, s)
        if self.read_case() != SMALL:
            self.n_kept += 1


def run(program, strings):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.path.join(folder, "state")
        caller = Caller(program, folder)
        for s in strings:
            caller.run(s)
        return caller.complaints, caller.n_calls, caller.n_kept


program, strings = os.path.abspath(sys.argv[1]), read_strings()
parts = [strings[i::8] for i in range(8)]
print(f"1..{len(parts)}")
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for i, (complaints, n_calls, n_kept) in enumerate(pool.map(lambda part: run(program, part), parts)):
        for complaint in complaints[:20]:
            print("#", complaint.encode("utf-8", "replace").decode().replace("\n", "\\n"))
        print("ok" if not complaints and n_kept > 20 else "not ok", i + 1, f"- {n_calls} calls, {n_kept} kept", flush=True)
