#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is in a plan, with what they have: added, replaced by another everywhere, deleted, and undone."""

import contextlib
import json
import sqlite3

import harness
from harness import pattern, wait_for


def choose(app, item):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern(f'^{item}'))


def names(desktop, path):
    return {owner['name'] for owner in json.loads(desktop.state_of(path))['owner']}


def renamed(desktop, app, path, before):
    """Where somebody stands, by a key; who was renamed has the focus then, wherever they stand now."""
    app.tab_to('list-item', pattern('^Zoe Quill'), most=80)
    desktop.key('F2')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type('Ann Quill')
    wait_for('her to be called so', lambda: names(desktop, path) == before | {'Ann Quill'})
    desktop.key('Return')
    app.focused('list-item', pattern('^Ann Quill'))
    app.press('push-button', 'Rename “Ann Quill”')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type('Zoe Quilt')
    wait_for('her to be called otherwise', lambda: names(desktop, path) == before | {'Zoe Quilt'})
    # Escape first takes back what was typed, then goes.
    desktop.key('Escape')
    wait_for('her old name', lambda: names(desktop, path) == before | {'Ann Quill'})
    desktop.key('ctrl+a')
    desktop.type('Zoe Quill')
    desktop.key('Return')
    app.focused('list-item', pattern('^Zoe Quill'))


def replaced(desktop):
    path = desktop.new_plan('Millbrook.trends', '--sample')
    before = names(desktop, path)
    app = desktop.launch(path)
    app.find('label', 'Saved')
    choose(app, 'People')
    app.active('People')
    first = app.focused('list-item').name
    name = next(owner for owner in sorted(before) if first.startswith(owner))
    other = next(owner for owner in sorted(before) if owner != name)
    app.find('label', pattern('.*leads [0-9]+ initiative'))
    app.tab_to('push-button', f'Replace “{name}” by another')
    desktop.key('space')
    app.focused(('text', 'entry'))
    desktop.type(other)
    desktop.key('Return')
    app.find('label', f'“{other}” has all that “{name}” had')
    wait_for('one to be gone', lambda: names(desktop, path) == before - {name})
    app.press_in_toast(pattern('^_?Undo'))
    wait_for('both to be there', lambda: names(desktop, path) == before)

    # Who has something is asked for; nobody else is.
    app.press('push-button', f'Delete “{name}”')
    app.find('label', f'Delete “{name}”?')
    app.press('push-button', 'Cancel')
    app.gone('label', f'Delete “{name}”?')
    assert names(desktop, path) == before
    app.active('People')
    app.press('push-button', 'Add somebody')
    name_field = app.focused('text', 'Name')
    # Nobody gave that name: what is typed replaces it.
    wait_for('it to be selected', lambda: name_field.selection == (0, len('New person')))
    desktop.type('Zoe Quill')
    desktop.key('Return')
    wait_for('her to be there', lambda: names(desktop, path) == before | {'Zoe Quill'})
    # The box opens beside her, who is in no view, and gives the focus back.
    there = app.focus()
    desktop.key('ctrl+k')
    app.focused('text', 'An initiative, a command or a name')
    desktop.key('Escape')
    wait_for('the focus to be back', lambda: app.focus() == there)
    choose(app, 'People')
    app.active('People')
    renamed(desktop, app, path, before)
    app.press('push-button', 'Delete “Zoe Quill”')
    wait_for('her to be gone', lambda: names(desktop, path) == before)
    app.active('People')
    app.tab_to('list-item', pattern('^[0-9]+ initiatives? ha(s|ve) no lead'))
    desktop.key('Return')
    app.find(None, pattern('^[0-9]+ of [0-9]+ match'))
    app.quit()


def without_a_lead(desktop):
    """As many as the insights count, and as are found then: for what is done nobody has to be found any more."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    with contextlib.closing(sqlite3.connect(path)) as plan, plan:
        plan.execute('UPDATE initiative SET status = "done" WHERE title = "Co-design panel"')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    app.command('People')
    app.active('People')
    app.tab_to('list-item', '3 initiatives have no lead')
    desktop.key('Return')
    app.find(None, pattern('^3 of [0-9]+ match'))
    desktop.key('Escape', 'ctrl+4')
    app.find(None, pattern('^3 without a lead'))
    app.quit()


def kept(desktop):
    """The focus stays with whom it is, wherever their name puts them, and with what had it behind them."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    app.command('Group the board by: Owner')
    app.find('push-button', 'Owner: Asha Merrow, 3 initiatives')
    app.click(app.find('list-item', pattern('^Landing zone,')))
    app.focused('list-item', pattern('^Landing zone,'))
    app.command('People')
    app.active('People')
    name = app.focused('list-item').name
    for new in ('Zara', 'Zadie'):
        desktop.key('F2')
        app.focused('text', 'Name')
        desktop.key('ctrl+a')
        desktop.type(new)
        desktop.key('Return')
        app.focused('list-item', new)
        desktop.key('ctrl+z')
        app.find('list-item', name)
        app.focused('list-item', name)
    desktop.key('Escape')
    app.focused('list-item', pattern('^Landing zone,'))

    # The same on a heading.
    app.click(app.find('push-button', 'Owner: Asha Merrow, 3 initiatives'))
    app.focused('push-button', 'Owner: Asha Merrow, 3 initiatives')
    app.command('People')
    app.active('People')
    app.focused('list-item', name)
    desktop.key('F2')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type('Zara')
    desktop.key('Return')
    app.focused('list-item', 'Zara')
    desktop.key('Escape')
    app.focused('push-button', 'Owner: Zara, 3 initiatives')
    app.quit()


def rename_first(desktop, app, name, new):
    app.command('People')
    app.active('People')
    app.focused('list-item', name)
    desktop.key('F2')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type(new)
    desktop.key('Return')
    app.focused('list-item', new)
    desktop.key('Escape')


def kept_in_lanes(desktop):
    """The same where whoever is renamed has a lane, which goes elsewhere with all that is in it."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    app.command('Group the board by: Status')
    app.command('Lanes of the board: Owner')
    app.find('push-button', pattern('^Status: .*, Owner: Asha Merrow, '))
    row = pattern('^Data ethics board')
    app.click(app.find('list-item', row))
    app.focused('list-item', row)
    rename_first(desktop, app, 'Asha Merrow', 'Zara')
    app.focused('list-item', row)
    desktop.key('ctrl+z')
    app.find('push-button', pattern('^Status: .*, Owner: Asha Merrow, '))
    app.focused('list-item', row)

    # On the heading of a cell and, above it, on what the lane is called
    buttons = ('push-button', 'toggle-button')
    app.click(app.find('push-button', pattern('^Status: Under way, Owner: Asha Merrow, 2')))
    for heading in 'Status: Under way, Owner: {}, 2', 'Owner: {}, 3 initiatives':
        app.focused(buttons, pattern('^' + heading.format('Asha Merrow')))
        rename_first(desktop, app, 'Asha Merrow', 'Zara')
        app.focused(buttons, pattern('^' + heading.format('Zara')))
        app.command('People')
        app.active('People')
        desktop.key('ctrl+z', 'Escape')
        app.focused(buttons, pattern('^' + heading.format('Asha Merrow')))
        desktop.key('Up')
    app.quit()


def leads(desktop, path):
    """Who leads how much, of those who are called so."""
    state = json.loads(desktop.state_of(path))
    return sorted(sum(row['lead'] == owner['id'] for row in state['initiatives']) for owner in state['owner']
                  if owner['name'] == 'Asha Merrow')


def namesakes(desktop):
    """Two who are called the same are told apart wherever they are named, and may be made one."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    before, [had] = names(desktop, path), leads(desktop, path)
    for _ in range(2):
        choose(app, 'People')
        app.active('People')
        app.press('push-button', 'Add somebody')
        app.focused('text', 'Name')
        desktop.type('Asha Merrow')
        desktop.key('Return')
    wait_for('three of them', lambda: leads(desktop, path) == [0, 0, had])
    # Where a lead is chosen
    app.click(app.find('list-item', pattern('^Co-design panel,')))
    app.focused('list-item', pattern('^Co-design panel,'))
    desktop.key('o')
    app.focused(('text', 'entry'))
    for rest in (r'Person · leads [0-9]+ initiatives.*', 'Person · has nothing, 1', 'Person · has nothing, 2'):
        app.find('list-item', pattern(rf'^Asha Merrow \({rest}\)$'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Co-design panel,'))
    # Where they stand: no two buttons are called the same.
    choose(app, 'People')
    app.active('People')
    buttons = [node.name for node in app.active('People').all('push-button', pattern('^(Rename|Replace|Delete) '))]
    assert len(set(buttons)) == len(buttons), buttons
    app.press('push-button', 'Delete “Asha Merrow (Person · has nothing, 2)”')
    wait_for('two of them', lambda: leads(desktop, path) == [0, had])
    # Who is renamed so is asked about.
    app.press('push-button', 'Rename “Asha Merrow (Person · has nothing)”')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type('Zoe Quill')
    desktop.key('Return')
    app.focused('list-item', pattern('^Zoe Quill'))
    assert not app.has('label', pattern('^Somebody is called'))

    app.press('push-button', 'Rename “Zoe Quill”')
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
    desktop.type('Asha Merrow')
    desktop.key('Return')
    app.find('label', 'Somebody is called “Asha Merrow” already')
    app.press('push-button', 'Merge')
    app.find('label', 'Merged both “Asha Merrow”')
    wait_for('one of them', lambda: leads(desktop, path) == [had])
    assert names(desktop, path) == before
    app.press_in_toast(pattern('^_?Undo'))
    wait_for('both again', lambda: leads(desktop, path) == [0, had])
    app.press('push-button', 'Close', within=app.active('People'))
    app.gone('push-button', 'Add somebody')
    app.quit()


if __name__ == '__main__':
    harness.main(replaced, without_a_lead, kept, kept_in_lanes, namesakes, leaks=False)
