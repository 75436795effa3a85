#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes out and what comes in, through the dialogs that ask about it: for whom an export is and what that leaves out,
where it goes, what is to be known of it afterwards, and figures in another currency."""

import json
import os
import sqlite3
import subprocess

import harness
from harness import pattern, wait_for

CHOICE = ('check-box', 'radio-button')
# No font has it, and none will: it is no character.
BOXED = chr(0x10FFFF - 2)


def edit(path, *statements):
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def count(path, query):
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    (number,) = database.execute(query).fetchone()
    database.close()
    return number


def open_dialog(desktop, app):
    app.find('push-button', pattern('^Export'))
    desktop.key('ctrl+e')
    return app.frame('Export')


def says(app, dialog, text):
    app.find('label', pattern(text), within=dialog)


def audience(desktop):
    """Before anything is exported, each choice says how much it leaves out, marks or replaces; and follows the plan."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    internal = count(path, "SELECT count(*) FROM initiative WHERE sensitivity = 'internal'")
    exempt = count(path, "SELECT count(*) FROM initiative WHERE sensitivity = 'exempt'")
    people = count(path, "SELECT count(*) FROM owner WHERE kind = 'person'")
    app = desktop.launch(path)
    dialog = open_dialog(desktop, app)
    said = f'Holds {internal} internal initiatives?(,| and) {exempt} exempt initiatives?'
    says(app, dialog, f'^All that the plan holds.*\n{said}')
    says(app, dialog, f'(?s)^Without what is internal or exempt.*\nLeaves out {internal + exempt} initiatives?')
    says(app, dialog, f'(?s)^People’s roles.*described.*\nReplaces {people} names?\\. {said}')
    choice = app.find(CHOICE, 'Public', within=dialog)
    wait_for('the choice to be described', lambda: f'Leaves out {internal + exempt}' in choice.description)

    # Somebody else makes one more of them internal.
    changes = desktop.place / 'changes.json'
    changes.write_text(json.dumps(one_more_internal(desktop, path)))
    desktop.run(harness.PROGRAM, 'import', path, changes)
    says(app, dialog, f'(?s)^Without what is internal or exempt.*\nLeaves out {internal + exempt + 1} initiatives')
    desktop.key('Escape')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    app.quit()


def one_more_internal(desktop, path):
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    initiative = next(one for one in plan['initiatives'] if one.get('sensitivity', 'public') == 'public')
    initiative['sensitivity'] = 'internal'
    return {**plan, 'initiatives': [initiative]}


def place(desktop):
    """A mistyped folder is not made, and the export goes where it was to go."""
    documents = desktop.documents
    (documents / 'elsewhere').mkdir()
    app = desktop.launch(desktop.new_plan('Plan.trends', '--title', 'Plan'), chooses_files=True)
    dialog = open_dialog(desktop, app)
    app.press('push-button', 'Choose…', within=dialog)
    app.frame('Export to a folder')
    desktop.key('ctrl+a')
    desktop.type(f'{documents}/elsewhre')
    desktop.key('Return')
    app.find('label', pattern('There is no folder “elsewhre”'))
    desktop.key('Escape')
    app.gone('label', pattern('There is no folder'))
    assert sorted(os.listdir(documents)) == ['Plan.trends', 'elsewhere'], os.listdir(documents)

    name = wait_for('a file name', lambda: next(
        (node for node in app.frame('Export').all('text') if node.text.startswith('Plan.')), None)).text
    app.press('push-button', 'Choose…', within=app.frame('Export'))
    app.frame('Export to a folder')
    desktop.key('ctrl+a')
    desktop.type(f'{documents}/elsewhere/{name}')
    desktop.key('Return')
    says(app, app.frame('Export'), 'elsewhere$')
    app.press('push-button', 'Export', within=app.frame('Export'))
    wait_for('the export', (documents / 'elsewhere' / name).exists)
    app.find('label', pattern('^Exported'))
    app.quit()
    assert sorted(os.listdir(documents)) == ['Plan.trends', 'elsewhere'], os.listdir(documents)


def named(desktop):
    """After its plan, with each format's ending; and a dot in what a person types is no ending."""
    app = desktop.launch(desktop.new_plan('Plan.trends', '--title', 'Plan'))
    dialog = open_dialog(desktop, app)
    name = wait_for('the plan\'s name', lambda: next(
        (node for node in dialog.all('text') if node.text in ('Plan.pdf', 'Plan.json')), None))
    for kind, ending in [('JSON', 'json'), ('PDF', 'pdf'), ('CSV', 'csv'), ('XLSX', 'xlsx'), ('ODS', 'ods'),
                         ('iCalendar', 'ics'), ('Picture of a view (PNG)', 'png'),
                         ('Drawing of a view (SVG)', 'svg')]:
        app.tab_to(CHOICE, kind)
        desktop.key('space')
        wait_for(f'{ending} at the end', lambda: name.text == f'Plan.{ending}')
    app.tab_to('text', 'File name')
    desktop.key('ctrl+a')
    desktop.type('Plan v1.2')
    wait_for('it to be typed', lambda: name.text == 'Plan v1.2')
    for kind, ending in [('JSON', 'json'), ('PDF', 'pdf')]:
        app.tab_to(CHOICE, kind)
        desktop.key('space')
        wait_for(f'{ending} at the end', lambda: name.text == f'Plan v1.2.{ending}')
    desktop.key('Escape')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    app.quit()


def drawn(desktop):
    """Which view is drawn is asked, and about the roadmap what its lanes are of, and nothing of that about the board."""
    path = desktop.new_plan('Drawn.trends', '--sample')
    app = desktop.launch(path)
    dialog = open_dialog(desktop, app)
    app.tab_to(CHOICE, 'Drawing of a view (SVG)')
    desktop.key('space')
    app.find(CHOICE, 'Board')
    assert not [node for node in dialog.all(CHOICE) if node.name == 'Owner' and 'showing' in node.states]
    app.tab_to(CHOICE, 'Roadmap')
    desktop.key('space')
    app.tab_to(CHOICE, 'Owner')
    desktop.key('space')
    # A baseline is kept from the public: that is said in its place, before anything is refused.
    app.tab_to('text', 'Baseline')
    desktop.type('as approved by cabinet')
    app.tab_to(CHOICE, 'Public')
    desktop.key('space')
    says(app, dialog, '^Baselines are kept from all but')
    wait_for('it not to be asked', lambda: 'sensitive' not in app.find('text', 'Baseline', within=dialog).states)
    # A stretch of it, as people say it; what is none is said, and isn't exported.
    export = app.find('push-button', 'Export', within=dialog)
    app.tab_to('text', 'To')
    desktop.type('sometime')
    says(app, dialog, '“sometime” is not a date')
    wait_for('nothing to be exported', lambda: 'sensitive' not in export.states)
    desktop.key('ctrl+a')
    desktop.type('Q1 20/21')
    app.tab_to('text', 'From')
    desktop.type('Q1 30/31')
    says(app, dialog, 'before the day that it begins on')
    app.tab_to('text', 'To')
    desktop.type('Q2 30/31')
    wait_for('it to be exported', lambda: 'sensitive' in export.states)
    app.tab_to('push-button', 'Export')
    desktop.key('Return')
    app.find('label', pattern('^Exported'))
    app.quit()
    drawing = next(file for file in desktop.documents.iterdir() if file.suffix == '.svg').read_text()
    assert 'lane-owner-' in drawing and 'lane-trend-' not in drawing
    assert '1 April 2030 to 30 September 2030' in drawing


def handed(desktop):
    """What is handed round in a workshop has what was chosen of it, and nothing that isn't public, for whoever exports it."""
    path = desktop.new_plan('Handed.trends', '--sample')
    app = desktop.launch(path)
    dialog = open_dialog(desktop, app)
    app.tab_to(CHOICE, 'PDF')
    desktop.key('space')
    assert not [node for node in dialog.all(CHOICE) if node.name == 'Name tents' and 'showing' in node.states]
    app.tab_to(CHOICE, 'Workshop pack')
    desktop.key('space')
    app.tab_to(CHOICE, 'Trend cards')
    desktop.key('space')
    export = app.find('push-button', 'Export', within=dialog)
    app.tab_to('text', 'Only trends')
    desktop.type('some')
    says(app, dialog, 'These are no numbers')
    wait_for('nothing to be exported', lambda: 'sensitive' not in export.states)
    desktop.key('ctrl+a')
    desktop.type('4, 10')
    wait_for('it to be exported', lambda: 'sensitive' in export.states)
    app.tab_to(CHOICE, 'Four a page')
    desktop.key('space')
    app.tab_to('push-button', 'Export')
    desktop.key('Return')
    app.find('label', pattern('^Exported'))
    app.quit()
    paper = next(file for file in desktop.documents.iterdir() if file.suffix == '.pdf')
    text = subprocess.run(['pdftotext', '-raw', paper, '-'], check=True, capture_output=True, text=True).stdout
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    kept = [title for (title,) in database.execute("SELECT title FROM initiative WHERE sensitivity <> 'public'")]
    database.close()
    assert 'Local and national' in text and 'Infrastructure and cloud' in text and text.count('\f') == 1, text
    assert 'Cyber protection' not in text and 'Vote on' not in text, text
    assert kept and not [title for title in kept if title in text], text


WELSH = 'Sgiliau digidol i Dŷ’r Ŵyl'


def pages(paper):
    """How many there are, and how large the first is."""
    said = subprocess.run(['pdfinfo', paper], check=True, capture_output=True, text=True).stdout
    read = dict(line.split(':', 1) for line in said.splitlines() if ':' in line)
    return int(read['Pages']), tuple(round(float(side)) for side in read['Page size'].split()[:3:2])


def write_paper(desktop, app, *choices):
    """Has the paper be written that these choices make; its text, and its pages."""
    dialog = open_dialog(desktop, app)
    for choice in 'PDF', *choices:
        app.tab_to(CHOICE, choice)
        desktop.key('space')
    export = app.find('push-button', 'Export', within=dialog)
    wait_for('it to be exported', lambda: 'sensitive' in export.states)
    app.tab_to('push-button', 'Export')
    desktop.key('Return')
    wait_for('the paper', lambda: any(file.suffix == '.pdf' for file in desktop.documents.iterdir()))
    wait_for('the dialog to go', lambda: len(app.frames()) == 1)
    paper = next(file for file in desktop.documents.iterdir() if file.suffix == '.pdf')
    text = subprocess.run(['pdftotext', '-raw', paper, '-'], check=True, capture_output=True, text=True).stdout
    found = ' '.join(text.split()), *pages(paper)
    paper.unlink()
    return found


def papers(desktop):
    """Each paper for a workshop, by keys alone, on the paper that was chosen, in whatever language its plan is."""
    path = desktop.new_plan('Papers.trends', '--sample')
    edit(path, "UPDATE plan SET language = 'cy'",
         f"UPDATE trend SET title = '{WELSH}' WHERE title = 'Skills and capacity'",
         f"UPDATE owner SET name = '{WELSH}' WHERE name = 'Chief Executive'",
         f"UPDATE idea SET text = '{WELSH}' WHERE text LIKE 'One map%'")
    a4, a3 = (595, 842), (842, 1191)
    app = desktop.launch(path)
    app.find('push-button', pattern(f'^Trend 5: {WELSH}'))
    for choices, words, n_pages, size in [
            (('Workshop pack', 'Trend cards', 'One a page', 'A4'), 'Cyber protection', 10, a4),
            (('Workshop pack', 'Questions', 'A3'), 'Who could our technology leave worse off', 10, a3),
            (('Workshop pack', 'Ballots', 'Trends', 'A4'), 'Cyber protection', 1, a4),
            (('Workshop pack', 'Name tents', 'With names', 'A4'), 'Asha Merrow', 11, a4[::-1]),
            (('Record of a workshop', 'A4'), 'What should come first?', 2, a4)]:
        text, n, first = write_paper(desktop, app, *choices)
        assert words in text and WELSH in text, (choices, text)
        assert n == n_pages and first == size, (choices, n, first)
    app.quit()


def warned(desktop):
    """By keyboard alone: the export goes well, and what is to be known of it is said and stays until it is read."""
    path = desktop.new_plan('Boxes.trends', '--title', f'Boxes {BOXED}')
    app = desktop.launch(path)
    open_dialog(desktop, app)
    app.tab_to(CHOICE, 'PDF')
    desktop.key('space')
    app.tab_to(CHOICE, 'Public')
    desktop.key('space')
    choice = app.find(CHOICE, 'Public')
    wait_for('it to be chosen', lambda: 'checked' in choice.states)
    app.tab_to('push-button', 'Export')
    desktop.key('Return')
    app.find('label', 'Exported, with something to know')
    app.find('label', pattern(r'^No font here has this character, so it is shown as a box: .*U\+10FFFD'))
    app.focused('push-button', 'Close')
    desktop.key('Return')
    app.gone('label', 'Exported, with something to know')
    assert len(app.frames()) == 1, app.frames()
    app.quit()
    assert [file.suffix for file in desktop.documents.iterdir() if file != path] == ['.pdf']


def currency(desktop):
    """Figures in another currency come in as they stand, and only when somebody has said so."""
    path = desktop.new_plan('Pounds.trends', '--title', 'Pounds')
    other = desktop.new_plan('Yen.trends', '--sample')
    edit(other, "UPDATE plan SET currency = 'JPY'")
    document = desktop.documents / 'yen.json'
    desktop.run(harness.PROGRAM, 'export', other, '--format', 'json', '--output', document)
    app = desktop.launch(path, chooses_files=True)
    app.find('label', 'Saved')
    for answer in ['Cancel', 'Import the figures']:
        app.press('push-button', 'Plan menu')
        app.press('menu-item', pattern('^Import'))
        app.choosing()
        desktop.type(str(document))
        desktop.key('Return')
        app.find('label', 'Another currency')
        app.find('label', pattern('in JPY, and those of the plan in GBP. Nothing is converted'))
        assert count(path, 'SELECT count(*) FROM initiative') == 0
        app.press('push-button', answer)
        app.gone('label', 'Another currency')
    app.find('label', pattern('^[0-9]+ initiatives? added, '))
    app.find('label', 'Saved')
    app.quit()
    query = 'SELECT sum(cost) FROM initiative'
    assert count(path, query) == 100 * count(other, query), 'the figures are others'


if __name__ == '__main__':
    harness.main(audience, place, named, drawn, handed, papers, warned, currency, width=1280, height=900, leaks=False)
