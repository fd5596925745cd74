#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Installs the .deb in a new minimal system and plays there.
#
# Usage: sh packaging/test-deb.sh FILE.deb [RELEASE]     as root; RELEASE is bookworm (default), trixie or noble
# Needs debootstrap, 2 GB in /var/tmp and the network. Removes the system at the end.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"
. "$root/packaging/new-system.sh"

create_system "$@"

say "Installing $(basename "$deb")"
install_in_system /tmp/vitrine.deb

say "Playing"
in_system vitrine --version
in_system vitrine-cdp --version
in_system env QTWEBENGINE_DISABLE_SANDBOX=1 vitrine --headless --hud on --events /tmp/events.jsonl --exit-after 10 \
    --screenshot /tmp/screenshot.png demo 2>"$system/tmp/errors.log" || {
    code=$?
    cat "$system/tmp/errors.log" >&2
    fail "vitrine ended with exit code $code."
}
! grep -i 'qml\|is not installed' "$system/tmp/errors.log" >&2 || fail "a QML module is missing; the lines above say which."
grep -q '"kind":"state".*"to":"playing"' "$system/tmp/events.jsonl" || {
    cat "$system/tmp/events.jsonl" >&2
    fail "it did not play; the lines above are its events."
}
[ -s "$system/tmp/screenshot.png" ] || fail "there is no screenshot."
cp "$system/tmp/screenshot.png" "$(dirname "$deb")/screenshot.png"
say "Screenshot: $(dirname "$deb")/screenshot.png"

say "Checking the services of a kiosk"
in_system sh -c 'ldconfig -p | grep -qF libmosquitto.so.1' || fail "the library for MQTT is missing."
in_system vitrine kiosk check /usr/share/doc/vitrine/examples/kiosk.toml >/dev/null || fail "the example is wrong."
in_system test -x /usr/libexec/vitrine/kiosk-cage || fail "a program of the services is missing."
for unit in vitrine-kiosk-cage vitrine-kiosk-x vitrine-kiosk-xserver; do
    in_system test -f "/usr/lib/systemd/system/$unit.service" || fail "$unit.service is missing."
    [ ! -e "$system/etc/systemd/system/multi-user.target.wants/$unit.service" ] || fail "$unit.service is enabled."
done

say "Removing"
in_system dpkg --purge vitrine >/dev/null
leftover=$(in_system find /usr /etc -name '*vitrine*')
[ -z "$leftover" ] || fail "the package left behind:" "$leftover"
say "The package installs, plays and can be removed."
