#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast and how small Trends starts, against a bare libadwaita window.

  bench-startup.py BARE APP MAKE_PLAN CLI

Both programs run in turn, several times, in the same private display, so that
the ratios hold when the machine's speed drifts. Prints medians.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 7


def run(command, environment):
    environment = dict(environment, TRENDS_BENCH_START=str(time.monotonic() * 1000))
    output = subprocess.run(command, env=environment, check=True, text=True, timeout=120,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return {key: float(value) for key, value in (line.split() for line in output.splitlines())}


def measure(rows, commands, environment):
    """Runs the commands in turn and gives each one's medians."""
    results = {name: [] for name in commands}
    for _ in range(rows):
        for name, command in commands.items():
            results[name].append(run(command, environment))
    return {name: {key: statistics.median(run[key] for run in runs) for key in runs[0]}
            for name, runs in results.items()}


def say(what, value, unit, limit):
    print(f"{what:58} {value:8.2f} {unit:4} aim: {limit}")


def main():
    bare, app, make_plan, cli = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=str(home / "config"),
                           XDG_DATA_HOME=str(home / "data"), XDG_CACHE_HOME=str(home / "cache"),
                           GSK_RENDERER="cairo", GTK_A11Y="none", GSETTINGS_BACKEND="memory")
        environment.pop("G_DEBUG", None)
        sample, large = str(home / "sample.trends"), str(home / "large.trends")
        subprocess.run([cli, "new", sample, "--sample"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([make_plan, large, "10000"], check=True)

        medians = measure(ROUNDS, {"bare": [bare], "sample": [app, sample], "large": [app, large]},
                          environment)
        base = medians["bare"]
        for name, title in (("sample", "sample plan"), ("large", "10,000 initiatives")):
            frame = medians[name]["first-frame-ms"]
            print(f"{title}: first frame {frame:.0f} ms (bare {base['first-frame-ms']:.0f} ms), "
                  f"memory {medians[name]['resident-kib'] / 1024:.0f} MiB "
                  f"(bare {base['resident-kib'] / 1024:.0f} MiB)")
        say("first frame, sample plan, to the bare window's",
            medians["sample"]["first-frame-ms"] / base["first-frame-ms"], "x", "<= 1.3 x")
        say("memory, sample plan, to the bare window's",
            medians["sample"]["resident-kib"] / base["resident-kib"], "x", "<= 1.3 x")
        say("first frame, 10,000 initiatives, to the bare window's",
            medians["large"]["first-frame-ms"] / base["first-frame-ms"], "x", "none")
        say("first frame, 10,000 initiatives, to a second",
            medians["large"]["first-frame-ms"] / 1000, "x", "<= 1 x")

        stall = measure(3, {"large": [app, "--stall", large]}, environment)["large"]
        say("longest stall while opening 10,000, to 50 ms", stall["stall-opening-ms"] / 50, "x",
            "<= 1 x")
        say("longest stall while searching and scrolling, to 50 ms", stall["stall-ms"] / 50, "x",
            "<= 1 x")
        say("slowest keystroke in the search, to 16 ms", stall["keystroke-ms"] / 16, "x", "<= 1 x")


main()
