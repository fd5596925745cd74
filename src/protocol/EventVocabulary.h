// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <span>

namespace vitrine {

/// \brief What a playback event says about playback, whatever its name is spelled like.
///
/// Intents are buttons pressed; they say what the viewer wants, not what happens (protocol.md, trap 11).
/// The others are results; only those drive the session's state.
enum class EventMeaning {
    Unknown,         ///< a name that is not in the vocabulary; its data is passed through
    Intent,          ///< a button or setting was used
    PlayerLoading,   ///< the player starts to load the video
    StartupProgress, ///< the manifest is loading, or the first frame is displayed
    Started,         ///< media plays
    Paused,          ///< media is paused; also sent just before Ended
    BufferingBegan,  ///< a stall, or the first fill
    BufferingEnded,  ///< may never come (trap 12)
    SeekingBegan,    ///< any seek, the viewer's or a programmatic one
    SeekingEnded,    ///< the seek is over; playback is as it was before
    Ended,           ///< end of content or of a live event; may come more than once
    ErrorOccurred,   ///< see PlaybackError
    RateChanged,     ///< the playback rate really changed
    QualityChanged,  ///< another rendition is downloaded or rendered
    TrackChanged,    ///< audio or subtitle track really changed
    VolumeChanged,   ///< volume or mute really changed
    Advertisement,   ///< an ad began or ended
    Information,     ///< known, and without a meaning for the session
};

/// \brief One row of the vocabulary: a canonical event name, what else it is called, what it means.
struct VocabularyEntry
{
    QLatin1StringView name; ///< canonical `playlogEventName`
    EventMeaning meaning;
    std::span<const QLatin1StringView> aliases; ///< other spellings, also those of the older "playlog v1" dialect
};

/// The whole table (protocol.md 3.2), in the order of the document.
[[nodiscard]] std::span<const VocabularyEntry> eventVocabulary();

/// The row that \a name belongs to as name or alias; nullptr when it is unknown. The comparison is exact.
[[nodiscard]] const VocabularyEntry *findEvent(const QString &name);

} // namespace vitrine
