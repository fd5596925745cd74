// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/EventVocabulary.h"

#include <QHash>

namespace vitrine {

namespace {

using View = QLatin1StringView;
using enum EventMeaning;

constexpr View audioVolumeSettingChangeAliases[] = {View("volume_setting_change")};
constexpr View audioMuteSettingChangeAliases[] = {View("mute_setting_change")};
constexpr View playbackVideoBeganAliases[] = {
    View("playback_video_started"),
    View("video_playback_began"),
    View("video_playback_started"),
};
constexpr View playbackVideoPausedAliases[] = {View("video_playback_stopped")};
constexpr View playbackVideoBufferingBeganAliases[] = {View("video_buffering_started")};
constexpr View playbackVideoBufferingEndedAliases[] = {View("video_buffering_ended")};
constexpr View playbackVideoEndedAliases[] = {View("video_playback_ended")};
constexpr View playbackSeekingBeganAliases[] = {View("video_seeking_began")};
constexpr View playbackSeekingEndedAliases[] = {View("video_seeking_ended")};
constexpr View playbackErrorOccurredAliases[] = {View("video_playback_error_occurred")};
constexpr View playbackAdBeganAliases[] = {View("ad_playback_started")};
constexpr View playbackAdEndedAliases[] = {View("ad_playback_stopped")};
constexpr View playbackAudioVolumeChangeAliases[] = {View("playback_volume_change")};
constexpr View playbackAudioMuteChangeAliases[] = {View("playback_muted_change")};

// Source: BlendVision "Playback Events" and its SDK variants; docs/protocol.md, "Table of events" and "Older names".
// Aliases are other spellings of the same event; those that begin with `video_` or `ad_` are the older names.
constexpr VocabularyEntry entries[] = {
    // What the viewer asks for
    {View("play"), Intent, {}},
    {View("pause"), Intent, {}},
    {View("seek"), Intent, {}},
    {View("rewind"), Intent, {}},
    {View("forward"), Intent, {}},
    {View("quality_setting_change"), Intent, {}},
    {View("speed_setting_change"), Intent, {}},
    {View("audio_track_setting_change"), Intent, {}},
    {View("subtitle_setting_change"), Intent, {}},
    {View("audio_volume_setting_change"), Intent, audioVolumeSettingChangeAliases},
    {View("audio_mute_setting_change"), Intent, audioMuteSettingChangeAliases},
    {View("loop_setting_change"), Intent, {}},
    {View("setting_page_entered"), Intent, {}},
    {View("setting_page_exited"), Intent, {}},
    {View("previous_episode"), Intent, {}},
    {View("next_episode"), Intent, {}},

    // What happens
    {View("playback_began_player_loading"), PlayerLoading, {}},
    {View("playback_began_player_startup_time"), StartupProgress, {}},
    {View("playback_began_video_startup_time"), StartupProgress, {}},
    {View("playback_video_began"), Started, playbackVideoBeganAliases},
    {View("playback_video_paused"), Paused, playbackVideoPausedAliases},
    {View("playback_video_buffering_began"), BufferingBegan, playbackVideoBufferingBeganAliases},
    {View("playback_video_buffering_ended"), BufferingEnded, playbackVideoBufferingEndedAliases},
    {View("playback_video_ended"), Ended, playbackVideoEndedAliases},
    {View("playback_seeking_began"), SeekingBegan, playbackSeekingBeganAliases},
    {View("playback_seeking_ended"), SeekingEnded, playbackSeekingEndedAliases},
    {View("playback_error_occurred"), ErrorOccurred, playbackErrorOccurredAliases},
    {View("playback_ad_began"), Advertisement, playbackAdBeganAliases},
    {View("playback_ad_ended"), Advertisement, playbackAdEndedAliases},
    {View("playback_speed_change"), RateChanged, {}},
    {View("playback_streaming_quality_change_download"), QualityChanged, {}},
    {View("playback_streaming_quality_change_render"), QualityChanged, {}},
    {View("playback_audio_track_change"), TrackChanged, {}},
    {View("playback_subtitle_change"), TrackChanged, {}},
    {View("playback_audio_volume_change"), VolumeChanged, playbackAudioVolumeChangeAliases},
    {View("playback_audio_mute_change"), VolumeChanged, playbackAudioMuteChangeAliases},
    {View("playback_loop_change"), Information, {}},
    {View("playback_player_active"), Information, {}},
};

QHash<QString, const VocabularyEntry *> indexByName()
{
    QHash<QString, const VocabularyEntry *> index;
    for (const VocabularyEntry &entry : entries) {
        index.insert(entry.name, &entry);
        for (const View alias : entry.aliases)
            index.insert(alias, &entry);
    }
    return index;
}

} // namespace

std::span<const VocabularyEntry> eventVocabulary()
{
    return entries;
}

const VocabularyEntry *findEvent(const QString &name)
{
    static const QHash<QString, const VocabularyEntry *> index = indexByName();
    return index.value(name, nullptr);
}

} // namespace vitrine
