// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionColumns.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

using Type = SessionColumn::Type;

QDateTime toTime(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::utc());
}

/// \brief How values of one type are stored. `store` returns null for an unknown value.
template<typename Value>
struct Storage;

template<>
struct Storage<QString>
{
    static constexpr Type type = Type::Text;
    static QVariant store(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
    static QString load(const QVariant &value) { return value.toString(); }
};

template<>
struct Storage<int>
{
    static constexpr Type type = Type::Integer;
    static QVariant store(int number) { return number; }
    static int load(const QVariant &value) { return value.toInt(); }
};

template<>
struct Storage<bool>
{
    static constexpr Type type = Type::Boolean;
    static QVariant store(bool isTrue) { return isTrue ? 1 : 0; }
    static bool load(const QVariant &value) { return value.toBool(); }
};

template<>
struct Storage<double>
{
    static constexpr Type type = Type::Real;
    static QVariant store(double number) { return number; }
    static double load(const QVariant &value) { return value.toDouble(); }
};

template<>
struct Storage<QDateTime>
{
    static constexpr Type type = Type::Time;
    static QVariant store(const QDateTime &time) { return time.toMSecsSinceEpoch(); }
    static QDateTime load(const QVariant &value) { return toTime(value); }
};

template<>
struct Storage<milliseconds>
{
    static constexpr Type type = Type::Integer;
    static QVariant store(milliseconds time) { return static_cast<qint64>(time.count()); }
    static milliseconds load(const QVariant &value) { return milliseconds(value.toLongLong()); }
};

/// Durations that are stored in seconds.
struct Seconds
{
    static constexpr Type type = Type::Real;
    static QVariant store(milliseconds time) { return std::chrono::duration<double>(time).count(); }
    static milliseconds load(const QVariant &value) { return milliseconds(std::llround(value.toDouble() * 1000.0)); }
};

template<>
struct Storage<SessionOutcome>
{
    static constexpr Type type = Type::Text;
    static QVariant store(SessionOutcome outcome) { return sessionOutcomeName(outcome); }
    static std::optional<SessionOutcome> load(const QVariant &value)
    {
        return sessionOutcomeFromName(value.toString());
    }
};

template<>
struct Storage<StartOutcome>
{
    static constexpr Type type = Type::Text;
    static QVariant store(StartOutcome outcome) { return startOutcomeName(outcome); }
    static std::optional<StartOutcome> load(const QVariant &value) { return startOutcomeFromName(value.toString()); }
};

template<>
struct Storage<QMap<double, milliseconds>>
{
    static constexpr Type type = Type::Json;
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

template<typename Value>
struct Storage<std::optional<Value>>
{
    static constexpr Type type = Storage<Value>::type;
    static QVariant store(const std::optional<Value> &value)
    {
        return value ? Storage<Value>::store(*value) : QVariant();
    }
    static std::optional<Value> load(const QVariant &value)
    {
        return value.isNull() ? std::nullopt : std::optional<Value>(Storage<Value>::load(value));
    }
};

struct Format
{
    QString unit{};
    int decimals = -1;
};

const Format inMilliseconds{u"ms"_s};
const Format inSeconds{u"s"_s, 3};
const Format inHundredths{u"s"_s, 2};
const Format asShare{{}, 4};

/// A column for what \a member returns a reference to.
template<typename Member, typename How = Storage<std::remove_cvref_t<std::invoke_result_t<Member, SessionRecord &>>>>
SessionColumn column(const char *name, const char *meaning, Member member, const Format &format = {}, How = {})
{
    return {.name = QLatin1StringView(name),
            .type = How::type,
            .unit = format.unit,
            .meaning = QLatin1StringView(meaning),
            .decimals = format.decimals,
            .read = [member](const SessionRecord &session) { return How::store(member(session)); },
            .assign =
                [member](SessionRecord &session, const QVariant &value) {
                    member(session) = How::load(value);
                }};
}

template<typename Value>
SessionColumn column(const char *name, const char *meaning, Value SessionRecord::*member, const Format &format = {})
{
    return column(
        name, meaning, [member](auto &session) -> auto & { return session.*member; }, format);
}

template<typename Value>
SessionColumn metric(const char *name, const char *meaning, Value SessionSummary::*member, const Format &format = {})
{
    return column(
        name, meaning, [member](auto &session) -> auto & { return session.metrics.*member; }, format);
}

SessionColumn seconds(const char *name, const char *meaning, milliseconds SessionSummary::*member, const Format &format)
{
    return column(
        name, meaning, [member](auto &session) -> auto & { return session.metrics.*member; }, format, Seconds());
}

SessionColumn segments()
{
    return {.name = u"playedSegments"_s,
            .meaning = u"Media intervals in playing order, in the form of xAPI"_s,
            .isStored = false,
            .read = [](const SessionRecord &session) {
                return Storage<QString>::store(playedSegmentsText(session.metrics.playedSegments));
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
        column("contentId", "What was played: a resource id, a scenario, or an address without its query",
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

QString journalTimeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue sessionValue(const SessionColumn &column, const SessionRecord &session)
{
    const QVariant value = column.read(session);
    if (value.isNull())
        return QJsonValue::Null;
    switch (column.type) {
    case Type::Text:
        return value.toString();
    case Type::Integer:
        return value.toLongLong();
    case Type::Boolean:
        return value.toBool();
    case Type::Time:
        return journalTimeText(toTime(value));
    case Type::Json:
        return QJsonDocument::fromJson(value.toString().toUtf8()).object();
    case Type::Real:
        break;
    }
    if (column.decimals < 0)
        return value.toDouble();
    const double scale = std::pow(10.0, column.decimals);
    return std::round(value.toDouble() * scale) / scale;
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
