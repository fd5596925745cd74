#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Updates the files of Qt Linguist in resources/translations with the texts of the sources that sources.txt lists there:
# adds new texts, not yet translated, and removes those that are not used any more.
#
# Usage: sh packaging/translations.sh [FOLDER]     with FOLDER, writes updated copies there instead
# LUPDATE is the program to use; default: that of Qt 6.

# shellcheck disable=SC2046 # no file has a space in its name
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
folder=${1:-resources/translations}
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

# Splits the sources by the kind of their texts: the longest path in sources.txt counts.
find src app qml -name '*.cpp' -o -name '*.h' -o -name '*.qml' | sort |
    awk -v lists="$lists" '
        NR == FNR { if (!/^#/ && NF == 2) kind[$2] = $1; next }
        {
            best = ""
            for (path in kind)
                if (($0 == path || index($0, path "/") == 1) && length(path) > length(best))
                    best = path
            print > (lists "/" (best == "" ? "none" : kind[best]))
        }
    ' resources/translations/sources.txt -

status=0
if [ -e "$lists/none" ] && grep -lE '\b(tr|qsTr|translate)\("|TR_FUNCTIONS|QT_TR' $(cat "$lists/none"); then
    echo "These files have texts for people, but resources/translations/sources.txt does not say which kind they are." >&2
    status=1
fi
for pair in window:vitrine message:messages; do
    for language in zh_TW ja; do
        name="${pair#*:}_$language.ts"
        [ "$folder" = resources/translations ] || ! [ -e "resources/translations/$name" ] ||
            cp "resources/translations/$name" "$folder/$name"
        "$lupdate" -silent -locations none -no-obsolete -source-language en_US -target-language "$language" \
            -I src -I . "@$lists/${pair%:*}" -ts "$folder/$name" || status=1
    done
done
exit $status
