// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in Node.js, for compare-streams.mjs. Turns the event stream of a run into its shape: the lines without what
// differs from run to run (times, positions, ports). Then finds what all runs of one program have in common, and what
// another run does differently.

'use strict';

/// What a newer program may add. A new kind is left out of the comparison; a new field is left out of lines of its kind.
const addedKinds = new Set(['command', 'dialog', 'unknown']);
const addedFields = {};

/// Numbers that depend on when something happened; `null` stays `null`.
const timedNumbers = new Set(['currentTime', 'current_position', 'pid', 'position', 'readyMs', 'sentAt', 'system_time']);

/// The delay of a retry has a random part of up to a fifth: the nominal delay is what has to stay the same.
const nominalDelays = [0, 1000, 2000, 3000, 5000, 9000, 12000, 20000, 27000, 35000, 50000];

function nominalDelay(delayMs) {
    const nominal = nominalDelays.find((delay) => delayMs >= delay && delayMs <= delay * 1.2);
    return nominal === undefined ? delayMs : `about ${nominal}`;
}

function withoutPorts(text) {
    return text.replace(/\b(127\.0\.0\.1|localhost):\d+/g, '$1:PORT');
}

/// A copy of \a value with times, positions and ports masked; \a isLive masks the playback rate, too, which follows the delay.
function masked(value, isLive, key = '') {
    if (Array.isArray(value))
        return value.map((item) => masked(item, isLive));
    if (value !== null && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, masked(item, isLive, name)]));
    if (typeof value === 'string')
        return withoutPorts(value);
    if (typeof value !== 'number')
        return value;
    if (key === 'delayMs')
        return nominalDelay(value);
    return timedNumbers.has(key) || (isLive && key === 'playbackRate') ? 'NUMBER' : value;
}

/// The lines of \a text as objects. Throws where one breaks the rules that hold for all lines.
export function readStream(text) {
    let lastMono = 0;
    return text.split('\n').filter((line) => line !== '').map((line, index) => {
        const entry = JSON.parse(line);
        if (Object.keys(entry).slice(0, 4).join() !== 'seq,time,mono,kind')
            throw new Error(`does not begin with seq, time, mono, kind: ${line}`);
        if (entry.seq !== index + 1)
            throw new Error(`seq should be ${index + 1}: ${line}`);
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(entry.time))
            throw new Error(`time has another form: ${line}`);
        if (entry.mono < lastMono)
            throw new Error(`mono runs backwards: ${line}`);
        lastMono = entry.mono;
        return entry;
    });
}

/// The masked lines of \a entries, in order; consecutive equal lines of progress count as one.
export function shapeOf(entries, isLive = false) {
    const lines = [];
    for (const { seq, time, mono, ...rest } of entries) {
        if (addedKinds.has(rest.kind))
            continue;
        for (const name of addedFields[rest.kind] ?? [])
            delete rest[name];
        const line = JSON.stringify(masked(rest, isLive));
        if (rest.kind !== 'progress' || line !== lines.at(-1))
            lines.push(line);
    }
    return lines;
}

function isProgress(line) {
    return line.startsWith('{"kind":"progress"');
}

/// What is left of \a lines without those that are neither \a first nor \a second: `0` and `1` in their order.
function projection(lines, first, second) {
    let order = '';
    for (const line of lines) {
        const letter = line === first ? '0' : line === second ? '1' : '';
        if (letter !== '' && !(isProgress(line) && order.endsWith(letter)))
            order += letter;
    }
    return order;
}

/// How often \a line occurs in \a lines; of progress only whether it does.
function count(lines, line) {
    const times = lines.filter((other) => other === line).length;
    return isProgress(line) ? Math.min(times, 1) : times;
}

/// \brief What the runs of one program have in common.
///
/// How often each line comes, and the order of each two lines. Two lines whose order differs between runs of the same
/// program do not depend on each other, and their order is not compared.
export class CommonShape {
    constructor(runs) {
        this.runs = runs;
        this.lines = [...new Set(runs.flat())];
    }

    /// Pairs of lines whose order differs between the runs.
    get unorderedPairs() {
        return this.pairs().filter(([first, second]) => this.orders(first, second).size > 1);
    }

    pairs() {
        return this.lines.flatMap((first, index) => this.lines.slice(index + 1).map((second) => [first, second]));
    }

    orders(first, second) {
        return new Set(this.runs.map((run) => projection(run, first, second)));
    }

    /// What \a run does that no run of this program did: texts, empty when it fits.
    differences(run) {
        const found = [];
        for (const line of new Set([...this.lines, ...run])) {
            const expected = new Set(this.runs.map((known) => count(known, line)));
            const times = count(run, line);
            if (!expected.has(times))
                found.push(`${times} instead of ${[...expected].join(' or ')} times: ${line}`);
        }
        if (found.length > 0)
            return found;
        for (const [first, second] of this.pairs()) {
            const orders = this.orders(first, second);
            if (orders.size === 1 && !orders.has(projection(run, first, second)))
                found.push(`in another order:\n      ${first}\n      ${second}`);
        }
        return found;
    }
}
