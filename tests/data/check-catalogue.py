#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks a catalogue against its schema and against what a schema cannot say:
# that its references resolve, its texts fit a card and its colours carry text.
#
# Usage: check-catalogue.py SCHEMA ICON-FOLDER CATALOGUE…

import json
import pathlib
import sys
from collections import Counter

import jsonschema

MIN_CONTRAST = 4.5
SUMMARY_LENGTH = range(70, 131)
THEME_COUNT = range(3, 6)
THEME_LENGTH = range(1, 31)
PROMPT_COUNT = 3


def linear(channel):
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour):
    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_with_white(colour):
    return 1.05 / (luminance(colour) + 0.05)


def schema_faults(catalogue, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(catalogue):
        yield f"{error.json_path}: {error.message}"


def id_faults(catalogue):
    entities = catalogue["groups"] + catalogue["trends"] + catalogue["links"]
    for id_, count in Counter(entity["id"] for entity in entities).items():
        if count > 1:
            yield f"the id {id_} is used {count} times"


def order_faults(catalogue):
    groups = [group["id"] for group in catalogue["groups"]]
    expected = [
        (group, number)
        for group in groups
        for number in range(1, 1 + sum(t["group"] == group for t in catalogue["trends"]))
    ]
    if [(trend["group"], trend["number"]) for trend in catalogue["trends"]] != expected:
        yield "the trends do not follow their groups, numbered from 1 in each"


def link_faults(catalogue):
    trends = {trend["id"] for trend in catalogue["trends"]}
    seen = set()
    for link in catalogue["links"]:
        ends = (link["from"], link["to"])
        for end in ends:
            if end not in trends:
                yield f"link {link['id']}: there is no trend {end}"
        if ends[0] == ends[1]:
            yield f"link {link['id']}: a trend cannot rely on itself"
        if ends in seen:
            yield f"link {link['id']}: the same two trends are linked twice"
        seen.add(ends)


def move_faults(catalogue, shipped):
    trends = {trend["id"] for trend in catalogue["trends"]}
    seen = set()
    for move in catalogue.get("moves", []):
        other = shipped.get(move["catalogue"])
        if other is None or move["from"] not in {trend["id"] for trend in other["trends"]}:
            yield f"no shipped catalogue {move['catalogue']} has the trend {move['from']}"
        if move["catalogue"] == catalogue["id"]:
            yield f"the move of {move['from']} is from this edition itself"
        if move["from"] in seen:
            yield f"the trend {move['from']} moves twice"
        seen.add(move["from"])
        for target in set(move["to"]) - trends:
            yield f"the move of {move['from']} is to {target}, which is not here"
    for other in shipped.values():
        for trend in other["trends"] if other["id"] != catalogue["id"] else []:
            if trend["id"] not in seen:
                yield f"nothing says where “{trend['title']['en']}” of {other['id']} goes"


def text_faults(trend):
    for language, summary in trend["summary"].items():
        if len(summary) not in SUMMARY_LENGTH:
            yield f"the summary ({language}) has {len(summary)} characters"
    for language, themes in trend["themes"].items():
        if len(themes) not in THEME_COUNT:
            yield f"there are {len(themes)} themes ({language})"
        for theme in themes:
            if len(theme) not in THEME_LENGTH:
                yield f"the theme “{theme}” is too long"
    for language, prompts in trend["prompts"].items():
        if len(prompts) != PROMPT_COUNT:
            yield f"there are {len(prompts)} prompts ({language})"
        for prompt in prompts:
            if not prompt.endswith("?"):
                yield f"the prompt “{prompt}” is no question"


def look_faults(trend, icons):
    contrast = contrast_with_white(trend["colour"])
    if contrast < MIN_CONTRAST:
        yield f"white on {trend['colour']} has a contrast of only {contrast:.2f}"
    if trend["icon"] not in icons:
        yield f"there is no icon {trend['icon']}"


def trend_faults(catalogue, icons):
    for trend in catalogue["trends"]:
        for fault in [*text_faults(trend), *look_faults(trend, icons)]:
            yield f"{trend['title']['en']}: {fault}"

    for key in ("colour", "icon"):
        for value, count in Counter(trend[key] for trend in catalogue["trends"]).items():
            if count > 1:
                yield f"{count} trends have the {key} {value}"


def faults(path, schema, icons, shipped):
    catalogue = json.loads(path.read_text(encoding="utf-8"))
    found = list(schema_faults(catalogue, schema))
    if found:
        return found

    if catalogue["id"] != path.stem:
        found.append(f"the id {catalogue['id']} is not the file's name")
    for check in (id_faults, order_faults, link_faults):
        found.extend(check(catalogue))
    found.extend(move_faults(catalogue, shipped))
    found.extend(trend_faults(catalogue, icons))
    return found


def main():
    schema_path, icon_folder, *catalogues = map(pathlib.Path, sys.argv[1:])
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    icons = {path.stem for path in icon_folder.rglob("*.svg")}

    shipped = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in catalogues}

    failed = False
    for path in catalogues:
        for fault in faults(path, schema, icons, shipped):
            print(f"{path.name}: {fault}", file=sys.stderr)
            failed = True
    return 1 if failed or not catalogues else 0


if __name__ == "__main__":
    sys.exit(main())
