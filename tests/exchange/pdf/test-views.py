#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks papers that are one view with programs that others wrote.

usage: test-views.py PROGRAM
"""

import copy
import itertools
import json
import os
import subprocess
import sys
import tempfile
import uuid

import pikepdf

from pdf_readers import (check_accessible, check_outline_places, check_page_numbers, check_readers,
                         check_same, run)

PROGRAM = sys.argv[1]
VIEWS = ('board', 'roadmap', 'horizons', 'priorities', 'insights')


def export(plan, path, *options):
    run(PROGRAM, 'export', '--output', path, *options, plan)
    check_accessible(path)
    check_readers(path)
    check_page_numbers(path)
    check_outline_places(path)
    return ''.join(run('pdftotext', path, '-').split())


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


def elements(path, kind):
    with pikepdf.open(path) as pdf:
        return [str(thing.get('/Alt', '')) for thing in pdf.objects
                if isinstance(thing, pikepdf.Dictionary) and thing.get('/S') == pikepdf.Name(kind)]


def sizes(path):
    with pikepdf.open(path) as pdf:
        return {tuple(round(float(side)) for side in list(page.mediabox)[2:]) for page in pdf.pages}


def is_open(initiative):
    return initiative['status'] not in ('done', 'not_doing')


def check_weights(words, document, profile):
    """Who may not know what the plan weighs is told of no ranking."""
    assert ('Weights:' in words) == (profile != 'public'), profile
    assert document['criteria']
    for criterion in document['criteria']:
        if criterion['title'] != 'Effort':  # which is an axis, too
            assert (squeeze(criterion['title']) in words) == (profile != 'public'), (profile, criterion['title'])


def check_priorities(folder, plan, document):
    """The matrix is a figure with a text; it is a table besides, in words, and so is the ranking."""
    for size in ('a4', 'a3'):
        path = os.path.join(folder, f'priorities-{size}.pdf')
        words = export(plan, path, '--view', 'priorities', '--option', f'size={size}')
        figures = elements(path, '/Figure')
        assert len(figures) == 1 and 'The table after' in figures[0], figures
        assert len(elements(path, '/Table')) == 2
        first = run('pdftotext', '-l', '1', path, '-')
        assert 'Quick wins' in first, 'the drawing is not on the first page'
        for initiative in filter(is_open, document['initiatives']):
            assert words.count(squeeze(initiative['title'])) >= 2, (size, initiative['title'])


def check_budget(folder, document):
    """Papers say how far a budget reaches, which is told to those who may know of it."""
    document = copy.deepcopy(document)
    document['plan'].update(budget=60000000, budget_capital=None)
    plan = make_plan(document, os.path.join(folder, 'budget.trends'))
    path = os.path.join(folder, 'budget.pdf')
    for options in (('--view', 'priorities'), ('--preset', 'summary')):
        for profile in ('full', 'public'):
            words = export(plan, path, '--profile', profile, *options)
            for text in ('Of the budget, £600,000:', 'Adds up to', 'below the line', 'Committed already, funded or begun:'):
                assert (squeeze(text) in words) == (profile != 'public'), (options, profile, text)


def check_tried(folder, document):
    """A sum, the sort of money and weights that are only tried are what a paper is made by, and it says so; the plan stays."""
    document = copy.deepcopy(document)
    document['plan'].update(budget=60000000, budget_capital=None)
    plan = make_plan(document, os.path.join(folder, 'tried.trends'))
    path = os.path.join(folder, 'tried.pdf')
    view = ('--view', 'priorities')
    n_criteria = len(document['criteria'])
    weights = ','.join(['100', *['0'] * (n_criteria - 1)])
    words = export(plan, path, *view, '--budget', '250000.00', '--money', 'capital', '--weights', weights)
    for text in ('Of a sum that is tried, £250,000 of capital:', 'Weights that are tried, not kept:'):
        assert squeeze(text) in words, text
    assert 'Capital' in words and squeeze('Of the budget') not in words
    words = export(plan, path, *view, '--budget', '600000')
    assert squeeze('Of the budget, £600,000:') in words and squeeze('not kept') not in words
    words = export(plan, path, *view, '--budget', 'none')
    assert squeeze('below the line') not in words and squeeze('Adds up to') not in words
    assert squeeze('not kept') not in export(plan, path, '--profile', 'public', *view, '--weights', weights)
    for options, said in ((('--budget', '1,000'), 'such as 250000'), (('--budget', '1.005'), 'isn’t an amount in GBP'),
                          (('--budget', '-1'), 'such as 250000'), (('--money', 'gold'), 'one of: all'),
                          (('--weights', '40,x'), 'whole numbers from 0 to 100'), (('--weights', '1'), 'criteria'),
                          (('--weights', '101,0,0,0,0'), 'whole numbers from 0 to 100')):
        result = subprocess.run([PROGRAM, 'export', '-o', path, *view, *options, plan], capture_output=True, text=True,
                                check=False)
        assert result.returncode in (1, 2) and said in result.stderr, (options, result.stderr)
    result = subprocess.run([PROGRAM, 'export', '-o', path, '--view', 'board', '--money', 'all', plan], capture_output=True,
                            text=True, check=False)
    assert result.returncode == 2 and '“money” is only for' in result.stderr, result.stderr


def check_days(folder, plan, document):
    """Of a roadmap of some days the table has what is drawn, and what has no dates, and nothing of other days."""
    dated = [initiative for initiative in document['initiatives']
             if initiative.get('start_date') and initiative.get('end_date') and initiative['status'] != 'not_doing']
    month = sorted(initiative['end_date'] for initiative in dated)[len(dated) // 3][:7]
    path = os.path.join(folder, 'days.pdf')
    words = export(plan, path, '--view', 'roadmap', '--from', month)
    tied = {tie[end] for tie in document.get('dependencies', []) for end in ('initiative', 'needs')}
    others = [initiative for initiative in dated if initiative['end_date'] < month and initiative['id'] not in tied]
    assert others, 'nothing is tried'
    for initiative in others:
        assert squeeze(initiative['title']) not in words, initiative['title']
    for initiative in document['initiatives']:
        if initiative not in dated or initiative['end_date'] >= month:
            assert squeeze(initiative['title']) in words, initiative['title']


def check_insights(folder, plan, document):
    """Figures are drawn, with a text each, on as many pages as they take; they are tables besides."""
    for size in ('a4', 'a3'):
        path = os.path.join(folder, f'insights-{size}.pdf')
        words = export(plan, path, '--view', 'insights', '--option', f'size={size}')
        # The heading of a narrow column isn't broken: “No” and “w”.
        assert 'w' not in run('pdftotext', path, '-').split(), size
        figures = elements(path, '/Figure')
        assert figures and all('The tables after' in text for text in figures), figures
        assert any('Coverage' in text for text in figures), figures
        assert len(elements(path, '/Table')) == 6
        for trend in document['trends']:
            assert words.count(squeeze(trend['title'])) >= 2, (size, trend['title'])
        for title in ('Key figures', 'Load by lead', 'Cost by financial year', 'What is missing'):
            assert squeeze(title) in words, (size, title)


def check_profiles(folder, plan, document):
    """All that may be seen is there, in the drawing and in words; and nothing else is."""
    for view, profile in itertools.product(VIEWS, ('full', 'public', 'roles')):
        path = os.path.join(folder, f'{view}-{profile}.pdf')
        words = export(plan, path, '--view', view, '--profile', profile)
        assert sizes(path) == {(842, 595)}, sizes(path)
        for initiative in document['initiatives']:
            is_shown = profile != 'public' or initiative.get('sensitivity', 'public') == 'public'
            if view == 'priorities':
                is_shown = is_shown and is_open(initiative)
            if view == 'insights' and is_shown:
                continue  # only what something is missing from is named
            assert (squeeze(initiative['title']) in words) == is_shown, (view, profile, initiative['title'])
        for owner in document['owners']:
            if owner.get('kind') == 'person':
                assert profile != 'roles' or squeeze(owner['name']) not in words, (view, owner['name'])
        if view == 'priorities':
            check_weights(words, document, profile)
        assert ('Notforpublication' in words) == (profile != 'public'), (view, profile)


def check_twin(folder, plan, document):
    """Each figure has a text, and what it shows is a table besides, whatever the lanes are of."""
    for group in ('trend', 'owner', 'status', 'priority', 'horizon'):
        path = os.path.join(folder, f'{group}.pdf')
        words = export(plan, path, '--view', 'roadmap', '--group', group, '--option', 'size=a3')
        assert sizes(path) == {(1191, 842)}, sizes(path)
        figures = elements(path, '/Figure')
        assert figures and all(f'Roadmap by {group}' in text and 'The table after' in text
                               for text in figures), figures
        assert len(elements(path, '/Table')) >= 1
        n_rows = len(elements(path, '/TR'))
        shown = [each for each in document['initiatives'] if each['status'] != 'not_doing']
        assert n_rows > len(shown), n_rows
        for initiative in shown:
            assert words.count(squeeze(initiative['title'])) >= 2, (group, initiative['title'])
        # What the chart leaves out is said, and is in no table either.
        for initiative in document['initiatives']:
            if initiative['status'] == 'not_doing':
                assert words.count(squeeze(initiative['title'])) == 1, (group, initiative['title'])
    check_said_of_roadmap(folder, plan, document)
    check_low_rows(folder, plan)


def check_said_of_roadmap(folder, plan, document):
    """What marks are for is said besides; and no heading of the table is broken on the smaller paper."""
    path = os.path.join(folder, 'said.pdf')
    words = export(plan, path, '--view', 'roadmap')
    milestones = [one for one in document['milestones'] if one.get('date')]
    dates = [one for one in document['governance_dates'] if one.get('date')]
    assert milestones and dates, 'nothing is tried'
    for milestone in milestones:
        # A line may end at a hyphen, which pdftotext takes away then.
        assert squeeze(milestone['title']).replace('-', '') in words.replace('-', ''), milestone
    for date in dates:
        assert words.count(squeeze(date['title'])) >= 2, date
    assert {'Priority', 'Horizon', 'confidence', 'Milestones', 'Sensitivity'} <= set(run('pdftotext', path, '-').split())


def check_low_rows(folder, plan):
    """No cell is higher than it has to be: what is long has the room, and the table few pages."""
    path = os.path.join(folder, 'low.pdf')
    export(plan, path, '--view', 'roadmap')
    first = run('pdftotext', '-layout', path, '-')
    table = first[first.index('The same as a table'):]
    # What only relates to something says that in its place.
    assert table.count('not set') < table.count('nothing') + table.count('relates'), 'what needs nothing is said to be not set'
    lines = table.splitlines()
    row = next(i for i, line in enumerate(lines) if 'One front' in line)
    after = next(i for i, line in enumerate(lines) if 'Service standard' in line)
    assert after - row <= 16, lines[row:after]
    assert {'September', 'agreements', 'Infrastructure'} <= set(table.split()), 'words are broken'


def check_large(folder, document):
    """What doesn't fit on a page goes on on the next, under the ruler, and none is lost."""
    document = {key: value for key, value in copy.deepcopy(document).items()
                if key in ('plan', 'groups', 'trends', 'owners', 'initiatives') or not isinstance(value, list)}
    one = document['initiatives'][0]
    document['initiatives'] = [
        dict(one, id=str(uuid.uuid4()), title=f'Unit{number:04}', start_date='2026-04-01', end_date='2027-03-31',
             trend=document['trends'][number % 2]['id']) for number in range(300)]
    plan = make_plan(document, os.path.join(folder, 'large.trends'))
    path = os.path.join(folder, 'large.pdf')
    words = export(plan, path, '--view', 'roadmap')
    n_figures = len(elements(path, '/Figure'))
    assert n_figures > 300 * 16 / 500, n_figures
    pages = run('pdftotext', path, '-').split('\f')
    assert all('Q1' in page or 'Apr' in page for page in pages[:n_figures]), 'a page has no ruler'
    assert 'continued' in words
    for number in range(300):
        assert words.count(f'Unit{number:04}') == 2, number


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, document = load(folder)
        check_profiles(folder, plan, document)
        check_twin(folder, plan, document)
        check_priorities(folder, plan, document)
        check_budget(folder, document)
        check_tried(folder, document)
        check_days(folder, plan, document)
        check_insights(folder, plan, document)
        check_large(folder, document)
        first, second = (os.path.join(folder, name) for name in ('1.pdf', '2.pdf'))
        for view in VIEWS:
            for path, locale in ((first, 'C.UTF-8'), (second, 'de_DE.UTF-8')):
                subprocess.run([PROGRAM, 'export', '--view', view, '-o', path, plan], check=True,
                               env=dict(os.environ, SOURCE_DATE_EPOCH='1795392000', LC_ALL=locale, LANGUAGE=''))
            check_same(first, second)
        empty = os.path.join(folder, 'empty.trends')
        run(PROGRAM, 'new', empty, '--title', 'Nothing decided')
        for view in VIEWS:
            export(empty, os.path.join(folder, 'empty.pdf'), '--view', view)


if __name__ == '__main__':
    main()
