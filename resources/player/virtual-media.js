// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. What plays with the virtual clock: no picture and no sound, but
// the properties and events of a media element.

'use strict';

const clipSeconds = 90;
const loadSeconds = 0.1;
const seekSeconds = 0.05;
const updateSeconds = 0.25;
const none = 0; // values of readyState
const metadata = 1;
const current = 2;
const enough = 4;

/// The part of HTMLMediaElement that the player uses, on a VirtualTime. The order of events is that of Chromium.
export class VirtualMedia extends EventTarget {
    constructor(time) {
        super();
        this.time = time;
        this.duration = NaN;
        this.paused = true;
        this.ended = false;
        this.seeking = false;
        this.readyState = none;
        this.error = null;
        this.position = 0;
        this.since = undefined; // the time at which `position` was true, while it moves
        this.rate = 1;
        this.level = 1;
        this.isMuted = false;
    }

    get currentTime() {
        const moved = this.since === undefined ? 0 : (this.time.now() - this.since) * this.rate;
        return Math.round(Math.min(this.position + moved, this.limit()) * 1e6) / 1e6;
    }

    set currentTime(seconds) {
        this.moveTo(Math.max(0, Math.min(seconds, this.limit())));
        this.seeking = true;
        this.ended = false;
        this.settle();
        this.dispatch('seeking');
        if (!this.paused)
            this.dispatch('waiting');
        const seek = this.seek = {};
        this.time.after(seekSeconds, () => {
            if (this.seek !== seek) // sought again
                return;
            this.seeking = false;
            this.settle();
            this.dispatch('timeupdate', 'seeked', 'canplay');
            if (!this.paused)
                this.dispatch('playing');
        });
    }

    get playbackRate() {
        return this.rate;
    }

    set playbackRate(rate) {
        if (rate === this.rate)
            return;
        this.moveTo(this.currentTime);
        this.rate = rate;
        this.settle();
        this.dispatch('ratechange');
    }

    get volume() {
        return this.level;
    }

    set volume(level) {
        this.level = level;
        this.dispatch('volumechange');
    }

    get muted() {
        return this.isMuted;
    }

    set muted(isMuted) {
        this.isMuted = isMuted;
        this.dispatch('volumechange');
    }

    async play() {
        if (!this.paused)
            return;
        if (this.ended)
            this.currentTime = 0;
        this.paused = false;
        this.settle();
        this.dispatch('play');
        if (this.readyState === enough && !this.seeking)
            this.dispatch('playing');
    }

    pause() {
        if (this.paused)
            return;
        this.paused = true;
        this.settle();
        this.dispatch('timeupdate', 'pause');
    }

    /// Loads media of that duration.
    load(duration) {
        this.dispatch('loadstart');
        this.time.after(loadSeconds, () => {
            this.readyState = metadata;
            this.setDuration(duration);
            this.dispatch('loadedmetadata');
        });
        this.time.after(2 * loadSeconds, () => {
            this.readyState = enough;
            this.dispatch('canplay');
        });
    }

    setDuration(duration) {
        this.moveTo(this.currentTime);
        this.duration = duration;
        this.dispatch('durationchange');
        if (this.position > duration)
            this.currentTime = duration;
        this.settle();
    }

    /// No data from now on, or data again.
    setStarved(isStarved) {
        if (isStarved === (this.readyState === current) || this.readyState < current)
            return;
        this.readyState = isStarved ? current : enough;
        this.settle();
        this.dispatch(isStarved ? 'waiting' : 'canplay');
        if (!isStarved && !this.paused)
            this.dispatch('playing', 'timeupdate');
    }

    breakDown(message) {
        this.error = {message};
        this.pause();
        this.dispatch('error');
    }

    limit() {
        return Number.isNaN(this.duration) ? 0 : this.duration;
    }

    moveTo(position) {
        this.position = position;
        if (this.since !== undefined)
            this.since = this.time.now();
    }

    /// Lets the position move or stand still, as the state demands.
    settle() {
        const moves = !this.paused && !this.seeking && this.readyState === enough && !this.error;
        const position = this.currentTime;
        this.since = undefined;
        this.moveTo(position);
        this.time.cancel(this.updates);
        if (!moves)
            return;
        this.since = this.time.now();
        const left = this.rate > 0 ? (this.limit() - position) / this.rate : Infinity;
        this.updates = this.time.after(Math.min(updateSeconds, left), () => this.update());
    }

    update() {
        this.settle();
        this.dispatch('timeupdate');
        if (this.currentTime < this.limit() || this.paused)
            return;
        this.ended = true;
        this.paused = true;
        this.settle();
        this.dispatch('pause', 'ended');
    }

    /// Events are tasks of their own.
    dispatch(...names) {
        for (const name of names)
            this.time.after(0, () => this.dispatchEvent(new Event(name)));
    }
}

/// The sources of the player, for a VirtualMedia.
export class VirtualSource {
    constructor(media, live, time) {
        this.media = media;
        this.live = live;
        this.time = time;
        this.withheld = 0;
    }

    async open() {
        this.media.load(this.live ? Infinity : clipSeconds);
    }

    async stall(seconds) {
        ++this.withheld;
        this.media.setStarved(true);
        await this.time.sleep(seconds);
        if (--this.withheld === 0)
            this.media.setStarved(false);
    }

    /// There is no buffer: playback stalls at once.
    withhold(seconds) {
        return this.stall(seconds);
    }

    setFull(seconds) {
        return this.stall(seconds);
    }

    async corrupt() {
        this.media.breakDown('The media is broken, as the scenario says.');
    }

    async changeDuration(seconds) {
        this.media.setDuration(seconds);
    }

    async goLive() {
        this.live = true;
        this.media.setDuration(Infinity);
    }
}
