#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Checks docs/clients/vitrine.ts with the compiler of TypeScript, and runs its tests.
#
# Usage: PLAYER_BINARY=FILE typescript.sh FOLDER
# FOLDER keeps the npm packages and what is compiled. Exits with 77, which ctest takes for "skipped", if npm or its packages
# are missing.

set -eu

folder=$1
here=$(cd "$(dirname "$0")" && pwd -P)

skip() { echo "skipped: $*"; exit 77; }

for program in node npm; do
    command -v "$program" >/dev/null || skip "$program is not installed"
done
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || skip "the client needs node 18"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
cmp -s "$here/package.json" "$folder/package.json" || rm -rf "$folder/node_modules"
if [ ! -d "$folder/node_modules" ]; then
    cp "$here/package.json" "$folder/package.json"
    (cd "$folder" && npm install --no-package-lock --no-audit --no-fund --silent) ||
        { rm -rf "$folder/node_modules"; skip "the npm packages cannot be installed"; }
fi
mkdir -p "$folder/src"
cp "$here/../../docs/clients/vitrine.ts" "$here/vitrine.test.ts" "$folder/src/"
cd "$folder"
npx --no-install tsc --strict --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature --verbatimModuleSyntax \
    --erasableSyntaxOnly --module nodenext --target es2022 --types node --outDir out src/vitrine.ts src/vitrine.test.ts
exec node --test out/
