#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The views larger and smaller, by keys and the wheel, which is said and kept; and what is done there then: a row is
pressed, dragged, and has its menu beside it. And full screen."""

import harness
import typing_plans
from harness import pattern, wait_for

HEADER = pattern(f'^Trend 1: {typing_plans.FIRST}')
LEDGER, PORTAL = pattern('^Ledger,'), pattern('^Portal,')


def height(app):
    """From one row to the next on the screen: GTK tells of sizes as they are within."""
    return app.find('list-item', PORTAL).extents[1] - app.find('list-item', LEDGER).extents[1]


def fills(app, desktop):
    """Whether its window has all of the screen but for a border."""
    width, height = app.frame().extents[2:]
    return width >= desktop.width - 4 and height >= desktop.height - 4


def zoomed(app, before, percent):
    """Waits until it is said and shown."""
    app.find('label', f'Zoom {percent} %')
    wait_for(f'{percent} %', lambda: abs(height(app) - before * percent / 100) <= 2)


def keys_and_wheel(desktop):
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    usual = height(app)
    for key, percent in [('ctrl+plus', 110), ('ctrl+KP_Add', 120), ('ctrl+minus', 110), ('ctrl+0', 100),
                         ('ctrl+minus', 90), ('ctrl+KP_0', 100)]:
        desktop.key(key)
        zoomed(app, usual, percent)

    header = app.find('push-button', HEADER)
    desktop.xdotool('mousemove', *app.point(header))
    desktop.xdotool('keydown', 'ctrl', 'click', 4, 'keyup', 'ctrl')
    zoomed(app, usual, 110)
    desktop.xdotool('keydown', 'ctrl', 'click', 5, 'keyup', 'ctrl')
    zoomed(app, usual, 100)

    # On the roadmap, too, where the same key shows the whole plan after that.
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    for key, percent in [('ctrl+plus', 110), ('ctrl+0', 100), ('ctrl+minus', 90), ('ctrl+KP_0', 100)]:
        desktop.key(key)
        app.find('label', f'Zoom {percent} %')
    desktop.key('ctrl+1')

    desktop.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus')
    zoomed(app, usual, 150)
    app.quit()

    # The next window is as this one was.
    app = typing_plans.open_plan(desktop, desktop.documents / 'Harbour.trends')
    app.find('list-item', LEDGER)
    wait_for('150 % again', lambda: abs(height(app) - usual * 1.5) <= 2)
    app.quit()


def acting(desktop):
    """At 150 %, as at any other."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    usual = height(app)
    desktop.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus')
    zoomed(app, usual, 150)

    portal = app.find('list-item', PORTAL)
    app.click(portal)
    app.focused('list-item', PORTAL)
    left, top, _width, _height = portal.extents
    before = set(desktop.windows())
    desktop.key('Menu')
    app.find('menu-item', pattern('Move to'))
    new = wait_for('a window for the menu', lambda: set(desktop.windows()) - before)
    # With a shadow around it, the menu is below the row; a tooltip, which may be there too, is lower.
    menu_left, menu_top, menu_width, _height = max(map(desktop.geometry, new), key=lambda place: place[3])
    assert menu_left <= left <= menu_left + menu_width, (portal.extents, menu_left, menu_width)
    assert top <= menu_top + 24 <= top + 90, (portal.extents, menu_top)
    desktop.key('Escape')
    app.gone('menu-item', pattern('Move to'))

    app.focused('list-item', PORTAL)
    target = app.find('push-button', pattern(f'^Trend 2: {typing_plans.SECOND}'))
    desktop.drag(app.point(portal), app.point(target))
    desktop.drop()
    wait_for('it to be moved', lambda: app.has('list-item', PORTAL, app.find(
        'list', f'Initiatives of {typing_plans.SECOND}')))
    app.quit()


def full_screen(desktop):
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    desktop.key('F11')
    wait_for('the full screen', lambda: fills(app, desktop))
    app.quit()
    app = typing_plans.open_plan(desktop, desktop.documents / 'Harbour.trends')
    wait_for('the full screen again', lambda: fills(app, desktop))
    desktop.key('F11')
    wait_for('a window', lambda: not fills(app, desktop))
    app.quit()


def open_page(desktop, app):
    app.tab_to('push-button', HEADER, key='shift+Tab')
    desktop.key('Return')
    app.focused('heading', HEADER)


def largest(desktop):
    """On a projector of few pixels the largest step leaves the window as wide as the screen, on the page, too."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    desktop.key(*['ctrl+plus'] * 8)
    app.find('label', 'Zoom 300 %')
    open_page(desktop, app)
    wait_for('the page to be in the screen', lambda: app.frame().extents[2] <= desktop.width)
    # What there is room for of its table can be read without going sideways.
    row = app.tab_to(('list-item', 'table-row'), LEDGER)
    wait_for('the row to be in the screen', lambda: row.extents[2] * 3 <= desktop.width)
    assert {'Title', 'Status'} <= {label.name for label in app.frame().all('label')}
    desktop.key('Escape')
    app.focused('push-button', HEADER)
    wait_for('the board to be in the screen', lambda: app.frame().extents[2] <= desktop.width)
    app.quit()


def on_the_page(desktop):
    """The menu of a row of a trend's page, which another layout holds."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    desktop.key('ctrl+plus', 'ctrl+plus')
    open_page(desktop, app)
    app.tab_to(None, LEDGER)
    desktop.key('Menu')
    app.find('menu-item', pattern('Move to'))
    desktop.key('Escape')
    app.gone('menu-item', pattern('Move to'))
    app.focused(None, LEDGER)
    app.quit()


largest.screen = {'width': 1024, 'height': 768}
full_screen.screen = {'maximized': False, 'width': 1400, 'height': 900}

if __name__ == '__main__':
    harness.main(keys_and_wheel, acting, largest, on_the_page, full_screen, leaks=False)
