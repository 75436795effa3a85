#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way through the program, as a new user goes it: from the welcome page to a plan with initiatives, owners
and priorities; closed and found again; given away as JSON and as PDF, which other programs then read."""

import json
import sqlite3

import harness
from harness import SOURCE, pattern, wait_for

try:
    import jsonschema
except ImportError:
    harness.skip('python3-jsonschema is not installed')

FIRST = 'Technology for public good'
SECOND = 'Reimagining services'
INITIATIVES = ['Open data portal', 'Bus stop sensors', 'Carbon ledger']
OWNER = 'Asha Merrow'
CHOICE = ('radio-button', 'check-box')
ENTRY = ('text', 'entry')


def step(text):
    print(f'# {text}', flush=True)


def row(app, title, patience=harness.PATIENCE):
    return app.find('list-item', pattern(f'^{title},'), patience=patience)


def titles(app, trend):
    """The initiatives that the card of a trend shows, in order."""
    rows = app.find('list', f'Initiatives of {trend}').all('list-item')
    return [node.name.partition(',')[0] for node in rows]


def expect_titles(app, trend, expected):
    wait_for(f'{expected} in {trend}', lambda: titles(app, trend) == expected)


def saved(app):
    app.find('label', 'Saved')


def make_plan(desktop, app):
    step('a new plan, with the keyboard alone')
    app.focused('push-button', pattern('^New plan'))
    desktop.key('Return')
    app.focused(ENTRY, pattern('Title'))
    app.frame(pattern('^New plan'))
    app.gone('push-button', pattern('^Explore'))
    desktop.type('Harbour plan')
    desktop.key('Return')
    app.frame(pattern('^Harbour plan'))
    saved(app)


def add_initiatives(desktop, app):
    step('three initiatives, with the keyboard alone')
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('n')
    app.focused('text', f'Add initiative to {FIRST}')
    for count, title in enumerate(INITIATIVES, 1):
        desktop.type(title)
        desktop.key('Return')
        expect_titles(app, FIRST, INITIATIVES[:count])
    app.focused('text', f'Add initiative to {FIRST}')


def set_priority_and_owner(desktop, app):
    step('a priority by its key, an owner by typing a name')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Carbon ledger,'))
    desktop.key('2')
    app.focused('list-item', pattern('^Carbon ledger, priority High'))
    desktop.key('Return')
    app.focused('text', 'Title')
    app.press('push-button', pattern('^Lead: Nobody'))
    app.focused(ENTRY, 'Find by name')
    desktop.type(OWNER)
    desktop.key('Return')
    app.find('list-item', pattern(f'^Carbon ledger, priority High, .*{OWNER}'))


def edit_details(desktop, app):
    step('details of another, at once and undoably')
    app.click(row(app, 'Open data portal'))
    description = wait_for('its empty description', lambda: next(
        (node for node in app.frame().all('text', 'Description') if node.text == ''), None))
    app.click(description)
    app.focused('text', 'Description')
    desktop.type('All that we may publish')
    desktop.key('ctrl+Return')
    app.find('push-button', pattern('^Undo: .*Description'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Open data portal,'))
    app.find('push-button', pattern('^Undo: .*Description'))
    app.gone('push-button', 'Close details')


def choose_in_menu(desktop, app, submenu, choice):
    desktop.key('Menu')
    app.find('menu-item', pattern('^Open'))
    for wanted, key in [(submenu, 'Right'), (choice, 'Return')]:
        for _ in range(12):
            desktop.key('Down')
            if wait_for('an item', app.focus).name == wanted:
                break
        else:
            raise harness.Failed(f'the keys do not come to {wanted}')
        desktop.key(key)
    app.gone('menu-item', pattern('^Open'))


def return_from_menus(desktop, app):
    step('the focus is where the menu was, whatever was chosen from it')
    app.click(row(app, 'Bus stop sensors'))
    app.focused('list-item', pattern('^Bus stop sensors,'))
    # A tooltip whose time comes while a menu goes makes GTK 4.8 complain of a surface that isn't there.
    desktop.xdotool('mousemove', 2, desktop.height - 2)
    for submenu, choice in [('Priority', 'High'), ('Status', 'Planned')]:
        choose_in_menu(desktop, app, submenu, choice)
        app.focused('list-item', pattern(f'^Bus stop sensors,.* {choice},'))


def drag(desktop, app):
    step('drag one to another trend')
    # The board has moved under the pane; wait until it stands still.
    target = app.find('list', f'Initiatives of {SECOND}')
    wait_for('the board to stand still', lambda: app.find('list', 'Initiatives of Skills and capacity').extents[0] > 1000)
    desktop.drag(app.point(row(app, 'Bus stop sensors')), app.point(target))
    desktop.drop()
    expect_titles(app, SECOND, ['Bus stop sensors'])
    expect_titles(app, FIRST, ['Open data portal', 'Carbon ledger'])


def undo_and_redo(desktop, app):
    step('undo and redo')
    undo = app.find('push-button', pattern('^Undo: '))
    name = undo.name
    desktop.key('ctrl+z')
    expect_titles(app, SECOND, [])
    expect_titles(app, FIRST, INITIATIVES)
    wait_for('the name of what can be redone', lambda: app.has(
        'push-button', name.replace('Undo', 'Redo').replace('Ctrl', 'Shift+Ctrl')))
    desktop.key('ctrl+shift+z')
    expect_titles(app, SECOND, ['Bus stop sensors'])


def search(desktop, app):
    step('search')
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('ledger')
    app.find(None, pattern('^1 of 3'))
    desktop.key('Return')
    app.focused('list-item', pattern('^Carbon ledger,'))
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.key('Escape')
    app.gone(None, pattern('^1 of 3'))


def delete_and_undo(desktop, app):
    step('delete, and undo from the toast')
    app.click(row(app, 'Open data portal'))
    app.focused('list-item', pattern('^Open data portal,'))
    desktop.key('Delete')
    expect_titles(app, FIRST, ['Carbon ledger'])
    app.find('label', pattern('Open data portal.* deleted'))
    # A toast stays while the pointer is over it, as long as it takes to read.
    _x, _y, width, height = app.frame().extents
    desktop.xdotool('mousemove', width // 2, height - 40)
    app.press_in_toast(pattern('^_?Undo( Undo)?$'))
    expect_titles(app, FIRST, ['Open data portal', 'Carbon ledger'])
    saved(app)


def close(desktop, app):
    step('close')
    desktop.key('ctrl+w')
    app.ends()


def reopen(desktop):
    step('open again: everything is there')
    app = desktop.launch()
    app.frame(pattern('^Harbour plan'))
    expect_titles(app, FIRST, ['Open data portal', 'Carbon ledger'])
    expect_titles(app, SECOND, ['Bus stop sensors'])
    app.find('list-item', pattern(f'^Carbon ledger, priority High, .*{OWNER}'))
    return app


def export(desktop, app, title, ending):
    step(f'export: {title}')
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    choice = app.find(CHOICE, pattern(f'^{title}'), within=dialog)
    if 'checked' not in choice.states:
        app.tab_to(CHOICE, title)
        desktop.key('space')
    wait_for(f'{title} to be chosen', lambda: 'checked' in choice.states)
    name = wait_for('a file name of that kind', lambda: next(
        (node for node in dialog.all('text') if node.text.endswith(ending)), None)).text
    app.press('push-button', 'Export', within=dialog)
    path = desktop.documents / name
    wait_for(f'{path}', path.exists)
    app.find('label', pattern(f'Exported .*{ending}'))
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    return path


def check_json(path):
    step('JSON, by its published schema')
    plan = json.loads(path.read_text())
    schema = json.loads((SOURCE / 'data/trends-plan.schema.json').read_text())
    jsonschema.validators.validator_for(schema)(schema).validate(plan)
    assert plan['plan']['title'] == 'Harbour plan', plan['plan']
    trends = {trend['id']: trend['title'] for trend in plan['trends']}
    found = [(trends[initiative['trend']], initiative['title']) for initiative in plan['initiatives']]
    assert found == [(FIRST, 'Open data portal'), (FIRST, 'Carbon ledger'), (SECOND, 'Bus stop sensors')], found
    owners = {owner['id']: owner['name'] for owner in plan['owners']}
    ledger = plan['initiatives'][1]
    assert ledger['priority'] == 'high' and owners[ledger['lead']] == OWNER, ledger
    assert plan['initiatives'][0]['description'] == 'All that we may publish', plan['initiatives'][0]


def check_pdf(desktop, path):
    step('PDF, by three readers')
    desktop.run('qpdf', '--check', path)
    facts = desktop.run('pdfinfo', path)
    assert 'Tagged:          yes' in facts and 'Harbour plan' in facts, facts
    text = desktop.run('pdftotext', '-layout', path, '-')
    for expected in [FIRST, SECOND, OWNER, *INITIATIVES]:
        assert expected in ' '.join(text.split()), f'{expected} is not in the PDF'


def check_file(path):
    step('the plan file, by SQLite')
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    assert database.execute('PRAGMA integrity_check').fetchone() == ('ok',)
    assert database.execute('PRAGMA application_id').fetchone() == (0x54524E44,)
    found = database.execute('SELECT i.title, t.title, i.priority, o.name FROM initiative i JOIN trend t ON '
                             't.id = i.trend LEFT JOIN owner o ON o.id = i.lead ORDER BY i.title').fetchall()
    database.close()
    assert found == [('Bus stop sensors', SECOND, 'high', None), ('Carbon ledger', FIRST, 'high', OWNER),
                     ('Open data portal', FIRST, 'unset', None)], found


def journey(desktop):
    app = desktop.launch()
    make_plan(desktop, app)
    add_initiatives(desktop, app)
    set_priority_and_owner(desktop, app)
    edit_details(desktop, app)
    return_from_menus(desktop, app)
    drag(desktop, app)
    undo_and_redo(desktop, app)
    search(desktop, app)
    delete_and_undo(desktop, app)
    close(desktop, app)
    app = reopen(desktop)
    check_json(export(desktop, app, 'JSON', '.json'))
    check_pdf(desktop, export(desktop, app, 'PDF', '.pdf'))
    close(desktop, app)
    check_file(next(desktop.documents.glob('*.trends')))


if __name__ == '__main__':
    harness.need('qpdf', 'pdfinfo', 'pdftotext')
    harness.main(journey, width=1440, height=900)
