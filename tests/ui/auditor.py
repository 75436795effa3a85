# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at screens as a screen reader does, and collects complaints: what is called by its class or not at all, what takes
the focus and has no role or state that says what it is, and ways of the focus that stick or are not the same both ways."""

import re

import harness
from harness import Failed, a11y, wait_for

USED = {'push-button', 'toggle-button', 'check-box', 'radio-button', 'text', 'entry', 'combo-box', 'list-item', 'list',
        'menu-item', 'check-menu-item', 'radio-menu-item', 'slider', 'spin-button', 'link', 'page-tab', 'switch', 'grid',
        'option-pane', 'table', 'calendar'}
BUTTONS = {'push-button', 'toggle-button'}
MENU_ITEMS = {'menu-item', 'check-menu-item', 'radio-menu-item', 'push-button'}
# A label takes the focus where its text is to be selected and copied, and a calendar is a group: GTK has no roles for them.
# The heading of a page has it when the page comes, so that it is said. The row of a table that heads its columns has no name.
FOCUSED = USED | {'label', 'panel', 'heading', 'table-row', 'table-cell'}
# One of these is said of such beside the name. (GTK says of a list's row that it can be selected when it first was, and of
# a button or a menu's item that it can be ticked while it is.)
STATES = {'text': {'editable', 'read-only'}, 'entry': {'editable', 'read-only'}}
CLASS_NAME = re.compile(r'\b(Gtk|Gdk|Adw|Trends)[A-Z]')
MNEMONIC = re.compile(r'(^|\s)\w*_\w')


def complaint(role, name):
    """What is wrong with the name of something that is shown, or None."""
    if CLASS_NAME.search(name):
        return 'is called by its class'
    if role not in USED:
        return None
    if not name.strip():
        return 'has no name'
    if MNEMONIC.search(name):
        return 'has a mnemonic in its name'
    half = name[:len(name) // 2]
    if len(name) > 3 and name == f'{half} {half}':
        return 'says its name twice'
    return None


def focus_complaint(role, name, states):
    """The same of something that has the focus."""
    if role not in FOCUSED:
        return 'has the focus, and no role that says what it is'
    if not {'focusable', 'focused', 'sensitive', 'visible'} <= states:
        return f'has the focus, and its states are {sorted(states)}'
    if role in STATES and not STATES[role] & states:
        return f'is none of {sorted(STATES[role])}'
    return complaint(role, name) or (None if name.strip() else 'has no name')


class Auditor:
    """Of one program on its desktop."""

    def __init__(self, desktop, app):
        self.desktop, self.app = desktop, app
        self.complaints = []
        self.windows = app.frames()

    def complain(self, screen, what):
        what = f'{screen}: {what}'
        if what not in self.complaints:
            print(f'# {what}', flush=True)
        self.complaints.append(what)

    def expect_none(self):
        if self.complaints:
            raise Failed(f'{len(self.complaints)} complaints:\n' + '\n'.join(sorted(set(self.complaints))))

    # ------------------------------------------------------------------ what is there

    def look(self, screen, place=None, at_least=6):
        """At all that is shown, and at the names of all that has told of itself, shown or not, inner parts included."""
        seen = 0
        for frame in [place] if place is not None else self.app.frames():
            for node, role, name, _states in a11y.told_in(frame):
                seen += role in USED
                why = complaint(role, name)
                if why is None and role in BUTTONS and node.description == name:
                    why = 'says its name again as what it is described by'
                if why is not None:
                    self.complain(screen, f'{role} {name!r} {why}')
        told = a11y.Told(self.desktop.bus, self.app.root.bus_name).listen().all()
        for role, name in told:
            if CLASS_NAME.search(name):
                self.complain(screen, f'{role} {name!r} is called by its class')
        assert seen >= at_least, f'too little of {screen} was seen'
        print(f'# {screen}: {seen} of {len(told)} looked at, {len(self.complaints)} complaints', flush=True)

    # ------------------------------------------------------------------ the way round

    def step(self, screen, key, node):
        """What has the focus after this key, which is to be something else; None where it is not."""
        after = self.app.step_focus(key, node, patience=10)
        if after is None or after == node:
            self.complain(screen, f'{key} does not go on from {node}')
            return None
        try:
            after, role, name, states = self.settled(after)
        except Failed:
            self.complain(screen, f'{key} comes to {after}, and then to nothing that has the focus')
            return None
        why = focus_complaint(role, name, states)
        if why is not None:
            self.complain(screen, f'{key} comes to {role} {name!r}, which {why}')
        return after

    def settled(self, node):
        """What has the focus, and still had it when it had said what it is: a list begins at its first row and goes on to
        what is chosen, between any two questions."""
        latest = [node]

        def look():
            node = latest[0]
            if not node.has_focus():
                latest[0] = self.app.focus() or node
                return None
            facts = node, node.role, node.name, node.states
            return facts if 'focused' in facts[-1] else None
        return wait_for('the focus to settle', look, patience=10)

    def go(self, screen, key, end=None, most=150):
        """Presses the key until the focus is where it was, or on `end`; all that has had it, the first included."""
        passed = [self.app.focus()]
        end = end or passed[0]
        while len(passed) < most:
            node = self.step(screen, key, passed[-1])
            if node is None:
                return passed
            passed.append(node)
            if node == end or isinstance(end, str) and node.name == end:
                return passed
        self.complain(screen, f'{key} does not come to {end}, but to {passed}')
        return passed

    def go_both_ways(self, screen, forwards='Tab', backwards='shift+Tab', end=None, at_least=2):
        """Once round, or from here to what is called `end`, and then the other way, which has to be the same way back;
        the nodes in order."""
        before = len(self.complaints)
        there = self.go(screen, forwards, end)
        back = self.go(screen, backwards, there[0])
        if len(self.complaints) == before and there != back[::-1]:
            self.complain(screen, f'{forwards} goes {there}, {backwards} {back}')
        assert len(self.complaints) > before or len(there) > at_least, f'{screen} has but {there}'
        print(f'# {screen}: {len(there) - 1} stops, {len(self.complaints)} complaints', flush=True)
        return there

    def look_round(self, screen, place=None, at_least=6, stops=2):
        """At what is shown, and both ways round it."""
        self.look(screen, place, at_least)
        return self.go_both_ways(screen, at_least=stops)

    def look_into(self, opener, a_list=False, at_least=3):
        """The same of what opens from something that is pressed; it is left by Escape, and the focus comes back. Through a
        list that is all there is, the arrow keys go."""
        screen = f'what {opener.name} opens'
        self.step(screen, 'space', opener)
        self.look(screen, at_least=at_least)
        if a_list:
            end = self.app.step_focus('End')
            self.app.step_focus('Home', end)
            self.go_both_ways(screen, 'Down', 'Up', end, at_least=1)
        else:
            self.go_both_ways(screen, at_least=1)
        self.desktop.key('Escape')
        wait_for(f'the focus to come back to {opener}', opener.has_focus)

    def look_through_menu(self, screen, item, *submenus):
        """The same of an open menu that has this item, and of these menus within; then it is closed."""
        self.app.find('menu-item', item)
        if self.app.focused().role not in MENU_ITEMS:
            self.app.step_focus('Down')
        self.look(screen)
        items = self.go_both_ways(screen, 'Down', 'Up')
        for submenu in submenus:
            opener = self.app.tab_to('menu-item', submenu, key='Down')
            self.step(screen, 'Right', opener)
            self.look(f'{screen}: {submenu}')
            self.go_both_ways(f'{screen}: {submenu}', 'Down', 'Up')
            self.desktop.key('Left')
            wait_for(f'the focus to come back to {submenu}', opener.has_focus)
        self.desktop.key('Escape')
        wait_for('the menu to close', lambda: self.app.focus() not in items)

    def opened(self, screen):
        """The dialog that is opened, as soon as the focus is in it."""
        def look():
            focus = self.app.focus()
            window = focus.window() if focus is not None else None
            return window if window is not None and window not in self.windows else None
        self.windows.append(wait_for(screen, look))
        return self.windows[-1]

    def closes(self, screen):
        """The dialog that was opened last, by Escape."""
        self.desktop.key('Escape')
        self.windows.pop()
        wait_for(f'{screen} to close', lambda: len(self.app.frames()) == len(self.windows))
