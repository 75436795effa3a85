# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop with two screens, a laptop's and a projector, which can be unplugged and plugged in again: Xorg with the dummy
driver, for Xvfb has but one screen that GTK sees."""

import os
import subprocess

import harness

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
    Modes "{laptop}"
    Virtual 5120 2160
  EndSubSection
EndSection
'''


class TwoScreens(harness.Desktop):
    """A laptop's screen, and a projector on its right."""

    laptop = LAPTOP[2:]

    def start_display(self):
        harness.need('Xorg', 'xrandr')
        configuration = self.place / 'xorg.conf'
        configuration.write_text(CONFIGURATION.replace('{laptop}', f'{self.laptop[0]}x{self.laptop[1]}'))
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
