// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventSummary.h"

#include "events/RunEventJson.h"
#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace vitrine {

namespace {

struct Summaries
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::EventSummary)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString millisecondsText(std::chrono::milliseconds time)
{
    return Summaries::tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(time.count())));
}

QString positionText(const std::optional<double> &positionSeconds)
{
    return positionSeconds ? mediaTimeText(*positionSeconds) : QString();
}

// Empty for a count of 1.
QString countText(int count)
{
    return count > 1 ? QStringLiteral("×%1").arg(QLocale().toString(count)) : QString();
}

QString summaryOf(const ReadyReport &report, int)
{
    return joined({millisecondsText(report.readyTime), report.playerOrigin});
}

QString summaryOf(const StateReport &report, int)
{
    return QStringLiteral("%1 → %2").arg(playbackStateName(report.from), playbackStateName(report.to));
}

QString summaryOf(const ProgressReport &report, int count)
{
    // The position of a live stream may be a time of day.
    QString position =
        report.duration.isLive() ? Summaries::tr("live") : mediaTimeText(report.progress.positionSeconds);
    if (const auto duration = report.duration.seconds())
        position = Summaries::tr("%1 of %2").arg(position, mediaTimeText(*duration));
    return joined({position, playbackRateText(report.playbackRate),
                   //: Number of progress deliveries in this row
                   count > 1 ? Summaries::tr("%L1 deliveries").arg(count) : QString()});
}

QString summaryOf(const PlaybackEvent &event, int)
{
    return event.rawName == event.name ? event.name : QStringLiteral("%1 (%2)").arg(event.name, event.rawName);
}

QString summaryOf(const ErrorReport &report, int)
{
    return joined({report.error.rawReason, report.error.rawCode, errorActionName(report.action)});
}

QString summaryOf(const RecoveryStep &step, int)
{
    return joined({causeName(step.cause), recoveryStepName(step.kind),
                   step.kind == RecoveryStep::Kind::Wait ? millisecondsText(step.delay) : QString(),
                   positionText(step.position)});
}

QString summaryOf(const ActionReport &report, int)
{
    return QStringLiteral("%1 → %2").arg(report.name, actionOutcomeName(report.outcome));
}

QString summaryOf(const MessageRejection &rejection, int)
{
    return joined({rejectionName(rejection.why), QStringLiteral("×%1").arg(QLocale().toString(rejection.count)),
                   rejection.origin});
}

// The engine's numbers are only in the payload.
QString summaryOf(const PageReport &report, int)
{
    return joined(
        {pageReportName(report.name), report.what, countText(report.count), report.reason, report.why, report.url});
}

QString summaryOf(const ExitReport &report, int)
{
    return joined({QString::number(report.code), report.why});
}

QString summaryOf(const UnknownReport &report, int)
{
    return joined({report.content, countText(report.count), report.origin});
}

QString summaryOf(const ReportDelivery &delivery, int)
{
    //: Records that were sent to a collector
    return joined({reportOutcomeName(delivery.outcome), Summaries::tr("%L1 records").arg(delivery.count),
                   delivery.status ? QStringLiteral("HTTP %1").arg(*delivery.status) : QString(), delivery.why});
}

QString summaryOf(const CommandReport &report, int)
{
    return joined({report.name, report.why});
}

QString summaryOf(const DialogReport &report, int)
{
    return joined({dialogStateName(report.state), report.title, report.action});
}

QString summaryOf(const KioskReport &report, int)
{
    return joined({kioskReportName(report.name), report.item, report.why});
}

} // namespace

QString eventSummary(const RunEvent &event, int count)
{
    constexpr qsizetype longest = 240;
    const QString summary = std::visit([count](const auto &fields) { return summaryOf(fields, count); }, event.fields);
    return summary.size() > longest ? summary.first(longest) + QChar(0x2026) : summary;
}

} // namespace vitrine
