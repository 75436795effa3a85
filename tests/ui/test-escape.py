#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Escape does one thing a press, in one order: it closes what is open, leaves a field, closes a pane that
lies over the board, clears the filter, and leaves one selected of several. After each press all that comes later is as it was."""

import time

import harness
import typing_plans
from harness import pattern, wait_for

MENU = ('menu-item', pattern('Keyboard shortcuts'))
FOUND = ('label', pattern('^1 of [0-9]+ match'))
LEDGER = pattern('^Ledger,')
HEADING = ('heading', pattern('^Trend 1: '))
UNDO = ('push-button', pattern('^Undo: |^Nothing to undo'))


def state(app):
    """What Escape could do something about."""
    return {name for name, there in {
        'menu': app.has(*MENU),
        'pane': app.has('push-button', 'Close details'),
        'filter': app.has(*FOUND),
        'draft': app.find('text', typing_plans.ADD).text == 'Half',
    }.items() if there}


def expect(app, *names):
    wait_for(f'just {names}', lambda: state(app) == set(names))


def prepare(desktop):
    """A filter, a draft, and over the board the details of what the filter finds."""
    path, app = typing_plans.make_plan(desktop)
    desktop.type('Half')
    wait_for('it to be typed', lambda: app.find('text', typing_plans.ADD).text == 'Half')
    desktop.key('Escape')
    app.focused('list-item')
    expect(app, 'draft')
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), 'Search initiatives')
    desktop.type('Ledg')
    app.find(*FOUND)
    return path, app


def order(desktop):
    _path, app = prepare(desktop)
    cost = typing_plans.edit_cost(desktop, app, 'lots')
    expect(app, 'pane', 'filter', 'draft')

    desktop.key('F10')
    app.find(*MENU)
    desktop.key('Escape')
    expect(app, 'pane', 'filter', 'draft')
    assert cost.text == 'lots', cost.text
    app.click(cost)
    app.focused('text', 'Cost')

    desktop.key('Escape')
    wait_for('the field to be restored', lambda: cost.text == '')
    expect(app, 'pane', 'filter', 'draft')

    desktop.key('Escape')
    expect(app, 'filter', 'draft')
    app.focused('list-item', LEDGER)

    desktop.key('Escape')
    expect(app, 'draft')
    app.gone('text', 'Search initiatives')
    app.focused('list-item', LEDGER)

    # There is nothing left for it.
    desktop.key('Escape', 'F2')
    app.focused('text', 'Title')
    desktop.type('Other')
    desktop.key('Escape')
    app.focused('list-item', LEDGER)
    expect(app, 'draft')
    app.quit()


def wherever_the_focus_is(desktop):
    """The pane that lies over the board goes from outside of it too; and what is being added waits."""
    _path, app = prepare(desktop)
    app.click(app.find('list-item', LEDGER))
    desktop.key('F9')
    expect(app, 'pane', 'filter', 'draft')
    app.click(app.find('list-item', LEDGER), at=(0.3, 0.5))
    app.focused('list-item', LEDGER)
    desktop.key('n')
    app.focused('text', typing_plans.ADD)
    desktop.key('Escape')
    app.focused('list-item')
    expect(app, 'pane', 'filter', 'draft')
    desktop.key('Escape')
    expect(app, 'filter', 'draft')
    desktop.key('Escape')
    expect(app, 'draft')
    app.quit()


def beside_a_toast(desktop):
    """What is said in passing takes no Escape."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    app.click(app.find('list-item', LEDGER))
    app.focused('list-item', LEDGER)
    desktop.key('Delete')
    app.find('push-button', 'Close this message')
    app.tab_to('push-button', pattern('^Trend 1: '), key='shift+Tab')
    desktop.key('Return')
    app.focused('heading', pattern('^Trend 1: '))
    desktop.key('Escape')
    app.focused('push-button', pattern('^Trend 1: '))
    app.find('push-button', 'Close this message')
    desktop.key('Escape')
    app.gone('push-button', 'Close this message')
    app.quit()


def type_twice(desktop, field, text):
    """As somebody who thinks in between, so that part of it is saved by then. What was there before."""
    before = field.text
    desktop.type(text)
    wait_for('it to be typed', lambda: field.text.endswith(text))
    desktop.key('ctrl+End')
    time.sleep(1.2)
    desktop.type('more')
    wait_for('more to be typed', lambda: field.text.endswith(text + 'more'))
    return before


def check_text(desktop, app, name, text):
    """A text that is saved as it is typed: one press has it as it was, and nothing to be undone."""
    field = app.focused('text', name)
    desktop.key('ctrl+End')
    undone = app.find(*UNDO).name
    before = type_twice(desktop, field, text)
    desktop.key('Escape')
    wait_for('the field to be restored', lambda: field.text == before)
    app.focused('text', name)
    wait_for('nothing new to be undone', lambda: app.find(*UNDO).name == undone)


def saved_as_typed(desktop):
    """On a trend's page, in the details, and of the plan's title."""
    path = desktop.new_plan('Harbour.trends', '--title', 'Harbour')
    app = typing_plans.open_plan(desktop, path)
    app.tab_to('push-button', pattern('^Trend 1: '))
    desktop.key('Return')
    app.focused(*HEADING)
    for name in ['Reason for the stance', 'Local note']:
        app.tab_to('text', name)
        check_text(desktop, app, name, 'Because')
    desktop.type('Kept')
    desktop.key('ctrl+Return')
    app.focused('text', 'Title')
    wait_for('the note to be kept', lambda: typing_plans.rows(path, 'SELECT note FROM trend WHERE note <> ""')
             == [('Kept',)])

    check_text(desktop, app, 'Title', 'and more')
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    app.focused(*HEADING)
    desktop.key('Escape')
    app.focused('push-button', pattern('^Trend 1: '))

    app.press('push-button', pattern('^Title: Harbour'))
    title = app.focused(('text', 'entry'), 'Title of the plan')
    desktop.key('End')
    before = type_twice(desktop, title, 's')
    desktop.key('Escape')
    wait_for('the title to be restored', lambda: title.text == before)
    app.frame(pattern('^Harbour —'))
    desktop.key('Escape')
    app.focused('push-button', pattern('^Title: Harbour'))
    app.quit()


def from_the_page(desktop):
    """Where initiatives are added on a trend's page: to the table before it, and what is typed stays."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    app.focused('list-item')
    app.tab_to('push-button', pattern('^Trend 1: '), key='shift+Tab')
    desktop.key('Return')
    app.focused(*HEADING)
    adder = app.tab_to(('text', 'entry'), typing_plans.ADD)
    desktop.type('Half')
    wait_for('it to be typed', lambda: adder.text == 'Half')
    desktop.key('Escape')
    app.focused(('list-item', 'table-row'), pattern('^Portal,'))
    assert adder.text == 'Half', adder.text
    desktop.key('Escape')
    app.focused('push-button', pattern('^Trend 1: '))
    app.quit()


def selected(app, *names):
    """Which of what is called so, in the view that is shown, are selected."""
    wait_for(f'just {names} to be selected',
             lambda: {node.name.split(',')[0] for node in app.frames()[0].all('list-item') if 'selected' in node.states}
             & {'Ledger', 'Portal'} == set(names))


def several(desktop):
    """Of several that are selected the one with the focus stays so, in each view, after all else that Escape closes."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    portal = pattern('^Portal,')
    for view in ('ctrl+1', 'ctrl+2', 'ctrl+3'):
        desktop.key('ctrl+1')
        app.click(app.find('list-item', portal), at=(0.3, 0.5))
        app.focused('list-item', portal)
        desktop.key('shift+Up')
        selected(app, 'Ledger', 'Portal')
        desktop.key(view)
        app.find('page-tab', 'Board')
        wait_for('one of both to have the focus', lambda: app.focus().name.split(',')[0] in ('Ledger', 'Portal'))
        selected(app, 'Ledger', 'Portal')
        focused = app.focus().name.split(',')[0]
        if view == 'ctrl+1':
            desktop.key('ctrl+f')
            app.focused(('text', 'entry'), 'Search initiatives')
            desktop.type('Portal')
            app.find(*FOUND)
            desktop.key('Escape')
            app.gone(*FOUND)
            app.focused('list-item')
            selected(app, 'Ledger', 'Portal')
        desktop.key('Escape')
        selected(app, focused)
        app.focused('list-item', pattern(f'^{focused},'))
        # There is nothing left for it.
        desktop.key('Escape')
        selected(app, focused)
    app.quit()


def out_of_a_submenu(desktop):
    """A menu that is closed with one of its submenus open leaves the focus where it was, and keys go on."""
    _path, app = typing_plans.make_plan(desktop)
    desktop.key('Escape')
    portal = pattern('^Portal,')

    def leave(submenu):
        app.tab_to('menu-item', submenu, key='Down')
        desktop.key('Return')
        # As it opens, its own name is first in it.
        wait_for('the submenu', lambda: app.focus().role == 'menu-item')
        desktop.key('Right')
        desktop.key('Escape')

    app.click(app.find('list-item', portal), at=(0.3, 0.5))
    app.focused('list-item', portal)
    desktop.key('shift+F10')
    app.focused('menu-item')
    leave('Status')
    app.focused('list-item', portal)
    app.click(app.find('push-button', 'Plan menu'))
    app.focused('menu-item')
    leave('Open recent')
    app.focused('push-button', 'Plan menu')
    # Nor does a menu that nothing was chosen from keep it, by whatever key it was opened.
    app.click(app.find('list-item', portal), at=(0.3, 0.5))
    app.focused('list-item', portal)
    desktop.key('F10')
    app.focused('menu-item')
    desktop.key('Escape')
    app.focused('list-item', portal)
    # This one lives on, and is opened from where one is each time.
    for title in portal, LEDGER:
        app.click(app.find('list-item', title), at=(0.3, 0.5))
        app.focused('list-item', title)
        desktop.key('F10')
        app.focused('menu-item')
        leave('View')
        app.focused('list-item', title)
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), 'Search initiatives')
    app.quit()


def go_to_milestone(desktop, app):
    cost = typing_plans.show_cost(desktop, app, 'Portal')
    if not app.has('text', 'Add a milestone'):
        app.press('push-button', 'Milestones')
    adder = app.find('text', 'Add a milestone')
    app.scroll_to(adder, cost)
    app.click(adder)
    desktop.type('Signed')
    desktop.key('Return')
    app.find('push-button', 'Details of “Signed”').do()
    app.find('label', 'Milestone')


def back_to_where_one_came_from(desktop):
    """What no view shows by itself goes back to what it belongs to, from the board and from a page."""
    path, app = typing_plans.make_plan(desktop)
    portal = pattern('^Portal,')
    go_to_milestone(desktop, app)
    app.focused('text', 'Title')
    desktop.key('Escape')
    app.gone('push-button', 'Close details')
    row = app.focused('list-item', portal)
    wait_for('it to be selected', lambda: 'selected' in row.states)

    desktop.key('Return')
    app.focused('text', 'Title')
    app.find('push-button', 'Details of “Signed”').do()
    app.find('label', 'Milestone')
    wait_for('its title to have the focus', lambda: app.focus().role == 'text' and app.focus().text == 'Signed')
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), 'Search initiatives')
    desktop.key('Escape')
    row = app.focused('list-item', portal)
    wait_for('it to be selected', lambda: 'selected' in row.states)
    app.quit()


def from_the_search(desktop):
    """Whoever looked, and chose nothing, is where they were; and not at what is selected elsewhere."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.click(app.find('list-item', pattern('^Data ethics board,')))
    app.focused('list-item', pattern('^Data ethics board,'))
    desktop.key('Up', 'Right', 'Right')
    heading = app.focused('push-button', pattern('^Trend 3: ')).name
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), 'Search initiatives')
    desktop.type('Ledg')
    app.find('label', pattern('^[0-9]+ of [0-9]+ match'))
    desktop.key('Escape')
    app.focused('push-button', heading)
    # What is gone to meanwhile stays.
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'), 'Search initiatives')
    app.click(app.find('list-item', pattern('^Data ethics board,')))
    app.focused('list-item', pattern('^Data ethics board,'))
    desktop.key('Escape')
    app.gone('text', 'Search initiatives')
    app.focused('list-item', pattern('^Data ethics board,'))
    app.quit()


if __name__ == '__main__':
    harness.main(from_the_search, order, wherever_the_focus_is, beside_a_toast, saved_as_typed, from_the_page, several,
                 back_to_where_one_came_from, out_of_a_submenu, width=1120, height=760, leaks=False)
