// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

namespace vitrine {

/// \brief A command of a program of the desktop, checked against the capabilities.
struct MprisCommand
{
    enum class Kind {
        Play,
        Pause,
        Stop,          ///< pause at the beginning
        Seek,          ///< to \a value, in media seconds
        SetRate,       ///< \a value, within the announced range
        SetVolume,     ///< \a value, 0 to 1
        SetFullScreen, ///< \a value: 0 or 1
        Open,          ///< \a text, a URI of a supported scheme
        Raise,
        Quit,
    };
    /// Takes an error for people, or an empty text once the command has been carried out. Called once.
    using Reply = std::function<void(const QString &error)>;

    Kind kind = Kind::Play;
    double value = 0.0;
    QString text{};

    friend bool operator==(const MprisCommand &, const MprisCommand &) = default;
};

} // namespace vitrine
