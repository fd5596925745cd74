// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlayedSegments.h"

#include <QList>

#include <optional>

namespace vitrine {

/// The position at \a mono (ms since the start of the run), media seconds, according to the \a parts played until then;
/// none before the first. Pure.
[[nodiscard]] std::optional<double> mediaPosition(const QList<PlayedPart> &parts, qint64 mono);

/// The \a parts up to \a mono (ms since the start of the run); the last one is cut there. Pure.
[[nodiscard]] QList<PlayedPart> partsUntil(const QList<PlayedPart> &parts, qint64 mono);

} // namespace vitrine
