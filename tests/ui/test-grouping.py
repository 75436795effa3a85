#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much the board shows, and by what it is grouped: from the menu and by keys, and what a person hears of it."""

import re

import harness
from harness import pattern, wait_for

QUARTER = pattern(r'^Q[1-4] \d\d/\d\d$')


def command(desktop, app, words):
    """By the box for everything, which lists what is in menus."""
    desktop.key('ctrl+k')
    app.focused(('text', 'entry'))
    desktop.type(words)
    app.find('list-item', pattern(f'.*{words}'))
    desktop.key('Return')


def ends(app, name):
    """What the row says of when it ends, to the eye."""
    return [label.name for label in app.find('list-item', pattern(name)).all('label', QUARTER)]


def height(app, name):
    return app.find('list-item', pattern(name)).extents[3]


def density(desktop):
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    row = '^Data ethics board'
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    before = height(app, row)
    assert ends(app, row)

    # Less room, and all that there was
    command(desktop, app, 'Density of the board: Compact')
    wait_for('a lower row', lambda: height(app, row) < before)
    assert height(app, row) >= 24
    assert ends(app, row)
    app.find('label', pattern('^[0-9]+ initiatives?$'))

    # Nothing but titles; all is still said.
    command(desktop, app, 'Density of the board: Titles only')
    wait_for('titles alone', lambda: not ends(app, row))
    assert height(app, row) >= 24
    assert re.search(r'Q[1-4] \d\d/\d\d', app.find('list-item', pattern(row)).name)
    app.quit()

    # The next window begins so.
    app = desktop.launch(plan)
    app.find('list-item', pattern(row))
    assert not ends(app, row)
    command(desktop, app, 'Density of the board: Comfortable')
    wait_for('ends', lambda: ends(app, row))
    assert height(app, row) == before
    app.quit()


if __name__ == '__main__':
    harness.main(density, leaks=False)
