#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Writes the files generated from the tables of settings and keys, the commands, the methods of the control socket and the
# format of scenarios: tables in docs/settings.md, docs/viewers.md, docs/control.md and docs/scenarios.md, parts of the manual page, the shell
# completions, the methods of the clients in docs/clients, the OpenRPC document and the schema of scenarios.
#
# Usage: sh packaging/generate.sh [--check]     --check writes nothing, shows the changes, and fails if there are any
# GENERATE_BUILD is the build folder of vitrine-reference (default build/dev), which is built first if it is out of date.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
build=${GENERATE_BUILD:-build/dev}
[ -e "$build/build.ninja" ] || { echo "there is no $build: run cmake --preset dev" >&2; exit 1; }
cmake --build "$build" --target vitrine-reference >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

ask() { "$build/app/reference/vitrine-reference" "$1"; }

# take FILE: replaces FILE by standard input, or with --check shows the difference.
take() {
    cat >"$folder/new"
    ! cmp -s "$1" "$folder/new" || return 0
    if [ "${check:-}" ]; then
        diff -u --label "$1" --label "what sh packaging/generate.sh would write" "$1" "$folder/new" || status=1
    else
        cp "$folder/new" "$1"
        echo "$1"
    fi
}

# between FILE TEXT...: replaces the lines of FILE between "begin generated TEXT" and "end generated", for each TEXT.
between() {
    file=$1
    shift
    cp "$file" "$folder/file"
    for text in "$@"; do
        ask "$text" >"$folder/text"
        awk -v begin="begin generated $text" -v text="$folder/text" '
            inside && /end generated/ { inside = 0 }
            !inside { print }
            index($0, begin) { inside = 1; found = 1; while ((getline line <text) > 0) print line }
            END { exit !found || inside }
        ' "$folder/file" >"$folder/next" || { echo "$file has no lines \"begin generated $text\" and \"end generated\"" >&2; exit 1; }
        mv "$folder/next" "$folder/file"
    done
    take "$file" <"$folder/file"
}

[ "${1:-}" != --check ] || check=yes
between docs/settings.md settings
between docs/viewers.md keys
between docs/scenarios.md scenario-keys scenario-step-keys scenario-steps scenario-service
between packaging/vitrine.1.in manual-synopsis manual-commands manual-options manual-keys
between docs/control.md control
between docs/clients/vitrine.py control-python
between docs/clients/vitrine.ts control-typescript
ask control-openrpc >"$folder/openrpc"
take docs/control.openrpc.json <"$folder/openrpc"
for shell in bash zsh fish; do
    ask "$shell" >"$folder/completion"
    take "packaging/vitrine.$shell" <"$folder/completion"
done
ask scenario-schema >"$folder/schema"
take packaging/scenario.schema.json <"$folder/schema"
exit $status
