// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <functional>

namespace vitrine {

/// \brief The type of a column in the database, and its form in JSON.
enum class JournalColumnType {
    Text, ///< empty: null
    Integer,
    Real,
    Boolean, ///< 0 or 1 in the database
    Time,    ///< milliseconds since 1970 in the database, RFC 3339 elsewhere
    Json,    ///< JSON text in the database, its value in JSON
};

/// \brief One column of a table of the journal: its name in the database, in JSON and in CSV.
template<typename Record>
struct JournalColumn
{
    using Type = JournalColumnType;

    QString name{};
    Type type = Type::Text;
    QString unit{};       ///< `ms`, `s`; empty: none
    QString meaning{};    ///< for docs/journal.md
    bool isStored = true; ///< false: calculated from other tables
    int decimals = -1;    ///< of a Real, in JSON and CSV; -1: all
    /// The value in the form of the database; null if unknown.
    std::function<QVariant(const Record &)> read{};
    /// Sets what read() returned.
    std::function<void(Record &, const QVariant &)> assign{};
};

/// Time as in the event stream: RFC 3339, UTC, milliseconds.
[[nodiscard]] QString journalTimeText(const QDateTime &time);

/// \a value, in the form of the database, for JSON; \a decimals as in JournalColumn.
[[nodiscard]] QJsonValue journalColumnValue(JournalColumnType type, int decimals, const QVariant &value);

} // namespace vitrine
