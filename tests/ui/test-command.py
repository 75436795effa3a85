#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program called wrongly: it says so and ends, whether there is a display or not, and whether it runs already
or not. It never opens a window for a word that it doesn't know.
"""

import signal
import subprocess

import harness
from harness import wait_for

MISTAKES = [(['exprot'], '“export”'), (['chek', 'plan.trends'], '“check”'), (['frobnicate'], 'show, check'),
            (['plan.trends', 'exprot'], '“export”'), (['--no-such-option'], 'option'), ([''], 'subcommand')]


def call(desktop, *arguments, display=True):
    environment = {**desktop.environment, 'GSETTINGS_SCHEMA_DIR': str(harness.BUILD / 'data'),
                   'GSETTINGS_BACKEND': 'keyfile', 'GSK_RENDERER': 'cairo', 'G_DEBUG': 'fatal-warnings'}
    if not display:
        for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'):
            environment.pop(name, None)
    return subprocess.run([str(harness.PROGRAM), *map(str, arguments)], env=environment, cwd=desktop.documents,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=harness.PATIENCE * 3)


def assert_refused(desktop, **options):
    for arguments, hint in MISTAKES:
        done = call(desktop, *arguments, **options)
        assert done.returncode == 2, (arguments, done)
        assert done.stdout == '', (arguments, done.stdout)
        assert done.stderr.startswith('socitm-trends: '), (arguments, done.stderr)
        assert hint in done.stderr and '--help' in done.stderr, (arguments, done.stderr)


def without_a_display(desktop):
    desktop.new_plan('plan.trends')
    assert_refused(desktop, display=False)
    for name in 'plan.trends', 'nowhere.trends', 'file:///nowhere.trends':
        done = call(desktop, name, display=False)
        assert done.returncode == 1, done
        assert done.stderr.startswith('socitm-trends: there is no display'), done.stderr


def with_a_display(desktop):
    desktop.new_plan('plan.trends')
    assert_refused(desktop)
    assert desktop.windows() == [], desktop.windows()


def while_the_app_runs(desktop):
    plan = desktop.new_plan('plan.trends')
    other = desktop.new_plan('other.trends', '--title', 'Another plan')
    app = desktop.launch(plan)
    app.frame()
    before = len(app.frames())
    assert_refused(desktop)
    assert len(app.frames()) == before, app.frames()
    # What it does know still goes to the app that runs.
    assert call(desktop, other).returncode == 0
    wait_for('the window of the other plan', lambda: len(app.frames()) == before + 1)
    app.quit()


def started_to_go_on(desktop):
    """As by nohup: the terminal's end isn't the app's."""
    app = desktop.launch(desktop.new_plan('plan.trends'), ignores=[signal.SIGHUP])
    app.frame()
    app.process.send_signal(signal.SIGHUP)
    desktop.key('ctrl+f')
    app.focused(None, 'Search initiatives')
    app.process.send_signal(signal.SIGTERM)
    app.ends()


def without_a_bus(desktop):
    """Where there is no session to talk to, as over a bare connection, it ends as well as elsewhere."""
    app = desktop.launch(desktop.new_plan('Alone.trends', '--title', 'Alone'), DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent')
    look = ['xdotool', 'search', '--onlyvisible', '--name', '^Alone']
    wait_for('its window', lambda: app.is_running() and subprocess.run(
        look, env=desktop.environment, stdout=subprocess.DEVNULL, check=False).returncode == 0)
    app.process.send_signal(signal.SIGTERM)
    app.ends()


harness.main(without_a_display, with_a_display, while_the_app_runs, started_to_go_on, without_a_bus)
