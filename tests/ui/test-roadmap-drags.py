#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dragging on the roadmap: each drag and the key that does the same end in the same plan, as its file has it in each row but
the log; Escape and undo let go, and at the edge there is more of time."""

import datetime
import json
import re

import harness
from harness import pattern, wait_for
from roadmap_bars import (DATES, FIRST_TREND, PLACE, as_json, bar_of, bars, bottom, dates, focused_bar, long_bar, names, right,
                          selected, settled, ticks)


def same_by_keys(desktop, app, plan, title, key, at):
    """A drag by as far as a key moves a bar, which is to end in the same plan."""
    before = as_json(desktop, plan)
    place = first = bar_of(app, title).extents
    desktop.key(key)
    by_key = wait_for('a saved move', lambda: as_json(desktop, plan) not in (before,) and as_json(desktop, plan))
    moved, lane = settled(app, title), PLACE.search(bar_of(app, title).name).group(3)
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)
    focused_bar(app, title)
    place = settled(app, title)

    is_end = at > 0.9
    dx = moved[0] + moved[2] - first[0] - first[2] if is_end else moved[0] - first[0]
    dy = 0
    if key == 'alt+Down':
        dx = 0
        dy = app.point(app.find('push-button', pattern(f'^Trend .*: {lane},')))[1] - place[1] - place[3] // 2
    start = (place[0] + place[2] - 4, place[1] + place[3] // 2) if is_end else (
        place[0] + (4 if at < 0.1 else place[2] // 2), place[1] + place[3] // 2)
    desktop.drag(start, (start[0] + dx, start[1] + dy))
    app.find('label', pattern(r'^\d+ \w+ \d{4} to '))
    assert as_json(desktop, plan) == before, 'changed before the drop'
    desktop.drop()
    wait_for('the same plan', lambda: as_json(desktop, plan) == by_key)
    focused_bar(app, title)
    desktop.key('ctrl+z')
    wait_for('one edit', lambda: as_json(desktop, plan) == before)


def tray_by_keys(desktop, app, plan):
    """What waits comes to today by a key; dragged to today in its own lane it ends in the same plan."""
    before = as_json(desktop, plan)
    waiting = app.find('list', 'Without dates')
    height = app.find('list', 'Without dates').extents[1]

    def lane_of(row):
        return re.search(r', of ([^,]+), \d+ of \d+$', row.name).group(1)

    def heading(row):
        return next((node for node in app.frame().all('push-button')
                     if re.match(rf'Trend \d+: {re.escape(lane_of(row))},', node.name) and bottom(node) < height - 40), None)
    item = wait_for('one whose lane is in sight', lambda: next((row for row in waiting.all('list-item') if heading(row)), None))
    title = item.name.split(',')[0]
    app.click(item)
    app.focused('list-item', pattern(f'^{re.escape(title)}'))
    desktop.key('alt+Right')
    focused_bar(app, title)
    by_key = wait_for('it in the file', lambda: as_json(desktop, plan) != before and as_json(desktop, plan))
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: as_json(desktop, plan) == before)
    desktop.key('alt+Home')
    item = wait_for('it to wait', lambda: next((row for row in waiting.all('list-item') if row.name.startswith(title)), None))
    today = app.settled(lambda: max((node for node in app.frame().all('label') if node.name == 'Today'), key=bottom))
    desktop.drag(app.point(item), (today[0] + today[2] // 2, app.point(heading(item))[1]))
    app.find('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.drop()
    wait_for('the same plan', lambda: as_json(desktop, plan) == by_key)
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: as_json(desktop, plan) == before)


def tip_end(app):
    """The last day that is said beside the pointer."""
    tip = app.find('label', pattern(r'^\d+ \w+ \d{4} to ')).name
    return datetime.datetime.strptime(DATES.search(tip).group(2), '%d %b %Y').date()


def beyond(desktop, app, plan, title):
    """At the edge there is more of time than the plan has, so that a bar can go later than all; Escape takes that back."""
    before = as_json(desktop, plan)
    last = max(datetime.date.fromisoformat(row['end_date']) for row in json.loads(before)['initiatives'] if row['end_date'])
    desktop.key('ctrl+0')
    place = settled(app, title)
    shown = wait_for('ticks', lambda: ticks(app))
    edge = right(app.frame()) - 8
    start = (place[0] + place[2] // 2, place[1] + place[3] // 2)
    desktop.drag(start, (edge - 2, start[1]))
    wait_for('days after all that there is', lambda: tip_end(app) > last + datetime.timedelta(days=400))
    assert ticks(app) != shown, 'there is no more of time'
    desktop.xdotool('key', 'Escape')
    app.gone('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.drop()
    wait_for('as much of time as before', lambda: ticks(app) == shown)
    assert as_json(desktop, plan) == before

    place = settled(app, title)
    start = (place[0] + place[2] // 2, place[1] + place[3] // 2)
    desktop.drag(start, (edge - 2, start[1]))
    wait_for('days after all that there is', lambda: tip_end(app) > last + datetime.timedelta(days=200))
    desktop.drop()
    wait_for('it to be later than all', lambda: datetime.datetime.strptime(
        dates(focused_bar(app, title))[1], '%d %b %Y').date() > last + datetime.timedelta(days=200))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)


def drags(desktop):
    """A bar, its ends and several follow the pointer, snap to what the scale shows, and end where keys do."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    wait_for('bars', lambda: len(bars(app)) > 10)
    title = long_bar(app)
    app.click(bar_of(app, title))
    focused_bar(app, title)
    same_by_keys(desktop, app, plan, title, 'alt+Right', 0.5)
    same_by_keys(desktop, app, plan, title, 'shift+alt+Right', 0.98)
    same_by_keys(desktop, app, plan, title, 'alt+comma', 0.02)
    same_by_keys(desktop, app, plan, title, 'alt+Down', 0.5)

    # Escape lets go, and nothing comes of it.
    before = as_json(desktop, plan)
    at = app.point(bar_of(app, title))
    desktop.drag(at, (at[0] + 150, at[1]))
    app.find('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.xdotool('key', 'Escape')  # which lets the button be, as desktop.key() would not
    app.gone('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.xdotool('mousemove_relative', 9, 0)
    desktop.drop()
    assert as_json(desktop, plan) == before

    # So does undo, which takes nothing else back, though there is something.
    desktop.key('alt+Right')
    moved = wait_for('an edit', lambda: as_json(desktop, plan) != before and as_json(desktop, plan))
    at = settled(app, title)
    at = (at[0] + at[2] // 2, at[1] + at[3] // 2)
    desktop.drag(at, (at[0] + 150, at[1]))
    app.find('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.xdotool('key', 'ctrl+z')
    app.gone('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.drop()
    assert as_json(desktop, plan) == moved
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: as_json(desktop, plan) == before)

    # Two are one edit; by days with Shift.
    other = next(name.split(',')[0] for name in names(app) if not name.startswith(f'{title},'))
    desktop.xdotool('keydown', 'ctrl')
    try:
        app.click(bar_of(app, other))
    finally:
        desktop.xdotool('keyup', 'ctrl')
    wait_for('two', lambda: selected(app) == {title, other})
    both = {name: dates(bar_of(app, name)) for name in (title, other)}
    at = app.point(bar_of(app, title))
    desktop.drag(at, (at[0] + 31, at[1]))
    app.find('label', pattern('2 initiatives'))
    desktop.xdotool('keydown', 'shift')
    try:
        desktop.xdotool('mousemove', at[0] + 29, at[1])
        desktop.drop()
    finally:
        desktop.xdotool('keyup', 'shift')
    wait_for('both elsewhere', lambda: all(dates(bar_of(app, name)) != both[name] for name in both))
    assert selected(app) == {title, other}
    desktop.key('ctrl+z')
    wait_for('both as before', lambda: all(dates(bar_of(app, name)) == both[name] for name in both))
    wait_for('the file as before', lambda: as_json(desktop, plan) == before)

    # One of several that is only pressed is alone then.
    app.click(bar_of(app, other))
    wait_for('one', lambda: selected(app) == {other})

    # Shift may be held from the press on: nothing but what is dragged goes along.
    resting = {bar.name.split(',')[0]: DATES.findall(bar.name) for bar in bars(app) if not bar.name.startswith(f'{title},')}
    at = app.point(bar_of(app, title))
    desktop.xdotool('keydown', 'shift')
    try:
        desktop.drag(at, (at[0] + 31, at[1]))
        desktop.drop()
    finally:
        desktop.xdotool('keyup', 'shift')
    wait_for('one elsewhere', lambda: dates(bar_of(app, title)) != both[title])
    # What is said of it has a place below, for which there may be fewer bars in sight.
    still = {bar.name.split(',')[0]: DATES.findall(bar.name) for bar in bars(app) if not bar.name.startswith(f'{title},')}
    assert len(still) > 3 and all(resting.get(name, days) == days for name, days in still.items()), (resting, still)
    desktop.key('ctrl+z')
    wait_for('the file as before', lambda: as_json(desktop, plan) == before)
    lanes_of = {}
    for bar in bars(app):
        lanes_of.setdefault(PLACE.search(bar.name).group(3), []).append(bar.name.split(',')[0])
    first, *_between, last = next(lane for lane in lanes_of.values() if len(lane) > 1)
    app.click(bar_of(app, first))
    desktop.xdotool('keydown', 'shift')
    try:
        app.click(bar_of(app, last))
    finally:
        desktop.xdotool('keyup', 'shift')
    wait_for('all between', lambda: {first, last} <= selected(app))
    app.click(bar_of(app, other))
    wait_for('one', lambda: selected(app) == {other})

    # From the tray to a day, in the lane that it is dropped on, and back by one edit.
    waiting = app.find('list', 'Without dates')
    item = wait_for('one without dates', lambda: list(waiting.all('list-item')))[0]
    left = item.name.split(',')[0]
    target = bar_of(app, title)
    lane = PLACE.search(target.name).group(3)
    desktop.drag(app.point(item), app.point(target))
    app.find('label', pattern(r'^\d+ \w+ \d{4} to '))
    desktop.drop()
    focused_bar(app, left)
    assert PLACE.search(bar_of(app, left).name).group(3) == lane
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: any(row.name.startswith(left) for row in waiting.all('list-item')))
    wait_for('the file as it was', lambda: as_json(desktop, plan) == before)
    tray_by_keys(desktop, app, plan)
    beyond(desktop, app, plan, title)
    app.quit()


if __name__ == '__main__':
    harness.main(drags)
