// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The ports: leads from the relay to the media element of the player, where media.js has the other end.
//
// Runs with relay.js, in its isolated world of the top frame; it is left out where media access is off. A port counts
// when it came by a message that the browser itself says is from the player's frame, before any listener of the page
// heard of it, and when its other end has given the word `answer` for the word `ask`. A page that has opened its
// document anew may have been there before us: then no port is taken in it any more.
//   config          as for the relay; `media` has the words of this load
//   isPlayerFrame   tells whether a window is the player's
//   say             takes a note for C++
(function vitrinePorts(config, isPlayerFrame, say) {
    'use strict';

    const maximumPlayers = 8;
    const maximumRenewals = 2;
    let players = []; // {source, port, status}, those whose word was right
    let active = null; // the one that is told about
    let wasOpenedAnew = false;
    const greeted = new WeakSet(); // windows whose frame script has said hello
    let renewals = 0;

    function weight(player) {
        if (!player.status)
            return 0;
        return player.status.paused ? 1 : 2;
    }

    function update(changed) {
        players = players.filter((player) => isPlayerFrame(player.source));
        let best = players.includes(active) ? active : players[0] ?? null;
        for (const player of players) {
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
        if (players.length >= maximumPlayers)
            player.port.close();
        else
            players.push(player);
    }

    function take(player, data) {
        if ('status' in data && 'id' in data) {
            say(['mediaAnswer', data.id, data.problem, data.detail, data.status]);
        } else if ('status' in data) {
            player.status = data.status;
            update(player);
        } else if (data.bye) {
            drop(player);
        }
    }

    /// True when `event`, which a player's origin has sent with `data`, was the frame script's and not the player's.
    function receive(event, data) {
        if (event.ports.length !== 1 || typeof data !== 'object' || data === null)
            return false;
        if (data.vitrine !== config.media.hello)
            return false;
        event.stopImmediatePropagation();
        const source = event.source;
        greeted.add(source);
        const player = {source, port: event.ports[0], status: null};
        if (wasOpenedAnew || !isPlayerFrame(source)) {
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

    /// The engine (Qt 6.4) sometimes forgets the scripts of a frame in the first page after its process has ended. The
    /// player's first word shows it, since hello comes before it; then a new frame takes the place of that one. True
    /// when it does.
    function renew(source) {
        if (config.frameId === null || greeted.has(source) || renewals >= maximumRenewals)
            return false;
        renewals += 1;
        const frame = Document.prototype.getElementById.call(document, config.frameId);
        const copy = frame.cloneNode();
        frame.before(copy); // while the old one is there, so that the engine does not take one for the other
        frame.remove();
        return true;
    }

    function command(id, name, value) {
        if (active)
            active.port.postMessage({id, name, value});
        else
            say(['mediaAnswer', id, 'no-element', '', null]);
    }

    /// The document's children have changed: it loses them when it is opened anew.
    function noteChildren(records) {
        wasOpenedAnew ||= records.some((record) => Array.from(record.removedNodes).some((node) => node instanceof Element));
    }

    return {receive, renew, command, noteChildren};
})
