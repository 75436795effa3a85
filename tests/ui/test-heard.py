#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of what was done, through a screen reader that somebody else wrote: each result is said in words, once it
is there, without the focus going anywhere for it."""

import harness
from harness import pattern
from listener import Listener

FIRST_TREND = pattern('^Trend 1: Technology for public good')
FIRST_ROW = pattern('^Data ethics board,')


def begin(desktop):
    listener = Listener(desktop)
    app = desktop.launch(desktop.new_plan('Millbrook.trends', '--sample'), heard=True)
    app.focused('push-button', FIRST_TREND)
    desktop.key('Tab')
    app.focused('list-item', FIRST_ROW)
    listener.hears(FIRST_ROW)
    return app, listener


def board(desktop):
    app, listener = begin(desktop)
    listener.after('alt+Down', 'Technology for public good, place 2')
    listener.after('alt+Down', 'Technology for public good, place 3')
    listener.after('Delete', '“Data ethics board” deleted')
    app.quit()


if __name__ == '__main__':
    harness.main(board, width=1440, height=900)
