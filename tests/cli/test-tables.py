#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tables that others keep, taken into a plan from the command line.

usage: test-tables.py PROGRAM BROKEN-JSON-FOLDER
"""

import fcntl
import json
import os
import pathlib
import shutil
import subprocess
import time
import zipfile

import clitest
from clitest import Base


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# Styles, by their number: as it is, in euros, in pounds, as a share, in dollars by a code.
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts>
<numFmt numFmtId="164" formatCode="[$€-407]#,##0.00"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0"/>
<numFmt numFmtId="166" formatCode="[$USD] #,##0"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/></cellXfs>
</styleSheet>"""


def text(words):
    return f'<c t="inlineStr"><is><t>{words}</t></is></c>'


def number(value, style=0):
    return f'<c s="{style}"><v>{value}</v></c>'


def workbook(path, sheets):
    """Writes a workbook: of each sheet its name, whether it is hidden, and its rows of cells."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Target="w.xml" '
                      f'Type="{OFFICE}/officeDocument"/></Relationships>')
        file.writestr("w.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>' + "".join(
            f'<sheet name="{name}" r:id="s{i}"{" state=" + chr(34) + "hidden" + chr(34) if hidden else ""}/>'
            for i, (name, hidden, rows) in enumerate(sheets)) + "</sheets></workbook>")
        file.writestr("_rels/w.xml.rels", f'<Relationships xmlns="{PACKAGE}">' + "".join(
            f'<Relationship Id="s{i}" Type="{OFFICE}/worksheet" Target="s{i}.xml"/>' for i in range(len(sheets)))
            + f'<Relationship Id="t" Type="{OFFICE}/styles" Target="t.xml"/></Relationships>')
        file.writestr("t.xml", STYLES)
        for i, (name, hidden, rows) in enumerate(sheets):
            file.writestr(f"s{i}.xml", f'<worksheet xmlns="{MAIN}"><sheetData>'
                          + "".join(f"<row>{''.join(row)}</row>" for row in rows) + "</sheetData></worksheet>")


TEXTS = ("office", "table", "text", "style", "datastyle")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in TEXTS)


def spreadsheet(path, rows, columns=""):
    """Writes a spreadsheet of OpenDocument, with what is said of its columns; its style "e" shows numbers beside the sign of the euro."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", f"""<office:document-content {SPACES}><office:automatic-styles>
<datastyle:number-style style:name="N1"><datastyle:text>€</datastyle:text></datastyle:number-style>
<style:style style:name="e" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Register">""" + columns + "".join(
            f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
            + "</table:table></office:spreadsheet></office:body></office:document-content>")


def said(words):
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def counted(attributes):
    return f'<table:table-cell {attributes}/>'


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
        saved["columns"].append({"heading": "Budgte", "field": "cost"})
        for column in saved["columns"]:
            if column["heading"] == "RAG":
                column["values"] = {"R/A": "red"}
            if column["heading"] in ("End", "Project Manager"):
                column["values"] = {"tbc": ""}
        path.write_text(json.dumps(saved))
        report = self.report(1, source, "--map", "map.json")
        self.assertEqual(report["table"]["counts"]["refused"], 1)  # an end before its start
        self.assertIn("Budgte", [one["heading"] for one in report["remarks"] if one["kind"] == "told"])
        centre = next(one for one in self.initiatives() if one["title"] == "+44 contact centre")
        self.assertEqual((centre["start_date"], centre["end_date"]), ("2026-04-01", "2027-03-31"))

    def test_wrong_map(self):
        """A slip of the pen in a map is named, and nothing comes in by half of what it says."""
        (self.folder / "a.csv").write_text("Title,RAG\nOne,A/R\n")
        for wrong, message in (({"colums": []}, "“colums”"), ({"header": 4.7}, "“header” is the number of a row"),
                               ({"header": "4"}, "“header” is the number of a row"),
                               ({"columns": [{"heading": "RAG", "field": "ignore", "value": {}}]}, "“value”"),
                               ({"columns": [{"heading": "RAG", "field": "confidence", "values": {"A/R": "purple"}}]},
                                "column “RAG”: there is no choice “purple”")):
            (self.folder / "map.json").write_text(json.dumps({"format": "org.socitm.Trends.map", "version": 1, **wrong}))
            run = self.failed(1, "import", "plan.trends", "a.csv", "--map", "map.json", "-t", "8")
            self.assertIn(message, run.err)
        self.assertEqual(self.initiatives(), [])
        # A trend can only be known to be none when there is a plan: what stands in the cell isn't lost.
        (self.folder / "map.json").write_text(json.dumps({
            "format": "org.socitm.Trends.map", "version": 1,
            "columns": [{"heading": "Title", "field": "title"},
                        {"heading": "RAG", "field": "also_serves", "values": {"A/R": "purple"}}]}))
        report = self.report(1, "a.csv", "--map", "map.json", "-t", "8")
        self.assertEqual(self.told(report, "refused"), [(2, "B", "A/R")])
        self.assertIn("RAG: A/R", self.initiatives()[0]["notes"])

    def test_counts(self):
        """Initiatives are counted as such, and who else comes is named."""
        (self.folder / "a.csv").write_text("Title,Lead,Depends on\nOne,Ann Lee,\nTwo,Bob Ray,One\n")
        report = self.report(0, "a.csv", "-t", "8", "-n")
        self.assertEqual((report["added_of"]["initiatives"], report["added_of"]["owners"]), (2, 2))
        self.assertEqual(report["new_owners"], ["Ann Lee", "Bob Ray"])
        run = self.done("import", "plan.trends", "a.csv", "-t", "8", "-n")
        self.assertIn("are initiatives, 2 owners, 1 others", run.out)
        self.assertIn("a.csv: new owners: Ann Lee; Bob Ray\n", run.out)

    def told(self, report, kind):
        return [(one["row"], one["column"], one["value"]) for one in report["remarks"] if one["kind"] == kind]

    def test_shown(self):
        """A number counts with what it is shown with, and a formula without its result isn't nothing."""
        workbook(self.folder / "a.xlsx", [("Register", False, [
            [text("Title"), text("Cost")],
            [text("Pounds"), number(45000, 2)], [text("Plain"), number(1200.5)], [text("Third"), number(100000 / 3)],
            [text("Euros"), number(45000, 1)], [text("Dollars"), number(45000, 4)], [text("Share"), number(0.45, 3)],
            [text("Formula"), "<c><f>B2*2</f></c>"],
            [text("Nothing"), "<c><f>B2*2</f><v></v></c>"], [text("Empty"), '<c t="str"><f>""</f><v></v></c>']])])
        report = self.report(1, "a.xlsx", "--trend", "8")
        costs = {one["title"]: one.get("cost") for one in self.initiatives()}
        self.assertEqual(costs, {"Pounds": 4500000, "Plain": 120050, "Third": 3333333, "Euros": None, "Dollars": None,
                                 "Share": None, "Formula": None, "Nothing": None, "Empty": None})
        notes = {one["title"]: one.get("notes") for one in self.initiatives()}
        self.assertEqual((notes["Euros"], notes["Dollars"], notes["Share"]), ("Cost: €45000", "Cost: USD 45000", "Cost: 45%"))
        self.assertEqual([row for row, column, value in self.told(report, "refused")], [5, 6, 7, 8, 9])
        self.assertEqual([row for row, column, value in self.told(report, "told")], [4])

    def test_shown_in_ods(self):
        spreadsheet(self.folder / "a.ods", [
            [said("Title"), said("Cost")],
            [said("Pounds"), counted('office:value-type="currency" office:currency="GBP" office:value="45000"')],
            [said("Sign"), counted('office:value-type="currency" office:currency="£" office:value="45000"')],
            [said("Euros"), counted('office:value-type="currency" office:currency="EUR" office:value="45000"')],
            [said("Shown"), counted('office:value-type="float" table:style-name="e" office:value="45000"')],
            [said("Share"), counted('office:value-type="percentage" office:value="0.45"')],
            [said("Formula"), counted('table:formula="of:=1"')]])
        report = self.report(1, "a.ods", "--trend", "8")
        costs = {one["title"]: one.get("cost") for one in self.initiatives()}
        self.assertEqual(costs, {"Pounds": 4500000, "Sign": 4500000, "Euros": None, "Shown": None, "Share": None,
                                 "Formula": None})
        self.assertEqual([row for row, column, value in self.told(report, "refused")], [4, 5, 6, 7])

    def test_shown_by_a_column(self):
        """A cell without a style of its own has its row's, or its column's."""
        plain = 'office:value-type="float" office:value="45000"'
        styled = 'table:default-cell-style-name="e"'
        spreadsheet(self.folder / "a.ods", [
            [said("Title"), said("Note"), said("Cost")],
            [said("Column"), said("x"), counted(plain)],
            [said("Own"), said("x"), counted(f'{plain} table:style-name="other"')]],
            f'<table:table-column table:number-columns-repeated="2"/><table:table-column {styled}/>')
        self.report(1, "a.ods", "--trend", "8")
        spreadsheet(self.folder / "b.ods", [
            [said("Title"), said("Cost")],
            [said("Plain"), counted(plain)]], f"<table:table-column {styled}/><table:table-column/>")
        self.report(0, "b.ods", "--trend", "8")
        costs = {one["title"]: one.get("cost") for one in self.initiatives()}
        self.assertEqual(costs, {"Column": None, "Own": 4500000, "Plain": 4500000})

    def test_sheets(self):
        """A cover is no table, and what of a book isn't read is said."""
        workbook(self.folder / "a.xlsx", [
            ("Cover", False, [[text("Register of projects")], [text("Kept by the office")]]),
            ("Projects", False, [[text("Title"), text("Status")], [text("One"), text("Idea")]]),
            ("Old", False, [[text("Title"), text("Status")], [text("Two"), text("Idea")]]),
            ("Lists", True, [[text("Status")], [text("Idea")]]), ("Empty", False, [])])
        report = self.report(0, "a.xlsx", "--trend", "8")
        self.assertEqual([one["title"] for one in self.initiatives()], ["One"])
        self.assertEqual(sorted(one["sheet"] for one in report["remarks"]), ["Cover", "Lists", "Old"])
        self.assertEqual(self.report(0, "a.xlsx", "--trend", "8", "--sheet", "Old")["remarks"][1:], [])

    def test_letters(self):
        """One byte that was spoiled isn't another encoding; one that isn't said is told of."""
        rows = "Title\nYsgol Tŷ Gwyn, Pŵer\nGwŷr – arian £\n".encode()
        (self.folder / "a.csv").write_bytes(rows + b"caf\xe9\n")
        report = self.report(0, "a.csv", "-t", "8", "--format", "csv", "-O", "separator=tab")
        self.assertEqual([one["title"] for one in self.initiatives()],
                         ["Ysgol Tŷ Gwyn, Pŵer", "Gwŷr – arian £", "caf\ufffd"])
        self.assertEqual(len(self.told(report, "told")), 1)
        (self.folder / "b.csv").write_bytes("Title,Status\nCafé,Idea\n".encode("cp1252"))
        for options, n in (((), 1), (("--format", "csv", "-O", "encoding=windows-1252"), 0)):
            self.assertEqual(len(self.told(self.report(0, "b.csv", "-t", "8", *options), "told")), n)

    def test_not_gone(self):
        """What is refused this time is there all the same."""
        (self.folder / "a.csv").write_text("Title,Trend,Status\nOne,8,Idea\nTwo,8,Idea\nThree,8,Idea\n")
        self.report(0, "a.csv")
        (self.folder / "a.csv").write_text("Title,Trend,Status\nOne,8,Idea\nTwo,no such,Idea\nFour,,Idea\n")
        report = self.report(1, "a.csv")
        self.assertEqual([value for row, column, value in self.told(report, "gone")], ["Three"])

    def test_where_it_was(self):
        """What is known stays with its trend, whatever is said of rows that name none, and what it keeps counts, too."""
        (self.folder / "a.csv").write_text("Title,Start,End,Cost\nOne,2026-05-01,2026-09-30,1\nTwo,,,2\n")
        self.report(0, "a.csv", "--trend", "3")
        before = {one["title"]: one["trend"] for one in self.initiatives()}
        (self.folder / "a.csv").write_text("Title,Start,End,Cost\nOne,2026-12-01,tbc,5\nTwo,,,3\n")
        for options in ((), ("--trend", "5")):
            report = self.report(1, "a.csv", *options)
            self.assertEqual(report["refused"], 0)
            self.assertEqual({one["title"]: one["trend"] for one in self.initiatives()}, before)
        one = next(one for one in self.initiatives() if one["title"] == "One")
        self.assertEqual((one["cost"], one["start_date"], one["end_date"]), (500, "2026-05-01", "2026-09-30"))
        self.assertIn("2026-12-01", one["notes"])

    def test_at_once(self):
        """Of two at once, the second finds what the first has brought, and nobody is there twice."""
        rows = "".join(f"R-{n},Work {n},1,Owner {n % 50}\n" for n in range(300))
        (self.folder / "rows.csv").write_text("Ref,Title,Trend,Lead\n" + rows)
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        both = [subprocess.Popen([clitest.PROGRAM, "import", "plan.trends", "rows.csv"], stdout=subprocess.DEVNULL,
                                 cwd=self.folder, env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)})
                for _ in range(2)]
        self.assertEqual([one.wait() for one in both], [0, 0])
        plan = json.loads(self.export("plan.trends"))
        self.assertEqual(len(plan["initiatives"]), 300)
        self.assertEqual(len(plan["owners"]), 50)

    def test_waiting(self):
        """Who waits for another import is told so, by whatever name the plan was called; and standard input keeps nobody waiting."""
        (self.folder / "rows.csv").write_text("Title,Trend\nQuays,1\n")
        (self.folder / "link.trends").symlink_to("plan.trends")
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)

        def start(*arguments, **extra):
            return subprocess.Popen([clitest.PROGRAM, "import", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                    cwd=self.folder, env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)}, **extra)

        typing = start("plan.trends", "-", stdin=subprocess.PIPE)
        self.assertEqual(start("plan.trends", "rows.csv").wait(60), 0)
        lock, = (runtime / "socitm-trends").iterdir()
        with lock.open("r+") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            waiting = start("link.trends", "rows.csv")
            self.assertIn(b"link.trends: waiting for another import", waiting.stderr.readline())
            self.assertIsNone(waiting.poll())
        self.assertEqual(waiting.wait(60), 0)
        waiting.stderr.close()
        self.assertEqual(typing.communicate(b"Title,Trend\nLights,2\n", 60)[1], b"")
        self.assertEqual({one["title"] for one in self.initiatives()}, {"Quays", "Lights"})

    def test_in_pieces(self):
        """A large workbook that comes through a pipe bit by bit is known for a table, though what says so stands at its end."""
        words = [os.urandom(12).hex() for _ in range(9000)]
        workbook(self.folder / "w.xlsx", [("Register", False, [[text("Title"), text("Trend"), text("Notes")]]
                                           + [[text(words[3 * n]), text("1"), text(words[3 * n + 1] + words[3 * n + 2])] for n in range(3000)])])
        data = (self.folder / "w.xlsx").read_bytes()
        self.assertGreater(len(data), 128 * 1024)
        for name, arguments, extra in (("file", "w.xlsx", {}), ("piped", "-", {"stdin": subprocess.PIPE})):
            run = subprocess.Popen([clitest.PROGRAM, "import", f"{name}.trends", arguments], stdout=subprocess.DEVNULL,
                                   cwd=self.folder, **extra)
            for piece in (data[:10], data[10:5000], data[5000:]) if extra else ():
                run.stdin.write(piece)
                run.stdin.flush()
                time.sleep(.05)
            run.communicate()
            self.assertEqual(run.returncode, 0)
            self.assertEqual(len(json.loads(self.export(f"{name}.trends"))["initiatives"]), 3000)

    def test_new_plan(self):
        """Into a plan that isn't there yet, which has the trends that a new one has."""
        (self.folder / "rows.csv").write_text("Title,Trend\nQuays,1\nLights,3\n")
        self.done("import", "fresh.trends", "rows.csv")
        plan = json.loads(self.export("fresh.trends"))
        self.assertEqual(plan["plan"]["title"], "fresh")
        self.assertEqual(len(plan["trends"]), 10)
        self.assertEqual({one["title"] for one in plan["initiatives"]}, {"Quays", "Lights"})
        (self.folder / "none.csv").write_text("Title\nQuays\n")
        self.failed(1, "import", "none.trends", "none.csv")
        self.assertNotIn("none.trends", self.names())

    def test_misuse(self):
        source = self.fixture("register-sep-line.csv")
        self.assertIn("--header", self.failed(2, "import", "plan.trends", source, "--header", "-1").err)
        self.assertIn("no.json", self.failed(1, "import", "plan.trends", source, "--map", "no.json").err)
        self.assertIn("no sheet “X”", self.failed(1, "import", "plan.trends", source, "--sheet", "X").err)
        before = self.initiatives()
        (self.folder / "link.json").symlink_to("map.json")
        for place in ("no/map.json", "link.json", "/dev/null"):
            run = self.failed(1, "import", "plan.trends", source, "-t", "1", "--save-map", place)
            self.assertIn("nothing was imported", run.err)
        (self.folder / "link.json").unlink()
        self.assertEqual(self.initiatives(), before)
        self.assertEqual(self.names(), ["plan.trends", source])
        (self.folder / "empty.json").write_bytes(self.document())
        self.done("import", "empty.trends", "empty.json")
        self.assertIn("no trends", self.failed(1, "import", "empty.trends", source, "-t", "1").err)
        (self.folder / "a.json").write_bytes(self.document())
        run = self.run_program("import", "plan.trends", "a.json", "--trend", "8")
        self.assertEqual(run.code, 0)
        self.assertIn("this is no table", run.err)


if __name__ == "__main__":
    clitest.main()
