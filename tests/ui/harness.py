# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of our own for tests: a display, a window manager, a session and an accessibility bus, a home. The program
runs in it as it would for a person; tests look through AT-SPI and act with keys and the pointer.

Nothing here waits for a time: wait_for() asks again until it is so. Only processes that were started here are ended.
"""

import contextlib
import ctypes
import itertools
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SKIP = 77
SOURCE = Path(__file__).resolve().parent.parent.parent
BUILD = Path(os.environ.get('TRENDS_BUILD', SOURCE / '_build/run'))
PROGRAM = BUILD / 'src/socitm-trends'
MAKE_PLAN = BUILD / 'tests/common/make-plan'
TEXT_SOURCE = BUILD / 'tests/ui/text-source'
FILE_SOURCE = BUILD / 'tests/ui/file-source'
PATIENCE = float(os.environ.get('TRENDS_UI_PATIENCE', '40'))  # seconds; only a failure takes this long
LAUNCHERS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher']
PROGRAMS = ['Xvfb', 'dbus-daemon', 'openbox', 'xdotool', 'import']
LIBC = ctypes.CDLL(None)
GTK_MINOR = ctypes.CDLL('libgtk-4.so.1').gtk_get_minor_version()
PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER = 24, 36
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2


def skip(reason):
    """Ends the test for want of something. Where nobody would notice, in continuous integration, it fails."""
    print(f'SKIP: {reason}')
    sys.exit(1 if os.environ.get('CI') else SKIP)


def need(*programs):
    """Ends the test where one of these isn't there."""
    for program in programs:
        if shutil.which(program) is None:
            skip(f'{program} is not installed')


need(*PROGRAMS)
_launcher = next((launcher for launcher in LAUNCHERS if os.access(launcher, os.X_OK)), None)
if _launcher is None:
    skip('at-spi-bus-launcher is not installed')
try:
    import a11y
except (ImportError, ValueError) as error:
    skip(f'AT-SPI cannot be used from Python: {error}')

from gi.repository import Gio, GLib  # noqa: E402

import stutter  # noqa: E402

# A bus that starts nothing by itself: whatever runs here was started here.
BUS_CONFIGURATION = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''

# It draws nothing and takes no keys.
OPENBOX_CONFIGURATION = '''<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <theme><keepBorder>no</keepBorder><animateIconify>no</animateIconify></theme>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
  <applications>
    <application type="normal"><decor>no</decor></application>
  </applications>
</openbox_config>
'''


class Failed(AssertionError):
    """What a test waited for did not come to pass."""


def wait_for(what, condition, patience=PATIENCE):
    """What `condition` returns as soon as it is true of something. `what` says what was waited for."""
    end = time.monotonic() + patience
    pause = 0.01
    while True:
        began = time.monotonic()
        try:
            result = condition()
        except a11y.Gone:
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f'waited {patience:g} s in vain for {what}')
        # Who is asked answers in place of what is waited for: it gets as much time for that.
        time.sleep(max(pause, min(time.monotonic() - began, 0.5)))
        pause = min(pause * 1.5, 0.1)


def children_of(parent):
    """The processes below one, from the leaves up."""
    found = []
    for stat in Path('/proc').glob('[0-9]*/stat'):
        try:
            fields = stat.read_text().rpartition(')')[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            pid = int(stat.parent.name)
            found += children_of(pid) + [pid]
    return found


def set_up_display(display, resources):
    """As xrdb and xset do, which may not be there. Under load a key that is pressed and let go would repeat."""
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(connection))
    manager = ctypes.c_ulong(x11.XInternAtom(connection, b'RESOURCE_MANAGER', 0))
    x11.XAutoRepeatOff(connection)
    xa_string, replace = ctypes.c_ulong(31), 0
    x11.XChangeProperty(connection, root, manager, xa_string, 8, replace, resources.encode(), len(resources))
    x11.XCloseDisplay(connection)


class Desktop:
    """A private screen of this size. Use it in a `with`."""

    def __init__(self, name, width=1280, height=800, maximized=True, composited=False, text_scale=1, logs=None,
                 leaks=True):
        self.name, self.width, self.height = name, width, height
        self.maximized, self.composited, self.text_scale = maximized, composited, text_scale
        self.logs = Path(logs or os.environ.get('TRENDS_UI_LOGS', tempfile.gettempdir()))
        self.leaks = leaks  # looked for
        self.apps = []

    # ------------------------------------------------------------------ coming and going

    def __enter__(self):
        # What our children leave behind becomes ours, to be ended with the rest.
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.place = Path(tempfile.mkdtemp(prefix='trends-ui-'))
        self.log = open(self.place / 'desktop.log', 'w')
        try:
            self.make_home()
            self.start_display()
            self.start_buses()
            self.start_window_manager()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and not isinstance(error, SystemExit):
            self.save_evidence()
        self.end()

    def end(self):
        for attempt in (signal.SIGTERM, signal.SIGKILL):
            for pid in children_of(os.getpid()):
                try:
                    os.kill(pid, attempt)
                except ProcessLookupError:
                    pass
            if self.reap(3):
                break
        self.log.close()
        shutil.rmtree(self.place, ignore_errors=True)

    @staticmethod
    def reap(patience):
        """Collects what has ended; whether nothing is left."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                if os.waitpid(-1, os.WNOHANG)[0] == 0:
                    time.sleep(0.02)
            except ChildProcessError:
                return True
        return False

    def start(self, *command, variables=None, **options):
        """Starts a program that serves the desktop; with these variables besides."""
        return subprocess.Popen(command, env={**self.environment, **(variables or {})}, stdin=subprocess.DEVNULL,
                                stdout=self.log, stderr=self.log, **options)

    def make_home(self):
        folders = {'HOME': 'home', 'XDG_CONFIG_HOME': 'home/.config', 'XDG_DATA_HOME': 'home/.local/share',
                   'XDG_CACHE_HOME': 'home/.cache', 'XDG_STATE_HOME': 'home/.local/state', 'XDG_RUNTIME_DIR': 'run'}
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(('XDG_', 'DBUS_', 'AT_SPI', 'GTK_', 'WAYLAND_', 'DISPLAY', 'ADW_',
                                                       'G_DEBUG'))}
        for variable, folder in folders.items():
            (self.place / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            self.environment[variable] = str(self.place / folder)
        self.home = self.place / 'home'
        self.documents = self.home / 'Documents'
        self.documents.mkdir()
        self.settings_file = self.home / '.config/glib-2.0/settings/keyfile'
        (self.home / '.config/user-dirs.dirs').write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
        # On a loaded machine a toast would be gone before it is found. Maximized, the window fills the screen, so that a
        # place in the window is a place on the screen.
        self.settings_file.parent.mkdir(parents=True)
        self.settings_file.write_text('[org/socitm/Trends]\ntoast-seconds=60\n'
                                      f'window-maximized={str(self.maximized).lower()}\n')
        # GTK draws a broad border where a window manager can't do with shadows.
        style = self.home / '.config/gtk-4.0/gtk.css'
        style.parent.mkdir(parents=True)
        style.write_text('window.solid-csd { padding: 0; border: 1px solid @borders; box-shadow: none; }\n'
                         'window.solid-csd.maximized { border: none; }\n')
        (self.home / '.config/gtk-4.0/settings.ini').write_text('[Settings]\ngtk-cursor-blink=false\n')
        # The program's own icon, as if it were installed.
        icons = self.place / 'share/icons'
        icons.mkdir(parents=True)
        (icons / 'hicolor').symlink_to(SOURCE / 'data/icons/hicolor')
        self.environment.update({
            'XDG_DATA_DIRS': f'{self.place}/share:/usr/local/share:/usr/share',
            'LC_ALL': os.environ.get('LC_ALL', 'C.UTF-8'), 'TZ': os.environ.get('TZ', 'Europe/London'),
            'NO_AT_BRIDGE': '1',
        })

    def start_display(self):
        reading, writing = os.pipe()
        self.start('Xvfb', '-displayfd', str(writing), '-screen', '0', f'{self.width}x{self.height}x24', '-dpi', '96',
                   '-nolisten', 'tcp', '-noreset', pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed('Xvfb did not start')
        self.environment['DISPLAY'] = f':{number}'
        set_up_display(f':{number}', f'Xft.dpi:\t{int(96 * self.text_scale)}\n')

    def start_buses(self):
        path = self.place / 'run/bus'
        configuration = self.place / 'bus.conf'
        configuration.write_text(BUS_CONFIGURATION.format(path=path))
        self.start('dbus-daemon', '--nofork', f'--config-file={configuration}')
        wait_for('the session bus', path.exists)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = f'unix:path={path}'
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.session_bus = wait_for('an answer of the session bus', lambda: self.connect(path, flags))
        self.start(_launcher, '--launch-immediately')
        address = wait_for('the accessibility bus', self.accessibility_address)
        self.environment['AT_SPI_BUS_ADDRESS'] = address
        self.bus = a11y.Bus(address)
        wait_for('the registry of accessible programs', lambda: self.bus.applications() is not None)

    @staticmethod
    def connect(path, flags):
        try:
            return Gio.DBusConnection.new_for_address_sync(f'unix:path={path}', flags, None, None)
        except GLib.Error:
            return None

    def accessibility_address(self):
        try:
            return self.session_bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                                              None, Gio.DBusCallFlags.NO_AUTO_START, 2000, None).unpack()[0]
        except GLib.Error:
            return None

    def start_window_manager(self):
        configuration = self.place / 'openbox.xml'
        configuration.write_text(OPENBOX_CONFIGURATION)
        self.start('openbox', '--sm-disable', '--config-file', str(configuration))
        wait_for('the window manager', lambda: self.xdotool('get_desktop', check=False).isdigit())
        if self.composited:
            # Shadows and rounded corners, as a person's desktop has them.
            self.start('xcompmgr')

    # ------------------------------------------------------------------ acting

    def xdotool(self, *arguments, check=True):
        done = subprocess.run(['xdotool', *map(str, arguments)], env=self.environment, capture_output=True, text=True)
        if check and done.returncode != 0:
            raise Failed(f'xdotool {arguments}: {done.stderr}')
        return done.stdout.strip()

    def key(self, *keys):
        """Presses keys one after another, as "ctrl+z"."""
        self.xdotool('key', '--clearmodifiers', '--delay', '20', *keys)

    def type(self, text):
        self.xdotool('type', '--clearmodifiers', '--delay', '8', text)

    def click(self, x, y, button=1, times=1):
        self.xdotool('mousemove', x, y, 'click', '--repeat', times, '--delay', 60, button)

    def drag(self, start, end, steps=12):
        """With the button held, in some small moves, as a hand does."""
        self.xdotool('mousemove', *start, 'mousedown', 1)
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.xdotool('mousemove', x, y)
            time.sleep(0.03)
        self.xdotool('mousemove', end[0] + 1, end[1] + 1)

    def drop(self):
        self.xdotool('mouseup', 1)

    def paste(self, text):
        """By the clipboard of another program, as it comes from a document."""
        source = subprocess.Popen([str(TEXT_SOURCE), text], env=self.environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=self.log, text=True)
        if source.stdout.readline() != 'ready\n':
            raise Failed('the text did not come on the clipboard')
        self.key('ctrl+v')

    def drop_file(self, path, place):
        """From the window of another program."""
        self.start(str(FILE_SOURCE), str(path))
        self.xdotool('windowmove', '--sync', self.window('^A file$'), 40, 760)

        def titled(name):
            return self.xdotool('search', '--onlyvisible', '--name', name, check=False)

        def in_hand():
            # A window that has just come may miss a button, or where it was pressed.
            self.drop()
            self.drag((120, 810), place)
            end = time.monotonic() + 4
            while not (held := titled('^(Dragged|Taken)$')) and time.monotonic() < end:
                time.sleep(0.1)
            return held
        wait_for('the file to be dragged', in_hand)
        # A hand isn't still either: what is under it is asked for anew when it moves.
        hand = itertools.cycle([place, (place[0] + 2, place[1] + 2)])
        wait_for('the file to be taken', lambda: [self.xdotool('mousemove', *next(hand)), titled('^Taken$')][1])
        self.drop()

    # ------------------------------------------------------------------ looking

    def picture(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], env=self.environment, check=True)

    def pixels(self, area, form='rgba'):
        """A part of the screen (x, y, width, height), as bytes of this form."""
        left, top, width, height = area
        part = ['-crop', f'{width}x{height}+{left}+{top}', '+repage', '-depth', '8']
        return subprocess.run(['import', '-window', 'root', *part, f'{form}:-'], env=self.environment, check=True,
                              capture_output=True).stdout

    def windows(self):
        """The ids of the windows of the programs."""
        return self.xdotool('search', '--onlyvisible', '--class', '.', check=False).split()

    def geometry(self, window):
        """The place and size on the screen of a window of this id."""
        words = self.xdotool('getwindowgeometry', '--shell', window, check=False)
        if not words:
            raise a11y.Gone(window)  # since it was found
        values = dict(line.split('=') for line in words.splitlines())
        return tuple(int(values[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def window(self, name):
        """The id of the window of this title (a regular expression), as soon as it is there."""
        return wait_for(f'a window {name}', lambda: self.xdotool('search', '--onlyvisible', '--name', name,
                                                                 check=False).split())[0]

    def save_evidence(self):
        self.logs.mkdir(parents=True, exist_ok=True)
        base = self.logs / self.name
        try:
            self.picture(f'{base}.png')
            trees = [application.tree() for application in self.bus.applications()]
            Path(f'{base}.txt').write_text('\n\n'.join(trees))
            print(f'# see {base}.png and {base}.txt', file=sys.stderr)
        except (OSError, subprocess.CalledProcessError, a11y.Gone) as error:
            print(f'# no evidence could be kept: {error}', file=sys.stderr)
        for app in self.apps:
            # Where only this log comes from, there is no picture.
            print(f'# what was on the screen:\n{app.shown()}', file=sys.stderr)
            print(f'# what the program said:\n{app.said()}', file=sys.stderr)

    def run(self, *command):
        """A command that needs no display; what it prints."""
        done = subprocess.run([str(part) for part in command], env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise Failed(f'{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}')
        return done.stdout

    def new_plan(self, name, *options):
        """A plan file in the documents folder, made by the command line."""
        path = self.documents / name
        self.run(PROGRAM, 'new', path, *options)
        return path

    def set_recent_plans(self, *plans):
        """Puts these (path, title, organisation, seconds ago) on the welcome page and into *Open recent*."""
        values = ', '.join(f"('file://{path}', '{title}', '{organisation}', int64 {int(time.time()) - ago})"
                           for path, title, organisation, ago in plans)
        with open(self.settings_file, 'a') as settings:
            settings.write(f'recent-plans=[{values}]\n')

    @staticmethod
    def state_of(path):
        """All of a plan as its file has it, but for its log, as text: tables as lists of rows. That is what an export
        says, and comes sooner than the program starts."""
        names = {'initiative': 'initiatives', 'dependency': 'dependencies', 'milestone': 'milestones'}
        with contextlib.closing(sqlite3.connect(f'{path.absolute().as_uri()}?mode=ro', uri=True, timeout=PATIENCE)) as file:
            file.row_factory = sqlite3.Row
            tables = [name for name, in map(tuple, file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"))
                      if name != 'edit' and not name.startswith('sqlite_')]
            file.execute('BEGIN')
            return json.dumps({names.get(table, table): [dict(row) for row in file.execute(
                f'SELECT * FROM "{table}" ORDER BY 1, 2')] for table in sorted(tables)})

    def change_copy(self, plan, group, titles):
        """Makes a copy of a plan for a group; afterwards that and the plan have different titles for the same initiative:
        (in the copy, in the plan). Returns the copy, by a name of letters that have keys: others get lost now and then."""
        made = Path(self.run(PROGRAM, 'copies', plan, '--group', group, '--profile', 'full').strip())
        made = str(made.rename(made.with_name(f'{group}.trends')))
        document = json.loads(self.run(PROGRAM, 'export', plan, '--format', 'json', '--output', '-'))
        first, second = document['initiatives'][:2]
        changes = self.place / 'changes.json'
        for path, title in zip((made, plan), titles):
            initiatives = [{**first, 'title': title}]
            if path == made:
                initiatives.append({**second, 'status': 'paused'})
            changes.write_text(json.dumps({**document, 'initiatives': initiatives}))
            self.run(PROGRAM, 'import', path, changes)
        return made

    def launch(self, *arguments, chooses_files=False, heard=False, ignores=(), **variables):
        """Starts the program. `chooses_files` says that this run opens GTK's file chooser, whose own warnings and leaks
        are told from ours when it ends, see App.complaints(). `heard` says that a screen reader listens: GTK leaks its
        answers to what those ask and nobody else, and warns of some questions. `ignores` are signals, as after nohup."""
        if heard:
            variables['G_DEBUG'] = 'fatal-criticals'
        app = App(self, arguments, variables, chooses_files, ignores, leaks=self.leaks and not heard)
        self.apps.append(app)
        return app


def be_usual(*ignored):
    """Run between fork and exec: signals end the program but for these, whatever those who run the tests ignore; and
    rights of files hold for root, too, as they do for everybody else."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)
    LIBC.prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)
    LIBC.prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0)


# What GTK's file chooser warns of by itself, while it is laid out under load: parts of its own that it draws too early.
CHOOSER_WARNS = re.compile(r'\(socitm-trends:\d+\): Gtk-WARNING \*\*: [\d:.]+: '
                           r'Trying to snapshot Gtk\w+ 0x[0-9a-f]+ without a current allocation')
# Each of the sanitizer's leaks, and the functions of the program itself in its stack. These two are in every stack.
LEAK = re.compile(r'(?:Direct|Indirect) leak of .*?(?=\n\n|\Z)', re.DOTALL)
OURS = re.compile(r'^ *#\d+ 0x[0-9a-f]+ (?:in (\S+) )?.*(?:src/(?!libsanitizer)\S+\.c:\d+|/socitm-trends\+0x)', re.MULTILINE)
ALWAYS = {'main', 'trends_application_run', '_start'}


def is_ours(leak):
    """Whether a function of the program's own had a part in what was leaked."""
    return bool(set(OURS.findall(leak)) - ALWAYS)


def words_in(frame):
    """What each thing in a window that has a name or a text is called, in order; without the middle of what is long."""
    words = []
    for _depth, node in frame.walk(into=a11y.is_shown):
        try:
            if a11y.is_shown(node):
                word = node.name or (node.text if 'Text' in node.interfaces else '')
                words += [word] if word and word not in words else []
        except a11y.Gone:
            continue
    return words if len(words) <= 100 else [*words[:60], '…', *words[-40:]]


class App:
    """The program, started with these arguments and variables."""

    def __init__(self, desktop, arguments, variables, chooses_files=False, ignores=(), leaks=True):
        environment = {**desktop.environment, 'GSETTINGS_SCHEMA_DIR': str(BUILD / 'data'),
                       'GSETTINGS_BACKEND': 'keyfile', 'GSK_RENDERER': 'cairo', 'GTK_A11Y': 'atspi',
                       'GDK_BACKEND': 'x11', 'G_DEBUG': 'fatal-warnings', **variables}
        if 'ASAN_OPTIONS' in environment and not leaks:
            environment['ASAN_OPTIONS'] += ':detect_leaks=0'
        if chooses_files:
            environment['G_DEBUG'] = 'fatal-criticals'
            if leaks:
                # Debian's libraries keep no frame pointers: only whole stacks, which make the program several times
                # slower, tell a leak in them from one of ours; and no end before all has been said.
                environment['ASAN_OPTIONS'] = (environment.get('ASAN_OPTIONS', '') +
                                               ':fast_unwind_on_malloc=0:malloc_context_size=20:exitcode=0')
        self.chooses_files = chooses_files
        self.desktop = desktop
        self.output = tempfile.NamedTemporaryFile('w+', dir=desktop.place, prefix='app-', delete=False)
        self.process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], env=environment,
                                        stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output,
                                        preexec_fn=lambda: be_usual(*ignores))
        stutter.stutter(self.process)
        self.root = None

    def said(self):
        with open(self.output.name) as output:
            return output.read()

    def shown(self):
        """What a person would find on the screen now, a line for each window."""
        if not self.is_running():
            return f'nothing: it ended with {self.process.returncode}'
        try:
            focus = f'the focus is on {self.focus()!r}'
            return '\n'.join([f'{frame!r}: {", ".join(words_in(frame))}' for frame in self.ordered_frames()] + [focus])
        except a11y.Gone as error:
            return f'it does not answer: {error}'

    def complaints(self):
        """What it said, without what GTK's file chooser warned of and leaked by itself, where this run opens it."""
        said = self.said()
        if not self.chooses_files:
            return said
        leaks = LEAK.findall(said)
        ours = [leak for leak in leaks if is_ours(leak)]
        if leaks and not ours:
            said = said[:said.index('=================================================================')]
        lines = [line for line in said.splitlines() if line.strip() and not CHOOSER_WARNS.fullmatch(line)]
        return '\n'.join(lines)

    def is_running(self):
        return self.process.poll() is None

    def must_run(self):
        if not self.is_running():
            raise Failed(f'the program ended with {self.process.returncode}:\n{self.said()}')
        return True

    def accessible(self):
        if self.root is None:
            for application in self.desktop.bus.applications():
                if self.desktop.bus.process_of(application.bus_name) == self.process.pid:
                    self.root = application
        return self.root

    # ------------------------------------------------------------------ looking

    def frames(self):
        self.must_run()
        root = self.accessible()
        # GTK's own dialogs don't say that they are showing, but that they are modal.
        return [frame for frame in root.children()
                if frame.states & {'showing', 'modal'} and 'visible' in frame.states] if root is not None else []

    def frame(self, name=None):
        """The window of this title (text or pattern), as soon as it is there; else the only or active one."""
        def look():
            frames = [frame for frame in self.frames() if name is None or a11y.fits(name, frame.name)]
            active = [frame for frame in frames if 'active' in frame.states]
            return (active or frames or [None])[0]
        return wait_for(f'a window {name or ""}', look)

    def active(self, name):
        """The window of this title, as soon as it is the one that keys go to: it is there before."""
        def look():
            frame = self.frame(name)
            return frame if 'active' in frame.states else None
        return wait_for(f'a window {name} to be active', look)

    def choosing(self):
        """Waits for a file chooser, until the plan's window behind it has lost the keys to it."""
        def look():
            frames = self.frames()
            return len(frames) == 2 and not any('active' in frame.states and 'modal' not in frame.states
                                                for frame in frames)
        wait_for('the file chooser', look)

    def find(self, role=None, name=None, within=None, patience=PATIENCE):
        """The first such widget, as soon as it is shown."""
        def look():
            for place in [within] if within is not None else self.ordered_frames():
                found = place.find(role, name)
                if found is not None:
                    return found
            return None
        return wait_for(f'a {role or "widget"} {getattr(name, "pattern", name)!r}', look, patience)

    def ordered_frames(self):
        frames = self.frames()
        return [frame for frame in frames if 'active' in frame.states] + \
               [frame for frame in frames if 'active' not in frame.states]

    def has(self, role=None, name=None, within=None):
        """Whether there is one now, for certain."""
        places = [within] if within is not None else self.frames()
        return any(place.find(role, name) is not None for place in places)

    def gone(self, role=None, name=None):
        wait_for(f'no {role} {getattr(name, "pattern", name)!r} any more', lambda: not self.has(role, name))

    def focus(self):
        """What has the keyboard focus."""
        self.must_run()
        if self.accessible() is None:
            return None
        told = self.told_focus()
        if told is not None:
            return told
        focused = a11y.focused_in(self.desktop.bus, self.root.bus_name)
        # Newer releases of GTK don't list an entry among what they have told of, only in its place in the window.
        return self.in_front(focused) if focused else self.focused_in_windows()

    def told_focus(self):
        """What was last said to have it, where it still does and no other window could have it as well; or None. To ask
        all that there is takes the program longer than most of what a test does."""
        told = self.desktop.bus.latest_focus()
        if told is None or told.bus_name != self.root.bus_name or not told.has_focus():
            return None
        return told if len(self.frames()) == 1 or told.is_in_active() else None

    @staticmethod
    def in_front(nodes):
        if len(nodes) == 1:
            return nodes[0]

        def weigh(node):
            """Message dialogs don't say that they are active, but that they are modal; and what a popover is of may be
            what says so."""
            weight = 0
            while node is not None:
                weight = max(weight, len(node.states & {'active', 'modal'}))
                node = node.parent
            return weight
        return max(nodes, key=weigh)

    def focused_in_windows(self):
        try:
            return next((node for frame in self.ordered_frames()
                         for node, _role, _name, states in a11y.told_in(frame) if 'focused' in states), None)
        except a11y.Gone:
            return None

    def has_keys(self, node):
        """Whether keys go to the window that it is in. A new one has a focus before it has them."""
        frames = self.frames()
        if len(frames) == 1 and 'active' in frames[0].states:
            return True
        while node is not None and node.role != 'frame':
            node = node.parent
        return node is None or 'active' in node.states

    def focused(self, role=None, name=None):
        """Waits until such a widget has the focus, in the window that keys go to."""
        def look():
            node = self.focus()
            roles = {role} if isinstance(role, str) else role
            if node is None or (roles is not None and node.role not in roles):
                return None
            return node if (name is None or a11y.fits(name, node.name)) and self.has_keys(node) else None
        return wait_for(f'the focus on a {role or "widget"} {getattr(name, "pattern", name)!r}', look)

    # ------------------------------------------------------------------ acting

    def press(self, role=None, name=None, within=None):
        """Presses a button (or whatever has an action) as an assistive technology does."""
        node = self.find(role, name, within)
        if not node.actions():
            # A menu button is two: one to be seen, and one within that can be pressed.
            node = node.find(role) or node.find('toggle-button') or node
        wait_for(f'{node} to be usable', lambda: 'sensitive' in node.states)
        node.do()
        return node

    def command(self, words):
        """By the box for everything, which lists what is in menus and what is in the plan."""
        self.desktop.key('ctrl+k')
        self.focused(('text', 'entry'))
        self.desktop.type(words)
        self.find('list-item', pattern(f'.*{words}'))
        self.desktop.key('Return')

    def press_in_toast(self, name):
        """Presses a button in the toast, when there is one only: the one before is still there while it goes."""
        wait_for('one toast', lambda: len(list(self.frame().all('push-button', 'Close this message'))) == 1)
        return self.press('push-button', name)

    def tab_to(self, role=None, name=None, key='Tab', most=60):
        """Goes there with the Tab key alone, as somebody without a pointer does."""
        seen, node = [], self.focus()
        roles = (role,) if isinstance(role, str) else role
        for _ in range(most):
            if node is not None and (roles is None or node.role in roles) and a11y.fits(name, node.name):
                return node
            seen.append(repr(node))
            node = self.step_focus(key, node)
        raise Failed(f'{key} never came to {name}, but to {", ".join(seen)}')

    def step_focus(self, key='Tab', before=None, patience=3):
        """Presses the key and waits until the focus is elsewhere than on `before`, where it is now."""
        before = before or self.focus()
        self.desktop.key(key)
        looks = itertools.count(1)

        def look():
            told = self.desktop.bus.latest_focus()
            if told is not None and told != before and told.has_focus() and self.is_beside(told, before):
                return told
            # Some of GTK's entries don't say that they have it. To ask one is cheap, to ask all isn't.
            asks_all = next(looks) % 8 == 0 and not (before is not None and before.has_focus())
            return self.focus() if asks_all else None
        try:
            return wait_for('the focus to come', look, patience)
        except Failed:
            return self.focus()

    def is_beside(self, node, before):
        """Whether both are in one window: that behind may still give the focus back to what opened a dialog."""
        return before is None or len(self.frames()) == 1 or node.window() == before.window()

    def click(self, node, button=1, times=1, at=(0.5, 0.5)):
        """Clicks into the middle of a widget of a main window, where it is once it isn't moved any more by what was done
        before."""
        place = None
        for _try in range(40):
            before, place = place, node.extents
            if before == place:
                break
            time.sleep(0.05)
        x, y = self.point(node, at)
        self.desktop.click(x, y, button, times)

    def scroll_to(self, node, within):
        """Turns the wheel over a place in a main window, until all of a widget below can be seen; no further."""
        def seen():
            _x, y, _width, height = node.extents
            return y + height <= self.frame().extents[3]
        x, y = self.point(within)
        while not seen():
            before = node.extents
            self.desktop.click(x, y, button=5)
            wait_for('it to be scrolled', lambda: node.extents != before)

    @staticmethod
    def settled(find):
        """Where what `find` finds is on the screen, once it stays there: what follows a key or a press takes its time."""
        places = [None]

        def look():
            places.append(find().extents)
            time.sleep(0.2)
            return places[-1] == places[-2] and places[-1]
        return wait_for('it to stay where it is', look)

    @staticmethod
    def point(node, at=(0.5, 0.5)):
        x, y, width, height = node.extents
        return int(x + width * at[0]), int(y + height * at[1])

    def ends(self, status=0):
        """Waits for the program to end by itself, as well as it should."""
        wait_for('the program to end', lambda: not self.is_running())
        if self.process.returncode != status:
            raise Failed(f'the program ended with {self.process.returncode}, not {status}:\n{self.said()}')
        if self.chooses_files and self.complaints():
            raise Failed(f'the program said:\n{self.complaints()}')

    def quit(self):
        # Where a window has just gone, keys may go to none for a moment.
        wait_for('a window that has the keys',
                 lambda: any(frame.states & {'active', 'modal'} for frame in self.frames()))
        self.desktop.key('ctrl+q')
        self.ends()


def pattern(text):
    return re.compile(text)


def main(*tests, **screen):
    """Runs each test on a desktop of its own, and says in TAP how it went."""
    wanted = sys.argv[1:]
    chosen = [test for test in tests if not wanted or test.__name__ in wanted]
    if len(chosen) < len(wanted):
        sys.exit(f'there is none of {wanted}, only {[test.__name__ for test in tests]}')
    failed = 0
    print(f'1..{len(chosen)}', flush=True)
    for number, test in enumerate(chosen, 1):
        name = test.__name__.replace('_', ' ')
        log = f'{Path(sys.argv[0]).stem}-{test.__name__}'
        begin = time.monotonic()
        try:
            with getattr(test, 'desktop', Desktop)(log, **{**screen, **getattr(test, 'screen', {})}) as desktop:
                test(desktop)
            result = 'ok'
        except Exception as error:  # noqa: BLE001: whatever it was, the other tests still run
            import traceback
            traceback.print_exc()
            for line in str(error).splitlines():
                print(f'# {line}')
            result, failed = 'not ok', failed + 1
        print(f'{result} {number} {name} # {time.monotonic() - begin:.1f} s', flush=True)
    sys.exit(1 if failed else 0)
