// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. What the player sends to the host about its media element.

'use strict';

export const mediaFailure = 3016; // module code of a media element's error

/// Translates the events of the player's media element into playback events.
export function listenToMedia(player) {
    const on = (name, handler) => player.video.addEventListener(name, () => player.failed || handler());
    const send = (name, properties) => player.messenger.event(name, properties);
    on('loadstart', () => player.sendOnce('playback_began_player_startup_time'));
    on('loadedmetadata', () => player.startPosition());
    on('canplay', () => player.sendOnce('playback_began_video_startup_time'));
    on('playing', () => player.mediaPlays());
    on('pause', () => {
        player.playing = player.buffering = false; // a stall that ends in a pause gets no …_buffering_ended
        send('playback_video_paused');
    });
    on('ended', () => {
        player.stopProgress();
        send('playback_video_ended');
    });
    on('waiting', () => {
        if (!player.playing || player.buffering)
            return;
        player.buffering = true;
        send('playback_video_buffering_began');
        player.pauseClock();
    });
    on('canplay', () => player.resumeClock());
    on('timeupdate', () => {
        player.script.positionReached(player.video.currentTime);
        player.positionKnown = true;
        if (player.buffering && !player.video.seeking && player.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
            player.buffering = false;
            send('playback_video_buffering_ended');
        }
    });
    on('seeking', () => send('playback_seeking_began'));
    on('seeked', () => send('playback_seeking_ended'));
    on('ratechange', () => send('playback_speed_change', {playbackSpeed: player.video.playbackRate}));
    player.volume = player.video.volume;
    player.muted = player.video.muted;
    on('volumechange', () => {
        const {volume, muted} = player.video;
        if (volume !== player.volume)
            send('playback_audio_volume_change', {volume});
        if (muted !== player.muted)
            send('playback_audio_mute_change', {muted});
        Object.assign(player, {volume, muted});
    });
    on('error', () => player.fail({module_error_code: mediaFailure, error_message: player.video.error.message}));
}
