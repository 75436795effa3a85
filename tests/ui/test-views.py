#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several selected at once, and a trend's page: what a person does with keys and the pointer, in any view."""

import json

import harness
from harness import PROGRAM, pattern, wait_for

FIRST = 'Technology for public good'
FIRST_TREND = pattern(f'^Trend 1: {FIRST}')
SECOND_TREND = pattern('^Trend 2: Reimagining services')
FIRST_ROW = pattern('^Data ethics board,')
ENTRY = ('text', 'entry')
HEBREW, LEFT_TO_RIGHT = 'תוכנית', '\u200e'


def begin(desktop):
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'))
    app.focused('push-button', FIRST_TREND)
    app.find('list-item', FIRST_ROW)
    return app


def rows(app, trend=FIRST):
    return list(app.find('list', f'Initiatives of {trend}').all('list-item'))


def titles(app, trend=FIRST):
    return [row.name.split(',')[0] for row in rows(app, trend)]


def selected(app):
    """The titles of all rows that say that they are selected, in whatever list."""
    return {row.name.split(',')[0] for row in app.frame().all('list-item', pattern('.')) if 'selected' in row.states}


def expect_selected(app, *wanted):
    wait_for(f'{wanted} to be selected', lambda: selected(app) == set(wanted))


def with_control(desktop, app, node):
    desktop.xdotool('keydown', 'ctrl')
    try:
        app.click(node, at=(0.4, 0.5))
    finally:
        desktop.xdotool('keyup', 'ctrl')


def several(desktop):
    """By keys and by the pointer, on one card and on two; what is done to all of them is one edit."""
    app = begin(desktop)
    first, second = titles(app)[:2]
    desktop.key('Down')
    app.focused('list-item', FIRST_ROW)
    expect_selected(app, first)
    desktop.key('shift+Down')
    expect_selected(app, first, second)
    before = [row.name for row in rows(app)[:2]]

    desktop.key('1')
    wait_for('both to be critical', lambda: all('priority Critical' in row.name for row in rows(app)[:2]))
    desktop.key('ctrl+z')
    wait_for('both to be as before', lambda: [row.name for row in rows(app)[:2]] == before)

    desktop.key('ctrl+Return')
    app.find('label', '2 initiatives selected')
    expect_selected(app, first, second)
    opener = ('toggle-button', 'push-button')
    status = app.focused(opener, pattern('^Status: ')).name
    desktop.key('space')
    app.find('menu-item', 'Paused')
    desktop.key('Down', 'Down', 'Return')
    wait_for('another status', lambda: app.focused(opener, pattern('^Status: ')).name != status)
    desktop.key('ctrl+z')
    app.focused(opener, status)
    expect_selected(app, first, second)

    # Whoever all of them are to be led by, if there wasn't anybody of that name; and undone together.
    lead = app.tab_to(opener, pattern('^Lead: ')).name
    desktop.key('space')
    app.focused(ENTRY, 'Find by name')
    desktop.type('Ada Quill')
    app.find('push-button', pattern('Ada Quill'))
    desktop.key('Return')
    app.focused(opener, 'Lead: Ada Quill')
    desktop.key('ctrl+z')
    app.focused(opener, lead)
    expect_selected(app, first, second)
    home = app.tab_to(opener, pattern('^Trend: ')).name
    assert home == f'Trend: {FIRST}', home

    desktop.key('F9')
    app.gone('label', '2 initiatives selected')
    desktop.key('F9')
    app.find('label', '2 initiatives selected')
    desktop.key('F9')
    app.gone('label', '2 initiatives selected')
    other = app.find('list', 'Initiatives of Reimagining services').find('list-item')
    elsewhere = other.name.split(',')[0]
    with_control(desktop, app, other)
    expect_selected(app, first, second, elsewhere)
    with_control(desktop, app, other)
    expect_selected(app, first, second)

    app.click(rows(app)[0], at=(0.4, 0.5))
    expect_selected(app, first)
    desktop.key('ctrl+a')
    expect_selected(app, *titles(app))
    count = len(titles(app))
    desktop.key('Delete')
    app.find('label', pattern(f'^{count} initiatives deleted'))
    wait_for('none to be left', lambda: not rows(app))
    desktop.key('ctrl+z')
    wait_for('all to be back', lambda: len(rows(app)) == count)
    expect_selected(app, *titles(app))
    assert app.focused('list-item').name.startswith(titles(app)[0])
    desktop.key('ctrl+shift+z')
    wait_for('none to be left', lambda: not rows(app))
    desktop.key('ctrl+z')
    wait_for('all to be back', lambda: len(rows(app)) == count)
    expect_selected(app, *titles(app))
    app.quit()


def unfolded(desktop):
    """What is unfolded at the foot of the details is before one's eyes."""
    app = begin(desktop)
    desktop.key('ctrl+Return')
    app.focused('text', 'Title')
    for section, last in [('Other trends', 'Relied on by'), ('From the catalogue', 'Group')]:
        app.tab_to('push-button', section)
        desktop.key('space')
        label = app.find('label', last)
        wait_for(f'{last} to be in sight',
                 lambda node=label: 0 < node.extents[1] and node.extents[1] + node.extents[3] < desktop.height)
    app.quit()


def heading(app, name):
    return app.focused('heading', name)


def table_rows(app, trend=FIRST):
    return [row for row in app.find('list', f'Initiatives of {trend}').all(('table-row', 'list-item')) if row.name]


def table_titles(app, trend=FIRST):
    return [row.name.split(',')[0] for row in table_rows(app, trend)]


def sort_by_header(app, column):
    label = app.find('label', column)
    app.scroll_to(label, app.find(('push-button', 'toggle-button'), pattern('^Sorted by ')))
    app.click(label)


def page(desktop):
    """A trend over the whole view, there and back, with what can be done in every view."""
    app = begin(desktop)
    desktop.key('Return')
    heading(app, FIRST_TREND)
    assert not app.has('push-button', FIRST_TREND), 'the board is still there'
    assert not app.has('push-button', 'Close details'), 'the details are open'
    app.find('label', 'Workshop questions')
    app.find('label', 'Themes')
    step = app.find(('push-button', 'toggle-button'), 'Maturity now: Advanced')
    step.do()
    wait_for('the step to be pressed', lambda: step.states & {'pressed', 'checked'})

    in_order = table_titles(app)
    assert in_order[0] == 'Data ethics board', in_order
    app.tab_to(('push-button', 'toggle-button'), pattern('^Sorted by '))
    desktop.key('space')
    app.press(('menu-item', 'radio-menu-item', 'check-menu-item', 'radio-button'), 'Title')
    wait_for('another order', lambda: table_titles(app) == sorted(in_order, key=str.casefold))

    # A click on a header does the same, and the button says so.
    sort_by_header(app, 'Title')
    app.find(('push-button', 'toggle-button'), 'Sorted by Title, last first')
    wait_for('that order', lambda: table_titles(app) == sorted(in_order, key=str.casefold, reverse=True))
    sort_by_header(app, 'Status')
    app.find(('push-button', 'toggle-button'), 'Sorted by Status')

    # Undoing what was done in a field, or with another trend, leaves the focus there.
    app.tab_to(('push-button', 'toggle-button'), 'Target maturity: Advanced')
    desktop.key('space')
    desktop.key('ctrl+z')
    app.find('label', pattern('^Undone'))
    app.focused(('push-button', 'toggle-button'), 'Target maturity: Advanced')

    desktop.key('alt+Page_Down')
    heading(app, SECOND_TREND)
    desktop.key('alt+Page_Up')
    heading(app, FIRST_TREND)
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Return')
    heading(app, FIRST_TREND)
    desktop.key('n')
    app.focused(ENTRY, f'Add initiative to {FIRST}')
    desktop.type('Bus stop sensors')
    desktop.key('Return')
    wait_for('it in the table', lambda: 'Bus stop sensors' in table_titles(app))
    desktop.key('ctrl+z')
    wait_for('it to be gone', lambda: 'Bus stop sensors' not in table_titles(app))
    app.focused(('table-row', 'list-item'))  # what stands in its place
    app.quit()


def turned(desktop):
    """The sample with titles and names that run from right to left, and all of these."""
    plan = desktop.new_plan('Millbrook.trends', '--sample')
    document = json.loads(desktop.run(PROGRAM, 'export', plan, '--format', 'json', '--output', '-'))
    texts = set()
    for kind, member in [('trends', 'title'), ('owners', 'name'), ('initiatives', 'title'), ('milestones', 'title'),
                         ('governance_dates', 'title')]:
        for one in document.get(kind, []):
            one[member] = f'{HEBREW} {one[member]}'
            texts.add(one[member])
    changes = desktop.place / 'changes.json'
    changes.write_text(json.dumps(document))
    desktop.run(PROGRAM, 'import', plan, changes)
    return plan, texts


def turned_about(app, texts):
    """What would be turned about by a title that runs from right to left: sentences of ours that don't say how they run."""
    return [node for node in app.frame().all(None, pattern(HEBREW))
            if node.role != 'label' and node.name not in texts and not node.name.startswith(LEFT_TO_RIGHT)]


def right_to_left(desktop):
    """Every name that is a sentence runs from left to right, whatever the titles in it do."""
    plan, texts = turned(desktop)
    app = desktop.launch(plan)
    app.focused('push-button', pattern(HEBREW))
    for key, name in [('ctrl+2', 'Roadmap'), ('h', pattern('^Now, ')), ('ctrl+3', 'Value and effort')]:
        desktop.key(key)
        app.find('list', name)
        wait_for('sentences', lambda: len(list(app.frame().all(None, pattern(HEBREW)))) > 20)
        wait_for('all to run from left to right', lambda: not turned_about(app, texts))
        if key == 'h':
            wait_for('a card', lambda: app.focus() is not None and ', card ' in app.focus().name)
            desktop.key('alt+Right')
            app.find(None, pattern(f'^{LEFT_TO_RIGHT}.*{HEBREW}.* start'))
            desktop.key('Escape')
    app.quit()


def overridden(desktop):
    """A title that would turn about the order of all that follows is shown in its own, in every view."""
    path = desktop.new_plan('Turned.trends', '--sample')
    document = json.loads(desktop.run(PROGRAM, 'export', '--format', 'json', '--output', '-', path))
    # It is rated, has dates, and there is something to be said of it.
    rated = next(one for one in document['initiatives'] if one['title'] == 'Retention pay review')
    rated['title'] = 'Turned \u202eabout'
    turned = path.with_name('turned.json')
    turned.write_text(json.dumps(document))
    desktop.run(PROGRAM, 'import', path, turned)
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    for view in '1234':
        desktop.key(f'ctrl+{view}')
        app.find(None, pattern('Turned .*about'))
        for node in app.frame().all(None, pattern('Turned')):
            assert '\u202e' not in node.name, (view, node.describe())
    app.quit()


if __name__ == '__main__':
    harness.main(several, unfolded, page, right_to_left, overridden, leaks=False)
