#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two screens: the wall fills the one that the plan's window isn't on, is a window when that is unplugged, and goes back when
it is plugged in again, at the slide where it was; it can be put on the other screen, which is remembered; and all that while
the laptop has the keys."""

import json
import re
import signal
import subprocess

import harness
from harness import pattern, wait_for
from two_screens import LAPTOP, PROJECTOR, TwoScreens

FIRST_TREND = pattern('^Trend 1: ')
WALL = 'Wall$'
FACILITATOR = pattern('^Facilitator: ')
ENTRY = ('text', 'entry')
SECRET = 'ZYZZYVA'
IDEAS = ['Ask the library', 'Evening classes', 'Train the trainers']


def is_at(desktop, place):
    """Whether the wall fills that place on the screen."""
    found = desktop.xdotool('search', '--onlyvisible', '--name', WALL, check=False).split()
    return bool(found) and desktop.geometry(found[0]) == place


def begin(desktop, path):
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    return app


def slide(app, name):
    return wait_for(f'the slide {name.pattern}', lambda: app.frame(pattern(WALL)).find('panel', name))


def leave_slowly(desktop, app):
    """Where the wall has come to this screen, and the window manager has given it the keys for a moment."""
    app.focused('push-button', 'Next')
    desktop.key('Escape')
    app.find('label', 'Escape again leaves the wall')
    desktop.key('Escape')


def leave(desktop, app):
    """Two keys: the first says in the facilitator's window what the second does, and calls the bar on the wall."""
    app.must_run()
    desktop.key('Escape', 'Escape')


def plugging(desktop):
    app = begin(desktop, desktop.new_plan('Millbrook.trends', '--sample'))
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    facilitator = app.frame(FACILITATOR)
    app.focused('push-button', 'Next')
    desktop.key('6', 'Return')
    slide(app, pattern('^Trend 6: '))
    assert facilitator.find('image', pattern('^The room sees: Trend 6: '))
    for _ in range(2):
        unplug(desktop)
        slide(app, pattern('^Trend 6: '))
        plug(desktop)
        slide(app, pattern('^Trend 6: '))
    leave(desktop, app)
    wait_for('no wall', lambda: not is_at(desktop, PROJECTOR))
    app.focused('push-button', FIRST_TREND)
    app.quit()


def unplug(desktop):
    desktop.unplug()
    wait_for('the wall in a window', lambda: not is_at(desktop, PROJECTOR) and not is_at(desktop, LAPTOP))


def plug(desktop):
    desktop.plug()
    wait_for('the wall back on the projector', lambda: is_at(desktop, PROJECTOR))


def midst(desktop):
    """While an idea is typed and a vote counted: nothing of either is lost, and keys go where they went."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    app.focused('push-button', 'Next')
    desktop.key('6', 'Return', 'n')
    box = app.focused(('text', 'entry'), pattern('^An idea on AI application$'))
    desktop.type('Ask the ')
    unplug(desktop)
    app.focused(('text', 'entry'), pattern('^An idea on AI application$'))
    desktop.type('library ')
    wait_for('it to be typed', lambda: box.text == 'Ask the library ')
    # Plugged in and dropped again, typing goes on where it was.
    for change, word in [(plug, 'about '), (unplug, 'evening '), (plug, 'classes')]:
        before = box.text
        change(desktop)
        wait_for('the keys back', lambda: 'active' in app.frame(FACILITATOR).states)
        app.focused(('text', 'entry'), pattern('^An idea on AI application$'))
        desktop.type(word)
        wait_for(f'{word} to be typed', lambda: box.text == before + word)
    assert sum(node.text.startswith('Ask the library') for frame in app.frames() for node in frame.all('text')
               if node.text) <= 1
    desktop.key('Return')
    assert slide(app, pattern('^Ideas on trend 6: ')).find('list-item', 'Ask the library about evening classes')
    desktop.key('Escape')
    app.focused('push-button', 'Next')

    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    slide(app, pattern('^Vote: '))
    desktop.key('3', 'b')
    app.find('label', pattern('^3 counted'))
    unplug(desktop)
    slide(app, pattern('^Vote: '))
    desktop.key('a', 'b')
    app.find('label', pattern('^5 counted'))
    plug(desktop)
    wait_for('the keys back', lambda: 'active' in app.frame(FACILITATOR).states)
    desktop.key('shift+a', 'ctrl+Return')
    assert slide(app, pattern('^Result: ')).find('list-item', pattern('^Place 1: .*, 4 dots$'))
    app.find('label', 'Saved')
    leave(desktop, app)
    app.focused('push-button', FIRST_TREND)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    assert 'Ask the library about evening classes' in [idea['text'] for idea in plan['ideas']], plan['ideas']
    counted = {}
    for total in plan['ballot_totals']:
        counted.setdefault(total['ballot'], []).append(total['dots'])
    assert any(sum(dots) == max(dots) == 4 for dots in counted.values()), counted


def running(desktop):
    """What is on the wall isn't deleted in the list of workshops, even before its timer is started, until it is over."""
    app = begin(desktop, desktop.new_plan('Millbrook.trends'))
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    app.focused('push-button', 'Next')
    app.press('push-button', '45 minutes', within=app.frame(FACILITATOR))
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    dialog = app.frame('Workshops')
    app.tab_to('list-item', pattern('^Workshop of '))
    desktop.key('Return')
    why = app.find('text', 'Why it can’t be deleted', within=dialog)
    assert why.text.startswith('This workshop is running. End the workshop first'), why.text
    assert 'sensitive' not in app.find('push-button', 'Delete', within=dialog).states
    desktop.key('Escape')
    wait_for('no list', lambda: dialog not in app.frames())
    desktop.key('F5')
    app.focused('push-button', 'Next')
    leave(desktop, app)
    wait_for('no wall', lambda: not is_at(desktop, PROJECTOR))
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    dialog = app.frame('Workshops')
    app.tab_to('list-item', pattern('^Workshop of '))
    desktop.key('Return')
    app.focused('push-button', 'Continue')
    wait_for('it to be deletable', lambda: 'sensitive' in app.find('push-button', 'Delete', within=dialog).states)
    desktop.key('Escape')
    wait_for('no list', lambda: dialog not in app.frames())
    app.quit()


def other_screen(desktop):
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    app.focused('push-button', 'Next')
    desktop.key('F6')
    wait_for('the wall on the other screen', lambda: is_at(desktop, LAPTOP))
    leave_slowly(desktop, app)
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    wait_for('the wall where it was last', lambda: is_at(desktop, LAPTOP))
    leave_slowly(desktop, app)
    app.focused('push-button', FIRST_TREND)
    app.quit()


def practised(desktop):
    """That nothing is kept is said on both windows, as long as it is so."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('shift+F5')
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    app.focused('push-button', 'Next')
    for window in FACILITATOR, pattern(WALL):
        app.frame(window).find('label', 'Practice: nothing is kept')
    # What asks for help gets it here, and the room sees nothing of that.
    desktop.key('F1')
    app.active(pattern('^Keyboard shortcuts'))
    found = desktop.xdotool('search', '--onlyvisible', '--name', '^Keyboard shortcuts').split()
    place = desktop.geometry(found[0])
    assert place[0] + place[2] <= LAPTOP[2], place
    desktop.key('Escape')
    app.focused('push-button', 'Next')
    # Nothing is written down, so that nobody is asked how many were there, though a workshop is on.
    app.press('push-button', '45 minutes')
    app.find('push-button', 'Next step')
    app.press('push-button', 'End practice', within=app.frame(FACILITATOR))
    app.focused('push-button', FIRST_TREND)
    app.quit()


def masking(desktop):
    """Turned off by an answer on the laptop, shown there all the time, and on again with the projector gone; written down."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    facilitator = app.frame(FACILITATOR)
    hidden = facilitator.find('label', pattern('kept from the room$')).name
    app.press('push-button', pattern('^Show it to the room'), within=facilitator)
    app.press('push-button', pattern('^_?Show it$'))
    facilitator.find('label', pattern('Masking is off$'))
    wait_for('masking off', lambda: facilitator.find('push-button', 'Mask again'))
    desktop.unplug()
    wait_for('masking on', lambda: facilitator.find('label', hidden))
    assert facilitator.find('label', pattern('^With one screen'))
    assert not facilitator.find('label', pattern('Masking is off$'))
    app.press('push-button', pattern('^End workshop'), within=facilitator)
    app.focused(('text', 'entry'), pattern('people were there'))
    desktop.type('12')
    desktop.key('Return')
    app.focused('push-button', FIRST_TREND)
    app.quit()
    record = desktop.run(harness.PROGRAM, 'export', path, '--format', 'md', '--preset', 'workshop-record', '--output', '-')
    assert '- 12 people in the room\n' in record and '- The room was shown what is confidential.\n' in record, record


def ideas(desktop):
    """The facilitator's list: what is hidden is there and not on the wall; two are grouped by a drag, one is dragged onto the
    group's name, and a menu has what keys do."""
    app = begin(desktop, desktop.new_plan('Millbrook.trends', '--sample'))
    facilitator = app.frame(FACILITATOR)
    app.focused('push-button', 'Next')
    desktop.key('9', 'Return')
    slide(app, pattern('^Trend 9: '))
    desktop.key('h', 'n')
    app.focused(ENTRY, pattern('^An idea on '))
    for idea in IDEAS:
        desktop.type(idea)
        desktop.key('Return')
        wait_for(f'{idea!r} in the list', lambda: facilitator.find('list-item', pattern(f'^{idea}, hidden')))
    desktop.key('Escape')
    assert not any(IDEAS[0] in node.describe() for _depth, node in app.frame(pattern(WALL)).walk())

    def place(name):
        return app.point(wait_for(f'the row {name}', lambda: facilitator.find('list-item', pattern(name))))

    desktop.drag(place(f'^{IDEAS[1]}'), place(f'^{IDEAS[0]}'))
    desktop.drop()
    app.focused(ENTRY, 'Name of the group')
    desktop.type('Learning')
    desktop.key('Return')
    wait_for('a group of two', lambda: facilitator.find('list-item', 'Learning, group of 2 ideas, 2 hidden'))
    desktop.drag(place(f'^{IDEAS[2]}'), place('^Learning, group'))
    desktop.drop()
    wait_for('a group of three', lambda: facilitator.find('list-item', 'Learning, group of 3 ideas, 3 hidden'))
    app.click(facilitator.find('list-item', pattern('^Learning, group')), button=3)
    app.find('menu-item', pattern('^Reveal to the room')).do()
    slide(app, pattern('^Ideas on trend 9: '))
    wait_for('all of them on the wall', lambda: all(app.frame(pattern(WALL)).find('list-item', idea) for idea in IDEAS))
    desktop.key('ctrl+z')
    wait_for('none of them on the wall', lambda: not app.frame(pattern(WALL)).find('list-item', IDEAS[0]))
    leave(desktop, app)
    app.focused('push-button', FIRST_TREND)
    app.quit()


def dragged_windows(desktop):
    """Where those are on the screen that go with the pointer: names of their own they haven't."""
    tree = subprocess.run(['xwininfo', '-root', '-children'], env=desktop.environment, capture_output=True, text=True,
                          check=True).stdout
    return [f'{size}{at}' for size, at in re.findall(r'"Trends": \(.*\) +(\d+x\d+)\S+ +(\+\d+\+\d+)', tree)]


def read_at(desktop, place):
    """What is written there."""
    picture = desktop.place / 'dragged.png'
    desktop.picture(picture)
    subprocess.run(['mogrify', '-crop', place, '+repage', '-colorspace', 'gray', '-negate', '-shave', '3x3', '-resize', '400%',
                    '-bordercolor', 'white', '-border', '40', str(picture)], check=True)
    return subprocess.run(['tesseract', str(picture), '-', '--psm', '7'], capture_output=True, text=True, check=True).stdout


def dragged(desktop):
    """What is dragged on the laptop, over the edge of its screen, says nothing of what is in it on the wall: an idea that is
    hidden is called one, and a text that is selected, for an idea or in the notes, isn't dragged at all."""
    harness.need('tesseract', 'xwininfo')
    app = begin(desktop, desktop.new_plan('Millbrook.trends', '--sample'))
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    app.focused('push-button', 'Next')
    facilitator = app.frame(FACILITATOR)
    # Where nothing is written on that slide
    there = PROJECTOR[0] + PROJECTOR[2] - 210, PROJECTOR[3] - 180
    app.press('push-button', '45 minutes')
    app.find('push-button', 'Next step')
    app.focused('push-button', 'Next')
    desktop.key('End', 'h', 'n')
    app.focused(ENTRY, pattern('^An idea'))
    desktop.type(SECRET)
    desktop.key('Return')
    row = wait_for('the idea', lambda: facilitator.find('list-item', pattern(f'^{SECRET}')))

    def select(node):
        desktop.type(f'{SECRET} {SECRET}')
        desktop.key('ctrl+a')
        wait_for('it to be there', lambda: SECRET in node.text)

    def drag_text(node, at):
        select(node)
        desktop.drag(app.point(node, at), there)
        assert not dragged_windows(desktop), dragged_windows(desktop)
        desktop.drop()
        wait_for('it to be there still', lambda: f'{SECRET} {SECRET}' in node.text)
        # Whoever writes goes on writing.
        assert app.focused(ENTRY) == node
        desktop.key('ctrl+a', 'BackSpace')
        wait_for('nothing to be there', lambda: node.text == '')

    drag_text(app.focused(ENTRY, pattern('^An idea')), (0.1, 0.5))
    desktop.key('Escape')
    desktop.drag(app.point(row, (0.2, 0.5)), there)
    place, = wait_for('it to be dragged', lambda: dragged_windows(desktop))
    assert int(place.split('+')[1]) > PROJECTOR[0], place
    words = read_at(desktop, place)
    # The edge of the window may be read as a quotation mark.
    assert re.sub(r'\W', '', words) == 'Idea', words
    desktop.key('Escape')
    desktop.drop()
    # Nor is what an idea is reworded to
    app.click(row, at=(0.5, 0.5))
    app.focused('list-item', pattern(f'^{SECRET}'))
    desktop.key('F2')
    line = app.focused(ENTRY)
    drag_text(line, (0.1, 0.5))
    desktop.key('Escape')
    app.press('page-tab', 'Notes')
    notes = wait_for('the notes', lambda: facilitator.find('text', pattern('^Only you')))
    app.click(notes, at=(0.5, 0.2))
    app.focused('text', pattern('^Only you'))
    drag_text(notes, (0.08, 0.08))
    app.process.kill()
    app.ends(-signal.SIGKILL)


if __name__ == '__main__':
    harness.Desktop = TwoScreens
    harness.main(plugging, midst, running, practised, other_screen, masking, ideas, dragged)
