# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Fixtures: a Vitrine for each test, and the comparison of pictures.

The program is `vitrine`, or what the variable PLAYER_BINARY names.
"""

import os
import pathlib

import pytest
from pictures import StoredPicture
from vitrine import Vitrine


def pytest_addoption(parser):
    parser.addoption("--update-pictures", action="store_true", help="store the pictures instead of comparing them")


@pytest.fixture
def binary():
    return os.environ.get("PLAYER_BINARY", "vitrine")


@pytest.fixture
def environment(tmp_path):
    """The variables of a run that shares nothing with other runs, so that tests may run at the same time."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    # A setting of the person who runs the tests must not change their result.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("VITRINE_")}
    return {**inherited, "XDG_RUNTIME_DIR": str(runtime), "XDG_CONFIG_HOME": str(tmp_path / "config"), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def start(binary, environment, tmp_path):
    """start("demo", …) starts Vitrine and waits until its player is ready. It ends with the test."""
    players = []

    def start_player(target, *options):
        files = tmp_path / f"player-{len(players)}"
        files.mkdir()
        print(f"Event stream and recording: {files}")  # pytest shows this if the test fails
        player = Vitrine.start(
            "--headless", "--ephemeral", "--muted", "--size", "640x360",
            "--events", str(files / "events.jsonl"), "--record", str(files / "recording.jsonl"), *options, target,
            binary=binary, environment=environment)
        players.append(player)
        player.wait_for(kind="ready", since=0, timeout=30)
        return player

    yield start_player
    for player in players:
        player.close()


@pytest.fixture
def stored_picture(request):
    """stored_picture("NAME") is a picture in the folder `pictures`; `assert_equals()` compares it with a player's page."""
    folder = pathlib.Path(__file__).parent / "pictures"
    return lambda name: StoredPicture(folder / f"{name}.png", update=request.config.getoption("--update-pictures"))
