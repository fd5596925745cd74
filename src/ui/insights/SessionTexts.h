// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "ui/insights/SessionTimeline.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief Texts about sessions, in the user's language. All functions are pure.

/// \a state: "Playing".
[[nodiscard]] QString playbackStateText(PlaybackState state);

/// \a outcome: "Ended"; "Running" without one.
[[nodiscard]] QString sessionOutcomeText(const std::optional<SessionOutcome> &outcome);

/// \a mark: "Error ERROR_REASON_…".
[[nodiscard]] QString sessionMarkText(const SessionMark &mark);

/// A time since the start of a session, of any length: "3:07", "1:02:03", "12 d 3:04:05". Fractions are truncated.
[[nodiscard]] QString elapsedText(double seconds);

/// \a milliseconds as "0.42 s", "12.5 s", and from a minute on like elapsedText().
[[nodiscard]] QString lengthText(qint64 milliseconds);

/// \a time in local time, without the date if that is \a today.
[[nodiscard]] QString sessionTimeText(const QDateTime &time, QDate today = QDate::currentDate());

/// \a contentId on one line; "Unknown content" if it is empty.
[[nodiscard]] QString contentText(const QString &contentId);

} // namespace vitrine
