#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the SVG of each view with readers that others wrote: well-formed, with text as text,
with a title and a description, drawn as large as it says.

usage: test-svg.py PROGRAM
"""

import copy
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as etree

PROGRAM = sys.argv[1]
SVG = '{http://www.w3.org/2000/svg}'

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


def check_initiatives(root, document, profile='full'):
    """All that may be seen are there under their titles, and nothing else of them."""
    words = words_of(root)
    ids = {element.get('id') for element in root.iter()}
    for initiative in document['initiatives']:
        is_public = initiative.get('sensitivity', 'public') == 'public'
        is_shown = profile != 'public' or is_public
        assert (squeeze(initiative['title']) in words) == is_shown, (profile, initiative['title'])
        assert (f'initiative-{initiative["id"]}' in ids) == is_shown, initiative['title']


def check_profiles(folder, plan, document):
    people = [owner['name'] for owner in document['owners'] if owner.get('kind') == 'person']
    assert people
    for profile in ('full', 'public', 'roles'):
        path = os.path.join(folder, f'{profile}.svg')
        root = export(plan, path, '--profile', profile)
        check_form(root)
        check_drawn(path, root)
        check_initiatives(root, document, profile)
        for name in people:
            assert profile != 'roles' or squeeze(name) not in words_of(root), name


def check_hostile(folder, document):
    document = copy.deepcopy(document)
    for number, initiative in enumerate(document['initiatives']):
        initiative['title'] = HOSTILE[number % len(HOSTILE)]
    for number, trend in enumerate(document['trends']):
        trend['title'] = HOSTILE[number % len(HOSTILE)]
    document['plan'].update(title=HOSTILE[0], organisation=HOSTILE[1], language='cy')
    plan = make_plan(document, os.path.join(folder, 'hostile.trends'))
    path = os.path.join(folder, 'hostile.svg')
    root = export(plan, path)
    check_form(root)
    check_drawn(path, root)
    assert squeeze('</text><script>alert(1)</script>') in words_of(root)


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, document = load(folder)
        check_profiles(folder, plan, document)
        check_hostile(folder, document)
        empty = os.path.join(folder, 'empty.trends')
        run(PROGRAM, 'new', empty, '--title', 'Nothing decided')
        check_form(export(empty, os.path.join(folder, 'empty.svg')))


if __name__ == '__main__':
    main()
