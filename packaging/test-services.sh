#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Boots a new minimal system with the .deb and runs the services of a kiosk there, each with a screen in memory. It
# disturbs them and checks that they play again. What it does not test is what belongs to the hardware: Xorg, seats.
#
# Usage: sh packaging/test-services.sh FILE.deb [RELEASE]     as root; RELEASE is bookworm (default) or trixie
# Needs what new-system.sh says, and systemd-container. Takes six minutes; two are for the watchdog.

set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"
. "$root/packaging/new-system.sh"

command -v systemd-nspawn >/dev/null || fail "systemd-nspawn is not installed: apt-get install systemd-container"

create_system "$@"
say "Installing $(basename "$deb")"
# qt6-wayland is recommended by the package.
install_in_system /tmp/vitrine.deb qt6-wayland systemd systemd-sysv dbus udev procps curl cage seatd xwayland xvfb xauth

write() {
    mkdir -p "$(dirname "$system$1")"
    cat >"$system$1"
}
settings=/etc/vitrine/kiosk.toml
token=a-token-of-this-test-alone
echo "$token" | write /etc/vitrine/credentials/health
chmod 600 "$system/etc/vitrine/credentials/health"
# Instead of a console, a graphics card and its outputs.
write /etc/systemd/system/vitrine-kiosk-cage.service.d/test.conf <<END
[Unit]
ConditionPathExists=
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman VITRINE_HEALTH_TOKEN_FILE=%d/vitrine_health
END
write /etc/systemd/system/vitrine-kiosk-x.service.d/test.conf <<END
[Service]
Environment=VITRINE_HEALTH_TOKEN_FILE=%d/vitrine_health
END
# The first start fails before there is a socket, and the second one after that, as Xorg without a screen.
x_starts=/run/x-server-starts
write /usr/local/bin/x-server <<END
#!/bin/sh
number=\$((\$(cat $x_starts 2>/dev/null || echo 0) + 1))
echo \$number >$x_starts
case \$number in
1) exit 1 ;;
2) exec perl -MSocket -e 'socket(X, PF_UNIX, SOCK_STREAM, 0); bind(X, sockaddr_un("/tmp/.X11-unix/X0")); sleep 3; exit 1' ;;
esac
exec /usr/bin/Xvfb "\$@"
END
chmod 755 "$system/usr/local/bin/x-server"
write /etc/systemd/system/vitrine-kiosk-xserver.service.d/test.conf <<END
[Unit]
ConditionPathExists=
[Service]
ExecStart=
ExecStart=/usr/local/bin/x-server :0 -screen 0 1280x720x24 -auth %t/vitrine-kiosk-xserver/authority -nolisten tcp -noreset
END

command=/usr/local/lib/operator/vitrine
mkdir -p "$system${command%/*}"
cp "$system/usr/bin/sleep" "$system$command"

# Settings with one item, whose name is $1.
write_settings() {
    write $settings <<END
[kiosk]
enabled = true
display_control = "none"
[health]
port = 9464
[[playlist]]
name = "$1"
target = "demo"
END
}

say "Booting it"
unmount_system
log=$system/tmp/boot.log
# Without systemd as the first process here, there is no one to give the machine a unit.
unit=--register=no
[ -d /run/systemd/system ] || unit="$unit --keep-unit"
# shellcheck disable=SC2086 # two options
SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn $unit --quiet --private-network --console=pipe --directory="$system" \
    --boot </dev/null >"$log" 2>&1 &
machine=$!
end_machine() {
    kill "$machine" 2>/dev/null || true # it shuts down
    wait "$machine" 2>/dev/null || true
    remove_system
}
trap end_machine EXIT

in_machine() {
    nsenter --target "$(pgrep --parent "$machine" --full systemd | head -n 1)" --mount --uts --ipc --net --pid --cgroup -- \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
}

# Waits until $@ succeeds, for two minutes at most.
await() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || return 1
        sleep 0.2
    done
}

is_up() { in_machine systemctl is-system-running | grep -q 'running\|degraded'; }
# What the kiosk's command line begins with.
kiosk='^/usr/bin/vitrine --kiosk '
vitrine_pid() { in_machine pgrep --full --oldest "$kiosk"; }
signal_vitrine() { in_machine pkill --signal "$1" --full "$kiosk"; }
plays() {
    in_machine curl --silent --max-time 5 --header "Authorization: Bearer $token" http://127.0.0.1:9464/status |
        grep '"healthy":true' | grep -q "\"item\":\"$1\".*\"playback\":\"playing\""
}
is_other_process() { now=$(vitrine_pid) && [ "$now" != "$before" ]; }
is_state() { [ "$(in_machine systemctl show --property "$1" --value "$service")" = "$2" ]; }

fails() {
    in_machine journalctl --no-pager --quiet --unit "$service" --lines 40 >&2
    fail "$service: $1"
}

# Does $1 with the commands that follow it; afterwards another process has to play.
disturb() {
    what=$1
    shift
    before=$(vitrine_pid)
    "$@"
    await is_other_process || fails "$what: it does not start again."
    await plays first || fails "$what: it does not play again."
    say "  $what: plays again"
}

test_service() {
    service=$1
    screen=$2
    say "$service"
    write_settings first
    in_machine systemctl start "$service" || fails "it does not start."
    is_state ActiveState active || fails "it is not active."
    await plays first || fails "it does not play."
    say "  started: plays"

    # A program of the same name and user, such as "vitrine journal".
    in_machine systemd-run --quiet --uid vitrine-kiosk --collect --unit "operator-$service" "$command" 10000

    before=$(vitrine_pid)
    write_settings second
    in_machine systemctl reload "$service"
    await plays second || fails "it does not play the new item after a reload."
    [ "$(vitrine_pid)" = "$before" ] || fails "it started again at a reload."
    write_settings first
    in_machine systemctl reload "$service"
    await plays first || fails "it does not play the first item again."
    say "  reload: plays the new item"

    disturb "killed" signal_vitrine KILL
    disturb "crashed" signal_vitrine SEGV
    disturb "ended" signal_vitrine TERM
    disturb "$screen killed" in_machine pkill --signal KILL --exact "$screen"
    disturb "restart" in_machine systemctl restart "$service"
    disturb "stopped, for the watchdog" signal_vitrine STOP

    in_machine systemctl stop "$service"
    is_state Result success || fails "stop: its result is no success."
    ! vitrine_pid >/dev/null || fails "stop: a process is left."
    in_machine systemctl is-active --quiet "operator-$service" || fails "another command of this user was ended."
    in_machine systemctl stop "operator-$service"
    say "  stop: nothing is left but the other command"

    echo 'playlist = 5' | write $settings
    ! in_machine systemctl start "$service" 2>/dev/null || fails "it starts with wrong settings."
    await is_state ActiveState failed || fails "it does not stay down with wrong settings."
    is_state ExecMainStatus 2 || fails "its exit code with wrong settings is not 2."
    in_machine systemctl reset-failed "$service"
    say "  wrong settings: stays down"
}

test_failing_x() {
    service=vitrine-kiosk-x
    say "$service, with an X server that fails twice"
    write_settings first
    in_machine systemctl start --no-block "$service"
    await plays first || fails "it does not play after an X server that failed twice."
    [ "$(in_machine cat $x_starts)" -ge 3 ] || fails "the X server did not fail twice."
    say "  started again: plays"
    in_machine systemctl stop "$service"
    ! in_machine pgrep --exact Xvfb >/dev/null || fails "stop: the X server is left."
}

await is_up || { tail -n 20 "$log" >&2; fail "the system does not start."; }
test_service vitrine-kiosk-cage cage
test_failing_x
test_service vitrine-kiosk-x Xvfb
say "The services start, play, come back and stop."
