# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager of our own, as programs find it on the session bus: it takes them on, asks them whether the session
may end, and ends it. It speaks as GNOME's does."""

from bus_service import Service
from gi.repository import GLib

IDLE = 8  # of what may be inhibited: the screen goes dark
INTERFACES = '''<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
    <property name="SessionIsActive" type="b" access="read"/>
  </interface>
  <interface name="org.gnome.SessionManager.ClientPrivate">
    <method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
    <signal name="QueryEndSession"><arg type="u"/></signal>
    <signal name="EndSession"><arg type="u"/></signal>
    <signal name="CancelEndSession"/>
    <signal name="Stop"/>
  </interface>
</node>'''


class SessionManager(Service):
    name, place, xml = 'org.gnome.SessionManager', '/org/gnome/SessionManager', INTERFACES

    def __init__(self, address):
        super().__init__(address)
        self.clients, self.answers, self.left = [], [], []

    def called(self, _bus, sender, _path, _interface, method, arguments, invocation):
        if method == 'RegisterClient':
            path = f'{self.place}/Client{len(self.clients) + 1}'
            self.bus.register_object(path, self.interfaces[1], self.called, None, None)
            self.clients.append((sender, path))
            invocation.return_value(GLib.Variant('(o)', (path,)))
        elif method == 'Inhibit':
            _program, _window, reason, flags = arguments.unpack()
            self.kept.append(reason if flags & IDLE else None)
            invocation.return_value(GLib.Variant('(u)', (len(self.kept),)))
        elif method == 'Uninhibit':
            self.kept[arguments.unpack()[0] - 1] = None
            invocation.return_value(None)
        else:
            if method == 'EndSessionResponse':
                self.answers.append(arguments.unpack()[0])
            elif method == 'UnregisterClient':
                self.left.append(arguments.unpack()[0])
            invocation.return_value(None)

    def tell(self, signal):
        """Says it to the program that came last."""
        sender, path = self.clients[-1]
        arguments = GLib.Variant('(u)', (0,)) if signal.endswith('EndSession') and signal[0] != 'C' else None
        self.bus.emit_signal(sender, path, 'org.gnome.SessionManager.ClientPrivate', signal, arguments)
