// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Loads the sample clip into the media element; trusts only its
// own server.

'use strict';

const clipSeconds = 90;

/// The clip as a file that the browser loads by ranges: for video on demand.
export class FileSource {
    constructor(video) {
        this.video = video;
    }

    async open() {
        const h264 = this.video.canPlayType('video/mp4; codecs="avc1.64001E, mp4a.40.2"') !== '';
        this.video.src = h264 ? '/sample/sample.mp4' : '/sample/sample.webm';
    }
}

/// The clip through Media Source Extensions. The scenario controls the buffer: it can remove data (a real stall) or repeat
/// the clip without an end (live).
export class FedSource {
    constructor(video, live, time) {
        this.video = video;
        this.time = time;
        this.live = live;
        this.copies = new Set(); // which repetitions of the clip are in the buffer; only live streams have more than the first
        this.work = Promise.resolve();
        this.stalls = Promise.resolve();
    }

    async open() {
        this.bytes = fetch('/sample/sample.webm').then((response) => {
            if (!response.ok)
                throw new Error(`The sample clip cannot be loaded: HTTP ${response.status}`);
            return response.arrayBuffer();
        });
        this.mediaSource = new MediaSource();
        const opened = once(this.mediaSource, 'sourceopen');
        this.video.src = URL.createObjectURL(this.mediaSource);
        await opened;
        this.buffer = this.mediaSource.addSourceBuffer('video/webm; codecs="vp9, opus"');
        if (this.live) {
            await this.repeat();
        } else {
            await this.appendClip();
        }
    }

    async appendClip() {
        await this.change(async () => this.buffer.appendBuffer(await this.bytes));
        this.copies.add(0);
        this.mediaSource.endOfStream();
    }

    /// Removes the unplayed part, waits until playback stalls, and restores it after `seconds`. One stall at a time: the
    /// next one waits until the video plays again.
    stall(seconds) {
        const former = this.stalls;
        this.stalls = former.then(() => this.stallNow(seconds));
        return this.stalls;
    }

    async stallNow(seconds) {
        while (this.video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA)
            await once(this.video, 'canplay');
        const waiting = once(this.video, 'waiting');
        await this.change(async () => this.buffer.remove(this.video.currentTime + 0.1, Infinity));
        await Promise.race([waiting, once(this.video, 'pause')]);
        await this.time.sleep(seconds);
        if (this.live) {
            this.copies.clear();
            await this.keepAhead(this.video.currentTime);
        } else {
            await this.appendClip();
        }
    }

    /// Live: repeats the clip from now on.
    async repeat() {
        await this.keepAhead(this.video.currentTime);
        await this.inTurn(() => this.mediaSource.duration = Infinity);
        this.video.addEventListener('timeupdate', () => this.keepAhead(this.video.currentTime));
    }

    /// Turns a video on demand into a live stream.
    async goLive() {
        this.live = true;
        await this.repeat();
    }

    /// Shortens the video, or lengthens it by a part that never arrives.
    async changeDuration(seconds) {
        // Removing also opens a source that has ended; beyond the duration it would be an error.
        await this.change(() => this.buffer.remove(Math.min(seconds, this.mediaSource.duration), Infinity));
        this.copies.clear();
        await this.inTurn(async () => {
            this.mediaSource.duration = seconds;
            if (this.buffer.updating) // in older versions of Chromium
                await once(this.buffer, 'updateend');
            if (seconds < clipSeconds)
                this.mediaSource.endOfStream();
        });
    }

    /// Live: buffers the repetition at `seconds` and the next one, and removes older ones.
    async keepAhead(seconds) {
        const copy = Math.floor(seconds / clipSeconds);
        for (const wanted of [copy, copy + 1]) {
            if (this.copies.has(wanted))
                continue;
            this.copies.add(wanted);
            await this.change(async () => {
                this.buffer.timestampOffset = wanted * clipSeconds;
                this.buffer.appendBuffer(await this.bytes);
            });
        }
        for (const old of [...this.copies].filter((number) => number < copy - 1)) {
            this.copies.delete(old);
            await this.change(async () => this.buffer.remove(old * clipSeconds, (old + 1) * clipSeconds));
        }
    }

    /// A source buffer performs one operation at a time.
    change(task) {
        return this.inTurn(async () => {
            const done = once(this.buffer, 'updateend');
            await task();
            await done;
        });
    }

    /// Performs `task` after all former ones, even if one of them has failed.
    inTurn(task) {
        const done = this.work.then(task);
        this.work = done.catch(() => {});
        return done;
    }
}

function once(target, name) {
    return new Promise((resolve) => target.addEventListener(name, resolve, {once: true}));
}
