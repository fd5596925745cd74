# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Compares the JSON Schema of scenarios with what the program accepts, for the given files and for changed ones.

Usage: python3 scenarios.py VITRINE FILE...
Exits with 77, which ctest takes for "skipped", if python3-jsonschema is missing.
"""

import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

vitrine, *files = sys.argv[1:]
schema = json.loads(subprocess.run([vitrine, "simulate", "--schema"], check=True, capture_output=True).stdout)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
originals = [json.loads(pathlib.Path(file).read_text(encoding="utf-8")) for file in files]
chance = random.Random(1)

# What changed files have: the keys and values of the format, and others.
keys = sorted({key for definition in [schema, *schema["$defs"].values(), *schema["$defs"]["step"]["oneOf"]]
               for key in definition.get("properties", {})} | {"unknown"})
values = [None, True, False, -1, 0, 0.05, 0.5, 1, 2.5, 100, 1e6, 1e300, "", "vod", "live", "load", "page", "viewer",
          [], ["a"], [1], {}, {"a": 1}]
kinds = [step["properties"]["do"]["const"] for step in schema["$defs"]["step"]["oneOf"]]


def objects(value):
    """All objects in value."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def value_of_any_kind():
    return copy.deepcopy(chance.choice(values))


def changed(scenario):
    scenario = copy.deepcopy(scenario)
    for _ in range(chance.randint(1, 2)):
        place = chance.choice(list(objects(scenario)))
        if place and chance.random() < 0.3:
            del place[chance.choice(list(place))]
        elif chance.random() < 0.3:
            scenario.setdefault("steps", [])
            if isinstance(scenario["steps"], list):
                scenario["steps"].append({"at": 1, "do": chance.choice(kinds), chance.choice(keys): value_of_any_kind()})
        else:
            key = chance.choice(list(place) or keys) if chance.random() < 0.5 else chance.choice(keys)
            place[key] = value_of_any_kind()
    return scenario


faults = []
refused = 0
with tempfile.TemporaryDirectory() as folder:
    cases = {f"{folder}/{i}.json": scenario for i, scenario in
             enumerate(originals + [changed(chance.choice(originals)) for _ in range(2000)])}
    for path, scenario in cases.items():
        pathlib.Path(path).write_text(json.dumps(scenario), encoding="utf-8")
    answer = subprocess.run([vitrine, "simulate", "--check", *cases], capture_output=True, encoding="utf-8", check=False)
    said = {line.split(":")[0]: line for line in reversed(answer.stderr.splitlines())}
    for number, (path, scenario) in enumerate(cases.items()):
        errors = [error.message for error in validator.iter_errors(scenario)]
        refused += bool(errors)
        if number < len(originals) and errors:
            faults.append(f"{files[number]}: the schema refuses it: {errors[0]}")
        if bool(errors) != (path in said):
            faults.append(f"schema: {errors or 'valid'}, program: {said.get(path, 'valid')}, file: {json.dumps(scenario)}")

print(f"{len(cases)} files, {refused} of them refused, {len(faults)} disagreements")
print("\n".join(faults[:20]))
sys.exit(1 if faults or refused in (0, len(cases)) else 0)
