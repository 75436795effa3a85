#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which trend relies on which: all of them in a matrix that can be heard, where links are added, given reasons and
removed; each an edit that can be taken back."""

import json
import re
import subprocess

import board_screens
import harness
from harness import pattern, wait_for

FIRST = '1 Technology for public good'
SECOND = '2 Reimagining services'
LAST = '10 Infrastructure and cloud'


def opened(app):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Trend links'))
    app.active('Trend links')
    return app.focused('table-cell', f'{FIRST} doesn’t rely on itself')


def links(desktop, path):
    """The reason of each, by the titles of both trends."""
    plan = json.loads(desktop.state_of(path))
    titles = {trend['id']: trend['title'] for trend in plan['trend']}
    return {(titles[link['from_trend']], titles[link['to_trend']]): link.get('reason') or ''
            for link in plan['trend_link']}


def edited(desktop):
    path = desktop.new_plan('Millbrook.trends', '--sample')
    before = links(desktop, path)
    pair = ('Technology for public good', 'Reimagining services')
    assert pair not in before, before
    app = desktop.launch(path)
    app.find('label', 'Saved')
    opened(app)

    # Arrows go from cell to cell and stay at the end; each says all of itself.
    desktop.key('Left')
    desktop.key('Right')
    app.focused('table-cell', f'{FIRST} isn’t said to rely on {SECOND}')
    app.find('label', f'{FIRST} isn’t said to rely on {SECOND}')
    desktop.key('End')
    app.focused('table-cell', f'{FIRST} isn’t said to rely on {LAST}')
    desktop.key('ctrl+End')
    app.focused('table-cell', f'{LAST} doesn’t rely on itself')
    desktop.key('Home')
    desktop.key('ctrl+Home')
    app.focused('table-cell', f'{FIRST} doesn’t rely on itself')
    desktop.key('Return')
    desktop.key('Delete')
    desktop.key('Right')

    # Each place that Tab comes to says what it is.
    for _stop in range(6):
        assert app.step_focus().name, app.focus()
    app.tab_to('table-cell', f'{FIRST} isn’t said to rely on {SECOND}')

    # Enter adds a link and asks why.
    desktop.key('Return')
    app.focused(('text', 'entry'), 'Reason')
    wait_for('the link', lambda: links(desktop, path) == {**before, pair: ''})
    desktop.type('Good ends need good means')
    desktop.key('shift+Tab')
    app.focused('table-cell', f'{FIRST} relies on {SECOND}: Good ends need good means')
    linked = {**before, pair: 'Good ends need good means'}
    wait_for('the reason', lambda: links(desktop, path) == linked)

    # It is changed by the same key, and removed by another, or by a button.
    desktop.key('Return')
    app.focused(('text', 'entry'), 'Reason')
    desktop.key('ctrl+a')
    desktop.type('They go together')
    desktop.key('shift+Tab')
    app.focused('table-cell', f'{FIRST} relies on {SECOND}: They go together')
    desktop.key('Delete')
    app.find('label', f'{FIRST} relies on {SECOND} no longer')
    app.focused('table-cell', f'{FIRST} isn’t said to rely on {SECOND}')
    wait_for('it to be gone', lambda: links(desktop, path) == before)
    app.press_in_toast(pattern('^_?Undo'))
    wait_for('it to be back', lambda: links(desktop, path) == {**before, pair: 'They go together'})
    app.press('push-button', 'Remove this link')
    wait_for('it to be gone again', lambda: links(desktop, path) == before)
    # By keys it is undone in the dialog, too.
    desktop.key('ctrl+z')
    wait_for('it to be back', lambda: links(desktop, path) == {**before, pair: 'They go together'})
    desktop.key('ctrl+shift+z')
    wait_for('it to be gone for good', lambda: links(desktop, path) == before)
    app.focused('table-cell', f'{FIRST} isn’t said to rely on {SECOND}')
    app.press('push-button', 'Add this link')
    app.focused(('text', 'entry'), 'Reason')
    desktop.key('Escape')
    app.gone('frame', 'Trend links')

    # What was done there is undone in the plan's window as well: the link, added again and without a reason.
    desktop.key('ctrl+z')
    wait_for('it to be taken back', lambda: links(desktop, path) == before)
    app.quit()


def supported(desktop):
    """A cell says how many initiatives wait there, whether that is said or not."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('label', 'Saved')
    opened(app)
    app.find('table-cell', pattern('^6 AI application relies on 7 Harnessing data: .* · 2 of its initiatives need one there$'))
    app.find('table-cell', '6 AI application isn’t said to rely on 1 Technology for public good · '
                           '1 of its initiatives needs one there')
    desktop.key('Escape')
    app.gone('frame', 'Trend links')
    app.quit()


def in_sight(desktop):
    """With large text on a small screen it scrolls, and the headings of what has the focus stay in sight."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('push-button', 'Plan menu')
    opened(app)
    desktop.key('ctrl+End')
    desktop.key('End')
    cell = app.focused('table-cell', f'{LAST} doesn’t rely on itself')
    row, column = [found for found in app.frame('Trend links').all('table-cell', LAST)]
    window = app.frame('Trend links').extents

    def settled():
        x, y, width, height = cell.extents
        xs, ys = sorted([row.extents[0], column.extents[0]]), sorted([row.extents[1], column.extents[1]])
        return (window[0] <= xs[0] and xs[1] == x and window[1] <= ys[0] and ys[1] == y and ys[0] < y and xs[0] < x
                and x + width <= window[0] + window[2] and y + height <= window[1] + window[3])
    wait_for('cell and headings in sight', settled)
    # And what can be done about it
    desktop.key('Left')
    button = app.find('push-button', 'Add this link')
    wait_for('the button in sight', lambda: button.extents[1] + button.extents[3] <= window[1] + window[3])
    desktop.key('Escape')
    app.quit()


def of_many(desktop):
    """Thirty trends: by keys from one end to the other, with the headings in sight, and a link between the last two."""
    path = board_screens.make_many_trends(desktop)
    app = desktop.launch(path)
    app.find('label', 'Saved')
    opened(app)
    before = links(desktop, path)
    desktop.key('ctrl+End')
    app.focused('table-cell', pattern('^30 .* rely on 1 '))
    desktop.key('End')
    last = app.focused('table-cell', pattern('^30 .* doesn’t rely on itself$'))
    heading, column = app.frame('Trend links').all('table-cell', pattern('^30 A trend of our own .*, number 30$'))
    window = app.frame('Trend links').extents

    def settled():
        x, y, width, height = last.extents
        xs, ys = sorted([heading.extents[0], column.extents[0]]), sorted([heading.extents[1], column.extents[1]])
        return (window[0] <= xs[0] < xs[1] == x and window[1] <= ys[0] < ys[1] == y
                and x + width <= window[0] + window[2] and y + height <= window[1] + window[3])
    wait_for('cell and headings in sight', settled)
    desktop.key('Left')
    app.focused('table-cell', pattern('^30 .* isn’t said to rely on 29 '))
    desktop.key('Return')
    app.focused(('text', 'entry'), 'Reason')
    desktop.type('One needs the other')
    desktop.key('shift+Tab')
    app.focused('table-cell', pattern('^30 .* relies on 29 .*: One needs the other$'))
    wait_for('the link', lambda: len(links(desktop, path)) == len(before) + 1)
    desktop.key('Home')
    app.focused('table-cell', pattern('^30 .* isn’t said to rely on 1 '))
    desktop.key('ctrl+Home')
    app.focused('table-cell', f'{FIRST} doesn’t rely on itself')
    desktop.key('Escape')
    app.gone('frame', 'Trend links')
    app.quit()


in_sight.screen = {'width': 1024, 'height': 768, 'text_scale': 2}


def empty(desktop):
    """A new plan has the links of its edition, and none of its initiatives needs another."""
    app = desktop.launch(desktop.new_plan('Harbour.trends'))
    app.find('push-button', 'Plan menu')
    opened(app)
    assert not list(app.frame('Trend links').all('table-cell', pattern('.*initiatives'))), 'needs'
    desktop.key('Escape')
    app.gone('frame', 'Trend links')
    app.quit()


def on_the_board(desktop):
    """The card that has the focus is described by what it relies on; curves and a note show it, or nothing does."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('label', 'Saved')
    card = app.tab_to('push-button', pattern('^Trend 1:'))
    for _ in range(5):
        desktop.key('Right')
    card = app.focused('push-button', pattern('^Trend 6: AI application'))
    wait_for('what it relies on', lambda: re.search('Relies on 7 Harnessing data: .', card.description or ''))
    assert re.search('Relied on by 1 Technology for public good', card.description), card.description

    def ink_in(*area):
        done = subprocess.run(['convert', 'png:-', '-colorspace', 'gray', '-format', '%[fx:standard_deviation]', 'info:'],
                              input=desktop.pixels(area, 'png'), check=True, capture_output=True)
        return float(done.stdout)

    def ink():
        """Of the room between the two rows of cards, beside the title there."""
        x, y, width, _height = card.extents
        return ink_in(x + width + 40, y - 40, 700, 12)
    wait_for('curves', lambda: ink() > 0.01)
    # The headings of lanes can be read through them, and the note goes with the focus: it covers nothing that is
    # pressed, and isn't at what nobody looks at.
    heading = app.find(('push-button', 'toggle-button'), pattern('^Technology trends, '))

    def beside():
        """The ink beside the heading of the lane, where the note is."""
        x, y, width, height = heading.extents
        return ink_in(x + width + 40, y, 700, height)

    wait_for('a note', lambda: beside() > 0.05)
    desktop.key('Down')
    app.focused('list-item')
    wait_for('nothing beside it', lambda: beside() < 0.01)
    desktop.key('Up')
    app.focused('push-button', pattern('^Trend 6: AI application'))
    wait_for('curves', lambda: ink() > 0.01)
    app.command('Show trend links')
    app.focused('push-button', pattern('^Trend 6: AI application'))
    wait_for('nothing', lambda: ink() < 0.001)
    wait_for('no description', lambda: not card.description)
    app.quit()

    # The next window is as this one was left.
    app = desktop.launch()
    card = app.find('push-button', pattern('^Trend 6: AI application'))
    assert not card.description, card.description
    app.quit()


def behind_cards(desktop):
    """No curve crosses out what stands on a card, however little room there is between them."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.find('label', 'Saved')
    app.tab_to('push-button', pattern('^Trend 1:'))
    crossed = app.find('push-button', pattern('^Trend 4: '))

    def still(area):
        return wait_for('nothing to move', lambda: (lambda one: desktop.pixels(area) == one and one)(desktop.pixels(area)))

    x, y, width, height = crossed.extents
    gap = (x, y - 30, width, 20)
    card = (x, y, width, min(height, desktop.height - y))
    between, on_it = still(gap), still(card)
    app.command('Show trend links')
    app.focused('push-button', pattern('^Trend 1: '))
    wait_for('no curve above it', lambda: desktop.pixels(gap) != between)
    wait_for('the same', lambda: desktop.pixels(card) == on_it)
    app.quit()


behind_cards.screen = {'width': 1024, 'height': 768, 'text_scale': 2}


def named(desktop):
    """On a trend's page each button says of which link it is."""
    app = desktop.launch(desktop.new_plan('Named.trends', '--sample'))
    app.focused('push-button', pattern('^Trend 1'))
    desktop.key('Return')
    app.find('push-button', pattern('^.+: Source: open link$'))
    app.gone('push-button', 'Open link')
    app.quit()


if __name__ == '__main__':
    harness.main(edited, named, supported, in_sight, of_many, empty, on_the_board, behind_cards, leaks=False)
