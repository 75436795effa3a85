# SPDX-License-Identifier: GPL-3.0-or-later
"""What the board looks like in each of its ways, for screens.py, which takes the pictures."""

import json
import uuid

import harness
from harness import pattern

ENTRY = ('text', 'entry')
FIRST_ROW = pattern('^Data ethics board')
FIRST_TREND = pattern('^Trend 1: Technology for public good')


def board_looks(camera):
    """Grouped by something else than trends, and closer together."""
    app = camera.launch(camera.desktop.new_plan('Grouped.trends', '--sample'))
    app.find('push-button', FIRST_TREND)
    for screen, command in (('board-compact', 'Density of the board: Compact'),
                            ('board-titles', 'Density of the board: Titles only'),
                            ('board-by-status', 'Group the board by: Status'),
                            ('board-by-owner', 'Group the board by: Owner'),
                            ('board-by-horizon', 'Group the board by: Horizon')):
        if screen == 'board-by-status':
            do(camera, app, 'Density of the board: Comfortable')
        do(camera, app, command)
        camera.take(screen)
    if camera.wants('board-lanes', 'board-lanes-by-trend'):
        lanes(camera, app)
    do(camera, app, 'Group the board by: Trend')
    app.quit()


def lanes(camera, app):
    """Columns in lanes of a second thing."""
    do(camera, app, 'Group the board by: Status')
    do(camera, app, 'Lanes of the board: Owner')
    app.find('push-button', pattern('^Status: Under way, Owner: '))
    camera.take('board-lanes')
    do(camera, app, 'Lanes of the board: Trend')
    app.find('push-button', pattern('^Status: Under way, Trend: '))
    camera.take('board-lanes-by-trend')
    do(camera, app, 'Lanes of the board: None')


def board_states(camera):
    """What is folded, wide or hidden on the board, what relies on a trend, and what is said of one."""
    desktop = camera.desktop
    app = camera.launch(desktop.new_plan('States.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    camera.take('board-links')
    if camera.wants('board-links-scrolled'):
        app.tab_to('push-button', FIRST_TREND)
        desktop.key('F9')
        app.find('push-button', 'Close details')
        camera.take('board-links-scrolled')
        desktop.key('F9')
        app.gone('push-button', 'Close details')
    desktop.key('plus')
    camera.take('board-wide')
    desktop.key('minus')
    if camera.wants('board-folded'):
        app.click(app.find(('push-button', 'toggle-button'), pattern('^Digital trends, 5 trends')))
        app.gone('push-button', FIRST_TREND)
        camera.take('board-folded')
        desktop.key('space')
        app.find('push-button', FIRST_TREND)
    if camera.wants('board-rows-hidden'):
        do(camera, app, 'Hide what doesn')
        desktop.key('ctrl+f')
        app.focused(ENTRY)
        desktop.type('data')
        app.find('label', pattern('^[1-9] of '))
        camera.take('board-rows-hidden')
        desktop.key('Escape', 'Escape')
        do(camera, app, 'Hide what doesn')
    if camera.wants('comments'):
        app.click(app.find('list-item', FIRST_ROW))
        app.focused('list-item', FIRST_ROW)
        desktop.key('shift+c')
        app.focused('text', 'Add a comment')
        desktop.type('Two more weeks are needed')
        camera.take('comments')
    app.quit()


# As many as an organisation with a list of its own beside an edition may have
OWN_TRENDS = 20


def make_many_trends(desktop):
    """A plan of an edition, and of as many trends of an organisation's own."""
    catalogue = json.loads((harness.SOURCE / 'data/catalogue/socitm-2024.json').read_text())
    own = f'{uuid.UUID(int=1, version=4)}'
    catalogue['id'] = 'own'
    catalogue['groups'].append({'id': own, 'title': {'en': 'Our own'}})
    catalogue['trends'] += [
        {'id': f'{uuid.UUID(int=number << 8, version=4)}', 'number': number, 'group': own,
         'title': {'en': f'A trend of our own that has a title of some length, number {number}'}}
        for number in range(11, 11 + OWN_TRENDS)]
    path = desktop.documents / 'own.json'
    path.write_text(json.dumps(catalogue))
    return desktop.new_plan('Thirty.trends', '--catalogue', str(path))


def many_trends(camera):
    desktop = camera.desktop
    app = camera.launch(make_many_trends(desktop))
    app.find('label', 'Saved')
    camera.take('board-30')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Trend links'))
    app.active('Trend links')
    app.focused('table-cell')
    camera.take('matrix-30')
    desktop.key('ctrl+End')
    camera.take('matrix-30-end')
    desktop.key('Escape')
    app.quit()


def do(camera, app, command):
    app.command(command)
    app.gone('list-item', pattern(f'.*{command}'))
