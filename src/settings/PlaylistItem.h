// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayTarget.h"
#include "settings/WeeklyHours.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief An item of the playlist of a kiosk, as the settings have it.
struct PlaylistItem
{
    QString name{};          ///< for events and the proof of play; unique in a playlist
    bool isNumbered = false; ///< the settings give no name, so that it has the number in the playlist
    QString target{};        ///< as on the command line; may contain a token
    WeeklyHours hours{};     ///< when it is due; always by default
    int priority = 0; ///< the items with the highest number are shown; of those with the same number, one after another
    bool loop = false; ///< starts again at its end, until `limit` or its hours are over
    QString
        stillImage{}; ///< path of a picture for the time until it plays; empty: the last picture of the item before it

    QString orderId{};          ///< of the advertiser, for the proof of play; empty: none
    QString tokenFile{};        ///< path; read again for each play; empty: the target has its token
    QStringList tokenCommand{}; ///< program and arguments that print a token; empty: none

    /// Longest time that it is shown, from its first picture, more than 0; none: to its end.
    std::optional<std::chrono::milliseconds> limit{};

    /// Whether each play has a token of its own.
    [[nodiscard]] bool hasTokenSource() const { return !tokenFile.isEmpty() || !tokenCommand.isEmpty(); }

    /// What is played: equal for two items with the same target and token source.
    [[nodiscard]] QStringList content() const { return QStringList{target, tokenFile} + tokenCommand; }

    /// How PlayTarget::resolve() has to read `target`; with \a isPage targets are top-level pages.
    [[nodiscard]] PlayTarget::UrlUse urlUse(bool isPage) const
    {
        using UrlUse = PlayTarget::UrlUse;
        if (isPage)
            return UrlUse::TopLevelPage;
        return hasTokenSource() ? UrlUse::PlayerFrameAndToken : UrlUse::PlayerFrame;
    }

    friend bool operator==(const PlaylistItem &, const PlaylistItem &) = default;
};

/// \brief A `[[playlist]]` of a settings file.
struct PlaylistEntry
{
    PlaylistItem item{};
    QString source{};                  ///< where it begins: `kiosk.toml:12`
    QHash<QString, QString> sources{}; ///< of its keys, also with a mistake in their value: of `playlist.target`
    QStringList problems{};            ///< mistakes, each with its source; with one the item is not played

    /// The source of \a key; without it, where the item begins.
    [[nodiscard]] QString sourceOf(const QString &key) const { return sources.value(key, source); }
};

} // namespace vitrine
