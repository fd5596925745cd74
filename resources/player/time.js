// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Everything of the player that waits or reads a clock uses an
// object of this module.

'use strict';

/// The clocks and timers of the browser. Times are in seconds.
export class RealTime {
    /// Monotonic.
    now() {
        return performance.now() / 1000;
    }

    virtualSeconds() {
        return undefined;
    }

    unixSeconds() {
        return Date.now() / 1000;
    }

    /// Calls `task` after that time; cancel() takes the value that it returns.
    after(seconds, task) {
        return setTimeout(task, seconds * 1000);
    }

    cancel(timer) {
        clearTimeout(timer);
    }

    /// With a virtual clock, time stands still until these promises are settled.
    hold(promise) {
        return promise;
    }

    holdAtMost() {}

    /// Blocks the page's thread, as a faulty script would.
    block(seconds) {
        const end = this.now() + seconds;
        while (this.now() < end);
    }

    sleep(seconds) {
        return new Promise((resolve) => this.after(seconds, resolve));
    }
}
