#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much the board shows, and by what it is grouped: from the menu and by keys, and what a person hears of it."""

import json
import re

import harness
from harness import pattern, wait_for

BUTTON = ('push-button', 'toggle-button')
QUARTER = pattern(r'^Q[1-4] \d\d/\d\d$')


def ends(app, name):
    """What the row says of when it ends, to the eye."""
    return [label.name for label in app.find('list-item', pattern(name)).all('label', QUARTER)]


def height(app, name):
    return app.find('list-item', pattern(name)).extents[3]


def density(desktop):
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    row = '^Data ethics board'
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    before = height(app, row)
    assert ends(app, row)

    # Less room, and all that there was
    app.command('Density of the board: Compact')
    wait_for('a lower row', lambda: height(app, row) < before)
    assert height(app, row) >= 24
    assert ends(app, row)
    app.find('label', pattern('^[0-9]+ initiatives?$'))

    # Nothing but titles; all is still said.
    app.command('Density of the board: Titles only')
    wait_for('titles alone', lambda: not ends(app, row))
    assert height(app, row) >= 24
    assert re.search(r'Q[1-4] \d\d/\d\d', app.find('list-item', pattern(row)).name)
    app.quit()

    # The next window begins so.
    app = desktop.launch(plan)
    app.find('list-item', pattern(row))
    assert not ends(app, row)
    app.command('Density of the board: Comfortable')
    wait_for('ends', lambda: ends(app, row))
    assert height(app, row) == before
    app.quit()


def column(app, name):
    """The list of a group: its rows, by name."""
    return [row.name for row in app.find('list', f'Initiatives by {name}').all('list-item')]


def is_in(app, title, name):
    return any(row.startswith(title) for row in column(app, name))


def go_to(app, title):
    row = app.find('list-item', pattern(f'^{title}'))
    app.click(row)
    app.focused('list-item', pattern(f'^{title}'))
    return row


def go_to_heading(desktop, app, name):
    """By keys, from a row."""
    desktop.key('Home', 'Up')
    app.focused('push-button')
    desktop.key('Home')
    heading = app.focused('push-button', app.find('push-button', pattern('^Owner: ')).name).name
    while heading != name:
        before = heading
        desktop.key('Right')
        wait_for('another heading', lambda: app.focused('push-button').name != before)
        heading = app.focused('push-button').name


def value(desktop, plan, title, column):
    for row in json.loads(desktop.state_of(plan))['initiatives']:
        if row['title'] == title:
            return row[column]
    return None


def by_status(desktop):
    """Columns of statuses: with what is in them, by keys and by dragging, and what is added."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    app.command('Group the board by: Status')
    for name in ('Under way', 'Planned', 'Idea', 'Paused', 'Done', 'Not doing'):
        app.find('push-button', pattern(f'^Status: {name}, [0-9]+ initiatives?$'))
        assert column(app, f'Status: {name}') or app.find('label', pattern('^Nothing here'))
    app.gone('push-button', pattern('^Trend 1'))

    # A row says which trend it is of, which isn't seen from where it stands.
    app.find('list-item', pattern('^Data ethics board.*, trend: Technology for public good$'))

    # By keys, as between trends; the focus goes along, and one undo takes it back.
    assert is_in(app, 'Data ethics board', 'Status: Under way')
    go_to(app, 'Data ethics board')
    desktop.key('alt+Right')
    wait_for('it as planned', lambda: is_in(app, 'Data ethics board', 'Status: Planned'))
    app.focused('list-item', pattern('^Data ethics board'))
    desktop.key('alt+Up')
    wait_for('why it stays', lambda: 'in the order of their trends' in app.focus().description)
    wait_for('it saved as planned', lambda: value(desktop, plan, 'Data ethics board', 'status') == 'planned')
    desktop.key('ctrl+z')
    wait_for('it back', lambda: is_in(app, 'Data ethics board', 'Status: Under way'))
    app.focused('list-item', pattern('^Data ethics board'))

    # By dragging it onto a column
    row = app.find('list-item', pattern('^Data ethics board'))
    heading = app.find('push-button', pattern('^Status: Paused'))
    desktop.drag(app.point(row), app.point(heading))
    desktop.drop()
    wait_for('it paused', lambda: is_in(app, 'Data ethics board', 'Status: Paused'))
    wait_for('that in the file', lambda: value(desktop, plan, 'Data ethics board', 'status') == 'paused')

    # By the key for its status
    go_to(app, 'Data ethics board')
    desktop.key('s')
    app.press(('radio-button', 'push-button', 'check-box', 'radio-menu-item', 'list-item'), pattern('^Done'))
    wait_for('it done', lambda: is_in(app, 'Data ethics board', 'Status: Done'))
    app.focused('list-item', pattern('^Data ethics board'))

    # What is added to a column has its value.
    desktop.key('n')
    app.find('label', pattern('^Status: Done, for Technology for public good'))
    app.focused(('text', 'entry'), pattern('^Add initiative to Technology for public good, Status: Done$'))
    desktop.type('Added to what is done')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Added to what is done', 'Status: Done'))
    wait_for('that in the file', lambda: value(desktop, plan, 'Added to what is done', 'status') == 'done')
    # It stays for the next title, as on a card of a trend; what goes elsewhere by what is typed says so.
    entry = app.focused(('text', 'entry'), pattern('^Add initiative to Technology for public good, Status: Done$'))
    app.find('label', '“Added to what is done” added to Technology for public good')
    desktop.type('Added next')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Added next', 'Status: Done'))
    wait_for('an empty line', lambda: entry.text == '')
    desktop.type('Of another trend #harness')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Of another trend', 'Status: Done'))
    app.press_in_toast('Undo')
    app.gone('list-item', pattern('^Of another trend'))
    app.click(app.find('push-button', pattern('^Status: Done')))
    app.press('push-button', 'Add initiative: Done')
    app.focused(('text', 'entry'), pattern('^Add initiative to .*, Status: Done$'))
    # What was left half typed is back, and goes with the next letter.
    desktop.type('Half a title')
    desktop.key('Escape', 'Escape')
    app.gone(('text', 'entry'), pattern('^Add initiative to .*, Status: Done$'))
    app.press('push-button', 'Add initiative: Done')
    entry = app.focused(('text', 'entry'), pattern('^Add initiative to .*, Status: Done$'))
    wait_for('it to be selected', lambda: entry.text == '' or entry.selection == (0, len(entry.text)))
    desktop.type('Added last')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Added last', 'Status: Done'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Added last'))
    go_to(app, 'Added to what is done')

    # All of a column by its heading
    desktop.key('Home', 'Up')
    app.focused('push-button', pattern('^Status: Done'))
    desktop.key('Return')
    wait_for('all selected', lambda: all('selected' in row.states for row in
                                         app.find('list', 'Initiatives by Status: Done').all('list-item')))

    # What is deleted leaves the focus beside it.
    go_to(app, 'Added to what is done')
    desktop.key('Delete')
    app.gone('list-item', pattern('^Added to what is done'))
    wait_for('the focus in its column', lambda: app.focused(('list-item', 'push-button')).name in
             [heading.name for heading in app.frame().all('push-button', pattern('^Status: Done, '))]
             + column(app, 'Status: Done'))
    app.quit()


def by_heading(desktop):
    """A column stands for no entity: its heading adds to it, and acts on what is selected in it."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    app.command('Group the board by: Owner')
    everybody = app.find('push-button', pattern('^Owner: No lead, [0-9]+ initiatives?$')).name
    empty = next(node for node in app.frame().all('push-button', pattern('^Owner: .*, 0 initiatives$')))
    name = empty.name.split(',')[0]

    # Where nothing is, that is said; what is added there is there, and left alone the focus comes back.
    go_to(app, 'Co-design panel')
    go_to_heading(desktop, app, empty.name)
    desktop.key('Return')
    wait_for('what is said', lambda: app.focus().description == 'Nothing here')
    desktop.key('n')
    app.focused(('text', 'entry'), pattern(f'^Add initiative to .*, {re.escape(name)}$'))
    desktop.key('Escape')
    app.focused('push-button', empty.name)
    app.press('push-button', f'Add initiative: {name.split(": ")[1]}')
    app.focused(('text', 'entry'), pattern(f'^Add initiative to .*, {re.escape(name)}$'))
    desktop.type('Led from the start')
    desktop.key('Return')
    wait_for('it there', lambda: is_in(app, 'Led from the start', name))
    app.focused(('text', 'entry'), pattern(f'^Add initiative to .*, {re.escape(name)}$'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Led from the start'))

    # All of it by the heading, and then a key for all
    desktop.key('Home', 'Up')
    app.focused('push-button', pattern(f'^{re.escape(name)}, 1 initiative'))
    desktop.key('Return', 'Delete')
    app.gone('list-item', pattern('^Led from the start'))
    app.focused('push-button', empty.name)
    # What is selected elsewhere isn't meant.
    go_to(app, 'Co-design panel')
    go_to_heading(desktop, app, empty.name)
    desktop.key('Delete')
    assert app.find('push-button', everybody)
    app.quit()


def behind(desktop):
    """What the board is grouped by may change while another view is in front of it."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    desktop.key('ctrl+2')
    app.find('push-button', 'Coarser')
    # The board is still to follow that when it has other columns.
    app.click(app.find(None, pattern('^Service standard reviews, priority Medium')))
    desktop.key('1')
    app.find(None, pattern('^Service standard reviews, priority Critical'))
    app.command('Group the board by: Priority')
    desktop.key('ctrl+1')
    app.find('push-button', pattern('^Priority: Critical, '))
    assert is_in(app, 'Service standard reviews', 'Priority: Critical')
    app.quit()


def by_others(desktop):
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')

    # An owner who leads nothing has a column, too; and nobody.
    app.command('Group the board by: Owner')
    app.find('push-button', pattern('^Owner: No lead, [0-9]+ initiatives?$'))
    go_to(app, 'Co-design panel')
    assert is_in(app, 'Co-design panel', 'Owner: No lead')
    desktop.key('alt+Left')
    wait_for('a lead', lambda: not is_in(app, 'Co-design panel', 'Owner: No lead'))
    wait_for('that in the file', lambda: value(desktop, plan, 'Co-design panel', 'lead'))

    # Another priority by its number
    app.command('Group the board by: Priority')
    go_to(app, 'Co-design panel')
    assert is_in(app, 'Co-design panel', 'Priority: Low')
    desktop.key('1')
    wait_for('it critical', lambda: is_in(app, 'Co-design panel', 'Priority: Critical'))
    app.focused('list-item', pattern('^Co-design panel'))

    # A horizon that follows from dates asks for others; one that doesn't is set.
    app.command('Group the board by: Horizon')
    app.find('label', pattern('^Starts after '))
    go_to(app, 'Co-design panel')
    assert is_in(app, 'Co-design panel', 'Horizon: Later')
    desktop.key('alt+Left')
    wait_for('it next', lambda: is_in(app, 'Co-design panel', 'Horizon: Next'))
    app.find('push-button', 'Undo: Next')
    go_to(app, 'Data ethics board')
    assert is_in(app, 'Data ethics board', 'Horizon: Now')
    desktop.key('alt+Right')
    app.find(('dialog', 'alert', 'window', 'panel'), pattern('Data ethics board|Next'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Data ethics board'))
    assert is_in(app, 'Data ethics board', 'Horizon: Now')

    # The next window begins so; and by trend everything is as it was.
    app.quit()
    app = desktop.launch(plan)
    app.find('push-button', pattern('^Horizon: Now'))
    app.command('Group the board by: Trend')
    app.find('push-button', pattern('^Trend 1: '))
    app.quit()


def expanded(app, name):
    return 'expanded' in app.find(BUTTON, pattern(name)).states


def folding(desktop):
    """A lane is folded by what it is called, and says how much is in it; what one is led to unfolds it."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    digital, technology = '^Digital trends, 5 trends, 19 initiatives$', '^Technology trends, 5 trends, 16 initiatives$'
    assert expanded(app, digital) and expanded(app, technology)

    # By a click, and by the same again
    app.click(app.find(BUTTON, pattern(digital)))
    app.gone('push-button', pattern('^Trend 1: '))
    app.find('push-button', pattern('^Trend 6: '))
    wait_for('that it is folded', lambda: not expanded(app, digital))
    app.focused(BUTTON, pattern(digital))
    desktop.key('space')
    app.find('push-button', pattern('^Trend 1: '))

    # By keys: left folds, right unfolds and goes in; up and down pass over what isn't seen.
    desktop.key('Left')
    app.gone('push-button', pattern('^Trend 1: '))
    desktop.key('Down')
    app.focused(BUTTON, pattern(technology))
    desktop.key('Right')
    app.focused('push-button', pattern('^Trend 6: '))
    desktop.key('Left')
    app.focused('push-button', pattern('^Trend 6: '))
    desktop.key('Up')
    app.focused(BUTTON, pattern(technology))
    desktop.key('Up')
    app.focused(BUTTON, pattern(digital))
    desktop.key('Right')
    app.find('push-button', pattern('^Trend 1: '))
    app.focused(BUTTON, pattern(digital))
    desktop.key('Right')
    app.focused('push-button', pattern('^Trend 1: '))

    # From the menu of a card, and from under the focus in it
    desktop.key('Down')
    app.focused('list-item', pattern('^Data ethics board'))
    desktop.key('Up', 'shift+F10')
    app.press(('menu-item', 'push-button'), pattern('^_?Fold this lane'))
    app.gone('push-button', pattern('^Trend 1: '))
    app.focused(BUTTON, pattern(digital))

    # The next window has it so. What is looked for is counted there, too.
    app.quit()
    app = desktop.launch(plan)
    app.find('push-button', pattern('^Trend 6: '))
    assert not app.has('push-button', pattern('^Trend 1: '))
    desktop.key('ctrl+f')
    app.focused(('text', 'entry'))
    desktop.type('board')
    app.find(BUTTON, pattern('^Digital trends, 5 trends, [1-9] of 19 match'))
    desktop.key('Escape')

    # Who is led to something in it sees that.
    app.command('Data ethics board')
    app.focused('list-item', pattern('^Data ethics board'))
    assert expanded(app, digital)
    app.quit()


def card(app, name):
    """Where the heading of a card is."""
    return app.find('push-button', pattern(name)).extents


def edge(app, name):
    """Where it can be pulled: what is beside its heading is room, and then its edge."""
    x, y, width, height = card(app, name)
    return x + width + 12, y + height // 2


def is_wide(app, name, other):
    return card(app, name)[2] > 1.8 * card(app, other)[2]


def widening(desktop):
    """A card takes two columns by keys, from its menu and by its edge; the next window has it so, and it changes
    nothing of the plan."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(plan)
    app.find('label', 'Saved')
    before = desktop.state_of(plan)
    first, second = '^Trend 1: ', '^Trend 2: '
    narrow = card(app, first)
    assert narrow[2] == card(app, second)[2]

    # By keys, from its heading and from a row on it; once more does no more.
    app.click(app.find('push-button', pattern(first)))
    app.focused('push-button', pattern(first))
    desktop.key('plus')
    wait_for('a wide card', lambda: is_wide(app, first, second))
    wide = card(app, first)
    desktop.key('plus')
    desktop.key('Down')
    app.focused('list-item', pattern('^Data ethics board'))
    assert card(app, first) == wide
    desktop.key('minus')
    wait_for('it as it was', lambda: card(app, first) == narrow)
    app.focused('list-item', pattern('^Data ethics board'))

    # From its menu, which has the other
    desktop.key('Up')
    app.focused('push-button', pattern(first))
    desktop.key('shift+F10')
    app.press(('menu-item', 'push-button'), pattern('^_?Wider'))
    wait_for('a wide card', lambda: is_wide(app, first, second))
    app.focused('push-button', pattern(first))

    # The next window has it so.
    app.quit()
    app = desktop.launch(plan)
    wait_for('a wide card', lambda: card(app, first) == wide)
    app.focused('push-button', pattern(first))
    desktop.key('shift+F10')
    app.press(('menu-item', 'push-button'), pattern('^As _?wide as the others'))
    wait_for('it as it was', lambda: card(app, first) == narrow)

    # Several that are selected
    app.click(app.find('push-button', pattern(first)))
    desktop.key('shift+Right', 'plus')
    wait_for('two wide cards', lambda: is_wide(app, first, '^Trend 3: ') and is_wide(app, second, '^Trend 3: '))
    desktop.key('minus')
    wait_for('both as they were', lambda: card(app, first) == narrow and card(app, second)[2] == narrow[2])
    assert desktop.state_of(plan) == before
    app.quit()


def pulling(desktop):
    """By its edge a card gets what keys give it; Escape lets go as it was. So do groups of something else."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    first, second = '^Trend 1: ', '^Trend 2: '
    app.click(app.find('push-button', pattern(second)))
    app.focused('push-button', pattern(second))
    narrow = card(app, first)
    desktop.key('Left', 'plus')
    wait_for('a wide card', lambda: is_wide(app, first, second))
    wide = card(app, first)
    desktop.key('minus')
    wait_for('it as it was', lambda: card(app, first) == narrow)

    def pull(name, dx):
        start = edge(app, name)
        desktop.drag(start, (start[0] + dx, start[1]))

    # Little is nothing.
    pull(first, 3)
    desktop.drop()
    pull(first, 120)
    assert card(app, first) == narrow  # until it is let go of
    desktop.drop()
    wait_for('the same as by keys', lambda: card(app, first) == wide)
    app.focused('push-button', pattern(first))
    pull(first, -120)
    desktop.drop()
    wait_for('the same as by keys', lambda: card(app, first) == narrow)

    # Escape, which lets the button be, as desktop.key() would not
    pull(first, 120)
    desktop.xdotool('key', 'Escape')
    desktop.xdotool('mousemove_relative', 9, 0)
    desktop.drop()
    desktop.key('Right')
    app.focused('push-button', pattern(second))
    assert card(app, first) == narrow

    # Another at the end of the row
    pull('^Trend 5: ', 9)
    desktop.drop()
    wait_for('a wide card', lambda: is_wide(app, '^Trend 5: ', first))
    pull('^Trend 5: ', -9)
    desktop.drop()
    wait_for('all as they were', lambda: card(app, first) == narrow)

    app.command('Group the board by: Status')
    under_way, planned = '^Status: Under way, ', '^Status: Planned, '
    app.click(app.find('push-button', pattern(planned)))
    app.focused('push-button', pattern(planned))
    desktop.key('plus')
    wait_for('a wide card', lambda: is_wide(app, planned, under_way))
    pull(planned, -40)
    desktop.drop()
    wait_for('it as it was', lambda: card(app, planned)[2] == card(app, under_way)[2])
    app.quit()


def in_one_column(desktop):
    """Where only one column fits, a wide card is as the others are."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    first, second = '^Trend 1: ', '^Trend 2: '
    for _ in range(10):
        if card(app, second)[0] == card(app, first)[0]:
            break
        before = card(app, first)
        desktop.key('ctrl+plus')
        wait_for('it larger', lambda: card(app, first) != before)
    before = card(app, first)
    assert card(app, second)[0] == before[0]
    app.focused('push-button', pattern(first))
    desktop.key('plus', 'Down')
    app.focused('list-item', pattern('^Data ethics board'))
    assert card(app, first)[2] == before[2] == card(app, second)[2]
    app.quit()


in_one_column.screen = {'width': 640, 'text_scale': 2}


def calm(desktop):
    """A plan with nothing in it says once how to begin; what is in one card makes the others say what they lack."""
    app = desktop.launch(desktop.new_plan('Empty.trends', '--title', 'Empty'))
    app.find('label', 'Saved')
    app.find('label', pattern('^Begin with '))
    assert len(list(app.frame().all('label', pattern('^Begin with ')))) == 1
    assert not app.has('label', pattern('^No initiatives yet'))
    desktop.key('n')
    app.focused(('text', 'entry'))
    desktop.type('The first of all')
    desktop.key('Return')
    wait_for('nine hints', lambda: len(list(app.frame().all('label', pattern('^No initiatives yet')))) == 9)
    assert not app.has('label', pattern('^Begin with '))
    app.quit()


if __name__ == '__main__':
    harness.main(density, by_status, by_heading, by_others, behind, folding, widening, pulling, in_one_column,
                 calm, leaks=False)
