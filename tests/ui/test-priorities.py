#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Priorities: rating by keys and by the pointer, the ranking, what is tried out beside it, and what a screen reader has."""

import json
import re
import subprocess

import harness
import rooms
from harness import pattern, wait_for

BUTTON = ('push-button', 'toggle-button', 'check-box')
MENU_ITEM = ('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button')
ENTRY = ('text', 'entry')
RATING = re.compile(r', value (\d), effort (\d), ')
RANK = re.compile(r'(?:^|left, )Rank (\d+), score ([\d.]+), ')


def begin(desktop, *options):
    name = f'{options[-1]}.trends' if options else 'Millbrook.trends'
    plan = desktop.documents / name
    plan.unlink(missing_ok=True)
    app = desktop.launch(desktop.new_plan(name, *(options or ['--sample'])))
    app.find('label', 'Saved')
    desktop.key('ctrl+3')
    app.find('list', 'Value and effort')
    return app


def bubbles(app):
    return [node for node in app.find('list', 'Value and effort').all('list-item')]


def title_of(node):
    return node.name.split(', priority ')[0].split(', no priority')[0]


def bubble(app, title):
    return wait_for(f'the bubble of {title}', lambda: next((b for b in bubbles(app) if title_of(b) == title), None))


def rating(app, title):
    return tuple(int(number) for number in RATING.search(bubble(app, title).name).groups())


def rows(app):
    return [node for node in app.find('list', 'Ranking').all('list-item')]


def ranks(app):
    """What is in sight, by title: its rank and its score."""
    found = {}
    for row in rows(app):
        match = RANK.search(row.name)
        if match:
            rest = row.name[match.end():]
            rest = re.sub(r'^(tied, )?((up|down) \d+, )?((above|below) the line, )?', '', rest)
            found[rest.split(', priority ')[0]] = (int(match[1]), float(match[2]))
    return found


def contents(desktop, app, name='Millbrook'):
    """All of the plan but what the catalogue gave it new ids."""
    app.quit()
    document = json.loads(desktop.run(harness.PROGRAM, 'export', desktop.documents / f'{name}.trends', '--format',
                                      'json', '--output', '-') or '{}')
    return {entry['title']: {key: entry.get(key) for key in ('value', 'effort', 'priority')}
            for entry in document.get('initiatives', [])}


def selected(app):
    return {title_of(node) for node in bubbles(app) if 'selected' in node.states}


def extended(desktop, app):
    """Shift and an arrow: what is come to is selected besides, and what one goes back from isn't any more."""
    titles = [title_of(app.focus())]
    for number, key in enumerate(['shift+Right', 'shift+Down', 'shift+Left'], 2):
        desktop.key(key)
        wait_for('another', lambda: title_of(app.focus()) not in titles)
        titles.append(title_of(app.focus()))
        wait_for(f'{number} to be selected', lambda: selected(app) == set(titles))
    desktop.key('Up')
    wait_for('one to be selected', lambda: selected(app) == {title_of(app.focus())})
    app.click(bubble(app, titles[0]))
    wait_for('the first', lambda: selected(app) == {titles[0]})
    desktop.key('shift+Right')
    wait_for('two', lambda: len(selected(app)) == 2)
    desktop.key('shift+Left')
    wait_for('one again', lambda: selected(app) == {titles[0]})


def sentences(desktop):
    """Each bubble and row says all of itself, what isn't rated is said to be so; Ctrl+T has all as a table, and back."""
    app = begin(desktop)
    wait_for('bubbles', lambda: len(bubbles(app)) > 15)
    wait_for('the focus on one', lambda: app.focus().role == 'list-item')
    for node in bubbles(app):
        assert RATING.search(node.name), node.name
        assert '£' in node.name or 'no cost' in node.name, node.name
        assert 'lead ' in node.name or 'no lead' in node.name, node.name
    app.settled(lambda: bubbles(app)[-1])
    places = [node.extents for node in bubbles(app)]
    for index, (x, y, width, height) in enumerate(places):
        for other_x, other_y, other_width, other_height in places[:index]:
            assert (x + width <= other_x + 1 or other_x + other_width <= x + 1 or y + height <= other_y + 1
                    or other_y + other_height <= y + 1), places

    scores = wait_for('ranks', lambda: ranks(app))
    ordered = sorted(scores.values())
    assert all(score >= later for (_, score), (_, later) in zip(ordered, ordered[1:])), ordered
    app.find('label', pattern('ranked, 7 lack a rating'))
    app.find('list', 'Not yet rated')

    listed = [row.name.split(', priority ')[0].split(', no priority')[0] for row in rows(app)]
    assert len(listed) == len(set(listed)), listed

    first = title_of(app.focus())
    desktop.key('ctrl+t')
    app.focused('table-row', pattern(f'^Rank 2, score 94, {first}, .*, value 5, effort 2, £18,000, Value to residents 40, '))
    assert first == 'Data ethics board'
    app.gone('list', 'Value and effort')
    app.find(BUTTON, 'Sorted by Rank')
    desktop.key('alt+Right')
    wait_for('more effort', lambda: ', effort 3, ' in app.focus().name)
    desktop.key('ctrl+z')
    wait_for('as before', lambda: ', effort 2, ' in app.focus().name)

    # What was undone is shown, after which the last row can be gone to.
    def is_last():
        desktop.key('End')
        return app.focus().name.startswith('Not ranked, ')
    wait_for('the last row', is_last)
    assert app.focus().role == 'table-row', app.focus()
    app.tab_to(BUTTON, 'Sorted by Rank', key='shift+Tab')
    desktop.key('space')
    app.press(MENU_ITEM, 'Cost')
    app.find(BUTTON, 'Sorted by Cost')
    app.press(BUTTON, 'As a table')
    app.find('list', 'Value and effort')
    app.click(bubble(app, first))
    desktop.key('Right')
    wait_for('another', lambda: title_of(app.focus()) != first and 'selected' in app.focus().states)
    extended(desktop, app)
    desktop.key('Return')
    app.find('push-button', 'Close details')
    desktop.key('F9')
    app.gone('push-button', 'Close details')

    # From the ranking to the details and back by Escape, to the row that one left.
    app.click(rows(app)[0])
    row = wait_for('a row', lambda: app.focus().role == 'list-item' and RANK.search(app.focus().name) and app.focus())
    desktop.key('Down')
    row = wait_for('the next', lambda: app.focus() != row and app.focus())
    desktop.key('Return')
    app.find('push-button', 'Close details')
    wait_for('the details', lambda: app.focus().role in ENTRY or app.focus().role in BUTTON)
    desktop.key('Escape')
    app.focused('list-item', row.name)
    # Who was at what is far away in the tray comes back to that.
    waiting = list(app.find('list', 'Not yet rated').all('list-item'))
    last = waiting[-1].name
    app.click(waiting[0])
    wait_for('one of the tray', lambda: app.focus() in waiting)
    desktop.key('End')
    app.focused('list-item', last)
    desktop.key('ctrl+1')
    app.focused('list-item', pattern(f'^{re.escape(title_of(waiting[-1]))}, '))
    desktop.key('ctrl+3')
    app.find('list', 'Value and effort')
    app.focused('list-item', last)
    app.quit()

    app = begin(desktop, '--title', 'Empty')
    app.find('panel', pattern('^Nothing to rank yet'))
    assert not bubbles(app)
    app.quit()


def keys(desktop):
    """Value and effort by keys, of one and of several, each one edit."""
    app = begin(desktop)
    title = 'Algorithm register'
    app.click(bubble(app, title))
    wait_for('it to be selected', lambda: 'selected' in bubble(app, title).states)
    assert rating(app, title) == (4, 1)
    desktop.key('alt+Right')
    wait_for('more effort', lambda: rating(app, title) == (4, 2))
    desktop.key('alt+Up')
    wait_for('more value', lambda: rating(app, title) == (5, 2))
    desktop.key('alt+Up')
    desktop.key('v', '2')
    wait_for('value 2', lambda: rating(app, title) == (2, 2))
    desktop.key('e', '5')
    wait_for('effort 5', lambda: rating(app, title) == (2, 5))
    app.focused('list-item', pattern(f'^{title}, '))
    desktop.key('ctrl+z')
    wait_for('effort 2', lambda: rating(app, title) == (2, 2))

    # A digit alone is a priority, as in every view.
    desktop.key('4')
    wait_for('priority low', lambda: 'priority Low' in bubble(app, title).name)
    assert rating(app, title) == (2, 2)

    # What a digit means is seen until it is said, or taken back.
    desktop.key('v')
    app.find('label', 'Value, 1 to 5?')
    desktop.key('Escape')
    app.gone('label', 'Value, 1 to 5?')
    desktop.key('2')
    wait_for('priority high', lambda: 'priority High' in bubble(app, title).name)
    desktop.key('ctrl+z')
    wait_for('priority low', lambda: 'priority Low' in bubble(app, title).name)
    desktop.key('e')
    app.find('label', 'Effort, 1 to 5?')
    desktop.key('Right')
    app.gone('label', 'Effort, 1 to 5?')
    app.click(bubble(app, title))
    app.focused('list-item', pattern(f'^{title}, '))
    desktop.key('2')
    wait_for('priority high', lambda: 'priority High' in bubble(app, title).name)
    desktop.key('ctrl+z')
    wait_for('priority low', lambda: 'priority Low' in bubble(app, title).name)
    assert rating(app, title) == (2, 2)

    other = 'Safer online sessions'
    desktop.xdotool('keydown', 'ctrl')
    app.click(bubble(app, other))
    desktop.xdotool('keyup', 'ctrl')
    wait_for('two', lambda: {title_of(b) for b in bubbles(app) if 'selected' in b.states} == {title, other})
    desktop.key('alt+Right')
    wait_for('both with more effort', lambda: (rating(app, title), rating(app, other)) == ((2, 3), (3, 2)))
    desktop.key('ctrl+z')
    wait_for('both as before', lambda: (rating(app, title), rating(app, other)) == ((2, 2), (3, 1)))
    app.quit()


def pointer(desktop):
    """What is dragged onto a cell is rated in one edit, and just as by keys; Escape lets go of it."""
    app = begin(desktop)
    plan = desktop.documents / 'Millbrook.trends'
    before = desktop.state_of(plan)
    title, onto = 'Algorithm register', 'Exit the data centre'
    start, end = app.point(bubble(app, title)), app.point(bubble(app, onto))
    desktop.drag(start, end)
    app.find('label', f'{title}\nValue 5, effort 5')
    desktop.xdotool('key', 'Escape')  # which lets the button be, as desktop.key() would not
    desktop.xdotool('mousemove_relative', 9, 0)
    desktop.drop()
    assert rating(app, title) == (4, 1)
    desktop.drag(app.point(bubble(app, title)), app.point(bubble(app, onto)))
    desktop.drop()
    wait_for('it in another cell', lambda: rating(app, title) == (5, 5))
    dragged = wait_for('it in the file', lambda: desktop.state_of(plan) != before and desktop.state_of(plan))
    desktop.key('ctrl+z')
    wait_for('it back in one step', lambda: rating(app, title) == (4, 1))
    wait_for('the plan of before', lambda: desktop.state_of(plan) == before)
    app.click(bubble(app, title))
    wait_for('it to be selected', lambda: 'selected' in bubble(app, title).states)
    desktop.key('v', '5')
    wait_for('its value', lambda: rating(app, title) == (5, 1))
    desktop.key('e', '5')
    wait_for('the same plan, byte for byte', lambda: desktop.state_of(plan) == dragged)
    desktop.key('ctrl+z', 'ctrl+z')
    wait_for('the plan of before', lambda: desktop.state_of(plan) == before)

    chip = next(app.find('list', 'Not yet rated').all('list-item'))
    waiting = title_of(chip)
    desktop.drag(app.point(chip, (0.2, 0.5)), app.point(bubble(app, onto)))
    desktop.drop()
    wait_for('it on the matrix', lambda: rating(app, waiting) == (5, 5))
    dragged = wait_for('it in the file', lambda: desktop.state_of(plan) != before and desktop.state_of(plan))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: desktop.state_of(plan) == before)
    wait_for('it to wait again', lambda: title_of(next(app.find('list', 'Not yet rated').all('list-item'))) == waiting)
    chip = next(app.find('list', 'Not yet rated').all('list-item'))
    app.click(chip, at=(0.2, 0.5))
    wait_for('the focus', lambda: title_of(app.focus()) == waiting)
    desktop.key('v')
    desktop.key('5')
    wait_for('a value', lambda: 'value 5, no effort' in app.focus().name)
    desktop.key('e', '5')
    wait_for('it on the matrix', lambda: rating(app, waiting) == (5, 5))
    wait_for('it once in the ranking', lambda: sum(waiting in row.name for row in rows(app)) == 1)
    wait_for('the same plan, byte for byte', lambda: desktop.state_of(plan) == dragged)
    app.quit()


def rename(desktop):
    """A title is edited where it stands, on the matrix and in the ranking; Escape leaves it as it was."""
    app = begin(desktop)
    title = 'Algorithm register'
    app.click(bubble(app, title))
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type('No register')
    desktop.key('Escape')
    app.focused('list-item', pattern(f'^{title}, '))
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type('Register of algorithms')
    desktop.key('Return')
    app.focused('list-item', pattern('^Register of algorithms, '))
    app.click(wait_for('its row', lambda: next((row for row in rows(app) if 'Register of algorithms' in row.name), None)))
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type(title)
    desktop.key('Return')
    app.focused('list-item', pattern(f'^Rank .*{title}, '))
    bubble(app, title)
    app.quit()


def tray(desktop):
    """What waits to be rated is renamed where it stands; its rows and the ranking's say that they can be selected."""
    app = begin(desktop)
    chips = app.find('list', 'Not yet rated')
    first = wait_for('one', lambda: next(iter(chips.all('list-item')), None))
    title = title_of(first)
    for row in list(chips.all('list-item')) + rows(app):
        assert 'selectable' in row.states, row.name
    app.click(first)
    app.focused('list-item', pattern(f'^{re.escape(title)},'))
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type('No title')
    desktop.key('Escape')
    app.focused('list-item', pattern(f'^{re.escape(title)},'))
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type('Another title')
    desktop.key('Return')
    app.focused('list-item', pattern('^Another title,'))
    assert 'Another title' in contents(desktop, app)


def weights(desktop):
    """Who would rise and fall is said before weights are kept; keeping them is one edit."""
    app = begin(desktop)
    before = wait_for('ranks', lambda: ranks(app))
    app.press(BUTTON, 'Weights')
    app.find('label', pattern('weight × rating ÷ 5'))
    spin = app.find('spin-button', pattern('^Weight of How soon'))
    app.click(spin, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('60')
    desktop.key('Return')
    app.find('label', pattern(r'\d+ would rise, \d+ would fall\.'))
    wait_for('other ranks', lambda: ranks(app) != before)
    app.find('push-button', 'Nothing to undo')
    first = rows(app)[0]
    assert first.extents[1] >= app.find('list', 'Ranking').extents[1], 'The first row isn’t in sight'

    # What was typed stays, and what isn't a weight leaves that of before.
    other = app.find('spin-button', pattern('^Weight of Sure'))
    for typed in ('101', 'abc', '1e1'):
        app.click(other, at=(0.2, 0.5))
        desktop.key('ctrl+a')
        desktop.type(typed)
        desktop.key('Tab')
        app.find('label', f'“{typed}” isn’t a whole number from 0 to 100.')
        assert (spin.value, other.value) == (60, 7), (typed, spin.value, other.value)
    app.click(other, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('30')
    desktop.key('Return')
    wait_for('both as typed', lambda: (spin.value, other.value) == (60, 30))
    assert any(', up ' in row.name for row in rows(app)) and any(', down ' in row.name for row in rows(app))
    # Escape has what counts stand there again, and nothing else.
    app.click(other, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('77')
    wait_for('it to be typed', lambda: other.text == '77')
    desktop.key('Escape')
    wait_for('what counts', lambda: other.text == '30')
    app.focused('spin-button', other.name)
    desktop.key('Tab')
    assert (spin.value, other.value) == (60, 30), (spin.value, other.value)
    app.press('push-button', 'Reset')
    wait_for('the ranks of before', lambda: all(before.get(title, rank) == rank for title, rank in ranks(app).items()))

    app.click(spin, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('60')
    desktop.key('Return')
    app.find('label', pattern(r'would rise'))
    app.press('push-button', 'Keep')
    app.find('push-button', pattern('^Undo: Change the weights'))
    app.focused(BUTTON, 'Weights')
    wait_for('nobody to move', lambda: not any(', up ' in row.name for row in rows(app)))
    app.press_in_toast(pattern('^_?Undo$'))
    wait_for('the ranks of before', lambda: all(before.get(title, rank) == rank for title, rank in ranks(app).items()))
    app.quit()


def rate_outside(desktop, title, value):
    """As another process does: the plan's document, changed."""
    plan = desktop.documents / 'Millbrook.trends'
    document = rooms.document_of(plan)
    next(entry for entry in document['initiatives'] if entry['title'] == title)['value'] = value
    rooms.change(desktop, plan, document)


def followed(desktop):
    """Who rates in the ranking stays with the initiative as its rank changes, by themselves or by another program; in the
    table, too."""
    app = begin(desktop)
    row = wait_for('a row', lambda: next((row for row in rows(app) if RANK.search(row.name) and ', value 3, ' in row.name), None))
    title = next(title for title in ranks(app) if f', {title}, ' in row.name)
    before = ranks(app)[title][0]
    app.click(row, at=(0.3, 0.3))
    app.focused('list-item', row.name)
    desktop.key('v', '5')
    there = app.focused('list-item', pattern(f'^Rank .*{re.escape(title)}, .*, value 5, '))
    assert there in rows(app) and ranks(app)[title][0] < before, there
    desktop.key('Down')
    wait_for('the next of the ranking', lambda: app.focus() in rows(app) and title not in app.focus().name)
    desktop.key('Up')
    app.focused('list-item', pattern(f'^Rank .*{re.escape(title)}, '))
    desktop.key('alt+Down')
    assert app.focused('list-item', pattern(f'^Rank .*{re.escape(title)}, .*, value 4, ')) in rows(app)
    app.find('label', 'Saved')
    for value in 1, 5:
        rate_outside(desktop, title, value)
        assert app.focused('list-item', pattern(f'^Rank .*{re.escape(title)}, .*, value {value}, ')) in rows(app)
    desktop.key('ctrl+t')
    app.focused('table-row', pattern(f'^Rank .*{re.escape(title)}, '))
    for value in 1, 4:
        rate_outside(desktop, title, value)
        app.focused('table-row', pattern(f'^Rank .*{re.escape(title)}, .*, value {value}, '))
    app.quit()


def missing(desktop):
    """What isn't rated is opened at what it lacks, by Enter and by a click on what says so."""
    app = begin(desktop)

    def unranked():
        return next((row for row in rows(app) if row.name.startswith('Not ranked, ')), None)
    app.click(rows(app)[0], at=(0.3, 0.3))
    desktop.key('End')
    row = wait_for('one without a rank', lambda: app.focus().name.startswith('Not ranked, ') and app.focus())
    lacks = re.search('Not rated: (.*)$', row.name)
    assert lacks, row.name
    desktop.key('Return')
    app.focused('radio-button', pattern(': not set'))
    desktop.key('Escape')
    app.focused('list-item', row.name)
    app.settled(app.focus)
    app.click(app.focused('list-item', row.name), at=(0.35, 0.8))
    app.focused('radio-button', pattern(': not set'))
    app.quit()


def priorities(desktop):
    """Priorities from the ranking are one edit."""
    app = begin(desktop)
    wait_for('ranks', lambda: ranks(app))
    app.press('push-button', 'Set priorities')
    app.find('push-button', pattern(r'^Undo: Set \d+ priorities'))
    wait_for('the first to be critical', lambda: 'priority Critical' in bubble(app, 'Ransomware exercise').name)
    app.press_in_toast(pattern('^_?Undo$'))
    wait_for('it as before', lambda: 'priority High' in bubble(app, 'Ransomware exercise').name)
    app.quit()


def budget(desktop):
    """A sum reaches as far as it does; what is needed and falls below the line is pointed out."""
    app = begin(desktop)
    app.find('label', pattern(r'^\d+ fits?, 0 fall below, £[\d,]+ left\..* What fits needs 1 that has no rank yet\.$'))
    wait_for('what they need', lambda: any('Needs “Data sharing agreements”, which isn’t ranked' in row.name
                                           for row in rows(app)))
    # The sign that is seen before it isn't said, in the table neither.
    assert not any('⚠' in row.name for row in rows(app))
    desktop.key('ctrl+t')
    in_table = wait_for('what they need in the table', lambda: [
        row.name for row in app.frame().all('table-row') if ', Needs “' in row.name or '⚠' in row.name])
    assert not any('⚠' in name for name in in_table), in_table
    desktop.key('ctrl+t')
    entry = app.find(ENTRY, 'Sum to spend')
    app.click(entry)
    desktop.key('ctrl+a')
    desktop.type('600k')
    desktop.key('Return')
    app.find('label', pattern(r'^\d+ fits?, [1-9]\d* falls? below, £[\d,]+ left\.'))
    wait_for('the line', lambda: any(row.name.startswith('£600,000 reaches to here') for row in rows(app)))
    wait_for('rows below the line', lambda: any(', below the line, ' in row.name for row in rows(app)))
    # So says the same as a table, with what all down to each cost.
    desktop.key('Escape')
    desktop.key('ctrl+t')
    for heading in ('Adds up to', 'Budget line'):
        app.find(('label', 'column-header', 'table-column-header'), heading)
    wait_for('the sides', lambda: {'above the line', 'below the line'} <= {
        label.name for label in app.frame().all('label')} | {cell.name for cell in app.frame().all('table-cell')})
    desktop.key('ctrl+t')
    entry = app.find(ENTRY, 'Sum to spend')
    app.click(entry)
    # What was entered is undone there, and so is what is only typed; Escape has what counts stand there again.
    desktop.key('ctrl+z')
    wait_for('that of the plan', lambda: entry.text == '£4,500,000')
    desktop.key('ctrl+z')
    app.find('label', 'Nothing to undo')
    assert entry.text == '£4,500,000'
    desktop.key('ctrl+shift+z')
    wait_for('it again', lambda: entry.text == '£600,000')
    desktop.key('ctrl+a')
    desktop.type('5')
    desktop.key('Escape')
    wait_for('what counts', lambda: entry.text == '£600,000')

    # Other weights rank what lacked a rating, and the line goes along.
    app.press(BUTTON, 'Weights')
    spin = app.find('spin-button', pattern('^Weight of Sure'))
    app.click(spin, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('0')
    desktop.key('Return')
    app.find('label', pattern('^22 ranked'))
    wait_for('the line', lambda: any(row.name.startswith('£600,000 reaches to here') for row in rows(app)))
    app.press(BUTTON, 'Weights')
    app.click(entry)
    desktop.key('ctrl+a')
    desktop.type('much')
    desktop.key('Return')
    app.find('label', pattern(r'^That isn’t an amount of money\. As long as it stands there, £600,000 counts: \d+ fits?, '))
    desktop.key('BackSpace')
    app.find('label', pattern(r'^\d+ fits?, [1-9]\d* falls? below'))
    app.press(BUTTON, pattern('^Budget: '))
    app.press(MENU_ITEM, 'Capital')
    app.find(BUTTON, 'Budget: Capital')
    app.find('label', pattern(r'^\d+ fits?, '))

    # Each sort of money keeps its sum, here and the next time.
    app.press(BUTTON, pattern('^Budget: '))
    app.press(MENU_ITEM, 'All money')
    wait_for('the sum of before', lambda: app.find(ENTRY, 'Sum to spend').text == '£600,000')
    app.quit()
    app = desktop.launch(desktop.documents / 'Millbrook.trends')
    wait_for('the sum of before', lambda: app.find(ENTRY, 'Sum to spend').text == '£600,000')
    app.click(app.find(ENTRY, 'Sum to spend'))
    # Emptied there is no line, whatever the plan's budget, and none the next time; that one comes back when it is typed.
    desktop.key('ctrl+a', 'BackSpace', 'Return')
    app.find('label', 'No sum to spend. The plan’s budget is £4,500,000.')
    wait_for('no line', lambda: not any('reaches to here' in row.name or 'below the line' in row.name for row in rows(app)))
    assert app.find(ENTRY, 'Sum to spend').text == ''
    app.quit()
    app = desktop.launch(desktop.documents / 'Millbrook.trends')
    app.find('label', 'No sum to spend. The plan’s budget is £4,500,000.')
    assert app.find(ENTRY, 'Sum to spend').text == ''
    app.click(app.find(ENTRY, 'Sum to spend'))
    desktop.type('4.5m')
    desktop.key('Return')
    app.find('label', pattern(r'^\d+ fits?, 0 fall below, '))
    app.quit()


def adds_up(desktop):
    """With a sum to spend it is seen what all down to each cost, in a small window too."""
    harness.need('tesseract', 'convert')
    app = begin(desktop)
    app.find(ENTRY, 'Sum to spend')
    ranked = app.find('list', 'Ranking')
    first = wait_for('rows', lambda: rows(app))[0]

    def seen():
        left, top, width, height = ranked.extents
        assert left + width <= desktop.width, ranked.extents
        area = (left, top - 3 * first.extents[3], width, min(height, desktop.height - top) + 3 * first.extents[3])
        large = subprocess.run(['convert', 'png:-', '-colorspace', 'gray', '-resize', '300%', 'png:-'],
                               input=desktop.pixels(area, 'png'), check=True, capture_output=True).stdout
        return subprocess.run(['tesseract', '-', '-', '--psm', '6'], input=large, check=True, capture_output=True,
                              text=False).stdout.decode()
    wait_for('the head of the column', lambda: re.search('Adds ?up ?to', seen()))
    # What costs £24,000 is first, and what costs £18,000 next.
    wait_for('what both cost', lambda: re.search('42,000', seen()))
    app.quit()


adds_up.screen = {'width': 1024, 'height': 768}


def formula_clear(desktop):
    """The knob of the last slider lies on none of the formula below it, wherever it is."""
    app = begin(desktop)
    app.press(BUTTON, 'Weights')
    formula = app.find('label', pattern('weight × rating ÷ 5'))
    spin = app.find('spin-button', pattern('^Weight of Effort'))
    seen = set()
    for weight in ('5', '50', '90'):
        app.click(spin, at=(0.2, 0.5))
        desktop.key('ctrl+a')
        desktop.type(weight)
        desktop.key('Return')
        wait_for(f'a weight of {weight}', lambda: spin.value == int(weight))
        desktop.xdotool('mousemove', 1, 1)
        # The knob's shadow is no more than a hint.
        seen.add(subprocess.run(['convert', 'png:-', '-colorspace', 'gray', '-threshold', '60%', 'gray:-'],
                                input=desktop.pixels(app.settled(lambda: formula), 'png'), check=True,
                                capture_output=True).stdout)
    assert len(seen) == 1, 'The text below the sliders looks another way with the knob elsewhere'
    app.quit()


formula_clear.screen = {'width': 1024, 'height': 768}


def table_large(desktop):
    """A row of the table is no higher with large text than two lines of that."""
    app = begin(desktop)
    desktop.key('ctrl+t')
    rows = wait_for('rows', lambda: [row for row in app.frame().all('table-row') if row.name.startswith('Rank ')])
    heights = [row.extents[3] for row in rows]
    assert max(heights) <= desktop.height // 6, heights
    app.quit()


table_large.screen = {'width': 1024, 'height': 768, 'text_scale': 2}


if __name__ == '__main__':
    harness.main(sentences, keys, pointer, rename, tray, weights, followed, missing, priorities, budget, adds_up,
                 formula_clear, table_large, width=1440, height=900)
