// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What the tests give the modules of the player instead of the browser's.

/** Time that passes only when a test says so; timers run in the order in which they are due. */
export class FakeTime {
    constructor() {
        this.seconds = 0;
        this.timers = [];
    }

    now() {
        return this.seconds;
    }

    unixSeconds() {
        return 1_700_000_000 + this.seconds;
    }

    after(seconds, task) {
        const timer = { due: this.seconds + seconds, task };
        this.timers.push(timer);
        return timer;
    }

    cancel(timer) {
        this.timers = this.timers.filter((other) => other !== timer);
    }

    sleep(seconds) {
        return new Promise((resolve) => { this.after(seconds, resolve); });
    }

    /** Lets that time pass, and what waits for promises go on. */
    async pass(seconds) {
        const end = this.seconds + seconds;
        for (;;) {
            await new Promise(setImmediate);
            const [next] = this.timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due);
            if (!next)
                break;
            this.cancel(next);
            this.seconds = Math.max(this.seconds, next.due);
            next.task();
        }
        this.seconds = end;
    }
}
