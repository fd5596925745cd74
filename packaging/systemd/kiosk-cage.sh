#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Runs Vitrine in cage, and ends with its exit code: cage of Debian 12 ends with 0 whatever it is. For
# vitrine-kiosk-cage.service.
#
# Usage: kiosk-cage [OPTION...]   the options are Vitrine's

set -u

code="${XDG_RUNTIME_DIR:?}/exit-code"
rm -f "$code"
# shellcheck disable=SC2016 # the inner shell expands it
/usr/bin/cage -- /bin/sh -c 'file=$1; shift; "$@"; echo "$?" >"$file"' sh "$code" /usr/bin/vitrine "$@"
ended=$?
if [ -s "$code" ]; then
    ended=$(cat "$code")
fi
exit "$ended"
