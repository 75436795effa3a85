#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workshop that was interrupted: whoever goes on finds all that was said, counted and half typed, wherever it was kept."""

import json
import resource
import signal
import time

import harness
from harness import pattern, wait_for
from on_the_wall import ENTRY, FIRST_TREND, WALL, bar_says, begin, begin_agenda, ends, leave, open_menu, shows
from typing_plans import drafts


def killed(desktop):
    """In the midst of a workshop: the next start offers to go on, and is where it was, in the same step, with its clock, what
    was said and what was counted; and what was left isn't offered."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    desktop.key('F4')
    app.focused('push-button', 'Next')
    begin_agenda(desktop, app)
    desktop.key('Return')
    bar_says(app, '· Welcome · Step 1 of ')
    desktop.key('F3', 'ctrl+Next')
    bar_says(app, '· Look at the trends · Step 2 of ')
    desktop.key('Escape', 'Escape', '6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Ask the library')
    desktop.key('Return', 'Escape')
    shows(app, pattern('^Ideas on trend 6: '))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    shows(app, pattern('^Vote: '))
    desktop.key('3', 'b')
    wait_for('the vote to be kept', lambda: any(', 3)' in kept.read_text() for kept in drafts(desktop)))
    app.find('label', 'Saved')
    app.process.kill()
    app.ends(-signal.SIGKILL)

    app = desktop.launch(path)
    app.press('push-button', pattern('^_?Go on$'))
    app.active(WALL)
    shows(app, pattern('^Vote: '))
    desktop.key('F4')
    app.find('label', pattern('^3 counted'))
    app.focused('push-button', 'Next')
    open_menu(desktop, app, 'Agenda')
    bar_says(app, '· Look at the trends · Step 2 of ')
    app.find('push-button', 'Pause')
    desktop.key('Escape', 'Escape', 'ctrl+Return')
    shows(app, pattern('^Result: '))
    desktop.key('6', 'Return')
    shows(app, pattern('^Trend 6: '))
    desktop.key('Right')
    assert shows(app, pattern('^Ideas on trend 6: ')).find('list-item', 'Ask the library')
    leave(desktop, app)
    ends(app)
    app.quit()
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    assert not any(pattern('^_?Go on$').search(node.name) for node in app.frame().all('push-button'))
    app.quit()


def covered(desktop):
    """After it was killed on the only screen, nothing of the plan is seen before somebody has said whether to go on."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    wait_for('a note of it', lambda: 'workshop-under-way' in desktop.settings_file.read_text())
    app.process.kill()
    app.ends(-signal.SIGKILL)
    app = desktop.launch(path)
    app.find('push-button', pattern('^_?Go on$'))
    app.find('label', pattern('“Not now” shows the plan to everybody who sees this screen'))

    def colours():
        """How many there are at the foot, where the plan is, and nothing that is asked"""
        return len(set(memoryview(desktop.pixels((0, desktop.height - 120, desktop.width, 120))).cast('I')))
    wait_for('nothing of it', lambda: colours() == 1)
    # Nor by what lies beneath the pointer, or is read to somebody.
    for x, y in (60, 300), (63, 302), (66, 305):
        desktop.xdotool('mousemove', x, y)
        time.sleep(0.8)
        assert len(set(memoryview(desktop.pixels((0, 150, desktop.width // 4, desktop.height - 150))).cast('I'))) == 1
    assert not app.frame(pattern('— Trends$')).find('push-button', FIRST_TREND)
    app.press('push-button', pattern('^_?Not now$'))
    app.focused('push-button', FIRST_TREND)
    wait_for('the plan', lambda: colours() > 20)
    app.quit()


def half_said(desktop):
    """Killed in the midst of an idea: whoever goes on finds it in its box, and finishes it."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    desktop.key('6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Ask the lib')
    wait_for('half of it to be kept', lambda: any('Ask the lib' in kept.read_text() for kept in drafts(desktop)))
    app.process.kill()
    app.ends(-signal.SIGKILL)
    app = desktop.launch(path)
    app.press('push-button', pattern('^_?Go on$'))
    app.active(WALL)
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('rary')
    desktop.key('Return', 'Escape')
    assert shows(app, pattern('^Ideas on trend 6: ')).find('list-item', 'Ask the library')
    leave(desktop, app)
    ends(app)
    app.quit()


def half_said_on_each(desktop):
    """Half an idea stays with its trend, whatever is on the wall meanwhile, when the wall is left, and when the program is
    killed: nobody says it to another trend, and nobody says it twice."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)

    def box(number, name, text):
        desktop.key('Escape', number, 'Return', 'n')
        entry = app.focused(ENTRY, pattern(f'^An idea on {name}$'))
        wait_for(f'“{text}” in the box', lambda: entry.text == text)

    desktop.key('6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Ask the lib')
    box('8', 'Cyber protection', '')
    desktop.type('Train every')
    # With the box open, too
    for name, text in ('Harnessing data', ''), ('AI application', 'Ask the lib'):
        desktop.key('Prior')
        entry = app.focused(ENTRY, pattern(f'^An idea on {name}$'))
        wait_for(f'“{text}” in the box', lambda: entry.text == text)
    box('6', 'AI application', 'Ask the lib')
    desktop.key('Escape')
    leave(desktop, app)
    ends(app)
    desktop.key('F5')
    app.active(WALL)
    app.focused('panel', None)
    box('8', 'Cyber protection', 'Train every')
    wait_for('both to be kept', lambda: all(any(text in kept.read_text() for kept in drafts(desktop))
                                            for text in ('Ask the lib', 'Train every')))
    app.process.kill()
    app.ends(-signal.SIGKILL)
    app = desktop.launch(path)
    app.press('push-button', pattern('^_?Go on$'))
    app.active(WALL)
    entry = app.focused(ENTRY, pattern('^An idea on Cyber protection$'))
    assert entry.text == 'Train every', entry.text
    desktop.type('body')
    desktop.key('Return')
    box('6', 'AI application', 'Ask the lib')
    desktop.type('rary')
    desktop.key('Return')
    box('8', 'Cyber protection', '')
    desktop.key('Escape')
    leave(desktop, app)
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    titles = {trend['id']: trend['title'] for trend in plan['trends']}
    said = {idea['text']: titles[idea['trend']] for idea in plan['ideas']}
    assert said.get('Ask the library') == 'AI application' and said.get('Train everybody') == 'Cyber protection', said


def capture_idea(desktop, app, text):
    desktop.key('n')
    app.focused(ENTRY, pattern('^An idea on '))
    desktop.type(text)
    desktop.key('Return', 'Escape')
    app.focused('panel')


def full(desktop):
    """The same where the disk is full since before the workshop was begun, the drafts’ place too: all comes back that is kept
    elsewhere, the workshop itself, what was said and its clock; and where that isn't there, nobody is promised it."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    n_ideas = len(json.loads(desktop.state_of(path))['idea'])
    folder = desktop.home / '.local/state/socitm-trends'
    folder.mkdir(parents=True, exist_ok=True)
    refuge = desktop.place / 'run/socitm-trends'
    for is_kept in True, False:
        folder.chmod(0o500)
        app = begin(desktop, path)
        # More than the drafts will take, and less than the plan does.
        room = path.stat().st_size if is_kept else 16384
        resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (room, room))
        if is_kept:
            desktop.key('F4')
            app.focused('push-button', 'Next')
            begin_agenda(desktop, app)
            desktop.key('Return')
            bar_says(app, '· Welcome · Step 1 of ')
            desktop.key('F3', 'ctrl+Next')
            bar_says(app, '· Look at the trends · Step 2 of ')
            desktop.key('Escape', 'Escape')
        desktop.key('6', 'Return')
        shows(app, pattern('^Trend 6: '))
        capture_idea(desktop, app, 'Ask the library')
        capture_idea(desktop, app, 'Ask the school')
        # What was typed and is an edit now is forgotten a moment later.
        kept = lambda: ''.join(file.read_text() for file in refuge.glob('*.drafts'))
        wait_for('both to be kept, as edits', lambda: 'Ask the school' in kept() and 'key=ideas' not in kept())
        wait_for('it to be known', lambda: 'workshop-unsaved' in desktop.settings_file.read_text())
        app.process.kill()
        app.ends(-signal.SIGKILL)
        assert len(json.loads(desktop.state_of(path))['idea']) == n_ideas
        folder.chmod(0o700)
        if not is_kept:
            break
        app = desktop.launch(path)
        app.find('label', pattern(r'[1-9]\d* changes that could not be saved come back with it\.'))
        app.press('push-button', pattern('^_?Go on$'))
        shows(app, pattern('^Ideas on trend 6: '))
        desktop.key('F4')
        app.focused('push-button', 'Next')
        open_menu(desktop, app, 'Agenda')
        bar_says(app, '· Look at the trends · Step 2 of ')
        app.find('push-button', 'Pause')
        desktop.key('Escape', 'Escape')
        ideas = lambda: {one['text'] for one in json.loads(desktop.state_of(path))['idea']}
        wait_for('them to be saved', lambda: {'Ask the library', 'Ask the school'} <= ideas())
        wait_for('nothing to be left elsewhere', lambda: not list(refuge.glob('*.drafts')) and not drafts(desktop))
        n_ideas = len(ideas())
        leave(desktop, app)
        ends(app)
        app.quit()

    for file in refuge.glob('*.drafts'):
        file.unlink()
    app = desktop.launch(path)
    app.find('label', pattern(r'It goes on as far as it was kept\. [1-9]\d* changes are lost: '))
    app.press('push-button', pattern('^_?Not now$'))
    app.gone('push-button', pattern('^_?Not now$'))
    app.quit()


def counted(desktop):
    """A vote that is counted where there is no room for it anywhere isn't kept, which is said; once there is room it is, though
    nobody counts on, and comes back after the program was killed."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    shows(app, pattern('^Vote: '))
    wait_for('it to be kept', lambda: drafts(desktop))
    # Less than it takes, and more than the settings do.
    room = drafts(desktop)[0].stat().st_size - 1
    limit = resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    desktop.key('3', 'b')
    bar_says(app, '^Not saved: What was typed or counted')
    assert not any(', 3)' in kept.read_text() for kept in drafts(desktop))
    resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, limit)
    wait_for('it to be kept', lambda: not any('Not saved' in label.name for label in app.frame(WALL).all('label')))
    app.process.kill()
    app.ends(-signal.SIGKILL)

    # It is offered once, with the wall, though no workshop had begun.
    app = desktop.launch(path)
    app.find('label', pattern('What was typed or counted, and isn’t in the plan yet, comes back with it'))
    assert not any(pattern('^_?Restore$').search(node.name) for node in app.frame(pattern('— Trends$')).all('push-button'))
    app.press('push-button', pattern('^_?Go on$'))
    app.active(WALL)
    shows(app, pattern('^Vote: '))
    desktop.key('F4')
    app.find('label', pattern('^3 counted'))
    app.process.kill()
    app.ends(-signal.SIGKILL)


if __name__ == '__main__':
    harness.main(killed, covered, half_said, half_said_on_each, full, counted)
