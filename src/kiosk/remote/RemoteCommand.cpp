// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RemoteCommand.h"

#include "protocol/EchoedText.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype longestId = 128;

/// The value of a payload: text, or a JSON value of an object.
QJsonValue valueOf(const QByteArray &payload)
{
    const QString text = QString::fromUtf8(payload).trimmed();
    if (!text.startsWith(u'{'))
        return text;
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    return document.isObject() ? document.object().value("value"_L1) : QJsonValue(QJsonValue::Null);
}

QString shown(const QByteArray &payload)
{
    return payload.trimmed().isEmpty() ? u"empty"_s : u"“%1”"_s.arg(echoed(QString::fromUtf8(payload), 40));
}

Result<double> volumeOf(const QByteArray &payload)
{
    const QJsonValue value = valueOf(payload);
    bool isNumber = value.isDouble();
    const double volume = value.isDouble() ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(volume) || volume < 0 || volume > 1)
        return Error{u"The payload of volume must be a number from 0 to 1, but is %1."_s.arg(shown(payload))};
    return volume;
}

Result<bool> switchOf(const QByteArray &payload)
{
    const QJsonValue value = valueOf(payload);
    const QString word = value.toString().toLower();
    if (value.isBool() || word == "on"_L1 || word == "off"_L1)
        return value.isBool() ? value.toBool() : word == "on"_L1;
    return Error{u"The payload of screen must be ON or OFF, but is %1."_s.arg(shown(payload))};
}

} // namespace

QStringList RemoteCommand::names()
{
    return {u"reload"_s, u"next"_s, u"screen"_s, u"volume"_s, u"screenshot"_s};
}

QString RemoteCommand::idOf(const QByteArray &payload)
{
    if (payload.size() > longestPayload)
        return {};
    const QString id = QJsonDocument::fromJson(payload).object().value("id"_L1).toString();
    return id.size() <= longestId ? id : QString();
}

Result<RemoteCommand> RemoteCommand::parse(const QString &name, const QByteArray &payload)
{
    const qsizetype index = names().indexOf(name);
    if (index < 0)
        return Error{u"There is no command “%1”. The commands are %2."_s.arg(echoed(name, 40), names().join(u", "_s))};
    if (payload.size() > longestPayload)
        return Error{u"The payload has %1 bytes. At most %2 are read."_s.arg(payload.size()).arg(longestPayload)};
    if (payload.trimmed().startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(payload);
        if (!document.isObject())
            return Error{u"The payload begins like a JSON object, but is none."_s};
        const QJsonValue id = document.object().value("id"_L1);
        if (!id.isUndefined() && (!id.isString() || id.toString().size() > longestId))
            return Error{u"“id” must be a text of at most %1 characters."_s.arg(longestId)};
    }
    RemoteCommand command{.kind = static_cast<Kind>(index), .id = idOf(payload)};
    if (command.kind == Kind::Volume) {
        const Result<double> volume = volumeOf(payload);
        if (!volume)
            return volume.error();
        command.volume = *volume;
    } else if (command.kind == Kind::Screen) {
        const Result<bool> isOn = switchOf(payload);
        if (!isOn)
            return isOn.error();
        command.isOn = *isOn;
    }
    return command;
}

} // namespace vitrine
