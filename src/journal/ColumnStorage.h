// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalColumn.h"

#include <QTimeZone>

#include <chrono>
#include <optional>
#include <type_traits>

namespace vitrine {

/// \brief How values of one type are stored. `store` returns null for an unknown value.
template<typename Value>
struct ColumnStorage;

template<>
struct ColumnStorage<QString>
{
    static constexpr JournalColumnType type = JournalColumnType::Text;
    static QVariant store(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
    static QString load(const QVariant &value) { return value.toString(); }
};

template<>
struct ColumnStorage<int>
{
    static constexpr JournalColumnType type = JournalColumnType::Integer;
    static QVariant store(int number) { return number; }
    static int load(const QVariant &value) { return value.toInt(); }
};

template<>
struct ColumnStorage<qint64>
{
    static constexpr JournalColumnType type = JournalColumnType::Integer;
    static QVariant store(qint64 number) { return number; }
    static qint64 load(const QVariant &value) { return value.toLongLong(); }
};

template<>
struct ColumnStorage<bool>
{
    static constexpr JournalColumnType type = JournalColumnType::Boolean;
    static QVariant store(bool isTrue) { return isTrue ? 1 : 0; }
    static bool load(const QVariant &value) { return value.toBool(); }
};

template<>
struct ColumnStorage<double>
{
    static constexpr JournalColumnType type = JournalColumnType::Real;
    static QVariant store(double number) { return number; }
    static double load(const QVariant &value) { return value.toDouble(); }
};

template<>
struct ColumnStorage<QDateTime>
{
    static constexpr JournalColumnType type = JournalColumnType::Time;
    static QVariant store(const QDateTime &time) { return time.toMSecsSinceEpoch(); }
    static QDateTime load(const QVariant &value)
    {
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::utc());
    }
};

template<>
struct ColumnStorage<std::chrono::milliseconds>
{
    static constexpr JournalColumnType type = JournalColumnType::Integer;
    static QVariant store(std::chrono::milliseconds time) { return static_cast<qint64>(time.count()); }
    static std::chrono::milliseconds load(const QVariant &value)
    {
        return std::chrono::milliseconds(value.toLongLong());
    }
};

template<typename Value>
struct ColumnStorage<std::optional<Value>>
{
    static constexpr JournalColumnType type = ColumnStorage<Value>::type;
    static QVariant store(const std::optional<Value> &value)
    {
        return value ? ColumnStorage<Value>::store(*value) : QVariant();
    }
    static std::optional<Value> load(const QVariant &value)
    {
        return value.isNull() ? std::nullopt : std::optional<Value>(ColumnStorage<Value>::load(value));
    }
};

/// \brief The unit of a column, and its decimals as in JournalColumn.
struct ColumnFormat
{
    QString unit{};
    int decimals = -1;
};

/// A column for what \a member returns a reference to.
template<typename Record, typename Member,
         typename How = ColumnStorage<std::remove_cvref_t<std::invoke_result_t<Member, Record &>>>>
JournalColumn<Record> journalColumn(const char *name, const char *meaning, Member member,
                                    const ColumnFormat &format = {}, How = {})
{
    return {.name = QLatin1StringView(name),
            .type = How::type,
            .unit = format.unit,
            .meaning = QLatin1StringView(meaning),
            .decimals = format.decimals,
            .read = [member](const Record &record) { return How::store(member(record)); },
            .assign =
                [member](Record &record, const QVariant &value) {
                    member(record) = How::load(value);
                }};
}

/// A column for a member of \a Record.
template<typename Record, typename Value>
JournalColumn<Record> memberColumn(const char *name, const char *meaning, Value Record::*member,
                                   const ColumnFormat &format = {})
{
    return journalColumn<Record>(
        name, meaning, [member](auto &record) -> auto & { return record.*member; }, format);
}

} // namespace vitrine
