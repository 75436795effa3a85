#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Initiatives are cut, copied, pasted and duplicated with all their fields, also from one plan into another; lines of
text become a title each."""

import json

import harness
from harness import pattern, wait_for

NOT_COPIED = {'id', 'trend', 'position', 'also_serves', 'votes', 'import_source', 'import_id', 'import_values'}
OWNERS = ('lead', 'sro', 'sponsor')


def plan_of(desktop, path):
    return json.loads(desktop.run(harness.PROGRAM, 'export', '--format', 'json', '--output', '-', path))


def begin(desktop, *options):
    path = desktop.new_plan('Millbrook.trends', *options)
    app = desktop.launch(path)
    app.focused('push-button', pattern('^Trend 1: '))
    return app, path


def of_title(plan, title):
    return [entry for entry in plan['initiatives'] if entry['title'] == title]


def fields(plan, entry):
    """What a copy has, too: owners by name, for their ids may be others."""
    names = {owner['id']: owner['name'] for owner in plan.get('owners', ())}
    kept = {key: value for key, value in entry.items() if key not in NOT_COPIED | {'title'}}
    for key in OWNERS:
        if key in kept:
            kept[key] = names[kept[key]]
    if 'contributors' in kept:
        kept['contributors'] = [names[id_] for id_ in kept['contributors']]
    return kept


def choose(app, title):
    """With the focus on its row."""
    app.click(app.find('list-item', pattern(f'^{title}')), at=(0.3, 0.5))
    return app.focused('list-item', pattern(f'^{title}'))


def saved(desktop, path, what, condition):
    return wait_for(what, lambda: (lambda plan: condition(plan) and plan)(plan_of(desktop, path)))


def duplicates(desktop):
    """Ctrl+D adds it once more, after itself, with all it has; one undo takes that back."""
    app, path = begin(desktop, '--sample')
    before = plan_of(desktop, path)
    choose(app, 'Data ethics board')
    desktop.key('ctrl+d')
    app.find('label', '“Data ethics board (copy)” added')
    app.focused('list-item', pattern('^Data ethics board .copy.'))
    after = saved(desktop, path, 'the copy', lambda plan: of_title(plan, 'Data ethics board (copy)'))
    original, = of_title(before, 'Data ethics board')
    copy, = of_title(after, 'Data ethics board (copy)')
    assert fields(before, original) == fields(after, copy), (original, copy)
    assert copy['trend'] == original['trend'] and copy['id'] != original['id']
    desktop.key('ctrl+z')
    saved(desktop, path, 'the copy to be gone', lambda plan: len(plan['initiatives']) == len(before['initiatives']))
    app.quit()


def moves(desktop):
    """Cut here and pasted there; undo twice, and all is as it was."""
    app, path = begin(desktop, '--sample')
    before = plan_of(desktop, path)
    choose(app, 'Data ethics board')
    desktop.key('ctrl+x')
    app.find('label', pattern('^“Data ethics board” cut, and what it needs is left behind'))
    saved(desktop, path, 'it to be gone', lambda plan: not of_title(plan, 'Data ethics board'))
    choose(app, 'One front door for housing')
    desktop.key('ctrl+v')
    app.find('label', '1 initiative pasted in Reimagining services')
    app.focused('list-item', pattern('^Data ethics board'))
    after = saved(desktop, path, 'it to be there', lambda plan: of_title(plan, 'Data ethics board'))
    original, = of_title(before, 'Data ethics board')
    copy, = of_title(after, 'Data ethics board')
    assert fields(before, original) == fields(after, copy), (original, copy)
    assert copy['trend'] == of_title(after, 'One front door for housing')[0]['trend']
    desktop.key('ctrl+z')
    desktop.key('ctrl+z')
    saved(desktop, path, 'it to be back', lambda plan: plan['initiatives'] == before['initiatives'])
    app.quit()


def between(desktop):
    """From one plan into another: its owner comes along, and is there once; other programs get rows."""
    first, source = begin(desktop, '--sample')
    choose(first, 'Data ethics board')
    desktop.key('ctrl+c')
    first.find('label', '“Data ethics board” copied')
    rows = desktop.run(harness.BUILD / 'tests/ui/clipboard-sink', 'text/plain;charset=utf-8').splitlines()
    assert len(rows) == 2 and 'Data ethics board' in rows[1], rows
    target = desktop.new_plan('Second.trends', '--title', 'The second')
    desktop.launch(target).ends()
    first.frame(pattern('^The second'))
    first.focused('push-button', pattern('^Trend 1: '))
    desktop.key('ctrl+v')
    saved(desktop, target, 'it to be there', lambda plan: len(of_title(plan, 'Data ethics board')) == 1)
    first.focused('list-item', pattern('^Data ethics board'))
    desktop.key('ctrl+v')
    plan = saved(desktop, target, 'two of it', lambda plan: len(of_title(plan, 'Data ethics board')) == 2)
    there = plan_of(desktop, source)
    for copy in of_title(plan, 'Data ethics board'):
        assert fields(plan, copy) == fields(there, of_title(there, 'Data ethics board')[0])
    names = [owner['name'] for owner in plan['owners']]
    assert len(names) == len(set(names)) and 'Asha Merrow' in names, names
    first.quit()


def lines(desktop):
    """Lines of text are a title each; what is nothing is said."""
    app, path = begin(desktop)
    desktop.paste('First\nSecond\n')
    app.find('label', pattern('^2 initiatives added to '))
    plan = saved(desktop, path, 'both', lambda plan: len(plan.get('initiatives', ())) == 2)
    assert [entry['title'] for entry in plan['initiatives']] == ['First', 'Second']
    choose(app, 'First')
    desktop.paste('Between\nAnd this\n')
    app.focused('list-item', pattern('^Between'))
    plan = saved(desktop, path, 'four', lambda plan: len(plan['initiatives']) == 4)
    titles = [entry['title'] for entry in sorted(plan['initiatives'], key=lambda entry: entry['position'])]
    assert titles == ['First', 'Between', 'And this', 'Second'], titles
    app.quit()


if __name__ == '__main__':
    harness.main(duplicates, moves, between, lines)
