#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the command line finds missing from a plan, to be read and for scripts, and what was set aside.

usage: test-cli-findings.py PROGRAM BROKEN-JSON-FOLDER
"""

import json

import clitest
from clitest import Base


class Findings(Base):
    def test_show(self):
        self.sample()
        counts = json.loads(self.done("show", "--json", "sample.trends").out)
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        known = {entry["id"] for entries in document.values() if isinstance(entries, list) for entry in entries}
        ids = [finding["id"] for finding in counts["findings"]]
        self.assertTrue(ids)
        self.assertEqual(len(ids), len(set(ids)))
        for kind, n in counts["missing"].items():
            self.assertEqual(sum(finding["finding"] == kind for finding in counts["findings"]), n)
        for finding in counts["findings"] + counts["set_aside"]:
            self.assertEqual(finding["id"], finding["finding"] + ":" + finding["entity"])
            self.assertIn(finding["entity"], known)
            self.assertIn(finding["severity"], ("act_now", "look_into", "worth_knowing"))
            self.assertRegex(finding["sentence"], "“.+”.*[.?]$|leads")

    def test_check_findings(self):
        """As show has them: to be read, and for scripts; what is set aside is named and doesn't count."""
        self.sample()
        counts = json.loads(self.done("show", "--json", "sample.trends").out)
        run = self.run_program("check", "--findings", "--json", "sample.trends")
        self.assertEqual((run.code, run.err), (1, ""))
        checked = json.loads(run.out)
        self.assertEqual(checked, {"problems": [], "findings": counts["findings"], "set_aside": counts["set_aside"]})
        run = self.run_program("check", "-F", "sample.trends")
        self.assertNotIn("Nothing is wrong", run.out)
        self.assertEqual((run.code, run.err), (1, ""))
        for finding in checked["findings"] + checked["set_aside"]:
            self.assertIn(finding["sentence"], run.out)
        self.assertIn("Waits for the address data on purpose.", run.out.split("Set aside\n")[1])
        self.assertNotRegex(run.out, r"[0-9a-f]{8}-[0-9a-f]{4}-")
        self.assertEqual(json.loads(self.done("check", "--json", "sample.trends").out), {"problems": []})

    def test_nothing_found(self):
        """Where all that is found was set aside, scripts go on."""
        self.sample()
        counts = json.loads(self.done("show", "--json", "sample.trends").out)
        (self.folder / "aside.json").write_text(json.dumps({
            "format": "org.socitm.Trends.plan", "version": 1, "plan": {"id": counts["id"]},
            "set_aside": [{"id": f"c0000000-0000-4000-8000-{n:012}", "finding": finding["finding"], "entry": finding["entity"]}
                          for n, finding in enumerate(counts["findings"])]}))
        self.done("import", "sample.trends", "aside.json")
        text = self.done("check", "--findings", "sample.trends").out
        self.assertIn("Nothing is missing that could be found.", text)
        self.assertEqual(len(text.split("Set aside\n")[1].splitlines()), len(counts["findings"]) + 1)
        counts = json.loads(self.done("show", "--json", "sample.trends").out)
        self.assertEqual(sum(counts["missing"].values()), 0)


if __name__ == "__main__":
    clitest.main()
