# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# For tests with packages from npm. Read with `.` by their scripts.

# skip REASON: ends the script with 77, which ctest takes for "skipped".
skip() { echo "skipped: $*"; exit 77; }

# install_packages PACKAGE_JSON FOLDER: installs the packages in FOLDER, unless they are there. Skips without node or them.
install_packages() {
    command -v node >/dev/null || skip "node is not installed"
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "the npm packages need node 20"
    mkdir -p "$2"
    cmp -s "$1" "$2/package.json" || rm -rf "$2/node_modules"
    [ ! -d "$2/node_modules" ] || return 0
    command -v npm >/dev/null || skip "npm is not installed"
    cp "$1" "$2/package.json"
    (cd "$2" && npm install --no-package-lock --no-audit --no-fund --silent) ||
        { rm -rf "$2/node_modules"; skip "the npm packages cannot be installed"; }
}
