#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the SVG of each view with readers that others wrote: well-formed, with text as text,
with a title and a description, drawn as large as it says.

usage: test-svg.py PROGRAM
"""

import copy
import datetime
import itertools
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import uuid
import xml.etree.ElementTree as etree

PROGRAM = sys.argv[1]
SVG = '{http://www.w3.org/2000/svg}'

VIEWS = ('board', 'roadmap', 'horizons', 'priorities', 'insights')

HOSTILE = ('</text><script>alert(1)</script>', ']]><!-- " \' & &amp; &#0;', 'a\tb\u0085c\u2028d',
           '\u202eright\u202c שלום עולם', '👩‍💻 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🚀', 'W' * 500, 'e' + '\u0301' * 400, '\u200bx\u00a0')


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def make_plan(document, path):
    source = f'{path}.json'
    pathlib.Path(source).write_text(json.dumps(document), encoding='utf-8')
    run(PROGRAM, 'import', path, source)
    return path


def load(folder):
    path = os.path.join(folder, 'sample.trends')
    run(PROGRAM, 'new', path, '--sample')
    return path, json.loads(run(PROGRAM, 'export', '-f', 'json', '-o', '-', path))


def export(plan, path, *options):
    run(PROGRAM, 'export', '--output', path, *options, plan)
    return etree.parse(path).getroot()


def squeeze(text):
    """Lines are broken and spaces are at their ends; what is read are the words."""
    return ''.join(text.split())


def words_of(root):
    return squeeze(''.join(root.itertext()))


def check_form(root):
    """Nothing but shapes and text; ids are each there once, and tell what is shown."""
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    known = {'svg', 'title', 'desc', 'g', 'rect', 'circle', 'path', 'text', 'tspan', 'clipPath'}
    assert names <= known, names - known
    ids = [element.get('id') for element in root.iter() if element.get('id')]
    assert len(ids) == len(set(ids)), 'an id is there twice'
    assert root[0].tag == f'{SVG}title' and root[0].text.strip(), 'there is no title'
    assert root[1].tag == f'{SVG}desc' and root[1].text.strip(), 'there is no description'
    for element in root.iter():
        for key, value in element.attrib.items():
            if key in ('x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'font-size', 'stroke-width'):
                assert re.fullmatch(r'-?\d+(\.\d{1,2})?', value), f'{key}="{value}"'


def check_drawn(path, root):
    """Another program draws it, in its size."""
    picture = f'{path}.png'
    run('rsvg-convert', '-o', picture, path)
    width, height = struct.unpack('>II', pathlib.Path(picture).read_bytes()[16:24])
    assert (width, height) == (round(float(root.get('width'))), round(float(root.get('height'))))


def is_open(initiative):
    return initiative['status'] not in ('done', 'not_doing')


def check_initiatives(root, document, view, profile='full'):
    """All that may be seen are there under their titles, and nothing else of them."""
    words = words_of(root)
    ids = {element.get('id') for element in root.iter()}
    for initiative in document['initiatives']:
        is_public = initiative.get('sensitivity', 'public') == 'public'
        is_shown = (profile != 'public' or is_public) and (view != 'priorities' or is_open(initiative))
        assert (squeeze(initiative['title']) in words) == is_shown, (profile, initiative['title'])
        assert (f'initiative-{initiative["id"]}' in ids) == is_shown, initiative['title']


def check_insights(root, plan, document, profile):
    """Each trend has a row, each finding is a sentence; who doesn't see all isn't told what may only be kept back."""
    words, ids = words_of(root), {element.get('id') for element in root.iter()}
    for trend in document['trends']:
        assert f'coverage-trend-{trend["id"]}' in ids, trend['title']
    for initiative in document['initiatives']:
        if initiative.get('sensitivity', 'public') != 'public':
            assert profile != 'public' or squeeze(initiative['title']) not in words, initiative['title']
    # What is exported speaks the plan's language, and the command line the machine's.
    found = json.loads(subprocess.run([PROGRAM, 'check', '--findings', '--json', plan], capture_output=True,
                                      text=True, check=False, env=dict(os.environ, LC_ALL='C.UTF-8')).stdout)
    sentences = [squeeze(finding['sentence']) for finding in found['findings']]
    assert any(sentence in words for sentence in sentences), profile
    assert profile != 'full' or all(sentence in words for sentence in sentences)
    for word in ('Maturity', 'Notforpublication'):
        assert profile != 'public' or word not in words, word
    assert ('Setaside' in words) == (profile == 'full'), profile


def check_gaps(folder, document):
    """A gap in the foundations has why one trend relies on the other, and who says so."""
    document = copy.deepcopy(document)
    for initiative in document['initiatives']:
        initiative['status'] = 'planned'
    plan = make_plan(document, os.path.join(folder, 'gaps.trends'))
    words = words_of(export(plan, os.path.join(folder, 'gaps.svg'), '--view', 'insights'))
    assert any(squeeze(f'{link["reason"]} (Source: {link["source"]})') in words for link in document['trend_links']), words


def check_weights(root, document, profile):
    """Who may not know what the plan weighs sees no ranking, nor what lacks a rating for it."""
    words, ids = words_of(root), {element.get('id') for element in root.iter()}
    titles = [criterion['title'] for criterion in document['criteria']]
    assert ('ranking' in ids) == (profile != 'public')
    assert any(identity and identity.startswith('ranked-') for identity in ids) == (profile != 'public')
    assert not titles or ('Weights:' in words) == (profile != 'public')
    for title in titles:
        if title != 'Effort':  # which is an axis, too
            assert (squeeze(title) in words) == (profile != 'public'), (profile, title)


def check_budget(folder, document):
    """Where a plan has a budget, it is drawn where that ends, for whoever may know of it, and each says what all down to it
    cost."""
    document = copy.deepcopy(document)
    document['plan'].update(budget=60000000, budget_capital=None)
    plan = make_plan(document, os.path.join(folder, 'budget.trends'))
    for profile in ('full', 'roles', 'public'):
        words = words_of(export(plan, os.path.join(folder, 'budget.svg'), '--view', 'priorities', '--profile', profile))
        for text in ('£600,000 reaches to here:', 'Adds up to'):
            assert (squeeze(text) in words) == (profile != 'public'), (profile, text)


def check_warnings(folder, document):
    """What a budget doesn't reach though it is needed, or spoken for, is said on the drawing as it is on the screen."""
    document = copy.deepcopy(document)
    initiatives = [entry for entry in document['initiatives'] if entry.get('status') in ('idea', 'planned')]
    for number, entry in enumerate(initiatives + [entry for entry in document['initiatives'] if entry not in initiatives]):
        entry.update(value=5 if number == 0 else 1, urgency=3, risk_reduction=3, effort=3, confidence='green', cost=100,
                     cost_capital=(100, 0, None)[number % 3], funded=number == 1)
    first, last = initiatives[0], initiatives[-1]
    last.update(cost_capital=0)
    document['dependencies'] = [{'id': str(uuid.uuid4()), 'kind': 'needs', 'initiative': first['id'], 'needs': last['id']}]
    plan = make_plan(document, os.path.join(folder, 'warnings.trends'))
    needs = f'⚠ Needs “{last["title"]}”, which is below the line'
    drawn = os.path.join(folder, 'warnings.svg')
    words = words_of(export(plan, drawn, '--view', 'priorities', '--budget', '1'))
    for text in ('⚠ What fits needs 1 that falls below the line.', 'Below the line, yet funded or begun:', needs):
        assert squeeze(text) in words, (text, words)
    # Of capital the last needs none: no line through that makes a difference.
    words = words_of(export(plan, drawn, '--view', 'priorities', '--budget', '1', '--money', 'capital'))
    assert squeeze('which is below the line') not in words, words
    for text in ('Without capital:', 'Capital not known:'):
        assert squeeze(text) in words, text


def check_cut_short(folder, document):
    """Where not all that has a rank has room, nothing without one takes what is left of it."""
    document = copy.deepcopy(document)
    one = next(initiative for initiative in document['initiatives'] if is_open(initiative))
    one.update(status='planned', value=5, urgency=3, risk_reduction=3, effort=3)
    one.update(confidence='green', cost=100, funded=False)

    def make(title):
        return dict(one, id=str(uuid.uuid4()), title=title)

    beyond = [make(f'{"Beyond what there is " * 6}{number}') for number in range(6)]
    for initiative in beyond:
        initiative.update(value=1, cost=10000000)
    unranked = [make(f'Unranked {number}') for number in range(20)]
    for initiative in unranked:
        del initiative['effort']
    keep = ('format', 'version', 'plan', 'groups', 'trends', 'owners', 'criteria')
    document = {key: value for key, value in document.items()
                if key in keep or not isinstance(value, list)}
    for n_short in range(3):  # what fits ends elsewhere in each, as so many have lines of one row
        ranked = [make(f'Ranked {number:03}') for number in range(500)]
        document['initiatives'] = ranked + beyond + unranked
        document['dependencies'] = [{'id': str(uuid.uuid4()), 'kind': 'needs',
                                     'initiative': entry['id'], 'needs': other['id']}
                                    for entry in ranked[n_short:] for other in beyond]
        plan = make_plan(document, os.path.join(folder, f'cut-{n_short}.trends'))
        drawn = os.path.join(folder, 'cut.svg')
        root = export(plan, drawn, '--view', 'priorities', '--budget', '1000')
        n_lines = len(within(root, 'ranking'))
        words = words_of(root)
        assert 20 < n_lines < 500, n_lines
        assert squeeze('Further down:') in words
        assert squeeze('Not ranked (') not in words
        n_left = 526 - n_lines
        assert squeeze(f'Further down, and left out: {n_left} initiatives.') in words, n_lines


def check_tried(folder, plan, document):
    """What is tried out is drawn, and said to be tried; other weights draw another order, and the plan keeps its own."""
    drawn = os.path.join(folder, 'tried.svg')
    kept = words_of(export(plan, drawn, '--view', 'priorities'))
    weights = ','.join(['0'] * (len(document['criteria']) - 1) + ['100'])
    tried = words_of(export(plan, drawn, '--view', 'priorities', '--weights', weights, '--budget', '70000', '--money', 'revenue'))
    for text in ('Weights that are tried, not kept:', '£70,000 of revenue reaches to here:', 'Revenue'):
        assert squeeze(text) in tried and squeeze(text) not in kept, text
    assert squeeze('Weights:') in kept and squeeze('Weights:') not in tried
    assert words_of(export(plan, drawn, '--view', 'priorities')) == kept


def check_same(folder, plan):
    """Two runs, in two languages of the machine, give the same bytes."""
    for view, form in itertools.product(VIEWS, ('svg', 'png')):
        seen = set()
        for number, locale in enumerate(('C.UTF-8', 'C.UTF-8', 'de_DE.UTF-8')):
            path = os.path.join(folder, f'same-{number}.{form}')
            subprocess.run([PROGRAM, 'export', '--view', view, '-o', path, plan], check=True,
                           env=dict(os.environ, LC_ALL=locale, LANGUAGE=''))
            seen.add(pathlib.Path(path).read_bytes())
        assert len(seen) == 1, (view, form)


def check_profiles(folder, plan, document):
    people = [owner['name'] for owner in document['owners'] if owner.get('kind') == 'person']
    assert people
    for profile, view in itertools.product(('full', 'public', 'roles'), VIEWS):
        path = os.path.join(folder, f'{profile}-{view}.svg')
        root = export(plan, path, '--profile', profile, '--view', view)
        check_form(root)
        check_drawn(path, root)
        if view == 'insights':
            check_insights(root, plan, document, profile)
        else:
            check_initiatives(root, document, view, profile)
        if view == 'priorities':
            check_weights(root, document, profile)
        for name in people:
            assert profile != 'roles' or squeeze(name) not in words_of(root), name


def check_columns(folder, plan, document):
    """Columns have the same initiatives as lanes of horizons, and beside them what has no place along time."""
    root = export(plan, os.path.join(folder, 'columns.svg'), '--view', 'horizons')
    columns = {group.get('id').removeprefix('column-'):
               [card.get('id').removeprefix('initiative-') for card in group.iter()
                if (card.get('id') or '').startswith('initiative-')]
               for group in root.iter(f'{SVG}g') if (group.get('id') or '').startswith('column-')}
    assert set(columns) >= {'now', 'next', 'later'}, columns
    statuses = {each['id']: each['status'] for each in document['initiatives']}
    assert sorted(itertools.chain(*columns.values())) == sorted(statuses)
    for name, cards in columns.items():
        assert all((statuses[card] == 'not_doing') == (name == 'not_doing') for card in cards), name
    for card in columns['later'] + columns['next']:
        assert statuses[card] not in ('under_way', 'done'), card
    for option, value in (('--group', 'owner'), ('--from', '2026-04')):
        done = subprocess.run([PROGRAM, 'export', '-V', 'horizons', option, value, '-o', f'{folder}/no.svg', plan],
                              capture_output=True, text=True, check=False)
        assert done.returncode == 2 and 'is only for view “roadmap”' in done.stderr, done


def check_hostile(folder, document):
    document = copy.deepcopy(document)
    for number, initiative in enumerate(document['initiatives']):
        initiative['title'] = HOSTILE[number % len(HOSTILE)]
    for number, trend in enumerate(document['trends']):
        trend['title'] = HOSTILE[number % len(HOSTILE)]
    document['plan'].update(title=HOSTILE[0], organisation=HOSTILE[1], language='cy')
    plan = make_plan(document, os.path.join(folder, 'hostile.trends'))
    for view in VIEWS:
        path = os.path.join(folder, f'hostile-{view}.svg')
        root = export(plan, path, '--view', view)
        check_form(root)
        check_drawn(path, root)
        assert squeeze('</text><script>alert(1)</script>') in words_of(root)
        assert not re.search('[\u202a-\u202e]', words_of(root)), 'what turns words about is in there'
    run(PROGRAM, 'export', '-o', os.path.join(folder, 'hostile.pdf'), plan)
    assert not re.search('[\u202d\u202e]', run('pdftotext', os.path.join(folder, 'hostile.pdf'), '-'))


def lanes_of(root):
    return {element.get('id'): element[0].text for element in root.iter()
            if (element.get('id') or '').startswith('lane-')}


def check_lanes(folder, plan, document):
    """Each trend has a lane, whatever is in it; each who leads something has one; and so on. What isn't to
    be done has none, and is said below them."""
    by = {group: lanes_of(export(plan, os.path.join(folder, 'lanes.svg'), '--view', 'roadmap',
                                 '--group', group))
          for group in ('trend', 'owner', 'status', 'priority', 'horizon')}
    assert list(by['trend'].values()) == [trend['title'] for trend in document['trends']]
    leads = {initiative['lead'] for initiative in document['initiatives'] if initiative.get('lead')}
    assert set(by['owner']) - {'lane-owner-0'} == {f'lane-owner-{lead}' for lead in leads}
    assert set(by['status'].values()) == {'Idea', 'Planned', 'Under way', 'Paused', 'Done'}
    assert {'Critical', 'High', 'Medium', 'Low'} <= set(by['priority'].values())
    assert {'Now', 'Next', 'Later'} == set(by['horizon'].values()) - {'No horizon'}
    root = export(plan, os.path.join(folder, 'left-out.svg'), '--view', 'roadmap')
    left_out = next(element for element in root.iter() if element.get('id') == 'not-doing')
    for initiative in document['initiatives']:
        assert (squeeze(initiative['title']) in words_of(left_out)) == (initiative['status'] == 'not_doing')


def check_period(folder, plan, document):
    """What is on none of the days is not drawn, and counted; the sample's dates move with the day."""
    dated = [initiative for initiative in document['initiatives']
             if initiative.get('start_date') and initiative.get('end_date') and initiative['status'] != 'not_doing']
    month = sorted(initiative['end_date'] for initiative in dated)[len(dated) // 3][:7]
    last = max(sorted(initiative['start_date'] for initiative in dated)[-4], f'{month}-28')
    root = export(plan, os.path.join(folder, 'period.svg'), '--view', 'roadmap',
                  '--from', month, '--to', last)
    ids = {element.get('id') for element in root.iter()}
    for initiative in dated:
        is_shown = initiative['end_date'] >= month and initiative['start_date'] <= last
        assert (f'initiative-{initiative["id"]}' in ids) == is_shown, initiative['title']
    before = sum(initiative['end_date'] < month for initiative in dated)
    after = sum(initiative['start_date'] > last for initiative in dated)
    assert before > 0, 'nothing is tried'
    for count, words in ((before, 'ended before'), (after, 'start')):
        assert (f' {count} {words}' in root[1].text) == (count > 0), root[1].text
    for trend in document['trends']:
        own = [initiative for initiative in document['initiatives']
               if initiative['trend'] == trend['id'] and initiative['status'] != 'not_doing']
        cut = sum(initiative in dated and f'initiative-{initiative["id"]}' not in ids for initiative in own)
        count = f'{len(own) - cut} of {len(own)}' if cut else f'{len(own)}'
        lane = next(element for element in root.iter() if element.get('id') == f'lane-trend-{trend["id"]}')
        assert lane[1].text.startswith(f'{count} initiative'), (trend['title'], lane[1].text, count)


def check_needs(folder, document):
    """What starts too early has a dashed line, what has begun so a dotted one; both have words, and a legend where
    there are any."""
    document = copy.deepcopy(document)
    for key in ('dependencies', 'milestones', 'governance_dates'):
        document[key] = []
    needed, early, ahead = document['initiatives'][:3]
    today = datetime.datetime.now(datetime.timezone.utc).date()
    for one, status, start in ((needed, 'under_way', -100), (early, 'planned', 60), (ahead, 'under_way', -50)):
        one.update(status=status, start_date=(today + datetime.timedelta(days=start)).isoformat(),
                   end_date=(today + datetime.timedelta(days=300)).isoformat())
    rules = ((None, None, None), (early, 'ends after what needs it starts', 'Too early'),
             (ahead, 'hasn’t ended, though what needs it has begun', 'has begun before what it needs has ended'))
    dashes = []
    for one, legend, said in rules:
        if one is not None:
            document['dependencies'] = [{'id': str(uuid.uuid4()), 'initiative': one['id'], 'needs': needed['id']}]
        plan = make_plan(document, os.path.join(folder, f'needs-{len(dashes)}.trends'))
        root = export(plan, os.path.join(folder, 'needs.svg'), '--view', 'roadmap')
        words = words_of(root)
        for _, other, _ in rules[1:]:
            assert (squeeze(other) in words) == (other == legend), (legend, other)
        bar = next((item for item in root.iter() if one and item.get('id') == f'initiative-{one["id"]}'), None)
        assert bar is None or said in bar[1].text, bar[1].text
        dashes.append(sorted(path.get('stroke-dasharray') for path in root.iter(f'{SVG}path')
                             if 'C' in path.get('d') and path.get('stroke-dasharray')))
    assert not dashes[0] and len(dashes[1]) == len(dashes[2]) == 2, dashes  # one of each is in the legend
    assert dashes[1] != dashes[2], dashes


def check_relations(folder, document):
    """What only relates to each other has a dotted line without a head, said in the key and of both; whichever of the two it
    was noted at."""
    document = copy.deepcopy(document)
    for key in ('dependencies', 'milestones', 'governance_dates'):
        document[key] = []
    one, other = document['initiatives'][:2]
    one.update(status='planned', start_date='2026-04-01', end_date='2026-12-31')
    other.update(status='planned', start_date='2027-04-01', end_date='2027-12-31', sensitivity='internal')
    plan = make_plan(document, os.path.join(folder, 'alone.trends'))
    alone = export(plan, os.path.join(folder, 'relations.svg'), '--view', 'roadmap')
    assert squeeze('relates to') not in words_of(alone)
    drawn = set()
    for number, (at, to) in enumerate(((one, other), (other, one))):
        document['dependencies'] = [{'id': str(uuid.uuid4()), 'initiative': at['id'], 'needs': to['id'], 'kind': 'relates'}]
        plan = make_plan(document, os.path.join(folder, f'relates-{number}.trends'))
        path = os.path.join(folder, 'relations.svg')
        root = export(plan, path, '--view', 'roadmap')
        check_form(root)
        check_drawn(path, root)
        assert squeeze('relates to') in words_of(root)
        for this, that in ((one, f'relates to {other["title"]} (internal)'), (other, f'relates to {one["title"]}')):
            bar = next(item for item in root.iter() if item.get('id') == f'initiative-{this["id"]}')
            assert that in bar[1].text, bar[1].text
        curves = [path for path in root.iter(f'{SVG}path') if 'C' in path.get('d') and path.get('stroke-dasharray')]
        assert len(curves) == 2, 'one between them, one in the key'
        drawn.add(curves[0].get('d'))
        public = export(plan, path, '--view', 'roadmap', '--profile', 'public')
        assert squeeze('relates to') not in words_of(public)
    assert len(drawn) == 1, drawn


def years_of(root):
    """The financial years that the ruler names"""
    return [element.text for element in root.iter() if re.fullmatch(r'\d+/\d\d', element.text or '')]


def check_one_end(folder, plan):
    """Where the plan is over, or hasn't begun, one end is a whole year from the other, leap years too."""
    for option, month, days in (('--from', '2040-01', '1 January 2040 to 31 December 2040'),
                                ('--from', '2043-04', '1 April 2043 to 31 March 2044'),
                                ('--to', '2020-12', '1 January 2020 to 31 December 2020'),
                                ('--to', '2024-03', '1 April 2023 to 31 March 2024')):
        root = export(plan, os.path.join(folder, 'one-end.svg'), '--view', 'roadmap', option, month)
        assert days in root[1].text, root[1].text


def check_short_periods(folder, plan, document):
    """However short it is, a period is as wide as the picture; and its days are numbered."""
    first = min(initiative['end_date'] for initiative in document['initiatives'] if initiative.get('end_date'))
    for last in (0, 6, 27):
        end = (datetime.date.fromisoformat(first) + datetime.timedelta(days=last)).isoformat()
        root = export(plan, os.path.join(folder, 'short.svg'), '--view', 'roadmap', '--from', first, '--to', end)
        bars = [box for item in root.iter() if (item.get('id') or '').startswith('initiative-')
                for box in item.iter(f'{SVG}rect') if float(box.get('x')) > 280]
        reach = max(float(box.get('x')) + float(box.get('width')) for box in bars)
        assert reach > 0.75 * 1920, (last, reach)
        days = [words_of(element) for element in root.iter(f'{SVG}text')]
        for day in range(last + 1):
            number = (datetime.date.fromisoformat(first) + datetime.timedelta(days=day)).day
            assert str(number) in days, (last, number)


def check_long_plans(folder, document):
    """However long a plan is, its ruler names years, and not so many that their lines fill the ground."""
    document = copy.deepcopy(document)
    for end in ('2050-03-31', '2070-03-31', '2126-03-31', '3026-03-31', '9999-03-31'):
        document['initiatives'][0].update(start_date='2026-04-01', end_date=end, status='planned')
        plan = make_plan(document, os.path.join(folder, f'long-{end}.trends'))
        root = export(plan, os.path.join(folder, 'long.svg'), '--view', 'roadmap')
        years = years_of(root)
        assert 4 <= len(years) <= 30 and len(years) == len(set(years)), (end, years)
        lines = {path.get('d').split()[0] for path in root.iter(f'{SVG}path')
                 if re.fullmatch(r'M([\d.]+) [\d.]+L\1 [\d.]+', path.get('d'))}
        assert len(lines) < 60, (end, len(lines))


def check_ends_of_time(folder, document):
    """A day that stands for no end, and the first and the last that a plan can have: each is drawn, and soon."""
    document = copy.deepcopy(document)
    document['initiatives'][0].update(start_date='2026-04-01', end_date='9999-12-31', status='planned')
    document['initiatives'][1].update(start_date='9999-11-01', end_date='9999-11-30', status='planned')
    document['initiatives'][2].update(start_date='1000-01-01', end_date='1000-12-31', status='planned')
    plan = make_plan(document, os.path.join(folder, 'ends.trends'))
    for more in ([], ['--from', '2026-01'], ['--to', '1000-01-02']):
        path = os.path.join(folder, 'ends.svg')
        root = export(plan, path, '--view', 'roadmap', *more)
        check_drawn(path, root)
        ids = {element.get('id') for element in root.iter()}
        for number, initiative in enumerate(document['initiatives'][:3]):
            is_shown = not more or (number == 2) == (more[0] == '--to')
            assert (f'initiative-{initiative["id"]}' in ids) == is_shown, (more, number)
        assert ('drawn' in root[1].text) == bool(more), (more, root[1].text)


def check_unlisted(folder, document):
    """What has no place in a list is counted; who may not see what is listed is said."""
    document = copy.deepcopy(document)
    one = {key: value for key, value in document['initiatives'][0].items() if key not in ('start_date', 'end_date')}
    document['initiatives'] += [dict(one, id=str(uuid.uuid4()), title=f'Number {number}', status='idea',
                                     sensitivity='internal') for number in range(250)]
    undated = sum('start_date' not in initiative and 'end_date' not in initiative
                  and initiative['status'] != 'not_doing' for initiative in document['initiatives'])
    plan = make_plan(document, os.path.join(folder, 'unlisted.trends'))
    root = export(plan, os.path.join(folder, 'unlisted.svg'), '--view', 'roadmap')
    words = words_of(root)
    assert squeeze(f'Without dates ({undated})') in words
    assert squeeze(f'and {undated - 200} more') in words
    assert any(element.text and 'Number' in element.text and 'nternal' in element.text for element in root.iter())


QUADRANTS = {(True, True): 'Quick wins', (True, False): 'Major projects',
             (False, True): 'Fill-ins', (False, False): 'Think again'}


def quadrant_of(initiative):
    return QUADRANTS[initiative['value'] >= 4, initiative['effort'] <= 2]


def is_rated(initiative):
    return initiative.get('value') is not None and initiative.get('effort') is not None


def within(root, identity):
    return [element for group in root.iter() if group.get('id') == identity for element in group.iter()
            if (element.get('id') or '').startswith(('initiative-', 'ranked-'))]


def check_matrix(root, document):
    """Each part is named with how many are in it, what is rated is drawn, and what isn't is listed."""
    shown = [initiative for initiative in document['initiatives'] if is_open(initiative)]
    rated = [initiative for initiative in shown if is_rated(initiative)]
    words = words_of(root)
    for name in QUADRANTS.values():
        count = sum(quadrant_of(initiative) == name for initiative in rated)
        assert squeeze(f'{name}{count}') in words, (name, count)
    assert len(rated) < len(shown), 'nothing is tried'
    drawn = {element.get('id') for element in within(root, 'matrix')}
    assert drawn == {f'initiative-{initiative["id"]}' for initiative in rated}
    listed = {element.get('id') for element in within(root, 'not-rated')}
    assert listed == {f'initiative-{initiative["id"]}' for initiative in shown if not is_rated(initiative)}


def rate(criterion, initiative):
    value = initiative.get(criterion['measure'])
    if criterion['measure'] == 'confidence':
        return {'green': 5, 'amber': 3, 'red': 1}.get(value)
    return 6 - value if criterion['measure'] == 'effort' and value is not None else value


def check_ranking(root, document):
    """Ranks and scores are what the plan's own weights make of its ratings; equal ones share a rank."""
    weights = sum(criterion['weight'] for criterion in document['criteria'])
    scores, lacking = {}, {}
    for initiative in filter(is_open, document['initiatives']):
        ratings = [(criterion, rate(criterion, initiative)) for criterion in document['criteria']]
        missing = [criterion['title'] for criterion, rating in ratings if rating is None]
        if missing:
            lacking[f'ranked-initiative-{initiative["id"]}'] = missing
        else:
            points = sum(criterion['weight'] * rating for criterion, rating in ratings)
            scores[f'ranked-initiative-{initiative["id"]}'] = points * 100 / (5 * weights)
    assert scores and lacking, 'nothing is tried'
    lines = within(root, 'ranking')
    assert {line.get('id') for line in lines} == set(scores) | set(lacking)
    order = [scores.get(line.get('id'), -1) for line in lines]
    assert order == sorted(order, reverse=True), order
    for line in lines:
        text = words_of(line)
        for title in lacking.get(line.get('id'), []):
            assert squeeze(title) in text, text
        if line.get('id') in scores:
            score = scores[line.get('id')]
            rank = 1 + sum(other > score for other in scores.values())
            tied = '=' if list(scores.values()).count(score) > 1 else ''
            texts = [squeeze(''.join(element.itertext())) for element in line.iter() if element.tag == f'{SVG}text']
            assert f'{rank}{tied}' in texts, (rank, tied, texts)
            assert any(re.match(rf'{round(score, 1):g}(?![0-9.])', part) for part in texts), (score, texts)


def check_priorities(folder, plan, document):
    root = export(plan, os.path.join(folder, 'priorities.svg'), '--view', 'priorities')
    check_matrix(root, document)
    check_ranking(root, document)


def check_many_rated(folder, plan):
    """What has no place in its cell is counted there, and what has none in the ranking below it."""
    path = os.path.join(folder, 'many.svg')
    root = export(plan, path, '--view', 'priorities')
    check_form(root)
    check_drawn(path, root)
    drawn = len(within(root, 'matrix'))
    more = [element[0].text for element in root.iter() if (element.get('id') or '').startswith('more-')]
    assert drawn + sum(int(text.split()[0]) for text in more) == 10000, (drawn, more)
    lines = len(within(root, 'ranking'))
    assert 100 < lines < 10000, lines
    assert squeeze(f'Further down, and left out: {10000 - lines:,} initiatives.') in words_of(root)


def check_size(folder, document):
    """A plan of any size is drawn in a moment, and what a picture has no room for is counted."""
    document = copy.deepcopy(document)
    one = document['initiatives'][0]
    one.update(start_date='2026-04-01', end_date='2027-03-31')
    for key in ('milestones', 'dependencies', 'comments', 'links'):
        document.pop(key, None)
    document['initiatives'] = [dict(one, id=str(uuid.uuid4()), title=f'Number {number}',
                                    trend=document['trends'][number % 10]['id'])
                               for number in range(10000)]
    keep = ('format', 'version', 'plan', 'groups', 'trends', 'owners', 'initiatives')
    plan = make_plan({key: value for key, value in document.items() if key in keep or not isinstance(value, list)},
                     os.path.join(folder, 'large.trends'))
    for form in ('svg', 'png'):
        path = os.path.join(folder, f'large.{form}')
        run(PROGRAM, 'export', '--view', 'roadmap', '--output', path, plan)
    root = etree.parse(os.path.join(folder, 'large.svg')).getroot()
    check_form(root)
    assert float(root.get('height')) <= 16000
    drawn = sum((element.get('id') or '').startswith('initiative-') for element in root.iter())
    assert 500 < drawn < 10000, drawn
    left_out = f'Further down, and left out: {10000 - drawn:,} initiatives.'
    assert words_of(root).count(squeeze(left_out)) == 3, 'in its description, at the top, and where it ends'
    # Who only hears what it shows knows that it isn't all.
    assert left_out in root[1].text and ' 10,000 initiatives with dates' in root[1].text, root[1].text
    check_many_rated(folder, plan)


def check_amounts(folder, document):
    """No amount is broken, however many columns there are; and all of them have pence, or none."""
    for cost in (123456700, 9876543211237):  # in pence
        other = copy.deepcopy(document)
        other['initiatives'][0].update(start_date='2020-01-01', end_date='2060-12-31', status='planned', cost=cost)
        plan = make_plan(other, os.path.join(folder, f'cost-{cost}.trends'))
        root = export(plan, os.path.join(folder, 'amounts.svg'), '--view', 'insights')
        rows = [row for row in root.iter() if (row.get('id') or '').startswith('cost-')]
        cells = [cell for row in rows for cell in map(words_of, row.iter(f'{SVG}text')) if '£' in cell or cell[0] in '.,']
        pence = r'\.\d\d' if cost % 100 else ''
        assert len(cells) > 30
        for cell in cells:
            assert re.fullmatch(r'£\d{1,3}(,\d{3})*' + pence, cell), cell


def check_names_from_right(folder, document):
    """A name stands beside its mark, however many lines it could have; a sentence runs as all of ours do."""
    document = copy.deepcopy(document)
    long, short = document['initiatives'][2:4]
    long.update(title='שלום ' * 12, status='planned')
    short.update(title='שלום', status='planned')
    for one in (long, short):
        one.pop('lead', None)
    plan = make_plan(document, os.path.join(folder, 'names.trends'))
    board = export(plan, os.path.join(folder, 'names.svg'), '--view', 'board')
    rows = {one['id']: next(item for item in board.iter() if item.get('id') == f'initiative-{one["id"]}')
            for one in (long, short)}
    places = [[float(span.get('x')) for span in row.iter(f'{SVG}tspan')] for row in rows.values()]
    for *lines, below in places:  # of what runs from the right, it is the end on the right that is said
        assert len(set(lines)) == 1 and (lines[0] < below + 60) == (len(lines) == 1), places
    assert [len(lines) for lines in places] == [3, 2], places
    words = words_of(export(plan, os.path.join(folder, 'names.svg'), '--view', 'insights'))
    assert squeeze('\u200e“שלום” has no lead yet') in words, words


def check_from_right(folder, document):
    """What runs from right to left stands where all else does, and apart from our words; marks stay in their line."""
    document = copy.deepcopy(document)
    document['plan'].update(title='תוכנית', organisation='מועצה')
    document['criteria'][0]['title'] = 'ערך'
    document['initiatives'][0].update(title='a' + '\u0301' * 150, sensitivity='internal', status='planned')
    document['initiatives'][1].update(title='8שלום', sensitivity='internal', status='planned')
    plan = make_plan(document, os.path.join(folder, 'from-right.trends'))
    root = export(plan, os.path.join(folder, 'from-right.svg'), '--view', 'priorities')
    ends = {span.text: float(span.get('x')) for span in root.iter(f'{SVG}tspan')}
    assert ends['תוכנית'] < 500, ends['תוכנית']
    assert ends['מועצה'] > 1800, ends['מועצה']
    assert squeeze('\u2068ערך\u2069 ') in words_of(root)
    assert squeeze('internal · \u20688שלום\u2069') in words_of(root)
    assert re.search('Notrated:[^:]*\u2068ערך\u2069', words_of(root)), 'what lacks a rating has it apart'
    check_names_from_right(folder, document)
    assert any('\u0301' * 100 in words_of(group) for group in root.iter(f'{SVG}g') if group.get('clip-path'))


def check_many_set_aside(folder, document):
    """What is set aside and has no place in a picture is counted."""
    document = copy.deepcopy(document)
    one = next(initiative for initiative in document['initiatives'] if is_open(initiative))
    kind = {key: value for key, value in document['set_aside'][0].items() if key not in ('id', 'finding', 'entry')}
    for number in range(70):
        new = dict(one, id=str(uuid.uuid4()), title=f'Number {number}')
        new.pop('benefit', None)
        document['initiatives'].append(new)
        document['set_aside'].append(dict(kind, id=str(uuid.uuid4()), finding='initiatives_without_benefit', entry=new['id']))
    plan = make_plan(document, os.path.join(folder, 'aside.trends'))
    words = words_of(export(plan, os.path.join(folder, 'aside.svg'), '--view', 'insights'))
    after = words[words.index('Setaside('):]
    count = int(re.match(r'Setaside\((\d+)\)', after)[1])
    assert count > 60 and f'{count - 60}more.' in after, count


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, document = load(folder)
        check_profiles(folder, plan, document)
        check_hostile(folder, document)
        check_gaps(folder, document)
        empty = os.path.join(folder, 'empty.trends')
        run(PROGRAM, 'new', empty, '--title', 'Nothing decided')
        for view in VIEWS:
            check_form(export(empty, os.path.join(folder, 'empty.svg'), '--view', view))
        check_same(folder, plan)
        check_columns(folder, plan, document)
        check_priorities(folder, plan, document)
        check_budget(folder, document)
        check_warnings(folder, document)
        check_cut_short(folder, document)
        check_tried(folder, plan, document)
        check_lanes(folder, plan, document)
        check_needs(folder, document)
        check_relations(folder, document)
        check_ends_of_time(folder, document)
        check_unlisted(folder, document)
        check_period(folder, plan, document)
        check_one_end(folder, plan)
        check_short_periods(folder, plan, document)
        check_long_plans(folder, document)
        check_amounts(folder, document)
        check_from_right(folder, document)
        check_many_set_aside(folder, document)
        check_size(folder, document)


if __name__ == '__main__':
    main()
