// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a message of the player: whatever they are, what comes out keeps the promises of the message types, and
// the same message said again means the same.

#include "fuzz/FuzzCheck.h"
#include "protocol/PlayerMessageParser.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

bool isWithin(std::optional<double> number, double low, double high)
{
    return !number || (std::isfinite(*number) && *number >= low && *number <= high);
}

void checkStamp(std::optional<double> unixSeconds)
{
    require(isWithin(unixSeconds, 1.0, 32503680000.0), "a stamp is a time between 1970 and the year 3000");
}

void check(const PlaybackProgress &progress)
{
    require(isWithin(progress.positionSeconds, 0.0, 1e11), "a position is finite and not negative");
    require(isWithin(progress.playbackRate, 0.0, 64.0), "a rate is within its range");
    checkStamp(progress.sentAtUnixSeconds);
}

void check(const PlaybackEvent &event)
{
    const VocabularyEntry *entry = findEvent(event.rawName);
    require(!event.rawName.isEmpty(), "an event has a name");
    require(event.name == (entry ? QString(entry->name) : event.rawName), "the name of an event is canonical");
    require(event.meaning == (entry ? entry->meaning : EventMeaning::Unknown), "an event means what its name says");
    require(isWithin(event.positionSeconds, 0.0, 1e11), "the position of an event is finite and not negative");
    require(isWithin(event.playbackRate, 0.0, 64.0), "the rate of an event is within its range");
    require(!event.playbackRate || event.meaning == EventMeaning::RateChanged, "only a change of rate has a rate");
    require(isWithin(event.duration.seconds(), 0.0, 366.0 * 24 * 3600), "a duration is at most a year");
    const bool isLive = event.data.value(QStringLiteral("content_streaming_type")).toString() == QStringLiteral("live");
    require(!isLive || event.duration.isLive(), "live has no end");
    checkStamp(event.sentAtUnixSeconds);
    if (event.progress) {
        check(*event.progress);
        require(!event.progress->sentAtUnixSeconds || event.progress->sentAtUnixSeconds == event.sentAtUnixSeconds,
                "event and progress in one message were sent at the same time");
    }
}

void check(const PlaybackError &error)
{
    check(error.event);
    require(error.event.meaning == EventMeaning::ErrorOccurred, "an error comes from the event of errors");
    require(error.reason == errorReasonFromName(error.rawReason), "the reason is the one that was sent");
    require(!error.code || !error.rawCode.isEmpty(), "a code was sent as something");
}

void check(const PlayerAction &action)
{
    require(!action.name.isEmpty(), "an action has a name");
}

void check(const UnknownMessage &message)
{
    require(message.content.isObject(), "an unknown message is an object");
}

/// The reason is for people and logs, so a hostile text must not be able to speak through it: it is one of these
/// sentences, word for word.
void check(const MalformedMessage &message, const QByteArray &text)
{
    static const QStringList sentences{u"longer than 256 KiB"_s, u"not a JSON object"_s,
                                       u"infoDelivery without an info object"_s, u"playlogEventName is not a name"_s,
                                       u"actionDelivery without a name"_s};
    if (sentences.contains(message.why))
        return;
    QJsonParseError error{};
    QJsonDocument::fromJson(text, &error);
    require(message.why == u"not JSON: %1 at offset %2"_s.arg(error.errorString()).arg(error.offset),
            "the reason says nothing but what is wrong and where");
}

/// Sets \a key only when there is a value.
void put(QJsonObject &object, QLatin1StringView key, std::optional<double> value)
{
    if (value)
        object.insert(key, *value);
}

QJsonObject infoDelivery(const QJsonObject &info)
{
    return {{u"event"_s, u"infoDelivery"_s}, {u"info"_s, info}};
}

QJsonObject asSent(const PlaybackProgress &progress)
{
    QJsonObject info;
    put(info, "currentTime"_L1, progress.positionSeconds);
    put(info, "playbackRate"_L1, progress.playbackRate);
    put(info, "currentTimeLastUpdated"_L1, progress.sentAtUnixSeconds);
    return infoDelivery(info);
}

QJsonObject asSent(const PlaybackEvent &event)
{
    QJsonObject info{{u"playlogEventName"_s, event.rawName}, {u"playlogData"_s, event.data}};
    if (event.progress) {
        put(info, "currentTime"_L1, event.progress->positionSeconds);
        put(info, "playbackRate"_L1, event.progress->playbackRate);
        put(info, "currentTimeLastUpdated"_L1, event.progress->sentAtUnixSeconds);
    } else {
        put(info, "currentTimeLastUpdated"_L1, event.sentAtUnixSeconds);
    }
    return infoDelivery(info);
}

QJsonObject asSent(const PlaybackError &error)
{
    return asSent(error.event);
}

QJsonObject asSent(const PlayerAction &action)
{
    return {{u"event"_s, u"actionDelivery"_s}, {u"name"_s, action.name}};
}

QJsonObject asSent(const UnknownMessage &message)
{
    return message.content.toObject();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const PlayerMessage message = parsePlayerMessage(text);
    std::visit(
        [&](const auto &kind) {
            using Kind = std::decay_t<decltype(kind)>;
            if constexpr (std::is_same_v<Kind, MalformedMessage>) {
                check(kind, text);
            } else if constexpr (!std::is_same_v<Kind, PlayerPing>) {
                check(kind);
                const QJsonObject sent = asSent(kind);
                const QByteArray again = QJsonDocument(sent).toJson(QJsonDocument::Compact);
                // Qt itself does not read back all that it writes: a byte order mark in a key, half a surrogate pair.
                require(parsePlayerMessage(again) == message || QJsonDocument::fromJson(again).object() != sent,
                        "a message means the same when it is said again");
            }
        },
        message);
    return 0;
}
