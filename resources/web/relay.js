// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The relay: carries the player's window messages to Vitrine.
//
// Runs in an isolated world of the top frame, from document creation on, before any script of a page. Its globals and
// prototypes are its own: no page can see or replace them. It trusts `event.source` and `event.origin`, which the
// browser sets, and nothing else; message data is passed on as text and never evaluated.
// The channel to C++ exists in this world only. What C++ gives (`config`):
//   generation    number of the load that this script was made for
//   origins       exact origins that a player may have
//   frameId       id of the player's iframe in the host page; null: any child frame of the customer's own page
//   maximumChars  longest text that is carried
//   maximumQueue  most messages kept while the channel is busy or not yet up
(function vitrineRelay(config) {
    'use strict';

    if (window !== window.top)
        return;

    const documentId = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
    const rejectionIntervalMs = 1000;
    const maximumRejectionKinds = 16;

    let connecting = false;
    let endpoint = null;
    let callInFlight = false;
    let queue = [];
    const rejections = new Map();
    let rejectionTimer = 0;
    let lastRejectionReport = -rejectionIntervalMs;

    // At most one call at a time: what arrives meanwhile leaves as one batch, what arrives on an idle line leaves at once.
    function flush() {
        if (!endpoint || callInFlight || queue.length === 0)
            return;
        const batch = queue;
        queue = [];
        callInFlight = true;
        endpoint.deliver(config.generation, documentId, batch, () => {
            callInFlight = false;
            flush();
        });
    }

    function enqueue(item) {
        if (queue.length >= config.maximumQueue) {
            reject('flood', '');
            return;
        }
        queue.push(item);
        flush();
    }

    function reportRejections() {
        rejectionTimer = 0;
        lastRejectionReport = performance.now();
        for (const {why, origin, count} of rejections.values())
            queue.push(['rejected', why, origin, count]);
        rejections.clear();
        flush();
    }

    // The first of a kind is told at once, a storm of them as a number every second.
    function reject(why, origin) {
        const key = rejections.size < maximumRejectionKinds ? why + ' ' + origin : why;
        const entry = rejections.get(key) || {why, origin: key === why ? '' : origin, count: 0};
        entry.count += 1;
        rejections.set(key, entry);
        if (rejectionTimer)
            return;
        const wait = Math.max(0, lastRejectionReport + rejectionIntervalMs - performance.now());
        rejectionTimer = setTimeout(reportRejections, wait);
    }

    function isPlayerFrame(source) {
        if (config.frameId === null)
            return source !== null && source !== window && source.parent === window;
        const frame = document.getElementById(config.frameId);
        return frame !== null && source !== null && source === frame.contentWindow;
    }

    function isPing(value) {
        return typeof value === 'object' && value !== null && value.command === 'ping';
    }

    // The private-stream quickstart's handshake: answered in the encoding in which it came, to that frame and origin only.
    function answerPing(event) {
        let answer = null;
        if (isPing(event.data)) {
            answer = {command: 'pong'};
        } else if (typeof event.data === 'string' && event.data.length < 100 && event.data.includes('ping')) {
            try {
                if (isPing(JSON.parse(event.data)))
                    answer = JSON.stringify({command: 'pong'});
            } catch (error) {
                return;
            }
        }
        if (answer !== null)
            event.source.postMessage(answer, event.origin);
    }

    function textOf(data) {
        if (typeof data === 'string')
            return data;
        try {
            return JSON.stringify(data);
        } catch (error) {
            return undefined; // cycles and BigInt cannot be JSON
        }
    }

    window.addEventListener('message', (event) => {
        // A page's talk with itself is not for us; the host page has none.
        if (event.source === window && config.frameId === null)
            return;
        if (!config.origins.includes(event.origin)) {
            reject('origin', event.origin);
            return;
        }
        if (!isPlayerFrame(event.source)) {
            reject('source', event.origin);
            return;
        }
        answerPing(event);
        const text = textOf(event.data);
        if (typeof text !== 'string')
            reject('malformed', event.origin);
        else if (text.length > config.maximumChars)
            reject('oversize', event.origin);
        else
            enqueue(['message', event.origin, text]);
    }, true);

    // Fires for error pages too: it says that the frame has something, not that it is a player. The event of an element
    // comes as far up as the document, never to the window.
    document.addEventListener('load', (event) => {
        if (event.target.id !== config.frameId || config.frameId === null)
            return;
        event.target.focus();
        queue.push(['frameLoaded']); // whatever the player's messages have filled
        flush();
    }, true);

    function connect() {
        if (connecting || typeof qt === 'undefined' || !qt.webChannelTransport)
            return;
        connecting = true;
        new QWebChannel(qt.webChannelTransport, (channel) => {
            endpoint = channel.objects.relay;
            endpoint.begin(config.generation, documentId);
            flush();
        });
    }

    connect();
    window.addEventListener('DOMContentLoaded', connect);
})
