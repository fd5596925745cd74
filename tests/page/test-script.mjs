// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Script } from '../player/script.js';
import { FakeTime } from './fakes.mjs';

/** A player that records what its steps do, with the time: `1.5 a`. */
function harness(steps) {
    const time = new FakeTime();
    const done = [];
    const player = {
        time, done, ready: Promise.resolve(),
        messenger: { event: (name) => done.push(`${time.now()} ${name}`) },
        session: { requestFault: () => time.sleep(1).then(() => done.push(`${time.now()} fault`)) },
        pause: (viewer) => done.push(`${time.now()} ${viewer ? 'viewer' : 'page'} pauses`),
    };
    player.script = new Script(steps, player);
    return player;
}

const event = (name, trigger) => ({ do: 'event', name, ...trigger });

test('steps are due at their time after the load and after the start of playback', async () => {
    const { script, time, done } = harness([event('c', { at: 2 }), event('b', { at: 1 }), event('a', { at: 0, from: 'load' })]);
    script.loaded();
    assert.deepEqual(done, ['0 a']);
    await time.pass(5);
    script.playbackBegan();
    await time.pass(3);
    script.playbackBegan(); // once more, after a pause
    await time.pass(3);
    assert.deepEqual(done, ['0 a', '6 b', '7 c']);
});

test('the first request of the page waits for the faults of the server', async () => {
    const { script, time, done } = harness([{ do: 'fault', at: 0, from: 'load' }]);
    let isLoaded = false;
    script.loaded().then(() => { isLoaded = true; });
    await time.pass(0.5);
    assert.equal(isLoaded, false);
    await time.pass(1);
    assert.equal(isLoaded, true);
    assert.deepEqual(done, ['1 fault']);
});

test('a media step at 0 does not hold up the page that is to become ready for it', async () => {
    const player = harness([{ do: 'pause', at: 0, from: 'load', by: 'page' }]);
    player.ready = new Promise((resolve) => { player.becomeReady = resolve; });
    await player.script.loaded();
    assert.deepEqual(player.done, []);
    player.becomeReady();
    await player.time.pass(0);
    assert.deepEqual(player.done, ['0 page pauses']);
});

test('a position triggers when it is reached or passed, once', async () => {
    const { script, time, done } = harness([event('a', { atPosition: 2 }), event('b', { atPosition: 3, after: 1 })]);
    script.positionReached(1.9);
    await time.pass(1);
    assert.deepEqual(done, []);
    script.positionReached(50); // after a seek
    await time.pass(2);
    script.positionReached(2);
    await time.pass(2);
    assert.deepEqual(done, ['1 a', '2 b']);
});

test('a message of the player triggers at its number', async () => {
    const { script, time, done } = harness([event('a', { on: 'ping', number: 3 }), event('b', { on: 'ping' }), event('c', { on: 'back' })]);
    for (let i = 0; i < 5; ++i) {
        script.messageSent('ping');
        await time.pass(1);
    }
    assert.deepEqual(done, ['0 b', '2 a']);
});

test('a message of the host triggers by any of its names', async () => {
    const { script, time, done } = harness([event('a', { onHost: 'pong' }), event('b', { onHost: 'playVideo', number: 2 })]);
    script.messageReceived(['command', 'playVideo']);
    script.messageReceived([]);
    script.messageReceived(['pong']);
    await time.pass(1);
    script.messageReceived(['command', 'playVideo']);
    await time.pass(1);
    assert.deepEqual(done, ['0 a', '1 b']);
});

test('what a step sends comes after the message that triggered it', async () => {
    const { script, time, done } = harness([event('a', { on: 'x' })]);
    script.messageSent('x');
    assert.deepEqual(done, []);
    await time.pass(0);
    assert.deepEqual(done, ['0 a']);
});
