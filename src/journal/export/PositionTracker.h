// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalEvent.h"
#include "playback/PlayedSegments.h"

#include <QList>

#include <optional>

namespace vitrine {

/// \brief Where playback was at a moment.
struct MediaPosition
{
    qint64 mono = 0;      ///< ms since the start of the run
    double seconds = 0.0; ///< of the media
};

/// \brief Where playback was, according to the parts that were played and to what the player has told since.
///
/// After a seek, nothing is played yet at the new position, which an event tells. A value; any thread.
class PositionTracker
{
public:
    /// Events must come in order.
    void follow(const JournalEvent &event);

    /// The last known position up to \a mono, which is not before the last event; \a parts are those of the session.
    [[nodiscard]] std::optional<MediaPosition> last(const QList<PlayedPart> &parts, qint64 mono) const;

    /// The position that the last event with a position told.
    [[nodiscard]] const std::optional<MediaPosition> &told() const { return m_told; }

private:
    std::optional<MediaPosition> m_told;
};

/// The \a parts up to \a mono (ms since the start of the run); the last one is cut there. Pure.
[[nodiscard]] QList<PlayedPart> partsUntil(const QList<PlayedPart> &parts, qint64 mono);

} // namespace vitrine
