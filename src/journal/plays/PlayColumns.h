// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalColumn.h"
#include "journal/plays/PlayRecord.h"

#include <QJsonObject>
#include <QStringList>

#include <span>

namespace vitrine {

/// A column of the table `plays`.
using PlayColumn = JournalColumn<PlayRecord>;

/// All columns in the order of the table, of JSON and of CSV; the first two are the key, `run` and `number`.
[[nodiscard]] std::span<const PlayColumn> playColumns();
[[nodiscard]] QStringList playColumnNames();

/// The value of \a column in \a play, for JSON: numbers in the unit of the column, null if unknown.
[[nodiscard]] QJsonValue playValue(const PlayColumn &column, const PlayRecord &play);

/// All columns of \a play.
[[nodiscard]] QJsonObject playJson(const PlayRecord &play);

} // namespace vitrine
