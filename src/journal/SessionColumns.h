// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalColumn.h"
#include "journal/SessionRecord.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <span>

namespace vitrine {

/// A column of the table `sessions`.
using SessionColumn = JournalColumn<SessionRecord>;

/// All columns in the order of the table, of JSON and of CSV; the first is `id`.
[[nodiscard]] std::span<const SessionColumn> sessionColumns();

/// The value of \a column in \a session, for JSON: numbers in the unit of the column, null if unknown.
[[nodiscard]] QJsonValue sessionValue(const SessionColumn &column, const SessionRecord &session);

/// All columns of \a session.
[[nodiscard]] QJsonObject sessionJson(const SessionRecord &session);

/// A played part: media seconds, and seconds since the start of the run.
[[nodiscard]] QJsonObject partJson(const PlayedPart &part);

} // namespace vitrine
