// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/Clock.h"

#include <QList>
#include <QObject>

#include <deque>

namespace vitrine {

/// \brief Numbers, stamps and keeps the events of a run; every surface gets them from here.
///
/// Secrets are replaced before an event is kept or passed on. Owned by the application; GUI thread; the clock must
/// outlive it.
class RunLog final : public QObject
{
    Q_OBJECT

public:
    /// \brief How much of the past is kept. Whichever limit is reached first counts; the newest event is always kept.
    struct Limits
    {
        qsizetype events = 10'000;
        qsizetype bytes = qsizetype{16} * 1024 * 1024; ///< of the players' own data, estimated
    };

    explicit RunLog(const Clock &clock, QObject *parent = nullptr);
    RunLog(const Clock &clock, Limits limits, QObject *parent = nullptr);

    /// Number of the last event; 0 before the first.
    [[nodiscard]] qint64 lastSeq() const { return m_seq; }

    /// Number of the oldest event that is kept; lastSeq() + 1 when there is none.
    [[nodiscard]] qint64 firstKeptSeq() const { return m_seq + 1 - static_cast<qint64>(m_kept.size()); }

    /// The events after number \a seq that are kept, oldest first; 0 for all of them.
    [[nodiscard]] QList<RunEvent> since(qint64 seq) const;

    /// Appends an event with \a fields, at the time of the clock.
    void append(RunEvent::Fields fields);

Q_SIGNALS:
    void appended(const vitrine::RunEvent &event);

private:
    struct Kept
    {
        RunEvent event;
        qsizetype bytes = 0;
    };

    const Clock &m_clock;
    const Limits m_limits;
    std::deque<Kept> m_kept; ///< oldest first
    qsizetype m_bytes = 0;   ///< of m_kept
    qint64 m_seq = 0;
};

} // namespace vitrine
