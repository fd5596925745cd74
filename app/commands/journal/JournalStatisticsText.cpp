// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"
#include "app/commands/journal/JournalActions.h"
#include "app/commands/journal/TextTable.h"
#include "journal/JournalStatistics.h"
#include "protocol/StrictJson.h"
#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int widestBar = 40;
constexpr int besideBar = 20; // label and number

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalStatisticsText)
};

QString number(const std::optional<double> &value, int decimals, const QString &unit)
{
    return value ? QString::number(*value, 'f', decimals) + unit : u"–"_s;
}

QString line(const QString &label, const QString &value)
{
    return label + QString(std::max(34 - displayWidth(label), 1), u' ') + value + u'\n';
}

QString histogramText(const QList<JournalStatistics::Bar> &bars)
{
    const int width = terminalWidth() == 0 ? widestBar : std::clamp(terminalWidth() - besideBar, 5, widestBar);
    qint64 most = 1;
    for (const JournalStatistics::Bar &bar : bars)
        most = std::max(most, bar.sessions);
    QString text;
    for (const JournalStatistics::Bar &bar : bars) {
        const QString label = bar.belowSeconds ? u"< %1 s"_s.arg(*bar.belowSeconds, 4, 'f', 1) : Text::tr("longer");
        const auto length = static_cast<qsizetype>(bar.sessions * width / most);
        const QString full(bar.sessions > 0 ? std::max<qsizetype>(length, 1) : 0, u'█');
        text += u"  %1  %2 %3\n"_s.arg(label, 8).arg(full).arg(bar.sessions);
    }
    return text;
}

/// A character for each stretch of equal length, the fuller the more sessions have played it.
QString stripText(const QList<CoverageRun> &runs, int width)
{
    const QString levels = u" ▁▂▃▄▅▆▇█"_s;
    const qint64 end = runs.isEmpty() ? 0 : runs.last().toSecond;
    int most = 1;
    for (const CoverageRun &run : runs)
        most = std::max(most, run.sessions);
    QString strip;
    for (int i = 0; i < width && end > 0; ++i) {
        const qint64 from = end * i / width;
        const qint64 to = std::max(end * (i + 1) / width, from + 1);
        int sessions = 0;
        for (const CoverageRun &run : runs) {
            if (run.fromSecond < to && run.toSecond > from)
                sessions = std::max(sessions, run.sessions);
        }
        strip += levels[(sessions * 8 + most - 1) / most];
    }
    return strip;
}

QString textOf(const JournalStatistics &statistics)
{
    QString text =
        line(Text::tr("Sessions"), QString::number(statistics.sessions)) +
        line(Text::tr("Watched"), mediaTimeText(statistics.watchedTime)) +
        line(Text::tr("Media played"), mediaTimeText(statistics.mediaTime)) +
        line(Text::tr("Failed"), number(statistics.playbackFailurePercentage, 1, u" %"_s)) +
        line(Text::tr("Failed before the start"), number(statistics.startFailuresPercentage, 1, u" %"_s)) +
        line(Text::tr("Left before the start"), number(statistics.exitsBeforeStartPercentage, 1, u" %"_s)) +
        line(Text::tr("Watched to the end"), number(statistics.completionRate, 1, u" %"_s)) +
        line(Text::tr("Stalls a session"), number(statistics.averagePlaybackStalledCount, 2, QString())) +
        line(Text::tr("Stalled time"), number(statistics.averageStalledTimePercentage, 1, u" %"_s)) +
        line(Text::tr("Errors"), QString::number(statistics.errorCount)) +
        line(Text::tr("Recovered failures"), QString::number(statistics.recoveryCount)) +
        line(Text::tr("Start-up, average"), number(statistics.averageInitialStartupTime, 2, u" s"_s)) +
        line(Text::tr("Start-up, median"), number(statistics.medianInitialStartupTime, 2, u" s"_s)) +
        line(Text::tr("Start-up, 95 % are faster than"), number(statistics.initialStartupTime95, 2, u" s"_s));
    if (!statistics.startupHistogram.isEmpty())
        text += u'\n' + Text::tr("Sessions by start-up time") + u'\n' + histogramText(statistics.startupHistogram);
    return text;
}

} // namespace

Result<int> showStatistics(const JournalArguments &arguments)
{
    const auto reader = JournalReader::open(arguments.file);
    if (!reader)
        return reader.error();
    const Result<JournalStatistics> statistics = journalStatistics(**reader, arguments.filter);
    if (!statistics)
        return statistics.error();
    QList<CoverageRun> coverage;
    if (const QString &content = arguments.filter.contentId; !content.isEmpty()) {
        auto runs = contentCoverage(**reader, content, arguments.filter);
        if (!runs)
            return runs.error();
        coverage = *runs;
    }
    if (arguments.asJson) {
        QJsonObject json = statisticsJson(*statistics);
        QJsonArray runs;
        for (const CoverageRun &run : std::as_const(coverage))
            runs.append(
                QJsonObject{{u"from"_s, run.fromSecond}, {u"to"_s, run.toSecond}, {u"sessions"_s, run.sessions}});
        if (!arguments.filter.contentId.isEmpty())
            json.insert(u"coverage"_s, runs);
        return printResult(QString::fromUtf8(strictJson(QJsonDocument(json), QJsonDocument::Indented)), 0);
    }
    if (statistics->sessions == 0)
        return printResult(Text::tr("No session has ended yet."), 0);
    QString text = textOf(*statistics);
    if (!coverage.isEmpty()) {
        const int width = std::clamp(terminalWidth() == 0 ? 80 : terminalWidth(), 20, 120);
        text += u'\n' +
                Text::tr("Sessions by position, up to %1")
                    .arg(mediaTimeText(static_cast<double>(coverage.last().toSecond))) +
                u'\n' + stripText(coverage, width);
    }
    return printResult(text, 0);
}

} // namespace vitrine
