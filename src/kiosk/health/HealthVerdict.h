// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "playback/PlaybackState.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Whether a run is in order.
enum class HealthState {
    Starting,   ///< no picture was presented yet, within the limit
    Playing,    ///< a picture was presented within the limit, or playback is paused
    Idle,       ///< nothing is due, the screen is off by plan, or the player waits for a click
    Recovering, ///< playback has failed and may go on by itself, within the limit
    /// The same beyond the limit, for a reason that a new start of the program cannot change; or the screen cannot be
    /// switched.
    Blocked,
    Failed, ///< no picture although one is due, beyond the limit
};

/// All of them, in the order of the enumeration.
[[nodiscard]] const QList<HealthState> &allHealthStates();
/// `starting`, `playing`, …; stable.
[[nodiscard]] QString healthStateName(HealthState state);

/// \brief What judgeHealth() found.
struct HealthVerdict
{
    HealthState state = HealthState::Starting;
    QString why; ///< one sentence in English

    /// Whether people need not look after the kiosk.
    [[nodiscard]] bool isHealthy() const { return state != HealthState::Blocked && state != HealthState::Failed; }
    /// Whether a service manager need not start the program again.
    [[nodiscard]] bool isAlive() const { return state != HealthState::Failed; }

    friend bool operator==(const HealthVerdict &, const HealthVerdict &) = default;
};

/// \brief The facts that decide about health.
struct HealthFacts
{
    bool isDue = false;       ///< a picture should be on the screen
    bool isScreenOff = false; ///< by plan
    /// It cannot be switched, and may be on although it is off by plan, or is known to be off although it is not.
    bool isScreenWrong = false;
    PlaybackState playback = PlaybackState::Connecting;
    bool awaitsClick = false; ///< the player waits for a click of the public
    bool hadPicture = false;  ///< in this run
    /// Monotonic time since media was presented; since one is due, if that was later.
    std::chrono::milliseconds sincePicture{0};
    bool isRecovering = false;         ///< a page loads, a recovery goes on, or the programme tries other items
    std::optional<FailureCause> cause; ///< of the last failure since media was presented; none: there was none
    /// Since when the screen is black or frozen although media plays, found by comparing pictures; none: it is not.
    std::optional<std::chrono::milliseconds> sincePictureProblem;
};

/// \brief The limits of judgeHealth().
struct HealthLimits
{
    static constexpr std::chrono::milliseconds usualPicture{60'000}; ///< without `kiosk.picture_limit`
    static constexpr int recoveryFactor = 5;

    std::chrono::milliseconds picture = usualPicture; ///< without a picture, in normal playback

    /// Without a picture, while the program starts or a recovery goes on.
    [[nodiscard]] std::chrono::milliseconds recovery() const { return picture * recoveryFactor; }
};

/// The rule of health. A pause that follows a picture is in order, because somebody wanted it. So is a player that
/// waits for a click.
[[nodiscard]] HealthVerdict judgeHealth(const HealthFacts &facts, const HealthLimits &limits);

} // namespace vitrine
