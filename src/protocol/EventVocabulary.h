// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <span>

namespace vitrine {

/// \brief The meaning of a playback event, independent of the spelling of its name.
///
/// Intents are button presses: they say what the viewer wants, not what happens (docs/protocol.md, trap 11).
/// The others are results; only results change the state of the session.
enum class EventMeaning {
    Unknown,         ///< a name that is not in the vocabulary; its data is passed through
    Intent,          ///< a button or setting was used
    PlayerLoading,   ///< the player starts to load the video
    StartupProgress, ///< the manifest is loading, or the first frame is displayed
    Started,         ///< media plays
    Paused,          ///< media is paused; also sent immediately before Ended
    BufferingBegan,  ///< a stall, or the first fill
    BufferingEnded,  ///< may never come (trap 12)
    SeekingBegan,    ///< any seek, by the viewer or by a script
    SeekingEnded,    ///< the seek is over; the state of before is restored
    Ended,           ///< end of content or of a live event; may come more than once
    ErrorOccurred,   ///< see PlaybackError
    RateChanged,     ///< the playback rate has changed
    QualityChanged,  ///< another rendition is downloaded or rendered
    TrackChanged,    ///< the audio or subtitle track has changed
    VolumeChanged,   ///< volume or mute has changed
    Advertisement,   ///< an ad began or ended
    Information,     ///< known, but irrelevant for the session
};

/// \brief One row of the vocabulary: canonical event name, meaning, aliases.
struct VocabularyEntry
{
    QLatin1StringView name; ///< canonical `playlogEventName`
    EventMeaning meaning;
    std::span<const QLatin1StringView> aliases; ///< other spellings, and the older names
};

/// The whole table, in the order of docs/protocol.md, "Table of events".
[[nodiscard]] std::span<const VocabularyEntry> eventVocabulary();

/// The row whose name or alias is \a name, compared exactly; nullptr if there is none.
[[nodiscard]] const VocabularyEntry *findEvent(const QString &name);

} // namespace vitrine
