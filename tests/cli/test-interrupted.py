#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Other programs that write to plans are killed, and leave a journal: where it belongs to the plan as it is, the plan is
whole again and nothing else was changed; anywhere else both stay as they are.

usage: test-interrupted.py SOCITM-TRENDS
"""

import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
MAGIC = bytes.fromhex("d9d505f920a163d7")
failed = count = 0

# A program of somebody's: it says when it has written, and goes on until it is killed.
WRITER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 2")
database.execute("BEGIN")
for number in range(int(sys.argv[3])):
    database.execute(sys.argv[2], {"number": number})
print("written", flush=True)
while True:
    sys.stdin.read(1)
"""

# Another: it commits some changes, and is killed by the system while it commits the next, when it comes to a page that
# lies beyond so much of the file.
COMMITTER = """
import os, resource, signal, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
for number in range(3):
    database.execute("BEGIN")
    database.execute(sys.argv[2], {"number": number})
    if number == 2:
        most = int(os.path.getsize(sys.argv[1]) * float(sys.argv[3]))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    database.execute("COMMIT")
"""

GROW = "UPDATE initiative SET notes = hex(randomblob(3000)) || :number"
STAY = "UPDATE initiative SET title = substr(hex(randomblob(200)) || :number, 1, length(title))"


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)


def content(plan):
    """All that is in it, as others may read it."""
    return run("export", plan, "-f", "json", "-o", "-").stdout


def check(name, condition, more=""):
    global failed, count
    count += 1
    failed += not condition
    print(f"{'ok' if condition else 'not ok'} {count} {name}")
    if not condition:
        print("\n".join(f"# {line}" for line in str(more).splitlines()))


def journal_of(plan):
    return plan.with_name(plan.name + "-journal")


def is_hot(plan):
    journal = journal_of(plan)
    return journal.exists() and journal.read_bytes()[:8] == MAGIC


def kill_writer(plan, statement, times):
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(plan), statement, str(times)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdin.close()
    writer.stdout.close()


def kill_committer(plan, part):
    ended = subprocess.run([sys.executable, "-c", COMMITTER, str(plan), GROW, str(part)])
    check("killed while it commits", ended.returncode == -signal.SIGXFSZ and is_hot(plan), ended.returncode)


def finished_content(plan, folder):
    """What it says when its own program has finished it, seen in a copy."""
    folder.mkdir()
    copy = folder / plan.name
    copy.write_bytes(plan.read_bytes())
    journal_of(copy).write_bytes(journal_of(plan).read_bytes())
    finish(copy)
    return content(copy)


def listed(folder):
    return sorted(path.name for path in folder.iterdir())


def finish(plan):
    """Opens it with the program that was interrupted."""
    database = sqlite3.connect(plan)
    database.execute("SELECT count(*) FROM initiative").fetchone()
    database.close()


def untouched(name, plan):
    """Neither opened nor changed, and said in a way that harms nobody."""
    before = plan.read_bytes(), journal_of(plan).read_bytes(), listed(plan.parent)
    shown = run("show", plan)
    imported = run("import", plan, os.devnull)
    check(f"{name}: refused", shown.returncode == 1 and imported.returncode == 1, shown.stdout)
    check(f"{name}: says what to do", "open the plan with that program" in shown.stderr
          and "keep a copy of both" in shown.stderr, shown.stderr)
    after = plan.read_bytes(), journal_of(plan).read_bytes(), listed(plan.parent)
    check(f"{name}: untouched", before == after, f"{before[2]} {after[2]}")


def main(folder):
    whole = folder / "Whole.trends"
    made = run("new", whole, "--sample")
    check("a plan", made.returncode == 0, made.stderr)
    original = whole.read_bytes()
    text = content(whole)

    def fresh(name):
        place = folder / name
        place.mkdir()
        plan = place / "Plan.trends"
        plan.write_bytes(original)
        return plan

    # In the middle of a change that is larger than its memory.
    plan = fresh("grown")
    kill_writer(plan, GROW, 20)
    check("a change in the middle", is_hot(plan) and plan.read_bytes() != original)
    torn, journal = plan.read_bytes(), journal_of(plan).read_bytes()
    shown = run("show", plan)
    check("it opens", shown.returncode == 0, shown.stderr)
    check("it is as it was", content(plan) == text)
    check("it is sound", run("check", plan).returncode == 0, run("check", plan).stdout)
    check("nothing is left beside it", listed(plan.parent) == ["Plan.trends"], listed(plan.parent))

    # While it commits, some way into the file: whether it can be finished here depends on how far it came.
    for number in range(5, 10):
        plan = fresh(f"committing{number}")
        kill_committer(plan, number / 10)
        before = finished_content(plan, folder / f"finished{number}")
        if run("show", plan).returncode != 0:
            # It may be of an earlier state, for all that it says: then it is for its own program.
            untouched("killed while it commits", plan)
            finish(plan)
        check("sound", run("check", plan).returncode == 0, run("check", plan).stdout)
        check("as it was before", content(plan) == before and before != text)

    # A journal without the page that says of which state it is: it can't be known whether it belongs here.
    plan = fresh("stayed")
    kill_writer(plan, STAY, 3)
    check("a change that doesn't grow", is_hot(plan))
    untouched("no state", plan)
    finish(plan)
    check("what is advised helps", run("show", plan).returncode == 0 and content(plan) == text)

    # Planted: an earlier one of the same plan, another plan's, one that is cut or names a file to delete.
    plan = fresh("earlier")
    database = sqlite3.connect(plan)
    for word in ("one", "two"):
        database.execute("UPDATE plan SET purpose = ?", (word,))
        database.commit()
    database.close()
    journal_of(plan).write_bytes(journal)
    untouched("of an earlier state", plan)

    other = folder / "others" / "Plan.trends"
    other.parent.mkdir()
    run("new", other, "--title", "Other")
    journal_of(other).write_bytes(journal)
    untouched("of another plan", other)

    victim = folder / "Letter.txt"
    victim.write_text("Dear colleague,\n")
    named = str(victim).encode()
    for name, bad in {
        "cut": journal[:len(journal) // 2],
        "noise": bytes(200) + journal[200:],
        "super": journal + bytes(-len(journal) % 512) + (0x40000001).to_bytes(4, "big") + named
        + len(named).to_bytes(4, "big") + sum(named).to_bytes(4, "big") + MAGIC,
    }.items():
        plan = fresh(name)
        plan.write_bytes(torn)
        journal_of(plan).write_bytes(bad)
        if bad[:8] == MAGIC:
            untouched(name, plan)
        else:
            run("show", plan)
    check("no other file is touched", victim.read_text() == "Dear colleague,\n")

    # Whatever of it is turned: nothing but the plan as it was, or a refusal.
    for seed in range(15):
        rand = random.Random(seed)
        plan = fresh(f"turned{seed}")
        plan.write_bytes(torn)
        turned = bytearray(journal)
        for _ in range(rand.randint(1, 3)):
            turned[rand.randrange(8, len(turned))] = rand.randrange(256)
        journal_of(plan).write_bytes(turned)
        shown = run("show", plan)
        if shown.returncode == 0:
            check(f"turned {seed}: sound", run("check", plan).returncode == 0, run("check", plan).stdout)
        else:
            check(f"turned {seed}: untouched", plan.read_bytes() == torn, shown.stderr)
        check("and no more", set(listed(plan.parent)) <= {"Plan.trends", "Plan.trends-journal"}, listed(plan.parent))


with tempfile.TemporaryDirectory(prefix="trends-interrupted-") as place:
    main(pathlib.Path(place))
print(f"1..{count}")
sys.exit(1 if failed else 0)
