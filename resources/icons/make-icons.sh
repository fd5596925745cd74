#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0
#
# Renders vitrine.svg in the sizes that desktops use. Run it after changing the drawing.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -eu

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
for size in 16 24 32 48 64 128 256; do
    rsvg-convert --width="$size" --height="$size" --output="$folder/vitrine-$size.png" "$folder/vitrine.svg"
done
