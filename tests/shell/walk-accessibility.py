#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the real window as a screen reader sees it: every control has a name, the map says how many places it has.

usage: walk-accessibility.py PROGRAM [ARGUMENT]    exit 0: all named; 1: some are not, listed; 77: there is no AT-SPI here

With an argument, which the program is given, its window is another one: then only the names of its controls count.
"""
import os
import re
import subprocess
import sys
import time

try:
    import pyatspi
except ImportError:
    sys.exit(77)

CONTROLS = {"push button", "toggle button", "check box", "radio button", "entry", "text", "combo box", "list item",
            "menu item", "slider", "page tab", "link", "button"}
# GTK names what has no name by its class.
CLASS_NAME = re.compile(r"^(Gtk|Adw|Shumate|Atlante)[A-Z]")
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def find_window(seconds):
    """The application, once its tree has stopped growing."""
    end = time.time() + seconds
    last = 0
    while time.time() < end:
        time.sleep(1)
        for application in pyatspi.Registry.getDesktop(0):
            if application and "atlante" in (application.name or "").lower() and application.childCount:
                count = len(list(walk(application)))
                if count > 200 and count == last:
                    return application
                last = count
    return None


def walk(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child:
            yield from walk(child)


def check_map(nodes):
    maps = [node for node in nodes if "28 places" in (node.name or "") + (node.description or "")]
    if not maps:
        print("nothing says how many places the map has", file=sys.stderr)
    told = [node for node in nodes if re.search(r"\d+ places in view", node.description or "")]
    if not told:
        print("nothing says how many places are in view", file=sys.stderr)
    return bool(maps and told)


def main(program, *arguments):
    if not os.path.exists(LAUNCHER) or "DISPLAY" not in os.environ:
        return 77
    environment = dict(os.environ, GTK_A11Y="atspi", LANGUAGE="en")
    # What these start outlives them, and would keep the pipes of the test's runner open.
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    process = subprocess.Popen([program, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        window = find_window(30)
        if window is None:
            print("the window does not appear on the accessibility bus", file=sys.stderr)
            return 1
        nodes = list(walk(window))
        controls = [node for node in nodes if node.getRoleName() in CONTROLS]
        unnamed = [node for node in controls if not (node.name or "").strip() or CLASS_NAME.match(node.name)]
        for node in unnamed:
            print(f"unnamed: {node.getRoleName()} {node.name!r} in {node.parent.name!r}", file=sys.stderr)
        print(f"{len(controls)} controls, {len(unnamed)} unnamed")
        return 0 if not unnamed and len(controls) >= 50 and (arguments or check_map(nodes)) else 1
    finally:
        process.terminate()
        launcher.terminate()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
