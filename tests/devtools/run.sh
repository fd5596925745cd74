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

# shellcheck source=tests/npm.sh
. "$here/../npm.sh"
install_packages "$here/package.json" "$folder"
folder=$(cd "$folder" && pwd -P)
# Modules look for packages beside themselves.
rm -f "$folder"/*.mjs
cp "$here"/*.mjs "$folder"

cd "$folder"
node attach.mjs
node node_modules/@playwright/test/cli.js test "$@"
