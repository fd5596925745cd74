# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Reads exports of the journal with Python's csv and json, and compares them with the journal itself.

Usage: python3 tables.py JOURNAL CSV JSONL
"""

import csv
import json
import sqlite3
import sys

journal, csv_file, jsonl_file = sys.argv[1:]
database = sqlite3.connect(f"file:{journal}?mode=ro", uri=True)
expected = {row[0]: row[1:] for row in database.execute("SELECT id, contentId, watchedTime, seekCount FROM sessions")}
events = database.execute("SELECT count(*) FROM events").fetchone()[0]
segments = database.execute("SELECT count(*) FROM segments").fetchone()[0]
faults = []

with open(csv_file, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
if len(rows) != len(expected):
    faults.append(f"CSV has {len(rows)} sessions, the journal {len(expected)}")
for row in rows:
    content, watched, seeks = expected[row["id"]]
    if row["contentId"].removeprefix("'") != content:
        faults.append(f"{row['id']}: content {row['contentId']!r}, expected {content!r}")
    if abs(float(row["watchedTime"]) - watched) > 0.0051 or int(row["seekCount"]) != seeks:
        faults.append(f"{row['id']}: watchedTime or seekCount differ")
    for name, cell in row.items():
        if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
            faults.append(f"{row['id']}: {name} is a formula: {cell!r}")

counts = {"session": 0, "event": 0, "segment": 0}
with open(jsonl_file, encoding="utf-8") as file:
    for line in file:
        counts[json.loads(line)["type"]] += 1
if counts != {"session": len(expected), "event": events, "segment": segments}:
    faults.append(f"JSON Lines has {counts}, the journal {len(expected)}, {events}, {segments}")

print(f"{len(rows)} sessions in CSV, {sum(counts.values())} lines of JSON, {len(faults)} faults")
print("\n".join(faults[:20]))
sys.exit(1 if faults else 0)
