#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of what was done, through a screen reader that somebody else wrote: each result is said in words, once it
is there, without the focus going anywhere for it."""

import harness
from harness import pattern
from listener import Listener

FIRST_TREND = pattern('^Trend 1: Technology for public good')
FIRST_ROW = pattern('^Data ethics board,')
ENTRY = ('text', 'entry')


def begin(desktop):
    listener = Listener(desktop)
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'), heard=True)
    app.focused('push-button', FIRST_TREND)
    app.find('list-item', FIRST_ROW)
    # Orca may have missed that the first window became active.
    desktop.key('Tab')
    app.focused('list-item', FIRST_ROW)
    listener.hears(FIRST_ROW)
    return app, listener


def board(desktop):
    app, listener = begin(desktop)
    listener.after('alt+Down', 'Moved to Technology for public good, place 2')
    listener.after('alt+Right', pattern('^Moved to Reimagining services, place'))
    listener.after('ctrl+z', 'Undone: moved “Data ethics board”')
    listener.after('ctrl+shift+z', 'Redone: moved “Data ethics board”')
    listener.after('4', 'Priority: Low')
    listener.after('F2', pattern('^Title'))
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    listener.after('Delete', '“Data ethics board” deleted')
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to '))
    desktop.type('Bus stop sensors')
    listener.after('Return', pattern('^“Bus stop sensors” added to '))
    desktop.key('Escape')
    app.quit()


def searching(desktop):
    """While the focus is in an entry to search with: the entry, how many were found, and what is chosen meanwhile."""
    app, listener = begin(desktop)
    listener.after('ctrl+f', pattern('^Search initiatives'))
    desktop.type('data')
    listener.hears(pattern('^8 of [0-9]+ match'))
    desktop.key('Escape')
    app.gone(None, pattern('^8 of [0-9]+ match'))
    row = app.find('list-item', FIRST_ROW)
    app.click(row)
    app.focused('list-item', FIRST_ROW)
    listener.after('m', pattern('^Search trends'))
    listener.after('Down', pattern('^Reimagining services, place '))
    desktop.type('zzz')
    listener.hears('No trend is called that.')
    desktop.key('ctrl+a')
    desktop.type('ai appl')
    listener.hears(pattern('^AI application, place '))
    listener.after('Return', pattern('^Moved to AI application, place '))
    app.quit()


if __name__ == '__main__':
    harness.main(board, searching, width=1440, height=900)
