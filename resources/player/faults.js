// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Drops, delays, duplicates and reorders the messages to the host,
// as the steps of a scenario say (docs/scenarios.md).

'use strict';

const smallestGroup = 2;
const longestGapSeconds = 10; // within a group of `reorder`

/// A fault for the next messages of a kind: as many as the step says, or those within a span of time.
class Fault {
    constructor(step, until) {
        this.step = step;
        this.until = until;
        const group = step.do === 'reorder' ? step.group ?? smallestGroup : 1;
        this.left = step.count ?? (step.seconds === undefined ? group : Infinity);
        this.held = []; // reorder
    }

    isOver(now) {
        return this.left === 0 || now >= this.until;
    }

    concerns(kind) {
        return this.left > 0 && [kind, undefined, 'all'].includes(this.step.which);
    }
}

/// Passes messages on to `deliver(message)`, with the faults that are active.
export class MessageFaults {
    constructor(time, random, deliver) {
        this.time = time;
        this.random = random;
        this.deliver = deliver;
        this.faults = []; // in the order of their steps
    }

    add(step) {
        const fault = new Fault(step, step.seconds === undefined ? Infinity : this.time.now() + step.seconds);
        this.faults.push(fault);
        if (step.seconds !== undefined && step.do === 'reorder')
            this.time.after(step.seconds, () => this.release(fault));
    }

    /// `kind`: progress, event, action, ping or post.
    send(message, kind) {
        const now = this.time.now();
        this.faults = this.faults.filter((fault) => !fault.isOver(now));
        this.pass(message, kind, [...this.faults]);
    }

    /// Applies the faults from the first of `faults` on.
    pass(message, kind, faults) {
        const [fault, ...later] = faults;
        if (!fault)
            this.deliver(message);
        else if (!fault.concerns(kind) || (fault.step.share !== undefined && this.random.next() >= fault.step.share))
            this.pass(message, kind, later);
        else
            this.apply(fault, () => this.pass(message, kind, later));
    }

    apply(fault, pass) {
        const {step} = fault;
        --fault.left;
        switch (step.do) {
        case 'drop':
            break;
        case 'delay':
            this.time.after(step.delaySeconds + this.random.next() * (step.jitter ?? 0), pass);
            break;
        case 'duplicate':
            for (let i = 0; i < (step.times ?? 2); ++i)
                pass();
            break;
        case 'reorder':
            fault.held.push(pass);
            if (fault.held.length === (step.group ?? smallestGroup) || fault.left === 0)
                this.release(fault);
            else
                this.releaseLater(fault);
            break;
        }
    }

    /// A group that does not fill is sent as it is.
    releaseLater(fault) {
        this.time.cancel(fault.timer);
        fault.timer = this.time.after(longestGapSeconds, () => this.release(fault));
    }

    /// Sends what a reorder fault has held back.
    release(fault) {
        this.time.cancel(fault.timer);
        const held = fault.held.splice(0);
        for (const pass of fault.step.order === 'random' ? this.random.shuffled(held) : held.reverse())
            pass();
    }
}
