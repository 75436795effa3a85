#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of a workshop says the same on paper and in Markdown, which others' programs read; and whatever people wrote
is text to them.

usage: test-workshop-record.py PROGRAM
"""

import copy
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import uuid

from pdf_readers import check_accessible, check_readers, run

PROGRAM = sys.argv[1]
TRICKS = ('# no heading', '- no item', '1. nor this', '23) or this', '> no quote', '***', '---', '===', '    no code', '`code`',
          '*no emphasis* _nor here_', '[link](https://example.org)', '![picture](x.png)', '<b>tag</b>', '<!-- none -->',
          '&amp; &lt; stays', 'a | b', '~~struck~~', '\\', '\\*', 'https://example.org/a_b_c', '<https://example.org>',
          'name@example.org', '+ plus', ': colon', '$x$', '^x^', '[x]: y', '| a |', '| - |', 'a\\', '☐ □ “quoted”', '#', '-',
          '[ ] task', '    ', '@someone', '#123', '{#id}', 'Tŷ’r Cyngor', 'البيانات المفتوحة')


def squeeze(text):
    return ''.join(text.split())


def load(folder):
    path = os.path.join(folder, 'sample.trends')
    run(PROGRAM, 'new', path, '--sample')
    return path, json.loads(run(PROGRAM, 'export', '-f', 'json', '-o', '-', path))


def make_plan(document, path):
    with open(f'{path}.json', 'w', encoding='utf-8') as file:
        json.dump(document, file)
    run(PROGRAM, 'import', path, f'{path}.json')
    return path


def read_markdown(plan, *options):
    """The text, what it says, and what others make of it, which is no more than what we write."""
    text = run(PROGRAM, 'export', '-f', 'md', '--preset', 'workshop-record', '-o', '-', *options, plan)
    done = subprocess.run(['cmark-gfm', '-e', 'table', '-e', 'strikethrough', '-e', 'tasklist', '--unsafe', '-t', 'html'],
                          input=text, capture_output=True, text=True, check=True).stdout
    tags = set(re.findall(r'<(\w+)', done))
    allowed = {'h1', 'h2', 'h3', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br'}
    assert tags <= allowed, tags - allowed
    assert done.count('<h1>') == 1
    return text, html.unescape(re.sub(r'<[^>]+>', ' ', done)), done


def read_pdf(plan, folder, *options):
    path = os.path.join(folder, 'record.pdf')
    run(PROGRAM, 'export', '-f', 'pdf', '--preset', 'workshop-record', '-o', path, *options, plan)
    check_accessible(path)
    check_readers(path)
    return squeeze(run('pdftotext', '-raw', path, '-'))


def check_both(plan, folder, words, *options, without=()):
    said = squeeze(read_markdown(plan, *options)[1])
    paper = read_pdf(plan, folder, *options)
    for word in words:
        assert squeeze(word) in said, word
        assert squeeze(word) in paper, word
    for word in without:
        assert squeeze(word) not in said, word
        assert squeeze(word) not in paper, word


def of_workshop(document):
    """All that is said of the sample's workshop."""
    workshop, = document['workshops']
    words = [workshop['title'], *workshop['notes'].split('\n'), str(workshop['attendance'])]
    for step in document['workshop_steps']:
        words.append(step['title'])
    for idea in document['ideas']:
        words += [idea['text'], idea['cluster'], *idea.get('wordings', [])]
    for ballot in document['ballots']:
        words += [ballot['subject'], f"{ballot['people']} people voted"]
    titles = {one['id']: one['title'] for one in document['initiatives']}
    for total in document['ballot_totals']:
        words.append(f"{titles[total['entry']]}{total['dots']}")
    return words + [one['text'] for one in document['decisions']]


def test_sample(folder):
    """All of it is there, for whom it is; and nobody else hears what is the facilitator's alone."""
    plan, document = load(folder)
    words = of_workshop(document)
    notes = document['workshops'][0]['facilitator_notes']
    check_both(plan, folder, [*words, 'Minutes spent', 'Nobody knows how the plan was'], without=[notes])
    check_both(plan, folder, [*words, notes], '-O', 'notes=included')
    kept_back = [notes, *(one['text'] for one in document['ideas']), *(one['subject'] for one in document['ballots']),
                 'Nobody knows']
    check_both(plan, folder, [document['decisions'][0]['text']], '-p', 'roles', without=kept_back)
    check_both(plan, folder, ['There is no workshop to tell of'], '-p', 'public', without=words[:2] + kept_back)


def add_workshop(document, title, day, entries, dots):
    workshop = {'id': str(uuid.uuid4()), 'title': title, 'date': day}
    ballot = {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'subject': 'Which?', 'dots': 3, 'people': 9,
              'revealed': True}
    document['workshops'].append(workshop)
    document['ballots'].append(ballot)
    for entry, number in zip(entries, dots):
        document['ballot_totals'].append({'id': str(uuid.uuid4()), 'ballot': ballot['id'], 'entry': entry['id'],
                                          'dots': number})
    return workshop


def places(done):
    """[(place, dots)] of the last table"""
    rows = re.findall(r'<tr>\s*<td>(.*?)</td>\s*<td>.*?</td>\s*<td align="right">(\d+)</td>\s*</tr>', done)
    return [(place, int(dots)) for place, dots in rows]


def test_votes(folder):
    """Sorted, and a tie is called one: equal dots have equal places, and no others do; what has none has no place."""
    _, document = load(folder)
    for number in range(6):
        other = copy.deepcopy(document)
        entries = random.sample(other['initiatives'], random.randint(1, 8))
        dots = [random.randint(0, 3) for _ in entries]
        add_workshop(other, 'Voted', '2099-01-01', entries, dots)
        plan = make_plan(other, os.path.join(folder, f'votes-{number}.trends'))
        found = places(read_markdown(plan)[2])
        assert [dot for _, dot in found] == sorted(dots, reverse=True), (found, dots)
        for place, dot in found:
            first = 1 + sum(1 for other_dot in dots if other_dot > dot)
            tie = dots.count(dot) > 1
            wanted = '–' if dot == 0 else f'{first}, equal' if tie else str(first)
            assert place == wanted, (place, dot, dots)


def test_chosen(folder):
    """By its title or its day; the last where nothing is said."""
    _, document = load(folder)
    first = document['workshops'][0]
    add_workshop(document, 'Second day: “more”', '2099-12-31', document['initiatives'][:1], [1])
    plan = make_plan(document, os.path.join(folder, 'two.trends'))
    assert 'Second day' in read_markdown(plan)[1]
    for how in first['title'], first['title'].upper(), first['date']:
        assert first['title'] in read_markdown(plan, '--workshop', how)[1]
    check_both(plan, folder, ['Second day: “more”'], '-O', 'workshop=second day: “MORE”')
    for form in ('-f', 'md', '--preset', 'workshop-record'), ('-f', 'pdf', '--preset', 'workshop-record'):
        out = os.path.join(folder, 'none')
        wrong = subprocess.run([PROGRAM, 'export', *form, '--workshop', 'third', '-o', out, plan], capture_output=True,
                               text=True)
        assert wrong.returncode == 1 and '“third”' in wrong.stderr and not os.path.exists(out), wrong


def test_changes(folder):
    """What has changed since the first baseline of that day, in words; and not what only belongs to the workshop."""
    _, document = load(folder)
    path = os.path.join(folder, 'changes.trends')
    # The day of whoever holds it, in the evening of which it is tomorrow in UTC.
    os.environ['TZ'] = 'PST8'
    day = '2031-05-06'
    seconds = '1935886920'
    document['workshops'][0]['date'] = day
    document['baselines'] = []
    document['group_copies'] = []
    plan = make_plan(document, path)
    for name in 'As it began', 'As it was later':
        subprocess.run([PROGRAM, 'baseline', plan, name], check=True, env={**os.environ, 'SOURCE_DATE_EPOCH': seconds})
        seconds = str(int(seconds) + 60)
        initiative = {**document['initiatives'][0], 'title': f'Changed: {name}'}
        make_plan({**document, 'initiatives': [initiative]}, path)
    first = document['initiatives'][0]
    before = first['title']
    make_plan({**document, 'initiatives': [{**first, 'title': 'Changed: As it was later', 'notes': 'A note', 'end_date': None}]},
              path)
    check_both(plan, folder, ['As it began', f'“{before}” becomes “Changed: As it was later”', 'Notes: now “A note”',
                              'End: no longer “'],
               without=['Nobody knows', 'As it was later”, which', 'nothing'])
    check_both(plan, folder, [], '-p', 'roles', without=['As it began', 'What has changed'])

    # Once it was ended, what has been done since is no more of it.
    ended = {**document['workshops'][0], 'record': {'began': 1935886920, 'ended': int(seconds) - 60}}
    make_plan({**document, 'initiatives': [], 'workshops': [ended]}, path)
    check_both(plan, folder, [f'“{before}” becomes “Changed: As it began”', 'and “As it was later”:'],
               without=['becomes “Changed: As it was later', 'Not ended yet'])

    # A second one of that day has its own beginning, and is the last, however it is called.
    again = {**ended, 'id': str(uuid.uuid4()), 'title': 'A second one', 'record': {'opened': int(seconds) - 60}}
    make_plan({**document, 'initiatives': [], 'workshops': [ended, again]}, path)
    check_both(plan, folder, ['A second one', 'As it was later'], without=['“As it began”'])
    del os.environ['TZ']


def test_standing(folder):
    """What goes on isn't called undone, the room's masking is told, and a trend that was decided on is named once."""
    _, document = load(folder)
    workshop, = document['workshops']
    trend = document['trends'][0]
    workshop['record'] = {'began': 1935824400, 'unmasked': 1935824500}
    document['workshop_steps'] = [
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'title': 'Goes on', 'minutes_planned': 5,
         'clock_started': '2031-05-06T09:00:00Z'},
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'title': 'Paused', 'minutes_planned': 5, 'seconds_spent': 90},
    ]
    owner, other = document['owners'][:2]
    document['decisions'] = [
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'trend': trend['id'], 'text': f"{trend['title']}: Stance: Act"},
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'trend': trend['id'], 'text': 'Wait (a year)'},
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'trend': trend['id'], 'owner': owner['id'],
         'text': f"{trend['title']}: Owner: {owner['name']}"},
        {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'owner': other['id'], 'text': 'Ask the board.'},
    ]
    plan = make_plan(document, os.path.join(folder, 'standing.trends'))
    check_both(plan, folder, ['Not ended yet', 'The room was shown what is confidential', 'Running', 'Begun',
                              f"{trend['title']}: Wait (a year)"], without=['Not done'])
    said = [line.strip() for line in
            read_markdown(plan, '--workshop', workshop['id'])[1].splitlines()]
    for line in (f"{trend['title']}: Stance: Act", f"{trend['title']}: Owner: {owner['name']}",
                 f"Ask the board. (owner: {other['name']})"):
        assert line in said, (line, said)
    assert not [line for line in said if re.search(r'[.!?][;,]', line)], said


def states(done):
    """{step: state} of the first table"""
    table = done[done.index('<table'):done.index('</table>')]
    rows = [re.findall(r'<td[^>]*>(.*?)</td>', row) for row in table.split('<tr>')[2:]]
    return {row[0]: row[-1] for row in rows}


def test_steps(folder):
    """Nobody takes the trouble to say of each step that it is over: it is when the room went on, or home."""
    _, document = load(folder)
    workshop, = document['workshops']
    add = lambda title, **more: {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'title': title, 'minutes_planned': 5,
                                 **more}
    steps = [add('Welcome', seconds_spent=90), add('Passed', done=True), add('Skipped'), add('Look', seconds_spent=100),
             add('Close')]
    document['workshop_steps'] = steps
    for record, last in ({'began': 1935824400}, 'Begun'), ({'began': 1935824400, 'ended': 1935824500}, 'Done'):
        workshop['record'] = record
        plan = make_plan(document, os.path.join(folder, f'steps-{last}.trends'))
        wanted = {'Welcome': 'Done', 'Passed': 'Skipped', 'Skipped': 'Not done', 'Look': last, 'Close': 'Not done'}
        assert states(read_markdown(plan)[2]) == wanted, states(read_markdown(plan)[2])


def test_impossible_votes(folder):
    """What can't be is told of a vote, and of one without any dot nobody says that people voted."""
    for several, counted, is_said in (False, 5, False), (False, 6, True), (True, 15, False), (True, 16, True), (True, 0, False):
        own = os.path.join(folder, f'{several}-{counted}')
        os.mkdir(own)
        _, document = load(own)
        workshop, = document['workshops']
        entry = document['trends'][0]
        ballot = {'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'subject': 'Which?', 'dots': 3, 'people': 5,
                  'several': several, 'revealed': True}
        document['ballots'] = [ballot]
        document['ballot_totals'] = [{'id': str(uuid.uuid4()), 'ballot': ballot['id'], 'entry': entry['id'], 'dots': counted}]
        plan = make_plan(document, os.path.join(own, 'votes.trends'))
        said = read_markdown(plan)[1]
        assert ('More was counted than so many people could give' in said) == is_said, (several, counted, said)
        assert ('5 people voted' in said) == (counted > 0), said


def test_tricks(folder):
    """Whatever people write is read as they wrote it, wherever it stands."""
    _, document = load(folder)
    workshop, = document['workshops']
    for number, trick in enumerate(TRICKS):
        if not trick.strip():
            continue
        document['ideas'].append({'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'text': trick,
                                  'wordings': [f'{trick} again'], 'revealed': True})
        document['decisions'].append({'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'text': trick})
        document['workshop_steps'].append({'id': str(uuid.uuid4()), 'workshop': workshop['id'], 'title': trick})
    workshop['notes'] = '\n'.join(TRICKS)
    workshop['title'] = ' '.join(TRICKS[:9])
    plan = make_plan(document, os.path.join(folder, 'tricks.trends'))
    said = squeeze(read_markdown(plan)[1])
    for trick in TRICKS:
        assert said.count(squeeze(trick)) >= (4 if trick.strip() else 0), trick
    read_pdf(plan, folder)


def main():
    for test in test_sample, test_votes, test_chosen, test_changes, test_standing, test_steps, test_impossible_votes, \
            test_tricks:
        with tempfile.TemporaryDirectory() as folder:
            test(folder)


main()
