# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap of a plan in front, and the bars that are in sight there: where they are and what they say."""

import datetime
import re

from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: Technology for public good')
PLACE = re.compile(r', bar (\d+) of (\d+) of (.*)$')
DATES = re.compile(r'(\d{1,2} \w+ \d{4}) to (\d{1,2} \w+ \d{4})')
TICK = re.compile(r'^(Q[1-4]|[A-Z][a-z]{2}|\d{4}/\d{2})$')


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


def left(node):
    return node.extents[0]


def right(node):
    return node.extents[0] + node.extents[2]


def bottom(node):
    return node.extents[1] + node.extents[3]


def names(app):
    return [bar.name for bar in bars(app)]


def selected(app):
    return {bar.name.split(',')[0] for bar in bars(app) if 'selected' in bar.states}


def focused_bar(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)}, .*bar '))


def dates(node):
    return DATES.search(node.name).groups()


def as_json(desktop, plan):
    """All of a plan as its file has it."""
    return desktop.state_of(plan)


def bar_of(app, title):
    return wait_for(title, lambda: next((bar for bar in bars(app) if bar.name.startswith(f'{title},')), None))


def settled(app, title):
    """Where a bar is, once it stays there."""
    return app.settled(lambda: bar_of(app, title))


def ticks(app):
    return [node.name for node in app.frame().all('label') if TICK.search(node.name)]


def long_bar(app):
    """One that its title fits into, so that it ends where its widget does, with no milestone before its start, and
    away from the edges, where a drag scrolls."""
    def days(bar):
        start, end = (datetime.datetime.strptime(day, '%d %b %Y') for day in dates(bar))
        return (end - start).days
    dated = [bar for bar in bars(app) if DATES.search(bar.name) and 'milestone' not in bar.name
             and 300 < bar.extents[0] < 1000 - bar.extents[2] and 180 < bar.extents[1] < 600]
    return max(dated, key=days).name.split(',')[0]
