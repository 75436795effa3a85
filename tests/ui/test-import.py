#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table comes into a plan: what its columns are is seen and said, by keys and by what a screen reader is told; nothing
is in the plan before Import, and one undo takes all of it back."""

import json
import shutil
import subprocess

import harness
from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: Technology for public good')
REGISTER = '''Ref,Project,Service,Lead,RAG,Finish,Budget,Cost code
DP-1,Repairs online,Customer Services,Jo D,A/R,03/04/2027,£1.2m,74-1
DP-2,Phone system exit,Customer Services,Jo D,G,Q4 2026/27,£45k,74-2
DP-3,Firewall renewal,Cyber protection,Asha Merrow,R,05/06/2027,"£12,500",
DP-4,,Cyber protection,,G,,,
'''
TAKE = ('push-button', 'Import')


def begin(desktop, style=None, **options):
    """The page, with a register."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan, **options, **(style or {}))
    app.focused('push-button', FIRST_TREND)
    open_page(desktop, app)
    return plan, app


def choose_import(desktop, app, path):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Import'))
    app.choosing()
    desktop.type(str(path))
    desktop.key('Return')


def drop_import(desktop, app, path):
    """Into the window, where no card is. That is the same as to choose it, and takes a small part of the time: where it is
    looked for leaks, GTK's file chooser makes all several times slower."""
    desktop.drop_file(path, app.point(app.find('label', 'Saved')))


def open_page(desktop, app, text=REGISTER, name='Register.csv'):
    path = desktop.documents / name
    path.write_text(text, encoding='utf-8')
    drop_import(desktop, app, path)
    app.frame('Import a table')
    desktop.xdotool('windowactivate', desktop.window('^Import a table'))
    app.active('Import a table')
    app.find('push-button', pattern('^What it is: '))


def prospect(app, text):
    app.find('label', pattern(text))


def answer(desktop, app, name, choice):
    """Chooses by keys alone."""
    app.tab_to('push-button', pattern(name), most=40)
    desktop.key('space')
    app.focused('list-item')
    desktop.key('Home')
    app.tab_to('list-item', pattern('^' + choice), key='Down')
    desktop.key('Return')
    app.focused('push-button', pattern(name + '.*' + choice))


def initiatives(desktop, plan):
    return {row['title']: row for row in json.loads(desktop.state_of(plan))['initiatives']}


def read(desktop):
    """What is found in a file that is chosen is shown, and nothing is in the plan yet; Escape leaves it so."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    register = desktop.documents / 'Register.csv'
    register.write_text(REGISTER, encoding='utf-8')
    app = desktop.launch(plan, chooses_files=True)
    app.focused('push-button', FIRST_TREND)
    choose_import(desktop, app, register)
    app.active('Import a table')
    before = desktop.state_of(plan)
    prospect(app, '^0 initiatives will be added, .*4 rows refused$')
    app.find('label', pattern('^A/R → not understood'))
    app.find('label', pattern('£1.2m → £1,200,000'))
    app.find('label', pattern('Jo D → Jo D .new owner.'))
    app.find('label', pattern('74-1 → “Cost code: 74-1”'))
    app.find('push-button', 'Column E, RAG becomes: Delivery confidence')
    app.find('list-item', pattern('^Row refused: .*row 5.*nothing here is a title'))
    # Beside that, the rows stand as they do in the file, with what becomes of each.
    app.find('label', '5 of 5 rows, 8 of 8 columns')
    app.find('label', 'Firewall renewal')
    app.find('image', 'Headings')
    app.find('image', 'Refused')
    take = app.find(*TAKE)
    assert 'sensitive' not in take.states, take.states
    app.focused('push-button', 'Cancel')
    # Where there are no headings, it says so, and goes on where there are.
    app.tab_to('spin-button', pattern('^Headings in row'))
    desktop.key('ctrl+a')
    desktop.type('9')
    desktop.key('Return')
    prospect(app, 'row 9 has no headings$')
    app.gone('push-button', 'Column E, RAG becomes: Delivery confidence')
    app.tab_to('spin-button', pattern('^Headings in row'))
    desktop.key('ctrl+a')
    desktop.type('1')
    desktop.key('Return')
    prospect(app, '4 rows refused$')
    app.find('push-button', 'Column E, RAG becomes: Delivery confidence')
    # What is typed and not looked at yet goes first, and the page after that.
    header = app.tab_to('spin-button', pattern('^Headings in row'))
    desktop.key('ctrl+a')
    desktop.type('9')
    wait_for('it to be typed', lambda: header.text == '9')
    desktop.key('Escape')
    wait_for('what counts', lambda: header.text == '1')
    app.focused('spin-button', pattern('^Headings in row'))
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()
    assert desktop.state_of(plan) == before


def answered(desktop):
    """Each answer changes what would come; then it comes, and goes by one undo."""
    plan, app = begin(desktop)
    before = desktop.state_of(plan)
    prospect(app, '4 rows refused$')
    answer(desktop, app, '^Column C, Service becomes', 'Trend')
    prospect(app, '^1 initiative will be added.*3 rows refused$')
    app.find('push-button', pattern('^Service: what is “Customer Services”.*Not said: its rows are refused'))
    # What is proposed is taken by its button, and the focus goes to the choice, which has it now.
    app.tab_to('push-button', 'Service: what is “Customer Services”? Reimagining services, as proposed', most=40)
    desktop.key('space')
    app.focused('push-button', 'Service: what is “Customer Services”?: Reimagining services')
    prospect(app, '^3 initiatives will be added, .*1 row refused$')
    answer(desktop, app, '^RAG: what is “A/R”[?]: ', 'Red')
    answer(desktop, app, '^Which comes first.*[?]: ', 'Day first: 3 April 2027')
    answer(desktop, app, '^Which day is a quarter.*[?]: ', 'By the financial year: 31 March 2027')
    app.find('label', pattern('^03/04/2027 → 3 April 2027'))
    wait_for('it to be usable', lambda: 'sensitive' in app.find(*TAKE).states)
    assert desktop.state_of(plan) == before
    app.tab_to(*TAKE, most=120)
    desktop.key('Return')
    # What was refused is said, with its place; the toast counts as the page did.
    app.find('label', pattern('^3 initiatives added, 1 new owner, 0 updated, 0 unchanged, 1 refused'))
    app.find('label', '1 entry was left out')
    app.find('label', pattern('row 5.*nothing here is a title'))
    desktop.key('Escape')
    app.gone('label', '1 entry was left out')
    app.find('label', 'Saved')
    row = wait_for('them to be saved', lambda: initiatives(desktop, plan).get('Repairs online'))
    assert (row['confidence'], row['end_date'], row['cost']) == ('red', '2027-04-03', 120000000), row
    assert 'Cost code: 74-1' in row['notes'], row
    assert initiatives(desktop, plan)['Phone system exit']['end_date'] == '2027-03-31'
    app.press_in_toast(pattern('^Undo'))
    wait_for('them to go', lambda: 'Repairs online' not in initiatives(desktop, plan))
    # The same headings are known another time.
    open_page(desktop, app, name='Register of May.csv')
    prospect(app, '^3 initiatives will be added.*last time')
    app.find('push-button', pattern('^Column C, Service becomes: Trend'))
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def unreadable(desktop):
    """What can't be read is named, with what it was taken for, and that can be changed."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    open_page(desktop, app, 'PK\x03\x04 xl/worksheets and nothing more', 'Register.xlsx')
    app.find('push-button', 'What it is: XLSX')
    app.find('label', pattern('^Register.xlsx: '))
    assert 'sensitive' not in app.find(*TAKE).states
    answer(desktop, app, '^What it is: ', 'CSV')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def no_table(desktop):
    """What no format reads is told at once, with the way out, and nothing is asked about it."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    for name, way_out in (('password-protected.xlsx', 'save it without one'), ('register-legacy.xls', 'save it as .xlsx'),
                          ('html-saved-as.xls', 'web page')):
        drop_import(desktop, app, shutil.copy(harness.SOURCE / 'tests/fixtures/sheets' / name, desktop.documents))
        app.find('label', 'The file could not be read')
        app.find('label', pattern(way_out))
        assert not app.has('push-button', 'Import')
        desktop.key('Escape')
        app.gone('label', 'The file could not be read')
    app.quit()


def again(desktop):
    """Of a newer copy, what was changed here stays unless a person says otherwise; and whether it is one can be said."""
    plan = desktop.new_plan('Millbrook.trends', '--title', 'Millbrook')
    register = desktop.documents / 'Register.csv'
    register.write_text('Ref,Title,Trend,RAG\nA-1,Repairs,1,G\nA-2,Phones,1,G\nA-3,Lights,1,G\n')
    desktop.run(harness.PROGRAM, 'import', plan, register)
    row = initiatives(desktop, plan)['Repairs']
    change = desktop.documents / 'Change.json'
    change.write_text(json.dumps({'format': 'org.socitm.Trends.plan', 'version': 1,
                                  'initiatives': [{'id': row['id'], 'confidence': 'red'}]}))
    desktop.run(harness.PROGRAM, 'import', plan, change)
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    open_page(desktop, app, 'Ref,Title,Trend,RAG\nA-1,Repairs,1,A\nA-2,Phones,1,A\n')
    prospect(app, '^0 initiatives will be added, .*1 of yours kept, 1 gone from the file stays$')
    app.find('push-button', 'Newer copy of: Register, 3 initiatives')
    app.find('label', 'What was changed here stays, unless you say otherwise.')
    # The list is one stop, by sort.
    app.tab_to('list-item', pattern(r'^Yours kept .1.$'), most=40)
    desktop.key('Down')
    app.focused('list-item', pattern('^Yours kept: row 2: “Repairs”'))
    desktop.key('End')
    app.focused('list-item', pattern('^Not there any more: '))
    desktop.key('Home')
    app.focused('list-item', pattern(r'^Yours kept .1.$'))
    app.step_focus()
    wait_for('Tab to leave the list', lambda: app.focus() is not None and app.focus().role != 'list-item')
    answer(desktop, app, '^Delivery confidence was changed here', 'The file’s: Amber')
    prospect(app, '0 rows refused, 1 gone from the file stays$')
    answer(desktop, app, '^Newer copy of: ', 'Nothing: new, as “Register .2.”')
    prospect(app, '^2 initiatives will be added.*0 rows refused$')
    answer(desktop, app, '^Newer copy of: ', 'Register, 3')
    prospect(app, '0 rows refused, 1 gone from the file stays$')
    app.tab_to(*TAKE, most=120)
    desktop.key('Return')
    app.find('label', pattern('^0 initiatives added, 2 updated'))
    wait_for('it to be saved', lambda: initiatives(desktop, plan)['Repairs']['confidence'] == 'amber')
    app.quit()


def in_euros(desktop):
    """Amounts in another currency come in as they stand where a person says so, and nowhere else."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    # A heading and a value that would be markup, too
    open_page(desktop, app, 'Project,Trend,Budget,R&D,Service <b>\nRepairs online,1,€500,x,ICT & Digital\n')
    answer(desktop, app, '^Column D, R&D becomes', 'Status')
    app.find('push-button', pattern('^R&D: what is “x”'))
    prospect(app, '^1 initiative will be added')
    app.find('label', pattern('^€500 → not understood'))
    switch = app.tab_to(None, pattern('^Take amounts in another currency'), most=20)
    desktop.key('space')
    app.find('label', pattern('^€500 → £500'))
    assert 'focused' in switch.states, switch.states
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def one_or_several(desktop):
    """Whether “Ann and Bob” are two is asked once, with what comes of each answer."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    open_page(desktop, app, 'Project,Trend,Lead\nRepairs online,1,Ann Lee and Bob Ray\nKiosks,1,Cai & Dot\n')
    app.find('label', pattern('^Ann Lee and Bob Ray → not understood'))
    app.tab_to('push-button', 'Is this one person, or several? Several: Ann Lee, supported by Bob Ray, as proposed', most=40)
    desktop.key('space')
    app.focused('push-button', 'Is this one person, or several?: Several: Ann Lee, supported by Bob Ray')
    prospect(app, '^2 initiatives will be added, 4 new owners, ')
    answer(desktop, app, '^Is this one person, or several[?]: ', 'One: Ann Lee and Bob Ray')
    prospect(app, '^2 initiatives will be added, 2 new owners, ')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def kept_in_a_file(desktop):
    """A mapping is saved and loaded, and is what the command line takes."""
    plan, app = begin(desktop, chooses_files=True)
    prospect(app, '4 rows refused$')
    answer(desktop, app, '^Column C, Service becomes', 'Trend')
    prospect(app, '^1 initiative will be added')
    app.press('push-button', 'Accept all that is proposed')
    prospect(app, '^3 initiatives will be added')
    path = desktop.documents / 'Kept.json'
    app.press('push-button', 'Save this mapping…')
    choose(desktop, app, path)
    wait_for('the mapping', lambda: path.exists() and path.stat().st_size > 0)
    app.active('Import a table')
    columns = {column['heading']: column for column in json.loads(path.read_text())['columns']}
    assert columns['Service'] == {'heading': 'Service', 'field': 'trend',
                                  'values': {'customer services': 'Reimagining services'}}, columns
    assert columns['RAG']['values'] == {'a/r': 'amber'}, columns
    done = subprocess.run([str(harness.PROGRAM), 'import', str(plan), str(desktop.documents / 'Register.csv'), '--map',
                           str(path), '--dry-run', '--json'], env=desktop.environment, capture_output=True, text=True)
    said = json.loads(done.stdout)
    assert (said['added'], said['refused']) == (4, 1), said
    answer(desktop, app, '^Column C, Service becomes', 'Left out')
    prospect(app, '4 rows refused$')
    app.press('push-button', 'Load a mapping…')
    choose(desktop, app, path)
    prospect(app, '^3 initiatives will be added')
    app.find('push-button', 'Column C, Service becomes: Trend')
    # What isn't one is named, and changes nothing.
    other = desktop.documents / 'Other.json'
    other.write_text('{}')
    app.press('push-button', 'Load a mapping…')
    choose(desktop, app, other)
    app.find('label', 'The mapping could not be read')
    desktop.key('Escape')
    app.active('Import a table')
    prospect(app, '^3 initiatives will be added')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


# Three choosers: what a mapping leaks is found where the command line reads one.
kept_in_a_file.screen = {'leaks': False}


def choose(desktop, app, path):
    """In a file chooser over the page."""
    wait_for('the file chooser', lambda: not any(frame.name == 'Import a table' and 'active' in frame.states
                                                 for frame in app.frames()) and len(app.frames()) == 3)
    desktop.key('ctrl+a')
    desktop.type(str(path))
    desktop.key('Return')
    wait_for('the file chooser to close', lambda: len(app.frames()) == 2 or app.has('label', pattern('could not be')))


def pasted(desktop):
    """Rows of a spreadsheet on a card: the same page, and they go there; lines of one column are titles as ever."""
    plan = desktop.new_plan('Pasted.trends', '--title', 'Pasted')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('n')
    entry = app.focused(('text', 'entry'), 'Add initiative to Technology for public good')
    desktop.paste('Project\tStatus\r\nWarm spaces\tIn progress\r\nCarbon\tDone\r\n')
    app.active('Import a table')
    prospect(app, '^2 initiatives will be added, .*0 rows refused$')
    app.find('push-button', 'Rows that say no trend: Technology for public good')
    app.focused(*TAKE)
    desktop.key('Return')
    app.find('label', pattern('^2 initiatives added'))
    rows = wait_for('them to be saved', lambda: len(initiatives(desktop, plan)) == 2 and initiatives(desktop, plan))
    assert {row['status'] for row in rows.values()} == {'under_way', 'done'}, rows
    wait_for('nothing to be typed', lambda: entry.text == '')
    # One row of a spreadsheet is one, too; its headings are those that a person says.
    app.tab_to(('text', 'entry'), 'Add initiative to Technology for public good')
    desktop.paste('Zeta\tBob\t31/03/2027\r\n')
    app.active('Import a table')
    prospect(app, '^1 initiative will be added')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def dropped(desktop):
    """A table from another program's window, onto a card: the page has its trend; Escape leaves the plan as it is."""
    path = desktop.documents / 'Register.csv'
    path.write_text(REGISTER, encoding='utf-8')
    app = desktop.launch(desktop.new_plan('Dropped.trends', '--title', 'Dropped'))
    desktop.drop_file(path, app.point(app.focused('push-button', FIRST_TREND)))
    app.find('label', 'Import a table')
    prospect(app, '^3 initiatives will be added, .*1 row refused$')
    app.find('push-button', 'Rows that say no trend: Technology for public good')
    desktop.xdotool('windowactivate', desktop.window('^Import a table'))
    app.active('Import a table')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    desktop.xdotool('windowactivate', desktop.window('^Dropped'))
    app.quit()


dropped.screen = {'width': 1440, 'height': 900}


if __name__ == '__main__':
    harness.main(read, answered, again, unreadable, no_table, in_euros, one_or_several, kept_in_a_file, pasted, dropped,
                 width=1440, height=900)
