#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is marked on the roadmap: milestones on bars, by keys and by the pointer."""

import datetime
import json
import re
import uuid

import harness
from harness import pattern, wait_for
from roadmap_bars import FIRST_TREND, bars

ENTRY = ('text', 'entry')
BUTTON = ('push-button', 'toggle-button')


def as_json(desktop, plan):
    """All of a plan as its file has it."""
    return desktop.state_of(plan)


def begin(desktop):
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    return app, plan


def long_bar(app):
    """One with its end, and the quarter before that, well in sight."""
    inside = [bar for bar in bars(app) if 300 < bar.extents[0] < 900 - bar.extents[2] and 180 < bar.extents[1] < 520]
    return max(inside, key=lambda bar: bar.extents[2]).name.split(',')[0]


def focused_bar(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, .*bar '))


def mark(app, name):
    return app.find('check-box', pattern(f'^Milestone {re.escape(name)}, '))


def saved(desktop, plan, before):
    """The plan as it is once it is another than before."""
    return wait_for('an edit', lambda: as_json(desktop, plan) not in (before,) and as_json(desktop, plan))


def crowd(desktop, plan):
    """Others' dates, a few days from each other."""
    first = datetime.date.today() + datetime.timedelta(days=300)
    dates = [{'id': str(uuid.uuid4()), 'title': f'Meeting {number}',
              'date': (first + datetime.timedelta(days=4 * number)).isoformat()} for number in range(8)]
    document = desktop.home / 'dates.json'
    document.write_text(json.dumps({'format': 'org.socitm.Trends.plan', 'version': 1, 'governance_dates': dates}))
    desktop.run(harness.PROGRAM, 'import', plan, document)


def milestones_of(desktop, plan, title):
    """Titles, as the file has them."""
    document = json.loads(as_json(desktop, plan))
    ids = [each['id'] for each in document['initiatives'] if each['title'] == title]
    return [each['title'] for each in document['milestones'] if each['initiative'] in ids]


def set_day(app, desktop, day):
    """Gives what has the focus another day, in its popover; an empty one takes it away."""
    desktop.key('Return')
    app.focused(ENTRY, pattern('Title'))
    app.tab_to(ENTRY, pattern('^Date'))
    desktop.key('ctrl+a')
    if day:
        desktop.type(day)
    else:
        desktop.key('Delete')
    desktop.key('Return', 'Escape')


def milestones(desktop):
    """Asked for by a key, with the bar's end proposed; a drag and its key twin end in the same plan."""
    app, plan = begin(desktop)
    title = long_bar(app)
    app.click(next(bar for bar in bars(app) if bar.name.startswith(f'{title},')))
    focused_bar(app, title)
    first = as_json(desktop, plan)

    # What is typed stays when the form is left, and what is no day says so.
    desktop.key('shift+m')
    app.focused(ENTRY, 'Title')
    desktop.type('Contract ready')
    desktop.key('Escape')
    focused_bar(app, title)
    desktop.key('shift+m')
    wait_for('what was typed', lambda: app.focused(ENTRY, 'Title').text == 'Contract ready')
    desktop.key('Tab')
    app.focused(ENTRY, 'Date')
    proposed = app.focus().text
    desktop.key('ctrl+a')
    desktop.type('when it suits')
    desktop.key('Return')
    app.find('label', pattern('is not a day'))
    assert as_json(desktop, plan) == first
    desktop.key('ctrl+a')
    desktop.type(proposed)
    desktop.key('Return')
    added = mark(app, 'Contract ready')
    assert added.name == f'Milestone Contract ready, {proposed}, on {title}', added.name
    focused_bar(app, title)
    assert f'milestone “Contract ready” on {proposed}' in app.focus().name
    before = saved(desktop, plan, first)

    # One that comes after all of that is taken, and that is said.
    desktop.key('shift+m')
    app.focused(ENTRY, 'Title')
    desktop.type('Handover')
    desktop.key('Tab')
    app.focused(ENTRY, 'Date')
    desktop.key('ctrl+a')
    desktop.type('31 May 2029')
    desktop.key('Return')
    app.find('label', pattern(f'“Handover” is after the end of “{re.escape(title)}”'))
    focused_bar(app, title)
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    focused_bar(app, title)

    # To it from its bar's menu and by a key, and along time: the drag to where that is makes the same plan.
    desktop.key('Menu')
    app.press('menu-item', 'First milestone')
    app.focused('check-box', pattern('^Milestone '))
    desktop.key('Up')
    focused_bar(app, title)
    desktop.key('comma')
    app.focused('check-box', added.name)
    start = app.point(added)
    name = added.name
    desktop.key('alt+Left')
    by_key = saved(desktop, plan, before)
    wait_for('it elsewhere', lambda: app.focused('check-box', pattern('^Milestone Contract ready')).name != name)
    end = wait_for('its place', lambda: app.point(app.focus()) != start and app.point(app.focus()))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    app.find('check-box', f'Milestone Contract ready, {proposed}, on {title}')
    wait_for('it to be back', lambda: app.point(mark(app, 'Contract ready')) == start)
    desktop.drag(start, end)
    app.find('label', pattern(r'^Contract ready\s'))
    assert as_json(desktop, plan) == before, 'changed before the drop'
    desktop.xdotool('key', 'Escape')
    app.gone('label', pattern(r'^Contract ready\s'))
    desktop.drop()
    assert as_json(desktop, plan) == before
    desktop.drag(start, end)
    desktop.drop()
    wait_for('the same plan', lambda: as_json(desktop, plan) == by_key)
    app.focused('check-box', pattern('^Milestone Contract ready'))
    # By a day, there and back
    desktop.key('shift+alt+Right')
    saved(desktop, plan, by_key)
    desktop.key('shift+alt+Left')
    wait_for('the same day', lambda: as_json(desktop, plan) == by_key)
    # By quarters from a day that not all of them have: back to that day
    set_day(app, desktop, '31 May 2027')
    app.focused('check-box', pattern('^Milestone Contract ready, 31 May 2027'))
    desktop.key('alt+Left')
    app.focused('check-box', pattern('^Milestone Contract ready, 28 Feb 2027'))
    desktop.key('alt+Right')
    app.focused('check-box', pattern('^Milestone Contract ready, 31 May 2027'))

    # Ticked, renamed and deleted where it stands
    desktop.key('space')
    wait_for('it to be done', lambda: ', done, on' in app.focused('check-box').name)
    wait_for('it to be ticked', lambda: 'checked' in app.focus().states)
    desktop.key('Return')
    app.focused(ENTRY, pattern('Title'))
    # What was typed there is undone there, and nothing from before.
    ticked = as_json(desktop, plan)
    desktop.key('End')
    desktop.type(' early')
    wait_for('it in the plan', lambda: milestones_of(desktop, plan, title)[-1:] == ['Contract ready early'])
    desktop.key('ctrl+z')
    wait_for('the title of before', lambda: app.focused(ENTRY, pattern('Title')).text == 'Contract ready')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == ticked)
    desktop.key('ctrl+z')
    app.find('label', 'Nothing to undo')
    assert as_json(desktop, plan) == ticked
    desktop.key('ctrl+shift+z')
    wait_for('it again', lambda: app.focused(ENTRY, pattern('Title')).text == 'Contract ready early')
    desktop.key('ctrl+a')
    desktop.type('Contract signed')
    desktop.key('Tab')
    app.find('check-box', pattern('^Milestone Contract signed, .*, done, on '))
    desktop.key('Escape')
    app.focused('check-box', pattern('^Milestone Contract signed'))
    desktop.key('Up')
    focused_bar(app, title)
    desktop.key('comma')
    app.focused('check-box', pattern('^Milestone Contract signed'))
    desktop.key('Delete')
    app.gone('check-box', pattern('^Milestone Contract signed'))
    focused_bar(app, title)
    desktop.key('ctrl+z')
    app.find('check-box', pattern('^Milestone Contract signed, .*, done, on '))
    app.quit()


def spared(desktop):
    """Whoever deletes milestones one after the other, or takes something about one back, stays among them, and an
    initiative is never deleted by a key that was meant for a milestone."""
    app, plan = begin(desktop)
    bar = next(bar for bar in bars(app) if bar.name.count(', milestone “') > 1)
    title = bar.name.split(',')[0]
    ticks = re.compile(r', milestone “(.*?)” on ')
    titles = ticks.findall(bar.name)
    app.click(bar)
    focused_bar(app, title)
    first = as_json(desktop, plan)
    desktop.key('period')
    app.focused('check-box', pattern(f'^Milestone {re.escape(titles[0])}, '))
    desktop.key('space')
    before = saved(desktop, plan, first)
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == first)
    app.focused('check-box', pattern(f'^Milestone {re.escape(titles[0])}, '))

    # One after the other, the focus on the next, and on the one before where there is none
    desktop.key('period')
    app.focused('check-box', pattern(f'^Milestone {re.escape(titles[1])}, '))
    left = list(titles)
    place = 1
    while left:
        gone = left.pop(place)
        desktop.key('Delete')
        app.gone('check-box', pattern(f'^Milestone {re.escape(gone)}, '))
        place = min(place, len(left) - 1)
        if left:
            app.focused('check-box', pattern(f'^Milestone {re.escape(left[place])}, '))
    assert as_json(desktop, plan) != before
    none_left = wait_for('none in the plan', lambda: not milestones_of(desktop, plan, title) and as_json(desktop, plan))
    focused_bar(app, title)
    desktop.key('Delete')
    app.find('label', f'“{title}” has no more milestones. Press the key again to delete the initiative.')
    focused_bar(app, title)
    assert as_json(desktop, plan) == none_left

    # Back, each with the focus; what comes back is deleted again, and not the initiative.
    desktop.key('ctrl+z')
    back = app.focused('check-box', pattern('^Milestone ')).name
    assert as_json(desktop, plan) != none_left
    desktop.key('Delete')
    app.gone('check-box', back)
    wait_for('the plan of before', lambda: as_json(desktop, plan) == none_left)
    focused_bar(app, title)
    # Who goes elsewhere and comes back means the bar.
    desktop.key('Right')
    wait_for('another', lambda: not app.focus().name.startswith(f'{title},'))
    desktop.key('Left')
    focused_bar(app, title)
    desktop.key('Delete')
    app.find('label', f'“{title}” deleted')
    app.quit()


def reached(desktop):
    """Governance dates by arrows, from a bar, too; what is asked for a new one is said and chosen by keys alone."""
    app, plan = begin(desktop)
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Right')
    bar = app.focused('list-item', pattern(', bar 1 of ')).name
    desktop.key('Up')
    app.focused('push-button', pattern('^Governance date '))
    desktop.key('Home')
    mark = app.focused('push-button', pattern('^Governance date '))
    first = wait_for('the first', lambda: app.focus().name)
    desktop.key('Left')
    assert app.focused('push-button', first) == mark
    desktop.key('End')
    wait_for('the last', lambda: app.focused('push-button', pattern('^Governance date ')).name != first)
    last = app.focus().name
    desktop.key('Right')
    app.focused('push-button', last)
    desktop.key('Home')
    app.focused('push-button', first)
    desktop.key('Down', 'Right')
    app.focused('list-item', bar)

    # A proposed day is typed over, whoever comes to it by Tab.
    before = as_json(desktop, plan)
    desktop.key('g')
    app.focused(ENTRY, 'Title')
    question = app.find('dialog', 'New governance date')
    kinds = [kind.name for kind in question.find(('panel', 'grouping'), 'Kind').all('radio-button')]
    assert len(kinds) == 4, kinds
    # One stop, on what is chosen; arrows choose, and go round.
    desktop.key('Tab')
    app.focused('radio-button', kinds[3])
    desktop.key('Right')
    app.focused('radio-button', kinds[0])
    wait_for('it to be chosen', lambda: 'checked' in app.focused('radio-button', kinds[0]).states)
    desktop.key('Right')
    app.focused('radio-button', kinds[1])
    wait_for('it to be chosen', lambda: 'checked' in app.focused('radio-button', kinds[1]).states)
    assert [kind.name for kind in question.all('radio-button') if 'checked' in kind.states] == [kinds[1]]
    desktop.key('shift+Tab')
    wait_for('its name', lambda: app.focused(ENTRY, 'Title').text == kinds[1])
    desktop.key('Tab')
    app.focused('radio-button', kinds[1])
    desktop.key('Tab')
    app.focused(ENTRY, 'Date')
    desktop.type('1 Dec 2026')
    desktop.key('Return')
    new = f'Governance date {kinds[1]}, 1 Dec 2026'
    app.find('push-button', pattern(f'^{new}$'))
    saved(desktop, plan, before)
    # The next key is about what was added, not about the bar that had the focus before.
    app.focused('push-button', new)
    desktop.key('shift+alt+Right')
    app.focused('push-button', pattern(f'^Governance date {kinds[1]}, 2 Dec 2026$'))
    app.quit()


def zoom(app, button, marks):
    """Four steps: a button that is still down from the one before takes no other."""
    for _ in range(4):
        before = [mark.extents[0] for mark in marks]
        app.press(BUTTON, button)
        wait_for('a step', lambda: [mark.extents[0] for mark in marks] != before)


def governance(desktop):
    """Boards and elections in the ruler: added by a key, gone to above the first lane, edited and deleted there."""
    app, plan = begin(desktop)
    # More than there are rows for, side by side, and later than all that is looked at below
    crowd(desktop, plan)
    app.find('push-button', pattern('^Governance date Meeting 7, '))
    first = as_json(desktop, plan)
    desktop.key('g')
    app.focused(ENTRY, 'Title')
    app.press('radio-button', 'Election')
    app.press('radio-button', 'Budget')
    wait_for('its name', lambda: app.focused(ENTRY, 'Title').text == 'Budget')
    # Left and opened again it is as it was, with what was chosen.
    desktop.type(' council')
    desktop.key('Escape')
    app.gone('radio-button', 'Budget')
    desktop.key('g')
    wait_for('what was typed', lambda: app.focused(ENTRY, 'Title').text == 'Budget council')
    wait_for('what was chosen', lambda: 'checked' in app.find('radio-button', 'Budget').states)
    desktop.key('ctrl+a')
    desktop.type('Budget')
    desktop.key('Return')
    budget = app.find('push-button', pattern('^Governance date Budget, '))
    added = saved(desktop, plan, first)
    # In as many rows as it takes; one that has no room for its name says it while it is looked at, and takes no other
    # place then.
    marks = list(app.frame().all('push-button', pattern('^Governance date .*20[0-9][0-9]$')))
    places = sorted((mark.extents[1], mark.extents[0], mark.extents[0] + mark.extents[2]) for mark in marks)
    assert len({top for top, _left, _right in places}) > 2, places
    assert all(top != below or end <= left for (top, _start, end), (below, left, _end) in zip(places, places[1:])), places
    widths = [mark.extents[2] for mark in marks]
    zoom(app, 'Coarser', marks)
    wait_for('less room', lambda: any(mark.extents[2] < width for mark, width in zip(marks, widths)))
    # After the last of these steps
    app.settled(lambda: marks[-1])
    narrow = min(zip(marks, widths), key=lambda pair: pair[0].extents[2] / pair[1])[0]
    places = [mark.extents for mark in marks]
    name = re.sub(r'^Governance date (.*?)(, (Board|Budget|Election))?, [^,]*$', r'\1', narrow.name)
    assert not app.has('label', name)
    desktop.xdotool('mousemove', *app.point(narrow))
    app.find('label', name)
    assert [mark.extents for mark in marks] == places
    desktop.xdotool('mousemove', 600, 600)
    app.gone('label', name)
    zoom(app, 'Finer', marks)
    wait_for('room', lambda: [mark.extents[2] for mark in marks] == widths)

    # The next after today has the focus first; others are beside it, the first lane below.
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Up')
    app.focused('push-button', pattern('^Governance date '))
    desktop.key('Down')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Up')
    for _ in range(12):
        if app.focused('push-button', pattern('^Governance date ')).name == budget.name:
            break
        before = app.focus().name
        desktop.key('Left')
        wait_for('another', lambda: app.focused('push-button', pattern('^Governance date ')).name != before)
    desktop.key('Return')
    app.focused(ENTRY, pattern('Title'))
    desktop.key('ctrl+a')
    desktop.type('Budget council')
    desktop.key('Tab')
    app.find('push-button', pattern('^Governance date Budget council, '))
    desktop.key('Escape')
    app.focused('push-button', pattern('^Governance date Budget council, '))
    desktop.key('Delete')
    app.gone('push-button', pattern('^Governance date Budget'))
    wait_for('the plan of before', lambda: as_json(desktop, plan) == first)
    desktop.key('ctrl+z', 'ctrl+z')
    wait_for('it to be back', lambda: as_json(desktop, plan) == added)

    # By the pointer: one is opened, and the ruler has a menu.
    app.click(app.find('push-button', pattern('^Governance date Budget, ')))
    app.focused(ENTRY, pattern('Title'))
    desktop.key('Escape')
    app.click(app.find('label', 'Q1'), button=3)
    app.press('menu-item', pattern('^Add governance date'))
    app.focused(ENTRY, 'Title')
    desktop.key('Escape')
    app.quit()


def moved_dates(desktop):
    """A governance date by keys, its menu and the pointer; one whose day was cleared is there, and is given another."""
    app, plan = begin(desktop)
    desktop.key('g')
    app.focused(ENTRY, 'Title')
    desktop.type('Polling day')
    app.press('radio-button', 'Election')
    wait_for('it to be chosen', lambda: 'checked' in app.find('radio-button', 'Election').states)
    desktop.key('Return')
    election = pattern('^Governance date Polling day, Election, ')
    wait_for('its kind', lambda: '"kind": "election"' in as_json(desktop, plan))
    # Pressed and let go it is opened, with its kind.
    app.click(app.find('push-button', election))
    app.focused(ENTRY, pattern('Title'))
    desktop.key('Escape')
    app.focused('push-button', election)
    set_day(app, desktop, '31 May 2027')
    first = app.focused('push-button', pattern('Polling day, Election, 31 May 2027$'))
    before = as_json(desktop, plan)

    # By the scale's unit and back to the very day; the drag to where the key led makes the same plan.
    start = app.point(first)
    desktop.key('alt+Left')
    app.focused('push-button', pattern('Election, 28 Feb 2027$'))
    by_key = saved(desktop, plan, before)
    end = wait_for('its place', lambda: app.point(app.focus()) != start and app.point(app.focus()))
    desktop.key('alt+Right')
    app.focused('push-button', pattern('31 May 2027$'))
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    desktop.key('shift+alt+Right', 'shift+alt+Right', 'shift+alt+Left')
    app.focused('push-button', pattern('Election, 1 Jun 2027$'))
    desktop.key('shift+alt+Left')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    mark = app.focused('push-button', pattern('31 May 2027$'))
    at = mark.extents
    desktop.drag((at[0] + 4, at[1] + at[3] // 2), (at[0] + 4 + end[0] - start[0], at[1] + at[3] // 2))
    app.find('label', pattern(r'^Polling day\s'))
    assert as_json(desktop, plan) == before, 'changed before the drop'
    desktop.xdotool('key', 'Escape')
    app.gone('label', pattern(r'^Polling day\s'))
    desktop.drop()
    assert as_json(desktop, plan) == before
    desktop.drag((at[0] + 4, at[1] + at[3] // 2), (at[0] + 4 + end[0] - start[0], at[1] + at[3] // 2))
    desktop.drop()
    wait_for('the same plan', lambda: as_json(desktop, plan) == by_key)

    # Without a day it waits above the lanes' names; its menu is there by keys, and so is a day.
    app.focused('push-button', election)
    set_day(app, desktop, '')
    waiting = app.focused('push-button', pattern('Election, no day yet$'))
    assert waiting.extents[0] < app.find('push-button', FIRST_TREND).extents[2]
    desktop.key('shift+F10')
    app.press('menu-item', pattern('^Edit'))
    app.focused(ENTRY, pattern('Title'))
    desktop.key('Escape')
    app.focused('push-button', pattern('no day yet$'))
    desktop.key('Right')
    app.focused('push-button', pattern('^Governance date (?!Polling)'))
    desktop.key('Left')
    app.focused('push-button', pattern('no day yet$'))
    before = as_json(desktop, plan)
    desktop.key('alt+Right')
    app.focused('push-button', pattern(r'Polling day, Election, .*\d$'))
    saved(desktop, plan, before)
    desktop.key('ctrl+z')
    waiting = app.find('push-button', pattern('no day yet$'))
    place = wait_for('its place', lambda: waiting.extents)
    desktop.drag(app.point(waiting), (700, place[1] + place[3] // 2))
    desktop.drop()
    app.focused('push-button', pattern(r'Polling day, Election, .*\d$'))
    desktop.key('Delete')
    app.gone('push-button', pattern('^Governance date Polling day'))
    app.quit()


def baselines(desktop):
    """Saved, chosen and compared with: bars, the table and the button say what has moved, come and gone since."""
    app, plan = begin(desktop)
    title = long_bar(app)
    desktop.key('b')
    app.focused(ENTRY, 'Name')
    desktop.type('As approved')
    desktop.key('Return')
    app.find('label', 'Baseline “As approved” added')
    app.press(('push-button', 'toggle-button'), 'Baselines')
    app.press('push-button', 'As approved')
    app.find(('push-button', 'toggle-button'), 'Since “As approved”')
    app.click(next(bar for bar in bars(app) if bar.name.startswith(f'{title},')))
    assert 'compared with' not in focused_bar(app, title).name
    desktop.key('alt+Right', 'alt+Right')
    said = ', compared with “As approved”: slipped by 2 quarters'
    wait_for('the slip', lambda: said in focused_bar(app, title).name)
    other = next(bar.name.split(',')[0] for bar in bars(app) if not bar.name.startswith(f'{title},'))
    app.click(next(bar for bar in bars(app) if bar.name.startswith(f'{other},')))
    focused_bar(app, other)
    desktop.key('Delete')
    app.press(('push-button', 'toggle-button'), 'Since “As approved”')
    app.find('label', pattern(f'^Since “As approved”: 1 slipped, gone: “{re.escape(other)}”'))
    desktop.key('Escape')

    # The table says the same, in a column and in the row's name.
    desktop.key('ctrl+t')
    app.find('table-row', pattern(f'^{re.escape(title)}, .*{re.escape(said)}'))
    app.find('label', 'slipped by 2 quarters')
    # What has slipped most comes first, where that is what it is sorted by.
    app.tab_to(BUTTON, 'Sorted by Start', key='shift+Tab')
    desktop.key('space')
    app.press(('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button'), 'Since the baseline')
    wait_for('it to be the first', lambda: next(
        row.name for row in app.frame().all('table-row') if row.name).startswith(f'{title},'))
    app.find(BUTTON, 'Sorted by Since the baseline')
    desktop.key('ctrl+t')
    app.find('list', 'Roadmap')

    # It comes back, is renamed, and goes with what it was compared with.
    app.quit()
    app = desktop.launch(plan)
    app.press(('push-button', 'toggle-button'), 'Since “As approved”')
    app.press('push-button', 'Edit “As approved”')
    app.focused(ENTRY, pattern('Name'))
    desktop.key('ctrl+a')
    desktop.type('Cabinet')
    desktop.key('Tab')
    app.find(('push-button', 'toggle-button'), 'Since “Cabinet”')
    app.press('push-button', 'Delete')
    app.find(('push-button', 'toggle-button'), 'Baselines')
    wait_for('nothing compared', lambda: not any('compared with' in bar.name for bar in bars(app)))
    # What comes back is compared with, as it was.
    desktop.key('ctrl+z')
    app.find(('push-button', 'toggle-button'), 'Since “Cabinet”')
    wait_for('the same compared', lambda: any('compared with “Cabinet”' in bar.name for bar in bars(app)))
    app.quit()


def tray(desktop):
    """Enter on what has no dates asks for a quarter, the current one first; one edit."""
    app, plan = begin(desktop)
    first = as_json(desktop, plan)
    item = wait_for('one', lambda: list(app.find('list', 'Without dates').all('list-item')))[0]
    title = item.name.split(',')[0]
    app.click(item)
    app.focused('list-item', pattern(f'^{re.escape(title)}'))
    desktop.key('Return')
    app.focused('list-item', pattern(', from '))
    desktop.key('Down')
    quarter = wait_for('the next', lambda: app.focused('list-item', pattern(', from ')).name).split(',')[0]
    desktop.key('Return')
    wait_for('its dates', lambda: f'({quarter})' in focused_bar(app, title).name)
    saved(desktop, plan, first)
    desktop.key('ctrl+z')
    wait_for('one edit', lambda: as_json(desktop, plan) == first)
    # From its menu, too
    app.click(wait_for('it to be back', lambda: next(
        (row for row in app.find('list', 'Without dates').all('list-item') if row.name.startswith(title)), None)))
    desktop.key('Menu')
    app.press('menu-item', 'Choose a quarter…')
    app.focused('list-item', pattern(', from '))
    desktop.key('Escape')
    app.focused('list-item', pattern(f'^{re.escape(title)}'))

    # Dropped on the lanes' names it comes into sight, beside them.
    item = wait_for('it to be back', lambda: next(
        (row for row in app.find('list', 'Without dates').all('list-item') if row.name.startswith(title)), None))
    desktop.drag(app.point(item), app.point(app.find('push-button', FIRST_TREND)))
    desktop.drop()
    bar = focused_bar(app, title)
    name = app.find('push-button', FIRST_TREND)
    wait_for('it in sight', lambda: bar.extents[0] + bar.extents[2] > name.extents[0] + name.extents[2])
    app.quit()


def selected(app, role, name):
    return {node.name for node in app.frame().all(role, pattern(name)) if 'selected' in node.states}


def in_details(desktop):
    """A governance date and a milestone in the details, by a key, by the menu and by that of the pane; and back to the mark."""
    app, plan = begin(desktop)
    crowd(desktop, plan)
    app.find(BUTTON, pattern('^Governance date Meeting 0, '))
    desktop.key('Up')
    first = app.focused(BUTTON, pattern('^Governance date ')).name
    desktop.key('ctrl+Return')
    app.find('label', 'Governance date')
    wait_for('a field', lambda: app.focus().role in ENTRY)
    app.find(ENTRY, pattern('^Date'))
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.focused(BUTTON, first)
    desktop.key('F9')
    app.find('push-button', 'Close details')
    app.find('label', 'Governance date')
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    desktop.key('Menu')
    app.press('menu-item', 'Details')
    app.find('push-button', 'Close details')
    app.find('label', 'Governance date')
    desktop.key('Escape')
    app.focused(BUTTON, first)

    # Several are deleted in one edit.
    wait_for('it to be selected', lambda: selected(app, BUTTON, '^Governance date ') == {first})
    before = as_json(desktop, plan)
    desktop.key('shift+Right')
    second = wait_for('the next', lambda: app.focus().name != first and app.focus().name)
    both = {first, second}
    wait_for('both to be selected', lambda: selected(app, BUTTON, '^Governance date ') == both)
    desktop.key('ctrl+space')
    wait_for('one of them', lambda: selected(app, BUTTON, '^Governance date ') == {first})
    desktop.key('ctrl+space')
    wait_for('both again', lambda: selected(app, BUTTON, '^Governance date ') == both)
    desktop.key('F9')
    app.find('label', '2 selected')
    app.find(None, pattern('^Kind: '))
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    desktop.key('Delete')
    app.find('label', pattern('^2 items deleted'))
    saved(desktop, plan, before)
    wait_for('both to be gone', lambda: not any(app.has(BUTTON, name) for name in both))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)

    # By the pointer, too, which opens none then.
    names = [node.name for node in app.frame().all(BUTTON, pattern('^Governance date Meeting [03]'))]
    desktop.xdotool('keydown', 'ctrl')
    for number, name in enumerate(names, 1):
        app.click(app.find(BUTTON, name))
        wait_for(f'{number} to be selected', lambda: selected(app, BUTTON, '^Governance date Meeting') == set(names[:number]))
    desktop.xdotool('keyup', 'ctrl')
    assert len(names) == 2 and not app.has(ENTRY, pattern('^Date')), names

    title = next(bar.name for bar in bars(app) if 'milestones' in bar.name or 'milestone “' in bar.name).split(',')[0]
    app.click(next(bar for bar in bars(app) if bar.name.startswith(f'{title},')))
    focused_bar(app, title)
    desktop.key('period')
    name = app.focused('check-box', pattern('^Milestone ')).name
    desktop.key('ctrl+Return')
    app.find('label', 'Milestone')
    wait_for('its title', lambda: app.focus().role in ENTRY)
    desktop.key('Escape')
    app.focused('check-box', name)
    desktop.key('F9')
    app.find('label', 'Milestone')
    app.focused('check-box', name)

    # Several of a bar, as the details have them, are ticked in one edit.
    title = 'One front door for housing'
    app.click(next(bar for bar in bars(app) if bar.name.startswith(f'{title},')))
    focused_bar(app, title)
    desktop.key('period')
    first = app.focused('check-box', pattern('^Milestone ')).name
    desktop.key('shift+Right')
    second = wait_for('the next', lambda: app.focus().name != first and app.focus().name)
    wait_for('both to be selected', lambda: selected(app, 'check-box', '^Milestone ') == {first, second})
    app.find('label', '2 selected')
    desktop.key('shift+Left')
    app.focused('check-box', first)
    wait_for('one to be selected', lambda: selected(app, 'check-box', '^Milestone ') == {first})
    desktop.key('shift+Right')
    wait_for('both again', lambda: selected(app, 'check-box', '^Milestone ') == {first, second})
    before = as_json(desktop, plan)
    desktop.key('space')
    saved(desktop, plan, before)
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    app.quit()


if __name__ == '__main__':
    harness.main(milestones, spared, reached, in_details, governance, moved_dates, baselines, tray, leaks=False)
