// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthMetrics.h"

#include "recovery/RecoveryStateName.h"

#include <QStringList>
#include <QtGlobal>

#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Samples = QList<HealthSample>;
using Type = HealthMetric::Type;

Samples one(double value)
{
    return {{.value = value}};
}

Samples flag(bool value)
{
    return one(value ? 1 : 0);
}

Samples time(const std::optional<QDateTime> &time)
{
    return time ? one(static_cast<double>(time->toMSecsSinceEpoch()) / 1000) : Samples();
}

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// One sample for each of \a names: 1 for \a current, 0 for the others.
Samples states(const QStringList &names, const QString &current)
{
    Samples samples;
    for (const QString &name : names)
        samples += HealthSample{name == current ? 1.0 : 0.0, {{u"state"_s, name}}};
    return samples;
}

Samples healthStates(const KioskStatus &status)
{
    QStringList names;
    for (const HealthState state : allHealthStates())
        names += healthStateName(state);
    return states(names, healthStateName(status.health.state));
}

Samples playbackStates(const KioskStatus &status)
{
    QStringList names;
    for (const PlaybackState state : allPlaybackStates())
        names += playbackStateName(state);
    return states(names, playbackStateName(status.playback));
}

Samples recoveryStates(const KioskStatus &status)
{
    using State = RecoveryStatus::State;
    QStringList names;
    for (const State state : {State::None, State::Waiting, State::RenewingToken, State::Reloading, State::GivenUp})
        names += recoveryStateName(state);
    return states(names, recoveryStateName(status.recovery.state));
}

/// Each cause, also without a failure: a counter has to begin at 0.
Samples failures(const StatusCounters &counters)
{
    Samples samples;
    for (const FailureCause cause : allFailureCauses()) {
        const QString name = causeName(cause);
        samples += HealthSample{static_cast<double>(counters.failures.value(name)), {{u"cause"_s, name}}};
    }
    return samples;
}

QList<HealthMetric> table()
{
    using Status = const KioskStatus &;
    using Counters = const StatusCounters &;
    return {
        {u"vitrine_build_info"_s, Type::Gauge, u"Always 1; the versions of Vitrine and of Qt."_s, u"version, qt"_s,
         [](Status status, Counters) -> Samples {
             return {{1, {{u"version"_s, status.version}, {u"qt"_s, QString::fromLatin1(qVersion())}}}};
         }},
        {u"vitrine_start_time_seconds"_s,
         Type::Gauge,
         u"When this run started, in Unix time."_s,
         {},
         [](Status status, Counters) {
             return time(status.startTime);
         }},
        {u"vitrine_healthy"_s,
         Type::Gauge,
         u"1 if /healthz answers 200, 0 if it answers 503."_s,
         {},
         [](Status status, Counters) {
             return flag(status.health.isHealthy());
         }},
        {u"vitrine_health_state"_s, Type::Gauge, u"1 for the state of health that applies, 0 for the others."_s,
         u"state"_s,
         [](Status status, Counters) {
             return healthStates(status);
         }},
        {u"vitrine_picture_due"_s,
         Type::Gauge,
         u"1 if a picture should be on the screen: an item is due, and the screen is not off by plan."_s,
         {},
         [](Status status, Counters) {
             return flag(status.isDue);
         }},
        {u"vitrine_picture_age_seconds"_s,
         Type::Gauge,
         u"Time since media was presented last; since the start, if there was none yet."_s,
         {},
         [](Status status, Counters) {
             return one(seconds(status.sincePicture));
         }},
        {u"vitrine_picture_timestamp_seconds"_s,
         Type::Gauge,
         u"When media was presented last, in Unix time."_s,
         {},
         [](Status status, Counters) {
             return time(status.lastPicture);
         }},
        {u"vitrine_playback_state"_s, Type::Gauge, u"1 for the state of playback that applies, 0 for the others."_s,
         u"state"_s,
         [](Status status, Counters) {
             return playbackStates(status);
         }},
        {u"vitrine_recovery_state"_s, Type::Gauge, u"1 for the state of the recovery that applies, 0 for the others."_s,
         u"state"_s,
         [](Status status, Counters) {
             return recoveryStates(status);
         }},
        {u"vitrine_programme_as_planned"_s,
         Type::Gauge,
         u"1 if what is shown is what the playlist wants now, not the fallback."_s,
         {},
         [](Status status, Counters) {
             return flag(status.isAsPlanned);
         }},
        {u"vitrine_item_info"_s, Type::Gauge, u"Always 1; the item that is shown."_s, u"item"_s,
         [](Status status, Counters) -> Samples {
             return status.item.isEmpty() ? Samples() : Samples{{1, {{u"item"_s, status.item}}}};
         }},
        {u"vitrine_item_start_time_seconds"_s,
         Type::Gauge,
         u"Since when the item is shown, in Unix time."_s,
         {},
         [](Status status, Counters) {
             return time(status.itemSince);
         }},
        {u"vitrine_screen_off_by_plan"_s,
         Type::Gauge,
         u"1 if the screen is off because of its hours or a command."_s,
         {},
         [](Status status, Counters) {
             return status.isScreenOff ? flag(*status.isScreenOff) : Samples();
         }},
        {u"vitrine_items_started_total"_s,
         Type::Counter,
         u"Items of the programme that began to play."_s,
         {},
         [](Status, Counters counters) {
             return one(static_cast<double>(counters.itemsStarted));
         }},
        {u"vitrine_items_skipped_total"_s,
         Type::Counter,
         u"Items of the programme that did not play in their turn."_s,
         {},
         [](Status, Counters counters) {
             return one(static_cast<double>(counters.itemsSkipped));
         }},
        {u"vitrine_failures_total"_s, Type::Counter, u"Failures of playback by their cause."_s, u"cause"_s,
         [](Status, Counters counters) {
             return failures(counters);
         }},
        {u"vitrine_picture_problems_total"_s,
         Type::Counter,
         u"How often the screen was black, or its picture frozen."_s,
         {},
         [](Status, Counters counters) {
             return one(static_cast<double>(counters.pictureProblems));
         }},
        {u"vitrine_processes"_s,
         Type::Gauge,
         u"Processes of this run, with those of the browser engine."_s,
         {},
         [](Status status, Counters) {
             return status.memory ? one(status.memory->processes) : Samples();
         }},
        {u"vitrine_resident_memory_bytes"_s,
         Type::Gauge,
         u"Memory of these processes, without pages of files, which they share."_s,
         {},
         [](Status status, Counters) {
             return status.memory ? one(static_cast<double>(status.memory->bytes)) : Samples();
         }},
    };
}

QString escaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
}

QString labelText(const HealthSample &sample)
{
    QStringList labels;
    for (const auto &[name, value] : sample.labels)
        labels += u"%1=\"%2\""_s.arg(name, escaped(value));
    return labels.isEmpty() ? QString() : u'{' + labels.join(u',') + u'}';
}

} // namespace

const QList<HealthMetric> &healthMetrics()
{
    static const QList<HealthMetric> all = table();
    return all;
}

QString metricTypeName(HealthMetric::Type type)
{
    return type == HealthMetric::Type::Counter ? u"counter"_s : u"gauge"_s;
}

QByteArray metricsText(const KioskStatus &status, const StatusCounters &counters)
{
    QString text;
    for (const HealthMetric &metric : healthMetrics()) {
        const QList<HealthSample> samples = metric.samples(status, counters);
        if (samples.isEmpty())
            continue;
        text += u"# HELP "_s + metric.name + u' ' + metric.help + u"\n# TYPE "_s + metric.name + u' ' +
                metricTypeName(metric.type) + u'\n';
        for (const HealthSample &sample : samples)
            text += metric.name + labelText(sample) + u' ' + QString::number(sample.value, 'g', 16) + u'\n';
    }
    return text.toUtf8();
}

} // namespace vitrine
