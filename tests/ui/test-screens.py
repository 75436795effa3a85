#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two screens: the wall fills the one that the plan's window isn't on, is a window when that is unplugged, and goes back when
it is plugged in again, at the slide where it was; it can be put on the other screen, which is remembered; and all that while
the laptop has the keys."""

import os
import shutil
import subprocess

import harness
from harness import pattern, wait_for

FIRST_TREND = pattern('^Trend 1: ')
WALL = 'Wall$'
FACILITATOR = pattern('^Facilitator: ')
LAPTOP, PROJECTOR = (0, 0, 1920, 1080), (1920, 0, 1280, 1024)
MODE = '1280x1024'
CONFIGURATION = '''Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 192000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
'''


class TwoScreens(harness.Desktop):
    """A laptop's screen, and a projector on its right. Xvfb has but one screen that GTK sees."""

    def start_display(self):
        configuration = self.place / 'xorg.conf'
        configuration.write_text(CONFIGURATION)
        reading, writing = os.pipe()
        self.start('Xorg', '-displayfd', str(writing), '-noreset', '-nolisten', 'tcp', '-logfile', str(self.place / 'xorg.log'),
                   '-config', str(configuration), pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            harness.skip('Xorg has no dummy driver here, or may not be started')
        self.environment['DISPLAY'] = f':{number}'
        harness.set_up_display(f':{number}', 'Xft.dpi:\t96\n')
        self.plug()

    def xrandr(self, *arguments, check=True):
        subprocess.run(['xrandr', *arguments], env=self.environment, check=check, stdout=self.log, stderr=self.log)

    def plug(self):
        self.xrandr('--addmode', 'DUMMY1', MODE, check=False)  # which it may have kept
        self.xrandr('--output', 'DUMMY1', '--mode', MODE, '--right-of', 'DUMMY0')
        # Only when somebody asks does the driver tell others.
        self.xrandr('--query')
        self.xrandr('--listmonitors')

    def unplug(self):
        self.xrandr('--output', 'DUMMY1', '--off')
        self.xrandr('--delmode', 'DUMMY1', MODE, check=False)


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


def plugging(desktop):
    app = begin(desktop, desktop.new_plan('Millbrook.trends', '--sample'))
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    facilitator = app.frame(FACILITATOR)
    app.focused('push-button', 'Next')
    desktop.key('6', 'Return')
    slide(app, pattern('^Trend 6: '))
    assert facilitator.find('image', pattern('^The room sees: Trend 6: '))
    for _ in range(2):
        desktop.unplug()
        wait_for('the wall in a window', lambda: not is_at(desktop, PROJECTOR) and not is_at(desktop, LAPTOP))
        slide(app, pattern('^Trend 6: '))
        desktop.plug()
        wait_for('the wall back on the projector', lambda: is_at(desktop, PROJECTOR))
        slide(app, pattern('^Trend 6: '))
    desktop.key('Escape')
    wait_for('no wall', lambda: not is_at(desktop, PROJECTOR))
    app.focused('push-button', FIRST_TREND)
    app.quit()


def other_screen(desktop):
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    wait_for('the wall on the projector', lambda: is_at(desktop, PROJECTOR))
    desktop.key('F6')
    wait_for('the wall on the other screen', lambda: is_at(desktop, LAPTOP))
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    wait_for('the wall where it was last', lambda: is_at(desktop, LAPTOP))
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    app.quit()


if __name__ == '__main__':
    for program in ('Xorg', 'xrandr'):
        if shutil.which(program) is None:
            harness.skip(f'{program} is not installed')
    harness.Desktop = TwoScreens
    harness.main(plugging, other_screen)
