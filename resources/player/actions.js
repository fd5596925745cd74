// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. What the steps of a scenario do (docs/scenarios.md).

'use strict';

const mediaSteps = ['play', 'pause', 'seek', 'end', 'rate', 'volume', 'mute', 'stall', 'withhold', 'quota', 'corrupt', 'duration', 'live'];
const floodTickSeconds = 0.01;

/// Performs a step on `player`. Media steps wait until the media can play, and are skipped after an error.
export async function perform(step, player) {
    if (mediaSteps.includes(step.do)) {
        await player.ready;
        if (player.failed)
            return;
    }
    const viewer = step.by !== 'page'; // actions of the viewer also send button events
    const {messenger, session} = player;
    const fault = () => messenger.faults.add(step);
    const actions = {
        play: () => player.play(viewer),
        pause: () => player.pause(viewer),
        seek: () => player.seek(step.to < 0 ? player.video.duration + step.to : step.to, viewer),
        end: () => player.seek(player.video.duration, viewer),
        rate: () => player.setRate(step.to, viewer),
        volume: () => player.setVolume(step.to, viewer),
        mute: () => player.setMuted(step.to, viewer),
        duration: () => player.source.changeDuration(step.to),
        live: () => player.goLive(),
        back: () => player.back(),
        stall: () => player.source.stall(step.seconds),
        withhold: () => player.source.withhold(step.seconds),
        quota: () => player.source.setFull(step.seconds),
        corrupt: () => player.source.corrupt(),
        hang: () => player.time.block(step.seconds),
        hide: () => session.hide(step.seconds),
        picture: () => cover(step, player),
        outage: () => session.requestOutage(step.seconds),
        fault: () => session.requestFault(step),
        expire: () => session.expireToken(),
        freeze: () => player.freeze(),
        crash: () => crash(),
        navigate: () => navigate(step.to),
        error: () => player.fail(step.data, step.playOn),
        event: () => messenger.event(step.name, step.data),
        post: () => {
            for (let i = 0; i < (step.repeat ?? 1); ++i)
                messenger.post(step.data);
        },
        flood: () => flood(step, player),
        drop: fault,
        delay: fault,
        duplicate: fault,
        reorder: fault,
    };
    await actions[step.do]();
}

/// Sends `perSecond` messages in each second at any interval of the timers.
function flood(step, player) {
    const {time, messenger, video} = player;
    const begin = time.now();
    let sent = 0;
    const tick = () => {
        const elapsed = Math.min(time.now() - begin, step.seconds);
        for (; sent < Math.round(elapsed * step.perSecond); ++sent) {
            if (step.data === undefined)
                messenger.progress(video.currentTime, video.playbackRate);
            else
                messenger.post(step.data);
        }
        if (elapsed < step.seconds)
            time.after(floodTickSeconds, tick);
    };
    time.after(floodTickSeconds, tick);
}

/// Covers the video with black or with its present picture, while it plays on, as with a broken decoder.
function cover(step, player) {
    const {time, video} = player;
    const canvas = document.createElement('canvas');
    canvas.className = 'cover';
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    if (step.to === 'still')
        canvas.getContext('2d').drawImage(video, 0, 0);
    document.body.append(canvas);
    time.after(step.seconds, () => canvas.remove());
}

/// `elsewhere` is a page without a player; browsers refuse `top` unless the viewer has clicked in the frame.
function navigate(to) {
    if (to === 'reload') {
        location.reload();
    } else if (to === 'elsewhere') {
        location.assign('/player/elsewhere.html');
    } else {
        try {
            window.top.location.assign(new URL('/player/elsewhere.html', location.href).href);
        } catch {
            // refused
        }
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
