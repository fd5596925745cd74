#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Checks what the compiler does not: format, licences, sizes, includes, QML, JavaScript, scripts, packaging, documents.
#
# Usage: sh packaging/lint.sh [NAME...]   all lints, or those named; `--list` lists them
#        sh packaging/lint.sh --tidy      clang-tidy (minutes; not part of the others)
# Each lint is a function. It returns 0 if it passes, 77 if it cannot run here, and another status with output if it fails.

set -u

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root" || exit 1
cannot_run=77
build=${LINT_BUILD:-build/dev} # a configured build with the generated files
. packaging/lint/code.sh
. packaging/lint/files.sh

# sources PATTERN...: the files of the repository with such names, without build folders and caches.
sources() {
    for pattern in "$@"; do
        find . \( -name .git -o -path './build*' -o -name node_modules -o -name .cache \) -prune -o -type f -name "$pattern" -print
    done | sed 's|^\./||' | sort
}

# need PROGRAM: skips a lint if its program is not installed.
need() {
    command -v "$1" >/dev/null || { echo "$1 is not installed"; exit "$cannot_run"; }
}

lints="spdx file_sizes include_direction library_links tests_mirror_classes clang_format qml javascript english_logs
    shell services desktop_entry metainfo manual options_documented completions private_data links citations"

case ${1:-} in
--list)
    # shellcheck disable=SC2086 # a list of words
    printf '%s\n' $lints
    exit 0
    ;;
--tidy)
    lint_clang_tidy
    exit
    ;;
esac
[ $# -eq 0 ] || lints="$*"

passed=0 failed=0 skipped=0
for name in $lints; do
    output=$("lint_$name" 2>&1)
    case $? in
    0)
        passed=$((passed + 1))
        echo "lint $name: passed"
        [ -z "$output" ] || printf '%s\n' "$output" | sed 's/^/  /'
        ;;
    "$cannot_run")
        skipped=$((skipped + 1))
        echo "lint $name: skipped: $output"
        ;;
    *)
        failed=$((failed + 1))
        echo "lint $name: FAILED"
        printf '%s\n' "$output" | sed 's/^/  /'
        ;;
    esac
done
echo "lints: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
