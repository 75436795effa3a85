#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A view of a part of the initiatives shows these and no others, and says so in words; the profile
comes first, and what it keeps back can't be asked for.

usage: test-extract.py PROGRAM
"""

import copy
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import uuid
import xml.etree.ElementTree as etree

from pdf_readers import check_accessible, check_readers, run

PROGRAM = sys.argv[1]
VIEWS = ('board', 'roadmap', 'horizons', 'priorities', 'insights')
SVG = '{http://www.w3.org/2000/svg}'
UNDER_WAY = 'is(status, under_way)'


def squeeze(text):
    return ''.join(text.split())


def try_export(plan, path, *options, command='export'):
    return subprocess.run([PROGRAM, command, *options, '--output', path, plan], capture_output=True, text=True,
                          check=False)


def export(plan, path, *options):
    done = try_export(plan, path, *options)
    assert done.returncode == 0, done.stderr
    return path


def load(folder):
    path = os.path.join(folder, 'sample.trends')
    run(PROGRAM, 'new', path, '--sample')
    return path, json.loads(run(PROGRAM, 'export', '-f', 'json', '-o', '-', path))


def make_plan(document, path):
    source = f'{path}.json'
    pathlib.Path(source).write_text(json.dumps(document), encoding='utf-8')
    run(PROGRAM, 'import', path, source)
    return path


def is_open(initiative):
    return initiative['status'] not in ('done', 'not_doing')


def sentence(document, shown, words):
    return squeeze(f'Only {len(shown)} of {len(document["initiatives"])} initiatives are shown: {words}.')


def drawn(root, prefix):
    return [element.get('id').removeprefix(prefix) for element in root.iter()
            if (element.get('id') or '').startswith(prefix)]


def check_svg(plan, folder, document, view, where, shown, words, *more):
    path = export(plan, os.path.join(folder, f'{view}.svg'), '--view', view, '--where', where, *more)
    root = etree.parse(path).getroot()
    text = squeeze(''.join(root.itertext()))
    assert text.count(sentence(document, shown, words)) == 2, (view, text[:400])  # to be seen, and to be heard
    if view != 'insights':
        wanted = {one['id'] for one in shown if view != 'priorities' or is_open(one)}
        assert set(drawn(root, 'initiative-')) == wanted, (view, where)
    return root


def check_views(folder, plan, document):
    """Drawn, as a picture and on paper."""
    shown = [one for one in document['initiatives'] if one['status'] == 'under_way']
    assert 0 < len(shown) < len(document['initiatives'])
    for view in VIEWS:
        check_svg(plan, folder, document, view, UNDER_WAY, shown, 'Status is Under way')
        for profile in ('full', 'roles'):
            path = export(plan, os.path.join(folder, f'{view}.pdf'), '--view', view, '--where', UNDER_WAY, '-p', profile)
            check_accessible(path)
            check_readers(path)
            pages = run('pdftotext', path, '-').split('\f')[:-1]
            assert sentence(document, shown, 'Status is Under way') in squeeze(pages[0]), (view, profile)
            for page in pages:  # each may be handed on without the first
                assert squeeze(f'{len(shown)} of {len(document["initiatives"])} initiatives') in squeeze(page), view
            text = squeeze(''.join(pages))
            named = {need['needs'] for need in document['dependencies']}  # beside what needs it
            for one in document['initiatives']:
                if view != 'insights' and one['id'] not in named and all(squeeze(one['title']) not in squeeze(other['title']) for other in shown):
                    assert squeeze(one['title']) not in text, (view, one['title'])
            for one in shown:
                assert view == 'insights' or squeeze(one['title']) in text, (view, one['title'])
        whole = export(plan, os.path.join(folder, 'whole.png'), '--view', view)
        part = export(plan, os.path.join(folder, 'part.png'), '--view', view, '--where', UNDER_WAY)
        assert pathlib.Path(whole).read_bytes() != pathlib.Path(part).read_bytes(), view


def check_nothing(folder, plan, document):
    """Where nothing matches that is said, and nobody is told that a plan has nothing."""
    for view in VIEWS:
        root = check_svg(plan, folder, document, view, 'text("Quixotic")', [], '“Quixotic” is found')
        text = ''.join(root.itertext())
        n_trends = len({one['trend'] for one in document['initiatives'] if view == 'board' or one['status'] != 'not_doing'})
        if view in ('board', 'roadmap'):
            assert text.count('Nothing here that is looked for') == n_trends, view
        export(plan, os.path.join(folder, 'nothing.pdf'), '--view', view, '--where', 'text("Quixotic")')
        check_accessible(os.path.join(folder, 'nothing.pdf'))


def check_ranks(folder, plan, document):
    """Ranks are those among all: whoever sees a part sees none that is better than it is."""
    def ranks(*options):
        root = etree.parse(export(plan, os.path.join(folder, 'ranks.svg'), '--view', 'priorities', *options)).getroot()
        found = {}
        for group in root.iter(f'{SVG}g'):
            if (group.get('id') or '').startswith('ranked-'):
                texts = [''.join(text.itertext()) for text in group.iter(f'{SVG}text')]
                found[group.get('id')] = [text for text in texts if re.fullmatch(r'\d+( =)?', text)][:1]
        return found, ''.join(root.itertext())
    whole, _ = ranks()
    part, words = ranks('--where', UNDER_WAY)
    assert part and part.items() <= whole.items(), part
    assert 'Ranks are those among all that is open.' in words
    assert list(part.values()) != [[str(rank + 1)] for rank in range(len(part))], 'nothing is tried'


def check_insights(folder, plan, document):
    """Figures are of the part; what isn't says so."""
    root = check_svg(plan, folder, document, 'insights', UNDER_WAY,
                     [one for one in document['initiatives'] if one['status'] == 'under_way'], 'Status is Under way')
    text = ' '.join(''.join(label.itertext()) for label in root.iter(f'{SVG}text'))
    assert text.count('This is of the whole plan.') == 1, text.count('This is of the whole plan.')
    assert 'Nothing planned yet' not in text, 'what isn’t looked for is said not to be planned'


def check_findings(folder, plan, document):
    """So are findings, in the picture and on paper: those of what is in the part, and no others."""
    lead, lost = [one['title'] for one in document['initiatives'] if not one.get('lead') and one['status'] == 'idea'][:2]
    only = ['--view', 'insights', '--where', f'text("{lead}")']
    root = etree.parse(export(plan, os.path.join(folder, 'findings.svg'), *only)).getroot()
    picture = ' '.join(''.join(label.itertext()) for label in root.iter(f'{SVG}text'))
    paper = run('pdftotext', export(plan, os.path.join(folder, 'findings.pdf'), *only), '-')
    assert f'“{lead}” has no lead yet' in picture
    assert lead in paper
    for text in (picture, paper):
        assert lost not in text, lost


def check_bullets(folder, document):
    """What is missing from the initiatives of a trend is one bullet, in whichever order they came."""
    document = {key: document[key] for key in ('format', 'version', 'plan', 'groups', 'owners', 'trends')}
    trends = document['trends'] = document['trends'][:2]
    document['initiatives'] = [{'id': str(uuid.uuid4()), 'trend': trends[n % 2]['id'], 'title': f'Walk {n}', 'status': 'idea',
                                'priority': 'critical' if n in (0, 3, 4, 7) else 'low'}
                               for n in range(8)]
    plan = make_plan(document, os.path.join(folder, 'bullets.trends'))
    for options in ([], ['--view', 'insights', '--where', 'text("Walk")']):
        path = export(plan, os.path.join(folder, 'bullets.pdf'), *options)
        paper = squeeze(run('pdftotext', '-raw', path, '-'))
        for first, trend in enumerate(trends):
            names = '; '.join(f'Walk {n}' for n in range(first, 8, 2))
            bullets = paper.count(squeeze(f'{trend["title"]}: {names}'))
            assert bullets >= 2 and paper.count(squeeze(f'{trend["title"]}: Walk')) == bullets, (options, trend['title'])


def check_profiles(folder, plan, document):
    """What a profile keeps back isn't there, and can't be asked about; names are replaced in words, too."""
    document = copy.deepcopy(document)
    hidden, seen = [one for one in document['initiatives'] if one['status'] == 'under_way'][:2]
    hidden.update(sensitivity='internal', title='Quixotic one')
    seen.update(sensitivity='public', title='Quixotic two')
    person = next(owner for owner in document['owners'] if owner.get('kind') == 'person')
    plan = make_plan(document, os.path.join(folder, 'profiles.trends'))
    visible = {'initiatives': [one for one in document['initiatives'] if one.get('sensitivity', 'public') == 'public']}
    for view in VIEWS:
        check_svg(plan, folder, visible, view, 'text("Quixotic")', [seen], '“Quixotic” is found', '-p', 'public')
        name = person['name']
        path = export(plan, os.path.join(folder, 'roles.svg'), '--view', view, '-p', 'roles', '--where',
                      f'text("{name}")')
        words = squeeze(''.join(etree.parse(path).getroot().itertext()))
        assert squeeze(name) not in words and 'Only' in words, (view, name)
    for where, profile in itertools.product(('missing(cost)', 'text(notes, "a")', 'changed_since(today-7)'), ('public',)):
        path = os.path.join(folder, 'refused.svg')
        done = try_export(plan, path, '-p', profile, '--view', 'board', '--where', where)
        assert done.returncode == 1 and 'keeps back' in done.stderr and not os.path.exists(path), done


def check_usage(folder, plan):
    """Only views can be of a part; what can't be understood is said before anything is written."""
    path = os.path.join(folder, 'no.pdf')
    for options in (['-f', 'json'], ['-f', 'pdf'], ['-f', 'pdf', '--preset', 'workshop-pack']):
        done = try_export(plan, path, *options, '--where', UNDER_WAY)
        assert done.returncode == 2 and '--view' in done.stderr, (options, done)
        assert not os.path.exists(path)
    for options in (['--where', 'is('], ['--where', 'is(colour, red)']):
        assert try_export(plan, path, '--view', 'board', *options).returncode == 2, options
    done = try_export(plan, path, '--view', 'board', '--filter', 'no such')
    assert done.returncode == 1 and 'no such' in done.stderr, done
    assert not os.path.exists(path)


def check_filters(folder, document):
    """By the name that it is saved under, and with a condition besides; what was changed is in the log."""
    document = copy.deepcopy(document)
    document['saved_filters'] = [{'id': str(uuid.uuid4()), 'name': 'Board’s list',
                                  'conditions': '1 is(priority, high)'}]
    plan = make_plan(document, os.path.join(folder, 'filters.trends'))
    shown = [one for one in document['initiatives'] if one.get('priority') == 'high' and one['status'] == 'under_way']
    check_svg(plan, folder, document, 'board', UNDER_WAY, shown, 'Priority is High, and Status is Under way',
              '--filter', 'Board’s list')
    document['initiatives'][3]['title'] = 'Another title'
    make_plan(document, plan)
    for view in ('board', 'roadmap'):
        check_svg(plan, folder, document, view, 'changed_since(2000-01-01)', document['initiatives'][3:4],
                  'changed since 1 January 2000')


def check_same(folder, plan):
    """The same bytes, in whatever language of the machine."""
    for view, form in itertools.product(VIEWS, ('svg', 'png', 'pdf')):
        seen = set()
        for locale in ('C.UTF-8', 'de_DE.UTF-8'):
            path = os.path.join(folder, f'same.{form}')
            subprocess.run([PROGRAM, 'export', '--view', view, '-o', path, '--where',
                            f'all({UNDER_WAY}, before(end_date, today+900))', plan], check=True,
                           env=dict(os.environ, SOURCE_DATE_EPOCH='1795392000', LC_ALL=locale, LANGUAGE=''))
            seen.add(pathlib.Path(path).read_bytes())
        assert len(seen) == 1, (view, form)


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, document = load(folder)
        check_views(folder, plan, document)
        check_nothing(folder, plan, document)
        check_ranks(folder, plan, document)
        check_insights(folder, plan, document)
        check_findings(folder, plan, document)
        check_bullets(folder, document)
        check_profiles(folder, plan, document)
        check_usage(folder, plan)
        check_filters(folder, document)
        check_same(folder, plan)


if __name__ == '__main__':
    main()
