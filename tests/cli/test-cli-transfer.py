#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Exports and imports by the command line, as scripts would: where they go, what
they say, and what is left behind when they can't.

usage: test-cli-transfer.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import pathlib
import sqlite3
import subprocess

import clitest
from clitest import Base


class Export(Base):
    def test_json(self):
        self.sample()
        text = self.export("sample.trends")
        document = json.loads(text)
        self.assertEqual(document["format"], "org.socitm.Trends.plan")
        self.assertEqual(len(document["initiatives"]), 35)
        self.assertEqual(text.decode(), json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        self.assertEqual(text, self.export("sample.trends"))

    def test_where_it_goes(self):
        self.sample("my plan.trends")
        self.assertEqual(self.done("export", "-f", "json", "my plan.trends").out, "my plan.json\n")
        self.assertEqual(self.done("export", "-f", "json", "-p", "public", "my plan.trends").out,
                         "my plan-public.json\n")
        self.assertEqual(self.done("export", "-f", "pdf", "-p", "roles", "my plan.trends").out,
                         "my plan-roles.pdf\n")
        self.assertEqual(self.done("export", "-o", "x.json", "my plan.trends").out, "")
        self.assertEqual(self.done("export", "-o", "x.PDF", "my plan.trends").out, "")
        self.assertEqual(self.names(), ["my plan-public.json", "my plan-roles.pdf", "my plan.json",
                                        "my plan.trends", "x.PDF", "x.json"])
        self.assertEqual((self.folder / "x.json").read_bytes(), (self.folder / "my plan.json").read_bytes())

    def test_formats(self):
        self.sample()
        for form, start in (("json", b"{"), ("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("svg", b"<?xml ")):
            first = self.done("export", "-f", form, "-o", "-", "sample.trends").bytes
            again = self.done("export", "-f", form, "-o", "-", "sample.trends").bytes
            self.assertTrue(first.startswith(start))
            self.assertEqual(first, again)

    def test_pdf_by_others(self):
        self.sample()
        self.done("export", "-f", "pdf", "-p", "public", "-o", "a.pdf", "sample.trends")
        text = subprocess.run(["pdftotext", "a.pdf", "-"], cwd=self.folder, check=True,
                              capture_output=True).stdout.decode()
        self.assertIn("Millbrook", text)
        self.assertIn("Exit the data centre", " ".join(text.split()))
        for secret in ("Shared digital service", "Fraud pattern", "1,240,000", "asha.merrow"):
            self.assertNotIn(secret, " ".join(text.split()))

    def test_workshop_pack(self):
        """What is handed round holds nothing that isn't public, though nobody asked for that."""
        self.sample()
        self.done("export", "--preset", "workshop-pack", "-O", "vote=initiatives", "-o", "a.pdf", "sample.trends")
        text = subprocess.run(["pdftotext", "a.pdf", "-"], cwd=self.folder, check=True,
                              capture_output=True).stdout.decode()
        self.assertIn("Vote on initiatives", text)
        self.assertIn("Exit the data centre", " ".join(text.split()))
        for secret in ("Shared digital service", "Fraud pattern", "1,240,000", "asha.merrow"):
            self.assertNotIn(secret, " ".join(text.split()))

    def test_png_by_others(self):
        self.sample()
        picture = self.done("export", "-f", "png", "-o", "-", "sample.trends").bytes
        width, height = int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
        self.assertGreaterEqual(width, 1024)
        self.assertGreaterEqual(height, 600)

    def test_profiles(self):
        self.sample()
        full = self.export("sample.trends")
        self.assertEqual(full, self.export("sample.trends", "--profile", "full"))
        public = self.export("sample.trends", "--profile", "public").decode()
        roles = self.export("sample.trends", "--profile", "roles").decode()
        self.assertIn("Priya Lal", public)
        self.assertNotIn("Shared digital service", public)
        self.assertNotIn("Priya Lal", roles)
        self.assertIn("Shared digital service", roles)

    def test_given_twice(self):
        """The last of several takes the place of none: what contradicts itself is said."""
        self.sample()
        for arguments in (["-f", "json", "--format", "svg"], ["-f", "svg", "--view", "board", "-V", "board"],
                          ["-f", "pdf", "-o", "a.pdf", "-o", "b.pdf"], ["-f", "json", "-p", "public", "-p", "full"]):
            self.assertIn("more than once", self.failed(2, "export", *arguments, "sample.trends").err)
        for arguments in (["--view", "roadmap", "-O", "report=board"], ["-O", "size=a3", "-O", "size=a4"]):
            self.assertIn("both", self.failed(2, "export", "-f", "pdf", *arguments, "sample.trends").err)
        self.failed(2, "new", "-t", "One", "-t", "Other", "new.trends")
        self.assertEqual(self.names(), ["sample.trends"])

    def test_years_of_a_roadmap(self):
        """A month that no plan reaches is a month nevertheless."""
        self.sample()
        for option, month in (("--from", "9999-12"), ("--from", "0001-01"), ("--to", "0999-12-31")):
            run = self.failed(2, "export", "-f", "svg", "--view", "roadmap", option, month, "sample.trends")
            self.assertIn("1000 to 9998", run.err)
            self.assertNotIn("such as", run.err)

    def test_unwritable(self):
        self.sample()
        (self.folder / "folder.json").mkdir()
        (self.folder / "old.json").write_text("old")
        self.failed(1, "export", "-f", "json", "-o", "nowhere/a.json", "sample.trends")
        self.failed(1, "export", "-f", "json", "-o", "folder.json", "sample.trends")
        self.failed(1, "export", "-f", "json", "-o", "sample.trends", "sample.trends")
        for form in ("json", "svg", "png", "pdf"):
            run = self.failed(1, "export", "-f", form, "-o", "/dev/full", "sample.trends")
            self.assertIn("no room left", run.err)
            self.assertNotIn("descriptor", run.err)
        self.assertEqual(self.names(), ["folder.json", "old.json", "sample.trends"])
        self.assertIn("Nothing is wrong with “", self.done("check", "sample.trends").out)

    def test_limit_of_file_size(self):
        import resource
        self.sample()
        (self.folder / "old.json").write_text("old")
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        run = self.failed(1, "export", "-f", "json", "-o", "old.json", "sample.trends", preexec_fn=limit)
        self.assertIn("old.json", run.err)
        self.assertEqual((self.folder / "old.json").read_text(), "old")
        self.assertEqual(self.names(), ["old.json", "sample.trends"])


class Import(Base):
    def test_lossless(self):
        self.sample()
        text = self.export("sample.trends")
        (self.folder / "a.json").write_bytes(text)
        run = self.done("import", "new.trends", "a.json")
        self.assertRegex(run.out, r"^a\.json: \d+ added, 0 updated, 0 unchanged, 0 refused\n$")
        self.assertEqual(self.export("new.trends"), text)
        self.done("import", "piped.trends", "-", stdin=text)
        self.assertEqual(self.export("piped.trends"), text)
        self.assertIn("Nothing is wrong with “", self.done("check", "new.trends").out)

    def test_again_changes_nothing(self):
        self.sample()
        text = self.export("sample.trends")
        run = self.done("import", "sample.trends", "-", stdin=text)
        self.assertIn("0 added, 0 updated", run.out)
        self.assertEqual(self.export("sample.trends"), text)

    def test_update(self):
        self.sample()
        plan = json.loads(self.export("sample.trends"))
        first, trend = plan["initiatives"][0], plan["trends"][8]
        source = self.document(initiatives=[
            {"id": first["id"], "title": "Renamed", "end_date": None},
            {"id": "33333333-3333-4333-8333-333333333333", "title": "Added", "trend": trend["id"]}])
        run = self.done("import", "sample.trends", "-", stdin=source)
        self.assertEqual(run.out, "standard input: 1 added, 1 updated, 0 unchanged, 0 refused\n")
        after = json.loads(self.export("sample.trends"))
        changed = next(i for i in after["initiatives"] if i["id"] == first["id"])
        expected = {key: value for key, value in first.items() if key != "end_date"}
        expected["title"] = "Renamed"
        self.assertEqual(changed, expected)
        self.assertEqual(len(after["initiatives"]), len(plan["initiatives"]) + 1)

    def test_whole(self):
        self.sample()
        text = self.export("sample.trends")
        first = next(i for i in json.loads(text)["initiatives"] if "cost" in i)
        self.done("import", "sample.trends", "-", stdin=self.document(initiatives=[
            {"id": first["id"], "tags": ["new"], "import_id": "X", "risk": "new"}]))
        self.assertNotEqual(self.export("sample.trends"), text)
        self.done("import", "--whole", "sample.trends", "-", stdin=text)
        self.assertEqual(self.export("sample.trends"), text)

    def test_dry_run(self):
        self.sample()
        text = self.export("sample.trends")
        source = self.document(groups=[{"id": "11111111-1111-4111-8111-111111111111", "title": "G"}])
        run = self.done("import", "--dry-run", "sample.trends", "-", stdin=source)
        self.assertIn("would add 1", run.out)
        self.assertEqual(self.export("sample.trends"), text)
        run = self.done("import", "--dry-run", "new.trends", "-", stdin=source)
        self.assertIn("would add 1", run.out)
        self.assertEqual(self.names(), ["sample.trends"])

    def test_refusals(self):
        self.sample()
        source = self.document(groups=[{"id": "11111111-1111-4111-8111-111111111111", "title": "G"},
                                       {"id": "11111111-1111-4111-8111-111111111112"}, 5])
        run = self.failed(1, "import", "sample.trends", "-", stdin=source)
        self.assertIn("1 added, 0 updated, 0 unchanged, 2 refused", run.out)
        self.assertIn("standard input: group 2: title: ", run.err)
        self.assertIn("standard input: group 3: ", run.err)
        self.assertEqual(run.err.count("\n"), 2)

    def test_names_of_entries(self):
        """By place and title, of the document or else of the plan; not by the path of a program."""
        name = self.sample()
        first = json.loads(self.export(name))["initiatives"][0]
        source = self.document(initiatives=[
            {"id": first["id"], "start_date": "soon"},
            {"id": "11111111-1111-4111-8111-111111111111", "start_date": "soon", "title": "Data ethics board"},
            {"id": "11111111-1111-4111-8111-111111111112", "title": "W" * 300, "start_date": 3},
            {"start_date": "soon"}], plan={"title": 5})
        said = self.failed(1, "import", name, "-", stdin=source).err
        for part in (f'initiative 1, “{first["title"]}”: start_date: ', "initiative 2, “Data ethics board”: ",
                     "initiative 3, “" + "W" * 60 + "…”: start_date: ", "initiative 4: ", "plan: title: "):
            self.assertIn(f"standard input: {part}", said)
        self.assertNotRegex(said, r"\[\d+\]")

    def test_a_hundred_refusals_and_a_count(self):
        for n, lines in ((99, 99), (100, 100), (101, 101), (5000, 101)):
            run = self.failed(1, "import", self.sample(f"{n}.trends"), "-",
                              stdin=self.document(initiatives=[0] * n))
            self.assertEqual(run.err.count("\n"), lines)
            self.assertIn(f"{n} refused", run.out)
            if n > 100:
                self.assertIn(f"standard input: {n - 100} more entr", run.err)

    def test_nothing_usable_makes_no_plan(self):
        self.failed(1, "import", "new.trends", "-", stdin=self.document(groups=[5]))
        self.assertEqual(self.names(), [])

    def test_one_undoable_edit(self):
        self.sample()
        count = lambda: sqlite3.connect(self.folder / "sample.trends").execute(
            "SELECT count(*) FROM edit").fetchone()[0]
        before = count()
        self.done("import", "sample.trends", "-", stdin=self.document(groups=[
            {"id": f"11111111-1111-4111-8111-1111111111{n}", "title": f"G{n}"} for n in range(10, 40)]))
        self.assertEqual(count(), before + 1)

    def test_broken_files(self):
        self.sample()
        before = self.export("sample.trends")
        files = sorted(pathlib.Path(clitest.BROKEN).glob("*.json"))
        self.assertGreater(len(files), 20)
        for file in files:
            run = self.failed(1, "import", "-f", "json", "sample.trends", file)
            expected = file.with_suffix(".message").read_text()
            said = run.err.replace(f"socitm-trends: {file}: ", "")
            self.assertEqual(said, expected, file.name)
            made = self.run_program("import", "new.trends", file)
            self.assertEqual(made.code, 1)
        after = json.loads(self.export("sample.trends"))
        self.assertEqual(after, json.loads(before))
        self.assertEqual(self.names(), ["sample.trends"])

    def test_keys_twice_anywhere(self):
        """Whatever is taken in leaves a plan that opens, and in which nothing is wrong."""
        new = "11111111-1111-4111-8111-11111111111"
        twice = ('{"a": 1, "a": 2}', '{"a": 1, "\\u0061": 2}', '[{"b": {"c": 1, "d": [], "c": {}}}]',
                 '{"x": [[], {"é": 0, "y": {}, "\\u00e9": 0}]}')
        places = ('"initiatives": [{{"id": "{new}1", "title": "T", "trend": "{trend}", "later": {value}}}]',
                  '"baselines": [{{"id": "{new}2", "name": "B", "state": {{"v": {value}}}}}]',
                  '"workshops": [{{"id": "{new}3", "title": "W", "record": {{"v": {value}}}}}]',
                  '"initiatives": [{{"id": "{first}", "later": {value}}}]', '"later": {value}',
                  '"plan": {{"id": "{plan}", "later": {value}}}', '"trends": {value}')
        name = self.sample()
        before = self.export(name)
        plan = json.loads(before)
        for place in places:
            for value in twice:
                members = place.format(new=new, trend=plan["trends"][0]["id"], value=value,
                                       first=plan["initiatives"][0]["id"], plan=plan["plan"]["id"])
                source = '{"format": "org.socitm.Trends.plan", "version": 1, ' + members + "}"
                for path in name, "new.trends":
                    run = self.failed(1, "import", path, "-", stdin=source.encode())
                    self.assertRegex(run.err, "the key is there twice|is needed here")
                self.assertEqual(self.names(), [name])
                self.assertIn("Nothing is wrong with", self.done("check", name).out, source)
        self.assertEqual(self.export(name), before)

    def test_no_source(self):
        self.sample()
        run = self.failed(1, "import", "sample.trends", "missing.json")
        self.assertIn("missing.json", run.err)
        self.failed(1, "import", "new.trends", "missing.json")
        self.assertEqual(self.names(), ["sample.trends"])

    def test_large(self):
        plan = json.loads(self.export(self.sample()))
        template, trends = plan["initiatives"][0], plan["trends"]
        plan["initiatives"] = [dict(template, id=f"33333333-3333-4333-8333-{n:012d}", title=f"Initiative {n}",
                                    trend=trends[n % 10]["id"]) for n in range(3000)]
        for kind in ("dependencies", "milestones", "ideas", "ballot_totals", "comments"):
            plan[kind] = []
        for entry in plan["initiatives"]:
            entry.pop("position")
        self.done("import", "large.trends", "-", stdin=json.dumps(plan).encode())
        text = self.export("large.trends")
        self.assertEqual(len(json.loads(text)["initiatives"]), 3000)
        self.done("import", "again.trends", "-", stdin=text)
        self.assertEqual(self.export("again.trends"), text)


if __name__ == "__main__":
    clitest.main()
