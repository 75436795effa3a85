#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the command line keeps of a plan under a name.

usage: test-baseline.py PROGRAM BROKEN-JSON-FOLDER
"""

import datetime
import json
import subprocess
import xml.etree.ElementTree as ElementTree

import clitest
from clitest import Base, Run

RECT = "{http://www.w3.org/2000/svg}rect"


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

    def test_drawn(self):
        """A roadmap beside one has the frames of where bars were, and says by how much they slipped; nobody who is
        shown no baselines is told of one."""
        self.sample()
        self.done("baseline", "sample.trends", "As approved")
        plan = json.loads(self.export("sample.trends"))
        moved = next(one for one in plan["initiatives"] if one["title"] == "Blue Badge renewals in a day")
        year, rest = moved["end_date"].split("-", 1)
        moved["end_date"] = f"{int(year) + 1}-{rest}"
        (self.folder / "moved.json").write_text(json.dumps(plan), encoding="utf-8")
        self.done("import", "sample.trends", "moved.json")
        drawn = ["export", "-o", "-", "--view", "roadmap", "sample.trends"]
        alone = self.done(*drawn, "-f", "svg").out
        for name in "As approved", "AS APPROVED":
            beside = self.done(*drawn, "-f", "svg", "--baseline", name).out
            self.assertIn("slipped by 4 quarters", beside)
            self.assertIn("where it was then", beside)
            self.assertIn("Compared with “As approved”: 1 slipped.", beside)
            self.assertEqual(beside.count("slipped by"), 2)  # on the bar and in its description
        self.assertNotIn("slipped by", alone)
        self.assertGreater(beside.count("stroke-dasharray"), alone.count("stroke-dasharray") + 1)
        self.done("export", "-o", "one.pdf", "--view", "roadmap", "--baseline", "As approved", "sample.trends")
        words = " ".join(subprocess.run(["pdftotext", self.folder / "one.pdf", "-"], capture_output=True, text=True,
                                        check=True).stdout.split())
        self.assertIn("Since the baseline", words)
        self.assertIn("slipped by 4 quarters", words)
        # Who looks at the days on which it was sees that it was there, though it isn't any more.
        moved["start_date"] = f"{int(moved['start_date'][:4]) + 2}{moved['start_date'][4:]}"
        moved["end_date"] = f"{int(year) + 3}-{rest}"
        (self.folder / "moved.json").write_text(json.dumps(plan), encoding="utf-8")
        self.done("import", "sample.trends", "moved.json")
        then = ["--from", f"{int(year) - 1}-01", "--to", f"{year}-12", "-f", "svg"]
        for more, is_there in (["--baseline", "As approved"], True), ([], False):
            texts = ElementTree.fromstring(self.done(*drawn, *then, *more).out).iter("{http://www.w3.org/2000/svg}text")
            self.assertEqual(any("Blue Badge" in "".join(text.itertext()) for text in texts), is_there)
        for more, said in ((["--baseline", "As approved", "-p", "public"], "those who see everything"),
                           (["--baseline", "As approved", "-p", "roles"], "those who see everything"),
                           (["--baseline", "Never"], "no baseline “Never”")):
            run = Run([*drawn, "-f", "svg", *more], self.folder)
            self.assertEqual((run.code, run.out), (1, ""), more)
            self.assertIn(said, run.err)
        run = Run(["export", "-o", "-", "-f", "svg", "--view", "board", "--baseline", "As approved", "sample.trends"],
                  self.folder)
        self.assertEqual(run.code, 2, run.err)

    def test_ghosts(self):
        """Where bars were is a dashed frame of these days, a little lower than the bar; what hasn't moved has none."""
        self.sample()
        self.done("baseline", "sample.trends", "Then")
        plan = json.loads(self.export("sample.trends"))
        moved = {}
        for title, by_start, by_end in (("Landing zone", 0, 45), ("Carbon ledger for ICT", 60, 60),
                                        ("Data apprenticeships", 30, -40)):
            one = next(one for one in plan["initiatives"] if one["title"] == title)
            then = [datetime.date.fromisoformat(one[key]) for key in ("start_date", "end_date")]
            now = [day + datetime.timedelta(days=by) for day, by in zip(then, (by_start, by_end))]
            one["start_date"], one["end_date"] = (day.isoformat() for day in now)
            moved[one["id"]] = (then, now)
        (self.folder / "moved.json").write_text(json.dumps(plan), encoding="utf-8")
        self.done("import", "sample.trends", "moved.json")
        root = ElementTree.fromstring(self.done("export", "-o", "-", "-f", "svg", "--view", "roadmap", "--baseline",
                                                "Then", "sample.trends").out)
        dashed = [self.place(rect) for rect in root.iter(RECT) if rect.get("stroke-dasharray")]
        self.assertEqual(len(dashed), len(moved) + 1)  # one is in the key to shapes
        for identity, (then, now) in moved.items():
            bar = next(item for item in root.iter() if item.get("id") == f"initiative-{identity}")
            left, top, width, height = self.place(next(bar.iter(RECT)))
            a_day = width / ((now[1] - now[0]).days + 1)
            expected = left + (then[0] - now[0]).days * a_day, ((then[1] - then[0]).days + 1) * a_day
            found = [ghost for ghost in dashed if top < ghost[1] < top + height
                     and abs(ghost[0] - expected[0]) < 0.1 and abs(ghost[2] - expected[1]) < 0.1]
            self.assertEqual(len(found), 1, (identity, expected, dashed))
            self.assertEqual(found[0][3], height)

    def test_ruler(self):
        """Beside a baseline a page has the same ticks as without, though there is more to say of each bar."""
        self.sample()
        self.done("baseline", "sample.trends", "Then")
        plan = json.loads(self.export("sample.trends"))
        for one in plan["initiatives"]:
            if one.get("start_date") and one.get("end_date"):
                one["end_date"] = (datetime.date.fromisoformat(one["end_date"])
                                   + datetime.timedelta(days=400)).isoformat()
        (self.folder / "moved.json").write_text(json.dumps(plan), encoding="utf-8")
        self.done("import", "sample.trends", "moved.json")
        for paper in "a4", "a3":
            ticks = []
            for more in [], ["--baseline", "Then"]:
                self.done("export", "-o", "one.pdf", "-f", "pdf", "--view", "roadmap", "--option", f"size={paper}", *more,
                          "sample.trends")
                words = subprocess.run(["pdftotext", self.folder / "one.pdf", "-"], capture_output=True, text=True,
                                       check=True).stdout.split()
                ticks.append([words.count(f"Q{quarter}") > 0 for quarter in range(1, 5)])
            self.assertEqual(ticks[0], ticks[1], paper)

    @staticmethod
    def place(rect):
        """Left, top, width and height"""
        return [float(rect.get(key)) for key in ("x", "y", "width", "height")]


if __name__ == "__main__":
    clitest.main()
