# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Installs the packages of dependencies.txt that are missing. The other scripts read this file with `.` after setting
# `root` to the folder of the repository.

dependencies="${root:?}/packaging/dependencies.txt"

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

# The code name of the Debian or Ubuntu release of this system, or of the release that it is based on.
system_release() (
    [ -r /etc/os-release ] || exit 0
    # shellcheck source=/dev/null
    . /etc/os-release
    printf '%s' "${UBUNTU_CODENAME:-${DEBIAN_CODENAME:-${VERSION_CODENAME:-}}}"
)

system_name() (
    [ -r /etc/os-release ] || { uname -s; exit 0; }
    # shellcheck source=/dev/null
    . /etc/os-release
    printf '%s' "${PRETTY_NAME:-${ID:-unknown}}"
)

# packages_for ROLE...: the names of the packages for these roles on this system.
packages_for() {
    awk -v roles=" $* " -v release="$(system_release)" '
        /^#/ || NF < 4 { next }
        index(roles, " " $1 " ") && ($3 == "all" || index("," $3 ",", "," release ",")) { print $2 }
    ' "$dependencies"
}

is_installed() {
    # The three words of dpkg's status: wanted state, error flag, current state.
    [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = "install ok installed" ]
}

reason_for() { awk -v package="$1" '$2 == package { $1 = $2 = $3 = ""; sub(/^ +/, ""); print; exit }' "$dependencies"; }

# Runs as root in one command, so that sudo asks once. Refreshes apt's lists only if they lack a package, or have one
# that the server no longer has.
apt_as_root='
    export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
    install() { apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"; }
    if apt-get install --simulate -qq "$@" >/dev/null 2>&1; then
        install "$@" && exit 0
    fi
    apt-get update -q -o DPkg::Lock::Timeout=300
    install "$@"
'

# Explains apt's standard error and says what to do.
explain_apt_failure() {
    case $(cat "$1") in
    *"No space left"* | *"enough free space"*) say "The disk is full: make room and run this script again." ;;
    *"Temporary failure resolving"* | *"Could not resolve"* | *"Could not connect"* | *"Failed to fetch"*)
        say "The package server could not be reached: check the network (and the proxy) and run this script again." ;;
    *"Unable to locate package"* | *"no installation candidate"*)
        say "A package is not in the sources of apt: on Ubuntu, enable the component universe." ;;
    *"Could not get lock"* | *"Unable to acquire"*) say "Another program is installing packages: wait until it has finished and run this script again." ;;
    *) say "The lines above say why." ;;
    esac
}

# install_dependencies ROLE...: installs the packages for these roles, or ends the script with the reason.
install_dependencies() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "cannot install packages: $(system_name) has no apt." \
            "This script supports Debian 12, Debian 13 and Ubuntu 24.04. Elsewhere install the packages that" \
            "packaging/dependencies.txt lists (Qt 6.4 or newer) and run: cmake --preset release && cmake --build --preset release"
    fi

    missing=
    for package in $(packages_for "$@"); do
        is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0

    case $(system_release) in
    bookworm | trixie | noble) ;;
    *)
        fail "$(system_name) is not supported: Vitrine needs the packages of Debian 12, Debian 13 or Ubuntu 24.04." \
            "Missing here:$missing"
        ;;
    esac

    say "Vitrine needs these packages, which are not installed yet:"
    for package in $missing; do
        printf '  %-32s %s\n' "$package" "$(reason_for "$package")"
    done

    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null; then
        say "Installing them with apt-get needs root: sudo may ask for your password."
        as_root=sudo
        # Without a terminal sudo cannot ask for a password: it must fail instead of waiting.
        [ -t 0 ] || as_root="sudo -n"
    else
        fail "cannot install packages: you are not root and there is no sudo." \
            "Ask your administrator to run: apt-get install$missing"
    fi

    apt_errors=$(mktemp)
    # shellcheck disable=SC2086 # both are lists of words
    if $as_root sh -c "$apt_as_root" sh $missing 2>"$apt_errors" </dev/null; then
        rm -f "$apt_errors"
        return 0
    fi
    head -n 5 "$apt_errors" >&2
    why=$(explain_apt_failure "$apt_errors")
    rm -f "$apt_errors"
    fail "the packages could not be installed." "$why"
}

# The number of parallel compilers: one per core, limited by the available memory (1.2 GB each).
build_jobs() {
    jobs=$(nproc 2>/dev/null || echo 1)
    fitting=$(awk '/^MemAvailable:/ { print int($2 / 1200000) }' /proc/meminfo 2>/dev/null)
    [ -z "$fitting" ] || [ "$fitting" -ge "$jobs" ] || jobs=$fitting
    [ "$jobs" -ge 1 ] || jobs=1
    echo "${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}"
}

# build_preset NAME [TARGET...]: configures if necessary and builds in build/NAME.
build_preset() {
    preset=$1
    shift
    mkdir -p "$root/build"
    free_kilobytes=$(df -Pk "$root/build" | awk 'NR == 2 { print $4 }')
    [ "$free_kilobytes" -ge 1000000 ] ||
        fail "less than 1 GB is free on the disk of $root/build: make room for the build and run this script again."

    # A build folder that was created for another location cannot be reused.
    cache="$root/build/$preset/CMakeCache.txt"
    fresh=
    if [ -e "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        fresh=--fresh
    fi
    if [ -n "$fresh" ] || [ ! -e "$root/build/$preset/build.ninja" ]; then
        (cd "$root" && cmake --preset "$preset" $fresh) || fail "the build could not be configured; the lines above say why."
    fi
    # Qt's tools print long warnings in the C locale.
    (cd "$root" && LC_ALL=C.UTF-8 cmake --build --preset "$preset" --parallel "$(build_jobs)" ${1:+--target "$@"}) ||
        fail "the build failed; the lines above say why."
}
