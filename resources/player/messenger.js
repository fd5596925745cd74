// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame, which the host page embeds from another origin. Sends the
// messages of the real player in their encodings (docs/protocol.md, "Two encodings"). Of incoming messages it accepts
// only those of the parent window: it counts pongs, and a scenario may wait for others by name.

'use strict';

import {MessageFaults} from './faults.js';

const moduleVersion = '1.0.0-reference';
const pingSeconds = 5;

/// Sends messages to the page that embeds the player.
export class Messenger {
    /// `common()` returns the properties of every playback event besides version and time. `sent(name)` is called with the
    /// name of each message of the player, `received(names)` with the names in each message of the host page.
    constructor(time, random, {common, sent, received}) {
        this.time = time;
        this.common = common;
        this.sent = sent;
        this.received = received;
        this.host = window.parent;
        this.silent = false;
        this.awaitedPongs = [];
        this.hostAnswers = true;
        this.faults = new MessageFaults(time, random, (message) => this.deliverNow(message));
        document.documentElement.dataset.pings = '0';
        document.documentElement.dataset.pongs = '0';
        window.addEventListener('message', (event) => this.receive(event));
    }

    /// Posts any value unchanged.
    post(message, kind = 'post') {
        if (!this.silent)
            this.faults.send(message, kind);
    }

    /// The target origin is `'*'`, like the real player's.
    deliverNow(message) {
        if (this.silent)
            return;
        if (message?.command === 'ping' && this.hostAnswers)
            this.awaitPong();
        this.host.postMessage(message, '*');
    }

    /// The answer arrives in real time; a virtual clock waits for it, unless the host has left a ping unanswered.
    awaitPong() {
        let answered;
        const pong = new Promise((resolve) => {
            answered = resolve;
        });
        this.awaitedPongs.push(answered);
        this.time.holdAtMost(pong, () => {
            this.awaitedPongs = this.awaitedPongs.filter((other) => other !== answered);
            this.hostAnswers = false;
        });
    }

    /// Deliveries and actions are JSON strings.
    deliver(event, content, kind, name) {
        this.post(JSON.stringify({event, ...content}), kind);
        this.sent(name);
    }

    progress(currentTime, playbackRate) {
        const info = {currentTime, currentTimeLastUpdated: this.time.unixSeconds(), playbackRate};
        this.deliver('infoDelivery', {info}, 'progress', 'progress');
    }

    /// JSON omits undefined properties, as with the real player.
    event(name, properties = {}) {
        const now = this.time.unixSeconds();
        const playlogData = {
            playback_module_version: moduleVersion, system_time: now, ...this.common(), ...properties,
        };
        const info = {currentTimeLastUpdated: now, playlogEventName: name, playlogData};
        this.deliver('infoDelivery', {info}, 'event', name);
    }

    action(name) {
        this.deliver('actionDelivery', {name}, 'action', name);
    }

    /// Pings are objects: one immediately, then one every five seconds.
    startPinging() {
        const ping = () => {
            count('pings');
            this.post({command: 'ping'}, 'ping');
            this.sent('ping');
            this.time.after(pingSeconds, ping);
        };
        ping();
    }

    receive(event) {
        if (event.source !== this.host)
            return;
        const names = namesIn(event.data);
        this.received(names);
        if (names.includes('pong') && typeof event.data === 'object') {
            count('pongs');
            this.hostAnswers = true;
            this.awaitedPongs.shift()?.();
        }
    }
}

/// What the message of a host is called: its `command`, `event`, `func` or `name`, also in JSON; or the text itself.
function namesIn(data) {
    let message = data;
    if (typeof data === 'string') {
        try {
            message = JSON.parse(data);
        } catch {
            return [data];
        }
    }
    const {command, event, func, name} = message ?? {};
    return [command, event, func, name].filter((text) => typeof text === 'string');
}

/// Counts on the document element, where tests can read it.
function count(name) {
    const data = document.documentElement.dataset;
    data[name] = String(Number(data[name]) + 1);
}
