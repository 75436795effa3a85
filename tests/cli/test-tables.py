#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tables that others keep, taken into a plan from the command line.

usage: test-tables.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import pathlib
import shutil

import clitest
from clitest import Base


class Tables(Base):
    def setUp(self):
        super().setUp()
        self.done("new", "plan.trends", "--title", "Plan")

    def fixture(self, name, called=None):
        source = pathlib.Path(clitest.BROKEN).parent / "sheets" / name
        shutil.copyfile(source, self.folder / (called or name))
        return called or name

    def report(self, code, *arguments):
        run = self.run_program("import", "plan.trends", *arguments, "--json")
        self.assertEqual((run.code, run.err), (code, ""))
        return json.loads(run.out)

    def initiatives(self):
        return json.loads(self.export("plan.trends"))["initiatives"]

    def test_register(self):
        """What is understood comes in, the rest is named with its place, and a dry run says the same."""
        source = self.fixture("register-uk-utf8-bom.csv")
        before = self.export("plan.trends")
        dry = self.report(1, source, "--trend", "8", "-n")
        self.assertEqual(self.export("plan.trends"), before)
        report = self.report(1, source, "--trend", "8")
        self.assertEqual({**dry, "dry_run": False}, report)
        self.assertEqual(report["table"]["header"], 4)
        self.assertEqual(report["table"]["counts"]["refused"], 6)
        [told] = [one for one in report["remarks"] if one["value"] == "Apr-26"]
        self.assertEqual((told["kind"], told["row"], told["column"], told["heading"]), ("refused", 6, "G", "Start"))
        self.assertEqual(len(self.initiatives()), 4)

        # The next copy of it, as a browser calls it: nothing is new, and nothing comes twice.
        again = self.report(1, self.fixture(source, "register-uk-utf8-bom (1).csv"), "--trend", "8")
        self.assertEqual((again["added"], again["updated"], again["unchanged"]), (0, 0, 4))
        self.assertEqual(len(self.initiatives()), 4)

    def test_words(self):
        run = self.failed(1, "import", "plan.trends", self.fixture("register-uk-utf8-bom.csv"), "-t", "8")
        self.assertIn("row 6, column G (Start): “Apr-26”: ", run.err)
        self.assertIn("under its heading: Portfolio, Revenue budget\n", run.err)
        self.assertIn(": 7 added, 0 updated, 0 unchanged, 0 refused\n", run.out)

    def test_map(self):
        """A map is written, changed by hand, and used."""
        source = self.fixture("register-uk-utf8-bom.csv")
        self.report(1, source, "--trend", "8", "-n", "--save-map", "map.json")
        path = self.folder / "map.json"
        saved = json.loads(path.read_text())
        self.assertEqual((saved["header"], saved["trend"], saved["source"]), (4, "8", "register-uk-utf8-bom"))
        saved["periods"] = "financial"
        for column in saved["columns"]:
            if column["heading"] == "RAG":
                column["values"] = {"R/A": "red"}
            if column["heading"] in ("End", "Project Manager"):
                column["values"] = {"tbc": ""}
        path.write_text(json.dumps(saved))
        report = self.report(1, source, "--map", "map.json")
        self.assertEqual(report["table"]["counts"]["refused"], 1)  # an end before its start
        centre = next(one for one in self.initiatives() if one["title"] == "+44 contact centre")
        self.assertEqual((centre["start_date"], centre["end_date"]), ("2026-04-01", "2027-03-31"))

    def test_misuse(self):
        source = self.fixture("register-sep-line.csv")
        self.assertIn("--header", self.failed(2, "import", "plan.trends", source, "--header", "-1").err)
        self.assertIn("no.json", self.failed(1, "import", "plan.trends", source, "--map", "no.json").err)
        self.assertIn("no sheet “X”", self.failed(1, "import", "plan.trends", source, "--sheet", "X").err)
        self.assertIn("no trends", self.failed(1, "import", "new.trends", source, "-t", "1").err)
        before = self.initiatives()
        (self.folder / "link.json").symlink_to("map.json")
        for place in ("no/map.json", "link.json", "/dev/null"):
            run = self.failed(1, "import", "plan.trends", source, "-t", "1", "--save-map", place)
            self.assertIn("nothing was imported", run.err)
        (self.folder / "link.json").unlink()
        self.assertEqual(self.initiatives(), before)
        self.assertEqual(self.names(), ["plan.trends", source])
        (self.folder / "a.json").write_bytes(self.document())
        run = self.run_program("import", "plan.trends", "a.json", "--trend", "8")
        self.assertEqual(run.code, 0)
        self.assertIn("this is no table", run.err)


if __name__ == "__main__":
    clitest.main()
