#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Insights: what a person finds there with keys and a screen reader, and where it leads."""

import json
import re

import harness
from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: Technology for public good')
ENTRY = ('text', 'entry')
MENU_ITEM = ('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button')
BUTTON = ('push-button', 'toggle-button', 'check-box')


def begin(desktop, *options):
    name = f'{options[-1]}.trends' if options else 'Millbrook.trends'
    app = desktop.launch(desktop.new_plan(name, *(options or ['--sample'])))
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+4')
    app.find('table', 'Coverage')
    app.focused(None, pattern('trends with a stance$'))
    return app


def findings(app):
    return [node.name for node in app.find('list', 'Findings').all('list-item')]


def to_finding(app, name):
    """By Tab to the list, and down it."""
    desktop = app.desktop
    app.tab_to('list-item', pattern('^(Act now|Look into|Worth knowing): '))
    wait_for('the finding', lambda: desktop.key('Down') or re.search(name, app.focus().name))
    return app.focus()


def come_back(desktop):
    """Home and End go about in a table, Enter lists what any number counts, and one comes back to the cell one left."""
    app = begin(desktop)
    desktop.key('Tab')
    app.focused(None, 'Trend')
    desktop.key('ctrl+End')
    app.focused(None, pattern('^All trends, besides'))
    desktop.key('ctrl+Home', 'Down', 'End')
    app.focused(None, pattern('^Technology for public good, maturity now'))
    desktop.key('Return')
    app.focused('heading', FIRST_TREND)
    desktop.key('Escape')
    app.focused(None, pattern('^Technology for public good, maturity now'))
    desktop.key('Home')
    app.focused(None, 'Technology for public good')
    load = app.find('table', 'Load by lead')
    led = wait_for('the load', lambda: [node for node in load.all(showing=False) if re.search(' leads 0 initiatives in', node.name)])
    assert led
    app.tab_to(None, pattern('^Lead'))
    desktop.key('Down', 'Right')
    counted = app.focused(None, pattern(r' leads \d+ initiatives? in ')).name
    desktop.key('Return')
    title = counted.split(', over the limit')[0]
    listed = app.find('list', title)
    wait_for('as many as were counted',
             lambda: len(list(listed.all('list-item'))) == int(re.search(r'leads (\d+) ', title)[1]))
    desktop.key('Escape')
    app.focused(None, counted)
    app.quit()


def tables(desktop):
    """Each cell is a sentence; arrows go from cell to cell, and Enter to the trend."""
    app = begin(desktop)
    for name in ('Key figures', 'Coverage', 'Load by lead', 'Cost by financial year', 'Status',
                 'Delivery confidence', 'What relies on what'):
        app.find('table', name)
    desktop.key('Right')
    app.focused(None, pattern('initiatives under way of 35, 6 done$'))
    desktop.key('Tab')
    app.focused(None, 'Trend')
    desktop.key('Down')
    app.focused(None, 'Technology for public good')
    desktop.key('Right')
    counted = app.focused(None, pattern(r'^Technology for public good, Now: \d+ initiatives?$')).name
    desktop.key('Return')
    listed = app.find('list', counted)
    wait_for('as many as were counted',
             lambda: len(list(listed.all('list-item'))) == int(re.search(r'(\d+) initiatives?$', counted)[1]))
    desktop.key('Escape')
    app.gone('list', counted)
    app.focused(None, counted)
    for _step in range(4):
        desktop.key('Right')
    app.focused(None, 'Technology for public good, stance Act')
    desktop.key('Right')
    app.focused(None, 'Technology for public good, maturity now: Basic, wanted: Good')
    desktop.key('Return')
    app.focused('heading', FIRST_TREND)
    desktop.key('Escape')
    app.focused(None, pattern('^Technology for public good'))

    # What is in none of the columns is said of all trends, and below none of their headings.
    app.find(None, pattern(r'^All trends, besides: 6 done, \d+ not doing$'), within=app.find('table', 'Coverage'))

    # No two cells of a table say the same, but for those of one word.
    cells = [node.name for node in app.find('table', 'What relies on what').all(showing=False) if ', by ' in node.name]
    assert len(cells) > 4 and len(cells) == len(set(cells)), cells
    app.quit()


def count_findings(app):
    """How many there are, as it is said above them."""
    return int(app.find('label', pattern(r'^\d+ to consider$')).name.split()[0])


def follows(desktop):
    """An edit, its undo and what is looked for are seen at once."""
    app = begin(desktop)
    count = len(findings(app))
    assert count > 5, count
    assert count_findings(app) >= count
    to_finding(app, 'Co-design panel” has no lead')
    desktop.key('1')
    app.find(None, pattern('^Act now: Initiatives without a lead. “Co-design panel” has no lead yet'))
    desktop.key('ctrl+z')
    app.gone(None, pattern('^Act now: Initiatives without a lead. “Co-design panel” has no lead yet'))
    desktop.key('ctrl+f')
    app.focused(ENTRY, pattern('^Search'))
    desktop.type('data')
    app.find('label', pattern(r'^Figures are of the \d+ of 35 initiatives'))
    app.quit()


def fixes(desktop):
    """Enter leads to the field that would put it right."""
    app = begin(desktop)
    to_finding(app, 'Co-design panel” has no lead')
    desktop.key('Return')
    app.find('push-button', 'Close details')
    wait_for('the lead', lambda: app.focus().name.startswith('Lead'))
    # From the details it goes back to the finding, which says what its keys do and has a menu.
    desktop.key('Escape')
    back = app.focused('list-item', pattern('Co-design panel” has no lead'))
    desktop.key('Up')
    wait_for('what its keys do', lambda: back.description == 'Enter: Choose a lead…, Delete: Set aside…')
    desktop.key('Down')
    app.focused('list-item', pattern('Co-design panel” has no lead'))
    desktop.key('shift+F10')
    app.find(MENU_ITEM, pattern('^Priority'))
    desktop.key('Escape')
    app.focused('list-item', pattern('Co-design panel” has no lead'))
    desktop.key('Return')
    wait_for('the lead', lambda: app.focus().name.startswith('Lead'))
    # What the details are of stays selected where only its trend has a row.
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    desktop.key('F9')
    app.find('push-button', 'Close details')
    wait_for('the same', lambda: app.find(ENTRY, 'Title').text == 'Co-design panel')
    app.quit()


def aside(desktop):
    """With a reason, and back; each is one edit, and told."""
    app = begin(desktop)
    count = count_findings(app)
    # What is selected doesn't draw the focus away.
    desktop.key('Tab', 'Down')
    app.focused(None, 'Technology for public good')
    to_finding(app, 'Co-design panel” has no lead')
    desktop.key('Delete')
    app.focused(ENTRY, 'Why is this as it should be?')
    desktop.type('Waits for')
    desktop.key('Escape')
    app.focused('list-item', pattern('Co-design panel” has no lead'))
    app.quit()
    # What was half typed is offered the next time, and goes on where it was.
    app = desktop.launch(desktop.documents / 'Millbrook.trends')
    app.find('label', pattern('^“Waits for” was typed last time into the reason .* of “Co-design panel”'))
    app.press('push-button', 'Restore')
    app.find('push-button', 'Close details')
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    to_finding(app, 'Co-design panel” has no lead')
    desktop.key('Delete')
    wait_for('what was typed', lambda: app.focused(ENTRY, 'Why is this as it should be?').text == 'Waits for')
    desktop.type(' the new head')
    desktop.key('Return')
    app.find('label', f'{count - 1} to consider')
    app.find(BUTTON, '2 set aside')
    desktop.key('ctrl+z')
    app.find('label', f'{count} to consider')
    desktop.key('ctrl+shift+z')
    app.find('label', f'{count - 1} to consider')
    app.press(BUTTON, '2 set aside')
    app.find(None, pattern('“Co-design panel” has no lead yet.*Waits for the new head'))
    app.tab_to('list-item', pattern('Waits for the new head'))
    desktop.key('Delete')
    app.find('label', f'{count} to consider')
    # The focus stays in the findings when the last has been taken back.
    app.tab_to('list-item', pattern('^(Act now|Look into|Worth knowing): '))
    desktop.key('Delete')
    app.find('label', f'{count + 1} to consider')
    app.focused(BUTTON, '0 set aside')
    app.quit()


def gone(desktop):
    """What has been put right elsewhere isn't set aside any more."""
    app = begin(desktop)
    count = count_findings(app)
    to_finding(app, 'Co-design panel” has no lead')
    desktop.key('Delete')
    app.focused(ENTRY, 'Why is this as it should be?')
    desktop.type('Waits')
    plan = desktop.documents / 'Millbrook.trends'
    document = json.loads(desktop.run(harness.PROGRAM, 'export', plan, '--format', 'json', '--output', '-'))
    for entry in document['initiatives']:
        if entry['title'] == 'Co-design panel':
            entry['lead'] = document['owners'][0]['id']
    changed = desktop.documents / 'changed.json'
    changed.write_text(json.dumps(document))
    desktop.run(harness.PROGRAM, 'import', plan, changed)
    app.gone(ENTRY, 'Why is this as it should be?')
    app.find('label', f'{count - 1} to consider')
    app.find(BUTTON, '1 set aside')
    app.quit()


def look_at_columns(desktop):
    """Every figure stands below its heading, however the words of its row wrap; so do the totals."""
    app = begin(desktop)
    tables = list(app.frames()[0].all('table', showing=False))
    assert len(tables) > 4, tables
    for table in tables:
        name = table.name
        rows = table.all('table-row', showing=False)
        places = [[cell.extents[0] for cell in row.all('table-cell', showing=False)] for row in rows]
        assert places, name
        for row in places:
            assert row == places[0][:len(row)], (name, row, places[0])
    app.quit()


def columns_narrow(desktop):
    look_at_columns(desktop)


def columns_large(desktop):
    look_at_columns(desktop)


columns_narrow.screen = {'width': 1024, 'height': 768}
columns_large.screen = {'text_scale': 2}

if __name__ == '__main__':
    harness.main(come_back, tables, follows, fixes, aside, gone, columns_narrow, columns_large, leaks=False)
