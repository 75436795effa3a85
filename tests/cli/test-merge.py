#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two copies of a plan brought together, from the command line and by git.

usage: test-merge.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import os
import shutil
import sqlite3
import subprocess

import clitest
from clitest import Base

NOTHING = {"changes": [], "conflicts": []}


class Merge(Base):
    def setUp(self):
        super().setUp()
        self.sample("base.trends")
        self.ids = [one["id"] for one in json.loads(self.export("base.trends"))["initiatives"]]

    def change(self, name, *initiatives):
        """A copy of the ancestor, in which some fields of the first initiatives are set."""
        if not (self.folder / name).exists():
            shutil.copy(self.folder / "base.trends", self.folder / name)
        entries = [{"id": id, **fields} for id, fields in zip(self.ids, initiatives)]
        self.done("import", name, "-", stdin=self.document(initiatives=entries))

    def initiative(self, name, number):
        return next(one for one in json.loads(self.export(name))["initiatives"] if one["id"] == self.ids[number])

    def report(self, code, *arguments):
        run = self.run_program("merge", "--json", *arguments)
        self.assertEqual((run.code, run.err), (code, ""))
        return json.loads(run.out)

    def report_of(self, *arguments):
        return json.loads(self.done(*arguments, "--json").out)

    def test_unchanged_side(self):
        """It gives the other, to the byte; and a plan with itself changes nothing."""
        self.change("side.trends", {"title": "Another", "tags": ["x"], "cost": 1200, "notes": "n"}, {"status": "done"})
        for mine, theirs in ("base.trends", "side.trends"), ("side.trends", "base.trends"):
            self.done("merge", "base.trends", mine, theirs, "--output", f"from-{mine}")
            self.assertEqual(self.export(f"from-{mine}"), self.export("side.trends"))
            self.done("check", f"from-{mine}")
        self.assertEqual(self.report(0, "base.trends", "side.trends", "side.trends"), NOTHING)
        self.assertEqual(self.report(0, "side.trends", "side.trends", "side.trends"), NOTHING)

    def test_symmetry(self):
        self.change("a.trends", {"title": "From a"}, {"tags": ["a"]})
        self.change("b.trends", {"notes": "from b"}, {}, {"priority": "low"})
        self.done("merge", "base.trends", "a.trends", "b.trends", "-o", "ab.trends")
        self.done("merge", "base.trends", "b.trends", "a.trends", "-o", "ba.trends")
        self.assertEqual(self.export("ab.trends"), self.export("ba.trends"))
        one = self.initiative("ab.trends", 0)
        self.assertEqual((one["title"], one["notes"]), ("From a", "from b"))

    def test_conflicts(self):
        """They stay as in mine, are said in words and for scripts, and are decided by --prefer."""
        self.change("mine.trends", {"title": "Mine here"}, {"start_date": "2029-01-01", "end_date": None})
        self.change("theirs.trends", {"title": "Theirs there", "notes": "taken"})
        before = {name: (self.folder / name).read_bytes() for name in self.names()}
        report = self.report(1, "base.trends", "mine.trends", "theirs.trends")
        conflict, = report["conflicts"]
        change, = report["changes"]
        title = self.initiative("base.trends", 0)["title"]
        self.assertEqual([conflict[key] for key in ("type", "kind", "id", "field", "ancestor", "mine", "theirs", "chosen")],
                         ["field", "initiative", self.ids[0], "title", title, "Mine here", "Theirs there", None])
        self.assertEqual([change[key] for key in ("type", "field", "after")], ["set", "notes", "taken"])
        run = self.run_program("merge", "base.trends", "mine.trends", "theirs.trends", "--dry-run", "-o", "mine.trends")
        self.assertEqual((run.code, run.err), (1, ""))
        for words in conflict["words"], change["words"]:
            self.assertIn(f"  {words}\n", run.out)
        self.assertEqual(before, {name: (self.folder / name).read_bytes() for name in self.names()})

        for side, expected in ("mine", "Mine here"), ("theirs", "Theirs there"):
            self.done("merge", "base.trends", "mine.trends", "theirs.trends", "--prefer", side, "--output", f"{side}-won.trends")
            one = self.initiative(f"{side}-won.trends", 0)
            self.assertEqual((one["title"], one["notes"]), (expected, "taken"))
            self.done("check", f"{side}-won.trends")
        run = self.run_program("merge", "base.trends", "mine.trends", "theirs.trends", "--output", "mine.trends")
        self.assertEqual((run.code, run.err), (1, ""))
        one = self.initiative("mine.trends", 0)
        self.assertEqual((one["title"], one["notes"]), ("Mine here", "taken"))

    def test_rules(self):
        """What a plan forbids is a conflict with the plan's reason, whichever is preferred."""
        for name, dates in (("mine.trends", {"start_date": "2027-06-01"}), ("theirs.trends", {"end_date": "2027-03-01"})):
            self.change("base.trends", {"start_date": "2027-01-01", "end_date": "2027-12-01"})
            self.change(name, dates)
        conflict, = self.report(1, "base.trends", "mine.trends", "theirs.trends")["conflicts"]
        self.assertEqual((conflict["type"], conflict["field"]), ("rule", "end_date"))
        self.assertIn("would end before it starts", conflict["reason"])
        for side, expected in ("mine", ["2027-06-01", "2027-12-01"]), ("theirs", ["2027-01-01", "2027-03-01"]):
            self.done("merge", "base.trends", "mine.trends", "theirs.trends", "--prefer", side, "--output", f"{side}-won.trends")
            one = self.initiative(f"{side}-won.trends", 0)
            self.assertEqual([one["start_date"], one["end_date"]], expected)

    def test_refusals(self):
        """With the reason, an exit status of its own, and nothing written."""
        self.change("mine.trends", {"title": "Mine"})
        self.change("theirs.trends", {"title": "Theirs"})
        self.done("new", "other.trends", "--title", "Other")
        (self.folder / "empty").touch()
        shutil.copy(self.folder / "theirs.trends", self.folder / "newer.trends")
        connection = sqlite3.connect(self.folder / "newer.trends")
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        before = {name: (self.folder / name).read_bytes() for name in self.names()}
        for arguments, reason in (
                (["base.trends", "mine.trends", "other.trends"], "different plans"),
                (["other.trends", "mine.trends", "theirs.trends"], "different plans"),
                (["base.trends", "mine.trends", "newer.trends"], "newer version"),
                (["base.trends", "newer.trends", "theirs.trends"], "newer version"),
                (["empty", "mine.trends", "theirs.trends"], "no plan in it"),
                (["base.trends", "none.trends", "theirs.trends"], "none.trends"),
                (["base.trends", "mine.trends", "theirs.trends", "-o", "theirs.trends"], "already"),
                (["base.trends", "mine.trends", "theirs.trends", "-o", "none/out.trends"], "none")):
            for more in [], ["--output", "out.trends"], ["--output", "mine.trends"]:
                if more and "-o" in arguments:
                    continue
                run = self.failed(129, "merge", *arguments, *more)
                self.assertIn(reason, run.err)
                self.assertEqual(run.out, "")
        self.failed(2, "merge", "base.trends", "mine.trends")
        self.failed(2, "merge", "base.trends", "mine.trends", "theirs.trends", "--prefer", "ours")
        self.assertEqual(before, {name: (self.folder / name).read_bytes() for name in self.names()})

    def test_part(self):
        """What was kept back from a copy for a group, or from an export, is never taken for removed."""
        self.done("import", "base.trends", "-", stdin=self.document(initiatives=[
            {"id": self.ids[0], "sensitivity": "internal", "notes": "Not for all"}]))
        before = shutil.copy(self.folder / "base.trends", self.folder / "before.trends")
        for profile in "public", "roles", "full":
            (self.folder / profile).mkdir()
            copy, = self.done("copies", "base.trends", "-g", "Red", "-p", profile, "-f", profile).out.splitlines()
            for arguments in (["before.trends", "base.trends", copy], ["base.trends", "base.trends", copy],
                              ["before.trends", copy, "base.trends"], [copy, "base.trends", copy]):
                for more in [], ["--output", "out.trends"], ["--prefer", "theirs", "--output", arguments[1]]:
                    run = self.failed(129, "merge", *arguments, *more)
                    self.assertIn("bring-back PLAN COPY", run.err)
                    self.assertIn(os.path.basename(copy), run.err)
                    self.assertEqual(run.out, "")
            # As the sentence says; and versions of one copy can be merged.
            self.assertEqual(self.report_of("bring-back", "base.trends", copy), NOTHING)
            self.assertEqual(self.report(0, copy, copy, copy), NOTHING)
            # What a copy says it is outlives an export and an import.
            (self.folder / "copy.json").write_bytes(self.export(copy))
            self.done("import", f"again-{profile}.trends", "copy.json")
            self.failed(129, "merge", "before.trends", "base.trends", f"again-{profile}.trends")

        for profile in "public", "roles":
            (self.folder / "part.json").write_bytes(self.export(before, "--profile", profile))
            part = f"part-{profile}.trends"
            self.done("import", part, "part.json")
            run = self.failed(129, "merge", before, before, part)
            self.assertIn("bring-back PLAN COPY", run.err)
            self.assertIn(profile, run.err)
            self.assertEqual(self.report(0, part, part, part), NOTHING)
            # All that it says it says again, which profile it was, too.
            (self.folder / "all.json").write_bytes(self.export(part))
            self.done("import", f"again-{part}", "all.json")
            self.failed(129, "merge", before, before, f"again-{part}")
            # A plan that takes what the export says isn't a part of itself by that.
            self.done("import", before, "part.json")
            self.assertNotIn("profile", json.loads(self.export(before)))
            self.assertEqual(self.report(0, "base.trends", "base.trends", before)["conflicts"], [])

    def test_read_only(self):
        """The ancestor and theirs needn't be writable; mine has to be where it is written to."""
        self.change("mine.trends", {"title": "Mine"})
        self.change("theirs.trends", {}, {"title": "Theirs"})
        for name in "base.trends", "theirs.trends":
            (self.folder / name).chmod(0o444)
        self.done("merge", "base.trends", "mine.trends", "theirs.trends", "--output", "out.trends")
        (self.folder / "mine.trends").chmod(0o444)
        before = (self.folder / "mine.trends").read_bytes()
        run = self.failed(129, "merge", "base.trends", "mine.trends", "theirs.trends", "--output", "mine.trends",
                          preexec_fn=clitest.obey_permissions)
        self.assertIn("write-protected", run.err)
        self.assertEqual((self.folder / "mine.trends").read_bytes(), before)

    def test_older(self):
        """Plans of an older format are merged, and stay as they are where nothing is to be taken."""
        self.old_plan("old.trends")
        before = (self.folder / "old.trends").read_bytes()
        self.assertEqual(self.report(0, "old.trends", "old.trends", "old.trends"), NOTHING)
        self.failed(2, "merge", "old.trends", "old.trends", "old.trends", "--output", "-")
        self.assertNotIn("-", self.names())
        self.done("merge", "old.trends", "old.trends", "old.trends", "--output", "new.trends")
        self.assertEqual((self.folder / "old.trends").read_bytes(), before)
        self.done("check", "new.trends")

    def test_git(self):
        """As a merge driver: what goes together does, and the rest is a conflict in mine's words."""
        def git(*arguments, code=0):
            result = subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org",
                                     "-c", f"merge.trends.driver='{clitest.PROGRAM}' merge --output %A %O %A %B", *arguments],
                                    cwd=self.folder, capture_output=True, text=True, timeout=120,
                                    env={**os.environ, "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1"})
            self.assertEqual(result.returncode, code, result.stdout + result.stderr)

        shutil.copy(self.folder / "base.trends", self.folder / "plan.trends")
        (self.folder / ".gitattributes").write_text("*.trends merge=trends\n")
        git("init", "-q")
        git("add", "plan.trends", ".gitattributes")
        git("commit", "-qm", "A plan")
        git("checkout", "-qb", "other")
        self.change("plan.trends", {"title": "Other"}, {"notes": "other"})
        git("commit", "-qam", "Other")
        git("checkout", "-q", "-")
        self.change("plan.trends", {}, {"tags": ["mine"]})
        git("commit", "-qam", "Mine")
        git("merge", "-q", "other")
        self.assertEqual(self.initiative("plan.trends", 0)["title"], "Other")
        self.assertEqual([self.initiative("plan.trends", 1)[key] for key in ("notes", "tags")], ["other", ["mine"]])
        self.change("plan.trends", {"title": "Mine"})
        git("commit", "-qam", "Mine again")
        git("checkout", "-q", "other")
        self.change("plan.trends", {"title": "Other again"})
        git("commit", "-qam", "Other again")
        git("checkout", "-q", "-")
        git("merge", "-q", "other", code=1)
        self.assertEqual(self.initiative("plan.trends", 0)["title"], "Mine")
        self.done("check", "plan.trends")


if __name__ == "__main__":
    clitest.main()
