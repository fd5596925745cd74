# shellcheck shell=sh disable=SC2013,SC2046,SC2086 # no file has a space in its name
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# The lints about C++, QML and JavaScript. Read by lint.sh, which explains what a lint is.

: "${cannot_run:?}" "${build:?}"

# One class per file keeps files short: more than 300 lines are a warning, more than 400 an error.
lint_file_sizes() {
    sources '*.cpp' '*.h' '*.qml' '*.js' '*.mjs' '*.sh' | while read -r file; do
        echo "$(wc -l <"$file") $file"
    done | awk '
        $1 > 400 { print $2 ": " $1 " lines, at most 400 are allowed: split it"; bad = 1; next }
        $1 > 300 { print $2 ": " $1 " lines, should be under 300" }
        END { exit bad }
    '
}

# A folder of src/ may include only itself and those before it in this list; app/ may include all. src/CMakeLists.txt has
# the same order. The list may contain folders that do not exist yet.
folders="protocol playback settings http socket devtools events recovery simulator web graphics player journal desktop kiosk control ui doctor library"
lint_include_direction() {
    grep -nE '^#include "[a-z]+/' $(sources '*.cpp' '*.h' | grep '^src/') /dev/null | awk -F: -v folders="$folders" '
        BEGIN { split(folders, names, " "); for (i in names) rank[names[i]] = i + 0 }
        {
            split($1, path, "/"); from = path[2]
            to = $3; sub(/^#include "/, "", to); sub(/\/.*/, "", to)
            if (!(from in rank)) { print $1 ": the folder src/" from " is not in the list of packaging/lint/code.sh"; bad = 1 }
            else if (!(to in rank)) { print $1 ":" $2 ": includes " to "/, which is no folder of src/"; bad = 1 }
            else if (rank[to] > rank[from]) { print $1 ":" $2 ": src/" from " must not know src/" to; bad = 1 }
        }
        END { exit bad }
    '
}

# These folders are built and tested with QtCore only: they must not depend on a window or the browser engine.
lint_library_links() (
    status=0
    for folder in protocol playback settings events; do
        [ -e "src/$folder" ] || continue
        if grep -noE 'Qt6::[A-Za-z]+' "src/$folder/CMakeLists.txt" | grep -v 'Qt6::Core$'; then
            echo "src/$folder/CMakeLists.txt: may link QtCore only"
            status=1
        fi
        if grep -nE '#include <(Qt(Gui|Widgets|Quick|Qml|WebEngine|WebChannel|Network)|Q(WebEngine|Widget|Quick|Window|Image|Pixmap|Color|Gui))' \
            $(sources '*.cpp' '*.h' | grep "^src/$folder/"); then
            echo "src/$folder: may include QtCore only"
            status=1
        fi
    done
    exit $status
)

# Every class with a header in src/ or app/ has its own test, or a reason in lint/untested.txt. Structs are values and
# need none.
lint_tests_mirror_classes() (
    status=0
    tested=$(sources 'Test*.cpp' 'tst_*.qml' | sed 's|.*/||')
    untested=$(awk '!/^#/ && NF { print $1 }' packaging/lint/untested.txt)
    classes=$(grep -lE '^class (\[\[nodiscard\]\] )?([A-Z_]+ )?[A-Z][A-Za-z]*( final)?( :|$)' $(sources '*.h' | grep -E '^(src|app)/') /dev/null |
        sed 's|.*/||; s|\.h$||')
    for class in $classes; do
        if echo "$tested" | grep -qx "Test$class.cpp"; then
            if echo "$untested" | grep -qx "$class"; then
                echo "$class has a test: take it out of packaging/lint/untested.txt"
                status=1
            fi
        elif ! echo "$untested" | grep -qx "$class"; then
            echo "$class: there is no Test$class.cpp, and packaging/lint/untested.txt does not say why"
            status=1
        fi
    done
    for class in $untested; do
        echo "$classes" | grep -qx "$class" || { echo "packaging/lint/untested.txt: there is no class $class"; status=1; }
    done
    exit $status
)

# Versions of clang-format format differently: only version 14 is used.
lint_clang_format() (
    format=clang-format-14
    command -v $format >/dev/null || format=clang-format
    need $format
    case $($format --version) in
    *'version 14.'*) ;;
    *) echo "needs version 14, here is $($format --version | grep -o 'version [0-9.]*')"; exit "$cannot_run" ;;
    esac
    $format --dry-run -Werror --ferror-limit=3 $(sources '*.cpp' '*.h' | grep -E '^(src|app|tests)/')
)

# The C++ types for QML are known only in a build folder: without one, this lint is skipped.
lint_qml() (
    [ -e "$build/build.ninja" ] || { echo "there is no $build"; exit "$cannot_run"; }
    status=0
    output=$(cmake --build "$build" --target all_qmllint 2>&1) || status=1
    # Some versions only warn: a warning is a failure as well.
    if echo "$output" | grep -E -A 2 '^(Warning|Error):'; then
        exit 1
    fi
    [ $status -eq 0 ] || echo "$output"
    exit $status
)

# Logs are in English: tr() of a file whose texts are for the window gives the translation.
lint_english_logs() {
    awk '$1 == "window" { print $2 }' resources/translations/sources.txt | while read -r path; do
        find "$path" -name '*.cpp' -exec grep -nE -A 1 '\bqC?(Debug|Info|Warning|Critical)\(' {} + |
            grep -E '\btr\(' | sed "s|^|$path: a log line with tr(): |"
    done | grep . && return 1
    return 0
}

# Older versions of node recognise modules only by the file name.
lint_javascript() (
    need node
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    status=0
    for file in $(sources '*.js' '*.mjs' | grep -E '^(resources|tests)/'); do
        copy="$folder/$(basename "${file%.*}").cjs"
        ! grep -qE '^(import|export) ' "$file" || copy="${copy%.cjs}.mjs"
        cp "$file" "$copy"
        node --check "$copy" 2>"$folder/errors" || { sed "s|$copy|$file|" "$folder/errors"; status=1; }
        head -n 40 "$file" | grep -q "'use strict'" || { echo "$file: does not begin with 'use strict'"; status=1; }
    done
    exit $status
)

# Slow, and its findings differ between versions: not part of every run.
lint_clang_tidy() (
    tidy=clang-tidy-14
    command -v $tidy >/dev/null || tidy=clang-tidy
    need $tidy
    [ -e "$build/compile_commands.json" ] || { echo "there is no $build: run sh packaging/test.sh first"; exit "$cannot_run"; }
    sources '*.cpp' | grep -E '^(src|app)/' | xargs -P "$(nproc)" -n 1 $tidy -p "$build" --quiet
)
