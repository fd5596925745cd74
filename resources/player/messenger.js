// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame, which the host page embeds from another origin. Sends what the
// real player sends, in its encodings; trusts of what comes in nothing but a pong from the parent window.

'use strict';

const moduleVersion = '1.0.0-reference';
const pingMilliseconds = 5000;

/// The player's end of the conversation with the page that embeds it.
export class Messenger {
    /// `common()` gives the properties that every playback event carries besides version and time.
    constructor(common) {
        this.common = common;
        this.host = window.parent;
        this.silent = false;
        document.documentElement.dataset.pings = '0';
        document.documentElement.dataset.pongs = '0';
        window.addEventListener('message', (event) => this.receive(event));
    }

    /// Posts any value as it is; the target is open because the real player's is.
    post(message) {
        if (!this.silent)
            this.host.postMessage(message, '*');
    }

    /// Deliveries and actions are JSON texts.
    deliver(event, content) {
        this.post(JSON.stringify({event, ...content}));
    }

    progress(currentTime, playbackRate) {
        this.deliver('infoDelivery', {info: {currentTime, currentTimeLastUpdated: unixSeconds(), playbackRate}});
    }

    /// What is undefined in the properties is left out by JSON, as in the real player.
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

    /// Pings are objects: one now, one every five seconds.
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

/// On the document element, where tests can read them.
function count(name) {
    const data = document.documentElement.dataset;
    data[name] = String(Number(data[name]) + 1);
}

function unixSeconds() {
    return Date.now() / 1000;
}
