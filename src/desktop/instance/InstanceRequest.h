// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief What a second start hands over: what to play, and the desktop's permission to come to the front.
///
/// A value; may contain a token.
struct InstanceRequest
{
    static constexpr qsizetype maximumBytes = 64 * 1024; ///< of a line

    QString target{};                     ///< as on the command line; empty: only show the window
    std::optional<double> startSeconds{}; ///< media seconds
    QString language{};
    QString activationToken{}; ///< `XDG_ACTIVATION_TOKEN` of the second start; empty: none
    QString startupId{};       ///< `DESKTOP_STARTUP_ID` of the second start; empty: none

    /// One line of JSON.
    [[nodiscard]] QByteArray toLine() const;
    /// Fails for any field that is unknown or of another type.
    [[nodiscard]] static Result<InstanceRequest> fromLine(const QByteArray &line);

    friend bool operator==(const InstanceRequest &, const InstanceRequest &) = default;
};

/// \brief The answer of the first run.
struct InstanceAnswer
{
    QString problem{}; ///< why it could not be done, for people; empty: it was done

    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static Result<InstanceAnswer> fromLine(const QByteArray &line);

    friend bool operator==(const InstanceAnswer &, const InstanceAnswer &) = default;
};

} // namespace vitrine
