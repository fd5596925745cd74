# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Examples of UI tests: commands, events, dialogs, faults, exit codes and pictures."""

import json
import subprocess

import pytest


def test_a_seek_is_confirmed_and_reported(start):
    player = start("demo")
    player.wait_for(state="playing")
    # What a command returns is confirmed by the video. Its `seq` is the place in the event stream: nothing that happens
    # afterwards is missed, however long the test takes until it asks.
    after = player.seek(30)
    assert after["currentTime"] == pytest.approx(30, abs=0.5)
    assert player.wait_for(position=31, since=after["seq"])["currentTime"] < 33


def test_events_come_in_order(start, tmp_path):
    scenario = tmp_path / "stall.json"
    scenario.write_text(json.dumps({"steps": [
        {"at": 0.5, "do": "stall", "seconds": 1},
        {"at": 2.5, "do": "event", "name": "the_last_one"},
    ]}))
    player = start(str(scenario))
    states = []
    for event in player.events(since=0, kinds=["state", "event"]):  # from the first event of the run on
        if event["kind"] == "state":
            states.append(event["to"])
        elif event["name"] == "the_last_one":
            break
    assert states == ["loading", "playing", "buffering", "playing"]


def test_back_is_reported(start):
    player = start("demo", "--on-back", "none")
    before = player.state()["seq"]
    assert player.back()["outcome"] == "ignored"
    assert player.wait_for(kind="action", since=before)["name"] == "back"


def test_an_error_opens_a_dialog(start):
    player = start("demo:error-domain-invalid")
    error = player.wait_for(event="ERROR_REASON_DOMAIN_INVALID", since=0)
    assert (error["kind"], error["code"], error["known"]) == ("error", 7, True)
    player.wait_for(kind="dialog", since=0)
    dialog = player.dialog()
    assert [action["name"] for action in dialog["actions"]] == ["copyDetails", "quit"]
    player.ui_click("dialog.detailsButton")
    control = next(each for each in player.ui_tree()["controls"] if each["name"] == "dialog.detailsButton")
    assert control["checked"]
    player.dialog(action="quit")
    assert player.close() == 3  # the exit code: an error of the player made playback fail


@pytest.mark.parametrize("target, options, code", [
    ("demo", ["--exit-on", "playing"], 0),
    ("demo:error-token-expired", ["--exit-on", "error"], 3),
    ("demo:never-ready", ["--ready-timeout", "2"], 4),
    ("demo:slow-start", ["--exit-on", "playing", "--exit-after", "2"], 6),
])
def test_the_exit_code_tells_how_a_run_ended(binary, environment, target, options, code):
    run = subprocess.run([binary, "--headless", "--ephemeral", *options, target],
                         env=environment, timeout=60, capture_output=True, text=True)
    assert run.returncode == code, run.stderr


def paused_at(player, position):
    player.wait_for(state="playing")
    player.pause()
    player.seek(position)
    return player


def test_the_picture_of_a_position(start, stored_picture):
    stored_picture("paused-at-30").assert_equals(paused_at(start("demo"), 30))


def test_the_picture_of_another_position_differs(start, stored_picture, request):
    if request.config.getoption("--update-pictures"):
        pytest.skip("stores nothing")
    with pytest.raises(AssertionError, match="differs by"):
        stored_picture("paused-at-30").assert_equals(paused_at(start("demo"), 31))
