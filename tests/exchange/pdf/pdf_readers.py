# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of PDF files share: programs that others wrote, and our own rules."""

import atexit
import functools
import importlib.util
import os
import pathlib
import shutil
import subprocess
import tempfile

import pikepdf

# With a decimal comma, a dotless i, other digits, other months, another plural.
LOCALES = ('de_DE', 'tr_TR', 'ar_EG', 'cy_GB')


def load_checker():
    path = pathlib.Path(__file__).with_name('check-ua.py')
    spec = importlib.util.spec_from_file_location('check_ua', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check_ua = load_checker()


def run(*command, **kwargs):
    return subprocess.run(command, check=True, capture_output=True, text=True, **kwargs).stdout


def check_accessible(path):
    faults = check_ua.check(path)
    assert not faults, f'{path}: {faults}'


def check_readers(path):
    """Lets other programs read the file."""
    assert 'No syntax or stream encoding errors' in run('qpdf', '--check', path)
    info = run('pdfinfo', path)
    for line in ('Tagged:          yes', 'Suspects:        no', 'Metadata Stream: yes'):
        assert line in info, f'pdfinfo does not say {line}: {info}'
    assert 'Title:           ' in info, info
    check_fonts(path)


def check_fonts(path):
    fonts = run('pdffonts', path).splitlines()[2:]
    assert fonts, 'there are no fonts'
    for font in fonts:
        embedded, _, has_unicode = font.split()[-5:-2]
        assert embedded == 'yes' and has_unicode == 'yes', font


def check_page_numbers(path):
    pages = run('pdftotext', '-layout', path, '-').split('\f')[:-1]
    for number, text in enumerate(pages[1:], start=2):
        assert f'Page {number} of {len(pages)}' in text, f'page {number} has no number'


@functools.cache
def place_of_locales():
    """A folder that has these, for the C library; where those who run the tests have it, theirs: one takes seconds to make."""
    place = pathlib.Path(os.environ.get('LOCPATH', ''))
    if not all((place / f'{name}.UTF-8').is_dir() for name in LOCALES):
        place = pathlib.Path(tempfile.mkdtemp(prefix='trends-locales-'))
        atexit.register(shutil.rmtree, place)
        for name in LOCALES:
            run('localedef', '-i', name, '-f', 'UTF-8', place / f'{name}.UTF-8')
    return str(place)


def environments():
    """Every way in which the same document could come out otherwise."""
    base = dict(os.environ, SOURCE_DATE_EPOCH='1795392000')
    base.pop('LANGUAGE', None)
    # The C library keeps what LOCPATH says, and LeakSanitizer would call it a leak.
    base['ASAN_OPTIONS'] = f'{os.environ.get("ASAN_OPTIONS", "")}:detect_leaks=0'
    yield dict(base, LC_ALL='C', TZ='UTC')
    for number, name in enumerate(LOCALES):
        yield dict(base, LOCPATH=place_of_locales(), LC_ALL=f'{name}.UTF-8', LANG=f'{name}.UTF-8',
                   TZ=('Pacific/Kiritimati', 'Etc/GMT+12')[number % 2])
    for language in ('ja:zh_TW', 'tr:fa', 'sr:bg'):
        yield dict(base, LC_ALL='C.UTF-8', LANGUAGE=language, PANGO_LANGUAGE=language,
                   FC_LANG=language.split(':', maxsplit=1)[0])


def check_same(first, second):
    assert pathlib.Path(first).read_bytes() == pathlib.Path(second).read_bytes(), \
        'the same document gives different bytes'


def named_destinations(pdf):
    """Returns page number and height above its foot for each name."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    places = {}
    waiting = [pdf.Root.Names.Dests]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.get('/Kids', []))
        names = list(node.get('/Names', []))
        for name, value in zip(names[::2], names[1::2]):
            value = value.get('/D') if isinstance(value, pikepdf.Dictionary) else value
            places[str(name)] = (pages[value[0].objgen], float(value[3]))
    return places


def text_in(path, page, left, top, width, height):
    box = (f'-{option}' for option in 'xyWH')
    sizes = (str(round(number)) for number in (left, top, width, height))
    arguments = [word for pair in zip(box, sizes) for word in pair]
    number = str(page + 1)
    text = run('pdftotext', '-r', '72', '-f', number, '-l', number, *arguments, str(path), '-')
    return ' '.join(text.split())


def check_outline_places(path):
    """Each entry of the outline goes to where its title stands on the page."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        places = named_destinations(pdf)
        heights = [float(page.mediabox[3]) for page in pdf.pages]
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            waiting.extend(item.children)
            page, above = places[str(item.destination)]
            text = text_in(path, page, 0, heights[page] - above, 900, 60)
            words = item.title.split('. ')[-1].split()
            assert words[0] in text, f'{item.title} goes to: {text}'


def check_link_places(path, limit=25):
    """The text of a link stands where it can be pressed."""
    with pikepdf.open(path) as pdf:
        links = [(number, page, link) for number, page in enumerate(pdf.pages)
                 for link in page.get('/Annots', [])]
        for number, page, link in links[:limit]:
            left, bottom, right, top = (float(n) for n in link.Rect)
            text = text_in(path, number, left, float(page.mediabox[3]) - top,
                           right - left, top - bottom)
            last = str(link.Contents).split()[-1]
            assert last in text, f'{link.Contents} stands on: {text}'
