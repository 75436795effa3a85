#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap: what a person does there with keys, the pointer and a screen reader, in every grouping."""

import re

import harness
from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: Technology for public good')
BUTTON = ('push-button', 'toggle-button')
MENU_ITEM = ('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button')
ENTRY = ('text', 'entry')
PLACE = re.compile(r', bar (\d+) of (\d+) of (.*)$')
TICK = re.compile(r'^(Q[1-4]|[A-Z][a-z]{2}|\d{4}/\d{2})$')
DATES = re.compile(r'(\d{1,2} \w+ \d{4}) to (\d{1,2} \w+ \d{4})')


def begin(desktop, *options):
    name = f'{options[-1]}.trends' if options else 'Millbrook.trends'
    app = desktop.launch(desktop.new_plan(name, *(options or ['--sample'])))
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    app.focused('push-button', FIRST_TREND)
    return app


def bars(app):
    return [node for node in app.find('list', 'Roadmap').all('list-item') if PLACE.search(node.name)]


def names(app):
    return [bar.name for bar in bars(app)]


def selected(app):
    return {bar.name.split(',')[0] for bar in bars(app) if 'selected' in bar.states}


def focused_bar(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, .*bar '))


def dates(node):
    return DATES.search(node.name).groups()


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


def keys(desktop):
    """Along time and over lanes by keys; each is one edit, and undone by one."""
    app = begin(desktop)
    desktop.key('Right')
    wait_for('a bar', lambda: 'bar 1 of ' in app.focus().name)
    title = app.focus().name.split(',')[0]
    wait_for('it to be selected', lambda: selected(app) == {title})
    before = dates(app.focus())

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
    desktop.key('Down')
    app.focused('push-button', pattern('^Trend 2: '))

    for group, lane in [('Owner', '^Asha Merrow, '), ('Status', '^Under way, '), ('Priority', '^Critical, '),
                        ('Horizon', '^Now, '), ('Trend', '^Trend 1: ')]:
        app.press(BUTTON, pattern('^Lanes: '))
        app.press(MENU_ITEM, group)
        app.find(BUTTON, f'Lanes: {group}')
        app.find('push-button', pattern(lane))
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
    bar = wait_for('a bar', lambda: bars(app))[0]
    at = app.point(bar)
    desktop.xdotool('mousemove', *at)
    width = bar.extents[2]
    desktop.xdotool('keydown', 'ctrl')
    try:
        desktop.xdotool('click', '4', 'click', '4', 'click', '4')
    finally:
        desktop.xdotool('keyup', 'ctrl')
    wait_for('it to be longer', lambda: bar.extents[2] > width)
    wait_for('it to be below the pointer', lambda: bar.extents[0] <= at[0] <= bar.extents[0] + bar.extents[2])
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


def tray(desktop):
    """What has no dates waits below, and a key brings it to where today is; what is new comes there."""
    app = begin(desktop)
    waiting = app.find('list', 'Without dates')
    item = wait_for('one', lambda: list(waiting.all('list-item')))[0]
    title = item.name.split(',')[0]
    app.click(item)
    app.focused('list-item', pattern(f'^{re.escape(title)}'))
    desktop.key('alt+Right')
    focused_bar(app, title)
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: any(row.name.startswith(title) for row in waiting.all('list-item')))
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to'))
    desktop.type('Bus stop sensors')
    desktop.key('Return')
    wait_for('it in the tray', lambda: any(row.name.startswith('Bus stop sensors')
                                           for row in waiting.all('list-item')))
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
    app.quit()
    app = desktop.launch(plan)
    app.find('list', 'Roadmap')
    app.quit()


if __name__ == '__main__':
    harness.main(sentences, keys, lanes, scale, pointer, tray, comes_back, leaks=False)
