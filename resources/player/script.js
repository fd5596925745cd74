// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Triggers the steps of a scenario, which the server has validated
// (docs/scenarios.md).

'use strict';

import {perform} from './actions.js';

const serverSteps = ['fault', 'expire'];

/// Performs a scenario's steps on a player, each at most once: at their time, at a media position, or at a message.
export class Script {
    constructor(steps, player) {
        this.player = player;
        this.time = player.time;
        const timed = steps.filter((step) => step.at !== undefined).sort((a, b) => a.at - b.at);
        this.fromLoad = timed.filter((step) => step.from === 'load');
        this.fromPlayback = timed.filter((step) => step.from !== 'load');
        this.atPosition = steps.filter((step) => step.atPosition !== undefined);
        this.sent = new Countdown(steps.filter((step) => step.on !== undefined), (step) => step.on);
        this.received = new Countdown(steps.filter((step) => step.onHost !== undefined), (step) => step.onHost);
    }

    /// Resolves when the server has done what steps at 0 ask it for, so that it applies to the first request.
    async loaded() {
        await Promise.all(this.run(this.fromLoad));
    }

    playbackBegan() {
        this.run(this.fromPlayback);
        this.fromPlayback = [];
    }

    positionReached(seconds) {
        const due = this.atPosition.filter((step) => step.atPosition <= seconds);
        if (due.length === 0)
            return;
        this.atPosition = this.atPosition.filter((step) => !due.includes(step));
        for (const step of due)
            this.later(step);
    }

    messageSent(name) {
        for (const step of this.sent.due([name]))
            this.later(step);
    }

    messageReceived(names) {
        for (const step of this.received.due(names))
            this.later(step);
    }

    /// A step at 0 has begun before this returns, so that an error can come before playback.
    run(steps) {
        const requests = [];
        for (const step of steps) {
            const delay = step.at + (step.after ?? 0);
            if (delay > 0) {
                this.time.after(delay, () => perform(step, this.player));
                continue;
            }
            const done = perform(step, this.player);
            if (serverSteps.includes(step.do))
                requests.push(done);
        }
        return requests;
    }

    /// After the message that has triggered it.
    later(step) {
        this.time.after(step.after ?? 0, () => perform(step, this.player));
    }
}

/// Steps that wait for the message number `number` of a name.
class Countdown {
    constructor(steps, nameOf) {
        this.nameOf = nameOf;
        this.waiting = steps.map((step) => ({step, left: step.number ?? 1}));
    }

    /// The steps that are due with a message of these names.
    due(names) {
        for (const item of this.waiting)
            item.left -= names.includes(this.nameOf(item.step)) ? 1 : 0;
        const steps = this.waiting.filter((item) => item.left === 0).map((item) => item.step);
        this.waiting = this.waiting.filter((item) => item.left > 0);
        return steps;
    }
}
