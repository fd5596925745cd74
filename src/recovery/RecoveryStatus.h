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

/// \brief Why playback has failed, and what is being done about it: all that a dialog, an exit rule, a kiosk screen or
/// a health report needs to know.
///
/// A value, published by RecoveryCoordinator whenever it changes; while a countdown runs once a second. Texts hold no
/// secrets.
struct RecoveryStatus
{
    enum class State {
        None,          ///< nothing is wrong, as far as is known
        Waiting,       ///< the next attempt comes after remaining
        RenewingToken, ///< a new token is being fetched
        Reloading,     ///< the page is loaded again, until it plays or fails again
        GivenUp,       ///< nothing more is tried; why says the reason
    };

    State state = State::None;
    /// True from the failure until it plays again; false also while a token is renewed ahead of its expiry.
    bool hasFailed = false;
    bool wasReady = false;               ///< a player was ready in this run
    int failure = 0;                     ///< counts failures, so that two equal ones can be told apart
    std::optional<FailureCause> cause{}; ///< none in None
    int attempt = 0;                     ///< from 1; 0 when it does not count
    int maximumAttempts = 0;
    std::optional<std::chrono::milliseconds> remaining{}; ///< of Waiting
    QString why{};                                        ///< of GivenUp: whole sentences, translated
    QStringList likelyCauses{};                           ///< for people, likely ones first, each with what to do
    std::optional<double> positionSeconds{};              ///< where playback stopped, media seconds
    std::optional<PlaybackError> error{};                 ///< what the player reported; none when the host noticed it

    friend bool operator==(const RecoveryStatus &, const RecoveryStatus &) = default;
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::RecoveryStatus)
