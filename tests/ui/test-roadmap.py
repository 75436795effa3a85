#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap: what a person does there with keys, the pointer and a screen reader, in every grouping."""

import datetime
import json
import re
import stat
import time

import harness
from a11y import Gone
from harness import pattern, wait_for
from roadmap_bars import (FIRST_TREND, PLACE, TICK, as_json, bar_of, bars, begin, bottom, dates, focused_bar, left, long_bar,
                          names, right, selected, settled, ticks)

BUTTON = ('push-button', 'toggle-button')
MENU_ITEM = ('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button')
ENTRY = ('text', 'entry')
MENU_BUTTON = ('push-button', 'toggle-button', 'menu')
SUBMENU = MENU_ITEM + MENU_BUTTON
ONLY_READ = 'This plan is open for reading only: nothing can be changed.'
PROPOSED = pattern(', proposed: ')
SPACING = 6  # pixels between what is in a popover


def sentences(desktop):
    """Each bar says all of itself, and its place; what is scrolled away is not there, what has the focus is."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    for name in names(app):
        place, count, lane = PLACE.search(name).groups()
        assert 1 <= int(place) <= int(count), name
        assert lane, name
        assert ', lead ' in name or ', no lead' in name, name
        assert re.search(r'\d{4}', name), name
    app.find('label', 'Q1')
    app.find('label', 'Today')
    desktop.key('Right')
    wait_for('a bar', lambda: 'bar 1 of ' in app.focus().name)
    first = app.focus().name.split(',')[0]
    desktop.key('End')
    wait_for('the last', lambda: re.search(r'bar (\d+) of \1 of', app.focus().name))
    desktop.key('Home')
    focused_bar(app, first)
    desktop.key('Left')
    app.focused('push-button', FIRST_TREND)
    app.quit()


def ring(desktop, app, node):
    """The picture of what is just above it."""
    (x, y), (_left, _top, width, height) = app.point(node), node.extents
    return desktop.pixels((x - width // 2 + 8, y - height // 2 - 5, width - 16, 4))


def focus_is_seen(desktop, app):
    """Beside what is selected, too: what is only selected looks another way than what has the focus besides."""
    bar = app.focus()
    desktop.xdotool('mousemove', 1, 1)
    seen = wait_for('a ring', lambda: len(set(zip(*[iter(ring(desktop, app, bar))] * 4))) > 1 and ring(desktop, app, bar))
    desktop.key('ctrl+Right')
    wait_for('the focus elsewhere', lambda: app.focus().name != bar.name)
    wait_for('another ring', lambda: ring(desktop, app, bar) != seen)
    desktop.key('ctrl+Left')
    wait_for('the focus back', lambda: app.focus().name == bar.name)
    wait_for('the ring of before', lambda: ring(desktop, app, bar) == seen)


def by_days(desktop, app, title):
    """All of a bar by a day, and back, finer than the scale is."""
    before = dates(focused_bar(app, title))
    desktop.key('greater')
    next_day = datetime.timedelta(days=1)
    expected = [(datetime.datetime.strptime(day, '%d %b %Y') + next_day).strftime('%-d %b %Y') for day in before]
    wait_for('a day later', lambda: list(dates(focused_bar(app, title))) == expected)
    desktop.key('less')
    wait_for('the days of before', lambda: dates(focused_bar(app, title)) == before)


def keys(desktop):
    """Along time and over lanes by keys; each is one edit, and undone by one."""
    app = begin(desktop)
    desktop.key('Right')
    wait_for('a bar', lambda: 'bar 1 of ' in app.focus().name)
    title = app.focus().name.split(',')[0]
    wait_for('it to be selected', lambda: selected(app) == {title})
    before = dates(app.focus())
    focus_is_seen(desktop, app)

    desktop.key('alt+Right')
    wait_for('another start', lambda: dates(focused_bar(app, title))[0] != before[0])
    later = dates(focused_bar(app, title))
    assert later[1] != before[1], later
    desktop.key('alt+Left')
    wait_for('the start of before', lambda: dates(focused_bar(app, title)) == before)
    desktop.key('shift+alt+Right')
    wait_for('another end', lambda: dates(focused_bar(app, title))[1] != before[1])
    assert dates(focused_bar(app, title))[0] == before[0]
    desktop.key('ctrl+z')
    wait_for('the end of before', lambda: dates(focused_bar(app, title)) == before)
    by_days(desktop, app, title)

    # Several are one edit.
    desktop.key('shift+Right')
    wait_for('two', lambda: len(selected(app)) == 2)
    both = {bar.name.split(',')[0]: dates(bar) for bar in bars(app) if 'selected' in bar.states}
    desktop.key('alt+Right')
    wait_for('both elsewhere', lambda: all(
        dates(bar) != both[bar.name.split(',')[0]] for bar in bars(app) if bar.name.split(',')[0] in both))
    desktop.key('ctrl+z')
    wait_for('both as before', lambda: all(
        dates(bar) == both[bar.name.split(',')[0]] for bar in bars(app) if bar.name.split(',')[0] in both))

    # Rows have no order that goes through lanes: each that is come to is selected besides, until one goes back.
    desktop.key('Home')
    focused_bar(app, title)
    wait_for('one', lambda: selected(app) == {title})
    desktop.key('shift+Down')
    wait_for('another row', lambda: app.focus().role == 'list-item' and not app.focus().name.startswith(f'{title},'))
    below = app.focus().name.split(',')[0]
    wait_for('both', lambda: selected(app) == {title, below})
    desktop.key('shift+Down')
    wait_for('three', lambda: len(selected(app)) == 3 and {title, below} < selected(app))
    desktop.key('shift+Up')
    focused_bar(app, below)
    wait_for('both again', lambda: selected(app) == {title, below})
    desktop.key('shift+Up')
    focused_bar(app, title)
    wait_for('one again', lambda: selected(app) == {title})

    # With Control the focus goes alone, and the one there can be selected besides, or not.
    desktop.key('Home')
    focused_bar(app, title)
    wait_for('one', lambda: selected(app) == {title})
    desktop.key('ctrl+Right')
    wait_for('another', lambda: 'bar 2 of ' in app.focus().name)
    other = app.focus().name.split(',')[0]
    assert selected(app) == {title}
    desktop.key('ctrl+space')
    wait_for('both', lambda: selected(app) == {title, other})
    desktop.key('ctrl+space')
    wait_for('one again', lambda: selected(app) == {title})
    desktop.key('ctrl+Left')
    focused_bar(app, title)

    # Adding is left to where one came from, and what is deleted to its neighbour.
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to'))
    desktop.key('Escape')
    try:
        is_typing = app.focus().role in ENTRY
    except Gone:  # it has just closed
        is_typing = False
    if is_typing:
        desktop.key('Escape')
    focused_bar(app, title)
    desktop.key('Delete')
    wait_for('another bar', lambda: app.focus() is not None and PLACE.search(app.focus().name)
             and not app.focus().name.startswith(f'{title},'))
    desktop.key('ctrl+z')
    focused_bar(app, title)

    # To the lane below, which is another trend.
    desktop.key('Home')
    focused_bar(app, title)
    desktop.key('alt+Down')
    wait_for('another trend', lambda: PLACE.search(focused_bar(app, title).name).group(3) == 'Reimagining services')
    desktop.key('alt+Up')
    wait_for('its own trend', lambda: PLACE.search(focused_bar(app, title).name).group(3) != 'Reimagining services')

    # What can be done in every view.
    desktop.key('1')
    wait_for('another priority', lambda: 'priority Critical' in focused_bar(app, title).name)
    desktop.key('F2')
    app.focused(ENTRY, 'Title')
    desktop.type('Renamed')
    desktop.key('Return')
    focused_bar(app, 'Renamed')
    desktop.key('Delete')
    app.find('label', pattern('^“Renamed” deleted'))
    wait_for('it to be gone', lambda: not any(name.startswith('Renamed,') for name in names(app)))
    desktop.key('ctrl+z')
    focused_bar(app, 'Renamed')
    desktop.key('Return')
    app.find('push-button', 'Close details')
    desktop.key('F9')
    focused_bar(app, 'Renamed')
    app.quit()


def lanes(desktop):
    """By what there are lanes, folding, and what an empty lane says."""
    app = begin(desktop)
    count = len(names(app))
    desktop.key('Left')
    wait_for('it to be folded', lambda: 'expanded' not in app.focused('push-button', FIRST_TREND).states)
    wait_for('fewer bars', lambda: not any('of Technology for public good' in name for name in names(app)))
    desktop.key('Right')
    wait_for('it to be open', lambda: 'expanded' in app.focused('push-button', FIRST_TREND).states)
    wait_for('as many bars', lambda: len(names(app)) == count)
    # From its menu, too
    desktop.key('Menu')
    app.press(MENU_ITEM, 'Fold')
    wait_for('it to be folded', lambda: 'expanded' not in app.focused('push-button', FIRST_TREND).states)
    desktop.key('Menu')
    app.press(MENU_ITEM, 'Unfold')
    wait_for('as many bars', lambda: len(names(app)) == count)
    app.focused('push-button', FIRST_TREND)
    desktop.key('Down')
    app.focused('push-button', pattern('^Trend 2: '))

    for group, lane in [('Owner', '^Asha Merrow, '), ('Status', '^Under way, '), ('Priority', '^Critical, '),
                        ('Horizon', '^Now, '), ('Trend', '^Trend 1: ')]:
        app.press(BUTTON, pattern('^Lanes: '))
        app.press(MENU_ITEM, group)
        app.find(BUTTON, f'Lanes: {group}')
        heading = app.find('push-button', pattern(lane))
        if group == 'Trend':
            continue
        # Each lane has a menu, whatever it is of: by the pointer, and by a key.
        for key, item in [(None, 'Fold'), ('Menu', 'Unfold')]:
            if key is None:
                app.click(heading, button=3)
            else:
                desktop.key(key)
            app.press(MENU_ITEM, item)
            wait_for(item, lambda: ('expanded' in app.focused('push-button', pattern(lane)).states) == (item == 'Unfold'))
    app.quit()

    app = begin(desktop, '--title', 'Empty')
    app.find('push-button', pattern('^Trend 1: .*Nothing planned yet'))
    assert not bars(app)
    app.quit()


def ruler_is_clear(app):
    """No tick's name lies over another's."""
    names = [node.extents for node in app.frame().all('label') if TICK.search(node.name)]
    places = sorted((x, x + width) for x, _y, width, _height in names)
    return len(places) > 1 and all(end <= start for (_, end), (start, _) in zip(places, places[1:]))


def scale(desktop):
    """Finer and coarser, today and the whole plan, by keys, buttons and the wheel."""
    app = begin(desktop)
    app.find(BUTTON, 'Scale: Quarters')
    # Each step leaves another part of the first tick in sight.
    for key in ('plus', 'plus', 'plus', 'minus', 'minus', 'minus', 'minus', 'plus'):
        desktop.key(key)
        wait_for(f'names that are apart after {key}', lambda: ruler_is_clear(app))
    desktop.key('plus', 'plus', 'plus')
    app.find(BUTTON, 'Scale: Months')
    desktop.key('minus', 'minus', 'minus')
    app.find(BUTTON, 'Scale: Quarters')
    app.press(BUTTON, 'Scale: Quarters')
    app.press(MENU_ITEM, 'Years')
    app.find(BUTTON, 'Scale: Years')
    app.press('push-button', 'Whole plan')
    app.find('label', 'Today')
    # Looked for by its name each time: what shows a bar may show another one after a step.
    # This one has its title inside, and room to grow: of a short bar what stands beside it is a part, at any scale.
    name = 'Data ethics board'
    find = lambda: next((bar for bar in bars(app) if bar.name.split(',')[0] == name), None)
    _x, _y, width, _height = app.settled(find)
    at = app.point(find())
    desktop.xdotool('mousemove', *at)
    desktop.xdotool('keydown', 'ctrl')
    try:
        desktop.xdotool('click', '4', 'click', '4', 'click', '4')
    finally:
        desktop.xdotool('keyup', 'ctrl')
    wait_for('it to be longer', lambda: find() and find().extents[2] > width)
    x, _y, width, _height = app.settled(find)
    assert x <= at[0] <= x + width, f'{name} is at {x}, {width} wide, and the pointer at {at[0]}'
    app.quit()


def pointer(desktop):
    """A press selects, several with Control; a second opens the details; a lane's arrow folds it."""
    app = begin(desktop)
    one, other = wait_for('bars', lambda: len(bars(app)) > 1 and bars(app)[:2])
    app.click(one)
    wait_for('it to be selected', lambda: selected(app) == {one.name.split(',')[0]})
    desktop.xdotool('keydown', 'ctrl')
    try:
        app.click(other)
    finally:
        desktop.xdotool('keyup', 'ctrl')
    wait_for('both to be selected', lambda: len(selected(app)) == 2)
    app.click(one)
    wait_for('one to be selected', lambda: len(selected(app)) == 1)
    app.click(one, times=2)
    app.find('push-button', 'Close details')
    desktop.key('F9')
    app.gone('push-button', 'Close details')
    app.click(one, button=3)
    app.find('menu-item', pattern('^Move to'))
    desktop.key('Escape')
    app.quit()


def without_new_ids(document, before):
    """The plan, but for the id of what was added since, which is another one each time, and is what rows go by."""
    known = {row['id'] for row in json.loads(before)['dependencies']}
    for row in json.loads(document)['dependencies']:
        if row['id'] not in known:
            document = document.replace(row['id'], 'added')
    return json.dumps({name: sorted(map(json.dumps, rows)) for name, rows in json.loads(document).items()})


def needs(desktop):
    """What waits for what: chosen by a key, drawn from a bar's end, refused in a circle, and mended where it is early."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    before = as_json(desktop, plan)
    app.click(bar_of(app, 'Retention pay review'))
    focused_bar(app, 'Retention pay review')
    desktop.key('r')
    app.focused(ENTRY, 'Find by name')
    desktop.type('Data apprenticeships')
    desktop.key('Return')
    wait_for('it to be needed', lambda: 'needs “Data apprenticeships”' in focused_bar(app, 'Retention pay review').name)
    by_key = wait_for('it in the file', lambda: as_json(desktop, plan) != before and as_json(desktop, plan))
    assert 'needed by “Retention pay review”' in bar_of(app, 'Data apprenticeships').name
    assert 'begun before “Data apprenticeships” has ended' in bar_of(app, 'Retention pay review').name

    # The other way round is a circle.
    app.click(bar_of(app, 'Data apprenticeships'))
    focused_bar(app, 'Data apprenticeships')
    desktop.key('r')
    app.focused(ENTRY, 'Find by name')
    desktop.type('Retention pay review')
    desktop.key('Return')
    app.find('label', pattern('“Data apprenticeships” needs “Retention pay review”, '
                              'which needs “Data apprenticeships”'))
    focused_bar(app, 'Data apprenticeships')
    # From its list, too, the focus goes back to the bar, whether something is chosen or not.
    desktop.key('r')
    app.find('dialog', 'What does “Data apprenticeships” need?')
    app.focused(ENTRY, 'Find by name')
    desktop.key('Down')
    app.focused('list-item', pattern('^(?!.*bar )'))
    desktop.key('Escape')
    focused_bar(app, 'Data apprenticeships')
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)

    # The same, drawn from the end of the one to the other.
    place = settled(app, 'Data apprenticeships')
    desktop.drag((place[0] + place[2] - 4, place[1] + place[3] // 2), app.point(bar_of(app, 'Retention pay review')))
    app.find('label', '“Retention pay review” needs “Data apprenticeships”')
    desktop.drop()
    wait_for('it to be needed', lambda: 'needs “Data apprenticeships”' in bar_of(app, 'Retention pay review').name)
    wait_for('the same plan', lambda: without_new_ids(as_json(desktop, plan), before) == without_new_ids(by_key, before))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)

    # One after what it needs, by a key; then all that are left, by one edit.
    count = int(app.find(BUTTON, pattern(r'^\d+ start too early')).name.split()[0])
    app.press(BUTTON, pattern(r'^\d+ start too early'))
    row = app.find('push-button', pattern('^“Call summarisation” starts before “Algorithm register” has ended'))
    move = app.find('push-button', 'Move “Call summarisation” after what it needs')
    every = app.find('push-button', 'Move all after what they need')
    wait_for('all of a row to be in sight', lambda: right(row) <= left(move) and right(move) <= right(every)
             and max(bottom(row), bottom(move)) <= every.extents[1] - SPACING)
    # What has begun is listed, too, and can't be moved any more.
    begun = app.find('push-button', '“Exit the data centre” has begun, and “Landing zone” hasn’t ended')
    assert begun.extents[1] > move.extents[1]
    assert not app.has('push-button', pattern('^Move “Exit the data centre”'))
    desktop.key('Escape')
    app.gone('push-button', 'Move all after what they need')
    app.click(bar_of(app, 'Warm spaces alerts'))
    assert 'starts before' in focused_bar(app, 'Warm spaces alerts').name
    desktop.key('shift+r')
    wait_for('it to start later', lambda: 'starts before' not in focused_bar(app, 'Warm spaces alerts').name)
    app.press(BUTTON, pattern(f'^{count - 1} starts? too early'))
    app.find('push-button', pattern('^“Call summarisation” starts before “Algorithm register” has ended'))
    app.press('push-button', 'Move all after what they need')
    app.gone(BUTTON, pattern('starts? too early'))
    app.find(BUTTON, pattern('^[0-9]+ begun too early$'))
    assert not any('starts before' in name for name in names(app))
    desktop.key('ctrl+z', 'ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    app.quit()


def relations(desktop):
    """What only relates to something is chosen by a command, said of both and in the table; undone, of neither."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    before = as_json(desktop, plan)
    app.click(bar_of(app, 'Retention pay review'))
    assert 'relates to' not in focused_bar(app, 'Retention pay review').name
    app.command('Relates to')
    app.find('dialog', 'What does “Retention pay review” relate to?')
    app.focused(ENTRY, 'Find by name')
    desktop.type('Data apprenticeships')
    desktop.key('Return')
    said = pattern('relates to “Data apprenticeships”')
    wait_for('it to relate', lambda: said.search(focused_bar(app, 'Retention pay review').name))
    wait_for('the other to say so', lambda: 'relates to “Retention pay review”' in bar_of(app, 'Data apprenticeships').name)
    wait_for('it in the file', lambda: as_json(desktop, plan) != before)
    desktop.key('ctrl+t')
    row = app.focused('table-row', pattern('^Retention pay review, '))
    assert said.search(row.name), row.name
    desktop.key('ctrl+t')
    focused_bar(app, 'Retention pay review')
    desktop.key('ctrl+z')
    wait_for('neither to', lambda: not any('relates to' in bar_of(app, title).name
                                           for title in ('Retention pay review', 'Data apprenticeships')))
    app.press('push-button', 'Key to shapes')
    app.find('label', 'relates to')
    desktop.key('Escape')
    app.gone('label', 'relates to')
    app.quit()


def table_dates(desktop):
    """Governance dates are listed below the table, which is of initiatives; what is chosen there has the focus in the ruler."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    marks = {mark.name for mark in app.frame().all('push-button', pattern('^Governance date '))}
    desktop.key('ctrl+t')
    listed = app.find('list', 'Governance dates')
    rows = wait_for('rows', lambda: list(listed.all('list-item')))
    assert marks <= {row.name for row in rows} and len(rows) == 8, ([row.name for row in rows], marks)
    budget = next(row for row in rows if 'budget' in row.name)
    app.tab_to('list-item', pattern('^Governance date '))
    desktop.key('End')
    app.focused('list-item', rows[-1].name)
    app.click(budget)
    app.focused('push-button', budget.name)
    app.find('list', 'Roadmap')
    app.quit()


def dates_whole(desktop):
    """Where there is room for them the names of governance dates are whole, however coarse the scale is: none is much narrower
    for its length than the others."""
    app = begin(desktop)
    wait_for('bars', lambda: bars(app))
    app.press('push-button', 'Whole plan')

    def widths():
        return [mark.extents[2] / len(re.match(r'Governance date (.*), [A-Z][a-z]+, ', mark.name)[1])
                for mark in app.frame().all('push-button', pattern('^Governance date '))]
    wait_for('all of them', lambda: len(widths()) == 8)
    wait_for('them to be whole', lambda: max(widths()) < 1.6 * min(widths()))
    app.quit()


dates_whole.screen = {'width': 1024, 'height': 768}


def table(desktop):
    """One key shows the same as a table, which says the same, can do the same, and gives the focus back."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    app.click(bar_of(app, 'Warm spaces alerts'))
    said = PLACE.sub('', focused_bar(app, 'Warm spaces alerts').name)
    desktop.key('ctrl+t')
    row = app.focused('table-row', said)
    app.gone('list', 'Roadmap')
    app.find(BUTTON, 'Sorted by Start')
    # A cell for what a bar shows by a sign
    app.find(None, 'Amber', within=row)
    app.find(None, pattern('^Too early: “Data sharing agreements”'), within=row)
    before = dates(row)
    desktop.key('alt+Right')
    wait_for('later dates', lambda: dates(app.focus()) != before)
    desktop.key('ctrl+z')
    wait_for('the dates of before', lambda: dates(app.focus()) == before)
    desktop.key('shift+r')
    wait_for('it to start later', lambda: 'starts before' not in app.focus().name)
    # What has no dates is there as well.
    desktop.key('End')
    app.find('table-row', pattern('^Edge for CCTV, '))
    app.tab_to(BUTTON, 'Sorted by Start', key='shift+Tab')
    desktop.key('space')
    app.press(MENU_ITEM, 'Trend')
    app.tab_to(BUTTON, 'Sorted by Trend', key='shift+Tab')
    desktop.key('space')
    app.press(MENU_ITEM, 'Horizon')
    app.find(BUTTON, 'Sorted by Horizon')
    wait_for('what is now to come first', lambda: app.has(
        None, 'Now', within=next(row for row in app.frame().all('table-row') if row.name)))
    app.press(('toggle-button', 'push-button'), 'As a table')
    app.find('list', 'Roadmap')

    # From the heading of a lane to the first of its rows
    app.tab_to('push-button', pattern('^Trend [0-9]+: '))
    desktop.key('Home', 'Down')
    lane = app.focused('push-button', pattern('^Trend 2: '))
    first = next(name for name in names(app) if PLACE.search(name).group(1) == '1'
                 and PLACE.search(name).group(3) in lane.name)
    desktop.key('ctrl+t')
    app.focused('table-row', pattern(f'^{re.escape(first.split(",")[0])}, '))
    # What the chart leaves out the table does, and says so; on request both list it.
    assert not app.has('table-row', pattern('^Evening web chat, '))
    app.find('label', '1 not shown: not doing')
    app.press(BUTTON, 'Show what we leave out')
    app.find('table-row', pattern('^Evening web chat, '))
    app.press(BUTTON, 'Hide what we leave out')
    app.gone('table-row', pattern('^Evening web chat, '))
    app.quit()


def tray(desktop):
    """What has no dates waits below, and a key brings it to where today is; what is new comes there."""
    app = begin(desktop)
    waiting = app.find('list', 'Without dates')
    items = wait_for('some', lambda: list(waiting.all('list-item')))
    for i, item in enumerate(items):
        assert re.search(f', of [^,]+, {i + 1} of {len(items)}$', item.name), item.name
    item = app.tab_to('list-item', pattern(f', of [^,]+, 1 of {len(items)}$'))
    title = item.name.split(',')[0]
    app.click(item)
    app.focused('list-item', pattern(f'^{re.escape(title)}'))
    desktop.key('alt+Right')
    focused_bar(app, title)
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: any(row.name.startswith(title) for row in waiting.all('list-item')))
    # Who leaves the view by a key while something is held lets go of it.
    item = next(row for row in waiting.all('list-item') if row.name.startswith(title))
    at = app.point(item)
    desktop.drag(at, (at[0] + 60, at[1] - 200))
    desktop.xdotool('key', 'ctrl+4')
    app.find('list', 'Findings')
    desktop.drop()
    desktop.key('ctrl+2')
    waiting = app.find('list', 'Without dates')
    wait_for('it to wait still', lambda: any(row.name.startswith(title) for row in waiting.all('list-item')))
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to'))
    desktop.type('Bus stop sensors')
    desktop.key('Return')
    wait_for('it in the tray', lambda: any(row.name.startswith('Bus stop sensors')
                                           for row in waiting.all('list-item')))
    app.quit()


def read_only(desktop):
    """What can't be changed says so, to keys and to the pointer, and stays as it is."""
    plan = desktop.new_plan('Mine.trends', '--sample')
    plan.chmod(stat.S_IRUSR)
    app = desktop.launch(plan)
    app.find('push-button', pattern('^Read-only'))
    before = as_json(desktop, plan)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    title = long_bar(app)
    app.click(bar_of(app, title))
    focused_bar(app, title)

    def dragged():
        at = app.point(bar_of(app, title))
        desktop.drag(at, (at[0] + 150, at[1]))
        desktop.drop()

    for change in [lambda: desktop.key('alt+Right'), lambda: desktop.key('alt+Down'), lambda: desktop.key('g'),
                   lambda: desktop.key('b'), lambda: desktop.key('Delete'), lambda: desktop.key('1'),
                   lambda: desktop.key('r'), lambda: desktop.key('shift+m'), dragged]:
        change()
        app.find('label', ONLY_READ)
        app.press_in_toast('Close this message')
        app.gone('label', ONLY_READ)
        focused_bar(app, title)
    # A milestone and a governance date; and what is rated in the next view
    bar = next(bar for bar in bars(app) if ', milestone “' in bar.name)
    app.click(bar)
    focused_bar(app, bar.name.split(',')[0])
    desktop.key('period')
    milestone = app.focused('check-box', pattern('^Milestone ')).name
    for change in ['space', 'Delete', 'alt+Right']:
        desktop.key(change)
        app.find('label', ONLY_READ)
        app.press_in_toast('Close this message')
        app.gone('label', ONLY_READ)
        app.focused('check-box', milestone)
    desktop.key('ctrl+z')
    app.find('label', ONLY_READ)
    app.press_in_toast('Close this message')
    app.gone('label', ONLY_READ)
    desktop.key('ctrl+3')
    bubble = wait_for('a bubble', lambda: next((node for node in app.frame().all('list-item')
                                                if ', value ' in node.name), None))
    app.click(bubble)
    def drag(node):
        at = app.point(node)
        desktop.drag(at, (at[0] + 60, at[1] + 80))
        desktop.drop()

    for change in [lambda: desktop.key('v'), lambda: desktop.key('e'), lambda: desktop.key('alt+Up'),
                   lambda: drag(bubble)]:
        change()
        app.find('label', ONLY_READ)
        app.press_in_toast('Close this message')
        app.gone('label', ONLY_READ)
    desktop.key('ctrl+1')
    drag(app.find('list-item', pattern('^Data ethics board,')))
    app.find('label', ONLY_READ)
    assert as_json(desktop, plan) == before
    app.quit()


def comes_back(desktop):
    """The last view, with what was done there; and the way between both."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    desktop.key('ctrl+1')
    app.gone('list', 'Roadmap')
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    app.press(BUTTON, 'Lanes: Trend')
    app.press(MENU_ITEM, 'Status')
    app.find(BUTTON, 'Lanes: Status')
    app.press(BUTTON, 'Scale: Quarters')
    app.press(MENU_ITEM, 'Months')
    app.find(BUTTON, 'Scale: Months')
    app.quit()
    app = desktop.launch(plan)
    app.find('list', 'Roadmap')
    app.find(BUTTON, 'Lanes: Status')
    app.find(BUTTON, 'Scale: Months')
    app.focused('push-button', pattern('^Under way, '))
    app.quit()


def in_sight(node, within):
    """Whether no part of it is scrolled away."""
    _x, top, _width, height = node.extents
    _x, within_top, _width, within_height = within.extents
    return within_top <= top and top + height <= within_top + within_height


def choose_lanes(app, group):
    app.press(BUTTON, pattern('^Lanes: '))
    app.press(MENU_ITEM, group)
    app.find(BUTTON, f'Lanes: {group}')


def stays_in_sight(desktop):
    """What one is at stays in sight in the table and in other lanes; the window's keys are for what is shown."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    desktop.key('End', 'Right')
    title = wait_for('a bar', lambda: PLACE.search(app.focus().name) and app.focus().name.split(',')[0])
    desktop.key('ctrl+t')
    row = app.focused('table-row', pattern(f'^{re.escape(title)}, '))
    wait_for('the row in sight', lambda: in_sight(row, app.find(None, 'Roadmap as a table')))
    desktop.key('ctrl+t')
    focused_bar(app, title)
    choose_lanes(app, 'Status')
    wait_for('its bar in sight', lambda: in_sight(bar_of(app, title), app.find('list', 'Roadmap')))

    app.click(bar_of(app, title))
    focused_bar(app, title)
    desktop.key('alt+End')
    app.find(BUTTON, 'Scale: Quarters')
    whole = wait_for('ticks', lambda: ticks(app))
    desktop.key('plus', 'plus', 'plus')
    app.find(BUTTON, 'Scale: Months')
    desktop.key('ctrl+0')
    wait_for('the whole plan', lambda: ticks(app) == whole)

    # The window's menu has the table, with a mark where it is shown; a view without one has none.
    for is_shown in (False, True):
        app.press(MENU_BUTTON, 'Main menu')
        app.press(SUBMENU, 'View')
        item = app.find(MENU_ITEM, 'As a table')
        assert ('checked' in item.states) == is_shown, item.states
        item.do()
        wait_for('the other', lambda: app.has(None, 'Roadmap as a table') != is_shown)
    desktop.key('ctrl+1', 'ctrl+t')
    app.press(MENU_BUTTON, 'Main menu')
    app.press(SUBMENU, 'View')
    assert 'sensitive' not in app.find(MENU_ITEM, 'As a table').states
    app.press(MENU_ITEM, 'Roadmap')
    app.click(bar_of(app, title))
    focused_bar(app, title)

    desktop.key('F9')
    app.tab_to('push-button', 'Where it belongs')
    desktop.key('ctrl+t')
    app.find(None, 'Roadmap as a table')
    desktop.key('ctrl+t')
    app.find('list', 'Roadmap')
    app.quit()


def where_it_goes(desktop):
    """What comes from the tray is what is selected then; a lane of another horizon asks for dates."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    app.click(bar_of(app, 'Data apprenticeships'))
    wait_for('it to be selected', lambda: selected(app) == {'Data apprenticeships'})
    item = app.find('list-item', pattern('^Edge for CCTV'))
    desktop.drag(app.point(item), app.point(bar_of(app, 'Retention pay review')))
    desktop.drop()
    wait_for('it alone to be selected', lambda: selected(app) == {'Edge for CCTV'})
    focused_bar(app, 'Edge for CCTV')

    choose_lanes(app, 'Horizon')
    app.click(wait_for('bars', lambda: bars(app))[0])
    wait_for('a bar', lambda: PLACE.search(app.focus().name))
    title = app.focus().name.split(',')[0]
    plan = desktop.documents / 'Millbrook.trends'
    before = as_json(desktop, plan)
    desktop.key('alt+Down')
    app.focused('push-button', PROPOSED)
    desktop.key('Escape')
    focused_bar(app, title)
    assert as_json(desktop, plan) == before
    desktop.key('alt+Down')
    app.focused('push-button', PROPOSED)
    desktop.key('Return')
    wait_for('other dates', lambda: as_json(desktop, plan) != before)
    focused_bar(app, title)
    app.quit()


def left_out(desktop):
    """A bar that is dropped on what is left out, beside the timeline, isn't to be done; its dates stay."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    title = long_bar(app)
    # Not where it is dragged from, which would be a double click.
    app.click(bar_of(app, title), at=(0.3, 0.5))
    focused_bar(app, title)
    desktop.key('x')
    column = app.find('list', pattern('^Not doing'))
    app.settled(lambda: column)
    before = json.loads(as_json(desktop, plan))
    desktop.drag(app.point(bar_of(app, title)), app.point(column, (0.5, 0.9)))
    app.find('label', 'Not doing')
    time.sleep(0.5)  # in which it would scroll
    desktop.drop()
    now = wait_for('an edit', lambda: (json.loads(as_json(desktop, plan)) != before
                                       and json.loads(as_json(desktop, plan))))
    was, is_now = ({one['title']: one for one in state['initiatives']}[title] for state in (before, now))
    assert is_now['status'] == 'not_doing', is_now['status']
    assert (is_now.get('start_date'), is_now.get('end_date')) == (was.get('start_date'), was.get('end_date'))
    app.quit()


if __name__ == '__main__':
    harness.main(sentences, keys, lanes, scale, pointer, left_out, needs, relations, table, table_dates,
                 dates_whole, tray, read_only, comes_back, stays_in_sight, where_it_goes, leaks=False)
