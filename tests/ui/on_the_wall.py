# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on the wall of the only screen: how it comes there, what is on it, and how it is left."""

from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: ')
WALL = pattern('— Wall$')
ENTRY = ('text', 'entry')


def begin(desktop, path=None, **variables):
    app = desktop.launch(path or desktop.new_plan('Millbrook.trends', '--sample'), **variables)
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    app.active(WALL)
    return app


def shows(app, name):
    """Waits until the wall shows this slide."""
    return wait_for(f'the slide {getattr(name, "pattern", name)!r}', lambda: app.frame(WALL).find('panel', name))


def leave(desktop, app):
    """The first calls the bar, so that nobody sees the plan by one key, the second leaves the wall, before which a curtain
    stays whatever else is pressed; Enter shows the plan."""
    desktop.key('Escape')
    app.focused('push-button', 'End…')
    desktop.key('Escape')
    app.focused('push-button', 'Show the plan')
    desktop.key('Escape', 'Escape', 'F4', 'Right')
    app.focused('push-button', 'Show the plan')
    assert app.frame(WALL).find('label', 'The wall is closed')
    desktop.key('Return')


def ends(app):
    wait_for('no wall', lambda: not any(WALL.search(frame.name) for frame in app.frames()))
    wait_for('the keys to be the plan’s', lambda: 'active' in app.frame().states)


def bar_says(app, text):
    """Waits until the bar on the wall says this of where it stands."""
    wait_for(f'a bar that says {text}', lambda: app.frame(WALL).find('label', pattern(text)))


def no_bar(app):
    wait_for('no bar', lambda: app.frame(WALL).find('push-button') is None)


def open_menu(desktop, app, name):
    """What is in it has the focus then."""
    app.tab_to('push-button', name)
    desktop.key('Return')
    wait_for(f'what is in {name}', lambda: app.focus() is not None and app.focus().name != name)


def begin_agenda(desktop, app):
    """Of 45 minutes, on the bar, which has the focus"""
    open_menu(desktop, app, 'Agenda')
    app.focused('push-button', '45 minutes')
