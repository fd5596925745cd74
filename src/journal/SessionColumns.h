// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/SessionRecord.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <functional>
#include <span>

namespace vitrine {

/// \brief One column of a session: its name in the database, in JSON and in CSV.
struct SessionColumn
{
    enum class Type {
        Text, ///< empty: null
        Integer,
        Real,
        Boolean, ///< 0 or 1 in the database
        Time,    ///< milliseconds since 1970 in the database, RFC 3339 elsewhere
        Json,    ///< JSON text in the database, its value in JSON
    };

    QString name{};
    Type type = Type::Text;
    QString unit{};       ///< `ms`, `s`; empty: none
    QString meaning{};    ///< for docs/journal.md
    bool isStored = true; ///< false: calculated from other tables
    int decimals = -1;    ///< of a Real, in JSON and CSV; -1: all
    /// The value in the form of the database; null if unknown.
    std::function<QVariant(const SessionRecord &)> read{};
    /// Sets what read() returned.
    std::function<void(SessionRecord &, const QVariant &)> assign{};
};

/// All columns in the order of the table, of JSON and of CSV; the first is `id`.
[[nodiscard]] std::span<const SessionColumn> sessionColumns();

/// Time as in the event stream: RFC 3339, UTC, milliseconds.
[[nodiscard]] QString journalTimeText(const QDateTime &time);

/// The value of \a column in \a session, for JSON: numbers in the unit of the column, null if unknown.
[[nodiscard]] QJsonValue sessionValue(const SessionColumn &column, const SessionRecord &session);

/// All columns of \a session.
[[nodiscard]] QJsonObject sessionJson(const SessionRecord &session);

/// A played part: media seconds, and seconds since the start of the run.
[[nodiscard]] QJsonObject partJson(const PlayedPart &part);

} // namespace vitrine
