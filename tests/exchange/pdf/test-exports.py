#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports hold in every environment, with every text, with any fonts, however they end.

usage: test-exports.py PROGRAM (same|long|fonts|places|marks)
"""

import copy
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
import uuid

import pikepdf

from pdf_readers import check_accessible, check_readers, environments, run

PROGRAM, WHAT = sys.argv[1:]
FORMATS = ('json', 'png', 'svg', 'pdf')

EMOJI = '🚀 👩‍💻 👨‍👩‍👧‍👦 🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ⚠️'
SCRIPTS = 'Istanbul fi İı Ş Ελληνικά Кириллица שלום مرحبا ۱۲۳ 漢字とかな हिन्दी ไทย'


def load():
    """The sample plan as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sample.trends')
        run(PROGRAM, 'new', path, '--sample')
        return json.loads(run(PROGRAM, 'export', '--format', 'json', '--output', '-', path))


def without_lost(plan):
    """Leaves out what refers to an initiative that isn't there, and what refers to that."""
    lists = [value for value in plan.values() if isinstance(value, list)]
    before = None
    while before != sum(map(len, lists)):
        before = sum(map(len, lists))
        ids = {plan['plan']['id'], *(entry['id'] for entries in lists for entry in entries)}
        for entries in lists:
            entries[:] = [entry for entry in entries
                          if all(entry.get(key) in {None, *ids}
                                 for key in ('initiative', 'needs', 'ballot', 'entry'))]
    return plan


def small(plan):
    """The sample with few entries: what is tried is one text after another, not many."""
    plan = copy.deepcopy(plan)
    plan['initiatives'] = plan['initiatives'][:4]
    return without_lost(plan)


def make_plan(document, path):
    source = f'{path}.json'
    with open(source, 'w', encoding='utf-8') as file:
        json.dump(document, file)
    done = subprocess.run([PROGRAM, 'import', path, source], capture_output=True, text=True,
                          check=False)
    assert done.returncode == 0, done.stderr
    return path


def export(plan, output, env=None):
    """Returns what was said on standard error."""
    done = subprocess.run([PROGRAM, 'export', '--output', output, plan], capture_output=True,
                          text=True, check=False, env=env)
    assert done.returncode == 0, f'{output}: {done.stderr}'
    return done.stderr


# --------------------------------------------------------------- the same bytes

def check_same_bytes(folder):
    document = load()
    document['plan']['purpose'] = f'{EMOJI}\n{SCRIPTS}'
    document['plan']['language'] = 'cy'
    document['initiatives'][0]['title'] = SCRIPTS
    document['initiatives'][0]['cost'] = 123456750
    plan = make_plan(document, os.path.join(folder, 'plan.trends'))
    for kind in FORMATS:
        first = None
        output = os.path.join(folder, f'out.{kind}')
        for env in environments():
            export(plan, output, env)
            content = pathlib.Path(output).read_bytes()
            first = first or content
            assert content == first, f'{kind} is another with {env.get("LC_ALL")}, ' \
                f'LANGUAGE={env.get("LANGUAGE")}, TZ={env.get("TZ")}'
    check_languages(os.path.join(folder, 'out.pdf'), 'cy')
    text = run('pdftotext', os.path.join(folder, 'out.pdf'), '-')
    assert '£1,234,567.50' in text
    for month in ('Ebrill', 'Mehefin', 'Gorffennaf', 'Medi ', 'Tachwedd', 'Rhagfyr'):
        assert month not in text, f'{month} is in a paper whose sentences are English'
    assert any(month in text for month in ('April', 'June', 'July', 'November')), 'no month'


def languages_below(pdf, kind):
    """The languages that the structure gives to what is in elements of this kind."""
    found = set()
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get('/S') == pikepdf.Name(kind):
            kids = thing.get('/K', [])
            kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            leaves = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and '/S' in kid]
            found.update(str(leaf.get('/Lang', '')) for leaf in leaves or [thing])
    return found


def check_languages(path, language):
    """What people wrote is in the plan's language, and our words say that they are English."""
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == language
        assert languages_below(pdf, '/H1') == {''}, 'the title is not in the plan’s language'
        assert languages_below(pdf, '/H2') == {'', 'en-GB'}, 'headings are not told apart'
        assert languages_below(pdf, '/H4') == {'en-GB'}, languages_below(pdf, '/H4')


# ------------------------------------------------------------- the longest texts

TEXTS = {
    'wide': 'W' * 500,
    'words': ('wide words and more ' * 30)[:500].strip(),
    'from right to left': ('שלום עולם מרחבא ' * 40)[:500].strip(),
    'combining': 'e' + '\u0301\u0323' * 249,
    'emoji': ('🚀👩‍💻' * 125)[:500],
    'nothing to see': '\u200b' * 250 + 'x' + '\u00a0' * 100 + 'x',
}

LINES = {'title', 'name', 'organisation', 'role', 'summary', 'benefit_measure', 'contact'}
PROSE = {'purpose', 'description', 'note', 'stance_reason', 'reason', 'benefit', 'risk',
         'risk_mitigation', 'notes', 'confidence_reason'}


def lengthen(node, text):
    """Puts the text into every field that people write."""
    for key, value in list(node.items()):
        if isinstance(value, dict):
            lengthen(value, text)
        elif isinstance(value, list):
            for entry in value:
                if isinstance(entry, dict):
                    lengthen(entry, text)
        elif key in LINES:
            node[key] = text
        elif key in PROSE:
            node[key] = '\n'.join([text] * 12)


FOOT = 60  # points, where each page has its number and the plan's title


def list_pages(path):
    """What is on each page above its foot."""
    with pikepdf.open(path) as pdf:
        sizes = [[int(side) for side in list(page.mediabox)[2:]] for page in pdf.pages]
    return [run('pdftotext', '-f', str(number), '-l', str(number), '-x', '0', '-y', '0',
                '-W', str(width), '-H', str(height - FOOT), path, '-')
            for number, (width, height) in enumerate(sizes, start=1)]


def is_seen(letter):
    return not letter.isspace() and unicodedata.category(letter) not in ('Cc', 'Cf', 'Mn')


def check_long_texts(folder):
    for name, text in TEXTS.items():
        document = small(load())
        lengthen(document, text)
        for initiative in document['initiatives']:
            initiative.update(description='\n'.join([text] * 12), risk=text, benefit=text)
        plan = make_plan(document, os.path.join(folder, f'{name}.trends'))
        path = os.path.join(folder, f'{name}.pdf')
        export(plan, path)
        check_accessible(path)
        check_readers(path)
        export(plan, os.path.join(folder, f'{name}.png'))
        for number, words in enumerate(list_pages(path), start=1):
            assert any(is_seen(letter) for letter in words), f'{name}: page {number} is empty'


# ------------------------------------------------------------------------- fonts

CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>%s<cachedir>%s</cachedir></fontconfig>"""


def fonts_environment(folder, *directories):
    path = os.path.join(folder, 'fonts.conf')
    listed = ''.join(f'<dir>{directory}</dir>' for directory in directories)
    pathlib.Path(path).write_text(CONFIGURATION % (listed, os.path.join(folder, 'cache')),
                                  encoding='utf-8')
    return dict(os.environ, FONTCONFIG_FILE=path)


def find_folder(family):
    return os.path.dirname(run('fc-match', '-f', '%{file}', family))


def check_emoji(folder, plan):
    """They are sharp, and their text is in the paper as often as in the plan."""
    path = os.path.join(folder, 'emoji.pdf')
    said = export(plan, path, fonts_environment(folder, find_folder('DejaVu Sans'),
                                                find_folder('Noto Color Emoji')))
    assert 'fonts-noto-color-emoji' not in said, said
    check_accessible(path)
    check_readers(path)
    text = run('pdftotext', path, '-')
    for emoji in EMOJI.split():
        assert text.count(emoji) >= 4, f'{emoji} is there {text.count(emoji)} times'
    images = run('pdfimages', '-list', path).splitlines()[2:]
    assert images and all(int(line.split()[3]) > 100 for line in images), images


def check_missing(folder, plan):
    for kind in ('pdf', 'png'):
        path = os.path.join(folder, f'missing.{kind}')
        said = export(plan, path, fonts_environment(folder, find_folder('DejaVu Sans')))
        assert 'fonts-noto-color-emoji' in said and 'U+1F680' in said, said
        assert 'fonts-noto-cjk' in said and 'fonts-noto-core' in said, said
    check_accessible(os.path.join(folder, 'missing.pdf'))
    check_readers(os.path.join(folder, 'missing.pdf'))
    with pikepdf.open(os.path.join(folder, 'missing.pdf')) as pdf:
        said = [str(thing.ActualText) for thing in pdf.objects
                if isinstance(thing, pikepdf.Dictionary) and '/ActualText' in thing]
    assert any('🚀' in text for text in said), 'what no font has is not in the text'


def check_fonts(folder):
    document = small(load())
    document['plan']['title'] = f'{EMOJI} plan'
    document['plan']['purpose'] = f'{EMOJI} {EMOJI}'
    for initiative in document['initiatives']:
        initiative['title'] = f'{EMOJI} and {EMOJI}'
    check_emoji(folder, make_plan(document, os.path.join(folder, 'emoji.trends')))
    document['plan']['title'] = document['plan']['purpose'] = 'Boxes'
    for initiative in document['initiatives']:
        initiative['title'] = '🚀 漢字 ꯍꯣꯌ'
    check_missing(folder, make_plan(document, os.path.join(folder, 'missing.trends')))


# ------------------------------------------------------------------------ places

def check_links(folder, plan):
    os.mkdir(os.path.join(folder, 'real'))
    os.symlink('real/out.json', os.path.join(folder, 'link.json'))
    os.symlink('link.json', os.path.join(folder, 'chain.json'))
    os.symlink(os.path.join(folder, 'chain.json'), os.path.join(folder, 'absolute.json'))
    for name in ('link.json', 'chain.json', 'absolute.json'):
        export(plan, os.path.join(folder, name))
        assert os.path.islink(os.path.join(folder, name)), f'{name} is no link any more'
        assert os.listdir(os.path.join(folder, 'real')) == ['out.json']
        os.unlink(os.path.join(folder, 'real', 'out.json'))


def check_refusals(folder, plan):
    os.symlink('nowhere/out.json', os.path.join(folder, 'lost.json'))
    os.symlink('round.json', os.path.join(folder, 'round.json'))
    before = sorted(os.listdir(folder))
    # The last three would be taken for parts of the plan, and shut it.
    for name in ('lost.json', 'round.json', 'nowhere/out.json', 'real', 'plan.trends-journal',
                 'plan.trends-wal', 'plan.trends-shm'):
        done = subprocess.run([PROGRAM, 'export', '-f', 'json', '-o', os.path.join(folder, name),
                               plan], capture_output=True, text=True, check=False)
        assert done.returncode == 1 and done.stderr, f'{name}: {done}'
        assert sorted(os.listdir(folder)) == before, os.listdir(folder)


def is_writing(process, folder):
    """Whether the file that will be the export is open: without a name, or beside it."""
    try:
        for number in os.listdir(f'/proc/{process.pid}/fd'):
            if os.readlink(f'/proc/{process.pid}/fd/{number}').startswith(f'{folder}/'):
                return True
    except OSError:
        pass
    return False


def heed_signals():
    """Between fork and exec. Who runs the tests may ignore some, as nohup does, and what ignores one isn't ended by it."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def check_stopped(folder, plan):
    place = os.path.join(folder, 'stopped')
    os.mkdir(place)
    for end in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL):
        for before in (None, 'what was there'):
            output = os.path.join(place, 'out.pdf')
            if before is not None:
                pathlib.Path(output).write_text(before, encoding='utf-8')
            process = subprocess.Popen([PROGRAM, 'export', '-o', output, plan],
                                       preexec_fn=heed_signals)
            while process.poll() is None and not is_writing(process, place):
                time.sleep(0.001)
            process.send_signal(end)
            assert process.wait() != 0, f'{end} came too late'
            assert os.listdir(place) == ([] if before is None else ['out.pdf']), os.listdir(place)
            if before is not None:
                assert pathlib.Path(output).read_text(encoding='utf-8') == before
                os.unlink(output)


def count_on_board(folder, name, crowded):
    """How many of thirty initiatives of the first trend the board's page shows, where these trends have as many."""
    document = load()
    one = document['initiatives'][0]
    document['initiatives'] = [
        dict(one, id=str(uuid.uuid4()), trend=trend['id'], title=f'{word} {number}')
        for trend, word in zip(crowded(document['trends']), ('Hither', 'Yonder'))
        for number in range(30)]
    plan = make_plan(without_lost(document), os.path.join(folder, f'{name}.trends'))
    export(plan, os.path.join(folder, f'{name}.pdf'))
    return list_pages(os.path.join(folder, f'{name}.pdf'))[1].count('Hither')


def check_room(folder):
    """What one lane doesn't need, another has, before anything is left out."""
    alone = count_on_board(folder, 'alone', lambda trends: trends[:1])
    beside = count_on_board(folder, 'beside', lambda trends: trends[:2])
    above = count_on_board(folder, 'above', lambda trends: [trends[0], trends[-1]])
    assert above + 2 <= alone == beside, (alone, beside, above)


def check_places(folder):
    check_room(folder)
    plan = make_plan(load(), os.path.join(folder, 'plan.trends'))
    check_links(folder, plan)
    check_refusals(folder, plan)
    check_stopped(folder, plan)


SCHEMA = pathlib.Path(__file__).parents[3] / 'data' / 'trends-plan.schema.json'
WORD = 'Quixotic'
# Fields that tell of the same thing: where one is exempt, the public sees none of them.
SUBJECTS = (('cost', 'cost_capital', 'funding_source', 'funded'),
            ('risk_reduction', 'risk', 'risk_likelihood', 'risk_impact', 'risk_mitigation'))


def make_value(field):
    """Something for the field; None where that takes more than a word or a number."""
    if 'enum' in field:
        return field['enum'][-1]
    if field.get('type') == 'integer':
        return max(field.get('minimum', 1), 1)
    if field.get('type') == 'boolean':
        return True
    if field.get('type') == 'string' and field.get('maxLength', 0) >= 500:
        return WORD
    if field.get('type') == 'array' and field['items'].get('type') == 'string':
        return [WORD]
    return None


def list_kept_back(schema):
    """Each field that is not for everybody or may be exempt: its kind, its name, a value, and
    whether it is exempt."""
    fields = {kind: schema['$defs'][kind]['properties'] for kind in ('trend', 'initiative')}
    exemptable = fields['initiative']['exempt_fields']['items']['enum']
    for kind, kept in fields.items():
        for key, field in kept.items():
            value = make_value(field)
            is_exempt = kind == 'initiative' and key in exemptable
            if value is not None and key != 'exempt_fields' \
                    and (is_exempt or 'public' not in field.get('profiles', ['full'])):
                yield kind, key, value, is_exempt


def list_relatives(schema, key):
    """The fields of an initiative that the public loses with this one, and something for each."""
    fields = schema['$defs']['initiative']['properties']
    subject = next((names for names in SUBJECTS if key in names), (key,))
    return {name: make_value(fields[name]) for name in subject}


def check_each_mark(folder):
    """What isn't for everybody is marked where it stands, and announced on the first page; a
    paper that doesn't show it says neither."""
    path = os.path.join(folder, 'each')
    run(PROGRAM, 'new', f'{path}.trends', '--title', 'Nothing decided')
    plain = json.loads(run(PROGRAM, 'export', '--format', 'json', '--output', '-',
                           f'{path}.trends'))
    schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
    os.unlink(f'{path}.trends')
    n_shown = 0
    for kind, key, value, is_exempt in list_kept_back(schema):
        document = copy.deepcopy(plain)
        trend = document['trends'][0]
        initiative = {'id': '11111111-2222-4333-8444-555555555555', 'title': 'Anything',
                      'trend': trend['id']}
        document['initiatives'] = [initiative]
        entry = {'trend': trend, 'initiative': initiative}[kind]
        entry[key] = value
        if is_exempt:
            entry['exempt_fields'] = [key]
        plan = make_plan(document, f'{path}.trends')
        run(PROGRAM, 'export', '--output', f'{path}.pdf', plan)
        os.unlink(plan)
        words = find_words(f'{path}.pdf')
        is_marked = '(internal)' in words or '(exempt)' in words
        assert ('Not for publication' in words) == is_marked, f'{kind} {key}: marked is {is_marked}'
        assert is_marked or WORD not in words, f'{kind} {key} is shown and not marked'
        assert key != 'cost' or 'known cost (exempt)' in words, words
        n_shown += is_marked
    assert n_shown >= 8, n_shown


def check_relatives(folder):
    """What a full paper shows and the public one doesn't is marked, whichever field of the same
    subject it is that is exempt."""
    schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
    labels = {'cost': 'Cost', 'risk': 'Risk', 'risk_likelihood': 'Likelihood',
              'risk_impact': 'Impact', 'risk_mitigation': 'Mitigation'}
    plain = load()
    for subject in SUBJECTS:
        for key in subject:
            document = copy.deepcopy(plain)
            document['initiatives'] = [
                {'id': '11111111-2222-4333-8444-555555555555', 'title': 'Anything',
                 'trend': document['trends'][0]['id'], 'exempt_fields': [key],
                 **list_relatives(schema, key)}]
            path = os.path.join(folder, 'relatives')
            plan = make_plan(without_lost(document), f'{path}.trends')
            run(PROGRAM, 'export', '--output', f'{path}.pdf', plan)
            run(PROGRAM, 'export', '--profile', 'public', '--output', f'{path}-public.pdf', plan)
            os.unlink(plan)
            words, public = find_words(f'{path}.pdf'), find_words(f'{path}-public.pdf')
            assert 'Not for publication' in words, key
            for name in subject:
                if name not in labels:
                    continue
                assert f'{labels[name]} (exempt):' in words, f'{name} where {key} is exempt: {words}'
                assert f'{labels[name]}:' not in public, f'{name} where {key} is exempt: {public}'
            assert 'cost' not in subject or 'known cost (exempt)' in words, words


def find_words(path):
    return ' '.join(run('pdftotext', path, '-').split())


def check_ranking(words, profile, has_criteria):
    """Who doesn't see what a plan weighs sees nothing that follows from it, and no place for it."""
    assert ('What comes first' in words) == (profile != 'public'), profile
    for criterion in ('Value to residents', 'Sure to be delivered'):
        assert (criterion in words) == (has_criteria and profile != 'public'), (profile, criterion)
    assert 'Roadmap' in words


def check_marks(folder):
    """Only what holds something that isn't for everybody says so, and a paper credits each
    with what is theirs."""
    plan = make_plan(load(), os.path.join(folder, 'plan.trends'))
    empty = os.path.join(folder, 'empty.trends')
    run(PROGRAM, 'new', empty, '--title', 'Nothing decided')
    for profile in ('full', 'public', 'roles'):
        for path in (plan, empty):
            output = os.path.join(folder, 'marks.pdf')
            run(PROGRAM, 'export', '--profile', profile, '--output', output, path)
            words = find_words(output)
            is_marked = path == plan and profile != 'public'
            assert ('Not for publication' in words) == is_marked, (profile, path)
            assert ('internal' in words or 'exempt' in words) == is_marked, (profile, path)
            assert 'titles of the trends and their grouping are those of Socitm' in words
            check_ranking(words, profile, path == plan)
    check_each_mark(folder)
    check_relatives(folder)


def main():
    checks = {'same': check_same_bytes, 'long': check_long_texts, 'fonts': check_fonts,
              'places': check_places, 'marks': check_marks}
    with tempfile.TemporaryDirectory() as folder:
        checks[WHAT](folder)


if __name__ == '__main__':
    main()
