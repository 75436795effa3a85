# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap of a plan in front, and the bars that are in sight there."""

import re

from harness import pattern

FIRST_TREND = pattern('^Trend 1: Technology for public good')
PLACE = re.compile(r', bar (\d+) of (\d+) of (.*)$')
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
