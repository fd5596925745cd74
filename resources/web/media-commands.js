// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The commands of media.js: controls the player's media element for Vitrine.
//
// Started by media.js. `media` has what the commands need of it:
//   limitMs     time limit of a command
//   choose      returns the element to control; null if there is none
//   describe    the status for an answer; null without an element
//   ranges      TimeRanges as an array
//   send        sends a message to Vitrine
// perform() carries out a command {id, name, value}. The answer {id, problem, detail, status} is sent when an event of the
// element and its state have confirmed the command. The command `input` says that the viewer has used the page, and has no
// answer. A pause before playback has begun holds when the page starts it, until Vitrine plays or the viewer uses the page.
(function vitrineMediaCommands(media) {
    'use strict';

    const seekTolerance = 1.5; // seconds; some streams can start at key frames only
    const maximumHolds = 10; // then a page that starts playback again and again plays
    const aborted = 'AbortError';
    const opposites = {play: 'pause', pause: 'play'};

    const pending = new Map(); // command id -> command
    let remainingHolds = 0; // how often playback that the page starts will be paused

    // For each command: the action, the event that confirms it, and the state that must hold then. Without such a state,
    // the action itself ends the command, and is repeated after the event.
    const commands = {
        play: {
            event: 'loadedmetadata',
            act: play,
        },
        pause: {
            event: 'pause',
            act: (element) => {
                remainingHolds = element.played.length === 0 ? maximumHolds : 0;
                element.pause();
            },
            isDone: (element) => element.paused,
        },
        seek: {
            event: 'seeked',
            problem: seekProblem,
            act: (element, seconds) => {
                element.currentTime = seconds;
            },
            isDone: (element, seconds) => !element.seeking && Math.abs(element.currentTime - seconds) <= seekTolerance,
        },
        rate: {
            event: 'ratechange',
            act: (element, rate) => {
                element.playbackRate = rate;
            },
            isDone: (element, rate) => element.playbackRate === rate,
        },
        volume: {
            event: 'volumechange',
            act: (element, volume) => {
                element.volume = volume;
            },
            isDone: (element, volume) => element.volume === volume,
        },
        muted: {
            event: 'volumechange',
            act: (element, muted) => {
                element.muted = muted !== 0;
            },
            isDone: (element, muted) => element.muted === (muted !== 0),
        },
    };

    function answer(id, problem, detail = '') {
        media.send({id, problem, detail, status: media.describe()});
    }

    function end(command, problem, detail = '') {
        if (!pending.delete(command.id))
            return;
        clearTimeout(command.limit);
        answer(command.id, problem, detail);
    }

    function check(command) {
        const {act, isDone} = commands[command.name];
        if (!pending.has(command.id))
            return;
        if (!isDone)
            act(command.element, command.value, command);
        else if (isDone(command.element, command.value))
            end(command, '');
    }

    function seekProblem(element, seconds) {
        if (element.readyState === HTMLMediaElement.HAVE_NOTHING && !element.error)
            return 'not-loaded';
        return media.ranges(element.seekable).some(([start, stop]) => seconds >= start && seconds <= stop) ? '' : 'outside';
    }

    // The promise of play() is the confirmation: it resolves when playback has started. It is aborted by a pause, and when
    // the page loads other media, which is played when it is there.
    async function play(element, value, command) {
        remainingHolds = 0;
        try {
            await element.play();
            end(command, '');
        } catch (error) {
            if (error.name !== aborted)
                end(command, 'refused', error.name);
        }
    }

    function perform({id, name, value}) {
        if (name === 'input') {
            remainingHolds = 0;
            return;
        }
        const element = media.choose();
        if (!element) {
            answer(id, 'no-element');
            return;
        }
        const {event, problem, act, isDone} = commands[name];
        const reason = problem ? problem(element, value) : '';
        if (reason) {
            answer(id, reason);
            return;
        }
        for (const former of pending.values()) {
            if (former.name === opposites[name] || (former.name === name && name !== 'play'))
                end(former, 'superseded');
        }
        const command = {id, name, value, event, element};
        const wasDone = name !== 'seek' && isDone?.(element, value);
        pending.set(id, command);
        command.limit = setTimeout(end, media.limitMs, command, 'timeout');
        try {
            act(element, value, command);
        } catch (error) {
            end(command, 'refused', error.name);
            return;
        }
        // Before there is media, a load may drop the event.
        if (wasDone || (element.readyState === HTMLMediaElement.HAVE_NOTHING && isDone?.(element, value)))
            end(command, '');
    }

    function hold(element) {
        if (remainingHolds === 0 || element !== media.choose())
            return;
        remainingHolds -= 1;
        element.pause();
    }

    // What the viewer starts in the page is to play.
    function noteInput(event) {
        if (event.isTrusted)
            remainingHolds = 0;
    }

    function noteChange(event) {
        if (event.type === 'play')
            hold(event.target);
        // In a later task, because the page handles the event after this listener and may revert the change.
        for (const command of pending.values()) {
            if (command.element !== event.target)
                continue;
            if (command.event === event.type)
                setTimeout(check, 0, command);
            else if (command.name === 'play' && event.type === 'pause' && command.element.paused)
                end(command, 'refused', aborted);
        }
    }

    function endAll(problem) {
        for (const command of pending.values())
            end(command, problem);
    }

    return {perform, noteChange, noteInput, endAll};
})
