// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/health/HealthVerdict.h"
#include "playback/PlaybackState.h"
#include "recovery/RecoveryStatus.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Something that went wrong.
struct KioskProblem
{
    QDateTime time; ///< UTC
    QString name;   ///< causeName(), `item-skipped`, `picture-problem` or `display-power`
    QString text;   ///< one line in English; without secrets
    QString item;   ///< that was shown, or should have been; empty: none

    friend bool operator==(const KioskProblem &, const KioskProblem &) = default;
};

/// \brief Memory and number of the processes of a run.
struct ProcessMemory
{
    qint64 bytes = 0; ///< resident, without pages that are shared with files
    int processes = 0;

    friend bool operator==(const ProcessMemory &, const ProcessMemory &) = default;
};

/// \brief What a run shows at one moment, and whether it is in order: for health reports and MQTT.
///
/// A value without secrets, created by StatusTracker.
struct KioskStatus
{
    QString version;
    QDateTime time;      ///< of this status, UTC
    QDateTime startTime; ///< of this run, UTC; stays the same when the clock is set
    std::chrono::milliseconds uptime{0};
    HealthVerdict health;

    QString item;                       ///< that is shown: its name in the playlist; empty: none
    std::optional<QDateTime> itemSince; ///< UTC
    bool isDue = false;                 ///< a picture should be on the screen: not while it is off by plan
    bool isAsPlanned = true;            ///< what is shown is due, or nothing is shown because nothing is due
    std::optional<bool> isScreenOff;    ///< by plan; no value: there is no plan

    PlaybackState playback = PlaybackState::Connecting;
    std::optional<QDateTime> lastPicture; ///< when a picture was presented last, UTC; none: not yet
    /// Since then, in monotonic time; since the start, if there was none.
    std::chrono::milliseconds sincePicture{0};

    RecoveryStatus recovery;
    std::optional<KioskProblem> lastProblem;
    std::optional<ProcessMemory> memory;

    friend bool operator==(const KioskStatus &, const KioskStatus &) = default;
};

/// \a memory in MiB.
[[nodiscard]] constexpr std::optional<double> memoryMebibytes(const std::optional<ProcessMemory> &memory)
{
    return memory ? std::optional(static_cast<double>(memory->bytes) / (1024 * 1024)) : std::nullopt;
}

/// \a status as JSON. Times are RFC 3339 in UTC; what is unknown is null.
[[nodiscard]] QJsonObject statusJson(const KioskStatus &status);

/// \a status in one line of English, for `systemctl status`.
[[nodiscard]] QString statusLine(const KioskStatus &status);

} // namespace vitrine
