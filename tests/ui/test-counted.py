#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do most, in as many keys and clicks as it may take and no more: a spreadsheet's cell costs its text and
Enter. Each journey spends what the table allows, and a row that no journey goes through fails."""

import json

import harness
from harness import pattern, wait_for

TEXT, CLICK, PASTE = 'a text', 'a click', 'a paste'

# What each thing may cost
CIO = {
    'owner of a row, by keyboard': ['o', TEXT, 'Return'],
    'owner by mouse': [CLICK, TEXT, 'Return'],
    'status': ['s', 'a'],
    'end date': ['d', TEXT, 'Return'],
    'start and end': ['d', TEXT, 'Return'],
    'cost': ['c', TEXT, 'Return'],
    'priority': ['2'],
    'stance of a trend': ['a'],
    'stance of a trend by mouse': [CLICK, 'w'],
    'the same for all of a trend': ['ctrl+a', '1'],
    'taken back': ['ctrl+z'],
    'a comment': ['shift+c', TEXT, 'ctrl+Return'],
}
FACILITATOR = {
    'the first title': ['n', TEXT, 'Return'],
    'the next title': [TEXT, 'Return'],
    'the next card': ['alt+Page_Down'],
    'ten titles from the clipboard': [PASTE],
    'a line with all of it': ['ctrl+k', TEXT, 'Return'],
    'taken back': ['ctrl+z'],
}

FIRST, SECOND = 'Technology for public good', 'Reimagining services'
ROW = pattern('^Data ethics board,')


class Hand:
    """Whoever sits there: what is pressed is counted, and held against the table when the thing is done."""

    def __init__(self, desktop, app, path, table):
        self.desktop, self.app, self.path, self.table = desktop, app, path, table
        self.spent, self.done = [], set()

    def key(self, key):
        self.spent.append(key)
        self.desktop.key(key)

    def type(self, text):
        self.spent.append(TEXT)
        self.desktop.type(text)

    def click(self, node):
        self.spent.append(CLICK)
        self.app.click(node)

    def paste(self, text):
        self.spent.append(PASTE)
        self.desktop.paste(text)

    def did(self, what, is_so):
        """The thing, once the plan's file has it."""
        wait_for(what, lambda: is_so(self.state()))
        assert self.spent == self.table[what], (what, self.spent, self.table[what])
        self.spent = []
        self.done.add(what)

    def state(self):
        return json.loads(self.desktop.state_of(self.path))

    def expect_all(self):
        assert self.done == set(self.table), set(self.table) - self.done


def row_of(state, title='Data ethics board'):
    return next(one for one in state['initiatives'] if one['title'] == title)


def lead_of(state, title):
    names = {owner['id']: owner['name'] for owner in state['owner']}
    return names.get(row_of(state, title)['lead'])


def stances(state):
    return {trend['title']: trend['stance'] for trend in state['trend']}


def priorities(state, trend=FIRST):
    home = next(one['id'] for one in state['trend'] if one['title'] == trend)
    return [one['priority'] for one in state['initiatives'] if one['trend'] == home]


def sit_down(desktop, table, *options):
    path = desktop.new_plan('Millbrook.trends', *options)
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    app.find('label', 'Saved')
    return app, Hand(desktop, app, path, table)


def cio(desktop):
    """With forty projects and an hour."""
    app, hand = sit_down(desktop, CIO, '--sample')
    app.click(app.find('list-item', ROW))
    app.focused('list-item', ROW)

    hand.key('o')
    app.focused(('text', 'entry'))
    hand.type('Nia Morgan')
    hand.key('Return')
    hand.did('owner of a row, by keyboard', lambda now: lead_of(now, 'Data ethics board') == 'Nia Morgan')
    app.focused('list-item', ROW)

    hand.key('s')
    app.find('dialog', 'Status of “Data ethics board”')
    before = row_of(hand.state())['status']
    hand.key('a')
    hand.did('status', lambda now: row_of(now)['status'] == 'paused' != before)
    app.focused('list-item', ROW)

    for what, key, words, field, wanted in [
            ('end date', 'd', 'Q3 27/28', 'end_date', '2027-12-31'),
            ('start and end', 'd', 'Q1 27/28 - Q2 28/29', 'start_date', '2027-04-01'),
            ('cost', 'c', '45k', 'cost', 4500000)]:
        hand.key(key)
        node = app.focused(('text', 'entry'))
        wait_for('it to be selected', lambda field=node: not field.text or field.selection == (0, len(field.text)))
        hand.type(words)
        hand.key('Return')
        hand.did(what, lambda now, name=field, value=wanted: row_of(now)[name] == value)
        app.focused('list-item', ROW)

    hand.key('2')
    hand.did('priority', lambda now: row_of(now)['priority'] == 'high')

    hand.key('shift+c')
    app.focused('text', 'Add a comment')
    hand.type('Two more weeks are needed')
    hand.key('ctrl+Return')
    hand.did('a comment', lambda now: 'Two more weeks are needed' in [one['text'] for one in now['comment']])
    desktop.key('F9')
    app.gone('push-button', 'Close details')

    row = app.find('list-item', pattern('^Co-design panel,'))
    hand.click(row.find(None, 'No owner'))
    app.find('dialog', 'Lead of “Co-design panel”, now nobody')
    hand.type('Rhys Lewis')
    hand.key('Return')
    hand.did('owner by mouse', lambda now: lead_of(now, 'Co-design panel') == 'Rhys Lewis')
    app.focused('list-item', pattern('^Co-design panel,'))

    card = app.find('push-button', pattern('^Trend 3'))
    hand.click(card.parent.find('label', 'Prepare'))
    app.find('dialog', 'Stance of “Community resilience”')
    hand.key('w')
    hand.did('stance of a trend by mouse', lambda now: stances(now)['Community resilience'] == 'watch')
    app.focused('push-button', pattern('^Trend 3'))
    hand.key('a')
    hand.did('stance of a trend', lambda now: stances(now)['Community resilience'] == 'act')

    app.click(app.find('list-item', ROW))
    app.focused('list-item', ROW)
    before = priorities(hand.state())
    hand.key('ctrl+a')
    app.find('list-item', ROW)
    wait_for('all to be selected', lambda: all('selected' in node.states for node in app.find(
        'list', f'Initiatives of {FIRST}').all('list-item')))
    hand.key('1')
    hand.did('the same for all of a trend', lambda now: set(priorities(now)) == {'critical'})
    # One edit, and so one key to take it back.
    hand.key('ctrl+z')
    hand.did('taken back', lambda now: priorities(now) == before)
    hand.expect_all()
    app.quit()


def facilitator(desktop):
    """Who writes down what a room says faster than it says it."""
    app, hand = sit_down(desktop, FACILITATOR, '--title', 'Millbrook')

    def titles(state, trend):
        home = next(one['id'] for one in state['trend'] if one['title'] == trend)
        return [one['title'] for one in state['initiatives'] if one['trend'] == home]

    hand.key('n')
    app.focused('text', f'Add initiative to {FIRST}')
    hand.type('Bus stop sensors')
    hand.key('Return')
    hand.did('the first title', lambda now: titles(now, FIRST) == ['Bus stop sensors'])
    hand.type('Carbon ledger')
    hand.key('Return')
    hand.did('the next title', lambda now: len(titles(now, FIRST)) == 2)

    hand.key('alt+Page_Down')
    app.focused('text', f'Add initiative to {SECOND}')
    hand.did('the next card', lambda now: True)
    said = [f'Said {n}' for n in range(10)]
    hand.paste('\n'.join(said))
    hand.did('ten titles from the clipboard', lambda now: sorted(titles(now, SECOND)) == said)
    app.find('label', '10 initiatives added')
    hand.key('ctrl+z')
    hand.did('taken back', lambda now: titles(now, SECOND) == [])

    hand.key('ctrl+k')
    app.focused('text')
    hand.type('Open data portal #harness !high')
    app.find('list-item', pattern('^Add .*Open data portal'))
    hand.key('Return')
    hand.did('a line with all of it', lambda now: any(
        one['title'] == 'Open data portal' and one['priority'] == 'high' for one in now['initiatives']))
    hand.expect_all()
    app.quit()


if __name__ == '__main__':
    harness.main(cio, facilitator)
