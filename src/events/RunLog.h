// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/Clock.h"

#include <QList>
#include <QObject>

#include <deque>
#include <iterator>

namespace vitrine {

/// \brief Numbers, time-stamps and stores the events of a run, for all surfaces.
///
/// Secrets are replaced before an event is stored or emitted. Owned by the application; GUI thread; the clock must
/// outlive it.
class RunLog final : public QObject
{
    Q_OBJECT

public:
    /// \brief How many events are kept. The limit that is reached first applies; the newest event is always kept.
    struct Limits
    {
        qsizetype events = 10'000;
        qsizetype bytes = qsizetype{16} * 1024 * 1024; ///< of the players' data, estimated
    };

    explicit RunLog(const Clock &clock, QObject *parent = nullptr);
    RunLog(const Clock &clock, Limits limits, QObject *parent = nullptr);

    /// Number of the last event; 0 before the first.
    [[nodiscard]] qint64 lastSeq() const { return m_seq; }

    /// Number of the oldest kept event; lastSeq() + 1 if there is none.
    [[nodiscard]] qint64 firstKeptSeq() const { return m_seq + 1 - static_cast<qint64>(m_kept.size()); }

    /// The kept events after number \a seq, oldest first; 0 for all of them.
    [[nodiscard]] QList<RunEvent> since(qint64 seq) const;
    /// The first kept event after number \a seq, not copied; null if there is none. Valid until the next append().
    [[nodiscard]] const RunEvent *nextAfter(qint64 seq) const;

    /// Appends an event with \a fields and the current time of the clock.
    void append(RunEvent::Fields fields);

Q_SIGNALS:
    /// An event is about to be appended. A slot may append others, which precede it.
    void appending();
    /// An event is kept; emitted before appended(), for what must be done first. A slot must not append others.
    void kept(const vitrine::RunEvent &event);
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
