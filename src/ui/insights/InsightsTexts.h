// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalStatistics.h"
#include "journal/SessionRecord.h"
#include "ui/insights/SessionTimeline.h"

#include <QVariantList>

namespace vitrine {

/// \brief Texts of Insights: lists of maps for QML, in the user's language.

/// The numbers of many sessions: maps with `name` (for tests), `label`, `value`, `note`.
/// \a running: sessions that have not ended, which are not in \a statistics.
[[nodiscard]] QVariantList overviewFigures(const JournalStatistics &statistics, qint64 running);
/// The same of one session.
[[nodiscard]] QVariantList sessionFigures(const SessionRecord &session);

/// The most frequent errors: maps with `name`, `count` (text) and `share` (of the most frequent one).
[[nodiscard]] QVariantList errorRows(const QList<ErrorFrequency> &errors);

/// Errors and recoveries of a session, the first ones: maps with `time`, `text` and `isError`.
[[nodiscard]] QVariantList incidentRows(const SessionTimeline &timeline);

} // namespace vitrine
