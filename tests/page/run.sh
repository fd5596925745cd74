#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Unit tests of the reference player's modules, in node.
#
# Usage: run.sh [FILE...]   the tests in these files, by default all
# Exits with 77, which ctest takes for "skipped", if node is missing or older than 18.

set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
command -v node >/dev/null || { echo "skipped: node is not installed"; exit 77; }
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || { echo "skipped: needs node 18"; exit 77; }

# node takes a .js file for a module only beside such a package.json.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/player" "$folder/tests"
cp "$here"/../../resources/player/*.js "$folder/player/"
cp "$here"/*.mjs "$folder/tests/"
echo '{"type": "module"}' >"$folder/player/package.json"
SAMPLE=$(cd "$here/../../resources/sample" && pwd -P)
export SAMPLE
cd "$folder/tests"
[ $# -gt 0 ] || set -- test-*.mjs
node --test "$@"
