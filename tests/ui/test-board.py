#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the board shows of an initiative, however narrow it is: its end on the row, both days in its tooltip and its name."""

import re
import time

import harness
from harness import pattern, wait_for

QUARTER = pattern(r'^Q[1-4] \d\d/\d\d$')
BOTH = re.compile(r'\d{1,2} \w+ \d{4} to \d{1,2} \w+ \d{4} \(Q[1-4] \d\d/\d\d to (Q[1-4] \d\d/\d\d)\)')


def inside(label, row):
    left, top, width, height = label.extents
    row_left, row_top, row_width, row_height = row.extents
    return (width > 0 and height > 0 and row_left <= left and left + width <= row_left + row_width
            and row_top <= top and top + height <= row_top + row_height)


def look_at_ends(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('label', 'Saved')
    app.find('list-item', pattern('^Data ethics board'))
    seen = 0
    for row in app.frame().all('list-item', BOTH):
        end = BOTH.search(row.name).group(1)
        labels = list(row.all('label', QUARTER))
        assert [label.name for label in labels] == [end], (row.name, labels)
        wait_for(f'{end} in the row of {row.name}', lambda: inside(labels[0], row))
        seen += 1
    assert seen > 10, seen
    return app


def narrow(desktop):
    app = look_at_ends(desktop)
    row = app.find('list-item', pattern('^Data ethics board'))
    desktop.xdotool('mousemove', *app.point(row))
    app.find('label', BOTH)
    app.quit()


def wide(desktop):
    look_at_ends(desktop).quit()


def keys_at_once(desktop):
    """Keys that come faster than what they open has a place on the screen open nothing beside it."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    row = app.find('list-item', pattern('^Flood sensors'))
    for _ in range(4):
        app.click(row)
        app.focused('list-item', pattern('^Flood sensors'))
        desktop.xdotool('key', '--delay', '15', 'shift+F10', 'n', 'shift+F10', 'Escape', 'F2')
        desktop.key('Escape', 'Escape', 'Escape')
        app.must_run()
    app.quit()


narrow.screen = {'width': 1024, 'height': 768}
wide.screen = {'width': 1920, 'height': 1080}


def tips(desktop):
    """A tooltip is there for who points at a button, and not over what that button has opened."""
    app = desktop.launch(desktop.new_plan('Tips.trends', '--title', 'Tips'))
    app.focused('push-button', pattern('^Trend 1'))
    button = next(node for node in app.frame().all(('push-button', 'toggle-button'), 'Main menu'))
    x, y = app.point(button)

    def shown():
        """What is on the screen besides the window, by its height: a tooltip is a line."""
        return [height for _x, _y, width, height in map(desktop.geometry, desktop.windows())
                if (width, height) != (desktop.width, desktop.height)]

    desktop.xdotool('mousemove', x - 60, y + 5, 'mousemove', x, y, 'mousemove', x + 1, y)
    wait_for('its tooltip', lambda: any(height < 100 for height in shown()))
    desktop.xdotool('click', 1)
    app.find('menu-item', pattern('Keyboard shortcuts'))
    desktop.xdotool('mousemove', x + 3, y + 2, 'mousemove', x - 3, y)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert not any(height < 100 for height in shown()), shown()
        time.sleep(0.1)
    desktop.key('Escape')
    app.gone('menu-item', pattern('Keyboard shortcuts'))
    app.quit()


if __name__ == '__main__':
    harness.main(narrow, wide, keys_at_once, tips, leaks=False)
