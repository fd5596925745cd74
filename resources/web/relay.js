// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The relay: passes the player's window messages to Vitrine.
//
// Runs in an isolated world of the top frame, from document creation on, before any script of a page. Its globals and
// prototypes are separate: no page can see or replace them. It trusts only `event.source` and `event.origin`, which the
// browser sets. Message data is passed on as text and never evaluated.
// The channel to C++ exists in this world only. Parameters from C++ (`config`):
//   generation      number of the load that this script was made for
//   origins         exact origins of players
//   frameId         id of the player's iframe in the host page; null: the page is the customer's own
//   frameSelector   CSS selector of the player's iframe in the customer's page; null: the first that plays
//   startNames      names of the event that says that media plays
//   maximumChars    longest text that is passed on
//   maximumQueue    most messages in the queue while the channel is busy or not yet connected
//   maximumQueued   most characters in the queue
//   maximumDepth    deepest nesting of an object that is passed on
//   pongsPerSecond  most answers to pings
// `makeFrames` is frames.js, which knows the player's frame. `makePorts` is ports.js, the connection to the player's media
// element; missing if media access is off.
(function vitrineRelay(config, makeFrames, makePorts) {
    'use strict';

    // Vitrine leaves a page by way of about:blank, which has no player.
    if (window !== window.top || location.href === 'about:blank')
        return;

    // The page controls the elements of the document: one that is named `addEventListener` hides the built-in method.
    const listen = EventTarget.prototype.addEventListener;

    const documentId = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
    const rejectionIntervalMs = 1000;
    const maximumRejectionKinds = 16;
    // QWebChannel looks up a method in each call unless it is named with its signature.
    const deliver = 'deliver(int,QString,QJsonArray)';
    const rank = {other: 0, progress: 1, event: 2, lasting: 3};

    let connecting = false;
    let endpoint = null;
    let callInFlight = false;
    let lastOrigin = null; // the last one that was sent
    let queue = []; // {origin, text}
    let queuedChars = 0;
    let notes = []; // sent with the messages, before them
    const rejections = new Map();
    let rejectionTimer = 0;
    let lastRejectionReport = -rejectionIntervalMs;
    const ownPongs = {count: 0, since: 0}; // answers to the player
    const otherPongs = {count: 0, since: 0}; // to the other frames together

    // At most one call at a time: messages that arrive during a call are sent as one batch after it, others at once.
    function flush() {
        if (!endpoint || callInFlight || (queue.length === 0 && notes.length === 0))
            return;
        const batch = notes;
        for (const {origin, text} of queue) {
            if (origin !== lastOrigin)
                batch.push(['from', origin]);
            lastOrigin = origin;
            batch.push(text);
        }
        queue = [];
        queuedChars = 0;
        notes = [];
        callInFlight = true;
        endpoint[deliver](config.generation, documentId, batch, noteTaken);
    }

    function noteTaken(isTaken) {
        if (isTaken)
            sendNext();
    }

    function sendNext() {
        callInFlight = false;
        flush();
    }

    // In a flood, messages with a lower rank are dropped first.
    function rankOf(text) {
        if (text.includes('"playlogEventName"'))
            return text.includes('error') ? rank.lasting : rank.event;
        if (text.includes('"actionDelivery"'))
            return rank.lasting;
        return text.includes('"currentTime"') ? rank.progress : rank.other;
    }

    // A full queue keeps only the newest progress. If that is not enough, the oldest events are dropped until the queue
    // is at half its limits, so that this is not repeated for each message.
    function conflate() {
        const ranks = queue.map(({text}) => rankOf(text));
        const newestProgress = ranks.lastIndexOf(rank.progress);
        let kept = queue.filter((item, i) => ranks[i] >= rank.event || i === newestProgress);
        for (const least of [rank.event, rank.lasting]) {
            let left = kept.length;
            let leftChars = kept.reduce((sum, {text}) => sum + text.length, 0);
            kept = kept.filter(({text}) => {
                const fits = left <= config.maximumQueue / 2 && leftChars <= config.maximumQueued / 2;
                if (fits || rankOf(text) !== least)
                    return true;
                left -= 1;
                leftChars -= text.length;
                return false;
            });
        }
        reject('flood', queue[0].origin, queue.length - kept.length);
        queue = kept;
        queuedChars = queue.reduce((sum, {text}) => sum + text.length, 0);
    }

    function enqueue(origin, text) {
        queue.push({origin, text});
        queuedChars += text.length;
        flush();
        if (queue.length > config.maximumQueue || queuedChars > config.maximumQueued)
            conflate();
    }

    function reportRejections() {
        rejectionTimer = 0;
        lastRejectionReport = performance.now();
        for (const {why, origin, count} of rejections.values())
            notes.push(['rejected', why, origin, count]);
        rejections.clear();
        flush();
    }

    // The first rejection of a kind is reported at once, further ones as a count every second.
    function reject(why, origin, count = 1) {
        const key = rejections.size < maximumRejectionKinds ? why + ' ' + origin : why;
        const entry = rejections.get(key) || {why, origin: key === why ? '' : origin, count: 0};
        entry.count += count;
        rejections.set(key, entry);
        if (rejectionTimer)
            return;
        const wait = Math.max(0, lastRejectionReport + rejectionIntervalMs - performance.now());
        rejectionTimer = setTimeout(reportRejections, wait);
    }

    function isPing(value) {
        return typeof value === 'object' && value !== null && value.command === 'ping';
    }

    function mayAnswerPing(pongs) {
        const now = performance.now();
        if (now - pongs.since >= 1000) {
            pongs.since = now;
            pongs.count = 0;
        }
        pongs.count += 1;
        return pongs.count <= config.pongsPerSecond;
    }

    // Handshake of private streams (docs/protocol.md, "Ping and pong"): the answer has the encoding of the ping and goes
    // to its frame and origin only. Other players of the page are answered, too: without answers, they would not play.
    // Returns false if the rate limit is exceeded.
    function answerPing(data, source, origin) {
        let answer = null;
        if (typeof data !== 'string') {
            answer = isPing(data) ? {command: 'pong'} : null;
        } else if (data.length < 100 && data.includes('ping')) {
            try {
                answer = isPing(JSON.parse(data)) ? JSON.stringify({command: 'pong'}) : null;
            } catch (error) {
                return true;
            }
        }
        if (answer === null)
            return true;
        if (!mayAnswerPing(frames.isPlayer(source) ? ownPongs : otherPongs))
            return false;
        source.postMessage(answer, origin);
        return true;
    }

    // Why `data` cannot be passed on as JSON; empty if it can. Checked before serialising, because a small message can
    // expand to gigabytes (shared branches, typed arrays, an array with a length but no elements).
    function whyNotJson(data) {
        let budget = config.maximumChars;
        const open = [[data, 0]];
        while (open.length > 0) {
            const [value, depth] = open.pop();
            budget -= 1;
            if (typeof value === 'string') {
                budget -= value.length;
            } else if (typeof value === 'bigint') {
                return 'malformed';
            } else if (typeof value === 'object' && value !== null) {
                const prototype = Object.getPrototypeOf(value);
                const isArray = Array.isArray(value);
                if (depth >= config.maximumDepth || !(isArray || prototype === Object.prototype))
                    return 'malformed'; // also ends a cycle
                budget -= isArray ? value.length : 0;
                for (const key of budget < 0 ? [] : Object.keys(value)) {
                    budget -= key.length;
                    if (budget < 0)
                        break;
                    open.push([value[key], depth + 1]);
                }
            }
            if (budget < 0)
                return 'oversize';
        }
        return '';
    }

    // Only the newest media status is kept.
    function say(note) {
        if (note[0] === 'media')
            notes = notes.filter(([kind]) => kind !== 'media');
        notes.push(note);
        flush();
    }

    // Messages of the former player that wait in the queue are as void as those that were sent. They are not counted, as
    // those of a page that is left.
    function noteChosen(isReplacement) {
        if (isReplacement) {
            queue = [];
            queuedChars = 0;
            notes.push(['playerReplaced']);
        }
        if (ports)
            ports.update();
    }

    const frames = makeFrames(config, say, noteChosen);
    const ports = makePorts ? makePorts(config, frames, say) : null;

    function receive(event) {
        // Messages of a page to itself are ignored; the host page has none.
        const source = event.source;
        if (config.frameId === null && source === window)
            return;
        // A script can create an event with any origin and source; only the browser's own events are trusted.
        const isTrusted = event.isTrusted;
        const origin = isTrusted ? event.origin : location.origin;
        if (!isTrusted || !config.origins.includes(origin)) {
            reject('origin', origin);
            return;
        }
        const data = event.data;
        const isText = typeof data === 'string';
        if (!isText && ports && ports.receive(event, data))
            return;
        if (!frames.isCandidate(source)) {
            reject('source', origin);
            return;
        }
        if (ports && ports.renew(source))
            return;
        const problem = isText ? '' : whyNotJson(data);
        const text = isText || problem ? data : JSON.stringify(data);
        if (problem || typeof text !== 'string')
            reject(problem || 'malformed', origin);
        else if (text.length > config.maximumChars)
            reject('oversize', origin);
        else if (!answerPing(data, source, origin))
            reject('flood', origin);
        else if (!frames.admits(source, text))
            reject('source', origin);
        else
            enqueue(origin, text);
    }

    // Also fires for error pages: it means that the frame has loaded something, not that there is a player. The `load`
    // event of an element reaches the document but not the window.
    function noteFrameLoaded(event) {
        if (event.target.id !== config.frameId || config.frameId === null)
            return;
        event.target.focus();
        notes.push(['frameLoaded']);
        flush();
    }

    function connect() {
        // An own property of the window: an element named `qt` would otherwise be found here as well.
        if (connecting || !Object.hasOwn(window, 'qt') || !qt.webChannelTransport)
            return;
        connecting = true;
        new QWebChannel(qt.webChannelTransport, (channel) => {
            endpoint = channel.objects.relay;
            endpoint.taken.connect((takenOf) => {
                if (takenOf === documentId)
                    sendNext();
            });
            endpoint.heartbeat.connect(() => endpoint.answerHeartbeat(config.generation, documentId));
            if (ports) {
                endpoint.mediaCommanded.connect((to, id, name, value) => {
                    if (to === documentId)
                        ports.command(id, name, value);
                });
            }
            endpoint.begin(config.generation, documentId);
            flush();
        });
    }

    function listenToAll() {
        listen.call(window, 'message', receive, true);
        listen.call(document, 'load', noteFrameLoaded, true);
        listen.call(window, 'DOMContentLoaded', connect);
    }

    listenToAll();
    // A page that calls document.open() removes all listeners, including ours.
    new MutationObserver((records) => {
        if (ports)
            ports.noteChildren(records);
        listenToAll();
    }).observe(document, {childList: true});
    // The host page is parsed within milliseconds. Connecting after that lets the browser request the frame first.
    if (config.frameId === null || document.readyState !== 'loading')
        connect();
})
