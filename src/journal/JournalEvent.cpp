// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalEvent.h"

#include "events/RunEventJson.h"
#include "journal/SessionColumns.h"
#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = RunEvent::Kind;

/// The field of a \a kind that is stored as its name; empty: none.
QString nameField(const QString &kind)
{
    static const QHash<QString, QString> fields{
        {runEventKindName(Kind::State), u"to"_s},     {runEventKindName(Kind::Event), u"name"_s},
        {runEventKindName(Kind::Error), u"reason"_s}, {runEventKindName(Kind::Recovery), u"step"_s},
        {runEventKindName(Kind::Action), u"name"_s},  {runEventKindName(Kind::Rejected), u"why"_s},
        {runEventKindName(Kind::Page), u"name"_s},    {runEventKindName(Kind::Exit), u"why"_s},
        {runEventKindName(Kind::Report), u"name"_s},  {runEventKindName(Kind::Dialog), u"name"_s},
    };
    return fields.value(kind);
}

bool isUserId(const QString &key)
{
    return key == "user_id"_L1 || key == "userId"_L1;
}

QJsonValue withoutUserIds(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            kept.append(withoutUserIds(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isUserId(it.key()))
            kept.insert(it.key(), withoutUserIds(it.value()));
    }
    return kept;
}

/// JSON text, which may be cut off at its end.
QString withoutUserIds(const QString &content)
{
    static const QRegularExpression userId(uR"x("(?:user_id|userId)"\s*:\s*(?:"(?:[^"\\]|\\.)*"?|[^,}\]]*),?)x"_s);
    return QString(content).remove(userId);
}

} // namespace

QString withoutUserIdsInQueries(const QString &text)
{
    static const QRegularExpression userId(uR"x(([?&](?:user_id|userId)=)[^&#"\s]*)x"_s);
    return QString(text).replace(userId, u"\\1…"_s);
}

JournalEvent journalEvent(const RunEvent &event, UserIds userIds)
{
    JournalEvent row{.seq = event.seq,
                     .time = event.time.toMSecsSinceEpoch(),
                     .mono = event.mono.count(),
                     .kind = runEventKindName(event.kind())};
    QJsonObject fields = runEventJson(event);
    for (const auto common : {"seq"_L1, "time"_L1, "mono"_L1, "kind"_L1})
        fields.remove(common);
    const QString name = nameField(row.kind);
    if (fields.value(name).isString())
        row.name = fields.take(name).toString();
    row.rawName = fields.take(u"rawName"_s).toString();
    if (userIds == UserIds::Remove)
        fields = withoutUserIds(QJsonValue(fields)).toObject();
    if (userIds == UserIds::Remove && event.kind() == Kind::Unknown)
        fields.insert(u"content"_s, withoutUserIds(fields.value(u"content"_s).toString()));
    if (event.kind() == Kind::Event)
        fields = fields.value(u"data"_s).toObject();
    row.data = QString::fromUtf8(strictJson(QJsonDocument(fields)));
    if (userIds == UserIds::Remove)
        row.data = withoutUserIdsInQueries(row.data);
    return row;
}

QJsonObject journalEventJson(const JournalEvent &event)
{
    QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
    if (event.kind == runEventKindName(Kind::Event))
        data = {{u"data"_s, data}};
    if (!event.name.isEmpty())
        data.insert(nameField(event.kind), event.name);
    if (!event.rawName.isEmpty())
        data.insert(u"rawName"_s, event.rawName);
    data.insert(u"seq"_s, event.seq);
    data.insert(u"time"_s, journalTimeText(QDateTime::fromMSecsSinceEpoch(event.time)));
    data.insert(u"mono"_s, static_cast<double>(event.mono) / 1000.0);
    data.insert(u"kind"_s, event.kind);
    return data;
}

QString userIdIn(const RunEvent &event)
{
    const PlaybackEvent *of = std::get_if<PlaybackEvent>(&event.fields);
    if (const auto *report = std::get_if<ErrorReport>(&event.fields))
        of = &report->error.event;
    if (of == nullptr)
        return {};
    const QJsonValue id = of->data.value("user_id"_L1);
    return (id.isUndefined() ? of->data.value("userId"_L1) : id).toVariant().toString();
}

} // namespace vitrine
