// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlArguments.h"
#include "events/RunEvent.h"

#include <QByteArray>
#include <set>

namespace vitrine {

class RunLog;

/// \brief Where a client stands in the run log, and which kinds of events it wants.
///
/// Keeps no events: they are read from the log when the client can take them. A value; the log must outlive it.
class EventSubscription
{
public:
    /// Begins after event number \a since.
    EventSubscription(const RunLog &log, const std::set<RunEvent::Kind> &kinds, qint64 since);

    /// Whether there is an event that was neither passed on nor skipped.
    [[nodiscard]] bool isBehind() const;

    /// The next notification as a line: `event`, or `lost` if events are no longer kept; empty if there is none.
    [[nodiscard]] QByteArray next();

private:
    const RunLog *m_log;
    std::set<RunEvent::Kind> m_kinds; ///< empty: all
    qint64 m_seq;                     ///< of the last event that was passed on or skipped
};

} // namespace vitrine
