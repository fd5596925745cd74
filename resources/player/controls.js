// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Shows the media element's state and turns clicks and keys into
// calls of the player; inserts text into the page as text only.

'use strict';

import {failureText} from './strings.js';

const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const idleMilliseconds = 3000;
const arrowSeconds = 5;
const arrowVolume = 0.1;

/// Buttons, sliders, rate menu, keyboard and the failure overlay.
export class Controls {
    constructor(player, strings) {
        this.player = player;
        this.strings = strings;
        this.video = player.video;
        this.root = document.documentElement;
        this.dragging = false;
        const names = ['wheel', 'back', 'title', 'start', 'bar', 'seek', 'toggle', 'mute', 'volume', 'elapsed', 'duration',
            'live', 'rate', 'rates', 'failure', 'failure-title', 'failure-text', 'failure-code', 'failure-back'];
        this.parts = Object.fromEntries(names.map((name) => [name, document.getElementById(name)]));
        this.showStream();
        this.root.dataset.layout = player.scenario.layout ?? 'standalone';
        this.label();
        this.fillRates();
        this.wireButtons();
        this.wireSliders();
        this.wireVideo();
        this.wireIdle();
        document.addEventListener('keydown', (event) => this.keyPressed(event));
        this.parts.bar.inert = true;
        this.update();
    }

    /// Enables the bar once the media can play; Back works before.
    enable() {
        this.parts.bar.inert = false;
    }

    showStream() {
        this.root.dataset.stream = this.player.live ? 'live' : 'vod';
    }

    label() {
        const {parts, strings} = this;
        const title = this.player.scenario.title || strings.title;
        document.title = parts.title.textContent = title;
        parts.live.textContent = strings.live;
        parts['failure-title'].textContent = strings.failed;
        parts['failure-back'].textContent = strings.back;
        for (const name of ['back', 'seek', 'volume', 'rate'])
            setName(parts[name], strings[name]);
        setName(parts.wheel, strings.loading);
        setName(parts.start, strings.play);
        setName(parts.mute, strings.mute);
        parts.rates.setAttribute('aria-label', strings.rate);
    }

    fillRates() {
        for (const rate of rates) {
            const item = document.createElement('button');
            item.type = 'button';
            item.textContent = `${rate}×`;
            item.value = rate;
            item.setAttribute('role', 'menuitemradio');
            item.addEventListener('click', () => {
                this.player.setRate(rate);
                this.openRates(false);
            });
            this.parts.rates.append(item);
        }
    }

    openRates(open) {
        const {rate, rates: menu} = this.parts;
        const hadFocus = menu.contains(document.activeElement);
        menu.hidden = !open;
        rate.setAttribute('aria-expanded', String(open));
        if (open)
            (menu.querySelector('[aria-checked="true"]') ?? menu.firstElementChild).focus();
        else if (hadFocus)
            rate.focus();
    }

    wireButtons() {
        const {parts, player} = this;
        parts.back.addEventListener('click', () => player.back());
        parts['failure-back'].addEventListener('click', () => player.back());
        parts.start.addEventListener('click', () => player.play());
        parts.toggle.addEventListener('click', () => player.toggle());
        parts.mute.addEventListener('click', () => player.setMuted(!this.video.muted));
        parts.rate.addEventListener('click', () => this.openRates(parts.rates.hidden));
        this.video.addEventListener('click', () => {
            if (!parts.rates.hidden)
                this.openRates(false);
            else if (!parts.bar.inert)
                player.toggle();
        });
    }

    /// Dragging only moves the handle; releasing it seeks.
    wireSliders() {
        const {seek, volume} = this.parts;
        seek.addEventListener('input', () => {
            this.dragging = true;
            this.update();
        });
        seek.addEventListener('change', () => {
            this.dragging = false;
            this.player.seek(Number(seek.value));
        });
        volume.addEventListener('input', () => {
            this.player.setVolume(Number(volume.value));
            if (this.video.muted && this.video.volume > 0)
                this.player.setMuted(false);
        });
    }

    wireVideo() {
        const names = ['loadedmetadata', 'durationchange', 'canplay', 'playing', 'play', 'pause', 'ended', 'waiting', 'seeked',
            'timeupdate', 'ratechange', 'volumechange'];
        for (const name of names)
            this.video.addEventListener(name, () => this.update());
    }

    wireIdle() {
        const wake = () => {
            this.root.dataset.idle = 'false';
            clearTimeout(this.idleTimer);
            this.idleTimer = setTimeout(() => {
                const busy = this.dragging || !this.parts.rates.hidden;
                this.root.dataset.idle = String(!busy);
            }, idleMilliseconds);
        };
        for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
            document.addEventListener(name, wake);
        wake();
    }

    keyPressed(event) {
        const {target, key} = event;
        if (event.ctrlKey || event.altKey || event.metaKey || this.parts.bar.inert)
            return;
        if (!this.parts.rates.hidden) {
            if (this.menuKeyPressed(key))
                event.preventDefault();
            return;
        }
        const onButton = target.tagName === 'BUTTON';
        const onVolume = target === this.parts.volume;
        const actions = {
            ' ': !onButton && (() => this.player.toggle()),
            k: () => this.player.toggle(),
            m: () => this.player.setMuted(!this.video.muted),
            ArrowLeft: !onVolume && (() => this.player.seek(this.video.currentTime - arrowSeconds)),
            ArrowRight: !onVolume && (() => this.player.seek(this.video.currentTime + arrowSeconds)),
            ArrowUp: () => this.changeVolume(arrowVolume),
            ArrowDown: () => this.changeVolume(-arrowVolume),
        };
        const action = actions[key.length === 1 ? key.toLowerCase() : key];
        if (!action)
            return;
        event.preventDefault();
        action();
    }

    /// Returns true if the open rate menu has handled the key.
    menuKeyPressed(key) {
        const items = [...this.parts.rates.children];
        const at = items.indexOf(document.activeElement);
        const to = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1}[key];
        if (key === 'Escape')
            this.openRates(false);
        else if (to !== undefined)
            items.at(to % items.length).focus();
        return key === 'Escape' || to !== undefined;
    }

    changeVolume(by) {
        const volume = Math.min(1, Math.max(0, this.video.volume + by));
        this.player.setVolume(Math.round(volume * 100) / 100);
    }

    /// Updates all controls from the media element.
    update() {
        const {parts, video, root, strings} = this;
        if (root.dataset.state === 'failed')
            return;
        root.dataset.playing = String(!video.paused);
        root.dataset.muted = String(video.muted || video.volume === 0);
        const stuck = video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !video.ended;
        root.dataset.state = stuck ? (video.readyState === 0 ? 'loading' : 'waiting') : 'ready';

        const duration = Number.isFinite(video.duration) ? video.duration : 0;
        const position = this.dragging ? Number(parts.seek.value) : video.currentTime;
        parts.seek.max = duration;
        parts.seek.value = position;
        parts.seek.setAttribute('aria-valuetext', `${clock(position)} / ${clock(duration)}`);
        fill(parts.seek, duration > 0 ? position / duration : 0);
        parts.elapsed.textContent = clock(position);
        parts.duration.textContent = ` / ${clock(duration)}`;

        const volume = video.muted ? 0 : video.volume;
        parts.volume.value = volume;
        fill(parts.volume, volume);
        parts.mute.setAttribute('aria-pressed', String(video.muted));
        setName(parts.toggle, video.paused ? strings.play : strings.pause);
        parts.rate.textContent = `${video.playbackRate}×`;
        for (const item of parts.rates.children)
            item.setAttribute('aria-checked', String(Number(item.value) === video.playbackRate));
    }

    showFailure(data) {
        const {parts, strings} = this;
        this.openRates(false);
        this.root.dataset.state = 'failed';
        parts.bar.inert = true;
        parts['failure-text'].textContent = failureText(strings, data);
        parts['failure-code'].textContent = Object.values(data).join(' · ');
        parts.failure.hidden = false;
        if (document.hasFocus()) // the host may show a dialog
            parts['failure-back'].focus();
    }
}

/// Sets the accessible name and the tooltip.
function setName(element, text) {
    element.setAttribute('aria-label', text);
    if (element.tagName === 'BUTTON')
        element.title = text;
}

function fill(slider, part) {
    slider.style.setProperty('--filled', `${(part * 100).toFixed(2)}%`);
}

function clock(seconds) {
    const whole = Math.floor(seconds);
    const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
    const hours = Math.floor(whole / 3600);
    return hours > 0 ? `${hours}:${parts.join(':')}` : `${Number(parts[0])}:${parts[1]}`;
}
