// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/PlaylistItem.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace vitrine {

/// \brief Which items of a playlist are due at a moment, by their hours.
///
/// An item is known by its index in the playlist. A value; any thread.
class ProgrammeSchedule
{
public:
    explicit ProgrammeSchedule(QList<PlaylistItem> items);

    [[nodiscard]] const QList<PlaylistItem> &items() const { return m_items; }

    /// The items whose hours contain \a moment: the highest priority first, then in the order of the playlist.
    [[nodiscard]] QList<qsizetype> due(const QDateTime &moment) const;

    /// The first moment after \a moment at which the hours of an item begin or end, in UTC; none if there is none.
    [[nodiscard]] std::optional<QDateTime> nextChange(const QDateTime &moment) const;

private:
    QList<PlaylistItem> m_items;
    QList<qsizetype> m_order; ///< of all items
};

/// The index of \a item in \a items, perhaps of other settings: with the same content() and name or, if neither has a
/// name, with the same content() alone. -1: it is not there.
[[nodiscard]] qsizetype placeOf(const PlaylistItem &item, const QList<PlaylistItem> &items);

/// \a items, and \a fallback as the last one, of the lowest priority.
[[nodiscard]] QList<PlaylistItem> withFallback(QList<PlaylistItem> items, const std::optional<PlaylistItem> &fallback);

} // namespace vitrine
