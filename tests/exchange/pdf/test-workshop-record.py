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
    text = run(PROGRAM, 'export', '-f', 'md', '-o', '-', *options, plan)
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
    check_both(plan, folder, [*words, notes, 'Minutes spent', 'Nobody knows how the plan was'])
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
    """Sorted, and a tie is called one: equal dots have equal places, and no others do."""
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
            assert place == (f'{first}, equal' if tie else str(first)), (place, dot, dots)


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
    for form in ('-f', 'md'), ('-f', 'pdf', '--preset', 'workshop-record'):
        out = os.path.join(folder, 'none')
        wrong = subprocess.run([PROGRAM, 'export', *form, '--workshop', 'third', '-o', out, plan], capture_output=True,
                               text=True)
        assert wrong.returncode == 1 and '“third”' in wrong.stderr and not os.path.exists(out), wrong


def test_changes(folder):
    """What has changed since the first baseline of that day, in words; and not what only belongs to the workshop."""
    _, document = load(folder)
    path = os.path.join(folder, 'changes.trends')
    day = '2031-05-06'
    seconds = '1935824400'
    document['workshops'][0]['date'] = day
    document['baselines'] = []
    document['group_copies'] = []
    plan = make_plan(document, path)
    for name in 'As it began', 'As it was later':
        subprocess.run([PROGRAM, 'baseline', plan, name], check=True, env={**os.environ, 'SOURCE_DATE_EPOCH': seconds})
        seconds = str(int(seconds) + 60)
        initiative = {**document['initiatives'][0], 'title': f'Changed: {name}'}
        make_plan({**document, 'initiatives': [initiative]}, path)
    before = document['initiatives'][0]['title']
    check_both(plan, folder, ['As it began', f'“{before}” becomes “Changed: As it was later”'],
               without=['Nobody knows', 'As it was later”, which'])
    check_both(plan, folder, [], '-p', 'roles', without=['As it began', 'What has changed'])


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
    for test in test_sample, test_votes, test_chosen, test_changes, test_tricks:
        with tempfile.TemporaryDirectory() as folder:
            test(folder)


main()
