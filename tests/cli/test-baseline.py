#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the command line keeps of a plan under a name.

usage: test-baseline.py PROGRAM BROKEN-JSON-FOLDER
"""

import json

import clitest
from clitest import Base, Run


class Baseline(Base):
    def test_baseline(self):
        """What is kept is the plan as it stood, whatever becomes of it, and nothing else has changed."""
        self.sample()
        before = json.loads(self.export("sample.trends"))
        self.assertEqual(self.done("baseline", "sample.trends", "Board, November", "--note", "Agreed").out, "")
        after = json.loads(self.export("sample.trends"))
        saved = after["baselines"].pop()
        self.assertEqual(after, before)
        self.assertEqual((saved["name"], saved["note"], saved["created"]),
                         ("Board, November", "Agreed", "2026-11-23T00:00:00Z"))
        state = saved["state"] if isinstance(saved["state"], dict) else json.loads(saved["state"])
        for key in "plan", "trends", "initiatives", "dependencies", "milestones":
            self.assertEqual(state[key], before[key], key)
        self.assertFalse(state.get("baselines"))
        self.done("check", "sample.trends")

    def test_names(self):
        """Each has its own; one that is refused changes nothing."""
        self.sample()
        self.done("baseline", "sample.trends", "One")
        text = self.export("sample.trends")
        for name, reason in ("ONE", "already"), (" One ", "already"), ("  ", "name"):
            run = Run(["baseline", "sample.trends", name], self.folder)
            self.assertEqual((run.code, run.out), (1, ""), name)
            self.assertIn(reason, run.err.lower())
        self.assertEqual(self.export("sample.trends"), text)
        for arguments, said in ((["sample.trends"], "the name is missing"), (["sample.trends", ""], "the name is empty"),
                                ([], "the name of a file is missing"), (["", "One"], "a file’s name is empty")):
            run = Run(["baseline", *arguments], self.folder)
            self.assertEqual(run.code, 2)
            self.assertIn(said, run.err)
        self.assertEqual(Run(["baseline", "none.trends", "One"], self.folder).code, 1)
        self.assertEqual(Run(["baseline", "sample.trends", "x\udcf0"], self.folder).code, 2)


if __name__ == "__main__":
    clitest.main()
