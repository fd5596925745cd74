// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/export/CmcdRecord.h"
#include "journal/export/JournalExporter.h"
#include "journal/export/PositionTracker.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace vitrine {

/// \brief Makes the CMCD event-mode records of one session from its events.
///
/// Play states (`ps`), errors (`e`), rates (`pr`), mute (`m`, `um`), recoveries and the end of the page's process
/// (`ce`), and an interval (`t`) every 30 s in between. A value; any thread.
class CmcdSession
{
public:
    static constexpr qint64 interval = 30'000; ///< ms

    /// \a session without events.
    explicit CmcdSession(const RecordedSession &session);

    /// The session as it is now; \a parts replace those from number \a firstPart on.
    void follow(const SessionRecord &session, qsizetype firstPart, const QList<PlayedPart> &parts);

    /// The records up to and including \a event; events must come in order.
    [[nodiscard]] QList<CmcdRecord> take(const JournalEvent &event);
    /// The records up to \a mono, ms since the start of the run: intervals. \a time is the same moment in ms since
    /// 1970.
    [[nodiscard]] QList<CmcdRecord> advanceTo(qint64 mono, qint64 time);
    /// The viewer leaves: advanceTo(), and the end of the session unless an event has told it.
    [[nodiscard]] QList<CmcdRecord> leave(qint64 mono, qint64 time);

    /// Forgets the parts that no later event can be in.
    void forgetOldParts();

private:
    [[nodiscard]] CmcdRecord record(const QByteArray &event, qint64 mono);
    [[nodiscard]] CmcdRecord stateRecord(const QByteArray &state, qint64 mono);
    [[nodiscard]] QList<CmcdRecord> intervalsUntil(qint64 mono);
    /// The position at \a mono, media seconds.
    [[nodiscard]] std::optional<double> positionAt(qint64 mono) const;
    void setRate(double rate);
    [[nodiscard]] std::optional<QByteArray> stateAfter(const JournalEvent &event);
    void followStall(const QByteArray &state, qint64 mono);

    SessionRecord m_session;
    QList<PlayedPart> m_parts;
    qsizetype m_firstPart = 0;          ///< number of the first of m_parts
    qint64 m_number = 0;                ///< `sn` of the next record
    std::optional<qint64> m_timeOffset; ///< of the wall clock, from mono; a suspend or a set clock changes it
    std::optional<qint64> m_lastRecord; ///< mono
    QByteArray m_state;                 ///< `sta`; empty: none yet
    std::optional<double> m_rate;       ///< none: not known yet
    PositionTracker m_position;
    bool m_hasPlayed = false;
    bool m_isRecovering = false;
    std::optional<qint64> m_stallStart; ///< mono
    QList<qint64> m_stalls;             ///< ended since the last record, ms
};

/// All records of \a session.
[[nodiscard]] QList<CmcdRecord> cmcdRecords(const RecordedSession &session);

} // namespace vitrine
