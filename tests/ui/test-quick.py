#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One key, a value, Enter: owner, status, dates and cost of an initiative, and of several together as one edit. The
keys that each takes are counted."""

import json
import time

import harness
from harness import pattern, wait_for

TREND = 'Technology for public good'
ADD = f'Add initiative to {TREND}'
TITLES = ['Alpha', 'Beta', 'Gamma']


def initiatives(desktop, path):
    document = json.loads(desktop.run(harness.PROGRAM, 'export', '--format', 'json', '--output', '-', path))
    names = {owner['id']: owner['name'] for owner in document.get('owners', [])}
    return {one['title']: dict(one, lead=names.get(one.get('lead'))) for one in document['initiatives']}


def expect(desktop, path, key, *values):
    """The value that each of the three has in the file."""
    wait_for(f'{key} is {values}', lambda: tuple(initiatives(desktop, path)[title].get(key) for title in TITLES) == values)


def begin(desktop):
    path = desktop.new_plan('Quick.trends', '--title', 'Quick')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('n')
    app.focused('text', ADD)
    for title in TITLES:
        desktop.type(title)
        desktop.key('Return')
        app.find('list-item', pattern(f'^{title},'))
    desktop.key('Escape')
    app.click(app.find('list-item', pattern('^Alpha,')))
    app.focused('list-item', pattern('^Alpha,'))
    return app, path


def opens(desktop, app, key, opened):
    """What stands there is selected, so that what is typed replaces it."""
    desktop.key(key)
    node = app.focused(('text', 'entry'), opened)
    wait_for('it to be selected', lambda: not node.text or node.selection == (0, len(node.text)))


def enter(desktop, app, key, opened, text):
    """What is typed into what a key has opened, which Enter closes."""
    opens(desktop, app, key, opened)
    desktop.type(text)
    desktop.key('Return')
    app.focused('list-item', pattern('^Alpha,'))


def one(desktop):
    app, path = begin(desktop)

    enter(desktop, app, 'o', None, 'Nia Morgan')
    expect(desktop, path, 'lead', 'Nia Morgan', None, None)
    # What is asked says for which, and what it is now.
    desktop.key('o')
    app.find('dialog', 'Lead of “Alpha”, now Nia Morgan')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Alpha,'))
    desktop.key('s')
    app.focused('push-button', 'Idea, as it is now, key I')
    app.find('dialog', 'Status of “Alpha”')
    app.find('label', 'Status of “Alpha”')
    app.find('push-button', 'Paused, key A')
    desktop.key('u')
    app.focused('list-item', pattern('^Alpha,'))
    expect(desktop, path, 'status', 'under_way', 'idea', 'idea')
    enter(desktop, app, 'd', 'End', 'Q3 27/28')
    expect(desktop, path, 'end_date', '2027-12-31', None, None)
    enter(desktop, app, 'd', 'End', 'Q1 27/28 - Q2 28/29')
    expect(desktop, path, 'start_date', '2027-04-01', None, None)
    expect(desktop, path, 'end_date', '2028-09-30', None, None)
    enter(desktop, app, 'c', 'Cost', '45k')
    expect(desktop, path, 'cost', 4500000, None, None)

    # What can't be read stays where it was typed, with the reason; Escape gives it up.
    opens(desktop, app, 'd', 'End')
    desktop.type('Q2 28/29 - Q1 27/28')
    desktop.key('Return')
    app.find(None, pattern('The second of these two dates is before the first'))
    app.focused('text', 'End')
    desktop.key('Escape', 'Escape')
    app.focused('list-item', pattern('^Alpha,'))
    expect(desktop, path, 'end_date', '2028-09-30', None, None)

    # A reading that is chosen of several is the end of it, too.
    opens(desktop, app, 'd', 'End')
    desktop.type('Q4 28')
    app.find('label', 'Which is meant?')
    app.tab_to('push-button', pattern('^31 December 2028'))
    desktop.key('space')
    app.focused('list-item', pattern('^Alpha,'))
    app.gone('label', 'Which is meant?')
    expect(desktop, path, 'end_date', '2028-12-31', None, None)
    desktop.key('ctrl+z')
    expect(desktop, path, 'end_date', '2028-09-30', None, None)
    app.focused('list-item', pattern('^Alpha,'))

    # The same for all three, each one edit.
    desktop.key('shift+Down', 'shift+Down')
    app.focused('list-item', pattern('^Gamma,'))
    desktop.key('o')
    app.find('dialog', 'Lead of 3 initiatives, various now')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Gamma,'))
    desktop.key('s')
    app.find('dialog', 'Status of 3 initiatives')
    # They differ: none is as it is now.
    app.gone('push-button', pattern('as it is now'))
    desktop.key('p')
    app.focused('list-item', pattern('^Gamma,'))
    desktop.key('s')
    app.focused('push-button', 'Planned, as it is now, key P')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Gamma,'))
    expect(desktop, path, 'status', 'planned', 'planned', 'planned')
    # Nor is what one has shown as if all had it, and Enter alone changes nothing.
    opens(desktop, app, 'c', 'Cost')
    assert app.focus().text == '', app.focus().text
    desktop.key('Return')
    app.focused('list-item', pattern('^Gamma,'))
    expect(desktop, path, 'cost', 4500000, None, None)
    opens(desktop, app, 'd', 'End')
    assert app.focus().text == '', app.focus().text
    app.find('label', '3 initiatives')
    desktop.type('1 May 2027 to 30 June 2027')
    desktop.key('Return')
    app.focused('list-item', pattern('^Gamma,'))
    expect(desktop, path, 'start_date', *['2027-05-01'] * 3)
    expect(desktop, path, 'end_date', *['2027-06-30'] * 3)
    opens(desktop, app, 'c', 'Cost')
    desktop.type('1.2m')
    desktop.key('Return')
    app.focused('list-item', pattern('^Gamma,'))
    expect(desktop, path, 'cost', *[120000000] * 3)
    desktop.key('ctrl+z')
    expect(desktop, path, 'cost', 4500000, None, None)
    desktop.key('ctrl+z')
    expect(desktop, path, 'end_date', '2028-09-30', None, None)
    app.quit()


def line(desktop):
    """All of an initiative in one line: its parts are shown, what could be two is chosen, what is meant as text stays
    text, and one undo takes it back with whom it brought."""
    path = desktop.new_plan('Line.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('n')
    app.focused('text', ADD)
    desktop.type('Bus stops #harness @Rhys !high +roads Q3 27/28 GBP40k')
    for chip in ('Trend: Harnessing data', 'Lead: Rhys (new)', 'Priority: High', 'Tag: roads', 'Cost: £40,000'):
        app.find('label', chip)
    desktop.key('Return')
    app.find('list-item', pattern('^Bus stops, priority High, .*lead Rhys'))
    wait_for('it to be kept', lambda: 'Bus stops' in initiatives(desktop, path))
    added = initiatives(desktop, path)['Bus stops']
    assert (added['lead'], added['tags'], added['end_date'], added['cost']) == ('Rhys', ['roads'], '2027-12-31', 4000000)
    desktop.key('ctrl+z')
    wait_for('it to be gone', lambda: 'Bus stops' not in initiatives(desktop, path))
    assert 'Rhys' not in desktop.run(harness.PROGRAM, 'export', '--format', 'json', '--output', '-', path)

    app.click(app.find('push-button', pattern('^Trend 1')))
    desktop.key('n')
    entry = app.focused('text', ADD)
    # Whoever is meant of two is chosen, and nothing is added before.
    desktop.type('Bus stops @s')
    app.find('label', 's: which is meant?')
    desktop.key('Return')
    wait_for('the reason', lambda: 'invalid-entry' in entry.states or app.has('label', pattern('^s: .* or .*\?$')))
    app.tab_to('push-button', 'Sunita Brookes')
    desktop.key('space')
    app.focused('text', ADD)
    app.find('label', 'Lead: Sunita Brookes')
    assert entry.text == 'Bus stops @"Sunita Brookes"', entry.text
    # A part becomes text by the key that would take its last letter, and only then loses it.
    desktop.type(' #2')
    app.find('label', 'Trend: Reimagining services')
    desktop.key('BackSpace')
    app.gone('label', 'Trend: Reimagining services')
    assert entry.text.endswith(' #2'), entry.text
    desktop.key('Return')
    app.find('list-item', pattern('^Bus stops #2,.*lead Sunita Brookes'))
    app.quit()


BOX = 'An initiative, a command or a name'
FIRST = 'Technology for public good'


def opened(desktop, app):
    desktop.key('ctrl+k')
    return app.focused('text', BOX)


def chosen(app, name):
    """The result that Enter would take, as soon as it is that."""
    return wait_for(f'{getattr(name, "pattern", name)} to be chosen', lambda: next(
        (row for row in [app.find('list-item', name)] if 'selected' in row.states), None))


def box(desktop):
    """Ctrl+K, a line, Enter, from wherever one is; what is offered for a part is taken by Down and Enter."""
    path = desktop.new_plan('Box.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))

    # Two keys besides the line, as in the table of a spreadsheet's keys.
    desktop.key('ctrl+k')
    app.focused('text', BOX)
    app.find('dialog', 'Add, find or do')
    app.find('label', 'A new initiative, in one line')
    desktop.type('Bus stops #harness @Rhys !high +roads Q3 27/28 GBP40k')
    app.find('label', 'Lead: Rhys (new)')
    chosen(app, pattern('^Add “Bus stops”, to Harnessing data, New initiative$'))
    desktop.key('Return')
    app.focused('list-item', pattern('^Bus stops, priority High, .*lead Rhys'))
    wait_for('it to be kept', lambda: 'Bus stops' in initiatives(desktop, path))
    added = initiatives(desktop, path)['Bus stops']
    assert (added['lead'], added['tags'], added['end_date'], added['cost']) == ('Rhys', ['roads'], '2027-12-31', 4000000)
    app.press_in_toast('Undo')
    wait_for('it to be gone', lambda: 'Bus stops' not in initiatives(desktop, path))

    # Nothing is guessed: of two that could be meant one is chosen, and completed.
    entry = opened(desktop, app)
    desktop.type('Bus stops @s')
    chosen(app, 'Sunita Brookes, Complete')
    desktop.key('Down')
    chosen(app, 'Cyber Security Team, Complete')
    desktop.key('Return')
    app.find('label', 'Lead: Cyber Security Team')
    assert entry.text == 'Bus stops @"Cyber Security Team" ', entry.text
    # Whatever is looked at goes on: added, and the next typed.
    desktop.key('ctrl+Return')
    wait_for('an empty line', lambda: entry.text == '')
    app.focused('text', BOX)
    app.find('label', pattern('^“Bus stops” added to .*, Lead: Cyber Security Team$'))
    # A priority by its first letter; a person who isn't known is offered as new.
    desktop.type('Bus lanes @Wyn')
    chosen(app, pattern('^Add “Bus lanes”'))
    app.find('list-item', 'Wyn, new, Complete')
    # Closed and opened, it has what was typed.
    desktop.key('Escape')
    app.gone('text', BOX)
    entry = opened(desktop, app)
    assert entry.text == 'Bus lanes @Wyn'
    # It goes with the next letter, and End keeps it.
    wait_for('it to be selected', lambda: entry.selection == (0, len(entry.text)))
    desktop.key('End')
    desktop.type('n')
    wait_for('it to be longer', lambda: entry.text == 'Bus lanes @Wynn')
    desktop.key('ctrl+k')
    app.gone('text', BOX)
    entry = opened(desktop, app)
    wait_for('it to be selected', lambda: entry.selection == (0, len(entry.text)))
    desktop.type('Bus lanes @Wyn')
    wait_for('it to be another', lambda: entry.text == 'Bus lanes @Wyn')
    desktop.key('ctrl+k')
    app.gone('text', BOX)
    wait_for('one to be kept', lambda: 'Bus stops' in initiatives(desktop, path))
    assert 'Bus lanes' not in initiatives(desktop, path)
    app.quit()
    # And where the program was ended meanwhile: what would be an initiative, not what is only looked for.
    app = desktop.launch(path)
    app.find(None, pattern('^“Bus lanes @Wyn” was typed last time into a new initiative'))
    app.press('push-button', 'Restore')
    entry = app.focused('text', BOX)
    wait_for('it to be there again', lambda: entry.text == 'Bus lanes @Wyn')
    desktop.key('ctrl+a')
    desktop.type('dark')
    chosen(app, 'Style: Dark, Commands')
    desktop.key('Escape')
    app.gone('text', BOX)
    app.quit()
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    app.gone('push-button', 'Restore')
    app.quit()


def read_only(desktop):
    """What can't be added is said where it is typed."""
    path = desktop.new_plan('Mine.trends', '--sample')
    path.chmod(0o400)
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    opened(desktop, app)
    why = 'This plan is open for reading only: nothing can be added.'
    app.find('label', why)
    desktop.type('Zebra crossings')
    desktop.key('Return')
    app.find('label', why)
    app.focused('text', BOX)
    desktop.key('ctrl+Return')
    app.focused('text', BOX)
    # Undo there is that of the line, with nothing of the plan's after it.
    desktop.key('ctrl+a', 'BackSpace')
    wait_for('an empty line', lambda: app.focus().text == '')
    desktop.key('Escape')
    app.quit()


def undone(desktop):
    """In the box it is typing that is taken back, and nothing of the plan when there is none."""
    path = desktop.new_plan('Undone.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    app.click(app.find('list-item', pattern('^Co-design panel,')))
    desktop.key('1')
    app.find('push-button', pattern('^Undo: Change Priority'))
    entry = opened(desktop, app)
    desktop.type('Bus')
    wait_for('it to be typed', lambda: entry.text == 'Bus')
    for _ in range(5):
        desktop.key('ctrl+z')
    wait_for('it to be taken back', lambda: entry.text == '')
    desktop.key('Escape')
    app.gone('text', BOX)
    app.find('list-item', pattern('^Co-design panel, priority Critical'))
    app.quit()


def bottom(node):
    return node.extents[1] + node.extents[3]


def elsewhere(desktop):
    """What a key has changed is said in views without cards, too, at their end, with its title."""
    path = desktop.new_plan('Elsewhere.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    title = 'Data apprenticeships'

    def go_to_it():
        opened(desktop, app)
        desktop.type(title)
        app.find('list-item', pattern(f'^{title}, .*Go to an initiative'))
        desktop.key('Return')
        wait_for('it to have the focus', lambda: app.focus() is not None and app.focus().name.startswith(title))

    was = initiatives(desktop, path)[title]
    for view, shown, below in [('ctrl+3', 'Value and effort', ('list', pattern('^Not yet rated'))),
                               ('ctrl+2', 'Roadmap', ('push-button', 'Show what we leave out'))]:
        desktop.key(view)
        app.find('list', shown)
        go_to_it()
        desktop.key('1')
        line = app.find('label', f'{title} · Priority: Critical')
        # It lies over nothing: what was at the end of the view is above it.
        wait_for('its own place', lambda end=below: bottom(app.find(*end)) <= line.extents[1])
        wait_for('it to be kept', lambda: initiatives(desktop, path)[title]['priority'] == 'critical')
        app.press('push-button', f'Undo: {title} · Priority: Critical')
        wait_for('it to be as it was', lambda: initiatives(desktop, path)[title]['priority'] == was['priority'])
        app.gone('label', f'{title} · Priority: Critical')
    # Of a move along time, too.
    go_to_it()
    desktop.key('alt+Right')
    app.press('push-button', pattern(f'^Undo: {title} · .*20'))
    app.gone('push-button', pattern(f'^Undo: {title} · '))
    wait_for('it to be when it was', lambda: initiatives(desktop, path)[title] == was)
    app.quit()


def views(desktop):
    """The same in all four views and on a trend's page: it goes to what is found, and runs what there is a menu for."""
    path = desktop.new_plan('Views.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    for view in ('roadmap', 'priorities', 'insights', 'board'):
        opened(desktop, app)
        desktop.type(view)
        chosen(app, pattern(f'(?i)^{view}, Go to a view'))
        desktop.key('Return')
        app.gone('text', BOX)
        wait_for(f'{view} to be shown', lambda: any('checked' in node.states or 'selected' in node.states or
                                                    'pressed' in node.states for node in [
            app.find(('radio-button', 'toggle-button', 'page-tab'), pattern(f'(?i)^{view}$'))]))
        # What was found is where the keys are then: on the board, where the view doesn't show it.
        opened(desktop, app)
        desktop.type('laptop reuse')
        chosen(app, 'Laptop reuse scheme, Technology for public good, Go to an initiative')
        desktop.key('Return')
        wait_for('the focus on it', lambda: 'Laptop reuse scheme' in app.focus().name)

    # Something is done to what is current, by a command that its menu has; the result is in the plan.
    opened(desktop, app)
    desktop.type('status pau')
    chosen(app, pattern('^Status: Paused, With what is selected'))
    desktop.key('Return')
    wait_for('it to be paused', lambda: initiatives(desktop, path)['Laptop reuse scheme']['status'] == 'paused')
    # What opens something opens it where the focus was.
    opened(desktop, app)
    desktop.type('cost')
    chosen(app, pattern('^Cost…, With what is selected, C$'))
    desktop.key('Return')
    app.focused('text', 'Cost')
    desktop.key('Escape')
    app.gone('text', 'Cost')
    # A trend, whose page opens; an owner, whom the filter finds; a command of the window.
    opened(desktop, app)
    desktop.type('spatial')
    chosen(app, pattern('^Spatial technologies, .*, Go to a trend$'))
    desktop.key('Return')
    app.focused('heading', 'Trend 9: Spatial technologies')
    opened(desktop, app)
    desktop.type('Cycle lanes')
    chosen(app, 'Add “Cycle lanes”, to Spatial technologies, New initiative')
    desktop.key('Return')
    wait_for('it to be kept', lambda: 'Cycle lanes' in initiatives(desktop, path))
    opened(desktop, app)
    desktop.type('sunita')
    chosen(app, pattern('^Sunita Brookes, .*, Find an owner$'))
    desktop.key('Return')
    app.find('label', pattern('^[0-9]+ of [0-9]+ match'))
    opened(desktop, app)
    desktop.type('propert')
    chosen(app, pattern('^Plan properties…, Commands, Alt.Enter$'))
    desktop.key('Return')
    app.active('Plan properties')
    desktop.key('Escape')
    app.gone('frame', 'Plan properties')
    app.quit()


def kept(desktop):
    """A line that was left has its parts when it is there again; what was made text stays text."""
    path = desktop.new_plan('Kept.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    opened(desktop, app)
    desktop.type('Bus stops #harness !high +roads')
    desktop.key('BackSpace')
    app.gone('label', 'Tag: roads')
    for _time in range(2):
        app.find('label', 'Priority: High')
        desktop.key('Escape')
        app.focused('push-button', pattern('^Trend 1'))
        entry = opened(desktop, app)
        wait_for('all of it to be selected', lambda: entry.selection == (0, len(entry.text)))
        app.find('label', 'Trend: Harnessing data')
        app.find('label', 'Priority: High')
        app.gone('label', 'Tag: roads')
    chosen(app, pattern('^Add “Bus stops \\+roads”, to Harnessing data'))
    desktop.key('Return')
    wait_for('it to be kept', lambda: 'Bus stops +roads' in initiatives(desktop, path))
    assert initiatives(desktop, path)['Bus stops +roads']['priority'] == 'high'
    app.quit()


def pasted(desktop):
    """Ten titles are ten initiatives and one edit, in the box as on a card; no mark in them means anything."""
    path = desktop.new_plan('Pasted.trends', '--title', 'Pasted')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    titles = [f'Work @{n} #1 !high' for n in range(10)]
    opened(desktop, app)
    desktop.paste('\n'.join(titles))
    chosen(app, pattern(f'^Add 10 initiatives, to {FIRST}'))
    desktop.key('Return')
    wait_for('all of them', lambda: set(titles) <= set(initiatives(desktop, path)))
    assert not any(one['lead'] or one.get('priority', 'unset') != 'unset' for one in initiatives(desktop, path).values())
    app.press_in_toast('Undo')
    wait_for('none of them', lambda: not initiatives(desktop, path))
    app.quit()


def welcome(desktop):
    """Without a plan it has the commands that there are then, and nothing can be added."""
    app = desktop.launch()
    app.find('push-button', pattern('New plan|Explore'))
    desktop.key('ctrl+k')
    app.focused('text', 'A command')
    desktop.type('explore')
    chosen(app, 'Explore the sample, Commands')
    app.gone('list-item', pattern('^Add'))
    desktop.key('Return')
    app.focused('text', ADD)
    app.quit()


def pointed(desktop):
    """What looks like something to press is that: a ring asks who, a pill for the stance; and A, P and W on a card set it."""
    path = desktop.new_plan('Pointed.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    document = lambda: json.loads(desktop.run(harness.PROGRAM, 'export', '--format', 'json', '--output', '-', path))

    def stances():
        return [trend['stance'] for trend in document()['trends']]

    row = app.find('list-item', pattern('^Co-design panel,'))
    app.click(row.find(None, 'No owner'))
    app.find('dialog', 'Lead of “Co-design panel”, now nobody')
    desktop.type('Nia Rees')
    desktop.key('Return')
    wait_for('her to lead it', lambda: initiatives(desktop, path)['Co-design panel']['lead'] == 'Nia Rees')
    app.focused('list-item', pattern('^Co-design panel,'))
    # In the details the whole row of a field does what its value does.
    desktop.key('ctrl+Return')
    app.focused(('text', 'entry'), pattern('^Title'))
    app.click(app.find('label', 'Lead'))
    app.focused(None, 'Find by name')
    desktop.key('Escape')
    app.click(app.find('label', 'Status'))
    app.focused('list-item', pattern('^Idea'))
    desktop.key('Escape')
    app.gone('list-item', 'Idea')
    app.click(app.find('push-button', 'Close details'))
    app.gone('push-button', 'Close details')
    # A click beside it selects, and asks nothing.
    row = app.find('list-item', pattern('^Co-design panel,'))
    app.click(row, at=(0.4, 0.5))
    app.gone('dialog', pattern('^Lead of'))

    card = app.find('push-button', pattern('^Trend 3'))
    app.click(card.parent.find('label', 'Prepare'))
    app.find('dialog', 'Stance of “Community resilience”')
    app.focused('push-button', pattern('^Prepare, as it is now, key '))
    before = stances()
    desktop.key('w')
    app.focused('push-button', pattern('^Trend 3'))
    wait_for('it to be watched', lambda: stances() == before[:2] + ['watch'] + before[3:])
    # Several that are selected, by the same key, and one undo.
    desktop.key('shift+Right')
    app.focused('push-button', pattern('^Trend 4'))
    desktop.key('a')
    wait_for('both to be acted on', lambda: stances()[2:4] == ['act', 'act'])
    desktop.key('ctrl+z')
    wait_for('both to be as they were', lambda: stances()[2:4] == ['watch', before[3]])
    # All of a trend together, by the keys for one.
    desktop.key('Escape')
    app.click(app.find('list-item', pattern('^Supplier risk register,')))
    desktop.key('ctrl+a', '1')
    ours = ('Supplier risk register', 'Warm spaces alerts', 'Flood sensors on the Mill Beck')
    wait_for('all of them to be critical', lambda: all(
        initiatives(desktop, path)[title]['priority'] == 'critical' for title in ours))
    desktop.key('ctrl+z')
    wait_for('none of them to be', lambda: not any(
        initiatives(desktop, path)[title].get('priority') == 'critical' for title in ours))
    # While a title is typed, the next card; what is typed stays on the first.
    desktop.key('n')
    entry = app.focused('text', 'Add initiative to Community resilience')
    desktop.type('Half a title')
    desktop.key('alt+Next')
    app.focused('text', 'Add initiative to Local and national leadership')
    desktop.key('alt+Prior')
    app.focused('text', 'Add initiative to Community resilience')
    assert entry.text == 'Half a title', entry.text
    desktop.key('ctrl+a', 'BackSpace')
    app.click(app.find('push-button', pattern('^Trend 3')))
    app.focused('push-button', pattern('^Trend 3'))
    # One key on the card; and on its page.
    desktop.key('a')
    wait_for('it to be acted on', lambda: stances()[2] == 'act')
    desktop.key('Return')
    app.focused('heading', pattern('^Trend 3'))
    desktop.key('p')
    wait_for('it to be prepared for', lambda: stances()[2] == 'prepare')
    desktop.key('ctrl+z')
    wait_for('that to be undone', lambda: stances()[2] == 'act')
    app.quit()


def silent(desktop):
    """Nothing of what was typed into the box is said of what had the focus before, once it is closed."""
    app = desktop.launch(desktop.new_plan('Silent.trends', '--sample'))
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('ctrl+k')
    entry = app.focused('text', BOX)
    desktop.type('Bus stops @Rhys')
    app.find('label', 'Lead: Rhys (new)')
    # What is found is said before long, and so what comes after it would be.
    wait_for('something to be said', lambda: entry.description)
    desktop.type('ian')
    app.find('label', 'Lead: Rhysian (new)')
    desktop.key('Escape')
    heading = app.focused('push-button', pattern('^Trend 1'))
    end = time.monotonic() + 3
    while time.monotonic() < end:
        assert 'Rhys' not in heading.description and 'result' not in heading.description, heading.description
        time.sleep(0.05)
    app.quit()


def moved(desktop):
    """What is typed on one card and goes to another says so, with a button that takes it back."""
    path = desktop.new_plan('Moved.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('n')
    entry = app.focused('text', ADD)
    desktop.type('Bus stops #harness')
    desktop.key('Return')
    app.find('label', '“Bus stops” added to Harnessing data')
    wait_for('an empty line', lambda: entry.text == '')
    wait_for('it to be kept', lambda: 'Bus stops' in initiatives(desktop, path))
    app.press_in_toast('Undo')
    wait_for('it to be gone', lambda: 'Bus stops' not in initiatives(desktop, path))
    app.quit()


def said(desktop):
    """What a key has changed stands on its card until something else is done, with a button that takes it back."""
    path = desktop.new_plan('Said.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    was = initiatives(desktop, path)['Co-design panel']['priority']
    app.click(app.find('list-item', pattern('^Co-design panel,')))
    desktop.key('1')
    app.find('label', 'Priority: Critical')
    wait_for('it to be kept', lambda: initiatives(desktop, path)['Co-design panel']['priority'] == 'critical')
    desktop.key('Tab')
    app.focused('push-button', 'Undo: Priority: Critical')
    desktop.key('space')
    wait_for('it to be as it was', lambda: initiatives(desktop, path)['Co-design panel']['priority'] == was)
    app.gone('label', 'Priority: Critical')
    app.focused('list-item', pattern('^Co-design panel,'))
    # A value that is typed, too; and nothing of it once something is done elsewhere.
    opens(desktop, app, 'c', 'Cost')
    desktop.type('45k')
    desktop.key('Return')
    app.focused('list-item', pattern('^Co-design panel,'))
    app.find('label', 'Cost: £45,000')
    # Left by a click elsewhere it is in the plan as well, and says so as well.
    opens(desktop, app, 'c', 'Cost')
    desktop.type('46k')
    desktop.click(desktop.width // 2, desktop.height - 30)
    app.find('label', 'Cost: £46,000')
    app.focused('list-item', pattern('^Co-design panel,'))
    app.find('push-button', 'Undo: Cost: £46,000')
    # A key that changes nothing offers to take nothing back: the button would take back what was done before.
    desktop.key('1')
    app.find('label', 'Priority: Critical')
    opens(desktop, app, 'c', 'Cost')
    desktop.type('9k')
    desktop.key('Return')
    app.focused('list-item', pattern('^Co-design panel,'))
    app.find('label', 'Cost: £9,000')
    desktop.key('1', 'Up')
    app.focused('list-item', pattern('^(?!Co-design panel)'))
    app.find('label', 'Cost: £9,000')
    app.gone('label', 'Priority: Critical')
    # It is for trends, which is said.
    desktop.key('w')
    app.find('label', 'A, P and W decide about a trend. Choose its title first.')
    app.find('label', 'Cost: £9,000')
    app.click(app.find('push-button', pattern('^Trend 3')))
    desktop.key('w')
    app.find('label', 'Stance: Watch')
    app.gone('label', 'Cost: £9,000')
    app.quit()


harness.main(one, line, pointed, said, silent, moved, elsewhere, box, read_only, undone, views, kept, pasted, welcome)
