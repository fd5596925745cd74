#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Installs missing packages, builds the dev preset and runs all tests and lints.
#
# Usage: sh packaging/test.sh [arguments of ctest], for example `-R unit.PlaybackClock` or `-L unit`
# The last line has the totals. The exit code is 0 only if none failed.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

install_dependencies build run test
build_preset dev

log=$(mktemp)
second_log=$(mktemp)
trap 'rm -f "$log" "$second_log"' EXIT

# count PATTERN: the number that follows PATTERN's only group in the log, or 0.
count() {
    number=$(sed -n "s/$1/\\1/p" "$log" | tail -n 1)
    echo "${number:-0}"
}

# failed_tests LOG: the names of the tests that ctest lists as failed.
failed_tests() {
    sed -n '/^The following tests FAILED:/,/^$/s/^[[:space:]]*[0-9][0-9]* - \([^ ]*\) (.*/\1/p' "$1"
}

run_tests() {
    (cd "$root" && ctest --preset dev --no-tests=error "$@" 2>&1) || true
}

run_tests "$@" | tee "$log"
failed=$(count '.*tests passed, \([0-9]*\) tests failed out of [0-9]*$')
total=$(count '.*tests passed, [0-9]* tests failed out of \([0-9]*\)$')
skipped=$(grep -c '\*\*\*Skipped' "$log") || true
[ "$total" -gt 0 ] || failed=1 total=1

# Tests with the browser engine depend on the load of the machine: those that fail have one more try and are named in
# the summary. Unit tests and the fuzz corpus do not depend on it and have no second try.
second_tries=$(failed_tests "$log" | grep -E '^(integration|e2e)\.') || true
needed_second=
if [ -n "$second_tries" ]; then
    say ""
    say "Once more, those of the integration and e2e tests that failed:"
    pattern=$(printf '%s' "$second_tries" | sed 's/[.]/[.]/g' | tr '\n' '|')
    run_tests --tests-regex "^($pattern)\$" | tee "$second_log"
    for name in $second_tries; do
        if grep -qE "Test +#[0-9]+: $name \.+ +Passed" "$second_log"; then
            needed_second="$needed_second $name"
            failed=$((failed - 1))
        fi
    done
fi
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
for name in $needed_second; do
    say "needed a second run: $name"
done
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
