// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayerMessageParser.h"

#include "protocol/LooseJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace vitrine {

namespace {

using View = QLatin1StringView;

MalformedMessage malformed(const char *why)
{
    return {QCoreApplication::translate("PlayerMessageParser", why)};
}

/// The first of \a keys that \a object has; undefined when it has none.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<View> keys)
{
    for (const View key : keys) {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// A code or version as text: strings as they are, whole numbers without a fraction.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return {};
}

std::optional<PlaybackProgress> progressOf(const QJsonObject &info)
{
    const std::optional<double> position = loosePosition(info.value(View("currentTime")));
    if (!position)
        return std::nullopt;
    // The underscore is the spelling of the YouTube dialect, whose vocabulary the player borrowed (protocol.md 4.2).
    const QJsonValue stamp = firstOf(info, {View("currentTimeLastUpdated"), View("currentTimeLastUpdated_")});
    return PlaybackProgress{*position, looseRate(info.value(View("playbackRate"))), looseUnixSeconds(stamp)};
}

std::optional<PlaybackEvent::StreamType> streamTypeOf(const QJsonObject &data)
{
    const QString type = firstOf(data, {View("content_streaming_type"), View("playback_mode")}).toString();
    if (type == View("live"))
        return PlaybackEvent::StreamType::Live;
    if (type == View("vod") || type == View("video"))
        return PlaybackEvent::StreamType::Vod;
    return std::nullopt;
}

PlaybackEvent eventOf(const QString &rawName, const QJsonObject &info)
{
    PlaybackEvent event;
    event.rawName = rawName;
    event.data = info.value(View("playlogData")).toObject();

    const VocabularyEntry *entry = findEvent(rawName);
    event.meaning = entry ? entry->meaning : EventMeaning::Unknown;
    event.name = entry ? QString(entry->name) : rawName;

    event.sentAtUnixSeconds = looseUnixSeconds(info.value(View("currentTimeLastUpdated")));
    if (!event.sentAtUnixSeconds)
        event.sentAtUnixSeconds = looseUnixSeconds(event.data.value(View("system_time")));
    event.positionSeconds = loosePosition(event.data.value(View("current_position")));
    if (event.meaning == EventMeaning::RateChanged)
        event.playbackRate = looseRate(firstOf(event.data, {View("playbackSpeed"), View("playback_speed")}));
    event.duration = MediaDuration::fromJson(event.data.value(View("video_total_duration")));
    event.streamType = streamTypeOf(event.data);
    if (event.streamType == PlaybackEvent::StreamType::Live)
        event.duration = MediaDuration::live();
    event.moduleVersion = event.data.value(View("playback_module_version")).toString();
    event.progress = progressOf(info);
    return event;
}

PlaybackError errorOf(PlaybackEvent event)
{
    PlaybackError error;
    const QJsonObject &data = event.data;
    // The four spellings of the code, documented ones first (protocol.md 2.5).
    const QJsonValue code =
        firstOf(data, {View("error_code"), View("errorcode"), View("errorCode"), View("module_error_code")});
    error.rawCode = textOf(code);
    bool whole = false;
    const qint64 number = error.rawCode.trimmed().toLongLong(&whole);
    if (whole)
        error.code = number;
    error.rawReason = data.value(View("error_reason")).toString();
    error.reason = errorReasonFromName(error.rawReason);
    error.message = data.value(View("error_message")).toString();
    error.event = std::move(event);
    return error;
}

PlayerMessage infoDelivery(const QJsonObject &object)
{
    const QJsonValue infoValue = object.value(View("info"));
    if (!infoValue.isObject())
        return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "infoDelivery without an info object"));
    const QJsonObject info = infoValue.toObject();

    const QJsonValue nameValue = info.value(View("playlogEventName"));
    if (!nameValue.isUndefined()) {
        const QString name = nameValue.toString();
        if (name.isEmpty())
            return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "playlogEventName is not a name"));
        PlaybackEvent event = eventOf(name, info);
        if (event.meaning == EventMeaning::ErrorOccurred)
            return errorOf(std::move(event));
        return event;
    }
    if (const std::optional<PlaybackProgress> progress = progressOf(info))
        return *progress;
    return UnknownMessage{object};
}

} // namespace

PlayerMessage parsePlayerMessage(const QByteArray &json)
{
    if (json.size() > maximumMessageBytes)
        return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "longer than 256 KiB"));

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return MalformedMessage{QCoreApplication::translate("PlayerMessageParser", "not JSON: %1 at offset %2")
                                    .arg(parseError.errorString())
                                    .arg(parseError.offset)};
    }
    if (!document.isObject())
        return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "not a JSON object"));

    const QJsonObject object = document.object();
    const QString event = object.value(View("event")).toString();
    if (event == View("infoDelivery"))
        return infoDelivery(object);
    if (event == View("actionDelivery")) {
        const QString name = object.value(View("name")).toString();
        if (name.isEmpty())
            return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "actionDelivery without a name"));
        return PlayerAction{name};
    }
    if (object.value(View("command")).toString() == View("ping"))
        return PlayerPing{};
    return UnknownMessage{object};
}

} // namespace vitrine
