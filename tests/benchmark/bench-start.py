#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how long it takes from the start of the program to the first full map, and how much memory it has taken by then,
beside Marble and QGIS where they are installed (Debian: marble, qgis). Numbers to look at: it never fails by them. Takes
the path of the program; with --keep FOLDER the picture that counts as the first full map of each is kept.

Each program runs by turns on an X server, with a home and a D-Bus of its own; ours paints by cairo, the others as they
come. The screen is taken every 50 ms. It is settled when nothing changes any more for three seconds, and the map is
there in the first picture that agrees with the settled one in 97 of 100 pixels of the window and has many colours.
The first run of each, in an empty home and from a cold disk, does not count.
"""
import argparse
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 4
STEP = 0.05
QUIET = 3
PATIENCE = 40
AGREES = 0.97
COLOURS = 24
WORLD = pathlib.Path("/usr/share/qgis/resources/data/world_map.gpkg")
TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """A picture of an X screen: rows of pixels."""

    def __init__(self, data, seconds, facts):
        self.data, self.seconds, self.facts = data, seconds, facts

    def rows(self):
        data = self.data
        header = int.from_bytes(data[0:4], "big")
        width, height = (int.from_bytes(data[at:at + 4], "big") for at in (16, 20))
        stride, colours = (int.from_bytes(data[at:at + 4], "big") for at in (48, 76))
        start = header + 12 * colours
        return [memoryview(data)[start + y * stride:start + y * stride + 4 * width] for y in range(height)]


def read(path):
    try:
        return pathlib.Path(path).read_text()
    except OSError:
        return ""


def find_family(root):
    """The process and all that it has started."""
    parents = {}
    for path in pathlib.Path("/proc").glob("[0-9]*"):
        fields = read(path / "stat").rpartition(")")[2].split()
        if fields:
            parents.setdefault(int(fields[1]), []).append(int(path.name))
    family, todo = [], [root]
    while todo:
        family.append(todo.pop())
        todo += parents.get(family[-1], [])
    return family


def measure_family(root, name):
    """Most memory of the program's own process so far, memory of all of them, in MB; and their processor time in s."""
    own = everything = 0
    processor = 0
    for process in find_family(root):
        folder = f"/proc/{process}"
        for line in read(f"{folder}/smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                everything += int(line.split()[1]) / 1000
        if name in read(f"{folder}/comm"):
            own = max([own] + [int(line.split()[1]) / 1000 for line in read(f"{folder}/status").splitlines()
                               if line.startswith("VmHWM:")])
        fields = read(f"{folder}/stat").rpartition(")")[2].split()
        processor += (int(fields[11]) + int(fields[12])) / TICKS if fields else 0
    return own, everything, processor


def take(display, start, facts):
    data = subprocess.run(["xwd", "-silent", "-root", "-display", display], check=True, capture_output=True).stdout
    return Screen(data, time.monotonic() - start, facts)


def take_first(display):
    """The empty screen; a server that has just begun may not answer yet."""
    for _ in range(50):
        try:
            return take(display, time.monotonic(), None)
        except subprocess.CalledProcessError:
            time.sleep(STEP)
    raise SystemExit("The X server does not answer.")


def watch(display, process, name, start, empty):
    """Pictures until the screen rests, those that show something new."""
    pictures = [empty]
    while time.monotonic() - start < PATIENCE and process.poll() is None:
        began = time.monotonic()
        try:
            picture = take(display, start, None)
        except subprocess.CalledProcessError:
            continue  # Windows that come and go make xwd stumble.
        if picture.data != pictures[-1].data:
            picture.facts = measure_family(process.pid, name)
            pictures.append(picture)
        elif len(pictures) > 1 and picture.seconds - pictures[-1].seconds > QUIET:
            break
        time.sleep(max(0, STEP - (time.monotonic() - began)))
    return pictures


def find_window(empty, settled):
    """The rows and columns in which the two differ."""
    differ = [y for y, (old, new) in enumerate(zip(empty, settled)) if old != new]
    lefts, rights = [], []
    for y in differ:
        columns = [x for x, (old, new) in enumerate(zip(empty[y].cast("I"), settled[y].cast("I"))) if old != new]
        lefts.append(columns[0])
        rights.append(columns[-1])
    return differ[0], differ[-1] + 1, min(lefts), max(rights) + 1


def judge(pictures):
    """The picture that first shows the whole map."""
    empty, settled = pictures[0].rows(), pictures[-1].rows()
    top, bottom, left, right = find_window(empty, settled)
    for picture in pictures[1:]:
        rows = picture.rows()
        same, colours = 0, set()
        for y in range(top, bottom):
            old, new = settled[y].cast("I")[left:right], rows[y].cast("I")[left:right]
            same += right - left if old == new else sum(a == b for a, b in zip(old, new))
            colours.update(new)
        if same >= AGREES * (bottom - top) * (right - left) and len(colours) >= COLOURS:
            return picture
    return pictures[-1]


def run(command, name, home, keep):
    environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "DISPLAY")}
    environment.update({"HOME": home, "XDG_RUNTIME_DIR": home, "GSK_RENDERER": "cairo", "GDK_BACKEND": "x11",
                        "QT_QPA_PLATFORM": "xcb", "QTWEBENGINE_DISABLE_SANDBOX": "1", "NO_AT_BRIDGE": "1",
                        "GSETTINGS_BACKEND": "memory", "LC_ALL": "C.UTF-8",
                        # QGIS takes the first Python of the path for its own.
                        "PATH": "/usr/bin:/bin"})
    environment.update({f"XDG_{part}_HOME": f"{home}/{part.lower()}" for part in ("CONFIG", "DATA", "CACHE", "STATE")})
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    display = environment["DISPLAY"] = ":" + os.read(reader, 20).decode().strip()
    empty = take_first(display)
    start = time.monotonic()
    process = subprocess.Popen(["dbus-run-session", "--", *command], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        pictures = watch(display, process, name, start, empty)
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            shot = keep / f"start-{name}.xwd"
            shot.write_bytes(pictures[-1].data)
        if len(pictures) < 2:
            return None
        whole = judge(pictures)
        return (pictures[1].seconds, whole.seconds, *whole.facts)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        server.terminate()
        server.wait()
        os.close(reader)


def find_programs(atlante):
    programs = {"atlante": [atlante]}
    if shutil.which("marble"):
        programs["marble"] = ["marble", "--map", "earth/political/political.dgml"]
    if shutil.which("qgis") and WORLD.exists():
        programs["qgis"] = ["qgis", "--nologo", "--noplugins", f"{WORLD}|layername=countries"]
    return programs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    if missing := [tool for tool in ("Xvfb", "xwd", "dbus-run-session") if shutil.which(tool) is None]:
        print(f"Not installed: {', '.join(missing)}.")
        sys.exit(77)
    programs = find_programs(options.program)
    for peer in sorted({"marble", "qgis"} - set(programs)):
        print(f"{peer} is not installed: nothing to compare with.")
    runs = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for round_ in range(ROUNDS):
            for name, command in programs.items():
                home = os.path.join(folder, name)
                os.makedirs(home, mode=0o700, exist_ok=True)
                result = run(command, name, home, options.keep if round_ == ROUNDS - 1 else None)
                if result is None:
                    print(f"{name} has shown nothing.")
                elif round_ > 0:
                    runs[name].append(result)
    middle = {name: [statistics.median(values) for values in zip(*results)] for name, results in runs.items() if results}
    goals = {"marble": (2, 2), "qgis": (4, None)}
    for name, (window, whole, own, everything, processor) in middle.items():
        line = (f"{name}: window {window:.2f} s, map {whole:.2f} s, processor {processor:.2f} s; most memory of its process "
                f"{own:.0f} MB, all processes {everything:.0f} MB")
        if name in goals and "atlante" in middle:
            time_goal, memory_goal = goals[name]
            ours = middle["atlante"]
            line += (f"; {whole / ours[1]:.2f} times our time (goal {time_goal}), {processor / ours[4]:.2f} times our processor "
                     f"time, {own / ours[2]:.2f} times our memory" + (f" (goal {memory_goal})" if memory_goal else ""))
        print(line)


main()
