# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Tests docs/clients/vitrine.py with the real binary, whose path is in PLAYER_BINARY."""

import os
import signal
import sys
import tempfile
import time
import unittest
import unittest.mock

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "docs", "clients"))
from vitrine import Vitrine, VitrineError, VitrineTimeout  # noqa: E402

BINARY = os.environ["PLAYER_BINARY"]


class ClientTest(unittest.TestCase):
    def start(self, *arguments):
        player = Vitrine.start("--headless", "--ephemeral", *arguments, binary=BINARY)
        self.addCleanup(player.close)
        return player

    def test_drives_a_player(self):
        player = self.start("demo")
        self.assertEqual(player.ping()["pid"], player.process.pid)
        playing = player.wait_for(state="playing")
        self.assertEqual(playing["kind"], "state")
        self.assertGreaterEqual(player.seek(30)["currentTime"], 29.5)
        self.assertEqual(player.set_rate(2)["playbackRate"], 2)
        self.assertEqual(player.set_muted(True)["muted"], True)
        self.assertEqual(player.wait_for(position=30, since=playing["seq"])["kind"], "progress")
        self.assertEqual(player.state()["target"], "demo")

    def test_misses_no_event(self):
        player = self.start("demo:back", "--on-back", "none")
        events = player.events(since=0, kinds=["state", "action"])
        kinds = []
        for event in events:
            kinds.append((event["kind"], event.get("to") or event.get("name")))
            if event["kind"] == "action":
                break
        events.close()
        self.assertIn(("state", "playing"), kinds)
        self.assertEqual(kinds[-1], ("action", "back"))

    def test_events_end_with_the_run(self):
        player = self.start("demo")
        player.wait_for(state="playing")
        events = player.events(since=0)
        self.assertEqual(next(events)["seq"], 1)
        player.quit()
        last = list(events)[-1]
        self.assertEqual((last["kind"], last["why"]), ("exit", "control"))

    def test_an_error_has_a_code(self):
        player = self.start("demo")
        with self.assertRaises(VitrineTimeout) as late:
            player.wait_for(state="failed", timeout=0.1)
        self.assertIn("seq", late.exception.data)
        with self.assertRaises(VitrineError) as wrong:
            player.seek(-1)
        self.assertEqual(wrong.exception.code, -32602)
        self.assertEqual(wrong.exception.data, {"parameter": "position"})

    def test_close_ends_what_start_started(self):
        player = self.start("demo")
        process = player.process
        self.assertEqual(player.close(), 0)
        self.assertEqual(process.returncode, 0)
        self.assertFalse(os.path.exists(player.path))

    def test_close_takes_a_player_that_was_killed(self):
        player = self.start("demo")
        player.process.kill()
        player.process.wait()
        self.assertEqual(player.close(), -signal.SIGKILL)

    def test_close_ends_a_player_that_hangs(self):
        player = self.start("demo")
        process = player.process
        process.send_signal(signal.SIGSTOP)
        begin = time.monotonic()
        self.assertEqual(player.close(limit=1), -signal.SIGKILL)
        self.assertLess(time.monotonic() - begin, 10)

    def test_a_start_without_a_binary_leaves_nothing(self):
        with tempfile.TemporaryDirectory() as folder, unittest.mock.patch("tempfile.tempdir", folder):
            with self.assertRaises(FileNotFoundError):
                Vitrine.start(binary="/no/such/vitrine")
            self.assertEqual(os.listdir(folder), [])

    def test_a_start_that_fails_says_so(self):
        with self.assertRaisesRegex(RuntimeError, "ended with code 2"):
            self.start("--no-such-option")


if __name__ == "__main__":
    unittest.main()
