#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Checks the example in docs/examples/playwright with the compiler of TypeScript, and runs it with the program in
# PLAYER_BINARY.
#
# Usage: PLAYER_BINARY=FILE playwright.sh FOLDER [ARGUMENT...]     the arguments go to Playwright's test runner
# FOLDER keeps a copy of the example, beside the client as in docs, with the npm packages. Exits with 77, which ctest takes
# for "skipped", if node, npm or the packages are missing.

set -eu

folder=$1
shift
here=$(cd "$(dirname "$0")" && pwd -P)
docs=$(cd "$here/../../docs" && pwd -P)
example="$folder/examples/playwright"

# shellcheck source=tests/npm.sh
. "$here/../npm.sh"
install_packages "$docs/examples/playwright/package.json" "$example"
rm -rf "$folder/clients" "$example"/*.ts "$example/pictures"
mkdir -p "$folder/clients"
cp "$docs/clients/vitrine.ts" "$folder/clients"
cp "$docs/examples/playwright"/*.ts "$docs/examples/playwright"/*.json "$example"
cp -R "$docs/examples/playwright/pictures" "$example"
cd "$example"
node node_modules/typescript/bin/tsc
exec node node_modules/@playwright/test/cli.js test "$@"
