// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/RecordedSession.h"
#include "journal/SessionUpdate.h"

#include <QList>
#include <QString>

namespace vitrine {

/// \brief The running session, put together from the updates of JournalRecorder.
///
/// Adding an update is cheap, because it happens all the time; putting it together is left to recorded(). A value.
class LiveSession
{
public:
    static constexpr qsizetype mostEvents = 5000; ///< of those on the timeline; older ones are forgotten

    void add(const SessionUpdate &update);

    /// The id of the session; empty before the first update.
    [[nodiscard]] QString id() const { return m_recorded.session.id; }
    [[nodiscard]] const SessionRecord &session() const { return m_recorded.session; }
    /// All of it that Insights shows.
    [[nodiscard]] const RecordedSession &recorded();

private:
    RecordedSession m_recorded; ///< without m_events and the segments of its parts
    QList<RunEvent> m_events;
};

} // namespace vitrine
