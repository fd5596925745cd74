// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame, embedded from another origin. Plays the sample clip according
// to a scenario and sends the messages of the real player to the parent window; trusts only its own server.

'use strict';

import {Controls} from './controls.js';
import {listenToMedia, mediaFailure} from './media-events.js';
import {Messenger} from './messenger.js';
import {Random} from './random.js';
import {Script} from './script.js';
import {SegmentSource} from './segments.js';
import {ServiceSession} from './session.js';
import {createSource} from './source.js';
import {stringsFor} from './strings.js';
import {RealTime} from './time.js';
import {VirtualMedia} from './virtual-media.js';
import {VirtualTime} from './virtual-time.js';

const progressSeconds = 0.5;
const liveDuration = 4294967296; // as the real player reports for live streams (docs/protocol.md, trap 13)
/// Live: the rate of each second, as of a player that keeps approaching the live edge.
const liveRates = [1, 1.01, 1.03, 1.05, 1.07, 1.06, 1.04, 1.02];

export class ReferencePlayer {
    constructor(scenario, query) {
        this.scenario = scenario;
        this.query = query;
        this.live = scenario.stream === 'live';
        this.isVirtual = scenario.clock === 'virtual';
        this.time = this.isVirtual ? virtualTime(scenario.clockSeconds ?? 120) : new RealTime();
        this.video = this.isVirtual ? new VirtualMedia(this.time) : document.getElementById('video');
        this.messenger = new Messenger(this.time, new Random(scenario.seed ?? (this.isVirtual ? 0 : undefined)), {
            common: () => this.commonProperties(),
            sent: (name) => this.script.messageSent(name),
            received: (names) => this.script.messageReceived(names),
        });
        this.source = createSource(this.video, scenario, this.time, (data, playOn) => this.fail(data, playOn),
            query.get('key'));
        this.script = new Script(scenario.steps ?? [], this);
        this.session = new ServiceSession(this.time, query.get('token') ?? '', query.get('run') ?? undefined,
            scenario.service?.heartbeats, (data) => this.fail(data));
        this.strings = stringsFor(query.get('lang'));
        this.controls = new Controls(this, this.strings);
        this.ready = new Promise((resolve) => this.video.addEventListener('canplay', resolve, {once: true}));
        this.positionKnown = false; // since the first timeupdate
        this.playing = false; // between playback_video_began and …_paused
        this.buffering = false;
        this.failed = false;
        this.sentOnce = new Set(); // their names
    }

    /// The first message waits for the scenario's delay.
    async run() {
        if (this.scenario.neverReady) {
            this.script.loaded();
            return;
        }
        if (this.scenario.startDelaySeconds > 0)
            await this.time.sleep(this.scenario.startDelaySeconds);
        if (this.scenario.ping !== false)
            this.messenger.startPinging();
        this.messenger.event('playback_began_player_loading');
        await this.script.loaded();
        if (this.failed)
            return;
        const begun = this.session.begin(); // loading the media need not wait for the answer
        listenToMedia(this);
        try {
            await this.source.open();
            await this.ready;
            if (!await begun || this.failed)
                return;
            this.controls.enable();
            await this.autoplay();
        } catch (error) {
            this.fail({module_error_code: mediaFailure, error_message: String(error)});
        }
    }

    /// Refused autoplay is not an error: the player stays paused and waits for the viewer.
    async autoplay() {
        try {
            await this.video.play();
        } catch (error) {
            if (error.name !== 'NotAllowedError' || this.failed)
                return;
            this.messenger.event('play');
            this.messenger.event('playback_video_paused');
            this.startProgress();
        }
    }

    get isSegmented() {
        return this.source instanceof SegmentSource;
    }

    commonProperties() {
        const duration = this.video.duration;
        const finite = Number.isFinite(duration) ? duration : undefined;
        return {
            user_id: '',
            player_name: 'reference',
            content_streaming_type: this.live ? 'live' : 'vod',
            current_position: this.positionKnown ? this.video.currentTime : undefined,
            video_total_duration: this.live && !this.isSegmented ? liveDuration : finite,
        };
    }

    sendOnce(name) {
        if (!this.sentOnce.has(name))
            this.messenger.event(name);
        this.sentOnce.add(name);
    }

    /// Like Shaka Player: the rate of the media element is 0 while it buffers.
    pauseClock() {
        if (this.scenario.rateWhileBuffering !== 'zero' || this.rateBefore !== undefined)
            return;
        this.rateBefore = this.video.playbackRate;
        this.video.playbackRate = 0;
    }

    resumeClock() {
        if (this.rateBefore !== undefined)
            this.video.playbackRate = this.rateBefore;
        this.rateBefore = undefined;
    }

    /// The position in the address; a scenario may seek it only after playback has begun at 0.
    startPosition() {
        if (this.scenario.startSeekSeconds === undefined)
            this.seekToStart();
    }

    seekToStart() {
        const position = Number(this.query.get('t'));
        if (!this.live && position > 0 && !this.failed)
            this.video.currentTime = Math.min(position, this.video.duration);
    }

    mediaPlays() {
        if (this.playing)
            return;
        this.playing = true;
        this.messenger.event('playback_video_began');
        this.startProgress();
        if (this.liveSince === undefined && this.live && !this.isSegmented)
            this.followLiveEdge();
        if (!this.begun && this.scenario.startSeekSeconds !== undefined)
            this.time.after(this.scenario.startSeekSeconds, () => this.seekToStart());
        this.begun = true;
        this.script.playbackBegan();
    }

    /// Each tick is due at a multiple of the interval since the first one, even if the last one was late.
    startProgress() {
        if (this.progressTimer !== undefined || this.scenario.progress === 'never')
            return;
        const begin = this.time.now();
        const tick = () => {
            if (this.scenario.progress !== 'playing' || !this.video.paused)
                this.messenger.progress(this.video.currentTime, this.video.playbackRate);
            const elapsed = this.time.now() - begin;
            const next = Math.round(elapsed / progressSeconds) + 1; // timers may fire a little early
            this.progressTimer = this.time.after(next * progressSeconds - elapsed, tick);
        };
        tick();
    }

    stopProgress() {
        this.time.cancel(this.progressTimer);
        this.progressTimer = undefined;
    }

    followLiveEdge() {
        this.liveSince = this.time.now() - this.video.currentTime;
        let second = 0;
        const tick = () => {
            if (this.playing && !this.failed && !this.messenger.silent && this.rateBefore === undefined)
                this.video.playbackRate = liveRates[++second % liveRates.length];
            this.time.after(1, tick);
        };
        this.time.after(1, tick);
    }

    /// Turns a video on demand into a live stream.
    async goLive() {
        if (this.live)
            return;
        await this.source.goLive();
        this.live = true;
        this.controls.showStream();
        if (this.playing && !this.isSegmented)
            this.followLiveEdge();
    }

    /// Where a live stream goes on after a pause.
    livePosition() {
        if (this.isSegmented)
            return this.source.livePosition;
        return this.liveSince === undefined ? 0 : this.time.now() - this.liveSince;
    }

    /// Actions of the viewer send a button event first; with `viewer` false the action comes from the page and sends none.

    play(viewer = true) {
        if (viewer)
            this.messenger.event('play');
        if (this.live)
            this.video.currentTime = Math.max(this.video.currentTime, this.livePosition());
        this.video.play().catch(() => this.messenger.event('playback_video_paused'));
    }

    pause(viewer = true) {
        if (viewer)
            this.messenger.event('pause');
        this.video.pause();
    }

    toggle() {
        if (this.video.paused)
            this.play();
        else
            this.pause();
    }

    /// Live streams are not seekable, except those of segments, within their window.
    seek(seconds, viewer = true) {
        if ((this.live && !this.isSegmented) || !Number.isFinite(seconds))
            return;
        if (viewer)
            this.messenger.event('seek');
        this.video.currentTime = Math.max(0, Math.min(seconds, this.video.duration));
    }

    setRate(rate, viewer = true) {
        if (viewer)
            this.messenger.event('speed_setting_change', {playback_speed: rate});
        if (this.rateBefore !== undefined)
            this.rateBefore = rate;
        else
            this.video.playbackRate = rate;
    }

    setVolume(volume, viewer = true) {
        if (viewer)
            this.messenger.event('audio_volume_setting_change', {volume});
        this.video.volume = volume;
    }

    setMuted(muted, viewer = true) {
        if (viewer)
            this.messenger.event('audio_mute_setting_change', {muted});
        this.video.muted = muted;
    }

    back() {
        this.messenger.action('back');
    }

    /// The picture freezes although nothing is paused, and no more messages are sent.
    freeze() {
        this.messenger.silent = true;
        this.video.playbackRate = 0;
    }

    /// Ends playback: reports the error once, stops the media, shows the overlay. Only Back and pings can follow. With
    /// `playOn`, the media still plays for that time after the report, as while there is data in the buffer.
    async fail(data, playOn = 0) {
        if (this.failed || this.failing)
            return;
        this.messenger.event('playback_error_occurred', data);
        if (playOn > 0) {
            this.failing = true;
            await this.time.sleep(playOn);
        }
        this.failed = true;
        this.stopProgress();
        this.session.stop();
        this.video.pause();
        this.controls.showFailure(data);
    }
}

/// Tells in the page that the clock is virtual, and when it has stopped.
function virtualTime(seconds) {
    const {dataset} = document.documentElement;
    dataset.clock = 'virtual';
    return new VirtualTime(seconds, () => { dataset.clock = 'stopped'; });
}
