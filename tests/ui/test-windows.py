#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows and the files in them: opening in every way, what is said of files that can't be opened, and that what was
saved, where, and how it looked is found again."""

import hashlib
import os
import sqlite3
import stat

import harness
from harness import pattern, wait_for

BOARD = pattern('^Trend 6: AI application')
FIRST = 'Technology for public good'


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def choose(app, item):
    """From the plan menu."""
    app.press('push-button', 'Plan menu')
    app.press('menu-item', pattern(f'^{item}'))


def show(desktop, path):
    """As a file manager does when the program is running: asks it to open one more."""
    desktop.launch(path).ends()


def rows(app, title=''):
    return [node for node in app.frame().all('list-item', pattern(f'^{title}')) if ', ' in node.name]


def begin_adding(desktop, app):
    """By key: newer releases of GTK don't tell to the pixel where a small thing like the entry is."""
    app.tab_to('push-button', pattern(f'^Trend 1: {FIRST}'))
    desktop.key('n')
    app.focused(('text', 'entry'), f'Add initiative to {FIRST}')


def add(desktop, app, title):
    begin_adding(desktop, app)
    desktop.type(title)
    desktop.key('Return')
    app.find('list-item', pattern(f'^{title},'))


def stored_titles(path):
    database = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    titles = {title for (title,) in database.execute('SELECT title FROM initiative')}
    database.close()
    return titles


def two_windows(desktop):
    first = desktop.new_plan('First.trends', '--title', 'The first')
    second = desktop.new_plan('Second.trends', '--title', 'The second')
    app = desktop.launch(first)
    app.frame(pattern('^The first'))
    app.find('label', 'Saved')
    show(desktop, second)
    app.frame(pattern('^The second'))
    app.frame(pattern('^The first'))
    show(desktop, first)
    app.active(pattern('^The first'))
    assert len(app.frames()) == 2, app.frames()
    app.quit()


def broken(desktop):
    """Each says what is the matter, and stays as it is."""
    documents = desktop.documents
    text = documents / 'Letter.trends'
    text.write_text('Dear all,\n' * 100)
    other = documents / 'Other.trends'
    database = sqlite3.connect(other)
    database.execute('CREATE TABLE song (title TEXT)')
    database.commit()
    database.close()
    damaged = desktop.new_plan('Damaged.trends', '--sample')
    with open(damaged, 'r+b') as file:
        file.seek(4096)
        file.write(b'\x55' * 8192)
    altered = desktop.new_plan('Altered.trends', '--sample')
    database = sqlite3.connect(altered)
    database.execute('CREATE TABLE more (anything)')
    database.commit()
    database.close()
    empty = documents / 'Empty.trends'
    empty.touch()
    expected = [(text, 'This is not a plan', 'is not a plan: '), (other, 'This is not a plan', 'another program'),
                (damaged, 'This plan is damaged', 'left as it is'),
                (altered, 'Another program has altered this plan', 'altered by another program'),
                (empty, 'This is not a plan', 'is empty'), (documents, 'This is not a plan', 'is a folder'),
                (documents / 'Gone.trends', 'There is no such plan', 'moved, renamed or deleted')]
    before = {path: digest(path) for path, _heading, _words in expected if path.is_file()}

    app = desktop.launch(expected[0][0])
    app.find(None, expected[0][1])
    for path, heading, words in expected:
        show(desktop, path)
        app.find(None, heading)
        app.find('label', pattern(f'“{path.name}”.*{words}'))
    assert len(app.frames()) == 1, 'each opened a window of its own'
    assert {path: digest(path) for path in before} == before, 'a file was changed'
    assert not list(documents.glob('*-journal')), list(documents.iterdir())
    app.press('push-button', 'Back to the start')
    app.find('push-button', pattern('^New plan'))
    app.quit()


def newer(desktop):
    path = desktop.new_plan('Newer.trends', '--title', 'From the future')
    database = sqlite3.connect(path)
    database.execute('PRAGMA user_version = 99')
    database.close()
    before = digest(path)
    app = desktop.launch(path)
    app.find(None, pattern('newer|Read-only'))
    if not app.has('push-button', pattern('Read-only')):
        app.press('push-button', 'Open read-only')
    app.press('push-button', pattern('Read-only'))
    app.find('label', pattern('newer version of Trends'))
    desktop.key('Escape')
    app.gone('label', pattern('newer version of Trends'))
    app.quit()
    assert digest(path) == before, 'it was changed'


def locked(desktop):
    path = desktop.new_plan('Locked.trends', '--title', 'In use')
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('BEGIN EXCLUSIVE')
    app = desktop.launch(path)
    app.find(None, 'This plan is in use')
    app.find('label', pattern('Locked.trends.*used by another program'))
    database.execute('ROLLBACK')
    database.close()
    app.press('push-button', 'Try again')
    app.frame(pattern('^In use'))
    app.find('push-button', BOARD)
    app.quit()


def read_only(desktop):
    path = desktop.new_plan('Mine.trends', '--sample')
    path.chmod(stat.S_IRUSR)
    app = desktop.launch(path)
    app.find('push-button', BOARD)
    app.press('push-button', pattern('^Read-only'))
    app.find('label', pattern('write-protected'))
    app.find('push-button', 'Save a copy elsewhere…')
    desktop.key('Escape')
    app.click(app.find('list-item', pattern('^Data ethics board')))
    app.focused('list-item', pattern('^Data ethics board'))
    desktop.key('Delete', '4', 'alt+Down')
    app.find('list-item', pattern('^Data ethics board, priority Critical'))
    app.quit()


def not_saved(desktop):
    """Where the file can't be written the window says so, and lets a person try again."""
    folder = desktop.documents / 'share'
    folder.mkdir()
    path = desktop.new_plan('share/Shared.trends', '--title', 'Shared')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    add(desktop, app, 'Nowhere to go')
    app.press('push-button', pattern('^Not saved: '))
    app.find('push-button', 'Save a copy elsewhere…')
    again = app.find('push-button', 'Try again')
    folder.chmod(stat.S_IRWXU)
    # It tries by itself, too, and the button may have gone.
    again.do()
    app.find('label', 'Saved')
    app.quit()
    assert stored_titles(path) == {'Nowhere to go'}, stored_titles(path)


def comes_back(desktop):
    """The plan, and the window's size."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.find('push-button', BOARD)
    window = wait_for('the window', lambda: desktop.xdotool('search', '--onlyvisible', '--name', 'Trends',
                                                             check=False).split())[-1]
    before = app.frame().extents
    desktop.xdotool('windowsize', window, 1100, 720)
    size = wait_for('another size', lambda: app.frame().extents[2:] != before[2:] and app.frame().extents[2:])
    desktop.key('ctrl+w')
    app.ends()
    app = desktop.launch()
    app.find('push-button', BOARD)
    wait_for(f'the size {size}', lambda: app.frame().extents[2:] == size)
    app.quit()


def details_come_back(desktop):
    """The pane, and which of its sections are folded; a section that had to open for something is not left so."""
    path = desktop.new_plan('Millbrook.trends', '--sample')
    app = desktop.launch(path)
    app.click(app.find('list-item', pattern('^Data ethics board')))
    desktop.key('F9')

    def are_open():
        return [name for name in ['Where it belongs', 'Why it matters', 'Money', 'Checks']
                if 'expanded' in app.find('push-button', name).states]

    assert are_open() == ['Where it belongs', 'Why it matters'], are_open()
    app.find('push-button', 'Where it belongs').do()
    app.find('push-button', 'Money').do()
    wait_for('them to be folded', lambda: are_open() == ['Why it matters', 'Money'])
    desktop.key('ctrl+w')
    app.ends()

    app = desktop.launch(path)
    app.find('label', 'Nothing chosen')
    app.click(app.find('list-item', pattern('^Data ethics board')))
    wait_for('them to be as they were', lambda: are_open() == ['Why it matters', 'Money'])
    desktop.key('F9')
    app.gone('push-button', 'Money')
    app.quit()
    app = desktop.launch(path)
    app.click(app.find('list-item', pattern('^Data ethics board')))
    app.focused('list-item', pattern('^Data ethics board'))
    assert not app.has('push-button', 'Money')
    app.quit()


def quitting_waits(desktop):
    """What is typed last is there, however soon the program is left."""
    path = desktop.new_plan('Quick.trends', '--title', 'Quick')
    app = desktop.launch(path)
    app.find('label', 'Saved')
    begin_adding(desktop, app)
    for title in ['One', 'Two', 'Three']:
        desktop.type(title)
        desktop.key('Return')
    desktop.key('ctrl+q')
    app.ends()
    assert stored_titles(path) == {'One', 'Two', 'Three'}, stored_titles(path)


def quitting_creates(desktop):
    """A new plan that was asked for just before comes back in no window."""
    app = desktop.launch()
    app.find('push-button', pattern('^New plan'))
    desktop.xdotool('key', '--delay', '0', 'ctrl+n', 'ctrl+q')  # as near to each other as can be
    app.ends()


def name_taken(desktop):
    """A new plan whose title another file has says what its own is called."""
    desktop.new_plan('Budget.trends', '--title', 'Budget')
    app = desktop.launch()
    app.find('push-button', pattern('^New plan'))
    desktop.key('ctrl+n')
    app.focused('text', 'Title of the plan')
    desktop.key('ctrl+a')
    desktop.type('Budget')
    desktop.key('Return')
    app.find('label', pattern('a “Budget.trends” already.* still called “New plan.trends”[.]$'))
    assert sorted(path.name for path in desktop.documents.iterdir()) == ['Budget.trends', 'New plan.trends']
    app.quit()


def opened_again(desktop):
    """Plans of one title are told from each other by where they are and when they were changed."""
    (desktop.documents / 'elsewhere').mkdir()
    plans = [desktop.new_plan('Plan.trends', '--title', 'A_plan'),
             desktop.new_plan('elsewhere/Plan.trends', '--title', 'A_plan')]
    desktop.set_recent_plans((plans[0], 'A_plan', '', 7200), (plans[1], 'A_plan', '', 86400 * 40))
    app = desktop.launch(desktop.new_plan('Open.trends', '--title', 'Open'))
    app.find('label', 'Saved')
    app.press('push-button', 'Plan menu')
    app.press('menu-item', 'Open recent')
    app.find('menu-item', pattern('^A_plan · changed .* · ~/Documents$'))
    app.press('menu-item', pattern('^A_plan · changed .* · ~/Documents/elsewhere$'))
    app.frame(pattern('^A_plan'))
    app.quit()


def opened_by_dialog(desktop):
    path = desktop.new_plan('Chosen.trends', '--title', 'Chosen')
    app = desktop.launch(chooses_files=True)
    app.find('push-button', pattern('^New plan'))
    desktop.key('ctrl+o')
    app.frame('Open a plan')
    desktop.type(str(path))
    desktop.key('Return')
    app.frame(pattern('^Chosen'))
    app.quit()


def dropped(desktop):
    """From another program's window."""
    path = desktop.new_plan('Dropped.trends', '--title', 'Dropped')
    app = desktop.launch()
    app.find('push-button', pattern('^New plan'))
    desktop.drop_file(path, (720, 160))
    app.frame(pattern('^Dropped'))
    app.find('push-button', BOARD)
    assert len(app.frames()) == 1, 'it opened a window of its own'
    desktop.xdotool('windowactivate', desktop.window('^Dropped'))
    app.quit()


def files(desktop):
    """Renaming, moving and copying the open plan."""
    documents = desktop.documents
    (documents / 'elsewhere').mkdir()
    path = desktop.new_plan('Old.trends', '--title', 'Old')
    app = desktop.launch(path, chooses_files=True)
    app.find('label', 'Saved')

    choose(app, 'Save a copy')
    app.frame('Save a copy')
    desktop.key('ctrl+a')
    desktop.type(str(documents / 'Copy.trends'))
    desktop.key('Return')
    wait_for('the copy', (documents / 'Copy.trends').exists)
    app.find('label', pattern('Copied to'))

    choose(app, 'Rename')
    app.frame('Rename the plan')
    desktop.key('ctrl+a')
    desktop.type('Brand new')
    desktop.key('Return')
    wait_for('the new name', (documents / 'Brand new.trends').exists)
    app.frame(pattern('^Brand new'))
    assert not path.exists()

    # A mistyped name makes no folder, and moves nothing.
    choose(app, 'Move')
    app.frame('Move the plan to a folder')
    desktop.key('ctrl+a')
    desktop.type(f'{documents}/elsewhre')
    desktop.key('Return')
    app.find('label', pattern('There is no folder “elsewhre”'))
    desktop.key('Escape')
    app.gone('label', pattern('There is no folder'))
    assert sorted(os.listdir(documents)) == ['Brand new.trends', 'Copy.trends', 'elsewhere'], os.listdir(documents)

    choose(app, 'Move')
    app.frame('Move the plan to a folder')
    desktop.key('ctrl+a')
    desktop.type(f'{documents}/elsewhere/Brand new.trends')
    desktop.key('Return')
    wait_for('the move', (documents / 'elsewhere/Brand new.trends').exists)
    add(desktop, app, 'After the move')
    app.find('label', 'Saved')
    app.quit()
    assert stored_titles(documents / 'elsewhere/Brand new.trends') == {'After the move'}
    assert stored_titles(documents / 'Copy.trends') == set()
    assert sorted(os.listdir(documents)) == ['Copy.trends', 'elsewhere'], os.listdir(documents)


comes_back.screen = {'maximized': False}

if __name__ == '__main__':
    harness.main(two_windows, broken, newer, locked, read_only, not_saved, comes_back, details_come_back, quitting_waits,
                 quitting_creates, name_taken, opened_again, opened_by_dialog, dropped, files, width=1440, height=900)
