#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Installs what is missing, builds the dev preset and runs every test and lint.
#
# Usage: sh packaging/test.sh [arguments of ctest], for example `-R unit.PlaybackClock` or `-L unit`
# The last line counts them all; exits with 0 only when none failed.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

install_dependencies build run test
build_preset dev

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# count PATTERN: the number that follows PATTERN's only group in the log, or 0.
count() {
    number=$(sed -n "s/$1/\\1/p" "$log" | tail -n 1)
    echo "${number:-0}"
}

# Tests with the browser engine depend on a machine that others use, too: what fails is run again, once, and is shown.
(cd "$root" && ctest --preset dev --no-tests=error --repeat until-pass:2 "$@" 2>&1) | tee "$log"
failed=$(count '.*tests passed, \([0-9]*\) tests failed out of [0-9]*$')
total=$(count '.*tests passed, [0-9]* tests failed out of \([0-9]*\)$')
skipped=$(grep -c '\*\*\*Skipped' "$log") || true
[ "$total" -gt 0 ] || failed=1 total=1
passed=$((total - failed - skipped))

say ""
sh "$root/packaging/lint.sh" | tee "$log"
passed=$((passed + $(count '^lints: \([0-9]*\) passed.*')))
skipped=$((skipped + $(count '^lints: .* \([0-9]*\) skipped$')))
if grep -q '^lints: ' "$log"; then
    failed=$((failed + $(count '^lints: .* \([0-9]*\) failed.*')))
else
    failed=$((failed + 1)) # the lints themselves broke
fi

say ""
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
