#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks that the resource holds every icon where GTK looks for it, and that the symbolic ones are
# such as GTK recolours: 16 by 16, made of filled shapes only, in the colour that they all have.
#
# Usage: check-icons.py RESOURCE-LIST

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + name for name in ("path", "rect", "circle")}
COLOUR = "#2e3436"
THEME = "icons/hicolor"
PREFIX = "/org/socitm/Trends/icons"


def icon_faults(path):
    root = ElementTree.parse(path).getroot()
    if (root.get("width"), root.get("height"), root.get("viewBox")) != ("16", "16", "0 0 16 16"):
        yield "is not 16 by 16"
    if not len(root):
        yield "is empty"
    for shape in root:
        if shape.tag not in SHAPES:
            yield f"has a {shape.tag.removeprefix(SVG)}, which GTK does not recolour"
        if shape.get("fill") != COLOUR:
            yield f"has a shape that is not {COLOUR}"
        for attribute in ("stroke", "style", "class"):
            if shape.get(attribute) is not None:
                yield f"has a shape with a {attribute}"


def resource_faults(path, icons):
    listed = []
    for resource in ElementTree.parse(path).getroot():
        for entry in resource:
            file = path.parent / entry.text
            wanted = f"{PREFIX}/{file.relative_to(path.parent / THEME)}"
            if f"{resource.get('prefix')}/{entry.get('alias')}" != wanted:
                yield f"{file.name} is not at {wanted}"
            listed.append(file)

    for icon in sorted(set(icons) - set(listed)):
        yield f"{icon.name} is missing"
    for icon in sorted(set(listed) - set(icons)):
        yield f"{icon.name} does not exist"


def main():
    resource = pathlib.Path(sys.argv[1])
    icons = list((resource.parent / THEME).rglob("*.svg"))
    faults = [f"{resource.name}: {fault}" for fault in resource_faults(resource, icons)]

    for icon in icons:
        if icon.stem.endswith("-symbolic"):
            faults.extend(f"{icon.name}: {fault}" for fault in icon_faults(icon))
        elif icon.parent.name != "apps":
            faults.append(f"{icon.name}: is not named as a symbolic icon")

    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults or not icons else 0


if __name__ == "__main__":
    sys.exit(main())
