# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody hears who can't see the screen: Orca, a screen reader that we didn't write, and its words in writing.

It logs each thing that it would say. It has no voice here: a speech server without a sound card may keep it waiting.
"""

import re
import shutil

from harness import Failed, a11y, skip, wait_for

ORCA = shutil.which('orca', path='/usr/bin:/usr/local/bin')
PYTHON = '/usr/bin/python3'  # Debian's own, which has what Orca needs
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: |\{|$)", re.MULTILINE | re.DOTALL)
QUEUED, TAKEN = 'EVENT MANAGER: Queueing', 'EVENT MANAGER: Dequeued'
PRUNED = re.compile(r'EVENT MANAGER: (\d+) events pruned')
BEGUN, DONE = '\nvvvvv PROCESS ', '\n^^^^^ PROCESS '
# It writes its log when some thousand letters have gathered: what was said last would be missing for a long time.
AT_ONCE = '''import builtins
opens = builtins.open
def open_lines(name, mode='r', buffering=-1, *rest, **named):
    return opens(name, mode, 1 if str(name).endswith('/orca.log') else buffering, *rest, **named)
builtins.open = open_lines
'''
# What doesn't answer within a second it takes for dead, and goes past it: a program under sanitizers is that slow at times.
PATIENT = '''import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi
Atspi.set_timeout(30000, 30000)
raise ImportError
'''

if ORCA is None:
    skip('orca is not installed')


class Listener:
    """Orca on a desktop. Start it before the program; Orca learns of a first window by the first key."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.log = desktop.place / 'orca.log'
        self.written, self.text, self.listened = None, '', 0
        silent = desktop.place / 'silent'
        silent.mkdir()
        for module, text in (('speechd', PATIENT), ('brlapi', 'raise ImportError\n')):
            (silent / f'{module}.py').write_text(text)
        self.hide(silent)
        (silent / 'sitecustomize.py').write_text(AT_ONCE)
        self.process = desktop.start(PYTHON, ORCA, f'--debug-file={self.log}',
                                     variables={'PYTHONPATH': str(silent), 'PYTHONDONTWRITEBYTECODE': '1',
                                                'LC_ALL': 'C.UTF-8',  # its words, not ours
                                                'PATH': f'{silent}:{desktop.environment["PATH"]}'})
        wait_for('Orca to speak', lambda: 'Screen reader on.' in self.all_said())
        self.connections = list(desktop.bus.connections_of(self.process.pid))
        assert self.connections, 'Orca is not on the accessibility bus'
        self.forget()

    @staticmethod
    def hide(folder):
        """There may be one Orca for each person, and a new one ends others: it looks for processes of that name. Neither
        is somebody's own ended by this one, nor this one by another test's."""
        (folder / 'setproctitle.py').write_text('def setproctitle(_name):\n    pass\n')
        (folder / 'pgrep').write_text('#!/bin/sh\nexit 1\n')
        (folder / 'pgrep').chmod(0o755)

    def read(self):
        """All of the log so far."""
        if self.process.poll() is not None:
            raise Failed(f'Orca ended with {self.process.returncode}')
        if self.written is None and self.log.exists():
            self.written = open(self.log, errors='replace')
        if self.written is not None:
            self.text += self.written.read()
        return self.text

    def all_said(self):
        return [match.strip() for match in SPOKEN.findall(self.read())]

    def caught_up(self):
        """Waits until it has looked at all that it was told. Whoever listens waits for that, too, before going on; and
        of too much at once it leaves out what it will."""
        def look():
            text = self.read()
            waiting = text.count(QUEUED) - text.count(TAKEN) - sum(map(int, PRUNED.findall(text)))
            return waiting <= 0 and text.rfind(BEGUN) < text.rfind(DONE)
        # What the program has said may still be on its way, and it isn't in that log until it has arrived. Orca puts it
        # down in a turn of its own, which the second answer comes after.
        for _ in range(2):
            for name in self.connections:
                self.desktop.bus.ping(name)
        wait_for('the screen reader to catch up', look)

    def said(self):
        """What was said since the last forget()."""
        return self.all_said()[self.listened:]

    def forget(self):
        self.listened = len(self.all_said())

    def hears(self, *wanted):
        """Waits until each of these (text or pattern) has been said, in this order, since the last forget(); then
        forgets. Other things may be said between. A full stop that Orca adds doesn't count."""
        def look():
            said = iter(self.said())
            return all(any(matches(text, utterance) for utterance in said) for text in wanted)
        try:
            wait_for('words', look)
        except Failed:
            self.keep_log()
            raise Failed(f'{[getattr(text, "pattern", text) for text in wanted]} was not heard, but {self.said()}') from None
        heard = self.said()
        self.forget()
        return heard

    def keep_log(self):
        """All that it was told, and what it made of it."""
        self.desktop.logs.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.log, self.desktop.logs / f'{self.desktop.name}-orca.log')

    def after(self, keys, *wanted):
        """The same after these keys."""
        self.caught_up()
        self.forget()
        self.desktop.key(*keys.split())
        return self.hears(*wanted)

    def typed(self, text, *wanted):
        """The same after this was typed in place of what was."""
        self.caught_up()
        self.desktop.key('ctrl+a')
        self.forget()
        self.desktop.type(text)
        return self.hears(*wanted)


def matches(wanted, utterance):
    return a11y.fits(wanted, utterance) or a11y.fits(wanted, utterance.removesuffix('.'))
