// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createSource } from '../player/source.js';
import { FakeTime } from './fakes.mjs';

const clipSeconds = 90;

/** Appending lengthens a media source, and its end shortens it to what is in the buffer. */
class FakeMediaSource extends EventTarget {
    constructor() {
        super();
        this.readyState = 'open';
        this.duration = NaN;
        this.buffered = 0;
        FakeMediaSource.last = this;
        setImmediate(() => this.dispatchEvent(new Event('sourceopen')));
    }

    addSourceBuffer() {
        const buffer = new EventTarget();
        const change = (task) => {
            this.readyState = 'open';
            setImmediate(() => {
                task();
                buffer.dispatchEvent(new Event('updateend'));
            });
        };
        buffer.appendBuffer = () => change(() => {
            this.buffered = clipSeconds;
            this.duration = Math.max(clipSeconds, this.duration || 0);
        });
        buffer.remove = (from) => change(() => { this.buffered = Math.min(this.buffered, from); });
        return buffer;
    }

    endOfStream() {
        this.readyState = 'ended';
        this.duration = this.buffered;
    }
}

globalThis.MediaSource = FakeMediaSource;
globalThis.URL.createObjectURL = () => 'blob:clip';
globalThis.HTMLMediaElement = { HAVE_FUTURE_DATA: 3 };
globalThis.fetch = async () => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(1) });

for (const [name, seconds, readyState] of [['longer', 120, 'open'], ['shorter', 60, 'ended']]) {
    test(`a stall keeps the duration of a video that was made ${name}`, async () => {
        const time = new FakeTime();
        const video = Object.assign(new EventTarget(), { readyState: 4, currentTime: 5 });
        const source = createSource(video, { steps: [{ do: 'stall' }] }, time, assert.fail);
        await source.open();
        assert.equal(FakeMediaSource.last.duration, clipSeconds);
        await source.changeDuration(seconds);
        assert.equal(FakeMediaSource.last.duration, seconds);
        const stalled = source.stall(1);
        await time.pass(0);
        video.dispatchEvent(new Event('waiting'));
        await time.pass(0.5);
        assert.ok(FakeMediaSource.last.buffered < 6, String(FakeMediaSource.last.buffered));
        await time.pass(1);
        await stalled;
        assert.equal(FakeMediaSource.last.duration, seconds);
        assert.equal(FakeMediaSource.last.buffered, Math.min(seconds, clipSeconds));
        assert.equal(FakeMediaSource.last.readyState, readyState);
    });
}
