// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Performs the timed steps of a scenario, which the server has
// validated (docs/scenarios.md).

'use strict';

const mediaSteps = ['play', 'pause', 'seek', 'end', 'rate', 'volume', 'mute', 'stall'];

/// Performs a scenario's steps on a player: those timed from the load, and those timed from the start of playback.
export class Script {
    constructor(steps, player) {
        this.player = player;
        const inOrder = [...steps].sort((a, b) => a.at - b.at);
        this.fromLoad = inOrder.filter((step) => step.from === 'load');
        this.fromPlayback = inOrder.filter((step) => step.from !== 'load');
    }

    loaded() {
        this.run(this.fromLoad);
    }

    playbackBegan() {
        this.run(this.fromPlayback);
        this.fromPlayback = [];
    }

    /// A step at 0 is performed before this returns, so that an error can come before playback.
    run(steps) {
        for (const step of steps) {
            if (step.at === 0)
                this.perform(step);
            else
                setTimeout(() => this.perform(step), step.at * 1000);
        }
    }

    /// Media steps wait until the media can play, and are skipped after an error.
    async perform(step) {
        const player = this.player;
        if (mediaSteps.includes(step.do)) {
            await player.ready;
            if (player.failed)
                return;
        }
        const viewer = step.by !== 'page'; // actions of the viewer also send button events
        const actions = {
            play: () => player.play(viewer),
            pause: () => player.pause(viewer),
            seek: () => player.seek(step.to < 0 ? player.video.duration + step.to : step.to, viewer),
            end: () => player.seek(player.video.duration, viewer),
            rate: () => player.setRate(step.to, viewer),
            volume: () => player.setVolume(step.to, viewer),
            mute: () => player.setMuted(step.to, viewer),
            back: () => player.back(),
            stall: () => player.source.stall(step.seconds),
            hang: () => hang(step.seconds),
            hide: () => player.session.hide(step.seconds),
            outage: () => player.session.requestOutage(step.seconds),
            freeze: () => player.freeze(),
            crash: () => crash(),
            error: () => player.fail(step.data),
            event: () => player.messenger.event(step.name, step.data),
            post: () => {
                for (let i = 0; i < (step.repeat ?? 1); ++i)
                    player.messenger.post(step.data);
            },
        };
        actions[step.do]();
    }
}

/// Nests elements so deeply that their layout overflows the stack of the renderer process, which crashes as with a fault
/// of the browser.
function crash() {
    const template = document.createElement('template');
    template.innerHTML = '<div>'.repeat(500); // the parser does not nest deeper
    let deepest = document.body;
    for (let levels = 500; ; levels += 500) {
        deepest.append(template.content.cloneNode(true));
        while (deepest.lastElementChild)
            deepest = deepest.lastElementChild;
        if (levels >= 5000)
            deepest.getBoundingClientRect();
    }
}

/// Blocks the page's thread, as a faulty script would.
function hang(seconds) {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end);
}
