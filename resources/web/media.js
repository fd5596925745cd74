// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The media script: reports the player's media element to Vitrine.
//
// Started by handshake.js, in its isolated world of the player's frame.
//   config          as for the handshake
//   port            to ports.js, which has authenticated
//   createCommands  returned by media-commands.js
// Returns perform() of media-commands.js, which carries out a command.
(function vitrineMedia(config, port, createCommands) {
    'use strict';

    // The page controls its elements: forms and documents expose their named children as properties, which hide the
    // built-in ones. So the built-in getters are called directly.
    const getter = (type, name) => Object.getOwnPropertyDescriptor(type.prototype, name).get;
    const listen = EventTarget.prototype.addEventListener;
    const shadowRootOf = getter(Element, 'shadowRoot');
    const localNameOf = getter(Element, 'localName');
    const isConnected = getter(Node, 'isConnected');

    const changes = ['play', 'playing', 'pause', 'ended', 'waiting', 'seeking', 'seeked', 'ratechange', 'volumechange',
        'loadedmetadata', 'canplay', 'durationchange', 'emptied', 'error', 'resize'];
    const flow = ['timeupdate', 'progress'];
    const inputs = ['pointerdown', 'keydown'];
    const flowIntervalMs = 500; // as often as the player reports its position; each report costs a call to C++
    const changeIntervalMs = 50; // limits the reports if a page changes the volume continuously
    const maximumElements = 64;
    const maximumRoots = 64;
    const maximumHosts = 256;
    const maximumLooks = 20000; // elements examined for each change of the document
    const maximumRanges = 32;
    const lookIntervalMs = 1000;

    let elements = [];
    let roots = []; // the document and its open shadow roots
    let hosts = []; // custom elements that may attach a shadow root later
    let current = null;
    let serial = 0; // number of the current element
    let lastText = '';
    let lastTime = -Infinity;
    let timer = 0;
    let timerDue = Infinity;
    let lookTimer = 0;

    function findIn(node, selector) {
        if (node instanceof Document)
            return Document.prototype.querySelectorAll.call(node, selector);
        if (node instanceof Element)
            return Element.prototype.querySelectorAll.call(node, selector);
        return DocumentFragment.prototype.querySelectorAll.call(node, selector);
    }

    function ranges(list) {
        const found = [];
        for (let i = 0; i < list.length && i < maximumRanges; ++i) {
            const range = [list.start(i), list.end(i)];
            if (range.every(Number.isFinite))
                found.push(range);
        }
        return found;
    }

    function describe() {
        if (!current)
            return null;
        const duration = current.duration;
        const isVideo = current instanceof HTMLVideoElement;
        const frames = isVideo ? current.getVideoPlaybackQuality() : null;
        return {
            element: serial,
            video: isVideo,
            position: current.currentTime,
            duration: Number.isFinite(duration) ? duration : null,
            live: duration === Infinity,
            paused: current.paused,
            ended: current.ended,
            seeking: current.seeking,
            rate: current.playbackRate,
            volume: current.volume,
            muted: current.muted,
            readyState: current.readyState,
            buffered: ranges(current.buffered),
            seekable: ranges(current.seekable),
            droppedFrames: frames ? frames.droppedVideoFrames : null,
            totalFrames: frames ? frames.totalVideoFrames : null,
        };
    }

    function sendStatus() {
        clearTimeout(timer);
        timer = 0;
        timerDue = Infinity;
        choose();
        const status = describe();
        const text = JSON.stringify(status);
        if (text === lastText)
            return;
        lastText = text;
        lastTime = performance.now();
        port.postMessage({status});
    }

    // Reports at once if the last report is at least `interval` old, otherwise at the end of the interval.
    function sendStatusWithin(interval) {
        const now = performance.now();
        const due = lastTime + interval;
        if (due <= now) {
            sendStatus();
        } else if (due < timerDue) {
            clearTimeout(timer);
            timerDue = due;
            timer = setTimeout(sendStatus, due - now);
        }
    }

    function visibleArea(element) {
        const box = element.getBoundingClientRect();
        const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
        const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
        const isVisible = width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
        return isVisible ? width * height : 0;
    }

    // Order: elements that play, elements with media, the largest visible one, the current one.
    function rank(element) {
        return [
            !element.paused && !element.ended,
            element.networkState !== HTMLMediaElement.NETWORK_EMPTY,
            visibleArea(element),
            element === current,
        ].map(Number);
    }

    function isHigher(rankA, rankB) {
        const difference = rankA.findIndex((value, i) => value !== rankB[i]);
        return difference >= 0 && rankA[difference] > rankB[difference];
    }

    function choose() {
        elements = elements.filter((element) => element.isConnected);
        let best = elements[0] ?? null;
        if (elements.length > 1) {
            let bestRank = rank(best);
            for (const element of elements.slice(1)) {
                const elementRank = rank(element);
                if (isHigher(elementRank, bestRank))
                    [best, bestRank] = [element, elementRank];
            }
        }
        if (best === current)
            return;
        current = best;
        serial += 1;
        commands.endAll('replaced');
    }

    function noteChange(event) {
        if (!(event.target instanceof HTMLMediaElement))
            return;
        commands.noteChange(event); // first: it may pause
        sendStatusWithin(event.target === current ? changeIntervalMs : flowIntervalMs);
    }

    function noteFlow() {
        sendStatusWithin(flowIntervalMs);
    }

    function listenIn(root) {
        for (const name of changes)
            listen.call(root, name, noteChange, true);
        for (const name of flow)
            listen.call(root, name, noteFlow, true);
        for (const name of inputs)
            listen.call(root, name, commands.noteInput, true);
    }

    function watch(root) {
        roots = roots.filter((known) => isConnected.call(known));
        if (roots.length >= maximumRoots || roots.includes(root))
            return;
        roots.push(root);
        listenIn(root);
        observer.observe(root, {childList: true, subtree: true});
        meet(root, new Set());
    }

    // Registers the media elements and shadow roots at and below `node`; `met` has the elements that were already examined
    // for the same change.
    function meet(node, met) {
        if (met.has(node))
            return;
        if (node instanceof HTMLMediaElement)
            meetMedia(node);
        for (const element of findIn(node, 'video, audio'))
            meetMedia(element);
        if (node instanceof Element)
            meetHost(node, met);
        for (const element of met.size < maximumLooks ? findIn(node, '*') : []) {
            if (met.size >= maximumLooks)
                return;
            meetHost(element, met);
        }
    }

    function meetMedia(element) {
        if (elements.length < maximumElements && !elements.includes(element))
            elements.push(element);
    }

    function meetHost(element, met) {
        if (met.has(element))
            return;
        met.add(element);
        const root = shadowRootOf.call(element);
        if (root)
            watch(root);
        else if (localNameOf.call(element).includes('-') && hosts.length < maximumHosts)
            hosts.push(element);
    }

    function meetHostsAgain() {
        const before = hosts;
        hosts = [];
        for (const host of before.filter((element) => isConnected.call(element)))
            meetHost(host, new Set());
    }

    // A page that calls document.open() removes all listeners, so they are added again.
    const observer = new MutationObserver((records) => {
        const met = new Set();
        const before = elements.length;
        listenIn(document);
        elements = elements.filter((element) => element.isConnected);
        for (const record of records) {
            for (const node of record.addedNodes) {
                if (node instanceof Element && isConnected.call(node))
                    meet(node, met);
            }
        }
        meetHostsAgain();
        if (elements.length > 0 || before > 0)
            sendStatusWithin(changeIntervalMs);
        else if (!lookTimer)
            lookTimer = setTimeout(lookAgain, lookIntervalMs);
    });

    // Attaching a shadow root causes no mutation record.
    function lookAgain() {
        clearTimeout(lookTimer);
        lookTimer = 0;
        meet(document, new Set());
        sendStatusWithin(changeIntervalMs);
    }

    const commands = createCommands({
        limitMs: config.limitMs,
        choose() {
            choose();
            return current;
        },
        describe,
        ranges,
        send: (message) => port.postMessage(message),
    });
    watch(document);
    listen.call(window, 'DOMContentLoaded', lookAgain, true);
    listen.call(window, 'load', lookAgain, true);
    sendStatus();

    return commands.perform;
})
