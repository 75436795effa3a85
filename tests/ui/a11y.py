# SPDX-License-Identifier: GPL-3.0-or-later
"""What an assistive technology sees of a program: a small client of AT-SPI.

It speaks D-Bus itself and keeps nothing, so that whatever it says is so now (libatspi's cache is only as new as the
last turn of its main loop).
"""

import functools

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = 'org.a11y.atspi.Accessible'
PROPERTIES = 'org.freedesktop.DBus.Properties'
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
FOCUSED = 1 << int(Atspi.StateType.FOCUSED)
MUCH = 10  # things: all that is told together comes sooner than what so many are
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
        self.windows = {}
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

    def ask(self, name, path, interface, method, parameters=None):
        """The answer as it came."""
        try:
            return self.connection.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE,
                                             CALL_TIMEOUT, None)
        except GLib.Error as error:
            raise Gone(f'{interface}.{method}: {error.message}') from error

    def call(self, name, path, interface, method, parameters=None):
        return self.ask(name, path, interface, method, parameters).unpack()

    def ask_all(self, questions):
        """The answers to several questions (name, path, interface, method, parameters if any) as they came, in order; None
        from what is not there any more. All are sent before the first is waited for."""
        answers, left = [None] * len(questions), len(questions)

        def take(connection, result, number):
            nonlocal left
            left -= 1
            try:
                answers[number] = connection.call_finish(result)
            except GLib.Error:
                pass

        turn = GLib.MainContext()
        turn.push_thread_default()
        for number, (name, path, interface, method, *parameters) in enumerate(questions):
            self.connection.call(name, path, interface, method, parameters[0] if parameters else None, None,
                                 Gio.DBusCallFlags.NONE, CALL_TIMEOUT, None, take, number)
        while left > 0:
            turn.iteration(True)
        turn.pop_thread_default()
        return answers

    def applications(self):
        """The accessible objects of all programs."""
        root = Node(self, 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        return root.children()

    def connections_of(self, process):
        """The names on this bus of the program with this process id."""
        for name in self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'ListNames')[0]:
            try:
                if name.startswith(':') and self.process_of(name) == process:
                    yield name
            except Gone:
                pass

    def ping(self, name):
        """Returns once that connection has taken in all that was sent to it before: the bus keeps their order."""
        self.ask(name, '/', 'org.freedesktop.DBus.Peer', 'Ping')

    def process_of(self, name):
        return self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                         GLib.Variant('(s)', (name,)))[0]


class Told:
    """All that a program tells of at one moment. A walk has several questions about each thing and waits for every answer:
    on a loaded machine it takes longer than a toast is there. Here one question brings what each thing is, and the
    questions for what is in them are sent all together. What it is asked for as somebody's child it tells of from then on;
    where little is unknown, that is asked for by itself."""

    def __init__(self, bus, bus_name):
        self.bus, self.bus_name = bus, bus_name
        self.items, self.asked = {}, {}

    def listen(self):
        answer = self.bus.ask(self.bus_name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
        self.items |= dict(map(told_item, children_of_variant(answer.get_child_value(0))))
        return self

    def all(self):
        """(role, name) of each."""
        return [(role, name) for role, name, _states, _count in self.items.values()]

    def ask_for_children(self, targets):
        """Of each of these. Where they stand is told of, too, but not truly: what is hidden keeps a place."""
        questions = [target for target in targets if target not in self.asked and self.count_in(target) != 0]
        answers = self.bus.ask_all([(*target, ACCESSIBLE, 'GetChildren') for target in questions])
        for target, answer in zip(questions, answers):
            self.asked[target] = [child for child in answer.unpack()[0] if child[1] != NOTHING] if answer else []

    def count_in(self, target):
        return self.items[target][3] if target in self.items else None

    def shown_children(self, target):
        return [child for child in self.asked.get(target, []) if 'visible' in self.facts(child)[2]]

    def facts(self, target):
        """Role, name, states."""
        return self.items[target][:3]

    def ask_for_facts(self, targets):
        """Of each of these by itself."""
        name = GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))
        answers = iter(self.bus.ask_all([question for target in targets for question in (
            (*target, ACCESSIBLE, 'GetRole'), (*target, ACCESSIBLE, 'GetState'), (*target, PROPERTIES, 'Get', name))]))
        for target, *facts in zip(targets, answers, answers, answers):
            if None in facts:
                self.items[target] = ('invalid', '', frozenset(), 0)
                continue
            role, states, name = (answer.unpack()[0] for answer in facts)
            self.items[target] = (role_of(role), name, nicks_of(*states), None)

    def learn(self, targets):
        """What these are: from all that is told where it is much, and what isn't told."""
        if sum(target not in self.items for target in targets) > MUCH:
            self.listen()
        self.ask_for_facts([target for target in targets if target not in self.items])

    def children(self, target, showing):
        """Of this, as far as they are asked about."""
        return self.shown_children(target) if showing else self.asked.get(target, [])

    def complete(self, target, showing=True):
        """Asks for all that is in this, and it, level by level; where what is hidden doesn't count, not for that."""
        self.learn([target])
        level = [target]
        while level:
            self.ask_for_children(level)
            self.learn([child for parent in level for child in self.asked.get(parent, [])])
            level = [child for parent in level for child in self.children(parent, showing)]

    def name_of(self, target):
        role, name, _states = self.facts(target)
        # Where the program doesn't say it, it may stand elsewhere.
        return name or (Node(self.bus, *target).name if has_words_elsewhere(role) else '')


def children_of_variant(variant):
    return map(variant.get_child_value, range(variant.n_children()))


def told_item(item):
    """What is said of one thing: ((bus name, path), (role, name, states, how much is in it)). A plan's window has a
    thousand of them, and to make objects of the rest takes as long again."""
    field = item.get_child_value
    target = tuple(part.get_string() for part in children_of_variant(field(0)))
    role = field(7).get_uint32()
    states = nicks_of(*(part.get_uint32() for part in children_of_variant(field(9))))
    return target, (role_of(role), field(6).get_string(), states, field(4).get_int32())


def tell_all(bus, bus_name):
    """All that a program tells of, as it comes: to make objects of it takes longer than to hear it."""
    answer = bus.ask(bus_name, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
    return children_of_variant(answer.get_child_value(0))


def target_of(item):
    return tuple(part.get_string() for part in children_of_variant(item.get_child_value(0)))


def focused_in(bus, bus_name):
    """What a program says has the keyboard focus: one thing, and in a window behind another one sometimes, too."""
    return [Node(bus, *target_of(item)) for item in tell_all(bus, bus_name)
            if item.get_child_value(9).get_child_value(0).get_uint32() & FOCUSED]


def told_in(place, showing=True):
    """(node, role, name, states) of all that is in a place, itself included, in order; of what is shown there, if nothing
    else is said."""
    told = Told(place.bus, place.bus_name)
    told.complete(place.target, showing)

    def all_of(target):
        yield Node(place.bus, *target), told.facts(target)[0], told.name_of(target), told.facts(target)[2]
        for child in told.children(target, showing):
            yield from all_of(child)

    return all_of(place.target)


def has_words_elsewhere(role):
    """Newer releases of GTK leave the names of menu items to their labels, and that of a status to its text."""
    return role == 'status-bar' or role.endswith('menu-item')


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
        return self.call(PROPERTIES, 'Get', '(ss)', interface, name)[0]

    @property
    def target(self):
        return (self.bus_name, self.path)

    @property
    def name(self):
        return self.get(ACCESSIBLE, 'Name') or self._words_elsewhere()

    def _words_elsewhere(self):
        role = self.role
        if not has_words_elsewhere(role):
            return ''
        if role == 'status-bar':
            return self.text if 'Text' in self.interfaces else ''
        labels = [Node(self.bus, *target) for kind, targets in self.relations for target in targets if kind == LABELLED_BY]
        return ' '.join(label.text for label in labels)

    @property
    def description(self):
        return self.get(ACCESSIBLE, 'Description')

    @property
    def role(self):
        return role_of(self.call(ACCESSIBLE, 'GetRole')[0])

    @property
    def states(self):
        return nicks_of(*self.call(ACCESSIBLE, 'GetState')[0])

    def window(self):
        """The window that it is in, or None. This alone is kept: nothing goes from one window to another, and to ask
        everything between for it again, with each key that is pressed, takes the program longer than the keys."""
        node, between = self, []
        while node is not None and node.target not in self.bus.windows and node.role not in WINDOWS:
            between.append(node.target)
            node = node.parent
        if node is not None:
            node = self.bus.windows.get(node.target, node)
            self.bus.windows |= dict.fromkeys(between, node)
        return node

    def is_in_active(self):
        """Whether it is in the window that says that keys go to it, or in what opened from there."""
        node = self
        try:
            while node is not None and 'active' not in node.states:
                node = node.parent
        except Gone:
            return False
        return node is not None

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
    def selection(self):
        """Where what is selected of its text begins and ends, or nothing."""
        return tuple(self.call(TEXT, 'GetSelection', '(i)', 0)) if self.call(TEXT, 'GetNSelections')[0] else None

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
        try:
            for node, its_role, its_name, _states in told_in(self, showing):
                if node != self and (roles is None or its_role in roles) and (name is None or fits(name, its_name)):
                    yield node
        except Gone:
            return

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


def role_of(number):
    return ROLES.get(number, f'role {number}')


@functools.cache
def nicks_of(low, high):
    """The names of states."""
    bits = low | high << 32
    return frozenset(nick for number, nick in STATES.items() if bits >> number & 1)


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
