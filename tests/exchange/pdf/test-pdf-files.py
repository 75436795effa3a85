#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks PDF files that a program of ours writes with programs that others wrote.

usage: test-pdf-files.py PROGRAM [ARGUMENT...]

PROGRAM is run as PROGRAM ARGUMENT... [--seed=NUMBER] FILE and has to write the PDF to FILE.
"""

import os
import sys
import tempfile

import pikepdf
from pikepdf import Array, Dictionary, Name

from pdf_readers import (check_accessible, check_page_numbers, check_readers, check_same,
                         check_ua, run)


def find(node, kind):
    """Returns the first structure element of the kind, in reading order."""
    if isinstance(node, Array):
        found = (find(kid, kind) for kid in node)
        return next((element for element in found if element is not None), None)
    if not isinstance(node, Dictionary) or '/S' not in node:
        return None
    if node.S == Name('/' + kind):
        return node
    return find(node.get('/K'), kind)


def element(pdf, kind):
    return find(pdf.Root.StructTreeRoot.K, kind)


def first_link(pdf):
    return next(page for page in pdf.pages if '/Annots' in page).Annots[0]


def set_content(pdf, change):
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(change(page.Contents.read_bytes()))


def composite_fonts(pdf):
    for page in pdf.pages:
        for _, font in page.Resources.get('/Font', Dictionary()).items():
            if '/DescendantFonts' in font:
                yield font


def remove_glyph_maps(pdf):
    for font in composite_fonts(pdf):
        if '/CIDToGIDMap' in font.DescendantFonts[0]:
            del font.DescendantFonts[0]['/CIDToGIDMap']


def remove_unicode(pdf):
    for font in composite_fonts(pdf):
        if '/ToUnicode' in font:
            del font['/ToUnicode']


def remove_tabs(pdf):
    for page in pdf.pages:
        del page.obj['/Tabs']


def drop_cell(pdf):
    row = element(pdf, 'TR')
    row.K = Array(list(row.K)[:-1])


FAULTS = {
    'no language': lambda pdf: pdf.Root.__delitem__('/Lang'),
    'not marked': lambda pdf: pdf.Root.__delitem__('/MarkInfo'),
    'no title shown': lambda pdf: pdf.Root.__delitem__('/ViewerPreferences'),
    'no title': lambda pdf: pdf.docinfo.__delitem__('/Title'),
    'no metadata': lambda pdf: pdf.Root.__delitem__('/Metadata'),
    'no structure': lambda pdf: pdf.Root.__delitem__('/StructTreeRoot'),
    'no scope': lambda pdf: element(pdf, 'TH').__delitem__('/A'),
    'no tab order': remove_tabs,
    'link not described': lambda pdf: first_link(pdf).__delitem__('/Contents'),
    'link not placed': lambda pdf: first_link(pdf).__delitem__('/StructParent'),
    'link to nowhere': lambda pdf: first_link(pdf).__setitem__('/Dest', pikepdf.String('gone')),
    'decoration not marked': lambda pdf: set_content(
        pdf, lambda content: content.replace(b'/Artifact', b'/Span')),
    'content removed': lambda pdf: set_content(
        pdf, lambda content: content.replace(b'/MCID 0', b'/MCID 999')),
    'heading skipped': lambda pdf: element(pdf, 'H2').__setitem__('/S', Name.H4),
    'unknown type': lambda pdf: element(pdf, 'LBody').__setitem__('/S', Name('/Foo')),
    'item outside of a list': lambda pdf: element(pdf, 'L').__setitem__('/S', Name.Sect),
    'paragraph in a row': lambda pdf: element(pdf, 'TD').__setitem__('/S', Name.P),
    'wrong content': lambda pdf: element(pdf, 'Span').__setitem__('/K', 99),
    'row too short': drop_cell,
    'no glyph maps': remove_glyph_maps,
    'text unreadable': remove_unicode,
}


def check_faults(path, folder):
    """Plants one fault at a time, each of which has to be found."""
    planted = os.path.join(folder, 'planted.pdf')
    for name, plant in FAULTS.items():
        with pikepdf.open(path) as pdf:
            plant(pdf)
            pdf.save(planted)
        assert check_ua.check(planted), f'not found: {name}'


def check_anything(program, folder):
    """Documents that nobody thought of are as good as those that somebody did."""
    path = os.path.join(folder, 'anything.pdf')
    for seed in range(1, 5):
        run(*program, f'--seed={seed}', path)
        check_accessible(path)
        check_readers(path)


def main():
    program = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        first, second, dated = (os.path.join(folder, f'{n}.pdf') for n in ('1', '2', 'dated'))
        environment = {k: v for k, v in os.environ.items() if k != 'SOURCE_DATE_EPOCH'}
        run(*program, first, env=environment)
        run(*program, second, env=environment)
        run(*program, dated, env=dict(environment, SOURCE_DATE_EPOCH='1795392000'))

        check_accessible(first)
        check_accessible(dated)
        check_readers(first)
        check_page_numbers(first)
        check_same(first, second)
        assert 'H1' in run('pdfinfo', '-struct-text', first)
        # Over a line's end, where the space was once said beside the text, which ended there then
        assert 'long enough to go over the end of the line' in run('pdfinfo', '-struct-text', first)
        assert 'CreationDate' not in run('pdfinfo', first)
        assert 'Nov 23 00:00:00 2026' in run('pdfinfo', dated, env=dict(environment, TZ='UTC'))
        check_faults(first, folder)
        check_anything(program, folder)


if __name__ == '__main__':
    main()
