#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of 1024 × 768, as a projector has: the header has icons, and the details come over the board, which stays as
it was; what is below them can be scrolled clear. So they do wherever the board needs the room, and no further."""

import harness
from harness import pattern, wait_for

LAST = pattern('^Trend 5: ')
MENU_ITEM = ('menu-item', 'check-menu-item', 'radio-menu-item')
MENU_BUTTON = ('push-button', 'toggle-button')


def begin(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('push-button', LAST)
    return app


def header(desktop):
    app = begin(desktop)
    for view, shown in [('Roadmap', 'Roadmap'), ('Priorities', 'Value and effort')]:
        app.click(app.find('page-tab', view))
        app.find('list', shown)
    app.click(app.find('page-tab', 'Board'))
    app.find('push-button', LAST)
    for name in ['Nothing to undo', 'Nothing to redo', 'Export…']:
        assert not app.has('push-button', name), name

    app.click(app.find('list-item', pattern('^Data ethics board')))
    desktop.key('Delete')
    app.gone('list-item', pattern('^Data ethics board'))
    app.press(MENU_BUTTON, 'Main menu')
    app.find(MENU_ITEM, 'Export…')
    app.press(MENU_ITEM, 'Undo')
    app.find('list-item', pattern('^Data ethics board'))
    app.quit()


def right_edge(node):
    x, _y, width, _height = node.extents
    return x + width


def open_details(desktop, app):
    """The last card, and where it was before the details were there."""
    last = app.find('push-button', LAST)
    before = last.extents
    app.click(app.find('list-item', pattern('^Data ethics board')))
    desktop.key('F9')
    close = app.find('push-button', 'Close details')
    wait_for('the details', lambda: right_edge(close) <= desktop.width)
    return last, before


def clear(desktop):
    """Its cards are as wide as without the details, and the last can be had whole by keys and the wheel."""
    app = begin(desktop)
    last, before = open_details(desktop, app)
    assert last.extents == before, (last.extents, before)
    start = desktop.width - 360  # where the details begin
    assert right_edge(last) > start, last.extents

    desktop.xdotool('mousemove', 200, 400)
    for _ in range(20):
        desktop.xdotool('keydown', 'shift', 'click', 5, 'keyup', 'shift')
    wait_for('the last card to be clear', lambda: right_edge(last) <= start)
    for _ in range(20):
        desktop.xdotool('keydown', 'shift', 'click', 4, 'keyup', 'shift')
    wait_for('it to be as it was', lambda: last.extents == before)

    # The focus comes to it.
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.focused('list-item', pattern('^Data ethics board'))
    app.tab_to('push-button', LAST)
    desktop.key('ctrl+Return')
    app.find('push-button', 'Close details')
    wait_for('what has the focus to be clear', lambda: right_edge(last) <= start)
    desktop.key('Escape')
    wait_for('all to be as it was', lambda: last.extents == before)
    app.quit()


def whole(desktop):
    """A screen of 1280 × 800: five cards have all that they show, and keep it below the details."""
    app = begin(desktop)
    row = app.find('list-item', pattern('^Data ethics board'))
    of_row = row.extents
    last, of_last = open_details(desktop, app)
    # Rows are below a card's summary, and come up when that goes.
    assert (last.extents, row.extents) == (of_last, of_row), (last.extents, row.extents, of_last, of_row)
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.quit()


def beside(desktop):
    """Where there is room for both, the details are beside the board, and each card is there."""
    app = begin(desktop)
    last, before = open_details(desktop, app)
    wait_for('it to be beside them', lambda: right_edge(last) <= desktop.width - 360)
    assert last.extents[2] > before[2] // 2, (last.extents, before)
    # Only what has the focus is closed.
    desktop.key('Escape')
    app.find('push-button', 'Close details')
    app.quit()


whole.screen = {'width': 1280, 'height': 800}
beside.screen = {'width': 1440, 'height': 900}

if __name__ == '__main__':
    harness.main(header, clear, whole, beside, width=1024, height=768)
