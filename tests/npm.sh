# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# For test scripts that use packages from npm: sourced.

skip() { echo "skipped: $*"; exit 77; }

# npm_packages DIRECTORY FOLDER: installs the packages of DIRECTORY/package.json in FOLDER, which keeps them. Skips the test
# if there is no node 20, no npm, or no way to install them.
npm_packages() {
    for program in node npm; do
        command -v "$program" >/dev/null || skip "$program is not installed"
    done
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "the npm packages need node 20"
    mkdir -p "$2"
    cmp -s "$1/package.json" "$2/package.json" || rm -rf "$2/node_modules"
    if [ ! -d "$2/node_modules" ]; then
        cp "$1/package.json" "$2/package.json"
        (cd "$2" && npm install --no-package-lock --no-audit --no-fund --silent) ||
            { rm -rf "$2/node_modules"; skip "the npm packages cannot be installed"; }
    fi
}
