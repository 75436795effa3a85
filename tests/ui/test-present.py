#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on the wall, by keys alone: each leads where it says, the wall is masked whatever is done to the plan, the screen
stays awake, and Escape leads back to the plan as it was."""

import json
import random
import signal

import harness
from harness import pattern, wait_for
from inhibitors import Portal, ScreenSaver
from on_the_wall import ENTRY, FIRST_TREND, WALL, bar_says, begin, begin_agenda, ends, leave, no_bar, open_menu, shows
from session_manager import SessionManager
from typing_plans import drafts

SECRET = 'Zyzzyva'


def keys(desktop):
    app = begin(desktop)
    shows(app, pattern('^Millbrook Digital Roadmap'))
    wait_for('all of the screen', lambda: app.frame(WALL).extents[2:] == (desktop.width, desktop.height))
    desktop.key('Right')
    overview = shows(app, 'The trends')
    assert len(list(overview.all('list-item'))) == 10
    desktop.key('Next')
    slide = shows(app, pattern('^Trend 1: Technology for public good$'))
    assert slide.find('heading', 'Technology for public good')
    assert slide.find('list-item', 'Data ethics board')
    desktop.key('Left', 'Prior')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('End')
    shows(app, 'Thank you')
    desktop.key('Home')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    desktop.key('1', '0', 'Return')
    shows(app, pattern('^Trend 10: '))
    desktop.key('9', '9', 'Return', 'o')
    shows(app, 'The trends')
    desktop.key('F8')
    shows(app, pattern('^Trend 10: '))
    for key in ('period', 'b'):
        desktop.key(key)
        assert not list(shows(app, 'Blank').all('label'))
        desktop.key(key)
        shows(app, pattern('^Trend 10: '))
    desktop.key('F7', 'Home')
    shows(app, pattern('^Trend 10: '))
    desktop.key('f')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    leave(desktop, app)
    ends(app)
    app.focused('push-button', FIRST_TREND)
    desktop.key('F5')
    app.active(WALL)
    shows(app, pattern('^Millbrook Digital Roadmap'))
    leave(desktop, app)
    ends(app)
    app.quit()


def helped(desktop):
    """With one screen, where the keys of the wall are said, a page each time; any key leads on as from the slide."""
    app = begin(desktop)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('F1')
    page = shows(app, pattern('^Keys, page 1 of '))
    assert page.find('label', 'Freeze the wall, or not: F7'), page.describe()
    assert len(app.frames()) == 2, 'nothing is a window in front of the room'
    n_pages = int(page.name.split()[-1])
    for number in range(2, n_pages + 1):
        desktop.key('F1')
        page = shows(app, f'Keys, page {number} of {n_pages}')
    assert any('Do Not Disturb' in label.name for label in page.all('label'))
    desktop.key('Escape')
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('ctrl+question')
    shows(app, pattern('^Keys, page 1 of '))
    desktop.key('Right')
    shows(app, 'The trends')
    # While a vote is counted its keys come first, and no letter means anything else.
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    shows(app, pattern('^Vote: '))
    desktop.key('F1')
    page = shows(app, pattern('^Keys, page 1 of '))
    names = [label.name for label in page.all('label')]
    assert any(name.endswith('a number first counts as many: A') for name in names), names
    assert 'Close the vote and show its result: Ctrl+Enter' in names, names
    assert not any(name.endswith((': W', ': L', ': Shift+V')) for name in names), names
    desktop.key('Escape')
    shows(app, pattern('^Vote: '))
    leave(desktop, app)
    ends(app)
    app.quit()


def stands_alone(desktop):
    """No key of the program's other windows opens anything over the wall."""
    app = begin(desktop)
    shows(app, pattern('^Millbrook Digital Roadmap'))
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('F1', 'ctrl+f', 'ctrl+e', 'ctrl+z', 'F5', 'Right')
    shows(app, 'The trends')
    assert len(app.frames()) == 2
    leave(desktop, app)
    ends(app)
    app.quit()


def bar(desktop):
    """With one screen: called by a key, by the pointer or by a wall that is frozen; it goes by Escape and by itself."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    slide = shows(app, pattern('^Millbrook Digital Roadmap'))
    no_bar(app)
    desktop.key('F4')
    bar_says(app, '^1 of [0-9]+: Millbrook')
    app.focused('push-button', 'Next')
    desktop.key('Return')
    shows(app, 'The trends')
    bar_says(app, '^2 of ')
    for name, key in [('Blank', 'period'), ('Freeze', 'F7')]:
        toggle = app.tab_to(None, name)
        for pressed in (True, False):
            desktop.key('space' if pressed else key)
            wait_for(f'{name} to be pressed: {pressed}', lambda: ('checked' in toggle.states) == pressed)
            (shows(app, 'Blank') if pressed and name == 'Blank' else shows(app, 'The trends'))
    desktop.key('Escape')
    no_bar(app)
    app.focused('panel', 'The trends')

    # A workshop begins here, too.
    desktop.key('F4')
    app.focused('push-button', 'Next')
    begin_agenda(desktop, app)
    desktop.key('Return')
    bar_says(app, '· Welcome · Step 1 of ')
    desktop.key('F3')
    app.find('push-button', 'Pause')
    desktop.key('F3', 'Escape')
    # The first closes what was opened.
    bar_says(app, '^2 of ')
    desktop.key('Escape')
    no_bar(app)
    app.focused('panel', 'The trends')

    desktop.key('F7')
    bar_says(app, '^The wall is frozen · 2 of ')
    no_bar(app)
    desktop.key('Right')
    bar_says(app, '^The wall is frozen · 3 of .*Trend 1: ')
    shows(app, 'The trends')
    desktop.key('F7')
    shows(app, pattern('^Trend 1: '))
    no_bar(app)

    middle = desktop.width // 2
    desktop.xdotool('mousemove', middle, desktop.height // 2)
    no_bar(app)
    desktop.xdotool('mousemove', middle, desktop.height - 2)
    bar_says(app, '^3 of ')
    app.click(app.frame(WALL).find('push-button', 'Previous'))
    slide = shows(app, 'The trends')
    wait_for('the slide to have the focus', lambda: 'focused' in slide.states)
    no_bar(app)
    desktop.xdotool('mousemove', middle, desktop.height // 2)
    desktop.xdotool('mousemove', middle, desktop.height - 2)
    bar_says(app, '^2 of ')
    desktop.key('Escape')
    no_bar(app)

    # The key that leaves calls the bar first; what ends the workshop asks how many were there.
    desktop.key('Escape')
    app.focused('push-button', 'End…')
    desktop.key('Right')
    desktop.key('Escape')
    no_bar(app)
    desktop.key('Escape')
    app.focused('push-button', 'End…')
    desktop.key('Return')
    app.focused(ENTRY, pattern('people were there'))
    assert len(app.frames()) == 2, 'nothing is a window in front of the room'
    desktop.type('many')
    app.find('label', 'That is no number of people')
    desktop.key('ctrl+a')
    desktop.type('23')
    desktop.key('Return')
    app.focused('push-button', 'Show the plan')
    assert app.frame(WALL).find('label', 'The workshop has ended')
    desktop.key('Return')
    ends(app)
    app.find('label', pattern(r'^The workshop has ended\. .* shows its record$'))
    assert app.find('push-button', pattern('^_?Show the _?record$'))
    desktop.key('ctrl+shift+r')
    app.focused('push-button', 'Continue')
    assert app.frame('Workshops').find('label', pattern('^Workshop of ')), app.frame('Workshops').describe()
    desktop.key('Escape')
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    assert [workshop.get('attendance') for workshop in plan['workshops']].count(23) == 1, plan['workshops']
    assert any(baseline['name'].startswith('After ') for baseline in plan['baselines'])


def slide_of(app):
    return app.frame(WALL).find('panel', pattern('.')).name


def go_through(desktop, app):
    """All that the wall has on any slide: names, texts and descriptions."""
    seen = []
    desktop.key('Home')
    shows(app, pattern('^Millbrook Digital Roadmap'))
    while True:
        seen += [node.describe() for _depth, node in app.frame(WALL).walk()]
        if app.frame(WALL).find('panel', 'Thank you'):
            return '\n'.join(seen)
        before = slide_of(app)
        desktop.key('Right')
        wait_for('the next slide', lambda: slide_of(app) != before)


def make_secret(desktop, rule):
    """The sample, where one initiative is exempt and says so in each of its texts; and how many aren't public there."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    secret = plan['initiatives'][0]
    secret.update(sensitivity='exempt', title=SECRET, description=SECRET, notes=SECRET, risk=SECRET)
    plan['workshops'] = [{'id': '00000000-0000-4000-8000-000000000001', 'title': SECRET, 'date': '2090-01-01', 'wall': rule}]
    changes = desktop.home / 'changes.json'
    changes.write_text(json.dumps({key: plan[key] for key in ('format', 'version', 'initiatives', 'workshops')}))
    desktop.run(harness.PROGRAM, 'import', path, changes)
    return path, sum(initiative.get('sensitivity', 'public') != 'public' for initiative in plan['initiatives'])


def masked(desktop):
    for rule in ('hide', 'confidential'):
        path, n_kept_back = make_secret(desktop, rule)
        app = begin(desktop, path)
        seen = go_through(desktop, app)
        assert SECRET not in seen, seen
        assert seen.count("list-item 'Confidential'") == (n_kept_back if rule == 'confidential' else 0), seen
        leave(desktop, app)
        ends(app)
        app.quit()
        path.unlink()


def keeps_awake(desktop, service, **variables):
    """From when the wall comes to when it goes, with a reason for whoever wants to know."""
    with service(desktop.environment['DBUS_SESSION_BUS_ADDRESS']) as keeper:
        app = begin(desktop, **variables)
        wait_for('the screen to be kept awake', lambda: any(keeper.kept))
        app.focused('panel', None)
        assert 'A workshop is on the wall' in keeper.kept, keeper.kept
        leave(desktop, app)
        wait_for('the screen to be let sleep', lambda: not any(keeper.kept))
        app.quit()


def awake(desktop):
    keeps_awake(desktop, ScreenSaver)


def awake_by_session(desktop):
    """Where there is a session's manager it is asked, and nobody else."""
    with ScreenSaver(desktop.environment['DBUS_SESSION_BUS_ADDRESS']) as saver:
        keeps_awake(desktop, SessionManager)
        assert not saver.kept, saver.kept


def awake_by_portal(desktop):
    """As in a sandbox"""
    keeps_awake(desktop, Portal, GDK_DEBUG='portals,gl-disable')


def ideas(desktop):
    """What the room says goes to the trend on the wall; what is hidden isn't there until it is revealed."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('6', 'Return')
    shows(app, pattern('^Trend 6: '))
    desktop.key('w')
    app.find('label', 'Technology trends · Watch')
    desktop.key('n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type('Notes for 6 social care visits')
    desktop.key('Return')
    slide = shows(app, pattern('^Ideas on trend 6: '))
    assert slide.find('list-item', 'Notes for 6 social care visits')
    desktop.type('notes of social care visits 6')
    app.find('label', pattern('^Much like “Notes for 6 social care visits”'))
    desktop.key('ctrl+Return')
    desktop.key('Escape')
    app.focused('panel', pattern('^Ideas on trend 6: '))

    desktop.key('h', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application, hidden until revealed$'))
    desktop.type(SECRET)
    desktop.key('Return')
    wait_for('an empty box', lambda: app.focused(ENTRY, None).text == '')
    desktop.key('Escape')
    app.focused('panel', pattern('^Ideas on trend 6: '))
    assert not any(SECRET in node.describe() for _depth, node in app.frame(WALL).walk())
    desktop.key('r')
    app.find('list-item', SECRET)
    choose_ideas(desktop, app)
    leave(desktop, app)
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    added = [idea for idea in plan['ideas'] if SECRET in idea['text'] or 'social care' in idea['text']]
    assert [idea.get('wordings') for idea in added] == [['notes of social care visits 6'], None], added
    assert all(idea['revealed'] for idea in added), added
    assert 'AI application: Stance: Watch' in [decision['text'] for decision in plan['decisions']]


def choose_ideas(desktop, app):
    """On the wall itself, while the bar is called: two are grouped, and one becomes an initiative, which is undone."""
    desktop.key('F4')
    app.focused('push-button', 'Next')
    desktop.key('Down')
    app.focused('list-item', 'Notes for 6 social care visits')
    desktop.key('space', 'Down')
    app.focused('list-item', SECRET)
    desktop.key('g')
    app.focused(ENTRY, 'Name of the group')
    desktop.type('Visits')
    desktop.key('Return')
    app.find('heading', 'Visits')
    app.focused('list-item', SECRET)
    desktop.key('i')
    app.find('label', pattern('^“.*” is an initiative now$'))
    desktop.key('ctrl+u')
    app.find('label', pattern('^Undone: made “.*” an initiative$|^Undone[.] What it was isn’t for the room$'))
    desktop.key('Escape')
    no_bar(app)


def decisions(desktop):
    """By single keys, each said back on the wall; and what hides ideas says so there at once."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('h')
    app.find('label', 'New ideas stay hidden until they are revealed')
    desktop.key('6', 'Return')
    shows(app, pattern('^Trend 6: '))
    desktop.key('u')
    app.find('label', pattern('^Priority[?] 1 Critical, 2 High'))
    desktop.key('1')
    app.find('label', 'AI application: Priority: Critical')
    desktop.key('m', '4')
    app.find('label', pattern('^AI application: Target maturity: '))
    desktop.key('l')
    app.focused(ENTRY, 'Who owns AI application?')
    desktop.type('merr')
    app.find('label', pattern('^Enter: Asha Merrow'))
    desktop.key('Return')
    app.find('label', 'AI application: Owner: Asha Merrow')
    leave(desktop, app)
    ends(app)
    app.quit()


def votes(desktop):
    """Counted by letters, which do nothing else then, and by numbers before them; no count is on the wall until the end."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Right', 'space', 'Return')
    slide = shows(app, 'Vote: Trends')
    assert slide.find('list-item', 'A: Technology for public good')
    desktop.key('9', 'b', 'F4')
    app.find('label', '9 counted, 21 to come')
    desktop.key('Escape')
    app.focused('panel', 'Vote: Trends')
    desktop.key('8', 'f', 'shift+f', 'x', '9', 'shift+c', 'h', 'shift+h')
    app.find('label', '16 counted, 14 to come')
    # But for the trends' own numbers
    assert all(node.name in ('7', '9') for _depth, node in app.frame(WALL).walk() if '9' in node.name or '7' in node.name)
    desktop.key('F4')
    app.find('label', '16 counted, 14 to come')
    desktop.key('Escape')
    app.focused('panel', 'Vote: Trends')
    desktop.key('2', '0', 'a', 'F4')
    app.find('label', '36 dots are more than 10 people with 3 each have')
    desktop.key('Escape')
    leave(desktop, app)
    ends(app)

    desktop.key('F5')
    app.active(WALL)
    app.focused('panel', 'Vote: Trends')
    desktop.key('2', '0', 'shift+a', 'ctrl+Return')
    slide = shows(app, pattern('^Result: Trends, page 1 of 2'))
    found = [node.name for node in slide.all('list-item')]
    assert found[0].startswith('Place 1: ') and found[0].endswith(', 9 dots'), found
    assert found[1].startswith('Place 2: ') and found[1].endswith(', 7 dots'), found
    assert all(name.startswith('No dots: ') for name in found[2:]), found
    desktop.key('shift+v')
    shows(app, pattern('^Vote: Trends, again among the first'))
    desktop.key('ctrl+Delete')
    leave(desktop, app)
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    ballot = next(ballot for ballot in plan['ballots'] if ballot['subject'] == 'Trends')
    totals = [total['dots'] for total in plan['ballot_totals'] if total['ballot'] == ballot['id']]
    assert sorted(totals) == [0] * 8 + [7, 9] and ballot['revealed'], totals


def not_saved(desktop):
    """With one screen, that what is done can't be saved is in the bar, which comes by itself; it goes when it is saved."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    away = path.with_name('Away.trends')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('6', 'Return')
    shows(app, pattern('^Trend 6: '))
    no_bar(app)
    path.rename(away)
    desktop.key('w')
    bar_says(app, '^Not saved: ')
    away.rename(path)
    desktop.key('F4')
    again = app.frame(WALL).find('push-button', 'Try again')
    if again is not None:  # it tries by itself, too
        again.do()
    wait_for('it to be saved', lambda: not any('Not saved' in label.name for label in app.frame(WALL).all('label')))
    desktop.key('Escape')
    leave(desktop, app)
    ends(app)
    app.find('label', 'Saved')
    app.quit()


def contents(folder):
    """Every file below a folder, byte for byte."""
    return {path: path.read_bytes() for path in sorted(folder.rglob('*')) if path.is_file()}


def written(order):
    """As whoever keeps an order of letters might write it down."""
    numbers = [ord(letter) - ord('a') for letter in order]
    for words in (order, [letter.upper() for letter in order], [str(number) for number in numbers],
                  [str(number + 1) for number in numbers]):
        for between in ('', ',', ', ', ' ', '\n', ';', '", "', '","', "', '"):
            yield between.join(words).encode()
    yield bytes(numbers)
    yield bytes(number + 1 for number in numbers)
    yield b''.join(number.to_bytes(4, 'little') for number in numbers)


def bytes_of(path):
    """Of a file that may go at any time, as journals do."""
    try:
        return path.read_bytes() if path.is_file() else b''
    except FileNotFoundError:
        return b''


def tells_of(order, *folders):
    """Which files below these have a part of an order in their bytes: drafts, journals and the plan alike."""
    parts = [part for start in range(0, len(order) - 9, 3) for part in written(order[start:start + 10])]
    found = {path: bytes_of(path) for folder in folders for path in folder.rglob('*')}
    return [str(path) for path, data in found.items() if any(part in data for part in parts)]


def ballots(desktop):
    """Nothing of who was counted when is in any byte that the program leaves, while a vote is counted and when it is closed."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    seed = random.randrange(2**32)
    print(f'# seed {seed}', flush=True)
    order = random.Random(seed).choices('abcdefghij', k=24)
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Right', 'space', 'Return')
    shows(app, 'Vote: Trends')
    for first in range(0, len(order), 8):
        desktop.key(*order[first:first + 8])
        app.find('label', pattern(f'^{first + 8} counted'))
        wait_for('the vote to be kept', lambda: drafts(desktop))
        assert not tells_of(order, desktop.home, path.parent)
    desktop.key('ctrl+Return')
    shows(app, pattern('^Result: Trends'))
    app.find('label', 'Saved')
    assert not tells_of(order, desktop.home, path.parent)
    leave(desktop, app)
    ends(app)
    app.quit()
    assert not tells_of(order, desktop.home, path.parent)
    kept = desktop.home / 'kept-by-a-fault'
    kept.write_text(','.join(order))
    assert tells_of(order, desktop.home) == [str(kept)]


def practise(app):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Practice a workshop'))
    app.active(WALL)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))


def practice(desktop):
    """An agenda, ideas, a vote and a decision, of which nothing is in the plan's folder, and nobody offers to go on."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    before = contents(path.parent)
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    desktop.key('shift+F5')
    app.active(WALL)
    assert app.frame(WALL).find('label', 'Practice: nothing is kept'), 'the room doesn’t know'
    desktop.key('F4')
    bar_says(app, '^Practice · 1 of ')
    app.focused('push-button', 'Next')
    begin_agenda(desktop, app)
    desktop.key('Return', 'F3', 'Escape', 'Escape')
    no_bar(app)
    desktop.key('6', 'Return', 'w', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type(SECRET)
    desktop.key('Return', 'Escape', 'v')
    app.focused('radio-button', 'Initiatives')
    desktop.key('Return')
    shows(app, pattern('^Vote: '))
    desktop.key('3', 'b', 'ctrl+Return')
    shows(app, pattern('^Result: '))
    desktop.key('F4')
    app.focused('push-button', 'Next')
    # Nothing is written down, so that nobody is asked how many were there.
    app.tab_to('push-button', 'End practice')
    desktop.key('Return')
    app.focused('push-button', 'Show the plan')
    desktop.key('Return')
    ends(app)
    practise(app)
    desktop.key('6', 'Return', 'n')
    app.focused(ENTRY, pattern('^An idea on AI application$'))
    desktop.type(SECRET)
    desktop.key('Return')
    shows(app, pattern('^Ideas on trend 6: '))
    app.process.kill()
    app.ends(-signal.SIGKILL)
    app = desktop.launch(path)
    app.focused('push-button', FIRST_TREND)
    assert not any(pattern('^_?Go on$').search(node.name) for node in app.frame().all('push-button'))
    app.quit()
    assert contents(path.parent) == before
    assert not drafts(desktop)


def open_workshops(app):
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern('^Workshops'))
    return app.frame('Workshops')


def ended_counting(desktop):
    """A vote that was closed and undone is counted on; one that is counted when the workshop is ended is closed with what has
    been counted; and a wall that was closed comes back by its key, with nothing of that."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = begin(desktop, path)
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    desktop.key('v')
    app.focused('radio-button', 'Initiatives')
    # The arrow moves the focus alone, and that is what Enter takes.
    desktop.key('Right', 'Return')
    app.focused('panel', 'Vote: Trends')
    desktop.key('9', 'b', 'ctrl+Return')
    shows(app, pattern('^Result: Trends'))
    desktop.key('ctrl+z')
    app.focused('panel', 'Vote: Trends')
    desktop.key('4', 'c', 'F4')
    app.find('label', pattern('^13 counted, 17 to come · C: .* [+]4$'))
    app.press('push-button', 'End…')
    app.find('label', pattern('^A vote is being counted: 13 counted, 17 to come'))
    desktop.key('Return')
    app.focused('push-button', 'Show the plan')
    desktop.key('F5')
    app.focused('panel', pattern('^Millbrook Digital Roadmap'))
    leave(desktop, app)
    ends(app)
    app.quit()
    plan = json.loads(desktop.run(harness.PROGRAM, 'export', path, '--format', 'json', '--output', '-'))
    ballot = next(ballot for ballot in plan['ballots'] if ballot['subject'] == 'Trends')
    totals = [total['dots'] for total in plan['ballot_totals'] if total['ballot'] == ballot['id']]
    assert sorted(totals) == [0] * 8 + [4, 9], totals


def workshops(desktop):
    """Begun from a list, which says what each came to; read, compared, continued and deleted there."""
    path = desktop.new_plan('Millbrook.trends')
    app = desktop.launch(path, chooses_files=True)
    dialog = open_workshops(app)
    app.find('list-item', pattern('^There is none yet'), within=dialog)
    app.tab_to('list-item', pattern('^45 minutes'))
    desktop.key('Return')
    app.active(WALL)
    shows(app, pattern('^Millbrook'))
    desktop.key('F3', '6', 'Return', 'w')
    app.find('label', 'Technology trends · Watch')
    leave(desktop, app)
    ends(app)

    dialog = open_workshops(app)
    app.tab_to('list-item', pattern('^Workshop of .*0 of 7 steps done.*1 decision'))
    desktop.key('Return')
    app.focused('push-button', 'Continue')
    app.find('heading', 'Agenda', within=dialog)
    wait_for('the record', lambda: any('AI application: Stance: Watch' in text.text for text in dialog.all('text')))
    wait_for('what has changed', lambda: any('Stance' in text.text and 'AI application' in text.text
                                             for text in dialog.all('text') if text.name == 'What has changed'))
    minutes = path.with_name('minutes.md')
    app.press('push-button', pattern('^Export as Markdown'), within=dialog)
    app.frame('Export the record')
    desktop.key('ctrl+a')
    desktop.type(str(minutes))
    desktop.key('Return')
    wait_for('the record', minutes.exists)
    app.find('label', pattern('^Exported “minutes.md”'), within=dialog)
    assert '- AI application: Stance: Watch\n' in minutes.read_text()
    app.press('push-button', 'Delete', within=dialog)
    app.find('list-item', pattern('^There is none yet'), within=dialog)
    desktop.key('ctrl+z')
    app.find('list-item', pattern('^Workshop of .*1 decision'), within=dialog)
    app.tab_to('list-item', pattern('^Workshop of .*1 decision'))
    desktop.key('Return')
    app.focused('push-button', 'Continue')
    desktop.key('Return')
    app.active(WALL)
    desktop.key('F4')
    app.focused('push-button', 'Next')
    open_menu(desktop, app, 'Agenda')
    bar_says(app, '· Welcome · Step 1 of ')
    desktop.key('Escape', 'Escape')
    leave(desktop, app)
    ends(app)
    app.quit()


def closed(desktop):
    """The wall goes with the window whose plan it shows."""
    app = begin(desktop)
    app.press('push-button', 'Close', within=app.frame(pattern('— Trends$')))
    app.ends()


if __name__ == '__main__':
    harness.main(keys, bar, helped, stands_alone, masked, awake, awake_by_session, awake_by_portal, ideas, decisions, votes,
                 ended_counting, ballots, practice, workshops, not_saved, closed)
