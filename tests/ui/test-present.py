#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on the wall, by keys alone: each leads where it says, the wall is masked whatever is done to the plan, the screen
stays awake, and Escape leads back to the plan as it was."""

import json
import signal
import threading

import harness
from gi.repository import Gio, GLib
from harness import pattern, wait_for
from typing_plans import drafts

FIRST_TREND = pattern('^Trend 1: ')
WALL = pattern('— Wall$')
SECRET = 'Zyzzyva'
ENTRY = ('text', 'entry')

SAVER = '''<node><interface name="org.freedesktop.ScreenSaver">
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="UnInhibit"><arg type="u" direction="in"/></method>
</interface></node>'''


def begin(desktop, path=None):
    app = desktop.launch(path or desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    app.frame(WALL)
    return app


def shows(app, name):
    """Waits until the wall shows this slide."""
    return wait_for(f'the slide {getattr(name, "pattern", name)!r}', lambda: app.frame(WALL).find('panel', name))


def ends(app):
    wait_for('no wall', lambda: not any(WALL.search(frame.name) for frame in app.frames()))


def keys(desktop):
    app = begin(desktop)
    shows(app, pattern('^Millbrook Digital Roadmap'))
    wait_for('all of the screen', lambda: app.frame(WALL).extents[2:] == (desktop.width, desktop.height))
    desktop.key('Right')
    overview = shows(app, 'The trends')
    assert len(list(overview.all('list-item'))) == 10
    desktop.key('Next')
    slide = shows(app, pattern('^Trend 1: Technology for public good$'))
    assert slide.find('heading', 'Technology for public good')
    assert slide.find('list-item', 'Data ethics board')
    desktop.key('Left', 'Prior')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('End')
    shows(app, 'Thank you')
    desktop.key('Home')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('1', '0', 'Return')
    shows(app, pattern('^Trend 10: '))
    desktop.key('9', '9', 'Return', 'o')
    shows(app, 'The trends')
    desktop.key('F8')
    shows(app, pattern('^Trend 10: '))
    for key in ('period', 'b'):
        desktop.key(key)
        assert not list(shows(app, 'Blank').all('label'))
        desktop.key(key)
        shows(app, pattern('^Trend 10: '))
    desktop.key('F7', 'Home')
    shows(app, pattern('^Trend 10: '))
    desktop.key('f')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('Escape')
    ends(app)
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('Escape')
    ends(app)
    app.quit()


def stands_alone(desktop):
    """No key of the program's other windows opens anything over the wall."""
    app = begin(desktop)
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('F1', 'ctrl+f', 'ctrl+e', 'ctrl+z', 'F5', 'Right')
    shows(app, 'The trends')
    assert len(app.frames()) == 2
    desktop.key('Escape')
    ends(app)
    app.quit()


def bar_says(app, text):
    """Waits until the bar on the wall says this of where it stands."""
    wait_for(f'a bar that says {text}', lambda: app.frame(WALL).find('label', pattern(text)))


def no_bar(app):
    wait_for('no bar', lambda: app.frame(WALL).find('push-button') is None)


def bar(desktop):
    """With one screen: called by a key, by the pointer or by a wall that is frozen; it goes by Escape and by itself."""
    app = begin(desktop)
    slide = shows(app, pattern('^Millbrook Digital Roadmap'))
    no_bar(app)
    desktop.key('F4')
    bar_says(app, '^1 of [0-9]+: Millbrook')
    app.focused('push-button', 'Next')
    desktop.key('Return')
    shows(app, 'The trends')
    bar_says(app, '^2 of ')
    for name, key in [('Blank', 'period'), ('Freeze', 'F7')]:
        toggle = app.tab_to(None, name)
        for pressed in (True, False):
            desktop.key('space' if pressed else key)
            wait_for(f'{name} to be pressed: {pressed}', lambda: ('checked' in toggle.states) == pressed)
            (shows(app, 'Blank') if pressed and name == 'Blank' else shows(app, 'The trends'))
    desktop.key('Escape')
    no_bar(app)
    app.focused('panel', 'The trends')

    # A workshop begins here, too.
    desktop.key('F4')
    app.focused('push-button', 'Next')
    app.tab_to('push-button', '45 minutes')
    desktop.key('Return')
    bar_says(app, '· Welcome$')
    desktop.key('F3')
    app.find('push-button', 'Pause')
    desktop.key('F3', 'Escape')
    no_bar(app)
    app.focused('panel', 'The trends')

    desktop.key('F7')
    bar_says(app, '^The wall is frozen · 2 of ')
    no_bar(app)
    desktop.key('Right')
    bar_says(app, '^The wall is frozen · 3 of .*Trend 1: ')
    shows(app, 'The trends')
    desktop.key('F7')
    shows(app, pattern('^Trend 1: '))
    no_bar(app)

    middle = desktop.width // 2
    desktop.xdotool('mousemove', middle, desktop.height // 2)
    no_bar(app)
    desktop.xdotool('mousemove', middle, desktop.height - 2)
    bar_says(app, '^3 of ')
    app.click(app.frame(WALL).find('push-button', 'Previous'))
    slide = shows(app, 'The trends')
    wait_for('the slide to have the focus', lambda: 'focused' in slide.states)
    no_bar(app)
    desktop.xdotool('mousemove', middle, desktop.height // 2)
    desktop.xdotool('mousemove', middle, desktop.height - 2)
    bar_says(app, '^2 of ')
    app.click(app.frame(WALL).find('push-button', 'End'))
    ends(app)
    app.quit()


def slide_of(app):
    return app.frame(WALL).find('panel', pattern('.')).name


def go_through(desktop, app):
    """All that the wall has on any slide: names, texts and descriptions."""
    seen = []
    desktop.key('Home')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    while True:
        seen += [node.describe() for _depth, node in app.frame(WALL).walk()]
        if app.frame(WALL).find('panel', 'Thank you'):
            return '\n'.join(seen)
        before = slide_of(app)
        desktop.key('Right')
        wait_for('the next slide', lambda: slide_of(app) != before)


def make_secret(desktop, rule):
    """The sample, where one initiative is exempt and says so in each of its texts; and how many aren't public there."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    secret = plan['initiatives'][0]
    secret.update(sensitivity='exempt', title=SECRET, description=SECRET, notes=SECRET, risk=SECRET)
    plan['workshops'] = [{'id': '00000000-0000-4000-8000-000000000001', 'title': SECRET, 'date': '2090-01-01', 'wall': rule}]
    changes = desktop.home / 'changes.json'
    changes.write_text(json.dumps({key: plan[key] for key in ('format', 'version', 'initiatives', 'workshops')}))
    desktop.run(harness.PROGRAM, 'import', path, changes)
    return path, sum(initiative.get('sensitivity', 'public') != 'public' for initiative in plan['initiatives'])


def masked(desktop):
    for rule in ('hide', 'confidential'):
        path, n_kept_back = make_secret(desktop, rule)
        app = begin(desktop, path)
        seen = go_through(desktop, app)
        assert SECRET not in seen, seen
        assert seen.count("list-item 'Confidential'") == (n_kept_back if rule == 'confidential' else 0), seen
        desktop.key('Escape')
        ends(app)
        app.quit()
        path.unlink()


class ScreenSaver:
    """As it is on the session bus; it counts who keeps it from its work."""

    def __init__(self, address):
        self.address, self.kept = address, []

    def __enter__(self):
        ready = threading.Event()
        self.context = GLib.MainContext.new()
        self.loop = GLib.MainLoop.new(self.context, False)
        self.thread = threading.Thread(target=self.run, args=(ready,), daemon=True)
        self.thread.start()
        ready.wait()
        return self

    def __exit__(self, kind, error, trace):
        self.loop.quit()
        self.thread.join()

    def run(self, ready):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(SAVER).interfaces[0]
        self.bus.register_object('/org/freedesktop/ScreenSaver', interface, self.called, None, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', ('org.freedesktop.ScreenSaver', 0)), None, 0, -1, None)
        ready.set()
        self.loop.run()

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == 'Inhibit':
            self.kept.append(arguments.unpack()[1])
            invocation.return_value(GLib.Variant('(u)', (len(self.kept) + 70,)))
        else:
            self.kept[arguments.unpack()[0] - 71] = None
            invocation.return_value(None)


def awake(desktop):
    with ScreenSaver(desktop.environment['DBUS_SESSION_BUS_ADDRESS']) as saver:
        app = begin(desktop)
        wait_for('the screen to be kept awake', lambda: saver.kept)
        assert all(saver.kept), saver.kept
        desktop.key('Escape')
        wait_for('the screen to be let sleep', lambda: not any(saver.kept))
        app.quit()


def ideas(desktop):
    """What the room says goes to the trend on the wall; what is hidden isn't there until it is revealed."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('6', 'Return')
    shows(app, pattern('^Trend 6: '))
    desktop.key('w')
    app.find('label', 'Technology trends · Watch')
    desktop.key('n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Notes for 6 social care visits')
    desktop.key('Return')
    slide = shows(app, pattern('^Ideas on trend 6: '))
    assert slide.find('list-item', 'Notes for 6 social care visits')
    desktop.type('notes of social care visits 6')
    app.find('label', pattern('^Much like “Notes for 6 social care visits”'))
    desktop.key('ctrl+Return')
    desktop.key('Escape')
    app.focused('panel', pattern('^Ideas on trend 6: '))

    desktop.key('h', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application, hidden until revealed$'))
    desktop.type(SECRET)
    desktop.key('Return')
    wait_for('an empty box', lambda: app.focused(ENTRY, None).text == '')
    desktop.key('Escape')
    app.focused('panel', pattern('^Ideas on trend 6: '))
    assert not any(SECRET in node.describe() for _depth, node in app.frame(WALL).walk())
    desktop.key('r')
    app.find('list-item', SECRET)
    desktop.key('Escape')
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    added = [idea for idea in plan['ideas'] if SECRET in idea['text'] or 'social care' in idea['text']]
    assert [idea.get('wordings') for idea in added] == [['notes of social care visits 6'], None], added
    assert all(idea['revealed'] for idea in added), added
    assert 'AI application: Stance: Watch' in [decision['text'] for decision in plan['decisions']]


def killed(desktop):
    """In the midst of a workshop: the next start offers to go on, and is where it was; and what was left isn't offered."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    desktop.key('6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Ask the library')
    desktop.key('Return', 'Escape')
    shows(app, pattern('^Ideas on trend 6: '))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    shows(app, pattern('^Vote: '))
    desktop.key('3', 'b')
    wait_for('the vote to be kept', lambda: any(' 3,' in kept.read_text() for kept in drafts(desktop)))
    app.find('label', 'Saved')
    app.process.kill()
    app.ends(-signal.SIGKILL)

    app = desktop.launch(path)
    app.press('push-button', pattern('^_?Go on$'))
    shows(app, pattern('^Vote: '))
    desktop.key('F4')
    app.find('label', pattern('^3 counted'))
    desktop.key('Escape', 'ctrl+Return')
    shows(app, pattern('^Result: '))
    desktop.key('Escape')
    ends(app)
    app.quit()
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    assert not any(pattern('^_?Go on$').search(node.name) for node in app.frame().all('push-button'))
    app.quit()


def votes(desktop):
    """Counted by letters, which do nothing else then, and by numbers before them; no count is on the wall until the end."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Right', 'space', 'Return')
    slide = shows(app, 'Vote: Trends')
    assert slide.find('list-item', 'A: Technology for public good')
    desktop.key('9', 'b', 'F4')
    app.find('label', '9 counted, 21 to come')
    desktop.key('Escape')
    app.focused('panel', 'Vote: Trends')
    desktop.key('8', 'f', 'shift+f', 'x', '9', 'shift+c', 'h', 'shift+h')
    assert not any('9' in node.name or '7' in node.name for _depth, node in app.frame(WALL).walk())
    desktop.key('F4')
    app.find('label', '16 counted, 14 to come')
    desktop.key('Escape')
    app.focused('panel', 'Vote: Trends')
    desktop.key('2', '0', 'a', 'F4')
    app.find('label', '36 dots are more than 10 people with 3 each have')
    desktop.key('Escape', 'Escape')
    ends(app)

    desktop.key('F5')
    app.focused('panel', 'Vote: Trends')
    desktop.key('2', '0', 'shift+a', 'ctrl+Return')
    slide = shows(app, pattern('^Result: Trends, page 1 of 2'))
    found = [node.name for node in slide.all('list-item')]
    assert found[0].startswith('Place 1: ') and found[0].endswith(', 9 dots'), found
    assert found[1].startswith('Place 2: ') and found[1].endswith(', 7 dots'), found
    assert all(name.startswith('Place 3, a tie: ') for name in found[2:]), found
    desktop.key('shift+v')
    shows(app, pattern('^Vote: Trends, again among the first'))
    desktop.key('ctrl+Delete', 'Escape')
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    ballot = next(ballot for ballot in plan['ballots'] if ballot['subject'] == 'Trends')
    totals = [total['dots'] for total in plan['ballot_totals'] if total['ballot'] == ballot['id']]
    assert sorted(totals) == [0] * 8 + [7, 9] and ballot['revealed'], totals


def closed(desktop):
    """The wall goes with the window whose plan it shows."""
    app = begin(desktop)
    app.press('push-button', 'Close', within=app.frame(pattern('— Trends$')))
    app.ends()


if __name__ == '__main__':
    harness.main(keys, bar, stands_alone, masked, awake, ideas, votes, killed, closed)
