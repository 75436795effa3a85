#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Puts a word that stands nowhere else into every field of every kind, as the schema
names them, and looks for each in the bytes of every export: a word that the profile
doesn't show must not be in there, in whatever form; one that it shows must be in the
JSON. And whoever wrote a comment is in no text that others read.

usage: test-canaries.py SCHEMA SOCITM-TRENDS
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import uuid
import zipfile

AUTHOR = "Qzanna Xvwryter"

problems = []
words = {}  # word -> (kind, key, sensitivity or what keeps it back)


def word(*where):
    made = f"Qz{len(words):04d}x"
    words[made] = where
    return made


def new_id():
    return str(uuid.uuid4())


def fill(schema, name, sensitivity="public", **given):
    """An entry of that kind with a word in each field that holds text."""
    entry = {"id": new_id()}
    for key, field in schema["$defs"][name]["properties"].items():
        if key in given or key == "id":
            continue
        made = lambda: word(name, key, sensitivity)
        if field.get("type") == "array" and field["items"].get("type") == "string":
            entry[key] = [made()]
        elif field.get("type") == "array" and "link" in field["items"].get("$ref", ""):
            entry[key] = [{"title": made(), "address": "https://x.example/" + made()}]
        elif field.get("type") == "object":
            entry[key] = {made(): made()}
        elif field.get("type") == "string" and field.get("maxLength", 0) >= 500:
            entry[key] = made()
    entry.update(given)
    entry["unknown"] = {word(name, "extra", sensitivity): word(name, "extra", sensitivity)}
    return entry


def make_plan(schema):
    group = fill(schema, "group")
    trends = [fill(schema, "trend", group=group["id"], number=i + 1) for i in range(2)]
    initiatives, milestones, owners = [], [], []
    for kept, exempt in (("public", None), ("internal", None), ("exempt", None), ("public", "cost"),
                         ("public", "funding_source"), ("public", "risk"), ("public", "notes"),
                         ("public", "risk_likelihood"), ("public", "funded")):
        owner = fill(schema, "owner", sensitivity=kept, kind="team")
        label = f"public, {exempt} exempt" if exempt else kept
        initiative = fill(schema, "initiative", sensitivity=label, trend=trends[0]["id"],
                          lead=owner["id"], cost=100 * (7654321 + len(initiatives)))
        initiative["sensitivity"] = kept
        if exempt:
            initiative["exempt_fields"] = [exempt]
        money = word("initiative", "cost", label)
        words[str(7654321 + len(initiatives))] = words.pop(money)
        owners.append(owner)
        initiatives.append(initiative)
        milestones.append(fill(schema, "milestone", sensitivity=kept, initiative=initiative["id"]))
    owners.append(fill(schema, "owner", sensitivity="nobody's", kind="partner"))
    trends[0]["title"] += f" by {AUTHOR}"
    initiatives[0]["description"] += f" Ask {AUTHOR}."
    return {
        "format": "org.socitm.Trends.plan", "version": 1, "unknown": word("plan", "extra", "public"),
        "plan": fill(schema, "plan", language="en", currency="GBP", financial_year_start=4),
        "groups": [group], "owners": owners, "trends": trends, "initiatives": initiatives,
        "milestones": milestones,
        "trend_links": [fill(schema, "trend_link", from_trend=trends[0]["id"],
                             to_trend=trends[1]["id"])],
        "dependencies": [fill(schema, "dependency", initiative=initiatives[0]["id"],
                              needs=initiatives[i]["id"], sensitivity=s)
                         for i, s in ((1, "internal"), (2, "exempt"))],
        "governance_dates": [fill(schema, "governance_date", date="2026-12-01")],
        "baselines": [fill(schema, "baseline")],
        "criteria": [fill(schema, "criterion", measure="value", weight=100)],
        "workshops": [fill(schema, "workshop", trends=[trends[0]["id"]])],
        "comments": [fill(schema, "comment", entry=initiatives[0]["id"], author=AUTHOR)],
    }


MONEY = {"cost", "funding_source", "funded"}
RISK = {"risk", "risk_likelihood", "risk_impact", "risk_mitigation"}


def is_shown(schema, where, profile):
    name, key, kept = where
    field = schema["$defs"][name]["properties"].get(key, {})
    if profile not in field.get("profiles", ["full"]):
        return False
    if profile != "public":
        return True
    if kept in ("internal", "exempt", "nobody's"):
        return False
    if kept.endswith(" exempt"):
        exempt = kept.split()[1]
        return not any(key in subject and exempt in subject for subject in (MONEY, RISK, {"notes"}))
    return True


def run(*command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr.decode()}")
    return done.stdout


def read_all(path):
    """What can be read in a file by any means, as bytes."""
    parts = [path.read_bytes()]
    if path.suffix == ".pdf":
        parts.append(run("pdftotext", "-raw", path, "-"))
        parts.append(run("pdfinfo", path))
        parts.append(run("qpdf", "--qdf", "--object-streams=disable", path, "-"))
    if path.suffix in (".xlsx", ".ods"):
        with zipfile.ZipFile(path) as package:
            parts += [package.read(name) for name in package.namelist()]
    return b"\n".join(parts)


def is_in(made, data):
    grouped = f"{int(made):,}" if made.isdigit() else made
    forms = [made.encode(), made.encode("utf-16-be"), made.encode("utf-16-be").hex().encode(),
             grouped.encode()]
    lower = data.lower()
    return any(form.lower() in lower for form in forms)


def check_exempt(document, exported):
    """What is exempt isn't there at all, not even as what it would be if nobody had said."""
    shown = {entry["id"]: entry for entry in exported["initiatives"]}
    for entry in document["initiatives"]:
        for exempt in entry.get("exempt_fields", []):
            subject = next((s for s in (MONEY, RISK) if exempt in s), {exempt})
            for key in subject & set(shown[entry["id"]]):
                problems.append(f"public json has {key} of an initiative with {exempt} exempt")
        if not entry.get("exempt_fields") and "funded" not in shown.get(entry["id"], {"funded": 0}):
            problems.append("public json lacks funded, which isn't exempt")


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    program = sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        document = folder / "plan.json"
        plan = make_plan(schema)
        document.write_text(json.dumps(plan), encoding="utf-8")
        run(program, "import", folder / "Plan.trends", document)
        for profile in ("full", "public", "roles"):
            for form, *view in (("json",), ("pdf",), ("png",), ("svg",), ("pdf", "--view", "roadmap"),
                                ("svg", "--view", "roadmap"), ("pdf", "--view", "horizons"), ("svg", "--view", "horizons"), ("pdf", "--view", "priorities"),
                                ("svg", "--view", "priorities"), ("pdf", "--view", "insights"),
                                ("pdf", "--preset", "workshop-pack"), ("md",),
                                ("md", "--preset", "workshop-record"), ("csv",), ("xlsx",), ("ods",), ("ics",),
                                ("csv", "-f", "radar-csv"), ("radar", "-f", "radar-json"),
                                ("radar", "-f", "radar-json", "-O", "radar=zalando"),
                                ("pdf", "--preset", "workshop-record"),
                                ("pdf", "--preset", "workshop-pack", "-O", "confidential=marked"),
                                ("svg", "--view", "insights")):
                seen_by = {profile}
                if "workshop-pack" in view and "-O" not in view:
                    seen_by.add("public")  # what is handed out holds no more, whoever writes it
                out = folder / f"{profile}.{form}"
                run(program, "export", folder / "Plan.trends", "-p", profile, "-o", out, *view)
                data = read_all(out)
                if (profile, form) == ("public", "json"):
                    check_exempt(plan, json.loads(data))
                for name in AUTHOR.split():
                    if seen_by != {"full"} and is_in(name, data):
                        problems.append(f"{profile} {form} names who wrote a comment")
                    elif seen_by == {"full"} and form not in ("png", "ics", "radar") and not is_in(name, data):
                        problems.append(f"{profile} {form} lacks what a title says")
                for made, where in words.items():
                    shown = all(is_shown(schema, where, one) for one in seen_by)
                    found = is_in(made, data)
                    if found and not shown:
                        problems.append(f"{profile} {form} shows {where}")
                    if form == "json" and shown and not found:
                        problems.append(f"{profile} {form} lacks {where}")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
