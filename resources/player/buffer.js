// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. What its sources have in common that use Media Source Extensions.

'use strict';

const mediaType = 'video/webm; codecs="vp9, opus"';

export const clipSeconds = 90;

/// Part of the sample clip; without a range all of it. Throws an error with `status` if the server refuses.
export async function fetchClip({first, last} = {}, signal) {
    const headers = first === undefined ? {} : {Range: `bytes=${first}-${last}`};
    const response = await fetch('/sample/sample.webm', {headers, signal});
    if (!response.ok) {
        const error = new Error(`The sample clip cannot be loaded: HTTP ${response.status}`);
        error.status = response.status;
        throw error;
    }
    return response.arrayBuffer();
}

/// A media source with one buffer, which performs one operation at a time.
export class MediaBuffer {
    constructor(video) {
        this.video = video;
        this.work = Promise.resolve();
    }

    async open() {
        this.mediaSource = new MediaSource();
        const opened = once(this.mediaSource, 'sourceopen');
        this.video.src = URL.createObjectURL(this.mediaSource);
        await opened;
        this.buffer = this.mediaSource.addSourceBuffer(mediaType);
    }

    /// `offset` is added to the times in `bytes`.
    append(bytes, offset = 0) {
        return this.change(() => {
            this.buffer.timestampOffset = offset;
            this.buffer.appendBuffer(bytes);
        });
    }

    remove(from, to) {
        return this.change(() => this.buffer.remove(from, to));
    }

    end() {
        return this.inTurn(() => this.mediaSource.endOfStream());
    }

    /// Removes what is beyond a shorter duration, and opens a source that has ended.
    async setDuration(seconds) {
        const {duration} = this.mediaSource;
        if (this.mediaSource.readyState === 'ended' || seconds < duration)
            await this.remove(Math.min(seconds, duration), Infinity); // beyond the duration it would be an error
        await this.inTurn(async () => {
            this.mediaSource.duration = seconds;
            if (this.buffer.updating) // in older versions of Chromium
                await once(this.buffer, 'updateend');
        });
    }

    /// Removes what has not been played, and resolves when playback stalls or pauses.
    async starve() {
        const stopped = Promise.race([once(this.video, 'waiting'), once(this.video, 'pause')]);
        await this.remove(this.video.currentTime + 0.1, Infinity);
        await stopped;
    }

    change(task) {
        return this.inTurn(async () => {
            const done = once(this.buffer, 'updateend');
            task();
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

/// Lets one stall at a time happen: the next one waits until the video plays again.
export class StallQueue {
    constructor(video) {
        this.video = video;
        this.last = Promise.resolve();
    }

    add(stall) {
        this.last = this.last.then(async () => {
            while (this.video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA)
                await once(this.video, 'canplay');
            await stall();
        });
        return this.last;
    }
}

export function once(target, name) {
    return new Promise((resolve) => target.addEventListener(name, resolve, {once: true}));
}
