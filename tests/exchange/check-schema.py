#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the published schema of plans against what the model declares and against
what is exported, with a validator that we didn't write.

usage: check-schema.py SCHEMA SAMPLE DUMP-DESCRIPTORS JSON-SAMPLER
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

ACTED_ON = re.compile(r"[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u206a-\u206f\ufeff]")

problems = []


def check(condition, message):
    if not condition:
        problems.append(message)


def resolve(schema, node):
    if "$ref" in node:
        merged = dict(schema["$defs"][node["$ref"].rsplit("/", 1)[1]])
        merged.update({key: value for key, value in node.items() if key != "$ref"})
        return merged
    return node


def check_field(schema, path, field, exemptable):
    node = resolve(schema, field["node"])
    kind, found = field["type"], node.get("type")
    items = resolve(schema, node.get("items", {}))

    check(node.get("title") == field["label"], f"{path}: its title is {node.get('title')!r}")
    check(bool(node.get("description")), f"{path}: it has no description")
    check(field["node"].get("profiles") == field["profiles"],
          f"{path}: the schema shows it in {field['node'].get('profiles')}")
    if kind == "choice":
        check(node.get("enum") == field["choices"], f"{path}: its choices are {node.get('enum')}")
    elif kind in ("integer", "money"):
        check(found == "integer", f"{path}: its type is {found}")
        check((node.get("minimum"), node.get("maximum")) == (field["min"], field["max"]),
              f"{path}: its range is another")
    elif kind in ("refs", "strings", "links", "field_keys"):
        check(found == "array", f"{path}: its type is {found}")
    elif kind == "rank":
        check(found == ["string", "null"], f"{path}: its type is {found}")
    else:
        wanted = {"boolean": "boolean", "json": "object"}.get(kind, "string")
        check(found == wanted, f"{path}: its type is {found}")
    if kind in ("string", "text"):
        longest = field["max"] or {"string": 500, "text": 100000}[kind]
        check(node.get("maxLength") == longest, f"{path}: its length is {node.get('maxLength')}")
    if kind == "ref":
        check(node.get("pattern") == schema["$defs"]["uuid"]["pattern"], f"{path}: it is no id")
    if kind == "refs":
        check(items.get("pattern") == schema["$defs"]["uuid"]["pattern"], f"{path}: not ids")
    if kind == "field_keys":
        check(items.get("enum") == exemptable, f"{path}: its keys are {items.get('enum')}")
    if kind in ("date", "time"):
        check("format" in node, f"{path}: it has no format")


def check_agreement(schema, kinds):
    known = {"format", "version", "profile"}
    for kind in kinds:
        plural = kind["plural"]
        known.add(plural)
        node = schema["properties"].get(plural)
        if node is None:
            check(False, f"{plural} is missing")
            continue
        entry = resolve(schema, node if plural == "plan" else node["items"])
        fields = [f for f in kind["fields"] if f["key"] != "extra" and not f["envelope"]]
        exemptable = [f["key"] for f in fields if f["exemptable"]]
        check(list(entry["properties"]) == ["id"] + [f["key"] for f in fields],
              f"{plural}: its keys are {list(entry['properties'])}, not the fields in their order")
        check(entry.get("additionalProperties") is True, f"{plural}: closed to keys of later versions")
        for field in fields:
            if field["key"] in entry["properties"]:
                field["node"] = entry["properties"][field["key"]]
                check_field(schema, f"{plural}.{field['key']}", field, exemptable)
    check(set(schema["properties"]) == known, "the document has other keys")


def close(schema, profile):
    """The schema of one profile: other keys are refused, at each level."""
    closed = copy.deepcopy(schema)
    for plural, node in list(closed["properties"].items()):
        if plural in ("format", "version", "profile"):
            continue
        name = (node if "$ref" in node else node["items"])["$ref"].rsplit("/", 1)[1]
        entry = closed["$defs"][name]
        entry["properties"] = {key: field for key, field in entry["properties"].items()
                               if key == "id" or profile in field.get("profiles", [])}
        entry["additionalProperties"] = False
        if list(entry["properties"]) == ["id"]:
            del closed["properties"][plural]
    closed["additionalProperties"] = False
    return closed


def check_profile(schema, file, document):
    """Nothing that its profile doesn't name, and nothing that isn't public."""
    profile = file.stem.rsplit("-", 1)[1]
    check(document.get("profile", "full") == profile, f"{file.name}: it doesn't say its profile")
    if profile == "full":
        return
    for error in jsonschema.Draft202012Validator(close(schema, profile)).iter_errors(document):
        check(False, f"{file.name}: {list(error.path)}: {error.message[:200]}")
    if profile == "public":
        for initiative in document.get("initiatives", []):
            check(initiative["sensitivity"] == "public", f"{file.name}: {initiative['title']}")


def check_exports(schema, sampler):
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker(["date"]))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sampler, folder], check=True)
        files = sorted(pathlib.Path(folder).glob("*.json"))
        check(len(files) == 36, f"there are {len(files)} exports")
        for file in files:
            text = file.read_text(encoding="utf-8")
            document = json.loads(text)
            for error in validator.iter_errors(document):
                check(False, f"{file.name}: {list(error.path)}: {error.message[:200]}")
            check_profile(schema, file, document)
            # The same bytes as Python's own writer, but for what a terminal would act on: no byte is there by chance.
            written = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
            check(text == ACTED_ON.sub(lambda match: f"\\u{ord(match[0]):04x}", written),
                  f"{file.name}: another writer would write it differently")
    return validator, document


def check_sharpness(validator, sample):
    """A schema that lets everything through would pass as well."""

    def broken(change):
        document = copy.deepcopy(sample)
        change(document)
        return not validator.is_valid(document)

    initiative = lambda d: d["initiatives"][0]
    changes = {
        "format": lambda d: d.update(format="other"),
        "version": lambda d: d.update(version=2),
        "profile": lambda d: d.update(profile="all"),
        "groups": lambda d: d.update(groups={}),
        "id missing": lambda d: initiative(d).pop("id"),
        "id": lambda d: initiative(d).update(id="1"),
        "title": lambda d: initiative(d).update(title=""),
        "title lines": lambda d: initiative(d).update(title="a\nb"),
        "status": lambda d: initiative(d).update(status="busy"),
        "value": lambda d: initiative(d).update(value=6),
        "cost": lambda d: initiative(d).update(cost=1.5),
        "date": lambda d: initiative(d).update(start_date="1 April"),
        "funded": lambda d: initiative(d).update(funded="yes"),
        "links": lambda d: initiative(d).update(links=[{"title": "no address"}]),
        "exempt": lambda d: initiative(d).update(exempt_fields=["title"]),
        "twice": lambda d: initiative(d).update(also_serves=[initiative(d)["id"]] * 2),
    }
    public = jsonschema.Draft202012Validator(close(validator.schema, "public"))
    check(not public.is_valid({"format": "org.socitm.Trends.plan", "version": 1,
                               "initiatives": [{"id": initiative(sample)["id"], "notes": "a"}]}),
          "the schema of the public profile lets notes pass")
    for name, change in changes.items():
        check(broken(change), f"the schema doesn't see a broken {name}")


def main():
    schema_path, sample_path, dump, sampler = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    sample = json.loads(pathlib.Path(sample_path).read_text(encoding="utf-8"))
    kinds = json.loads(subprocess.run([dump], check=True, capture_output=True).stdout)

    jsonschema.Draft202012Validator.check_schema(schema)
    check_agreement(schema, kinds)
    validator, _ = check_exports(schema, sampler)
    for error in validator.iter_errors(sample):
        check(False, f"the sample: {list(error.path)}: {error.message[:200]}")
    check_sharpness(validator, sample)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
