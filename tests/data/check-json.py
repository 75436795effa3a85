#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks JSON files against a JSON Schema (2020-12), and the schema itself.
#
# Usage: check-json.py SCHEMA FILE…

import json
import pathlib
import sys

import jsonschema


def main():
    schema_path, *paths = map(pathlib.Path, sys.argv[1:])
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    failed = not paths
    for path in paths:
        document = json.loads(path.read_text(encoding="utf-8"))
        for error in validator.iter_errors(document):
            print(f"{path.name}: {error.json_path}: {error.message}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
