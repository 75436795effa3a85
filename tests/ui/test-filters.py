#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters that a plan keeps under a name: kept, looked for again, changed, removed, and undone, from the search bar."""

import json
import sqlite3
import uuid

import harness
import typing_plans
from harness import PROGRAM, pattern, wait_for

ENTRY = ('text', 'entry')
SEARCH, NAME = 'Search initiatives', 'Name for what is looked for'
OPENER = ('toggle-button', 'push-button')


def saved(desktop, path):
    """What the file keeps, by name."""
    plan = json.loads(desktop.run(PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    return {entry['name']: entry['conditions'] for entry in plan.get('saved_filters', [])}


def begin(desktop):
    path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    desktop.key('ctrl+f')
    app.focused(ENTRY, SEARCH)
    return path, app


def look_for(desktop, app, text):
    desktop.key('ctrl+f')
    app.focused(ENTRY, SEARCH)
    desktop.key('ctrl+a')
    desktop.type(text)


def open_saved(desktop, app, name='^Saved filters$'):
    app.tab_to(OPENER, pattern(name))
    desktop.key('space')


def save_as(desktop, app, name):
    app.tab_to(ENTRY, NAME)
    desktop.type(name)
    desktop.key('Return')


def by_owner(desktop):
    """The menu of owners opens on its search, which narrows it; Enter takes who is left."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('label', 'Saved')
    desktop.key('ctrl+f')
    app.focused(ENTRY, SEARCH)
    app.tab_to(OPENER, pattern('^Owner: Any owner'))
    desktop.key('space')
    wait_for('its search', lambda: app.focused(ENTRY).name != SEARCH)
    desktop.key('Escape')
    app.focused(OPENER, 'Owner: Any owner')
    desktop.key('space')
    wait_for('its search', lambda: app.focused(ENTRY).name != SEARCH)
    desktop.type('row')
    app.find('list-item', 'Rowan Kestle')
    app.gone('list-item', 'Asha Merrow')
    desktop.key('Down')
    desktop.key('Return')
    app.find(OPENER, 'Owner: Rowan Kestle')
    app.quit()


def round_trip(desktop):
    path, app = begin(desktop)
    open_saved(desktop, app)
    app.find('label', 'This plan keeps no filter yet.')
    desktop.key('Escape')

    look_for(desktop, app, 'ledger')
    app.find(None, '1 of 2 matches')
    open_saved(desktop, app)
    app.find('label', pattern('^Looked for now: .*ledger'))
    # While there is none to choose, the name can be typed at once.
    name = app.focused(ENTRY, NAME)
    desktop.key('Return')
    # It is told at once, and said again to whoever comes back.
    desktop.key('shift+Tab')
    wait_for('the reason', lambda: 'Name' in name.description)
    save_as(desktop, app, 'Our ledger')
    app.find('label', 'Filter “Our ledger” saved')
    app.find(OPENER, 'Saved filters: Our ledger')
    wait_for('it to be in the file', lambda: list(saved(desktop, path)) == ['Our ledger'])

    look_for(desktop, app, 'portal')
    app.find(None, '1 of 2 matches')
    app.find('list-item', pattern('^Portal,'))
    open_saved(desktop, app)
    app.tab_to('push-button', 'Our ledger')
    desktop.key('space')
    app.find(OPENER, 'Saved filters: Our ledger')
    wait_for('it to be looked for', lambda: app.find(ENTRY, SEARCH).text == 'ledger')

    open_saved(desktop, app, '^Saved filters: Our ledger$')
    app.tab_to('push-button', 'Remove “Our ledger”')
    desktop.key('space')
    app.find('label', 'Filter “Our ledger” removed')
    app.find(OPENER, 'Saved filters')
    wait_for('it to be out of the file', lambda: saved(desktop, path) == {})
    app.press_in_toast(pattern('^_?Undo'))
    app.find(OPENER, 'Saved filters: Our ledger')
    wait_for('it to be in the file again', lambda: list(saved(desktop, path)) == ['Our ledger'])
    app.quit()


def import_rows(desktop, path, **rows):
    """As another program does."""
    document = desktop.home / 'rows.json'
    document.write_text(json.dumps({'format': 'org.socitm.Trends.plan', 'version': 1, **rows}))
    desktop.run(PROGRAM, 'import', path, document)


def changed_since(desktop):
    """What was changed lately is in the log of the file, and further edits are followed."""
    path, app = typing_plans.make_plan(desktop)
    app.quit()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE edit SET time = '2020-01-01T00:00:00Z'")
    database.close()
    ids = dict(typing_plans.rows(path, 'SELECT title, id FROM initiative'))
    import_rows(desktop, path, initiatives=[{'id': ids['Ledger'], 'value': 3}],
                saved_filters=[{'id': str(uuid.uuid4()), 'name': 'Lately', 'conditions': '1 changed_since(today-1)'}])

    app = typing_plans.open_plan(desktop, path)
    desktop.key('ctrl+f')
    app.focused(ENTRY, SEARCH)
    open_saved(desktop, app)
    app.tab_to('push-button', 'Lately')
    desktop.key('space')
    app.find(OPENER, 'Saved filters: Lately')
    app.find(None, '1 of 2 matches')
    app.find('list-item', pattern('^Ledger,'))
    import_rows(desktop, path, initiatives=[{'id': ids['Portal'], 'value': 3}])
    app.find(None, '2 of 2 match')
    app.find('list-item', pattern('^Portal,'))
    app.quit()


def tick(desktop, app, name):
    box = app.tab_to(('check-box', 'radio-button'), name)
    desktop.key('space')
    wait_for(f'{name} to be ticked', lambda: 'checked' in box.states)


def more(desktop):
    """By tags, confidence and what is missing: each is a chip in the bar, until it is taken out there."""
    path, app = begin(desktop)
    app.quit()
    ids = dict(typing_plans.rows(path, 'SELECT title, id FROM initiative'))
    import_rows(desktop, path, initiatives=[
        {'id': ids['Ledger'], 'confidence': 'red', 'tags': ['housing', 'cloud']},
        {'id': ids['Portal'], 'confidence': 'red', 'benefit': 'Fewer calls', 'tags': ['cloud']}])

    app = typing_plans.open_plan(desktop, path)
    desktop.key('ctrl+f')
    app.focused(ENTRY, SEARCH)
    app.tab_to(OPENER, 'More filters')
    desktop.key('space')
    tick(desktop, app, 'Red')
    app.find(None, '2 of 2 match')
    tick(desktop, app, 'Benefit')
    app.find(None, '1 of 2 matches')
    tick(desktop, app, 'cloud (2)')
    desktop.key('Escape')
    app.find('label', 'Delivery confidence is Red')
    app.find('label', 'Tags: “cloud”')

    # What it asks for is kept with the rest under a name.
    open_saved(desktop, app)
    save_as(desktop, app, 'At risk')
    wait_for('it to be in the file', lambda: saved(desktop, path).get('At risk', '').replace('"', '')
             == '1 all(is(confidence, red), missing(benefit), is(tags, cloud))')

    app.tab_to('push-button', 'Remove Benefit is missing')
    desktop.key('space')
    app.find(None, '2 of 2 match')
    app.gone('label', 'Benefit is missing')
    app.focused(ENTRY, SEARCH)
    app.quit()


def arrows(desktop):
    """Arrow keys go from one box to the next, and tick none."""
    path, app = begin(desktop)
    for opener, first, second in (('^Status', 'Idea', 'Planned'), ('^More filters', 'Not set', 'Green')):
        look_for(desktop, app, '')
        app.tab_to(OPENER, pattern(opener))
        desktop.key('space')
        app.tab_to('check-box', first)
        desktop.key('Down')
        box = app.focused('check-box', second)
        desktop.key('Up')
        app.focused('check-box', first)
        desktop.key('Down')
        app.focused('check-box', second)
        assert 'checked' not in box.states and 'checked' not in app.find('check-box', first).states
        desktop.key('space')
        wait_for('it to be ticked', lambda: 'checked' in box.states)
        desktop.key('space')
        wait_for('it not to be', lambda: 'checked' not in box.states)
        desktop.key('Escape')
        app.focused(OPENER, pattern(opener))
    app.quit()


HIDE = 'Hide what doesn’t match'


def rows(app, name):
    """What a list has, by name."""
    return [row.name for row in app.find('list', name).all('list-item')]


def hide_on_board(desktop, app):
    reimagining = 'Initiatives of Reimagining services'
    titles = ['One front door', 'Service standard', 'Co-design panel', 'Blue Badge']

    def has(*wanted):
        found = rows(app, reimagining)
        return [any(row.startswith(title) for row in found) for title in titles] \
            == [title in wanted for title in titles]

    wait_for('all rows', lambda: has(*titles))
    look_for(desktop, app, 'service standard')
    app.find('list-item', pattern('^Co-design panel, no match'))
    app.find('label', pattern('^1 of [0-9]+ match'))

    # What doesn't match leaves, and what is counted stays.
    desktop.key('ctrl+shift+f')
    wait_for('the switch', lambda: app.find(OPENER, HIDE).states & {'pressed', 'checked'})
    wait_for('one row', lambda: has('Service standard'))
    app.find('label', pattern('^1 of [0-9]+ match'))
    assert not app.has('list-item', pattern('.*, no match,'))
    assert list(app.frame().all('label', 'Nothing here matches.'))

    # Keys pass over what is hidden.
    desktop.key('Return')
    app.focused('list-item', pattern('^Service standard'))
    desktop.key('End')
    app.focused('list-item', pattern('^Service standard'))
    desktop.key('Up')
    app.focused('push-button', pattern('^Trend 2: '))
    desktop.key('Down')
    app.focused('list-item', pattern('^Service standard'))

    # Dimmed again, and hidden from under the focus, which goes to what is beside.
    desktop.key('ctrl+shift+f')
    wait_for('all rows', lambda: has(*titles))
    desktop.key('Down')
    app.focused('list-item', pattern('^Co-design panel, no match'))
    desktop.key('ctrl+shift+f')
    wait_for('one row', lambda: has('Service standard'))
    app.focused('list-item', pattern('^Service standard'))

    # Who is led to something sees it; what an edit has made not match stays under the hand.
    app.command('Co-design panel')
    app.focused('list-item', pattern('^Co-design panel, no match'))
    assert has('Service standard', 'Co-design panel')
    look_for(desktop, app, 'service standard reviews')
    wait_for('one row', lambda: has('Service standard'))


def hide_elsewhere(desktop, app):
    # Along time
    desktop.key('ctrl+2')
    app.find('push-button', 'Coarser')
    app.find(None, pattern('^Service standard reviews, priority'))
    app.find(None, pattern('^Trend 2: Reimagining services, [0-9]+ initiatives, 1 match'))
    wait_for('no other bar', lambda: not app.has(None, pattern('^One front door for housing,')))
    desktop.key('ctrl+shift+f')
    app.find(None, pattern('^One front door for housing, no match'))
    desktop.key('ctrl+shift+f')
    wait_for('no other bar', lambda: not app.has(None, pattern('^One front door for housing,')))
    # As a table
    desktop.key('ctrl+t')
    wait_for('one row', lambda: len([row for row in app.frame().all(('table-row', 'list-item'))
                                     if 'priority' in row.name]) == 1)
    desktop.key('ctrl+t')
    # By value and effort, and ranked
    desktop.key('ctrl+3')
    app.find(None, pattern('^Service standard reviews,'))
    wait_for('nothing else', lambda: not app.has(None, pattern('^One front door for housing,')))
    desktop.key('ctrl+shift+f')
    app.find(None, pattern('^One front door for housing, no match'))
    desktop.key('ctrl+shift+f')
    wait_for('nothing else', lambda: not app.has(None, pattern('^One front door for housing,')))


def hidden(desktop):
    """What doesn't match is dimmed, or leaves, in every view, and the next window has it so."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    hide_on_board(desktop, app)
    hide_elsewhere(desktop, app)
    app.quit()

    app = desktop.launch(plan)
    app.find('label', 'Saved')
    look_for(desktop, app, 'service standard reviews')
    app.find(OPENER, HIDE)
    wait_for('no other row', lambda: not app.has(None, pattern('^One front door for housing,')))
    # Views that are made when it is hidden already begin so, and come back to all.
    for key in ('ctrl+2', 'ctrl+3'):
        desktop.key(key)
        app.find(None, pattern('^Service standard reviews,'))
        wait_for('nothing else', lambda: not app.has(None, pattern('^One front door for housing,')))
        desktop.key('ctrl+shift+f')
        app.find(None, pattern('^One front door for housing, no match'))
        desktop.key('ctrl+shift+f')
    app.quit()


if __name__ == '__main__':
    harness.main(by_owner, round_trip, changed_since, more, arrows, hidden, leaks=False)
