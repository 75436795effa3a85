#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of what was done, through a screen reader that somebody else wrote: each result is said in words, once it
is there, without the focus going anywhere for it."""

import re
import signal
import time

import harness
from harness import pattern, wait_for
from listener import Listener
from two_screens import TwoScreens
from typing_plans import ADD, begin_adding, drafts, edit_cost, entry_text, make_plan, open_plan

FIRST_TREND = pattern('^Trend 1: Technology for public good')
FIRST_ROW = pattern('^Data ethics board,')
FINDING = pattern('^(Act now|Look into|Worth knowing): ')
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
    search(desktop, app, listener)
    quick(desktop, app, listener)
    move(desktop, app, listener)
    listener.after('F2', pattern('^Title'))
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)
    listener.after('F9', 'Details shown')
    listener.after('F9', 'Details hidden')
    listener.after('plus', '“Reimagining services” is wider')
    listener.after('minus', '“Reimagining services” is as wide as the others')
    manual(desktop, app, listener)
    listener.after('Delete', '“Data ethics board” deleted')
    desktop.key('n')
    app.focused(ENTRY, pattern('^Add initiative to '))
    desktop.type('Bus stop sensors')
    listener.after('Return', pattern('^“Bus stop sensors” added to '))
    paste(desktop, app, listener)
    desktop.key('Escape')
    app.quit()


def paste(desktop, app, listener):
    """Of lines that are added at once it is said that they are there, not that they wait, as others do."""
    listener.caught_up()
    listener.forget()
    desktop.paste('Night buses\nDay buses\n')
    said = listener.hears('2 initiatives added')
    listener.caught_up()
    said += listener.said()
    assert not any('one a line' in words for words in said), said
    app.focused(ENTRY, pattern('^Add initiative to '))
    listener.typed('More', pattern('More$|^e$'))
    desktop.paste('Trams\nFerries')
    listener.hears(pattern('^2 initiatives, one a line: Enter adds them'))


def manual(desktop, app, listener):
    """Its pages, and from the last of them all keys."""
    listener.after('F1', pattern('^First steps'))
    listener.after('Down', pattern('^Board'))
    app.tab_to('text', 'Board')
    listener.hears(pattern('^Board read only text'))
    app.tab_to('list-item', 'Board')
    listener.after('End', pattern('^Keys'))
    app.tab_to('push-button', 'Keyboard shortcuts')
    listener.after('space', pattern('^Search'))
    app.tab_to('list-item', pattern('^New plan: Ctrl'))
    # The section by its title, not by GTK's own name for a page of it
    heard = listener.hears(pattern('^New plan: Ctrl'))
    assert not any(said.startswith('_') for said in heard), heard
    desktop.key('Escape')
    app.focused('push-button', 'Keyboard shortcuts')
    desktop.key('Escape')
    app.focused('list-item', FIRST_ROW)


def search(desktop, app, listener):
    """While the focus is in an entry to search with: the entry, how many were found, and what is chosen meanwhile."""
    listener.after('ctrl+f', pattern('^Search initiatives'))
    listener.typed('data', pattern('^8 of [0-9]+ match'))
    desktop.key('Escape')
    app.gone(None, pattern('^8 of [0-9]+ match'))
    app.click(app.find('list-item', FIRST_ROW))
    app.focused('list-item', FIRST_ROW)
    listener.after('m', pattern('^Search trends'))
    listener.after('Down', pattern('^Reimagining services, place '))
    listener.typed('zzz', 'No trend is called that.')
    listener.typed('ai appl', pattern('^AI application, place '))
    listener.after('Return', pattern('^Moved to AI application, place '))
    listener.after('ctrl+z', 'Undone: moved “Data ethics board”')
    app.focused('list-item', FIRST_ROW)


def quick(desktop, app, listener):
    """What was found for a line, as it is typed and gone through; how a line is understood; and what came of it."""
    listener.after('ctrl+k', pattern('^An initiative, a command or a name'))
    listener.typed('export', pattern('^[0-9]+ results?: Export'))
    listener.after('Down', pattern('New initiative'))
    desktop.key('ctrl+a')
    listener.typed('Bus stop timetables #harness !high', pattern('^Trend: Harnessing data, Priority: High'))
    listener.after('Return', pattern('^“Bus stop timetables” added to Harnessing data, Priority: High'))
    app.focused('list-item', pattern('^Bus stop timetables'))
    listener.after('ctrl+z', 'Undone: added “Bus stop timetables”')
    app.click(app.find('list-item', FIRST_ROW))
    app.focused('list-item', FIRST_ROW)
    # What was found is nothing to who has left, though they did so before it was said.
    listener.after('ctrl+k', pattern('^An initiative, a command or a name'))
    desktop.key(*'export', 'Escape')
    app.focused('list-item', FIRST_ROW)
    time.sleep(1)
    listener.caught_up()
    assert not any('result' in words for words in listener.said()), listener.said()


def move(desktop, app, listener):
    listener.after('alt+Down', 'Moved to Technology for public good, place 2')
    listener.after('alt+Right', pattern('^Moved to Reimagining services, place'))
    listener.after('ctrl+z', 'Undone: moved “Data ethics board”')
    listener.after('ctrl+shift+z', 'Redone: moved “Data ethics board”')
    listener.after('4', 'Priority: Low')


def details(desktop):
    """Fields beside the board: who was chosen, what was, how what is typed is understood, and why it isn't."""
    app, listener = begin(desktop)
    listener.after('Return', pattern('^Title'))
    choose(app, listener)
    enter_date(app, listener)
    choose_day(app, listener)
    enter_cost(app, listener)
    score(app, listener)
    add_milestone(desktop, app, listener)
    comment(desktop, app, listener)
    retitle(desktop, app, listener)
    export(desktop, app, listener)
    app.quit()


def choose(app, listener):
    app.tab_to('push-button', pattern('^Lead: Asha'))
    listener.after('space', pattern('^Find by name'))
    listener.typed('a', pattern('^.+, of [0-9]+ found'))
    listener.typed('priya', 'Priya Lal')
    listener.after('Return', 'Lead: Priya Lal')

    app.tab_to(None, 'Status: Under way')
    listener.after('space', pattern('^List with 6 items'), pattern('^Under way'))
    chosen = listener.after('Down', pattern('^(Planned|Paused)'))[-1].removesuffix('.')
    listener.after('Return', f'Status: {chosen}')


def enter_date(app, listener):
    app.tab_to('text', 'Start')
    listener.typed('Mar 2091', pattern('^Understood as 1 March 2091, .*, after the plan$'))
    listener.typed('Q3 27/28', pattern('^Understood as .*2027'))
    ends_first = '“Data ethics board” would end before it starts'
    listener.after('Return', ends_first)
    listener.after('Return', ends_first)
    listener.typed('Q3 27', '2 readings: choose one below')
    for again in (False, True):
        app.tab_to('push-button', pattern('2027'))
        # It is said again though the field, which has the focus then, is described by the same.
        if again:
            wait_for('the field to say so', lambda: ends_first in app.find('text', 'Start').description)
        listener.after('space', ends_first)
    listener.typed('Mar 2026', pattern('^Understood as .*2026'))
    listener.after('Return', 'Start: 1 Mar 2026')
    listener.typed('soon after')
    listener.after('Return', pattern('“soon after”'))
    listener.after('Escape', 'Start: 1 Mar 2026')


def choose_day(app, listener):
    app.tab_to('push-button', pattern('^Start: choose'))
    listener.after('space', pattern('Sunday, 1 March 2026'))
    listener.after('Down', 'Sunday, 8 March 2026')
    listener.after('End', 'Tuesday, 31 March 2026')
    listener.after('Page_Up', 'Saturday, 28 February 2026')
    listener.after('Right', 'Sunday, 1 March 2026')
    listener.after('Left', 'Saturday, 28 February 2026')
    listener.after('Return', 'Start: 28 Feb 2026')


def score(app, listener):
    app.tab_to(None, pattern('^Value: [1-5] of 5$'))
    listener.after('Delete', 'Value: Not set')
    listener.after('4', pattern('^Value: 4 of 5'))


def add_milestone(desktop, app, listener):
    app.tab_to('push-button', 'Milestones')
    desktop.key('space')
    app.tab_to('text', 'Add a milestone')
    listener.typed('Beta')
    listener.after('Return', 'Added “Beta”')


def comment(desktop, app, listener):
    app.tab_to('push-button', 'Comments')
    desktop.key('space')
    app.tab_to('text', 'Add a comment')
    listener.after('ctrl+Return', 'Write the comment first.')
    listener.typed('Agreed')
    listener.after('ctrl+Return', 'Added comment on “Data ethics board”')


def enter_cost(app, listener):
    app.tab_to('text', 'Cost')
    listener.typed('45k', 'Understood as £45,000')
    listener.after('Return', 'Cost: £45,000')
    listener.typed('12.500', '2 readings: choose one below')
    listener.after('Return', '“12.500” can be read in several ways. Choose one')
    listener.after('Return', '“12.500” can be read in several ways. Choose one')
    app.tab_to('push-button', '£12.50')
    listener.after('space', 'Cost: £12.50')


def priorities(desktop):
    """What is done to bubbles is heard, also after a visit to the ranking, whose rows follow the selection."""
    app, listener = begin(desktop)
    listener.after('ctrl+3', FIRST_ROW)
    app.tab_to('push-button', 'Set priorities')
    app.tab_to('list-item', pattern(r'Rank \d+, '))
    listener.caught_up()
    row = app.focus().name
    desktop.key('Down')
    wait_for('the next', lambda: app.focus().name != row)
    app.tab_to('list-item', pattern(r'^(?!Rank|Not ranked).*, value \d, effort \d, '), key='shift+Tab')
    heard = listener.after('Right', pattern(r', value \d, effort \d'))
    listener.caught_up()
    heard += listener.said()
    assert not any('Rank ' in said for said in heard), heard
    listener.after('v', 'Value, 1 to 5?')
    listener.after('2', pattern('^Value 2, effort|^value 2, effort'))
    listener.after('ctrl+z', pattern('^Undone: rated “'))
    app.tab_to(('push-button', 'toggle-button', 'check-box'), 'Weights')
    listener.after('space', pattern('^checked'))
    app.tab_to('spin-button', pattern('^Weight of Value'))
    listener.after('Up', pattern('^Value [^,]* 41, .*would rise'))
    app.tab_to('slider', pattern('^Weight of Value'))
    listener.after('Right', pattern(r'^Value to residents \d+, .*Effort \d+\. .*would'))
    app.quit()


def insights(desktop):
    """Which chart it is is heard as the focus comes into it; as which it is shown, when that is asked for."""
    app, listener = begin(desktop)
    listener.after('ctrl+4', pattern('^Key figures'), pattern('trends with a stance'))
    listener.after('Tab', pattern('^Coverage'), 'Trend')
    listener.after('Tab', pattern('^Load by lead'), pattern('^Lead'))
    listener.after('ctrl+t', 'As tables')
    app.find('table', 'Load by lead as a table')
    listener.after('shift+Tab', pattern('^Coverage as a table'), 'Trend')
    listener.after('ctrl+t', 'As charts')
    # What keys do on a finding, when it is first come to and when it is come to again
    app.tab_to(('push-button', 'check-box'), pattern('set aside$'))
    hint = pattern('^Enter: Move after, Delete: Set aside…')
    for key in ('Tab', 'Down', 'Up'):
        listener.after(key, hint)
    set_aside(desktop, app, listener)
    app.quit()


def set_aside(desktop, app, listener):
    """Over and over: the finding that has the focus then is heard, once; and so back."""
    for _time in range(3):
        listener.after('Delete', pattern('^Why is this as it should be'))
        listener.caught_up()
        desktop.type('So')
        listener.caught_up()
        hears_next(app, listener, 'Return', 'Finding set aside')
    app.tab_to(('push-button', 'check-box'), '4 set aside', key='shift+Tab')
    desktop.key('space')
    app.tab_to('list-item', FINDING)
    for _time in range(3):
        hears_next(app, listener, 'Delete', 'Finding taken back')


def hears_next(app, listener, keys, done):
    before = app.focus().name
    said = listener.after(keys, FINDING)
    app.find('label', done)
    now = app.focused('list-item', FINDING).name
    assert now != before
    assert sum(now.rstrip('.') in text for text in said) == 1, (now, said)


def retitle(desktop, app, listener):
    """The title is typed without being said again at each letter."""
    listener.caught_up()
    app.press('push-button', pattern('^Title: Millbrook'))
    app.focused(ENTRY, 'Title of the plan')
    listener.hears(pattern('^Title of the plan'))
    heard = listener.typed('Harbour', 'r')
    listener.caught_up()
    heard += listener.said()
    assert not any('Trends' in said or 'Harb' in said for said in heard), heard
    listener.after('Return', pattern('^Title: Harbour'))


def export(desktop, app, listener):
    """What was exported; and a question in whole."""
    listener.after('ctrl+e', pattern('^Export '))
    listener.after('Tab', 'JSON', 'not selected radio button', pattern('^All of the plan'))
    listener.after('Tab', 'PDF', 'selected radio button')
    listener.after('shift+Tab', 'JSON')
    listener.after('shift+Tab', pattern('^Export '))
    listener.after('Return', 'Exported “Harbour.pdf”')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)
    listener.after('ctrl+e', pattern('^Export '))
    listener.after('Return', pattern('^Replace “Harbour.pdf”?'), pattern('^Cancel|^Replace'),
                   'There is a file of that name in this folder already')
    listener.caught_up()
    desktop.key('Escape')
    wait_for('the question to close', lambda: len(app.frames()) == 2)
    desktop.key('Escape')
    wait_for('the dialog to close', lambda: len(app.frames()) == 1)


def offered(desktop):
    """What couldn't be saved and what was half typed is offered when the plan is next opened. What is restored has the
    focus."""
    path, app = make_plan(desktop)
    away = path.with_name('Away.trends')
    path.rename(away)
    edit_cost(desktop, app, '4500')
    desktop.key('Return')
    app.find('push-button', pattern('^Not saved'))
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    wait_for('it to be typed', lambda: entry_text(app, ADD) == 'Warm spaces')
    app.process.send_signal(signal.SIGTERM)
    app.ends(1)
    away.rename(path)
    assert len(drafts(desktop)) == 1, drafts(desktop)

    listener = Listener(desktop)
    app = open_plan(desktop, path, heard=True)
    listener.hears(FIRST_TREND, 'Trends ended before 1 edit could be saved')
    app.tab_to('push-button', 'Restore', key='shift+Tab')
    listener.after('space', pattern('^“Warm spaces” was typed last time into a new initiative'), '1 edit restored')
    app.tab_to('push-button', 'Restore')
    listener.after('space', pattern('^Add initiative to .*'))
    app.focused(ENTRY, pattern('^Add initiative to '))
    listener.after('Return', pattern('^“Warm spaces” added to '))
    app.quit()


def once(listener, keys, wanted):
    """What was selected is said, and nothing behind it says so as well."""
    said = listener.after(keys, wanted)
    listener.caught_up()
    said += listener.said()
    assert sum(wanted.search(text) is not None for text in said) == 1, said


def behind(desktop):
    """A view that is behind another is silent."""
    app, listener = begin(desktop)
    desktop.key('shift+Tab')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Return')
    app.gone('push-button', FIRST_TREND)
    desktop.key('Escape')
    app.focused('push-button', FIRST_TREND)
    once(listener, 'Down', FIRST_ROW)
    desktop.key('ctrl+2')
    app.focused('list-item', pattern('^Data ethics board, .*, bar '))
    once(listener, 'Home', pattern('^Laptop reuse scheme, '))
    once(listener, 'Right', FIRST_ROW)
    desktop.key('ctrl+1')
    app.focused('list-item', FIRST_ROW)
    once(listener, 'Down', pattern('^Carbon ledger for ICT, '))
    app.quit()


def roadmap(desktop):
    """What is moved along time is said once, what is asked by its heading, and what is chosen as one of several."""
    app, listener = begin(desktop)
    desktop.key('ctrl+2')
    app.focused('push-button', FIRST_TREND)
    desktop.key('Right')
    app.focused('list-item', pattern('^Laptop reuse scheme, .*, bar 1 '))
    once(listener, 'Up', pattern('^Governance date '))
    once(listener, 'End', pattern('^Governance date '))
    once(listener, 'alt+Right', pattern('^Governance date '))
    once(listener, 'ctrl+z', pattern('^Governance date '))
    desktop.key('Down', 'Right', 'Right')
    app.focused('list-item', pattern('^Data ethics board, .*, bar '))
    once(listener, 'period', pattern('^Milestone '))
    once(listener, 'alt+Right', pattern('^Milestone '))
    once(listener, 'alt+Left', pattern('^Milestone '))
    listener.after('space', pattern('checked$'))
    listener.after('Delete', pattern('^“.*” deleted$'))
    desktop.key('ctrl+z')
    app.focused('check-box', pattern('^Milestone '))
    listener.after('shift+m', pattern('^New milestone of “Data ethics board” dialog'), pattern('^Title'))
    desktop.key('Escape')
    app.focused('check-box', pattern('^Milestone '))
    desktop.key('Up')
    app.focused('list-item', pattern('^Data ethics board, .*, bar '))
    listener.after('g', pattern('^New governance date dialog'), pattern('^Title'))
    listener.after('Tab', pattern('^Kind'), pattern('^Other'))
    listener.after('Right', pattern('^Board'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Data ethics board, .*, bar '))
    listener.after('r', pattern('^What does “Data ethics board” need'))
    desktop.key('Escape')
    app.focused('list-item', pattern('^Data ethics board, .*, bar '))
    listener.after('shift+Right', pattern('^Carbon ledger'), '2 initiatives selected')
    listener.after('h', pattern('^List with [0-9]+ items'), 'As columns: now, next, later')
    # How many are there is said by the card that has the focus; the list has those at first that are seen.
    assert re.search(r', card [0-9]+ of [0-9]+ of ', app.focus().name), app.focus().name
    listener.after('h', 'As bars along time')
    listener.after('h', pattern('^List with [0-9]+ items'), pattern(', card [0-9]+ of [0-9]+ of '),
                   'As columns: now, next, later')
    listener.after('h', 'As bars along time')
    app.tab_to('list-item', pattern('^Digital inclusion grants, .*, 1 of '))
    listener.after('Return', pattern('^When does “Digital inclusion grants” start. dialog'), pattern('^Q[1-4] '))
    listener.after('Return', pattern(r'^\d+ \w+ \d{4} to \d+ \w+ \d{4}$'))
    app.quit()


def workshops(desktop):
    """Where the list of workshops begins is heard when it opens; what one came to is read by Tab, and line by line."""
    app, listener = begin(desktop)
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    app.frame('Workshops')
    listener.hears(pattern('^45 minutes'))
    app.tab_to('list-item', pattern('steps done'))
    desktop.key('Return')
    app.focused('push-button', 'Continue')
    app.tab_to('text', 'Record')
    listener.hears(pattern('^Record'))
    listener.after('Down', pattern('2026'))
    desktop.key('Escape')
    app.quit()


def slides(desktop, listener):
    """On the wall, which has a slide's name itself: that is heard once, and then what is on it."""
    listener.after('Right', 'The trends', pattern('^Technology for public good; '))
    listener.after('6', '6')
    listener.after('Return', pattern('^Trend 6: AI application'), pattern('^Where is AI .*[?] AI use policy; '))


def slides_elsewhere(desktop, listener):
    listener.after('Right', pattern('^The trends[.] Technology for public good; '))
    listener.after('6', '6')
    listener.after('Return', pattern('^Trend 6: AI application[.] Where is AI .*[?] AI use policy; '))


def lead(desktop, listener, *begun):
    """What is said of ideas, a decision and a vote; `begun` when that begins."""
    listener.after('w', 'AI application: Stance: Watch')
    asked = listener.after('l', pattern('^Who owns AI application[?]'))
    assert len([words for words in asked if words.startswith('Who owns')]) == 1, asked
    listener.typed('merr', pattern('^Enter: Asha Merrow'))
    # Orca may tell it twice: as what was said, and as what describes the slide that has the focus again meanwhile.
    listener.after('Return', 'AI application: Owner: Asha Merrow')
    listener.after('n', pattern('^An idea on AI application'))
    listener.typed('Ask the library')
    listener.after('Return', '“Ask the library” added')
    desktop.key('Escape')
    listener.caught_up()
    listener.after('v', pattern('^Initiatives'))
    listener.after('Return', *begun)
    listener.after('b', pattern('^B added[.] 1 counted'))
    listener.after('ctrl+Return', pattern('^The vote is closed'))


def wall(desktop):
    """All that is done in front of the room is heard by whoever can't see the wall."""
    app, listener = begin(desktop)
    desktop.key('F5')
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    listener.caught_up()
    slides(desktop, listener)
    lead(desktop, listener, pattern('^Vote: '), pattern('^A: .*; B: '))
    desktop.key('Escape')
    app.focused('push-button', 'End…')
    desktop.key('Escape')
    app.focused('push-button', 'Show the plan')
    desktop.key('Return')
    wait_for('no wall', lambda: not any(frame.name.endswith('— Wall') for frame in app.frames()))
    app.quit()


def facilitator(desktop):
    """The same from the window beside it, and what the clock does."""
    app, listener = begin(desktop)
    desktop.key('F5')
    app.focused('push-button', 'Next')
    listener.caught_up()
    slides_elsewhere(desktop, listener)
    lead(desktop, listener, pattern('^What is counted'))
    app.press('push-button', '45 minutes')
    app.focused('push-button', 'Next')
    listener.after('t', 'The timer runs')
    listener.after('ctrl+Next', pattern('^Look at the trends: '))
    listener.after('plus', pattern('^Look at the trends: .* left'))
    listener.after('Escape', 'Escape again leaves the wall')
    desktop.key('Escape')
    app.quit()


facilitator.desktop = TwoScreens


if __name__ == '__main__':
    harness.main(board, details, offered, behind, roadmap, priorities, insights, workshops, wall, facilitator, width=1440,
                 height=900)
