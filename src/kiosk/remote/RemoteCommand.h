// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief A command that a kiosk gets from afar. A value.
struct RemoteCommand
{
    enum class Kind { Reload, Next, Screen, Volume, Screenshot };

    static constexpr qsizetype longestPayload = 1024; ///< bytes

    Kind kind = Kind::Reload;
    double volume = 0; ///< 0 to 1, of Volume
    bool isOn = false; ///< of Screen
    QString id{};      ///< of the sender, to recognise the answer and a repetition; usually empty

    /// Reads the payload of the command \a name: its value as text, or a JSON object with `value` and `id`. An error
    /// is one sentence for the sender.
    [[nodiscard]] static Result<RemoteCommand> parse(const QString &name, const QByteArray &payload);
    /// The `id` in \a payload, also of a command that cannot be read.
    [[nodiscard]] static QString idOf(const QByteArray &payload);
    /// The names of all commands, in the order of Kind.
    [[nodiscard]] static QStringList names();

    friend bool operator==(const RemoteCommand &, const RemoteCommand &) = default;
};

} // namespace vitrine
