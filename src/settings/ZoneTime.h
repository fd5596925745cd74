// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace vitrine {

// What the clocks of a zone show, as a moment in UTC. `minutes` count from midnight of `date` as the clocks show it,
// not as time passes; they may be 1440 or more. At most one change of the zone's offset within 28 hours is expected.

/// The first moment at which the clocks show this time. If they skip it: the first moment after the gap. If they show
/// it twice: the first of both.
[[nodiscard]] QDateTime momentOfStart(const QTimeZone &zone, const QDate &date, int minutes);

/// The end of the last moment before this time: it is exclusive. If the clocks skip the time: the first moment after
/// the gap. If they show the time before it twice: after the second of both.
[[nodiscard]] QDateTime momentOfEnd(const QTimeZone &zone, const QDate &date, int minutes);

/// The date that the clocks show at \a moment.
[[nodiscard]] QDate dateIn(const QTimeZone &zone, const QDateTime &moment);

} // namespace vitrine
