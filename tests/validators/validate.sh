#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Exports and reports random sessions, and checks what comes out with validators from npm, and with Python.
#
# Usage: validate.sh VITRINE JOURNAL_GENERATE JOURNAL_REPORT FOLDER [SESSIONS]
# FOLDER keeps the npm packages. Exits with 77, which ctest takes for "skipped", if npm or its packages are missing.

set -eu

vitrine=$1
generate=$2
report=$3
folder=$4
sessions=${5:-200}
here=$(cd "$(dirname "$0")" && pwd -P)

. "$here/../npm.sh"

for program in python3 sqlite3; do
    command -v "$program" >/dev/null || skip "$program is not installed"
done
npm_packages "$here" "$folder"
folder=$(cd "$folder" && pwd -P)

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
journal="$data/journal.sqlite"
"$generate" "$journal" "$sessions" "${SEED:-1}"
for format in jsonl csv cmcd xapi; do
    "$vitrine" journal export --file "$journal" --format "$format" --output "$data/$format"
done
node "$here/validate.mjs" "$folder" "$data/cmcd" "$data/xapi"
for format in cmcd json; do
    node "$here/collector.mjs" "$folder" "$report" "$format" "$sessions" "${SEED:-1}"
done
python3 "$here/tables.py" "$journal" "$data/csv" "$data/jsonl"
[ "$(sqlite3 "$journal" 'PRAGMA integrity_check')" = ok ]
