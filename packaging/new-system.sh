# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# A new minimal system in $system, for the scripts that test the package. They source dependencies.sh first. Needs root,
# debootstrap, 2 GB in /var/tmp and the network.

# Creates a system with the package $1 as /tmp/vitrine.deb, of the release $2 or of bookworm. It is removed when the
# script ends.
create_system() {
    deb=${1:-}
    release=${2:-bookworm}
    [ -f "$deb" ] || fail "no package given. Usage: sh packaging/$(basename "$0") FILE.deb [RELEASE]"
    [ "$(id -u)" -eq 0 ] || fail "only root can create a minimal system: run this script with sudo."
    command -v debootstrap >/dev/null || fail "debootstrap is not installed: apt-get install debootstrap"
    system=$(mktemp -d /var/tmp/vitrine-deb.XXXXXX)
    chmod 755 "$system" # the packaging tools run as other users
    trap remove_system EXIT
    trap 'exit 1' INT TERM

    say "Creating a minimal $release in $system"
    debootstrap --variant=minbase "$release" "$system" >"$system.log" 2>&1 || { tail "$system.log" >&2; fail "debootstrap failed."; }
    rm -f "$system.log"
    cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
    mount -t proc proc "$system/proc"
    mount -t devtmpfs dev "$system/dev" 2>/dev/null || mount --bind /dev "$system/dev"
    mount -t tmpfs tmpfs "$system/dev/shm"
    cp "$deb" "$system/tmp/vitrine.deb"
}

unmount_system() {
    for folder in dev/shm dev/pts dev proc; do
        ! mountpoint -q "$system/$folder" || umount "$system/$folder"
    done
}

remove_system() {
    unmount_system
    rm -rf --one-file-system "$system"
}

in_system() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

# Installs $@ in the system, without what is only recommended.
install_in_system() {
    in_system apt-get update -qq
    in_system env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$system/tmp/apt.log" 2>&1 ||
        { tail -n 20 "$system/tmp/apt.log" >&2; fail "the package could not be installed."; }
}
