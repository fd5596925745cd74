#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Checks the example in docs/examples/playwright with the compiler of TypeScript, and runs it with the program in
# PLAYER_BINARY.
#
# Usage: PLAYER_BINARY=FILE playwright.sh FOLDER [ARGUMENT...]     the arguments go to Playwright's test runner
# FOLDER keeps the npm packages and a copy of the example. Exits with 77, which ctest takes for "skipped", if node, npm or its
# packages are missing.

set -eu

folder=$1
shift
here=$(cd "$(dirname "$0")" && pwd -P)
docs=$(cd "$here/../../docs" && pwd -P)

# shellcheck source=tests/npm.sh
. "$here/../npm.sh"
install_packages "$docs/examples/playwright/package.json" "$folder"
folder=$(cd "$folder" && pwd -P)
# Modules look for packages in the folders above them.
rm -rf "$folder/clients" "$folder/examples"
mkdir -p "$folder/clients" "$folder/examples"
cp "$docs/clients/vitrine.ts" "$folder/clients"
cp -R "$docs/examples/playwright" "$folder/examples"
cd "$folder/examples/playwright"
node "$folder/node_modules/typescript/bin/tsc"
exec node "$folder/node_modules/@playwright/test/cli.js" test "$@"
