#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks PDF files against the rules of PDF/UA-1 (ISO 14289-1) that a program can check.

usage: check-ua.py FILE...

Prints what is wrong with each file and exits with 1 if anything is. It is no
full validator, but each rule was seen to catch a file that breaks it (see
test-pdf-files.py).
"""

import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

TYPES = set(
    'Document Part Sect Div H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TFoot TR TH TD '
    'Figure Caption Span Link TOC TOCI Note Formula BlockQuote NonStruct'.split())

PARENTS = {
    'LI': {'L'},
    'Lbl': {'LI', 'Note'},
    'LBody': {'LI'},
    'TR': {'Table', 'THead', 'TBody', 'TFoot'},
    'TH': {'TR'},
    'TD': {'TR'},
    'TOCI': {'TOC'},
}

CHILDREN = {
    'L': {'LI', 'Caption', 'L'},
    'LI': {'Lbl', 'LBody'},
    'Table': {'TR', 'THead', 'TBody', 'TFoot', 'Caption'},
    'TR': {'TH', 'TD'},
}

PAINTING = set('S s f F f* B B* b b* Tj TJ \' " Do sh INLINE BI EI'.split())


def as_list(value):
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


class Checker:
    """Collects the faults of one document."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.faults = set()
        self.marked = {}        # page -> MCIDs that the structure names
        self.annotations = set()  # annotations that the structure names
        self.level = 0
        self.destinations = self.find_destinations()

    def need(self, condition, fault):
        if not condition:
            self.faults.add(fault)

    def check(self):
        self.check_catalogue()
        root = self.pdf.Root.get('/StructTreeRoot')
        self.need(root is not None, 'there is no structure')
        if root is not None:
            self.check_kids(root.get('/K'), None, None)
        for page in self.pdf.pages:
            self.check_page(page)
        self.check_outline(self.pdf.Root.get('/Outlines', Dictionary()).get('/First'))
        return sorted(self.faults)

    # The document

    def check_catalogue(self):
        root = self.pdf.Root
        self.need(str(root.get('/Lang', '')) != '', 'the language is missing')
        self.need(root.get('/MarkInfo', {}).get('/Marked') is True, 'it is not marked as tagged')
        self.need(root.get('/MarkInfo', {}).get('/Suspects') is not True, 'it has suspects')
        self.need(root.get('/ViewerPreferences', {}).get('/DisplayDocTitle') is True,
                  'its title is not displayed')
        self.need(str(self.pdf.docinfo.get('/Title', '')) != '', 'the title is missing')
        packet = root.Metadata.read_bytes().decode() if '/Metadata' in root else ''
        self.need('<pdfuaid:part>1</pdfuaid:part>' in packet, 'it does not declare PDF/UA')
        self.need('<dc:title>' in packet, 'the metadata has no title')

    def find_destinations(self):
        names = set()
        root = self.pdf.Root
        names.update(key[1:] for key in root.get('/Dests', Dictionary()).keys())
        tree = root.get('/Names', Dictionary()).get('/Dests')
        waiting = [tree] if tree is not None else []
        while waiting:
            node = waiting.pop()
            waiting.extend(as_list(node.get('/Kids')))
            names.update(str(name) for name in as_list(node.get('/Names'))[::2])
        return names

    def check_target(self, target):
        if isinstance(target, (pikepdf.String, Name)):
            self.need(str(target).lstrip('/') in self.destinations, 'a link goes nowhere')

    def check_outline(self, item):
        while item is not None:
            self.need(str(item.get('/Title', '')) != '', 'an outline entry has no title')
            self.check_target(item.get('/Dest', item.get('/A', Dictionary()).get('/D')))
            self.check_outline(item.get('/First'))
            item = item.get('/Next')

    # The structure

    def check_kids(self, kids, parent, page):
        for kid in as_list(kids):
            if isinstance(kid, Dictionary) and '/S' in kid:
                self.check_element(kid, parent, page)
            elif isinstance(kid, Dictionary) and '/Obj' in kid:
                self.annotations.add(kid.Obj.objgen)
                self.need(parent in ('Link', 'Annot', 'Form'), 'an annotation is in no link')
            elif isinstance(kid, Dictionary) and '/MCID' in kid:
                self.mark(kid.get('/Pg', page), kid.MCID)
            elif kid is not None:
                self.mark(page, kid)

    def mark(self, page, mcid):
        self.marked.setdefault(page.objgen, []).append(int(mcid))

    def check_element(self, element, parent, page):
        kind = str(element.S)[1:]
        page = element.get('/Pg', page)
        kids = as_list(element.get('/K'))
        inner = [str(k.S)[1:] for k in kids if isinstance(k, Dictionary) and '/S' in k]

        self.need(kind in TYPES, f'{kind} is no standard type')
        self.need(parent in PARENTS.get(kind, {parent}), f'{kind} is in {parent}')
        self.need(set(inner) <= CHILDREN.get(kind, set(inner)), f'{kind} has wrong children')
        if kind == 'Figure':
            self.need('/Alt' in element or '/ActualText' in element, 'a figure has no text')
        if kind == 'TH':
            self.need(self.has_attribute(element, '/Scope'), 'a header cell has no scope')
        if kind == 'Table':
            self.check_table(kids)
        if kind[0] == 'H' and kind[1:].isdigit():
            self.need(int(kind[1:]) <= self.level + 1, 'a heading level is skipped')
            self.level = int(kind[1:])
        self.check_kids(element.get('/K'), kind, page)

    def has_attribute(self, element, key):
        return any(key in attributes for attributes in as_list(element.get('/A')))

    def check_table(self, kids):
        rows = [k for k in kids if isinstance(k, Dictionary) and k.get('/S') == Name.TR]
        self.need(len({len(as_list(row.get('/K'))) for row in rows}) <= 1,
                  'a table has rows of different length')

    # The pages

    def check_page(self, page):
        for annotation in page.get('/Annots', []):
            self.need(page.get('/Tabs') == Name.S, 'the tab order is not the structure\'s')
            self.check_annotation(annotation)
        self.check_content(page)
        self.check_resources(page.get('/Resources', Dictionary()))

    def check_annotation(self, annotation):
        if annotation.Subtype != Name.Link:
            return
        self.need(str(annotation.get('/Contents', '')) != '', 'a link is not described')
        self.need(annotation.objgen in self.annotations, 'a link is not in the structure')
        self.need('/StructParent' in annotation, 'a link has no parent in the structure')
        self.check_target(annotation.get('/Dest', annotation.get('/A', Dictionary()).get('/D')))

    def check_content(self, page):
        stack = []
        seen = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ('BDC', 'BMC'):
                stack.append(self.begin_marked(operator, instruction.operands, stack, seen))
            elif operator == 'EMC':
                self.need(stack, 'marked content ends without a beginning')
                stack[-1:] = []
            elif operator in PAINTING:
                self.need(any(stack), 'content is neither tagged nor an artifact')
        self.need(not stack, 'marked content does not end')
        self.need(len(seen) == len(set(seen)), 'marked content has the same number twice')
        self.need(sorted(seen) == sorted(self.marked.get(page.obj.objgen, [])),
                  'marked content and structure differ')

    def begin_marked(self, operator, operands, stack, seen):
        """Returns whether what follows is told apart: as an artifact or by its number."""
        if operands[0] == Name.Artifact:
            self.need(not any(stack), 'an artifact is inside of content')
            return True
        mcid = None
        if operator == 'BDC' and isinstance(operands[1], Dictionary):
            mcid = operands[1].get('/MCID')
        if mcid is None:
            return False
        self.need(not any(stack), 'content is inside of other content')
        seen.append(int(mcid))
        return True

    def check_resources(self, resources):
        for _, font in resources.get('/Font', Dictionary()).items():
            self.check_font(font)
        for _, form in resources.get('/XObject', Dictionary()).items():
            self.check_resources(form.get('/Resources', Dictionary()))

    def check_font(self, font):
        inner = font.DescendantFonts[0] if '/DescendantFonts' in font else font
        descriptor = inner.get('/FontDescriptor', {})
        embedded = any(f'/FontFile{n}' in descriptor for n in ('', '2', '3'))
        self.need(embedded or font.Subtype == Name.Type3, 'a font is not embedded')
        self.need('/ToUnicode' in font or font.get('/Encoding') == Name.WinAnsiEncoding,
                  'a font\'s text can\'t be read')
        if inner.Subtype == Name.CIDFontType2:
            self.need('/CIDToGIDMap' in inner, 'a font has no map of its glyphs')


def check(path):
    """Returns the faults of the file, sorted."""
    with pikepdf.open(path) as pdf:
        return Checker(pdf).check()


def main():
    failed = False
    for path in sys.argv[1:]:
        faults = check(path)
        failed = failed or bool(faults)
        print(f'{path}: {"; ".join(faults) if faults else "no fault found"}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
