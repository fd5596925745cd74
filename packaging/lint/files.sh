# shellcheck shell=sh disable=SC2013,SC2046,SC2086 # no file has a space in its name
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# The lints about licences, scripts, packaging and documents. Read by lint.sh, which explains what a lint is.

: "${cannot_run:?}" "${build:?}"

# Every file that can have comments states its licence in the first five lines.
lint_spdx() (
    status=0
    for file in $(sources '*.cpp' '*.h' '*.qml' '*.js' '*.mjs' '*.html' '*.css' '*.svg' '*.sh' '*.cmake' CMakeLists.txt '*.in' \
        '*.toml' .clang-format .clang-tidy) .ci/run; do
        head -n 5 "$file" | grep -qE 'SPDX-License-Identifier: (Apache-2.0|CC0-1.0)' || { echo "$file: no SPDX line"; status=1; }
    done
    exit $status
)

lint_shell() (
    need shellcheck
    shellcheck --external-sources --severity=warning $(sources '*.sh') packaging/deb/* .ci/run
)

# systemd can read the services and finds their sandbox tight enough: an exposure of 4.0 at most.
lint_services() (
    need systemd-analyze
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    # The programs are not installed here.
    for unit in packaging/systemd/*.service; do
        sed -E 's#^(Exec[A-Za-z]+=)/usr/[^ ]+#\1/bin/true#' "$unit" >"$folder/${unit##*/}"
    done
    printf '[Service]\nExecStart=/bin/true\n' >"$folder/seatd.service"
    status=0
    systemd-analyze verify --man=no --recursive-errors=no "$folder"/vitrine-*.service || status=1
    for unit in "$folder"/vitrine-*.service; do
        systemd-analyze security --offline=true --threshold=40 --no-pager "$unit" >"$folder/report" 2>&1 ||
            { tail -n 1 "$folder/report"; status=1; }
    done
    exit $status
)

lint_desktop_entry() (
    need desktop-file-validate
    desktop-file-validate packaging/*.desktop
)

# Checks the installed form, which has the releases. The project has no home page.
lint_metainfo() (
    need appstreamcli
    [ -d "$build/packaging" ] || { echo "$build is not configured"; exit "$cannot_run"; }
    appstreamcli validate --no-net --no-color "$build"/packaging/*.metainfo.xml 2>&1 | grep -E '^ *[EW]:' | grep -v 'url-homepage-missing'
    [ $? -eq 1 ] # nothing found
)

lint_manual() (
    need mandoc
    status=0
    for page in packaging/*.1.in; do
        sed "s/@PROJECT_VERSION@/0/g" "$page" | mandoc -Tlint -Wwarning || status=1
    done
    exit $status
)

# The generated files are up to date with the table of settings and the commands.
lint_options_documented() (
    [ -e "$build/app/reference/vitrine-reference" ] || { echo "vitrine-reference is not built in $build"; exit "$cannot_run"; }
    GENERATE_BUILD="$build" sh packaging/generate.sh --check
)

# Each shell can parse its completion.
lint_completions() (
    status=0
    for shell in bash zsh fish; do
        command -v "$shell" >/dev/null || { missing="${missing:-} $shell"; continue; }
        "$shell" -n "packaging/vitrine.$shell" || status=1
    done
    [ $status -ne 0 ] || [ -z "${missing:-}" ] || { echo "not installed:$missing"; exit "$cannot_run"; }
    exit $status
)

# The repository must not contain private paths, keys or tokens. Tests may contain invented tokens.
lint_private_data() (
    files=$(sources '*' | grep -vE '\.(png|mp4|webm)$|^packaging/lint/files\.sh$')
    status=0
    if grep -nE '(^|[^A-Za-z0-9._-])(/home/[a-z]|/root/|/Users/|/work/|/srv/)' $files; then
        echo "a path of one machine: use a relative path or a general place"
        status=1
    fi
    if grep -nE 'PRIVATE KEY-----|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30}|xox[abp]-' $files ||
        grep -nE 'eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.' $(printf '%s\n' $files | grep -v '^tests/'); then
        echo "looks like a secret: remove it"
        status=1
    fi
    exit $status
)

# The anchors of a document: its headings in lower case, without punctuation, with hyphens for spaces; and explicit ids.
anchors() {
    sed -n 's/^##* //p' "$1" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9 _-]//g; s/ /-/g'
    sed -n 's/.*<a id="\([^"]*\)".*/\1/p' "$1"
}

# Links between the documents point to existing files, headings and anchors.
lint_links() (
    status=0
    for document in $(sources '*.md'); do
        folder=$(dirname "$document")
        for link in $(grep -oE '\]\([^) ]+\)' "$document" | sed 's/^](//; s/)$//' | grep -v '^[a-z]*:'); do
            target=${link%%#*}
            anchor=${link#"$target"}
            file="$folder/$target"
            [ -n "$target" ] || file=$document
            if [ ! -e "$file" ]; then
                echo "$document: $target does not exist"
                status=1
            elif [ -n "$anchor" ] && ! anchors "$file" | grep -qx -e "${anchor#\#}"; then
                echo "$document: $link: there is no such heading or anchor"
                status=1
            fi
        done
    done
    exit $status
)

# Comments cite docs/protocol.md by a heading in quotes or by the number of a trap, and both exist there.
lint_citations() (
    page=docs/protocol.md
    awk -v page="$page" '
        FILENAME == page && /^#+ / { heading = $0; sub(/^#+ /, "", heading); known["\"" heading "\""] = 1 }
        FILENAME == page && match($0, /id="trap-[0-9]+"/) { known["trap " substr($0, RSTART + 9, RLENGTH - 10)] = 1 }
        FILENAME == page { next }
        function check(text, pattern, cited) {
            while (match(text, pattern)) {
                cited = substr(text, RSTART, RLENGTH)
                text = substr(text, RSTART + RLENGTH)
                if (!(cited in known)) { print FILENAME ":" FNR ": " page " has no " cited; bad = 1 }
            }
        }
        match($0, /protocol\.md/) {
            if ($0 !~ /docs\/protocol\.md, ("[^"]+"|trap [0-9]+)/) {
                print FILENAME ":" FNR ": cite \"" page ", \" and a heading in quotes or a trap, on the same line"
                bad = 1
            }
            check(substr($0, RSTART), "\"[^\"]+\"")
        }
        { check($0, "trap [0-9]+") }
        END { exit bad }
    ' "$page" $(sources '*.cpp' '*.h' '*.qml' '*.js' '*.html')
)
