// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalColumn.h"

#include "journal/ColumnStorage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace vitrine {

QString journalTimeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue journalColumnValue(JournalColumnType type, int decimals, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (type) {
    case JournalColumnType::Text:
        return value.toString();
    case JournalColumnType::Integer:
        return value.toLongLong();
    case JournalColumnType::Boolean:
        return value.toBool();
    case JournalColumnType::Time:
        return journalTimeText(ColumnStorage<QDateTime>::load(value));
    case JournalColumnType::Json:
        return QJsonDocument::fromJson(value.toString().toUtf8()).object();
    case JournalColumnType::Real:
        break;
    }
    if (decimals < 0)
        return value.toDouble();
    const double scale = std::pow(10.0, decimals);
    return std::round(value.toDouble() * scale) / scale;
}

} // namespace vitrine
