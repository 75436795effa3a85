#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How leaks and warnings of the program are told from those of GTK's file chooser: only the latter are passed over."""

import types
import unittest

import harness

BAR = '=' * 65
GTK = """==7==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 120 byte(s) in 3 object(s) allocated from:
    #0 0x7f01 in __interceptor_calloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:77
    #1 0x7f02 in g_malloc0 (/lib/x86_64-linux-gnu/libglib-2.0.so.0+0x5a4d0)
    #2 0x7f03  (/lib/x86_64-linux-gnu/libgtk-4.so.1+0x1f4d0)
    #3 0x7f04 in g_application_run (/lib/x86_64-linux-gnu/libgio-2.0.so.0+0xdb000)
    #4 0x5501 in trends_application_run ../../src/ui/shell/trends-application.c:380
    #5 0x5502 in main ../../src/main.c:30
"""
OURS = GTK.replace('    #3 ', '    #3 0x5503 in trends_window_new ../../src/ui/shell/trends-window.c:99\n    #4 ')
STRIPPED = GTK.replace('    #3 ', '    #3 0x5503  (/usr/bin/socitm-trends+0x1234)\n    #4 ')
SUMMARY = '\nSUMMARY: AddressSanitizer: 120 byte(s) leaked in 3 allocation(s).\n'
DRAWN = '(socitm-trends:12): Gtk-WARNING **: 19:47:37.750: Trying to snapshot GtkButton 0x61a0 without a current allocation\n'
OTHER = '(socitm-trends:12): Gtk-WARNING **: 19:47:37.750: Could not load a pixbuf\n'


def complaints(said, chooses_files=True):
    app = types.SimpleNamespace(chooses_files=chooses_files, said=lambda: said)
    return harness.App.complaints(app)


class Told(unittest.TestCase):
    def test_the_choosers_own(self):
        self.assertEqual(complaints(''), '')
        self.assertEqual(complaints(f'\n{DRAWN}'), '')
        self.assertEqual(complaints(f'{DRAWN}\n{BAR}\n{GTK}{SUMMARY}'), '')

    def test_ours(self):
        for leak in OURS, STRIPPED:
            self.assertIn('LeakSanitizer', complaints(f'{BAR}\n{leak}{SUMMARY}'))
            self.assertIn('LeakSanitizer', complaints(f'{DRAWN}{BAR}\n{GTK}\n{leak}{SUMMARY}'))
        self.assertIn('pixbuf', complaints(OTHER))
        self.assertIn('pixbuf', complaints(f'{OTHER}{DRAWN}{BAR}\n{GTK}{SUMMARY}'))

    def test_other_runs(self):
        self.assertEqual(complaints(DRAWN, chooses_files=False), DRAWN)


if __name__ == '__main__':
    unittest.main()
