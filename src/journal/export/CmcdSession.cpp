// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdSession.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Limits of CTA-5004-B.
constexpr qsizetype longestContentId = 128;
constexpr qsizetype longestEventName = 64;

constexpr qsizetype longestErrorCode = 128;
constexpr double fastestRate = 1000.0;
constexpr double farthestPosition = 1e11;     // s; an integer of RFC 8941 has 15 digits
constexpr qint64 longestEnd = 3'600'000;      // ms after the last event
constexpr qsizetype keptParts = 2;            // the last one may still grow
constexpr qint64 longestExtrapolation = 2000; // ms; as PlaybackClock

QJsonObject dataOf(const JournalEvent &event)
{
    return QJsonDocument::fromJson(event.data.toUtf8()).object();
}

/// The code of an error: its reason, otherwise its number.
QString errorCode(const JournalEvent &event)
{
    const QString code = dataOf(event).value("code"_L1).toVariant().toString();
    return !event.name.isEmpty() ? event.name : !code.isEmpty() ? code : u"unknown"_s;
}

} // namespace

CmcdSession::CmcdSession(const RecordedSession &session)
{
    follow(session.session, 0, session.parts);
}

void CmcdSession::follow(const SessionRecord &session, qsizetype firstPart, const QList<PlayedPart> &parts)
{
    m_session = session;
    const qsizetype kept = std::clamp<qsizetype>(firstPart - m_firstPart, 0, m_parts.size());
    m_firstPart = kept > 0 ? m_firstPart : firstPart;
    m_parts.resize(kept);
    m_parts += parts;
}

void CmcdSession::forgetOldParts()
{
    const qsizetype old = std::max<qsizetype>(m_parts.size() - keptParts, 0);
    m_parts.remove(0, old);
    m_firstPart += old;
}

void CmcdSession::setRate(double rate)
{
    // A page may send anything. Three decimals as in a record.
    if (std::isfinite(rate) && rate >= 0.0 && rate <= fastestRate)
        m_rate = std::round(rate * 1000.0) / 1000.0;
}

std::optional<double> CmcdSession::positionAt(qint64 mono) const
{
    const std::optional<MediaPosition> known = m_position.last(m_parts, mono);
    if (!known)
        return std::nullopt;
    // While it plays, a report knows the position of the last message only.
    const qint64 passed = m_state == "p" ? std::clamp<qint64>(mono - known->mono, 0, longestExtrapolation) : 0;
    return known->seconds + m_rate.value_or(1.0) * static_cast<double>(passed) / 1000.0;
}

CmcdRecord CmcdSession::record(const QByteArray &event, qint64 mono)
{
    // No event tells the rate at which a session begins.
    if (!m_rate && !m_parts.isEmpty() && m_parts.first().start.count() <= mono)
        setRate(m_parts.first().playbackRate);
    CmcdRecord record;
    record.set("v", qint64{2});
    record.set("e", CmcdRecord::Token{event});
    record.set("sid", m_session.id);
    record.set("sn", m_number++);
    record.set("ts", mono + m_timeOffset.value_or(0));
    record.set("cid", CmcdRecord::text(m_session.contentId, longestContentId));
    if (!m_session.streamingType.isEmpty())
        record.set("st", CmcdRecord::Token{m_session.streamingType == "live"_L1 ? "l" : "v"});
    if (!m_state.isEmpty())
        record.set("sta", CmcdRecord::Token{m_state});
    if (m_rate.value_or(1.0) != 1.0)
        record.set("pr", *m_rate);
    const std::optional<double> position = positionAt(mono);
    if (position && *position >= 0.0 && *position < farthestPosition && m_session.streamingType != "live"_L1)
        record.set("pt", static_cast<qint64>(std::llround(*position * 1000.0)));
    const QList<qint64> stalls = std::exchange(m_stalls, {});
    record.set("bs", m_stallStart || !stalls.isEmpty());
    record.set("bsd", stalls);
    m_lastRecord = mono;
    return record;
}

CmcdRecord CmcdSession::stateRecord(const QByteArray &state, qint64 mono)
{
    followStall(state, mono);
    CmcdRecord record = this->record("ps", mono);
    m_state = state;
    record.set("sta", CmcdRecord::Token{m_state});
    return record;
}

QList<CmcdRecord> CmcdSession::intervalsUntil(qint64 mono)
{
    QList<CmcdRecord> records;
    const bool isOver = m_state == "e" || m_state == "f" || m_state == "q";
    while (m_lastRecord && !isOver && *m_lastRecord + interval < mono)
        records.append(record("t", *m_lastRecord + interval));
    return records;
}

QList<CmcdRecord> CmcdSession::advanceTo(qint64 mono, qint64 time)
{
    // The intervals before a suspend have the time before it.
    QList<CmcdRecord> records = intervalsUntil(mono);
    m_timeOffset = time - mono;
    return records;
}

QList<CmcdRecord> CmcdSession::leave(qint64 mono, qint64 time)
{
    QList<CmcdRecord> records = advanceTo(mono, time);
    if (!m_state.isEmpty() && m_state != "q")
        records.append(stateRecord("q", mono));
    return records;
}

QList<CmcdRecord> CmcdSession::take(const JournalEvent &event)
{
    if (event.kind == "report"_L1)
        return {};
    QList<CmcdRecord> records = advanceTo(event.mono, event.time);
    m_position.follow(event);
    if (event.kind == "error"_L1) {
        records.append(record("e", event.mono));
        records.last().set("ec", QStringList{CmcdRecord::text(errorCode(event), longestErrorCode)});
    } else if (event.kind == "event"_L1 && event.name == "playback_speed_change"_L1) {
        const QJsonObject data = dataOf(event);
        const double rate = m_rate.value_or(1.0);
        setRate(data.value("playbackSpeed"_L1).toDouble(data.value("playback_speed"_L1).toDouble(rate)));
        records.append(record("pr", event.mono));
        records.last().set("pr", m_rate.value_or(1.0));
    } else if (event.kind == "event"_L1 && event.name == "playback_audio_mute_change"_L1) {
        records.append(record(dataOf(event).value("muted"_L1).toBool() ? "m" : "um", event.mono));
    } else if (event.kind == "recovery"_L1 || (event.kind == "page"_L1 && event.name == "renderer-gone"_L1)) {
        const QString name = event.kind == "recovery"_L1 ? u"recovery-"_s + event.name : event.name;
        records.append(record("ce", event.mono));
        records.last().set("cen", CmcdRecord::text(name, longestEventName));
    }
    const std::optional<QByteArray> state = stateAfter(event);
    if (!state || *state == m_state)
        return records;
    records.append(stateRecord(*state, event.mono));
    if (m_state == "p" && !std::exchange(m_hasPlayed, true) && m_session.metrics.initialStartupTime)
        records.last().set("msd", static_cast<qint64>(m_session.metrics.initialStartupTime->count()));
    return records;
}

void CmcdSession::followStall(const QByteArray &state, qint64 mono)
{
    if (m_stallStart) {
        m_stalls.append(mono - *m_stallStart);
        m_stallStart.reset();
    }
    if (state == "r")
        m_stallStart = mono;
}

std::optional<QByteArray> CmcdSession::stateAfter(const JournalEvent &event)
{
    if (event.kind == "exit"_L1)
        return "q";
    if (event.kind == "recovery"_L1) {
        m_isRecovering = isRecoveryUnderWay(event);
        if (event.name == "give-up"_L1 && m_state == "w")
            return "f";
        return std::nullopt;
    }
    if (m_state.isEmpty() && event.kind != "state"_L1)
        return "s"; // a session begins with its request
    if (event.kind != "state"_L1)
        return std::nullopt;
    static const QHash<QString, QByteArray> states{{u"connecting"_s, "s"}, {u"loading"_s, "s"},   {u"playing"_s, "p"},
                                                   {u"paused"_s, "a"},     {u"buffering"_s, "r"}, {u"seeking"_s, "k"},
                                                   {u"ended"_s, "e"}};
    if (event.name == "failed"_L1)
        return m_isRecovering ? "w" : "f";
    return states.value(event.name, "s");
}

namespace {

/// The end of \a session in ms since the start of the run, which the journal does not have.
qint64 endOf(const RecordedSession &session)
{
    const JournalEvent &last = session.events.last();
    const qint64 played = session.parts.isEmpty() ? 0 : session.parts.last().end.count();
    const qint64 since = session.session.endedAt->toMSecsSinceEpoch() - last.time;
    // The wall clock also goes on in a suspend, and can be set.
    return std::max(last.mono + (since <= longestEnd ? std::max<qint64>(since, 0) : 0), played);
}

} // namespace

QList<CmcdRecord> cmcdRecords(const RecordedSession &session)
{
    CmcdSession cmcd(session);
    QList<CmcdRecord> records;
    for (const JournalEvent &event : session.events)
        records += cmcd.take(event);
    if (session.session.outcome == SessionOutcome::Left && session.session.endedAt && !session.events.isEmpty())
        records += cmcd.leave(endOf(session), session.session.endedAt->toMSecsSinceEpoch());
    return records;
}

namespace {

class CmcdExporter final : public JournalExporter
{
public:
    using JournalExporter::JournalExporter;

    // The body of a report has no line end behind its last record (CTA-5004-B, 3.3).
    void add(const RecordedSession &recorded) override
    {
        for (const CmcdRecord &record : cmcdRecords(recorded))
            write((std::exchange(m_isFirst, false) ? QByteArray() : QByteArray("\n")) + record.line());
    }

private:
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<JournalExporter> cmcdExporter(JournalExporter::Output output)
{
    return std::make_unique<CmcdExporter>(std::move(output));
}

} // namespace vitrine
