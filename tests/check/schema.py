#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases that ship keep to the schema, the schema to its own, and what it must refuse it refuses."""
import copy
import json
import sys

import tree

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

schema = json.loads(tree.read("data/case.schema.json"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

# The path of a member and a value that it must not have.
WRONG = [
    ("version", 0), ("version", "1"), ("id", "Not an id"), ("sources", None), ("marking", "TLP:WHITE"),
    ("created", "2026-13-01"), ("places/0/kind", "planet"), ("places/0/names", []),
    ("places/0/location/latitude", 90.5), ("places/0/location/longitude", "12"),
    ("places/0/location/area", [[1, 2], [3, 4]]), ("places/0/location/area", [[1, 2], [3, 4], [5]]),
    ("places/0/location/area", [[1, 2], [3, 4], [91, 5]]), ("places/0/location/area", [[1, 2], [3, 4], [5, "6"]]),
    ("places/0/country", "Italy"),
    ("events/0/time", "2XXX"), ("events/0/time", "2024-10-23T10:00:00?"), ("events/0/time", "../.."),
    ("claims/0/passages", None), ("claims/0/modality", "certain"), ("claims/0/attribution/text", 7),
]
RIGHT = [
    ("places/0/location/area", [[1, 2], [3, 4.5], [-90, 180]]), ("places/0/location/area", None),
    ("claims/0/passages", []),
    ("claims/0/attribution/text", "a ministry"), ("events/0/summary", {"it": "Testo"}), ("events/0/time", "-004X"),
    ("events/0/time", "/2024-06~"), ("events/0/time", "2024-10-23T10:00:00+09:00"), ("stranger", {"kept": True}),
]


def altered(case, path, value):
    case = copy.deepcopy(case)
    *parents, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    holder = case
    for step in parents:
        holder = holder[step]
    holder[last] = value
    return case


problems = []
for name in tree.files("data/cases", endings=(".atlante",)):
    case = json.loads(tree.read(name))
    problems += [f"{name}: {'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(case)]
    for path, value in WRONG:
        if validator.is_valid(altered(case, path, value)):
            problems.append(f"the schema takes {path} = {value!r}")
    for path, value in RIGHT:
        if not validator.is_valid(altered(case, path, value)):
            problems.append(f"the schema refuses {path} = {value!r}")

tree.finish(problems)
