#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plan files for the fuzzers to begin with: of every format, with and without a log, and with logs that are broken in
one way each. They are small, so that what is changed in them is seldom in an empty page.

usage: make-seeds.py FOLDER WHOLE-PLAN OLDER-FORMAT.sql…

What has to open is called whole-*.trends, what may be refused broken-*.trends.
"""

import pathlib
import shutil
import sqlite3
import sys

PAGE = 1024
EDIT = ("INSERT INTO edit (seq, id, parent, time, author, origin, label, changes)"
        " VALUES (?, ?, ?, '2026-11-23T09:30:00Z', NULL, ?, 'Edit', ?)")
IDS = [f"55555555-5555-4555-8555-{number:012d}" for number in range(8)]


OWNER = "66666666-6666-4666-8666-666666666666"
ADD = f'[{{"do":"add","kind":"owner","id":"{OWNER}","fields":{{"name":"Ari","kind":"person"}}}}]'
SET = f'[{{"do":"set","kind":"owner","id":"{OWNER}","field":"name","before":"Ari","after":"Bo"}}]'
REMOVE = f'[{{"do":"remove","kind":"owner","id":"{OWNER}","fields":{{"name":"Bo","kind":"person"}}}}]'
WHOLE = [(1, IDS[0], None, "import", ADD), (2, IDS[1], IDS[0], "user", SET), (3, IDS[2], IDS[1], "user", REMOVE)]

PART = "00000001" + IDS[1][8:14] + "8" + IDS[1][15:]
PARTS = [(1, IDS[0], None, "import", ADD), (2, PART, IDS[0], "user", SET), (3, IDS[1], PART, "user", REMOVE)]

BROKEN = {
    "sequence": [(2 ** 63 - 1, IDS[0], None, "user", "[]")],
    "sequence-below": [(-2 ** 63, IDS[0], None, "user", "[]")],
    "parent": [(1, IDS[0], None, "user", "[]"), (2, IDS[1], IDS[5], "user", "[]")],
    "circle": [(1, IDS[0], IDS[1], "user", "[]"), (2, IDS[1], IDS[0], "user", "[]")],
    "gap": [(1, IDS[0], None, "user", "[]"), (900, IDS[1], IDS[0], "undo", "[]")],
    "changes": [(1, IDS[0], None, "user", ADD[:-9])],
    "change": [(1, IDS[0], None, "user", '[{"do":"no such"},{},[],7,null,"x"]')],
    "keys": [(1, IDS[0], None, "user", ADD.replace('"kind"', '"kind":"plan","kind"'))],
    "deep": [(1, IDS[0], None, "user", "[" * 500 + "]" * 500)],
    "origin": [(1, IDS[0], None, "nobody", "[]")],
    "nul": [(1, IDS[0] + "\0more", None, "user", "[]")],
    "no-id": [(1, "", None, "user", "[]")],
    "part": PARTS[:2],
    "part-of-another": PARTS[:2] + [(3, IDS[2], PART, "user", REMOVE)],
}


def connect(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("PRAGMA ignore_check_constraints = ON")
    return database


def shrink(path):
    database = connect(path)
    database.execute(f"PRAGMA page_size = {PAGE}")
    database.execute("VACUUM")
    database.close()


def main():
    folder, plan, older = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

    whole = folder / "whole-current.trends"
    shutil.copyfile(plan, whole)
    shrink(whole)
    for script in map(pathlib.Path, older):
        path = folder / f"whole-{script.stem}.trends"
        database = connect(path)
        database.executescript(script.read_text(encoding="utf-8"))
        database.close()
        shrink(path)

    logs = {"whole-log": WHOLE, "whole-parts": PARTS, **{f"broken-log-{name}": log for name, log in BROKEN.items()}}
    for name, edits in logs.items():
        path = folder / f"{name}.trends"
        shutil.copyfile(whole, path)
        database = connect(path)
        database.execute("DELETE FROM edit")
        database.executemany(EDIT, edits)
        database.close()


if __name__ == "__main__":
    main()
