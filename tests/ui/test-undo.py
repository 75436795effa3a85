#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo as a person meets it: what is undone is said, shown and keeps the focus near; a toast takes back its own edit;
typing is undone where it is typed; another's later value stays. And that nothing pasted is lost: too much stays in the
field with the reason, several lines become as many initiatives or are folded into one."""

import json

import harness
from harness import pattern, wait_for

TREND = 'Technology for public good'
OTHER = 'Reimagining services'
ADD = f'Add initiative to {TREND}'
TITLES = ['Alpha', 'Beta', 'Gamma']


def titles(app, trend=TREND):
    rows = app.find('list', f'Initiatives of {trend}').all('list-item')
    return [node.name.partition(',')[0] for node in rows]


def expect(app, expected, trend=TREND):
    wait_for(f'{expected} in {trend}', lambda: titles(app, trend) == expected)


def open_plan(desktop, initiatives=TITLES):
    """A plan with some initiatives in its first trend, and the focus there."""
    path = desktop.new_plan('Undo.trends', '--title', 'Undo')
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('n')
    app.focused('text', ADD)
    for title in initiatives:
        desktop.type(title)
        desktop.key('Return')
    expect(app, list(initiatives))
    return app, path


def choose(desktop, app, title):
    app.click(app.find('list-item', pattern(f'^{title},')))
    app.focused('list-item', pattern(f'^{title},'))


def typed(app):
    return app.find('text', ADD).text


def undo_is_said_and_shown(desktop):
    app, _path = open_plan(desktop)
    desktop.key('Escape')
    choose(desktop, app, 'Beta')
    desktop.key('alt+Up')
    expect(app, ['Beta', 'Alpha', 'Gamma'])
    app.click(app.find('push-button', pattern('^Trend 3')))

    desktop.key('ctrl+z')
    app.find('label', 'Undone: moved “Beta”')
    expect(app, TITLES)
    app.focused('list-item', pattern('^Beta,'))
    desktop.key('ctrl+shift+z')
    app.find('label', 'Redone: moved “Beta”')
    app.focused('list-item', pattern('^Beta,'))
    desktop.key('ctrl+z')
    expect(app, TITLES)

    # What goes leaves the focus to what comes after it, else before it, else to where the next is added.
    desktop.key('ctrl+z')
    app.find('label', 'Undone: added “Gamma”')
    app.focused('list-item', pattern('^Beta,'))
    desktop.key('ctrl+z')
    app.focused('list-item', pattern('^Alpha,'))
    desktop.key('ctrl+z')
    expect(app, [])
    app.focused('text', ADD)
    # And nothing more: whoever presses it hears so.
    desktop.key('ctrl+z')
    app.find('label', 'Nothing to undo')
    app.focused('text', ADD)
    desktop.key('ctrl+shift+z', 'ctrl+shift+z', 'ctrl+shift+z')
    expect(app, TITLES)
    app.focused('list-item', pattern('^Gamma,'))
    desktop.key('ctrl+shift+z')
    expect(app, ['Beta', 'Alpha', 'Gamma'])
    desktop.key('ctrl+shift+z')
    app.find('label', 'Nothing to redo')
    app.quit()


def toast_takes_back_its_own(desktop):
    app, _path = open_plan(desktop)
    desktop.key('Escape')
    choose(desktop, app, 'Alpha')
    desktop.key('Delete')
    expect(app, ['Beta', 'Gamma'])
    app.focused('list-item', pattern('^Beta,'))
    desktop.key('2')
    app.find('list-item', pattern('^Beta, priority High'))
    app.press_in_toast(pattern('^_?Undo( Undo)?$'))
    expect(app, TITLES)
    app.find('list-item', pattern('^Beta, priority High'))
    app.focused('list-item', pattern('^Alpha,'))

    # What is newer is seen at once, and it comes back after that.
    choose(desktop, app, 'Alpha')
    desktop.key('Delete')
    app.find('label', pattern('Alpha.* deleted'))
    app.focused('list-item', pattern('^Beta,'))
    desktop.key('3')
    app.find('list-item', pattern('^Beta, priority Medium'))
    desktop.key('ctrl+z')
    app.find('label', pattern('^Undone'))
    app.press_in_toast('Close this message')
    app.press_in_toast(pattern('^_?Undo( Undo)?$'))
    expect(app, TITLES)

    # Undone by the key, there is nothing left for it to offer.
    choose(desktop, app, 'Gamma')
    desktop.key('Delete')
    expect(app, ['Alpha', 'Beta'])
    app.find('push-button', pattern('^_?Undo( Undo)?$'))
    desktop.key('ctrl+z')
    expect(app, TITLES)
    app.gone('push-button', pattern('^_?Undo( Undo)?$'))
    app.quit()


def typing_is_undone_in_its_field(desktop):
    app, _path = open_plan(desktop)
    undo = app.find('push-button', pattern('^Undo: ')).name

    # Where a title is half typed: far more often than there is something to undo.
    desktop.type('Half')
    wait_for('what is typed', lambda: typed(app) == 'Half')
    desktop.key('ctrl+z')
    wait_for('typing to be undone', lambda: typed(app) != 'Half')
    desktop.key('ctrl+shift+z')
    wait_for('typing to be redone', lambda: typed(app) == 'Half')
    desktop.key(*['ctrl+z'] * 4)
    wait_for('all typing to be undone', lambda: typed(app) == '')
    # With nothing typed the key is the plan's again.
    wait_for('an addition to be undone', lambda: titles(app) != TITLES)
    desktop.key(*['ctrl+shift+z'] * 4)
    expect(app, TITLES)

    # In the title itself
    choose(desktop, app, 'Beta')
    desktop.key('F2')
    desktop.key('ctrl+a')
    desktop.type('Other')
    desktop.key(*['ctrl+z'] * 6)
    desktop.key('Return')
    app.focused('list-item', pattern('^Beta,'))
    expect(app, TITLES)

    # In an amount that isn't entered yet
    desktop.key('Return')
    cost = app.find('text', 'Cost')
    app.scroll_to(cost, app.find('text', 'Title'))
    app.click(cost)
    app.focused('text', 'Cost')
    desktop.type('12x')
    wait_for('the amount', lambda: cost.text == '12x')
    # How much of it goes at once is the field's affair; with nothing left there, the key would be the plan's.
    while before := cost.text:
        desktop.key('ctrl+z')
        wait_for('typing to be undone', lambda text=before: cost.text != text)
    assert titles(app) == TITLES, titles(app)
    app.find('push-button', undo)

    # Once it is entered, and shown in other words, the key is the plan's, and nothing is left to be entered.
    desktop.type('900')
    desktop.key('Return')
    wait_for('it to be shown as an amount', lambda: cost.text == '£900')
    app.gone('push-button', undo)
    desktop.key('ctrl+z')
    app.find('push-button', undo)
    wait_for('no amount', lambda: cost.text == '')
    desktop.key('ctrl+shift+z')
    wait_for('the amount again', lambda: cost.text == '£900')
    app.gone('push-button', undo)
    desktop.key('Escape')
    app.quit()


def others_keep_what_they_set(desktop):
    """The program and the command line on one file."""
    app, path = open_plan(desktop)
    desktop.key('Escape')
    choose(desktop, app, 'Beta')
    desktop.key('F2')
    desktop.key('ctrl+a')
    desktop.type('Beta by me')
    desktop.key('Return')
    app.focused('list-item', pattern('^Beta by me,'))
    app.find('label', 'Saved')

    exported = desktop.documents / 'all.json'
    desktop.run(harness.PROGRAM, 'export', path, '-o', exported)
    plan = json.loads(exported.read_text())
    beta = next(entry for entry in plan['initiatives'] if entry['title'] == 'Beta by me')
    change = {'format': plan['format'], 'version': plan['version'],
              'initiatives': [{'id': beta['id'], 'title': 'Beta, agreed wording'}]}
    other = desktop.documents / 'other.json'
    other.write_text(json.dumps(change))
    desktop.run(harness.PROGRAM, 'import', path, other)

    def agreed():
        return any(node.name.startswith('Beta, agreed wording') for node in app.frame().all('list-item'))

    wait_for('what the other set', agreed)
    desktop.key('ctrl+z')
    app.find('label', pattern('^Not undone: renamed “Beta.*Somebody else has changed it since'))
    assert agreed(), titles(app)
    desktop.key('ctrl+shift+z')
    assert agreed(), titles(app)
    app.quit()


def nothing_pasted_is_lost(desktop):
    app, _path = open_plan(desktop, TITLES[:1])
    long = 'x' * 600

    desktop.paste(long)
    app.find('label', pattern('^Title is too long: at most 500'))
    desktop.key('Return')
    wait_for('all of it to be there still', lambda: typed(app) == long)
    assert titles(app) == ['Alpha'], titles(app)
    desktop.key('ctrl+z')
    wait_for('the paste to be undone', lambda: typed(app) == '')

    desktop.paste('- First\n- Second\n\n- Third\n')
    app.find('label', pattern('^3 initiatives'))
    desktop.key('Return')
    expect(app, ['Alpha', 'First', 'Second', 'Third'])
    app.find('label', '3 initiatives added')
    app.press_in_toast(pattern('^_?Undo( Undo)?$'))
    expect(app, ['Alpha'])

    choose(desktop, app, 'Alpha')
    desktop.key('F2')
    desktop.key('ctrl+a')
    desktop.paste('One\nTwo\r\nThree')
    wait_for('it to be pasted', lambda: 'Three' in app.focus().text)
    desktop.key('Return')
    expect(app, ['One Two Three'])

    desktop.key('F2')
    desktop.key('ctrl+a')
    desktop.paste(long)
    wait_for('all of it to be pasted', lambda: app.focus().text == long)
    desktop.key('Return')
    app.find('label', pattern('^Title is too long: at most 500'))
    desktop.key('End', 'shift+Home', 'ctrl+x')
    desktop.type('Kept')
    desktop.key('Return')
    expect(app, ['Kept'])
    app.quit()


def details_say_what_was_set(desktop):
    """A value set in the details is said where the eye is, too, and taken back from there."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    row = pattern('^Data ethics board')
    app.click(app.find('list-item', row))
    app.focused('list-item', row)
    desktop.key('Return')
    app.focused('text', 'Title')
    before = desktop.state_of(path)
    cost = app.tab_to('text', 'Cost')
    desktop.key('ctrl+a')
    desktop.type('45k')
    desktop.key('Return')
    undo = app.find('push-button', pattern('^Undo: Data ethics board · Cost: £45,000'))
    wait_for('that in the file', lambda: desktop.state_of(path) != before)
    # The focus stays where it is typed.
    assert cost.has_focus()
    app.click(undo)
    wait_for('it as it was', lambda: desktop.state_of(path) == before)
    app.gone('push-button', pattern('^Undo: Data ethics board · Cost'))
    # What is there already is nothing that was set.
    app.click(cost)
    desktop.key('Return')
    assert not app.has('push-button', pattern('^Undo: Data ethics board'))
    app.quit()


if __name__ == '__main__':
    harness.main(undo_is_said_and_shown, toast_takes_back_its_own, typing_is_undone_in_its_field,
                 others_keep_what_they_set, nothing_pasted_is_lost, details_say_what_was_set, leaks=False)
