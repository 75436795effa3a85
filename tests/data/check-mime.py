#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Registers the file type in a folder of its own and asks GIO what it makes of files: a plan is
# known by its name and, without one, by its SQLite application id; other databases are not plans.
#
# Usage: check-mime.py MIME-FILE

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77
PLAN = "application/vnd.socitm.trends+sqlite3"
DATABASE = "application/vnd.sqlite3"
APPLICATION_ID = 0x54524E44


def register(mime_file, data_home):
    packages = data_home / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(mime_file, packages)
    subprocess.run(
        ["update-mime-database", data_home / "mime"],
        env=os.environ | {"XDG_DATA_HOME": str(data_home)},
        check=True,
    )


def write_database(path, application_id):
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA application_id = {application_id}")
    database.execute("CREATE TABLE something (id)")
    database.commit()
    database.close()
    return path


def content_type(path, data_home):
    done = subprocess.run(
        ["gio", "info", "--attributes=standard::content-type", path],
        env=os.environ | {"XDG_DATA_HOME": str(data_home), "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.rpartition("standard::content-type: ")[2].strip()


def main():
    if not all(map(shutil.which, ("update-mime-database", "gio"))):
        return SKIPPED

    failed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data_home = folder / "data"
        register(sys.argv[1], data_home)

        damaged = folder / "Damaged.trends"
        damaged.write_bytes(b"\0\1\2\3")
        for path, expected in (
            (damaged, PLAN),
            (write_database(folder / "Named.trends", APPLICATION_ID), PLAN),
            (write_database(folder / "unnamed", APPLICATION_ID), PLAN),
            (write_database(folder / "other", APPLICATION_ID + 1), DATABASE),
            (write_database(folder / "other.sqlite3", 0), DATABASE),
        ):
            found = content_type(path, data_home)
            if found != expected:
                print(f"{path.name} is taken for {found}, not {expected}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
