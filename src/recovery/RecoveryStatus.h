// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlaybackError.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Why playback has failed, and the state of the recovery, for dialogs, exit rules, kiosk screens and health
/// reports.
///
/// A value, published by RecoveryCoordinator on every change, and once a second during a countdown. Texts contain no
/// secrets; views translate them with messageText().
struct RecoveryStatus
{
    enum class State {
        None,          ///< no known failure
        Waiting,       ///< the next attempt is in `remaining`
        RenewingToken, ///< a new token is being fetched
        Reloading,     ///< the page is reloading, until it plays or fails again
        GivenUp,       ///< no more attempts; the reason is in `why`
    };

    State state = State::None;
    /// True from the failure until playback resumes; false during a renewal ahead of the token's expiry.
    bool hasFailed = false;
    bool wasReady = false;                                ///< a player was ready in this run
    int failure = 0;                                      ///< number of the failure, to distinguish two equal ones
    std::optional<FailureCause> cause{};                  ///< none without a recovery
    int attempt = 0;                                      ///< from 1; 0 if it is not counted
    int maximumAttempts = 0;                              ///< 0: no limit, see isEndless()
    std::optional<std::chrono::milliseconds> remaining{}; ///< of Waiting
    QString why{};                                        ///< of GivenUp: sentences in English
    QStringList likelyCauses{};                           ///< in English, most likely first, each with what to do
    std::optional<double> positionSeconds{};              ///< where playback stopped, media seconds
    std::optional<PlaybackError> error{};                 ///< the player's error; none if Vitrine detected the failure

    /// Whether `error` says why: without a network, the error of the player is only a consequence.
    [[nodiscard]] bool isErrorOfPlayer() const { return error && cause != FailureCause::NetworkLost; }

    /// Whether the attempts go on slowly although the failure is final, or its attempts are used up: in a kiosk.
    [[nodiscard]] bool isEndless() const { return hasFailed && maximumAttempts == 0 && state != State::GivenUp; }

    /// The whole seconds that are left until the next attempt; none if that depends on the network, which is checked on
    /// its own schedule.
    [[nodiscard]] std::optional<std::chrono::seconds> countdown() const
    {
        if (state != State::Waiting || !remaining || cause == FailureCause::NetworkLost)
            return std::nullopt;
        return std::chrono::ceil<std::chrono::seconds>(*remaining);
    }

    friend bool operator==(const RecoveryStatus &, const RecoveryStatus &) = default;
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::RecoveryStatus)
