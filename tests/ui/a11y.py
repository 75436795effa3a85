# SPDX-License-Identifier: GPL-3.0-or-later
"""What an assistive technology sees of a program: a small client of AT-SPI.

It speaks D-Bus itself and keeps nothing, so that whatever it says is so now (libatspi's cache is only as new as the
last turn of its main loop).
"""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = 'org.a11y.atspi.Accessible'
ACTION = 'org.a11y.atspi.Action'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
EDITABLE = 'org.a11y.atspi.EditableText'
VALUE = 'org.a11y.atspi.Value'
OBJECT_EVENTS = 'org.a11y.atspi.Event.Object'
NOTHING = '/org/a11y/atspi/null'
IN_WINDOW = 1
LABELLED_BY = int(Atspi.RelationType.LABELLED_BY)
WINDOWS = ('frame', 'dialog', 'alert', 'window')
CALL_TIMEOUT = 20000  # milliseconds: a program under a sanitizer on a loaded machine may take its time

# In newer releases of at-spi2-core a push button is a "button" by the same number.
RENAMED = {'button': 'push-button'}
ROLES = {int(value): RENAMED.get(value.value_nick, value.value_nick)
         for value in Atspi.Role.__enum_values__.values()}
STATES = {int(value): value.value_nick for value in Atspi.StateType.__enum_values__.values()}


class Gone(Exception):
    """What was asked is not there any more."""


class Bus:
    """The accessibility bus of a session."""

    def __init__(self, address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.events = GLib.MainContext()
        self.said_to_have_focus = None
        self.events.push_thread_default()
        self.connection.signal_subscribe(None, OBJECT_EVENTS, 'StateChanged', None, 'focused', Gio.DBusSignalFlags.NONE,
                                         self._focus_changed)
        self.events.pop_thread_default()

    def _focus_changed(self, _connection, sender, path, _interface, _signal, parameters):
        if parameters.unpack()[1]:
            self.said_to_have_focus = Node(self, sender, path)

    def latest_focus(self):
        """What was last said to have the focus, by any program, or None. Some of GTK's entries don't say it."""
        while self.events.iteration(False):
            pass
        return self.said_to_have_focus

    def call(self, name, path, interface, method, parameters=None):
        try:
            answer = self.connection.call_sync(name, path, interface, method, parameters, None,
                                               Gio.DBusCallFlags.NONE, CALL_TIMEOUT, None)
        except GLib.Error as error:
            raise Gone(f'{interface}.{method}: {error.message}') from error
        return answer.unpack()

    def applications(self):
        """The accessible objects of all programs."""
        root = Node(self, 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        return root.children()

    def process_of(self, name):
        return self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                         GLib.Variant('(s)', (name,)))[0]


class Told:
    """All that a program has told of at one moment, from one question. It tells of what has been asked for as
    somebody's child."""

    def __init__(self, bus, bus_name):
        self.bus = bus
        self.items, self.below, self.ordered, self.unclear = {}, {}, {}, set()
        answer = bus.call(bus_name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')[0]
        for target, _root, parent, index, count, _interfaces, name, role, _description, states in answer:
            self.items[target] = (ROLES.get(role, f'role {role}'), name, nicks_of(*states), count)
            # What is hidden is told of all the same, at the place of what has taken its place.
            if index in self.below.setdefault(parent, {}):
                self.unclear.add(parent)
            self.below[parent][index] = target

    def all(self):
        """(role, name) of each."""
        return [(role, name) for role, name, _states, _count in self.items.values()]

    def focused(self):
        """What says that it has the keyboard focus: one thing, and in a window behind another one sometimes, too."""
        return [Node(self.bus, *target) for target, item in self.items.items() if 'focused' in item[2]]

    def children(self, target):
        """In order, or None where not all have been told of."""
        if target not in self.ordered:
            below = sorted(self.below.get(target, {}).items())
            complete = (target in self.items and target not in self.unclear
                        and [index for index, _child in below] == list(range(self.items[target][3])))
            self.ordered[target] = [child for _index, child in below] if complete else None
        return self.ordered[target]

    def is_shown(self, target):
        return 'visible' in self.items[target][2]

    def fits(self, target, roles, name):
        role, own_name, _states, _count = self.items[target]
        return role in roles and fits(name, own_name)


def tell_below(place):
    """All that is shown of a place, in a tenth of the time that a walk takes, which has several questions about each: what
    its program has told of, and a function that says of something told what is in it, in order. On a loaded machine a walk
    takes longer than a toast is there."""
    told = Told(place.bus, place.bus_name)
    asked = {}

    def children(target):
        known = told.children(target)
        return [child for child in (asked.get(target, []) if known is None else known)
                if child in told.items and told.is_shown(child)]

    def untold(target):
        if told.children(target) is None and target not in asked:
            yield target
        for child in children(target):
            yield from untold(child)

    while unknown := list(untold(place.target)):
        for target in unknown:
            asked[target] = [child.target for child in Node(place.bus, *target)._children_if_there()]
        told = Told(place.bus, place.bus_name)
    return told, children


def find_below(place, roles, name):
    """As the place's own find(), but quick."""
    told, children = tell_below(place)

    def first(target):
        for child in children(target):
            found = child if told.fits(child, roles, name) else first(child)
            if found is not None:
                return found
        return None

    found = first(place.target)
    return None if found is None else Node(place.bus, *found)


def told_in(place):
    """(node, role, name, states) of all that is shown of a place, itself included, in order."""
    told, children = tell_below(place)

    def all_of(target):
        if target in told.items:
            role, name, states, _count = told.items[target]
            yield Node(place.bus, *target), role, name, states
        for child in children(target):
            yield from all_of(child)

    return all_of(place.target)


class Node:
    """One accessible object."""

    def __init__(self, bus, name, path):
        self.bus, self.bus_name, self.path = bus, name, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.bus_name, self.path) == (other.bus_name, other.path)

    def __hash__(self):
        return hash((self.bus_name, self.path))

    def __repr__(self):
        try:
            return f'<{self.role} {self.name!r}>'
        except Gone:
            return f'<gone {self.path}>'

    def call(self, interface, method, signature=None, *arguments):
        parameters = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call(self.bus_name, self.path, interface, method, parameters)

    def get(self, interface, name):
        return self.call('org.freedesktop.DBus.Properties', 'Get', '(ss)', interface, name)[0]

    @property
    def target(self):
        return (self.bus_name, self.path)

    @property
    def name(self):
        return self.get(ACCESSIBLE, 'Name') or self._words_elsewhere()

    def _words_elsewhere(self):
        """Newer releases of GTK leave the names of menu items to their labels, and that of a status to its text."""
        role = self.role
        if role == 'status-bar':
            return self.text if 'Text' in self.interfaces else ''
        if not role.endswith('menu-item'):
            return ''
        labels = [Node(self.bus, *target) for kind, targets in self.relations for target in targets if kind == LABELLED_BY]
        return ' '.join(label.text for label in labels)

    @property
    def description(self):
        return self.get(ACCESSIBLE, 'Description')

    @property
    def role(self):
        number = self.call(ACCESSIBLE, 'GetRole')[0]
        return ROLES.get(number, f'role {number}')

    @property
    def states(self):
        return nicks_of(*self.call(ACCESSIBLE, 'GetState')[0])

    def window(self):
        """The window that it is in, or None."""
        node = self
        while node is not None and node.role not in WINDOWS:
            node = node.parent
        return node

    def has_focus(self):
        """Whether it has it still, if it is there still."""
        try:
            return 'focused' in self.states
        except Gone:
            return False

    @property
    def interfaces(self):
        return {interface.rpartition('.')[2] for interface in self.call(ACCESSIBLE, 'GetInterfaces')[0]}

    @property
    def relations(self):
        return self.call(ACCESSIBLE, 'GetRelationSet')[0]

    @property
    def parent(self):
        name, path = self.get(ACCESSIBLE, 'Parent')
        return None if path == NOTHING else Node(self.bus, name, path)

    def children(self):
        # Some of GTK's objects name a child that is none.
        return [Node(self.bus, name, path) for name, path in self.call(ACCESSIBLE, 'GetChildren')[0]
                if path != NOTHING]

    @property
    def text(self):
        return self.call(TEXT, 'GetText', '(ii)', 0, self.get(TEXT, 'CharacterCount'))[0]

    @property
    def value(self):
        return self.get(VALUE, 'CurrentValue')

    @property
    def extents(self):
        """x, y, width and height within the window."""
        return self.call(COMPONENT, 'GetExtents', '(u)', IN_WINDOW)[0]

    def actions(self):
        return [name for name, _description, _keys in self.call(ACTION, 'GetActions')[0]]

    def do(self, action=0):
        """Does one of the object's actions, by number or name."""
        if isinstance(action, str):
            action = self.actions().index(action)
        return self.call(ACTION, 'DoAction', '(i)', action)[0]

    def walk(self, into=None, depth=0):
        """(depth, node) of this and all below, in order; `into` says of a node whether to go into it."""
        yield depth, self
        if into is not None and not into(self):
            return
        for child in self._children_if_there():
            yield from child.walk(into, depth + 1)

    def all(self, role=None, name=None, showing=True):
        """All below that have this role (or one of these) and this name (text, a pattern or a function)."""
        roles = {role} if isinstance(role, str) else role
        for child in self._children_if_there():
            try:
                if showing and not is_shown(child):
                    continue
                if (roles is None or child.role in roles) and (name is None or fits(name, child.name)):
                    yield child
            except Gone:
                continue
            yield from child.all(roles, name, showing)

    def _children_if_there(self):
        try:
            return self.children()
        except Gone:
            return []

    def find(self, role=None, name=None, showing=True):
        """The first such below, or None."""
        return next(self.all(role, name, showing), None)

    def describe(self):
        """One line that says all of it; for logs."""
        parts = [self.role, repr(self.name)]
        if self.description:
            parts.append(f'({self.description!r})')
        parts.append(','.join(sorted(self.states)))
        interfaces = self.interfaces
        if 'Text' in interfaces:
            parts.append(f'text={self.text!r}')
        if 'Value' in interfaces:
            parts.append(f'value={self.value}')
        if 'Component' in interfaces:
            parts.append('at={},{} {}x{}'.format(*self.extents))
        return ' '.join(parts)

    def tree(self):
        """All below, a line each."""
        lines = []
        for depth, node in self.walk():
            try:
                lines.append('  ' * depth + node.describe())
            except Gone as error:
                lines.append('  ' * depth + f'gone: {error}')
        return '\n'.join(lines)


def nicks_of(low, high):
    """The names of states."""
    bits = low | high << 32
    return {nick for number, nick in STATES.items() if bits >> number & 1}


def is_shown(node):
    """Whether it is, if what it is in is."""
    try:
        return 'visible' in node.states
    except Gone:
        return False


def fits(wanted, name):
    if callable(wanted):
        return wanted(name)
    if hasattr(wanted, 'search'):
        return wanted.search(name) is not None
    return wanted == name
