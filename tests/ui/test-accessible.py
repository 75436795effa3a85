#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, on every screen: each thing that can be used has a role and a name of its own, nothing is
called by its class, keys come everywhere and get out again, forwards and backwards, and states are told."""

import re

import harness
from harness import Failed, a11y, pattern, wait_for

USED = {'push-button', 'toggle-button', 'check-box', 'radio-button', 'text', 'entry', 'combo-box', 'list-item', 'list',
        'menu-item', 'check-menu-item', 'radio-menu-item', 'slider', 'spin-button', 'link', 'page-tab', 'switch', 'grid',
        'option-pane', 'table', 'calendar'}
CLASS_NAME = re.compile(r'\b(Gtk|Gdk|Adw|Trends)[A-Z]')
MNEMONIC = re.compile(r'(^|\s)\w*_\w')
FIRST_TREND = pattern('^Trend 1: Technology for public good')
FIRST_ROW = pattern('^Data ethics board,')
ENTRY = ('text', 'entry')


def complaint(role, name):
    # Arrows that GTK draws are fillers, which no screen reader speaks.
    if role != 'filler' and CLASS_NAME.search(name):
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


def audit(app, screen, place=None, at_least=6):
    """Complaints about what can be used on what is shown."""
    found, seen = [], 0
    for frame in [place] if place is not None else app.frames():
        for _depth, node in frame.walk(into=a11y.is_shown):
            try:
                role, name, states = node.role, node.name, node.states
            except a11y.Gone:
                continue
            if 'visible' not in states or own_part_of_gtk(node, role, name):
                continue
            seen += role in USED
            why = complaint(role, name)
            if why is not None:
                found.append(f'{screen}: {role} {name!r} {why}')
    found += called_by_class(app, screen)
    print(f'# {screen}: {seen} looked at, {len(found)} complaints', flush=True)
    assert seen >= at_least, f'too little of {screen} was seen'
    return found


def called_by_class(app, screen):
    """Complaints about whatever has told of itself, shown or not, inner parts of GTK's widgets included: one question."""
    told = a11y.Told(app.desktop.bus, app.root.bus_name).all()
    assert told or harness.GTK_MINOR >= 10, 'nothing has told of itself'
    return [f'{screen}: {role} {name!r} is called by its class' for role, name in told
            if role != 'filler' and CLASS_NAME.search(name)]


def go_round(app, screen, key, most=150):
    """Presses the key until the focus is where it was; what had it, and complaints on the way."""
    begin, passed, found = app.focus(), [], []
    node = begin
    for _ in range(most):
        before, node = node, app.step_focus(key)
        if node is None or node == before:
            found.append(f'{screen}: {key} does not go on from {before}')
            break
        role, name = node.role, node.name
        passed.append(name)
        why = complaint(role, name) or ('' if name.strip() else 'has no name')
        if why or role in ('panel', 'unknown', 'filler'):
            found.append(f'{screen}: {role} {name!r} has the focus and {why or "no role"}')
        if node == begin:
            break
    else:
        found.append(f'{screen}: {key} does not come round: {passed}')
    return passed, found


def there_and_back(app, screen, forwards='Tab', backwards='shift+Tab'):
    """All that can have the focus, once round and once round the other way."""
    there, found = go_round(app, screen, forwards)
    back, more = go_round(app, screen, backwards)
    found += more
    if not found and set(there) != set(back):
        found.append(f'{screen}: {backwards} does not come to {set(there) - set(back)}, '
                     f'{forwards} not to {set(back) - set(there)}')
    print(f'# {screen}: {len(there)} stops, {len(found)} complaints', flush=True)
    return there, found


def own_part_of_gtk(node, role, name):
    """Parts that GTK makes, and names, by itself: they are announced with what they are in."""
    try:
        parent = node.parent
        if parent is None:
            return False
        if role == 'combo-box' and 'focusable' not in node.states:
            # The button in it takes the focus, and has the name.
            return any('focusable' in child.states and child.name for child in node.children())
        return parent.role == 'combo-box' and role == 'list'
    except a11y.Gone:
        return False


def expect_none(found):
    if found:
        raise Failed(f'{len(found)} complaints:\n' + '\n'.join(sorted(set(found))))


def welcome(desktop):
    app = desktop.launch()
    app.focused('push-button', pattern('^New plan'))
    found = audit(app, 'welcome')
    app.quit()
    expect_none(found)


def board(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    found = audit(app, 'board')
    app.press('push-button', 'Plan menu')
    app.find('menu-item', pattern('^Rename'))
    found += audit(app, 'plan menu')
    desktop.key('Escape')
    app.gone('menu-item', pattern('^Rename'))
    app.press('push-button', 'Main menu')
    app.find('menu-item', pattern('^About'))
    found += audit(app, 'main menu')
    desktop.key('Escape')
    app.gone('menu-item', pattern('^About'))
    desktop.key('ctrl+f')
    app.focused(ENTRY, 'Search initiatives')
    desktop.type('data')
    app.find(None, pattern('^8 of '))
    app.find(('push-button', 'toggle-button'), 'Owner: Any owner')
    found += audit(app, 'search')
    desktop.key('Escape')
    app.quit()
    expect_none(found)


def details(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('Return')
    pane = app.find(None, 'Details')
    app.find('push-button', 'Close details')
    found = audit(app, 'details of a trend')
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)
    desktop.key('Return')
    app.find('push-button', pattern('^Delete initiative'))
    for section in list(app.frame().all('push-button')):
        if {'expandable', 'focusable'} <= section.states and 'expanded' not in section.states:
            section.do()
            wait_for(f'{section} to open', lambda node=section: 'expanded' in node.states)
    found += audit(app, 'details of an initiative')
    assert pane is not None
    app.quit()
    expect_none(found)


def dialogs(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    found = []
    for screen, key, title in [('export', 'ctrl+e', 'Export'), ('properties', 'alt+Return', pattern('roperties'))]:
        desktop.key(key)
        found += audit(app, screen, app.frame(title))
        desktop.key('Escape')
        wait_for(f'{screen} to close', lambda: len(app.frames()) == 1)
    desktop.key('alt+Return')
    app.tab_to(None, pattern('Financial year.*: April$'))
    desktop.key('space', 'Down', 'Return')
    app.focused(None, pattern('Financial year.*: (?!April)[A-Z][a-z]+$'))
    desktop.key('Escape')
    wait_for('properties to close', lambda: len(app.frames()) == 1)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Rename'))
    found += audit(app, 'rename', app.frame('Rename the plan'), at_least=4)
    desktop.key('Escape')
    wait_for('renaming to close', lambda: len(app.frames()) == 1)
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)
    desktop.key('Menu')
    app.find('menu-item', pattern('^Move to'))
    found += audit(app, "an initiative's menu")
    desktop.key('Escape')
    app.gone('menu-item', pattern('^Move to'))
    app.focused('list-item', FIRST_ROW)
    desktop.key('m')
    app.find(ENTRY, 'Search trends')
    found += audit(app, 'move to')
    desktop.key('Escape')
    app.gone(ENTRY, 'Search trends')
    app.quit()
    expect_none(found)


def tab_order(desktop):
    """Once round the window: header, every card, details, and back."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('Return')
    app.find('push-button', 'Close details')
    begin, order = app.focus(), []
    for _ in range(150):
        node = app.step_focus()
        order.append(node.name if node is not None else 'nothing with a name')
        if node == begin:
            break
    else:
        raise Failed(f'Tab does not come round: {order}')
    assert 'nothing with a name' not in order, order
    for part in ['Close details', 'Stance']:
        if not any(part in name for name in order):
            raise Failed(f'Tab never comes to {part}: {order}')
    start = order.index('Plan menu')
    in_order = iter(order[start:] + order[:start])
    for part in ['Plan menu', 'Title: Millbrook', 'Search and filter', 'Export', 'Details', 'Main menu',
                 'Trend 1: Technology', 'Add initiative to Technology', 'Trend 5: Infrastructure',
                 'Add initiative to Infrastructure']:
        if not any(part in name for name in in_order):
            raise Failed(f'Tab does not come to {part} in the order of what is seen: {order}')
    before = app.focus()
    desktop.key('shift+Tab')
    wait_for('Shift+Tab to go back', lambda: app.focus() not in (None, before))
    app.quit()


def states(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('Down')
    row = app.focused('list-item', FIRST_ROW)
    wait_for('the row to be selected', lambda: 'selected' in row.states)
    desktop.key('Down')
    wait_for('another to be selected', lambda: 'selected' not in row.states)
    desktop.key('F9')
    section = app.find('push-button', 'Who and when')
    wait_for('an open section', lambda: 'expanded' in section.states)
    section.do()
    wait_for('a closed section', lambda: 'expanded' not in section.states and 'expandable' in section.states)
    undo = app.find('push-button', 'Nothing to undo')
    assert 'sensitive' not in undo.states, undo.states
    desktop.key('ctrl+e')
    dialog = app.frame('Export')
    choices = list(dialog.all(('radio-button', 'check-box')))
    checked = [choice.name for choice in choices if 'checked' in choice.states]
    assert len(choices) == 6 and len(checked) == 2, (choices, checked)
    desktop.key('Escape')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    app.quit()


def renamed(desktop):
    """What is called after a trend follows its title."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    desktop.key('Return')
    app.find('push-button', 'Close details')
    app.tab_to('text', pattern('^Title$'))
    desktop.key('ctrl+a')
    desktop.type('Town hall')
    app.find('push-button', pattern('^Trend 1: Town hall,'))
    app.find('list', 'Initiatives of Town hall')
    app.find(None, 'Add initiative to Town hall')
    app.quit()


def title_typed(desktop):
    """The window's name, which would be spoken at each letter, waits until the plan's title is typed."""
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    app.press('push-button', pattern('^Title: Millbrook'))
    entry = app.focused(ENTRY)
    before = app.frame().name
    desktop.key('ctrl+a')
    for typed in ('H', 'Ha', 'Har'):
        desktop.type(typed[-1])
        wait_for(f'{typed} to be typed', lambda text=typed: entry.text == text)
        assert app.frame().name == before, app.frame().name
    desktop.key('Return')
    wait_for('the window to be called by the new title', lambda: app.frame().name.startswith('Har '))
    app.quit()


if __name__ == '__main__':
    harness.main(welcome, board, details, dialogs, tab_order, renamed, title_typed, states, width=1440, height=900)
