#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Copies of a plan for groups, and what they have done brought back, from the command line.

usage: test-copies.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import os
import uuid

import clitest
from clitest import Base

NOTHING = {"changes": [], "conflicts": []}


class Copies(Base):
    def setUp(self):
        super().setUp()
        self.sample("plan.trends")
        self.plan = json.loads(self.export("plan.trends"))
        self.title = self.plan["plan"]["title"]

    def copies(self, *arguments):
        return self.done("copies", "plan.trends", *arguments).out.splitlines()

    def report(self, code, *arguments):
        run = self.run_program("bring-back", "--json", *arguments)
        self.assertEqual((run.code, run.err), (code, ""))
        return json.loads(run.out)

    def change(self, file, title, added, changed=0):
        """What a group does: an initiative gets another title, and there is one more."""
        self.done("import", file, "-", stdin=self.document(initiatives=[
            {"id": self.plan["initiatives"][changed]["id"], "title": title},
            {"id": str(uuid.uuid4()), "title": added, "trend": self.plan["trends"][0]["id"]},
        ]))

    def titles(self):
        return [one["title"] for one in json.loads(self.export("plan.trends"))["initiatives"]]

    def test_round(self):
        """Each group's work comes back as one edit; what both have changed is for people to decide."""
        red, blue = self.copies("--group", "Red=1,4", "-g", "Blue")
        self.assertEqual([os.path.basename(one) for one in (red, blue)],
                         [f"{self.title} – {name}.trends" for name in ("Red", "Blue")])
        before = self.export("plan.trends")
        self.assertEqual(self.report(0, "plan.trends", red), NOTHING)
        self.assertEqual(self.export("plan.trends"), before)

        self.change(red, "By red", "New from red")
        self.change(blue, "By blue", "New from blue")
        dry = self.report(0, "plan.trends", red, "--dry-run")
        self.assertEqual(self.export("plan.trends"), before)
        self.assertEqual(self.report(0, "plan.trends", red), dry)
        self.assertEqual(sorted(change["type"] for change in dry["changes"]), ["added", "set"])
        self.assertEqual(self.report(0, "plan.trends", red), NOTHING)

        conflict, = self.report(1, "plan.trends", blue)["conflicts"]
        self.assertEqual((conflict["mine"], conflict["theirs"]), ("By red", "By blue"))
        self.assertEqual(self.titles()[0], "By red")
        self.report(0, "plan.trends", blue, "--prefer", "theirs")
        self.assertEqual(self.titles()[0], "By blue")
        self.assertEqual([self.titles().count(one) for one in ("New from red", "New from blue")], [1, 1])
        self.done("check", "plan.trends")

    def test_trends(self):
        """A group's copy finds its trends by the group's name."""
        red, = self.copies("-g", "Red=4,1")
        saved, = [one for one in json.loads(self.export(red))["saved_filters"] if one["name"] == "Red"]
        wanted = [self.plan["trends"][place]["id"] for place in (3, 0)]
        self.assertTrue(all(id in saved["conditions"] for id in wanted))
        self.done("show", red, "--filter", "Red")

    def test_masked(self):
        """What a profile keeps back isn't in a copy's bytes, and stays in the plan."""
        secret = self.plan["initiatives"][0]["id"]
        self.done("import", "plan.trends", "-", stdin=self.document(initiatives=[
            {"id": secret, "title": "Canary-in-title", "notes": "Canary-in-notes", "sensitivity": "internal"}]))
        red, = self.copies("-g", "Red", "--profile", "public")
        with open(red, "rb") as file:
            self.assertNotIn(b"Canary", file.read())
        self.change(red, "What the group calls it", "New from red", changed=1)
        self.report(0, "plan.trends", red)
        for title in "Canary-in-title", "What the group calls it", "New from red":
            self.assertIn(title, self.titles())

    def test_default(self):
        """Whoever says nothing hands out what is public: no notes, nothing internal, and no idea of anybody."""
        workshop, idea = str(uuid.uuid4()), str(uuid.uuid4())
        self.done("import", "plan.trends", "-", stdin=self.document(
            initiatives=[{"id": self.plan["initiatives"][0]["id"], "title": "Canary-in-title", "sensitivity": "internal"},
                         {"id": self.plan["initiatives"][1]["id"], "notes": "Canary-in-notes"}],
            workshops=[{"id": workshop, "title": "Canary-in-workshop", "facilitator_notes": "Canary-for-facilitator"}],
            ideas=[{"id": idea, "workshop": workshop, "text": "Canary-in-idea", "revealed": False},
                   {"id": str(uuid.uuid4()), "workshop": workshop, "text": "Canary-in-revealed", "revealed": True}]))
        (self.folder / "out").mkdir()
        said, = self.copies("-g", "Red", "--profile", "public", "--folder", "out")
        red, = self.copies("-g", "Red")
        with open(red, "rb") as file:
            self.assertNotIn(b"Canary", file.read())
        shown = [json.loads(self.export(one)) for one in (said, red)]
        for one in shown:
            one["plan"].pop("group_copy")
            for filter in one["saved_filters"]:
                filter.pop("id")
        self.assertEqual(*shown)
        # Whoever asks for everything has it, but for what is the facilitator's.
        blue, = self.copies("-g", "Blue", "--profile", "full")
        with open(blue, "rb") as file:
            held = file.read()
        self.assertIn(b"Canary-in-idea", held)
        self.assertNotIn(b"Canary-for-facilitator", held)

    def test_all_or_none(self):
        """Where one copy can't be made there is none, and the plan doesn't speak of any."""
        taken = self.folder / f"{self.title} – Blue.trends"
        taken.write_bytes(b"another's")
        before = self.export("plan.trends")
        run = self.run_program("copies", "plan.trends", "-g", "Red", "-g", "Blue")
        self.assertEqual((run.code, run.out), (1, ""))
        self.assertIn("Blue", run.err)
        self.assertEqual(sorted(self.names()), sorted(["plan.trends", taken.name]))
        self.assertEqual(taken.read_bytes(), b"another's")
        self.assertEqual(self.export("plan.trends"), before)
        self.done("check", "plan.trends")

    def test_folder(self):
        (self.folder / "out").mkdir()
        one, = self.copies("-g", "A/B: “C”", "--folder", "out")
        self.assertEqual(os.path.basename(os.path.dirname(one)), "out")
        self.done("check", one)

    def test_refused(self):
        for arguments, code in (
            ([], 2), (["-g", "Red", "-g", "red"], 1), (["-g", ""], 1), (["-g", "Red=0"], 1), (["-g", "Red=1,"], 1),
            (["-g", "Red=99"], 1), (["-g", "Red", "--profile", "secret"], 2), (["-g", "Red", "-f", "nowhere"], 1),
        ):
            with self.subTest(arguments):
                run = self.run_program("copies", "plan.trends", *arguments)
                self.assertEqual((run.code, run.out), (code, ""))
                self.assertNotEqual(run.err, "")
                self.assertEqual(self.names(), ["plan.trends"])
        self.sample("other.trends")
        red, = self.copies("-g", "Red")
        for file in "plan.trends", "other.trends":
            run = self.run_program("bring-back", "other.trends", file if file == "plan.trends" else red)
            self.assertEqual((run.code, run.out), (129, ""))
            self.assertIn("copy for a group", run.err)
        self.failed(129, "bring-back", "plan.trends", "nowhere.trends")
        self.failed(129, "bring-back", "nowhere.trends", red)


if __name__ == "__main__":
    clitest.main()
