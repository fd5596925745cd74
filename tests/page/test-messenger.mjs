// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { Messenger } from '../player/messenger.js';
import { VirtualTime } from '../player/virtual-time.js';

const realTimers = { setTimeout, clearTimeout };
const RealChannel = MessageChannel;
let limits; // of real time, by the timers of the page
let channels; // an open one would keep the test from ending

beforeEach(() => {
    limits = new Map();
    channels = [];
    globalThis.MessageChannel = class extends RealChannel {
        constructor() {
            super();
            channels.push(this);
        }
    };
    globalThis.setTimeout = (task, milliseconds) => {
        const id = {};
        limits.set(id, { task, milliseconds });
        return id;
    };
    globalThis.clearTimeout = (id) => limits.delete(id);
});

afterEach(() => {
    Object.assign(globalThis, realTimers);
    for (const channel of channels)
        channel.port1.close();
});

/** A messenger with a virtual clock that sends a ping every five seconds, and its host. */
function pinging() {
    const host = { posted: [], postMessage: (message) => host.posted.push(message) };
    let receive;
    globalThis.window = { parent: host, addEventListener: (_, listener) => { receive = listener; } };
    globalThis.document = { documentElement: { dataset: {} } };
    const time = new VirtualTime(21, () => {});
    const messenger = new Messenger(time, undefined, { common: () => ({}), sent: () => {}, received: () => {} });
    messenger.startPinging();
    return { host, time, answer: () => receive({ source: host, data: { command: 'pong' } }) };
}

/** Lets everything happen that needs no more answers. */
async function settle() {
    for (let i = 0; i < 200; ++i)
        await new Promise(setImmediate);
}

function expire() {
    const [[id, { task, milliseconds }], ...others] = limits;
    assert.equal(others.length, 0, 'one ping at a time is waited for');
    assert.ok(milliseconds >= 30_000, String(milliseconds));
    limits.delete(id);
    task();
}

test('time stands still until the host has answered a ping', async () => {
    const { host, time, answer } = pinging();
    for (const seconds of [0, 5, 10]) {
        await settle();
        assert.equal(time.now(), seconds);
        answer();
    }
    await settle();
    assert.equal(host.posted.length, 4);
    assert.equal(limits.size, 1, 'the limits of answered pings are gone');
});

test('a host that does not answer is waited for once', async () => {
    const { host, time } = pinging();
    await settle();
    assert.equal(time.now(), 0);
    expire();
    await settle();
    assert.equal(time.now(), 21);
    assert.equal(host.posted.length, 5);
    assert.equal(limits.size, 0);
});

test('a late answer is not taken for that to a later ping', async () => {
    const { time, answer } = pinging();
    await settle();
    answer();
    await settle();
    assert.equal(time.now(), 5);
    expire();
    answer(); // too late
    await settle();
    assert.equal(time.now(), 10, 'the host answers again, and is waited for');
    answer();
    await settle();
    assert.equal(time.now(), 15);
});
