// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsTexts.h"

#include "ui/MediaTimeText.h"
#include "ui/insights/SessionTexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype mostErrors = 8;
constexpr qsizetype mostIncidents = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::InsightsTexts)
};

QVariantMap figure(const QString &name, const QString &label, const QString &value, const QString &note = {})
{
    return {{u"name"_s, name}, {u"label"_s, label}, {u"value"_s, value}, {u"note"_s, note}};
}

const QString unknown = u"–"_s;

QString percentText(const std::optional<double> &percent)
{
    return percent ? Text::tr("%1 %").arg(QLocale().toString(*percent, 'f', 1)) : unknown;
}

QString secondsText(const std::optional<double> &seconds)
{
    return seconds ? lengthText(static_cast<qint64>(*seconds * 1000.0 + 0.5)) : unknown;
}

/// A sum, which may be months: "3:12:07", "1,234 h".
QString sumText(double seconds)
{
    constexpr double day = 86'400.0;
    return seconds < day ? secondsText(seconds) : Text::tr("%1 h").arg(QLocale().toString(seconds / 3600.0, 'f', 0));
}

} // namespace

QVariantList overviewFigures(const JournalStatistics &statistics, qint64 running)
{
    const auto count = [](qint64 number) {
        return QLocale().toString(number);
    };
    return {
        figure(u"sessions"_s, Text::tr("Sessions"), count(statistics.sessions),
               running > 0 ? Text::tr("and running: %1").arg(count(running))
                           : Text::tr("%1 started").arg(count(statistics.startedSessions))),
        figure(u"watchedTime"_s, Text::tr("Watched"), sumText(statistics.watchedTime),
               Text::tr("%1 of media").arg(sumText(statistics.mediaTime))),
        figure(u"startup"_s, Text::tr("Start-up"), secondsText(statistics.medianInitialStartupTime),
               statistics.initialStartupTime95
                   ? Text::tr("95 % within %1").arg(secondsText(statistics.initialStartupTime95))
                   : QString()),
        figure(u"stalled"_s, Text::tr("Stalled"), percentText(statistics.averageStalledTimePercentage),
               statistics.averagePlaybackStalledCount
                   ? Text::tr("%1 stalls a session")
                         .arg(QLocale().toString(*statistics.averagePlaybackStalledCount, 'f', 1))
                   : QString()),
        figure(u"failed"_s, Text::tr("Failed"), percentText(statistics.playbackFailurePercentage),
               Text::tr("recoveries: %1").arg(count(statistics.recoveryCount))),
        figure(u"completed"_s, Text::tr("Completed"), percentText(statistics.completionRate),
               Text::tr("%1 left before the start").arg(percentText(statistics.exitsBeforeStartPercentage))),
    };
}

QVariantList sessionFigures(const SessionRecord &session)
{
    const SessionSummary &metrics = session.metrics;
    const QString media = Text::tr("%1 of media").arg(secondsText(metrics.mediaTime));
    const QString stalled = lengthText(metrics.playbackStallDuration.count());
    const QString duration = session.duration ? Text::tr("of %1").arg(mediaTimeText(*session.duration))
                             : session.streamingType == "live"_L1 ? Text::tr("live")
                                                                  : QString();
    const QString sought = metrics.seekCount > 0
                               ? Text::tr("%1 forward, %2 back")
                                     .arg(secondsText(metrics.forwardSeconds), secondsText(metrics.rewindSeconds))
                               : QString();
    return {
        figure(u"watchedTime"_s, Text::tr("Watched"), lengthText(metrics.watchedTime.count()), media),
        figure(u"startup"_s, Text::tr("Start-up"),
               metrics.initialStartupTime ? lengthText(metrics.initialStartupTime->count()) : unknown),
        figure(u"stalled"_s, Text::tr("Stalls"), QLocale().toString(metrics.playbackStallCount),
               metrics.playbackStallCount > 0 ? Text::tr("%1 in all").arg(stalled) : QString()),
        figure(u"coverage"_s, Text::tr("Seen"),
               percentText(metrics.uniqueCoverage ? std::optional(*metrics.uniqueCoverage * 100.0) : std::nullopt),
               duration),
        figure(u"rate"_s, Text::tr("Rate"), metrics.averageRate ? playbackRateText(*metrics.averageRate) : unknown,
               metrics.averageRate ? Text::tr("on average") : QString()),
        figure(u"seeks"_s, Text::tr("Seeks"), QLocale().toString(metrics.seekCount), sought),
        figure(u"errors"_s, Text::tr("Errors"), QLocale().toString(metrics.errorCount),
               metrics.recoveryCount > 0 ? Text::tr("%1 repaired").arg(QLocale().toString(metrics.recoveryCount))
                                         : QString()),
    };
}

QVariantList errorRows(const QList<ErrorFrequency> &errors)
{
    QVariantList rows;
    for (const ErrorFrequency &error : errors.first(std::min(mostErrors, errors.size()))) {
        const double share = static_cast<double>(error.errors) / static_cast<double>(errors.first().errors);
        //: How often an error was reported, and in how many sessions
        const QString count =
            Text::tr("%1 (sessions: %2)").arg(QLocale().toString(error.errors), QLocale().toString(error.sessions));
        rows.append(QVariantMap{{u"name"_s, error.name.isEmpty() ? Text::tr("without a reason") : error.name},
                                {u"count"_s, count},
                                {u"share"_s, share}});
    }
    return rows;
}

QVariantList incidentRows(const SessionTimeline &timeline)
{
    QVariantList rows;
    for (const SessionMark &mark : timeline.marks.first(std::min(mostIncidents, timeline.marks.size()))) {
        rows.append(QVariantMap{{u"time"_s, lengthText(mark.at)},
                                {u"text"_s, sessionMarkText(mark)},
                                {u"isError"_s, mark.kind != SessionMark::Kind::Recovery}});
    }
    return rows;
}

} // namespace vitrine
