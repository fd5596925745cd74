# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Compares pictures of a player with stored ones, on any machine."""

import base64
import io
import time

from PIL import Image, ImageChops

# What differs between machines and versions of Qt is left out of the comparison:
# - The upper 15 % and the lower 20 % have the title and the controls, whose text depends on the installed fonts.
# - The rest is scaled down to cells of 10 by 9 pixels, because smooth edges and colours differ by single pixels.
# What is left differs by 3 of 255 between Qt 6.4 and 6.8, and by more than 150 between two seconds of the clip.
TOP, BOTTOM = 0.15, 0.80
CELLS = (64, 26)
TOLERANCE = 16  # of 255, for each cell and colour
# A new frame of the video may be drawn a moment after the player has confirmed the position.
LIMIT = 5.0  # s


def reduced(png):
    """The part of a picture that is compared, scaled down."""
    with Image.open(io.BytesIO(png)) as picture:
        width, height = picture.size
        part = picture.convert("RGB").crop((0, round(TOP * height), width, round(BOTTOM * height)))
        return part.resize(CELLS, Image.Resampling.BOX)


def difference(first, second):
    """The largest difference of a cell and colour, 0 to 255."""
    return max(high for _, high in ImageChops.difference(first, second).getextrema())


class StoredPicture:
    """A picture in a file, as it is after reduced()."""

    def __init__(self, file, update=False):
        self._file = file
        self._update = update

    def assert_equals(self, player):
        """Waits until the page of `player` looks like this picture; fails if it does not within the limit."""
        if self._update:
            self._store(player)
            return
        if not self._file.exists():
            raise AssertionError(f"{self._file} does not exist: run pytest --update-pictures and look at the picture.")
        with Image.open(self._file) as stored:
            expected = stored.convert("RGB")
        end = time.monotonic() + LIMIT
        while (found := difference(page_of(player), expected)) > TOLERANCE:
            assert time.monotonic() < end, f"{self._file.name} differs by {found} of 255, allowed is {TOLERANCE}."

    def _store(self, player):
        """Stores the picture once it stays the same."""
        end = time.monotonic() + LIMIT
        last, picture = None, page_of(player)
        while last is None or difference(last, picture) > 0:
            assert time.monotonic() < end, "The picture keeps changing: pause the player before it is stored."
            time.sleep(0.3)
            last, picture = picture, page_of(player)
        self._file.parent.mkdir(exist_ok=True)
        picture.save(self._file, optimize=True)


def page_of(player):
    return reduced(base64.b64decode(player.screenshot(of="page")["png"]))
