#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The roadmap's ground under a hand and by keys, and what is drawn from one bar to the next in its row."""

import datetime
import json
import re

import harness
from harness import pattern, wait_for
from roadmap_bars import TICK, bars, begin

BUTTON = ('push-button', 'toggle-button')
ENTRY = ('text', 'entry')
DATES = re.compile(r'(\d{1,2} \w+ \d{4}) to (\d{1,2} \w+ \d{4})')


def dates(node):
    return DATES.search(node.name).groups()


def ticks(app):
    return [node.name for node in app.frame().all('label') if TICK.search(node.name)]


def bar_of(app, title):
    return wait_for(title, lambda: next((bar for bar in bars(app) if bar.name.startswith(f'{title},')), None))


def settled(app, title):
    """Where a bar is, once it stays there."""
    return app.settled(lambda: bar_of(app, title))


def focused_bar(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, .*bar '))


def long_bar(app):
    """One that its title fits into, so that it ends where its widget does, with no milestone before its start, and
    away from the edges, where a drag scrolls."""
    def days(bar):
        start, end = (datetime.datetime.strptime(day, '%d %b %Y') for day in dates(bar))
        return (end - start).days
    dated = [bar for bar in bars(app) if DATES.search(bar.name) and 'milestone' not in bar.name
             and 300 < bar.extents[0] < 1000 - bar.extents[2] and 180 < bar.extents[1] < 600]
    return max(dated, key=days).name.split(',')[0]


def links(state):
    """What waits for what, but for the ids that are made anew each time."""
    return sorted(json.dumps({key: value for key, value in link.items() if key != 'id'})
                  for link in json.loads(state)['dependencies'])


def in_one_row(app):
    """Two that aren't linked, the one after the other: their titles, and where the one ends and the other begins."""
    pixels = day_width(app)
    for one in bars(app):
        for other in bars(app):
            (x, y, _width, height), (after, level, _room, _height) = one.extents, other.extents
            if level != y or after <= x or 'milestone' in one.name + other.name or not DATES.search(one.name) \
               or not DATES.search(other.name) or not 160 < x < after < 1000 or not 180 < y < 600:
                continue
            start, end = (datetime.datetime.strptime(day, '%d %b %Y') for day in dates(one))
            right = x + ((end - start).days + 1) * pixels
            title, follower = one.name.split(',')[0], other.name.split(',')[0]
            if f'“{title}”' not in other.name and f'“{follower}”' not in one.name:
                return title, (follower, (after + 4, y + height // 2)), (int(right) - 4, y + height // 2)
    return None


def day_width(app):
    """Of a bar into which its title fits."""
    title = long_bar(app)
    start, end = (datetime.datetime.strptime(day, '%d %b %Y') for day in dates(bar_of(app, title)))
    return settled(app, title)[2] / ((end - start).days + 1)


def levels(app):
    """How far down each bar is."""
    return {bar.name: bar.extents[1] for bar in bars(app)}


def pans(desktop):
    """The ground is dragged, and scrolled by keys, and what has the focus keeps it."""
    app = begin(desktop)
    wait_for('bars', lambda: len(bars(app)) > 10)
    desktop.key('plus', 'plus', 'plus')
    app.find(BUTTON, 'Scale: Months')
    desktop.key('alt+Home')
    focus = app.focus().name
    before = wait_for('ticks', lambda: ticks(app))
    desktop.key('ctrl+Next')
    wait_for('later months', lambda: ticks(app) != before)
    desktop.key('ctrl+Prior')
    wait_for('the months of before', lambda: ticks(app) == before)
    assert app.focus().name == focus
    chart = app.find('list', 'Roadmap').extents
    app.settled(lambda: bars(app)[0])
    places = levels(app)
    desktop.key('Next')
    wait_for('lanes further down', lambda: levels(app) != places)
    desktop.key('Prior')
    wait_for('the lanes of before', lambda: levels(app) == places)
    at = next((x, y) for y in range(chart[1] + chart[3] - 60, chart[1] + 100, -7)
              for x in range(chart[0] + chart[2] - 60, chart[0] + 400, -7)
              if not any(left - 9 < x < left + width + 9 and above - 9 < y < above + height + 9
                         for left, above, width, height in (bar.extents for bar in bars(app))))
    here = ticks(app)
    desktop.drag(at, (at[0] - 250, at[1]))
    desktop.drop()
    wait_for('the ground to have been dragged', lambda: ticks(app) != here)
    app.quit()


def in_a_row(desktop):
    """From the end of a bar to what follows in its row, wherever on that; by keys it is the same."""
    app = begin(desktop)
    plan = desktop.documents / 'Millbrook.trends'
    wait_for('bars', lambda: len(bars(app)) > 10)
    before = desktop.state_of(plan)
    first, follower, start = wait_for('one that follows another in its row', lambda: in_one_row(app))
    desktop.drag(start, follower[1])
    app.find('label', f'“{follower[0]}” needs “{first}”')
    desktop.drop()
    wait_for('it to be needed', lambda: f'needs “{first}”' in bar_of(app, follower[0]).name)
    app.find('label', 'Saved')
    drawn = links(desktop.state_of(plan))
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: desktop.state_of(plan) == before)
    app.click(bar_of(app, follower[0]))
    focused_bar(app, follower[0])
    desktop.key('r')
    app.focused(ENTRY, 'Find by name')
    desktop.type(first)
    desktop.key('Return')
    wait_for('it to be needed', lambda: f'needs “{first}”' in bar_of(app, follower[0]).name)
    wait_for('the same in the file', lambda: links(desktop.state_of(plan)) == drawn)
    desktop.key('ctrl+z')
    wait_for('the plan of before', lambda: desktop.state_of(plan) == before)
    first, follower, start = wait_for('one that follows another in its row', lambda: in_one_row(app))
    (x, y), width = follower[1], settled(app, follower[0])[2]
    desktop.drag(start, (x + min(width // 2, 60), y))
    app.find('label', f'“{follower[0]}” needs “{first}”')
    desktop.drop()
    wait_for('it to be needed', lambda: f'needs “{first}”' in bar_of(app, follower[0]).name)
    app.quit()


if __name__ == '__main__':
    harness.main(pans, in_a_row, leaks=False)
