#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An import takes at most ten times the room of its document, however the document was
made to take more, and whether the plan has its entries already or not; measured against
an import of nothing into the same plan.

A workbook takes at most four times what is packed in it, where its rows are short beside the entries that they become; one
that is a bomb is refused before it takes much.

usage: test-memory.py PEAK-MEMORY SOCITM-TRENDS
"""

import pathlib
import subprocess
import sys
import tempfile
import uuid
import zipfile

import openpyxl

MOST = 10
MOST_OF_WORKBOOK = 4
MOST_OF_BOMB = 64 * 1024 * 1024
BOMB = pathlib.Path(__file__).parent.parent / "fixtures/sheets/hostile-zip-bomb.xlsx"
SIZE = 4_000_000  # large beside what any import takes, as SQLite's cache of 2 MB

GROUP = "0e3ac3f6-0b6a-4c0f-9c9e-9d8a8b9f7d10"
TREND = "84730bba-ece2-4dd4-9c4a-4faee2869ca1"
OTHER_TREND = "84730bba-ece2-4dd4-9c4a-4faee2869ca2"
INITIATIVE = "3b1e0a57-7d37-4a6e-8a07-6c34a6ccba6f"
PLAN = "5d0a3c60-6c0e-4a52-9a8e-1d2b3c4d5e6f"
HEAD = ('{"format":"org.socitm.Trends.plan","version":1,"plan":{"id":"%s","title":"P"}' % PLAN)


def repeat(piece, separator=","):
    return separator.join([piece] * (SIZE // (len(piece) + len(separator))))


def numbered(form):
    n = SIZE // len(form.format(100000))
    return ",".join(form.format(100000 + i) for i in range(n))


def with_ids(form):
    """Entries, each with an id of its own in place of #."""
    n = SIZE // (len(form) + 36)
    return ",".join(form.replace("#", str(uuid.UUID(int=i + (4 << 76) + (8 << 60))))
                    for i in range(1, n + 1))


def with_so_many_ids(form):
    """As many entries for whatever form, so that two documents are about the same."""
    return ",".join(form.replace("#", str(uuid.UUID(int=i + (4 << 76) + (8 << 60))))
                    for i in range(1, SIZE // 120 + 1))


def of_initiatives(items):
    return f'{HEAD},"initiatives":[{items}]}}'


def of_kind(plural, items):
    return f'{HEAD},"{plural}":[{items}]}}'


# An entry of each kind for those that refer to one
BASE = (f'{HEAD},"groups":[{{"id":"{GROUP}","title":"G"}}],'
        f'"trends":[{{"id":"{TREND}","group":"{GROUP}","title":"T","number":1}},'
        f'{{"id":"{OTHER_TREND}","group":"{GROUP}","title":"T","number":1}}],')


def of_a_trend(items):
    return f'{BASE}"initiatives":[{items}]}}'


def of_an_initiative(plural, items):
    return (f'{BASE}"initiatives":[{{"id":"{INITIATIVE}","trend":"{TREND}","title":"I"}}],'
            f'"{plural}":[{items}]}}')


def of_one(member):
    return of_a_trend('{"id":"%s","trend":"%s","title":"A",%s}' % (INITIATIVE, TREND, member))


# What looks least like much.
DOCUMENTS = {
    "zeros for entries": of_initiatives(repeat("0")),
    "empty entries": of_initiatives(repeat("{}")),
    "entries without a title": of_initiatives(with_ids('{"id":"#"}')),
    "entries that repeat a key": of_initiatives(repeat('{"a":0,"a":0}')),
    "entries of one id": of_initiatives(repeat('{"id":"84730bba-ece2-4dd4-9c4a-4faee2869ca1"}')),
    "entries that refer to nothing": of_initiatives(
        with_ids('{"id":"#","title":"A","trend":"%s"}' % TREND)),
    "minimal groups": of_kind("groups", with_ids('{"id":"#","title":"A"}')),
    "minimal owners": of_kind("owners", with_ids('{"id":"#","name":"A"}')),
    "minimal trends": f'{HEAD},"groups":[{{"id":"{GROUP}","title":"G"}}],"trends":['
    + with_ids('{"id":"#","group":"%s","title":"A","number":1}' % GROUP) + "]}",
    "minimal initiatives": of_a_trend(with_ids('{"id":"#","title":"A","trend":"%s"}' % TREND)),
    "minimal milestones": of_an_initiative(
        "milestones", with_ids('{"id":"#","title":"A","initiative":"%s"}' % INITIATIVE)),
    "minimal governance dates": of_kind("governance_dates", with_ids('{"id":"#","title":"A"}')),
    "minimal baselines": of_kind("baselines", with_ids('{"id":"#","name":"A"}')),
    "minimal workshops": of_kind("workshops", with_ids('{"id":"#","title":"A"}')),
    "owners with an extra": of_kind("owners", with_ids('{"id":"#","name":"A","x":0}')),
    "owners with many extras": of_kind(
        "owners", with_ids('{"id":"#","name":"A",%s}'
                           % ",".join('"%x":0' % i for i in range(100)))),
    "owners with all their fields": of_kind("owners", with_ids(
        '{"id":"#","name":"A","initials":"A","role":"A","organisation":"A","contact":"A"}')),
    "initiatives with their fields": of_a_trend(with_ids(
        '{"id":"#","title":"A","trend":"%s","tags":["a"],"cost":1,"votes":1,"value":1,'
        '"effort":1,"risk_impact":1,"start_date":"2027-04-01","notes":"a"}' % TREND)),
    "long texts": of_a_trend(with_ids('{"id":"#","title":"A","trend":"%s","description":"%s"}'
                                      % (TREND, "long " * 1000))),
    "initiatives that can't be added": of_a_trend(with_ids(
        '{"id":"#","title":"A","trend":"%s","start_date":"2027-05-01","end_date":"2027-04-01"}'
        % TREND)),
    "owners of a wrong kind": HEAD + ',"owners":[' + repeat('{"kind":0}') + "]}",
    "empty texts in a list": of_one('"tags":[' + repeat('""') + "]"),
    "many tags": of_one('"tags":[' + repeat('"a"') + "]"),
    "empty links": of_one(f'"links":[{repeat("{}")}]'),
    "zeros in a list": of_one(f'"contributors":[{repeat("0")}]'),
    "deep lists": of_one(f'"unknown":[{repeat("[" * 50 + "]" * 50)}]'),
    "empty lists": of_one(f'"unknown":[{repeat("[]")}]'),
    "zeros in what is unknown": f'{HEAD},"unknown":[{repeat("0")}]}}',
    "many unknown keys": of_one(numbered('"k{}":0')),
    "many keys of the document": HEAD + "," + numbered('"k{}":0') + "}",
    "one unknown key again and again": of_one(repeat('"k":0')),
    "many short unknown keys": of_one(",".join('"%x":0' % i for i in range(SIZE // 10))),
    "short keys of the document": HEAD + "," + ",".join('"%x":0' % i for i in range(SIZE // 10))
    + "}",
    "dependencies that lead nowhere": of_kind("dependencies", with_ids('{"id":"#"}')),
    "a huge text": of_one(f'"description":"{"a" * SIZE}"'),
    "a huge title": of_one('"note":"%s"' % ("\\u0041" * (SIZE // 6))),
    "a huge number": of_one(f'"cost":{"1" * SIZE}'),
    "a huge key": of_one(f'"{"k" * SIZE}":0'),
    "a huge format": '{"format":"%s"}' % ("a" * SIZE),
    "no JSON": "[" * SIZE,
}


# Those that are refused, in part at least. All others have to come in, or nothing is measured.
REFUSED = {
    "zeros for entries", "empty entries", "entries without a title", "entries that repeat a key",
    "entries of one id", "entries that refer to nothing", "initiatives that can't be added",
    "owners of a wrong kind", "empty texts in a list", "many tags", "empty links",
    "zeros in a list", "one unknown key again and again", "dependencies that lead nowhere",
    "a huge text", "a huge number", "a huge format", "no JSON",
}

NUMBERS = ('"cost":{0},"value":{0},"votes":{0},"effort":{0},"risk_impact":{0},'
           '"risk_likelihood":{0}')
ALL = ('"title":"A","trend":"%s","description":"A","priority":"low","start_date":"2027-04-01",'
       '"funding_source":"A","benefit":"A","benefit_measure":"A","benefit_baseline":"A",'
       '"benefit_target":"A","risk":"A","risk_mitigation":"A","notes":"A","import_source":"A",'
       '"import_id":"A","confidence_reason":"A",%s' % (TREND, NUMBERS.format(1)))


def minimal(items=""):
    return of_a_trend(with_so_many_ids('{"id":"#","title":"A","trend":"%s"%s}' % (TREND, items)))


def full():
    return of_a_trend(with_so_many_ids('{"id":"#",%s}' % ALL))


def changed(items):
    return of_initiatives(with_so_many_ids('{"id":"#",%s}' % items))


# What comes first, and what then changes most with the least.
UPDATES = {
    "a number": (minimal(), changed('"votes":7')),
    "one number of many fields": (full(), changed('"votes":7')),
    "numbers": (minimal("," + NUMBERS.format(1)), changed(NUMBERS.format(2))),
    "a tag": (minimal(), changed('"tags":["a"]')),
    "a link": (minimal(), changed('"links":[{"title":"a","address":"https://a.b"}]')),
    "an extra": (minimal(), changed('"x":0')),
    "another trend": (minimal(), changed('"trend":"%s"' % OTHER_TREND)),
    "nothing any more": (minimal("," + NUMBERS.format(1)),
                         changed(NUMBERS.format("null"))),
    "numbers, but for one that is refused": (
        minimal("," + NUMBERS.format(1)),
        changed(NUMBERS.format(2))[:-3] + ',"start_date":"2027-05-01","end_date":"2027-04-01"}]}'),
}
REFUSED_UPDATES = {"numbers, but for one that is refused"}


def run_file(programs, plan, source):
    """The most memory that an import of it takes, in bytes, and whether anything was refused."""
    peak = subprocess.run([*programs, "import", plan, source], check=True, stdout=subprocess.PIPE)
    kilobytes, status = map(int, peak.stdout.split())
    return kilobytes * 1024, status != 0


def run(programs, plan, text):
    source = plan.with_name("source.json")
    source.write_text(text, encoding="utf-8")
    return run_file(programs, plan, source)


def make_workbook(path):
    """How large it is when it is unpacked"""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Title", "Trend", "Description", "Lead", "Status", "Start", "End", "Cost"])
    for i in range(SIZE // 400):
        sheet.append([f"Project {i}", "1", "What this is about, and what it is for. " * 5, f"Person {i % 50}", "Planned",
                      "2026-04-01", "2027-03-31", str(1000 + i)])
    book.save(path)
    with zipfile.ZipFile(path) as package:
        return sum(part.file_size for part in package.infolist())


def measure_workbooks(programs, folder):
    """What fails: a workbook that takes too much, or a bomb"""
    plan, path = folder / "Book.trends", folder / "book.xlsx"
    size = make_workbook(path)
    subprocess.run([programs[-1], "new", plan], check=True, stdout=subprocess.DEVNULL)
    least, _ = run(programs, plan, HEAD.replace(PLAN, str(uuid.uuid4())) + "}")
    bomb, is_refused = run_file(programs, plan, BOMB)
    assert is_refused
    most, is_refused = run_file(programs, plan, path)
    assert not is_refused
    print(f"{(most - least) / size:5.1f}", "a workbook", flush=True)
    print(f"{(bomb - least) / (1024 * 1024):5.1f} MB", "a bomb", flush=True)
    return most - least > MOST_OF_WORKBOOK * size or bomb - least > MOST_OF_BOMB


def measure(programs, plan, name, text, again):
    """How often its own size a document takes, into a new plan or one that has its entries."""
    if not again:
        plan.unlink(missing_ok=True)
    least, _ = run(programs, plan, HEAD + "}")
    if not again:
        plan.unlink(missing_ok=True)
    most, is_refused = run(programs, plan, text)
    assert is_refused == (name in REFUSED), f"{name}: refused is {is_refused}"
    return (most - least) / len(text.encode())


def measure_one_more(programs, plan, text):
    """The same of what adds one key to an entry that has very many, by the size of what is changed: all that the entry had,
    and all that it has, for both are in the edit and in its line of the log. To open such a plan takes less than that, so
    that hardly any of it is room that opening had taken already."""
    least, _ = run(programs, plan, HEAD + "}")
    most, is_refused = run(programs, plan, of_one('"one more":0'))
    assert not is_refused
    return (most - least) / (2 * len(text.encode()))


def measure_update(programs, plan, name, before, text):
    """The same of what changes entries that another document brought."""
    plan.unlink(missing_ok=True)
    _, is_refused = run(programs, plan, before)
    assert not is_refused
    least, _ = run(programs, plan, HEAD + "}")
    most, is_refused = run(programs, plan, text)
    assert is_refused == (name in REFUSED_UPDATES), f"{name}: refused is {is_refused}"
    return (most - least) / len(text.encode())


def main():
    programs = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder) / "Plan.trends"
        for name, text in DOCUMENTS.items():
            ratios = [measure(programs, plan, name, text, False)]
            if plan.exists():
                if "unknown keys" in name and name not in REFUSED:
                    ratios.append(measure(programs, plan, name, text, True))
                    ratios.append(measure_one_more(programs, plan, text))
                ratios.append(measure(programs, plan, name, text.replace('"A"', '"B"'), True))
            print("  ".join(f"{ratio:5.1f}" for ratio in ratios), name, flush=True)
            failed = failed or max(ratios) > MOST
        for name, (before, text) in UPDATES.items():
            ratio = measure_update(programs, plan, name, before, text)
            print(f"{ratio:5.1f}", "changed:", name, flush=True)
            failed = failed or ratio > MOST
        failed = measure_workbooks(programs, pathlib.Path(folder)) or failed
    return 1 if failed else 0


sys.exit(main())
