# SPDX-License-Identifier: GPL-3.0-or-later
"""A service of our own on a session bus, as programs find one there. What it answers is its class's: see session_manager.py
and inhibitors.py."""

import threading

from gi.repository import Gio, GLib


class Service:
    """On the bus at this address, under `name`, at `place`, with the interfaces that `xml` describes, of which the first is
    there from the beginning. Use it in a `with`."""

    # What each of its properties is
    asked = GLib.Variant('b', True)

    def __init__(self, address):
        self.address = address
        self.kept = []  # reasons why the screen is to stay on; None where one has let go again

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
        self.interfaces = Gio.DBusNodeInfo.new_for_xml(self.xml).interfaces
        self.bus.register_object(self.place, self.interfaces[0], self.called, lambda *_: self.asked, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', (self.name, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        ready.set()
        self.loop.run()
        self.bus.close_sync(None)
        self.context.pop_thread_default()
