#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of an initiative or a trend, and by whom: written in several lines, kept while it isn't added, changed,
removed and undone."""

import json

import harness
from harness import pattern, wait_for

ADD = 'Add a comment'
AUTHOR = 'Written by'
NAME = 'Asha Merrow'
FIRST_ROW = pattern('^Data ethics board,')
SECOND_ROW = pattern('^Digital inclusion')
FIRST_TREND = pattern('^Trend 1: ')


def begin(desktop):
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    return path, app


def comments(desktop, path):
    """Who has said what, but for what the sample has."""
    return [(one['author'], one['text']) for one in json.loads(desktop.state_of(path))['comment']
            if not one['text'].startswith('The second supplier')]


def expect(desktop, path, *expected):
    wait_for(f'{expected} to be said', lambda: comments(desktop, path) == list(expected))


def begin_comment(desktop, app, row=FIRST_ROW):
    app.click(app.find('list-item', row))
    app.focused('list-item', row)
    desktop.key('shift+c')
    app.focused('text', ADD)


def set_author(desktop, app):
    """Asked for where there is none; what is typed once is there for the next."""
    app.tab_to('text', AUTHOR)
    desktop.key('ctrl+a', 'Delete')
    desktop.key('Return')
    app.find('label', 'Say who writes it.')
    app.focused('text', AUTHOR)
    desktop.type(NAME)


def said(desktop):
    path, app = begin(desktop)
    begin_comment(desktop, app)
    desktop.key('ctrl+Return')
    app.find('label', 'Write the comment first.')
    app.focused('text', ADD)
    desktop.type('Two more weeks')
    desktop.key('Return')
    desktop.type('are needed')
    set_author(desktop, app)
    desktop.key('Return')
    expect(desktop, path, (NAME, 'Two more weeks\nare needed'))
    comment = app.find('text', pattern(f'^Comment by {NAME}, [0-9]+ [A-Z][a-z]+ [0-9]+, '))
    assert comment.text == 'Two more weeks\nare needed'
    assert app.focused('text', ADD).text == ''

    # The keys of undo are the plan's, since nothing is typed.
    desktop.key('ctrl+z')
    expect(desktop, path)
    desktop.key('ctrl+shift+z')
    expect(desktop, path, (NAME, 'Two more weeks\nare needed'))

    # The name is kept; what is changed is changed where it stands.
    begin_comment(desktop, app)
    desktop.type('Agreed')
    assert app.find('text', AUTHOR).text == NAME
    desktop.key('ctrl+Return')
    wait_for('both', lambda: len(comments(desktop, path)) == 2)
    app.click(next(node for node in app.frame().all('text', pattern('^Comment by ')) if node.text == 'Agreed'))
    desktop.key('End')
    desktop.type(' by all')
    wait_for('the change', lambda: (NAME, 'Agreed by all') in comments(desktop, path))

    # Who wrote it can be corrected, and is called so from then on.
    agreed = next(node for node in app.frame().all('text', pattern('^Comment by ')) if node.text == 'Agreed by all')
    app.click(list(app.frame().all('text', pattern('^Who wrote the comment of ')))[-1])
    desktop.key('ctrl+a')
    desktop.type('Priya Lal')
    wait_for('another author', lambda: ('Priya Lal', 'Agreed by all') in comments(desktop, path))
    app.find('push-button', pattern('^Remove Comment by Priya Lal, '))
    wait_for('it to be called so', lambda: agreed.name.startswith('Comment by Priya Lal, '))
    desktop.key('ctrl+z')
    wait_for('it to be taken back', lambda: (NAME, 'Agreed by all') in comments(desktop, path))
    app.find('push-button', pattern(f'^Remove Comment by {NAME}, '))

    # One that is removed says so, and comes back.
    app.press('push-button', pattern(f'^Remove Comment by {NAME}'))
    wait_for('one to be gone', lambda: len(comments(desktop, path)) == 1)
    app.press('push-button', pattern('^Undo: .*comment on “Data ethics board”'))
    wait_for('it to be back', lambda: len(comments(desktop, path)) == 2)
    app.quit()


def drafts(desktop):
    """What isn't added waits where it was typed, is never added by leaving, and is there after the next start."""
    path, app = begin(desktop)
    begin_comment(desktop, app)
    desktop.type('Half a tho')
    app.click(app.find('list-item', SECOND_ROW))
    app.focused('list-item', SECOND_ROW)
    wait_for('another draft', lambda: app.find('text', ADD).text == '')
    begin_comment(desktop, app)
    assert app.find('text', ADD).text == 'Half a tho'
    # Typing is taken back before anything else is, and nothing else after it.
    desktop.key('End')
    desktop.type('rn')
    desktop.key('ctrl+z')
    wait_for('it to be taken back', lambda: app.find('text', ADD).text == 'Half a tho')
    desktop.key('ctrl+z', 'ctrl+z')
    desktop.type('ught')
    wait_for('the rest', lambda: app.find('text', ADD).text == 'Half a thought')
    expect(desktop, path)
    app.quit()

    app = desktop.launch(path)
    app.press('push-button', pattern('^_?Restore'))
    app.focused('text', ADD)
    assert app.find('text', ADD).text == 'Half a thought'
    desktop.key('ctrl+Return')
    wait_for('it to be said', lambda: [text for _, text in comments(desktop, path)] == ['Half a thought'])
    app.quit()


def left(desktop):
    """Escape leaves what is written, which waits; only the next closes the details, or the trend's page."""
    path, app = begin(desktop)
    begin_comment(desktop, app)
    desktop.type('Half a tho')
    text = app.find('text', ADD)
    wait_for('it to be typed', lambda: text.text == 'Half a tho')
    desktop.key('Escape')
    app.focused('push-button', 'Add comment')
    app.find('push-button', 'Close details')
    assert text.text == 'Half a tho', text.text
    app.click(text)
    app.focused('text', ADD)
    desktop.key('Escape')
    app.focused('push-button', 'Add comment')
    app.find('push-button', 'Close details')

    app.press('push-button', 'Close details')
    app.tab_to('push-button', FIRST_TREND, key='shift+Tab')
    desktop.key('Return')
    app.focused('heading', FIRST_TREND)
    text = app.tab_to('text', ADD)
    desktop.type('More')
    wait_for('it to be typed', lambda: text.text == 'More')
    desktop.key('Escape')
    app.focused('push-button', 'Add comment')
    app.find('heading', FIRST_TREND)
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    expect(desktop, path)
    app.quit()


def trend(desktop):
    """On a trend's page as in its details: one draft, and one list; the folded section says what is in it."""
    path, app = begin(desktop)
    desktop.key('shift+c')
    app.focused('text', ADD)
    desktop.type('Who owns this?')
    set_author(desktop, app)
    desktop.key('ctrl+Return')
    expect(desktop, path, (NAME, 'Who owns this?'))
    folded = app.press('push-button', 'Comments')
    wait_for('what is in it', lambda: folded.description.startswith(f'1 comment, by {NAME}, '))
    desktop.key('F9')
    app.gone('push-button', 'Comments')
    app.find('push-button', FIRST_TREND)
    app.tab_to('push-button', FIRST_TREND)
    desktop.key('Return')
    app.find('heading', FIRST_TREND)
    page = app.find('text', pattern(f'^Comment by {NAME}, '))
    assert page.text == 'Who owns this?'
    app.quit()


if __name__ == '__main__':
    harness.main(said, drafts, left, trend)
