// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame, which the host page embeds from another origin. Sends the
// messages of the real player in their encodings (docs/protocol.md, "Two encodings"). Of incoming messages it accepts
// only a pong from the parent window.

'use strict';

const moduleVersion = '1.0.0-reference';
const pingMilliseconds = 5000;

/// Sends messages to the page that embeds the player.
export class Messenger {
    /// `common()` returns the properties of every playback event besides version and time.
    constructor(common) {
        this.common = common;
        this.host = window.parent;
        this.silent = false;
        document.documentElement.dataset.pings = '0';
        document.documentElement.dataset.pongs = '0';
        window.addEventListener('message', (event) => this.receive(event));
    }

    /// Posts any value unchanged. The target origin is `'*'`, like the real player's.
    post(message) {
        if (!this.silent)
            this.host.postMessage(message, '*');
    }

    /// Deliveries and actions are JSON strings.
    deliver(event, content) {
        this.post(JSON.stringify({event, ...content}));
    }

    progress(currentTime, playbackRate) {
        this.deliver('infoDelivery', {info: {currentTime, currentTimeLastUpdated: unixSeconds(), playbackRate}});
    }

    /// JSON omits undefined properties, as with the real player.
    event(name, properties = {}) {
        const now = unixSeconds();
        const playlogData = {
            playback_module_version: moduleVersion, system_time: now, ...this.common(), ...properties,
        };
        this.deliver('infoDelivery', {info: {currentTimeLastUpdated: now, playlogEventName: name, playlogData}});
    }

    action(name) {
        this.deliver('actionDelivery', {name});
    }

    /// Pings are objects: one immediately, then one every five seconds.
    startPinging() {
        const ping = () => {
            count('pings');
            this.post({command: 'ping'});
        };
        ping();
        setInterval(ping, pingMilliseconds);
    }

    receive(event) {
        if (event.source === this.host && event.data !== null && typeof event.data === 'object'
            && event.data.command === 'pong')
            count('pongs');
    }
}

/// Counts on the document element, where tests can read it.
function count(name) {
    const data = document.documentElement.dataset;
    data[name] = String(Number(data[name]) + 1);
}

function unixSeconds() {
    return Date.now() / 1000;
}
