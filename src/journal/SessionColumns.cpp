// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionColumns.h"

#include "journal/ColumnStorage.h"

#include <QJsonDocument>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

/// Durations that are stored in seconds.
struct Seconds
{
    static constexpr JournalColumnType type = JournalColumnType::Real;
    static QVariant store(milliseconds time) { return std::chrono::duration<double>(time).count(); }
    static milliseconds load(const QVariant &value) { return milliseconds(std::llround(value.toDouble() * 1000.0)); }
};

} // namespace

template<>
struct ColumnStorage<SessionOutcome>
{
    static constexpr JournalColumnType type = JournalColumnType::Text;
    static QVariant store(SessionOutcome outcome) { return sessionOutcomeName(outcome); }
    static std::optional<SessionOutcome> load(const QVariant &value)
    {
        return sessionOutcomeFromName(value.toString());
    }
};

template<>
struct ColumnStorage<StartOutcome>
{
    static constexpr JournalColumnType type = JournalColumnType::Text;
    static QVariant store(StartOutcome outcome) { return startOutcomeName(outcome); }
    static std::optional<StartOutcome> load(const QVariant &value) { return startOutcomeFromName(value.toString()); }
};

template<>
struct ColumnStorage<QMap<double, milliseconds>>
{
    static constexpr JournalColumnType type = JournalColumnType::Json;
    static QVariant store(const QMap<double, milliseconds> &times)
    {
        QJsonObject object;
        for (auto [rate, time] : times.asKeyValueRange())
            object.insert(QString::number(rate), Seconds::store(time).toDouble());
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    static QMap<double, milliseconds> load(const QVariant &value)
    {
        QMap<double, milliseconds> times;
        const QJsonObject object = QJsonDocument::fromJson(value.toString().toUtf8()).object();
        for (auto it = object.begin(); it != object.end(); ++it)
            times.insert(it.key().toDouble(), Seconds::load(it.value().toVariant()));
        return times;
    }
};

namespace {

const ColumnFormat inMilliseconds{u"ms"_s};
const ColumnFormat inSeconds{u"s"_s, 3};
const ColumnFormat inHundredths{u"s"_s, 2};
const ColumnFormat asShare{{}, 4};

template<typename Value>
SessionColumn column(const char *name, const char *meaning, Value SessionRecord::*member,
                     const ColumnFormat &format = {})
{
    return memberColumn(name, meaning, member, format);
}

template<typename Value>
SessionColumn metric(const char *name, const char *meaning, Value SessionSummary::*member,
                     const ColumnFormat &format = {})
{
    return journalColumn<SessionRecord>(
        name, meaning, [member](auto &session) -> auto & { return session.metrics.*member; }, format);
}

SessionColumn seconds(const char *name, const char *meaning, milliseconds SessionSummary::*member,
                      const ColumnFormat &format)
{
    return journalColumn<SessionRecord>(
        name, meaning, [member](auto &session) -> auto & { return session.metrics.*member; }, format, Seconds());
}

SessionColumn segments()
{
    return {.name = u"playedSegments"_s,
            .meaning = u"Media intervals in playing order, in the form of xAPI"_s,
            .isStored = false,
            .read = [](const SessionRecord &session) {
                return ColumnStorage<QString>::store(playedSegmentsText(session.metrics.playedSegments));
            }};
}

std::vector<SessionColumn> allColumns()
{
    using Record = SessionRecord;
    using Metrics = SessionSummary;
    return {
        column("id", "The session, a UUID", &Record::id),
        column("startedAt", "When it began", &Record::startedAt),
        column("endedAt", "When it ended; null while it is open", &Record::endedAt),
        column("updatedAt", "Time of its last record", &Record::updatedAt),
        column("outcome", "`ended`, `left`, `failed` or `interrupted`; null while it is open", &Record::outcome),
        column("contentId",
               "What was played: a resource id, a scenario, the name of a file, or an address without its query",
               &Record::contentId),
        column("target", "The target without its token", &Record::target),
        column("hostOrigin", "Origin of the page around the player", &Record::hostOrigin),
        column("streamingType", "`vod` or `live`", &Record::streamingType),
        column("duration", "Duration of the media; null if unknown or live", &Record::duration, inSeconds),
        column("userId", "As the player sent it; null unless `journal.keep_user_id` is on", &Record::userId),
        column("version", "Version of Vitrine", &Record::version),
        column("graphics", "`gpu` or `software`", &Record::graphics),
        metric("playbackFailed", "A failure was not repaired", &Metrics::playbackFailed),
        metric("startOutcome", "`started`, `failedBeforeStart` or `exitedBeforeStart`; null before either",
               &Metrics::startOutcome),
        metric("initialStartupTime", "Watched time from the request until playback first started; null if it never did",
               &Metrics::initialStartupTime, inMilliseconds),
        metric("playbackStallCount", "Stalls after the start, outside of seeks", &Metrics::playbackStallCount),
        metric("playbackStallDuration", "Time of the stalls", &Metrics::playbackStallDuration, inMilliseconds),
        seconds("watchedTime", "Start-up, playing, stalls and seeks, without pauses", &Metrics::watchedTime,
                inHundredths),
        metric("mediaTime", "Media played, repetitions included", &Metrics::mediaTime, inSeconds),
        segments(),
        metric("uniqueCoverage", "Share of the media that was played, 0 to 1; null if live or unknown",
               &Metrics::uniqueCoverage, asShare),
        metric("completion", "`uniqueCoverage` is at least 0.95; null if that is null", &Metrics::completion),
        metric("rateTime", "Time playing at each playback rate", &Metrics::rateTime, {u"s"_s}),
        metric("averageRate", "`mediaTime` over the time playing; null before anything was played",
               &Metrics::averageRate, asShare),
        metric("seekCount", "Seeks of the viewer", &Metrics::seekCount),
        metric("forwardSeconds", "Media skipped by seeks", &Metrics::forwardSeconds, inSeconds),
        metric("rewindSeconds", "Media sought back over", &Metrics::rewindSeconds, inSeconds),
        metric("errorCount", "Errors that the player reported", &Metrics::errorCount),
        metric("recoveryCount", "Failures after which playback resumed", &Metrics::recoveryCount),
        seconds("recoveredTime", "From these failures until playback resumed", &Metrics::recoveredTime, inSeconds),
    };
}

} // namespace

std::span<const SessionColumn> sessionColumns()
{
    static const std::vector<SessionColumn> columns = allColumns();
    return columns;
}

QJsonValue sessionValue(const SessionColumn &column, const SessionRecord &session)
{
    return journalColumnValue(column.type, column.decimals, column.read(session));
}

QJsonObject sessionJson(const SessionRecord &session)
{
    QJsonObject json;
    for (const SessionColumn &column : sessionColumns())
        json.insert(column.name, sessionValue(column, session));
    return json;
}

QJsonObject partJson(const PlayedPart &part)
{
    const auto inSecondsOf = [](milliseconds time) {
        return std::chrono::duration<double>(time).count();
    };
    return {{u"from"_s, part.media.fromSeconds},    {u"to"_s, part.media.toSeconds},
            {u"playbackRate"_s, part.playbackRate}, {u"startMono"_s, inSecondsOf(part.start)},
            {u"endMono"_s, inSecondsOf(part.end)},  {u"continues"_s, part.continues}};
}

} // namespace vitrine
