// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QDateTime>
#include <QString>

namespace vitrine {

/// \brief What can be said about a target while someone types or pastes it.
struct TargetNote
{
    enum class Kind {
        None,    ///< there is no text
        Fine,    ///< it can be played
        Warning, ///< it can be tried, but will probably fail
        Problem, ///< it cannot be played
    };

    Kind kind = Kind::None;
    QString text{}; ///< for people, never with a token; empty for None

    /// The note about \a input, a target as PlayTarget::resolveTyped() takes it, at \a utcNow. Looks whether a scenario
    /// file exists; uses no network.
    [[nodiscard]] static TargetNote about(const QString &input, const QDateTime &utcNow);

    [[nodiscard]] bool isPlayable() const { return kind == Kind::Fine || kind == Kind::Warning; }

    friend bool operator==(const TargetNote &, const TargetNote &) = default;
};

} // namespace vitrine
