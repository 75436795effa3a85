# SPDX-License-Identifier: GPL-3.0-or-later
"""A small plan in which something is typed, for the tests of what becomes of it; and what is in its file."""

import json
import sqlite3
import uuid

from harness import pattern, wait_for

FIRST = 'Technology for public good'
SECOND = 'Reimagining services'
ADD = f'Add initiative to {FIRST}'


# ------------------------------------------------------------------ looking

def rows(path, query, *values):
    """As they are in the file."""
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    found = database.execute(query, values).fetchall()
    database.close()
    return found


def costs(path):
    """Of all initiatives."""
    return dict(rows(path, 'SELECT title, cost FROM initiative'))


def stored(path, title, cost):
    wait_for(f'{title} to cost {cost} in the file', lambda: costs(path).get(title) == cost)


def drafts(desktop):
    return sorted((desktop.home / '.local/state/socitm-trends').glob('*.drafts'))


def entry_text(app, name):
    return app.find(None, name).text


def delete_beside(database, title, kind='initiative', keys=('trend', 'title', 'position')):
    """As another process does it: the row goes, and the log says so."""
    row = database.execute(f'SELECT id, {", ".join(keys)} FROM {kind} WHERE title = ?', [title]).fetchone()
    seq, parent = database.execute('SELECT seq, id FROM edit ORDER BY seq DESC LIMIT 1').fetchone()
    changes = [{'do': 'remove', 'kind': kind, 'id': row[0], 'fields': dict(zip(keys, row[1:]))}]
    database.execute(f'DELETE FROM {kind} WHERE id = ?', [row[0]])
    database.execute("INSERT INTO edit (seq, id, parent, time, origin, label, changes) "
                     "VALUES (?, ?, ?, '2026-01-02T03:04:05Z', 'user', 'Delete', ?)",
                     [seq + 1, str(uuid.uuid4()), parent, json.dumps(changes)])


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
        app.press('push-button', 'Who, when and how much')
    cost = app.find('text', 'Cost')
    app.scroll_to(cost, title)
    return cost


def edit_cost(desktop, app, text, title='Ledger'):
    """Types a cost, and does nothing more. The field."""
    cost = show_cost(desktop, app, title)
    app.click(cost)
    app.focused('text', 'Cost')
    # GTK 4.8 complains of a tooltip whose place leaves the screen, as the pane does when it closes.
    desktop.xdotool('mousemove', 2, desktop.height - 2)
    desktop.key('ctrl+a')
    desktop.type(text)
    wait_for('it to be typed', lambda: cost.text == text)
    return cost
