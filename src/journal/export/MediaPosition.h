// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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

/// The last position up to \a mono (ms since the start of the run) according to the \a parts played until then; none
/// before the first. Pure.
[[nodiscard]] std::optional<MediaPosition> mediaPosition(const QList<PlayedPart> &parts, qint64 mono);

/// The \a parts up to \a mono (ms since the start of the run); the last one is cut there. Pure.
[[nodiscard]] QList<PlayedPart> partsUntil(const QList<PlayedPart> &parts, qint64 mono);

} // namespace vitrine
