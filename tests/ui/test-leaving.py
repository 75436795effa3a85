#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing typed is lost: whatever way leads out of a field, what is typed is in the plan by then, or it stays and says
why. Where nobody can be held back, see test-ending.py."""

import signal

from harness import Failed, main, pattern, wait_for
from typing_plans import (ADD, SECOND, begin_adding, costs, drafts, edit_cost, entry_text, make_plan, open_plan, stored)


def refused(app, cost):
    """The cost says that it is wrong, and why, where a person sees it."""
    row = cost.parent.parent
    while row.find('label', 'Cost') is None:
        row = row.parent
    why = wait_for('why', lambda: row.find(None, pattern('“lots”')))
    height = app.frame().extents[3]
    wait_for('the reason to be seen', lambda: why.extents[1] + why.extents[3] <= height and why.extents[1] > 0)


def choose(app, item):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern(f'^{item}'))


WAYS = {
    'another row': lambda desktop, app: app.click(app.find('list-item', pattern('^Portal,'))),
    'another card': lambda desktop, app: app.click(app.find('push-button', pattern(f'^Trend 2: {SECOND}'))),
    'the next initiative': lambda desktop, app: desktop.key('alt+Next'),
    'its section folded': lambda desktop, app: app.press('push-button', 'Who, when and how much'),
    'F9': lambda desktop, app: desktop.key('F9'),
    'closing the pane': lambda desktop, app: app.press('push-button', 'Close details'),
    'a new plan': lambda desktop, app: desktop.key('ctrl+n'),
    'another plan': lambda desktop, app: desktop.key('ctrl+o'),
    'export': lambda desktop, app: desktop.key('ctrl+e'),
    'import': lambda desktop, app: choose(app, 'Import'),
    'a copy': lambda desktop, app: desktop.key('ctrl+shift+s'),
    'properties': lambda desktop, app: desktop.key('alt+Return'),
    'its trends': lambda desktop, app: choose(app, 'Trends of this plan'),
    'its trend links': lambda desktop, app: choose(app, 'Trend links'),
    'another edition': lambda desktop, app: choose(app, 'Move to another edition'),
    'a plan of an edition': lambda desktop, app: choose(app, 'New plan of an edition'),
    'undo': lambda desktop, app: app.press('push-button', pattern('^Undo: ')),
    'closing the window': lambda desktop, app: desktop.key('ctrl+w'),
    'quitting': lambda desktop, app: desktop.key('ctrl+q'),
}


# ------------------------------------------------------------------ the tests


def held_back(desktop):
    """What can't be understood stays where it is typed, and nothing else happens."""
    path, app = make_plan(desktop)
    cost = edit_cost(desktop, app, 'lots')
    for way, go in WAYS.items():
        print(f'# {way}', flush=True)
        go(desktop, app)
        if way == 'undo':
            # It takes back what was typed, and redo brings it back.
            wait_for('typing to be undone', lambda: cost.text == '')
            desktop.key('ctrl+shift+z')
            wait_for('typing to be redone', lambda: cost.text == 'lots')
            continue
        refused(app, cost)
        wait_for('the focus on it', lambda: app.focus() == cost)
        assert cost.text == 'lots', (way, cost.text)
        assert len(app.frames()) == 1, (way, app.frames())
        app.must_run()
    assert costs(path) == {'Ledger': None, 'Portal': None}, costs(path)

    # Escape restores, and then leaves.
    desktop.key('Escape')
    app.gone('label', pattern('“lots”'))
    assert cost.text == '', 'not restored'
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.quit()
    assert drafts(desktop) == [], drafts(desktop)


# What these open is GTK's own, and warns when it goes before it has quite come.
OPENERS = ('a new plan', 'export', 'properties', 'its trends', 'its trend links', 'another edition', 'a plan of an edition')
CHOOSERS = ('another plan', 'import', 'a copy')


def leave_chooser(app):
    """Ends the program with it, once it is there."""
    wait_for('a chooser', lambda: len(app.frames()) > 1 and app.focus() is not None)
    app.process.send_signal(signal.SIGTERM)
    app.ends()


def readings(desktop):
    """Both meanings of what has two are where a person sees them."""
    path, app = make_plan(desktop)
    edit_cost(desktop, app, '12.500')
    height = app.frame().extents[3]
    for words in ['£12.50', '£12,500']:
        reading = app.find('push-button', words)
        wait_for(f'{words} to be seen', lambda: reading.extents[1] + reading.extents[3] <= height)
    app.press('push-button', '£12,500')
    stored(path, 'Ledger', 1250000)
    app.quit()


def committed(desktop):
    """What can be understood is in the plan, by each way."""
    path, app = make_plan(desktop)
    for number, way in enumerate(WAYS, 1):
        print(f'# {way}', flush=True)
        if way in CHOOSERS and app.is_running():
            app.quit()
        if not app.is_running():
            app = open_plan(desktop, path, chooses_files=way in CHOOSERS)
        edit_cost(desktop, app, str(number * 1000))
        WAYS[way](desktop, app)
        # Undo takes back what was typed.
        stored(path, 'Ledger', (number - 1 if way == 'undo' else number) * 100000)
        if way in CHOOSERS:
            leave_chooser(app)
        elif way in ('closing the window', 'quitting'):
            app.ends()
        elif way in OPENERS:
            wait_for('another window', lambda: len(app.frames()) == 2)
            go_back(desktop, app)
        else:
            go_back(desktop, app)
    assert drafts(desktop) == [], drafts(desktop)


def go_back(desktop, app):
    """To the first window alone: Escape closes a dialog, or what is open in a window, and then the window is closed."""
    def alone():
        return len(app.frames()) == 1

    for keys in [['Escape'], ['Escape'], ['Escape', 'ctrl+w']] * 4:
        if not alone():
            desktop.key(*keys)
        try:
            wait_for('the other window to go', alone, patience=1)
            break
        except Failed:
            pass
    app.frame(pattern('^Harbour'))


def half_typed(desktop):
    """A title that isn't added yet survives Escape, another card and quitting, each trend's by itself."""
    path, app = make_plan(desktop)
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    desktop.key('Escape')
    app.focused('list-item')
    assert entry_text(app, ADD) == 'Warm spaces'
    begin_adding(desktop, app)
    desktop.type(' and libraries')
    wait_for('what was typed to go on', lambda: entry_text(app, ADD) == 'Warm spaces and libraries')
    for _ in ' and libraries':
        desktop.key('BackSpace')
    desktop.key('Escape')
    begin_adding(desktop, app, SECOND)
    desktop.type('Bus stops')
    app.click(app.find('push-button', pattern('^Trend 3')))
    assert entry_text(app, ADD) == 'Warm spaces'
    assert entry_text(app, f'Add initiative to {SECOND}') == 'Bus stops'
    app.quit()
    assert len(drafts(desktop)) == 1, drafts(desktop)

    app = open_plan(desktop, path)
    app.find('label', pattern('^“Warm spaces” was typed last time into a new initiative of “.*; nor is 1 more text'))
    app.press('push-button', 'Restore')
    app.find(None, pattern('^Restored, too: a new initiative of “'))
    wait_for('the first', lambda: entry_text(app, ADD) == 'Warm spaces')
    wait_for('the second', lambda: entry_text(app, f'Add initiative to {SECOND}') == 'Bus stops')
    app.quit()

    app = open_plan(desktop, path)
    app.press('push-button', 'Discard')
    app.gone('label', pattern('typed last time'))
    wait_for('the file of drafts to go', lambda: drafts(desktop) == [])
    assert entry_text(app, ADD) == ''
    app.quit()
    assert set(costs(path)) == {'Ledger', 'Portal'}, costs(path)


if __name__ == '__main__':
    main(half_typed, held_back, readings, committed, width=1440, height=900, leaks=False)
