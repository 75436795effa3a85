#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board in lanes of a second thing: what is heard of its cells, how keys and the pointer move about in them, and
that what is dropped in one has what its column and its lane say."""

import json

import harness
from harness import pattern, wait_for

BUTTON = ('push-button', 'toggle-button')
ENTRY = ('text', 'entry')
ROW = pattern('^Data ethics board')


def begin(desktop, columns='Status', lanes='Owner', name='Millbrook.trends'):
    plan = desktop.new_plan(name, '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    if columns != 'Trend':
        app.command(f'Group the board by: {columns}')
        app.find('push-button', pattern(f'^{columns}: '))
    app.command(f'Lanes of the board: {lanes}')
    app.find('push-button', pattern(f'^{columns}: .*, {lanes}: '))
    return plan, app


def is_in(app, title, place):
    rows = app.find('list', f'Initiatives by {place}').all('list-item')
    return any(row.name.startswith(title) for row in rows)


def go_to(app, title):
    app.click(app.find('list-item', pattern(f'^{title}')))
    app.focused('list-item', pattern(f'^{title}'))


def heading(app, place):
    return app.find('push-button', pattern(f'^{place}, [0-9]+ initiatives?$'))


def value(desktop, plan, title, column):
    for row in json.loads(desktop.state_of(plan))['initiatives']:
        if row['title'] == title:
            return row[column]
    return None


def without_times(desktop, plan):
    """What two ways to do something have to have in common"""
    state = json.loads(desktop.state_of(plan))
    return [{key: row[key] for key in ('title', 'status', 'horizon', 'start_date', 'end_date', 'priority')}
            for row in sorted(state['initiatives'], key=lambda row: row['title'])]


def by_keys(desktop):
    """To the side another column, up and down another lane: each one edit."""
    plan, app = begin(desktop)
    asha, chief = ('Status: Under way, Owner: Asha Merrow', 'Status: Under way, Owner: Chief Executive')
    before = desktop.state_of(plan)
    app.find(BUTTON, pattern('^Owner: Asha Merrow, 3 initiatives$'))
    assert is_in(app, 'Data ethics board', asha)
    # Its trend isn't seen where it stands.
    app.find('list-item', pattern('^Data ethics board.*, trend: Technology for public good$'))

    go_to(app, 'Data ethics board')
    desktop.key('alt+Right')
    wait_for('it as planned', lambda: is_in(app, 'Data ethics board', 'Status: Planned, Owner: Asha Merrow'))
    app.focused('list-item', ROW)
    wait_for('that in the file', lambda: value(desktop, plan, 'Data ethics board', 'status') == 'planned')
    desktop.key('ctrl+z')
    wait_for('it back', lambda: is_in(app, 'Data ethics board', asha))

    desktop.key('alt+Down')
    wait_for('another lead', lambda: is_in(app, 'Data ethics board', chief))
    app.focused('list-item', ROW)
    app.find('push-button', pattern('^Undo: Lead: Chief Executive'))
    desktop.key('alt+Up')
    wait_for('it back', lambda: is_in(app, 'Data ethics board', asha))
    desktop.key('alt+Up')  # there is no lane above
    app.focused('list-item', ROW)
    desktop.key('ctrl+z', 'ctrl+z')
    wait_for('all as it was', lambda: desktop.state_of(plan) == before)
    app.quit()


def about(desktop):
    """Arrows go from cell to cell, and by the names of lanes, which fold them."""
    _plan, app = begin(desktop)
    go_to(app, 'Data ethics board')
    desktop.key('Up')
    app.focused('push-button', pattern('^Status: Under way, Owner: Asha Merrow, 2'))
    desktop.key('Right')
    app.focused('push-button', pattern('^Status: Planned, Owner: Asha Merrow, 1'))
    # Down through what is in it, to where something is added, and to the lane below; the same way up
    desktop.key('Down')
    app.focused('list-item', pattern('^Algorithm register'))
    desktop.key('Down')
    app.focused('push-button', 'Add initiative: Planned, Asha Merrow')
    desktop.key('Down')
    app.focused('push-button', pattern('^Status: Planned, Owner: Chief Executive, 0'))
    desktop.key('Up')
    app.focused('push-button', pattern('^Status: Planned, Owner: Asha Merrow, 1'))
    desktop.key('End')
    app.focused('push-button', pattern('^Status: Not doing, Owner: Asha Merrow, 0'))
    desktop.key('Right')
    app.focused('push-button', pattern('^Status: Under way, Owner: Chief Executive, 0'))
    desktop.key('Up')
    app.focused(BUTTON, pattern('^Owner: Chief Executive, 1'))
    desktop.key('Left')
    app.gone('push-button', pattern('^Status: Under way, Owner: Chief Executive'))
    desktop.key('Down')
    app.focused(BUTTON, pattern('^Owner: Cyber Security Team, 4'))
    desktop.key('Down')
    app.focused('push-button', pattern('^Status: Under way, Owner: Cyber Security Team, 1'))
    # What is folded is passed over, and what one is led to unfolds.
    desktop.key('Right', 'Up')
    app.focused('push-button', pattern('^Status: Planned, Owner: Asha Merrow, 1'))
    app.command('Shared digital service with the districts')
    app.focused('list-item', pattern('^Shared digital service'))
    assert is_in(app, 'Shared digital service', 'Status: Idea, Owner: Chief Executive')

    # A lane that was far from sight, and is there when it is asked for
    app.command('Co-design panel')
    app.focused('list-item', pattern('^Co-design panel'))
    assert is_in(app, 'Co-design panel', 'Status: Idea, Owner: No lead')
    app.quit()


def by_dragging(desktop):
    """Into another column and another lane at once: one edit; and the keys for it end in the same plan."""
    plan, app = begin(desktop)
    before = desktop.state_of(plan)
    row = app.find('list-item', ROW)
    place = 'Status: Idea, Owner: Chief Executive'
    desktop.drag(app.point(row), app.point(heading(app, place)))
    desktop.drop()
    wait_for('it there', lambda: is_in(app, 'Data ethics board', place))
    wait_for('that in the file', lambda: value(desktop, plan, 'Data ethics board', 'status') == 'idea')
    lead = value(desktop, plan, 'Data ethics board', 'lead')
    assert lead == value(desktop, plan, 'Shared digital service with the districts', 'lead')
    dragged = without_times(desktop, plan)
    app.focused('list-item', ROW)
    app.find('push-button', pattern('^Undo: Status: Idea, Lead: Chief Executive$'))
    desktop.key('ctrl+z')
    wait_for('both taken back', lambda: desktop.state_of(plan) == before)
    app.focused('list-item', ROW)

    desktop.key('alt+Right')
    wait_for('it as planned', lambda: is_in(app, 'Data ethics board', 'Status: Planned, Owner: Asha Merrow'))
    desktop.key('alt+Right')
    wait_for('it an idea', lambda: is_in(app, 'Data ethics board', 'Status: Idea, Owner: Asha Merrow'))
    desktop.key('alt+Down')
    wait_for('it there', lambda: is_in(app, 'Data ethics board', place))
    wait_for('that in the file', lambda: value(desktop, plan, 'Data ethics board', 'lead') == lead)
    assert without_times(desktop, plan) == dragged
    app.quit()


def adding(desktop):
    """To a cell where nothing is yet: what is added has both."""
    plan, app = begin(desktop)
    place = 'Status: Paused, Owner: Chief Executive'
    app.press('push-button', 'Add initiative: Paused, Chief Executive')
    app.find('label', pattern(f'^{place}, for '))
    app.focused(ENTRY, pattern(f'^Add initiative to .*, {place}$'))
    desktop.type('Set aside for a year')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Set aside for a year', place))
    # It stays for the next.
    wait_for('an empty line', lambda: app.focused(ENTRY, pattern(f'^Add initiative to .*, {place}$')).text == '')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Set aside for a year'))
    wait_for('that in the file', lambda: value(desktop, plan, 'Set aside for a year', 'status') == 'paused')
    assert (value(desktop, plan, 'Set aside for a year', 'lead')
            == value(desktop, plan, 'Shared digital service with the districts', 'lead'))
    # All of a cell by its heading
    desktop.key('Up')
    app.focused('push-button', pattern(f'^{place}, 1 initiative'))
    desktop.key('Return', 'Delete')
    app.gone('list-item', pattern('^Set aside for a year'))
    app.focused('push-button', pattern(f'^{place}, 0'))
    app.quit()


def exchanging(desktop):
    """Lanes of trends on a board of trends have columns of statuses; each of a trend is what is added there."""
    plan, app = begin(desktop, 'Status', 'Trend')
    app.find(BUTTON, pattern('^Trend: Technology for public good, 4 initiatives$'))
    # A row doesn't say its trend twice.
    assert app.has('list-item', ROW)
    assert not app.has('list-item', pattern('^Data ethics board.*, trend: '))
    go_to(app, 'Data ethics board')
    desktop.key('alt+Down')
    wait_for('another trend', lambda: is_in(app, 'Data ethics board',
                                            'Status: Under way, Trend: Reimagining services'))
    desktop.key('ctrl+z')
    app.press('push-button', 'Add initiative: Paused, Reimagining services')
    app.focused(ENTRY, pattern('^Add initiative to Reimagining services, Status: Paused, '))
    desktop.key('Escape')

    # What lanes are of is what columns were of.
    app.command('Group the board by: Trend')
    app.find('push-button', pattern('^Trend: Technology for public good, Status: Under way, 1 initiative$'))
    app.find(BUTTON, pattern('^Status: Under way, [0-9]+ initiatives$'))
    app.quit()
    # The next window has it so; and without lanes all is as it was.
    app = desktop.launch(plan)
    app.find('push-button', pattern('^Trend: Technology for public good, Status: Under way, '))
    app.command('Lanes of the board: None')
    app.find('push-button', pattern('^Trend 1: '))
    app.command('Lanes of the board: Trend')
    app.find('push-button', pattern('^Status: Under way, Trend: Technology for public good, '))
    app.quit()


def horizons(desktop):
    """Where dates decide it, they are asked for, and what else the cell says comes with them."""
    plan, app = begin(desktop, 'Status', 'Horizon')
    before = desktop.state_of(plan)
    place = 'Status: Planned, Horizon: Next'
    row = app.find('list-item', ROW)
    # What isn't to be done has no other horizon.
    assert not app.has('push-button', pattern('^Status: Not doing, Horizon: Now'))
    desktop.drag(app.point(row), app.point(heading(app, place)))
    desktop.drop()
    app.find(('dialog', 'alert', 'window', 'panel'), pattern('Data ethics board|Next'))
    assert desktop.state_of(plan) == before
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Data ethics board', place))
    wait_for('that in the file', lambda: value(desktop, plan, 'Data ethics board', 'status') == 'planned')
    app.focused('list-item', ROW)
    desktop.key('ctrl+z')
    wait_for('both taken back', lambda: desktop.state_of(plan) == before)
    app.quit()


horizons.screen = {'height': 1200}


def menu(desktop):
    """Of a heading, which stands for no entity: its lane is folded, and its column wider, in all lanes."""
    _plan, app = begin(desktop)
    under_way, planned = ('^Status: Under way, Owner: Asha Merrow', '^Status: Planned, Owner: Asha Merrow')
    below = '^Status: Planned, Owner: Chief Executive'
    app.click(app.find('push-button', pattern(planned)))
    app.focused('push-button', pattern(planned))
    desktop.key('shift+F10')
    app.press(('menu-item', 'push-button'), pattern('^_?Wider'))

    def width(name):
        return app.find('push-button', pattern(name)).extents[2]
    wait_for('a wide column', lambda: width(planned) > 1.8 * width(under_way) and width(below) == width(planned))
    app.focused('push-button', pattern(planned))
    app.click(app.find('push-button', pattern(planned)), button=3)
    app.press(('menu-item', 'push-button'), pattern('^_?As wide as the others'))
    wait_for('it as it was', lambda: width(planned) == width(under_way))
    app.click(app.find('push-button', pattern(planned)), button=3)
    app.find(('menu-item', 'push-button'), pattern('^_?Fold this lane'))
    desktop.key('Escape')
    app.focused('push-button', pattern(planned))
    app.click(app.find('push-button', pattern(planned)), button=3)
    app.press(('menu-item', 'push-button'), pattern('^_?Fold this lane'))
    app.gone('push-button', pattern(planned))
    app.find('push-button', pattern(below))
    app.focused(BUTTON, pattern('^Owner: Asha Merrow, '))
    app.quit()


if __name__ == '__main__':
    harness.main(by_keys, about, by_dragging, adding, exchanging, horizons, menu, leaks=False)
