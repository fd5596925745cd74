// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The ports: connect the relay with the media element of the player, where handshake.js has the other end.
//
// Runs with relay.js in its isolated world of the top frame; left out if media access is off. A port is accepted if
// the browser reports the player's frame as the source of its message, no listener of the page has received the
// message before, and the other end replies to the nonce `ask` with the nonce `answer`. A page that has called
// document.open() may have listened before this script, so no further port is accepted in it.
//   config          as for the relay; `media` has the nonces of this load
//   frames          see frames.js; the element of a frame that is not the player is ignored
//   say             queues a note for C++
(function vitrinePorts(config, frames, say) {
    'use strict';

    const maximumPlayers = 8;
    const maximumRenewals = 2;
    let players = []; // {source, port, status}, those that have authenticated
    let active = null; // the player that is reported and controlled
    let wasReplaced = false;
    const greeted = new WeakSet(); // windows whose frame script has sent `hello`
    let renewals = 0;

    function weight(player) {
        if (!player.status)
            return 0;
        return player.status.paused ? 1 : 2;
    }

    /// Selects the active player again, because `changed` has changed or another frame has become the player.
    function update(changed = null) {
        players = players.filter(({source}) => frames.isCandidate(source));
        const eligible = players.filter(({source}) => frames.isPlayer(source));
        let best = eligible.includes(active) ? active : eligible[0] ?? null;
        for (const player of eligible) {
            if (weight(player) > weight(best))
                best = player;
        }
        if (best === active && changed !== active)
            return;
        active = best;
        say(['media', active ? active.status : null]);
    }

    function drop(player) {
        player.port.close();
        players = players.filter((other) => other !== player);
        update(player);
    }

    function accept(player) {
        const former = players.find((other) => other.source === player.source);
        if (former)
            drop(former);
        if (players.length >= maximumPlayers) {
            const other = players.find(({source}) => !frames.isPlayer(source));
            if (!other) {
                player.port.close();
                return;
            }
            drop(other);
        }
        players.push(player);
    }

    function take(player, data) {
        if ('status' in data && 'id' in data) {
            say(['mediaAnswer', data.id, data.problem, data.detail, data.status]);
        } else if ('status' in data) {
            player.status = data.status;
            update(player);
        } else if (data.doubleClick) {
            say(['doubleClick']);
        } else if (data.bye) {
            drop(player);
        }
    }

    /// True if `event` with `data`, from the origin of a player, was sent by the frame script and not by the player.
    function receive(event, data) {
        if (event.ports.length !== 1 || typeof data !== 'object' || data === null)
            return false;
        if (data.vitrine !== config.media.hello)
            return false;
        event.stopImmediatePropagation();
        const source = event.source;
        greeted.add(source);
        const isCandidate = frames.isCandidate(source);
        if (config.frameId !== null || (isCandidate && frames.isPlayer(source)))
            say(['frameStarted']);
        const player = {source, port: event.ports[0], status: null};
        if (wasReplaced || !isCandidate) {
            player.port.close();
            return true;
        }
        let isTrusted = false;
        player.port.onmessage = (message) => {
            if (isTrusted) {
                take(player, message.data);
            } else if (message.data.answer === config.media.answer) {
                isTrusted = true;
                accept(player);
            } else {
                player.port.close();
            }
        };
        player.port.postMessage({ask: config.media.ask});
        return true;
    }

    /// Qt 6.4 sometimes does not inject the scripts into a frame of the first page after its renderer process has ended.
    /// In that case the first message of the player arrives before `hello`, and a new frame replaces the old one.
    /// Returns true if the frame was replaced.
    function renew(source) {
        if (config.frameId === null || greeted.has(source) || renewals >= maximumRenewals)
            return false;
        renewals += 1;
        const frame = Document.prototype.getElementById.call(document, config.frameId);
        const copy = frame.cloneNode();
        frame.before(copy); // while the old one exists, so that the engine does not reuse it
        frame.remove();
        return true;
    }

    function command(id, name, value) {
        if (active)
            active.port.postMessage({id, name, value});
        else
            say(['mediaAnswer', id, 'no-element', '', null]);
    }

    /// The children of the document have changed: document.open() removes them.
    function noteChildren(records) {
        if (wasReplaced)
            return;
        wasReplaced = records.some((record) => Array.from(record.removedNodes).some((node) => node instanceof Element));
        if (wasReplaced)
            say(['mediaRefused']);
    }

    return {receive, renew, update, command, noteChildren};
})
