#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the command line does to files, its own and others': who may read what it makes, what it reads from, and
what it leaves as it is.

usage: test-cli-files.py PROGRAM BROKEN-JSON-FOLDER
"""

import json
import os
import pathlib
import shutil
import socket
import sqlite3

import clitest
from clitest import Base, Run


class Access(Base):
    """Nobody may read what is made who could not read what it was made from."""
    MODES = (0o600, 0o640, 0o666)

    def mode(self, name):
        return (self.folder / name).stat().st_mode & 0o777

    def each(self, name):
        """The modes of a source, with what a new file made from it may have at most."""
        for mask in 0o000, 0o027:
            for mode in self.MODES:
                (self.folder / name).chmod(mode)
                before = os.umask(mask)
                yield (mode | 0o600) & 0o666 & ~mask
                os.umask(before)

    def test_new_plans(self):
        (self.folder / "a.json").write_bytes(self.export(self.sample()))
        for expected in self.each("a.json"):
            self.done("import", "new.trends", "a.json")
            with open(self.folder / "a.json", "rb") as stream:
                text = stream.read()
                stream.seek(0)
                self.assertEqual(Run(["import", "read.trends", "-"], self.folder, stdin=None, redirect=stream).code, 0)
            self.done("import", "piped.trends", "-", stdin=text)
            self.assertEqual([self.mode(name) for name in ("new.trends", "read.trends")], [expected] * 2)
            self.assertEqual(self.mode("piped.trends"), 0o666 & ~self.mask())
            for name in ("new.trends", "read.trends", "piped.trends"):
                (self.folder / name).unlink()

    def mask(self):
        before = os.umask(0)
        os.umask(before)
        return before

    def test_new_plans_of_catalogues(self):
        catalogue = pathlib.Path(clitest.BROKEN).parents[2] / "data/catalogue/socitm-2024.json"
        shutil.copyfile(catalogue, self.folder / "own.json")
        for expected in self.each("own.json"):
            self.done("new", "own.trends", "--catalogue", "own.json")
            self.done("new", "ours.trends")
            self.assertEqual(self.mode("own.trends"), expected)
            self.assertEqual(self.mode("ours.trends"), 0o666 & ~self.mask())
            for name in ("own.trends", "ours.trends"):
                (self.folder / name).unlink()

    def test_exports(self):
        """Of each format, to new places and to places that are taken, by files that anybody may read."""
        self.sample()
        before = os.umask(0)
        for mode, form, profile in ((0o600, "json", "full"), (0o640, "pdf", "roles"), (0o600, "png", "full"),
                                    (0o600, "json", "public")):
            (self.folder / "sample.trends").chmod(mode)
            most = 0o666 if profile == "public" else mode
            out = f"a.{form}"
            for taken in False, True:
                self.done("export", "-p", profile, "-o", out, "sample.trends")
                self.assertEqual(self.mode(out), most, (form, profile, taken))
                (self.folder / out).chmod(0o666)
            (self.folder / out).unlink()
        os.umask(before)

    def test_updates_keep_the_plan_as_it_is(self):
        name = self.sample()
        text = self.export(name)
        for mode in 0o600, 0o640, 0o666:
            (self.folder / name).chmod(mode)
            self.done("import", name, "-", stdin=text.replace(b"Millbrook", b"Mill%o" % mode))
            self.assertEqual(self.mode(name), mode)


class Beside(Base):
    """What lies beside a plan under a name that databases use."""

    def test_empty_log(self):
        """Nothing is in it, so it does no harm, and it stays as it is."""
        for name in self.sample("now.trends"), self.old_plan("old.trends"):
            log = self.folder / f"{name}-wal"
            log.touch()
            self.done("show", name)
            self.assertIn("Nothing is wrong with “", self.done("check", name).out)
            text = json.loads(self.export(name))
            text["plan"]["title"] = "Changed"
            self.done("import", name, "-", stdin=json.dumps(text).encode())
            self.assertEqual(json.loads(self.export(name))["plan"]["title"], "Changed")
            self.assertEqual(log.read_bytes(), b"")
            log.write_bytes(b"\0")
            for command in "show", "check":
                self.assertIn("move “", self.failed(1, command, name).err)
            self.assertEqual(log.read_bytes(), b"\0")
            log.unlink()
        (self.folder / "new.trends-wal").touch()
        self.done("new", "new.trends")
        self.done("show", "new.trends")


class Objects(Base):
    """What another program has put into a plan."""

    def nest(self, depth):
        return '{"a":' * depth + "1" + "}" * depth

    def hold(self, extra):
        (self.folder / "held.trends").unlink(missing_ok=True)
        name = self.sample("held.trends")
        database = sqlite3.connect(self.folder / name)
        database.execute("UPDATE initiative SET extra = ? WHERE id = (SELECT min(id) FROM initiative)", [extra])
        database.commit()
        database.close()
        return name

    def test_what_is_found_whole_can_be_exported_and_imported(self):
        whole = [r'{"a":"\ud83d\ude00"}', r'{"a":"\\u0000"}', '{"a":"{[{["}', self.nest(30), self.nest(60)]
        for extra in whole:
            with self.subTest(extra):
                name = self.hold(extra)
                self.assertIn("Nothing is wrong with “", self.done("check", name).out)
                document = self.export(name)
                self.done("import", "again.trends", "-", stdin=document)
                self.assertEqual(json.loads(self.export("again.trends"))["initiatives"],
                                 json.loads(document)["initiatives"])
                (self.folder / name).unlink()
                (self.folder / "again.trends").unlink()

    def test_what_can_t_be_exported_is_named(self):
        for extra in r'{"a":"\ud800"}', r'{"a":"\u0000"}', r'{"\u0000":1}', self.nest(61), self.nest(800):
            with self.subTest(extra):
                name = self.hold(extra)
                said = self.run_program("check", name)
                self.assertEqual((said.code, said.err), (1, ""))
                self.assertIn("the column extra of the row", said.out)
                (self.folder / name).unlink()


class Import(Base):
    def test_links_that_lead_nowhere(self):
        """A link of that name is there, so that isn't what is missing."""
        for name, target in ("dangling.trends", "nowhere"), ("loop.trends", "loop.trends"):
            (self.folder / name).symlink_to(target)
            for command in "show", "check":
                self.assertIn("is a link, and what it leads to isn’t there", self.failed(1, command, name).err)

    def test_a_character_that_no_text_has(self):
        self.sample()
        (self.folder / "nul.json").write_bytes(b'{"format":"org.socitm.Trends.plan","x":"a\0b"}')
        self.assertIn("line 1, column 42", self.failed(1, "import", "sample.trends", "nul.json").err)
        self.assertIn("NUL", self.failed(1, "import", "sample.trends", "nul.json").err)

    def test_sources_that_are_no_files(self):
        """Nothing waits for somebody to write, and nothing is left behind."""
        self.sample()
        self.old_plan("old.trends")
        os.mkfifo(self.folder / "pipe.json")
        (self.folder / "folder.json").mkdir()
        (self.folder / "link.json").symlink_to("pipe.json")
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(os.path.relpath(self.folder / "socket.json"))
        names = self.names()
        before = {name: (self.folder / name).read_bytes() for name in names if name.endswith(".trends")}
        for source in ("pipe.json", "link.json", "folder.json", "socket.json", "/dev/zero", "/dev/full", "/dev/null"):
            for plan in "sample.trends", "old.trends", "new.trends":
                for arguments in ["import", plan, source], ["import", "-n", plan, source]:
                    run = self.failed(1, *arguments)
                    self.assertIn(f"socitm-trends: {source}: this is a ", run.err)
                    self.assertEqual("“-”" in run.err, source != "folder.json")
        for source in ("pipe.json", "link.json", "folder.json", "socket.json"):
            self.assertIn(source, self.failed(1, "new", "new.trends", "-c", source).err)
        listener.close()
        self.assertEqual(self.names(), names)
        for name, content in before.items():
            self.assertEqual((self.folder / name).read_bytes(), content)

    def test_what_comes_through_a_pipe(self):
        text = self.export(self.sample())
        for number, source in enumerate(("-", "/dev/stdin", "/proc/self/fd/0")):
            self.done("import", f"{number}.trends", source, stdin=text)
            self.assertEqual(self.export(f"{number}.trends"), text)

    def test_another_plan_s_file(self):
        """It is taken as what it would export; one that is no plan, or damaged, is refused."""
        sample = self.sample()
        (self.folder / "a.json").write_bytes(self.export(sample))
        for source, plan in (sample, "file.trends"), ("a.json", "document.trends"):
            self.done("import", plan, source)
            self.done("new", f"into-{plan}", "--title", "Other")
            self.done("import", f"into-{plan}", source)
        self.assertEqual(self.export("file.trends"), self.export("document.trends"))
        documents = [json.loads(self.export(f"into-{plan}.trends")) for plan in ("file", "document")]
        for document in documents:
            del document["plan"]
        self.assertEqual(*documents)
        before = (self.folder / "file.trends").read_bytes()
        self.assertIn("0 added", self.done("import", "file.trends", "file.trends").out)
        self.assertEqual((self.folder / "file.trends").read_bytes(), before)
        (self.folder / "damaged.trends").write_bytes(before[:5000])
        sqlite3.connect(self.folder / "other.db").execute("CREATE TABLE a (b)").connection.close()
        for source in "damaged.trends", "other.db":
            run = self.failed(1, "import", "file.trends", source)
            self.assertIn(source.split(".")[0], run.err)
        self.assertEqual((self.folder / "file.trends").read_bytes(), before)

    def test_later_minor_versions(self):
        """What they add is kept, by new plans and by updates, and comes out again with their number."""
        name = self.sample()
        document = json.loads(self.export(name))
        document["version"] = 1.5
        document["later_weather"] = {"later": [1.50, "x", None]}
        document["plan"]["later_motto"] = "later"
        document["initiatives"][0]["later_carbon"] = {"tonnes": 12345678901234567890}
        for plan in "new.trends", name:
            self.done("import", plan, "-", stdin=json.dumps(document).encode())
            text = self.export(plan)
            self.assertEqual(json.loads(text), document)
            self.done("import", plan, "-", stdin=text)
            self.assertEqual(self.export(plan), text)
            for profile in "public", "roles":
                public = self.export(plan, "--profile", profile)
                self.assertFalse([word for word in (b"later_weather", b"later_motto", b"later_carbon") if word in public])
        for version in 2, 2.0, 17, 0, 0.9, -1:
            document["version"] = version
            self.failed(1, "import", name, "-", stdin=json.dumps(document).encode())
        self.assertEqual(self.export(name), text)

    def test_nothing_taken_changes_nothing(self):
        """A plan of an older format isn't even brought to this one, and has no backup."""
        self.sample("now.trends")
        self.old_plan("old.trends")
        sources = [self.document(), self.document(groups=[5]), self.document(groups=[{"id": "x"}] * 200),
                   self.document(initiatives=[{"title": " ", "trend": "y"}]), b"{", b"", b"[]",
                   json.dumps({"format": "org.socitm.Trends.plan", "version": 99}).encode(),
                   self.document(plan={"currency": "JPY"}, milestones=[{"cost": {}}])]
        for name in "now.trends", "old.trends":
            before = (self.folder / name).read_bytes()
            sources.append(self.export(name))
            for source in sources:
                for options in [], ["--whole"], ["-n"]:
                    run = self.run_program("import", *options, name, "-", stdin=source)
                    self.assertEqual((self.folder / name).read_bytes(), before, (name, source[:200], run.out))
                    self.assertNotRegex(run.out, "[1-9][0-9]* (added|updated)")
            sources.pop()
        self.assertEqual(self.names(), ["now.trends", "old.trends"])

    def test_older_plans_take_what_is_good(self):
        self.old_plan("old.trends")
        run = self.failed(1, "import", "old.trends", "-", stdin=self.document(groups=[
            {"id": "11111111-1111-4111-8111-111111111111", "title": "New here"}, 5]))
        self.assertIn("1 added, 0 updated, 0 unchanged, 1 refused", run.out)
        self.assertEqual(run.err.count("\n"), 1)
        self.assertIn(b"New here", self.export("old.trends"))
        self.assertEqual(self.names(), ["old.trends", "old.trends.v0-backup"])
        with sqlite3.connect(self.folder / "old.trends.v0-backup") as backup:
            self.assertEqual(backup.execute("PRAGMA user_version").fetchone(), (0,))
            self.assertNotIn(b"New here", backup.serialize())

    def test_empty_options(self):
        """A text that is empty, as of a script's variable, isn't taken for one that isn't given."""
        self.sample()
        for arguments in (["-f", "md", "--workshop", ""], ["-f", "md", "--workshop="], ["-f", "md", "-O", "workshop= "],
                          ["-f", "pdf", "--preset", "workshop-record", "--workshop", ""],
                          ["-f", "svg", "--view", "roadmap", "--baseline", ""]):
            run = self.failed(2, "export", *arguments, "-o", "out", "sample.trends")
            self.assertIn("is empty. What is wanted: ", run.err)
            self.assertNotIn("(null)", run.err)
            self.assertEqual(self.names(), ["sample.trends"])


if __name__ == "__main__":
    clitest.main()
