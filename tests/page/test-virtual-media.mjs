// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { VirtualMedia, VirtualSource } from '../player/virtual-media.js';
import { FakeTime } from './fakes.mjs';

const names = ['loadstart', 'loadedmetadata', 'canplay', 'play', 'playing', 'pause', 'ended', 'waiting', 'seeking', 'seeked',
    'ratechange', 'volumechange', 'error'];

/** Media that is loaded, and what it tells from then on. */
async function loaded(live = false) {
    const time = new FakeTime();
    const media = new VirtualMedia(time);
    const source = new VirtualSource(media, live, time);
    const told = [];
    for (const name of names)
        media.addEventListener(name, () => told.push(name));
    await source.open();
    await time.pass(1);
    assert.deepEqual(told.splice(0), ['loadstart', 'loadedmetadata', 'canplay']);
    return { time, media, source, told };
}

test('it plays in step with the clock and ends', async () => {
    const { time, media, told } = await loaded();
    media.play();
    await time.pass(30);
    assert.equal(media.currentTime, 30);
    media.playbackRate = 2;
    await time.pass(10);
    assert.equal(media.currentTime, 50);
    await time.pass(100);
    assert.equal(media.currentTime, 90);
    assert.ok(media.ended && media.paused);
    assert.deepEqual(told, ['play', 'playing', 'ratechange', 'pause', 'ended']);
    media.play();
    await time.pass(1);
    assert.ok(media.currentTime < 3, 'it begins again');
});

test('a seek takes a moment, and the last one counts', async () => {
    const { time, media, told } = await loaded();
    media.play();
    await time.pass(1);
    media.currentTime = 40;
    media.currentTime = 20;
    assert.ok(media.seeking);
    await time.pass(1.05);
    assert.equal(media.currentTime, 21);
    assert.deepEqual(told, ['play', 'playing', 'seeking', 'waiting', 'seeking', 'waiting', 'seeked', 'canplay', 'playing']);
    media.currentTime = 1000;
    assert.equal(media.currentTime, 90);
});

test('a pause and a stall stop the position', async () => {
    const { time, media, source, told } = await loaded();
    media.play();
    await time.pass(1);
    media.pause();
    await time.pass(1);
    media.play();
    await time.pass(1);
    source.stall(3);
    await time.pass(2);
    assert.equal(media.currentTime, 2);
    await time.pass(2);
    assert.equal(media.currentTime, 3);
    assert.deepEqual(told, ['play', 'playing', 'pause', 'play', 'playing', 'waiting', 'canplay', 'playing']);
});

test('of two stalls at the same time the longer one counts', async () => {
    const { time, media, source } = await loaded();
    media.play();
    source.stall(1);
    source.stall(3);
    await time.pass(2);
    assert.equal(media.currentTime, 0);
    await time.pass(2);
    assert.equal(media.currentTime, 1);
});

test('the rate may be 0, and a live stream never ends', async () => {
    const { time, media, told } = await loaded(true);
    media.play();
    media.playbackRate = 0;
    await time.pass(50);
    assert.equal(media.currentTime, 0);
    media.playbackRate = 1;
    await time.pass(1000);
    assert.equal(media.currentTime, 1000);
    assert.ok(!told.includes('ended'));
});

test('a shorter duration ends what is beyond it', async () => {
    const { time, media, source, told } = await loaded();
    media.play();
    await time.pass(20);
    await source.changeDuration(10);
    await time.pass(1);
    assert.equal(media.currentTime, 10);
    assert.equal(told.at(-1), 'ended');
});

test('broken media stops for good', async () => {
    const { time, media, source, told } = await loaded();
    media.play();
    await time.pass(5);
    await source.corrupt();
    await time.pass(5);
    assert.equal(media.currentTime, 5);
    assert.deepEqual(told, ['play', 'playing', 'pause', 'error']);
    assert.match(media.error.message, /broken/);
});
