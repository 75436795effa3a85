#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Moves plans to another edition of trends from the command line.

usage: test-cli-edition.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import unittest

import clitest
from clitest import Base


class Edition(Base):
    def plan(self):
        return json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)

    def test_shipped(self):
        self.assertIn("socitm-2026", self.failed(1, "new", "a.trends", "--catalogue", "socitm-1924").err)
        self.done("new", "five.trends", "--catalogue", "socitm-2026")
        counts = json.loads(self.done("show", "--json", "five.trends").out)["counts"]
        self.assertEqual((counts["groups"], counts["trends"]), (1, 5))
        for command in ("new", "edition"):
            listed = self.done(command, "--help").out
            self.assertIn("Catalogue socitm-2024: Socitm", listed)
            self.assertIn("Catalogue socitm-2026: Socitm", listed)

    def test_dry_run(self):
        self.sample()
        before = self.plan()
        document = json.loads(self.done("edition", "sample.trends", "socitm-2026", "--dry-run", "--json").out)
        self.assertFalse(document["done"])
        self.assertEqual(len(document["trends"]), 10)
        by_title = {row["from_title"]: row for row in document["trends"]}
        self.assertEqual(by_title["AI application"]["fate"], "goes")
        self.assertEqual(by_title["AI application"]["to_title"], "Artificial intelligence (AI)")
        self.assertEqual(by_title["Harnessing data"]["fate"], "joins")
        self.assertEqual(by_title["Technology for public good"]["fate"], "stays")
        self.assertIsNone(by_title["Technology for public good"]["to"])
        self.assertEqual(len(by_title["Technology for public good"]["homes"]), 3)
        self.assertEqual(sum(row["initiatives"] for row in document["trends"]), len(before["initiatives"]))
        text = self.done("edition", "sample.trends", "socitm-2026", "-n").out
        self.assertIn("AI application (", text)
        self.assertIn("goes to “Artificial intelligence (AI)”", text)
        self.assertIn("--map", text)
        self.assertEqual(self.plan(), before)

    def test_move(self):
        self.sample()
        before = self.plan()
        self.done("edition", "sample.trends", "socitm-2026")
        after = self.plan()
        self.assertEqual(after["plan"]["catalogue"], "socitm-2026")
        self.assertEqual(len(after["trends"]), 6)
        self.assertEqual({entry["id"] for entry in after["initiatives"]},
                         {entry["id"] for entry in before["initiatives"]})
        self.assertIn("Nothing is wrong", self.done("check", "sample.trends").out)
        self.done("new", "new.trends")
        self.assertIn("has the trends of this edition already", self.done("edition", "new.trends", "socitm-2024").out)

    def test_formats(self):
        """Whatever is made of a plan is made of one with other trends as well."""
        self.sample()
        self.done("edition", "sample.trends", "socitm-2026")
        for form in ("json", "pdf", "csv", "xlsx", "ods", "ics", "radar-csv", "radar-json", "png", "svg", "md"):
            self.done("export", "sample.trends", "-f", form, "-o", f"sample.{form}")
        for preset in ("summary", "decisions", "board", "roadmap", "horizons", "priorities", "insights",
                       "workshop-pack"):
            self.done("export", "sample.trends", "-f", "pdf", "-P", preset, "-o", f"{preset}.pdf")
        for view in ("board", "roadmap", "horizons", "priorities", "insights"):
            self.done("export", "sample.trends", "-f", "svg", "-V", view, "-o", f"{view}.svg")
        self.done("new", "empty.trends", "-c", "socitm-2026")
        for form in ("json", "pdf", "csv", "xlsx", "ods", "radar-json", "svg", "md"):
            self.done("export", "empty.trends", "-f", form, "-o", f"empty.{form}")

    def test_map(self):
        """What it prints can be changed and handed back; titles will do, too."""
        self.sample()
        document = json.loads(self.done("edition", "sample.trends", "socitm-2026", "-n", "-j").out)
        for row in document["trends"]:
            row["to"] = row["homes"][0]
        (self.folder / "map.json").write_text(json.dumps(document))
        self.done("edition", "sample.trends", "socitm-2026", "--map", "map.json")
        self.assertEqual(len(self.plan()["trends"]), 5)
        self.sample("own.trends")
        (self.folder / "own.json").write_text(json.dumps({"trends": [
            {"from": "AI application", "to": None}, {"from": "Technology for public good", "to": "data"}]}))
        document = json.loads(self.done("edition", "own.trends", "socitm-2026", "-n", "-j", "-m", "own.json").out)
        by_title = {row["from_title"]: row["to_title"] for row in document["trends"]}
        self.assertIsNone(by_title["AI application"])
        self.assertEqual(by_title["Technology for public good"], "Data")

    def test_bad_maps(self):
        self.sample()
        before = self.plan()
        for text, words in (
                ("{", "map.json"), ("[]", "needs a list"), ('{"trends": {}}', "needs a list"),
                ('{"trends": [5]}', "trends[0]: it needs"), ('{"trends": [{"from": "AI application"}]}', "trends[0]"),
                ('{"trends": [{"from": "AI application", "to": null}, {"from": "No", "to": null}]}',
                 "trends[1]: the plan has no trend “No”"),
                ('{"trends": [{"from": "AI application", "to": "No"}]}', "the catalogue has no trend “No”")):
            (self.folder / "map.json").write_text(text)
            run = self.failed(1, "edition", "sample.trends", "socitm-2026", "-m", "map.json")
            self.assertIn("map.json", run.err)
            self.assertIn(words, run.err)
        self.failed(1, "edition", "sample.trends", "socitm-2026", "-m", "nowhere.json")
        self.assertIn("socitm-2026", self.failed(1, "edition", "sample.trends", "socitm-1926").err)
        self.failed(2, "edition", "sample.trends")
        self.failed(2, "edition", "sample.trends", "")
        self.failed(2, "edition", "sample.trends", "socitm-2026", "-m", "")
        self.assertEqual(self.plan(), before)


if __name__ == "__main__":
    clitest.main()
