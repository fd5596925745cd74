// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdSession.h"

#include "journal/export/MediaPosition.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Limits of CTA-5004-B.
constexpr qsizetype longestContentId = 128;
constexpr qsizetype longestEventName = 64;

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

CmcdSession::CmcdSession(const RecordedSession &session, qint64 firstNumber)
    : m_session(session.session)
    , m_parts(session.parts)
    , m_number(firstNumber)
    , m_rate(m_parts.isEmpty() ? 1.0 : m_parts.first().playbackRate)
{
}

CmcdRecord CmcdSession::record(const QByteArray &event, qint64 mono)
{
    CmcdRecord record;
    record.set("v", qint64{2});
    record.set("e", CmcdRecord::Token{event});
    record.set("sid", m_session.id);
    record.set("sn", m_number++);
    record.set("ts", mono + m_timeOffset.value_or(0));
    record.set("cid", m_session.contentId.left(longestContentId));
    if (!m_session.streamingType.isEmpty())
        record.set("st", CmcdRecord::Token{m_session.streamingType == "live"_L1 ? "l" : "v"});
    if (!m_state.isEmpty())
        record.set("sta", CmcdRecord::Token{m_state});
    if (m_rate != 1.0)
        record.set("pr", m_rate);
    if (const auto position = mediaPosition(m_parts, mono); position && m_session.streamingType != "live"_L1)
        record.set("pt", static_cast<qint64>(std::llround(*position * 1000.0)));
    const QList<qint64> stalls = std::exchange(m_stalls, {});
    record.set("bs", m_stallStart || !stalls.isEmpty());
    record.set("bsd", stalls);
    m_lastRecord = mono;
    return record;
}

QList<CmcdRecord> CmcdSession::advanceTo(qint64 mono)
{
    QList<CmcdRecord> records;
    while (m_lastRecord && !m_state.isEmpty() && *m_lastRecord + interval < mono)
        records.append(record("t", *m_lastRecord + interval));
    return records;
}

QList<CmcdRecord> CmcdSession::take(const JournalEvent &event)
{
    if (!m_timeOffset)
        m_timeOffset = event.time - event.mono;
    QList<CmcdRecord> records = advanceTo(event.mono);
    if (event.kind == "error"_L1) {
        records.append(record("e", event.mono));
        records.last().set("ec", QStringList{errorCode(event)});
    } else if (event.kind == "event"_L1 && event.name == "playback_speed_change"_L1) {
        const QJsonObject data = dataOf(event);
        m_rate = data.value("playbackSpeed"_L1).toDouble(data.value("playback_speed"_L1).toDouble(m_rate));
        records.append(record("pr", event.mono));
        records.last().set("pr", m_rate);
    } else if (event.kind == "event"_L1 && event.name == "playback_audio_mute_change"_L1) {
        records.append(record(dataOf(event).value("muted"_L1).toBool() ? "m" : "um", event.mono));
    } else if (event.kind == "recovery"_L1 || (event.kind == "page"_L1 && event.name == "renderer-gone"_L1)) {
        const QString name = event.kind == "recovery"_L1 ? u"recovery-"_s + event.name : event.name;
        records.append(record("ce", event.mono));
        records.last().set("cen", name.left(longestEventName));
    }
    const std::optional<QByteArray> state = stateAfter(event);
    if (!state || *state == m_state)
        return records;
    followStall(*state, event.mono);
    m_state = *state;
    records.append(record("ps", event.mono));
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
        m_isRecovering = event.name != "give-up"_L1 && event.name != "resumed"_L1;
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

QList<CmcdRecord> cmcdRecords(const RecordedSession &session)
{
    CmcdSession cmcd(session);
    QList<CmcdRecord> records;
    for (const JournalEvent &event : session.events)
        records += cmcd.take(event);
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
