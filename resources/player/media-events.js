// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. What the player tells the host about its media element.

'use strict';

export const mediaFailure = 3016; // module code of a media element's error

/// Translates the events of the player's media element into playback events.
export function listenToMedia(player) {
    const on = (name, handler) => player.video.addEventListener(name, () => player.failed || handler());
    const tell = (name, properties) => player.messenger.event(name, properties);
    on('loadstart', () => player.tellOnce('playback_began_player_startup_time'));
    on('loadedmetadata', () => player.startPosition());
    on('canplay', () => player.tellOnce('playback_began_video_startup_time'));
    on('playing', () => player.mediaPlays());
    on('pause', () => {
        player.playing = player.buffering = false; // a stall that ends in a pause gets no …_buffering_ended
        tell('playback_video_paused');
    });
    on('ended', () => {
        player.stopProgress();
        tell('playback_video_ended');
    });
    on('waiting', () => {
        if (!player.playing || player.buffering)
            return;
        player.buffering = true;
        tell('playback_video_buffering_began');
        player.pauseClock();
    });
    on('canplay', () => player.resumeClock());
    on('timeupdate', () => {
        player.script.positionReached(player.video.currentTime);
        player.positionKnown = true;
        if (player.buffering && !player.video.seeking && player.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
            player.buffering = false;
            tell('playback_video_buffering_ended');
        }
    });
    on('seeking', () => tell('playback_seeking_began'));
    on('seeked', () => tell('playback_seeking_ended'));
    on('ratechange', () => tell('playback_speed_change', {playbackSpeed: player.video.playbackRate}));
    player.volume = player.video.volume;
    player.muted = player.video.muted;
    on('volumechange', () => {
        const {volume, muted} = player.video;
        if (volume !== player.volume)
            tell('playback_audio_volume_change', {volume});
        if (muted !== player.muted)
            tell('playback_audio_mute_change', {muted});
        Object.assign(player, {volume, muted});
    });
    on('error', () => player.fail({module_error_code: mediaFailure, error_message: player.video.error.message}));
}
