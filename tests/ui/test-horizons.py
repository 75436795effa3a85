#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap as now, next and later: by keys, the pointer and a screen reader; and what it leaves out."""

import json
import re

import harness
import rooms
from harness import Failed, pattern, wait_for

FIRST_TREND = pattern('^Trend 1: Technology for public good')
ENTRY = ('text', 'entry')
BUTTON = ('push-button', 'toggle-button')
MENU_ITEM = ('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button')
MENU_SUBMENU = MENU_ITEM + ('push-button', 'toggle-button', 'menu')
CARD = re.compile(r', card (\d+) of (\d+) of (.*)$')
PROPOSED = pattern(', proposed: ')
DATED, UNDATED, LEFT_OUT = 'Blue Badge renewals in a day', 'Digital inclusion grants', 'Evening web chat'


def begin(desktop, *options):
    name = f'{options[-1]}.trends' if options else 'Millbrook.trends'
    app = desktop.launch(desktop.new_plan(name, *(options or ['--sample'])))
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    app.find('list', 'Roadmap')
    app.focused('push-button', FIRST_TREND)
    desktop.key('h')
    app.find('list', pattern('^Now, '))
    return app


def cards(app):
    return [node for node in app.frame().all('list-item') if CARD.search(node.name)]


def horizon_of(app, title):
    return {node.name.split(',')[0]: CARD.search(node.name).group(3) for node in cards(app)}.get(title)


def card(app, title):
    return app.find('list-item', pattern(f'^{re.escape(title)},.* card '))


def selected(app):
    return {node.name.split(',')[0] for node in cards(app) if 'selected' in node.states}


def focused_card(app, title):
    return app.focused('list-item', pattern(f'^{re.escape(title)},.* card '))


def go_to(desktop, app, title):
    app.click(card(app, title), at=(0.5, 0.2))
    try:
        wait_for('it alone to be selected', lambda: selected(app) == {title}, patience=5)
    except Failed:
        # A popover that was opened and closed by way of the accessibility bus may keep GTK's grab, and takes the first
        # click for its own; a person clicks again.
        app.click(card(app, title), at=(0.5, 0.2))
    focused_card(app, title)
    wait_for('it alone to be selected', lambda: selected(app) == {title})


def as_json(desktop, name='Millbrook'):
    """All of a plan as its file has it."""
    return desktop.state_of(desktop.documents / f'{name}.trends')


def initiative(document, title):
    return next(one for one in json.loads(document)['initiatives'] if one['title'] == title)


def saved_as(desktop, what, condition):
    """The plan as it is written, once it is so."""
    return wait_for(what, lambda: (lambda document: condition(document) and document)(as_json(desktop)))


def drag_card(desktop, app, title, horizon):
    target = next(node for node in cards(app) if CARD.search(node.name).group(3) == horizon)
    desktop.drag(app.point(card(app, title), (0.5, 0.2)), app.point(target, (0.5, 0.6)))
    desktop.drop()


def sentences(desktop, app):
    """Each card says all of itself, its place, of how many and of what; a column is a list with its count."""
    places = {}
    for node in wait_for('cards', lambda: len(cards(app)) > 25 and cards(app)):
        place, count, horizon = CARD.search(node.name).groups()
        places.setdefault(horizon, []).append((int(place), int(count)))
        assert ', lead ' in node.name or ', no lead' in node.name, node.name
    assert set(places) == {'Now', 'Next', 'Later'}, places
    for horizon, found in places.items():
        assert sorted(found) == [(place + 1, len(found)) for place in range(len(found))], (horizon, found)
        done = sum(', Done, ' in node.name and CARD.search(node.name).group(3) == horizon for node in cards(app))
        app.find('list', f'{horizon}, {len(found)}' + (f', {done} done' if done else ''))

    # From column to column, and down one of them; what is gone to is selected.
    wait_for('a card', lambda: app.focus() is not None and ', card 1 of ' in app.focus().name)
    desktop.key('Down')
    wait_for('the second', lambda: ', card 2 of ' in app.focus().name and app.focus().name.endswith('of Now'))
    desktop.key('Right')
    wait_for('the second beside', lambda: re.search(', card 2 of .* of Next$', app.focus().name))
    wait_for('it to be selected', lambda: selected(app) == {app.focus().name.split(',')[0]})
    desktop.key('Left')
    wait_for('back', lambda: re.search(', card 2 of .* of Now$', app.focus().name))
    # With Shift what is come to is selected besides, down a column and beside it.
    titles = [app.focus().name.split(',')[0]]
    for number, (key, place) in enumerate([('shift+Down', ', card 3 of .* of Now$'),
                                           ('shift+Right', ', card 3 of .* of Next$')], 2):
        desktop.key(key)
        wait_for('the next', lambda place=place: re.search(place, app.focus().name))
        titles.append(app.focus().name.split(',')[0])
        wait_for(f'{number} to be selected', lambda: selected(app) == set(titles))
    desktop.key('shift+Left')
    wait_for('back', lambda: re.search(', card 3 of .* of Now$', app.focus().name))
    wait_for('two to be selected', lambda: selected(app) == set(titles[:2]))
    desktop.key('Up')
    wait_for('one to be selected', lambda: selected(app) == set(titles[:1]))

    # It is kept, as lanes and scale are; and goes back by the same key.
    desktop.key('h')
    app.find('list', 'Roadmap')
    desktop.key('h')
    app.find('list', pattern('^Now, '))


def compared(desktop, app):
    """Cards say what bars do beside a baseline, and what starts too early."""
    wait_for('one', lambda: [node.name for node in cards(app) if ' starts before “' in node.name])
    go_to(desktop, app, 'Blue Badge renewals in a day')
    desktop.key('b')
    app.focused(('text', 'entry'), 'Name')
    desktop.type('As approved')
    desktop.key('Return')
    app.press(BUTTON, 'Baselines')
    app.press('push-button', 'As approved')
    app.gone('push-button', 'As approved')
    app.tab_to('list-item', pattern(',.* card 1 of .* of Next$'))
    desktop.key('Down')
    focused_card(app, 'Blue Badge renewals in a day')
    desktop.key('h')
    app.focused('list-item', pattern('^Blue Badge renewals in a day, .* bar '))
    desktop.key('alt+Right', 'alt+Right', 'h')
    said = ', compared with “As approved”: slipped by 2 quarters'
    wait_for('the slip', lambda: said in focused_card(app, 'Blue Badge renewals in a day').name)


def moves(desktop, app):
    """A key, the menu and a drag end in the same plan; who is asked may leave all as it is; undo takes one step."""
    before = as_json(desktop)

    # What has no dates is moved at once.
    go_to(desktop, app, UNDATED)
    desktop.key('alt+Right')
    by_key = saved_as(desktop, 'another horizon', lambda now: initiative(now, UNDATED)['horizon'] == 'later')
    focused_card(app, UNDATED)
    wait_for('it in its column', lambda: horizon_of(app, UNDATED) == 'Later')
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)
    # What is dropped is selected, whatever was.
    go_to(desktop, app, DATED)
    drag_card(desktop, app, UNDATED, 'Later')
    saved_as(desktop, 'the same by a drag', lambda now: now == by_key)
    wait_for('it alone to be selected', lambda: selected(app) == {UNDATED})
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)

    # What has dates is asked for others, with a proposal; Escape and Cancel leave all as it is.
    go_to(desktop, app, DATED)
    desktop.key('alt+Right')
    app.focused('push-button', PROPOSED)
    desktop.key('Escape')
    focused_card(app, DATED)
    drag_card(desktop, app, DATED, 'Later')
    app.focused('push-button', PROPOSED)
    app.press('push-button', 'Cancel')
    focused_card(app, DATED)
    assert as_json(desktop) == before
    desktop.key('alt+Right')
    app.focused('push-button', PROPOSED)
    desktop.key('Return')
    by_key = saved_as(desktop, 'other dates', lambda now: initiative(now, DATED)['horizon'] == 'later')
    assert initiative(by_key, DATED)['start_date'] > initiative(before, DATED)['start_date']
    focused_card(app, DATED)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)
    drag_card(desktop, app, DATED, 'Later')
    app.focused('push-button', PROPOSED)
    desktop.key('Return')
    saved_as(desktop, 'the same by a drag', lambda now: now == by_key)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)
    go_to(desktop, app, DATED)
    desktop.key('Menu')
    app.press(MENU_SUBMENU, 'Horizon')
    app.press(MENU_ITEM, 'Later')
    app.focused('push-button', PROPOSED)
    desktop.key('Return')
    saved_as(desktop, 'the same by the menu', lambda now: now == by_key)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)

    # Escape lets go of what is dragged.
    desktop.drag(app.point(card(app, UNDATED), (0.5, 0.2)), app.point(card(app, 'Edge for CCTV')))
    desktop.xdotool('key', 'Escape')  # which lets the button be, as desktop.key() would not
    desktop.xdotool('mousemove_relative', 9, 0)
    desktop.drop()
    assert as_json(desktop) == before

    # Several are one edit, in whichever column they are.
    go_to(desktop, app, UNDATED)
    desktop.xdotool('keydown', 'ctrl')
    try:
        app.click(card(app, 'Co-design panel'), at=(0.5, 0.2))
    finally:
        desktop.xdotool('keyup', 'ctrl')
    wait_for('both', lambda: selected(app) == {UNDATED, 'Co-design panel'})
    desktop.key('alt+Left', 'alt+Left')
    saved_as(desktop, 'both elsewhere', lambda now: {initiative(now, title)['horizon'] for title in (
        UNDATED, 'Co-design panel')} == {'now'})
    desktop.key('ctrl+z', 'ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)


def typed(desktop, app):
    """Other dates than those that are proposed are typed, as elsewhere; what can't be one says why and stays."""
    before = as_json(desktop)
    was = initiative(before, DATED)
    go_to(desktop, app, DATED)
    desktop.key('alt+Right')
    app.focused('push-button', PROPOSED)
    proposed = [app.find(ENTRY, name).text for name in ('From', 'To')]
    assert all(proposed), proposed
    app.tab_to(ENTRY, 'From')

    # No day, one in another horizon, and an end before the start
    for first, words in [('when it suits', 'is not a date'), ('late 2099', 'could be many days'),
                         (was['start_date'], 'With these dates it would not be there. Later: ')]:
        desktop.key('ctrl+a')
        desktop.type(first)
        desktop.key('Return')
        app.find('label', pattern(words))
        app.focused(ENTRY, 'From')
    desktop.key('ctrl+a')
    desktop.type('Mar 2091')
    app.find('label', pattern('the first day of March 2091, after the plan$'))
    desktop.key('Tab')
    app.focused(ENTRY, 'To')
    desktop.key('ctrl+a')
    desktop.type('Mar 2090')
    desktop.key('Return')
    app.find('label', f'“{DATED}” would end before it starts.')
    app.focused(ENTRY, 'To')
    assert as_json(desktop) == before
    desktop.key('Escape')
    focused_card(app, DATED)
    assert as_json(desktop) == before

    # Enter takes them, in one edit; what was typed and left is proposed no more.
    drag_card(desktop, app, DATED, 'Later')
    app.focused('push-button', PROPOSED)
    assert [app.find(ENTRY, name).text for name in ('From', 'To')] == proposed
    app.tab_to(ENTRY, 'From')
    desktop.key('ctrl+a')
    desktop.type('Mar 2091')
    desktop.key('Tab')
    desktop.key('ctrl+a')
    desktop.type('Q1 91/92')
    desktop.key('Return')
    saved_as(desktop, 'the dates that were typed', lambda now: (
        initiative(now, DATED)['start_date'], initiative(now, DATED)['end_date'],
        initiative(now, DATED)['horizon']) == ('2091-03-01', '2091-06-30', 'later'))
    focused_card(app, DATED)
    wait_for('it in its column', lambda: horizon_of(app, DATED) == 'Later')
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)


def left_out(desktop, app):
    """What is not to be done is out of sight, said, and listed with its reason on request; it comes and goes."""
    before = as_json(desktop)
    app.find('label', '1 not shown: not doing')
    assert horizon_of(app, LEFT_OUT) is None
    desktop.key('x')
    wait_for('its reason', lambda: 'The trial reached too few people' in card(app, LEFT_OUT).name)
    # Tab comes to it and goes on, and Shift+Tab goes back.
    app.tab_to('list-item', pattern(f'^{LEFT_OUT},'))
    app.tab_to(BUTTON, 'Hide what we leave out')
    app.tab_to('list-item', pattern(f'^{LEFT_OUT},'), key='shift+Tab')
    app.tab_to(BUTTON, pattern('^Baselines$'), key='shift+Tab')

    # Dragged there, and by the key.
    go_to(desktop, app, 'Edge for CCTV')
    desktop.key('alt+Right')
    by_key = saved_as(desktop, 'a status', lambda now: initiative(now, 'Edge for CCTV')['status'] == 'not_doing')
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)
    # Of what goes well nothing is made up: what is said is of the confidence.
    wait_for('whose reason that is', lambda: re.search('Confidence Red: The trial', card(app, LEFT_OUT).name))
    drag_card(desktop, app, 'Edge for CCTV', 'Not doing')
    saved_as(desktop, 'the same by a drag', lambda now: now == by_key)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)

    # The line below is a target, too, whether they are listed or not.
    app.press(BUTTON, 'Hide what we leave out')
    app.find('label', '1 not shown: not doing')
    desktop.drag(app.point(card(app, 'Edge for CCTV'), (0.5, 0.2)),
                 app.point(app.find('label', '1 not shown: not doing')))
    desktop.drop()
    app.find('label', '2 not shown: not doing')
    saved_as(desktop, 'the same by the line', lambda now: now == by_key)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)

    # Along time, too; taken back it is planned.
    desktop.key('ctrl+1', 'ctrl+2')
    app.press('radio-button', 'Timeline')
    app.find('list', 'Roadmap')
    assert not app.has('list-item', pattern(f'^{LEFT_OUT},'))
    app.press(BUTTON, 'Show what we leave out')
    go_to(desktop, app, LEFT_OUT)
    desktop.key('Menu')
    app.press(MENU_SUBMENU, 'Horizon')
    app.press(MENU_ITEM, 'Now')
    saved_as(desktop, 'a status', lambda now: initiative(now, LEFT_OUT)['status'] == 'planned')
    app.focused('list-item', pattern(f'^{LEFT_OUT},.* bar '))


def stays_shut(desktop, app):
    """What is not to be done isn't listed before somebody asks: not for the menu that led there, nor for who comes next.
    In the table, which has it, the key says so."""
    go_to(desktop, app, UNDATED)
    desktop.key('Menu')
    app.press(MENU_SUBMENU, 'Horizon')
    app.press(MENU_ITEM, 'Not doing')
    app.find('label', '2 not shown: not doing')
    wait_for('the focus in the columns', lambda: CARD.search(app.focus().name))
    assert horizon_of(app, LEFT_OUT) is None

    # All others of its trend go, and it isn't shown for that.
    trend = initiative(as_json(desktop), LEFT_OUT)['trend']
    for one in [one for one in json.loads(as_json(desktop))['initiatives'] if one['trend'] == trend]:
        if one['title'] == LEFT_OUT or one['status'] == 'not_doing':
            continue
        go_to(desktop, app, one['title'])
        desktop.key('Delete')
        app.find('label', f'“{one["title"]}” deleted')
        wait_for('the focus', lambda: app.focus() is not None)
        assert horizon_of(app, LEFT_OUT) is None
    app.find('label', '2 not shown: not doing')

    # Elsewhere these keys do nothing to what is out of sight.
    desktop.key('ctrl+t')
    wait_for('rows', lambda: app.frame().all('table-row'))
    assert not [row for row in app.frame().all('table-row') if row.name.startswith(f'{LEFT_OUT},')]
    desktop.key('alt+End')
    desktop.key('ctrl+t')
    app.find('label', '2 not shown: not doing')
    assert horizon_of(app, LEFT_OUT) is None


def no_longer_needs(desktop, app):
    """What is needed no longer is chosen in the menu, and comes back by one undo."""
    before = as_json(desktop)
    go_to(desktop, app, DATED)
    desktop.key('Menu')
    app.press(MENU_SUBMENU, 'No longer needs')
    app.press(MENU_ITEM, 'One front door for housing')
    ends = [initiative(before, title)['id'] for title in (DATED, 'One front door for housing')]
    saved_as(desktop, 'a need less', lambda now: ends not in [
        [need['initiative'], need['needs']] for need in json.loads(now)['dependencies']])
    focused_card(app, DATED)
    desktop.key('ctrl+z')
    saved_as(desktop, 'the plan of before', lambda now: now == before)


def one_after_another(desktop, *parts):
    """In one program: to start it takes longer than what some of them do."""
    app = begin(desktop)
    for part in parts:
        part(desktop, app)
    app.quit()


def undone(desktop):
    """What leaves the plan as it was, but for the last"""
    one_after_another(desktop, sentences, moves, typed, no_longer_needs, left_out)


def kept(desktop):
    one_after_another(desktop, compared, stays_shut)


def fits(desktop):
    """However large text is, and however many columns there are, a small screen has room for all of them, and for what each
    is called."""
    plan = rooms.with_initiatives(desktop, 'Many.trends', 400)
    app = desktop.launch(plan)
    app.focused('push-button', FIRST_TREND)
    desktop.key('ctrl+2')
    app.press('radio-button', 'Columns')
    app.press(BUTTON, 'Show what we leave out')
    for name in 'Now', 'Next', 'Later', 'No horizon', 'Not doing':
        column = app.find('list', pattern(f'^{name}, '))
        left, _top, width, _height = column.extents
        assert left >= 0 and left + width <= desktop.width, (name, column.extents)
        label = app.find('label', name)
        left, _top, width, _height = label.extents
        assert left + width <= desktop.width, (name, label.extents)
    assert app.frame().extents[2] <= desktop.width, app.frame().extents
    app.quit()


fits.screen = {'width': 1024, 'height': 768, 'text_scale': 2}

if __name__ == '__main__':
    harness.main(undone, kept, fits)
