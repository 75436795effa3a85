#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of other editions of trends, from one edition to another, and with trends of their own."""

import json

import harness
from harness import pattern, wait_for


def choose(app, item):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern(f'^{item}'))


def titles(desktop, path):
    trends = json.loads(desktop.state_of(path))['trend']
    return {trend['title'] for trend in trends}


def find_new_plan(desktop):
    return wait_for('a plan in the documents folder', lambda: next(iter(desktop.documents.glob('*.trends')), None))


def new_plan(desktop):
    """From the welcome page, by keys, and heard: which editions there are, and how many trends each has."""
    app = desktop.launch()
    app.press('push-button', 'Other editions…')
    app.focused('list-item', pattern('trends 2024'))
    desktop.key('Down')
    app.focused('list-item', pattern('trends 2026'))
    desktop.key('Return')
    app.find('push-button', pattern('^Trend 5: Digital inclusion'))
    assert not app.has('push-button', pattern('^Trend 6'))
    app.focused('text', pattern('Title'))
    desktop.key('Escape')
    app.focused('push-button', pattern('^Trend 1: '))
    app.quit()
    assert len(titles(desktop, find_new_plan(desktop))) == 5


def from_file(desktop):
    """A catalogue of one's own; one that is none is refused in words, and makes nothing."""
    app = desktop.launch(chooses_files=True)
    catalogue = desktop.documents / 'own.json'
    for text, found in (('{"format": 5}', 'The plan could not be made'), (None, None)):
        catalogue.write_text(text or json.dumps({
            'format': 'org.socitm.Trends.catalogue', 'version': 1, 'id': 'own', 'title': {'en': 'Own'}, 'links': [],
            'groups': [{'id': '11111111-1111-4111-8111-111111111111', 'title': {'en': 'Ours'}}],
            'trends': [{'id': '22222222-2222-4222-8222-222222222222', 'number': 1, 'title': {'en': 'Net zero'},
                        'group': '11111111-1111-4111-8111-111111111111'}]}))
        app.press('push-button', 'Other editions…')
        app.focused('list-item', pattern('trends 2024'))
        app.tab_to('list-item', pattern('^A catalogue file'))
        desktop.key('Return')
        app.choosing()
        desktop.type(str(catalogue))
        desktop.key('Return')
        if found:
            app.find('label', found)
            app.find('label', pattern('own.json: .*not a catalogue'))
            app.focused('push-button', 'Close')
            desktop.key('Return')
            app.gone('label', found)
            assert not list(desktop.documents.glob('*.trends'))
    app.find('push-button', pattern('^Trend 1: Net zero'))
    app.focused('text', pattern('Title'))
    desktop.key('Escape')
    app.gone('text', pattern('^Title'))
    app.quit()


def move(desktop):
    """What goes where is shown first and can be changed; it is one edit, and the toast takes it back."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    before = titles(desktop, path)
    app = desktop.launch(path)
    app.find('label', 'Saved')
    # Its own, too, of which there is nothing to move
    choose(app, 'Move to another edition')
    app.focused('list-item', pattern('trends 2024'))
    desktop.key('Return')
    app.find('label', 'The plan has the trends of this edition already.')
    assert 'sensitive' not in app.find('push-button', 'Move the plan').states
    desktop.key('Escape')
    app.gone('push-button', 'Move the plan')
    choose(app, 'Move to another edition')
    app.focused('list-item', pattern('trends 2024'))
    desktop.key('Down')
    app.focused('list-item', pattern('trends 2026'))
    desktop.key('Return')
    first = app.focused(None, pattern('^“Technology for public good” goes to: Stays as it is'))
    assert 'could go to Digital inclusion, Data or Artificial intelligence' in first.description, first.description
    desktop.key('space')
    app.focused('list-item', pattern('Stays as it is'))
    desktop.key('Up')
    app.focused('list-item', pattern('Digital inclusion'))
    desktop.key('Return')
    app.focused(None, pattern('^“Technology for public good” goes to: Digital inclusion'))
    assert titles(desktop, path) == before, 'nothing has moved yet'
    app.press('push-button', 'Move the plan')
    app.find('label', pattern('^Moved to “Socitm public sector digital trends 2026”'))
    app.find('push-button', pattern('^Trend 5: Digital inclusion'))
    wait_for('the plan to be of the other edition', lambda: len(titles(desktop, path)) == 5)
    app.press_in_toast('Undo')
    app.find('push-button', pattern('^Trend 10: '))
    wait_for('the plan to be as before', lambda: titles(desktop, path) == before)
    app.quit()


def moved(desktop, path):
    state = json.loads(desktop.state_of(path))
    groups = {group['id']: group['title'] for group in state['trend_group']}
    return [groups[trend['group']] for trend in state['trend'] if trend['title'] == 'Digital inclusion'] == ['Ours']


def own_trends(desktop):
    """Added, named, put in another place and deleted, by keys."""
    path = desktop.new_plan('Own.trends', '--catalogue', 'socitm-2026')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    choose(app, 'Trends of this plan')
    app.press('push-button', pattern('^Add a trend to “Digital trends 2026”'))
    title = app.focused('text', 'Title')
    # Nobody gave that title: what is typed replaces it.
    wait_for('it to be selected', lambda: title.selection == (0, len('New trend')))
    desktop.type('Net zero')
    desktop.key('Return')
    app.find('push-button', pattern('^Trend 6: Net zero'))
    choose(app, 'Trends of this plan')
    app.press('push-button', 'Move “Net zero” up')
    app.focused('push-button', 'Move “Net zero” up')
    app.find('push-button', pattern('^Trend 5: Net zero'))
    desktop.key('Return')
    app.find('push-button', pattern('^Trend 4: Net zero'))
    app.focused('push-button', 'Move “Net zero” up')
    app.tab_to('push-button', 'Delete “Net zero”')
    desktop.key('space')
    app.find('label', 'Deleted “Net zero”')
    app.gone('push-button', pattern('^Trend 6'))
    app.focused('push-button', pattern('^Delete “(?!Net zero)'))
    app.press('push-button', 'Undo')
    app.find('push-button', pattern('^Trend 4: Net zero'))
    app.focused('push-button', 'Delete “Net zero”')
    desktop.key('space')
    app.gone('push-button', pattern('^Trend 6'))
    desktop.key('ctrl+z')
    app.find('push-button', pattern('^Trend 4: Net zero'))
    app.focused('push-button', pattern('^Delete “(?!Net zero)'))
    app.press('push-button', 'Delete “Net zero”')
    app.gone('push-button', pattern('^Trend 6'))
    app.press('push-button', 'Delete “Data”')
    app.find('label', 'Delete “Data”?')
    app.find('label', pattern('^With it go: 2 links to other trends'))
    app.press('push-button', 'Cancel')
    app.gone('label', 'Delete “Data”?')
    assert 'Data' in titles(desktop, path)
    app.active('Trends of this plan')
    app.press('push-button', 'Close this message')
    app.gone('push-button', 'Close this message')
    desktop.key('Escape')
    app.gone('push-button', 'Add a group')
    choose(app, 'Trends of this plan')
    app.press('push-button', 'Add a group')
    app.focused('text', 'Title')
    desktop.key('ctrl+a')
    desktop.type('Ours')
    desktop.key('Return')
    choose(app, 'Trends of this plan')
    app.press('push-button', 'Move “Digital inclusion” down')
    app.find('push-button', 'Add a trend to “Ours”')
    wait_for('the trend to be in the group', lambda: moved(desktop, path))
    app.active('Trends of this plan')
    desktop.key('Escape')
    app.gone('push-button', 'Add a group')
    app.quit()


def hidden(desktop):
    """From the card's menu and from the list of trends; what is hidden is said, comes back, and is so at the next start."""
    path = desktop.new_plan('Hidden.trends', '--catalogue', 'socitm-2026')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    app.tab_to('push-button', pattern('^Trend 1: '))
    desktop.key('Right')
    second = app.focused('push-button', pattern('^Trend 2: ')).name.split(':')[1].split(',')[0].strip()
    desktop.key('shift+F10')
    app.press('menu-item', 'Hide on the board')
    app.gone('push-button', pattern('^Trend 2: '))
    app.focused('push-button', pattern('^Trend 3: '))
    app.find('label', f'1 trend is hidden: {second}')
    app.press_in_toast(pattern('^_?Undo'))
    app.find('push-button', pattern('^Trend 2: '))
    app.gone('label', pattern('^1 trend is hidden'))

    choose(app, 'Trends of this plan')
    app.press('push-button', f'Hide “{second}” on the board')
    app.focused('push-button', f'Show “{second}” on the board')
    app.find('label', pattern('^Hidden on the board · '))
    app.tab_to('push-button', pattern('^Hide “(?!' + second + ')'))
    desktop.key('space')
    app.active('Trends of this plan')
    desktop.key('Escape')
    app.gone('push-button', 'Add a group')
    app.find('label', pattern('^2 trends are hidden: '))
    wait_for('it to be in the file',
             lambda: sum(trend.get('hidden') or 0 for trend in json.loads(desktop.state_of(path))['trend']) == 2)
    app.quit()

    app = desktop.launch(path)
    app.find('label', pattern('^2 trends are hidden: '))
    assert not app.has('push-button', pattern('^Trend 2: '))
    # All that is there, and nothing that isn't seen
    app.tab_to('push-button', pattern('^Trend [0-9]+: '))
    desktop.key('ctrl+a')
    desktop.key('w')
    wait_for('three to be watched',
             lambda: sorted((trend['stance'], trend['hidden']) for trend in json.loads(desktop.state_of(path))['trend']
                            if trend['stance'] == 'watch' or trend['hidden'])[-3:] == [('watch', 0)] * 3)
    assert not [trend for trend in json.loads(desktop.state_of(path))['trend']
                if trend['stance'] == 'watch' and trend['hidden']]
    app.press('push-button', 'Show hidden trends')
    app.focused('push-button', pattern('^Trend '))
    app.gone('label', pattern('^2 trends are hidden: '))
    app.find('push-button', pattern('^Trend 2: '))
    app.quit()


if __name__ == '__main__':
    harness.main(new_plan, from_file, move, own_trends, hidden, leaks=False)
