#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, on every screen: each thing that can be used has a role and a name of its own, nothing is
called by its class, keys come everywhere and get out again, forwards and backwards, and states are told."""

import re
import stat

import harness
from auditor import Auditor
from harness import Failed, pattern, wait_for
from two_screens import TwoScreens

FIRST_TREND = pattern('^Trend 1: Technology for public good')
FIRST_ROW = pattern('^Data ethics board,')
ENTRY = ('text', 'entry')


def begin(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    app.find('list-item', FIRST_ROW)
    return app, Auditor(desktop, app)


def go_to_first_row(desktop, app):
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)


def welcome(desktop):
    """After a file that is no plan, with nothing to come back to, and with recent plans."""
    path = desktop.documents / 'Other.trends'
    path.write_text('This is not a plan.')
    app = desktop.launch(path)
    app.find('label', 'This is not a plan')
    app.focused('push-button')
    auditor = Auditor(desktop, app)
    auditor.look_round('problem page', at_least=3)
    app.press('push-button', 'Back to the start')
    app.focused('push-button', pattern('^New plan'))
    auditor.look_round('welcome')
    app.quit()
    auditor.expect_none()


def board(desktop):
    """With nothing beside it, and its menus."""
    app, auditor = begin(desktop)
    auditor.look_round('board')
    desktop.key('Menu')
    auditor.look_through_menu("a trend's menu", pattern('^Open'), 'Stance', 'Priority')
    go_to_first_row(desktop, app)
    desktop.key('Menu')
    auditor.look_through_menu("an initiative's menu", pattern('^Move to'), 'Priority', 'Status')
    app.press('push-button', 'Plan menu')
    auditor.look_through_menu('plan menu', pattern('^Rename'))
    app.press('push-button', 'Main menu')
    auditor.look_through_menu('main menu', pattern('^About'))
    app.quit()
    auditor.expect_none()


def grouped(desktop):
    """The board by something else than trends, and where something is added to a column of it."""
    app, auditor = begin(desktop)
    for group in ('Status', 'Owner', 'Horizon'):
        app.command(f'Group the board by: {group}')
        app.find('push-button', pattern(f'^{group}: '))
        auditor.look_round(f'board by {group}')
    app.command('Lanes of the board: Status')
    app.find('push-button', pattern('^Horizon: .*, Status: '))
    auditor.look_round('board in lanes')
    app.click(app.find('push-button', pattern('^Horizon: ')))
    app.focused('push-button', pattern('^Horizon: '))
    desktop.key('shift+F10')
    auditor.look_through_menu("a column's menu", pattern('^Fold this lane'))
    app.click(app.find('list-item', FIRST_ROW))
    app.focused('list-item', FIRST_ROW)
    desktop.key('n')
    app.focused(ENTRY)
    auditor.look('added to a column')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    app.quit()
    auditor.expect_none()


def board_states(desktop):
    """With a lane folded and a card wide, with rows hidden that don't match, and where a comment is written."""
    app, auditor = begin(desktop)
    desktop.key('plus')
    app.click(app.find(('push-button', 'toggle-button'), pattern('^Technology trends, 5 trends')))
    app.gone('push-button', pattern('^Trend 6: '))
    auditor.look_round('lane folded, card wide')
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('data')
    app.press(('toggle-button', 'push-button'), pattern('^Hide what doesn'))
    app.find('label', pattern('^Nothing here matches'))
    auditor.look_round('rows hidden')
    app.press(('toggle-button', 'push-button'), pattern('^Hide what doesn'))
    desktop.key('Escape')
    app.click(app.find('list-item', FIRST_ROW))
    app.focused('list-item', FIRST_ROW)
    desktop.key('shift+c')
    app.focused('text', 'Add a comment')
    desktop.type('Two more weeks are needed')
    auditor.look('a comment')
    app.quit()
    auditor.expect_none()


def board_popovers(desktop):
    """What the board opens beside its menus, and an empty plan's board before it."""
    app = desktop.launch(desktop.new_plan('Empty.trends', '--title', 'Empty'))
    app.find('label', 'Saved')
    auditor = Auditor(desktop, app)
    auditor.look('empty plan')
    app.quit()
    auditor.expect_none()

    app, auditor = begin(desktop)
    go_to_first_row(desktop, app)
    desktop.key('F2')
    app.focused(ENTRY)
    auditor.look('renaming')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    desktop.key('m')
    app.focused(ENTRY, 'Search trends')
    auditor.look_round('move to')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    app.tab_to('push-button', pattern('^Title: Millbrook'))
    auditor.look_into(app.focus())
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('data')
    app.find(None, pattern('^8 of '))
    auditor.look('search')
    auditor.go_both_ways('search', end='Close the search')
    for name in ['^Owner: ', '^Priority', '^Status', '^More filters', '^Saved filters']:
        auditor.look_into(app.tab_to(None, pattern(name)))
    desktop.key('Escape')
    app.gone(None, pattern('^8 of '))
    desktop.key('ctrl+k')
    app.focused(ENTRY, 'An initiative, a command or a name')
    auditor.look('an empty line for all')
    desktop.type('data @s')
    app.find('list-item', 'Sunita Brookes, Complete')
    auditor.look_round('a line for all')
    desktop.key('Escape')
    app.gone(ENTRY, 'An initiative, a command or a name')
    app.quit()
    auditor.expect_none()


def open_sections(app):
    for section in list(app.frame().all('push-button')):
        if {'expandable', 'focusable'} <= section.states and 'expanded' not in section.states:
            section.do()
            wait_for(f'{section} to open', lambda node=section: 'expanded' in node.states)


def look_at_details(app, auditor, screen):
    app.tab_to('push-button', 'Close details', key='shift+Tab')
    auditor.look(screen)
    auditor.go_both_ways(screen, end='Plan menu')


def trend(desktop):
    """All fields of a trend, and what opens from them."""
    app, auditor = begin(desktop)
    desktop.key('ctrl+Return')
    app.find('push-button', 'Close details')
    app.focused('text', 'Title')
    open_sections(app)
    look_at_details(app, auditor, 'details of a trend')
    for name in ['^Stance: ', '^Owner: ', '^Edit ', '^Maturity now: ', '^Group', '^Colour: ', '^Icon: ']:
        auditor.look_into(app.tab_to('push-button', pattern(name), most=150),
                          a_list=name in ('^Stance: ', '^Maturity now: '))
    app.quit()
    auditor.expect_none()


def trend_page(desktop):
    """A trend over the whole view, and the menu of a row of its table."""
    app, auditor = begin(desktop)
    desktop.key('Return')
    app.focused('heading', FIRST_TREND)
    auditor.look_round("a trend's page")
    desktop.key('Menu')
    auditor.look_through_menu("a trend's menu on its page", pattern('^Details'), 'Stance', 'Priority')
    app.quit()
    auditor.expect_none()


def roadmap(desktop):
    """Bars along time, their menu and a lane's, the menus above, what asks for something new, the table, and an empty plan's."""
    app, auditor = begin(desktop)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    app.focused('push-button', FIRST_TREND)
    auditor.look_round('roadmap')
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Menu')
    auditor.look_through_menu("a lane's menu", pattern('^Open'), 'Stance', 'Priority')
    desktop.key('Right')
    wait_for('a bar', lambda: 'bar 1 of' in app.focus().name)
    desktop.key('Menu')
    auditor.look_through_menu("a bar's menu", pattern('^Move to'), 'Priority', 'Status')
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to'))
    app.find('dialog', 'New initiative')
    auditor.look('adding on the roadmap')
    desktop.key('Escape', 'Escape')
    for key, field, what in [('shift+m', 'Title', 'a new milestone'), ('g', 'Title', 'a new governance date'),
                             ('b', 'Name', 'a new baseline')]:
        wait_for('the form to be closed', lambda: app.focus() is not None and app.focus().role not in ENTRY)
        desktop.key(key)
        app.focused(ENTRY, field)
        auditor.look(what)
        desktop.key('Escape')
    wait_for('the form to be closed', lambda: app.focus() is not None and app.focus().role not in ENTRY)
    desktop.key('k')
    app.find('dialog', 'Key to shapes')
    app.focused('panel', 'Key to shapes')
    auditor.look('the key to shapes')
    desktop.key('Escape')
    app.gone('dialog', 'Key to shapes')
    desktop.key('h')
    app.focused('list-item', pattern(', card '))
    auditor.look('the roadmap as columns')
    desktop.key('h')
    app.find('list', 'Roadmap')
    for name in ['^Lanes: ', '^Scale: ', 'too early$', '^Baselines$']:
        auditor.look_into(app.tab_to(('push-button', 'toggle-button'), pattern(name)))
    desktop.key('ctrl+t')
    app.focused('table-row')
    auditor.look_round('the roadmap as a table')
    app.quit()
    auditor.expect_none()

    app = desktop.launch(desktop.new_plan('Empty.trends', '--title', 'Empty'))
    app.find('label', 'Saved')
    auditor = Auditor(desktop, app)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    auditor.look('empty roadmap')
    app.quit()
    auditor.expect_none()


def priorities(desktop):
    """Bubbles, the ranking, the weights and the sum, a bubble's menu, the menu of money, and an empty plan's."""
    app, auditor = begin(desktop)
    desktop.key('ctrl+3')
    app.find('list', 'Value and effort')
    wait_for('a bubble', lambda: app.focus().role == 'list-item')
    auditor.look_round('priorities')
    app.press(('push-button', 'toggle-button', 'check-box'), 'Weights')
    app.find('spin-button', pattern('^Weight of'))
    auditor.look('weights')
    app.press(('push-button', 'toggle-button', 'check-box'), 'Weights')
    app.tab_to('list-item', pattern('value 5, effort 2'))
    desktop.key('Menu')
    auditor.look_through_menu("a bubble's menu", pattern('^Move to'), 'Priority', 'Status')
    app.focused('list-item', pattern('value 5, effort 2'))
    desktop.key('ctrl+t')
    app.focused('table-row')
    auditor.look('the priorities as a table')
    desktop.key('ctrl+t')
    app.find('list', 'Value and effort')
    auditor.look_into(app.tab_to(('push-button', 'toggle-button'), pattern('^Budget: ')))
    app.quit()
    auditor.expect_none()

    app = desktop.launch(desktop.new_plan('Empty.trends', '--title', 'Empty'))
    app.find('label', 'Saved')
    auditor = Auditor(desktop, app)
    desktop.key('ctrl+3')
    app.find('list', 'Value and effort')
    auditor.look('empty priorities')
    app.quit()
    auditor.expect_none()


def wall(desktop):
    """Each kind of slide on the wall, which has the focus, and the bar over it."""
    app, auditor = begin(desktop)
    desktop.key('F5')
    frame = app.active(pattern('— Wall$'))
    for keys, name in [(['Home'], '^Millbrook'), (['Right'], '^The trends'), (['Right'], '^Trend 1: '),
                       (['End'], '^Thank you'), (['Left'], '^Value and effort'), ([], '^Roadmap')]:
        if keys:
            desktop.key(*keys)
        # Before all pages of that
        while not keys and (page := frame.find('panel', pattern('^Value and effort'))) is not None:
            before = page.name
            desktop.key('Left')
            wait_for('the page before', lambda name=before: frame.find('panel', name) is None)
        slide = wait_for(name, lambda start=name: frame.find('panel', pattern(start)))
        wait_for('the slide to have the focus', lambda node=slide: 'focused' in node.states)
        auditor.look(f'the wall at {slide.name}', frame, at_least=0)
    desktop.key('F1')
    keys = wait_for('its keys', lambda: frame.find('panel', pattern('^Keys, page 1')))
    wait_for('them to have the focus', lambda: 'focused' in keys.states)
    auditor.look('the keys of the wall', frame, at_least=0)
    desktop.key('Escape')
    wait_for('the slide', lambda: frame.find('panel', pattern('^Roadmap')))
    desktop.key('F4')
    app.focused('push-button', 'Next')
    auditor.look_round('the bar on the wall', frame)
    app.tab_to('push-button', 'Agenda')
    desktop.key('Return')
    app.focused('push-button', '45 minutes')
    auditor.look('a menu of the bar', frame)
    desktop.key('Escape')
    app.focused('push-button', 'Agenda')
    desktop.key('Escape', 'n')
    app.focused(('text', 'entry'), None)
    auditor.look('the box for ideas on the wall', frame, at_least=1)
    desktop.key('Escape', '6', 'Return')
    wait_for('a trend', lambda: frame.find('panel', pattern('^Trend 6: ')))
    desktop.key('F4')
    app.focused('push-button', 'Next')
    auditor.look_round('the bar at a trend', frame)
    desktop.key('Escape', 'n')
    app.focused(('text', 'entry'), None)
    desktop.type('Ask the library')
    desktop.key('Return')
    wait_for('ideas', lambda: frame.find('panel', pattern('^Ideas on trend 6: ')))
    desktop.key('Escape', 'c')
    app.focused('list-item', 'Ask the library')
    auditor.look('the bar at ideas', frame)
    desktop.key('Escape', 'v')
    app.focused('radio-button', 'Initiatives')
    auditor.look('where a vote is set up on the wall', frame)
    desktop.key('Return')
    frame.find('label', pattern('^0 counted'))
    auditor.look('a vote that is counted on the wall', frame, at_least=0)
    desktop.key('F4')
    app.focused('push-button', 'Next')
    app.tab_to('push-button', 'End…')
    desktop.key('Return')
    app.focused(('text', 'entry'), pattern('^How many people were there'))
    auditor.look('the end of a workshop on the wall', frame, at_least=1)
    desktop.key('Escape')
    wait_for('the vote', lambda: frame.find('panel', pattern('^Vote: ')))
    desktop.key('Escape')
    app.focused('push-button', 'End…')
    desktop.key('Escape')
    app.focused('push-button', 'Show the plan')
    auditor.look('the curtain before the plan', frame, at_least=1)
    desktop.key('Return')
    app.focused('push-button', FIRST_TREND)
    app.quit()
    auditor.expect_none()


def facilitator(desktop):
    """The window beside the wall: before an agenda, with one, and where ideas, votes and notes are."""
    app, auditor = begin(desktop)
    desktop.key('F5')
    frame = app.frame(pattern('^Facilitator: '))
    app.focused('push-button', 'Next')
    auditor.windows = app.frames()
    auditor.look_round("the facilitator's window", frame)
    app.press('push-button', '90 minutes')
    # The button had not the focus: “Next” has it before, and again once the agenda is there.
    app.find('list-item', pattern('^Welcome, '))
    app.focused('push-button', 'Next')
    auditor.look_round('an agenda', frame)
    desktop.key('n')
    app.focused(ENTRY, pattern('^An idea'))
    auditor.look('where ideas are captured', frame)
    desktop.type('Share the staff')
    desktop.key('Return')
    idea = app.find('list-item', pattern('^Share the staff'))
    app.tab_to('list-item', idea.name)
    auditor.look('the list of ideas', frame)
    desktop.key('e')
    app.focused(ENTRY, 'The idea in other words')
    auditor.look_round('what is asked about an idea', frame)
    desktop.key('Escape')
    app.focused('list-item', idea.name)
    desktop.key('Right', 'v')
    app.focused('radio-button', 'Initiatives')
    auditor.look_round('where a vote is set up', frame)
    app.tab_to('radio-button', 'Initiatives')
    desktop.key('Return')
    app.find('label', pattern('^0 counted'))
    auditor.look_round('where a vote is counted', frame)
    app.press(None, 'Notes')
    auditor.look('notes', frame)
    app.press('push-button', pattern('^End workshop'))
    app.focused(ENTRY, 'How many people were there?')
    auditor.look_round('the end of a workshop')
    desktop.key('Escape')
    app.gone(ENTRY, 'How many people were there?')
    app.quit()
    auditor.expect_none()


facilitator.desktop = TwoScreens


def insights(desktop):
    """Tables of figures, the list of findings and what asks for a reason, and an empty plan's."""
    app, auditor = begin(desktop)
    desktop.key('ctrl+4')
    app.find('table', 'Coverage')
    app.focused(None, pattern('trends with a stance$'))
    auditor.look_round('insights')
    desktop.key('ctrl+t')
    app.find('table', 'What relies on what as a table')
    auditor.look_round('insights as tables')
    desktop.key('ctrl+t')
    app.find('table', 'Coverage')
    app.gone('table', 'Coverage as a table')
    app.tab_to('table-cell', 'Trend')
    desktop.key('Down', 'Right')
    counted = app.focused('table-cell', pattern(', Now: [0-9]+ initiatives?$')).name
    desktop.key('Return')
    app.find('dialog', counted)
    auditor.look('what a number counts')
    desktop.key('Escape')
    app.focused('table-cell', counted)
    app.tab_to('list-item', pattern('^Act now: '))
    desktop.key('Delete')
    app.focused(ENTRY, 'Why is this as it should be?')
    auditor.look('a reason to set aside')
    desktop.key('Escape')
    app.focused('list-item', pattern('^Act now: '))
    app.quit()
    auditor.expect_none()

    app = desktop.launch(desktop.new_plan('Empty.trends', '--title', 'Empty'))
    app.find('label', 'Saved')
    auditor = Auditor(desktop, app)
    desktop.key('ctrl+4')
    app.find('table', 'Coverage')
    auditor.look('empty insights')
    app.quit()
    auditor.expect_none()


def several(desktop):
    """Several selected, their menu, and what the details say of them."""
    app, auditor = begin(desktop)
    go_to_first_row(desktop, app)
    desktop.key('shift+Down')
    app.find('list-item', FIRST_ROW)
    desktop.key('F9')
    app.find('label', '2 initiatives selected')
    look_at_details(app, auditor, 'details of several')
    auditor.look_into(app.tab_to(('push-button', 'toggle-button'), pattern('^Status: ')), at_least=1)
    app.quit()
    auditor.expect_none()


def initiative(desktop):
    """The same of an initiative."""
    app, auditor = begin(desktop)
    go_to_first_row(desktop, app)
    desktop.key('Return')
    app.find('push-button', pattern('^Delete initiative'))
    app.focused('text', 'Title')
    open_sections(app)
    look_at_details(app, auditor, 'details of an initiative')
    for name in ['^Trend: ', '^Depends on: add', '^Lead: ', '^Start: choose', '^Sensitivity: ']:
        auditor.look_into(app.tab_to('push-button', pattern(name), most=150), a_list=name == '^Sensitivity: ')
    app.quit()
    auditor.expect_none()


def dialogs(desktop):
    app, auditor = begin(desktop)
    for screen, key in [('export', 'ctrl+e'), ('print', 'ctrl+p'), ('properties', 'alt+Return'), ('manual', 'F1'),
                        ('shortcuts', 'ctrl+question')]:
        desktop.key(key)
        auditor.look_round(screen, auditor.opened(screen), at_least=2)
        if screen == 'properties':
            auditor.look_into(app.tab_to(None, pattern('Financial year.*: April$')), a_list=True)
        auditor.closes(screen)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Rename'))
    auditor.look_round('rename', auditor.opened('rename'), at_least=2)
    auditor.closes('rename')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Trends of this plan'))
    auditor.look_round('trends', auditor.opened('trends'), at_least=8)
    auditor.closes('trends')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Trend links'))
    dialog = auditor.opened('trend links')
    desktop.key('ctrl+End')
    app.focused('table-cell', pattern('^10 .* isn’t said to rely'))
    auditor.look_round('trend links', dialog, at_least=3)
    auditor.closes('trend links')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^People'))
    auditor.look_round('people', auditor.opened('people'), at_least=8)
    auditor.closes('people')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^New plan of an edition'))
    auditor.look_round('editions', auditor.opened('editions'), at_least=2)
    auditor.closes('editions')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Move to another edition'))
    app.focused('list-item', pattern('trends 2024'))
    desktop.key('Down')
    app.focused('list-item', pattern('trends 2026'))
    desktop.key('Return')
    app.focused(None, pattern('^“Technology for public good” goes to'))
    auditor.look_round('edition', auditor.opened('edition'), at_least=8)
    auditor.closes('edition')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Copies for groups'))
    auditor.look_round('copies', auditor.opened('copies'), at_least=2)
    auditor.closes('copies')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    dialog = auditor.opened('workshops')
    auditor.look_round('workshops', dialog, at_least=4)
    app.tab_to('list-item', pattern('decision'))
    desktop.key('Return')
    app.focused('push-button', 'Continue')
    wait_for('what it came to', lambda: len(list(dialog.all('label'))) > 4)
    auditor.look_round('a workshop', dialog, at_least=4)
    auditor.closes('workshops')
    app.press('push-button', 'Main menu')
    app.press('menu-item', pattern('^About'))
    auditor.look_round('about', auditor.opened('about'), at_least=2)
    auditor.closes('about')
    (desktop.documents / 'Millbrook Digital Roadmap 2026–28.json').write_text('{}')
    (desktop.documents / 'Millbrook Digital Roadmap 2026–28.pdf').write_text('{}')
    desktop.key('ctrl+e')
    app.press('push-button', 'Export', within=auditor.opened('export'))
    auditor.look_round('question', auditor.opened('question'), at_least=2)
    auditor.closes('question')
    auditor.closes('export')
    app.quit()
    auditor.expect_none()


def bring_back(desktop):
    """What a group has done is heard, chosen from and taken by keys."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    copy = desktop.change_copy(plan, 'Red', ('Ethics by red', 'Ethics of mine'))
    app = desktop.launch(plan, chooses_files=True)
    auditor = Auditor(desktop, app)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Bring back'))
    app.choosing()
    desktop.type(copy)
    desktop.key('Return')
    dialog = app.frame('Bring back')
    app.find('label', '1 conflict', within=dialog)
    auditor.look_round('bring back', dialog, at_least=4)
    app.tab_to(None, pattern('Ethics of mine.*: Mine$'))
    desktop.key('space')
    app.focused('list-item', 'Mine')
    desktop.key('Down', 'Return')
    app.focused(None, pattern('Ethics of mine.*: Theirs$'))
    app.tab_to('push-button', 'Bring back')
    desktop.key('Return')
    app.find('label', pattern('^Brought back “Red”'))
    app.find('list-item', pattern('^Ethics by red,'))
    app.quit()
    auditor.expect_none()


REGISTER = 'Project,Service,RAG,Finish\nRepairs online,Customer Services,A/R,03/04/2027\n,Housing,G,Q4 2026/27\n'


def mapping(desktop):
    """What the columns of a table are."""
    path = desktop.documents / 'Register.csv'
    path.write_text(REGISTER)
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'), chooses_files=True)
    auditor = Auditor(desktop, app)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Import'))
    app.choosing()
    desktop.type(str(path))
    desktop.key('Return')
    page = app.active('Import a table')
    app.find('label', pattern('2 rows refused$'), within=page)
    app.find('push-button', pattern('^Column D, Finish becomes'), within=page)
    auditor.look_round('the columns of a table', page, at_least=12)
    for name in ['^What it is: ', '^Rows that say no trend: ', '^Which comes first.*: Not said', '^Column B, Service becomes: ']:
        auditor.look_into(app.tab_to('push-button', pattern(name)), a_list=True)
    app.focused('push-button', pattern('^Column B'))
    desktop.key('Escape')
    app.gone('push-button', pattern('^What it is: '))
    app.quit()
    auditor.expect_none()


def messages(desktop):
    """What the window says by itself: what was typed last time, that it can't save, and toasts."""
    folder = desktop.documents / 'share'
    folder.mkdir()
    app = desktop.launch(desktop.new_plan('share/Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to '))
    desktop.type('Half a title')
    app.quit()
    app = desktop.launch(folder / 'Millbrook.trends')
    app.find('push-button', 'Restore')
    auditor = Auditor(desktop, app)
    auditor.look_round('what was typed last time')
    app.tab_to('push-button', 'Restore')
    desktop.key('Return')
    app.focused(ENTRY, pattern('^Add initiative to '))
    desktop.key('ctrl+a', 'Delete', 'Escape')
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    go_to_first_row(desktop, app)
    desktop.key('Delete')
    app.find('push-button', pattern('^Undo'))
    app.find('push-button', pattern('^Not saved: '))
    auditor.look_round('a toast')
    auditor.look_into(app.tab_to('push-button', pattern('^Not saved: ')))
    desktop.key('ctrl+w')
    auditor.look_round('the last changes are not saved', auditor.opened('question'), at_least=2)
    auditor.closes('question')
    app.press('push-button', pattern('^Not saved: '))
    again = app.find('push-button', 'Try again')
    folder.chmod(stat.S_IRWXU)
    # It tries by itself, too, and the button may have gone.
    again.do()
    app.find('label', 'Saved')
    app.quit()
    auditor.expect_none()


def tab_order(desktop):
    """Once round the window: header, every card, details, and back; and the other way."""
    app, auditor = begin(desktop)
    desktop.key('ctrl+Return')
    app.find('push-button', 'Close details')
    order = [node.name for node in auditor.go_both_ways('board and details')[:-1]]
    auditor.expect_none()
    for part in ['Close details', 'Stance']:
        if not any(part in name for name in order):
            raise Failed(f'Tab never comes to {part}: {order}')
    start = order.index('Plan menu')
    in_order = iter(order[start:] + order[:start])
    for part in ['Plan menu', 'Title: Millbrook', 'Search and filter', 'Export', 'Details', 'Main menu',
                 'Trend 1: Technology', 'Add initiative to Technology', 'Trend 10: Infrastructure',
                 'Add initiative to Infrastructure']:
        if not any(part in name for name in in_order):
            raise Failed(f'Tab does not come to {part} in the order of what is seen: {order}')
    app.quit()


def states(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('Down')
    row = app.focused('list-item', FIRST_ROW)
    wait_for('the row to be selected', lambda: 'selected' in row.states)
    desktop.key('Down')
    wait_for('another to be selected', lambda: 'selected' not in row.states)
    desktop.key('F9')
    section = app.find('push-button', 'Who, when and how much')
    wait_for('an open section', lambda: 'expanded' in section.states)
    section.do()
    wait_for('a closed section', lambda: 'expanded' not in section.states and 'expandable' in section.states)
    undo = app.find('push-button', 'Nothing to undo')
    wait_for('nothing to undo', lambda: 'sensitive' not in undo.states)
    desktop.key('ctrl+e')
    dialog = app.frame('Export')

    def taken():
        """What is chosen, one of each question, and how many choices there are."""
        found = list(dialog.all(('radio-button', 'check-box')))
        return [choice.name for choice in found if 'checked' in choice.states], len(found)

    wait_for('one choice for each question', lambda: taken()[0] == ['PDF', 'Board', 'A4', 'Everything'])
    _, n_choices = taken()
    app.tab_to('radio-button', 'PDF')
    desktop.key('Up')
    wait_for('the questions of JSON', lambda: taken()[0] == ['JSON', 'Everything'])
    assert taken()[1] < n_choices
    desktop.key('Escape')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    app.quit()


def renamed(desktop):
    """What is called after a trend follows its title."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+Return')
    app.find('push-button', 'Close details')
    app.tab_to('text', pattern('^Title$'))
    desktop.key('ctrl+a')
    desktop.type('Town hall')
    app.find('push-button', pattern('^Trend 1: Town hall,'))
    app.find('list', 'Initiatives of Town hall')
    app.find(None, 'Add initiative to Town hall')
    app.quit()


def title_typed(desktop):
    """The window's name, which would be spoken at each letter, waits until the plan's title is typed."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    app.press('push-button', pattern('^Title: Millbrook'))
    entry = app.focused(ENTRY)
    before = app.frame().name
    desktop.key('ctrl+a')
    for typed in ('H', 'Ha', 'Har'):
        desktop.type(typed[-1])
        wait_for(f'{typed} to be typed', lambda text=typed: entry.text == text)
        assert app.frame().name == before, app.frame().name
    desktop.key('Return')
    wait_for('the window to be called by the new title', lambda: app.frame().name.startswith('Har '))
    app.quit()


if __name__ == '__main__':
    harness.main(welcome, board, grouped, board_states, board_popovers, trend, trend_page, roadmap, priorities, insights, wall, facilitator,
                 several, initiative, dialogs, bring_back, mapping, messages, tab_order, renamed, title_typed, states, width=1440, height=900, leaks=False)
