#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing typed is lost: whatever way leads out of a field, what is typed is in the plan by then, or it stays and says
why; and where nobody can be held back, it is offered at the next opening."""

import signal
import sqlite3
import stat

from harness import Failed, main, pattern, wait_for

FIRST = 'Technology for public good'
SECOND = 'Reimagining services'
ADD = f'Add initiative to {FIRST}'


# ------------------------------------------------------------------ looking

def costs(path):
    """Of all initiatives, as they are in the file."""
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    rows = dict(database.execute('SELECT title, cost FROM initiative'))
    database.close()
    return rows


def stored(path, title, cost):
    wait_for(f'{title} to cost {cost} in the file', lambda: costs(path).get(title) == cost)


def drafts(desktop):
    return sorted((desktop.home / '.local/state/socitm-trends').glob('*.drafts'))


def entry_text(app, name):
    return app.find(None, name).text


def refused(app, cost):
    """The cost says that it is wrong, and why, where a person sees it."""
    wait_for('the cost to be wrong', lambda: 'invalid' in cost.states)
    row = cost.parent.parent
    while row.find('label', 'Cost') is None:
        row = row.parent
    why = wait_for('why', lambda: row.find(None, pattern('“lots”')))
    height = app.frame().extents[3]
    wait_for('the reason to be seen', lambda: why.extents[1] + why.extents[3] <= height and why.extents[1] > 0)


# ------------------------------------------------------------------ acting

def open_plan(desktop, path, **options):
    app = desktop.launch(path, **options)
    app.frame(pattern('^Harbour'))
    app.find('push-button', pattern(f'^Trend 1: {FIRST}'))
    return app


def begin_adding(desktop, app, trend=FIRST):
    app.tab_to('push-button', pattern(f'^Trend . {trend}|^Trend .: {trend}'))
    desktop.key('n')
    app.focused(('text', 'entry'), f'Add initiative to {trend}')


def make_plan(desktop):
    """With two initiatives, and the details of the first open at its cost."""
    path = desktop.new_plan('Harbour.trends', '--title', 'Harbour')
    app = open_plan(desktop, path)
    begin_adding(desktop, app)
    for title in ['Ledger', 'Portal']:
        desktop.type(title)
        desktop.key('Return')
        app.find('list-item', pattern(f'^{title},'))
    return path, app


def show_cost(desktop, app, title):
    """Its cost in the details pane."""
    app.click(app.find('list-item', pattern(f'^{title},')))
    app.focused('list-item', pattern(f'^{title},'))
    desktop.key('Return')
    title = app.focused('text', 'Title')
    if not app.has('text', 'Cost'):
        app.press('push-button', 'Money')
    cost = app.find('text', 'Cost')
    app.scroll_to(cost, title)
    return cost


def edit_cost(desktop, app, text, title='Ledger'):
    """Types a cost, and does nothing more. The field."""
    cost = show_cost(desktop, app, title)
    app.click(cost)
    app.focused('text', 'Cost')
    desktop.key('ctrl+a')
    desktop.type(text)
    wait_for('it to be typed', lambda: cost.text == text)
    return cost


def choose(app, item):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern(f'^{item}'))


WAYS = {
    'another row': lambda desktop, app: app.click(app.find('list-item', pattern('^Portal,'))),
    'another card': lambda desktop, app: app.click(app.find('push-button', pattern(f'^Trend 2: {SECOND}'))),
    'the next initiative': lambda desktop, app: desktop.key('alt+Next'),
    'its section folded': lambda desktop, app: app.press('push-button', 'Money'),
    'F9': lambda desktop, app: desktop.key('F9'),
    'closing the pane': lambda desktop, app: app.press('push-button', 'Close details'),
    'a new plan': lambda desktop, app: desktop.key('ctrl+n'),
    'another plan': lambda desktop, app: desktop.key('ctrl+o'),
    'export': lambda desktop, app: desktop.key('ctrl+e'),
    'import': lambda desktop, app: choose(app, 'Import'),
    'a copy': lambda desktop, app: desktop.key('ctrl+shift+s'),
    'properties': lambda desktop, app: desktop.key('alt+Return'),
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
    wait_for('no complaint any more', lambda: 'invalid' not in cost.states)
    assert cost.text == '', 'not restored'
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.quit()
    assert drafts(desktop) == [], drafts(desktop)


def committed(desktop):
    """What can be understood is in the plan, by each way."""
    path, app = make_plan(desktop)
    for number, way in enumerate(WAYS, 1):
        print(f'# {way}', flush=True)
        if not app.is_running():
            app = open_plan(desktop, path)
        edit_cost(desktop, app, str(number * 1000))
        WAYS[way](desktop, app)
        if way == 'undo':
            # It takes back what was typed.
            stored(path, 'Ledger', (number - 1) * 100000)
        else:
            stored(path, 'Ledger', number * 100000)
        if way in ('closing the window', 'quitting'):
            app.ends()
        else:
            go_back(desktop, app)
    assert drafts(desktop) == [], drafts(desktop)


def go_back(desktop, app):
    """To the first window alone."""
    for _ in range(40):
        frames = app.frames()
        if len(frames) == 1:
            break
        other = [frame for frame in frames if not frame.name.startswith('Harbour')]
        desktop.key('ctrl+w' if any(frame.name.endswith('Trends') for frame in other) else 'Escape')
        try:
            wait_for('it to close', lambda: len(app.frames()) < len(frames), patience=3)
        except Failed:
            pass
    app.frame(pattern('^Harbour'))


def signals(desktop):
    """They save what is valid; what isn't, and what is half typed, is offered at the next opening."""
    path, app = make_plan(desktop)
    for number, sent in enumerate([signal.SIGTERM, signal.SIGHUP, signal.SIGINT], 1):
        print(f'# {sent.name}', flush=True)
        edit_cost(desktop, app, str(number * 1000))
        app.process.send_signal(sent)
        app.ends()
        stored(path, 'Ledger', number * 100000)
        assert drafts(desktop) == [], drafts(desktop)
        app = open_plan(desktop, path)

    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    edit_cost(desktop, app, 'lots')
    app.process.send_signal(signal.SIGTERM)
    app.ends()
    kept, = drafts(desktop)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600, oct(kept.stat().st_mode)
    stored(path, 'Ledger', 300000)

    # They stay in the file until somebody decides.
    app = open_plan(desktop, path)
    app.find('label', pattern('typed last time'))
    app.quit()
    assert drafts(desktop) == [kept], drafts(desktop)

    app = open_plan(desktop, path)
    app.tab_to('push-button', 'Restore')
    desktop.key('Return')
    app.gone('label', pattern('typed last time'))
    wait_for('the half typed title', lambda: entry_text(app, ADD) == 'Warm spaces')
    cost = show_cost(desktop, app, 'Ledger')
    wait_for('the cost as it was typed', lambda: cost.text == 'lots')
    wait_for('the cost to be wrong', lambda: 'invalid' in cost.states)
    edit_cost(desktop, app, '7k')
    desktop.key('Return')
    stored(path, 'Ledger', 700000)
    begin_adding(desktop, app)
    desktop.key('Return')
    app.find('list-item', pattern('^Warm spaces,'))
    wait_for('the file of drafts to go', lambda: drafts(desktop) == [])
    app.quit()


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
    app.find('label', pattern('“Warm spaces” and 1 more text'))
    app.press('push-button', 'Restore')
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


def killed(desktop):
    """Even kill -9 takes only what was typed since the last pause."""
    path, app = make_plan(desktop)
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    wait_for('a file of drafts', lambda: any('Warm spaces' in kept.read_text() for kept in drafts(desktop)))
    edit_cost(desktop, app, '4500')
    wait_for('the cost in it', lambda: any('4500' in kept.read_text() for kept in drafts(desktop)))
    app.process.kill()
    app.ends(-signal.SIGKILL)

    app = open_plan(desktop, path)
    app.press('push-button', 'Restore')
    wait_for('the half typed title', lambda: entry_text(app, ADD) == 'Warm spaces')
    app.click(app.find('list-item', pattern('^Ledger,')))
    desktop.key('Return')
    stored(path, 'Ledger', 450000)
    app.quit()


if __name__ == '__main__':
    main(half_typed, held_back, width=1440, height=900)
