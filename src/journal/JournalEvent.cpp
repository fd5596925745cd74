// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalEvent.h"

#include "events/RunEventJson.h"
#include "journal/SessionColumns.h"
#include "protocol/StrictJson.h"

#include <QJsonDocument>

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
        {runEventKindName(Kind::Report), u"name"_s},  {runEventKindName(Kind::Command), u"name"_s},
        {runEventKindName(Kind::Dialog), u"name"_s},  {runEventKindName(Kind::Kiosk), u"name"_s},
    };
    return fields.value(kind);
}

} // namespace

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
    if (event.kind() == Kind::Event)
        fields = fields.value(u"data"_s).toObject();
    row.data = QString::fromUtf8(strictJson(QJsonDocument(fields)));
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

bool isRecoveryUnderWay(const JournalEvent &step)
{
    return step.name != "give-up"_L1 && step.name != "resumed"_L1;
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
