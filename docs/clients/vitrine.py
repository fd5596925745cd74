# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

"""Controls a running Vitrine over its control socket. One file, Python 3.9 or newer, no dependencies.

    from vitrine import Vitrine

    with Vitrine.start("demo", "--headless") as player:
        player.wait_for(state="playing")
        player.seek(30)
        player.wait_for(position=30)

Each method waits for its answer. A client is for one thread; make one for each.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time


class VitrineError(Exception):
    """Vitrine answered with an error: `code` and `data` are those of JSON-RPC."""

    def __init__(self, code, message, data=None):
        super().__init__(message)
        self.code = code
        self.data = data or {}


class VitrineTimeout(VitrineError):
    """What was waited for did not happen in time."""


class Vitrine:
    """A connection to the control socket at `path`, by default that of the profile."""

    def __init__(self, path=None, profile="default"):
        if path is None:
            path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), "vitrine", profile + ".sock")
        self.path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._socket.connect(path)
        except OSError:
            self._socket.close()
            raise
        self._lines = self._socket.makefile("r", encoding="utf-8", newline="\n")
        self._last_id = 0
        self._process = None
        self._folder = None

    @classmethod
    def start(cls, *arguments, binary="vitrine", limit=20.0, environment=None):
        """Starts `binary` with `arguments` and connects. It ends with close(), or at the end of a `with`."""
        folder = tempfile.mkdtemp(prefix="vitrine-")
        path = os.path.join(folder, "control.sock")
        try:
            process = subprocess.Popen([binary, "--control", path, *arguments], env=environment)
        except OSError:
            shutil.rmtree(folder)
            raise
        end = time.monotonic() + limit
        while True:
            try:
                client = cls(path)
                break
            except OSError as problem:
                code = process.poll()
                if code is not None or time.monotonic() > end:
                    process.kill()
                    process.wait()
                    shutil.rmtree(folder)
                    how = f"it ended with code {code}" if code is not None else f"no socket within {limit} s"
                    raise RuntimeError(f"Vitrine cannot be started: {how}") from problem
                time.sleep(0.02)
        client._process = process
        client._folder = folder
        return client

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def process(self):
        """The process that start() has started; otherwise None."""
        return self._process

    def close(self, limit=10.0):
        """Closes the connection, and ends the process that start() has started, after `limit` s at the latest.

        Returns its exit code; negative if a signal has ended it.
        """
        code = None
        if self._process is not None:
            end = time.monotonic() + limit
            if self._process.poll() is None:
                self._socket.settimeout(limit)
                try:
                    self.quit()
                except (VitrineError, OSError):
                    self._process.terminate()
            try:
                code = self._process.wait(max(end - time.monotonic(), 0))
            except subprocess.TimeoutExpired:
                self._process.kill()
                code = self._process.wait()
            self._process = None
        self._lines.close()
        self._socket.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        return code

    def call(self, method, **params):
        """The result of `method`. Parameters that are None are left out."""
        self._last_id += 1
        params = {name: value for name, value in params.items() if value is not None}
        request = {"jsonrpc": "2.0", "id": self._last_id, "method": method, "params": params}
        self._socket.sendall((json.dumps(request) + "\n").encode())
        while True:
            answer = self._next()
            if "method" in answer:
                continue  # an event of a subscription that has ended
            if "error" in answer:
                error = answer["error"]
                kind = VitrineTimeout if error["code"] == -32001 else VitrineError
                raise kind(error["code"], error["message"], error.get("data"))
            if answer.get("id") == self._last_id:
                return answer["result"]

    def events(self, since=None, kinds=None):
        """The events as they come, from after number `since` on; each an object of the event stream.

        Uses a connection of its own, which ends with the iterator or with Vitrine. An object with the key `lost`
        stands for events that were no longer kept.
        """
        connection = Vitrine(self.path)
        try:
            connection.call("subscribe", since=since, kinds=kinds)
            while True:
                try:
                    message = connection._next()
                except ConnectionError:
                    return
                params = message.get("params", {})
                yield params if message.get("method") == "event" else {"lost": params}
        finally:
            connection.close()

    def _next(self):
        line = self._lines.readline()
        if not line:
            raise ConnectionError("Vitrine has ended the connection.")
        return json.loads(line)

    # begin generated control-python

    def ping(self):
        """Tells which program answers."""
        return self.call("ping")

    def state(self):
        """Tells the state of playback."""
        return self.call("state")

    def open(self, target):
        """Plays another target. Answers when its page begins to load; wait for “ready” after that.

        target: As on the command line: a URL, a token, demo, demo:NAME, or the absolute path of a scenario or video file.
        """
        return self.call("open", target=target)

    def reload(self):
        """Reloads the page. Answers when it begins to load."""
        return self.call("reload")

    def back(self):
        """Does what the player's Back button does."""
        return self.call("back")

    def quit(self):
        """Ends the run, as if the window were closed. Answers when the end has begun."""
        return self.call("quit")

    def play(self):
        """Plays. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A pause replaces a play that waits, and the other way round, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”."""
        return self.call("play")

    def pause(self):
        """Pauses. Before playback has begun, the player will begin paused; its state may be playing for a moment. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A pause replaces a play that waits, and the other way round, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”."""
        return self.call("pause")

    def seek(self, position):
        """Seeks. Fails before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.

        position: Position in the media, s.
        """
        return self.call("seek", position=position)

    def set_rate(self, rate):
        """Sets the playback rate, also before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.

        rate: Playback rate, 1 is normal.
        """
        return self.call("setRate", rate=rate)

    def set_volume(self, volume):
        """Sets the volume, also before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.

        volume: Volume, 0 to 1.
        """
        return self.call("setVolume", volume=volume)

    def set_muted(self, muted):
        """Mutes the sound, or turns it on. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.

        muted: Whether to mute the sound.
        """
        return self.call("setMuted", muted=muted)

    def ui_tree(self):
        """Lists the visible controls of all windows of Vitrine. The page is one of them, of the role “webDocument”; what is in it belongs to the browser engine."""
        return self.call("ui.tree")

    def ui_click(self, name):
        """Clicks into the middle of a control, after it was scrolled into view. Fails if something else has been in the way for a second.

        name: Name of the control, as in ui.tree.
        """
        return self.call("ui.click", name=name)

    def ui_type(self, name, text):
        """Gives the keyboard to a control, and types. A window keeps the focus where it is.

        name: Name of the control, as in ui.tree.

        text: Characters stand for themselves. Keys are in braces: “{Enter}”, “{Escape}”, “{ArrowUp}”, “{F3}”, “{Ctrl+F}”, “{Shift+Tab}”. “{{” and “}}” are braces.
        """
        return self.call("ui.type", name=name, text=text)

    def screenshot(self, *, of=None, path=None):
        """Takes a picture, with what covers it. Waits 3 s at most for a page that is not drawn yet, and for a video to show something; a video that stays black takes the 3 s.

        of: Of what: window, page, or the name of a control, as in ui.tree.

        path: Absolute path of the file to write: PNG, or the format of the suffix.
        """
        return self.call("screenshot", of=of, path=path)

    def dialog(self, *, action=None):
        """Tells which dialog is open, or presses one of its actions. The result is the dialog as it was before; null: none is open.

        action: Name of the action to press.
        """
        return self.call("dialog", action=action)

    def wait_for(self, *, state=None, event=None, kind=None, position=None, timeout=None, since=None):
        """Waits until one of the given conditions is met. Without “since”, a state or position that already applies counts; with it, the events after that number count, also those of before the call.

        state: Playback has this state.

        event: The player sends an event of this name, or reports an error for this reason.

        kind: An event of this kind occurs.

        position: The player reports at least this position, s.

        timeout: Time limit, s.

        since: Only events after this number count.
        """
        return self.call("waitFor", state=state, event=event, kind=kind, position=position, timeout=timeout, since=since)

    def diagnose(self):
        """Checks whether Vitrine can play on this machine, with the settings of this run."""
        return self.call("diagnose")

    def rpc_discover(self):
        """Describes all methods."""
        return self.call("rpc.discover")

    # end generated
