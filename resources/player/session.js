// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Like the real player, asks the service of its own server for a
// session of this device and keeps it alive with heartbeats. Sends the token to this service only.

'use strict';

const sessions = '/bv/playback/v1/sessions';
const retries = 3;
const retrySeconds = 3;
const tokenInvalid = {error_code: 16, error_reason: 'ERROR_REASON_TOKEN_INVALID'};
const sessionExpired = {error_code: 7, error_reason: 'ERROR_REASON_PLAYBACK_SESSION_EXPIRED'};
const badStatus = 1001; // module codes of the older form
const noAnswer = 1002;

/// The session of this device: begin() opens it, heartbeats keep it alive, unloading the page ends it. `failed(data)` is
/// called once with the properties of the error when the service refuses.
export class ServiceSession {
    constructor(time, token, run, heartbeats, failed) {
        this.time = time;
        this.token = token;
        this.place = {resource: resourceOf(token), run}; // where the service counts this device
        this.onlyVisible = heartbeats === 'visible';
        this.failed = failed;
        this.device = deviceId();
        this.id = randomId();
        this.heartbeatSeconds = retrySeconds;
        this.hiddenUntil = 0;
        window.addEventListener('pagehide', () => this.end());
    }

    /// Returns true if the device may play.
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
        this.timer = this.time.after(this.heartbeatSeconds, async () => {
            if (this.isHidden() || await this.ask('heartbeat'))
                this.keepAlive();
        });
    }

    /// Stops the heartbeats; the device slot stays in use until the page is unloaded or the session expires.
    stop() {
        this.time.cancel(this.timer);
        this.stopped = true;
    }

    /// A beacon is sent even if the page is unloaded. The service may have opened the session although its answer has not
    /// arrived.
    end() {
        this.stop();
        if (this.asked)
            navigator.sendBeacon(`${sessions}/${this.device}:end`, JSON.stringify({session: this.id, ...this.place, clock: this.time.virtualSeconds()}));
    }

    /// The browser may stop the timers of a hidden page.
    isHidden() {
        return this.time.now() < this.hiddenUntil || (this.onlyVisible && document.hidden);
    }

    hide(seconds) {
        this.hiddenUntil = this.time.now() + seconds;
    }

    /// Asks the server to be unreachable for that time.
    requestOutage(seconds) {
        navigator.sendBeacon(`/service/outage?seconds=${seconds}&session=${this.id}`);
    }

    /// Asks the server to answer requests for a path with a status. Resolves when it does.
    async requestFault({path, status, seconds}) {
        await this.post(`/service/fault?${new URLSearchParams({path, status, seconds})}`);
    }

    /// Resolves when the service takes the token for one that has expired.
    async expireToken() {
        await this.post('/service/expire-token');
    }

    /// Returns the answer of the service. If the service refuses or cannot be reached, calls `failed` and returns undefined.
    async ask(verb, content = {}) {
        for (let attempt = 0; ; ++attempt) {
            const answer = await this.send(verb, content);
            if (answer?.ok)
                return this.time.hold(answer.json());
            if (this.stopped)
                return undefined;
            const passing = !answer || answer.status === 502 || answer.status === 503;
            if (!passing || attempt === retries) {
                const data = await this.time.hold(failureOf(answer, verb));
                this.stop();
                this.failed(data);
                return undefined;
            }
            await this.time.sleep(Math.min(retrySeconds, this.heartbeatSeconds));
        }
    }

    async send(verb, content) {
        return this.post(`${sessions}/${this.device}:${verb}`, {session: this.id, ...this.place, clock: this.time.virtualSeconds(), ...content});
    }

    /// Undefined if the server cannot be reached.
    async post(path, content = {}) {
        try {
            return await this.time.hold(fetch(path, {
                method: 'POST', headers: {authorization: `Bearer ${this.token}`}, body: JSON.stringify(content),
            }));
        } catch {
            return undefined;
        }
    }
}

/// The resource that the token is for; undefined if it is no token of the service.
export function resourceOf(token) {
    try {
        const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
        return JSON.parse(atob(payload)).resource_id;
    } catch {
        return undefined;
    }
}

/// The code and reason of the service. A refusal without a reason counts as an invalid token, an unanswered heartbeat as an
/// expired session.
async function failureOf(answer, verb) {
    if (!answer)
        return verb === 'heartbeat' ? sessionExpired : {module_error_code: noAnswer};
    const {error_code, error_reason} = await answer.json().catch(() => ({}));
    if (error_reason !== undefined)
        return {error_code, error_reason};
    return answer.status < 500 ? tokenInvalid : {module_error_code: badStatus};
}

/// The same id at every visit if the browser stores data for this page.
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

/// Origin of the page that embeds this one; empty if it is not embedded or cannot see the origin.
function embeddingOrigin() {
    return window.parent === window ? '' : location.ancestorOrigins?.[0] ?? document.referrer;
}
