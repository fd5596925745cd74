#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Builds the release preset and, for this distribution, the packages vitrine, libvitrine0 and libvitrine-dev.
#
# Usage: sh packaging/build-deb.sh     the last line is the path of vitrine_*.deb

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

install_dependencies build run deb
build_preset release

packages="$root/build/release/packages"
rm -rf "$packages"
log="$root/build/release/cpack.log"
cpack --config "$root/build/release/CPackConfig.cmake" >"$log" 2>&1 || {
    cat "$log" >&2
    fail "the package could not be built; the lines above say why."
}
if command -v lintian >/dev/null; then
    # There is no bug to close; and CPack has scripts of its own that call ldconfig, beside the trigger.
    lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs,maintscript-calls-ldconfig "$packages"/*.deb ||
        fail "lintian found errors in the package; the lines above list them."
fi
ls "$packages"/*.deb
