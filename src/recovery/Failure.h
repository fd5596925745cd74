// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlaybackError.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief One failure, as reported by the part that detected it.
struct Failure
{
    FailureCause cause = FailureCause::UnknownError;
    QStringList likelyCauses{};              ///< in English, most likely first, each with what to do
    std::optional<double> positionSeconds{}; ///< media seconds, if known more precisely than by the session
    std::optional<PlaybackError> error{};    ///< what the player reported

    bool isReported = false; ///< the error is in the run log already

    friend bool operator==(const Failure &, const Failure &) = default;
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::Failure)
