#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Drives qutebrowser, unchanged, through vitrine-cdp with Playwright and Puppeteer.
#
# Usage: qutebrowser.sh VITRINE_CDP FOLDER
# FOLDER keeps the npm packages. Exits with 77, which ctest takes for "skipped", if qutebrowser, node or they are missing.

set -eu

VITRINE_CDP=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
export VITRINE_CDP
here=$(cd "$(dirname "$0")" && pwd -P)
# shellcheck source=tests/npm.sh
. "$here/../npm.sh"
command -v qutebrowser >/dev/null || skip "qutebrowser is not installed"
install_packages "$here/package.json" "$2"
cp "$here/qutebrowser.mjs" "$2" # modules look for packages beside themselves
cd "$2"
node qutebrowser.mjs
