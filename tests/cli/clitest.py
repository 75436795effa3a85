# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of the command line share: a program that is run in a folder of its own, without a display.

A test that uses it is called as: TEST PROGRAM BROKEN-JSON-FOLDER
"""

import ctypes
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
BROKEN = None
DAY = 1795392000  # 2026-11-23
# Where fonts aren't cached for all, whoever draws text first keeps a cache.
CACHE = tempfile.TemporaryDirectory(prefix="trends-cache-")


LIBC = ctypes.CDLL(None)
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


class Run:
    def __init__(self, arguments, folder, stdin=None, **extra):
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        environment.update({"SOURCE_DATE_EPOCH": str(DAY), "LC_ALL": os.environ.get("LC_ALL", "C.UTF-8"), "HOME": str(folder),
                            "XDG_CACHE_HOME": CACHE.name,
                            "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "") + ":print_suppressions=0"})
        environment.update(extra.pop("environment", {}))
        extra.setdefault("stdout", subprocess.PIPE)
        # A file instead of a text that comes through a pipe
        extra.update({"stdin": extra.pop("redirect")} if "redirect" in extra else {"input": stdin})
        result = subprocess.run([PROGRAM, *map(str, arguments)], cwd=folder, env=environment,
                                stderr=subprocess.PIPE, timeout=120, **extra)
        self.code = result.returncode
        self.bytes = result.stdout
        self.out = (result.stdout or b"").decode("utf-8", "replace")
        self.err = result.stderr.decode("utf-8")


def obey_permissions():
    """Run between fork and exec: rights of files hold for root, too, as they do for everybody else."""
    for capability in CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH:
        LIBC.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


class Base(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="trends-cli-"))

    def tearDown(self):
        for path in [self.folder, *self.folder.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(self.folder)

    def run_program(self, *arguments, **extra):
        return Run(arguments, self.folder, **extra)

    def run_bytes(self, *arguments):
        """Arguments that need not be text; nothing comes in."""
        return Run([os.fsdecode(argument) for argument in arguments], self.folder, stdin=b"{}")

    def done(self, *arguments, **extra):
        run = self.run_program(*arguments, **extra)
        self.assertEqual((run.code, run.err), (0, ""), arguments)
        return run

    def failed(self, code, *arguments, **extra):
        run = self.run_program(*arguments, **extra)
        self.assertEqual(run.code, code, (arguments, run.out, run.err))
        self.assertTrue(run.err.startswith("socitm-trends: "), run.err)
        self.assertNotIn("CRITICAL", run.err)
        return run

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def sample(self, name="sample.trends"):
        self.done("new", "--sample", name)
        return name

    def old_plan(self, name):
        """Of the oldest format"""
        connection = sqlite3.connect(self.folder / name)
        connection.executescript((pathlib.Path(BROKEN).parent / "store/plan-v0.sql").read_text())
        connection.close()
        return name

    def export(self, name, *arguments):
        return self.done("export", "--format", "json", "--output", "-", *arguments, name).bytes

    def document(self, **members):
        return json.dumps({"format": "org.socitm.Trends.plan", "version": 1, **members}).encode()


def main():
    global PROGRAM, BROKEN
    PROGRAM, BROKEN = map(os.path.abspath, sys.argv[1:3])
    unittest.main(module="__main__", argv=sys.argv[:1] + sys.argv[3:])
