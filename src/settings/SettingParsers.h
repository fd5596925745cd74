// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"
#include "settings/SettingValues.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

// Functions that parse the values of rows; only for src/settings/rows.
namespace vitrine {

template<typename Value>
using Choices = QList<std::pair<QString, Value>>;

template<typename Value>
QStringList wordsOf(const Choices<Value> &choices)
{
    QStringList words;
    for (const auto &choice : choices)
        words += choice.first;
    return words;
}

template<typename Value>
QString namesOf(const Choices<Value> &choices)
{
    return wordsOf(choices).join(u'|');
}

/// Parses the name of one of \a choices, case-insensitive; the error tells \a names.
template<typename Value>
auto anyOf(const Choices<Value> &choices, const QStringList &names)
{
    return [choices, names](const QString &text) -> Result<Value> {
        for (const auto &[name, value] : choices) {
            if (name.compare(text.trimmed(), Qt::CaseInsensitive) == 0)
                return value;
        }
        return SettingValues::mismatch(names.join(QStringLiteral(", ")), text);
    };
}

/// The same, where the error tells all of them.
template<typename Value>
auto anyOf(const Choices<Value> &choices)
{
    return anyOf(choices, wordsOf(choices));
}

/// Assigns a setting with one value: the last value counts.
template<typename Member, typename Parse>
SettingRow::Assign one(Member Settings::*member, Parse parse)
{
    return [member, parse](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        const auto value = parse(values.last());
        if (!value)
            return value.error().message;
        draft.settings.*member = *value;
        return std::nullopt;
    };
}

/// Assigns a repeatable setting: duplicates are dropped, and commas separate values.
template<typename Item, typename Parse>
SettingRow::Assign many(QList<Item> Settings::*member, Parse parse)
{
    return [member, parse](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        QList<Item> items;
        for (const QString &text : values.isEmpty() ? QStringList() : values.join(u',').split(u',')) {
            const auto item = parse(text);
            if (!item)
                return item.error().message;
            if (!items.contains(*item))
                items += *item;
        }
        draft.settings.*member = items;
        return std::nullopt;
    };
}

} // namespace vitrine
