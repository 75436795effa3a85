#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What --help says, the manual explains and bash completes: no option or format is
missing from any of the three.

usage: test-words.py PROGRAM COMPLETION MANUAL
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = COMPLETION = MANUAL = None
COMMANDS = ("new", "show", "check", "export", "import", "baseline", "edition", "merge", "copies", "bring-back")
FOLDER = ["a.json", "b.txt", "my plan.trends", "sub/"]


def options_of(command):
    text = subprocess.run([PROGRAM, command, "--help"], check=True, capture_output=True,
                          env={"LC_ALL": "C.UTF-8"}).stdout.decode()
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", text, re.M)) - {"--help-all"}


def complete(*words):
    script = ('. "$0"; COMP_WORDS=(socitm-trends "$@"); COMP_CWORD=$#; _socitm_trends; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    with tempfile.TemporaryDirectory() as folder:
        for name in FOLDER:
            path = pathlib.Path(folder, name)
            path.mkdir() if name.endswith("/") else path.touch()
        # Interactive shells have extglob from their completion package.
        run = subprocess.run(["bash", "-O", "extglob", "-c", script, COMPLETION, *words], cwd=folder,
                             capture_output=True, check=True)
    return sorted(filter(None, run.stdout.decode().split("\n")))


class Words(unittest.TestCase):
    def test_options(self):
        manual = pathlib.Path(MANUAL).read_text()
        for command in COMMANDS:
            options = options_of(command)
            self.assertIn("--help", options)
            self.assertEqual(set(complete(command, "--")), options, command)
            self.assertIn(f".It Cm {command}\n", manual)
            for option in options - {"--help"}:
                # Not each has a letter: what should be thought about first is written out.
                entry = re.compile(rf"^\.It (Fl \w , )?Fl Fl {option[2:]}\b", re.MULTILINE)
                self.assertRegex(manual, entry, (command, option))

    def test_commands(self):
        self.assertEqual(complete(""), sorted(["my plan.trends", "sub", *COMMANDS]))
        self.assertEqual(complete("--"), ["--help", "--version"])

    def test_formats(self):
        manual = pathlib.Path(MANUAL).read_text()
        run = subprocess.run([PROGRAM, "export", "-f", "no such", "a"], capture_output=True)
        formats = re.search(r"there is: (.*)", run.stderr.decode()).group(1).split(", ")
        self.assertEqual(complete("export", "--format", ""), sorted(formats))
        self.assertEqual(complete("export", "--format", "="), sorted(formats))
        self.assertEqual(complete("export", "--profile", "=", "p"), ["public"])
        for word in [*formats, "full", "public", "roles"]:
            self.assertIn(f"\n.Cm {word} ,\n", manual)

    def test_format_options(self):
        """Each value that --help names is in the manual and completed, and so is no other."""
        manual = pathlib.Path(MANUAL).read_text()
        for command in ("export", "import"):
            text = subprocess.run([PROGRAM, command, "--help"], check=True, capture_output=True,
                                  env={"LC_ALL": "C.UTF-8"}).stdout.decode()
            values = set(re.findall(r"^  ([a-z-]+)=([a-z0-9-]+): ", text, re.M))
            dates = set(re.findall(r"^  ([a-z-]+)=YYYY-MM: ", text, re.M))
            numbers = set(re.findall(r"^  ([a-z-]+)=N,…: ", text, re.M))
            sums = set(re.findall(r"^  ([a-z-]+)=SUM: ", text, re.M))
            texts = set(re.findall(r"^  ([a-z-]+)=TEXT: ", text, re.M))
            ids = {option for option, _ in values} | dates | numbers | sums | texts
            self.assertEqual(complete(command, "--option", ""), sorted(f"{id}=" for id in ids))
            for id in dates:
                self.assertEqual(complete(command, "-O", id, "=", ""), [])
                self.assertIn(f"\n.Cm {id}= Ns Ar month", manual)
            for id in numbers:
                self.assertEqual(complete(command, "-O", id, "=", ""), [])
                self.assertIn(f"\n.Cm {id}= Ns Ar number", manual)
            for id in sums:
                self.assertEqual(complete(command, "-O", id, "=", ""), [])
                self.assertIn(f"\n.Cm {id}= Ns Ar sum\n", manual)
            for id in texts:
                self.assertEqual(complete(command, "-O", id, "=", ""), [])
                self.assertTrue(re.search(rf"\n\.Cm {id}= Ns Ar (title|name|numbers)\b", manual), id)
            for id in ids - dates - numbers - sums - texts:
                self.assertEqual(complete(command, "-O", id, "=", ""), sorted(v for o, v in values if o == id))
            for option, value in values:
                self.assertIn(f"\n.Cm {option}={value} ,\n", manual)

    def test_files(self):
        self.assertEqual(complete("show", ""), ["my plan.trends", "sub"])
        self.assertEqual(complete("my"), ["my plan.trends"])
        self.assertEqual(complete("import", "--dry-run", "x.trends", ""), ["a.json", "my plan.trends", "sub"])
        self.assertEqual(complete("import", "--format", "json", ""), ["my plan.trends", "sub"])
        self.assertEqual(complete("import", "--format", "=", "json", ""), ["my plan.trends", "sub"])
        self.assertEqual(complete("import", "x.trends", "--format", "=", "json", ""),
                         ["a.json", "my plan.trends", "sub"])
        self.assertEqual(complete("export", "-o", ""), ["a.json", "b.txt", "my plan.trends", "sub"])
        self.assertEqual(complete("new", "-c", ""), ["a.json", "socitm-2024", "socitm-2026", "sub"])
        self.assertEqual(complete("merge", "a.trends", "b.trends", ""), ["my plan.trends", "sub"])
        self.assertEqual(complete("merge", "--prefer", ""), ["mine", "theirs"])


if __name__ == "__main__":
    PROGRAM, COMPLETION, MANUAL = map(os.path.abspath, sys.argv[1:4])
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])
