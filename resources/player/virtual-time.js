// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. The clock of scenarios that are to be the same each time.

'use strict';

const epoch = 1767225600; // 2026-01-01T00:00:00Z, the time at which every run begins
const longestHoldMilliseconds = 30_000; // of real time: only a host that does not answer at all takes as long

/// Time that passes as fast as the timers allow, and stands still while something real is under way. With the same timers
/// and the same answers, everything happens in the same order and at the same times. The interface of RealTime.
export class VirtualTime {
    /// Stops for good after `seconds`; `stopped()` is called then.
    constructor(seconds, stopped) {
        this.end = seconds;
        this.stopped = stopped;
        this.seconds = 0;
        this.timers = [];
        this.holds = 0;
        this.lastId = 0;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => this.turn();
        this.nextTurn = () => channel.port2.postMessage(null);
        this.isWaiting = false;
        this.schedule();
    }

    now() {
        return this.seconds;
    }

    /// For the service, which then has the same clock.
    virtualSeconds() {
        return this.seconds;
    }

    unixSeconds() {
        return epoch + this.seconds;
    }

    after(seconds, task) {
        const id = ++this.lastId;
        this.timers.push({id, due: this.seconds + Math.max(0, seconds), task});
        this.schedule();
        return id;
    }

    cancel(id) {
        this.timers = this.timers.filter((timer) => timer.id !== id);
    }

    sleep(seconds) {
        return new Promise((resolve) => this.after(seconds, resolve));
    }

    /// What is due meanwhile happens afterwards.
    block(seconds) {
        this.seconds += seconds;
    }

    /// Time stands still until `promise` is settled, which is returned.
    async hold(promise) {
        ++this.holds;
        try {
            return await promise;
        } finally {
            --this.holds;
            this.schedule();
        }
    }

    /// Time stands still until `promise` is resolved, or for 30 s of real time: `expired()` is called then.
    holdAtMost(promise, expired) {
        let timer;
        const limit = new Promise((resolve) => {
            timer = setTimeout(() => {
                expired();
                resolve();
            }, longestHoldMilliseconds);
        });
        this.hold(Promise.race([promise, limit]).finally(() => clearTimeout(timer)));
    }

    schedule() {
        if (this.isWaiting || this.holds > 0 || this.timers.length === 0)
            return;
        this.isWaiting = true;
        this.nextTurn();
    }

    /// The next timer. What waits for a promise goes on before the one after it, because that is another task.
    turn() {
        this.isWaiting = false;
        if (this.holds > 0 || this.timers.length === 0)
            return;
        const next = this.timers.reduce((first, timer) => (timer.due < first.due ? timer : first)); // of equals the oldest
        if (next.due > this.end) {
            this.timers = [];
            this.seconds = this.end;
            this.stopped();
            return;
        }
        this.cancel(next.id);
        this.seconds = Math.max(this.seconds, next.due);
        next.task();
        this.schedule();
    }
}
