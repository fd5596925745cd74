// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventRecorder.h"

#include "protocol/Redaction.h"

#include <QJsonArray>

namespace vitrine {

namespace {

// Data of the player is passed on as sent, and a player may well send its own address.
QJsonValue redacted(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return redactSecrets(value.toString());
    case QJsonValue::Array: {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, redacted(array.at(i)));
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = isSecretName(it.key()) ? QJsonValue(QStringLiteral("…")) : redacted(it.value());
        return object;
    }
    default:
        return value;
    }
}

} // namespace

EventRecorder::EventRecorder(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void EventRecorder::record(const QString &kind, const QJsonObject &fields)
{
    QJsonObject entry = redacted(fields).toObject();
    entry.insert(QStringLiteral("seq"), ++m_sequence);
    entry.insert(QStringLiteral("time"), m_clock.utcNow().toString(Qt::ISODateWithMs));
    entry.insert(QStringLiteral("mono"), static_cast<double>(m_clock.elapsed().count()) / 1000.0);
    entry.insert(QStringLiteral("kind"), kind);
    Q_EMIT recorded(entry);
}

} // namespace vitrine
