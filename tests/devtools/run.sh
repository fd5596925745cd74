#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Drives Vitrine through its DevTools gateway with Playwright and Puppeteer from npm, unmodified.
#
# Usage: run.sh VITRINE FOLDER [ARGUMENT...]     the arguments go to Playwright's test runner: `-g WORD`, `--repeat-each 10`
# FOLDER keeps the npm packages. Exits with 77, which ctest takes for "skipped", if node or the packages are missing.

set -eu

VITRINE=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd -P)
CHECK_VISIBILITY="$here/../../resources/devtools/check-visibility.js"
export VITRINE CHECK_VISIBILITY

skip() { echo "skipped: $*"; exit 77; }

command -v node >/dev/null || skip "node is not installed"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "the npm packages need node 20"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
cmp -s "$here/package.json" "$folder/package.json" || rm -rf "$folder/node_modules"
if [ ! -d "$folder/node_modules" ]; then
    command -v npm >/dev/null || skip "npm is not installed"
    cp "$here/package.json" "$folder/package.json"
    (cd "$folder" && npm install --no-package-lock --no-audit --no-fund --silent) ||
        { rm -rf "$folder/node_modules"; skip "the npm packages cannot be installed"; }
fi
# Modules look for packages beside themselves.
rm -f "$folder"/*.mjs
cp "$here"/*.mjs "$folder"

cd "$folder"
node attach.mjs
node node_modules/@playwright/test/cli.js test "$@"
