#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Installs missing packages, builds the release preset and plays.
#
# Usage: sh packaging/run.sh [arguments of vitrine]
#   With a display: opens a window with these arguments, by default `demo`.
#   Without one: plays for 15 seconds without a window, and saves a screenshot.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

install_dependencies build run
build_preset release vitrine

vitrine="$root/build/release/app/vitrine"
[ $# -gt 0 ] || set -- demo

if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
    say "Running as root: the browser engine works only without its sandbox, so QTWEBENGINE_DISABLE_SANDBOX=1 is set."
    export QTWEBENGINE_DISABLE_SANDBOX=1
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$vitrine" "$@"
fi

screenshot="$root/build/release/screenshot.png"
rm -f "$screenshot"
say "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): playing 15 seconds without a window."
status=0
"$vitrine" --headless --hud on --exit-after 15 --screenshot "$screenshot" "$@" || status=$?
[ ! -e "$screenshot" ] || say "Screenshot: $screenshot"
exit "$status"
