// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Asks the service that the page came from whether this device
// may play, and keeps its place there, as the real player does; shows the token to that service alone.

'use strict';

const sessions = '/bv/playback/v1/sessions';
const retries = 3;
const retrySeconds = 3;
const tokenInvalid = {error_code: 16, error_reason: 'ERROR_REASON_TOKEN_INVALID'};
const sessionExpired = {error_code: 7, error_reason: 'ERROR_REASON_PLAYBACK_SESSION_EXPIRED'};
const badStatus = 1001; // module codes of the older shape
const noAnswer = 1002;

/// A place among the devices that may play at the same time: taken by begin(), kept by heartbeats, freed when the page
/// is left. `failed(data)` is called once, with the properties of the error, when the service wants no more.
export class ServiceSession {
    constructor(token, heartbeats, failed) {
        this.token = token;
        this.onlyVisible = heartbeats === 'visible';
        this.failed = failed;
        this.device = deviceId();
        this.id = randomId();
        this.heartbeatSeconds = retrySeconds;
        this.hiddenUntil = 0;
        window.addEventListener('pagehide', () => this.end());
    }

    /// True when the device may play.
    async begin() {
        this.asked = true;
        const answer = await this.ask('start', {domain: embeddingOrigin()});
        if (!answer)
            return false;
        this.heartbeatSeconds = answer.heartbeatSeconds;
        if (!this.stopped)
            this.keepAlive();
        return !this.stopped;
    }

    keepAlive() {
        this.timer = setTimeout(async () => {
            if (this.isHidden() || await this.ask('heartbeat'))
                this.keepAlive();
        }, this.heartbeatSeconds * 1000);
    }

    /// No more heartbeats; the place stays taken until the page is left, or the session lapses.
    stop() {
        clearTimeout(this.timer);
        this.stopped = true;
    }

    /// A beacon outlives the page. The place may be taken already, though the answer has not come.
    end() {
        this.stop();
        if (this.asked)
            navigator.sendBeacon(`${sessions}/${this.device}:end`, JSON.stringify({session: this.id}));
    }

    /// A hidden page may have its timers stopped by the browser.
    isHidden() {
        return performance.now() < this.hiddenUntil || (this.onlyVisible && document.hidden);
    }

    hide(seconds) {
        this.hiddenUntil = performance.now() + seconds * 1000;
    }

    /// Asks the server to be gone for a while.
    requestOutage(seconds) {
        navigator.sendBeacon(`/service/outage?seconds=${seconds}&session=${this.id}`);
    }

    /// What the service answers, or undefined when it refuses or cannot be reached, which `failed` is told.
    async ask(verb, content = {}) {
        for (let attempt = 0; ; ++attempt) {
            const answer = await this.send(verb, content);
            if (answer?.ok)
                return answer.json();
            if (this.stopped)
                return undefined;
            const passing = !answer || answer.status === 502 || answer.status === 503;
            if (!passing || attempt === retries) {
                const data = await failureOf(answer, verb);
                this.stop();
                this.failed(data);
                return undefined;
            }
            await new Promise((resolve) => setTimeout(resolve, Math.min(retrySeconds, this.heartbeatSeconds) * 1000));
        }
    }

    async send(verb, content) {
        try {
            return await fetch(`${sessions}/${this.device}:${verb}`, {
                method: 'POST', headers: {authorization: `Bearer ${this.token}`}, body: JSON.stringify({session: this.id, ...content}),
            });
        } catch {
            return undefined;
        }
    }
}

/// The service's own code and reason; a refusal without one is the token's fault, and one who cannot be reached lets the
/// session expire.
async function failureOf(answer, verb) {
    if (!answer)
        return verb === 'heartbeat' ? sessionExpired : {module_error_code: noAnswer};
    const {error_code, error_reason} = await answer.json().catch(() => ({}));
    if (error_reason !== undefined)
        return {error_code, error_reason};
    return answer.status < 500 ? tokenInvalid : {module_error_code: badStatus};
}

/// The same at every visit, where the browser keeps anything for this page.
function deviceId() {
    try {
        localStorage.deviceId ??= randomId();
        return localStorage.deviceId;
    } catch {
        return randomId();
    }
}

function randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/// Origin of the page that embeds this one; empty when it is not embedded, or the origin is kept from it.
function embeddingOrigin() {
    return window.parent === window ? '' : location.ancestorOrigins?.[0] ?? document.referrer;
}
