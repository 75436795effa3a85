#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is in a plan, with what they have: added, replaced by another everywhere, deleted, and undone."""

import json

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
    app.focused('text', 'Name')
    desktop.key('ctrl+a')
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


if __name__ == '__main__':
    harness.main(replaced, leaks=False)
