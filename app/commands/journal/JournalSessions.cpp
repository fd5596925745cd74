// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"
#include "app/commands/journal/JournalActions.h"
#include "app/commands/journal/TextTable.h"
#include "journal/SessionColumns.h"
#include "protocol/EchoedText.h"
#include "protocol/StrictJson.h"
#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Align = TextTable::Column::Align;

constexpr qsizetype shortIdLength = 8;
const QString unknown = u"–"_s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalSessions)
};

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString percentText(const std::optional<double> &share)
{
    return share ? u"%1 %"_s.arg(std::lround(*share * 100.0)) : unknown;
}

QString secondsText(std::chrono::milliseconds time, int decimals = 1)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'f', decimals) + " s"_L1;
}

QString outcomeText(const SessionRecord &session)
{
    return session.outcome ? sessionOutcomeName(*session.outcome) : Text::tr("open");
}

QString stallText(const SessionSummary &metrics)
{
    return metrics.playbackStallCount == 0
               ? u"0"_s
               : u"%1 (%2)"_s.arg(metrics.playbackStallCount).arg(secondsText(metrics.playbackStallDuration));
}

QStringList cellsOf(const SessionRecord &session)
{
    const SessionSummary &metrics = session.metrics;
    return {session.id.left(shortIdLength),
            timeText(session.startedAt),
            mediaTimeText(std::chrono::duration<double>(metrics.watchedTime).count()),
            metrics.initialStartupTime ? secondsText(*metrics.initialStartupTime, 2) : unknown,
            stallText(metrics),
            percentText(metrics.uniqueCoverage),
            QString::number(metrics.errorCount),
            outcomeText(session),
            session.contentId.isEmpty() ? unknown : session.contentId};
}

QString inJson(const QJsonDocument &document)
{
    return QString::fromUtf8(strictJson(document, QJsonDocument::Indented));
}

/// One line for each column that has a value.
QString factsText(const SessionRecord &session)
{
    QString text;
    for (const SessionColumn &column : sessionColumns()) {
        const QJsonValue value = sessionValue(column, session);
        if (value.isNull())
            continue;
        QString shown = value.isObject()
                            ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
                            : value.toVariant().toString();
        if (column.type == SessionColumn::Type::Time)
            shown = timeText(QDateTime::fromString(shown, Qt::ISODateWithMs));
        text += column.name.leftJustified(22) + onOneLine(shown) +
                (column.unit.isEmpty() ? QString() : u' ' + column.unit) + u'\n';
    }
    return text;
}

QString eventsText(const QList<JournalEvent> &events)
{
    TextTable table({{Text::tr("AFTER"), Align::Right},
                     {Text::tr("KIND")},
                     {Text::tr("NAME"), Align::Left, 0, true},
                     {Text::tr("DATA"), Align::Left, 1, true}});
    const qint64 start = events.isEmpty() ? 0 : events.first().mono;
    for (const JournalEvent &event : events)
        table.addRow(
            {secondsText(std::chrono::milliseconds(event.mono - start), 3), event.kind, event.name, event.data});
    return table.text(terminalWidth());
}

} // namespace

Result<int> listSessions(const JournalArguments &arguments)
{
    const auto reader = JournalReader::open(arguments.file);
    if (!reader)
        return reader.error();
    QJsonArray json;
    TextTable table({{Text::tr("ID")},
                     {Text::tr("STARTED")},
                     {Text::tr("WATCHED"), Align::Right, 2},
                     {Text::tr("START-UP"), Align::Right, 5},
                     {Text::tr("STALLS"), Align::Right, 3},
                     {Text::tr("SEEN"), Align::Right, 4},
                     {Text::tr("ERRORS"), Align::Right, 6},
                     {Text::tr("OUTCOME"), Align::Left, 1},
                     {Text::tr("CONTENT"), Align::Left, 0, true}});
    const Result<bool> read = (*reader)->eachSession(arguments.filter, [&](const SessionRecord &session) {
        if (arguments.asJson)
            json.append(sessionJson(session));
        else
            table.addRow(cellsOf(session));
    });
    if (!read)
        return read.error();
    if (arguments.asJson)
        return printResult(inJson(QJsonDocument(json)), 0);
    if (!table.isEmpty())
        return printResult(table.text(terminalWidth()), 0);
    const bool isFiltered = arguments.filter.since || !arguments.filter.contentId.isEmpty();
    return printResult(isFiltered ? Text::tr("No session matches.")
                                  : Text::tr("No sessions yet. They are recorded when Vitrine plays."),
                       0);
}

Result<int> showSession(const JournalArguments &arguments)
{
    const auto reader = JournalReader::open(arguments.file);
    if (!reader)
        return reader.error();
    const Result<RecordedSession> recorded = (*reader)->recording(arguments.operands.first());
    if (!recorded)
        return recorded.error();
    if (!arguments.asJson)
        return printResult(factsText(recorded->session) + u'\n' + eventsText(recorded->events), 0);
    QJsonArray events;
    for (const JournalEvent &event : recorded->events)
        events.append(journalEventJson(event));
    QJsonArray segments;
    for (const PlayedPart &part : recorded->parts)
        segments.append(partJson(part));
    const QJsonObject json{
        {u"session"_s, sessionJson(recorded->session)}, {u"events"_s, events}, {u"segments"_s, segments}};
    return printResult(inJson(QJsonDocument(json)), 0);
}

} // namespace vitrine
