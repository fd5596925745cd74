// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. The random parts of a scenario, which a seed repeats.

'use strict';

/// Pseudorandom numbers: the generator "mulberry32", which is small and good enough to drop and shuffle messages.
export class Random {
    /// Without a seed, each page load has other numbers.
    constructor(seed = crypto.getRandomValues(new Uint32Array(1))[0]) {
        this.state = seed >>> 0;
    }

    /// From 0 up to, but not including, 1.
    next() {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = this.state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    }

    /// The items in another order (Fisher-Yates).
    shuffled(items) {
        const result = [...items];
        for (let i = result.length - 1; i > 0; --i) {
            const other = Math.floor(this.next() * (i + 1));
            [result[i], result[other]] = [result[other], result[i]];
        }
        return result;
    }
}
