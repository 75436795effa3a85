#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed and can't be in the plan stays, whatever comes meanwhile: what was typed last time, another process's
edits, a row that goes, a button of a toast."""

import json
import signal

from harness import PROGRAM, main, pattern, wait_for
from typing_plans import (ADD, SECOND, begin_adding, costs, drafts, edit_cost, entry_text, make_plan, open_plan,
                          rows, stored)

UNDO = pattern('^_?Undo( Undo)?$')
CALENDAR = pattern('^Calendar: ')
TOO_LONG = 'x' * 520
MOST = 500  # letters of an address
THEIRS = {'title': 'Theirs', 'address': 'https://theirs.example'}


def change_outside(desktop, path, change):
    """As another process does: the plan's document, changed."""
    wait_for('all to be saved', lambda: {'Ledger', 'Portal'} <= set(costs(path)))
    document = desktop.documents / 'changed.json'
    desktop.run(PROGRAM, 'export', '-f', 'json', '-o', document, path)
    plan = json.loads(document.read_text())
    change(plan)
    document.write_text(json.dumps(plan))
    desktop.run(PROGRAM, 'import', path, document)
    document.unlink()


def get_ledger(plan):
    return next(entry for entry in plan['initiatives'] if entry['title'] == 'Ledger')


def in_drafts(desktop, text):
    return any(text in kept.read_text() for kept in drafts(desktop))


def begin_renaming(desktop, app):
    """Types a title that is refused into the row."""
    app.click(app.find('list-item', pattern('^Ledger,')))
    app.focused('list-item', pattern('^Ledger,'))
    desktop.key('F2')
    app.focused(('text', 'entry'), 'Title')
    desktop.type(TOO_LONG)
    wait_for('all of it to be typed', lambda: app.focus().text == TOO_LONG)
    wait_for('a draft of it', lambda: in_drafts(desktop, TOO_LONG))


def open_links(desktop, app):
    app.click(app.find('list-item', pattern('^Ledger,')))
    app.focused('list-item', pattern('^Ledger,'))
    desktop.key('Return')
    title = app.focused('text', 'Title')
    if not app.has('push-button', 'Add a link'):
        app.press('push-button', 'Notes and links')
    app.press('push-button', 'Add a link')
    wait_for('a row for it', lambda: app.focus() not in (None, title) and app.focus().name == 'Title')


def links_of(path, title='Ledger'):
    (links,), = rows(path, 'SELECT links FROM initiative WHERE title = ?', title)
    return json.loads(links or '[]')


# ------------------------------------------------------------------ the tests


def restored(desktop):
    """What was typed last time takes the place of nothing that is typed now, and is offered on."""
    path, app = make_plan(desktop)
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    edit_cost(desktop, app, 'lots')
    app.process.send_signal(signal.SIGTERM)
    app.ends()

    app = open_plan(desktop, path)
    app.find('label', pattern('typed last time'))
    begin_adding(desktop, app)
    desktop.type('Bus')
    cost = edit_cost(desktop, app, 'heaps')
    app.press('push-button', 'Restore')
    app.find(None, pattern('^2 texts are not restored yet'))
    assert cost.text == 'heaps', cost.text
    assert entry_text(app, ADD) == 'Bus'
    app.find('label', pattern('typed last time'))

    desktop.key('Escape')
    app.click(cost)
    desktop.key('ctrl+a', 'BackSpace')
    wait_for('it to be cleared', lambda: cost.text == '')
    app.press('push-button', 'Restore')
    wait_for('the cost of last time', lambda: cost.text == 'lots')
    assert entry_text(app, ADD) == 'Bus'
    wait_for('both in the file', lambda: in_drafts(desktop, 'Warm spaces') and in_drafts(desktop, 'Bus'))
    app.process.send_signal(signal.SIGTERM)
    app.ends()
    assert in_drafts(desktop, 'Warm spaces') and in_drafts(desktop, 'Bus') and in_drafts(desktop, 'lots')


def renamed(desktop):
    """A title that is refused outlives its row, which another process moves; and it isn't dragged away."""
    path, app = make_plan(desktop)
    begin_renaming(desktop, app)
    row = app.focus().parent
    while row.role != 'list-item':
        row = row.parent
    x, y, _width, height = row.extents
    target_x, target_y = app.point(app.find('push-button', pattern(f'^Trend 2: {SECOND}')))
    desktop.drag((x + 8, y + height // 2), (target_x, target_y + 40))
    desktop.drop()
    wait_for('the focus in it', lambda: app.focus() is not None and app.focus().text == TOO_LONG)
    home, = rows(path, 'SELECT trend FROM initiative WHERE title = ?', 'Portal')
    assert rows(path, 'SELECT trend FROM initiative WHERE title = ?', 'Ledger') == [home], 'dragged'

    def move(plan):
        get_ledger(plan)['trend'] = next(entry['id'] for entry in plan['trends'] if entry['title'] == SECOND)

    change_outside(desktop, path, move)
    app.find('push-button', pattern(f'^Trend 2: {SECOND}.* 1 initiative'))
    wait_for('the title in the new row', lambda: app.focus() is not None and app.focus().text == TOO_LONG)
    app.process.send_signal(signal.SIGTERM)
    app.ends()
    assert in_drafts(desktop, TOO_LONG)


def titled(desktop):
    """Another's title of the plan doesn't replace one that is refused here."""
    path, app = make_plan(desktop)
    app.press(None, 'Title: Harbour')
    app.focused(('text', 'entry'), 'Title of the plan')
    desktop.key('ctrl+a')
    desktop.type(TOO_LONG)
    wait_for('all of it to be typed', lambda: app.focus().text == TOO_LONG)
    change_outside(desktop, path, lambda plan: plan['plan'].update(title='Port'))
    app.find(None, pattern('^Somebody else made 1 change'))
    assert app.focus().text == TOO_LONG, app.focus().text
    app.process.send_signal(signal.SIGTERM)
    app.ends()
    assert in_drafts(desktop, TOO_LONG)


def linked(desktop):
    """Others' links come and stay while one is half typed, and one that is too long stays as it is typed."""
    path, app = make_plan(desktop)
    open_links(desktop, app)
    desktop.type('Ours')
    change_outside(desktop, path, lambda plan: get_ledger(plan).update(links=[THEIRS]))
    wait_for('their link', lambda: [n.text for n in app.frame().all('text', 'Address')].count(THEIRS['address']) == 1)
    desktop.key('Tab')
    app.focused('text', 'Address')
    desktop.type('https://ours.example')
    ours = {'title': 'Ours', 'address': 'https://ours.example'}
    wait_for('both in the plan', lambda: sorted(map(str, links_of(path))) == sorted(map(str, [ours, THEIRS])))

    desktop.type('/' + TOO_LONG)
    wait_for('a draft of it', lambda: in_drafts(desktop, TOO_LONG))
    # Whoever saves last has the last word: the longest that may be kept is saved by then.
    wait_for('all that can be kept', lambda: any(len(link['address']) == MOST for link in links_of(path)))
    change_outside(desktop, path, lambda plan: get_ledger(plan).update(links=[]))
    wait_for('their link to go', lambda: THEIRS['address'] not in [n.text for n in app.frame().all('text', 'Address')])
    assert app.focus().text == f'https://ours.example/{TOO_LONG}', app.focus().text
    app.process.send_signal(signal.SIGTERM)
    app.ends()

    app = open_plan(desktop, path)
    app.find('label', pattern('typed last time'))
    app.press('push-button', 'Restore')
    wait_for('all of it to be back', lambda: f'https://ours.example/{TOO_LONG}'
             in [n.text for n in app.frame().all('text', 'Address')])
    app.process.send_signal(signal.SIGTERM)
    app.ends()


def not_heeded(desktop):
    """What a toast offers is still there when something typed has to be put right first."""
    path, app = make_plan(desktop)
    app.click(app.find('list-item', pattern('^Portal,')))
    app.focused('list-item', pattern('^Portal,'))
    desktop.key('Delete')
    app.find('push-button', UNDO)
    cost = edit_cost(desktop, app, 'lots')
    app.press_in_toast(UNDO)
    app.find(None, pattern('“lots”'))
    wait_for('the focus on the cost', lambda: app.focus() == cost)
    desktop.key('ctrl+a')
    desktop.type('45')
    app.press_in_toast(UNDO)
    wait_for('it to come back', lambda: set(costs(path)) == {'Ledger', 'Portal'})
    stored(path, 'Ledger', 4500)
    app.quit()


def turned(desktop):
    """Space on an arrow of a calendar turns to another month, and chooses no day."""
    path, app = make_plan(desktop)
    edit_cost(desktop, app, '')
    app.press('push-button', 'Start: choose from a calendar')
    calendar = app.find(None, CALENDAR)
    wait_for('the focus on it', lambda: app.focus() == calendar)
    seen = []
    for _ in range(4):
        desktop.key('Tab')
        wait_for('the next arrow', lambda: app.focus() is not None and app.focus() != calendar
                 and app.focus() not in seen)
        seen.append(app.focus())
        desktop.key('space')
    assert rows(path, 'SELECT start_date FROM initiative WHERE title = ?', 'Ledger') == [(None,)]
    assert app.has(None, CALENDAR), 'the calendar was closed'
    desktop.key('Escape')
    app.gone(None, CALENDAR)
    app.quit()


if __name__ == '__main__':
    main(restored, renamed, titled, linked, not_heeded, turned, width=1440, height=900, leaks=False)
