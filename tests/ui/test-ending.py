#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever ends the program, nothing is lost: what is valid is saved; what isn't, what is half typed, and what can't be
saved, is kept for the person alone and offered at the next opening."""

import resource
import signal
import sqlite3
import stat

from harness import main, pattern, wait_for
from session_manager import SessionManager
from typing_plans import (ADD, SECOND, begin_adding, costs, delete_beside, drafts, edit_cost, entry_text, make_plan,
                          open_plan, show_cost, stored)

ASTRAY = pattern('^“4500” was typed as Cost of something that isn’t in the plan any more')


def edits_kept(desktop):
    """The edits that couldn't be saved and are kept, as text."""
    return [line for kept in drafts(desktop) for line in kept.read_text().splitlines() if '"changes"' in line
            or '\\"changes\\"' in line]


def not_saved(desktop, app, number):
    """It says so, and keeps that many edits."""
    app.find('push-button', pattern('^Not saved'))
    wait_for(f'{number} edits to be kept', lambda: len(edits_kept(desktop)) == number)
    kept, = drafts(desktop)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600, oct(kept.stat().st_mode)


def restore(desktop, path, said, refused=False):
    """What is offered is done again, with the keyboard alone; this is said. What is refused stays until it is let go."""
    app = open_plan(desktop, path)
    app.find('label', pattern('^Trends ended before 2 edits could be saved'))
    app.tab_to('push-button', 'Restore')
    desktop.key('Return')
    app.find('label', pattern(said))
    app.gone('label', pattern('^Trends ended before'))
    if refused:
        app.find('push-button', 'Copy text')
        wait_for('what is refused to be kept', lambda: len(edits_kept(desktop)) == 1)
        app.press('push-button', 'Discard')
        app.gone('label', pattern(said))
    wait_for('the file to go', lambda: drafts(desktop) == [])
    return app


def fill_in(desktop, app):
    """Two edits: a cost, and an initiative."""
    edit_cost(desktop, app, '4500')
    desktop.key('Return')
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    desktop.key('Return')
    app.find('list-item', pattern('^Warm spaces,'))


def signals(desktop):
    """They save what is valid; what isn't, and what is half typed, is offered at the next opening."""
    path, app = make_plan(desktop)
    for number, sent in enumerate([signal.SIGTERM, signal.SIGHUP, signal.SIGINT], 1):
        print(f'# {sent.name}', flush=True)
        edit_cost(desktop, app, str(number * 1000))
        app.process.send_signal(sent)
        app.ends()
        stored(path, 'Ledger', number * 100000)
        assert drafts(desktop) == [], drafts(desktop)
        app = open_plan(desktop, path)

    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    edit_cost(desktop, app, 'lots')
    app.process.send_signal(signal.SIGTERM)
    app.ends()
    kept, = drafts(desktop)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600, oct(kept.stat().st_mode)
    stored(path, 'Ledger', 300000)

    # They stay in the file until somebody decides.
    app = open_plan(desktop, path)
    app.find('label', pattern('typed last time'))
    app.quit()
    assert drafts(desktop) == [kept], drafts(desktop)

    app = open_plan(desktop, path)
    app.tab_to('push-button', 'Restore')
    desktop.key('Return')
    app.gone('label', pattern('typed last time'))
    wait_for('the half typed title', lambda: entry_text(app, ADD) == 'Warm spaces')
    cost = show_cost(desktop, app, 'Ledger')
    wait_for('the cost as it was typed', lambda: cost.text == 'lots')
    wait_for('the cost to be wrong', lambda: app.has('status-bar', pattern('^“lots” is not an amount')))
    edit_cost(desktop, app, '7k')
    desktop.key('Return')
    stored(path, 'Ledger', 700000)
    begin_adding(desktop, app)
    desktop.key('Return')
    app.find('list-item', pattern('^Warm spaces,'))
    wait_for('the file of drafts to go', lambda: drafts(desktop) == [])
    app.quit()


def killed(desktop):
    """Even kill -9 takes only what was typed since the last pause."""
    path, app = make_plan(desktop)
    begin_adding(desktop, app)
    desktop.type('Warm spaces')
    wait_for('a file of drafts', lambda: any('Warm spaces' in kept.read_text() for kept in drafts(desktop)))
    edit_cost(desktop, app, '4500')
    wait_for('the cost in it', lambda: any('4500' in kept.read_text() for kept in drafts(desktop)))
    app.process.kill()
    app.ends(-signal.SIGKILL)

    app = open_plan(desktop, path)
    app.press('push-button', 'Restore')
    wait_for('the half typed title', lambda: entry_text(app, ADD) == 'Warm spaces')
    app.click(app.find('list-item', pattern('^Ledger,')))
    desktop.key('Return')
    stored(path, 'Ledger', 450000)
    app.quit()


def unsaved(desktop):
    """What can't be saved, since the file has gone, is offered when it is back."""
    path, app = make_plan(desktop)
    away = path.with_name('Away.trends')
    for number, sent in enumerate([signal.SIGTERM, signal.SIGKILL]):
        print(f'# {sent.name}', flush=True)
        stored(path, 'Ledger', None)
        path.rename(away)
        fill_in(desktop, app)
        not_saved(desktop, app, 2)
        # What was typed into a field and is an edit now is forgotten a moment later.
        wait_for('only edits to be kept', lambda: 'key=add-initiative' not in drafts(desktop)[0].read_text())
        app.process.send_signal(sent)
        app.ends(1 if sent == signal.SIGTERM else -sent)
        away.rename(path)
        assert costs(path) == {'Ledger': None, 'Portal': None}, costs(path)
        if number == 0:
            # It stays until somebody decides.
            app = open_plan(desktop, path)
            app.find('label', pattern('^Trends ended before 2 edits'))
            app.quit()
            assert len(edits_kept(desktop)) == 2
        app = restore(desktop, path, '^2 edits restored')
        stored(path, 'Ledger', 450000)
        assert 'Warm spaces' in costs(path), costs(path)
        for _ in range(2):
            desktop.key('ctrl+z')
        stored(path, 'Ledger', None)
        wait_for('it to be gone', lambda: 'Warm spaces' not in costs(path))
    app.quit()


def beside(desktop):
    """What somebody else has set meanwhile stands, and is said; what isn't wanted is forgotten."""
    path, app = make_plan(desktop)
    away = path.with_name('Away.trends')
    path.rename(away)
    fill_in(desktop, app)
    not_saved(desktop, app, 2)
    app.process.send_signal(signal.SIGTERM)
    app.ends(1)
    away.rename(path)

    kept, = drafts(desktop)
    text = kept.read_text()
    kept.unlink()
    app = open_plan(desktop, path)
    edit_cost(desktop, app, '9000')
    desktop.key('Return')
    stored(path, 'Ledger', 900000)
    app.quit()
    kept.write_text(text)
    app = restore(desktop, path, '^Not kept: changed Cost of “Ledger”. Somebody else has changed it since', refused=True)
    wait_for('what could be restored', lambda: 'Warm spaces' in costs(path))
    assert costs(path)['Ledger'] == 900000, costs(path)
    app.quit()

    kept.write_text(text)
    with_both = costs(path)
    app = open_plan(desktop, path)
    app.gone('label', pattern('^Trends ended before 2'))
    app.press('push-button', 'Discard')
    app.gone('label', pattern('^Trends ended before'))
    wait_for('the file to go', lambda: drafts(desktop) == [])
    assert costs(path) == with_both, costs(path)
    app.quit()


def removed(desktop):
    """What is typed into something that somebody else has deleted is named with the reason, and can be copied; that
    outlives even kill -9, until it is let go."""
    path, app = make_plan(desktop)
    wait_for('both to be in the file', lambda: costs(path) == {'Ledger': None, 'Portal': None})
    cost = edit_cost(desktop, app, '4500')
    assert cost is not None
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('BEGIN IMMEDIATE')
    delete_beside(database, 'Ledger')
    desktop.key('Return')
    database.execute('COMMIT')
    database.close()
    app.find('label', pattern('^Not kept: changed Cost of “Ledger”. Somebody else deleted “Ledger”.\nCost: £4,500'))
    wait_for('it to be kept', lambda: len(edits_kept(desktop)) == 1)
    assert costs(path) == {'Portal': None}, costs(path)
    app.process.kill()
    app.ends(-signal.SIGKILL)

    app = open_plan(desktop, path)
    app.find('label', pattern('^Trends ended before 1 edit could be saved'))
    app.press('push-button', 'Restore')
    app.find('label', pattern('^Not kept: changed Cost of “Ledger”'))
    assert not app.has('push-button', 'Restore')
    app.tab_to('push-button', 'Copy text')
    desktop.key('Return')
    app.find('label', 'Copied')
    begin_adding(desktop, app)
    desktop.key('ctrl+v')
    wait_for('it to be pasted', lambda: entry_text(app, ADD).startswith('Cost: £4,500'))
    desktop.key('ctrl+a', 'BackSpace')
    app.press('push-button', 'Discard')
    app.gone('label', pattern('^Not kept'))
    wait_for('the file to go', lambda: drafts(desktop) == [])
    app.quit()


def astray(desktop):
    """What isn't entered yet when somebody else deletes what it is about is offered as text, now and later."""
    path, app = make_plan(desktop)
    wait_for('both to be in the file', lambda: costs(path) == {'Ledger': None, 'Portal': None})
    edit_cost(desktop, app, '4500')
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('BEGIN IMMEDIATE')
    delete_beside(database, 'Ledger')
    database.execute('COMMIT')
    database.close()
    app.find('label', ASTRAY)
    assert not app.has('push-button', 'Restore')
    app.quit()

    app = open_plan(desktop, path)
    app.find('label', ASTRAY)
    app.tab_to('push-button', 'Copy text')
    desktop.key('Return')
    app.find('label', 'Copied')
    app.press('push-button', 'Discard')
    app.gone('label', ASTRAY)
    wait_for('the file to go', lambda: drafts(desktop) == [])
    app.quit()


def full(desktop):
    """The same where there is no room. A limit of the process does for a full disk what it does for a person's."""
    path, app = make_plan(desktop)
    resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (16384, 16384))
    fill_in(desktop, app)
    not_saved(desktop, app, 2)
    app.process.send_signal(signal.SIGHUP)
    app.ends(1)
    assert costs(path) == {'Ledger': None, 'Portal': None}, costs(path)
    app = restore(desktop, path, '^2 edits restored')
    stored(path, 'Ledger', 450000)
    app.quit()


def given_up(desktop):
    """Who closes without saving isn't offered it again."""
    path, app = make_plan(desktop)
    away = path.with_name('Away.trends')
    path.rename(away)
    fill_in(desktop, app)
    not_saved(desktop, app, 2)
    desktop.key('ctrl+w')
    app.press('push-button', pattern('Close _?without saving'))
    app.ends()
    assert drafts(desktop) == [], drafts(desktop)
    away.rename(path)
    app = open_plan(desktop, path)
    assert not app.has('label', pattern('^Trends ended before'))
    app.quit()


def logout(desktop):
    """The end of the session saves what is valid and keeps what isn't; a session that goes on takes nothing away."""
    with SessionManager(desktop.environment['DBUS_SESSION_BUS_ADDRESS']) as manager:
        path, app = make_plan(desktop)
        wait_for('it to be known to the session', lambda: manager.clients)
        cost = edit_cost(desktop, app, '1000')
        manager.tell('QueryEndSession')
        wait_for('its consent', lambda: manager.answers == [True])
        stored(path, 'Ledger', 100000)
        manager.tell('CancelEndSession')
        app.must_run()

        edit_cost(desktop, app, 'lots')
        begin_adding(desktop, app)
        desktop.type('Warm spaces')
        manager.tell('QueryEndSession')
        wait_for('its consent', lambda: len(manager.answers) == 2)
        manager.tell('EndSession')
        app.ends()
        assert cost is not None

        app = open_plan(desktop, path)
        app.find('label', pattern('typed last time'))
        app.press('push-button', 'Restore')
        wait_for('the half typed title', lambda: entry_text(app, ADD) == 'Warm spaces')
        away = path.with_name('Away.trends')
        path.rename(away)
        desktop.key('ctrl+f')
        begin_adding(desktop, app, SECOND)
        desktop.type('Bus stops')
        desktop.key('Return')
        not_saved(desktop, app, 1)
        manager.tell('QueryEndSession')
        wait_for('its consent', lambda: len(manager.answers) == 3)
        manager.tell('EndSession')
        app.ends(1)
        away.rename(path)
        app = open_plan(desktop, path)
        app.find('label', pattern('^Trends ended before 1 edit could be saved'))
        app.press('push-button', 'Restore')
        app.find('list-item', pattern('^Bus stops,'))
        app.quit()


if __name__ == '__main__':
    main(signals, killed, unsaved, beside, removed, astray, full, given_up, logout, width=1440, height=900,
         leaks=False)
