#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that can be exported, as the program's own help lists it: every view in every format, every paper, size and
group, of all initiatives and of a part, for every profile.

usage: test-export-set.py PROGRAM (same|masks SAMPLER)
"""

import concurrent.futures
import csv
import io
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import typing
import uuid
import xml.etree.ElementTree as etree
import zipfile

import icalendar
import openpyxl
from pdf_readers import check_accessible, check_readers, environments, run

PROGRAM, WHAT = sys.argv[1:3]
PROFILES = ('full', 'public', 'roles')
FILTER = 'Not done'
PARTS = ((), ('--where', 'any(is(status, under_way), is(status, planned))'), ('--filter', FILTER))
VIEW_OPTION = {'pdf': 'report', 'svg': 'view', 'png': 'view'}


class Export(typing.NamedTuple):
    form: str
    what: str  # a view or another paper
    options: tuple
    profile: str

    def __str__(self):
        return ' '.join((self.form, *self.options, '-p', self.profile))

    def write(self, plan, path, env=None):
        done = subprocess.run([PROGRAM, 'export', '-f', self.form, '-p', self.profile, *self.options, '-o', path, plan],
                              capture_output=True, text=True, check=False, env=env)
        assert done.returncode == 0, f'{self}: {done.stderr}'
        return pathlib.Path(path)


def read_help():
    """What each format can be asked for: {'svg': {'view': ['board', …], …}, …}"""
    formats = {}
    for line in run(PROGRAM, 'export', '--help', env=dict(os.environ, LC_ALL='C.UTF-8')).splitlines():
        if begun := re.match(r'Format ([\w-]+):', line):
            options = formats.setdefault(begun[1], {})
        elif formats and (choice := re.match(r'  (\w+)=([\w-]+):', line)):
            options.setdefault(choice[1], []).append(choice[2])
    return formats


def list_options(form, choices, views):
    """Each view or paper with the options that make a difference to it."""
    for what in choices.get(VIEW_OPTION.get(form), []):
        shown = ('--option', f'{VIEW_OPTION[form]}={what}')
        groups = [('--group', group) for group in choices['group']] if what == 'roadmap' else []
        for more in [(), *groups, *([('--from', '2026-07', '--to', '2027-03')] if groups else [])]:
            for size in choices.get('size', ['']):
                yield what, shown + more + (('--option', f'size={size}') if size else ())
        for part in PARTS[1:] if what in views else ():
            yield what, shown + part


def list_set():
    formats = read_help()
    views = formats['svg']['view']
    assert set(views) <= set(formats['pdf']['report']) and formats['png']['view'] == views, formats
    assert len(views) >= 4 and len(formats['svg']['group']) >= 5 and len(formats['pdf']['size']) >= 2, formats
    for form, choices in formats.items():
        for what, options in list(list_options(form, choices, views)) or [('plan', ())]:
            for profile in PROFILES:
                yield Export(form, what, options, profile)


def is_plain(export):
    """Whether nothing is asked for but a view or a paper."""
    return not {'--group', '--from', '--where', '--filter', 'size=a3'} & set(export.options)


def make_plan(document, path):
    pathlib.Path(f'{path}.json').write_text(json.dumps(document), encoding='utf-8')
    run(PROGRAM, 'import', path, f'{path}.json')
    return path


def add_filter(document):
    document['saved_filters'] = [{'id': str(uuid.uuid4()), 'name': FILTER,
                                  'conditions': '1 any(is(status, idea), is(status, planned), is(status, under_way))'}]
    return document


def load(folder):
    path = os.path.join(folder, 'sample.trends')
    run(PROGRAM, 'new', path, '--sample')
    document = json.loads(run(PROGRAM, 'export', '-f', 'json', '-o', '-', path))
    os.unlink(path)
    return make_plan(add_filter(document), path)


def in_turn(function, exports):
    """Two at a time; the first fault ends it."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda numbered: function(*numbered), enumerate(exports)))


# ------------------------------------------------------------------------ same

def check_csv(path):
    """Rows of one length with texts in quotation marks, under headings that no other column has."""
    text = path.read_bytes().decode('utf-8')
    assert text.startswith('\ufeff') and text.endswith('\r\n'), path
    header, *rows = csv.reader(io.StringIO(text[1:], newline=''), strict=True)
    assert rows and all(len(row) == len(header) == len(set(header)) for row in rows), header


def check_radar(path):
    """By the rules of Build Your Own Radar's contentValidator.js."""
    header, *rows = csv.reader(io.StringIO(path.read_bytes().decode('utf-8'), newline=''), strict=True)
    assert header == ['name', 'ring', 'quadrant', 'isNew', 'description'] and rows, header
    assert all(name and '<' not in name and ring in ('Adopt', 'Trial', 'Assess', 'Hold')
               and quadrant in ('Techniques', 'Platforms', 'Tools', 'Languages & Frameworks')
               for name, ring, quadrant, *_ in rows), path
    assert len({row[2] for row in rows}) == 4, path


def check_read(export, path):
    """Programs that others wrote read it."""
    if export.form == 'svg':
        size = etree.parse(path).getroot()
        picture = path.with_suffix('.drawn')
        run('rsvg-convert', '-o', picture, path)
        wanted = round(float(size.get('width'))), round(float(size.get('height')))
        assert struct.unpack('>II', picture.read_bytes()[16:24]) == wanted, export
        picture.unlink()
    elif export.form == 'pdf':
        check_accessible(path)
        check_readers(path)
    elif export.form == 'png':
        assert path.read_bytes().startswith(b'\x89PNG'), export
    elif export.form == 'md':
        assert run('cmark-gfm', path).startswith('<h1>'), export
    elif export.form == 'csv':
        check_csv(path)
    elif export.form == 'radar-csv':
        check_radar(path)
    elif export.form == 'ics':
        assert icalendar.Calendar.from_ical(path.read_bytes()).walk('VEVENT'), export
    elif export.form == 'xlsx':
        assert len(openpyxl.load_workbook(path).sheetnames) > 5, export
    elif export.form == 'ods':
        with zipfile.ZipFile(path) as package:
            etree.fromstring(package.read('content.xml'))
    else:
        json.loads(path.read_text(encoding='utf-8'))


def check_same(folder):
    """The same bytes wherever the plan is, whoever exports it and in whatever language; all of it can be read."""
    plan = load(folder)
    other = shutil.copy(plan, os.path.join(folder, 'another name.trends'))
    here, *_, there = list(environments())[:4]

    def check(number, export):
        first = export.write(plan, os.path.join(folder, f'{number}.{export.form}'), here)
        second = export.write(other, os.path.join(folder, f'{number}-again.{export.form}'), there)
        assert first.read_bytes() == second.read_bytes(), f'{export} is another, the second time'
        second.unlink()
        check_read(export, first)
        return first.read_bytes()

    # What a profile keeps back has gone before anything is drawn: one size and group for the others is enough. Groups
    # are laid out alike on any paper.
    exports = [export for export in list_set()
               if (is_plain(export) if export.profile != 'full'
                   else '--group' not in export.options or 'size=a3' not in export.options)]
    contents = dict(zip(exports, in_turn(check, exports)))
    # What is asked for makes a difference, or nothing was tried.
    shown = [content for export, content in contents.items() if export.profile == 'full' and '--group' in export.options]
    assert shown and len(shown) == len(set(shown)), 'groups are alike'


# ----------------------------------------------------------------------- masks

def put_words(node, words):
    """Another word for each text that people write: in its place, and found nowhere else."""
    for key, value in list(node.items()):
        if isinstance(value, dict):
            put_words(value, words)
        elif isinstance(value, list):
            for entry in value:
                if isinstance(entry, dict):
                    put_words(entry, words)
        elif key in ('title', 'name', 'summary', 'description', 'benefit', 'risk', 'notes', 'stance_reason', 'purpose',
                     'confidence_reason', 'risk_mitigation', 'funding_source', 'benefit_measure', 'local_note', 'role',
                     'organisation', 'reason', 'note', 'author', 'text') and isinstance(value, str) and value:
            node[key] = f'Qz{len(words):05d}x'
            words.append(node[key])


def read_all(path):
    """What can be read in a file by any means."""
    parts = [path.read_bytes()]
    if path.suffix == '.pdf':
        for command in (('pdftotext', '-raw', path, '-'), ('qpdf', '--qdf', '--object-streams=disable', path, '-')):
            parts.append(subprocess.run(command, check=True, capture_output=True).stdout)
    if path.suffix in ('.xlsx', '.ods'):
        with zipfile.ZipFile(path) as package:
            parts += [package.read(name) for name in package.namelist()]
    return b'\n'.join(parts)


def find_words(content):
    """As they are, and as a PDF has them: two bytes a letter, and those as digits."""
    found = set(re.findall(rb'(?i)qz\d{5}x', content))
    found |= {word[1::2] for word in re.findall(rb'(?i)\0q\0z(?:\0\d){5}\0x', content)}
    found |= {bytes.fromhex(digits.decode())[1::2]
              for digits in re.findall(rb'(?i)00[57]100[57]a(?:003\d){5}00[57]8', content)}
    return {word.decode().capitalize() for word in found}


def check_masked(folder, name, document):
    """What a profile's JSON doesn't say, no picture or paper for that profile says, of all or of a part."""
    words = []
    put_words(document, words)
    plan = make_plan(add_filter(document), os.path.join(folder, f'{name}.trends'))
    may_say = {profile: find_words(Export('json', 'plan', (), profile).write(
        plan, os.path.join(folder, f'{profile}.json')).read_bytes()) for profile in PROFILES}
    assert len(may_say['public']) < len(may_say['full']) > len(may_say['roles']), name
    told = {profile: set() for profile in PROFILES}

    def check(number, export):
        path = export.write(plan, os.path.join(folder, f'{number}.{export.form}'))
        said = find_words(read_all(path))
        assert said <= may_say[export.profile], f'{name}, {export} says {sorted(said - may_say[export.profile])}'
        told[export.profile] |= said if export.form != 'json' else set()
        path.unlink()

    # What is on a lane is said by what it is grouped by, of which names are the least public.
    in_turn(check, [export for export in list_set()
                    if 'size=a3' not in export.options and '--from' not in export.options
                    and ('--group' not in export.options or 'owner' in export.options)])
    for profile in PROFILES:
        assert len(told[profile]) > 50, f'{name}: nothing is tried for {profile}'


def check_masks(folder):
    run(sys.argv[3], folder)
    plans = sorted(pathlib.Path(folder).glob('random-*-full.json'))[:1]
    assert plans, 'there is no plan'
    for path in plans:
        check_masked(folder, path.stem, json.loads(path.read_text(encoding='utf-8')))


def main():
    with tempfile.TemporaryDirectory() as folder:
        {'same': check_same, 'masks': check_masks}[WHAT](folder)


if __name__ == '__main__':
    main()
