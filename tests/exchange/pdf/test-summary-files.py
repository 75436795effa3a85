#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the summary of a plan with programs that others wrote.

usage: test-summary-files.py SUMMARY-SAMPLER PLAN
"""

import os
import struct
import sys
import tempfile

import pikepdf

from pdf_readers import (check_accessible, check_link_places, check_outline_places,
                         check_page_numbers, check_readers, check_same, run)

CHAPTERS = ('Key figures', 'The board', 'Roadmap', 'The roadmap as a table', 'What comes first', 'Owners', 'Dates', 'What is missing')

# What has to be said of each kind of plan, whatever page it is on.
WORDS = {
    'sample': ('Millbrook', 'AI application', 'Harnessing data', 'Relies on', 'Stance',
               'Without dates', 'Not doing', 'A roadmap says what it leaves out', 'Nothing planned: we watch it',
               'Starts before this has ended: ', 'A score is the sum of weight × rating ÷ 5',
               'Weights: Value to residents 40', 'Made up of', 'as many points as', 'Not ranked', 'Not rated: '),
    'rich': ('Millbrook Digital Roadmap 2026–28', 'Millbrook Council', '8 of 10',
             'Technology for public good', 'Infrastructure and cloud', 'Relies on',
             'results are only as good as the data', 'Amina Malik', 'Copilot pilot, 200 seats',
             'Needs: ', 'Needed by: ', 'Relates to: ', 'Also serves: ', 'Delivery confidence: ', '£86,000', 'Contract signed',
             'Cabinet', 'Trends without a stance', 'Initiatives without a lead',
             'Overdue initiatives', 'By 23 November 2026 their end has passed', 'There are no initiatives for this trend yet', 'Without dates',
             'No initiative has all of these ratings yet', 'Weights: Value 40'),
    'empty': ('There are no trends in this plan yet', 'Nobody has been named',
              'There are no milestones', 'The plan has no trends yet',
              'There are no open initiatives to rank yet'),
    'bare': ('0 initiatives', 'No initiatives yet', 'Trends without initiatives', 'Nothing planned yet'),
    'crowded': ('Initiatives without dates', 'Overdue initiatives'),
    'big': ('2,500', 'more'),
}

PAGES = {'sample': (8, 30), 'rich': (8, 22), 'empty': (4, 6), 'bare': (5, 20), 'crowded': (40, 220),
         'big': (200, 600)}


def outline_titles(pdf):
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop(0)
            yield item.title
            waiting.extend(item.children)


def check_content(path, kind):
    text = ' '.join(run('pdftotext', path, '-').split())
    for words in CHAPTERS + WORDS[kind]:
        assert ' '.join(words.split()) in text, f'not found: {words}'
    with pikepdf.open(path) as pdf:
        low, high = PAGES[kind]
        assert low <= len(pdf.pages) <= high, f'{len(pdf.pages)} pages'
        titles = list(outline_titles(pdf))
        for chapter in CHAPTERS:
            assert chapter in titles, f'not in the outline: {chapter}'


def check_board_page(path):
    """The board takes one page that lies on its side, and the roadmap as many as it needs, one after the other."""
    with pikepdf.open(path) as pdf:
        sideways = [page.mediabox[2] > page.mediabox[3] for page in pdf.pages]
    assert sideways[1] and not sideways[0] and not sideways[-1], sideways
    first, last = sideways.index(True, 2), len(sideways) - 1 - sideways[::-1].index(True)
    assert all(sideways[first:last + 1]), sideways


def children(element):
    kids = element.get('/K', [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def check_no_idle_spans(path):
    """No element is there but to hold what its parent could: each costs time and memory, in us and in readers."""
    telling = {'/Lang', '/ActualText', '/Alt', '/A'}
    with pikepdf.open(path) as pdf:
        for element in pdf.objects:
            if not isinstance(element, pikepdf.Dictionary) or element.get('/Type') != '/StructElem':
                continue
            kids = children(element)
            if len(kids) == 1 and isinstance(kids[0], pikepdf.Dictionary) and kids[0].get('/S') == '/Span':
                assert telling & set(kids[0].keys()), f'a {element.S} holds nothing but a span that tells nothing'


def check_picture(path):
    with open(path, 'rb') as file:
        header = file.read(24)
    assert header[:8] == b'\x89PNG\r\n\x1a\n'
    assert struct.unpack('>II', header[16:]) == (1920, 1080)


def main():
    program, kind = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        first, second, picture = (os.path.join(folder, n) for n in ('1.pdf', '2.pdf', '1.png'))
        environment = dict(os.environ, SOURCE_DATE_EPOCH='1795392000')
        run(program, kind, 'pdf', first, env=environment)
        run(program, kind, 'png', picture, env=environment)

        check_accessible(first)
        check_readers(first)
        check_page_numbers(first)
        check_content(first, kind)
        check_outline_places(first)
        check_link_places(first)
        check_board_page(first)
        check_no_idle_spans(first)
        check_picture(picture)
        if kind != 'big':
            run(program, kind, 'pdf', second, env=environment)
            check_same(first, second)


if __name__ == '__main__':
    main()
