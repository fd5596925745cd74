// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/EventCondition.h"
#include "control/RpcMessage.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace vitrine {

class RunLog;

/// The error if \a log no longer keeps all events after number \a since, or has no event of this number yet; no value
/// otherwise.
[[nodiscard]] std::optional<RpcError> sinceProblem(qint64 since, const RunLog &log);

/// \brief Waits for events of the run log on behalf of clients.
///
/// Owned by ControlService; GUI thread; the log must outlive it.
class EventWaiter final : public QObject
{
    Q_OBJECT

public:
    using Outcome = std::variant<RunEvent, RpcError>;
    using Reply = std::function<void(const Outcome &)>;

    explicit EventWaiter(const RunLog &log, QObject *parent = nullptr);

    /// Calls \a reply once, with the first event after number \a since that meets \a condition, or with an error after
    /// \a limit. Without \a since, a state or position that already applies counts. Not at all once \a client, who
    /// waits, is deleted.
    void wait(const EventCondition &condition, std::optional<qint64> since, std::chrono::milliseconds limit,
              QObject *client, Reply reply);

    /// How many wait.
    [[nodiscard]] qsizetype count() const { return children().size(); }

private:
    void follow(const RunEvent &event);
    /// The event by which \a condition is met already; none if it is not.
    [[nodiscard]] std::optional<RunEvent> current(const EventCondition &condition) const;
    [[nodiscard]] std::optional<RunEvent> firstAfter(qint64 seq, const EventCondition &condition) const;
    [[nodiscard]] RpcError timedOut(std::chrono::milliseconds limit) const;

    const RunLog &m_log;
    std::optional<RunEvent> m_state;    ///< the last event of this kind
    std::optional<RunEvent> m_progress; ///< the last one of this page
};

} // namespace vitrine
