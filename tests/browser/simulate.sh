#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Tests `vitrine simulate` with host pages in Chromium.
#
# Usage: simulate.sh VITRINE FOLDER SUITE
# FOLDER keeps the npm packages, SUITE is one of the .mjs files here. Exits with 77, which ctest takes for "skipped", if
# Chromium, npm or its packages are missing.

set -eu

vitrine=$1
folder=$2
suite=$3
here=$(cd "$(dirname "$0")" && pwd -P)
. "$here/../npm.sh"

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "Chromium is not installed"
install_packages "$here/package.json" "$folder"
folder=$(cd "$folder" && pwd -P)
exec node "$here/$suite" "$folder" "$chromium" "$vitrine"
