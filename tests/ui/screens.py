#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every screen, for people to look at: build-aux/screenshots calls it."""

import argparse
import hashlib
import html
import subprocess
import sys
import time
from pathlib import Path

import harness
import rooms
from board_screens import ENTRY, FIRST_ROW, FIRST_TREND, board_looks, board_states, many_trends
from harness import Failed, pattern, wait_for
from two_screens import TwoScreens

SIZES = {'1024x768': (1024, 768), '1280x720': (1280, 720), '1280x800': (1280, 800), '1440x900': (1440, 900), '1920x1080': (1920, 1080),
         '3840x2160': (3840, 2160)}
USUAL_SIZES = ['1024x768', '1440x900', '1920x1080']
STYLES = {
    'light': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'contrast-dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'text200': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
}
TEXT_SCALES = {'text200': 2}
USUAL_STYLES = ['light', 'dark', 'contrast', 'text200']
MANY = 10000
WALL = pattern('— Wall$')
WALL_SCREENS = ['wall-welcome', 'wall-overview', 'wall-trend', 'wall-ideas', 'wall-capture', 'wall-vote-form',
                'wall-vote', 'wall-result', 'wall-roadmap', 'wall-priorities', 'wall-close', 'wall-bar', 'wall-bar-agenda',
                'wall-curtain', 'wall-help', 'wall-decisions']
# Of plans that are hard on a wall: which slides, in their order, and how each is called
ROOMS = ['10', '35', '200', 'long', 'welsh', 'ideas']
ROOM_SLIDES = [('welcome', '.'), ('overview', '^The trends'), ('trend', '^Trend '), ('ideas', '^Ideas on trend 6'),
               ('roadmap', '^Roadmap'), ('priorities', '^Value and effort'), ('close', '^Thank you')]


def room_screens(room):
    return [f'wall-{room}-{slide}' for slide, _name in ROOM_SLIDES if slide != 'ideas' or room == 'ideas']


class Photographer:
    """One size and style; keeps what was asked for."""

    def __init__(self, desktop, size, style, wanted, out):
        self.desktop, self.size, self.style, self.wanted, self.out = desktop, size, style, wanted, out
        self.taken = []

    def launch(self, *arguments, **options):
        return self.desktop.launch(*arguments, **options, **STYLES[self.style])

    def wants(self, *screens):
        return any(screen in self.wanted for screen in screens)

    def look(self):
        pixels = subprocess.run(['import', '-window', 'root', 'rgba:-'], env=self.desktop.environment, check=True,
                                capture_output=True).stdout
        return hashlib.sha256(pixels).digest()

    def take(self, screen, pointer=None):
        """As soon as nothing moves any more."""
        if screen not in self.wanted:
            return
        self.desktop.xdotool('mousemove', *(pointer or self.desktop_corner()))
        before, end = None, time.monotonic() + 5
        while time.monotonic() < end:
            now = self.look()
            if now == before:
                break
            before = now
            time.sleep(0.15)
        path = self.out / f'{screen}-{self.size}-{self.style}.png'
        self.desktop.picture(path)
        self.taken.append((screen, self.size, self.style, path))

    def desktop_corner(self):
        return self.desktop.width - 1, self.desktop.height - 1


def welcome(camera):
    desktop = camera.desktop
    before = desktop.settings_file.read_text()
    plan = desktop.new_plan('Digital plan 2026.trends')
    desktop.set_recent_plans((plan, 'Digital plan 2026', 'Millbrook Council', 600),
                 (desktop.documents / 'Gone.trends', 'Adult social care roadmap', 'Millbrook Council', 90000))
    app = camera.launch()
    app.find('push-button', pattern('^New plan'))
    camera.take('welcome')
    desktop.key('ctrl+q')
    app.ends()
    desktop.settings_file.write_text(before)


# Views of a plan beside the board: the key of each, and what it has
VIEWS = [('roadmap', 'ctrl+2', 'list', 'Roadmap'), ('priorities', 'ctrl+3', 'list', 'Value and effort'),
         ('insights', 'ctrl+4', 'table', 'Coverage')]


def views_of(plan):
    """The names of their screens"""
    return [name for view, *_rest in VIEWS for name in (f'{view}-{plan}', f'{view}-table-{plan}')]


def views(camera, app, plan):
    """Roadmap, priorities and insights of this plan, and each as its table."""
    desktop = camera.desktop
    for view, key, role, name in VIEWS:
        if not camera.wants(f'{view}-{plan}', f'{view}-table-{plan}'):
            continue
        desktop.key(key)
        app.find(role, name)
        camera.take(f'{view}-{plan}')
        if camera.wants(f'{view}-table-{plan}'):
            desktop.key('ctrl+t')
            app.gone(role, name)
            camera.take(f'{view}-table-{plan}')
            desktop.key('ctrl+t')
            app.find(role, name)


def board_empty(camera):
    plan = camera.desktop.new_plan('Empty.trends', '--title', 'Digital plan 2026', '--organisation',
                                   'Millbrook Council')
    app = camera.launch(plan)
    app.find('push-button', FIRST_TREND)
    camera.take('board-empty')
    views(camera, app, 'empty')
    if camera.wants('columns-empty'):
        columns(camera, app, 'columns-empty')
    app.quit()


def board_dense(camera):
    """Three hundred in one lane."""
    app = camera.launch(rooms.dense(camera.desktop, 'Dense.trends'))
    app.find('push-button', FIRST_TREND)
    views(camera, app, 'dense')
    if camera.wants('roadmap-dense-whole'):
        camera.desktop.key('ctrl+2')
        app.find('list', 'Roadmap')
        app.press('push-button', 'Whole plan')
        camera.take('roadmap-dense-whole')
    app.quit()


def plan_dialogs(camera, app):
    """Who is in a plan, and which trend relies on which."""
    desktop = camera.desktop
    for screen, item, window in [('people', '^People', 'People'), ('links', '^Trend links', pattern('links'))]:
        app.press('push-button', 'Plan menu')
        app.press('menu-item', pattern(item))
        app.active(window)
        camera.take(screen)
        desktop.key('Escape')
        wait_for('the dialog to go', lambda: len(app.frames()) == 1)


def marks(camera, app):
    """The key to shapes, a lane that is folded, the whole plan, and what a key has just done to a bar."""
    desktop = camera.desktop
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    app.press('push-button', 'Key to shapes')
    app.find('label', 'relates to')
    camera.take('roadmap-shapes')
    desktop.key('Escape')
    app.gone('label', 'relates to')
    app.press('push-button', 'Whole plan')
    camera.take('roadmap-whole')
    desktop.key('h')
    app.find('list', pattern('^Now, '))
    desktop.key('h')
    app.find('list', 'Roadmap')
    lane = app.find('push-button', pattern('^Trend 1: Technology for public good|, [0-9]+ initiatives?$'))
    app.click(lane, at=(0.1, 0.5))
    wait_for('a folded lane', lambda: 'expanded' not in lane.states)
    camera.take('roadmap-folded')
    app.click(lane, at=(0.1, 0.5))
    desktop.key('ctrl+1')
    app.find('push-button', FIRST_TREND)


def board_many(camera):
    app = camera.launch(rooms.rated(camera.desktop, 'Many.trends', MANY))
    app.find('push-button', FIRST_TREND)
    camera.take('board-10000')
    views(camera, app, '10000')
    if camera.wants('columns-10000'):
        columns(camera, app, 'columns-10000')
    app.quit()


def problem(camera):
    path = camera.desktop.documents / 'Minutes of the board.trends'
    path.write_text('Minutes\n')
    app = camera.launch(path)
    app.find(None, 'This is not a plan')
    camera.take('problem')
    app.quit()


def bring_back(camera):
    """What a group has done, with something to choose."""
    desktop = camera.desktop
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    copy = desktop.change_copy(plan, 'Red', ('Ethics board for data and AI', 'Ethics board'))
    app = camera.launch(plan, chooses_files=True)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Bring back'))
    app.choosing()
    desktop.type(copy)
    desktop.key('Return')
    app.find('label', '1 conflict', within=app.frame('Bring back'))
    camera.take('bring-back')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


REGISTER = '''Ref,Project,Service,Lead,RAG,Finish,Budget,Cost code
DP-1,Repairs online,Customer Services,Jo D,A/R,03/04/2027,£1.2m,74-1
DP-2,Phone system exit,Customer Services,Jo D,G,Q4 2026/27,£45k,74-2
DP-3,Firewall renewal,Cyber protection,Asha Merrow,R,05/06/2027,"£12,500",
DP-4,,Cyber protection,,G,,,
'''


def mapping(camera):
    """What the columns of a table are, with something to be said."""
    desktop = camera.desktop
    path = desktop.documents / 'Register.csv'
    path.write_text(REGISTER, encoding='utf-8')
    app = camera.launch(desktop.new_plan('Millbrook.trends', '--sample'), chooses_files=True)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Import'))
    app.choosing()
    desktop.type(str(path))
    desktop.key('Return')
    app.find('label', pattern('4 rows refused$'), within=app.active('Import a table'))
    camera.take('mapping')
    desktop.key('Escape')
    wait_for('the page to close', lambda: len(app.frames()) == 1)
    app.quit()


def to_first_trend(camera, app):
    """From any view, and from whatever was selected last."""
    camera.desktop.key('ctrl+1')
    app.click(app.find('list-item', FIRST_ROW), at=(0.3, 0.5))
    app.focused('list-item', FIRST_ROW)
    camera.desktop.key('Up')
    app.focused('push-button', FIRST_TREND)


def trend_page(camera, app):
    desktop = camera.desktop
    to_first_trend(camera, app)
    desktop.key('Return')
    app.focused('heading', FIRST_TREND)
    camera.take('trend-page')
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)


def priorities(camera, app):
    """As it is opened, and with other weights tried out."""
    desktop = camera.desktop
    desktop.key('ctrl+3')
    app.find('list', 'Value and effort')
    camera.take('priorities-sample')
    if not camera.wants('priorities-weights') or camera.style in TEXT_SCALES:
        desktop.key('ctrl+1')
        return
    app.press(('push-button', 'toggle-button', 'check-box'), 'Weights')
    weight = app.find('spin-button', pattern('^Weight of How soon'))
    app.click(weight, at=(0.2, 0.5))
    desktop.key('ctrl+a')
    desktop.type('45')
    desktop.key('Return')
    app.find('label', pattern('would rise'))
    camera.take('priorities-weights')
    app.press('push-button', 'Reset')
    app.press(('push-button', 'toggle-button', 'check-box'), 'Weights')
    desktop.key('ctrl+1')


def columns(camera, app, screen):
    """The roadmap as now, next, later, and back again."""
    camera.desktop.key('ctrl+2')
    app.press('radio-button', 'Columns')
    app.find('list', pattern('^Now, '))
    camera.take(screen)
    app.press('radio-button', 'Timeline')
    app.find('list', 'Roadmap')


def columns_sample(camera, app):
    """What is asked when a card with dates goes to another column, and what is left out beside bars."""
    columns(camera, app, 'columns-sample')
    camera.desktop.key('ctrl+1', 'ctrl+2')
    # Its lanes are those that were shown last.
    app.focused('push-button', pattern('^Trend 1: Technology for public good|, [0-9]+ initiatives?$'))
    camera.desktop.key('h')
    app.find('list', pattern('^Now, '))
    if camera.wants('columns-dates', 'columns-dates-typed'):
        wait_for('a card', lambda: app.focus() is not None and ', card ' in app.focus().name)
        camera.desktop.key('alt+Right')
        app.find('push-button', pattern(', proposed: '))
        camera.take('columns-dates')
        app.tab_to(ENTRY, 'From')
        camera.desktop.key('ctrl+a')
        camera.desktop.type('Q3 27/28')
        camera.desktop.key('Tab', 'ctrl+a')
        camera.desktop.type('late 2028')
        camera.desktop.key('Return')
        app.find('label', pattern('could be many days'))
        camera.take('columns-dates-typed')
        camera.desktop.key('Escape')
    camera.desktop.key('h')
    app.find('list', 'Roadmap')
    app.press(('push-button', 'toggle-button'), 'Show what we leave out')
    camera.take('columns-left-out')
    app.press(('push-button', 'toggle-button'), 'Hide what we leave out')


def roadmap(camera, app):
    """As it is opened, beside a baseline, and with lanes of owners, for the whole plan."""
    desktop = camera.desktop
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    camera.take('roadmap-sample')
    app.press(('push-button', 'toggle-button'), 'Baselines')
    app.press('push-button', 'As approved by Cabinet')
    app.find(('push-button', 'toggle-button'), pattern('^Since '))
    camera.take('roadmap-baseline')
    app.press(('push-button', 'toggle-button'), pattern('^Lanes: '))
    app.press(('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button'), 'Owner')
    app.press('push-button', 'Whole plan')
    camera.take('roadmap-owners')
    desktop.key('ctrl+1')
    app.find('push-button', FIRST_TREND)


def several_selected(camera, app):
    desktop = camera.desktop
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)
    desktop.key('shift+Down', 'F9')
    app.find('label', '2 initiatives selected')
    camera.take('details-several')
    desktop.key('F9')
    app.gone('label', '2 initiatives selected')
    desktop.key('Up', 'Up')
    app.focused('push-button', FIRST_TREND)


def details(camera, app):
    desktop = camera.desktop
    to_first_trend(camera, app)
    desktop.key('ctrl+Return')
    app.find('push-button', 'Close details')
    camera.take('details-trend')
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)
    desktop.key('Return')
    app.find('push-button', 'Close details')
    camera.take('details-initiative')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    app.gone('push-button', 'Close details')


def quick(camera, app):
    """A line for all that is typed, found and done; and what a key has just changed, on its card and in a view without
    one."""
    desktop = camera.desktop
    app.click(app.find('list-item', FIRST_ROW), at=(0.3, 0.5))
    app.focused('list-item', FIRST_ROW)
    desktop.key('ctrl+k')
    entry = app.focused('text', 'An initiative, a command or a name')
    camera.take('quick')
    desktop.type('Bus stops #harness @Rhys !high +roads Q3 27/28 @s')
    app.find('label', 'Lead: Rhys (new)')
    camera.take('quick-typed')
    desktop.key('ctrl+a', 'BackSpace')
    wait_for('an empty line', lambda: entry.text == '')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    for screen, view in [('said', 'Board'), ('said-roadmap', 'Roadmap')]:
        app.click(app.find('page-tab', view))
        app.find(None, FIRST_ROW)
        desktop.key('ctrl+k')
        app.focused('text', 'An initiative, a command or a name')
        desktop.type('Data ethics board')
        app.find('list-item', pattern('^Data ethics board, .*Go to an initiative'))
        desktop.key('Return')
        wait_for('it to have the focus', lambda: 'Data ethics board' in getattr(app.focus(), 'name', ''))
        desktop.key('2')
        app.find('push-button', pattern('^Undo: .*Priority: '))
        camera.take(screen)
        desktop.key('ctrl+z')
        app.gone('push-button', pattern('^Undo: .*Priority: '))
    app.click(app.find('page-tab', 'Board'))
    app.click(app.find('list-item', FIRST_ROW), at=(0.3, 0.5))
    app.focused('list-item', FIRST_ROW)


def menus(camera, app):
    desktop = camera.desktop
    desktop.key('Menu')
    app.find('menu-item', pattern('^Move to'))
    camera.take('menu-initiative')
    desktop.key('Escape')
    app.gone('menu-item', pattern('^Move to'))
    app.focused('list-item', FIRST_ROW)
    desktop.key('m')
    app.find(ENTRY, 'Search trends')
    camera.take('move-to')
    desktop.key('Escape')
    app.gone(ENTRY, 'Search trends')
    for screen, button, item in [('menu-plan', 'Plan menu', '^Rename'), ('menu-main', 'Main menu', '^About')]:
        app.press('push-button', button)
        app.find('menu-item', pattern(item))
        camera.take(screen)
        desktop.key('Escape')
        app.gone('menu-item', pattern(item))


def search(camera, app):
    desktop = camera.desktop
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('data')
    app.find(None, pattern('^[1-9][0-9]* of '))
    camera.take('search')
    app.tab_to(('toggle-button', 'push-button'), 'More filters')
    desktop.key('space')
    for name in ['Green', 'Benefit']:
        app.tab_to('check-box', name)
        desktop.key('space')
    camera.take('filters')
    desktop.key('Escape')
    app.gone('check-box', 'Green')
    desktop.key('Escape')
    app.gone(None, pattern('^[1-9][0-9]* of [0-9]* match'))


def dialogs(camera, app):
    desktop = camera.desktop
    for screen, key, title in [('export', 'ctrl+e', 'Export'), ('print', 'ctrl+p', 'What to print'),
                               ('properties', 'alt+Return', pattern('[Pp]roperties')),
                               ('manual', 'F1', 'Manual'), ('shortcuts', 'ctrl+question', None)]:
        desktop.key(key)
        wait_for(f'the dialog for {screen}', lambda: len(app.frames()) > 1)
        camera.take(screen)
        desktop.key('Escape')
        wait_for(f'the dialog for {screen} to go', lambda: len(app.frames()) == 1)


def groups(camera, app):
    """Copies for groups."""
    desktop = camera.desktop
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Copies for groups'))
    app.frame('Copies for groups')
    camera.take('copies')
    desktop.key('Escape')
    wait_for('the dialog to go', lambda: len(app.frames()) == 1)


def editions(camera, app):
    """The trends of a plan, the editions that there are, and what goes where in another."""
    desktop = camera.desktop
    for screen, item, window in [('trends', '^Trends of this plan', 'Trends of this plan'),
                                 ('editions', '^Move to another edition', 'Move to another edition')]:
        app.press('push-button', 'Plan menu')
        app.press('menu-item', pattern(item))
        app.active(window)
        camera.take(screen)
        desktop.key(*(['Escape'] if screen == 'trends' else ['Down', 'Return']))
        if screen == 'trends':
            wait_for('the dialog to go', lambda: len(app.frames()) == 1)
    app.focused(None, pattern('goes to'))
    camera.take('edition')
    desktop.key('Escape')
    wait_for('the dialog to go', lambda: len(app.frames()) == 1)


def workshops(camera, app):
    """The workshops of a plan, and one of them."""
    desktop = camera.desktop
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    dialog = app.frame('Workshops')
    camera.take('workshops')
    app.tab_to('list-item', pattern('decision'))
    desktop.key('Return')
    wait_for('what it came to', lambda: dialog.find('heading', 'Decisions'))
    camera.take('workshop')
    desktop.key('Escape')
    wait_for('the dialog to go', lambda: len(app.frames()) == 1)


def parts(camera, app):
    """What is exported or printed of a plan that is looked through."""
    desktop = camera.desktop
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('data')
    app.find(None, pattern('^[1-9][0-9]* of '))
    for screen, key in ('export-part', 'ctrl+e'), ('print-part', 'ctrl+p'):
        desktop.key(key)
        wait_for(f'the dialog for {screen}', lambda: len(app.frames()) > 1)
        if screen == 'export-part':
            app.tab_to(('check-box', 'radio-button'), 'Drawing of a view (SVG)')
            desktop.key('space')
        app.tab_to(('check-box', 'radio-button'), pattern('^Only what the filter shows'))
        camera.take(screen)
        desktop.key('Escape')
        wait_for(f'the dialog for {screen} to go', lambda: len(app.frames()) == 1)
    desktop.key('ctrl+f')
    desktop.key('Escape')
    app.gone(None, pattern('^[1-9][0-9]* of [0-9]* match'))


def insights(camera, app):
    desktop = camera.desktop
    desktop.key('ctrl+4')
    app.find('table', 'Coverage')
    camera.take('insights-sample')
    if camera.wants('insights-table'):
        desktop.key('ctrl+t')
        app.find('table', 'What relies on what as a table')
        camera.take('insights-table')
        desktop.key('ctrl+t')
        app.gone('table', 'Coverage as a table')
    desktop.key('ctrl+1')
    app.find('push-button', FIRST_TREND)


def wall(camera, app):
    """Each kind of slide, as a room sees it on a screen of this size."""
    desktop = camera.desktop

    def shown(name):
        wait_for(f'the slide {name.pattern!r}', lambda: app.frame(WALL).find('panel', name))

    # Where the focus is again when the wall has gone
    to_first_trend(camera, app)
    desktop.key('F5')
    app.active(WALL)
    for screen, keys, name in [('wall-welcome', ['Home'], '^Millbrook Digital Roadmap'),
                               ('wall-overview', ['Right'], '^The trends'),
                               ('wall-trend', ['Right'], '^Trend 1: '),
                               ('wall-close', ['End'], '^Thank you'),
                               ('wall-priorities', ['Left'], '^Value and effort')]:
        desktop.key(*keys)
        shown(pattern(name))
        camera.take(screen, pointer=(desktop.width - 1, 0))
    # Before all pages of that
    while (page := app.frame(WALL).find('panel', pattern('^Value and effort'))) is not None:
        before = page.name
        desktop.key('Left')
        wait_for('the page before', lambda name=before: not app.frame(WALL).find('panel', name))
    shown(pattern('^Roadmap'))
    camera.take('wall-roadmap', pointer=(desktop.width - 1, 0))
    desktop.key('6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on '))
    for idea in 'Translation at front desks', 'Notes for social care visits', 'Ask residents first':
        desktop.type(idea)
        desktop.key('Return')
        app.find('list-item', idea)
    desktop.type('Front desk translation')
    camera.take('wall-capture', pointer=(desktop.width - 1, 0))
    desktop.key('ctrl+Return')
    desktop.key('Escape')
    shown(pattern('^Ideas on trend 6: '))
    camera.take('wall-ideas', pointer=(desktop.width - 1, 0))
    desktop.key('v')
    app.focused('radio-button', None)
    camera.take('wall-vote-form', pointer=(desktop.width - 1, 0))
    desktop.key('Right', 'Right', 'space', 'Return')
    shown(pattern('^Vote: Trends'))
    camera.take('wall-vote', pointer=(desktop.width - 1, 0))
    desktop.key('1', '8', 'a', '1', '3', 'b', '1', '7', 'c', '6', 'd', '9', 'f', '9', 'g', 'ctrl+Return')
    shown(pattern('^Result: Trends'))
    camera.take('wall-result', pointer=(desktop.width - 1, 0))
    desktop.key('6', 'Return', 'a', 'End', 'Left')
    shown(pattern('^Decisions'))
    camera.take('wall-decisions', pointer=(desktop.width - 1, 0))
    desktop.key('F1')
    shown(pattern('^Keys, page 1'))
    camera.take('wall-help', pointer=(desktop.width - 1, 0))
    desktop.key('Escape', 'Home', 'F4')
    app.focused('push-button', 'Next')
    camera.take('wall-bar', pointer=(desktop.width - 1, 0))
    app.press('push-button', 'Agenda')
    app.find('push-button', '90 minutes')
    camera.take('wall-bar-agenda', pointer=(desktop.width - 1, 0))
    desktop.key('Escape', 'Escape', 'Escape', 'Escape')
    app.focused('push-button', 'Show the plan')
    camera.take('wall-curtain', pointer=(desktop.width - 1, 0))
    desktop.key('Return')
    app.focused('push-button', FIRST_TREND)


def facilitator(camera):
    """The window beside the wall, with the wall on its right."""
    desktop = camera.desktop
    app = camera.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    app.focused('push-button', 'Next')
    camera.take('facilitator')
    app.press('push-button', '90 minutes')
    app.find('push-button', 'Next step')
    app.focused('push-button', 'Next')
    desktop.key('t', 'ctrl+Next', '6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on '))
    for idea in 'Translation at front desks', 'Notes for social care visits':
        desktop.type(idea)
        desktop.key('Return')
        app.find('list-item', idea)
    desktop.type('Front desk translation')
    camera.take('facilitator-ideas')
    desktop.key('ctrl+a', 'BackSpace', 'Escape')
    if app.has('page-tab', 'Agenda'):  # else it is in sight
        app.press('page-tab', 'Agenda')
    app.find('push-button', 'Edit')
    camera.take('facilitator-agenda')
    app.quit()


def at_slide(camera, app, name):
    """Goes on until that slide is there; whether it is."""
    wall = app.frame(WALL)
    while not wall.find('panel', name):
        before = app.focus().name
        camera.desktop.key('Next')
        wait_for('another slide', lambda last=before: app.focus() is not None and app.focus().name != last)
        if app.focus().name.startswith('Thank you') and not name.search('Thank you'):
            return False
    return True


def on_wall(room):
    """Each kind of slide of a plan that is hard on a wall."""
    def shoot(camera):
        app = camera.launch(rooms.make(camera.desktop, room))
        app.find('push-button', pattern('^Trend 1: '))
        camera.desktop.key('F5')
        app.active(WALL)
        wait_for('a slide', lambda: app.focus() is not None and app.focus().role == 'panel')
        for slide, name in ROOM_SLIDES:
            if camera.wants(f'wall-{room}-{slide}') and at_slide(camera, app, pattern(name)):
                camera.take(f'wall-{room}-{slide}', pointer=(camera.desktop.width - 1, 0))
        camera.desktop.key('Escape')
        app.focused('push-button', 'End…')
        camera.desktop.key('Escape')
        app.focused('push-button', 'Show the plan')
        camera.desktop.key('Return')
        app.gone('push-button', 'Show the plan')
        app.find('push-button', pattern('^Trend 1: '))
        app.active(pattern('— Trends$'))
        app.quit()

    shoot.__name__ = f'on_wall_{room}'
    return shoot


def facilitated(room):
    """The window beside the wall, for such a plan."""
    def shoot(camera):
        app = camera.launch(rooms.make(camera.desktop, room))
        app.find('push-button', pattern('^Trend 1: '))
        camera.desktop.key('F5')
        app.focused('push-button', 'Next')
        camera.desktop.key('6', 'Return', 'c')
        app.find('page-tab', 'Ideas')
        camera.take(f'facilitator-{room}')
        app.quit()

    shoot.__name__ = f'facilitated_{room}'
    shoot.desktop = LaptopAndProjector
    return shoot


class LaptopAndProjector(TwoScreens):
    """The laptop's screen has the size that is asked for."""

    @property
    def laptop(self):
        return self.width, self.height


facilitator.desktop = LaptopAndProjector


def sample(camera):
    plan = camera.desktop.new_plan('Millbrook.trends', '--sample')
    app = camera.launch(plan)
    app.find('label', 'Saved')
    app.focused('push-button', FIRST_TREND)
    camera.take('board-sample')
    if camera.wants('trend-page', 'details-several'):
        trend_page(camera, app)
        several_selected(camera, app)
    if camera.wants('roadmap-sample', 'roadmap-baseline', 'roadmap-owners'):
        roadmap(camera, app)
    if camera.wants('columns-sample', 'columns-left-out', 'columns-dates', 'columns-dates-typed'):
        columns_sample(camera, app)
    if camera.wants('priorities-sample', 'priorities-weights'):
        priorities(camera, app)
    if camera.wants('insights-sample', 'insights-table'):
        insights(camera, app)
    if camera.wants('roadmap-table-sample', 'priorities-table-sample', 'insights-table-sample'):
        views(camera, app, 'sample')
        camera.desktop.key('ctrl+1')
        app.find('push-button', FIRST_TREND)
    if camera.wants('roadmap-shapes', 'roadmap-whole', 'roadmap-folded'):
        marks(camera, app)
    if camera.wants('people', 'links'):
        plan_dialogs(camera, app)
    if camera.wants('details-trend', 'details-initiative', 'menu-initiative', 'move-to', 'menu-plan', 'menu-main'):
        details(camera, app)
        menus(camera, app)
    if camera.wants('quick', 'quick-typed', 'said', 'said-roadmap'):
        quick(camera, app)
    if camera.wants('search', 'filters'):
        search(camera, app)
    if camera.wants('export', 'print', 'properties', 'manual', 'shortcuts'):
        dialogs(camera, app)
    if camera.wants('copies'):
        groups(camera, app)
    if camera.wants('trends', 'editions', 'edition'):
        editions(camera, app)
    if camera.wants('workshops', 'workshop'):
        workshops(camera, app)
    if camera.wants('export-part', 'print-part'):
        parts(camera, app)
    if camera.wants(*WALL_SCREENS):
        wall(camera, app)
    app.quit()


def typed(camera):
    """What was typed and isn't in the plan, and what is said of it."""
    desktop = camera.desktop
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = camera.launch(plan)
    app.find('label', 'Saved')
    app.focused('push-button', FIRST_TREND)
    desktop.key('n')
    desktop.type('A form for half of')
    app.quit()

    app = camera.launch(plan)
    app.find('push-button', pattern('^_?Discard'))
    camera.take('drafts')
    app.press('push-button', pattern('^_?Discard'))
    app.gone('push-button', pattern('^_?Discard'))
    app.click(app.find('list-item', FIRST_ROW), at=(0.3, 0.5))
    app.focused('list-item', FIRST_ROW)
    desktop.key('F2')
    desktop.key('ctrl+a')
    desktop.type('x' * 520)
    desktop.key('Return')
    camera.take('title-refused')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    desktop.key('Return')
    cost = app.find('text', 'Cost')
    app.scroll_to(cost, app.find('text', 'Title'))
    app.click(cost)
    desktop.key('ctrl+a')
    desktop.type('12.500')
    camera.take('readings')
    desktop.key('Escape', 'Escape')
    app.click(app.find('list-item', FIRST_ROW), at=(0.3, 0.5))
    desktop.key('Delete')
    app.find('push-button', pattern('^_?Undo'))
    camera.take('toast')
    app.quit()


SHOOTS = [
    (welcome, ['welcome']),
    (board_empty, ['board-empty', 'columns-empty', *views_of('empty')]),
    (sample, ['board-sample', 'trend-page', 'roadmap-sample', 'roadmap-baseline', 'roadmap-owners',
              'columns-sample', 'columns-left-out', 'columns-dates', 'columns-dates-typed', 'priorities-sample',
              'priorities-weights', 'insights-sample', 'insights-table', 'roadmap-table-sample',
              'priorities-table-sample', 'insights-table-sample', 'roadmap-shapes', 'roadmap-whole', 'roadmap-folded',
              'people', 'links', 'details-several', 'details-trend',
              'details-initiative', 'menu-initiative', 'move-to', 'menu-plan', 'menu-main', 'quick', 'quick-typed',
              'said', 'said-roadmap', 'search', 'filters', 'export', 'print', 'properties', 'manual', 'shortcuts',
              'copies', 'trends', 'editions', 'edition', 'workshops', 'workshop', 'export-part', 'print-part', *WALL_SCREENS]),
    (board_looks, ['board-compact', 'board-titles', 'board-by-status', 'board-by-owner', 'board-by-horizon',
                    'board-lanes', 'board-lanes-by-trend']),
    (board_states, ['board-links', 'board-links-scrolled', 'board-wide', 'board-folded', 'board-rows-hidden',
                    'comments']),
    (many_trends, ['board-30', 'matrix-30', 'matrix-30-end']),
    (board_many, ['board-10000', 'columns-10000', *views_of('10000')]),
    (board_dense, [*views_of('dense'), 'roadmap-dense-whole']),
    (bring_back, ['bring-back']),
    (mapping, ['mapping']),
    (problem, ['problem']),
    (facilitator, ['facilitator', 'facilitator-ideas', 'facilitator-agenda']),
    *((on_wall(room), room_screens(room)) for room in ROOMS),
    *((facilitated(room), [f'facilitator-{room}']) for room in ROOMS),
    (typed, ['drafts', 'title-refused', 'readings', 'toast']),
]
SCREENS = [screen for _shoot, screens in SHOOTS for screen in screens]


def write_index(out):
    """A contact sheet of all pictures that are there."""
    pictures = sorted(path.name for path in out.glob('*.png'))
    rows = []
    for screen in SCREENS:
        cells = [f'<a href="{name}"><img src="{name}" alt="{html.escape(name)}" loading="lazy"><br>'
                 f'{html.escape(name[len(screen) + 1:-4])}</a>'
                 for size in SIZES for style in STYLES
                 for name in [f'{screen}-{size}-{style}.png'] if name in pictures]
        if cells:
            rows.append(f'<h2>{screen}</h2>\n<div>{" ".join(cells)}</div>')
    (out / 'index.html').write_text(
        '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Trends: every screen</title>\n'
        '<style>body { font: 14px sans-serif; margin: 24px; } div { display: flex; flex-wrap: wrap; gap: 16px; } '
        'img { width: 420px; border: 1px solid #999; } a { color: inherit; }</style>\n'
        '<h1>Trends: every screen</h1>\n' + '\n'.join(rows) + '\n</html>\n')


def several(known, what):
    def parse(text):
        chosen = text.split(',')
        unknown = [word for word in chosen if word not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f'no such {what}: {", ".join(unknown)}; there are {", ".join(known)}')
        return chosen
    return parse


def main():
    parser = argparse.ArgumentParser(prog='build-aux/screenshots', description=__doc__)
    parser.add_argument('out', type=Path, help='the folder for the pictures and index.html')
    parser.add_argument('--sizes', type=several(SIZES, 'size'), default=USUAL_SIZES, metavar='SIZE,…')
    parser.add_argument('--styles', type=several(STYLES, 'style'), default=USUAL_STYLES, metavar='STYLE,…')
    parser.add_argument('--screens', type=several(SCREENS, 'screen'), default=SCREENS, metavar='SCREEN,…')
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for size in options.sizes:
        for style in options.styles:
            for shoot, screens in SHOOTS:
                wanted = [screen for screen in screens if screen in options.screens]
                if not wanted:
                    continue
                width, height = SIZES[size]
                name = f'{shoot.__name__}-{size}-{style}'
                try:
                    with getattr(shoot, 'desktop', harness.Desktop)(name, width, height, composited=True, logs=options.out / 'failed',
                                         text_scale=TEXT_SCALES.get(style, 1)) as desktop:
                        shoot(Photographer(desktop, size, style, wanted, options.out))
                except Failed as error:
                    failed += 1
                    print(f'{name}: {error}', file=sys.stderr)
            print(f'{size} {style}', file=sys.stderr, flush=True)
    write_index(options.out)
    print(options.out / 'index.html')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
