#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast and how small Trends starts, against a bare libadwaita window, and how
long the main loop is ever away while much is done to a large plan.

  bench-startup.py BARE APP TURNS MAKE_PLAN CLI

The programs run in turn, several times, in the same private display, so that
the ratios hold when the machine's speed drifts. Prints medians.

A turn is to take no longer than a frame of 60 a second or, where drawing alone takes
longer, 1.25 times as long as a bare window of that size takes to be redrawn. When a
program has just started, drawing is more than that: what GTK and libadwaita load for
their first frame. So opening is set against the longest turn of the bare one's start.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 7
TURN_ROUNDS = 3
FRAME = 16   # milliseconds
DRAWING = 1.25
# What is done to much of a plan, and what is in front then: all actions, with the board; others
MUCH = ["import-applied", "import-undone", "import-redone", "edition-moved", "edition-moved-undone"]
FRONT = [[], ["insights-opened"], ["roadmap-opened", "roadmap-as-a-table"],
         ["priorities-opened"], ["priorities-opened", "priorities-as-a-table"]]


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


def print_turns(medians, bare):
    """The longest turns, beside their limits."""
    redraw = medians.pop("redraw")
    opening = bare["opening"]
    print(f"a bare window of that size is redrawn in {redraw:.1f} ms; its first turns take "
          f"{opening:.1f} ms")
    for name, turn in medians.items():
        limit = max(FRAME, DRAWING * (opening if name == "opening" else redraw))
        title = name.replace("-", " ")
        say(f"longest turn at 10,000, {title}, {turn:.0f} ms to {limit:.0f}", turn / limit, "x",
            "<= 1 x")


def measure_turns(program, make_plan, cli, large, environment):
    """The medians of several runs, each with a copy of the plan: it is changed."""
    folder = pathlib.Path(large).parent
    other, source, copy = folder / "other.trends", folder / "other.json", folder / "copy.trends"
    subprocess.run([make_plan, str(other), "10000"], check=True)
    subprocess.run([cli, "export", "--format", "json", "-o", str(source), str(other)], check=True,
                   stdout=subprocess.DEVNULL)
    medians = {}
    for front in FRONT:
        names = [*front, *MUCH, "edition-shown"] if front else []
        runs = []
        for _ in range(TURN_ROUNDS):
            shutil.copy(large, copy)
            runs.append(run([program, str(copy), str(source), *names], environment))
        place = f"{front[-1]}, " if front else ""
        medians |= {place + key: statistics.median(run[key] for run in runs) for key in runs[0]
                    if not front or key in MUCH}
    return medians


def say(what, value, unit, limit):
    print(f"{what:68} {value:8.2f} {unit:4} aim: {limit}")


def main():
    bare, app, turns, make_plan, cli = sys.argv[1:6]
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
            medians["sample"]["first-frame-ms"] / base["first-frame-ms"], "x", "<= 1.15 x")
        say("memory, sample plan, to the bare window's",
            medians["sample"]["resident-kib"] / base["resident-kib"], "x", "<= 1.2 x")
        say("first frame, 10,000 initiatives, to the bare window's",
            medians["large"]["first-frame-ms"] / base["first-frame-ms"], "x", "<= 1.3 x")
        say("first frame, 10,000 initiatives, to a second",
            medians["large"]["first-frame-ms"] / 1000, "x", "<= 1 x")
        print_turns(measure_turns(turns, make_plan, cli, large, environment), base)


main()
