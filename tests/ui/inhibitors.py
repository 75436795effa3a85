# SPDX-License-Identifier: GPL-3.0-or-later
"""Services of our own that keep a screen awake, as programs find them on the session bus: a screen saver's, and a portal.
Each has in `kept` the reasons of those who ask for it, and None in place of one who has let go again. For a session's
manager see session_manager.py."""

from bus_service import Service
from gi.repository import GLib

SAVER = '''<node><interface name="org.freedesktop.ScreenSaver">
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="UnInhibit"><arg type="u" direction="in"/></method>
</interface></node>'''

PORTAL = '''<node>
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="CreateMonitor">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="QueryEndResponse"><arg type="o" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Request"><method name="Close"/></interface>
</node>'''

IDLE = 8  # of what may be inhibited: the screen goes dark


class ScreenSaver(Service):
    name, place, xml = 'org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver', SAVER

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == 'Inhibit':
            self.kept.append(arguments.unpack()[1])
            invocation.return_value(GLib.Variant('(u)', (len(self.kept) + 70,)))
        else:
            self.kept[arguments.unpack()[0] - 71] = None
            invocation.return_value(None)


class Portal(Service):
    """A program lets go by closing what it was answered."""

    name, place, xml = 'org.freedesktop.portal.Desktop', '/org/freedesktop/portal/desktop', PORTAL
    asked = GLib.Variant('u', 3)  # the version

    def called(self, _bus, _sender, path, _interface, method, arguments, invocation):
        if method == 'Inhibit':
            _window, flags, options = arguments.unpack()
            request = f'{self.place}/request/{len(self.kept)}'
            self.bus.register_object(request, self.interfaces[1], self.called, None, None)
            self.kept.append(options.get('reason') if flags & IDLE else None)
            invocation.return_value(GLib.Variant('(o)', (request,)))
        elif method == 'Close':
            self.kept[int(path.rpartition('/')[2])] = None
            invocation.return_value(None)
        elif method == 'CreateMonitor':
            invocation.return_value(GLib.Variant('(o)', (f'{self.place}/request/monitor',)))
        else:
            invocation.return_value(None)
