#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program, with work in it that was never saved, and starts it again: it offers that work each time.

kill-the-window.py ATLANTE [TIMES]: on the X display that DISPLAY names, with xdotool."""
import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 30
# What may be lost at most, in seconds.
MOST_LOST = 2


def find_window(title):
    """The X window of that title, or nothing while there is none."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], text=True, capture_output=True)
    return found.stdout.split()[-1] if found.stdout else None


def await_window(title):
    """The X window of that title; gives up when it does not come."""
    end = time.monotonic() + PATIENCE
    while not (window := find_window(title)):
        if time.monotonic() > end:
            sys.exit(f"no window “{title}” after {PATIENCE} s")
        time.sleep(0.1)
    time.sleep(0.5)
    return window


def press(window, *keys):
    """Keys for that window: there is no window manager that would give it the keyboard."""
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
    subprocess.run(["xdotool", *keys], check=True)


def drafts(folder):
    return list(pathlib.Path(folder).glob("state/atlante/drafts/*/journal.jsonl"))


def live_and_die(program, folder, title):
    """A new case, two seconds, and the end."""
    process = subprocess.Popen([program, "--new-case"], stderr=subprocess.DEVNULL)
    press(await_window("^New Case$"), "type", title)
    press(await_window("^New Case$"), "key", "Return")
    await_window(f"{title}$")
    time.sleep(MOST_LOST - 0.5)
    process.kill()
    process.wait()
    if len(drafts(folder)) != 1:
        sys.exit(f"{len(drafts(folder))} drafts after the kill, not one")


def come_back(program, folder, title):
    """The work is offered, opened, and there; discarded on the way out, it is gone."""
    process = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    press(await_window("^Unsaved Work$"), "key", "Return")
    window = await_window(f"{title}$")
    if len(drafts(folder)) != 1:
        sys.exit(f"{len(drafts(folder))} drafts after coming back, not one")
    press(window, "key", "ctrl+w")
    time.sleep(1)
    subprocess.run(["xdotool", "key", "alt+d"], check=True)
    time.sleep(1)
    process.terminate()
    process.wait()
    if drafts(folder):
        sys.exit("what was discarded is still there")


if not shutil.which("xdotool") or not os.environ.get("DISPLAY"):
    sys.exit(SKIPPED)
# A server of its own begins anew when its last client goes, and takes no other meanwhile.
keeper = subprocess.Popen(["xdotool", "sleep", "1000000"])
atexit.register(keeper.kill)
for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
    with tempfile.TemporaryDirectory() as home:
        os.environ.update({"XDG_STATE_HOME": f"{home}/state", "XDG_DATA_HOME": f"{home}/data",
                           "XDG_CONFIG_HOME": f"{home}/config", "GSETTINGS_BACKEND": "memory", "LANGUAGE": "en",
                           "GDK_BACKEND": "x11", "GTK_A11Y": "none"})
        live_and_die(sys.argv[1], home, f"Harbours{number}")
        come_back(sys.argv[1], home, f"Harbours{number}")
print("each time the work was offered, and was all there")
