#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks that the resource holds every symbolic icon there is, and that each is one that GTK
# recolours: 16 by 16, made of filled shapes only, in the one colour that symbolic icons have.
#
# Usage: check-icons.py RESOURCE-LIST

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + name for name in ("path", "rect", "circle")}
COLOUR = "#2e3436"
PREFIX = "/org/socitm/Trends/icons/scalable/actions"


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
    (resource,) = ElementTree.parse(path).getroot()
    if resource.get("prefix") != PREFIX:
        yield f"the prefix is not {PREFIX}"

    listed = [(path.parent / file.text, file.get("alias")) for file in resource]
    for file, alias in listed:
        if file.name != alias:
            yield f"{file.name} goes by the name {alias}"
    if sorted(file for file, _ in listed) != sorted(icons):
        yield "the icons listed are not those in the folder"


def main():
    resource = pathlib.Path(sys.argv[1])
    theme = resource.parent / "icons" / "hicolor"
    icons = list((theme / "scalable" / "actions").iterdir())
    faults = [f"{resource.name}: {fault}" for fault in resource_faults(resource, icons)]

    for icon in [*icons, *(theme / "symbolic" / "apps").iterdir()]:
        if not icon.name.endswith("-symbolic.svg"):
            faults.append(f"{icon.name}: is not named as a symbolic icon")
        faults.extend(f"{icon.name}: {fault}" for fault in icon_faults(icon))

    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
