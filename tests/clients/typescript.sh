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

# shellcheck source=tests/npm.sh
. "$here/../npm.sh"
install_packages "$here/package.json" "$folder"
folder=$(cd "$folder" && pwd -P)
mkdir -p "$folder/src"
cp "$here/../../docs/clients/vitrine.ts" "$here/vitrine.test.ts" "$folder/src/"
cd "$folder"
npx --no-install tsc --strict --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature --verbatimModuleSyntax \
    --erasableSyntaxOnly --module nodenext --target es2022 --types node --outDir out src/vitrine.ts src/vitrine.test.ts
exec node --test out/
