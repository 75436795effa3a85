#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the focus is when what had it has gone, whoever took that away, and where there is nothing to have it: on what
stands in its place, or on what says that there is nothing; never on nothing, and never elsewhere."""

import contextlib
import datetime
import json
import re
import sqlite3

import harness
from harness import PROGRAM, pattern, wait_for
from typing_plans import delete_beside

FIRST_TREND = pattern('^Trend 1: Technology for public good')
NO_INITIATIVES = pattern(r'^No initiatives yet\. Add them on the board, below their trend\.$')
# In another order than that of when they are: title, trend, months from now to its start, value, effort
INITIATIVES = [('First', 1, 0, 5, 1), ('Late', 1, 9, 1, 1), ('Second', 1, 1, 5, 3), ('Third', 1, 2, 4, 2),
               ('Elsewhere', 2, 1, 4, 5)]


def new_plan(desktop, initiatives):
    """With these, each three months long."""
    path = desktop.new_plan('Harbour.trends')
    if not initiatives:
        return path
    rows = ['Title,Trend,Start,End']
    for title, trend, months, _value, _effort in initiatives:
        start = datetime.date.today() + datetime.timedelta(days=30 * months)
        rows.append(f'{title},{trend},{start},{start + datetime.timedelta(days=90)}')
    table = desktop.documents / 'initiatives.csv'
    table.write_text('\n'.join(rows))
    desktop.run(PROGRAM, 'import', path, table)
    change_beside(desktop, path, {title: {'value': value, 'effort': effort}
                                  for title, _trend, _months, value, effort in initiatives})
    return path


def begin(desktop, view, initiatives=tuple(INITIATIVES)):
    path = new_plan(desktop, initiatives)
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    app.find('label', 'Saved')
    desktop.key(f'ctrl+{view}')
    return app, path


@contextlib.contextmanager
def file_of(path):
    """As another process has it, to write to"""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute('BEGIN IMMEDIATE')
        yield database
        database.execute('COMMIT')


def take_away(app, path, title):
    app.find('label', 'Saved')
    with file_of(path) as database:
        delete_beside(database, title)


def change_beside(desktop, path, changes):
    """By another process: fields of initiatives, by their titles."""
    plan = json.loads(desktop.run(PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    document = desktop.documents / 'changes.json'
    document.write_text(json.dumps({'format': plan['format'], 'version': plan['version'], 'initiatives': [
        {'id': each['id'], **changes[each['title']]} for each in plan['initiatives'] if each['title'] in changes]}))
    desktop.run(PROGRAM, 'import', path, document)


# ------------------------------------------------------------------ the roadmap

def on_bar(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, .*, bar '))


def go_to_bar(app, title):
    app.click(app.find('list-item', pattern(f'^{title}, .*, bar ')))
    on_bar(app, title)


def bars_beside(desktop):
    """Somebody else takes away the bar that has the focus, until nothing is left of its lane."""
    app, path = begin(desktop, 2)
    go_to_bar(app, 'Second')
    take_away(app, path, 'Second')
    on_bar(app, 'Third')
    desktop.key('End')
    on_bar(app, 'Late')
    take_away(app, path, 'Late')
    on_bar(app, 'Third')
    # What has lost its dates is followed to where it waits for others.
    change_beside(desktop, path, {'Third': {'start_date': None, 'end_date': None}})
    app.focused('list-item', pattern('^Third, .*, 1 of 1$'))
    go_to_bar(app, 'First')
    take_away(app, path, 'First')
    app.focused('push-button', FIRST_TREND)
    app.click(app.find('list-item', pattern('^Third, .*, 1 of 1$')))
    app.focused('list-item', pattern('^Third, .*, 1 of 1$'))
    take_away(app, path, 'Third')
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+t')
    app.focused(('list-item', 'table-row'), pattern('^Elsewhere, '))
    take_away(app, path, 'Elsewhere')
    app.focused('panel', NO_INITIATIVES)
    app.quit()


def bars_here(desktop):
    """Who deletes a bar comes to the next in time, by the key and by its menu, whatever the plan's order."""
    app, _path = begin(desktop, 2)
    go_to_bar(app, 'First')
    desktop.key('Delete')
    on_bar(app, 'Second')
    desktop.key('ctrl+z')
    on_bar(app, 'First')
    desktop.key('shift+F10')
    app.press('menu-item', pattern('^Delete'))
    on_bar(app, 'Second')
    app.quit()


def dates_beside(desktop):
    """Somebody else takes away the governance date that has the focus."""
    app, path = begin(desktop, 2)
    app.focused('push-button', FIRST_TREND)
    for title in ('Cabinet', 'Council'):
        desktop.key('g')
        app.focused(('text', 'entry'), 'Title')
        desktop.type(title)
        desktop.key('Return')
        app.focused('push-button', pattern(f'^Governance date {title}, '))
    for title, next_one in (('Council', pattern('^Governance date Cabinet, ')), ('Cabinet', FIRST_TREND)):
        app.focused('push-button', pattern(f'^Governance date {title}, '))
        app.find('label', 'Saved')
        with file_of(path) as database:
            delete_beside(database, title, 'governance_date', ('title', 'date', 'kind'))
        app.focused('push-button', next_one)
    app.quit()


def comes_back(desktop):
    """What is opened from a milestone or from a governance date, and closed again, leaves the focus on that; a bar that
    comes back has it, and not a milestone that came along."""
    app, _path = begin(desktop, 2)
    go_to_bar(app, 'Second')
    for title in ('Beta', 'Live'):
        desktop.key('shift+m')
        app.focused(('text', 'entry'), 'Title')
        desktop.type(title)
        desktop.key('Return')
        app.find('check-box', pattern(f'^Milestone {title}, '))
        on_bar(app, 'Second')
    desktop.key('Delete')
    on_bar(app, 'Third')
    desktop.key('ctrl+z')
    on_bar(app, 'Second')
    app.find('check-box', pattern('^Milestone Live, '))
    on_bar(app, 'Second')
    desktop.key('g')
    app.focused(('text', 'entry'), 'Title')
    desktop.type('Cabinet')
    desktop.key('Return')
    # The next key is about the new date.
    app.focused('push-button', pattern('^Governance date Cabinet, '))
    go_to_bar(app, 'Second')
    desktop.key('period')
    milestone = app.focused('check-box', pattern('^Milestone ')).name
    for key in ('g', 'shift+m', 'r', 'shift+F10'):
        desktop.key(key)
        wait_for('what opens', lambda: app.focus() is not None and app.focus().name != milestone)
        desktop.key('Escape')
        app.focused('check-box', milestone)
    go_to_bar(app, 'First')
    desktop.key('Left')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Up')
    date = app.focused('push-button', pattern('^Governance date Cabinet, ')).name
    for key in ('g', 'shift+F10', 'Return'):
        desktop.key(key)
        wait_for('what opens', lambda: app.focus() is not None and app.focus().name != date)
        desktop.key('Escape')
        app.focused('push-button', date)
    app.quit()


# ------------------------------------------------------------------ priorities

def on_bubble(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, (?!.*Rank).*value [1-5], effort [1-5]'))


def go_to_bubble(app, title):
    app.click(app.find('list-item', pattern(f'^{title}, .*value'), app.find('list', 'Value and effort')))
    on_bubble(app, title)


def bubbles_beside(desktop):
    """Somebody else takes away the bubble that has the focus, until none is left; and a person does."""
    app, path = begin(desktop, 3)
    go_to_bubble(app, 'Second')
    take_away(app, path, 'Second')
    on_bubble(app, 'Third')
    # What isn't rated any more is followed to where it waits for that.
    change_beside(desktop, path, {'Third': {'value': None}})
    app.focused('list-item', pattern('^Third, '))
    go_to_bubble(app, 'Late')
    take_away(app, path, 'Late')
    on_bubble(app, 'Elsewhere')
    desktop.key('Delete')
    on_bubble(app, 'First')
    desktop.key('ctrl+z')
    on_bubble(app, 'Elsewhere')
    desktop.key('Up')
    on_bubble(app, 'First')
    desktop.key('shift+F10')
    app.press('menu-item', pattern('^Delete'))
    on_bubble(app, 'Elsewhere')
    take_away(app, path, 'Elsewhere')
    app.focused('list-item', pattern('Third, '))
    take_away(app, path, 'Third')
    app.focused('panel', NOTHING_TO_RANK)
    app.quit()


# ------------------------------------------------------------------ nothing there

NOTHING_TO_RANK = pattern('^Nothing to rank yet.')


def empty(desktop):
    """In a plan without initiatives each view has something with the focus that says so, and its table, too."""
    app, _path = begin(desktop, 3, ())
    app.focused('panel', NOTHING_TO_RANK)
    desktop.key('ctrl+t')
    app.focused('panel', NO_INITIATIVES)
    desktop.key('ctrl+t')
    app.focused('panel', NOTHING_TO_RANK)
    desktop.key('ctrl+2')
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+t')
    app.focused('panel', NO_INITIATIVES)
    desktop.key('ctrl+t')
    app.focused('push-button', FIRST_TREND)
    desktop.key('h')
    app.focused('radio-button', 'Timeline')
    desktop.key('ctrl+t')
    app.focused('panel', NO_INITIATIVES)
    desktop.key('ctrl+t')
    app.find('radio-button', 'Timeline')
    desktop.key('h')
    app.press(('push-button', 'toggle-button', 'check-box'), 'Lanes: Trend')
    app.press(('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button'), 'Owner')
    desktop.key('ctrl+1')
    app.focused('push-button', pattern('^Trend 1: '))
    desktop.key('ctrl+2')
    app.focused('panel', pattern('^No initiatives yet. Add them on the board; '))
    desktop.key('ctrl+4')
    app.focused('table-cell')
    desktop.key('ctrl+t')
    app.focused('table-cell')
    app.quit()


def empty_large(desktop):
    """With large text it is further down than there is room for, and is scrolled into sight."""
    app, _path = begin(desktop, 3, ())
    note = app.focused('panel', NOTHING_TO_RANK)
    wait_for('it to be in sight', lambda: 0 < note.extents[1] and note.extents[1] + note.extents[3] <= desktop.height)
    app.quit()


empty_large.screen = {'text_scale': 2, 'width': 1280, 'height': 800}

if __name__ == '__main__':
    harness.main(bars_beside, bars_here, dates_beside, comes_back, bubbles_beside, empty, empty_large, width=1440, height=900, leaks=False)
