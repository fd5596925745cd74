#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Runs the example in docs/examples/pytest with the program in PLAYER_BINARY.
#
# Usage: PLAYER_BINARY=FILE pytest.sh [ARGUMENT...]     the arguments go to pytest
# Exits with 77, which ctest takes for "skipped", if pytest or Pillow is missing.

set -eu

here=$(cd "$(dirname "$0")" && pwd -P)

# The distribution installs packages for its own python3, which need not be the first in PATH.
for python in python3 /usr/bin/python3; do
    if "$python" -c 'import PIL, pytest' 2>/dev/null; then
        cd "$here/../../docs/examples/pytest"
        PYTHONDONTWRITEBYTECODE=1 exec "$python" -m pytest -p no:cacheprovider "$@"
    fi
done
echo "skipped: pytest or Pillow is not installed"
exit 77
