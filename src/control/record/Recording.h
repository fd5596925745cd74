// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/PlaybackInputs.h"
#include "protocol/UserIds.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace vitrine {

/// \brief The first line of a recording.
struct RecordingHeader
{
    static constexpr int currentFormat = 1;

    int format = currentFormat; ///< increases when an older Vitrine cannot replay the recording any more
    QString version{};          ///< of the Vitrine that recorded
    QDateTime time{};           ///< UTC, the start of the recording
    QString target{};           ///< PlayTarget::redacted()
    QString hostOrigin{};
    UserIds userIds = UserIds::Remove;

    friend bool operator==(const RecordingHeader &, const RecordingHeader &) = default;
};

/// \brief The origins from which messages are accepted from now on.
struct RecordedOrigins
{
    QStringList origins;

    friend bool operator==(const RecordedOrigins &, const RecordedOrigins &) = default;
};

/// \brief What is played from now on, and where; without secrets.
struct RecordedSubject
{
    QString contentId{};
    QString target{};
    QString hostOrigin{};

    friend bool operator==(const RecordedSubject &, const RecordedSubject &) = default;
};

/// \brief An event that does not follow from the inputs, such as a step of a recovery: runEventFields() reads it.
struct RecordedEvent
{
    qint64 seq = 0; ///< in the recorded run
    RunEvent::Fields fields;

    friend bool operator==(const RecordedEvent &, const RecordedEvent &) = default;
};

/// \brief The recording ends here, although the run went on.
struct RecordedEnd
{
    QString why; ///< `size`

    friend bool operator==(const RecordedEnd &, const RecordedEnd &) = default;
};

using RecordedContent = std::variant<PlaybackInput, RecordedOrigins, RecordedSubject, RecordedEvent, RecordedEnd>;

/// \brief A line of a recording after the first. A value.
struct RecordingEntry
{
    QDateTime time{};                  ///< UTC
    std::chrono::milliseconds mono{0}; ///< since the start of the run
    int load = 0;                      ///< of a message or a load: number of the load, from 1
    /// The entry was caused by the last input before it, which had already caused this many events; none: it came by
    /// itself.
    std::optional<int> after{};
    RecordedContent content{};

    [[nodiscard]] const PlaybackInput *input() const { return std::get_if<PlaybackInput>(&content); }

    friend bool operator==(const RecordingEntry &, const RecordingEntry &) = default;
};

} // namespace vitrine
