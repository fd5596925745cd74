// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The frames: decide which frame of the page is the player.
//
// Runs with relay.js in its isolated world of the top frame. The host page has one frame, with a known id. The customer's
// own page may have several frames of the player's origin. One of them is the player, messages of the others are only
// counted. With a selector, the player is the frame that it matches. Without one, it is the first frame that plays; until
// one plays, the first that sends a message of a player. It stays the player, also when it loads itself again, until the
// page removes or empties it, or the selector matches another frame that sends messages. A frame in a frame never is.
//   config     as for the relay
//   say        queues a note for C++
//   noteChosen called when a frame has become the player; with true if it replaces another one
(function vitrineFrames(config, say, noteChosen) {
    'use strict';

    const elementById = Document.prototype.getElementById;
    const elementBySelector = Document.prototype.querySelector;
    const lookIntervalMs = 250; // between two looks at the page because of messages of the same frame
    const selectorCheckMs = 5000; // a page may insert its player late
    const advancesOfPlayback = 2; // a single one may be a seek

    let player = null; // window
    let isFinal = false; // no other frame can become the player while this one exists
    let isSelectorValid = true;
    const looks = new WeakMap(); // window -> time of the last look
    const progress = new WeakMap(); // window -> {position, advances}

    function matchingElement() {
        return isSelectorValid ? elementBySelector.call(document, config.frameSelector) : null;
    }

    function matches(source) {
        const element = matchingElement();
        return element !== null && element.contentWindow === source;
    }

    /// Whether `source` is a frame that can be the player.
    function isCandidate(source) {
        if (source === null)
            return false;
        if (config.frameId === null)
            return source !== window && source.parent === window;
        const frame = elementById.call(document, config.frameId);
        return frame !== null && source === frame.contentWindow;
    }

    /// Whether the candidate `source` is the player, or may still become it.
    function isPlayer(source) {
        if (config.frameId !== null)
            return true;
        if (player !== null)
            return source === player;
        return config.frameSelector === null || matches(source);
    }

    // Removed, or emptied by the page: only then can the page's own origin read its address.
    function isGone(frame) {
        if (frame.parent !== window)
            return true;
        try {
            return frame.location.href === 'about:blank';
        } catch (error) {
            return false;
        }
    }

    function isLookDue(source) {
        const now = performance.now();
        if (now - (looks.get(source) ?? -Infinity) < lookIntervalMs)
            return false;
        looks.set(source, now);
        return true;
    }

    function choose(source, plays) {
        const isReplacement = player !== null;
        player = source;
        isFinal = plays;
        noteChosen(isReplacement);
    }

    function hasAdvanced(source, currentTime) {
        const isText = typeof currentTime === 'string';
        if (!isText && typeof currentTime !== 'number')
            return false; // an object may throw when it is converted
        const position = Number.parseFloat(currentTime);
        if (!Number.isFinite(position))
            return false;
        const before = progress.get(source) || {position, advances: 0};
        const advances = position > before.position ? before.advances + 1 : 0;
        progress.set(source, {position, advances});
        return advances >= advancesOfPlayback;
    }

    function assess(source, text) {
        let message = null;
        try {
            message = JSON.parse(text);
        } catch (error) {
            return {isOfPlayer: false, plays: false};
        }
        if (typeof message !== 'object' || message === null)
            return {isOfPlayer: false, plays: false};
        const info = message.event === 'infoDelivery' ? message.info : null;
        if (typeof info !== 'object' || info === null)
            return {isOfPlayer: message.event === 'actionDelivery' || message.command === 'ping', plays: false};
        const plays = config.startNames.includes(info.playlogEventName) ||
            hasAdvanced(source, info.currentTime);
        return {isOfPlayer: true, plays};
    }

    function admitsFirst(source, text) {
        if (isFinal && player.parent === window && !isLookDue(source))
            return false;
        const isVacant = player === null || isGone(player);
        if (isVacant)
            isFinal = false;
        else if (isFinal)
            return false;
        const {isOfPlayer, plays} = assess(source, text);
        if (source === player)
            isFinal = plays;
        else if (plays || (isVacant && isOfPlayer))
            choose(source, plays);
        return isVacant || source === player;
    }

    function admitsMatching(source) {
        if (!isLookDue(source) || !matches(source))
            return false;
        choose(source, true);
        return true;
    }

    /// Whether `text` of the candidate `source` is a message of the player. Cheap for the player itself.
    function admits(source, text) {
        if (config.frameId !== null || (isFinal && source === player))
            return true;
        return config.frameSelector === null ? admitsFirst(source, text) : admitsMatching(source);
    }

    function checkSelector() {
        if (document.readyState === 'loading') {
            setTimeout(checkSelector, selectorCheckMs);
            return;
        }
        const element = player ? null : matchingElement();
        if (element && !element.contentWindow)
            say(['noPlayerFrame', 'not-a-frame']);
        else if (!element && !player)
            say(['noPlayerFrame', 'missing']);
    }

    if (config.frameId === null && config.frameSelector !== null) {
        try {
            matchingElement();
            setTimeout(checkSelector, selectorCheckMs);
        } catch (error) {
            isSelectorValid = false;
            say(['noPlayerFrame', 'invalid']);
        }
    }

    return {isCandidate, isPlayer, admits};
})
