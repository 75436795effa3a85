# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of PDF files share: programs that others wrote, and our own rules."""

import importlib.util
import pathlib
import subprocess


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


def check_same(first, second):
    assert pathlib.Path(first).read_bytes() == pathlib.Path(second).read_bytes(), \
        'the same document gives different bytes'
