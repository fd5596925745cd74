// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/export/CmcdRecord.h"
#include "journal/export/JournalExporter.h"

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

    /// \a session without events; \a firstNumber is the `sn` of the first record.
    explicit CmcdSession(const RecordedSession &session, qint64 firstNumber = 0);

    /// The records up to and including \a event; events must come in order.
    [[nodiscard]] QList<CmcdRecord> take(const JournalEvent &event);
    /// The records up to \a mono, ms since the start of the run: intervals.
    [[nodiscard]] QList<CmcdRecord> advanceTo(qint64 mono);

private:
    [[nodiscard]] CmcdRecord record(const QByteArray &event, qint64 mono);
    [[nodiscard]] std::optional<QByteArray> stateAfter(const JournalEvent &event);
    void followStall(const QByteArray &state, qint64 mono);

    SessionRecord m_session;
    QList<PlayedPart> m_parts;
    qint64 m_number;
    std::optional<qint64> m_timeOffset; ///< of the wall clock, from mono
    std::optional<qint64> m_lastRecord; ///< mono
    QByteArray m_state;                 ///< `sta`; empty: none yet
    double m_rate;
    bool m_hasPlayed = false;
    bool m_isRecovering = false;
    std::optional<qint64> m_stallStart; ///< mono
    QList<qint64> m_stalls;             ///< ended since the last record, ms
};

/// All records of \a session.
[[nodiscard]] QList<CmcdRecord> cmcdRecords(const RecordedSession &session);

} // namespace vitrine
