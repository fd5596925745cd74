// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/SessionSummary.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief How a session ended.
enum class SessionOutcome {
    Ended,       ///< the content ended
    Left,        ///< the viewer left, or the run ended
    Failed,      ///< a failure was not repaired
    Interrupted, ///< the process ended without closing the session
};

/// `ended`, `left`, `failed`, `interrupted`
[[nodiscard]] QString sessionOutcomeName(SessionOutcome outcome);
[[nodiscard]] std::optional<SessionOutcome> sessionOutcomeFromName(const QString &name);

/// \brief One session of the journal: what was played, on which host, and its metrics. Has no token. A value.
struct SessionRecord
{
    QString id{};                            ///< UUID without braces
    QDateTime startedAt{};                   ///< UTC
    QDateTime updatedAt{};                   ///< UTC, of the last record of the session
    std::optional<QDateTime> endedAt{};      ///< none while it is open
    std::optional<SessionOutcome> outcome{}; ///< none while it is open

    QString contentId{};     ///< resource id, scenario, name of a file, or address without query; empty: unknown
    QString target{};        ///< PlayTarget::redacted()
    QString hostOrigin{};    ///< of the page around the player
    QString streamingType{}; ///< `vod`, `live`; empty: unknown
    std::optional<double> duration{}; ///< of the media, seconds; none if unknown or live
    QString userId{};                 ///< as the player sent it; empty unless allowed
    QString version{};                ///< of Vitrine
    QString graphics{};               ///< `gpu`, `software`

    bool isFailing = false; ///< a failure is being repaired
    SessionSummary metrics{};

    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

} // namespace vitrine
