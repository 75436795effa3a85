#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown goes to the clipboard as a table: what is looked for, in the order in which it is shown, and as a
spreadsheet reads it. And what goes to a printer, as far as a person gets without one."""

import csv
import datetime
import html.parser
import itertools
import json
import subprocess

import harness
from harness import pattern, wait_for

CHOICE = ('check-box', 'radio-button')
SINK = harness.BUILD / 'tests/ui/clipboard-sink'
TSV = 'text/plain;charset=utf-8'


class Cells(html.parser.HTMLParser):
    """The rows of all tables of a document."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.cell = [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == 'tr':
            self.rows.append([])
        if tag in ('td', 'th'):
            self.cell = ''

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def begin(desktop, *options):
    path = desktop.new_plan('Millbrook.trends', *options)
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1: '))
    return app, path


def read(desktop):
    """The rows that are on the clipboard, which are the same whichever way they are pasted."""
    rows = [line.split('\t') for line in desktop.run(SINK, TSV).splitlines()]
    expect(Cells(desktop.run(SINK, 'text/html')).rows, rows)
    expect([row or [''] for row in csv.reader(desktop.run(SINK, 'text/csv').splitlines())], rows)
    return rows


def copy(desktop, app, said=pattern('^Copied [0-9]+ rows$')):
    desktop.key('ctrl+shift+c')
    app.find('label', said)
    return read(desktop)


def drawing_of(desktop):
    """The drawing on the clipboard, or nothing."""
    return subprocess.run([SINK, 'image/svg+xml'], env=desktop.environment, capture_output=True, text=True,
                          check=False).stdout


def expect(got, wanted):
    assert got == wanted, f'{got} and not {wanted}'


def column(rows, title):
    place = rows[0].index(title)
    return [row[place] for row in rows[1:]]


def plan_of(desktop, path):
    return json.loads(desktop.run(harness.PROGRAM, 'export', '--format', 'json', '--output', '-', path))


def board(desktop):
    """All initiatives in the order of the board, then those that are looked for."""
    app, path = begin(desktop, '--sample')
    initiatives = {entry['title']: entry for entry in plan_of(desktop, path)['initiatives']}
    rows = copy(desktop, app, f'Copied {len(initiatives)} rows')
    expect(rows[0][:2], ['Trend', 'Initiative'])
    expect(sorted(column(rows, 'Initiative')), sorted(initiatives))
    for title, start in zip(column(rows, 'Initiative'), column(rows, 'Start')):
        expect(start, initiatives[title].get('start_date') or '')
        assert start == '' or datetime.date.fromisoformat(start)

    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), pattern('^Search'))
    desktop.type('gazetteer')
    app.find('label', pattern('^1 '))
    desktop.key('ctrl+shift+c')
    app.find('label', 'Copied 1 row')
    expect(column(read(desktop), 'Initiative'), ['Address gazetteer clean-up'])
    desktop.key('Escape')
    desktop.key('Escape')

    # By something else, and in lanes, too: card by card, and lane by lane
    for command in ('Group the board by: Status', 'Lanes of the board: Priority'):
        app.command(command)
        app.gone('list-item', pattern(f'.*{command}'))
    app.find('push-button', pattern('^Status: Under way, Priority: '))
    rows = copy(desktop, app, f'Copied {len(initiatives)} rows')
    expect(rows[0][:2], ['Status', 'Initiative'])
    places = list(zip(column(rows, 'Priority'), column(rows, 'Status')))
    expect(len({place for place, _ in itertools.groupby(places)}), len(list(itertools.groupby(places))))
    lanes = [lane for lane, _ in itertools.groupby(column(rows, 'Priority'))]
    expect(len(set(lanes)), len(lanes))
    app.quit()


def roadmap(desktop):
    """Lane by lane, and last what isn't to be done, where that is listed; and as a table, in the order of its rows."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+2')
    app.find(None, pattern('^Roadmap'))
    shown = copy(desktop, app)
    desktop.key('x')
    app.find('label', 'What is left out is listed beside')
    desktop.key('ctrl+shift+c')
    bars = wait_for('more rows', lambda: len(read(desktop)) > len(shown) and read(desktop))
    dated = [row for row in bars[1:] if row[bars[0].index('Start')] or row[bars[0].index('End')]]
    left_out = [row for row in bars[1:] if row[bars[0].index('Status')] == 'Not doing']
    expect(bars[-len(left_out):], left_out)
    expect(bars[:-len(left_out)], shown)
    lanes = [row[0] for row in dated if row not in left_out]
    expect(lanes, sorted(lanes, key=lanes.index))
    desktop.key('ctrl+t')
    app.find(None, 'Roadmap as a table')
    desktop.key('ctrl+shift+c')

    def is_sorted():
        starts = [start for start in column(read(desktop), 'Start') if start]
        return starts == sorted(starts)
    wait_for('the rows of the table', is_sorted)
    assert not [lane for lane in lanes if lane not in column(read(desktop), 'Trend')]
    app.quit()


def priorities(desktop):
    """The ranking, with what each score is made up of."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+3')
    app.find(None, pattern('ranked'))
    rows = copy(desktop, app)
    expect(rows[0][:4], ['Rank', 'Initiative', 'Trend', 'Score'])
    scores = [float(score) for score in column(rows, 'Score') if score]
    expect(scores, sorted(scores, reverse=True))
    note = rows[0].index('Note')
    for row in rows[1:]:
        parts = [float(part) for part in row[4:note] if part]
        assert row[3] == '' or abs(sum(parts) - float(row[3])) < 0.5, row
        assert row[3] != '' or row[note].startswith('Not rated: '), row
    assert 'Cost (GBP)' in rows[0], rows[0]
    app.quit()


def tried(desktop):
    """What is tried beside the ranking is in its table, its picture and what is exported of it, which say that it is tried."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+3')
    app.find(None, pattern('ranked'))
    app.click(app.find(('text', 'entry'), 'Sum to spend'))
    desktop.key('ctrl+a')
    desktop.type('250k')
    desktop.key('Return')
    app.press(('push-button', 'toggle-button'), pattern('^Budget: '))
    app.press(('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button'), 'Capital')
    app.find(('push-button', 'toggle-button'), 'Budget: Capital')
    app.find('label', 'Capital')
    app.click(app.find(('text', 'entry'), 'Sum to spend'))
    desktop.key('ctrl+a')
    desktop.type('12345')
    desktop.key('Return')
    app.press(('toggle-button', 'check-box'), 'Weights')
    spin = app.find('spin-button', pattern('^Weight of How soon'))
    app.click(spin, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('60')
    desktop.key('Return')
    app.find('label', pattern(r'\d+ would rise, \d+ would fall\.'))
    app.click(app.find('list', 'Ranking'), at=(0.5, 0.5))
    rows = copy(desktop, app)
    expect(rows[0][3], 'Score by weights that are tried, not kept')
    assert 'Capital (GBP)' in rows[0] and 'Cost (GBP)' not in rows[0], rows[0]
    desktop.key('ctrl+alt+c')
    app.find('label', 'Copied as a picture')
    drawing = wait_for('the drawing', lambda: drawing_of(desktop))
    for text in ('Weights that are tried, not kept: ', '£12,345 of capital reaches to here:'):
        assert text in html.unescape(drawing), text
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    wait_for('the sum', lambda: app.find(('text', 'entry'), 'Budget', within=dialog).text == '£12,345')
    wait_for('its sort', lambda: 'checked' in app.find(CHOICE, 'Capital', within=dialog).states)
    export_to(desktop, app, 'tried.svg')
    expect((desktop.documents / 'tried.svg').read_text(), drawing)
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    app.tab_to(('text', 'entry'), 'Budget')
    desktop.key('ctrl+a')
    desktop.type('much')
    app.find('label', 'That isn’t an amount of money', within=dialog)
    desktop.key('ctrl+a')
    desktop.type('none')
    app.gone('label', 'That isn’t an amount of money')
    export_to(desktop, app, 'none.svg')
    assert 'reaches to here' not in (desktop.documents / 'none.svg').read_text()
    app.quit()


def insights(desktop):
    """Several tables, each below its title."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+4')
    app.find(None, pattern('to consider'))
    desktop.key('ctrl+shift+c')
    app.find('label', pattern('^Copied [0-9]+ rows$'))
    titles = [block.splitlines()[0] for block in desktop.run(SINK, TSV).split('\n\n')]
    expect(titles, ['Key figures', 'Coverage', 'Load by lead', 'Cost by financial year', 'Status', 'Delivery confidence',
                    'What relies on what', 'What is missing'])
    app.quit()


def nothing(desktop):
    """Where there is nothing to copy that is said, and what was in the clipboard stays there."""
    app, _ = begin(desktop)
    desktop.key('ctrl+shift+c')
    app.find('label', 'There is nothing here to copy')
    app.quit()


def picture(desktop):
    """Each view, as pixels and as a drawing; of what isn't drawn that is said."""
    app, _ = begin(desktop, '--sample')
    seen = []
    for number, name in ((1, '^Digital trends'), (2, '^Roadmap'), (3, 'ranked'), (4, 'to consider')):
        desktop.key(f'ctrl+{number}')
        app.find(None, pattern(name))
        desktop.key('ctrl+alt+c')
        app.find('label', 'Copied as a picture')
        wait_for(f'the drawing of view {number}', lambda: drawing_of(desktop) not in seen)
        seen.append(drawing_of(desktop))
        assert subprocess.run([SINK, 'image/png'], env=desktop.environment, capture_output=True,
                              check=True).stdout.startswith(b'\x89PNG')
    assert 'Data ethics board' in seen[0] and 'Data ethics board' in seen[1]
    assert 'ranked-initiative-' in seen[2] and 'ranked-initiative-' not in seen[1]
    assert 'coverage-trend-' in seen[3] and 'coverage-trend-' not in seen[0]
    desktop.key('ctrl+1')
    app.focused('push-button', pattern('^Trend 1: '))
    desktop.key('Return')
    app.find('push-button', pattern('^Back'))
    desktop.key('ctrl+alt+c')
    app.find('label', 'There is no picture of this; it can be copied as a table')
    app.quit()


def look_for(desktop, app, text):
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), pattern('^Search'))
    desktop.type(text)
    app.find('label', pattern('^[0-9]+ '))


def part(desktop):
    """A picture is of what is looked for, and says so; and so is what is exported, unless all is asked for."""
    app, path = begin(desktop, '--sample')
    n_all = len(plan_of(desktop, path)['initiatives'])
    look_for(desktop, app, 'gazetteer')
    desktop.key('ctrl+alt+c')
    app.find('label', 'Copied as a picture: only what the filter shows')
    drawing = wait_for('the drawing', lambda: drawing_of(desktop))
    assert 'Address gazetteer clean-up' in drawing and 'Data ethics board' not in drawing
    assert f'Only 1 of {n_all} initiatives are shown' in drawing
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    shown = app.find(CHOICE, f'Only what the filter shows: 1 of {n_all}', within=dialog)
    wait_for('what is seen to be chosen', lambda: 'checked' in shown.states)
    wait_for('its words', lambda: 'gazetteer' in shown.description)
    export_to(desktop, app, 'part.svg')
    assert 'Data ethics board' not in wait_for('the part', (desktop.documents / 'part.svg').read_text)
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, f'All: {n_all}')
    desktop.key('space')
    export_to(desktop, app, 'all.svg')
    assert 'Data ethics board' in wait_for('all', (desktop.documents / 'all.svg').read_text)
    app.quit()


def export_to(desktop, app, name):
    app.tab_to(('text', 'entry'), 'File name')
    desktop.key('ctrl+a')
    desktop.type(name)
    desktop.key('Return')
    wait_for('the dialog to go', lambda: 'Export' not in [frame.name for frame in app.frames()])
    wait_for('the file', (desktop.documents / name).exists)


def selected(desktop):
    """Where several are selected, a table is of these; a picture is of what is seen, and an export of what is chosen."""
    app, path = begin(desktop, '--sample')
    n_all = len(plan_of(desktop, path)['initiatives'])
    desktop.key('Down')
    app.focused('list-item', pattern('^Data ethics board'))
    desktop.key('shift+Down')
    wait_for('two to be selected', lambda: sum('selected' in row.states for row in app.frame().all('list-item')) == 2)
    desktop.key('ctrl+shift+c')
    app.find('label', 'Copied 2 rows, of what is selected')
    titles = column(read(desktop), 'Initiative')
    expect(len(titles), 2)
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    wait_for('all to be chosen', lambda: 'checked' in app.find(CHOICE, f'All: {n_all}', within=dialog).states)
    app.tab_to(CHOICE, f'Only what is selected: 2 of {n_all}')
    desktop.key('space')
    export_to(desktop, app, 'selected.svg')
    drawing = (desktop.documents / 'selected.svg').read_text()
    assert all(title in drawing for title in titles) and 'chosen one by one' in drawing
    app.quit()


def stretch(desktop):
    """Of the roadmap the days are copied that are in sight; of all of it where it is."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+2')
    app.find(None, pattern('^Roadmap'))

    def copied(*before):
        desktop.key('ctrl+alt+c')
        app.find('label', 'Copied as a picture')
        return wait_for('another drawing', lambda: drawing_of(desktop) not in ('', *before) and drawing_of(desktop))
    desktop.key('ctrl+0')
    whole = copied()
    assert 'drawn' not in whole.split('</desc>')[0], whole.split('</desc>')[0]
    for _ in range(9):
        desktop.key('ctrl+plus')
    near = copied(whole)
    assert 'drawn' in near.split('</desc>')[0], near.split('</desc>')[0]
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    app.tab_to('push-button', 'What is in sight')
    desktop.key('space')
    first = app.find(('text', 'entry'), 'From', within=dialog)
    wait_for('the first day', lambda: first.text)
    export_to(desktop, app, 'near.svg')
    expect((desktop.documents / 'near.svg').read_text(), near)
    app.quit()


def columns(desktop):
    """Where columns are in front they are what is copied, exported and printed; each window has what it shows itself."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+2')
    app.find(None, pattern('^Roadmap'))

    def copied(what):
        desktop.key('ctrl+alt+c')
        app.find('label', 'Copied as a picture')
        return wait_for(what, lambda: what in drawing_of(desktop) and drawing_of(desktop))
    copied('Roadmap by trend')
    desktop.key('h')
    drawing = copied('id="column-now"')
    assert 'Roadmap by' not in drawing and 'id="column-not_doing"' in drawing
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    wait_for('the columns to be chosen',
             lambda: 'checked' in app.find(CHOICE, 'Now, next, later', within=dialog).states)
    export_to(desktop, app, 'columns.svg')
    expect((desktop.documents / 'columns.svg').read_text(), drawing)
    # What is set where another window is, isn't shown here.
    environment = {**desktop.environment, 'GSETTINGS_SCHEMA_DIR': str(harness.BUILD / 'data'), 'GSETTINGS_BACKEND': 'keyfile'}
    for key, value in (('roadmap-lanes', 'owner'), ('roadmap-arrangement', 'timeline')):
        subprocess.run(['gsettings', 'set', 'org.socitm.Trends', key, value], env=environment, check=True)
    copied('id="column-now"')
    desktop.key('h')
    copied('Roadmap by trend')
    app.quit()


def proposed(desktop):
    """Who exports a picture is first offered that of what is in front."""
    app, _ = begin(desktop, '--sample')
    desktop.key('ctrl+2')
    app.find(None, pattern('^Roadmap'))
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    wait_for('the roadmap to be chosen',
             lambda: 'checked' in app.find(CHOICE, 'Roadmap', within=dialog).states)
    assert 'checked' not in app.find(CHOICE, 'Board', within=dialog).states
    desktop.key('Escape')
    app.quit()


def printer(desktop):
    """What is in front is offered to a printer, and every other paper; who thinks better of it is back where they were,
    and nothing is said."""
    # Printers in the neighbourhood would be asked for by a bus that isn't there.
    settings = desktop.home / '.config/gtk-4.0/settings.ini'
    with settings.open('a', encoding='utf-8') as file:
        file.write('gtk-print-backends=file\n')
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'), chooses_files=True)
    app.focused('push-button', pattern('^Trend 1: '))
    desktop.key('ctrl+p')
    dialog = app.frame('What to print')
    board = app.find(CHOICE, 'Board', within=dialog)
    wait_for('the view in front to be chosen', lambda: 'checked' in board.states)
    for paper in ('Summary', 'Roadmap', 'Now, next, later', 'Priorities', 'Insights'):
        app.find(CHOICE, paper, within=dialog)
    desktop.key('Escape')
    wait_for('the question to go', lambda: 'What to print' not in [frame.name for frame in app.frames()])
    app.focused('push-button', pattern('^Trend 1: '))
    desktop.key('ctrl+p')
    app.focused('push-button', 'Print…')
    app.tab_to(CHOICE, 'Insights')
    desktop.key('space')
    app.tab_to('push-button', 'Print…')
    desktop.key('Return')
    app.frame('Print')
    desktop.key('Escape')
    wait_for('the dialog to go', lambda: 'Print' not in [frame.name for frame in app.frames()])
    app.focused('push-button', pattern('^Trend 1: '))
    assert not app.has('label', pattern('^Printed'))
    app.quit()


if __name__ == '__main__':
    harness.main(board, roadmap, priorities, tried, insights, nothing, picture, part, selected, stretch, columns, proposed,
                 printer)
