#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Insights: what a person finds there with keys and a screen reader, and where it leads."""

import re

import harness
import rooms
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
    desktop.key('Home')
    wait_for('the finding', lambda: desktop.key('Down') or re.search(name, app.focus().name))
    return app.focus()


def come_back(desktop, app):
    """Home and End go about in a table, Enter lists what any number counts, and one comes back to the cell one left."""
    desktop.key('Tab')
    desktop.key('Home', 'ctrl+Home')
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
    # Of none there is nothing to list, and that is said.
    none = wait_for('none', lambda: desktop.key('Right') or re.search(' leads 0 initiatives in ', app.focus().name)
                    and app.focus().name)
    desktop.key('Return')
    app.find('label', none)
    app.press('push-button', 'Close this message')
    app.focused(None, none)


def lists(desktop, app, counted, title):
    """Enter on what has the focus lists as many as it counts; one comes back to it."""
    app.focused(None, counted)
    desktop.key('Return')
    listed = app.find('list', title)
    number = int(re.search(r'(\d+)(?: initiatives?)?$', listed.name)[1])
    wait_for('as many as it says', lambda: len(list(listed.all('list-item'))) == number)
    desktop.key('Escape')
    app.gone('list', title)
    app.focused(None, counted)
    return number


def every_figure(desktop):
    """Whatever figure it is, Enter lists what it counts: initiatives or trends; as charts and as tables."""
    app = begin(desktop)
    lists(desktop, app, pattern('^10 of 10 trends with a stance'), 'Trends with a stance: 10')
    desktop.key('Right')
    lists(desktop, app, pattern('^12 initiatives under way'), 'Under way: 12 initiatives')
    desktop.key('Right')
    lists(desktop, app, pattern('cost known'), pattern(r'^Known cost: \d+ initiatives'))
    desktop.key('Right')
    lists(desktop, app, pattern('^4 without a lead'), 'Without a lead: 4 initiatives')
    desktop.key('Tab', 'ctrl+End', 'Home')
    lists(desktop, app, pattern('^All trends, besides: 6 done, 1 not doing'), 'Done or not doing: 7 initiatives')
    desktop.key('End')
    lists(desktop, app, pattern('^All trends, Maturity'), 'Trends whose maturity is known: 10')
    app.tab_to(None, 'Trend')
    desktop.key('Down', 'Right')
    one = lists(desktop, app, pattern('^Technology for public good, 2026/27: £'),
                pattern(r'^Technology for public good, 2026/27: cost of \d+ initiatives?$'))
    desktop.key('ctrl+End', 'End')
    all_years = lists(desktop, app, pattern('^Revenue, in all: £'), pattern(r'^Revenue, in all: cost of \d+ initiatives$'))
    assert 0 < one < all_years, (one, all_years)
    desktop.key('Tab')
    lists(desktop, app, pattern(r'^Idea: 6 initiatives$'), 'Idea: 6 initiatives')
    desktop.key('Tab')
    lists(desktop, app, pattern(r'^Not set: 7 initiatives$'), 'Not set: 7 initiatives')
    app.tab_to(None, 'Trend')
    wait_for('a tie of two', lambda: desktop.key('Down', 'End') or app.focus().name.endswith('Harnessing data, by initiatives: 2'))
    desktop.key('Return')
    tied = app.find('list', '“AI application” relies on “Harnessing data”, and so do 2 of its initiatives.')
    assert len(list(tied.all('list-item'))) == 2
    desktop.key('Escape')
    app.focused(None, pattern('by initiatives: 2$'))
    desktop.key('ctrl+t')
    app.find('table', 'Status as a table')
    app.tab_to(None, 'Status', key='shift+Tab')
    desktop.key('Down', 'End')
    lists(desktop, app, 'Idea, Initiatives: 6', 'Idea: 6 initiatives')
    app.tab_to(None, 'Trend', key='shift+Tab')
    desktop.key('ctrl+End', 'End', 'Left')
    assert lists(desktop, app, pattern('^Revenue, In all: £'), pattern(r'^Revenue, in all: ')) == all_years
    app.quit()


def tables(desktop, app):
    """Each cell is a sentence; arrows go from cell to cell, and Enter to the trend."""
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

    # What is the most is the darkest in light style alone.
    app.find('label', pattern('the stronger the colour, the more'))
    assert not app.has('label', pattern('[Dd]arkest|[Ll]ightest'))

    # No two cells of a table say the same, but for those of one word.
    cells = [node.name for node in app.find('table', 'What relies on what').all(showing=False) if ', by ' in node.name]
    assert len(cells) > 4 and len(cells) == len(set(cells)), cells


def count_findings(app):
    """How many there are, as it is said above them."""
    return int(app.find('label', pattern(r'^\d+ to consider$')).name.split()[0])


def follows(desktop, app):
    """An edit, its undo and what is looked for are seen at once."""
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
    desktop.type('co-design')
    app.find('label', pattern(r'^Figures are of the \d+ of 35 initiatives'))
    # So are the findings; it is said how many others there are, and all are one press away.
    wait_for('what is found in it', lambda: 0 < len(findings(app)) < count)
    assert any('Co-design panel' in name for name in findings(app)), findings(app)
    app.find('label', pattern(r'^\d+ (is|are) of what doesn’t match'))
    app.press(BUTTON, 'Show all findings')
    app.find('label', 'Of the whole plan.')
    wait_for('all of them', lambda: len(findings(app)) >= count)
    app.press(BUTTON, 'Show those of what matches')
    wait_for('those that match', lambda: len(findings(app)) < count)
    desktop.key('Escape')
    wait_for('all without a search', lambda: len(findings(app)) >= count)


def fixes(desktop, app):
    """Enter leads to the field that would put it right."""
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
    desktop.key('F9')
    app.gone('push-button', 'Close details')


def columns_of(table):
    """The texts of the first row."""
    return [cell.name for cell in next(iter(table.all('table-row', showing=False))).all('table-cell', showing=False)]


def twin(desktop):
    """Ctrl+T shows each chart as a plain table: named, with a column for each value, the focus where it was, and the same
    keys."""
    app = begin(desktop)
    charts = ('Key figures', 'Coverage', 'Load by lead', 'Cost by financial year', 'Status', 'Delivery confidence',
              'What relies on what')
    desktop.key('Tab', 'Down', 'Down')
    app.focused('table-cell', 'Reimagining services')
    desktop.key('ctrl+t')
    app.focused('table-cell', 'Reimagining services')
    for name in charts:
        table = app.find('table', f'{name} as a table')
        app.find('panel', f'{name} as a table')
        app.gone('table', name)
        wait_for(f'the rows of {name}', lambda: len(list(table.all('table-row', showing=False))) > 2)
        said = [cell.name for cell in table.all('table-cell', showing=False) if ': ' in cell.name]
        assert len(said) == len(set(said)), said
    assert columns_of(app.find('table', 'Coverage as a table')) == [
        'Trend', 'Now', 'Next', 'Later', 'Not placed', 'Stance', 'Planned against the stance', 'Maturity now',
        'Target maturity']
    assert columns_of(app.find('table', 'Status as a table')) == ['Status', 'Initiatives']
    desktop.key('Right')
    counted = app.focused('table-cell', pattern(r'^Reimagining services, Now: \d+$')).name
    desktop.key('Return')
    listed = app.find('list', pattern('^Reimagining services, Now: '))
    assert len(list(listed.all('list-item'))) == int(counted.split(': ')[1]), counted
    desktop.key('Escape')
    app.focused('table-cell', counted)
    app.tab_to('table-cell', 'Lead')
    desktop.key('Down', 'Right')
    led = app.focused('table-cell', pattern(r': \d+$')).name
    desktop.key('Return')
    listed = app.find('list', pattern(f'^{led.split(",")[0]} leads '))
    assert len(list(listed.all('list-item'))) == int(led.split(': ')[1]), led
    desktop.key('Escape')
    app.focused('table-cell', led)
    # What is edited while it is shown is there at once.
    desktop.key('ctrl+f')
    app.focused(ENTRY, pattern('^Search'))
    desktop.type('data')
    app.find('label', pattern(r'^Figures are of the \d+ of 35 initiatives'))
    sums = app.find('table', 'Key figures as a table')
    wait_for('fewer', lambda: any(re.search(r'^Initiatives, Number: \d$', cell.name) for cell in sums.all('table-cell', showing=False)))
    desktop.key('Escape')
    # Of all that isn't set there is a word for those who don't see a dash.
    wait_for('none', lambda: any(cell.name == 'Initiatives, Amount: none' for cell in sums.all('table-cell', showing=False)))
    app.tab_to(BUTTON + ('switch',), pattern('^As a table'), key='shift+Tab')
    desktop.key('space')
    for name in charts:
        app.find('table', name)
    app.gone('table', pattern(' as a table$'))
    app.quit()


def looked_at(desktop):
    """One after another in one program: to start it takes longer than what some of them do."""
    app = begin(desktop)
    tables(desktop, app)
    app.tab_to(None, pattern(r'^\d+ of \d+ trends|initiatives under way of'), key='shift+Tab')
    desktop.key('Home')
    come_back(desktop, app)
    fixes(desktop, app)
    follows(desktop, app)
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
    # Without a reason it isn't done.
    app.focused(ENTRY, 'Why is this as it should be?')
    desktop.key('Return')
    desktop.key('space', 'Return')
    app.focused(ENTRY, 'Why is this as it should be?')
    desktop.key('ctrl+a')
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
    document = rooms.document_of(plan)
    for entry in document['initiatives']:
        if entry['title'] == 'Co-design panel':
            entry['lead'] = document['owners'][0]['id']
    rooms.change(desktop, plan, document)
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


def at_the_beginning(desktop):
    """Who comes back to other findings than there were sees their beginning, not what was in sight before."""
    app = begin(desktop)
    wait_for('findings', lambda: len(findings(app)) > 8)
    app.settled(lambda: next(iter(app.find('list', pattern('^Findings')).all('list-item'))))
    x, y = app.point(app.find('list', pattern('^Findings')))
    desktop.xdotool('mousemove', x, y)
    for _ in range(8):
        desktop.xdotool('click', 5)
    before = app.find('label', pattern(r'^\d+ to consider$')).name
    desktop.key('ctrl+1')
    app.focused('push-button', FIRST_TREND)
    plan = desktop.documents / 'Millbrook.trends'
    document = rooms.document_of(plan)
    for trend in document['trends']:
        trend.update(stance='act', stance_reason='')
    rooms.change(desktop, plan, document)
    desktop.key('ctrl+4')
    wait_for('others', lambda: app.find('label', pattern(r'^\d+ to consider$')).name != before)

    def is_at_start():
        shown = app.find('list', pattern('^Findings'))
        row = next(iter(shown.all('list-item')), None)
        return row is not None and row.extents[1] >= shown.extents[1] - 1 and row.name == findings(app)[0]
    wait_for('the first in sight', is_at_start)
    app.quit()


columns_narrow.screen = {'width': 1024, 'height': 768}
columns_large.screen = {'text_scale': 2}

def within(desktop):
    """What has room on a small screen with large text has it, whatever wide table there is below; that one is scrolled
    sideways for."""
    app = desktop.launch(rooms.dense(desktop, 'Dense.trends'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+4')
    app.focused(None, pattern('trends with a stance$'))
    for name in 'Key figures', 'Coverage':
        table = app.find('table', name)
        wait_for(name, lambda: table.all('table-cell', showing=False))
        for cell in table.all('table-cell', showing=False):
            left, _top, width, _height = cell.extents
            assert left >= 0 and left + width <= desktop.width, (name, cell.name, cell.extents)
    # Each figure in one line, beside its caption
    heights = {cell.extents[3] for cell in app.find('table', 'Key figures').all('table-cell')}
    assert len(heights) == 1, heights
    app.tab_to(None, pattern('^Lead'))
    desktop.key('End')
    wait_for('the end of its row', lambda: app.focus().extents[0] + app.focus().extents[2] <= desktop.width)
    app.quit()


within.screen = {'width': 1024, 'height': 768, 'text_scale': 2}

if __name__ == '__main__':
    harness.main(looked_at, at_the_beginning, every_figure, twin, aside, gone, columns_narrow, columns_large, within, leaks=False)
