// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayerMessageParser.h"

#include "protocol/LooseJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

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
        const auto member = object.constFind(key);
        if (member != object.constEnd())
            return member.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// A code as text: strings as they are, whole numbers without a fraction.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    return static_cast<double>(whole) == number ? QString::number(whole) : QString::number(number, 'g', 15);
}

/// The content of `info`: progress, event, or both.
struct Info
{
    std::optional<double> positionSeconds;
    std::optional<double> playbackRate;
    std::optional<double> sentAtUnixSeconds;
    std::optional<QString> eventName; ///< empty if it is not a text
    QJsonObject eventData;

    [[nodiscard]] std::optional<PlaybackProgress> progress() const
    {
        if (!positionSeconds)
            return std::nullopt;
        return PlaybackProgress{*positionSeconds, playbackRate, sentAtUnixSeconds};
    }
};

/// Iterates over the few members instead of looking up each key: Qt compares long keys character by character, and most
/// messages are progress.
Info infoOf(const QJsonObject &object)
{
    Info info;
    std::optional<double> otherStamp;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        if (key == View("currentTime"))
            info.positionSeconds = loosePosition(member.value());
        else if (key == View("currentTimeLastUpdated"))
            info.sentAtUnixSeconds = looseUnixSeconds(member.value());
        else if (key == View("playbackRate"))
            info.playbackRate = looseRate(member.value());
        else if (key == View("playlogEventName"))
            info.eventName = member.value().toString();
        else if (key == View("playlogData"))
            info.eventData = member.value().toObject();
        else if (key == View("currentTimeLastUpdated_"))
            otherStamp = looseUnixSeconds(member.value());
    }
    // The underscore is YouTube's spelling, the origin of the vocabulary: docs/protocol.md, "YouTube's protocol".
    if (!info.sentAtUnixSeconds)
        info.sentAtUnixSeconds = otherStamp;
    return info;
}

bool isLive(const QJsonObject &data)
{
    return firstOf(data, {View("content_streaming_type"), View("playback_mode")}).toString() == View("live");
}

PlaybackEvent eventOf(Info info)
{
    PlaybackEvent event;
    event.progress = info.progress();
    event.rawName = *std::move(info.eventName);
    event.data = std::move(info.eventData);

    const VocabularyEntry *entry = findEvent(event.rawName);
    event.meaning = entry ? entry->meaning : EventMeaning::Unknown;
    event.name = entry && entry->name != event.rawName ? QString(entry->name) : event.rawName;

    event.sentAtUnixSeconds = info.sentAtUnixSeconds;
    if (!event.sentAtUnixSeconds)
        event.sentAtUnixSeconds = looseUnixSeconds(event.data.value(View("system_time")));
    event.positionSeconds = loosePosition(event.data.value(View("current_position")));
    if (event.meaning == EventMeaning::RateChanged)
        event.playbackRate = looseRate(firstOf(event.data, {View("playbackSpeed"), View("playback_speed")}));
    event.duration = isLive(event.data) ? MediaDuration::live()
                                        : MediaDuration::fromJson(event.data.value(View("video_total_duration")));
    return event;
}

PlaybackError errorOf(PlaybackEvent event)
{
    PlaybackError error;
    const QJsonObject &data = event.data;
    // The four spellings of the code, documented ones first (docs/protocol.md, "Errors").
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
    error.moduleVersion = data.value(View("playback_module_version")).toString();
    error.event = std::move(event);
    return error;
}

PlayerMessage infoDelivery(const QJsonObject &object)
{
    const QJsonValue infoValue = object.value(View("info"));
    if (!infoValue.isObject())
        return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "infoDelivery without an info object"));
    Info info = infoOf(infoValue.toObject());
    if (info.eventName) {
        if (info.eventName->isEmpty())
            return malformed(QT_TRANSLATE_NOOP("PlayerMessageParser", "playlogEventName is not a name"));
        PlaybackEvent event = eventOf(std::move(info));
        if (event.meaning == EventMeaning::ErrorOccurred)
            return errorOf(std::move(event));
        return event;
    }
    if (const std::optional<PlaybackProgress> progress = info.progress())
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
