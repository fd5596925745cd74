// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Loads the sample clip as real players do: segment by segment
// through Media Source Extensions; trusts only its own server.

'use strict';

import {MediaBuffer, StallQueue, clipSeconds, fetchClip} from './buffer.js';

const attempts = 4;
const firstRetrySeconds = 0.5; // doubled for each further attempt
const pollSeconds = 0.5;
const liveEdgeSegments = 8; // at the start
const liveDelaySeconds = 6; // behind the end of the last segment
const liveWindowSeconds = 30;
const smallestGoalSeconds = 2;
const badStatus = 1001; // module codes of Shaka Player
const noAnswer = 1002;
const mediaFailure = 3016;

/// Keeps a part of the clip in the buffer: `ahead` and `behind` seconds around the position. Segments are numbered
/// through all repetitions of the clip. A live stream has one more segment every two seconds, and its duration grows with
/// each one, as with hls.js.
export class SegmentSource {
    constructor(video, time, {live, ahead, behind, failed}) {
        this.video = video;
        this.time = time;
        this.live = live;
        this.ahead = ahead;
        this.behind = behind;
        this.failed = failed;
        this.media = new MediaBuffer(video);
        this.stalls = new StallQueue(video);
        this.withheld = 0; // by that many steps
        this.fullUntil = 0;
    }

    async open() {
        const index = await (await fetch('/sample/sample.segments.json')).json();
        this.segments = index.segments;
        const [init] = await Promise.all([fetchClip({first: 0, last: index.initBytes - 1}), this.media.open()]);
        await this.media.append(init);
        this.end = clipSeconds;
        if (this.live)
            await this.beginLive(liveEdgeSegments);
        else
            await this.media.setDuration(this.end);
        this.video.addEventListener('seeking', () => this.seeking());
        this.video.addEventListener('timeupdate', () => this.wake?.());
        this.keepFilled().catch((error) => {
            if (!this.video.error) // otherwise the player reports that
                this.failed({module_error_code: mediaFailure, error_message: String(error)}, 0);
        });
    }

    /// Position at which playback begins or goes on.
    get livePosition() {
        return this.end - liveDelaySeconds;
    }

    get windowStart() {
        return this.live ? Math.max(0, this.end - liveWindowSeconds) : 0;
    }

    async beginLive(segments) {
        this.live = true;
        this.end = this.startOf(segments);
        await this.media.setDuration(this.end);
        if (!this.buffered(this.video.currentTime))
            this.video.currentTime = this.livePosition;
        const grow = async () => {
            this.end = this.startOf(++segments);
            this.time.after(this.startOf(segments + 1) - this.end, grow);
            await this.media.setDuration(this.end);
            this.wake?.();
        };
        this.time.after(this.startOf(segments + 1) - this.end, grow);
    }

    /// Turns a video on demand into a live stream, with the live edge just ahead of the position.
    async goLive() {
        await this.beginLive(this.numberAt(this.video.currentTime + liveDelaySeconds) + 1);
    }

    /// Shortens the video, or lengthens it by a part that never arrives.
    async changeDuration(seconds) {
        this.end = seconds;
        await this.media.setDuration(seconds);
        this.wake?.();
    }

    /// Loads one segment after the other while any is missing.
    async keepFilled() {
        while (!this.video.error) {
            const number = this.missing();
            if (number === undefined) {
                await this.rest();
                continue;
            }
            const bytes = await this.load(number);
            if (bytes === null)
                return;
            if (bytes)
                await this.append(number, bytes);
            await this.trim();
        }
    }

    /// The first segment that is to be loaded; also ends the stream after the last one.
    missing() {
        const position = Math.max(this.video.currentTime, this.windowStart);
        const last = Math.min(position + this.ahead, this.end - 0.05);
        for (let number = this.numberAt(position); this.startOf(number) < last; ++number) {
            if (!this.live && number >= this.segments.length)
                return undefined; // lengthened: never arrives
            if (!this.buffered((this.startOf(number) + Math.min(this.startOf(number + 1), this.end)) / 2))
                return this.withheld > 0 ? undefined : number;
        }
        const isLast = !this.live && this.end <= clipSeconds && last >= this.end - 0.05;
        if (isLast && this.media.mediaSource.readyState === 'open')
            this.ending ??= this.media.end().finally(() => { this.ending = undefined; });
        return undefined;
    }

    /// Until the video has gone on, or a while has passed.
    async rest() {
        await Promise.race([new Promise((resolve) => { this.wake = resolve; }), this.time.sleep(pollSeconds)]);
    }

    /// Undefined if the viewer has sought elsewhere meanwhile; null if the segment cannot be had.
    async load(number) {
        this.loading = number;
        this.abort = new AbortController();
        for (let attempt = 1; ; ++attempt) {
            try {
                return await fetchClip(this.segments[number % this.segments.length], this.abort.signal);
            } catch (error) {
                if (this.abort.signal.aborted)
                    return undefined;
                if (attempt === attempts) {
                    this.failed({module_error_code: error.status ? badStatus : noAnswer}, this.bufferedAhead());
                    return null;
                }
                await this.time.sleep(firstRetrySeconds * 2 ** (attempt - 1));
            }
        }
    }

    /// A buffer without room for the segment is emptied as far as possible; then the player keeps less ahead.
    async append(number, bytes) {
        const copy = Math.floor(number / this.segments.length);
        try {
            if (this.time.now() < this.fullUntil)
                throw new DOMException('The buffer is full, as the scenario says.', 'QuotaExceededError');
            await this.media.append(bytes, copy * clipSeconds);
        } catch (error) {
            if (error.name !== 'QuotaExceededError')
                throw error;
            this.ahead = Math.max(smallestGoalSeconds, this.ahead / 2);
            await this.trim(1);
            await this.time.sleep(pollSeconds);
        }
    }

    /// Removes what was played long ago, or has left the window of a live stream.
    async trim(behind = this.behind) {
        const until = Math.max(this.video.currentTime - behind, this.windowStart);
        const {buffered} = this.video;
        if (buffered.length > 0 && buffered.start(0) < until - 1)
            await this.media.remove(0, until);
    }

    /// What is being loaded for another position is no longer wanted.
    seeking() {
        if (this.video.currentTime < this.windowStart)
            this.video.currentTime = this.windowStart;
        const wanted = this.numberAt(this.video.currentTime);
        if (this.loading !== wanted && !this.buffered(this.video.currentTime))
            this.abort?.abort();
        this.wake?.();
    }

    /// Empties the buffer, so that playback stalls at once, and withholds segments for that time.
    stall(seconds) {
        return this.stalls.add(async () => {
            ++this.withheld;
            this.abort?.abort();
            await this.media.starve();
            await this.time.sleep(seconds);
            --this.withheld;
            this.wake?.();
        });
    }

    /// No segment arrives for that time; playback stalls when the buffer is empty.
    async withhold(seconds) {
        ++this.withheld;
        this.abort?.abort();
        await this.time.sleep(seconds);
        --this.withheld;
        this.wake?.();
    }

    /// The buffer takes no data for that time.
    setFull(seconds) {
        this.fullUntil = this.time.now() + seconds;
    }

    /// Appends what is no media: the browser reports an error.
    async corrupt() {
        await this.media.append(new Uint8Array(10_000).fill(0xff));
    }

    buffered(seconds) {
        const {buffered} = this.video;
        return [...Array(buffered.length).keys()].some((i) => buffered.start(i) <= seconds && seconds < buffered.end(i));
    }

    bufferedAhead() {
        const {buffered, currentTime} = this.video;
        const range = [...Array(buffered.length).keys()].find((i) => buffered.start(i) <= currentTime && currentTime < buffered.end(i));
        return range === undefined ? 0 : buffered.end(range) - currentTime;
    }

    startOf(number) {
        const copy = Math.floor(number / this.segments.length);
        return copy * clipSeconds + this.segments[number % this.segments.length].start;
    }

    numberAt(seconds) {
        const copy = Math.floor(seconds / clipSeconds);
        const inClip = seconds - copy * clipSeconds;
        const next = this.segments.findIndex((segment) => segment.start > inClip);
        return copy * this.segments.length + (next < 0 ? this.segments.length : next) - 1;
    }
}
