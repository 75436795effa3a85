#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what is handed round in a workshop: all of it is there, once, within its page and its
card, large enough; and what isn't public is nowhere.

usage: test-workshop-pack.py PROGRAM (sample|random|empty|same)
"""

import copy
import json
import os
import pathlib
import random
import re
import string
import subprocess
import sys
import tempfile
import uuid

import pikepdf

from pdf_readers import check_accessible, check_outline_places, check_readers, check_same, environments, run

PROGRAM, WHAT = sys.argv[1:]
PARTS = ('all', 'cards', 'questions', 'ballots', 'tents')
LETTERS = string.ascii_uppercase
LEAST = 11
LINES = 'Unit of work that takes long to name and says so in many words, without an end in sight '
SCRIPTS = ('Cynllun sgiliau digidol Tŷ’r Cyngor ac ŵyn', 'البيانات المفتوحة للجميع', '🎓 Apprenticeships 👩‍💻',
           'W' * 60, LINES * 2)


def squeeze(text):
    return ''.join(text.split())


def export(plan, path, *options):
    run(PROGRAM, 'export', '--format', 'pdf', '--preset', 'workshop-pack', '--output', path,
        *(word for option in options for word in (('-O', option) if '=' in option else (option,))), plan)
    check_accessible(path)
    check_readers(path)
    return squeeze(run('pdftotext', '-raw', path, '-'))  # in the order of reading


def load(folder):
    path = os.path.join(folder, 'sample.trends')
    run(PROGRAM, 'new', path, '--sample')
    return path, json.loads(run(PROGRAM, 'export', '-f', 'json', '-o', '-', path))


def make_plan(document, path):
    with open(f'{path}.json', 'w', encoding='utf-8') as file:
        json.dump(document, file)
    run(PROGRAM, 'import', path, f'{path}.json')
    return path


def without_rest(document):
    """The sample's trends and owners, and no more."""
    return {key: value for key, value in copy.deepcopy(document).items()
            if key in ('plan', 'groups', 'trends', 'owners') or not isinstance(value, list)}


def random_plan(document, seed):
    """Each title has a word that stands nowhere else."""
    rng = random.Random(seed)
    plan = without_rest(document)
    one = {key: value for key, value in document['initiatives'][0].items() if key != 'position'}
    plan['initiatives'] = []
    for number, trend in enumerate(plan['trends']):
        trend['title'] = f'Qtrend{number:02} {rng.choice(SCRIPTS)}'[:200]
        trend['summary'] = LINES * rng.choice((0, 1, 3, 40))
        trend['themes'] = [LINES.strip()[:rng.choice((12, 80))] for _ in range(rng.randint(0, 8))]
        trend['prompts'] = [f'{LINES[:rng.choice((30, 85))]}?' for _ in range(rng.randint(0, 7))]
        for _ in range(rng.choice((0, 1, 4, 12, 35))):
            title = f'Qunit{len(plan["initiatives"]):04} {rng.choice(SCRIPTS)}'[:rng.choice((60, 200, 500))]
            entry = dict(one, id=str(uuid.UUID(int=rng.getrandbits(128))), title=title, trend=trend['id'],
                         status=rng.choice(('idea', 'planned', 'under_way', 'done', 'not_doing')))
            entry['sensitivity'] = rng.choice(('public', 'public', 'public', 'internal', 'exempt'))
            entry['lead'] = rng.choice([*(owner['id'] for owner in plan['owners']), None])
            plan['initiatives'].append(entry)
    return plan


def is_public(initiative):
    return initiative.get('sensitivity', 'public') == 'public'


def is_open(initiative):
    return initiative['status'] not in ('done', 'not_doing')


def pages_of(path):
    """Of each page: width, height, and its words with their boxes."""
    text = run('pdftotext', '-bbox', path, '-')
    pages = []
    for page in re.findall(r'<page (.*?)</page>', text, re.S):
        size = tuple(float(n) for n in re.match(r'width="(.*?)" height="(.*?)"', page).groups())
        words = [(*map(float, numbers), word) for *numbers, word in re.findall(
            r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page)]
        pages.append((*size, words))
    return pages


def count(path, kind):
    with pikepdf.open(path) as pdf:
        return sum(isinstance(thing, pikepdf.Dictionary) and thing.get('/S') == pikepdf.Name(kind)
                   for thing in pdf.objects)


def check_within(path):
    """No text is outside of its page."""
    for number, (width, height, words) in enumerate(pages_of(path), start=1):
        assert words, f'{path}: page {number} is empty'
        for left, top, right, bottom, word in words:
            assert left >= 0 and top >= 0 and right <= width + 1 and bottom <= height + 1, (path, number, word)


def check_sizes(path):
    text = run('pdftohtml', '-xml', '-zoom', '1', '-i', '-stdout', path)
    sizes = {int(size) for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', text)}
    assert sizes and min(sizes) >= LEAST, (path, sizes)


def find(words, token):
    return [word for word in words if token in word[4]]


# --------------------------------------------------------------------- parts

def check_cards(plan, document, folder, seed):
    """Each trend is on one card and in it; what has no room there is counted."""
    for size, n in (('a4', 'one'), ('a4', 'four'), ('a3', 'one'), ('a3', 'four')):
        path = os.path.join(folder, f'cards-{seed}-{size}-{n}.pdf')
        words = export(plan, path, 'parts=cards', f'cards={n}', f'size={size}')
        check_within(path)
        check_sizes(path)
        check_outline_places(path)
        pages = pages_of(path)
        columns = 2 if n == 'four' else 1
        assert len(pages) == -(-len(document['trends']) // columns ** 2)
        assert count(path, '/H1') == len(document['trends'])
        for number, trend in enumerate(document['trends']):
            token = f'Qtrend{number:02}'
            assert words.count(token) == 1, (path, token)
            assert squeeze(trend['title']) in words or not trend['title'].isascii(), (path, trend['title'])
            width, height, there = pages[number // columns ** 2]
            (left, top, *_), = find(there, token)
            assert int(left // (width / columns)) + columns * int(top // (height / columns)) == \
                number % columns ** 2, (path, token)
            check_initiatives(document, trend, there, (left // (width / columns), top // (height / columns)),
                              (width / columns, height / columns), path)
        for width, height, there in pages:
            for left, top, right, bottom, word in there:
                assert left // (width / columns) == right // (width / columns), (path, word)
                assert top // (height / columns) == bottom // (height / columns), (path, word)


def check_initiatives(document, trend, words, cell, size, path):
    """Those of the trend are on its card, in their order, or are counted; and no others are."""
    mine = [i for i in document['initiatives'] if i['trend'] == trend['id'] and is_public(i)]
    there = [word for word in words if (word[0] // size[0], word[1] // size[1]) == cell]
    tokens = [re.search(r'Qunit\d{4}', word[4]).group() for word in find(there, 'Qunit')]
    assert sorted(tokens) == [i['title'].split()[0] for i in mine][:len(tokens)], (path, tokens)
    text = ' '.join(word[4] for word in there)
    rest = re.findall(r'(?<!; )and (\d+) more(?! question)', text)
    assert [int(n) for n in rest] == [len(mine) - len(tokens)] * (len(tokens) < len(mine)), (path, rest, text)


def letters_of(page):
    """The letters down the left of a ballot."""
    return [word for _, _, word in sorted((top, left, word) for left, top, _, _, word in page[2]
                                          if left < 80 and word in LETTERS and len(word) == 1)]


def check_ballots(plan, document, folder, seed):
    """Each that is voted on has a letter of its own among 26, and is there once."""
    public = [i['title'].split()[0] for t in document['trends'] for i in document['initiatives']
              if i['trend'] == t['id'] and is_public(i) and is_open(i)]
    trends = [f'Qtrend{number:02}' for number in range(len(document['trends']))]
    for vote, subjects in (('initiatives', public), ('trends', trends)):
        for size in ('a4', 'a3'):
            path = os.path.join(folder, f'ballots-{seed}-{vote}-{size}.pdf')
            words = export(plan, path, 'parts=ballots', f'vote={vote}', f'size={size}')
            check_within(path)
            check_outline_places(path)
            pages = pages_of(path)
            letters = [letter for page in pages for letter in letters_of(page)]
            assert ''.join(letters) == ''.join(LETTERS[i % 26] for i in range(len(subjects))), (path, letters)
            assert all(len(letters_of(page)) <= 26 for page in pages)
            assert re.findall(r'Qunit\d{4}|Qtrend\d\d', words) == subjects, (path, words)
            assert count(path, '/LI') == len(subjects)
            assert count(path, '/H1') == max(1, -(-len(subjects) // 26))


def check_questions(plan, document, folder, seed):
    """Each question is there once, in whole, and each trend has a page."""
    path = os.path.join(folder, f'questions-{seed}.pdf')
    words = export(plan, path, 'parts=questions')
    check_within(path)
    check_outline_places(path)
    assert count(path, '/H1') == len(document['trends'])
    n_questions = sum(len(trend['prompts']) for trend in document['trends'])
    assert words.count('?') >= n_questions, words


def check_tents(plan, document, folder):
    """Each owner has one, twice for eyes and once for ears; and there is a blank one."""
    for size, n_pages in (('a4', len(document['owners']) + 1), ('a3', (len(document['owners']) + 2) // 2)):
        path = os.path.join(folder, f'tents-{size}.pdf')
        words = export(plan, path, 'parts=tents', 'confidential=marked', f'size={size}')
        check_within(path)
        assert len(pages_of(path)) == n_pages
        assert count(path, '/H1') == len(document['owners'])
        for owner in document['owners']:
            assert words.count(squeeze(owner['name'])) >= 2, owner['name']
        text = run('pdftohtml', '-xml', '-zoom', '1', '-i', '-stdout', path)
        sizes = dict(re.findall(r'<fontspec id="(\d+)" size="(\d+)"', text))
        for owner in document['owners']:
            first = owner['name'].split()[0]
            fonts = re.findall(rf'font="(\d+)"><b>[^<]*{re.escape(first)}|font="(\d+)">[^<]*{re.escape(first)}', text)
            assert max(int(sizes[one or other]) for one, other in fonts) >= 36, (first, fonts)
        blank = os.path.join(folder, 'blank.pdf')
        words = export(plan, blank, 'parts=tents', 'tents=blank', f'size={size}')
        assert len(pages_of(blank)) == 1 and words.count('Name') == 2, words


def check_chosen(plan, document, folder, seed):
    """Of the trends that were chosen all is there, and of others nothing."""
    rng = random.Random(seed)
    chosen = sorted(rng.sample(range(len(document['trends'])), rng.randint(1, 4)))
    path = os.path.join(folder, f'chosen-{seed}.pdf')
    words = export(plan, path, *(word for number in reversed(chosen) for word in ('--trend', str(number + 1))))
    assert set(re.findall(r'Qtrend(\d\d)', words)) == {f'{number:02}' for number in chosen}, words
    homes = {document['trends'][number]['id'] for number in chosen}
    units = {i['title'].split()[0] for i in document['initiatives'] if i['trend'] in homes and is_public(i)}
    assert set(re.findall(r'Qunit\d{4}', words)) <= units
    assert {i['title'].split()[0] for i in document['initiatives']
            if i['title'].split()[0] in units and is_open(i)} <= set(re.findall(r'Qunit\d{4}', words))
    other = os.path.join(folder, 'other.pdf')
    run(PROGRAM, 'export', '--preset', 'workshop-pack', '-o', other,
        '-O', f'trends={",".join(str(number + 1) for number in chosen)}', plan)
    check_same(path, other)
    wrong = subprocess.run([PROGRAM, 'export', '--preset', 'workshop-pack', '-t', '4096', '-o', other, plan],
                           capture_output=True, text=True, check=False)
    assert wrong.returncode == 1 and '4096' in wrong.stderr, wrong


# ------------------------------------------------------------------ audience

def check_masked(plan, document, folder):
    """What isn't public is on no paper for the room, whoever writes it, unless that was chosen."""
    kept = [i['title'] for i in document['initiatives'] if not is_public(i) and is_open(i)]
    people = [owner['name'] for owner in document['owners'] if owner.get('kind') == 'person']
    assert kept and people
    for profile in ('full', 'public', 'roles'):
        for part in PARTS:
            path = os.path.join(folder, 'masked.pdf')
            words = export(plan, path, f'parts={part}', '--profile', profile)
            content = pathlib.Path(path).read_bytes()
            for title in kept:
                assert squeeze(title) not in words and title.encode() not in content, (profile, part, title)
            for name in people:
                assert profile != 'roles' or squeeze(name) not in words, (part, name)
            assert part != 'all' or 'Nothinghereisconfidential' in words, words
        words = export(plan, path, 'confidential=marked', '--profile', profile)
        for title in kept:
            assert (squeeze(title) in words) == (profile != 'public'), (profile, title)
        assert ('internal·' in words or 'exempt·' in words) == (profile != 'public'), profile
        assert ('Notforpublication' in words) == (profile != 'public'), profile


def check_ideas(document, folder):
    """On ballots are the ideas that the room has seen in its last workshop, and no name that isn't public."""
    plan = without_rest(document)
    new_id = iter(str(uuid.UUID(int=number)) for number in range(1, 99)).__next__
    person = dict(plan['owners'][0], id=new_id(), name='Zebedee Quillfeather', kind='person', initials='ZQ')
    plan['owners'].append(person)
    one = {key: value for key, value in document['initiatives'][0].items() if key != 'position'}
    plan['initiatives'] = [dict(one, id=new_id(), title=f'Unit {kept}', sensitivity=kept, lead=person['id'])
                           for kept in ('internal', 'exempt')]
    plan['initiatives'].append(dict(one, id=new_id(), title='Unit public', sensitivity='public'))
    plan['workshops'] = [dict(id=new_id(), title=f'Workshop {day}', date=day, facilitator_notes='Qx8')
                         for day in ('2026-03-01', '2026-09-01', '2026-10-01')]
    internal, exempt, public = (i['id'] for i in plan['initiatives'])
    first, last, empty = (workshop['id'] for workshop in plan['workshops'])
    plan['ideas'] = [dict(id=new_id(), text=text, workshop=workshop, revealed=revealed, wordings=['Qx9'], **more)
                     for text, workshop, revealed, more in (
                         ('Qx0 idea', first, True, {}), ('Qx1 idea', last, False, {}),
                         ('Qx2 idea', empty, False, {}), ('Qx3 idea', last, True, {'initiative': internal}),
                         ('Qx4 idea', last, True, {'initiative': exempt}), ('Qx5 idea', last, True, {}),
                         ('Qx6 idea', last, True, {'initiative': public, 'trend': plan['trends'][3]['id']}),
                         ('Qx7 ask Zebedee Quillfeather', last, True, {'trend': plan['trends'][1]['id']}))]
    path = os.path.join(folder, 'ideas.pdf')
    plan = make_plan(plan, os.path.join(folder, 'ideas.trends'))
    for profile in ('full', 'public', 'roles'):
        words = export(plan, path, 'vote=ideas', '--profile', profile)
        assert re.findall(r'Qx\d', words) == ['Qx7', 'Qx6', 'Qx5'], (profile, words)
        assert 'Zebedee' not in words and 'Quillfeather' not in words, (profile, words)
    words = export(plan, path, 'parts=ballots', 'vote=ideas', 'confidential=marked')
    assert re.findall(r'Qx\d', words) == ['Qx7', 'Qx6', 'Qx3', 'Qx4', 'Qx5'], words


def check_whole(plan, document, folder):
    """All of it, as nobody chooses anything, from each door."""
    path = os.path.join(folder, 'all.pdf')
    words = export(plan, path)
    check_within(path)
    check_outline_places(path)
    assert count(path, '/H1') == 1
    for trend in document['trends']:
        assert words.count(squeeze(trend['title'])) >= 2, trend['title']
        for question in trend['prompts']:
            assert squeeze(question) in words, question
    for door in (('--view', 'workshop-pack'), ('--option', 'report=workshop-pack')):
        other = os.path.join(folder, 'other.pdf')
        run(PROGRAM, 'export', *door, '-o', other, plan)
        check_same(path, other)


def check_sample(plan, document, folder):
    check_whole(plan, document, folder)
    check_masked(plan, document, folder)
    check_tents(plan, document, folder)
    check_ideas(document, folder)


def check_random(_, document, folder):
    for seed in range(3):
        made = random_plan(document, seed)
        path = make_plan(made, os.path.join(folder, f'random-{seed}.trends'))
        check_cards(path, made, folder, seed)
        check_ballots(path, made, folder, seed)
        check_questions(path, made, folder, seed)
        check_chosen(path, made, folder, seed)


def check_empty(_, document, folder):
    empty = os.path.join(folder, 'empty.trends')
    run(PROGRAM, 'new', empty, '--title', 'Nothing decided')
    bare = make_plan({key: document[key] for key in ('format', 'version')} | {'plan': document['plan']},
                     os.path.join(folder, 'bare.trends'))
    for nothing in (empty, bare):
        for part in PARTS:
            words = export(nothing, os.path.join(folder, 'empty.pdf'), f'parts={part}')
            assert part != 'ballots' or 'nothingtovoteon' in words, words


def check_same_bytes(plan, _, folder):
    first = None
    for number, env in enumerate(environments()):
        path = os.path.join(folder, f'same-{number}.pdf')
        subprocess.run([PROGRAM, 'export', '--preset', 'workshop-pack', '-O', 'cards=four', '-o', path, plan],
                       check=True, env=env, capture_output=True)
        first = first or path
        check_same(first, path)


CHECKS = {'sample': check_sample, 'random': check_random, 'empty': check_empty, 'same': check_same_bytes}


def main():
    with tempfile.TemporaryDirectory() as folder:
        CHECKS[WHAT](*load(folder), folder)


if __name__ == '__main__':
    main()
