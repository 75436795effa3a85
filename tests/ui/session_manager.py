# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager of our own, as programs find it on the session bus: it takes them on, asks them whether the session
may end, and ends it. It speaks as GNOME's does."""

import threading

from gi.repository import Gio, GLib

NAME = 'org.gnome.SessionManager'
PLACE = '/org/gnome/SessionManager'
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


class SessionManager:
    """On this bus. Use it in a `with`."""

    def __init__(self, address):
        self.address = address
        self.clients, self.answers, self.left = [], [], []

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
        self.manager, self.client = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        self.bus.register_object(PLACE, self.manager, self.called, lambda *_: GLib.Variant('b', True), None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', (NAME, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        ready.set()
        self.loop.run()
        self.bus.close_sync(None)
        self.context.pop_thread_default()

    def called(self, _bus, sender, _path, _interface, method, arguments, invocation):
        if method == 'RegisterClient':
            path = f'{PLACE}/Client{len(self.clients) + 1}'
            self.bus.register_object(path, self.client, self.called, None, None)
            self.clients.append((sender, path))
            invocation.return_value(GLib.Variant('(o)', (path,)))
        elif method == 'Inhibit':
            invocation.return_value(GLib.Variant('(u)', (1,)))
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
