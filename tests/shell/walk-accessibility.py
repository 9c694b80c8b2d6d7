#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks real windows as a screen reader sees them: every control has a name, the map says how many places it has.

usage: walk-accessibility.py [--windows] PROGRAM [ARGUMENT]    exit 0: all named; 1: some are not, listed; 77: no AT-SPI here

With an argument, which the program is given, its window is another one: then only the names of its controls count. With
--windows the program (show-windows) shows one window after another, says on its output which one, and waits for a line.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

# Warnings are fatal in what is tested, not in what looks at it.
DEBUG = os.environ.pop("G_DEBUG", "")
try:
    import pyatspi
except ImportError:
    sys.exit(77)

CONTROLS = {"push button", "toggle button", "check box", "radio button", "entry", "text", "combo box", "list item",
            "menu item", "slider", "page tab", "link", "button"}
# GTK names what has no name by its class.
CLASS_NAME = re.compile(r"^(Gtk|Adw|Shumate|Atlante)[A-Z]")
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def find_application(seconds):
    """What the program has on the bus, once it has a window."""
    end = time.time() + seconds
    while time.time() < end:
        for application in pyatspi.Registry.getDesktop(0):
            if application and "atlante" in (application.name or "").lower() and application.childCount:
                return application
        time.sleep(0.2)
    sys.exit("the program does not appear on the accessibility bus")


def walk(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child:
            yield from walk(child)


def walk_settled(windows, least, pause, seconds):
    """All that is in the windows, once that has stopped growing. windows: a function that lists them"""
    end = time.time() + seconds
    last = 0
    while time.time() < end:
        nodes = [node for window in windows() for node in walk(window)]
        if len(nodes) > least and len(nodes) == last:
            return nodes
        last = len(nodes)
        time.sleep(pause)
    sys.exit(f"nothing settles: {last} nodes")


def check_names(nodes, where):
    """How many controls there are, and how many of them have no name, which are listed."""
    controls = [node for node in nodes if node.getRoleName() in CONTROLS]
    unnamed = [node for node in controls if not (node.name or "").strip() or CLASS_NAME.match(node.name)]
    for node in unnamed:
        print(f"{where}: unnamed: {node.getRoleName()} {node.name!r} {node.description!r} in {node.parent.name!r}",
              file=sys.stderr)
    print(f"{where}: {len(controls)} controls, {len(unnamed)} unnamed")
    return len(controls), len(unnamed)


def check_map(nodes):
    maps = [node for node in nodes if "28 places" in (node.name or "") + (node.description or "")]
    if not maps:
        print("nothing says how many places the map has", file=sys.stderr)
    told = [node for node in nodes if re.search(r"\d+ places in view", node.description or "")]
    if not told:
        print("nothing says how many places are in view", file=sys.stderr)
    return bool(maps and told)


def check_one(process, arguments):
    application = find_application(30)

    def windows():
        application.clear_cache()
        return [application]

    nodes = walk_settled(windows, 200, 1, 30)
    controls, unnamed = check_names(nodes, "window")
    return not unnamed and controls >= 50 and (bool(arguments) or check_map(nodes))


def check_each(process, arguments):
    """The windows beside the first one where there are any, which was walked when it was alone."""
    application = None
    right = True
    names = 0
    while name := process.stdout.readline().strip():
        if application is None:
            application = find_application(30)
            main = application.getChildAtIndex(0)

        def windows():
            application.clear_cache()
            every = [window for window in (application.getChildAtIndex(i) for i in range(application.childCount)) if window]
            return [window for window in every if window != main] or every

        controls, unnamed = check_names(walk_settled(windows, 5, 0.3, 20), name)
        right = right and not unnamed and controls >= 2
        names += 1
        process.stdin.write("\n")
        process.stdin.flush()
    if process.wait() != 0:
        print("the program has failed", file=sys.stderr)
    return right and names >= 10 and process.returncode == 0


def main(check, program, *arguments):
    if not os.path.exists(LAUNCHER) or "DISPLAY" not in os.environ:
        return 77
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, GTK_A11Y="atspi", G_DEBUG=DEBUG, LANGUAGE="en",
                           XDG_STATE_HOME=f"{home}/state", XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config")
        # What these start outlives them, and would keep the pipes of the test's runner open.
        launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)
        time.sleep(1)
        piped = subprocess.PIPE if check is check_each else subprocess.DEVNULL
        process = subprocess.Popen([program, *arguments], env=environment, stdin=piped, stdout=piped,
                                   stderr=subprocess.DEVNULL, text=True)
        try:
            return 0 if check(process, arguments) else 1
        finally:
            process.terminate()
            process.wait()
            launcher.terminate()


if __name__ == "__main__":
    if "--windows" in sys.argv:
        sys.exit(main(check_each, *[argument for argument in sys.argv[1:] if argument != "--windows"]))
    sys.exit(main(check_one, *sys.argv[1:]))
