#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the command line as scripts would: what it prints, what it exits with, what
it leaves behind. No display is set. Exports and imports are in test-cli-transfer.py.

usage: test-cli.py PROGRAM BROKEN-JSON-FOLDER
"""

import datetime
import json
import os
import pty
import re
import sqlite3
import subprocess
import threading
import unicodedata

import clitest
from clitest import DAY, Base, obey_permissions


def texts_of(value):
    """All texts that a JSON value holds, its keys too."""
    if isinstance(value, dict):
        return [*value, *texts_of(list(value.values()))]
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    return [value] if isinstance(value, str) else []


def read_all(descriptor, parts):
    """Until the other end of the terminal is closed, which reading calls an error."""
    try:
        while part := os.read(descriptor, 65536):
            parts.append(part)
    except OSError:
        pass


class General(Base):
    def test_help(self):
        for arguments in (["--help"], ["-h"], ["help"]):
            run = self.done(*arguments)
            for command in ("new", "show", "check", "export", "import"):
                self.assertIn(f"\n  {command} ", run.out)

    def test_help_of_each(self):
        for command in ("new", "show", "check", "export", "import"):
            run = self.done(command, "--help")
            self.assertIn(f"socitm-trends {command} [OPTION", run.out)
            self.assertIn("FILE", run.out)

    def test_version(self):
        self.assertRegex(self.done("--version").out, r"^socitm-trends \d+\.\d+\.\d+\n$")

    def test_usage(self):
        for arguments in ([], ["nothing"], ["show"], ["show", "a", "b"], ["show", "--nothing", "a"],
                          ["new"], ["check"], ["check", "a", "b"], ["export"], ["export", "a.trends"],
                          ["export", "-f", "doc", "a"], ["export", "-f", "json", "-p", "secret", "a"],
                          ["export", "-f", "pdf", "--preset", "poem", "a"], ["export", "-f", "json", "-P", "summary", "a"],
                          ["export", "-f", "pdf", "-O", "cards=four", "a"],
                          ["import", "a"], ["import", "a", "b", "c"], ["import", "-f", "doc", "a", "b"],
                          ["new", "--sample", "--catalogue", "x", "a"]):
            run = self.failed(2, *arguments)
            self.assertIn("--help", run.err)
            self.assertEqual(run.out, "")
        self.assertEqual(self.names(), [])

    def test_unknown_words(self):
        for word, meant in (("exprot", "export"), ("chek", "check"), ("shwo", "show"), ("SHOW", "show"),
                            ("imort", "import"), ("nwe", "new")):
            run = self.failed(2, word, "a.trends")
            self.assertIn(f"did you mean “{meant}”?", run.err)
        for command in ("new", "show", "check", "export", "import"):
            for arguments in (["--", command, "a.trends"], ["a.trends", command]):
                run = self.failed(2, *arguments)
                self.assertNotIn("did you mean", run.err)
                self.assertIn("a subcommand stands before", run.err)
        for word in ("frobnicate", "x" * 5000, "", "-", "--no-such-option", "-x"):
            run = self.failed(2, word)
            self.assertNotIn("did you mean", run.err)

    def test_empty_names(self):
        for arguments in (["new", ""], ["show", ""], ["import", "a.trends", ""], ["new", "-c", "", "a.trends"],
                          ["export", "-f", "json", "-o", "", "a.trends"], ["export", "-f", "json", "--output=", "a.trends"]):
            self.assertIn("name is empty", self.failed(2, *arguments).err)
        self.assertEqual(self.names(), [])

    def test_without_a_locale(self):
        """As cron, services and ssh call it: text is UTF-8 all the same."""
        name = "Tŷ.trends"
        for locale in ({"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "xx_XX.UTF-8"},
                       {"LC_ALL": "", "LC_CTYPE": "", "LANG": "", "LANGUAGE": ""}):
            self.done("new", "--title", "Tŷ", name, environment=locale)
            self.assertEqual(self.done("export", "-f", "json", name, environment=locale).out, "Tŷ.json\n")
            self.assertTrue(self.done("show", name, environment=locale).out.startswith("Tŷ\n==\n"))
            self.assertIn("“show”", self.failed(2, "shwo", name, environment=locale).err)
            for made in self.names():
                (self.folder / made).unlink()

    def test_names_that_look_like_options(self):
        self.done("new", "--", "-plan.trends")
        self.assertIn("-plan.trends", self.names())
        self.done("show", "--", "-plan.trends")


class New(Base):
    def test_new(self):
        self.assertEqual(self.done("new", "Our plan.trends").out, "")
        self.assertEqual(self.names(), ["Our plan.trends"])
        counts = json.loads(self.done("show", "--json", "Our plan.trends").out)
        self.assertEqual(counts["title"], "Our plan")
        self.assertEqual(counts["counts"]["trends"], 10)
        self.assertEqual(counts["counts"]["initiatives"], 0)
        self.assertEqual("Nothing is wrong with “Our plan.trends”.\n", self.done("check", "Our plan.trends").out)

    def test_names(self):
        for name in ("Roadmap: 2026.trends", "ŵy 🌱.trends", "a b%20c.trends", "noending"):
            self.done("new", name)
            self.done("export", "-f", "json", name)
        self.done("show", (self.folder / "noending").as_uri())
        self.assertEqual(self.names(), sorted(
            ["Roadmap: 2026.json", "Roadmap: 2026.trends", "a b%20c.json", "a b%20c.trends", "noending",
             "noending.json", "ŵy 🌱.json", "ŵy 🌱.trends"]))

    def test_titles(self):
        self.done("new", "a.trends", "--title", "Tref ‘é’", "--organisation", "Cyngor")
        counts = json.loads(self.done("show", "-j", "a.trends").out)
        self.assertEqual((counts["title"], counts["organisation"]), ("Tref ‘é’", "Cyngor"))
        self.done("new", "b.trends", "--organisation", "Cyngor")
        self.assertIn("Cyngor", json.loads(self.done("show", "-j", "b.trends").out)["title"])

    def test_bad_title(self):
        self.failed(1, "new", "a.trends", "--title", "x" * 501)
        self.failed(1, "new", "a.trends", "--title", " \n ")
        self.assertEqual(self.names(), [])

    def test_title_of_several_lines(self):
        self.done("new", "a.trends", "--title", "two\nlines")
        self.assertEqual(json.loads(self.done("show", "-j", "a.trends").out)["title"], "two lines")

    def test_sample(self):
        self.sample()
        counts = json.loads(self.done("show", "--json", "sample.trends").out)
        self.assertEqual(counts["title"], "Millbrook Digital Roadmap 2026–28")
        self.assertEqual(counts["counts"]["initiatives"], 35)
        self.assertEqual(counts["counts"]["owners"], 10)
        self.assertEqual(counts["missing"]["trends_without_initiatives"], 0)
        self.assertEqual([finding["finding"] for finding in counts["set_aside"]], ["trends_without_initiatives"])
        self.assertEqual(counts["missing"]["initiatives_overdue"], 0)

    def test_sample_of_another_day(self):
        self.done("new", "--sample", "a.trends", environment={"SOURCE_DATE_EPOCH": str(DAY + 366 * 86400)})
        self.assertIn("2027–29", self.done("show", "a.trends").out)

    def test_same_day_same_sample(self):
        self.sample("a.trends")
        self.sample("b.trends")
        self.assertEqual(self.export("a.trends"), self.export("b.trends"))

    def test_never_overwrites(self):
        (self.folder / "a.trends").write_text("mine")
        run = self.failed(1, "new", "a.trends")
        self.assertIn("a.trends", run.err)
        self.assertEqual((self.folder / "a.trends").read_text(), "mine")

    def test_names_that_could_not_be_edited(self):
        """What is made can be changed; what could not be isn't made, by whatever makes plans."""
        source = json.dumps({"format": "org.socitm.Trends.plan", "version": 1, "owners": [
            {"id": "11111111-2222-4333-8444-555555555555", "name": "A"}]}).encode()
        deep = "/".join(["d" * 100] * 4)
        (self.folder / deep).mkdir(parents=True)
        names = ["x.", "x.trends.", "x ", "...", "p.trends-journal", "p.trends-wal", "p.trends-shm", "new/",
                 f"{deep}/{'n' * 80}"]
        for length in (180, 220, 232, 233, 240, 247, 248, 255, 256, 300):
            names.append("n" * (length - 7) + ".trends")
        for name in names:
            for arguments, stdin in ((["new", name], None), (["import", name, "-"], source)):
                made = self.run_program(*arguments, stdin=stdin)
                path = self.folder / name
                self.assertEqual(made.code == 0, os.path.exists(path), name)
                self.assertIn(made.code, (0, 1))
                if made.code == 0:
                    self.done("import", name, "-", stdin=source)
                    self.done("check", name)
                    path.unlink()
                else:
                    self.assertTrue(made.err.startswith("socitm-trends: "), made.err)
        self.assertEqual(self.names(), ["d" * 100])
        self.assertEqual(list((self.folder / deep).iterdir()), [])

    def test_no_folder(self):
        self.failed(1, "new", "nowhere/a.trends")
        self.assertEqual(self.names(), [])

    def test_read_only_folder(self):
        self.folder.chmod(0o555)
        self.failed(1, "new", "a.trends", preexec_fn=obey_permissions)

    def test_catalogues(self):
        run = self.failed(1, "new", "a.trends", "--catalogue", "socitm-1924")
        self.assertIn("socitm-2024", run.err)
        self.done("new", "a.trends", "--catalogue", "socitm-2024")
        catalogue = {
            "format": "org.socitm.Trends.catalogue", "version": 1, "id": "own",
            "title": {"en": "Own"}, "links": [],
            "groups": [{"id": "11111111-1111-4111-8111-111111111111", "title": {"en": "G"}}],
            "trends": [{"id": "22222222-2222-4222-8222-222222222222", "number": 1, "title": {"en": "T"},
                        "group": "11111111-1111-4111-8111-111111111111"}],
        }
        (self.folder / "own.json").write_text(json.dumps(catalogue))
        self.done("new", "b.trends", "--catalogue", "own.json")
        counts = json.loads(self.done("show", "--json", "b.trends").out)["counts"]
        self.assertEqual((counts["groups"], counts["trends"]), (1, 1))
        (self.folder / "broken.json").write_text("{")
        run = self.failed(1, "new", "c.trends", "--catalogue", "broken.json")
        self.assertIn("broken.json", run.err)
        self.assertNotIn("c.trends", self.names())


class Show(Base):
    def test_show(self):
        self.sample()
        text = self.done("show", "sample.trends").out
        for part in ("Millbrook Digital Roadmap", "fictional", "Technology for public good",
                     "Exit the data centre", "Priya Lal", "Under way 12", "What is missing"):
            self.assertIn(part, text)
        self.assertNotRegex(text, r"[0-9a-f]{8}-[0-9a-f]{4}-")
        self.assertLessEqual(max(map(len, text.splitlines())), 120)

    def test_where(self):
        self.sample()
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        for condition, wanted in (
                ("is(status, planned)", lambda entry: entry["status"] == "planned"),
                ("1 missing(start_date)", lambda entry: "start_date" not in entry),
                ("any(is(priority, high), before(end_date, 2027-06-30))",
                 lambda entry: entry["priority"] == "high" or entry.get("end_date", "9") < "2027-06-30")):
            expected = {entry["id"]: entry["title"] for entry in document["initiatives"] if wanted(entry)}
            found = json.loads(self.done("show", "--json", "--where", condition, "sample.trends").out)["matches"]
            self.assertEqual({entry["id"]: entry["title"] for entry in found}, expected, condition)
            text = self.done("show", "-w", condition, "sample.trends").out
            for entry in document["initiatives"]:
                self.assertEqual(entry["title"] in text, entry["id"] in expected, (condition, entry["title"]))
        self.assertIn("Status is Planned", self.done("show", "-w", "is(status, planned)", "sample.trends").out)
        for condition, word in (("", "character 1"), ("is(status", "character 10"), ("is(status, splendid)", "splendid"),
                                ("is(statsu, planned)", "statsu"), ("near(here)", "near"), ("2 missing(lead)", "newer"),
                                ("any(missing(lead), is(priority, low, hihg))", "hihg")):
            self.assertIn(word, self.failed(2, "show", "--where", condition, "sample.trends").err)

    def test_where_and_where(self):
        self.sample()
        both = self.done("show", "--json", "-w", "is(status, planned)", "-w", "is(priority, high)", "sample.trends").out
        one = self.done("show", "--json", "-w", "all(is(status, planned), is(priority, high))", "sample.trends").out
        self.assertEqual(both, one)
        self.assertTrue(json.loads(both)["matches"])
        self.assertIn("leed", self.failed(2, "show", "-w", "is(status, planned)", "-w", "missing(leed)",
                                          "sample.trends").err)

    def test_saved_filter(self):
        self.sample()
        (self.folder / "filter.json").write_text(json.dumps({
            "format": "org.socitm.Trends.plan", "version": 1,
            "saved_filters": [{"id": "b0000000-0000-4000-8000-000000000001", "name": "High ones",
                               "conditions": "1 is(priority, high)"}]}))
        self.done("import", "sample.trends", "filter.json")
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        high = {entry["id"]: entry["status"] for entry in document["initiatives"] if entry["priority"] == "high"}
        planned = {key for key, status in high.items() if status == "planned"}
        self.assertTrue(planned and len(planned) < len(high))
        for options, expected in ((("--filter", "high ONES"), set(high)),
                                  (("-f", "High ones", "-w", "is(status, planned)"), planned)):
            found = json.loads(self.done("show", "--json", *options, "sample.trends").out)["matches"]
            self.assertEqual({entry["id"] for entry in found}, expected)
        self.assertIn("Nobody’s", self.failed(1, "show", "-f", "Nobody’s", "sample.trends").err)
        self.done("check", "sample.trends")

    def test_filters_of_others(self):
        """What this version doesn't understand is kept, hides nothing, and is said."""
        self.sample()
        strange = {"Odd": "1 is(status, splendid)", "Broken": "is(status", "Later": "3 missing(lead)", "Fine": "missing(lead)"}
        filters = [{"id": f"b0000000-0000-4000-8000-00000000000{n}", "name": name, "conditions": text}
                   for n, (name, text) in enumerate(strange.items())]
        (self.folder / "filter.json").write_text(json.dumps({
            "format": "org.socitm.Trends.plan", "version": 1, "saved_filters": filters}))
        self.done("import", "sample.trends", "filter.json")
        run = self.run_program("check", "sample.trends")
        self.assertEqual((run.code, run.err), (1, ""))
        said = run.out
        for name, word in (("Odd", "splendid"), ("Broken", "character 10"), ("Later", "newer version")):
            self.assertRegex(said, f"“{name}”.*{word}")
        self.assertNotIn("Fine", said)
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        kept = {entry["name"]: entry["conditions"] for entry in document["saved_filters"]}
        self.assertEqual({name: kept[name] for name in strange}, strange)
        found = json.loads(self.done("show", "-j", "-f", "Odd", "sample.trends").out)["matches"]
        self.assertEqual(len(found), len(document["initiatives"]))

    def test_changed_since(self):
        self.done("new", "--sample", "sample.trends", environment={"SOURCE_DATE_EPOCH": str(DAY)})
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        changed = document["initiatives"][0]
        changed["notes"] = "Since then"
        (self.folder / "changed.json").write_text(json.dumps(document))
        self.done("import", "sample.trends", "changed.json", environment={"SOURCE_DATE_EPOCH": str(DAY + 3 * 86400)})
        for days, expected in ((3, [changed["id"]]), (4, [])):
            since = datetime.datetime.fromtimestamp(DAY + days * 86400, datetime.timezone.utc).date()
            found = json.loads(self.done("show", "-j", "-w", f"changed_since({since})", "sample.trends").out)["matches"]
            self.assertEqual([entry["id"] for entry in found], expected)

    def test_show_in_columns(self):
        self.sample()
        document = json.loads(self.done("export", "sample.trends", "-f", "json", "-o", "-").out)
        titles = [entry["title"] for entry in document["initiatives"]]
        for key in ("start_date", "end_date", "horizon"):
            document["initiatives"][0].pop(key, None)
        document["initiatives"][1].update(start_date="2026-04-01", end_date="2028-03-31")
        self.done("import", "--whole", "sample.trends", "-", stdin=json.dumps(document).encode())
        rows = [line for line in self.done("show", "sample.trends").out.splitlines()
                if line.startswith("      ")]
        columns = {row.index(f"  {title} (") for row in rows for title in titles
                   if f"  {title} (" in row}
        self.assertEqual(len(rows), len(titles))
        self.assertEqual(len(columns), 1)
        self.assertTrue(any("no dates" in row for row in rows))
        self.assertTrue(any("Q1 26/27 – Q4 27/28" in row for row in rows))

    def test_show_when(self):
        """A start is told from an end, as on cards, and a horizon is said."""
        self.sample()
        document = json.loads(self.export("sample.trends"))
        whens = [({"start_date": "2026-10-05"}, "from Q3 26/27"), ({"end_date": "2026-10-05"}, "Q3 26/27"),
                 ({"horizon": "next"}, "Next"), ({"start_date": "2026-10-05", "end_date": "2026-12-31"}, "Q3 26/27"),
                 ({"start_date": "2026-10-05", "end_date": "2027-01-01", "horizon": "now"}, "Q3 26/27 – Q4 26/27")]
        for initiative, (dates, _) in zip(document["initiatives"], whens):
            for key in ("start_date", "end_date", "horizon"):
                initiative.pop(key, None)
            initiative.update(dates)
        self.done("import", "--whole", "sample.trends", "-", stdin=json.dumps(document).encode())
        rows = self.done("show", "sample.trends").out.splitlines()
        for initiative, (_, said) in zip(document["initiatives"], whens):
            row, = [row for row in rows if f"  {initiative['title']} (" in row]
            self.assertEqual(re.split(r" {2,}", row.strip())[2], said)

    def test_hands_over_at_once(self):
        """What is printed goes out in large pieces, and before what is said of it."""
        self.sample()
        # Each write is a packet of its own in such a pipe.
        reading, writing = os.pipe2(os.O_DIRECT)
        packets = []
        reader = threading.Thread(target=read_all, args=(reading, packets))
        reader.start()
        self.done("show", "sample.trends", stdout=writing)
        os.close(writing)
        reader.join()
        os.close(reading)
        size = sum(map(len, packets))
        self.assertGreater(size, 4000)
        self.assertLessEqual(len(packets), size / 4096 + 2)

    def test_leaves_the_file_alone(self):
        self.sample()
        before = (self.folder / "sample.trends").read_bytes()
        for arguments in (["show"], ["show", "--json"], ["check"], ["export", "-f", "json", "-o", "-"],
                          ["import", "--dry-run", "sample.trends", "-"]):
            stdin = None
            if arguments[0] == "import":
                self.run_program(*arguments, stdin=b"{}")
            else:
                self.done(*arguments, "sample.trends", stdin=stdin)
        self.assertEqual((self.folder / "sample.trends").read_bytes(), before)
        self.assertEqual(self.names(), ["sample.trends"])

    def test_what_is_no_plan(self):
        (self.folder / "text.trends").write_text("not a plan\n" * 100)
        (self.folder / "empty.trends").write_bytes(b"")
        connection = sqlite3.connect(self.folder / "other.trends")
        connection.execute("CREATE TABLE t (a)")
        connection.commit()
        connection.close()
        (self.folder / "folder.trends").mkdir()
        for name in ("missing.trends", "text.trends", "empty.trends", "other.trends", "folder.trends"):
            for command in (["show"], ["check"], ["export", "-f", "json"]):
                run = self.failed(1, *command, name)
                self.assertTrue(run.err.startswith(f"socitm-trends: {name}: "), run.err)
                self.assertEqual(run.err.count("\n"), 1, run.err)

    def test_unwritable_output(self):
        self.sample()
        (self.folder / "a.json").write_bytes(self.export("sample.trends"))
        commands = "new", "show", "check", "export", "import"
        for arguments in (["show", "sample.trends"], ["show", "--json", "sample.trends"], ["check", "sample.trends"],
                          ["export", "-f", "json", "-o", "-", "sample.trends"],
                          ["export", "-f", "pdf", "-o", "-", "sample.trends"], ["export", "-f", "png", "sample.trends"],
                          ["import", "sample.trends", "a.json"], ["import", "-n", "sample.trends", "a.json"],
                          ["import", "new.trends", "a.json"], ["--help"], ["--version"],
                          *([command, "--help"] for command in commands)):
            with open("/dev/full", "wb") as full:
                run = self.failed(1, *arguments, stdout=full)
            self.assertIn("standard output: ", run.err)

    def test_closed_output(self):
        self.sample()
        for arguments in (["show"], ["export", "-f", "json", "-o", "-"]):
            run = self.failed(1, *arguments, "sample.trends", stdout=None, preexec_fn=lambda: os.close(1))
            self.assertIn("standard output", run.err)

    def test_reader_that_stops(self):
        self.sample()
        run = subprocess.run(f"'{clitest.PROGRAM}' export -f json -o - sample.trends | head -c 1", shell=True,
                             cwd=self.folder, capture_output=True, timeout=60)
        self.assertEqual((run.stdout, run.stderr), (b"{", b""))


class Terminal(Base):
    """Nothing that a plan, a file name or an argument holds makes a terminal do anything."""
    NASTY = "a\x1b[2Jb\x1b]0;owned\x07c\x9b31md\u202ee\u2066f\x7fg\u2028h\x08i\x85j\u200fk\u200el\u061cm\u200bn\ufeffo\xadp"
    # What is left of Unicode's format characters: joiners, and signs of Arabic that are to be seen
    ALLOWED = re.compile("[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029" + "".join(
        c for c in map(chr, range(0x10000)) if unicodedata.category(c) == "Cf" and c not in "\u200c\u200d"
        and not unicodedata.name(c, "").startswith(("ARABIC NUMBER", "ARABIC SIGN", "ARABIC FOOTNOTE", "ARABIC END",
                                                    "ARABIC DISPUTED", "ARABIC POUND", "ARABIC PIASTRE", "SYRIAC"))
    ) + "]*")

    def assert_clean(self, run, *arguments):
        for text in (run.out, run.err):
            self.assertIsNotNone(self.ALLOWED.fullmatch(text), (arguments, text))

    def plan(self, name="a.trends"):
        """Every text of every entity holds the characters, where the plan takes them."""
        self.sample(name)
        document = json.loads(self.export(name))
        for kind, entries in document.items():
            for entry in entries if isinstance(entries, list) else []:
                for key in ("title", "name", "organisation", "note"):
                    if key in entry:
                        entry[key] = entry[key][:100] + self.NASTY
                entry["unknown"] = {self.NASTY: self.NASTY}
        document["plan"].update(title=self.NASTY, organisation=self.NASTY,
                                purpose=f"{self.NASTY}\nmore\tof it")
        self.run_program("import", name, "-", stdin=json.dumps(document).encode())
        return name

    def test_show(self):
        name = self.plan()
        run = self.done("show", name)
        self.assert_clean(run)
        self.assertIn("a\ufffd[2Jb", run.out)
        self.assertIn("more of it", run.out)

    def test_json(self):
        """JSON loses none of them: it has escapes. Only what breaks a line is folded in a title."""
        name = self.plan()
        kept = self.NASTY.replace("\u2028", " ").replace("\x85", " ")
        for arguments in (["show", "--json"], ["export", "-f", "json", "-o", "-"]):
            run = self.done(*arguments, name)
            self.assert_clean(run, arguments)
            self.assertIn(kept, texts_of(json.loads(run.out)))

    def test_what_is_shown_as_it_is(self):
        """Scripts that run from right to left, joiners and flags stay what they are."""
        name = self.sample()
        title = "خطة ۲۰۲۷ می\u200cخواهم 👩\u200d💻 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f שלום"
        document = json.loads(self.export(name))
        document["plan"]["title"] = title
        self.done("import", name, "-", stdin=json.dumps(document).encode())
        self.assertIn(title, self.done("show", name).out)
        self.assertIn(title, self.done("show", "--json", name).out)

    def test_errors(self):
        nasty = self.NASTY.encode() + b"\nx\xff"
        (self.folder / "text.json").write_text(self.NASTY)
        source = {"format": "org.socitm.Trends.plan", "version": 1, "owners": [
            {"id": "11111111-2222-4333-8444-555555555555", "name": self.NASTY, "kind": self.NASTY}],
            "initiatives": [{"id": self.NASTY, "title": self.NASTY, "start_date": self.NASTY}]}
        (self.folder / "refused.json").write_text(json.dumps(source))
        self.sample("ok.trends")
        for arguments in ([nasty], [b"-" + nasty], [b"--" + nasty], [b"show", nasty], [b"show", b"--" + nasty],
                          [b"check", nasty], [b"new", b"nowhere/" + nasty], [b"export", b"-f", nasty, b"a"],
                          [b"export", b"-p", nasty, b"-f", b"json", b"a"], [b"export", b"-f", b"json", nasty],
                          [b"import", b"-f", nasty, b"a", b"b"], [b"import", b"ok.trends", nasty],
                          [b"new", b"-c", nasty, b"b.trends"], [b"new", b"-t", nasty, b"b.trends"],
                          [b"import", b"new.trends", b"text.json"], [b"import", b"ok.trends", b"refused.json"]):
            run = self.run_bytes(*arguments)
            self.assertIn(run.code, (1, 2), arguments)
            self.assert_clean(run, arguments)
            self.assertTrue(run.err.startswith("socitm-trends: "), run.err)
            self.assertLessEqual(run.err.count("\n"), 2, run.err)

    def test_names_of_files(self):
        name = self.NASTY.encode() + b".trends"
        self.assertEqual(self.run_bytes(b"new", name).code, 0)
        for arguments in ([b"show", name], [b"check", name], [b"export", b"-f", b"json", name],
                          [b"import", b"-n", name, b"-"]):
            self.assert_clean(self.run_bytes(*arguments), arguments)

    def test_check(self):
        name = self.plan()
        connection = sqlite3.connect(self.folder / name)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE owner SET kind = ?", (self.NASTY,))
        connection.commit()
        connection.close()
        run = self.run_program("check", name)
        self.assertEqual(run.code, 1)
        self.assert_clean(run)

    def test_pictures(self):
        """What nobody can read isn't written to a terminal; what can be read is."""
        name = self.plan()
        for form, code in (("png", 1), ("pdf", 1), ("json", 0)):
            ours, theirs = pty.openpty()
            written = []
            reader = threading.Thread(target=read_all, args=(ours, written))
            reader.start()
            run = self.run_program("export", "-f", form, "-o", "-", name, stdout=theirs)
            os.close(theirs)
            reader.join()
            os.close(ours)
            self.assertEqual(run.code, code, (form, run.err))
            text = b"".join(written).decode().replace("\r\n", "\n")
            self.assertIsNotNone(self.ALLOWED.fullmatch(text))
            self.assertEqual(text == "", code == 1)


class Check(Base):
    def edit(self, name, *statements):
        """As somebody would who doesn't know the rules."""
        self.sample(name)
        connection = sqlite3.connect(self.folder / name)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
        return name

    def damage(self, name="damaged.trends"):
        self.sample(name)
        path = self.folder / name
        content = bytearray(path.read_bytes())
        content[20000:24000] = b"Z" * 4000
        path.write_bytes(content)
        return name

    def assert_sentences(self, name):
        """What is wrong is said in sentences, each on a line of its own, and each once."""
        run = self.run_program("check", name)
        self.assertEqual((run.code, run.err), (1, ""))
        lines = run.out.splitlines()
        self.assertGreater(len(lines), 0)
        self.assertEqual(len(lines), len(set(lines)), run.out)
        for line in lines:
            self.assertRegex(line, rf"^{re.escape(name)}: [“\dA-Z].*\.$")
            self.assertNotIn("***", line)
        return lines

    def test_problems(self):
        lost = "00000000-0000-4000-8000-000000000000"
        for number, statement in enumerate([
                f"UPDATE initiative SET trend = '{lost}' WHERE title = 'Landing zone'",
                "UPDATE initiative SET title = '' WHERE rowid < 4",
                "UPDATE initiative SET status = 'well'",
                "UPDATE initiative SET tags = 'no list'",
                "UPDATE plan SET financial_year_start = 13",
                "CREATE TABLE strange (a)",
                "DELETE FROM trend",
                "DELETE FROM plan"]):
            self.assert_sentences(self.edit(f"{number}.trends", statement))

    def test_broken_log(self):
        entry = ("INSERT INTO edit VALUES (1, '00000000-0000-4000-8000-00000000000{}', {}, '2026-01-02T03:04:05Z',"
                 " NULL, 'user', 'x', '{}')")
        for number, statement in enumerate([
                entry.format(1, "NULL", "[{]"),
                entry.format(1, "NULL", '[{"do":"set","do":"set"}]'),
                entry.format(1, "NULL", "[]").replace("(1,", "(9223372036854775806,"),
                entry.format(1, "NULL", "[]").replace("1',", "1' || char (0) || 'x',")]):
            name = self.edit(f"log{number}.trends", "DELETE FROM edit", statement)
            before = (self.folder / name).read_bytes()
            self.assert_sentences(name)
            self.assertEqual(self.run_program("show", name).code, 0)
            self.assertEqual(self.run_program("export", "-f", "json", "-o", "plan.json", name).code, 0)
            run = self.run_program("import", name, "plan.json")
            self.assertEqual(run.code, 1, statement)
            self.assertIn("Save a copy elsewhere", run.err)
            self.assertEqual((self.folder / name).read_bytes(), before)

    def test_damage(self):
        self.assertGreater(len(self.assert_sentences(self.damage())), 1)

    def test_a_hundred_and_a_count(self):
        self.sample("columns.trends")
        connection = sqlite3.connect(self.folder / "columns.trends")
        columns = [row[1] for row in connection.execute("PRAGMA table_info (initiative)")]
        connection.close()
        new = {"id": "printf('%08d-0000-4000-8000-000000000000', n)", "title": "''", "position": "'i' || n"}
        name = self.edit("many.trends", "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300)"
                         f" INSERT INTO initiative ({', '.join(columns)})"
                         f" SELECT {', '.join(new.get(column, column) for column in columns)}"
                         " FROM c, (SELECT * FROM initiative LIMIT 1)")
        lines = self.assert_sentences(name)
        self.assertEqual(len(lines), 101)
        self.assertRegex(lines[-1], r": \d+ more things are wrong\.$")


if __name__ == "__main__":
    clitest.main()
