// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Loads the sample clip into the media element; trusts only its
// own server.

'use strict';

import {MediaBuffer, StallQueue, clipSeconds, fetchClip} from './buffer.js';
import {SegmentSource} from './segments.js';
import {VirtualMedia, VirtualSource} from './virtual-media.js';

/// Steps that need control of the buffer, and those that need segments.
const bufferSteps = ['stall', 'duration', 'live'];
const segmentSteps = ['withhold', 'quota', 'corrupt'];

/// The source that a scenario asks for or that its steps need. `failed(data, playOn)` is called if no more data can be
/// loaded; the video can play on for that time. `key` names a video of the user, to be played instead of the clip.
export function createSource(video, scenario, time, failed, key) {
    const has = (names) => scenario.steps?.some((step) => names.includes(step.do));
    const live = scenario.stream === 'live';
    if (key)
        return new FileSource(video, `/video?key=${encodeURIComponent(key)}`);
    if (video instanceof VirtualMedia)
        return new VirtualSource(video, live, time);
    if (scenario.media === 'mse' || has(segmentSteps))
        return new SegmentSource(video, time, {
            live, failed, ahead: scenario.bufferAheadSeconds ?? 10, behind: scenario.bufferBehindSeconds ?? 10,
        });
    return live || has(bufferSteps) ? new FedSource(video, live, time) : new FileSource(video);
}

/// The clip, or another `file`, that the browser loads by ranges: for video on demand.
class FileSource {
    constructor(video, file) {
        this.video = video;
        this.file = file;
    }

    async open() {
        const h264 = this.video.canPlayType('video/mp4; codecs="avc1.64001E, mp4a.40.2"') !== '';
        this.video.src = this.file ?? (h264 ? '/sample/sample.mp4' : '/sample/sample.webm');
    }
}

/// The whole clip in a media buffer. The scenario controls the buffer: it can remove data (a real stall) or repeat the clip
/// without an end (live).
class FedSource {
    constructor(video, live, time) {
        this.video = video;
        this.time = time;
        this.live = live;
        this.buffer = new MediaBuffer(video);
        this.stalls = new StallQueue(video);
        this.duration = undefined; // as the scenario has changed it
        this.copies = new Set(); // which repetitions of the clip are in the buffer; only live streams have more than the first
    }

    async open() {
        this.bytes = fetchClip();
        await this.buffer.open();
        if (this.live)
            await this.repeat();
        else
            await this.appendClip();
    }

    async appendClip() {
        await this.buffer.append(await this.bytes);
        this.copies.add(0);
        await this.restoreDuration();
    }

    /// Appending has lengthened a shortened video, and the end of the source would shorten a lengthened one.
    async restoreDuration() {
        if (this.duration !== undefined)
            await this.buffer.setDuration(this.duration);
        if (this.duration === undefined || this.duration < clipSeconds)
            await this.buffer.end();
    }

    /// Removes the unplayed part, waits until playback stalls, and restores it after `seconds`.
    stall(seconds) {
        return this.stalls.add(async () => {
            await this.buffer.starve();
            await this.time.sleep(seconds);
            if (this.live) {
                this.copies.clear();
                await this.keepAhead(this.video.currentTime);
            } else {
                await this.appendClip();
            }
        });
    }

    /// Live: repeats the clip from now on.
    async repeat() {
        await this.keepAhead(this.video.currentTime);
        await this.buffer.setDuration(Infinity);
        this.video.addEventListener('timeupdate', () => this.keepAhead(this.video.currentTime));
    }

    /// Turns a video on demand into a live stream.
    async goLive() {
        this.live = true;
        await this.repeat();
    }

    /// Shortens the video, or lengthens it by a part that never arrives.
    async changeDuration(seconds) {
        this.duration = seconds;
        this.copies.clear();
        await this.restoreDuration();
    }

    /// Live: buffers the repetition at `seconds` and the next one, and removes older ones.
    async keepAhead(seconds) {
        const copy = Math.floor(seconds / clipSeconds);
        for (const wanted of [copy, copy + 1]) {
            if (this.copies.has(wanted))
                continue;
            this.copies.add(wanted);
            await this.buffer.append(await this.bytes, wanted * clipSeconds);
        }
        for (const old of [...this.copies].filter((number) => number < copy - 1)) {
            this.copies.delete(old);
            await this.buffer.remove(old * clipSeconds, (old + 1) * clipSeconds);
        }
    }
}
