#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks as programs of others read them: openpyxl, and for ODS what its standard says of a package. Both formats and
CSV say the same; nothing is left behind, however an export ends.

usage: test-book.py PROGRAM [SOFFICE]
"""

import csv
import datetime
import io
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as etree
import zipfile

import openpyxl

PROGRAM = sys.argv.pop(1)
SOFFICE = sys.argv.pop(1) if sys.argv[1:] else None
# All sheets (-1), in UTF-8; days are American where no locale says otherwise
AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
SHEETS = ['Read me', 'Trends', 'Initiatives', 'Owners', 'Links', 'Milestones', 'Findings']
ODF = '{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}'
ENVIRONMENT = dict(os.environ, SOURCE_DATE_EPOCH='1790000000', LC_ALL='C.UTF-8')
DAY = datetime.datetime(2026, 9, 21)


def run(*command, **more):
    return subprocess.run([PROGRAM, *command], check=True, capture_output=True, env=ENVIRONMENT, **more).stdout


def to_text(value):
    """A cell as text, whichever program read it."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)):
        return f'{value:.2f}'
    return value or ''


def from_csv(text):
    """A value of CSV, ours or LibreOffice's, as to_text() has it."""
    if re.fullmatch(r'\d\d/\d\d/\d{4}', text):
        return datetime.datetime.strptime(text, '%m/%d/%Y').date().isoformat()
    return to_text(float(text)) if re.fullmatch(r'\d+(\.\d+)?', text) else text


def read_csv(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode('utf-8-sig'), newline='')))


def read_paragraph(node):
    text = node.text or ''
    for child in node:
        name = child.tag.rpartition('}')[2]
        text += {'s': ' ' * int(child.get(ODF % 'text' + 'c', 1)), 'tab': '\t'}.get(name, '') + (child.tail or '')
    return text


def read_ods_cell(cell):
    kind = cell.get(ODF % 'office' + 'value-type')
    if kind in ('float', 'currency'):
        return to_text(float(cell.get(ODF % 'office' + 'value')))
    if kind == 'date':
        return cell.get(ODF % 'office' + 'date-value')
    return '\n'.join(read_paragraph(line) for line in cell.findall(ODF % 'text' + 'p'))


def read_ods(path):
    with zipfile.ZipFile(path) as package:
        content = etree.fromstring(package.read('content.xml'))
    return {table.get(ODF % 'table' + 'name'): [[read_ods_cell(cell) for cell in row] for row in
                                                table.iter(ODF % 'table' + 'table-row')]
            for table in content.iter(ODF % 'table' + 'table')}


class TestBook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keeper = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.keeper.name)
        cls.plan = cls.folder / 'plan.trends'
        run('new', cls.plan, '--sample')
        cls.document = json.loads(run('export', '-f', 'json', '-o', '-', cls.plan))
        for form in ('xlsx', 'ods', 'csv'):
            run('export', '-f', form, '-o', cls.folder / f'plan.{form}', cls.plan)
        cls.book = openpyxl.load_workbook(cls.folder / 'plan.xlsx')

    @classmethod
    def tearDownClass(cls):
        cls.keeper.cleanup()

    def column(self, heading):
        sheet = self.book['Initiatives']
        return next(column for column in sheet.iter_cols() if column[0].value == heading)[1:]

    def of(self, key):
        """A field of each initiative, by its id."""
        return {entry['id']: entry.get(key) for entry in self.document['initiatives']}

    def by_id(self, heading):
        return {key.value: cell for key, cell in zip(self.column('Trends ID'), self.column(heading))}

    def test_sheets(self):
        self.assertEqual(self.book.sheetnames, SHEETS)
        for sheet in self.book.worksheets[1:]:
            self.assertEqual(sheet.freeze_panes, 'B2', sheet.title)
            self.assertEqual(sheet.auto_filter.ref, f'A1:{sheet.cell(max(sheet.max_row, 2), sheet.max_column).coordinate}')
            self.assertEqual(sheet.print_title_rows, '$1:$1', sheet.title)
            self.assertEqual((sheet.page_setup.orientation, int(sheet.page_setup.fitToHeight)), ('landscape', 0))
            self.assertTrue(sheet['A1'].font.bold and sheet.column_dimensions['A'].width > 8, sheet.title)
        for sheet in ('trends', 'initiatives', 'owners', 'milestones'):
            self.assertEqual(self.book[sheet.capitalize()].max_row - 1, len(self.document[sheet]), sheet)
        self.assertGreater(self.book['Findings'].max_row, 5)
        self.assertEqual(self.book['Links'].max_row - 1,
                         len(self.document['dependencies']) + len(self.document['trend_links']))

    def test_cells(self):
        for heading, key in (('Title', 'title'), ('Description', 'description')):
            self.assertEqual({id: cell.value for id, cell in self.by_id(heading).items()}, self.of(key))
        for heading, key in (('Start', 'start_date'), ('End', 'end_date')):
            self.assertEqual({id: to_text(cell.value) or None for id, cell in self.by_id(heading).items()}, self.of(key))
        costs = self.by_id('Cost (GBP)')
        self.assertEqual({id: cell.value for id, cell in costs.items()},
                         {id: None if cost is None else float(cost) / 100 for id, cost in self.of('cost').items()})
        self.assertIn('£', next(cell for cell in costs.values() if cell.value).number_format)
        ratings = [cell for cell in self.column('Delivery confidence') if cell.value]
        self.assertEqual({cell.value for cell in ratings}, {'Green', 'Amber', 'Red'})
        self.assertEqual(len({cell.fill.fgColor.rgb for cell in ratings}), 3)

    def test_read_me(self):
        lines = dict(row for row in self.book['Read me'].iter_rows(values_only=True))
        self.assertEqual(lines['Plan'], self.document['plan']['title'])
        self.assertEqual(lines['As it was on'], '21 September 2026')
        self.assertIn('exempt', lines['For'])
        self.assertEqual(self.book.properties.title, self.document['plan']['title'])
        self.assertEqual(self.book.properties.created, DAY)
        run('export', '-f', 'xlsx', '-p', 'public', '--where', 'is(status, planned)', '-o', self.folder / 'part.xlsx', self.plan)
        part = openpyxl.load_workbook(self.folder / 'part.xlsx')
        lines = dict(row for row in part['Read me'].iter_rows(values_only=True))
        self.assertIn('Anybody', lines['For'])
        self.assertIn('Planned', lines['Shown'])
        self.assertNotIn('Notes', [cell.value for cell in part['Initiatives'][1]])

    def test_part(self):
        """Each sheet is of what is looked for, findings too."""
        title = next(entry['title'] for entry in self.document['initiatives'] if not entry.get('lead') and entry['status'] == 'idea')
        run('export', '-f', 'xlsx', '--where', f'text("{title}")', '-o', self.folder / 'one.xlsx', self.plan)
        rows = {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True))
                for sheet in openpyxl.load_workbook(self.folder / 'one.xlsx').worksheets}
        others = [entry['title'] for entry in self.document['initiatives'] if entry['title'] != title]
        said = ' '.join(sentence for _, sentence, _ in rows['Findings'])
        self.assertEqual(len(rows['Initiatives']), 1)
        self.assertIn(f'“{title}” has no lead yet', said)
        self.assertEqual([other for other in others if f'“{other}”' in said], [])
        self.assertLess(len(rows['Findings']), self.book['Findings'].max_row - 1)

    def test_formats_say_the_same(self):
        ods = read_ods(self.folder / 'plan.ods')
        self.assertEqual(list(ods), SHEETS)
        for sheet in self.book.worksheets:
            rows = [[to_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            self.assertEqual(ods[sheet.title], rows, sheet.title)
        text = (self.folder / 'plan.csv').read_bytes().decode('utf-8-sig')
        header, *rows = csv.reader(io.StringIO(text, newline=''))
        _, *others = ods['Initiatives']
        for row, other in zip(rows, others, strict=True):
            for heading, mine, theirs in zip(header, row, other, strict=True):
                if re.fullmatch(r'\d+', mine) and theirs != mine:
                    mine = to_text(int(mine))
                self.assertEqual(mine.removeprefix("'"), theirs, heading)

    def convert(self):
        """All sheets of both workbooks, by LibreOffice in a home of its own."""
        home, out = self.folder / 'home', self.folder / 'out'
        for form in ('xlsx', 'ods'):
            (self.folder / f'by-{form}.{form}').write_bytes((self.folder / f'plan.{form}').read_bytes())
        subprocess.run([SOFFICE, f'-env:UserInstallation={home.as_uri()}', '--headless', '--convert-to', AS_CSV, '--outdir', out,
                        self.folder / 'by-xlsx.xlsx', self.folder / 'by-ods.ods'], check=True, capture_output=True, timeout=240,
                       env=dict(ENVIRONMENT, HOME=str(self.folder)))
        return out

    @unittest.skipUnless(SOFFICE, 'there is no LibreOffice')
    def test_libreoffice(self):
        """It shows of each sheet what openpyxl reads of it, and of the initiatives what our CSV has."""
        out = self.convert()
        for form in ('xlsx', 'ods'):
            for sheet in self.book.worksheets:
                rows = [[from_csv(to_text(value)) for value in row] for row in sheet.iter_rows(values_only=True)]
                shown = [[from_csv(text) for text in row] for row in read_csv(out / f'by-{form}-{sheet.title}.csv')]
                self.assertEqual(shown, rows, (form, sheet.title))
            mine = [[from_csv(text.removeprefix("'")) for text in row] for row in read_csv(self.folder / 'plan.csv')]
            theirs = [[from_csv(text) for text in row] for row in read_csv(out / f'by-{form}-Initiatives.csv')]
            self.assertEqual(theirs[1:], mine[1:], form)

    def test_package(self):
        with zipfile.ZipFile(self.folder / 'plan.ods') as package:
            first = package.infolist()[0]
            self.assertEqual((first.filename, first.compress_type, first.header_offset), ('mimetype', zipfile.ZIP_STORED, 0))
            self.assertEqual(package.read('mimetype'), b'application/vnd.oasis.opendocument.spreadsheet')
            self.assertIsNone(package.testzip())
            listed = {entry.get('{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path')
                      for entry in etree.fromstring(package.read('META-INF/manifest.xml'))}
            self.assertEqual(listed, {'/', *package.namelist()} - {'mimetype', 'META-INF/manifest.xml'})
            for name in listed - {'/'}:
                etree.fromstring(package.read(name))
            self.assertEqual(package.read('content.xml').count(b'display-filter-buttons="true"'), len(SHEETS) - 1)
            self.assertEqual(package.read('settings.xml').count(b'HorizontalSplitPosition'), len(SHEETS) - 1)

    def test_back(self):
        for form in ('xlsx', 'ods', 'csv'):
            said = json.loads(run('import', '--dry-run', '--json', self.plan, self.folder / f'plan.{form}'))
            self.assertEqual((said['added'], said['updated'], said['refused']), (0, 0, 0), form)

    def test_no_room(self):
        """Where files can't grow, which a full disk is like, a workbook has all of its rows, or is none, and it is said where."""
        def limit(most):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        for form in ('xlsx', 'ods'):
            command = [PROGRAM, 'export', '-f', form, '-o', '-', self.plan]
            whole = subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT).stdout
            for most in (0, 8192, *range(20000, 90000, 10000)):
                done = subprocess.run(command, capture_output=True, env=ENVIRONMENT, preexec_fn=lambda most=most: limit(most))
                if done.returncode == 0:
                    self.assertEqual(done.stdout, whole, f'{form} {most}')
                else:
                    self.assertEqual((done.returncode, done.stdout), (1, b''))
                    self.assertIn(f'no room for what is made meanwhile in “{tempfile.gettempdir()}”', done.stderr.decode())

    def test_nothing_is_left(self):
        room = self.folder / 'room'
        room.mkdir()
        environment = dict(ENVIRONMENT, TMPDIR=str(room))
        for form in ('xlsx', 'ods'):
            for wait in (None, 0, 0.02, 0.04, 0.06, 0.08):
                with subprocess.Popen([PROGRAM, 'export', '-f', form, '-o', room / f'plan.{form}', self.plan],
                                      env=environment) as program:
                    try:
                        program.wait(wait)
                    except subprocess.TimeoutExpired:
                        program.send_signal(signal.SIGKILL)
                    program.wait()
                # Whenever it ended: a whole workbook or none, and nothing of the plan besides.
                for path in room.iterdir():
                    if path.suffix == f'.{form}':
                        with zipfile.ZipFile(path) as package:
                            self.assertIsNone(package.testzip())
                    else:
                        self.assertEqual(path.stat().st_size, 0, path)
                    path.unlink()


class TestAsides(unittest.TestCase):
    """What cells have beside their text comes in, in both formats of workbooks."""

    def setUp(self):
        self.keeper = tempfile.TemporaryDirectory()
        self.addCleanup(self.keeper.cleanup)
        self.folder = pathlib.Path(self.keeper.name)

    def bring_in(self, name):
        plan = self.folder / 'plan.trends'
        run('new', plan)
        said = json.loads(run('import', '--json', '--trend', '1', plan, self.folder / name))
        initiatives = json.loads(run('export', '-f', 'json', '-o', '-', plan))['initiatives']
        return said, {entry['title']: entry for entry in initiatives}

    def check(self, name):
        said, initiatives = self.bring_in(name)
        quays, ports = initiatives['Quays'], initiatives['Ports']
        self.assertEqual([(link['title'], link['address']) for link in quays['links']],
                         [('Quays', 'https://millbrook.example/quays?a=1&b=2'), ('The case', 'https://millbrook.example/case')])
        self.assertIn('Comment on “Cost”: Two\nlines, “quoted”', quays['notes'])
        self.assertIn('Comment on “Cost”: One\ttwo   three\nfour', ports['notes'])
        self.assertNotIn('mailto', json.dumps(initiatives))
        self.assertNotIn('links', ports)
        self.assertIn('2 comments are on cells that aren’t of an initiative',
                      json.dumps(said, ensure_ascii=False))
        self.assertNotIn('isn’t an address', json.dumps(said, ensure_ascii=False))

    def test_xlsx(self):
        book = openpyxl.Workbook()
        sheet = book.active
        for row in (['Project', 'Cost', 'Link', 'Contact'],
                    ['Quays', 5, 'The case', 'jo@millbrook.example'],
                    ['Ports', 6, None, None], ['Total', 11, None, None]):
            sheet.append(row)
        sheet['A2'].hyperlink = 'https://millbrook.example/quays?a=1&b=2'
        sheet['C2'].hyperlink = 'https://millbrook.example/case'
        sheet['D2'].hyperlink = 'mailto:jo@millbrook.example'
        sheet['B2'].comment = openpyxl.comments.Comment('Two\nlines, “quoted”', 'Jo Dee')
        sheet['B3'].comment = openpyxl.comments.Comment('One\ttwo   three\nfour', 'Jo Dee')
        sheet['B1'].comment = openpyxl.comments.Comment('In thousands', 'Jo Dee')
        sheet['B4'].comment = openpyxl.comments.Comment('Without the quays', 'Jo Dee')
        book.save(self.folder / 'x.xlsx')
        self.check('x.xlsx')

    def test_ods(self):
        def cell(text, address=None, note=''):
            notes = ''.join(f'<text:p>{line}</text:p>' for line in note.split('\n')) if note else ''
            notes = f'<office:annotation><dc:date>2026-01-01</dc:date>{notes}</office:annotation>' if notes else ''
            text = f'<text:a xlink:href="{address}">{text}</text:a>' if address else text
            return f'<table:table-cell office:value-type="string">{notes}<text:p>{text}</text:p></table:table-cell>'

        rows = [[cell('Project'), cell('Cost', note='In thousands'), cell('Link'), cell('Contact')],
                [cell('Quays', 'https://millbrook.example/quays?a=1&amp;b=2'), cell('5', note='Two\nlines, “quoted”'),
                 cell('The case', 'https://millbrook.example/case'), cell('jo@millbrook.example', 'mailto:jo@millbrook.example')],
                [cell('Ports'),
                 cell('6', note='One<text:tab/>two <text:s text:c="2"/>three<text:line-break/>four')],
                [cell('Total'), cell('11', note='Without the quays')]]
        names = {'office': ODF[1:-1] % 'office', 'table': ODF[1:-1] % 'table', 'text': ODF[1:-1] % 'text',
                 'xlink': 'http://www.w3.org/1999/xlink', 'dc': 'http://purl.org/dc/elements/1.1/'}
        spaces = ' '.join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
        body = ''.join(f'<table:table-row>{"".join(row)}</table:table-row>' for row in rows)
        with zipfile.ZipFile(self.folder / 'x.ods', 'w') as package:
            package.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
            package.writestr('content.xml', f'<office:document-content {spaces}><office:body><office:spreadsheet>'
                                            f'<table:table table:name="Register">{body}</table:table></office:spreadsheet>'
                                            '</office:body></office:document-content>')
        self.check('x.ods')

    def test_protected(self):
        """A spreadsheet of OpenDocument that is protected is named, with the way out."""
        run('new', self.folder / 'plan.trends')
        for part in ('content.xml', 'encrypted-package'):
            with zipfile.ZipFile(self.folder / 'x.ods', 'w') as package:
                package.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
                package.writestr(part, os.urandom(3000))
                package.writestr('META-INF/manifest.xml',
                                 '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                                 f'<m:file-entry m:full-path="{part}" m:media-type="text/xml" m:size="3000">'
                                 '<m:encryption-data m:checksum="x"/></m:file-entry></m:manifest>')
            done = subprocess.run([PROGRAM, 'import', self.folder / 'plan.trends', self.folder / 'x.ods'], capture_output=True,
                                  env=ENVIRONMENT, text=True)
            self.assertEqual(done.returncode, 1)
            self.assertIn('protected with a password; open it, save it without one', done.stderr)


class TestWelsh(unittest.TestCase):
    """A workbook of a plan in Welsh is in Welsh, but for the sentences of its findings; and comes back as any other."""

    def test_words(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            plan, other = folder / 'plan.trends', folder / 'other.trends'
            run('new', plan, '--sample')
            document = json.loads(run('export', '-f', 'json', '-o', '-', plan))
            document['plan']['language'] = 'cy'
            one, two = (entry['id'] for entry in document['initiatives'][:2])
            document['dependencies'] = [entry for entry in document['dependencies'] if {entry['initiative'], entry['needs']} != {one, two}]
            document['dependencies'].append({'id': '77777777-7777-4777-8777-777777777777', 'initiative': one, 'needs': two,
                                             'kind': 'relates'})
            (folder / 'change.json').write_text(json.dumps(document), encoding='utf-8')
            run('import', '--whole', plan, folder / 'change.json')
            run('export', '-f', 'xlsx', '-o', folder / 'plan.xlsx', plan)
            book = openpyxl.load_workbook(folder / 'plan.xlsx')
            self.assertEqual(book.sheetnames, ['Darllenwch fi', 'Tueddiadau', 'Mentrau', 'Perchnogion', 'Dolenni', 'Cerrig milltir',
                                               'Canfyddiadau'])
            headings = {sheet.title: [cell.value for cell in sheet[1]] for sheet in book}
            self.assertEqual(headings['Dolenni'], ['O', 'Cyswllt rhwng', 'I', 'Rheswm'])
            self.assertEqual(headings['Canfyddiadau'], ['Pwysigrwydd', 'Beth sydd ar goll', 'Cyngor'])
            self.assertLessEqual({row[1].value for row in book['Dolenni'].iter_rows(min_row=2)}, {'yn dibynnu ar', 'angen', 'yn ymwneud â'})
            words = ' '.join(str(cell.value) for row in book['Darllenwch fi'].iter_rows() for cell in row)
            for english in ('Plan ', 'Those who', 'The sheet', 'Its columns', 'Changes', 'Amounts', 'reading', 'All other'):
                self.assertNotIn(english, words)
            run('new', other)
            run('import', other, folder / 'plan.xlsx')
            back = json.loads(run('export', '-f', 'json', '-o', '-', other))
            titles = {entry['id']: entry['title'] for entry in back['initiatives']}
            wanted = {entry['title'] for entry in document['initiatives'] if entry['id'] in (one, two)}
            self.assertIn(wanted, [{titles[entry['initiative']], titles[entry['needs']]} for entry in back['dependencies']
                                   if entry.get('kind') == 'relates'])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
