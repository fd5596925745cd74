// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingFormat.h"

#include "events/RunEventJson.h"
#include "protocol/EchoedText.h"
#include "protocol/Redaction.h"
#include "protocol/StrictJson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using View = QLatin1StringView;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RecordingFormat)
};

constexpr auto headerKind = "recording"_L1;
constexpr auto messageKind = "message"_L1;
constexpr auto sessionKind = "session"_L1;
constexpr auto loadKind = "load"_L1;
constexpr auto mediaKind = "media"_L1;
constexpr auto failedKind = "failed"_L1;
constexpr auto originsKind = "origins"_L1;
constexpr auto targetKind = "target"_L1;
constexpr auto endKind = "end"_L1;
constexpr auto liveDuration = "live"_L1;

constexpr double longestSeconds = 366.0 * 86400.0; // of a run

QJsonObject kindOf(View kind)
{
    return {{u"kind"_s, kind}};
}

QJsonObject jsonOf(const MessageInput &message)
{
    QJsonObject json{{u"kind"_s, messageKind}, {u"origin"_s, message.origin}};
    // One level deeper, as it will be in the line: a reader of JSON takes 1024 levels.
    const QJsonArray nested = QJsonDocument::fromJson('[' + message.text.toUtf8() + ']').array();
    if (nested.size() == 1 && nested.first().isObject())
        json.insert(u"message"_s, redactedJson(nested.first()));
    else
        json.insert(u"text"_s, redactSecrets(message.text));
    return json;
}

QJsonObject jsonOf(const SessionInput &)
{
    return kindOf(sessionKind);
}

QJsonObject jsonOf(const LoadInput &)
{
    return kindOf(loadKind);
}

QJsonObject jsonOf(const MediaInput &media)
{
    QJsonObject json = kindOf(mediaKind);
    if (media.duration && media.duration->isLive())
        json.insert(u"duration"_s, liveDuration);
    else if (media.duration)
        json.insert(u"duration"_s, media.duration->seconds() ? QJsonValue(*media.duration->seconds()) : QJsonValue());
    json.insert(u"position"_s, media.positionSeconds ? QJsonValue(*media.positionSeconds) : QJsonValue());
    return json;
}

QJsonObject jsonOf(const FailureInput &)
{
    return kindOf(failedKind);
}

QJsonObject jsonOf(const PlaybackInput &input)
{
    return std::visit([](const auto &each) { return jsonOf(each); }, input);
}

QJsonObject jsonOf(const RecordedOrigins &origins)
{
    return {{u"kind"_s, originsKind}, {u"origins"_s, QJsonArray::fromStringList(origins.origins)}};
}

QJsonObject jsonOf(const RecordedSubject &subject)
{
    return {{u"kind"_s, targetKind},
            {u"contentId"_s, subject.contentId},
            {u"target"_s, subject.target},
            {u"hostOrigin"_s, subject.hostOrigin}};
}

QJsonObject jsonOf(const RecordedEvent &event)
{
    return runEventJson({event.seq, {}, {}, event.fields});
}

QJsonObject jsonOf(const RecordedEnd &end)
{
    return {{u"kind"_s, endKind}, {u"why"_s, end.why}};
}

using Parsed = std::optional<RecordedContent>;

Parsed messageOf(const QJsonObject &json)
{
    const QJsonValue message = json.value(View("message"));
    const QJsonValue text = json.value(View("text"));
    if (!json.value(View("origin")).isString() || !(message.isObject() || text.isString()))
        return std::nullopt;
    return PlaybackInput(MessageInput{
        json.value(View("origin")).toString(),
        text.isString() ? text.toString() : QString::fromUtf8(strictJson(QJsonDocument(message.toObject())))});
}

Parsed mediaOf(const QJsonObject &json)
{
    const QJsonValue duration = json.value(View("duration"));
    const QJsonValue position = json.value(View("position"));
    MediaInput media;
    if (duration.toString() == liveDuration)
        media.duration = MediaDuration::live();
    else if (duration.isDouble() || duration.isNull())
        media.duration = MediaDuration::fromSeconds(duration.toDouble());
    else if (!duration.isUndefined())
        return std::nullopt;
    if (position.isDouble())
        media.positionSeconds = position.toDouble();
    return PlaybackInput(media);
}

Parsed originsOf(const QJsonObject &json)
{
    RecordedOrigins origins;
    const QJsonArray array = json.value(View("origins")).toArray();
    for (const QJsonValue &origin : array)
        origins.origins += origin.toString();
    return origins.origins.isEmpty() ? Parsed() : Parsed(origins);
}

Parsed targetOf(const QJsonObject &json)
{
    return RecordedSubject{json.value(View("contentId")).toString(), json.value(View("target")).toString(),
                           json.value(View("hostOrigin")).toString()};
}

struct KindRow
{
    View kind;
    Parsed (*parse)(const QJsonObject &json); ///< no value: damaged
};

constexpr std::array<KindRow, 8> kinds{{
    {messageKind, messageOf},
    {sessionKind,
     [](const QJsonObject &) -> Parsed {
         return PlaybackInput(SessionInput{});
     }},
    {loadKind,
     [](const QJsonObject &) -> Parsed {
         return PlaybackInput(LoadInput{});
     }},
    {mediaKind, mediaOf},
    {failedKind,
     [](const QJsonObject &) -> Parsed {
         return PlaybackInput(FailureInput{});
     }},
    {originsKind, originsOf},
    {targetKind, targetOf},
    {endKind,
     [](const QJsonObject &json) -> Parsed {
         return RecordedEnd{json.value(View("why")).toString()};
     }},
}};

Result<QJsonObject> objectOf(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{Text::tr("this is not valid JSON: %1 at offset %2").arg(error.errorString()).arg(error.offset)};
    if (!document.isObject())
        return Error{Text::tr("this is not a JSON object, {…}")};
    return document.object();
}

QDateTime timeOf(const QJsonObject &json)
{
    return QDateTime::fromString(json.value(View("time")).toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

QStringList recordingKinds()
{
    QStringList names;
    for (const KindRow &row : kinds)
        names += row.kind;
    const QList<RunEvent::Kind> events = allRunEventKinds();
    for (const RunEvent::Kind kind : events) {
        if (isRecordedEvent(kind))
            names += runEventKindName(kind);
    }
    return names;
}

bool isRecordedEvent(RunEvent::Kind kind)
{
    return kind != RunEvent::Kind::State && kind != RunEvent::Kind::Progress && kind != RunEvent::Kind::Event;
}

QByteArray recordingLine(const RecordingHeader &header)
{
    const bool keepsUserIds = header.userIds == UserIds::Keep;
    const QJsonObject json{
        {u"kind"_s, headerKind},
        {u"format"_s, header.format},
        {u"version"_s, header.version},
        {u"time"_s, header.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"target"_s, keepsUserIds ? header.target : withoutUserIds(header.target)},
        {u"hostOrigin"_s, header.hostOrigin},
        {u"userIds"_s, keepsUserIds ? u"kept"_s : u"removed"_s},
    };
    return strictJsonLine(json, {"kind"_L1, "format"_L1, "version"_L1, "time"_L1});
}

QByteArray recordingLine(const RecordingEntry &entry, UserIds userIds)
{
    QJsonObject json = std::visit([](const auto &content) { return jsonOf(content); }, entry.content);
    if (userIds == UserIds::Remove)
        json = withoutUserIds(QJsonValue(json)).toObject();
    json.insert(u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs));
    json.insert(u"mono"_s, static_cast<double>(entry.mono.count()) / 1000.0);
    if (entry.load > 0)
        json.insert(u"load"_s, entry.load);
    if (entry.after)
        json.insert(u"after"_s, *entry.after);
    return strictJsonLine(json, {"seq"_L1, "time"_L1, "mono"_L1, "after"_L1, "kind"_L1, "load"_L1});
}

namespace {

QString formatFault(const RecordingHeader &header)
{
    const QString fault = Text::tr("this Vitrine (%1) replays recordings of format %2, but this one has format %3")
                              .arg(QStringLiteral(VITRINE_VERSION))
                              .arg(RecordingHeader::currentFormat)
                              .arg(header.format);
    if (header.version.isEmpty())
        return fault + u". "_s + Text::tr("Replay it with the version that has recorded it");
    return fault + u". "_s +
           Text::tr("It was recorded by Vitrine %1: replay it with that version or a newer one")
               .arg(echoed(header.version, 40));
}

} // namespace

Result<RecordingHeader> parseRecordingHeader(const QByteArray &line)
{
    const Result<QJsonObject> json = objectOf(line);
    if (!json || json->value(View("kind")).toString() != headerKind || !json->value(View("format")).isDouble())
        return Error{Text::tr("this is not a recording of Vitrine. Name a file that “vitrine --record FILE” has "
                              "written")};
    RecordingHeader header;
    header.format = json->value(View("format")).toInt();
    header.version = json->value(View("version")).toString();
    header.target = json->value(View("target")).toString();
    header.hostOrigin = json->value(View("hostOrigin")).toString();
    header.userIds = json->value(View("userIds")).toString() == u"kept" ? UserIds::Keep : UserIds::Remove;
    header.time = timeOf(*json);
    if (header.format != RecordingHeader::currentFormat)
        return Error{formatFault(header)};
    if (!header.time.isValid())
        return Error{Text::tr("“time” is not a time such as 2026-11-27T18:00:00.000Z")};
    return header;
}

Result<std::optional<RecordingEntry>> parseRecordingEntry(const QByteArray &line, const RecordingHeader &header)
{
    using Entry = std::optional<RecordingEntry>;
    const Result<QJsonObject> read = objectOf(line);
    if (!read)
        return read.error();
    const QJsonObject &json = *read;
    const QJsonValue kind = json.value(View("kind"));
    const double mono = json.value(View("mono")).toDouble(-1.0);
    if (!kind.isString())
        return Error{Text::tr("“kind” is missing")};
    if (!(mono >= 0.0 && mono <= longestSeconds))
        return Error{Text::tr("“mono” is not a number of seconds from 0 to %1").arg(longestSeconds, 0, 'f', 0)};

    RecordingEntry entry{.mono = std::chrono::milliseconds(std::llround(mono * 1000.0)),
                         .load = json.value(View("load")).toInt()};
    entry.time = timeOf(json);
    if (!entry.time.isValid())
        entry.time = header.time.addMSecs(entry.mono.count());
    if (const QJsonValue after = json.value(View("after")); after.isDouble())
        entry.after = std::max(after.toInt(), 0);
    for (const KindRow &row : kinds) {
        if (kind.toString() != row.kind)
            continue;
        const Parsed content = row.parse(json);
        if (!content)
            return Error{Text::tr("a field of this “%1” line is missing or has an unexpected value").arg(row.kind)};
        entry.content = *content;
        return Entry(entry);
    }
    if (const auto fields = runEventFields(json)) {
        entry.content = RecordedEvent{json.value(View("seq")).toInteger(), *fields};
        return Entry(entry);
    }
    return Entry();
}

} // namespace vitrine
